"""Seats of the bodies, whoever holds them: one by one, or as many as the charter of a body gives its sides."""

from collections import Counter
from typing import ClassVar

from attrs import field, frozen

from ...agreement import BodyCharter, Holder, SeatGroup
from ...dates import PartialDate
from ...errors import Collector, Place, Problem
from ...ledger import Seat
from ...messages import Template
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .drafting import Drafting
from .numbered import by_side, reader
from .periods import day_of, from_day, is_ended
from .recording import AGREEMENT, SINCE, Ending, Recording, Sourced
from .texts import part_of

BODY = Template("ask-seats-body", "Body: the id of the body whose charter says how many seats its sides have.")
NUMBERS = Template(
    "ask-seats-numbers", "Numbers: how many a side has where the charter gives no exact number: offentlig=5 civil=5."
)
SEAT = "Ledamot"
"""What a seat is called where nothing else is said: labels are data, and those of agreements are Swedish."""
LABELS = Template(
    "ask-seats-labels", "Labels: what the seats of a side are called, before their number: civil=Företrädare."
)
SUBSTITUTE = Template("ask-seats-substitute", "Substitute: what the seat of a substitute is called, before its number.")
NOT_EXACT = Template("seats-not-exact", "The charter of {body} gives {side} no exact number of seats.")
GIVE_NUMBER = Template("give-seats-number", "Say how many: --numbers {side}=5")
NO_GROUPS = Template("seats-no-groups", "The charter of {body} says nothing of its seats on {day}.")


@frozen(kw_only=True)
class AddSeat(Recording):
    """Enter a seat of a body."""

    code: ClassVar[str] = "add-seat"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "seat"
    says: ClassVar[Template] = Template("do-add-seat", "Enter a seat of a body.")
    keys_of: ClassVar[type[Seat]] = Seat

    body: str
    side: str
    label: str
    holder: Holder = Holder.ANY
    votes: bool = True
    qualities: tuple[str, ...] = ()
    substitute_for: str | None = None
    order: int | None = None
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))

    def write(self, drafting: Drafting) -> None:
        """Collect the seat."""
        made = Seat(
            id=self.named(drafting, Seat.kind, self.body, self.label),
            body=self.body,
            side=self.side,
            label=self.label,
            holder=self.holder,
            votes=self.votes,
            qualities=self.qualities,
            substitute_for=self.substitute_for,
            order=self.order,
            period=from_day(day_of(drafting.view, self.since)),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class AddSeats(Sourced):
    """Enter the seats of a body that its charter speaks of and that are not entered yet, numbered in their order."""

    code: ClassVar[str] = "add-seats"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "seats"
    says: ClassVar[Template] = Template("do-add-seats", "Enter as many seats of a body as its charter gives its sides.")
    keys_of: ClassVar[type[Seat]] = Seat

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(BODY))
    numbers: tuple[str, ...] = field(default=(), metadata=asked(NUMBERS))
    labels: tuple[str, ...] = field(default=(), metadata=asked(LABELS))
    substitute: str = field(default="Ersättare", metadata=asked(SUBSTITUTE))
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))

    def write(self, drafting: Drafting) -> None:
        """Collect the seats.  Raises RefusedError where neither the charter nor the command says how many."""
        day = day_of(drafting.view, self.since)
        there = [
            seat
            for seat in drafting.view.all(Seat, self.agreement)
            if seat.body == self.id and not is_ended(seat.period, day)
        ]
        words = self._words(drafting.view)
        last = Counter({word: _last(word, there) for word in {*words.values(), SEAT, self.substitute}})
        for side, (ordinary, substitutes) in self._wanted(drafting.view, day).items():
            kept = sum(seat.side == side and not seat.is_substitute for seat in there)
            for group in ordinary[kept:]:
                self._add(drafting, group, day, _next(last, words.get(side, SEAT)))
            kept = sum(seat.side == side and seat.is_substitute for seat in there)
            for order, group in enumerate(substitutes[kept:], kept + 1):
                self._add(drafting, group, day, _next(last, self.substitute), order)

    def _words(self, view: View) -> dict[str, str]:
        """Return what the seats of a side are called.  Raises InvalidError for what names no side."""
        problems = Collector()
        sides = [side.id for side in view.agreement(self.agreement).sides]
        said = by_side(self.labels, sides, problems, "labels", "civil=Företrädare", str)
        problems.close()
        return {side: words[-1] for side, words in said.items()}

    def _wanted(self, view: View, day: PartialDate) -> dict[str, tuple[list[SeatGroup], list[SeatGroup]]]:
        """Return by side the group of each of its seats, in their order, and of each substitute's."""
        agreement, problems = view.agreement(self.agreement), Collector()
        body = part_of(agreement.bodies, self.id, "body")
        sides = [side.id for side in agreement.sides]
        said = by_side(self.numbers, sides, problems, "numbers", "offentlig=5", reader(problems, "numbers"))
        problems.close()
        found: dict[str, tuple[list[SeatGroup], list[SeatGroup]]] = {}
        missing: list[str] = []
        for group in _groups(body, day):
            ordinary, substitutes = found.setdefault(group.side, ([], []))
            number = group.minimum if group.minimum == group.maximum else None
            if number is None and group.side in said:
                number = said.pop(group.side)[-1][1]
            if number is None:
                missing.append(group.side)
            ordinary += [group] * (number or 0)
            substitutes += [group] * (group.substitutes or 0)
        self._refuse(body, day, missing, is_empty=not found)
        return found

    def _refuse(self, body: BodyCharter, day: PartialDate, missing: list[str], *, is_empty: bool) -> None:
        if is_empty:
            raise RefusedError([Problem(NO_GROUPS(body=body.id, day=day), Place(path=("id",)))])
        if missing:
            place = Place(path=("numbers",))
            raise RefusedError(
                [Problem(NOT_EXACT(body=body.id, side=side), place, GIVE_NUMBER(side=side)) for side in missing]
            )

    def _add(
        self, drafting: Drafting, group: SeatGroup, day: PartialDate, label: str, order: int | None = None
    ) -> None:
        made = Seat(
            id=drafting.free_id(self.agreement, Seat.kind, self.id, label),
            body=self.id,
            side=group.side,
            label=label,
            holder=group.holder,
            votes=group.votes,
            qualities=group.qualities,
            order=order,
            period=from_day(day),
            **self.resting(drafting, self.agreement),
        )
        drafting.add(self.agreement, made)


def _last(word: str, there: list[Seat]) -> int:
    """Return the highest number that a word stands before in what seats are called."""
    numbers = (seat.label.removeprefix(f"{word} ") for seat in there)
    return max((int(number) for number in numbers if number.isascii() and number.isdigit()), default=0)


def _next(last: Counter[str], word: str) -> str:
    """Return a label that no other seat of the body has: minutes name seats by these."""
    last[word] += 1
    return f"{word} {last[word]}"


def _groups(body: BodyCharter, day: PartialDate) -> tuple[SeatGroup, ...]:
    """Return the groups of seats that a charter gives a body on a day, as far as the day is known."""
    on = day.latest or day.earliest
    composition = None if on is None else body.composition.prevailing(on)
    return composition.seats if composition else ()


@frozen(kw_only=True)
class EndSeat(Ending):
    """End a seat; not while somebody holds it."""

    code: ClassVar[str] = "end-seat"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "seat"
    says: ClassVar[Template] = Template("do-end-seat", "End a seat that nobody holds.")
    keys_of: ClassVar[type[Seat]] = Seat
