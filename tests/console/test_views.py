"""Columns are chosen, and views are saved in a file of the user's own."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from overenskommelse.errors import UnreadableError
from overenskommelse_console.app import Console
from overenskommelse_console.own import views
from overenskommelse_console.own.views import SavedView
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.shown.registers import Sought
from overenskommelse_console.widgets.drawing import Order
from tests.console.conftest import desk_at, play, press, seen, write

SOUGHT = Sought(
    text='ä"\\\n', state="left", order=Order(name="signed", is_descending=True), columns=("name", "contact", "left")
)


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the views of a test in its own folder."""
    path = tmp_path / "own" / "views.toml"
    monkeypatch.setattr(views, "path", lambda: path)
    return path


def test_what_is_saved_is_read_back(file: Path) -> None:
    saved = (SavedView(name="De som lämnat", sought=SOUGHT), SavedView(name="Alla", sought=Sought()))
    views.write(file, saved)
    assert views.read(file) == (saved, ())


def test_where_there_is_no_file_there_are_no_views(file: Path) -> None:
    assert views.read(file) == ((), ())


def test_a_file_that_is_no_toml_is_told_by_its_line(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[[view]]\nname = "A"\nstate = \n', encoding="utf-8")
    with pytest.raises(UnreadableError) as error:
        views.read(file)
    (problem,) = error.value.problems
    assert (problem.place.file, problem.place.line) == (str(file), 3)


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ('state = "gone"', "state", "gone"),
        ('order = "weight"', "order", "weight"),
        ('columns = ["name", "shoe"]', "columns", "shoe"),
        ("columns = []", "columns", "[]"),
        ('state = ["signed"]', "state", "['signed']"),
        ('columns = "number"', "columns", "number"),
        ("state = [1]", "state", "[1]"),
    ],
)
def test_a_view_that_asks_for_what_there_is_not_is_left_out_and_told_by_its_line(
    file: Path, line: str, key: str, value: str
) -> None:
    file.parent.mkdir()
    file.write_text(f'[[view]]\nname = "A"\n{line}\n\n[[view]]\nname = "B"\n', encoding="utf-8")
    found, (problem,) = views.read(file)
    assert [each.name for each in found] == ["B"]
    assert (problem.place.line, problem.message.values["key"], problem.message.values["value"]) == (3, key, value)


@pytest.mark.parametrize("text", ["view = 3\n", '[view]\nname = "A"\n', "view = [3]\n", "a = " + "[" * 100_000])
def test_a_file_that_holds_something_else_than_views_is_told_of_and_not_written_over(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError):
        views.read(file)
    with pytest.raises(UnreadableError):
        views.change(file, lambda saved: saved)
    assert file.read_text(encoding="utf-8") == text


def test_a_column_that_is_named_twice_is_shown_once(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('[[view]]\nname = "A"\ncolumns = ["name", "name", "id"]\n', encoding="utf-8-sig")
    (found,), _ = views.read(file)
    assert found.sought.columns == ("name", "id")


def test_a_view_that_is_left_out_is_not_lost_when_another_would_be_saved(database: Path, file: Path) -> None:
    console = Console(desk_at(database))
    file.parent.mkdir()
    text = '[[view]]\nname = "A"\nstate = "gone"\n'
    file.write_text(text, encoding="utf-8")

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "v")
        assert "Spara det" not in seen(console)
        await press(pilot, "enter")
        assert isinstance(console.screen, Joined)

    play(console, played, (120, 40))
    assert file.read_text(encoding="utf-8") == text


def test_a_view_that_another_console_has_saved_meanwhile_is_kept(database: Path, file: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "v", "down", "enter")
        views.write(file, [SavedView(name="Annans", sought=Sought())])
        await write(pilot, "Egen")
        await press(pilot, "enter")

    play(console, played, (120, 40))
    assert [each.name for each in views.read(file)[0]] == ["Annans", "Egen"]


def test_columns_are_chosen_and_the_view_is_saved_and_gone_back_to(database: Path, file: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "c", "down", "down", "space", "end", "space", "u", "enter")
        screen = console.screen
        assert isinstance(screen, Joined)
        assert screen.sought.columns == ("state", "name", "since", "id")
        assert "foreningen-angsund" in seen(console)
        await press(pilot, "f", "f", "f", "f", "v", "down", "enter")
        await write(pilot, "Med id")
        await press(pilot, "enter")
        ((saved,), wrong) = views.read(file)
        assert (saved.name, saved.sought.state, saved.sought.columns, wrong) == (
            "Med id",
            "signed",
            ("state", "name", "since", "id"),
            (),
        )
        await press(pilot, "v", "down", "enter")
        assert screen.sought == Sought()
        await press(pilot, "v", "enter")
        assert screen.sought == saved.sought

    play(console, played, (120, 40))


def test_a_broken_file_of_views_is_told_and_not_written_over(database: Path, file: Path) -> None:
    console = Console(desk_at(database))
    file.parent.mkdir()
    file.write_text("[[view]\n", encoding="utf-8")

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "v")
        assert isinstance(console.screen, Joined)
        (told,) = [each.message for each in console._notifications]
        assert f"{file}:1: De sparade vyerna går inte att läsa" in told

    play(console, played, (120, 40))
    assert file.read_text(encoding="utf-8") == "[[view]\n"


def test_a_view_is_taken_away(database: Path, file: Path) -> None:
    console = Console(desk_at(database))
    views.write(file, [SavedView(name="Alla", sought=Sought())])

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "v", "down", "down", "down", "enter", "enter")

    play(console, played)
    assert views.read(file) == ((), ())
