"""A round of follow-up: both sides beside each other, who has not answered, what differs, and the lock."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Select

from overenskommelse.ledger import Assessment, Fulfilment, Meeting, Round
from overenskommelse_console.app import Console
from overenskommelse_console.dialogs.asked import Asked
from overenskommelse_console.forms.form import Form
from overenskommelse_console.screens.answers import Answers
from overenskommelse_console.screens.sides import Sides
from tests.console.conftest import desk_at, play, press, seen, write
from tests.console.followed import BOARDS_DUTY, asked, done, followed, made_followed
from tests.exchange.test_questionnaires import in_answers, text

__all__ = ["asked", "followed", "made_followed"]

BOARD = ("record", "assessment", "--round", "r17", "--about", BOARDS_DUTY, "--by", "regionstyrelsen")
MEASURE = "remiss-2014/plan-2015/princip-1/atgard-1"
OTHER = (*BOARD[:-1], "foreningen-angsund")


def round_17(console: Console) -> Round:
    with console.desk.view() as view:
        return view.get(Round, "r17", "vgr")


def test_a_round_tells_how_long_is_left_and_who_has_not_answered(asked: Path) -> None:
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6")
        told = seen(console)
        assert all(word in told for word in ("… pågår", "Uppföljning 2017", "0 av 2", "12 dagar kvar"))
        assert "Regionstyrelsen: 1 åtagande" in told
        assert "Föreningen Ängsund: 1 åtagande" in told

    play(console, played, (100, 30))


def test_a_round_whose_day_has_passed_is_late_by_sign_and_word(followed: Path) -> None:
    done(
        followed, "open", "round", "--title", "Sen", "--period", "2017", "--due", "2026-11-01", "--opened", "2026-10-01"
    )
    console = Console(desk_at(followed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6")
        assert "! försenat" in seen(console)
        assert "27 dagar över tiden" in seen(console)

    play(console, played)


def test_both_sides_stand_beside_each_other_and_what_differs_has_a_sign(asked: Path) -> None:
    done(asked, *BOARD, "--fulfilment", "done")
    done(asked, *OTHER, "--fulfilment", "not_started")
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter")
        (line,) = [each for each in seen(console).splitlines() if "≠ skiljer sig" in each]
        assert line.index("genomfört") < line.index("inte påbörjat")
        await press(pilot, "f")
        assert "… svar saknas" not in seen(console)
        await press(pilot, "f")
        assert "≠ skiljer sig" not in seen(console)
        assert "… 1 väntas" in seen(console)

    play(console, played, (120, 30))


def test_a_row_and_what_is_told_beneath_it_say_the_same_of_its_answers(followed: Path) -> None:
    asked = ("--commitments", MEASURE, "--respondents", "regionstyrelsen", "foreningen-angsund")
    done(followed, "open", "round", "--title", "Båda", "--period", "2017", "--id", "r17", *asked)
    judged = ("record", "assessment", "--round", "r17", "--about", MEASURE, "--fulfilment", "done", "--by")
    console = Console(desk_at(followed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter")
        for who, word in (("", "svar saknas"), ("regionstyrelsen", "1 av 2 svar"), ("foreningen-angsund", "besvarat")):
            if who:
                done(followed, *judged, who)
                await press(pilot, "f5")
            assert [word in each for each in seen(console).splitlines() if "Mötas återkommande" in each] == [True] * 2
        assert "1 fråga till 2 som svarar: 2 av 2 svar har kommit in" in seen(console)

    play(console, played, (120, 40))


def test_an_answer_is_recorded_for_a_side_and_mended_where_it_stands_already(asked: Path) -> None:
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        for word in (Fulfilment.DONE, Fulfilment.PARTLY):
            await press(pilot, "6", "enter", "b", "enter")
            assert isinstance(console.screen, Form)
            console.screen.query_one("#field-fulfilment", Select).value = word.value
            await press(pilot, "ctrl+s")
            assert isinstance(console.screen, Sides)
        assert "delvis gjort" in seen(console)
        with console.desk.view() as view:
            (answer,) = [each for each in view.all(Assessment, "vgr") if each.round == "r17"]
        assert (answer.by, answer.about, answer.fulfilment) == ("regionstyrelsen", BOARDS_DUTY, Fulfilment.PARTLY)

    play(console, played, (120, 40))


def test_what_is_judged_differently_is_taken_to_a_planned_meeting(asked: Path) -> None:
    done(asked, *BOARD, "--fulfilment", "done")
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "m")
        assert "Här bedöms inget olika" in seen(console)
        done(asked, *OTHER, "--fulfilment", "not_started")
        await press(pilot, "f5", "m")
        assert "Uppföljningsmöte" in seen(console)
        await press(pilot, "enter", "ctrl+s")
        assert isinstance(console.screen, Sides)
        with console.desk.view() as view:
            (item,) = view.get(Meeting, "moetet", "vgr").items
        assert item.heading.startswith("Skilda bedömningar: ")

    play(console, played, (100, 30))


def test_the_joint_body_settles_what_the_sides_see_differently(asked: Path) -> None:
    done(asked, *BOARD, "--fulfilment", "done")
    done(asked, *OTHER, "--fulfilment", "not_started")
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "b")
        await write(pilot, "gemensamma")
        await press(pilot, "enter")
        console.screen.query_one("#field-by", Input).value = "beredning"
        console.screen.query_one("#field-fulfilment", Select).value = "partly"
        await press(pilot, "ctrl+s")
        assert "✓ avgjort" in seen(console)

    play(console, played, (120, 40))


def test_a_lock_is_asked_about_with_cancel_ready_and_refused_while_a_side_has_not_answered(asked: Path) -> None:
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "l")
        assert isinstance(console.screen, Asked)
        assert "2 svar har inte kommit in" in " ".join(seen(console).replace("│", " ").split())
        await press(pilot, "enter")
        assert isinstance(console.screen, Sides)
        await press(pilot, "l", "tab", "enter")
        await write(pilot, "beredning")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Form)
        assert "Föreningen Ängsund har inte svarat" in seen(console)
        assert round_17(console).locked is None
        console.screen.query_one("#field-despite").focus()
        await write(pilot, "Svar uteblev")
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Sides)
        assert "godkänd av Beredningen" in " ".join(seen(console).split())
        assert (round_17(console).approved_by, round_17(console).note) == ("beredning", "Svar uteblev")
        await press(pilot, "o")
        await write(pilot, "Ett svar kom sent")
        await press(pilot, "ctrl+s")
        assert round_17(console).locked is None

    play(console, played, (110, 36))


def test_questionnaires_go_out_to_a_folder_and_are_not_written_over_unasked(asked: Path, tmp_path: Path) -> None:
    console, folder = Console(desk_at(asked)), tmp_path / "utskick"

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "u")
        console.screen.query_one(Input).value = str(folder)
        await press(pilot, "enter")
        assert "2 frågeformulär ligger i" in seen(console)
        first = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}
        assert sorted(first) == ["r17-foreningen-angsund.xlsx", "r17-regionstyrelsen.xlsx"]
        await press(pilot, "u")
        console.screen.query_one(Input).value = str(folder)
        await press(pilot, "enter")
        assert isinstance(console.screen, Asked)
        assert "Det finns redan något med det namnet." in seen(console)
        await press(pilot, "enter")
        assert {each.name: each.stat().st_mtime_ns for each in folder.iterdir()} == first
        await press(pilot, "u")
        console.screen.query_one(Input).value = str(folder)
        await press(pilot, "enter", "tab", "enter")
        assert {each.name: each.stat().st_mtime_ns for each in folder.iterdir()} != first

    play(console, played, (120, 36))


def test_answers_from_files_are_shown_with_their_faults_before_anything_is_taken_in(
    asked: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "utskick"
    assert_out(asked, folder)
    console = Console(desk_at(asked))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "i")
        console.screen.query_one(Input).value = str(folder)
        await press(pilot, "enter")
        assert isinstance(console.screen, Answers)
        told = " ".join(seen(console).split())
        assert "1 svar kan tas in." in told
        assert "r17-foreningen-angsund.xlsx" in told
        assert "delvs är inget av orden att välja mellan" in told
        with console.desk.view() as view:
            assert [each for each in view.all(Assessment, "vgr") if each.round == "r17"] == []
        await press(pilot, "ctrl+s")
        assert isinstance(console.screen, Sides)
        assert "genomfört" in seen(console)
        with console.desk.view() as view:
            (answer,) = [each for each in view.all(Assessment, "vgr") if each.round == "r17"]
        assert answer.by == "regionstyrelsen"

    play(console, played, (120, 50))


def assert_out(database: Path, folder: Path) -> None:
    """Send questionnaires out, and fill one in rightly and one wrongly."""
    done(database, "questionnaire", "out", "vgr", "r17", "--into", str(folder))
    board, association = (folder / f"r17-{who}.xlsx" for who in ("regionstyrelsen", "foreningen-angsund"))
    board.write_bytes(in_answers(text("E2", "genomfört"))(board.read_bytes()))
    association.write_bytes(in_answers(text("E3", "delvs"))(association.read_bytes()))


@pytest.mark.parametrize("name", ["slutrapport.docx", "slutrapport.html"])
def test_a_report_is_written_to_a_file_that_is_asked_for(asked: Path, tmp_path: Path, name: str) -> None:
    console, path = Console(desk_at(asked)), tmp_path / name

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "enter", "s")
        assert "Årsrapport 2017" in seen(console)
        await write(pilot, "slutrapport")
        await press(pilot, "enter")
        console.screen.query_one(Input).value = str(tmp_path / "slutrapport.txt")
        await press(pilot, "enter")
        assert ".txt" in seen(console)
        await press(pilot, "s", "enter")
        console.screen.query_one(Input).value = str(path)
        await press(pilot, "enter")
        assert path.stat().st_size > 0

    play(console, played, (120, 36))


def test_commitments_of_the_chosen_plan_come_first_and_several_are_ticked_and_searched(followed: Path) -> None:
    console = Console(desk_at(followed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n")
        await write(pilot, "Uppföljning 2021")
        await press(pilot, "tab")
        await write(pilot, "2021")
        await press(pilot, "tab")
        await write(pilot, "Handlingsplan 2020–2022")
        await press(pilot, "tab", "f7")
        rows = seen(console).partition("Vad det är")[2].splitlines()
        assert "Handlingsplan 2020–2022" in rows[1]
        await write(pilot, "åtgärd")
        await press(pilot, "space", "down", "space")
        assert "Åtaganden  ·  2 markerade" in seen(console)
        await press(pilot, "enter", "ctrl+s")
        assert not isinstance(console.screen, Form)
        (made,) = console.desk.opened().ledger.of(Round)
        assert len(made.commitments) == 2

    play(console, played)


def test_what_is_no_part_of_the_chosen_plan_is_told_beneath_the_commitments(followed: Path) -> None:
    console = Console(desk_at(followed))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n", "tab", "tab")
        await write(pilot, "Handlingsplan 2020–2022")
        await press(pilot, "tab")
        await write(pilot, BOARDS_DUTY)
        told = " ".join(seen(console).replace("│", " ").split())
        assert "Hör inte till det som står i Planer: Bygga upp ett system" in told

    play(console, played, (120, 40))


def test_a_round_can_be_read_and_not_changed_where_the_console_only_looks(asked: Path) -> None:
    console = Console(desk_at(asked, read_only=True))

    async def played(pilot: Pilot[None]) -> None:
        await press(pilot, "6", "n", "enter", "b", "m", "l", "o", "i")
        assert isinstance(console.screen, Sides)
        assert round_17(console).locked is None

    play(console, played)
