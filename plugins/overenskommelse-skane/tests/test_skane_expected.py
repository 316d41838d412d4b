"""Skåne's promises and parties on four dates: written by hand from the sources before anything was assessed."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from overenskommelse.agreement import Agreement
from overenskommelse.ledger import Ledger
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.plugins import load
from overenskommelse.standing import Rules, Standing, Status, assess, register
from overenskommelse.variants import Resource, kinds_for, rules_for

HERE = Path(__file__).parent / "expected"
DATES = ["2013-06-01", "2016-04-15", "2017-11-01", "2022-06-01"]
NEW_YEARS = [date(year, *day) for year in range(2010, 2031) for day in ((1, 1), (12, 31))]


@cache
def expected(name: str) -> dict[str, Any]:
    with (HERE / f"{name}.yaml").open(encoding="utf-8") as stream:
        return dict(YAML(typ="safe").load(stream))


@cache
def case() -> tuple[Agreement, Ledger, Rules]:
    """Bring the agreement as anybody gets it: through the installed variant."""
    catalog = load().catalog
    offer = catalog.offer("skane")
    agreement = read_agreement(_files(offer.files), kinds=kinds_for("skane", catalog))
    return agreement, read_ledger(_files(offer.ledger)), rules_for(agreement, catalog)


def _files(resources: tuple[Resource, ...]) -> list[Any]:
    return [load_file(file) for resource in resources for file in resource.files()]


def standing(on: date) -> Standing:
    agreement, ledger, rules = case()
    return assess(agreement, ledger, on, rules=rules)


def test_an_expected_file_is_kept_for_each_date() -> None:
    assert sorted(file.stem for file in HERE.glob("*.yaml")) == DATES


@pytest.mark.parametrize("name", DATES)
def test_each_expected_file_says_which_day_it_is_for(name: str) -> None:
    assert str(expected(name)["on"]) == name


@pytest.mark.parametrize("name", DATES)
def test_the_findings_are_those_written_before(name: str) -> None:
    wanted = {f["id"]: (f["status"], f["due"] and str(f["due"]), f["counted"]) for f in expected(name)["findings"]}
    found = standing(date.fromisoformat(name)).findings
    assert {f.id: (str(f.status), f.due and str(f.due), list(f.counted)) for f in found} == wanted


@pytest.mark.parametrize("name", DATES)
def test_the_edition_and_the_gaps_are_those_written_before(name: str) -> None:
    wanted, found = expected(name), standing(date.fromisoformat(name))
    gaps = [f"{gap.period.first_day}/{gap.period.last_day}" for gap in found.gaps]
    assert (found.edition, gaps, found.overlaps) == (wanted["edition"], wanted["gaps"], ())


@pytest.mark.parametrize("name", DATES)
def test_the_parties_are_those_written_before(name: str) -> None:
    agreement, ledger, _ = case()
    found = register(agreement, ledger, date.fromisoformat(name)).parties
    assert {then.party: str(then.mode) for then in found} == expected(name)["parties"]


def test_each_expected_finding_says_why() -> None:
    assert [f["id"] for name in DATES for f in expected(name)["findings"] if not f["why"].endswith(".")] == []


@pytest.mark.parametrize("on", NEW_YEARS, ids=str)
def test_nobody_is_accused_on_missing_papers(on: date) -> None:
    assert {finding.status for finding in standing(on).findings} & {Status.LATE, Status.NOT_MET} == set()


def test_each_finding_says_that_the_wording_is_not_known_in_full_and_how_the_year_is_read() -> None:
    findings = standing(date(2017, 11, 1)).findings
    assert [(f.basis.edition, f.basis.wording_known) for f in findings] == [("text-2014", False)] * 3
    assert {f.reading for f in findings} == {
        "Källan anger ingen dag att räkna från; varje helt kalenderår i kraft räknas för sig."
    }
