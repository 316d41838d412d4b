"""The year wheel: what falls due in two years, month by month, and who is to act."""

from collections.abc import Iterable, Iterator

from ..messages import Template
from ..standing.pending.dues import Due
from ..standing.pending.year import YearWheel, year_wheel
from ..wording import year as wording
from ..workplace.opening import Opened
from .page import Block, Card, Heading, Section, Text, field, filled
from .session import Session

INTRODUCTION = Template("year-introduction", "What is to be done {months}, as far as it was known on {on}.")
RESTS_ON = Template("year-rests-on", "The promises are told {bases}.")
OVERDUE = Template("year-overdue", "Past its day")
UNDATED = Template("year-undated", "Without a set month")
NOTHING = Template("year-nothing", "Nothing is known.")
WHO = Template("year-who", "who")
CLAUSE = Template("year-clause", "clause")


def year(session: Session) -> int:
    """Print the year wheel from a day on."""
    opened = session.open(session.text("agreement") or "")
    start = session.day("from") or session.on
    wheel = year_wheel(opened.agreement, opened.ledger, start, session.on, rules=opened.rules)
    return session.show(wheel, lambda: _page(wheel, opened, session))


def _page(wheel: YearWheel, opened: Opened, session: Session) -> Iterator[Block]:
    subject, language = opened.subject, session.language
    yield Heading(subject.name)
    yield Text(session.say(INTRODUCTION, months=wording.span(wheel, language), on=session.on))
    if found := wording.bases(wheel, subject, language):
        yield Text(session.say(RESTS_ON, bases=language.join(found)))
    yield from _part(language.fill(OVERDUE), wheel.overdue, opened, session)
    for each in wheel.months:
        name = wording.month(each, language)
        told = _part(name, each.dues, opened, session)
        yield next(told, Section(name, (Text(language.fill(NOTHING)),)))
    yield from _part(language.fill(UNDATED), wheel.undated, opened, session)


def _part(heading: str, found: Iterable[Due], opened: Opened, session: Session) -> Iterator[Section]:
    if cards := tuple(_card(each, opened, session) for each in found):
        yield Section(heading, cards)


def _card(found: Due, opened: Opened, session: Session) -> Card:
    told, fill = wording.due(found, opened.subject, session.language), session.language.fill
    return Card(told.day, told.what, filled((field(fill(WHO), told.who), field(fill(CLAUSE), told.clause))))
