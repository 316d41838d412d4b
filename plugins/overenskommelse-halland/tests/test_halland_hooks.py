"""checks() and the command of Halland: nominations in time, and the theme of each year."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from overenskommelse.cli import main
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Ground
from overenskommelse.office import Office
from overenskommelse.office import commands as c
from overenskommelse.office.installing import Install
from overenskommelse.plugins import load
from overenskommelse.store import open_store
from overenskommelse.workplace.place import enter
from overenskommelse.workplace.shipping import shipped

TODAY = date(2022, 1, 15)


@pytest.fixture(scope="module")
def office() -> Office:
    """Give an office whose database holds the agreement, with a seat for each side of the group."""
    loaded = load()
    place = enter(
        open_store("memory://"),
        loaded.catalog,
        loaded.gather(),
        actor="registrator",
        clock=lambda: datetime.now(UTC),
        today=lambda: TODAY,
    )
    place.office.do(Install(shipment=shipped("halland", loaded.catalog)))
    for side in ("offentlig", "ideburen"):
        seat = c.AddSeat(agreement="halland", body="arbetsgrupp", side=side, label="Plats", id=f"plats-{side}")
        place.office.do(seat)
    return place.office


def appoint(office: Office, nominated: str | None, side: str = "ideburen", term: str = "2022/2022") -> Any:
    command = c.Appoint(
        agreement="halland",
        seat=f"plats-{side}",
        ground=Ground.CIVIL_SOCIETY,
        nominated=PartialDate(nominated) if nominated else None,
        period=Period.parse(term),
    )
    done = office.do(command)
    for key in done.keys:
        if "/appointment/" in key:
            id = key.rpartition("/")[2]
            office.do(c.Withdraw(agreement="halland", kind="appointment", id=id), reason="Provet är över")
    return done.change


@pytest.mark.parametrize("nominated", [None, "2021-10-31", "2021-10", "2021", "2020-12-24"])
def test_a_nomination_before_november_the_year_before_or_perhaps_before_is_taken(
    office: Office, nominated: str | None
) -> None:
    assert appoint(office, nominated) is not None


@pytest.mark.parametrize("nominated", ["2021-11-01", "2021-11", "2021-12-24", "2022"])
def test_a_nomination_that_surely_came_later_is_refused(office: Office, nominated: str) -> None:
    with pytest.raises(InvalidError, match="it was to come before 2021-11-01") as caught:
        appoint(office, nominated)
    assert "This is asked by the variant halland" in str(caught.value)


def test_the_region_chooses_its_own_and_asks_for_no_nomination(office: Office) -> None:
    assert appoint(office, "2021-12-24", side="offentlig") is not None


def test_each_year_of_the_plan_is_shown_and_2021_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "halland", "--json"]) == 0
    found = {each["year"]: each for each in json.loads(capsys.readouterr().out)}
    assert [*found] == [2020, 2021, 2022, 2023, 2024]
    assert {year: each["theme"] for year, each in found.items()} == {
        2020: "Kunskapsdelning",
        2021: None,
        2022: "Öppenhet och insyn",
        2023: "Långsiktighet",
        2024: "Kvalitet",
    }
    assert (found[2020]["principles"], found[2023]["principles"]) == ([], ["langsiktighet"])


def test_the_command_speaks_swedish_and_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "halland"]) == 0
    assert "2021  inte känd" in capsys.readouterr().out
    assert main(["themes", "halland", "--language", "en"]) == 0
    assert "2021  not known" in capsys.readouterr().out
