"""What each screen shows, and that nothing of it is cut without a sign."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Tree

from overenskommelse.ledger import Accession
from overenskommelse_console.app import PAGES, Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.screens.joined import Joined
from overenskommelse_console.widgets.blocks import Facts
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, write

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((80, 24), (120, 40))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_each_screen_looks_as_it_did(size: tuple[int, int], request: pytest.FixtureRequest) -> None:
    """Whoever changes a screen reads the difference: `pytest tests/console --update-golden` writes them anew."""
    console = Console(desk_at())
    texts: dict[str, str] = {}

    async def played(pilot: Pilot[None]) -> None:
        for key, module in PAGES:
            await press(pilot, key)
            texts[module.partition(":")[0]] = f"{seen(console)}\n"

    play(console, played, size)
    for name, text in texts.items():
        path = GOLDEN / f"{name}-{size[0]}x{size[1]}.txt"
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")


def test_the_findings_stand_by_weight_and_the_reason_of_one_beneath() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        table = pilot.app.screen.query_one(Table)
        states = [line.cells[0] for number in table.numbers if (line := table.line(number))]
        assert states == sorted(states, key=["? okänt", "… kommande", "– bedöms inte", "✓ uppfyllt"].index)
        text = seen(console)
        assert "varför" in text
        assert "För 2015 och 2017 är inget antecknat" in text

    play(console, played)


def test_the_list_is_searched_as_one_writes_and_shown_whole_again_by_esc(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "f3")
        await write(pilot, "äng")
        assert "Föreningen Ängsund" in seen(console)
        assert "Bygdens kör" not in seen(console)
        await press(pilot, "escape")
        assert "Bygdens kör" in seen(console)
        assert console.screen.query_one(Table).has_focus

    play(console, played)


def test_the_list_is_filtered_by_state_and_sorted_by_another_column(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "o")
        screen = console.screen
        assert isinstance(screen, Joined)
        assert screen.sought.order.name == "number"
        await press(pilot, "f", "f", "f", "f")
        assert screen.sought.state == "signed"
        assert "Bygdens kör" not in seen(console)

    play(console, played)


def test_a_card_tells_the_way_in_the_contacts_and_who_changed_what(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "enter")
        text = seen(console)
        assert all(
            word in text for word in ("Bygdens kör", "har lämnat", "31 januari 2024", "Lades ner", "registrator")
        )

    play(console, played, (100, 50))


def test_an_undo_is_asked_about_and_takes_the_last_change_back(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "4", "ctrl+z")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert "– har lämnat" in seen(console)
        await press(pilot, "ctrl+z", "tab", "enter")
        assert "– har lämnat" not in seen(console)
        with console.desk.view() as view:
            left = [view.read(row).left for row in view.reading.rows(agreement="halland", kind=Accession.kind)]
        assert left == [None] * len(left)
        await press(pilot, "ctrl+y", "tab", "enter")
        assert "– har lämnat" in seen(console)

    play(console, played)


def test_the_journal_tells_who_what_and_why_and_takes_one_change_back(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "9")
        text = seen(console)
        assert all(word in text for word in ("7 ändringar.", "registrator", "Lades ner"))
        await press(pilot, "u", "tab", "enter")
        assert "8 ändringar." in seen(console)
        await press(pilot, "v")
        assert "Journalen är hel" in " ".join(seen(console).split())

    play(console, played, (120, 40))


def test_what_stands_behind_a_cell_follows_the_cursor() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3")
        before = seen(console)
        await press(pilot, "right", "down")
        assert "Samråd  Långsiktighet" in seen(console)
        assert "Samråd  Långsiktighet" not in before

    play(console, played)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_sign_of_the_matrix_is_torn_from_its_word(size: tuple[int, int]) -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3")
        (told,) = [line for line in seen(console).splitlines() if "■ belagt" in line]
        assert [each for each in ("■ ", "▲ mål", "× ", "○ indikator", "· inget angivet") if each not in told] == []

    play(console, played, size)


def test_a_small_terminal_shows_more_findings_than_what_is_said_of_them() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        assert pilot.app.screen.query_one("#top").size.height == 5
        assert pilot.app.screen.query_one(Table).size.height == 8

    play(console, played)


def test_another_plan_is_chosen_from_a_list() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "3", "p")
        await write(pilot, "2020")
        await press(pilot, "enter")
        assert "2020" in seen(console).splitlines()[3]

    play(console, played)


def test_a_part_of_the_text_is_shown_with_its_source() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "down")
        assert "källa" in seen(console)
        await press(pilot, "u")
        tree = console.screen.query_one(Tree)
        assert tree.root.children[0].is_expanded
        await press(pilot, "i")
        assert not tree.root.children[0].is_expanded

    play(console, played, (120, 40))


def test_the_plugins_are_told_with_what_they_bring() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "0", "down")
        assert "overenskommelse-halland" in seen(console)
        assert console.screen.query_one(Facts).is_attached

    play(console, played)
