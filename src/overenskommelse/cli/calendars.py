"""What falls due in a period, in the order of time."""

from datetime import date

from ..dates import Every
from ..errors import InvalidError, Problem
from ..messages import Template
from ..standing import Finding
from ..standing import calendar as falls_due
from ..wording.findings import entry
from ..workplace.opening import Opened
from . import words
from .page import Block, Card, Heading, Text, field, filled
from .session import Session
from .standings import label, tone

BACKWARDS = Template("calendar-backwards", "The last day, {end}, lies before the first, {start}.")
SWAP = Template("calendar-swap", "Give --from the earlier day and --to the later.")
DUE_IN = Template("due-in", "What falls due from {start} through {end}, as it stood on {on}.")
NOTHING_DUE = Template("nothing-due", "Nothing falls due.")
A_YEAR = Every("P1Y")


def calendar(session: Session) -> int:
    """Print what falls due from a day through another."""
    opened = session.open(session.text("agreement") or "")
    start = session.day("from") or session.on
    end = session.day("to") or A_YEAR.after(start)
    if end < start:
        raise InvalidError([Problem(BACKWARDS(start=start, end=end), remedy=SWAP())])
    found = falls_due(opened.agreement, opened.ledger, start, end, session.on, rules=opened.rules)
    return session.show(found, lambda: page(found, opened, session, (start, end)))


def page(found: tuple[Finding, ...], opened: Opened, session: Session, days: tuple[date, date]) -> list[Block]:
    """Lay out what falls due, each with the text and the basis it rests on."""
    start, end = days
    heading = Heading(opened.subject.name)
    told = Text(session.say(DUE_IN, start=start, end=end, on=session.on))
    cards: list[Block] = [_card(finding, opened, session) for finding in found]
    return [heading, told, *(cards or [Text(session.language.fill(NOTHING_DUE))])]


def _card(finding: Finding, opened: Opened, session: Session) -> Card:
    language, fill = session.language, session.language.fill
    told = entry((finding,), opened.subject, language)
    fields = (
        field(fill(words.STATUS), label(told, plain=session.flag("plain"))),
        field(fill(words.PERIOD), told.period),
        field(fill(words.CLAUSE), ", ".join(told.citations)),
        field(fill(words.BASIS), told.basis),
        field(fill(words.ID), finding.id),
    )
    return Card(told.due or "", told.summary, filled(fields), tone(told))
