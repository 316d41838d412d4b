"""Bodies and meetings: a meeting from its agenda to its confirmed minutes and their papers, key by key."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from overenskommelse.cli import main
from overenskommelse.dates import PartialDate
from overenskommelse.journal import Key
from overenskommelse.ledger import Action, Appointment, Capacity, Ground, Meeting, Progress, Seat
from overenskommelse.office.commands import (
    AddSeats,
    Appoint,
    PlanAgenda,
    PlanMeeting,
    RecordAttendance,
    RecordItem,
    RecordMeeting,
)
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.dialogs.chooser import Chooser
from overenskommelse_console.dialogs.line import OneLine
from overenskommelse_console.dialogs.several import Several
from overenskommelse_console.doing.papers import Target, papers_of, write_papers
from overenskommelse_console.forms.aided import Aided
from overenskommelse_console.forms.conflict import Differences
from overenskommelse_console.forms.form import Form
from overenskommelse_console.own import phrases
from overenskommelse_console.screens.attending import Attending
from overenskommelse_console.screens.bodies import Bodies
from overenskommelse_console.screens.body import Body
from overenskommelse_console.screens.meeting import Meeting_
from overenskommelse_console.screens.papers import Papers
from overenskommelse_console.widgets.blocks import Facts
from overenskommelse_console.widgets.table import Table
from tests.console.conftest import desk_at, play, press, seen, settle, write

GOLDEN = Path(__file__).parent / "golden"
CODE, BODY = "halland", "arbetsgrupp"
HELD, AHEAD = "mote-1", "mote-2"


@pytest.fixture(scope="module")
def seated(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database with seats, a meeting that was held with two items, and one that is to be."""
    path = Path(shutil.copy(made, tmp_path_factory.mktemp("meetings") / "register.db"))
    desk = desk_at(path)
    since, first, second = PartialDate("2025"), PartialDate("2026-10-06"), PartialDate("2026-12-08")
    items = ("§ 7 Öppnande", "§ 8 Budget för konferensen")
    for command in (
        AddSeats(agreement=CODE, id=BODY, since=since),
        RecordMeeting(agreement=CODE, id=HELD, bodies=(BODY,), date=first, items=items),
        PlanMeeting(agreement=CODE, id=AHEAD, bodies=(BODY,), date=second, starts="09:00", place="Rum 3"),
    ):
        desk.do(command)
    desk.close()
    return path


@pytest.fixture
def at(seated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a database of one's own, and a place for phrases."""
    monkeypatch.setattr(phrases, "path", lambda: tmp_path / "fraser.txt")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return Path(shutil.copy(seated, tmp_path / "meetings.db"))


def meetings(database: Path) -> list[Meeting]:
    desk = desk_at(database)
    with desk.view() as view:
        found = [*view.all(Meeting, CODE)]
    desk.close()
    return found


def meeting(database: Path, id: str) -> Meeting:
    (found,) = (each for each in meetings(database) if each.id == id)
    return found


def seats(database: Path) -> list[Seat]:
    desk = desk_at(database)
    with desk.view() as view:
        found = [*view.all(Seat, CODE)]
    desk.close()
    return [each for each in found if each.period.contains(date(2026, 10, 6))]


def headings(database: Path, id: str = AHEAD) -> list[str]:
    return [each.heading for each in meeting(database, id).items]


def flat(console: Console) -> str:
    return " ".join(seen(console).split())


def test_meetings_stand_with_their_state_in_sign_and_word_those_to_come_first(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5")
        lines = [line for line in seen(console).splitlines() if "2026" in line]
        assert [line.split()[:2] for line in lines] == [["○", "planerat"], ["·", "hållet"]]
        assert "1 möte är planerat." in seen(console)
        assert "3 + 8" in seen(console)

    play(console, played)


def test_a_meeting_is_planned_for_the_one_body_there_is_and_called_off_with_a_reason(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "n")
        assert isinstance(console.screen, Form)
        await write(pilot, "19 januari 2027")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Bodies)
        assert "19 januari 2027" in seen(console)
        await press(pilot, "i")
        await write(pilot, "För få kan komma")
        await press(pilot, "ctrl+s")
        assert "– inställt" in seen(console)

    play(console, played)
    # The cursor goes to what was planned just now, and it is that which is called off.
    called_off = [each for each in meetings(at) if each.progress is Progress.CANCELLED]
    assert [str(each.date) for each in called_off] == ["2027-01-19"]


def test_several_bodies_meet_together_where_they_are_marked() -> None:
    console = Console(desk_at())

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "n")
        assert isinstance(console.screen, Several)
        await press(pilot, "space", "space", "enter")
        assert isinstance(console.screen, Form)
        assert console.screen.plan.fixed["bodies"] == ["beredning", "ser"]

    play(console, played)


