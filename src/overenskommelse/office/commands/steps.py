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
from ...references import nearest, slugged
from ...sources import Source
from ...standing.pending.matters import awaited
from ..command import asked as ask
from ..conflicts import RefusedError
from ..view import View
from .ahead import check_come
from .changing import changed
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, DOCUMENT, LOCATOR, ON, Drafted
from .stepping import tell_step

MATTER = Template("ask-matter", "Id: that of the matter.")
NEW_STEP = Template("ask-new-step", "Step: what to cite the step by; made of the body's id where left out.")
WHICH_STEP = Template("ask-step", "Step: the id of the step; the one that the matter awaits where left out.")
OUTCOME = Template("ask-outcome", "Outcome: what the body decided, as it stands in the minutes.")
NO_PART = Template("no-part-of-matter", "{matter} has no {part}; it has {choices}.")
DID_YOU_MEAN = Template("nearest-part-of-matter", "Did you mean {nearest}?")
AWAITS_NOTHING = Template("matter-awaits-nothing", "{matter} awaits no step.")
ADD_STEP = Template("add-step-first", "Add the step first, with the body that decides: add step.")
TAKEN_STEP = Template("step-taken-already", "The step {step} of {matter} has an outcome already: {outcome}.")
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
    document: str | None = field(default=None, metadata=ask(DOCUMENT))
    locator: str | None = field(default=None, metadata=ask(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter with one step more.  Raises RefusedError for another day than its meeting's."""
        matter = drafting.view.get(Matter, self.id, self.agreement)
        source = told_in(drafting, self.agreement, matter, self.document, self.locator)
        made = attrs.evolve(self._made(matter), source=source)
        drafting.put(self.agreement, attrs.evolve(matter, steps=(*matter.steps, made)))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the matter was closed before, and that the meeting has no such § as recorded."""
        matter = view.get(Matter, self.id, self.agreement)
        return tell_step(view, self.agreement, matter, self._made(matter), day_of(view, self.date))

    def _made(self, matter: Matter) -> MatterStep:
        return MatterStep(
            id=self.step or free_id(self.body, matter.steps, "step"),
            body=self.body,
            **changed(self, ("asked", "date", "meeting", "paragraph", "number")),
        )


@frozen(kw_only=True)
class RecordOutcome(Drafted):
    """Record what came of a step, after which the matter awaits the next."""

    code: ClassVar[str] = "record-outcome"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "outcome"
    says: ClassVar[Template] = Template("do-record-outcome", "Record what a body decided in a matter.")
    keys_of: ClassVar[type[MatterStep]] = MatterStep

    agreement: str = field(metadata=ask(AGREEMENT))
    id: str = field(metadata=ask(MATTER))
    outcome: str = field(metadata=ask(OUTCOME))
    step: str | None = field(default=None, metadata=ask(WHICH_STEP))
    on: PartialDate | None = field(default=None, metadata=ask(ON))
    meeting: str | None = None
    paragraph: str | None = None
    number: str | None = None
    document: str | None = field(default=None, metadata=ask(DOCUMENT))
    locator: str | None = field(default=None, metadata=ask(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter with the outcome.  Raises RefusedError where there is one, or nothing is awaited."""
        matter = drafting.view.get(Matter, self.id, self.agreement)
        step = self._step(drafting.view, matter)
        if step.outcome is not None:
            message = TAKEN_STEP(step=step.id, matter=self.id, outcome=step.outcome)
            raise RefusedError([Problem(message, Place(path=("step",)), UNDO_OR_EDIT())])
        day = self._day(drafting.view, step)
        check_come(drafting.view, day, "on")
        given = changed(self, ("outcome", "meeting", "paragraph", "number"))
        if self.document is not None or step.source is None:
            given["source"] = told_in(drafting, self.agreement, matter, self.document, self.locator)
        made = attrs.evolve(step, date=day, **given)
        steps = tuple(made if each.id == step.id else each for each in matter.steps)
        drafting.put(self.agreement, attrs.evolve(matter, steps=steps))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the matter was closed before, and that the meeting has no such § as recorded."""
        matter = view.get(Matter, self.id, self.agreement)
        step = self._step(view, matter)
        made = attrs.evolve(step, **changed(self, ("meeting", "paragraph")))
        return tell_step(view, self.agreement, matter, made, self._day(view, step))

    def _step(self, view: View, matter: Matter) -> MatterStep:
        if self.step is not None:
            return part_of(matter, matter.steps, self.step, "step")
        found = awaited(matter, view.on)
        if found is None:
            raise RefusedError([Problem(AWAITS_NOTHING(matter=self.id), Place(path=("step",)), ADD_STEP())])
        return found

    def _day(self, view: View, step: MatterStep) -> PartialDate:
        meeting = self.meeting or step.meeting
        if self.on is None and meeting is not None:
            return view.get(Meeting, meeting, self.agreement).date
        return day_of(view, self.on)


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
