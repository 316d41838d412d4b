"""A draft begun: a new edition with the text of one before it, to be changed clause by clause until it is adopted."""

from collections.abc import Iterable
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...agreement import Agreement, Edition, EditionStatus, Principle
from ...errors import Place, Problem
from ...messages import Message, Template
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .branches import SPLIT, numbered
from .drafting import Drafting
from .recording import AGREEMENT, DOCUMENT, LOCATOR, NEW_ID, Drafted
from .texts import part_of

TITLE = Template("ask-draft-title", "Title: what the draft is called; as the edition before it where left out.")
AFTER = Template(
    "ask-draft-after", "After: the id of the edition whose text it begins with; the one in force where left out."
)
NONE_IN_FORCE = Template(
    "draft-after-none", "No edition is in force, and which one the draft begins with is not given."
)
SAY_AFTER = Template("draft-say-after", "Give its id (--after): {choices}.")
READ_INSTEAD = Template(
    "draft-read-instead",
    "The wording of {edition} is not known; the draft begins with {text}, which is read instead of it. See that it is "
    "the text that you mean.",
)
_KEPT = ("wording", "stand_in", "legal_weight", "levels", "steps", "related", "clauses")
"""What the draft begins with; of other forms of the text, and of its days, it has none."""


@frozen(kw_only=True)
class DraftEdition(Drafted):
    """Begin a draft of the agreement's text, with the clauses, principles and levels of an edition that stands."""

    code: ClassVar[str] = "draft-edition"
    verb: ClassVar[str] = "draft"
    noun: ClassVar[str] = "edition"
    says: ClassVar[Template] = Template("do-draft-edition", "Begin a draft with the text of an edition that stands.")
    keys_of: ClassVar[type[Edition]] = Edition

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str | None = field(default=None, metadata=asked(NEW_ID))
    title: str | None = field(default=None, metadata=asked(TITLE))
    after: str | None = field(default=None, metadata=asked(AFTER))
    document: str | None = field(default=None, metadata=asked(DOCUMENT))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the draft.  Raises RefusedError where no edition is in force and none is given, UnknownError."""
        agreement = drafting.view.agreement(self.agreement)
        before = self._before(agreement, drafting.view)
        # Where its own wording is not known, the text that is read for it is what there is to begin with.
        text = agreement.edition_of(before.read_instead or "") or before
        agreement = drafting.cited(agreement, self.document)
        taken = {each.partition(SPLIT)[0] for each in agreement.elements}
        free = drafting.free_id(self.agreement, "edition", self.title or before.title)
        made = attrs.evolve(
            Edition(
                id=self.id or next(each for each in numbered(free) if each not in taken),
                title=self.title or before.title,
                status=EditionStatus.DRAFT,
                predecessor=before.id,
                source=drafting.source(self.agreement, self.document, self.locator),
            ),
            **{name: getattr(text, name) for name in _KEPT},
        )
        principles = tuple(_principle(each, text.id, made.id) for each in text.principles)
        made = attrs.evolve(made, principles=principles)
        drafting.rewrite(attrs.evolve(agreement, editions=(*agreement.editions, made)))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell where the draft has another text than that of the edition it is to follow."""
        agreement = view.agreement(self.agreement)
        before = self._before(agreement, view)
        text = agreement.edition_of(before.read_instead or "")
        if text is not None:
            yield READ_INSTEAD(edition=before.title, text=text.title)

    def _before(self, agreement: Agreement, view: View) -> Edition:
        if self.after is not None:
            return part_of(agreement.editions, self.after, "edition")
        force = agreement.in_force(view.on)
        if force is None:
            choices = tuple(each.id for each in agreement.editions)
            raise RefusedError([Problem(NONE_IN_FORCE(), Place(path=("after",)), SAY_AFTER(choices=choices))])
        return force


def _principle(principle: Principle, old: str, new: str) -> Principle:
    """Return a principle that cites its clause in the new text."""
    cited = principle.clause
    inside = cited.removeprefix(f"{old}{SPLIT}") if cited and cited.startswith(f"{old}{SPLIT}") else None
    return principle if inside is None else attrs.evolve(principle, clause=f"{new}{SPLIT}{inside}")
