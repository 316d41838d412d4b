"""Meetings with their items, attendance and minutes."""

import re
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, field, frozen

from ..dates import PartialDate
from ..errors import Collector
from ..messages import Template
from ..references import check_ids, refers
from .minutes import AgendaItem, Minutes, MinutesState
from .people import OUT_OF_ORDER
from .record import Happening, Progress

NOT_A_TIME = Template("not-a-time", "{text} is no time of day.")
WRITE_TIME = Template("write-time", "Write hours and minutes with a colon: 13:00.")
CONFIRMATION = Template("minutes-confirmation", "the confirmation of the minutes")
HELD = Template("meeting-itself", "the meeting")
ENDS_FIRST = Template("meeting-ends-first", "It ends at {ends}, before it starts at {starts}.")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class Capacity(StrEnum):
    """In what capacity somebody took part."""

    DECIDING = "deciding"
    SUBSTITUTE = "substitute"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    OBSERVER = "observer"


@frozen(kw_only=True)
class Attendance:
    """Who took part: by seat, or by a role in words."""

    seat: str | None = field(default=None, metadata=refers("seat"))
    role: str | None = None
    capacity: Capacity = Capacity.DECIDING
    serves_for: str | None = field(default=None, metadata=refers("seat"))
    """The absent seat that a substitute served for, where it did."""
    note: str | None = None
    """What else the minutes say of it: came at § 11, took part from a distance."""


@frozen(kw_only=True)
class Meeting(Happening):
    """A meeting of a body, or of several together."""

    kind: ClassVar[str] = "meeting"
    plural: ClassVar[str] = "meetings"

    bodies: tuple[str, ...] = field(metadata=refers("actor"))
    title: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    progress: Progress = Progress.DONE
    items: tuple[AgendaItem, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    minutes: Minutes | None = None

    def __attrs_post_init__(self) -> None:
        """Guard the times of day, the items' ids and the order of the days."""
        problems = Collector()
        self._check_times(problems)
        check_ids(self.items, ("items",), problems)
        for index, item in enumerate(self.items):
            item.check(("items", index), problems)
        confirmed = self.minutes.confirmed if self.minutes else None
        if confirmed is not None and confirmed.is_before(self.date):
            names = {"later": CONFIRMATION(), "earlier": HELD()}
            message = OUT_OF_ORDER(**names, later_date=confirmed, earlier_date=self.date)
            problems.add(message, "minutes", "confirmed")
        problems.close()

    def minutes_on(self, on: date) -> MinutesState:
        """Return how far its minutes had surely come on a day, as far as anything is recorded of them."""
        return MinutesState.NOT_RECORDED if self.minutes is None else self.minutes.state_on(on)

    def until(self, on: date) -> "Meeting":
        """Return the meeting without the days of its minutes that surely lie after a day: nobody knew of them then."""
        if self.minutes is None:
            return self
        known = evolve(
            self.minutes,
            confirmed=_by(self.minutes.confirmed, on),
            announced=_by(self.minutes.announced, on),
            taken_down=_by(self.minutes.taken_down, on),
        )
        return evolve(self, minutes=known)

    def _check_times(self, problems: Collector) -> None:
        given = {name: time for name in ("starts", "ends") if (time := getattr(self, name)) is not None}
        wrong = [name for name, time in given.items() if not _TIME.fullmatch(time)]
        for name in wrong:
            problems.add(NOT_A_TIME(text=given[name]), name, remedy=WRITE_TIME())
        if self.starts and self.ends and not wrong and self.ends < self.starts:
            problems.add(ENDS_FIRST(starts=self.starts, ends=self.ends), "ends")


def _by(day: PartialDate | None, on: date) -> PartialDate | None:
    return None if day is None or day.lo > on.toordinal() else day
