"""Editions and plans in the console: compared, put in force, read from a file, mended; and what lies behind a cell."""

from pathlib import Path

from textual.pilot import Pilot

from overenskommelse.agreement import EditionStatus
from overenskommelse.ledger import Activity
from overenskommelse_console.app import Console
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.editions import Editions
from overenskommelse_console.screens.reading import Reading
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, write

PLAN = """\
id: handlingsplan-2027
title: Handlingsplan 2027–2029
edition: text-2019
period: 2027/2029
extent: whole
source: {document: h1, locator: Hela planen}
"""
EDITION = """\
id: text-2027
title: Den nya överenskommelsen
status: draft
wording: whole
source: {document: h1, locator: Hela texten}
"""


def on_one_line(console: Console) -> str:
    return " ".join(seen(console).split())


def test_two_plans_are_compared_from_the_list_of_editions() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v")
        assert isinstance(console.screen, Editions)
        await press(pilot, "down", "down", "space", "d")
        assert isinstance(console.screen, Reading)
        assert "Från Handlingsplan 2015–2017 till Handlingsplan 2020–2022." in on_one_line(console)
        await press(pilot, "escape")
        assert isinstance(console.screen, Editions)

    play(console, played, (120, 40))


def test_a_draft_is_begun_by_a_key_at_the_foot_and_what_to_compare_with_is_told_by_its_state(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v")
        assert "b börja ett utkast" in seen(console).splitlines()[-1]
        await press(pilot, "b")
        await write(pilot, "Utkast ett")
        await press(pilot, "ctrl+s", "escape", "b")
        await write(pilot, "Utkast två")
        await press(pilot, "ctrl+s", "escape", "d")
        assert "Från vilken?" in seen(console)
        assert "utkast-tva" not in seen(console)

    play(console, played)


def test_a_plan_of_a_file_is_put_in_force_by_a_form(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "n")
        assert "Vilken fil" in seen(console)
        await write(pilot, str(file))
        await press(pilot, "enter")
        assert isinstance(console.screen, Form)
        assert "Handlingsplan 2027–2029" in seen(console)
        await write(pilot, "2026-11-20")
        await press(pilot, "ctrl+s")
        assert "✓ antagen" in seen(console)
        plan = console.desk.opened().agreement.plan("handlingsplan-2027")
        assert plan.adopted is not None
        assert str(plan.adopted.done) == "2026-11-20"

    play(console, played, (120, 40))


def test_a_draft_of_a_file_supersedes_the_edition_in_force_and_undo_takes_it_back(
    database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ny.yaml"
    file.write_text(EDITION, encoding="utf-8")
    console = Console(desk_at(database))

    def states() -> dict[str, EditionStatus]:
        return {each.id: each.status for each in console.desk.opened().agreement.editions}

    async def played(pilot: Pilot[None]) -> None:
        before = states()
        await press(pilot, "2", "v", "n")
        await write(pilot, str(file))
        await press(pilot, "enter")
        await write(pilot, "2026-11-20")
        await press(pilot, "ctrl+s")
        assert states() == before
        await press(pilot, "enter", "down", "enter", "ctrl+s")
        assert states()["text-2027"] is EditionStatus.IN_FORCE
        assert states()["text-2019"] is EditionStatus.SUPERSEDED
        await press(pilot, "ctrl+z", "tab", "enter")
        assert states() == before

    play(console, played, (120, 40))


def test_what_is_wrong_in_the_file_is_told_with_its_line_and_nothing_is_asked(database: Path, tmp_path: Path) -> None:
    file = tmp_path / "fel.yaml"
    file.write_text("id: ny\ntitle: [\n", encoding="utf-8")
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "n")
        await write(pilot, str(file))
        await press(pilot, "enter")
        assert isinstance(console.screen, Editions)
        assert "fel.yaml" in on_one_line(console).replace(" ", "")

    play(console, played, (160, 40))


def test_the_title_of_an_edition_is_mended_from_its_clause(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "f2")
        assert isinstance(console.screen, Form)
        await press(pilot, "end")
        await write(pilot, " 2019")
        await press(pilot, "ctrl+s")
        titles = [each.title for each in console.desk.opened().agreement.editions]
        assert "Den halländska överenskommelsen 2019" in titles

    play(console, played, (120, 40))


def test_a_cell_leads_to_all_that_lies_behind_it_and_a_level_is_left_aside_with_its_reason() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "right", "enter")
        assert isinstance(console.screen, Reading)
        assert "indikator" in seen(console)
        assert "remissförslag 2014-02-28" in on_one_line(console)
        await press(pilot, "escape", "b")
        await write(pilot, "Räcker med dialog")
        await press(pilot, "ctrl+s")
        line = console.screen.query_one(Table).line(0)
        assert line is not None
        assert "×○ bortvald" in line.cells
        await press(pilot, "enter")
        assert "Räcker med dialog" in on_one_line(console)

    play(console, played, (120, 40))


def test_an_activity_recorded_from_a_cell_has_its_area_and_level_and_evidences_it() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "down", "n")
        await write(pilot, "Träff om långsiktighet")
        await press(pilot, "tab")
        await write(pilot, "2017-04-03")
        await press(pilot, "ctrl+s")
        line = console.screen.query_one(Table).line(1)
        assert line is not None
        assert "■" in line.cells[1]
        (made,) = [each for each in console.desk.opened().ledger.of(Activity) if each.title.startswith("Träff om")]
        assert (made.level, [area.rpartition("/")[2] for area in made.areas]) == ("information", ["princip-2"])

    play(console, played, (120, 40))


def test_an_area_without_levels_has_its_activity_recorded_all_the_same(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "n")
        assert isinstance(console.screen, Form)
        await press(pilot, "escape", "b")
        assert "inga nivåer" in seen(console)

    play(console, played, (120, 40))