def test_an_agenda_is_made_put_in_order_and_shortened_by_keys(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter")
        assert isinstance(console.screen, Meeting_)
        assert "Föredragningslistan är tom" in flat(console)
        for heading in ("Budget", "Val av justerare", "Övrigt"):
            await press(pilot, "n")
            assert isinstance(console.screen, Aided)
            await write(pilot, heading)
            await press(pilot, "ctrl+s")
        assert headings(at) == ["Budget", "Val av justerare", "Övrigt"]
        table = console.screen.query_one(Table)
        table.cursor = 1
        await press(pilot, "u")
        assert headings(at) == ["Val av justerare", "Budget", "Övrigt"]
        assert table.cursor == 0
        await press(pilot, "u", "d", "d", "d")
        assert headings(at) == ["Budget", "Övrigt", "Val av justerare"]
        await press(pilot, "t")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert len(headings(at)) == 3
        await press(pilot, "t", "tab", "enter")
        assert headings(at) == ["Budget", "Övrigt"]

    play(console, played)


def test_an_item_is_changed_and_what_it_no_longer_has_is_taken_away(at: Path) -> None:
    desk = desk_at(at)
    desk.do(PlanAgenda(agreement=CODE, id=AHEAD, items=("Budget",)))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "enter")
        console.screen.query_one("#field-rapporteur", Input).value = "Processledaren"
        await press(pilot, "ctrl+s")
        assert meeting(at, AHEAD).items[0].rapporteur == "Processledaren"
        assert "Processledaren" in seen(console)
        await press(pilot, "enter")
        console.screen.query_one("#field-rapporteur", Input).value = ""
        console.screen.query_one("#field-heading", Input).value = "Budget 2027"
        await press(pilot, "ctrl+s")

    play(console, played)
    (item,) = meeting(at, AHEAD).items
    assert (item.heading, item.rapporteur) == ("Budget 2027", None)


def test_what_was_put_off_is_carried_to_the_next_agenda(at: Path) -> None:
    desk = desk_at(at)
    desk.do(RecordItem(agreement=CODE, id=HELD, item="8", put_off=True))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "f")
        assert "Budget för konferensen" in seen(console)

    play(console, played)
    assert headings(at) == ["Budget för konferensen"]


def test_what_belongs_after_a_meeting_says_so_before_it_and_the_other_way_round(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "j")
        assert "när mötet har hållits" in flat(console)
        await press(pilot, "escape", "down", "enter", "h")
        assert "innan ett möte hålls" in flat(console)

    play(console, played)
    assert (meeting(at, AHEAD).minutes, meeting(at, HELD).progress) == (None, Progress.DONE)


