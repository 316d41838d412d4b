"""The year wheel (årshjul): a table for each month, with what falls due, who is to act, and by which clause."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ...messages import Template
from ...standing.pending.dues import Due
from ...standing.pending.year import YearWheel, year_wheel
from ...wording import year
from ...wording.language import capital
from ..material import Material
from ..printout import Block, Heading, Note, Paragraph, Printout, Table

CODE = "year-wheel"
TITLE = Template("wheel-title", "Year wheel {months}")
RESTS_ON = Template("wheel-rests-on", "The promises are told {bases}.")
INTRODUCTION = Template(
    "wheel-introduction",
    "What is to be done month by month, and by whom, as far as it was known on {on}. Where nothing stands, nothing "
    "is known.",
)
OVERDUE = Template("wheel-overdue", "Past its day")
UNDATED = Template("wheel-undated", "Without a set month")
NOTHING = Template("wheel-nothing", "{months}: nothing is known.")
CAPTION = Template("wheel-caption", "To be done: {part}")
DAY = Template("wheel-day", "Day")
WHAT = Template("wheel-what", "What")
WHO = Template("wheel-who", "Who is to act")
CLAUSE = Template("wheel-clause", "Clause")


def wheel_of(material: Material) -> YearWheel:
    """Return what falls due from the day that papers tell of."""
    return year_wheel(material.agreement, material.ledger, material.on, material.on, rules=material.rules)


def year_wheel_paper(material: Material, about: str) -> Printout:
    """Compose the year wheel of the two years from the day on."""
    del about
    wheel = wheel_of(material)
    return material.printout(
        CODE,
        material.say(TITLE, months=year.span(wheel, material.language)),
        _blocks(material, wheel),
        material.subject.name,
    )


def _blocks(material: Material, wheel: YearWheel) -> Iterator[Block]:
    yield Paragraph(text=material.say(INTRODUCTION, on=material.on))
    yield from resting(material, wheel)
    yield from material.passages(CODE, "introduction")
    yield from _part(material, material.language.fill(OVERDUE), wheel.overdue)
    for is_known, run in groupby(wheel.months, lambda each: bool(each.dues)):
        if is_known:
            yield from (
                block for each in run for block in _part(material, year.month(each, material.language), each.dues)
            )
        else:
            months = year.months(tuple(run), material.language)
            yield Paragraph(text=capital(material.language.fill(NOTHING, months=months)))
    yield from _part(material, material.language.fill(UNDATED), wheel.undated)


def resting(material: Material, wheel: YearWheel) -> Iterator[Block]:
    """Yield the reservation about the texts that the promises rest on."""
    if found := year.bases(wheel, material.subject, material.language):
        yield Note(text=material.say(RESTS_ON, bases=material.language.join(found)))


def _part(material: Material, name: str, found: Iterable[Due]) -> Iterator[Block]:
    if those := tuple(found):
        yield Heading(text=name)
        yield dues(material, _caption(material, name), those)


def _caption(material: Material, part: str) -> str:
    return material.language.fill(CAPTION, part=part[:1].lower() + part[1:])


def dues(material: Material, caption: str, found: Iterable[Due]) -> Table:
    """Lay what falls due out as a table."""
    told = [year.due(each, material.subject, material.language) for each in found]
    head = tuple(material.language.fill(each) for each in (DAY, WHAT, WHO, CLAUSE))
    rows = tuple((each.day, each.what, each.who, each.clause) for each in told)
    return Table(caption=caption, head=head, rows=rows)
