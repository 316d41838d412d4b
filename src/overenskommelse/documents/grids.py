"""Areas by levels as a chart of signs, with a table of words beside it."""

from collections.abc import Sequence
from textwrap import wrap

from attrs import frozen

from ..messages import Template
from ..standing import CellState
from ..wording import Language
from .legends import LINE, explain, rows_of
from .printout import Figure, Table
from .signs import STATES, Sign
from .svg import HAIR, QUIET, SMALL, Drawing, clipped

MATRIX = Template("chart-matrix", "{rows} rows by {columns} columns. {states}.")
STATE_COUNT = Template("chart-state-count", "{state}: {count}")
NOTHING = Template("chart-nothing", "nothing stated")
IN_WORDS = Template("chart-in-words", "{title}, in words")

_WIDTH = 720
_NAME, _ROW, _HEAD = 250, 38, 44
_LETTERS = 38
"""How many letters of a row's name are written on each of its lines."""


@frozen(kw_only=True)
class Line:
    """A row of a matrix: what it is called, and the states of each of its cells."""

    label: str
    cells: tuple[frozenset[CellState], ...]


def matrix(
    title: str, corner: str, columns: Sequence[str], lines: Sequence[Line], language: Language
) -> tuple[Figure | Table, ...]:
    """Return areas by levels as a chart of signs and a table of words; `corner` says what the rows are."""
    rows = tuple((line.label, *(_states(cell, language) for cell in line.cells)) for line in lines)
    table = Table(caption=language.fill(IN_WORDS, title=title), head=(corner, *columns), rows=rows)
    return (_matrix_figure(title, columns, lines, language), table) if lines and columns else (table,)


def _states(cell: frozenset[CellState], language: Language) -> str:
    found = [language.word(state) for state in STATES if state in cell]
    return ", ".join(found) if found else language.fill(NOTHING)


def _counts(lines: Sequence[Line], language: Language) -> str:
    counted = ((state, sum(state in cell for line in lines for cell in line.cells)) for state in STATES)
    return "; ".join(
        language.fill(STATE_COUNT, state=language.word(state), count=str(count)) for state, count in counted
    )


def _matrix_figure(title: str, columns: Sequence[str], lines: Sequence[Line], language: Language) -> Figure:
    states = _counts(lines, language)
    told = language.fill(MATRIX, rows=str(len(lines)), columns=str(len(columns)), states=states)
    legend = rows_of(_legend(language), _WIDTH)
    foot = _HEAD + _ROW * len(lines)
    drawing = Drawing(_WIDTH, foot + LINE * (len(legend) + 1), title, told)
    step = (_WIDTH - _NAME - 8) / len(columns)
    for number, column in enumerate(columns):
        middle = _NAME + step * (number + 0.5)
        drawing.words(middle, _HEAD - 14, clipped(column, int(step / SMALL * 1.8)), anchor="middle")
    drawing.line((0, _HEAD), (_WIDTH, _HEAD))
    for number, line in enumerate(lines):
        y = _HEAD + _ROW * (number + 0.5)
        _write_name(drawing, y, line.label)
        for place, cell in enumerate(line.cells):
            _draw_states(drawing, _NAME + step * (place + 0.5), y, cell)
        drawing.line((0, y + _ROW / 2), (_WIDTH, y + _ROW / 2), stroke=HAIR)
    explain(drawing, 2, foot + LINE * 1.25, legend)
    return Figure(title=title, svg=drawing.svg, alternative=told)


def _write_name(drawing: Drawing, y: float, name: str) -> None:
    first, *rest = wrap(name, _LETTERS) or [""]
    if rest:
        drawing.words(2, y - 3, first)
        drawing.words(2, y + 12, clipped(" ".join(rest), _LETTERS))
    else:
        drawing.words(2, y + 4, first)


def _draw_states(drawing: Drawing, x: float, y: float, cell: frozenset[CellState]) -> None:
    found = [state for state in STATES if state in cell]
    for number, state in enumerate(found):
        STATES[state](drawing, x + 19 * (number - (len(found) - 1) / 2), y)
    if not found:
        _nothing(drawing, x, y)


def _nothing(drawing: Drawing, x: float, y: float) -> None:
    drawing.words(x, y + 4, "·", anchor="middle", fill=QUIET)


def _legend(language: Language) -> list[tuple[Sign, str]]:
    return [*((sign, language.word(state)) for state, sign in STATES.items()), (_nothing, language.fill(NOTHING))]
