"""Where a day and a value stand in a chart, and which of them are written along its sides."""

from collections.abc import Iterable
from datetime import MAXYEAR, date
from decimal import Decimal

from attrs import frozen

from ..dates import PartialDate

_MOST_YEARS, _MOST_VALUES = 10, 5
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@frozen(kw_only=True)
class Scale:
    """How days (as ordinals) and values become places in a drawing."""

    years: tuple[tuple[int, int], ...]
    """The years that are written, with the ordinal of the first day of each."""
    values: tuple[Decimal, ...]
    """The values that are written, from the lowest to the highest."""
    days: tuple[int, int]
    box: tuple[float, float, float, float]
    """Left, top, right, and height."""

    def x(self, day: float) -> float:
        """Return how far to the right a day stands."""
        left, _, right, _ = self.box
        first, last = self.days
        return left + (right - left) * (day - first) / (last - first)

    def y(self, value: float) -> float:
        """Return how far down a value stands."""
        _, top, _, height = self.box
        low, high = float(self.values[0]), float(self.values[-1])
        return top + height * (high - value) / (high - low)


def scale(days: Iterable[PartialDate], values: Iterable[Decimal], box: tuple[float, float, float, float]) -> Scale:
    """Return the scale that holds all days and values: whole years, and nothing at the foot."""
    bounds = [(date.fromordinal(day.lo).year, date.fromordinal(day.hi).year) for day in days]
    first, last = min(start for start, _ in bounds), max(end for _, end in bounds)
    end = min(last + 1, MAXYEAR)
    step = next(each for each in _YEARS if (end - first) / each <= _MOST_YEARS)
    years = tuple((year, date(year, 1, 1).toordinal()) for year in range(first, end + 1, step))
    found = [*values]
    return Scale(
        years=years,
        values=_rounded(min(*found, Decimal(0)), max(*found, Decimal(0))),
        days=(date(first, 1, 1).toordinal(), _first_of(last + 1)),
        box=box,
    )


def _first_of(year: int) -> int:
    return date(year, 1, 1).toordinal() if year <= MAXYEAR else date.max.toordinal()


def _rounded(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Return round values from at most the lowest to at least the highest, a few of them."""
    span = high - low or Decimal(1)
    rough = span / _MOST_VALUES
    unit = Decimal(1).scaleb(rough.adjusted())
    step = next(unit * each for each in _STEPS if unit * each >= rough)
    start, end = (low // step) - (1 if low < 0 and low % step else 0), -(-high // step)
    if end * step < high:
        end += 1
    values = tuple(step * number for number in range(int(start), int(max(end, start + 1)) + 1))
    return tuple(_plain(each) for each in values)


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