def test_attendance_is_told_by_the_space_bar_and_substitutes_serve_in_their_turn(at: Path) -> None:
    members = [each.id for each in seats(at) if not each.is_substitute]
    spare = next(each for each in seats(at) if each.is_substitute)
    away = next(each for each in seats(at) if each.side == spare.side and not each.is_substitute)
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "r")
        assert isinstance(console.screen, Attending)
        roll = console.screen.roll
        assert "0 närvarande, 0 frånvarande, 11" in flat(console)
        place = [row.seat for row in roll.rows].index(away.id)
        table = console.screen.query_one(Table)
        table.cursor = place
        await press(pilot, "space", "up", "space", "a")
        table.cursor = [row.seat for row in roll.rows].index(spare.id)
        await press(pilot, "space")
        assert f"tjänstgör för {away.label}" in seen(console)
        await press(pilot, "n")
        assert isinstance(console.screen, OneLine)
        await write(pilot, "Processledaren")
        await press(pilot, "enter")
        assert isinstance(console.screen, Chooser)
        await press(pilot, "enter")
        table.cursor = 0 if place else 1
        await press(pilot, "k")
        await write(pilot, "kom till paragraf 8")
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(console.screen, Meeting_)

    play(console, played, (100, 30))
    found = meeting(at, HELD).attendance
    here = {each.seat for each in found if each.capacity is Capacity.DECIDING}
    assert here == {*members, spare.id} - {away.id}
    assert [(each.seat, each.serves_for) for each in found if each.serves_for] == [(spare.id, away.id)]
    assert [(each.role, each.capacity) for each in found if each.role] == [("Processledaren", Capacity.SECRETARY)]
    assert [each.note for each in found if each.note] == ["kom till paragraf 8"]


@pytest.mark.parametrize(("turns", "here"), [((), 11), (("space",), 1)])
def test_an_attendance_told_meanwhile_by_a_colleague_is_shown_beside_ones_own(
    at: Path, turns: tuple[str, ...], here: int
) -> None:
    console = Console(desk_at(at))
    one = next(each.id for each in seats(at) if not each.is_substitute)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "r", "a")
        told = ["record", "attendance", HELD, "--agreement", CODE, "--seats", one]
        assert main([*told, "--as", "kollegan", "--db", str(at)]) == 0
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Differences)
        assert all(word in seen(console) for word in ("kollegan", "Mitt", "Deras"))
        await press(pilot, *turns, "ctrl+s")
        assert isinstance(console.screen, Meeting_)

    play(console, played, (120, 36))
    assert len(meeting(at, HELD).attendance) == here


def test_an_attendance_that_is_not_saved_is_not_left_without_a_question(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "r", "a", "escape")
        assert isinstance(console.screen, Asked)
        await press(pilot, "enter")
        assert isinstance(console.screen, Attending)
        await press(pilot, "escape", "tab", "enter")
        assert isinstance(console.screen, Meeting_)

    play(console, played)
    assert meeting(at, HELD).attendance == ()


def test_what_is_recorded_of_an_attendance_stands_when_it_is_opened_again(at: Path) -> None:
    one, two = (each.id for each in [each for each in seats(at) if not each.is_substitute][:2])
    desk = desk_at(at)
    desk.do(
        RecordAttendance(
            agreement=CODE, id=HELD, seats=(one, two), others=("Tolk: observer",), notes=(f"{one}: gick vid § 8",)
        )
    )
    before = meeting(at, HELD).attendance
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "r")
        assert "2 närvarande" in seen(console)
        await press(pilot, "ctrl+s")

    play(console, played)
    assert meeting(at, HELD).attendance == before


def test_a_paragraph_is_minuted_with_phrases_and_seats_chosen_from_lists(at: Path) -> None:
    console = Console(desk_at(at))
    first = seats(at)[0]

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "down", "enter")
        assert isinstance(console.screen, Aided)
        assert console.screen.query_one("#field-summary").has_focus
        await press(pilot, "f6")
        assert isinstance(console.screen, Chooser)
        await write(pilot, "informationen")
        await press(pilot, "enter")
        assert console.screen.query_one("#field-summary", TextArea).text == "Informationen antecknas."
        await press(pilot, "tab")
        await write(pilot, "Budgeten antas.")
        await press(pilot, "enter")
        await write(pilot, "Medlen betalas ut i mars.")
        console.screen.query_one("#field-reservations").focus()
        await press(pilot, "f7")
        assert isinstance(console.screen, Several)
        await press(pilot, "enter")
        await write(pilot, "Avslag")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Meeting_)
        assert "■ beslut" in seen(console)

    play(console, played)
    item = meeting(at, HELD).items[1]
    assert item.summary == "Informationen antecknas."
    assert [each.summary for each in item.decisions] == ["Budgeten antas.", "Medlen betalas ut i mars."]
    (reservation,) = item.reservations
    assert (len(reservation.by), reservation.text) == (1, "Avslag")
    assert first.body == BODY


