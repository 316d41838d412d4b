"""VGR's promises on six dates: written by hand from the texts before any evaluator ran, and held since."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from overenskommelse.agreement import Agreement
from overenskommelse.dates import PartialDate
from overenskommelse.ledger import Ledger
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.plugins import load
from overenskommelse.standing import Rules, Standing, assess
from overenskommelse.variants import Resource, kinds_for, rules_for

HERE = Path(__file__).parent / "expected"
DATES = sorted(file.stem for file in HERE.glob("*.yaml"))


def expected(name: str) -> dict[str, Any]:
    with (HERE / f"{name}.yaml").open(encoding="utf-8") as stream:
        return dict(YAML(typ="safe").load(stream))


@cache
def case() -> tuple[Agreement, Ledger, Rules]:
    """Bring the agreement as anybody gets it: through the installed variant."""
    catalog = load().catalog
    offer = next(offer for variant in catalog.chain("vgr") for offer in variant.agreements if offer.agreement == "vgr")
    agreement = read_agreement(_files(offer.files), kinds=kinds_for("vgr", catalog))
    return agreement, read_ledger(_files(offer.ledger)), rules_for(agreement, catalog)


def _files(resources: tuple[Resource, ...]) -> list[Any]:
    return [load_file(file) for resource in resources for file in resource.files()]


@cache
def standing(name: str) -> Standing:
    agreement, ledger, rules = case()
    day = PartialDate(name).day
    assert day is not None
    return assess(agreement, ledger, day, rules=rules)


@pytest.mark.parametrize("name", DATES)
def test_the_findings_are_those_written_before(name: str) -> None:
    wanted = {f["id"]: (f["status"], f["due"] and str(f["due"]), f["counted"]) for f in expected(name)["findings"]}
    found = {f.id: (str(f.status), f.due and str(f.due), list(f.counted)) for f in standing(name).findings}
    assert found == wanted


@pytest.mark.parametrize("name", DATES)
def test_the_gaps_and_the_edition_are_those_written_before(name: str) -> None:
    wanted = expected(name)
    gaps = [f"{gap.period.first_day}/{gap.period.last_day}" for gap in standing(name).gaps]
    assert (standing(name).edition, gaps) == (wanted["edition"], wanted["gaps"])


def test_each_expected_finding_says_why() -> None:
    assert [f["id"] for name in DATES for f in expected(name)["findings"] if not f["why"].endswith(".")] == []


def test_there_are_six_dates() -> None:
    assert DATES == ["2015-06-01", "2016-06-01", "2017-02-01", "2018-05-29", "2021-01-01", "2024-06-01"]
