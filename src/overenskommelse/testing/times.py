"""Hypothesis strategies for texts, days known partly, periods and intervals."""

from datetime import date
from functools import cache

from hypothesis import strategies as st

from ..dates import UNKNOWN, Every, PartialDate, Period
from ..references import is_blank

FIRST_YEAR, LAST_YEAR = 2010, 2026

# Each strategy is made once: making one costs Hypothesis more than drawing from it.

# What some reader of YAML or JSON has taken for something else than the text it is.
_TRICKY = (
    "NO",
    "nej",
    "y",
    "null",
    "~",
    "true",
    "1.7",
    "87",
    "1e3",
    "0x1F",
    ".inf",
    "12:30",
    "2018-03-23",
    "2014",
    "a: b",
    "a:",
    "a #b",
    "#",
    "- a",
    "? a",
    "[a]",
    "{a: b}",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'a'",
    '"a"',
    "\\",
    "\\n",
    "---",
    "...",
    "<<",
    "=",
    " a",
    "a ",
    "a\n",
    "a\nb",
    " a\nb",
    "a\n\n",
    "a\n\nb\n",
    "a\n b\n\n",
    "\na",
    "a\tb",
    "\ta",
    "a\r\nb",
    "\x01a",
    "a\x1b[2J",
    "a\x7f",
    "a\x85b",
    "a\u2028b",
    "\ufeffa",
    "a\ufffe",
    "å ä ö",
    "a\xa0b",
    "😀",
    "שלום \u202eabc",
    "e\u0301",
)


@cache
def texts() -> st.SearchStrategy[str]:
    """Any text that has something in it, of any script, on one line or several."""
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
    anything = st.text(characters, min_size=1, max_size=12).filter(lambda text: not is_blank(text))
    return st.sampled_from(_TRICKY) | anything


@cache
def slugs() -> st.SearchStrategy[str]:
    """Texts that may be ids."""
    return st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)


@cache
def days() -> st.SearchStrategy[date]:
    """Days from 2010 through 2026."""
    return st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@cache
def known_dates() -> st.SearchStrategy[PartialDate]:
    """Days that are known."""
    return days().map(PartialDate.of)


@cache
def _units() -> st.SearchStrategy[str]:
    years = st.integers(FIRST_YEAR, LAST_YEAR)
    weeks = st.integers(1, 52).map(lambda week: f"W{week:02}")
    months = st.sampled_from([*range(1, 13), *range(21, 25), *range(33, 42)]).map(lambda code: f"{code:02}")
    parts = st.builds("{}-{}".format, years, weeks | months)
    return st.builds(
        "{}{}".format, days().map(date.isoformat) | years.map(str) | parts, st.sampled_from(("", "", "?", "~"))
    )


@cache
def _spans() -> st.SearchStrategy[str]:
    def span(ends: tuple[PartialDate, PartialDate], is_open: int) -> str:
        start, end = sorted(ends)
        return (f"[{start}..{end}]", f"[..{end}]", f"[{start}..]")[is_open]

    ends = _units().map(PartialDate)
    return st.builds(span, st.tuples(ends, ends), st.integers(0, 2))


@cache
def partial_dates() -> st.SearchStrategy[PartialDate]:
    """Days known partly, of every precision; half of them known."""
    return known_dates() | st.one_of(_units().map(PartialDate), _spans().map(PartialDate), st.just(UNKNOWN))


@cache
def periods() -> st.SearchStrategy[Period]:
    """Periods of every form: a unit, from one to another, open, of unknown or uncertain bounds."""
    bounds = st.one_of(st.none(), st.just(UNKNOWN), _units().map(PartialDate), _spans().map(PartialDate))

    def make(start: PartialDate | None, end: PartialDate | None) -> Period:
        if start is not None and end is not None and end.hi < start.lo:
            start, end = end, start
        return Period(start, end)

    years = st.builds(Period.year, st.integers(FIRST_YEAR, LAST_YEAR))
    return years | st.builds(make, bounds, bounds)


@cache
def intervals() -> st.SearchStrategy[Every]:
    """Intervals of years, months, weeks and days."""
    counts = st.integers(1, 4) | st.integers(1, 9999)
    return st.builds("P{}{}".format, counts, st.sampled_from("YMWD")).map(Every)