def test_what_was_minuted_stands_in_the_form_and_what_is_emptied_is_taken_away(at: Path) -> None:
    desk = desk_at(at)
    desk.do(RecordItem(agreement=CODE, id=HELD, item="8", summary="Kort.", decisions=("Avslag.",)))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "down", "enter")
        assert console.screen.query_one("#field-decisions", TextArea).text == "Avslag."
        console.screen.query_one("#field-decisions", TextArea).text = ""
        await press(pilot, "ctrl+s")

    play(console, played)
    item = meeting(at, HELD).items[1]
    assert (item.summary, item.decisions, item.number) == ("Kort.", (), 8)


def test_a_new_paragraph_gets_the_next_number(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "n")
        console.screen.query_one("#field-heading", Input).value = "Avslutning"
        await press(pilot, "ctrl+s")
        assert "§ 9" in seen(console)

    play(console, played)
    assert [each.number for each in meeting(at, HELD).items] == [7, 8, 9]


def test_what_somebody_is_to_do_is_recorded_under_the_paragraph_that_says_so(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "down", "b")
        assert isinstance(console.screen, Aided)
        await write(pilot, "Boka lokal")
        await press(pilot, "tab", "f7")
        assert isinstance(console.screen, Chooser)
        await press(pilot, "enter", "tab")
        await write(pilot, "1 mars 2027")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Meeting_)

    play(console, played)
    desk = desk_at(at)
    with desk.view() as view:
        (action,) = view.all(Action, CODE)
    desk.close()
    assert (action.title, action.meeting, action.item) == ("Boka lokal", HELD, "paragraf-8")
    assert (action.owner in {each.id for each in seats(at)}, action.due) == (True, PartialDate("2027-03-01"))


def test_a_line_is_kept_among_the_phrases_and_stands_first_next_time(at: Path, tmp_path: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "enter")
        await write(pilot, "Frukost serveras.")
        await press(pilot, "f8")
        assert "Sparad bland dina fraser: Frukost serveras." in flat(console)
        await press(pilot, "f8")
        assert "finns redan bland fraserna" in flat(console)
        await press(pilot, "f6", "enter")
        assert console.screen.query_one("#field-summary", TextArea).text == "Frukost serveras. Frukost serveras."

    play(console, played)
    text = (tmp_path / "fraser.txt").read_text(encoding="utf-8")
    assert text.splitlines()[1:] == ["Frukost serveras."]
    assert text.startswith("# Fraser till protokoll")


def test_minutes_go_from_checkers_over_confirmation_and_notice_to_its_end(at: Path) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "v")
        assert isinstance(console.screen, Several)
        await press(pilot, "space", "space", "enter")
        assert "» ej justerat" in seen(console)
        await press(pilot, "o", "ctrl+s")
        assert "omedelbart justerat" in seen(console)
        await press(pilot, "j")
        await write(pilot, "14 oktober 2026")
        await press(pilot, "ctrl+s")
        assert "✓ justerat" in seen(console)
        await press(pilot, "k")
        await write(pilot, "15 oktober 2026")
        await press(pilot, "ctrl+s")
        assert "▲ tillkännagivet" in seen(console)
        await press(pilot, "w")
        await write(pilot, "6 november 2026")
        await press(pilot, "ctrl+s")
        assert "■ anslaget nedtaget" in seen(console)
        await press(pilot, "escape")
        assert "■ anslaget nedtaget" in seen(console)

    play(console, played)
    found = meeting(at, HELD)
    assert found.minutes is not None
    kept = found.minutes
    assert len(kept.checkers) == 2
    assert kept.confirmed_by == kept.checkers
    days = (kept.confirmed, kept.announced, kept.taken_down)
    assert days == (PartialDate("2026-10-14"), PartialDate("2026-10-15"), PartialDate("2026-11-06"))
    assert found.items[0].confirmed == PartialDate("2026-10-06")


