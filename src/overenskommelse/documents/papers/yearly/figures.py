"""Figures of a year: who had signed when, how the bodies are made up, and what else was counted."""

from collections.abc import Iterable, Iterator

from ....dates import Period
from ....ledger import Activity, Observation
from ....messages import PluralTemplate, Template
from ....standing import register
from ....wording import bodies as words
from ....wording.amounts import amount, counted_at, measure
from ...charts import Mark, course
from ...material import Material
from ...printout import Block, Heading, Note, Paragraph, Table
from .happenings import may_be_in

SIGNATORIES = Template("yearly-signatories", "Who had signed")
NO_SIGNATORIES = Template("yearly-no-signatories", "No figure is known until the end of the year.")
SIGNED = Template("yearly-signed", "Signatories over time, as sources have counted them")
IN_REGISTER = PluralTemplate(
    "yearly-in-register",
    "The register has {count} organisation that had signed on {on}.",
    "The register has {count} organisations that had signed on {on}.",
)
DAY = Template("yearly-figure-day", "When")
NUMBER = Template("yearly-number", "Number")
WHAT = Template("yearly-figure-what", "What is counted")
ABOUT = Template("yearly-figure-about", "Concerns")
SOURCE = Template("yearly-source", "Source")
BODIES = Template("yearly-bodies", "Bodies and their seats")
NO_BODIES = Template("yearly-no-bodies", "No body is known to have existed.")
MADE_UP = Template("yearly-made-up", "Bodies that existed, or may have, on {on}")
BODY = Template("yearly-body-name", "Name of the body")
SEATS = Template("yearly-seats", "Seats")
MEETINGS = Template("yearly-meetings-a-year", "Meetings a year")
NOT_KNOWN = Template("yearly-not-known", "it is not known")
FIGURES = Template("yearly-figures", "Other figures")
NO_FIGURES = Template("yearly-no-figures", "No other figure is known of the year.")
OF_YEAR = Template("yearly-figures-of", "Figures of {year}")
BEFORE = Template("yearly-figures-before", "Figures of earlier years")
UNDATED = Template("yearly-figures-undated", "Figures whose day is not known")
DASH = Template("yearly-figure-dash", "–")
_SIGNATORIES = "signatories"


def signatories(material: Material) -> Iterator[Block]:
    """Yield how many had signed, as sources counted them until the day, and as the register has them."""
    yield Heading(text=material.language.fill(SIGNATORIES))
    day = material.on.toordinal()
    found = [each for each in material.ledger.of(Observation) if each.measure == _SIGNATORIES and each.date.hi <= day]
    if found:
        yield from _course(material, found)
    joined = register(material.agreement, material.ledger, material.on).signatories
    if joined:
        yield Paragraph(text=material.language.say(IN_REGISTER(count=len(joined), on=material.on)))
    if not found and not joined:
        yield Note(text=material.language.fill(NO_SIGNATORIES))


def _course(material: Material, found: Iterable[Observation]) -> Iterable[Block]:
    """Return the figures as a chart, with the same in a table."""
    marks = (
        Mark(day=each.date, value=each.value, exactness=each.exactness, source=_source(each, material))
        for each in found
    )
    return course(material.language.fill(SIGNED), material.language.fill(NUMBER), marks, material.language)


def bodies(material: Material) -> Iterator[Block]:
    """Yield the bodies of the day with their seats."""
    fill, language = material.language.fill, material.language
    yield Heading(text=fill(BODIES))
    rows = []
    for each in material.agreement.bodies:
        if each.existence is None or each.existence.contains(material.on) is False:
            continue
        made, meet = each.composition.prevailing(material.on), each.meetings.prevailing(material.on)
        seats = fill(NOT_KNOWN) if made is None else words.composition(made, material.subject, language)
        meetings = fill(NOT_KNOWN) if meet is None else words.meetings(meet, language)
        rows.append(
            (*material.subject.names((each.id,)), seats, meetings, material.subject.source(each.source, language))
        )
    if rows:
        head = tuple(map(fill, (BODY, SEATS, MEETINGS, SOURCE)))
        yield Table(caption=material.say(MADE_UP, on=material.on), head=head, rows=tuple(rows))
    else:
        yield Note(text=fill(NO_BODIES))


def figures(material: Material, year: int) -> Iterator[Block]:
    """Yield the figures of the year, of the years before it, and those whose day is not known; never reckoned from."""
    fill = material.language.fill
    yield Heading(text=fill(FIGURES))
    own = {each.id for each in material.ledger.of(Activity) if may_be_in(each, year)}
    every = [each for each in material.ledger.of(Observation) if each.measure != _SIGNATORIES]
    of_year = [each for each in every if may_be_in(each, year) and each.about not in own]
    before = [each for each in every if each.date.hi < Period.year(year).first[0]]
    undated = [each for each in every if each.date.earliest is None and each.date.latest is None]
    if not (of_year or before or undated):
        yield Note(text=fill(NO_FIGURES))
    for caption, found in (
        (fill(OF_YEAR, year=str(year)), of_year),
        (fill(BEFORE), before),
        (fill(UNDATED), undated),
    ):
        if found:
            yield _table(material, caption, found)


def _table(material: Material, caption: str, found: Iterable[Observation]) -> Table:
    fill, word, language = material.language.fill, material.language.word, material.language
    ordered = sorted(found, key=lambda each: (each.span, each.id))
    rows = tuple(
        (
            word(one.date),
            measure(one, language),
            amount(one, language),
            counted_at(one, material.subject, language) or fill(DASH),
            _source(one, material),
        )
        for one in ordered
    )
    return Table(caption=caption, head=tuple(map(fill, (DAY, WHAT, NUMBER, ABOUT, SOURCE))), rows=rows)


def _source(each: Observation, material: Material) -> str:
    return material.subject.source(each.source, material.language)
