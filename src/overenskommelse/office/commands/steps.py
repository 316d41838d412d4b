"""The way of a matter to a decision: its steps from body to body, and what came of each."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import ClassVar, Protocol, TypeVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import Place, Problem, UnknownError
from ...ledger import Matter, MatterStep, Meeting
from ...messages import Message, Template
from ...references import nearest, refers, slugged
from ...sources import Source
from ..command import asked as ask
from ..view import View
from .changing import changed
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, DOCUMENT, LOCATOR, Drafted
from .stepping import tell_step

MATTER = Template("ask-matter", "Id: that of the matter.")
NEW_STEP = Template("ask-new-step", "Step: what to cite the step by; made of the body's id where left out.")
BODY_OVER = Template(
    "step-body-over", "{body} is no longer there on {day}: it was {period}. If another body decides, say which: --body"
)
NO_PART = Template("no-part-of-matter", "{matter} has no {part}; it has {choices}.")
DID_YOU_MEAN = Template("nearest-part-of-matter", "Did you mean {nearest}?")
UNDO_OR_EDIT = Template("undo-or-edit-matter", "If it is wrong, undo that change, or edit the matter.")


class _Part(Protocol):
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Part)


@frozen(kw_only=True)
class AddStep(Drafted):
    """Enter the next step of a matter: the body, and what it is asked to do."""

    code: ClassVar[str] = "add-step"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "step"
    says: ClassVar[Template] = Template("do-add-step", "Enter the next step of a matter: who is to decide what.")
    keys_of: ClassVar[type[MatterStep]] = MatterStep

    agreement: str = field(metadata=ask(AGREEMENT))
    id: str = field(metadata=ask(MATTER))
    body: str
    step: str | None = field(default=None, metadata=ask(NEW_STEP))
    asked: str | None = None
    date: PartialDate | None = None
    meeting: str | None = None
    paragraph: str | None = None
    number: str | None = None
    document: str | None = field(default=None, metadata=ask(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=ask(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter with one step more.  Raises RefusedError for another day than its meeting's."""
        matter = drafting.view.get(Matter, self.id, self.agreement)
        source = told_in(drafting, self.agreement, matter, self.document, self.locator)
        made = attrs.evolve(self._made(matter), source=source)
        drafting.put(self.agreement, attrs.evolve(matter, steps=(*matter.steps, made)))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the body is over on the day, the matter closed before, and that the meeting has no such §."""
        yield from super().tells(view)
        matter = view.get(Matter, self.id, self.agreement)
        yield from tell_step(view, self.agreement, matter, self._made(matter), day_of(view, self.date))
        meeting = view.seek(Meeting, self.meeting, self.agreement) if self.meeting else None
        day = self.date or (meeting.date if meeting else PartialDate(view.on.isoformat()))
        body = view.agreement(self.agreement).body(self.body)
        if body is not None and body.existence is not None and body.existence.last[1] < day.lo:
            yield BODY_OVER(body=body.name, day=day, period=body.existence)

    def _made(self, matter: Matter) -> MatterStep:
        return MatterStep(
            id=self.step or free_id(self.body, matter.steps, "step"),
            body=self.body,
            **changed(self, ("asked", "date", "meeting", "paragraph", "number")),
        )


def part_of(matter: Matter, parts: Iterable[P], id: str, part: str) -> P:
    """Return the step or paper of an id.  Raises UnknownError with the choices."""
    known = {each.id: each for each in parts}
    if id not in known:
        near = nearest(id, known)
        message = NO_PART(matter=matter.id, part=id, choices=tuple(known))
        raise UnknownError([Problem(message, Place(path=(part,)), DID_YOU_MEAN(nearest=near) if near else None)])
    return known[id]


def free_id(words: str, parts: Iterable[_Part], kind: str) -> str:
    """Return an id made of words that none of the parts has."""
    taken = {each.id for each in parts}
    return next(id for id in _numbered(slugged(words) or kind) if id not in taken)


def _numbered(wish: str) -> Iterator[str]:
    yield wish
    yield from (f"{wish}-{number}" for number in count(2))


def told_in(
    drafting: Drafting, agreement: str, matter: Matter, document: str | None, locator: str | None
) -> Source | None:
    """Return where a part of a matter is told; None where that is where the matter is."""
    source = drafting.source(agreement, document, locator)
    return None if source == matter.source else source
