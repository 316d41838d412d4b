"""Bodies of an agreement: set up by a decision, and ended."""

from collections.abc import Iterable
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...agreement import (
    Agreement,
    BodyCharter,
    Chair,
    ChairKind,
    Composition,
    Holder,
    MeetingBounds,
    Milestone,
    Relation,
    SeatGroup,
    Substitution,
)
from ...dates import PartialDate, Period
from ...errors import Collector, InvalidError, Place, Problem
from ...messages import Message, Template
from ...references import refers, slugged
from ...sources import Dated, Dating, Source
from ..command import asked
from ..view import View
from .changing import changed
from .numbered import by_side, reader
from .periods import day_of, from_day, outlasts
from .recording import OLD_ID
from .texts import Milestoned, part_of, refusal
from .winding import WHAT, WindUp

STANDING = Template(
    "ask-promised-body", "Id: that of a body which was promised and is now set up; made of its name for a new one."
)
NAME = Template("ask-body-name", "Name: what a new body is called.")
SINCE = Template("ask-body-since", "Since: the first day it is there; that of the decision where left out.")
PARAGRAPH = Template("ask-body-paragraph", "Paragraph: the § of the decision, such as § 174.")
SEATS = Template("ask-body-seats", "Seats: how many each side has: offentlig=5 civil=5, or civil=4-6.")
SUBSTITUTES = Template("ask-body-substitutes", "Substitutes: how many each side has: offentlig=2 civil=2.")
HOLDERS = Template(
    "ask-body-holders",
    "Holders: what holds the seats of a side, as politician, official or representative: offentlig=politician.",
)
QUALITIES = Template(
    "ask-body-qualities", 'Qualities: what is asked of the seats of a side, in quotes: "civil=from each sub-region".'
)
RELATION = Template("ask-body-relation", "Relation: how the sides' numbers stand to each other.")
CHAIR = Template("ask-body-chair", "Chair: whether it stays with one side or goes round.")
CHAIR_SIDES = Template("ask-body-chair-sides", "Chair sides: which side has it, or all in their order.")
MEETINGS = Template("ask-body-meetings", "Meetings: how many a year: 6, or 4-12.")
STANDS_FOR = Template(
    "ask-stands-for", "Stands for: the promised body whose place it takes; only where the document says so."
)
NO_HOLDER = Template("no-such-holder", "{text} is no kind of holder; there are {choices}.")
NEEDS_NAME = Template("body-needs-name", "A new body needs a name.")
NAME_OR_ID = Template("body-name-or-id", "Give --name, or the --id of one that was promised.")
SET_UP_ALREADY = Template("body-set-up-already", "{id} was set up already; its period is {period}.")
CHAIR_WITHOUT_SIDE = Template("chair-without-side", "Say which side has the chair, or all of them in their order.")
STILL_THERE = Template(
    "predecessor-still-there", "{id} is still there beside its successor. If it is over, end it: end body {id}"
)
_EXAMPLE = "offentlig=5"


