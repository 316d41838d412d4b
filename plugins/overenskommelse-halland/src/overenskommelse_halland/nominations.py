"""What Region Halland asks of records before they are saved, beside what is asked of every agreement's."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from overenskommelse.errors import Place, Problem
from overenskommelse.ledger import Appointment, Seat
from overenskommelse.messages import Template
from overenskommelse.plugins import Check

if TYPE_CHECKING:
    from overenskommelse.office.saving import Saving

SAYS = Template("check-nominated-in-time", "Whoever is elected was nominated before the day that the election sets")
LATE = Template("nominated-late", "The nomination of {nominated} came too late: it was to come before {day}.")
MEND = Template("mend-nomination", "Mend the day of the nomination, or give the seat to somebody nominated in time.")


def nominated_in_time(saving: "Saving") -> Iterable[Problem]:
    """Ask that whoever is elected was nominated before 1 November of the year before the term.

    The page of 2020-11-11 on the group of 2021 says so.  The day itself is data of the body's election; where the
    nomination's day is not known, or known only in part, nobody is refused.
    """
    appointment: Appointment = saving.record
    seat = saving.get(Seat, appointment.seat)
    start = None if appointment.period.start is None else appointment.period.start.earliest
    if appointment.nominated is None or seat is None or start is None:
        return
    rules = (rule for body in saving.agreement.bodies if body.id == seat.body for rule in body.elections)
    for rule in rules:
        if rule.side == seat.side and rule.nominated_before:
            day = date.fromisoformat(f"{start.year - 1}-{rule.nominated_before}")
            if appointment.nominated.lo >= day.toordinal():
                message = LATE(nominated=appointment.nominated, day=day)
                yield Problem(message, Place(path=("nominated",)), MEND())


NOMINATED_IN_TIME = Check(
    code="nominated-in-time", variant="halland", kinds=("appointment",), says=SAYS, run=nominated_in_time
)
