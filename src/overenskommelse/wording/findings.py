"""Findings as what is to be shown of them: every part worded, nothing laid out yet."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from ..agreement import EachAreaHas
from ..dates import Period
from ..messages import Message, PluralTemplate, Template
from ..standing import Finding, Status, ValueUsed
from .basis import basis
from .days import day, day_of_month
from .folding import fold, join, merge
from .language import Language
from .subject import Subject
from .terms import STATUS

SIGNS = {
    Status.NOT_MET: "×",
    Status.LATE: "!",
    Status.DUE_SOON: "»",
    Status.UNKNOWN: "?",
    Status.UPCOMING: "…",
    Status.NOT_JUDGED: "–",
    Status.MET: "✓",
}
"""A sign for each status, so that no colour is needed."""
PLAIN_SIGNS = {
    Status.NOT_MET: "x",
    Status.LATE: "!",
    Status.DUE_SOON: ">",
    Status.UNKNOWN: "?",
    Status.UPCOMING: ".",
    Status.NOT_JUDGED: "-",
    Status.MET: "+",
}
"""The same in ASCII."""

DAY_EACH_YEAR = Template("day-each-year", "{day} each year {years}")
VALUE_USED = Template("value-used", "{value}: {source}")
VALUE_IN_DAYS = PluralTemplate("value-in-days", "{count} day: {source}", "{count} days: {source}")


@frozen
class StatusWords:
    """A status: its code, its sign, its sign in ASCII, its word."""

    status: Status
    sign: str
    plain_sign: str
    word: str


@frozen(kw_only=True)
class Entry:
    """One finding, or several folded into one, in words."""

    ids: tuple[str, ...]
    status: StatusWords
    summary: str
    period: str | None
    due: str | None
    reasons: tuple[str, ...]
    citations: tuple[str, ...]
    """The clauses by their bare citations."""
    clauses: tuple[str, ...]
    """The same with heading and place in the source."""
    basis: str
    counted: tuple[str, ...]
    counts_records: bool
    """Whether it rests on records: what does not apply, or rests on a plan's text, counts none."""
    values: tuple[str, ...]
    settled_by: tuple[str, ...]
    reading: str | None
    supplied_by: str


def status_words(status: Status, language: Language) -> StatusWords:
    """Word a status."""
    return StatusWords(status, SIGNS[status], PLAIN_SIGNS[status], language.fill(STATUS[status]))


def entries(findings: tuple[Finding, ...], subject: Subject, language: Language) -> tuple[Entry, ...]:
    """Word findings by weight, with those of one obligation that say the same folded into one."""
    return tuple(entry(same, subject, language) for same in fold(findings))


def entry(same: tuple[Finding, ...], subject: Subject, language: Language) -> Entry:
    """Word one finding, or several that say the same of one period after another."""
    first = same[0]
    counted = dict.fromkeys(record for finding in same for record in finding.counted)
    values = dict.fromkeys(value for finding in same for value in finding.values)
    return Entry(
        ids=tuple(finding.id for finding in same),
        status=status_words(first.status, language),
        summary=first.summary,
        period=_period(same, language),
        due=_due([finding.due for finding in same if finding.due], language),
        reasons=_said((finding.reason for finding in same), language),
        citations=first.clauses,
        clauses=tuple(subject.clause(citation, language) for citation in first.clauses),
        basis=basis(first.basis, subject, language),
        counted=tuple(subject.counted(record, language) for record in counted),
        counts_records=first.status is not Status.NOT_JUDGED and not _is_about_text(first, subject),
        values=tuple(value_used(value, subject, language) for value in values),
        settled_by=_said((message for finding in same for message in finding.settled_by), language),
        reading=first.reading,
        supplied_by=first.supplied_by,
    )


def _said(messages: Iterable[Message], language: Language) -> tuple[str, ...]:
    return tuple(language.say(message) for message in merge(messages))


def _period(same: tuple[Finding, ...], language: Language) -> str | None:
    periods = tuple(join(finding.period for finding in same if finding.period))
    return language.join(language.word(period) for period in periods) if periods else None


def _due(days: list[date], language: Language) -> str | None:
    """Word the due days; a day that returns every year is said once."""
    if not days:
        return None
    one = days[0]
    if len(days) == 1:
        return day(language, one)
    if len({(each.month, each.day) for each in days}) > 1:
        return language.join(day(language, each) for each in days)
    years = tuple(join(Period.year(each.year) for each in days))
    return language.fill(DAY_EACH_YEAR, day=day_of_month(language, one), years=language.word(years))


def _is_about_text(finding: Finding, subject: Subject) -> bool:
    return isinstance(subject.agreement.elements.get(finding.obligation), EachAreaHas)


def value_used(found: ValueUsed, subject: Subject, language: Language) -> str:
    """Word a value that decided, with its source."""
    source = subject.source(found.source, language)
    if found.name.endswith(".days"):
        return language.say(VALUE_IN_DAYS(count=found.value, source=source))
    return language.fill(VALUE_USED, value=language.word(found.value), source=source)
