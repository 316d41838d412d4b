"""Matters, papers, recommendations, enquiries and what is to be done, from the list and from the card of one."""

from pathlib import Path

import attrs
import pytest
from textual.pilot import Pilot

from overenskommelse.cli.cleaning import clean
from overenskommelse.ledger import Action, Enquiry, Matter, Recommendation
from overenskommelse.office.commands import OpenMatter
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.chooser import Chooser
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.matters import Matters
from overenskommelse_console.screens.meeting import Meeting_
from overenskommelse_console.screens.story import Story
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, write
from tests.console.followed import done

LINES = (
    ("open", "matter", "--title", "Ny handlingsplan", "--number", "D 123", "--since", "2026-03-01"),
    ("add", "step", "ny-handlingsplan", "--body", "arbetsgrupp", "--asked", "Yttrande", "--date", "2026-05-02"),
    ("enter", "paper", "ny-handlingsplan", "--title", "Skrivelse", "--direction", "in", "--on", "2026-11-02"),
    ("record", "enquiry", "--title", "Hur söker vi lokal?", "--sender", "Föreningen Ängsund", "--on", "2026-11-10"),
    (
        *("record", "recommendation", "--summary", "Utse en kontaktperson"),
        *("--given-by", "region-halland", "--date", "2026-06-01"),
    ),
    ("decide", "action", "--title", "Ta fram en blankett", "--owner", "sekreteraren", "--on", "2026-09-01"),
)

Kind = type[Recommendation | Action]


@pytest.fixture
def dealt(database: Path) -> Path:
    """Give a database in which there is something to deal with."""
    for line in LINES:
        done(database, *line)
    return database


def test_what_is_late_stands_first_and_tells_so_by_sign_and_word(dealt: Path) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7")
        rows = [line for line in seen(console).splitlines() if line.strip()[:1] in {"!", "»", "…"}]
        assert "! försenat" in rows[0]
        assert "D 123 Ny handlingsplan" in rows[0]
        assert sum("» väntar på oss" in row for row in rows) == 2
        assert any("… väntar" in row and "sekreteraren" in row for row in rows)

    play(console, played, (120, 40))


def test_the_list_shows_what_awaits_us_what_is_late_and_one_kind_alone(dealt: Path) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", "f")
        assert "Det som väntar på oss, alla slag: 2." in seen(console)
        await press(pilot, "f")
        assert "Det som är försenat, alla slag: 1." in seen(console)
        await press(pilot, "f", "k", "k")
        assert "Allt, också det som är klart, handling: 1." in seen(console)
        await press(pilot, "k")
        assert "Utse en kontaktperson" in seen(console)
        assert "blankett" not in seen(console)

    play(console, played, (120, 40))


def test_a_matter_goes_from_its_opening_to_its_closing_on_its_card(database: Path) -> None:
    console = Console(desk_at(database))

    def matter() -> Matter:
        with console.desk.view() as view:
            (found,) = [each for each in view.all(Matter, "halland") if each.title == "Gemensam lokal"]
        return found

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", "n", "enter")
        await write(pilot, "Gemensam lokal")
        await press(pilot, "ctrl+s")
        assert "» väntar på oss" in seen(console)
        await press(pilot, "enter")
        assert isinstance(console.screen, Story)
        assert "Inget steg är infört än." in seen(console)
        await press(pilot, "s")
        await write(pilot, "arbetsgrupp")
        await press(pilot, "ctrl+s", "h")
        await write(pilot, "Skrivelse om lokal")
        console.screen.query_one("#field-direction").value = "in"  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        assert "» ska diarieföras  Skrivelse om lokal" in seen(console)
        await press(pilot, "d", "ctrl+s")
        assert "✓ diarieförd" in seen(console)
        await press(pilot, "s")
        await write(pilot, "Bifall")
        await press(pilot, "ctrl+s")
        assert "✓ beslutat" in seen(console)
        await press(pilot, "s", "ctrl+s")
        assert "✓ klart" in seen(console)
        assert matter().steps[0].outcome == "Bifall"
        assert matter().papers[0].registered is not None
        assert matter().period.end is not None
        await press(pilot, "s")
        assert isinstance(console.screen, Story)

    play(console, played, (120, 50))


def test_an_enquiry_is_passed_on_and_answered(dealt: Path) -> None:
    console = Console(desk_at(dealt))

    def enquiry() -> Enquiry:
        with console.desk.view() as view:
            (found,) = view.all(Enquiry, "halland")
        return found

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", "k", "k", "k", "k", "s")
        await write(pilot, "Kulturnämnden")
        await press(pilot, "ctrl+s")
        assert "Kulturnämnden" in seen(console)
        await press(pilot, "s")
        await write(pilot, "Genom föreningsbyrån")
        await press(pilot, "ctrl+s", "f", "f", "f")
        assert "✓ klart" in seen(console)
        assert (enquiry().passed_to, enquiry().answer) == ("Kulturnämnden", "Genom föreningsbyrån")

    play(console, played, (120, 40))


