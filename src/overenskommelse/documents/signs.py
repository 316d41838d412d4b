"""The signs of charts: each differs from the others in shape, so that black ink is enough."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..ledger import Exactness
from ..standing import CellState
from .svg import INK, WHITE, Drawing

Sign = Callable[[Drawing, float, float], None]
"""Draws a sign with its middle at a place."""
_HALF = 5.5


def _dot(drawing: Drawing, x: float, y: float) -> None:
    drawing.circle(x, y, _HALF - 1)


def _ring(drawing: Drawing, x: float, y: float) -> None:
    drawing.circle(x, y, _HALF, fill=WHITE)


def _above(drawing: Drawing, x: float, y: float) -> None:
    drawing.polygon((x - _HALF, y + _HALF - 1), (x + _HALF, y + _HALF - 1), (x, y - _HALF - 1))


def _full_above(drawing: Drawing, x: float, y: float) -> None:
    drawing.polygon((x - _HALF, y + _HALF - 1), (x + _HALF, y + _HALF - 1), (x, y - _HALF - 1), fill=INK)


def _box(drawing: Drawing, x: float, y: float) -> None:
    drawing.polygon((x - _HALF, y - _HALF), (x + _HALF, y - _HALF), (x + _HALF, y + _HALF), (x - _HALF, y + _HALF))


def _target(drawing: Drawing, x: float, y: float) -> None:
    drawing.circle(x, y, _HALF + 0.5, fill=WHITE)
    drawing.circle(x, y, 1.5)


def _tick(drawing: Drawing, x: float, y: float) -> None:
    drawing.line((x - _HALF, y), (x - 1.5, y + _HALF - 1), (x + _HALF + 1, y - _HALF), width=3)


def _cross(drawing: Drawing, x: float, y: float) -> None:
    drawing.line((x - _HALF + 1, y - _HALF + 1), (x + _HALF - 1, y + _HALF - 1), width=2)
    drawing.line((x - _HALF + 1, y + _HALF - 1), (x + _HALF - 1, y - _HALF + 1), width=2)


EXACTNESS: Mapping[Exactness, Sign] = MappingProxyType(
    {
        Exactness.EXACT: _dot,
        Exactness.ABOUT: _ring,
        Exactness.MORE_THAN: _above,
        Exactness.AT_LEAST: _full_above,
    }
)
STATES: Mapping[CellState, Sign] = MappingProxyType(
    {
        CellState.STATED: _box,
        CellState.AIMED_AT: _target,
        CellState.EVIDENCED: _tick,
        CellState.NOT_CHOSEN: _cross,
    }
)
