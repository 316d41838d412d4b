"""Appointments: who holds which seat, and until when."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate, Period
from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Appointment, Ground, Organisation, Seat
from ...messages import Message, Template
from ...references import refers
from ...standing.roster import in_turn
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .drafting import Drafting
from .endings import EDIT_PERIOD, end
from .periods import day_of, from_day, is_early, is_ended
from .recording import AGREEMENT, SINCE, Drafted, Ending, Recording

RESIGNED = Template("ask-resigned-seat", "Id: the seat that its holder gives up.")
LAST_DAY = Template("ask-last-day", "On: the last day; today where left out.")
NOT_HELD = Template("seat-not-held", "Nobody is known to hold the seat {seat} on {day}.")
IN_TURN = Template(
    "substitutes-in-turn",
    "Until {seat} has a new holder these serve, in this order: {seats}. Nobody is appointed by this.",
)
NO_SUBSTITUTE = Template("no-substitute", "{seat} has no substitute entered; it is empty until somebody is appointed.")
TERM = Template("ask-term", "Period: the term, where its end is known; from the day it began, where left out.")
HELD = Template("seat-is-held", "The seat {seat} is held already, by the appointment {appointment}, for {period}.")
END_HOLDER = Template("end-holder", "End that appointment first.")
SEAT_ENDED = Template("seat-ended", "The seat {seat} has ended; its period is {period}.")
SEAT_NOT_YET = Template("seat-not-yet", "The seat {seat} was not there yet on {day}; its period is {period}.")
ORGANISATION_ENDED = Template("holder-ended", "{organisation} has ended; its period is {period}.")
ORGANISATION_NOT_YET = Template("holder-not-yet", "{organisation} did not exist yet on {day}; its period is {period}.")


@frozen(kw_only=True)
class Appoint(Recording):
    """Give somebody a seat: a person, an organisation, both, or neither where names stay out."""

    code: ClassVar[str] = "appoint-holder"
    verb: ClassVar[str] = "appoint"
    noun: ClassVar[str] = "holder"
    says: ClassVar[Template] = Template("do-appoint", "Give a seat to a person, an organisation, or both.")
    keys_of: ClassVar[type[Appointment]] = Appointment

    seat: str
    ground: Ground
    party: str | None = None
    person: str | None = None
    organisation: str | None = field(default=None, metadata=refers("organisation"))
    role: str | None = None
    filled_by: str | None = None
    nominated: PartialDate | None = None
    acts: tuple[str, ...] = ()
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))
    period: Period | None = field(default=None, metadata=asked(TERM))

    def write(self, drafting: Drafting) -> None:
        """Collect the appointment; its id is made of the seat and the year, never of a person's name."""
        period = self.period or from_day(day_of(drafting.view, self.since))
        self._refuse(drafting.view, period)
        start = period.start
        year = "" if start is None or start.earliest is None else str(start.earliest.year)
        made = Appointment(
            id=self.named(drafting, Appointment.kind, self.seat, year),
            seat=self.seat,
            ground=self.ground,
            party=self.party,
            person=self.person,
            organisation=self.organisation,
            role=self.role,
            filled_by=self.filled_by,
            nominated=self.nominated,
            acts=self.acts,
            period=period,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)

    def _refuse(self, view: View, period: Period) -> None:
        view.require(self.agreement)
        problems = [
            Problem(message, Place(path=("seat",)), END_HOLDER())
            for each in holders(view, self.agreement, self.seat)
            if each.period.overlaps(period)
            for message in (HELD(seat=self.seat, appointment=each.id, period=each.period),)
        ]
        seat = view.get(Seat, self.seat, self.agreement)
        holder = None if self.organisation is None else view.get(Organisation, self.organisation)
        if period.start is not None:
            problems += _not_there(seat, period.start, SEAT_ENDED, SEAT_NOT_YET)
            if holder is not None:
                problems += _not_there(holder, period.start, ORGANISATION_ENDED, ORGANISATION_NOT_YET)
        if problems:
            raise RefusedError(problems)


def _not_there(record: Seat | Organisation, day: PartialDate, ended: Template, not_yet: Template) -> Iterator[Problem]:
    """Yield that a seat or an organisation surely has ended by a day, or surely has not begun."""
    told, place = {record.kind: record.id, "period": record.period}, Place(path=(record.kind,))
    if is_ended(record.period, day):
        yield Problem(ended(**told), place)
    if is_early(record.period, day):
        yield Problem(not_yet(day=day, **told), place, EDIT_PERIOD())


def holders(view: View, agreement: str, seat: str) -> list[Appointment]:
    """Return the appointments to a seat, in the order of time."""
    uses = view.reading.users(Seat.kind, seat)
    keys = {use.key for use in uses if use.key.kind == Appointment.kind and use.key.agreement == agreement}
    found = (view.get(Appointment, key.id, agreement) for key in keys)
    return sorted(found, key=lambda each: (each.period.first, each.id))


@frozen(kw_only=True)
class Resign(Drafted):
    """Record that the holder of a seat gives it up; who serves next is told, and nobody is appointed by it."""

    code: ClassVar[str] = "resign-holder"
    verb: ClassVar[str] = "resign"
    noun: ClassVar[str] = "holder"
    says: ClassVar[Template] = Template("do-resign", "Record that the holder of a seat gives it up.")
    keys_of: ClassVar[type[Appointment]] = Appointment

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(RESIGNED))
    on: PartialDate | None = field(default=None, metadata=asked(LAST_DAY))

    def write(self, drafting: Drafting) -> None:
        """Collect the end of the appointment.  Raises RefusedError where nobody holds the seat then."""
        drafting.view.require(self.agreement)
        day = day_of(drafting.view, self.on)
        drafting.view.get(Seat, self.id, self.agreement)
        held = [each for each in holders(drafting.view, self.agreement, self.id) if _goes_on(each, day)]
        if not held:
            raise RefusedError([Problem(NOT_HELD(seat=self.id, day=day), Place(path=("id",)))])
        end(drafting, Key(self.agreement, Appointment.kind, held[-1].id), day)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell which substitutes serve in whose place, in their turn, and that the seat awaits a holder."""
        yield from super().tells(view)
        seat, day = view.get(Seat, self.id, self.agreement), day_of(view, self.on)
        there = [each for each in view.all(Seat, self.agreement) if not is_ended(each.period, day)]
        turn = tuple(each.id for each in in_turn(there, seat))
        yield IN_TURN(seats=turn, seat=self.id) if turn else NO_SUBSTITUTE(seat=self.id)


def _goes_on(each: Appointment, day: PartialDate) -> bool:
    return not is_ended(each.period, day) and not is_early(each.period, day)


@frozen(kw_only=True)
class EndAppointment(Ending):
    """End an appointment."""

    code: ClassVar[str] = "end-appointment"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "appointment"
    says: ClassVar[Template] = Template("do-end-appointment", "End an appointment: the seat is held no longer.")
    keys_of: ClassVar[type[Appointment]] = Appointment
