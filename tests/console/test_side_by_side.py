"""Two who write in the minutes of one meeting: side by side in different §§, a choice of both in the same one."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from overenskommelse.cli import main
from overenskommelse.dates import PartialDate
from overenskommelse.ledger import AgendaItem, Meeting
from overenskommelse.office.commands import RecordMeeting
from overenskommelse.workplace.unsaved import Unsaved
from overenskommelse_console.app import Console
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.meeting import Meeting_
from tests.console.conftest import NOW, desk_at, play, press, seen

CODE, HELD = "halland", "mote-1"


@pytest.fixture
def at(database: Path) -> Path:
    """Give a database with a meeting that was held, with two §§."""
    desk, items = desk_at(database), ("§ 7 Öppnande", "§ 8 Budget för konferensen")
    day = PartialDate("2026-10-06")
    desk.do(RecordMeeting(agreement=CODE, id=HELD, bodies=("arbetsgrupp",), date=day, items=items))
    desk.close()
    return database


def items(database: Path) -> dict[int | None, AgendaItem]:
    desk = desk_at(database)
    with desk.view() as view:
        found = {each.number: each for each in view.get(Meeting, HELD, CODE).items}
    desk.close()
    return found


def colleague(database: Path, *words: str) -> None:
    line = ("record", "item", HELD, *words, "--as", "kollegan", "--db", str(database))
    assert main([*line], clock=lambda: NOW) == 0


@pytest.mark.parametrize(
    ("turns", "summary", "votes"),
    [((), "Mitt", 1), (("space",), "Deras", 1), (("down", "space"), "Mitt", 0)],
    ids=["mine", "their summary", "no vote"],
)
def test_who_saves_a_paragraph_that_another_has_written_on_meanwhile_chooses_field_by_field(
    at: Path, turns: tuple[str, ...], summary: str, votes: int
) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "down", "enter")
        colleague(at, "--item", "8", "--summary", "Deras", "--decisions", "Bifall.")
        console.screen.query_one("#field-summary", TextArea).text = "Mitt"
        for name, text in (("question", "Bifall eller avslag"), ("yes", "6"), ("no", "2")):
            console.screen.query_one(f"#field-{name}").value = text  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Differences)
        assert [each.name for each in console.screen._fields] == ["summary", "votes"]
        text = " ".join(seen(console).split())
        assert all(word in text for word in ("kollegan", "Sammanfattning", "Mitt: Mitt", "Deras: Deras"))
        await press(pilot, *turns, "ctrl+s")
        assert isinstance(console.screen, Meeting_)

    play(console, played, (100, 36))
    item = items(at)[8]
    assert (item.summary, len(item.votes), [each.summary for each in item.decisions]) == (summary, votes, ["Bifall."])


def test_who_writes_on_another_paragraph_of_the_same_meeting_is_stopped_by_nobody(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "down", "enter")
        colleague(at, "--item", "7", "--summary", "Deras")
        console.screen.query_one("#field-summary", TextArea).text = "Mitt"
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Meeting_)

    play(console, played)
    assert [items(at)[number].summary for number in (7, 8)] == ["Deras", "Mitt"]


def test_the_form_of_a_paragraph_holds_what_stands_and_not_what_the_screen_has_read_before(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "down")
        colleague(at, "--item", "8", "--summary", "Skrivet nyss")
        await press(pilot, "enter")
        assert console.screen.query_one("#field-summary", TextArea).text == "Skrivet nyss"

    play(console, played)


def test_what_is_kept_of_a_paragraph_that_is_written_knows_that_it_is_of_the_meeting(at: Path) -> None:
    """A text that is redacted in the meeting is so in what was never saved, too."""
    console, kept = Console(desk_at(at)), list[Unsaved]()

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "down", "enter")
        assert isinstance(console.screen, Form)
        kept.append(console.screen.plan.unsaved({"summary": "Mitt"}, NOW))

    play(console, played)
    assert [(each.kind, each.id) for each in kept] == [("meeting", HELD)]
    assert kept[0].seen is not None
