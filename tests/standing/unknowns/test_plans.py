"""What is not known of the plans: days without one, texts, adoption, years left out."""

import pytest

from overenskommelse.agreement import Area, Extent
from overenskommelse.dates import Period
from tests.standing.builders import on_day
from tests.standing.unknowns.inquiries import YEARLY, area, found, ids, plan, step, told, whole


def test_an_agreement_that_promises_no_plan_needs_none() -> None:
    assert ids(whole(plans=())) == []


def test_a_gap_is_told_with_its_days() -> None:
    gaps = whole(plans=(plan("2015/2017"), plan("2020/..", id="andra")))
    assert told(gaps) == ["No plan is known for 2018-01-01/2019-12-31."]


def test_a_plan_adopted_some_day_of_a_month_says_so() -> None:
    assert told(whole(plans=(plan(adopted=step("2014-12")),))) == [
        "The day on which Planen was adopted is known only as 2014-12."
    ]


def test_of_a_plan_whose_text_is_not_known_at_all_that_is_told() -> None:
    assert told(whole(plans=(plan(extent=Extent.NONE),))) == ["The text of Planen is not known."]


def test_a_plan_that_holds_is_told_of_before_one_that_is_over() -> None:
    plans = plan("2015/2019", extent=Extent.PART), plan("2020/..", id="andra", extent=Extent.PART)
    assert ids(whole(plans=plans)) == ["andra/plan_text", "plan/plan_text"]


def test_years_without_an_area_are_told_with_their_kind() -> None:
    yearly = plan("2020/2024", area_kinds=YEARLY, areas=(area("a", "2020"), area("b", "2023")))
    (only,) = found(whole(plans=(plan("2015/2019", id="forsta"), yearly)))
    assert only.message.values["years"] == (Period.parse("2021/2022"), Period.parse("2024"))
    assert only.message.values["kind"] == "temaår"


@pytest.mark.parametrize(
    ("period", "areas"),
    [
        ("2020/2024", ()),
        ("2020/2024", (area("a", None), area("b", "2021"))),
        ("2020/2024", (area("a", "2020/2021"), area("b", "2022"))),
        ("2020/2024", tuple(area(f"a-{year}", str(year)) for year in range(2020, 2025))),
        ("2020-09-01/2023-08-31", (area("a", "2021"), area("b", "2022"))),
        ("2023/..", (area("a", "2023"), area("b", "2024"))),
    ],
)
def test_no_year_is_missing_where_areas_are_not_all_years_or_every_whole_year_has_one(
    period: str, areas: tuple[Area, ...]
) -> None:
    plans = plan("2015/..", id="ram"), plan(period, area_kinds=YEARLY, areas=areas, part_of="ram")
    assert ids(whole(plans=plans)) == []


def test_a_plan_that_was_ended_early_misses_no_year_after_that() -> None:
    areas = area("a", "2020"), area("b", "2021")
    ended = plan("2020/2024", area_kinds=YEARLY, areas=areas, ended=on_day("2021-12-31"), part_of="ram")
    assert ids(whole(plans=(plan(id="ram"), ended))) == []
