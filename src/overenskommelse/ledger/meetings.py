"""Meetings with their items, attendance and minutes."""

import re
from datetime import date
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, field, frozen

from ..errors import Collector
from ..messages import Template
from ..references import check_ids, refers
from .minutes import DAYS, AgendaItem, Minutes, MinutesState
from .people import OUT_OF_ORDER, circle_of
from .record import Happening, Progress

NOT_A_TIME = Template("not-a-time", "{text} is no time of day.")
WRITE_TIME = Template("write-time", "Write hours and minutes with a colon: 13:00.")
HELD = Template("meeting-itself", "the meeting")
ENDS_FIRST = Template("meeting-ends-first", "It ends at {ends}, before it starts at {starts}.")
SAME_PARAGRAPH = Template("paragraph-twice", "§ {number} is the number of more than one item of the meeting.")
ATTENDS_TWICE = Template("attends-twice", "{seat} took part as {capacity} more than once.")
ATTENDS_AS_BOTH = Template("attends-as-both", "{seat} took part in the decisions, and as a substitute who did not.")
ONCE = Template("attends-once", "Give it once, and say the rest in its note.")
SERVES_ITSELF = Template("serves-for-itself", "{seat} serves for itself.")
SERVES_IN_CIRCLE = Template("serves-in-circle", "{seats} serve for each other, so that none of them is absent.")
SAY_ABSENT = Template("say-who-is-absent", "Give as served for a seat whose holder was absent.")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class Capacity(StrEnum):
    """In what capacity somebody took part."""

    DECIDING = "deciding"
    SUBSTITUTE = "substitute"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"
    OBSERVER = "observer"


_OTHER = {Capacity.DECIDING: Capacity.SUBSTITUTE, Capacity.SUBSTITUTE: Capacity.DECIDING}


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
        """Guard the times of day, the items' ids and numbers, who took part, and the order of the days."""
        problems = Collector()
        self._check_times(problems)
        check_ids(self.items, ("items",), problems)
        for index, item in enumerate(self.items):
            item.check(("items", index), problems)
        self._check_numbers(problems)
        self._check_attendance(problems)
        confirmed = self.minutes.confirmed if self.minutes else None
        if confirmed is not None and confirmed.is_before(self.date):
            names = {"later": DAYS["confirmed"](), "earlier": HELD()}
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
        return evolve(self, minutes=self.minutes.until(on))

    def _check_numbers(self, problems: Collector) -> None:
        numbers = [each.number for each in self.items]
        for index, number in enumerate(numbers):
            if number is not None and number in numbers[:index]:
                problems.add(SAME_PARAGRAPH(number=number), "items", index, "number")

    def _check_attendance(self, problems: Collector) -> None:
        before = set[tuple[str, Capacity]]()
        for index, each in enumerate(self.attendance):
            if each.seat is None:
                continue
            other = _OTHER.get(each.capacity, each.capacity)
            if (each.seat, each.capacity) in before:
                message = ATTENDS_TWICE(seat=each.seat, capacity=each.capacity)
                problems.add(message, "attendance", index, "seat", remedy=ONCE())
            elif (each.seat, other) in before:
                problems.add(ATTENDS_AS_BOTH(seat=each.seat), "attendance", index, "seat", remedy=ONCE())
            before.add((each.seat, each.capacity))
        self._check_serving(problems)

    def _check_serving(self, problems: Collector) -> None:
        served = {each.seat: each.serves_for for each in self.attendance if each.seat and each.serves_for}
        seen = set[str]()
        for index, each in enumerate(self.attendance):
            circle = () if each.seat in seen or each.seat not in served else circle_of(each.seat, served)
            if circle:
                message = SERVES_ITSELF(seat=circle[0]) if len(circle) == 1 else SERVES_IN_CIRCLE(seats=circle)
                problems.add(message, "attendance", index, "serves_for", remedy=SAY_ABSENT())
            seen.update(circle)

    def _check_times(self, problems: Collector) -> None:
        given = {name: time for name in ("starts", "ends") if (time := getattr(self, name)) is not None}
        wrong = [name for name, time in given.items() if not _TIME.fullmatch(time)]
        for name in wrong:
            problems.add(NOT_A_TIME(text=given[name]), name, remedy=WRITE_TIME())
        if self.starts and self.ends and not wrong and self.ends < self.starts:
            problems.add(ENDS_FIRST(starts=self.starts, ends=self.ends), "ends")
