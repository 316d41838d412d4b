"""The yearly report as a whole: its parts in their order, and the years that there is something to tell of."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from ....errors import Place, Problem, UnknownError
from ....ledger import Happening, Round
from ....messages import Template
from ...material import Material
from ...printout import Block, Note, Paragraph, Printout
from .figures import bodies, figures, signatories
from .happenings import activities, meetings
from .promises import promises
from .rounds import rounds

CODE = "yearly-report"
TITLE = Template("yearly-title", "Yearly report {year}")
NO_YEAR = Template("yearly-no-year", "{year} is no year that anything is known of; those are {choices}.")
AHEAD = Template("yearly-ahead", "{year} has not begun on {on}; a report tells of what has been.")
INTRODUCTION = Template(
    "yearly-introduction",
    "What is known of {agreement} in {year}, as it stood on {on}. What is not recorded here may have been done all the "
    "same, where nothing else is said.",
)
NOT_OVER = Template("yearly-not-over", "The year was not over when the report was made.")


def yearly_report(material: Material, about: str) -> Printout:
    """Compose the report of a year.  Raises UnknownError for what is no year, or one that has not begun."""
    year = _year(material, about)
    then = evolve(material, on=min(material.on, date(year, 12, 31)))
    return Printout(
        code=CODE,
        title=material.language.fill(TITLE, year=str(year)),
        subtitle=then.subject.name,
        language=material.language.code,
        on=then.on,
        blocks=tuple(_blocks(then, year, material.on)),
        stamp=material.stamp,
    )


def years_known(material: Material) -> Iterator[str]:
    """Yield the years, until the day, in which something is known for sure to have happened, or that a round judges."""
    years = set[int]()
    for record in material.ledger.records:
        if isinstance(record, Happening) and not record.date.hi > material.on.toordinal():
            years |= _whole(record.span)
        elif isinstance(record, Round) and record.period.first_day and record.period.last_day:
            years |= set(range(record.period.first_day.year, record.period.last_day.year + 1))
    yield from (str(year) for year in sorted(years) if year <= material.on.year)


def _whole(span: tuple[int, int]) -> set[int]:
    first, last = (date.fromordinal(day).year for day in span) if span[0] > 0 else (0, 1)
    return {first} if first == last else set()


def _year(material: Material, about: str) -> int:
    if not (about.isascii() and about.isdigit() and 0 < int(about) < date.max.year):
        choices = tuple(years_known(material))
        raise UnknownError([Problem(NO_YEAR(year=about, choices=choices), Place(path=("about",)))])
    if int(about) > material.on.year:
        raise UnknownError([Problem(AHEAD(year=about, on=material.on), Place(path=("about",)))])
    return int(about)


def _blocks(material: Material, year: int, today: date) -> Iterator[Block]:
    """Yield every part, with the editor's own paragraphs before each."""
    about, name = str(year), material.subject.name
    told = material.say(INTRODUCTION, agreement=name, year=about, on=material.on)
    yield Paragraph(text=told)
    if today < date(year, 12, 31):
        yield Note(text=material.language.fill(NOT_OVER))
    yield from material.passages(CODE, "introduction", about)
    parts = (
        ("promises", promises(material, year, today)),
        ("rounds", rounds(material, year)),
        ("activities", activities(material, year)),
        ("meetings", meetings(material, year)),
        ("signatories", signatories(material)),
        ("bodies", bodies(material)),
        ("figures", figures(material, year)),
    )
    for place, blocks in parts:
        heading, *rest = blocks
        yield heading
        yield from material.passages(CODE, place, about)
        yield from rest
    yield from material.passages(CODE, "conclusion", about)
