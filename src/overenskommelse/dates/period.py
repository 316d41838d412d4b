"""A stretch of time whose bounds are calendar units, written as an EDTF interval (ISO 8601-2:2019)."""

from datetime import date
from typing import Self

from attrs import field, frozen

from ..errors import InvalidError, Problem
from ..messages import Template
from .partial import FIRST, LAST, UNKNOWN, PartialDate, Precision, bounds, is_meant

NOT_A_PERIOD = Template(
    "not-a-period",
    "{text} is no period. Write 2015/2017, 2019/.. where it goes on, 2019/ where its end is not known, "
    "2016-21?/.. where its start is some day in that spring, or one unit alone: 2015.",
)
ENDS_BEFORE_START = Template("ends-before-start", "The period ends before it starts: it starts {start} and ends {end}.")


@frozen
class Period:
    """From the first day of its start unit through the last day of its end unit: 2015/2017 is three whole years.

    A bound of None is open ("..").  A bound marked `?` or `~`, a span or an unknown one is uncertain: some day in it.
    Raises InvalidError when the end surely lies before the start.
    """

    start: PartialDate | None
    end: PartialDate | None
    first: tuple[int, int] = field(init=False, eq=False, repr=False)
    """Earliest and latest ordinal that its first day can have."""
    last: tuple[int, int] = field(init=False, eq=False, repr=False)
    """Earliest and latest ordinal that its last day can have."""

    def __attrs_post_init__(self) -> None:
        """Work out the bounds once."""
        start, end = self.start, self.end
        first = (FIRST, FIRST) if start is None else _spread(start) or (start.lo, start.lo)
        last = (LAST, LAST) if end is None else _spread(end) or (end.hi, end.hi)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)
        if last[1] < first[0]:
            raise InvalidError([Problem(ENDS_BEFORE_START(start=start, end=end))])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF interval, or one unit standing for itself.  Raises InvalidError."""
        start, slash, end = text.partition("/")
        try:
            if not slash:
                return cls(PartialDate(text), PartialDate(text))
            return cls(_bound(start), _bound(end))
        except InvalidError as error:
            found = error.problems[0]
            # Where it can be seen which day a bound was meant as, that says more than all the forms of a period.
            if found.message.code == ENDS_BEFORE_START.code or is_meant(found):
                raise
            raise InvalidError([Problem(NOT_A_PERIOD(text=text))]) from error

    @classmethod
    def year(cls, year: int) -> Self:
        """Make a calendar year."""
        return cls.parse(f"{year:04}")

    def __str__(self) -> str:
        """Write as EDTF: a period within one unit as that unit."""
        if self.start is not None and self.start == self.end and self.start != UNKNOWN:
            return str(self.start)
        return f"{_written(self.start)}/{_written(self.end)}"

    @property
    def is_certain(self) -> bool:
        """Tell whether both bounds are known or open."""
        return self.first[0] == self.first[1] and self.last[0] == self.last[1]

    @property
    def first_day(self) -> date | None:
        """The first day; None where it is open or not known."""
        return _known(self.first, FIRST)

    @property
    def last_day(self) -> date | None:
        """The last day; None where it is open or not known."""
        return _known(self.last, LAST)

    def contains(self, day: PartialDate | date) -> bool | None:
        """Tell whether the day lies in the period; None where that is not known."""
        return self.spans(*bounds(day))

    def spans(self, lo: int, hi: int) -> bool | None:
        """Tell whether a day known to lie between two ordinals is in the period; None where that is not known."""
        if self.first[1] <= lo and hi <= self.last[0]:
            return True
        if hi < self.first[0] or lo > self.last[1]:
            return False
        return None

    def covers(self, other: "Period") -> bool:
        """Tell whether every day of the other surely lies in this one."""
        return self.first[1] <= other.first[0] and other.last[1] <= self.last[0]

    def overlaps(self, other: "Period") -> bool | None:
        """Tell whether the two share a day; None where that is not known."""
        if self.last[1] < other.first[0] or other.last[1] < self.first[0]:
            return False
        if self.last[0] >= other.first[1] and other.last[0] >= self.first[1]:
            return True
        return None


def _spread(bound: PartialDate) -> tuple[int, int] | None:
    if bound.mark or bound.precision in {Precision.SPAN, Precision.UNKNOWN}:
        return bound.lo, bound.hi
    return None


def _known(bound: tuple[int, int], end: int) -> date | None:
    return None if bound[0] != bound[1] or bound[0] == end else date.fromordinal(bound[0])


def _bound(text: str) -> PartialDate | None:
    return None if text == ".." else UNKNOWN if not text else PartialDate(text)


def _written(bound: PartialDate | None) -> str:
    return ".." if bound is None else "" if bound == UNKNOWN else str(bound)
