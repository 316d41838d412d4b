"""The statutory days of one meeting's minutes: until when they are confirmed and announced, and a notice is up.

The numbers of days and their sources are the rules' (kommunallagen 2017:725: 5:69, 8:12, 13:5), and so is the
moving of a last day that falls on a weekend or holiday (lag 1930:173 § 2).
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ..agreement import Agreement, BodyCharter, MeetingDay, Within
from ..dates import PartialDate
from ..dates.partial import LAST
from ..ledger import Meeting, Minutes
from ..sources import Dating, Source
from .rules import LegalKind, Rules

APPEAL = "minutes.appeal"
"""The duty to leave a notice up until the time for appeal has passed; its number of days goes by the same name."""


@frozen(kw_only=True)
class Deadline:
    """One statutory day of one meeting: an observation only, where the body's legal kind has no such duty."""

    which: MeetingDay
    """What is to be done by it."""
    start: PartialDate
    """What it is counted from."""
    days: int
    last: date | None
    """The last day; None where the body has no such duty, or the day it is counted from is known only in part."""
    end: PartialDate | None
    """When it was done; None where that is not recorded."""
    source: Source
    body: str | None
    """What kind of body it is judged by, as the law has it."""

    @property
    def is_duty(self) -> bool:
        """Tell whether a body of the meeting has the duty, so far as the days are known."""
        return self.last is not None

    @property
    def day(self) -> int | None:
        """Return on which day after the first it was done, where both are known."""
        if self.end is None or self.end.day is None or self.start.day is None:
            return None
        return (self.end.day - self.start.day).days

    @property
    def is_late(self) -> bool:
        """Tell whether it surely was done after the last day."""
        return self.last is not None and self.end is not None and self.end.lo > self.last.toordinal()


def deadlines(agreement: Agreement, meeting: Meeting, rules: Rules) -> tuple[Deadline, ...]:
    """Return the statutory days of a meeting's minutes, as far as the days they are counted from are recorded."""
    if meeting.minutes is not None and meeting.minutes.notes_only:
        return ()
    return tuple(_deadlines(agreement, meeting, rules))


def notice_ends(agreement: Agreement, meeting: Meeting, rules: Rules) -> tuple[date, Source] | None:
    """Return the last day on which a notice is up, with its source; None where no rule asks for one, or none is up."""
    up = (meeting.minutes or Minutes()).announced
    if up is None or up.day is None or charter_of(agreement, meeting, rules, APPEAL) is None:
        return None
    entry = value_on(f"{APPEAL}.days", up.day, rules)
    return None if entry is None else (_last(up.day, entry.value, rules), entry.source)


def charter_of(agreement: Agreement, meeting: Meeting, rules: Rules, duty: str) -> BodyCharter | None:
    """Return a body of a meeting whose legal kind has a duty: a joint meeting has one set of minutes."""
    bodies = (each for each in agreement.bodies if each.id in meeting.bodies)
    return next((each for each in bodies if has_duty(rules, each, duty)), None)


def has_duty(rules: Rules, charter: BodyCharter, duty: str) -> bool:
    """Tell whether a body's legal kind has a duty."""
    kind = kind_of(rules, charter)
    return kind is not None and duty in kind.duties


def kind_of(rules: Rules, charter: BodyCharter) -> LegalKind | None:
    """Return a body's legal kind."""
    return rules.legal_kinds.get(charter.legal_kind or "")


def value_on(name: str, day: date, rules: Rules) -> Dating[int] | None:
    """Return a statutory number as it was on a day, with its source."""
    dated = rules.values.get(name)
    return dated.entry(day) if dated else None


def _deadlines(agreement: Agreement, meeting: Meeting, rules: Rules) -> Iterator[Deadline]:
    for statute in rules.statutes:
        start = day_of(meeting, statute.start) if isinstance(statute, Within) else None
        if not isinstance(statute, Within) or statute.duty is None or start is None or start.latest is None:
            continue
        entry = value_on(str(statute.days), start.latest, rules)
        if entry is None:
            continue
        charter = charter_of(agreement, meeting, rules, statute.duty)
        held = charter or next((each for each in agreement.bodies if each.id in meeting.bodies), None)
        kind = kind_of(rules, held) if held else None
        yield Deadline(
            which=statute.end,
            start=start,
            days=entry.value,
            last=_last(start.day, entry.value, rules) if charter and start.day else None,
            end=day_of(meeting, statute.end),
            source=entry.source,
            body=kind.label if kind else None,
        )


def day_of(meeting: Meeting, which: MeetingDay) -> PartialDate | None:
    """Return a day in a meeting's life; None where it is not recorded."""
    if which is MeetingDay.HELD:
        return meeting.date
    if meeting.minutes is None:
        return None
    return meeting.minutes.confirmed if which is MeetingDay.CONFIRMED else meeting.minutes.announced


def _last(day: date, days: int, rules: Rules) -> date:
    return rules.last_day(date.fromordinal(min(day.toordinal() + days, LAST)))
