"""What stands beside the findings: what comes next, the matrix in small, who has joined over time, what is unknown."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from overenskommelse.cli.page import Block, Card, Entries, Grid, Heading, Section, Text, field
from overenskommelse.cli.unknowns import SIGN
from overenskommelse.cli.words import SETTLED_BY
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.standing.pending.dues import Due
from overenskommelse.standing.pending.year import year_wheel
from overenskommelse.standing.signatories import counted, year_ends
from overenskommelse.standing.unknowns import unknowns
from overenskommelse.wording import year
from overenskommelse.wording.amounts import amount
from overenskommelse.wording.unknowns import topics

from ..widgets.columns import fit
from .signs import laid_out, plan_then, short_legend, sign

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

    from ..desk import Desk

AHEAD = Template("console-overview-ahead", "What comes next")
OVERDUE = PluralTemplate("console-overview-overdue", "{count} thing is overdue:", "{count} things are overdue:")
NOTHING_AHEAD = Template("console-overview-nothing-ahead", "Nothing that is known falls due in the next two years.")
OVER_TIME = Template("console-overview-over-time", "Who has joined, over time")
NONE_JOINED = Template("console-overview-none-joined", "Nobody is known to have joined by then.")
FIGURE = Template("console-overview-figure", "{value} by {source}")
UNKNOWN = Template("console-overview-unknown", "What is not known")
MORE = PluralTemplate("console-overview-more", "and {count} more; press o", "and {count} more; press o")
ALL_KNOWN = Template("console-overview-all-known", "Of what is asked here nothing is unknown.")
_AREA, _BAR = 28, 24
_MOST_AHEAD, _MOST_YEARS, _MOST_FIGURES, _MOST_UNKNOWN = 4, 8, 4, 3
_EIGHTHS = " ▏▎▍▌▋▊▉"
_WHOLE = "█"


def overview(desk: "Desk", opened: "Opened") -> tuple[Block, ...]:
    """Return the parts of the overview, each under its heading."""
    fill = desk.language.fill
    return (
        Section(fill(AHEAD), tuple(_ahead(desk, opened))),
        *_matrix(desk, opened),
        Section(fill(OVER_TIME), tuple(_over_time(desk, opened))),
        Section(fill(UNKNOWN), tuple(_unknown(desk, opened))),
    )


def _ahead(desk: "Desk", opened: "Opened") -> Iterator[Block]:
    wheel = year_wheel(opened.agreement, opened.ledger, opened.on, opened.on, rules=opened.rules)
    coming = [due for month in wheel.months for due in month.dues]
    if wheel.overdue:
        yield Text(desk.language.say(OVERDUE(count=len(wheel.overdue))))
        yield _dues(wheel.overdue[-_MOST_AHEAD // 2 :], desk, opened)
    if coming:
        yield _dues(coming[:_MOST_AHEAD], desk, opened)
    elif not wheel.overdue:
        yield Text(desk.language.fill(NOTHING_AHEAD))
    yield Heading("")


def _dues(dues: Iterable[Due], desk: "Desk", opened: "Opened") -> Entries:
    told = (year.due(each, opened.subject, desk.language) for each in dues)
    return Entries(tuple((each.day, each.what) for each in told))


def _matrix(desk: "Desk", opened: "Opened") -> Iterator[Block]:
    found = laid_out(opened, plan_then(opened))
    if found is not None and found.rows and found.levels:
        rows = tuple((f"{fit(row.label, _AREA)}  {'  '.join(map(sign, row.cells))}",) for row in found.rows)
        yield Section(found.title, (Grid((), rows), Text(short_legend(desk))))


def _over_time(desk: "Desk", opened: "Opened") -> Iterator[Block]:
    """Yield a bar for each year, as long as its number among them; and beneath, what sources say they counted."""
    ends = year_ends(opened.ledger, opened.on)[-_MOST_YEARS:]
    most = max((each.number for each in ends), default=0)
    yield Entries(tuple((str(each.year), f"{bar(each.number, most)} {each.number}") for each in ends))
    dated, _ = counted(opened.ledger)
    seen = [each for each in dated if each.date.lo <= opened.on.toordinal()][-_MOST_FIGURES:]
    figures = []
    for each in seen:
        source = opened.subject.source(each.source, desk.language)
        figure = desk.say(FIGURE, value=amount(each, desk.language), source=source)
        figures.append((desk.language.word(each.date), figure))
    if figures:
        yield Entries(tuple(figures))
    if not (ends or seen):
        yield Text(desk.language.fill(NONE_JOINED))
    else:
        yield Heading("")


def bar(number: int, most: int) -> str:
    """Return a bar of blocks, the longest for the most, with eighths of a block at its end."""
    eighths = number * _BAR * 8 // most if most else 0
    whole, left = divmod(eighths, 8)
    return (_WHOLE * whole + (_EIGHTHS[left] if left else "")) or ("▏" if number else "")


def _unknown(desk: "Desk", opened: "Opened") -> Iterator[Block]:
    found = unknowns(opened.agreement, opened.ledger, opened.on)
    for topic in topics(found[:_MOST_UNKNOWN], opened.subject, desk.language):
        for each in topic.unknowns:
            yield Card(SIGN, each.text, (field(desk.language.fill(SETTLED_BY), each.settled_by),))
    left = len(found) - _MOST_UNKNOWN
    if left > 0:
        yield Text(desk.language.say(MORE(count=left)))
    elif not found:
        yield Text(desk.language.fill(ALL_KNOWN))
