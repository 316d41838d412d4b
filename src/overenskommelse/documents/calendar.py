"""Meetings and last days as an iCalendar file (RFC 5545), which calendars take in and keep up to date.

The same data give the same bytes: a day's stamp is the day looked at, and no clock is asked.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from attrs import frozen

from ..dates.partial import LAST
from ..ledger import Meeting, Progress
from ..messages import Template
from ..standing import Finding
from ..standing.pending.dues import Sort
from ..standing.pending.year import all_dues
from ..wording import year
from ..wording.days import ZONE
from ..wording.findings import entry
from .characters import fit
from .material import Material
from .needed import needed
from .papers.minutes import mark

MEETING_OF = Template("event-meeting-of", "Meeting: {bodies}")
TITLED = Template("event-titled", "{title}: {bodies}")
LAST_DAY = Template("event-last-day", "Last day: {summary}")
AGENDA = Template("event-agenda", "Agenda:")
CLAUSE = Template("event-clause", "Clause: {clauses}")
STATUS = Template("event-status", "Status on {on}: {status}")
WHO = Template("event-who", "To be done by: {who}")
CANCELLED = Template("event-cancelled", "The meeting is cancelled.")
_OWN_EVENTS = frozenset({Sort.MEETING, Sort.PROMISE})
PRODUCT = "-//overenskommelse//overenskommelse//SV"
_SUMMER, _WINTER = timedelta(hours=2), timedelta(hours=1)


@frozen(kw_only=True)
class Event:
    """One event: on a day from a time, or all of the day where no time is known."""

    uid: str
    """The same for the same record or finding, from one writing to the next."""
    summary: str
    day: date
    starts: time | None = None
    ends: time | None = None
    place: str | None = None
    description: str = ""
    sequence: int = 0
    """How many times it has changed since it was first entered."""
    is_cancelled: bool = False
    is_busy: bool = True
    """Whether it takes up time: a last day does not."""


def meeting_events(
    material: Material,
    versions: Mapping[str, int] = {},
    start: date = date.min,
    end: date = date.max,
) -> Iterator[Event]:
    """Yield the meetings whose day is known and lies from one day through another.

    `versions` are those of the records by their ids, where they come out of a database.
    """
    for meeting in sorted(material.ledger.of(Meeting), key=lambda each: (each.date.lo, each.id)):
        if meeting.date.day is not None and start <= meeting.date.day <= end:
            yield _meeting(material, meeting, meeting.date.day, versions.get(meeting.id, 1))


def without_day(material: Material, start: date = date.min, end: date = date.max) -> tuple[Meeting, ...]:
    """Return the meetings that may lie in a period, and have no place in a calendar since their day is not known."""
    found = (each for each in material.ledger.of(Meeting) if each.date.day is None)
    return tuple(each for each in found if each.date.lo <= end.toordinal() and each.date.hi >= start.toordinal())


def deadline_events(material: Material, findings: Iterable[Finding]) -> Iterator[Event]:
    """Yield the days that findings fall due on, each with its clause and how it stood."""
    language = material.language
    for finding in findings:
        if finding.due is None:
            continue
        told = entry((finding,), material.subject, language)
        lines = (
            *told.reasons,
            language.fill(CLAUSE, clauses=", ".join(told.citations)) if told.citations else None,
            told.basis,
            language.fill(STATUS, on=language.word(material.on), status=told.status.word),
        )
        yield Event(
            uid=_uid(finding.id),
            summary=language.fill(LAST_DAY, summary=told.summary),
            day=finding.due,
            description="\n".join(each for each in lines if each),
            is_busy=False,
        )


def due_events(
    material: Material, end: date, versions: Mapping[str, int] = {}, start: date = date.min
) -> Iterator[Event]:
    """Yield whatever else falls due on a known day: actions, answers, decisions, terms, as the year wheel has them.

    Meetings and promises have events of their own.
    """
    agreement, language = material.agreement, material.language
    for each in all_dues(agreement, material.ledger, end, material.on, material.rules):
        day = None if each.day is None else each.day.day
        if each.sort in _OWN_EVENTS or day is None or not start <= day <= end:
            continue
        told = year.due(each, material.subject, language)
        yield Event(
            uid=_uid(f"{agreement.code}/{each.sort}/{each.id}"),
            summary=language.fill(LAST_DAY, summary=told.what),
            day=day,
            description=language.fill(WHO, who=told.who),
            sequence=versions.get(each.id, 1) - 1,
            is_busy=False,
        )


def write_calendar(name: str, on: date, events: Iterable[Event]) -> bytes:
    """Write events as an iCalendar file.  Raises MissingExtraError where `icalendar` is not installed."""
    library = needed("icalendar", "papers")
    made = library.Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        made.add(key, value)
    # What begins with X is of no type that the library knows, and would stand there as it is.
    made.add("x-wr-calname", library.vText(fit(name)))
    made.add_component(_zone(library))
    for each in events:
        made.add_component(_event(library, each, datetime.combine(on, time(), UTC)))
    content: bytes = made.to_ical()
    return content


def _meeting(material: Material, meeting: Meeting, day: date, version: int) -> Event:
    language, is_cancelled = material.language, meeting.progress is Progress.CANCELLED
    bodies = language.join(material.subject.names(meeting.bodies))
    titled = meeting.title is not None and meeting.title not in bodies
    marks = (mark(material, item) or f"{place}." for place, item in enumerate(meeting.items, 1))
    numbered = (f"{each} {item.heading}" for each, item in zip(marks, meeting.items, strict=True))
    agenda = (language.fill(AGENDA), *numbered) if meeting.items else ()
    return Event(
        uid=_uid(f"{material.agreement.code}/{Meeting.kind}/{meeting.id}"),
        summary=language.fill(TITLED if titled else MEETING_OF, title=meeting.title or "", bodies=bodies),
        day=day,
        starts=time.fromisoformat(meeting.starts) if meeting.starts else None,
        ends=time.fromisoformat(meeting.ends) if meeting.starts and meeting.ends else None,
        place=meeting.place,
        description="\n".join((*([language.fill(CANCELLED)] if is_cancelled else []), *agenda)),
        sequence=version - 1,
        is_cancelled=is_cancelled,
    )


def _uid(id: str) -> str:
    return f"{id.replace('/', '.')}@overenskommelse"


def _event(library: Any, event: Event, stamp: datetime) -> Any:  # noqa: ANN401 - of a library that may be missing
    made = library.Event()
    given: dict[str, Any] = {
        "uid": event.uid,
        "dtstamp": stamp,
        "sequence": event.sequence,
        "summary": event.summary,
        "description": event.description,
        "location": event.place,
        "status": "CANCELLED" if event.is_cancelled else "CONFIRMED",
        "transp": "OPAQUE" if event.is_busy and not event.is_cancelled else "TRANSPARENT",
    }
    for key, value in given.items():
        if value not in {None, ""}:
            made.add(key, fit(value) if isinstance(value, str) else value)
    for key, moment in _moments(event):
        made.add(key, moment, parameters={"TZID": ZONE} if isinstance(moment, datetime) else None)
    return made


def _moments(event: Event) -> Iterator[tuple[str, date | datetime]]:
    if event.starts is None:
        yield "dtstart", event.day
        # The end of a day is the next one; a calendar takes a day without an end for the whole of it.
        if event.day.toordinal() < LAST:
            yield "dtend", event.day + timedelta(days=1)
        return
    yield "dtstart", datetime.combine(event.day, event.starts)
    if event.ends is not None:
        yield "dtend", datetime.combine(event.day, event.ends)


def _zone(library: Any) -> Any:  # noqa: ANN401 - as above
    """Return the zone with the rules that it has had since 1996: a calendar may know no zones of its own."""
    zone = library.Timezone()
    zone.add("tzid", ZONE)
    for cls, name, month, day, hour, (before, after) in (
        (library.TimezoneDaylight, "CEST", 3, 31, 2, (_WINTER, _SUMMER)),
        (library.TimezoneStandard, "CET", 10, 27, 3, (_SUMMER, _WINTER)),
    ):
        part = cls()
        part.add("dtstart", datetime(1996, month, day, hour))  # noqa: DTZ001 - the zone is what it tells
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