@pytest.mark.parametrize(("downs", "cls", "field"), [(3, Recommendation, "answer"), (5, Action, "outcome")])
def test_a_recommendation_is_answered_and_an_action_finished(
    dealt: Path, downs: int, cls: type[Recommendation | Action], field: str
) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", *["k"] * downs, "s")
        assert isinstance(console.screen, Form)
        console.screen.query_one(f"#field-{field}").focus()
        await write(pilot, "Så blev det")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Matters)
        with console.desk.view() as view:
            found = next(iter(view.all(cls, "halland")))
        assert getattr(found, field) == "Så blev det"

    play(console, played, (120, 40))


def test_what_belongs_to_matters_is_not_done_about_other_things(dealt: Path) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", "k", "k", "k", "t")
        assert "Gå till ett ärende först" in " ".join(seen(console).split())
        await press(pilot, "v")
        assert isinstance(console.screen, Matters)

    play(console, played, (120, 40))


def test_nothing_new_is_entered_where_the_console_only_looks(dealt: Path) -> None:
    console = Console(desk_at(dealt, read_only=True))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7", "n", "s", "t", "h", "a", "f2")
        assert not isinstance(console.screen, (Chooser, Form))

    play(console, played)


def test_the_wheel_tells_what_is_late_and_opens_what_it_is_about(dealt: Path) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "8")
        text = seen(console)
        assert "1 sak har passerat sin dag." in text
        assert "! försenat" in text
        assert "November 2026" in text
        await press(pilot, "enter")
        assert isinstance(console.screen, Story)
        assert "Ny handlingsplan" in seen(console)
        await press(pilot, "escape", "n")
        assert "november 2027–oktober 2028" in seen(console)
        await press(pilot, "b", "b")
        assert "november 2025–oktober 2026" in seen(console)
        await press(pilot, "t")
        assert "november 2026–oktober 2027" in seen(console)

    play(console, played, (120, 40))


def test_the_calendar_is_written_to_a_file_that_is_asked_for(dealt: Path, tmp_path: Path) -> None:
    console, path = Console(desk_at(dealt)), tmp_path / "aret.ics"

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "8", "k")
        assert "kalender.ics" in seen(console)
        console.screen.query_one("Input").value = str(path)  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")

    play(console, played, (120, 40))


@pytest.mark.parametrize("name", ["~nobody-we-know/a.ics", "a\0b.ics", f"{'a' * 5000}.ics"])
def test_a_name_that_no_file_can_have_is_told_of(dealt: Path, name: str) -> None:
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "8", "k")
        console.screen.query_one("Input").value = name  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert [each.severity for each in console._notifications] == ["error"] or "Skriv namnet" in seen(console)

    play(console, played, (120, 40))


def rows_of(console: Console) -> list[str]:
    """Return what stands in the rows of the wheel."""
    table = console.screen.query_one(Table)
    return [" ".join(line.cells) if (line := table.line(number)) else "" for number in table.numbers]


@pytest.mark.parametrize(("what", "screen"), [("Planerat möte", Meeting_), ("» snart", Chooser)])
def test_a_meeting_opens_its_own_screen_and_a_promise_the_ways_to_keep_it(
    dealt: Path, what: str, screen: type[object]
) -> None:
    done(dealt, "plan", "meeting", "--date", "2026-12-15", "--bodies", "arbetsgrupp")
    console = Console(desk_at(dealt))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "8")
        place = next(at for at, row in enumerate(rows_of(console)) if what in row)
        console.screen.query_one(Table).cursor = place
        await press(pilot, "enter")
        assert isinstance(console.screen, screen)

    play(console, played, (120, 40))


def test_no_hostile_title_of_a_matter_or_a_round_is_obeyed(database: Path) -> None:
    name = "[/b]A[Z [link=https://example.org]x[/link] \u202egnp \x1b]0;titel\x07"
    desk = desk_at(database)
    desk.code = "halland"
    desk.do(OpenMatter(agreement="halland", id="ont", title="Ont"))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "7")
        page = console.screen
        assert isinstance(page, Matters)
        (item,) = page._items
        assert isinstance(item.record, Matter)
        page._items = [attrs.evolve(item, record=attrs.evolve(item.record, title=name))]
        page._list()
        await press(pilot, "enter")
        text = seen(console)
        assert "[/b]A[Z" in text
        assert [char for char in text if char != "\n" and clean(char) != char] == []
        await press(pilot, "s")
        assert "[/b]A[Z" in seen(console)

    play(console, played, (120, 40))
