"""Taking an inherited rule away: from a day, by a source, and never backwards in time."""

from datetime import date
from typing import Any

import pytest

from overenskommelse.dates import Period
from overenskommelse.errors import InvalidError
from overenskommelse.sources import Document, Source
from overenskommelse.standing import Rules
from overenskommelse.variants import Catalog, Collected, Origin, Removable, Removal, Variant, rules_for
from overenskommelse.variants.base import BASE
from overenskommelse.variants.removal import cut_period
from overenskommelse.variants.se import SE

SOURCE = Source(document="beslut", locator="§ 12")
DAY = date(2020, 7, 1)
NAME = "minutes.confirmation.days"


def removal(kind: Removable, name: str, since: date = DAY) -> Removal:
    return Removal(kind=kind, name=name, since=since, source=SOURCE)


def without(*removals: Removal, **fields: Any) -> Rules:
    decision = Document(id="beslut", title="Beslut")
    region = Variant(code="x", name="X", parent="se", documents=(decision,), removals=removals, **fields)
    entries = (Collected(each, Origin(plugin=each.code, distribution="d")) for each in (BASE, SE, region))
    return rules_for("x", Catalog(tuple(entries)))


@pytest.mark.parametrize("missing", ["source", "since"])
def test_a_removal_without_source_or_day_is_refused(missing: str) -> None:
    given: dict[str, Any] = {"kind": Removable.STATUTE, "name": "justering", "since": DAY, "source": SOURCE}
    with pytest.raises(InvalidError, match=f"{missing}: None stands where"):
        Removal(**{**given, missing: None})
    del given[missing]
    with pytest.raises(TypeError, match=f"required keyword-only argument: '{missing}'"):
        Removal(**given)


def test_a_value_taken_away_holds_until_the_day_before() -> None:
    value = without(removal(Removable.VALUE, NAME)).values[NAME]
    assert value.on(date(2020, 6, 30)) == 14
    assert value.on(DAY) is None
    assert value.on(date(2017, 12, 31)) == 14


def test_a_value_taken_away_from_before_it_began_is_gone() -> None:
    assert NAME not in without(removal(Removable.VALUE, NAME, date(1992, 1, 1))).values


def test_a_statute_taken_away_applies_until_the_day_before() -> None:
    justering, anslag = without(removal(Removable.STATUTE, "justering")).statutes
    assert justering.period == Period.parse("../2020-06-30")
    assert anslag.period is None


def test_what_is_taken_away_may_be_supplied_anew() -> None:
    rules = without(removal(Removable.VALUE, NAME), values={NAME: SE.values[NAME]})
    assert rules.values[NAME].on(DAY) == 14
    assert rules.supplied[NAME] == "x"


def test_the_parent_keeps_what_its_child_takes_away() -> None:
    without(removal(Removable.STATUTE, "justering"), removal(Removable.VALUE, NAME))
    assert SE.values[NAME].on(DAY) == 14
    assert SE.statutes[0].period is None


@pytest.mark.parametrize(
    ("period", "cut"),
    [
        ("2018/..", "2018-01-01/2020-06-30"),
        ("2018/2019", "2018/2019"),
        ("2018/2020-06-30", "2018/2020-06-30"),
        ("2018/2020-07-01", "2018/2020-06-30"),
        ("2020-07-01/..", None),
        ("2021/2022", None),
        ("2019/2020-22?", "2019/[2020-06-01..2020-06-30]"),
    ],
)
def test_a_period_is_cut_at_the_day_and_stays_as_uncertain_as_it_was(period: str, cut: str | None) -> None:
    found = cut_period(Period.parse(period), DAY)
    expected = None if cut is None else Period.parse(cut)
    assert (found and (found.first, found.last)) == (expected and (expected.first, expected.last))
