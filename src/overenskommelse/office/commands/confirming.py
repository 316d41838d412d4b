"""Minutes after the meeting: checkers chosen, confirmed (justerade), announced, and the notice taken down."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...agreement import MeetingDay
from ...dates import PartialDate
from ...ledger import Capacity, Meeting, Minutes
from ...messages import Message, Template
from ...references import refers
from ...sources import Source
from ...standing import Rules
from ...standing.deadlines import deadlines, notice_ends
from ..command import asked
from ..view import View
from .ahead import check_come
from .drafting import Drafting
from .minuted import ITEM, MEETING, held, minutes_of, place_of, refusal, with_item
from .periods import day_of
from .recording import AGREEMENT, ON, Drafted

SEATS = Template("ask-checkers", "Seats: the ids of the seats that are to check the minutes, with the chair.")
BY = Template("ask-confirmed-by", "By: the seats that confirmed them; those chosen to check them where left out.")
AT = Template("ask-confirmed-at", "Place: where they were confirmed.")
KEPT_AT = Template("ask-kept-at", "Kept at: where the minutes are kept, as the notice says.")
ALREADY = Template("confirmed-already", "{what} was confirmed already, on {day}.")
THE_MINUTES = Template("the-minutes-of", "The minutes of {id}")
EDIT_DAY = Template("edit-confirmation", "Edit the meeting if the day is wrong.")
BEFORE_MEETING = Template("confirmed-before-meeting", "Nothing of a meeting on {held} was confirmed on {day}.")
UNCONFIRMED = Template(
    "announced-unconfirmed", "The minutes of {id} are not confirmed, so that there is nothing to announce."
)
CONFIRM_FIRST = Template("confirm-first", "Confirm them first: confirm minutes {id}")
ANNOUNCED = Template("announced-already", "The confirmation was announced already, on {day}.")
TOO_EARLY = Template("announced-too-early", "{day} lies before {before}, when the minutes were confirmed.")
NOT_UP = Template("notice-not-up", "No notice of the minutes of {id} is up.")
ANNOUNCE_FIRST = Template("announce-first", "Record when it was put up: announce minutes {id}")
DOWN = Template("notice-down-already", "The notice was taken down already, on {day}.")
DOWN_BEFORE = Template("notice-down-before", "{day} lies before {before}, when the notice was put up.")
LAST_DAY = Template("told-last-day", "The last day was {last} ({rule}); it was done on {day}.")
NEXT_DAY = Template("told-next-day", "They are to be announced by {last} ({rule}).")
BESIDE = Template(
    "told-beside",
    "It was day {count}. For a body of this kind, {body}, no such rule was found; {rule} says {days} days of others.",
)
UP_UNTIL = Template("told-up-until", "The notice is to be up through {last} ({rule}).")
UP_TOO_SHORT = Template(
    "told-up-too-short",
    "The notice was to be up through {last} ({rule}), and was taken down on {day}: the time to appeal may still run.",
)
DID_NOT_DECIDE = Template("checker-did-not-decide", "{seat} is not among those who took part in the decisions.")
STATUTE = Template("statute-cited", "{act}, {locator}")


@frozen(kw_only=True)
class OfMeeting(Drafted):
    """A command on the minutes of one meeting."""

    keys_of: ClassVar[type[Meeting]] = Meeting

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MEETING))

    def _put(self, drafting: Drafting, meeting: Meeting, **given: Any) -> None:  # noqa: ANN401 - fields of minutes
        minutes = attrs.evolve(meeting.minutes or Minutes(), **given)
        drafting.put(self.agreement, attrs.evolve(meeting, minutes=minutes))


@frozen(kw_only=True)
class ChooseCheckers(OfMeeting):
    """Choose who is to check the minutes."""

    code: ClassVar[str] = "choose-checkers"
    verb: ClassVar[str] = "choose"
    noun: ClassVar[str] = "checkers"
    says: ClassVar[Template] = Template("do-choose-checkers", "Choose who is to check the minutes of a meeting.")

    seats: tuple[str, ...] = field(metadata=asked(SEATS, **refers("seat")))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its checkers.  Raises RefusedError where there are notes only, or confirmed ones."""
        drafting.view.require(self.agreement)
        meeting = drafting.view.get(Meeting, self.id, self.agreement)
        _check_unconfirmed(meeting)
        self._put(drafting, meeting, checkers=self.seats)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell of checkers who took no part in the decisions, where it is recorded who did."""
        meeting = view.get(Meeting, self.id, self.agreement)
        deciding = {each.seat for each in meeting.attendance if each.capacity is Capacity.DECIDING}
        yield from (DID_NOT_DECIDE(seat=each) for each in self.seats if deciding and each not in deciding)


@frozen(kw_only=True)
class ConfirmMinutes(OfMeeting):
    """Record that minutes were confirmed."""

    code: ClassVar[str] = "confirm-minutes"
    verb: ClassVar[str] = "confirm"
    noun: ClassVar[str] = "minutes"
    says: ClassVar[Template] = Template("do-confirm-minutes", "Record that the minutes of a meeting were confirmed.")

    on: PartialDate | None = field(default=None, metadata=asked(ON))
    place: str | None = field(default=None, metadata=asked(AT))
    by: tuple[str, ...] = field(default=(), metadata=asked(BY, **refers("seat")))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its minutes confirmed.  Raises RefusedError, see `_check_unconfirmed`."""
        meeting = held(drafting.view, self.agreement, self.id)
        minutes = _check_unconfirmed(meeting)
        day = day_of(drafting.view, self.on)
        _check_day(drafting.view, meeting, day)
        by = self.by or minutes.confirmed_by or minutes.checkers
        self._put(drafting, meeting, confirmed=day, confirmed_at=self.place, confirmed_by=by)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell how the day lies beside the statutory last day, and until when the confirmation is to be announced."""
        meeting = view.get(Meeting, self.id, self.agreement)
        minutes = attrs.evolve(meeting.minutes or Minutes(), confirmed=day_of(view, self.on))
        yield from told(view, self.agreement, attrs.evolve(meeting, minutes=minutes), MeetingDay.CONFIRMED)


@frozen(kw_only=True)
class ConfirmItem(OfMeeting):
    """Record that one § was confirmed at once (omedelbar justering)."""

    code: ClassVar[str] = "confirm-item"
    verb: ClassVar[str] = "confirm"
    noun: ClassVar[str] = "item"
    says: ClassVar[Template] = Template("do-confirm-item", "Record that one § was confirmed before the other minutes.")

    item: str = field(metadata=asked(ITEM))
    on: PartialDate | None = field(
        default=None, metadata=asked(Template("ask-at-once", "On: the day; that of the meeting where left out."))
    )

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its item confirmed.  Raises RefusedError, UnknownError with the choices."""
        meeting = held(drafting.view, self.agreement, self.id)
        _check_unconfirmed(meeting)
        place = place_of(meeting, self.item, "item")
        item, day = meeting.items[place], self.on or meeting.date
        if item.confirmed is not None:
            raise refusal(ALREADY(what=item.heading, day=item.confirmed), "item", EDIT_DAY())
        _check_day(drafting.view, meeting, day)
        drafting.put(self.agreement, with_item(meeting, place, attrs.evolve(item, confirmed=day)))


