"""Paragraphs of the editor's own, which papers carry at places of theirs.

Which papers there are, and which places each has, is known above the office: the workplace gives it a check, so that
no way of writing (these commands, a correction, an import) puts a paragraph where no paper would print it.
"""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Passage
from ...messages import Template
from ..command import asked
from .drafting import Drafting
from .periods import day_of
from .recording import ON, Recording

PAPER = Template("ask-passage-paper", "Paper: the code of the paper, as `papers` lists them.")
PLACE = Template("ask-passage-place", "Place: where in the paper; what it does not have is answered with what it has.")
TEXT = Template("ask-passage-text", "Text: the paragraph, as it is to be printed.")


@frozen(kw_only=True)
class WritePassage(Recording):
    """Write a paragraph of the editor's own at a place of a paper."""

    code: ClassVar[str] = "write-passage"
    verb: ClassVar[str] = "write"
    noun: ClassVar[str] = "passage"
    says: ClassVar[Template] = Template("do-write-passage", "Write a paragraph of your own at a place of a paper.")
    keys_of: ClassVar[type[Passage]] = Passage

    paper: str = field(metadata=asked(PAPER))
    place: str = field(metadata=asked(PLACE))
    text: str = field(metadata=asked(TEXT))
    about: str | None = None
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the paragraph."""
        made = Passage(
            id=self.named(drafting, Passage.kind, self.paper, self.place, *filter(None, (self.about,))),
            paper=self.paper,
            place=self.place,
            about=self.about,
            text=self.text,
            date=day_of(drafting.view, self.on),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)
