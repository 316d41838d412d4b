"""The year wheel in words: each thing with its day, who is to act, and the clause that says so."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from ..dates import PartialDate
from ..messages import Template
from ..standing.pending.dues import Due
from ..standing.pending.year import Month, YearWheel
from .basis import basis
from .language import Language, capital
from .subject import Subject, heading_of

NO_DAY = Template("year-no-day", "no day set")
NOBODY = Template("year-nobody-named", "nobody is named")
NEVER_SET_UP = Template("year-body-never-set-up", "{body} (not known to have been set up)")
BODY_OVER = Template("year-body-over", "{body} (no longer exists)")
CITED = Template("year-clause-cited", "{heading} ({citation})")
MONTHS = Template("year-months", "{first}–{last}")


@frozen(kw_only=True)
class DueWords:
    """One thing that somebody is to see to."""

    day: str
    what: str
    who: str
    clause: str


def due(found: Due, subject: Subject, language: Language) -> DueWords:
    """Word one thing: when, what, who, and by which clause."""
    return DueWords(
        day=language.fill(NO_DAY) if found.day is None else language.word(found.day),
        what=capital(language.say(found.what)),
        who=actors(found.who, subject, language),
        clause=", ".join(clause(citation, subject, language) for citation in found.clauses),
    )


def actors(ids: Iterable[str], subject: Subject, language: Language) -> str:
    """Word who is to act; a body that never was, or is no more, is told of as such."""
    named = tuple(ids)
    told = [_actor(id, name, subject, language) for id, name in zip(named, subject.names(named), strict=True)]
    return language.join(told) if told else language.fill(NOBODY)


def _actor(id: str, name: str, subject: Subject, language: Language) -> str:
    charter = subject.agreement.body(id)
    if charter is None:
        return name
    if charter.existence is None:
        return language.fill(NEVER_SET_UP, body=name)
    return language.fill(BODY_OVER, body=name) if charter.existence.last[1] < subject.on.toordinal() else name


def clause(citation: str, subject: Subject, language: Language) -> str:
    """Return what a clause or plan is called, with its citation; that alone where it has no heading."""
    heading = heading_of(subject.agreement.elements.get(citation))
    return language.fill(CITED, heading=heading.removesuffix("."), citation=citation) if heading else citation


def month(each: Month, language: Language) -> str:
    """Return what a month is called: November 2026."""
    return capital(language.word(_month(each)))


def span(wheel: YearWheel, language: Language) -> str:
    """Return the months that a wheel goes through: november 2026–oktober 2028."""
    return months(wheel.months, language)


def months(those: Sequence[Month], language: Language) -> str:
    """Return what consecutive months are called: maj–oktober 2018; one alone by its name."""
    year = f" {those[0].first.isoformat()[:4]}"
    first, last = (language.word(_month(each)) for each in (those[0], those[-1]))
    if len(those) == 1:
        return first
    return language.fill(MONTHS, first=first.removesuffix(year) if last.endswith(year) else first, last=last)


def _month(each: Month) -> PartialDate:
    # strftime writes the year 1 without its noughts.
    return PartialDate(each.first.isoformat()[:7])


def bases(wheel: YearWheel, subject: Subject, language: Language) -> tuple[str, ...]:
    """Return the texts that its promises rest on, each once."""
    found = (basis(each.finding.basis, subject, language) for each in _all(wheel) if each.finding is not None)
    return tuple(dict.fromkeys(found))


def _all(wheel: YearWheel) -> Iterator[Due]:
    yield from wheel.overdue
    yield from (each for one in wheel.months for each in one.dues)
    yield from wheel.undated