@frozen(kw_only=True)
class AnnounceMinutes(OfMeeting):
    """Record that a notice tells of the confirmation (KL 8:12)."""

    code: ClassVar[str] = "announce-minutes"
    verb: ClassVar[str] = "announce"
    noun: ClassVar[str] = "minutes"
    says: ClassVar[Template] = Template("do-announce-minutes", "Record that a notice of the confirmation was put up.")

    on: PartialDate | None = field(default=None, metadata=asked(ON))
    kept_at: str | None = field(default=None, metadata=asked(KEPT_AT))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its notice.  Raises RefusedError where it is not confirmed, or announced already."""
        meeting = held(drafting.view, self.agreement, self.id)
        minutes, day = minutes_of(meeting), day_of(drafting.view, self.on)
        if minutes.confirmed is None:
            raise refusal(UNCONFIRMED(id=self.id), "id", CONFIRM_FIRST(id=self.id))
        if minutes.announced is not None:
            raise refusal(ANNOUNCED(day=minutes.announced), "id", EDIT_DAY())
        if day.is_before(minutes.confirmed):
            raise refusal(TOO_EARLY(day=day, before=minutes.confirmed), "on")
        check_come(drafting.view, day, "on")
        self._put(drafting, meeting, announced=day, kept_at=self.kept_at or minutes.kept_at)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell whether it was announced too late, and through which day the notice is to be up."""
        meeting = view.get(Meeting, self.id, self.agreement)
        minutes = attrs.evolve(meeting.minutes or Minutes(), announced=day_of(view, self.on))
        made = attrs.evolve(meeting, minutes=minutes)
        yield from told(view, self.agreement, made, MeetingDay.ANNOUNCED)
        yield from (UP_UNTIL(last=last, rule=rule) for last, rule in _up(view, self.agreement, made))


