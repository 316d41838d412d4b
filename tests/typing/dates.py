"""What a caller's type checker sees: this file is checked by mypy and never run."""

from datetime import date
from typing import assert_type

from overenskommelse.dates import PartialDate, Period


def a_comparison_may_be_unknown(start: PartialDate, period: Period) -> None:
    assert_type(start.is_before(date(2015, 1, 1)), bool | None)
    assert_type(period.contains(start), bool | None)


def a_day_may_be_unknown(start: PartialDate) -> None:
    assert_type(start.day, date | None)
    start.day.year  # type: ignore[union-attr]  # noqa: B018 - refused until it is asked for None


def a_value_is_frozen(start: PartialDate) -> None:
    start.text = "2015"  # type: ignore[misc]
