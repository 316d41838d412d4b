"""Figures over time as a chart: a drawing, what it shows in words, and a table with the same figures beside it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import frozen

from ..dates import PartialDate
from ..ledger import Exactness
from ..messages import Template
from ..wording import Language
from .axes import Scale, scale
from .legends import LINE, explain, rows_of
from .printout import Figure, Table
from .signs import EXACTNESS, Sign
from .svg import HAIR, INK, QUIET, Drawing

ONE_FIGURE = Template("chart-one-figure", "One figure, of {day}: {value}.")
COURSE = Template(
    "chart-course",
    "{count} figures from {begins} to {ends}. The first is {first} and the last {last}; the lowest is {lowest} and "
    "the highest {highest}.",
)
DAY = Template("chart-day", "day")
SOURCE = Template("chart-source", "source")
SPAN = Template("chart-span", "the day is known only partly")
QUALIFIED = Template("chart-value", "{exactness} {value}")
IN_FIGURES = Template("chart-in-figures", "{title}, in figures")

_WIDTH, _LEFT, _RIGHT, _TOP, _PLOT = 720, 56, 24, 24, 260
_FOOT = _TOP + _PLOT + 24
_APART = 30
"""How far apart figures are written at least; all of them stand in the table."""


@frozen(kw_only=True)
class Mark:
    """A figure of a day."""

    day: PartialDate
    value: Decimal
    exactness: Exactness = Exactness.EXACT
    source: str = ""
    """Where it stands, in words."""


def course(title: str, measure: str, marks: Iterable[Mark], language: Language) -> tuple[Figure | Table, ...]:
    """Return how a figure went over time as a chart and a table; `measure` says of what.

    Figures whose day is open at an end stand in the table alone; where there are no others, there is no chart.
    """
    sorted_marks = sorted(marks, key=lambda mark: mark.day)
    drawn = [mark for mark in sorted_marks if mark.day.earliest and mark.day.latest]
    table = _course_table(title, measure, sorted_marks, language)
    return (_course_figure(title, drawn, language), table) if drawn else (table,)


def _course_table(title: str, measure: str, marks: Sequence[Mark], language: Language) -> Table:
    has_sources = any(mark.source for mark in marks)
    head = (language.fill(DAY), measure, *((language.fill(SOURCE),) if has_sources else ()))
    rows = tuple(
        (language.word(mark.day), _shown(mark, language), *((mark.source,) if has_sources else ())) for mark in marks
    )
    return Table(caption=language.fill(IN_FIGURES, title=title), head=head, rows=rows, numeric=(1,))


def _shown(mark: Mark, language: Language) -> str:
    value = language.word(mark.value)
    if mark.exactness is Exactness.EXACT:
        return value
    return language.fill(QUALIFIED, exactness=language.word(mark.exactness), value=value)


def _told(marks: Sequence[Mark], language: Language) -> str:
    shown = [_shown(mark, language) for mark in marks]
    if len(marks) == 1:
        return language.fill(ONE_FIGURE, day=language.word(marks[0].day), value=shown[0])
    by_value = sorted(range(len(marks)), key=lambda place: marks[place].value)
    return language.fill(
        COURSE,
        count=str(len(marks)),
        begins=language.word(marks[0].day),
        ends=language.word(marks[-1].day),
        first=shown[0],
        last=shown[-1],
        lowest=shown[by_value[0]],
        highest=shown[by_value[-1]],
    )


def _course_figure(title: str, marks: Sequence[Mark], language: Language) -> Figure:
    told = _told(marks, language)
    legend = rows_of(_legend(marks, language), _WIDTH - _LEFT)
    drawing = Drawing(_WIDTH, _FOOT + LINE * (len(legend) + 1), title, told)
    axes = scale((mark.day for mark in marks), (mark.value for mark in marks), (_LEFT, _TOP, _WIDTH - _RIGHT, _PLOT))
    _draw_axes(drawing, axes, language)
    places = [(axes.x((mark.day.lo + mark.day.hi) / 2), axes.y(float(mark.value))) for mark in marks]
    drawing.line(*places, stroke=QUIET, width=1.25)
    for mark, (x, y) in zip(marks, places, strict=True):
        if mark.day.lo != mark.day.hi:
            _draw_span(drawing, axes.x(mark.day.lo), axes.x(mark.day.hi), y)
        EXACTNESS[mark.exactness](drawing, x, y)
    _write_figures(drawing, marks, places, language)
    explain(drawing, _LEFT, _FOOT + LINE, legend)
    return Figure(title=title, svg=drawing.svg, alternative=told)


def _draw_axes(drawing: Drawing, axes: Scale, language: Language) -> None:
    for value in axes.values:
        y = axes.y(float(value))
        drawing.line((_LEFT, y), (_WIDTH - _RIGHT, y), stroke=HAIR if value else INK)
        drawing.words(_LEFT - 8, y + 4, language.word(value), anchor="end", fill=QUIET)
    for year, day in axes.years:
        x = axes.x(day)
        drawing.line((x, _TOP + _PLOT), (x, _TOP + _PLOT + 5))
        drawing.words(x, _TOP + _PLOT + 20, str(year), anchor="middle", fill=QUIET)


def _draw_span(drawing: Drawing, start: float, end: float, y: float) -> None:
    drawing.line((start, y), (end, y), width=2)
    for x in (start, end):
        drawing.line((x, y - 4), (x, y + 4), width=2)


def _write_figures(
    drawing: Drawing, marks: Sequence[Mark], places: Sequence[tuple[float, float]], language: Language
) -> None:
    last = places[-1][0]
    written = float("-inf")
    for mark, (x, y) in zip(marks, places, strict=True):
        if x == last or (x - written >= _APART and last - x >= _APART):
            drawing.words(min(x, _WIDTH - 20), y - 12, language.word(mark.value), anchor="middle")
            written = x


def _span_sign(drawing: Drawing, x: float, y: float) -> None:
    _draw_span(drawing, x - 6, x + 6, y)


def _legend(marks: Sequence[Mark], language: Language) -> list[tuple[Sign, str]]:
    present = {mark.exactness for mark in marks}
    found = [(sign, language.word(each)) for each, sign in EXACTNESS.items() if each in present]
    is_spanned = any(mark.day.lo != mark.day.hi for mark in marks)
    return [*found, (_span_sign, language.fill(SPAN))] if is_spanned else found
