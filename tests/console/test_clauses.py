"""A draft in the console: begun among the editions, changed clause by clause, compared, and put in force."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, Select, TextArea, Tree

from overenskommelse.agreement import Clause, Edition, EditionStatus
from overenskommelse.cli import main
from overenskommelse.office.commands import DraftEdition
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.edition import Edition_
from overenskommelse_console.screens.editions import Editions
from overenskommelse_console.screens.reading import Reading
from overenskommelse_console.screens.text import Agreement
from tests.console.conftest import NOW, desk_at, play, press, seen

CODE, DRAFT = "halland", "utkast"
SIZE = (120, 40)


def flat(console: Console) -> str:
    return " ".join(seen(console).split())


def edition(console: Console, id: str = DRAFT) -> Edition:
    found = console.desk.opened().agreement.edition_of(id)
    assert found is not None
    return found


def drafted(database: Path) -> Console:
    """Give a console at a database in which a draft was begun, and of which the first clause is marked."""
    desk = desk_at(database)
    desk.do(DraftEdition(agreement=CODE, id=DRAFT, title="Nästa text"))
    return Console(desk)


def texts_of(console: Console) -> list[tuple[str, str]]:
    return [(each.id, each.summary) for each in edition(console).clauses]


async def to_draft(pilot: Pilot[None]) -> None:
    """Go to the text of the draft."""
    await press(pilot, "2", "v", "down", "down", "t")
    assert isinstance(pilot.app.screen, Edition_)


def test_a_draft_is_begun_from_the_text_in_force_and_its_clauses_stand_open(database: Path) -> None:
    console = Console(desk_at(database))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "b")
        assert isinstance(console.screen, Form)
        console.screen.query_one("#field-title", Input).value = "Nästa text"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Edition_)
        assert "○ utkast" in seen(console)
        assert "Nästa text" in flat(console)

    play(console, played, SIZE)


def test_the_text_of_a_clause_is_changed_in_several_lines_and_the_difference_shows_it(database: Path) -> None:
    console = drafted(database)
    first = edition(console).clauses[0]

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "f2")
        field = console.screen.query_one("#field-summary", TextArea)
        assert field.text == first.summary
        field.text = "Parterna möts på lika villkor.\nOch ofta."
        await press(pilot, "ctrl+s")
        assert edition(console).clauses[0].summary == "Parterna möts på lika villkor.\nOch ofta."
        assert edition(console, "text-2019").clauses[0] == first
        await press(pilot, "d")
        assert isinstance(console.screen, Reading)
        told = flat(console)
        assert told.index("Parterna möts på lika villkor.") < told.index("status, var")
        assert "punkt direkt i texten" in told
        assert first.id not in told
        await press(pilot, "escape", "ctrl+z", "tab", "enter")
        assert edition(console).clauses[0] == first

    play(console, played, SIZE)


def test_a_clause_is_added_after_the_one_that_is_marked_and_the_cursor_goes_to_it(database: Path) -> None:
    console = drafted(database)
    before = [each.id for each in edition(console).clauses]

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "n")
        form = console.screen
        assert not form.query("#field-clause")
        form.query_one("#field-kind", Select).value = "vision"
        form.query_one("#field-summary", TextArea).text = "Alla ska kunna delta."
        form.query_one("#field-heading", Input).value = "Vår vision"
        await press(pilot, "ctrl+s")
        assert [each.id for each in edition(console).clauses] == [before[0], "var-vision", *before[1:]]
        node = console.screen.query_one(Tree).cursor_node
        assert node is not None
        assert node.data is not None
        assert node.data.citation == "utkast/var-vision"

    play(console, played, SIZE)


def test_a_clause_is_taken_out_after_a_question_whose_harmless_answer_is_ready(database: Path) -> None:
    console = drafted(database)
    before = texts_of(console)

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "t")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert texts_of(console) == before
        await press(pilot, "t", "right", "enter")
        assert texts_of(console) == before[1:]

    play(console, played, SIZE)


def test_a_text_that_was_decided_is_read_and_says_how_it_is_changed(database: Path) -> None:
    console = drafted(database)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "t", "f2")
        assert isinstance(console.screen, Edition_)
        assert "börjar du ett utkast" in flat(console)
        assert not any(each.writes for each in console.screen.possible)

    play(console, played, SIZE)


def test_a_draft_is_put_in_force_from_its_text_and_is_then_changed_no_more(database: Path) -> None:
    console = drafted(database)

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "s")
        console.screen.query_one("#field-on", Input).value = "2026-11-20"
        await press(pilot, "ctrl+s")
        # What becomes of the promises is asked before anything is written.
        assert edition(console).status is EditionStatus.DRAFT
        assert "faller bort" in flat(console)
        assert console.focused is console.screen.query_one("#field-carry")
        await press(pilot, "enter", "down", "enter", "ctrl+s")
        assert edition(console).status is EditionStatus.IN_FORCE
        assert "inte i kraft" not in flat(console)
        assert isinstance(console.screen, Edition_)
        assert not any(each.writes for each in console.screen.possible)

    play(console, played, SIZE)


def test_a_clause_of_a_draft_that_is_read_for_the_text_in_force_is_changed_from_the_agreement_itself() -> None:
    """Of an adopted text whose wording is not known, the draft is what stands in the tree."""
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "f2")
        assert isinstance(console.screen, Form)
        console.screen.query_one("#field-summary", TextArea).text = "Läst en gång till."
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Agreement)
        first = edition(console, "remiss-2014").clauses[0]
        assert isinstance(first, Clause)
        assert first.summary == "Läst en gång till."

    play(console, played, SIZE)


def test_a_clause_that_somebody_else_has_changed_meanwhile_is_chosen_field_by_field(database: Path) -> None:
    console = drafted(database)
    first = edition(console).clauses[0]

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "f2")
        line = ("edit", "clause", f"{DRAFT}/{first.id}", "--summary", "Deras", "--as", "kollegan")
        assert main([*line, "--db", str(database)], clock=lambda: NOW) == 0
        console.screen.query_one("#field-summary", TextArea).text = "Mitt"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Differences)
        assert "kollegan" in flat(console)
        await press(pilot, "space", "ctrl+s")
        assert isinstance(console.screen, Edition_)
        assert edition(console).clauses[0].summary == "Deras"

    play(console, played, SIZE)


def test_a_plan_has_no_text_of_clauses_and_begins_no_draft() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "2", "v", "end", "t")
        assert isinstance(console.screen, Editions)
        assert "Det är en plan" in flat(console)

    play(console, played, SIZE)


def test_who_adopts_what_is_called_a_draft_is_offered_the_title_of_the_text_before_it(database: Path) -> None:
    desk = desk_at(database)
    desk.do(DraftEdition(agreement=CODE, id=DRAFT, title="Utkast 2026"))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await to_draft(pilot)
        await press(pilot, "s")
        title = console.screen.query_one("#field-title", Input)
        assert title.value == "Den halländska överenskommelsen"
        title.value = "Överenskommelsen 2026"
        await press(pilot, "ctrl+s", "enter", "down", "enter", "ctrl+s")
        adopted = edition(console)
        assert (adopted.status, adopted.title) == (EditionStatus.IN_FORCE, "Överenskommelsen 2026")

    play(console, played, SIZE)