@frozen(kw_only=True)
class SetUpBody(Milestoned):
    """Set up a body by a decision: a new one, or one that the agreement only promised."""

    code: ClassVar[str] = "set-up-body"
    verb: ClassVar[str] = "set-up"
    noun: ClassVar[str] = "body"
    says: ClassVar[Template] = Template("do-set-up-body", "Set up a body by a decision.")
    keys_of: ClassVar[type[BodyCharter]] = BodyCharter

    id: str | None = field(default=None, metadata=asked(STANDING, **refers("body")))
    name: str | None = field(default=None, metadata=asked(NAME))
    short_name: str | None = None
    legal_kind: str | None = None
    mandate: str | None = None
    money: str | None = None
    paragraph: str | None = field(default=None, metadata=asked(PARAGRAPH))
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))
    seats: tuple[str, ...] = field(default=(), metadata=asked(SEATS))
    substitutes: tuple[str, ...] = field(default=(), metadata=asked(SUBSTITUTES))
    holders: tuple[str, ...] = field(default=(), metadata=asked(HOLDERS))
    qualities: tuple[str, ...] = field(default=(), metadata=asked(QUALITIES))
    relation: Relation = field(default=Relation.NONE, metadata=asked(RELATION))
    chair: ChairKind | None = field(default=None, metadata=asked(CHAIR))
    chair_sides: tuple[str, ...] = field(default=(), metadata=asked(CHAIR_SIDES, **refers("side")))
    meetings: str | None = field(default=None, metadata=asked(MEETINGS))
    parent: str | None = None
    predecessor: str | None = None
    stands_for: str | None = field(default=None, metadata=asked(STANDS_FOR, **refers("body")))

    def changed(self, agreement: Agreement, step: Milestone, day: PartialDate) -> Agreement:
        """Return the agreement with the body.  Raises InvalidError, UnknownError, RefusedError."""
        period = from_day(self.since or day)
        set_up = attrs.evolve(step, note=self.paragraph)
        given = changed(self, ("short_name", "legal_kind", "mandate", "money", "parent", "predecessor"))
        given |= {"existence": period, "set_up": set_up, **self._said(agreement, period, step.source)}
        body = attrs.evolve(self._body(agreement, step.source), **given)
        known = {each.id: each for each in agreement.bodies}
        return attrs.evolve(agreement, bodies=tuple({**known, body.id: body}.values()))

    def _body(self, agreement: Agreement, source: Source) -> BodyCharter:
        """Return the body as it stood before: the one that was promised, or one with nothing but a name."""
        known = {each.id for each in agreement.bodies}
        if self.name is None:
            if self.id is None:
                raise InvalidError([Problem(NEEDS_NAME(), Place(path=("name",)), NAME_OR_ID())])
            found = part_of(agreement.bodies, self.id, "body")
        elif self.id in known:
            found = attrs.evolve(part_of(agreement.bodies, self.id or "", "body"), name=self.name)
        else:
            return BodyCharter(id=self.id or _free(slugged(self.name), known), name=self.name, source=source)
        if found.existence is not None:
            raise refusal(SET_UP_ALREADY(id=found.id, period=found.existence))
        return found

    def _said(self, agreement: Agreement, period: Period, source: Source) -> dict[str, Any]:
        """Return what was said of seats, chair and meetings, each as it holds from the day.  Raises InvalidError."""
        problems = Collector()
        groups = self._groups([side.id for side in agreement.sides], problems)
        bounds = None if self.meetings is None else reader(problems, "meetings")(self.meetings)
        if self.chair is not None and not self.chair_sides:
            problems.add(CHAIR_WITHOUT_SIDE(), "chair_sides")
        problems.close()
        told: dict[str, Any] = {
            "composition": Composition(seats=groups, relation=self.relation) if groups else None,
            "chair": self.chair and Chair(kind=self.chair, sides=self.chair_sides),
            "meetings": bounds and MeetingBounds(minimum=bounds[0], maximum=bounds[1]),
        }
        dated = {
            name: Dated((Dating(value=value, period=period, source=source),)) for name, value in told.items() if value
        }
        stands = Substitution(body=self.stands_for, period=period, source=source) if self.stands_for else None
        return {**dated, "stands_for": (stands,)} if stands else dated

    def _groups(self, sides: list[str], problems: Collector) -> tuple[SeatGroup, ...]:
        """Return one group of seats for each side that has some."""
        counts, more = (
            by_side(getattr(self, name), sides, problems, name, _EXAMPLE, reader(problems, name))
            for name in ("seats", "substitutes")
        )
        asked_of = by_side(self.qualities, sides, problems, "qualities", "civil=…", str)
        held_by = by_side(self.holders, sides, problems, "holders", "offentlig=politician", _holder(problems))
        return tuple(
            SeatGroup(
                side=side,
                minimum=counts[side][-1][0] if side in counts else None,
                maximum=counts[side][-1][1] if side in counts else None,
                holder=held_by[side][-1] if side in held_by else Holder.ANY,
                qualities=tuple(asked_of.get(side, ())),
                substitutes=more[side][-1][1] if side in more else None,
            )
            for side in dict.fromkeys((*counts, *more, *asked_of, *held_by))
        )

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the predecessor is still there, where it is: nothing ends by itself."""
        yield from super().tells(view)
        before = view.agreement(self.agreement).body(self.predecessor) if self.predecessor else None
        if before is not None and before.existence and outlasts(before.existence, day_of(view, self.since or self.on)):
            yield STILL_THERE(id=before.id)


def _holder(problems: Collector) -> Any:  # noqa: ANN401 - what reads one kind of holder
    def read(text: str) -> Holder:
        if text not in set(Holder):
            problems.add(NO_HOLDER(text=text, choices=tuple(Holder)), "holders")
            return Holder.ANY
        return Holder(text)

    return read


def _free(id: str, known: set[str]) -> str:
    numbers = (f"{id}-{number}" for number in range(2, len(known) + 3))
    return next(each for each in (id, *numbers) if each not in known)


@frozen(kw_only=True)
class EndBody(WindUp):
    """End a body: what it was is kept, and what goes on in it is told."""

    code: ClassVar[str] = "end-body"
    noun: ClassVar[str] = "body"
    says: ClassVar[Template] = Template("do-end-body", "End a body of an agreement.")
    keys_of: ClassVar[type[BodyCharter]] = BodyCharter

    kind: str = field(default="body", init=False, metadata=asked(WHAT))
    id: str = field(metadata=asked(OLD_ID))
