"""The year wheel as rows: each month with what falls due in it; nothing here knows a screen."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from overenskommelse.cli.page import Card, field, filled
from overenskommelse.cli.years import CLAUSE, NOTHING, OVERDUE, UNDATED, WHO
from overenskommelse.messages import Template
from overenskommelse.standing.pending.dues import Due, Sort
from overenskommelse.standing.pending.year import YearWheel, is_overdue
from overenskommelse.wording import Language, year
from overenskommelse.wording.findings import entry, status_words
from overenskommelse.wording.subject import Subject

from ..widgets.columns import Line

LATE = Template("console-wheel-late", "late")
PAST = Template("console-wheel-past", "nothing recorded")
AHEAD = Template("console-wheel-ahead", "to come")
ENDS = Template("console-wheel-ends", "ends")
WHY = Template("console-wheel-why", "why")
BASIS = Template("console-wheel-basis", "basis")
TONES = {"late": "broken", "not_met": "broken", "due_soon": "soon", "unknown": "open"}
_ENDING = frozenset({Sort.TERM, Sort.BODY, Sort.PLAN})


@frozen(kw_only=True)
class Spoke:
    """A row of the wheel: the heading of a month, or one thing that falls due."""

    heading: str = ""
    due: Due | None = None


def spokes(wheel: YearWheel, language: Language) -> Iterator[Spoke]:
    """Yield the rows: what is past its day, each month, and what has no month."""
    if wheel.overdue:
        yield Spoke(heading=language.fill(OVERDUE))
        yield from (Spoke(due=each) for each in wheel.overdue)
    for each in wheel.months:
        yield Spoke(heading=year.month(each, language))
        yield from (Spoke(due=due) for due in each.dues)
    if wheel.undated:
        yield Spoke(heading=language.fill(UNDATED))
        yield from (Spoke(due=each) for each in wheel.undated)


def late(found: Iterable[Spoke], on: date) -> int:
    """Return how many things are past their day."""
    return sum(each.due is not None and is_overdue(each.due, on) for each in found)


def line(found: Spoke, *, is_empty: bool, on: date, subject: Subject, language: Language) -> Line:
    """Return a row as it is shown; `is_empty` tells that the month has nothing beneath its heading."""
    if found.due is None:
        return Line(cells=(found.heading, "", language.fill(NOTHING) if is_empty else "", ""))
    told = year.due(found.due, subject, language)
    sign, word, tone = _state(found.due, on, language)
    return Line(cells=(f"  {sign} {word}", told.day, told.what, told.who), tone=tone)


def _state(due: Due, on: date, language: Language) -> tuple[str, str, str]:
    if due.finding is not None:
        told = status_words(due.finding.status, language)
        return told.sign, told.word, TONES.get(told.status.value, "")
    if is_overdue(due, on):
        return "!", language.fill(LATE), "broken"
    if due.sort in _ENDING:
        return "–", language.fill(ENDS), ""
    has_passed = due.day is not None and due.day.hi < on.toordinal()
    return ("?", language.fill(PAST), "open") if has_passed else ("…", language.fill(AHEAD), "")


def card(due: Due, subject: Subject, language: Language) -> Card:
    """Tell of one thing: when, what, who, by which clause, and how it stands."""
    told, fill = year.due(due, subject, language), language.fill
    found = entry((due.finding,), subject, language) if due.finding is not None else None
    fields = (
        field(fill(WHO), told.who),
        field(fill(CLAUSE), told.clause),
        field(fill(WHY), *(found.reasons if found else ())),
        field(fill(BASIS), found.basis if found else None),
    )
    return Card(told.day, told.what, filled(fields))
