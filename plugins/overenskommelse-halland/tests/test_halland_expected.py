"""Halland's promises on four dates: written by hand from the sources before they were judged, and held since."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from ruamel.yaml import YAML

from overenskommelse.agreement import Agreement, SeatRule
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Coverage, Ledger, Seat
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.plugins import load
from overenskommelse.sources import Source
from overenskommelse.standing import Rules, Standing, Status, assess
from overenskommelse.variants import Resource, kinds_for, rules_for

HERE = Path(__file__).parent / "expected"
DATES = ["2020-12-01", "2022-01-15", "2024-06-01", "2025-06-01"]


def expected(name: str) -> dict[str, Any]:
    with (HERE / f"{name}.yaml").open(encoding="utf-8") as stream:
        return dict(YAML(typ="safe").load(stream))


@cache
def case() -> tuple[Agreement, Ledger, Rules]:
    """Bring the agreement as anybody gets it: through the installed variant."""
    catalog = load().catalog
    offer = catalog.offer("halland")
    agreement = read_agreement(_files(offer.files), kinds=kinds_for("halland", catalog))
    return agreement, read_ledger(_files(offer.ledger)), rules_for(agreement, catalog)


def _files(resources: tuple[Resource, ...]) -> list[Any]:
    return [load_file(file) for resource in resources for file in resource.files()]


@cache
def standing(name: str) -> Standing:
    agreement, ledger, rules = case()
    return assess(agreement, ledger, date.fromisoformat(name), rules=rules)


def months() -> Iterator[date]:
    """Return the first of every month from the year before the text to the year after the new one was announced."""
    return (date(year, month, 1) for year in range(2018, 2027) for month in range(1, 13))


def with_coverage(ledger: Ledger) -> Ledger:
    """Return the ledger as it would be if somebody declared it complete in all."""
    word = Coverage(
        id="allt",
        period=Period.parse("2018/2026"),
        declared_by="ingen",
        declared=PartialDate("2026-12-31"),
        source=Source(document="h6", locator="påhittat"),
    )
    return attrs.evolve(ledger, records=(*ledger.records, word))


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


def test_each_date_is_written_down_and_no_other() -> None:
    assert sorted(file.stem for file in HERE.glob("*.yaml")) == DATES


def test_on_no_day_is_anything_late_or_broken() -> None:
    agreement, ledger, rules = case()
    found = [f for day in months() for f in assess(agreement, ledger, day, rules=rules).findings]
    assert len(found) > 400
    assert [f.id for f in found if f.status in {Status.LATE, Status.NOT_MET}] == []


def test_four_and_eight_seats_are_recorded_and_no_promise_is_about_their_number() -> None:
    agreement, ledger, _ = case()
    sides = [seat.side for seat in ledger.of(Seat)]
    assert (sides.count("offentlig"), sides.count("ideburen")) == (4, 8)
    assert [each.id for each in agreement.obligations if isinstance(each, SeatRule)] == []


def test_four_and_eight_break_nothing_even_if_the_ledger_were_declared_complete() -> None:
    agreement, ledger, rules = case()
    seats = {seat.id for seat in ledger.of(Seat)}
    assert len(seats) == 12
    full = with_coverage(ledger)
    found = [f for day in months() for f in assess(agreement, full, day, rules=rules).findings]
    # A complete ledger does accuse, of conferences and follow-ups: so it was heard.
    assert {f.obligation for f in found if f.status is Status.NOT_MET} == {"konferens", "uppfoljning"}
    assert [f.id for f in found if seats & set(f.counted)] == []


def test_before_may_2019_was_over_the_agreement_is_not_known_to_have_been_in_force() -> None:
    agreement, ledger, rules = case()
    editions = [assess(agreement, ledger, day, rules=rules).edition for day in (date(2019, 5, 30), date(2019, 5, 31))]
    assert editions == [None, "text-2019"]