def test_the_papers_of_a_meeting_are_read_marked_and_written_into_a_folder(at: Path, tmp_path: Path) -> None:
    console = Console(desk_at(at))
    folder = tmp_path / "handlingar"

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "p")
        assert isinstance(console.screen, Papers)
        assert "2 handlingar kan göras." in seen(console)
        assert "Rum 3" in seen(console)
        await press(pilot, "a", "enter")
        assert isinstance(console.screen, OneLine)
        console.screen.query_one(Input).value = str(folder)
        await press(pilot, "enter")
        assert "3 filer ligger i" in flat(console)

    play(console, played, (100, 40))
    assert sorted(path.name for path in folder.iterdir()) == [
        "attendance-list-mote-2.docx",
        "notice-mote-2.docx",
        "notice-mote-2.html",
    ]


@pytest.mark.parametrize(
    ("name", "told"), [("~nobody-we-know/a", ""), ("a" * 5000, "namnet är för långt"), ("a\0", "")]
)
def test_a_folder_that_cannot_be_is_told_of_where_it_is_asked_for(
    at: Path, name: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    there, console = [*tmp_path.iterdir()], Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "p", "enter")
        console.screen.query_one(Input).value = name
        await press(pilot, "enter")
        assert isinstance(console.screen, OneLine)
        assert told in flat(console).lower()

    play(console, played)
    assert {*tmp_path.iterdir()} == {*there}


def test_a_file_that_is_there_is_not_written_over_without_a_question(at: Path, tmp_path: Path) -> None:
    console = Console(desk_at(at))
    mine = tmp_path / "notice-mote-2.docx"
    mine.write_text("mitt", encoding="utf-8")

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "p", "f", "enter")
        console.screen.query_one(Input).value = str(tmp_path)
        await press(pilot, "enter")
        assert isinstance(console.screen, Asked)
        assert "notice-mote-2.docx" in seen(console)
        await press(pilot, "enter")
        assert mine.read_text(encoding="utf-8") == "mitt"
        await press(pilot, "enter", "enter", "tab", "enter")
        assert mine.read_bytes().startswith(b"PK")

    play(console, played)


@pytest.mark.parametrize("text", ["~ingen-sådan/handlingar", "x" * 300])
def test_a_folder_that_cannot_be_is_told_of_and_the_console_goes_on(at: Path, text: str) -> None:
    console = Console(desk_at(at))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter", "p", "enter")
        console.screen.query_one(Input).value = text
        await pilot.pause()
        assert isinstance(console.screen, OneLine)
        console.screen.query_one(Input).value = f"{at}/handlingar"
        await press(pilot, "enter")
        assert isinstance(console.screen, Papers)
        assert "ligger i" not in flat(console)

    play(console, played, (100, 40))


def test_papers_that_are_stopped_leave_nothing_behind(at: Path, tmp_path: Path) -> None:
    from threading import Event

    desk, stop, counts = desk_at(at), Event(), list[int]()
    desk.opened()
    papers = papers_of(desk.material(), AHEAD)

    def told(count: int) -> None:
        counts.append(count)
        stop.set()

    target = Target(folder=tmp_path / "ut")
    assert write_papers(desk, papers, target, told, stop) == ()
    desk.close()
    assert (counts, target.folder.exists()) == ([0], False)


def test_a_seat_is_filled_and_given_up_again(at: Path) -> None:
    console = Console(desk_at(at))
    desk = console.desk
    first = next(each.id for each in seats(at) if not each.is_substitute)
    desk.do(Appoint(agreement=CODE, seat=first, ground=Ground.OFFICE, since=PartialDate("2025")))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "tab", "enter")
        assert isinstance(console.screen, Body)
        assert "✓ besatt" in seen(console)
        table = console.screen.query_one(Table)
        held = [number for number in table.numbers if (line := table.line(number)) and "besatt" in line.cells[0]]
        table.cursor = held[0]
        await press(pilot, "g")
        await write(pilot, "30 september 2026")
        await press(pilot, "ctrl+s")
        assert "✓ besatt" not in seen(console)
        await press(pilot, "t")
        assert isinstance(console.screen, Form)
        console.screen.query_one("#field-ground").value = "office"
        console.screen.query_one("#field-since", Input).value = "1 oktober 2026"
        await press(pilot, "ctrl+s")
        assert "✓ besatt" in seen(console)

    play(console, played)
    again = desk_at(at)
    with again.view() as view:
        found = sorted(view.all(Appointment, CODE), key=lambda each: each.period.first)
    again.close()
    assert [str(each.period) for each in found if each.seat == first] == ["2025?/2026-09-30", "2026-10-01/.."]


