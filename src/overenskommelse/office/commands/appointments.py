"""Appointments: who holds which seat, and until when."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate, Period
from ...errors import Place, Problem
from ...ledger import Appointment, Ground, Organisation, Seat
from ...messages import Template
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .drafting import Drafting
from .endings import EDIT_PERIOD
from .periods import day_of, from_day, is_early, is_ended
from .recording import SINCE, Ending, Recording

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
    organisation: str | None = None
    role: str | None = None
    filled_by: str | None = None
    nominated: PartialDate | None = None
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
class EndAppointment(Ending):
    """End an appointment."""

    code: ClassVar[str] = "end-appointment"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "appointment"
    says: ClassVar[Template] = Template("do-end-appointment", "End an appointment: the seat is held no longer.")
    keys_of: ClassVar[type[Appointment]] = Appointment
