"""What plans state, from when they are known, and which days they leave out or share."""

from typing import Any

import pytest

from overenskommelse.agreement import (
    Agreement,
    Area,
    AreaKind,
    EachAreaHas,
    Extent,
    Indicator,
    Level,
    Measure,
    Need,
    Plan,
    Responsibility,
)
from overenskommelse.dates import Period
from overenskommelse.standing import Gap, Status
from tests.standing.builders import (
    SOURCE,
    agreement,
    complete,
    edition,
    findings,
    on_day,
    plan,
    promise,
    standing,
    statuses,
)

DO = Measure(id="atgard", summary="Görs.", source=SOURCE)
SHOWS = Indicator(id="indikator", level="samrad", summary="Syns.", source=SOURCE)
LEVEL = Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE)
KINDS = (AreaKind(id="princip", label="Princip"), AreaKind(id="tema", label="Tema"))
FULL = EachAreaHas(needs=tuple(Need), **promise())


def answer(*sides: str) -> Responsibility:
    return Responsibility(id="ansvar-" + "-".join(sides), sides=sides, summary="Svarar.", source=SOURCE)


def area(name: str, kind: str = "princip", **parts: Any) -> Area:
    given: dict[str, Any] = {
        "measures": (DO,),
        "indicators": (SHOWS,),
        "responsibilities": (answer("region"), answer("civil")),
    }
    return Area(id=name, kind=kind, label=name, ordinal=1, source=SOURCE, **{**given, **parts})


def with_areas(*areas: Area, rule: EachAreaHas = FULL, extent: Extent = Extent.WHOLE) -> Agreement:
    plans = (plan("p", "2015/2017", areas=areas, area_kinds=KINDS, extent=extent),)
    return agreement(rule, plans=plans, editions=(edition(levels=(LEVEL,)),))


@pytest.mark.parametrize(
    ("areas", "extent", "status", "code"),
    [
        ((area("ett"), area("tva")), Extent.WHOLE, "met", "areas-have"),
        ((area("ett", responsibilities=(answer("region", "civil"),)),), Extent.WHOLE, "met", "areas-have"),
        ((area("ett"), area("tva", measures=())), Extent.WHOLE, "not_met", "areas-lack"),
        ((area("ett", indicators=()),), Extent.WHOLE, "not_met", "areas-lack"),
        ((area("ett", responsibilities=(answer("region"),)),), Extent.WHOLE, "not_met", "areas-lack"),
        ((area("ett", measures=()),), Extent.PART, "unknown", "plan-partly-known"),
        ((area("ett"),), Extent.PART, "unknown", "plan-partly-known"),
        ((), Extent.NONE, "unknown", "plan-partly-known"),
        ((), Extent.WHOLE, "not_judged", "no-areas"),
    ],
)
def test_each_area_states_what_it_should(areas: tuple[Area, ...], extent: Extent, status: str, code: str) -> None:
    """A plan known in part accuses nobody, and is not praised either."""
    finding = findings(with_areas(*areas, extent=extent), "2016-06-01", complete("2015/.."))["p"]
    assert (finding.status, finding.reason.code) == (status, code)


def test_only_areas_of_the_kind_named_are_asked() -> None:
    rule = EachAreaHas(needs=(Need.MEASURES,), area_kind="princip", **promise())
    theme = area("temat", "tema", measures=())
    assert statuses(with_areas(area("ett"), theme, rule=rule), "2016-06-01") == {"p": "met"}
    assert statuses(with_areas(theme, rule=rule), "2016-06-01") == {"p": "not_judged"}


def test_areas_that_lack_something_are_named() -> None:
    finding = findings(with_areas(area("ett"), area("tva", measures=())), "2016-06-01")["p"]
    assert finding.reason.values["areas"] == ("tva",)


@pytest.mark.parametrize(
    ("adopted", "on", "known"),
    [
        ("2014-11-25", "2014-11-24", False),
        ("2014-11-25", "2014-11-25", True),
        ("2014-11", "2014-11-29", False),
        ("2014-11", "2014-11-30", True),
        (None, "2014-12-31", False),
        (None, "2015-01-01", True),
        ("2016-06-01", "2016-05-31", False),
        ("XXXX-XX-XX", "2015-01-01", True),
    ],
)
def test_a_plan_is_known_from_its_adoption(adopted: str | None, on: str, *, known: bool) -> None:
    """Before that day, or before its first day where the adoption's is not known, nothing is told of it."""
    promised = agreement(
        FULL, plans=(plan("p", "2015/2017", adopted=adopted),), editions=(edition(decided="2014-01-01"),)
    )
    assert bool(standing(promised, on).findings) == known


def gaps_of(on: str, *plans: Plan, **parts: Any) -> tuple[str, ...]:
    return tuple(str(gap.period) for gap in standing(agreement(plans=plans, **parts), on).gaps)


def test_a_plan_of_four_years_and_one_more_leaves_no_gap_and_no_overlap() -> None:
    plans = (plan("fyra", "2015/2018"), plan("ett-till", "2019"))
    stood = standing(agreement(plans=plans), "2019-12-31")
    assert (stood.gaps, stood.overlaps) == ((), ())


