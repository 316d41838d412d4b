"""What is dealt with as rows: its state, its kind, what it is, and whom it awaits; nothing here knows a screen."""

from collections.abc import Mapping

from overenskommelse.ledger import Action, Enquiry, Matter, Recommendation
from overenskommelse.messages import Template
from overenskommelse.standing.pending.docket import Item, State
from overenskommelse.standing.pending.matters import OpenMatter
from overenskommelse.wording import Language, pending
from overenskommelse.wording.records import kind
from overenskommelse.wording.subject import Subject

from ..widgets.columns import Line

STATES: Mapping[State, tuple[str, str, Template]] = {
    State.LATE: ("!", "broken", Template("console-docket-late", "late")),
    State.OURS: ("»", "soon", Template("console-docket-ours", "awaits us")),
    State.UNSURE: ("?", "open", Template("console-docket-unsure", "unsure")),
    State.AWAITED: ("…", "", Template("console-docket-awaited", "awaits others")),
    State.FINISHED: ("✓", "kept", Template("console-docket-finished", "finished")),
}
"""A sign, a tone and a word for each state."""
PAPER = Template("console-docket-paper", "paper")
TO_REGISTER = Template("console-docket-to-register", "to be registered in {matter}")
TO_PASS = Template("console-docket-to-pass", "to be passed on to whoever answers")
NOBODY = Template("console-docket-nobody", "no one is named")
CLOSED = Template("console-docket-closed", "is closed")
ANSWERED = Template("console-docket-answered", "answered")
DONE = Template("console-docket-done", "is done")
AT_LAST = Template("console-docket-at-last", "by {day}")
SINCE = Template("console-docket-since", "since {day}")


def line(item: Item, subject: Subject, language: Language) -> Line:
    """Return something that is dealt with as a row."""
    sign, tone, word = STATES[item.state]
    sort = language.fill(PAPER) if item.paper else kind(item.record.kind, language)
    cells = (
        f"{sign} {language.fill(word)}",
        sort,
        title(item, language),
        _awaits(item, subject, language),
        _day(item, language),
    )
    return Line(cells=cells, tone=tone)


def _day(item: Item, language: Language) -> str:
    if item.due is not None:
        return language.say(AT_LAST(day=item.due))
    return language.say(SINCE(day=item.since)) if item.since is not None else ""


def title(item: Item, language: Language) -> str:
    """Return what it is called."""
    if item.paper is not None:
        return pending.paper_title(item.paper, language)
    match item.record:
        case Matter() as record:
            return pending.matter_title(record, language)
        case Recommendation() as record:
            return record.summary
        case record:
            return record.title


def _awaits(item: Item, subject: Subject, language: Language) -> str:
    record = item.record
    if item.paper is not None and isinstance(record, Matter):
        return language.say(TO_REGISTER(matter=pending.matter_title(record, language)))
    match record:
        case Matter():
            return _step(item, record, subject, language)
        case Recommendation():
            return _answer(item, record, subject, language)
        case Enquiry():
            is_open = item.state is not State.FINISHED
            return (record.passed_to or language.fill(TO_PASS)) if is_open else language.fill(ANSWERED)
        case Action():
            return language.fill(DONE) if item.state is State.FINISHED else record.owner


def _step(item: Item, record: Matter, subject: Subject, language: Language) -> str:
    if item.state is State.FINISHED:
        return language.fill(CLOSED)
    is_open = True if item.state is not State.UNSURE else None
    found = OpenMatter(matter=record, is_open=is_open, awaited=item.step, since=item.since)
    return pending.matter(found, subject, language).awaits


def _answer(item: Item, record: Recommendation, subject: Subject, language: Language) -> str:
    if item.state is State.FINISHED:
        return language.word(record.fate) if record.fate else language.fill(ANSWERED)
    (whom,) = subject.names((record.given_to or language.fill(NOBODY),))
    return whom
