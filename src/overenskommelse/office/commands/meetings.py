"""Meetings: planned, recorded, cancelled."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import Place, Problem
from ...ledger import AgendaItem, Attendance, Capacity, Meeting, Minutes, Progress
from ...messages import Message, Template
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .ahead import check_come
from .changing import changed
from .drafting import Drafting
from .recording import AGREEMENT, OLD_ID, Drafted, Recording
from .seated import check_of_bodies

HELD = Template("meeting-held", "The meeting {id} is recorded already, on {day}.")
EDIT_MEETING = Template("edit-meeting", "Edit it if something about it is wrong.")
CANCELLED = Template("meeting-cancelled", "The meeting {id} was cancelled.")
PLAN_ANEW = Template("plan-anew", "Plan or record another meeting if it took place after all.")
SAME_DAY = Template("meeting-same-day", "The meeting {id} of the same bodies on {day} is recorded already.")
GIVE_ID = Template("give-meeting-id", "Edit that one; if there was another the same day, give it an id (--id).")
MEETS_ALREADY = Template(
    "meets-already", "There is a meeting on {day} already: {id}. If it is the same one, undo this."
)
PASSED = Template("meeting-day-passed", "{day} has passed. If the meeting has taken place, record it: record meeting.")
NO_DAY = Template("no-meeting-day", "A meeting that was not planned needs its day and its bodies.")
WHICH = Template(
    "ask-planned-meeting", "Id: that of the planned meeting, or of a new one; found or made where left out."
)
SEATS = Template("ask-attending-seats", "Attendance: the ids of the seats that took part in the decisions.")
SUBSTITUTES = Template(
    "ask-attending-substitutes", "Substitutes: the ids of the seats that took part without deciding."
)
HEADINGS = Template(
    "ask-items",
    "Items: the headings on the agenda in their order, each in quotes, with § and its number first if it has one: "
    '"§ 12 Plan".',
)
NO_HEADING = Template("item-no-heading", "{text} has no heading.")
QUOTE_ITEM = Template("quote-item", 'Write number and heading together, in quotes: "§ 12 Plan".')
CONFIRMED = Template("ask-confirmed", "Confirmed: the day the minutes were confirmed (justerade).")

_NUMBERED = re.compile(r"§\s*(\d+)[.:]?\s+(\S.*)", re.DOTALL)
_HEADLESS = re.compile(r"[§\s\d.:–-]*§[\s\d.:–-]*")


@frozen(kw_only=True)
class PlanMeeting(Recording):
    """Enter a meeting that is to be."""

    code: ClassVar[str] = "plan-meeting"
    verb: ClassVar[str] = "plan"
    noun: ClassVar[str] = "meeting"
    says: ClassVar[Template] = Template("do-plan-meeting", "Enter a meeting that is to be.")
    keys_of: ClassVar[type[Meeting]] = Meeting

    bodies: tuple[str, ...]
    date: PartialDate
    title: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting."""
        made = Meeting(
            id=self.named(drafting, Meeting.kind, *self.bodies, str(self.date)),
            bodies=self.bodies,
            date=self.date,
            title=self.title,
            starts=self.starts,
            ends=self.ends,
            place=self.place,
            progress=Progress.PLANNED,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell of meetings of these bodies on the day, and that it has passed, where that is sure."""
        for each in view.all(Meeting, self.agreement):
            is_other = each.progress is Progress.CANCELLED or not set(each.bodies) & set(self.bodies)
            if not is_other and each.date.is_same_day(self.date):
                yield MEETS_ALREADY(day=self.date, id=each.id)
        if self.date.is_before(view.on):
            yield PASSED(day=self.date)


@frozen(kw_only=True)
class RecordMeeting(Recording):
    """Record a meeting that was held: one that was planned, or one at once."""

    code: ClassVar[str] = "record-meeting"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "meeting"
    says: ClassVar[Template] = Template("do-record-meeting", "Record a meeting that was held.")
    keys_of: ClassVar[type[Meeting]] = Meeting

    id: str | None = field(default=None, metadata=asked(WHICH))
    bodies: tuple[str, ...] | None = None
    date: PartialDate | None = None
    title: str | None = None
    starts: str | None = None
    ends: str | None = None
    place: str | None = None
    acts: tuple[str, ...] | None = None
    attendance: tuple[str, ...] = field(default=(), metadata=asked(SEATS))
    substitutes: tuple[str, ...] = field(default=(), metadata=asked(SUBSTITUTES))
    items: tuple[str, ...] = field(default=(), metadata=asked(HEADINGS))
    confirmed: PartialDate | None = field(default=None, metadata=asked(CONFIRMED))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting as held.  Raises RefusedError where it is held or cancelled already, or lies ahead."""
        planned = self._planned(drafting.view)
        if self.confirmed is not None:
            check_come(drafting.view, self.confirmed, "confirmed")
        given = changed(self, ("bodies", "date", "title", "starts", "ends", "place", "acts", "note"))
        given |= {"progress": Progress.DONE, **self._held()}
        if planned is not None:
            if "minutes" in given and planned.minutes is not None:
                # Who is to check them may have been chosen before.
                given["minutes"] = attrs.evolve(planned.minutes, confirmed=self.confirmed)
            if self.document is not None:
                given |= self.common(drafting) | changed(self, ("note",))
            made = attrs.evolve(planned, **given)
        else:
            made = self._new(drafting, given)
        named = ((name, seat) for name in ("attendance", "substitutes") for seat in getattr(self, name))
        check_of_bodies(drafting.view, self.agreement, made, named)
        drafting.put(self.agreement, made)

    def _new(self, drafting: Drafting, given: dict[str, Any]) -> Meeting:
        if self.date is None or not self.bodies:
            raise _refusal(NO_DAY(), "date" if self.date is None else "bodies")
        id = self.named(drafting, Meeting.kind, *self.bodies, str(self.date))
        return Meeting(**{**given, **self.common(drafting), "id": id})

    def _planned(self, view: View) -> Meeting | None:
        """Return the planned meeting that was held: the one named, or the one of these bodies on the day."""
        view.require(self.agreement)
        if self.id is not None:
            found = view.seek(Meeting, self.id, self.agreement)
            if found is not None and found.progress is not Progress.PLANNED:
                raise not_planned(found)
            return found
        if self.date is None or self.bodies is None:
            return None
        same = (each for each in view.all(Meeting, self.agreement) if each.date == self.date)
        alike = [each for each in same if set(each.bodies) == set(self.bodies)]
        planned = [each for each in alike if each.progress is Progress.PLANNED]
        held = [each for each in alike if each.progress is Progress.DONE]
        if held and not planned:
            raise _refusal(SAME_DAY(id=held[0].id, day=self.date), "date", GIVE_ID())
        return planned[0] if len(planned) == 1 else None

    def _held(self) -> dict[str, Any]:
        present = (
            *(Attendance(seat=seat) for seat in self.attendance),
            *(Attendance(seat=seat, capacity=Capacity.SUBSTITUTE) for seat in self.substitutes),
        )
        found: dict[str, Any] = {"attendance": present, "items": tuple(headed(self.items))}
        minutes = None if self.confirmed is None else Minutes(confirmed=self.confirmed)
        return {name: value for name, value in {**found, "minutes": minutes}.items() if value}


def headed(headings: Iterable[str]) -> Iterator[AgendaItem]:
    """Yield the items of headings as they are written, each with the id that its § makes, else its place.

    Raises RefusedError for a § without a heading.
    """
    for place, text in enumerate(map(str.strip, headings), 1):
        if _HEADLESS.fullmatch(text):
            raise _refusal(NO_HEADING(text=text), "items", QUOTE_ITEM())
        numbered = _NUMBERED.fullmatch(text)
        if numbered:
            yield AgendaItem(id=f"paragraf-{numbered[1]}", number=int(numbered[1]), heading=numbered[2])
        else:
            yield AgendaItem(id=f"punkt-{place}", heading=text)


@frozen(kw_only=True)
class CancelMeeting(Drafted):
    """Cancel a planned meeting."""

    code: ClassVar[str] = "cancel-meeting"
    verb: ClassVar[str] = "cancel"
    noun: ClassVar[str] = "meeting"
    says: ClassVar[Template] = Template("do-cancel-meeting", "Cancel a planned meeting.")
    keys_of: ClassVar[type[Meeting]] = Meeting
    asks_reason: ClassVar[bool] = True

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))

    def write(self, drafting: Drafting) -> None:
        """Collect the cancelled meeting.  Raises RefusedError where it was held, or cancelled already."""
        record = drafting.view.get(Meeting, self.id, self.agreement)
        if record.progress is not Progress.PLANNED:
            raise not_planned(record)
        drafting.put(self.agreement, attrs.evolve(record, progress=Progress.CANCELLED))


def not_planned(record: Meeting) -> RefusedError:
    """Return why what is done to a planned meeting cannot be done to one that was held or cancelled."""
    if record.progress is Progress.CANCELLED:
        return RefusedError([Problem(CANCELLED(id=record.id), Place(path=("id",)), PLAN_ANEW())])
    return RefusedError([Problem(HELD(id=record.id, day=record.date), Place(path=("id",)), EDIT_MEETING())])


def _refusal(message: Message, at: str, remedy: Message | None = None) -> RefusedError:
    return RefusedError([Problem(message, Place(path=(at,)), remedy)])
