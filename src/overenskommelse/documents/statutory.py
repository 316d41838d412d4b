"""The days of minutes on paper: how far they have come, and what the law says of when."""

from collections.abc import Iterator

from ..agreement import MeetingDay
from ..ledger import Meeting
from ..messages import Template
from ..standing.deadlines import Deadline, deadlines, notice_ends
from .material import Material
from .printout import Block, Facts, Heading, Note

DAYS = Template("minutes-days", "The days of the minutes")
STATE = Template("minutes-state", "State")
LAST = {
    MeetingDay.CONFIRMED: Template("last-day-confirmation", "Last day for confirmation"),
    MeetingDay.ANNOUNCED: Template("last-day-announcement", "Last day for the announcement"),
}
UP_THROUGH = Template("notice-up-through", "The notice is up through")
BY_LAW = Template("day-by-law", "{day} ({source})")
DONE_IN_TIME = Template("day-by-law-in-time", "{day} ({source}); done on {done}, day {count}")
DONE_LATE = Template("day-by-law-late", "{day} ({source}); done on {done}, day {count}, after the last day")
OBSERVED = {
    MeetingDay.CONFIRMED: Template(
        "observed-confirmation",
        "Confirmed on day {count} after the meeting. For a body of this kind, {body}, no rule on that was found; "
        "{source} gives {days} days for others. It is an observation and no duty that was met.",
    ),
    MeetingDay.ANNOUNCED: Template(
        "observed-announcement",
        "Announced on day {count} after the confirmation. For a body of this kind, {body}, no rule on that was found; "
        "{source} gives {days} days for others. It is an observation and no duty that was met.",
    ),
}


def days_of(material: Material, meeting: Meeting) -> Iterator[Block]:
    """Yield the state of a meeting's minutes and its statutory days; an observation where no such duty was found."""
    fill = material.language.fill
    state = material.language.word(meeting.minutes_on(material.on))
    yield Heading(text=fill(DAYS), level=2)
    yield Facts(rows=((fill(STATE), state), *lawful(material, meeting)))
    for each in deadlines(material.agreement, meeting, material.rules):
        if not each.is_duty and each.day is not None and each.body is not None and each.which in OBSERVED:
            yield Note(text=observed(material, each))


def lawful_days(material: Material, meeting: Meeting) -> Iterator[Block]:
    """Yield the statutory days of a body that has such duties; where no rule was found its paper says nothing of it."""
    if rows := tuple(lawful(material, meeting)):
        yield Heading(text=material.language.fill(DAYS), level=2)
        yield Facts(rows=rows)


def lawful(material: Material, meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield each statutory last day, with what the law is and when it was done."""
    fill, word = material.language.fill, material.language.word
    for each in deadlines(material.agreement, meeting, material.rules):
        if each.last is not None and each.which in LAST:
            yield fill(LAST[each.which]), _told(material, each)
    found = notice_ends(material.agreement, meeting, material.rules)
    if found is not None:
        source = material.subject.source(found[1], material.language)
        yield fill(UP_THROUGH), fill(BY_LAW, day=word(found[0]), source=source)


def observed(material: Material, deadline: Deadline) -> str:
    """Word how a day lies beside a rule that was not found to hold for the body."""
    return material.language.fill(
        OBSERVED[deadline.which],
        count=str(deadline.day),
        body=deadline.body or "",
        days=str(deadline.days),
        source=material.subject.source(deadline.source, material.language),
    )


def _told(material: Material, each: Deadline) -> str:
    fill, word = material.language.fill, material.language.word
    source = material.subject.source(each.source, material.language)
    if each.end is None or each.day is None:
        return fill(BY_LAW, day=word(each.last), source=source)
    template = DONE_LATE if each.is_late else DONE_IN_TIME
    return fill(template, day=word(each.last), source=source, done=word(each.end), count=str(each.day))