def test_a_yearly_plan_that_fills_out_another_is_no_overlap() -> None:
    plans = (plan("fyra", "2015/2018"), plan("ar", "2016", part_of="fyra"))
    assert standing(agreement(plans=plans), "2017-01-01").overlaps == ()


def test_a_gap_runs_through_the_day_asked_for() -> None:
    assert gaps_of("2017-12-31", plan("p", "2015/2017")) == ()
    assert gaps_of("2018-01-01", plan("p", "2015/2017")) == ("2018-01-01",)
    assert gaps_of("2018-05-29", plan("p", "2015/2017")) == ("2018-01-01/2018-05-29",)


def test_there_is_no_gap_before_the_first_plan_known() -> None:
    assert gaps_of("2018-05-29") == ()
    assert gaps_of("2014-12-31", plan("p", "2015/2017", adopted="2014-11-25")) == ()


def test_a_plan_adopted_but_not_begun_ends_a_gap_only_when_it_begins() -> None:
    plans = (plan("ett", "2015/2016"), plan("tva", "2018/2019", adopted="2017-03-01"))
    assert gaps_of("2017-06-01", *plans) == ("2017-01-01/2017-06-01",)
    assert gaps_of("2018-06-01", *plans) == ("2017-01-01/2017-12-31",)


def test_a_longer_plan_under_a_shorter_one_leaves_no_gap() -> None:
    assert gaps_of("2018-12-31", plan("lang", "2015/2018"), plan("kort", "2016")) == ()


def test_only_days_that_surely_lie_outside_every_plan_are_a_gap() -> None:
    plans = (plan("ett", "2015/2016-21?"), plan("tva", "[2016-09..2016-12]/2018"))
    assert gaps_of("2017-06-01", *plans) == ("2016-06-01/2016-08-31",)


def test_a_plan_whose_end_is_not_known_leaves_no_gap_that_is_known() -> None:
    assert gaps_of("2030-01-01", plan("ett", "2015/")) == ()
    assert gaps_of("2030-01-01", plan("ett", "2015/..")) == ()


def test_a_plan_whose_start_is_not_known_still_ends() -> None:
    assert gaps_of("2018-06-01", plan("ett", "/2017", adopted="2014-05-05")) == ("2018-01-01/2018-06-01",)


def test_a_plan_ended_early_leaves_a_gap_from_that_day() -> None:
    assert gaps_of("2017-06-01", plan("ett", "2015/2018", ended=on_day("2017-04-30"))) == ("2017-05-01/2017-06-01",)


def test_an_agreement_wound_up_wants_no_more_plans() -> None:
    wound_up = on_day("2017-01-31")
    assert gaps_of("2018-06-01", plan("ett", "2015/2016"), ended=wound_up) == ("2017-01-01/2017-01-31",)
    assert gaps_of("2018-06-01", plan("ett", "2015/2018"), ended=wound_up) == ()


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2015/2018", "2018/2020", ("2018-01-01/2018-12-31",)),
        ("2015/2018", "2016/2017", ("2016-01-01/2017-12-31",)),
        ("2015/2018", "2019/2020", ()),
        ("2015/2018", "[2018-06..2019-06]/2020", ()),
        ("2015/2018", "[2017-06..2018-06]/2020", ("2018-06-30/2018-12-31",)),
        ("[2015-01..2016-12]/2018", "2016/2020", ("2016-12-31/2018-12-31",)),
        ("2015/..", "2016/..", ("2016-01-01/..",)),
    ],
)
def test_days_that_two_plans_surely_share(one: str, other: str, shared: tuple[str, ...]) -> None:
    plans = (plan("ett", one, adopted="2014-12-01"), plan("tva", other, adopted="2014-12-01"))
    found = standing(agreement(plans=plans), "2016-01-01").overlaps
    assert found == tuple(Gap(Period.parse(text), ("ett", "tva")) for text in shared)


def test_what_is_unknown_of_a_plan_is_settled_by_its_text() -> None:
    finding = findings(with_areas(extent=Extent.PART), "2016-06-01")["p"]
    assert finding.status is Status.UNKNOWN
    assert [each.code for each in finding.settled_by] == ["settle-text"]


@pytest.mark.parametrize(
    ("older", "judged"),
    [
        (plan("p", "2012/2017"), False),
        (plan("p", "2012/2017", adopted="2014-12-31"), False),
        (plan("p", "2014/2017", adopted="2015-02-01"), True),
        (plan("p", "2015/2017", adopted="2014-12-31"), False),
        (plan("p", "2015/2017"), True),
        (plan("p", "2014/2017", edition="antagen"), True),
    ],
)
def test_a_plan_made_before_the_promise_is_not_bound_by_it(older: Plan, *, judged: bool) -> None:
    """Its adoption decides, else its first day; a plan printed in the text was made with it."""
    assert bool(standing(agreement(FULL, plans=(older,)), "2016-06-01").findings) == judged