def test_who_only_looks_reads_and_changes_nothing(at: Path) -> None:
    console = Console(desk_at(at, read_only=True))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "enter")
        assert console.screen.query_one(Facts).has_focus
        await press(pilot, "j", "v", "r", "a")
        assert "öppnades för att titta" in flat(console) or isinstance(console.screen, Attending)

    play(console, played)
    assert meeting(at, HELD).minutes is None


def test_what_a_key_of_a_meeting_does_is_written_in_the_journal(at: Path) -> None:
    desk = desk_at(at)
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "down", "enter", "v", "enter")
        await settle(pilot)
        with console.desk.view() as view:
            row = view.standing(Key(CODE, Meeting.kind, HELD))
        assert row.version == 2

    play(console, played)


PAGES_OF_A_MEETING = {
    "meeting-ahead": ("5", "enter"),
    "meeting-held": ("5", "down", "down", "enter"),
    "attending": ("5", "down", "down", "enter", "r"),
    "meeting-papers": ("5", "down", "down", "enter", "p"),
    "body": ("5", "tab", "enter"),
}


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_pages_of_a_meeting_look_as_they_did(size: tuple[int, int], request: pytest.FixtureRequest) -> None:
    """Whoever changes one reads the difference: `pytest tests/console --update-golden` writes them anew."""
    console = Console(desk_at())
    texts: dict[str, str] = {}

    async def played(pilot: Pilot[None]) -> None:
        for name, keys in PAGES_OF_A_MEETING.items():
            while console.screen.__class__ is not Bodies:
                await press(pilot, "escape" if len(console.screen_stack) > 2 else "5")
            console.screen.query_one("#meetings", Table).cursor = 0
            console.screen.query_one("#meetings", Table).focus()
            await press(pilot, *keys[1:])
            texts[name] = f"{seen(console)}\n"

    play(console, played, size)
    for name, text in texts.items():
        path = GOLDEN / f"{name}-{size[0]}x{size[1]}.txt"
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")


HOSTILE = "[/b]A[Z [link=https://x.invalid]klicka[/link] {0}"


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_what_is_called_like_markup_is_shown_as_it_is_written(at: Path, size: tuple[int, int]) -> None:
    desk = desk_at(at)
    first = next(each.id for each in seats(at) if not each.is_substitute)
    desk.do(PlanAgenda(agreement=CODE, id=AHEAD, items=(HOSTILE,)))
    desk.do(Appoint(agreement=CODE, seat=first, ground=Ground.OFFICE, person=HOSTILE, since=PartialDate("2025")))
    desk.do(RecordItem(agreement=CODE, id=HELD, item="7", heading=HOSTILE, summary=HOSTILE, decisions=(HOSTILE,)))
    console = Console(desk)

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "5", "enter")
        assert "[/b]A[Z" in seen(console)
        await press(
            pilot, "enter", "escape", "t", "escape", "p", "escape", "escape", "down", "enter", "enter", "escape"
        )
        assert "[/b]A[Z" in seen(console)
        await press(pilot, "r")
        assert "[/b]A[Z" in seen(console)
        await press(pilot, "escape", "v")
        assert "[/b]A[Z" in seen(console)
        await press(pilot, "enter", "p")
        assert "[/b]A[Z" in seen(console)
        await press(pilot, "escape", "escape", "tab", "enter")
        assert "[/b]A" in seen(console)

    play(console, played, size)