@frozen(kw_only=True)
class TakeDownNotice(OfMeeting):
    """Record that the notice of the confirmation was taken down."""

    code: ClassVar[str] = "take-down-notice"
    verb: ClassVar[str] = "take-down"
    noun: ClassVar[str] = "notice"
    says: ClassVar[Template] = Template("do-take-down-notice", "Record that the notice of the minutes was taken down.")

    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting without its notice.  Raises RefusedError where none is up."""
        meeting = held(drafting.view, self.agreement, self.id)
        minutes, day = minutes_of(meeting), day_of(drafting.view, self.on)
        if minutes.announced is None:
            raise refusal(NOT_UP(id=self.id), "id", ANNOUNCE_FIRST(id=self.id))
        if minutes.taken_down is not None:
            raise refusal(DOWN(day=minutes.taken_down), "id", EDIT_DAY())
        if day.is_before(minutes.announced):
            raise refusal(DOWN_BEFORE(day=day, before=minutes.announced), "on")
        check_come(drafting.view, day, "on")
        self._put(drafting, meeting, taken_down=day)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that it was up too short a time; nothing forbids to say that it was."""
        meeting, day = view.get(Meeting, self.id, self.agreement), day_of(view, self.on)
        for last, rule in _up(view, self.agreement, meeting):
            if day.lo <= last.toordinal():
                yield UP_TOO_SHORT(last=last, day=day, rule=rule)


def told(view: View, agreement: str, meeting: Meeting, which: MeetingDay) -> Iterator[Message]:
    """Yield how a day lies beside the statutory last day, where it is late or no duty; and what comes next."""
    known = view.agreement(agreement)
    rules = view.rules_of(known)
    for each in deadlines(known, meeting, rules):
        rule = _cited(rules, each.source)
        if each.which is which and each.is_late:
            yield LAST_DAY(last=each.last, day=each.end, rule=rule)
        elif each.which is which and not each.is_duty and each.body is not None and each.day is not None:
            yield BESIDE(count=each.day, body=each.body, days=each.days, rule=rule)
        elif which is MeetingDay.CONFIRMED and each.which is MeetingDay.ANNOUNCED and each.is_duty:
            yield NEXT_DAY(last=each.last, rule=rule)


def _up(view: View, agreement: str, meeting: Meeting) -> Iterator[tuple[date, Message | str]]:
    known = view.agreement(agreement)
    rules = view.rules_of(known)
    found = notice_ends(known, meeting, rules)
    if found is not None:
        last, source = found
        yield last, _cited(rules, source)


def _cited(rules: Rules, source: Source) -> Message | str:
    titles = {each.id: each.title for each in rules.documents}
    act = titles.get(source.document, source.document)
    return STATUTE(act=act, locator=source.locator) if source.locator else act


def _check_unconfirmed(meeting: Meeting) -> Minutes:
    """Return minutes that may be confirmed.  Raises RefusedError for notes only, and for those confirmed already."""
    minutes = minutes_of(meeting)
    if minutes.confirmed is not None:
        what = THE_MINUTES(id=meeting.id)
        raise refusal(ALREADY(what=what, day=minutes.confirmed), "id", EDIT_DAY())
    return minutes


def _check_day(view: View, meeting: Meeting, day: PartialDate) -> None:
    """Raise RefusedError for a day of confirmation before the meeting, or one that has not come."""
    if day.is_before(meeting.date):
        raise refusal(BEFORE_MEETING(held=meeting.date, day=day), "on")
    check_come(view, day, "on")
