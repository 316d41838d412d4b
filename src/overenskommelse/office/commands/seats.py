"""Seats of the bodies, whoever holds them."""

from typing import ClassVar

from attrs import field, frozen

from ...agreement import Holder
from ...dates import PartialDate
from ...ledger import Seat
from ...messages import Template
from ..command import asked
from .drafting import Drafting
from .periods import day_of, from_day
from .recording import SINCE, Ending, Recording


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
class EndSeat(Ending):
    """End a seat; not while somebody holds it."""

    code: ClassVar[str] = "end-seat"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "seat"
    says: ClassVar[Template] = Template("do-end-seat", "End a seat that nobody holds.")
    keys_of: ClassVar[type[Seat]] = Seat
