"""Meetings as the console shows them: how far each has come, by sign and word, and which day comes next."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.documents.papers.items import body_of
from overenskommelse.documents.papers.minutes import mark, minutes
from overenskommelse.documents.papers.notice import notice
from overenskommelse.documents.printout import Contents, Heading, Table
from overenskommelse.documents.seating import Seating
from overenskommelse.documents.statutory import LAST, UP_THROUGH, days_of
from overenskommelse.ledger import AgendaItem, Matter, Meeting, Progress
from overenskommelse.ledger.minutes import MinutesState
from overenskommelse.messages import Template
from overenskommelse.standing import minuting
from overenskommelse.standing.deadlines import deadlines, notice_ends
from overenskommelse.wording import Language

from ..widgets.columns import Line

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material
    from overenskommelse.documents.printout import Block

PLANNED = Template("console-meeting-planned", "is planned")
TO_RECORD = Template("console-meeting-to-record", "the day has passed")
CANCELLED = Template("console-meeting-cancelled", "was called off")
HELD = Template("console-meeting-held", "has been held")
UNCONFIRMED = Template("console-meeting-draft", "not confirmed")
STATES = {
    MinutesState.NOT_RECORDED: ("·", "", HELD),
    MinutesState.NOTES: ("·", "", Template("console-meeting-notes", "held, notes")),
    MinutesState.DRAFT: ("»", "soon", UNCONFIRMED),
    MinutesState.CONFIRMED: ("✓", "kept", Template("console-meeting-confirmed", "is confirmed")),
    MinutesState.ANNOUNCED: ("▲", "kept", Template("console-meeting-announced", "is announced")),
    MinutesState.TAKEN_DOWN: ("■", "", Template("console-meeting-taken-down", "notice is down")),
}
"""How far minutes have come: a sign, a tone and a word for each."""
ITEM_AHEAD = Template("console-item-ahead", "on the agenda")
ITEM_OPEN = Template("console-item-open", "not minuted")
ITEM_NOTED = Template("console-item-noted", "minuted")
ITEM_DECIDED = Template("console-item-decided", "has a decision")
ITEM_PUT_OFF = Template("console-item-put-off", "was put off")
ITEM_CONFIRMED = Template("console-item-confirmed", "is confirmed at once")
PARAGRAPH = Template("console-item-paragraph", "§ {number}")
THE_MEETING = Template("console-meeting-itself", "The meeting")


@frozen(kw_only=True)
class State:
    """How far something has come: a sign, a tone and a word."""

    sign: str
    tone: str
    word: Template

    def told(self, language: Language) -> str:
        """Return sign and word."""
        return f"{self.sign} {language.fill(self.word)}"


def state_of(meeting: Meeting, on: date) -> State:
    """Return how far a meeting had come on a day."""
    if meeting.progress is Progress.CANCELLED:
        return State(sign="–", tone="", word=CANCELLED)
    if meeting.progress is Progress.PLANNED:
        if minuting.is_to_record(meeting, on):
            return State(sign="!", tone="soon", word=TO_RECORD)
        return State(sign="○", tone="open", word=PLANNED)
    sign, tone, word = STATES[meeting.minutes_on(on)]
    return State(sign=sign, tone=tone, word=word)


def in_order(material: "Material") -> tuple[Meeting, ...]:
    """Return the meetings of an agreement as they are worked at on the day."""
    return minuting.in_order(material.ledger.of(Meeting), material.on)


def title_of(material: "Material", meeting: Meeting) -> str:
    """Return what a meeting is called: its bodies, and its own title where that says more."""
    bodies = material.language.join(material.subject.names(meeting.bodies))
    return f"{bodies}: {meeting.title}" if meeting.title and meeting.title != bodies else bodies


def next_day(material: "Material", meeting: Meeting) -> str:
    """Return what has to be done next with its minutes, and by when; nothing where no day is known."""
    return next((f"{label}: {day}" for label, day in _ahead(material, meeting)), "")


def _ahead(material: "Material", meeting: Meeting) -> Iterator[tuple[str, str]]:
    fill, word = material.language.fill, material.language.word
    for each in deadlines(material.agreement, meeting, material.rules):
        if each.last is not None and each.end is None:
            yield fill(LAST[each.which]), word(each.last)
    is_up = meeting.minutes is not None and meeting.minutes.taken_down is None
    found = notice_ends(material.agreement, meeting, material.rules) if is_up else None
    if found is not None:
        yield fill(UP_THROUGH), word(found[0])


def line_of(material: "Material", meeting: Meeting) -> Line:
    """Return a meeting as a row: state, day, what it is called, what comes next."""
    state = state_of(meeting, material.on)
    cells = (
        state.told(material.language),
        material.language.word(meeting.date),
        title_of(material, meeting),
        next_day(material, meeting),
    )
    return Line(cells=cells, tone=state.tone)


def item_state(meeting: Meeting, item: AgendaItem) -> State:
    """Return how far one item has come."""
    if meeting.progress is not Progress.DONE:
        return State(sign="○", tone="open", word=ITEM_AHEAD)
    if item.confirmed is not None:
        return State(sign="✓", tone="kept", word=ITEM_CONFIRMED)
    if item.put_off:
        return State(sign="»", tone="soon", word=ITEM_PUT_OFF)
    if item.decisions:
        return State(sign="■", tone="kept", word=ITEM_DECIDED)
    is_noted = item.summary or item.information or item.proposals or item.votes
    return State(sign="·", tone="", word=ITEM_NOTED) if is_noted else State(sign="○", tone="open", word=ITEM_OPEN)


def item_line(material: "Material", meeting: Meeting, place: int) -> Line:
    """Return an item as a row: its place or §, its heading, and how far it has come."""
    item, fill = meeting.items[place], material.language.fill
    state = item_state(meeting, item)
    number = fill(PARAGRAPH, number=str(item.number)) if item.number is not None else f"{place + 1}."
    return Line(cells=(number, item.heading, state.told(material.language)), tone="")


def known_of(material: "Material", meeting: Meeting, place: int | None) -> "Iterator[Block]":
    """Yield what is known of an item, and of the meeting, as its papers tell it."""
    if place is not None:
        yield from _item(material, meeting, meeting.items[place])
    yield Heading(text=material.language.fill(THE_MEETING))
    if meeting.progress is Progress.DONE:
        yield from takewhile(lambda each: not isinstance(each, Contents), minutes(material, meeting.id).blocks)
        yield from days_of(material, meeting)
    else:
        yield from _without_tables(notice(material, meeting.id).blocks)


def _without_tables(blocks: "tuple[Block, ...]") -> "Iterator[Block]":
    """Yield blocks without tables, which are lists of the screen's own, and without the headings of these."""
    for each, following in zip(blocks, (*blocks[1:], None), strict=True):
        if not isinstance(each, Table) and not (isinstance(each, Heading) and isinstance(following, Table)):
            yield each


def _item(material: "Material", meeting: Meeting, item: AgendaItem) -> "Iterator[Block]":
    yield Heading(text=" ".join(filter(None, (mark(material, item), item.heading))))
    matter = next((each for each in material.ledger.of(Matter) if each.id == item.matter), None)
    yield from body_of(material, item, matter, Seating(material, meeting.date.lo))
