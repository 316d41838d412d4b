"""Each finding leads to what would settle it: the right form, filled in, and what is saved changes how things stand."""

from datetime import date
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import OptionList, Tree

from overenskommelse.ledger import Activity
from overenskommelse.plugins import load
from overenskommelse.standing import Status, assess
from overenskommelse.standing.signatories import year_ends
from overenskommelse.workplace.opening import Opened, open_offer
from overenskommelse_console.app import Console
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.reading import Reading
from overenskommelse_console.screens.text import Agreement
from overenskommelse_console.shown.overview import bar
from overenskommelse_console.shown.settling import begun, ways
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, write

CATALOG = load().catalog


def opened(code: str, on: date) -> Opened:
    found = open_offer(code, CATALOG)
    return Opened(found.agreement, found.ledger, found.rules, (), on)


def commands(code: str, on: date, finding: str) -> list[tuple[str, dict[str, str]]]:
    at = opened(code, on)
    found = assess(at.agreement, at.ledger, on, rules=at.rules).finding(finding)
    assert found is not None
    return [(way.command.code if way.command else "clause", dict(begun(way))) for way in ways(found, at)]


def test_what_is_known_already_stands_in_the_form_as_one_would_write_it() -> None:
    found = dict(commands("vgr", date(2018, 5, 29), "vgr/arlig-uppfoljning/2016"))
    assert found["record-activity"] == {"acts": "uppfoljning; konferens"}
    assert found["declare-coverage"] == {"period": "2016", "kinds": "activity; meeting"}


def test_a_conference_that_was_due_is_recorded_from_its_finding_and_the_finding_is_met(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        table = console.screen.query_one(Table)
        line = table.line(0)
        assert line is not None
        assert line.cells[0].startswith("» ")
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        assert "konferens" in seen(console)
        await write(pilot, "Samverkanskonferens")
        await press(pilot, "tab")
        await write(pilot, "2026-10-14")
        await press(pilot, "ctrl+s")
        standing = console.desk.standing()[1]
        found = standing.finding("halland/konferens/2026")
        assert found is not None
        assert found.status is Status.MET
        assert "snart" not in seen(console).split("Läge  ")[1]
        with console.desk.view() as view:
            acts = [
                each.acts
                for row in view.reading.rows(agreement="halland", kind=Activity.kind)
                if (each := view.read(row)).title == "Samverkanskonferens"
            ]
        assert acts == [("konferens",)]

    play(console, played)


def test_g_lets_one_choose_how_and_the_clause_is_opened_in_the_agreement() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "g")
        choices = console.screen.query_one(OptionList)
        assert choices.option_count > 3
        await write(pilot, "punkten")
        await press(pilot, "enter")
        assert isinstance(console.screen, Agreement)
        node: Any = console.screen.query_one(Tree).cursor_node
        assert node.data.citation == "remiss-2014/uppfoljning/varje-ar"
        assert "källa" in seen(console)

    play(console, played, (120, 40))


def test_the_overview_tells_what_comes_next_who_has_joined_and_what_is_unknown(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "v")
        text = " ".join(seen(console).split())
        assert "Härnäst 31 december 2026" in text
        assert "2023 ████████████████████████ 2" in text
        assert "2026 ████████████ 1" in text
        assert "Det som inte är känt ?" in text
        await press(pilot, "escape")
        assert console.screen.query_one(Table).has_focus
        await press(pilot, "o")
        assert isinstance(console.screen, Reading)
        assert "Hur organisationer ansluter sig" in seen(console) or "Texten" in seen(console)

    play(console, played, (80, 60))


def test_the_overview_stands_beside_the_findings_where_there_is_room() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        del pilot
        text = seen(console)
        assert "│ Härnäst" in text
        assert "Dialog                        ○  ○  ○  ○" in text

    play(console, played, (120, 50))


def test_a_bar_is_as_long_as_its_number_and_never_nothing_for_somebody() -> None:
    assert [bar(number, 48) for number in (0, 1, 24, 48)] == ["", "▌", "█" * 12, "█" * 24]
    assert bar(1, 10_000) == "▏"


def test_who_had_joined_is_counted_at_the_end_of_each_year(database: Path) -> None:
    desk = desk_at(database)
    found = year_ends(desk.opened().ledger, date(2024, 1, 31))
    assert [(each.year, each.number) for each in found] == [(2021, 1), (2022, 2), (2023, 2), (2024, 2)]
    assert year_ends(desk.opened().ledger, date(2020, 1, 1)) == ()
    desk.close()
