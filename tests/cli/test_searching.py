"""A search shows what matched and where it stands; the text stays as it can be copied."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.marking import bare, embolden, mark
from overenskommelse.search import Closeness, Match, Passage
from overenskommelse.wording.hits import snippet

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
BASIS = "enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd"

SAYS = """  säger: Parterna följer upp överenskommelsen varje år.
  grund: enligt den gällande texten 2020-03-02
  id: angsunda/text-2020/uppfoljning"""


def run(capsys: pytest.CaptureFixture[str], *line: str, code: int = 0) -> str:
    assert main(line) == code
    out, err = capsys.readouterr()
    assert (err == "") == (code == 0)
    return str(out or err)


def test_a_search_begins_with_the_count_and_tells_part_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", ANGSUNDA, "parterna", "--plain")
    assert text.split("\n\n") == [
        "Överenskommelsen i Ängsunda",
        "1 träff på ”parterna”.",
        f"punkt 7: Uppföljning\n{SAYS}",
        f"Allt i en del: overenskommelse show {ANGSUNDA} --clause ID\n",
    ]


def test_words_that_are_there_but_not_together_are_told_apart_from_words_that_are_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(capsys, "search", ANGSUNDA, "parterna", "lokalerna").split("\n\n")[1:] == [
        "Inget i texten har ”parterna” och ”lokalerna”.",
        "Vart och ett av orden finns, men ingen del har dem så som de söks.\n",
    ]


def test_a_hit_has_its_name_its_text_its_edition_and_its_citation(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", "vgr", "upphandlingarna", "--within", "remiss-2014/plan-2015/princip-6/atgard-2")
    count, hit = text.split("\n\n")[1:3]
    assert count == "1 träff på ”upphandlingarna” i remiss-2014/plan-2015/princip-6/atgard-2."
    assert hit.splitlines() == [
        "åtgärd  Mångfald",
        "  säger  Bredda upphandlingen så att fler aktörer får möjlighet.",
        f"  grund  {BASIS}",
        "  id     vgr/remiss-2014/plan-2015/princip-6/atgard-2",
    ]


def test_hits_are_counted_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\n7 träffar på ”upphandling”.\n" in run(capsys, "search", "vgr", "upphandling")
    assert "\n7 hits for “upphandling”.\n" in run(capsys, "search", "vgr", "upphandling", "--language", "en")


def test_what_a_part_is_called_is_not_told_twice(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", "vgr", "upphandling", "--within", "plan-2020")
    assert text.split("\n\n")[2] == "område  Inköp och upphandling\n  id  vgr/plan-2020/fokus-4"


def test_a_clause_is_told_with_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\npunkt 7  Uppföljning\n" in run(capsys, "search", ANGSUNDA, "uppföljningen")


def test_the_agreement_s_own_words_are_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", "vgr", "undertecknar", "--plain")
    assert "\n  egna ord: underteckna, undertecknar, " in text
    assert "säger: underteckna" not in text


def test_words_that_the_shell_kept_together_are_a_phrase(capsys: pytest.CaptureFixture[str]) -> None:
    assert "”gånger om året”" in (text := run(capsys, "search", ANGSUNDA, "gånger om året"))
    assert "2 träffar" in text
    assert "Inget i texten" in run(capsys, "search", ANGSUNDA, "om gånger året")
    assert "2 träffar" in run(capsys, "search", ANGSUNDA, "om", "gånger", "året")
    assert "Inget i texten" in run(capsys, "search", ANGSUNDA, "„om gånger året”")


def test_the_command_that_shows_a_part_can_be_copied_where_the_path_has_a_space(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = copytree(ANGSUNDA, tmp_path / "min mapp")
    assert f"show '{folder}' --clause ID\n" in run(capsys, "search", str(folder), "parterna", "--plain")


def test_nothing_found_is_an_answer_with_the_nearest_words(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", "vgr", "upphndling", "zzzzzz", "--plain")
    assert text.splitlines()[2:] == [
        "Inget i texten har ”upphndling” och ”zzzzzz”.",
        "",
        "”upphndling” finns inte i texten; närmast kommer upphandling, upphandlingen och upphandlingar.",
        "",
        "”zzzzzz” finns inte i texten, och inget ord där är likt.",
    ]


def test_what_stands_elsewhere_is_told_of_a_search_kept_to_a_part(capsys: pytest.CaptureFixture[str]) -> None:
    text = run(capsys, "search", "vgr", "upphandling", "--within", "plan-2024")
    assert text.split("\n\n")[1:] == [
        "Inget i plan-2024 har ”upphandling”.",
        "Sök i hela överenskommelsen: utelämna --within.\n",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("…",), "Det finns inget ord att söka efter i ”…”."),
        (("råd", "--within", "remis-2014"), "närmast är remiss-2014"),
    ],
)
def test_what_cannot_be_searched_is_answered_in_a_sentence(
    line: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in run(capsys, "search", "vgr", *line, code=2)


def test_json_holds_citation_field_text_spans_and_how_it_matched(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "search", ANGSUNDA, "uppföljningen", "--json"))
    summary = "Uppföljning varje år"
    assert found == {
        "agreement": "angsunda",
        "query": "uppföljningen",
        "within": None,
        "hits": [
            {
                "citation": citation,
                "kind": kind,
                "edition": edition,
                "closeness": "inflected",
                "passages": [
                    {"field": field, "text": text, "matches": [{"start": 0, "end": 11, "closeness": "inflected"}]}
                ],
            }
            for citation, kind, edition, field, text in (
                ("text-2020/uppfoljning", "clause", "text-2020", "heading", "Uppföljning"),
                ("arlig-uppfoljning", "obligation", None, "summary", summary),
            )
        ],
        "missing": [],
    }
    nothing = json.loads(run(capsys, "search", ANGSUNDA, "uppfljning", "--json"))
    assert nothing["missing"] == [{"word": "uppfljning", "nearest": ["Uppföljning"]}]


def test_nothing_is_marked_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ((), ("--plain",), ("--json",)):
        text = run(capsys, "search", "vgr", "upphandling", *option)
        assert set(text) & {"\x1b", "\ufdd0", "\ufdd1"} == set()


def test_what_matched_is_bold_on_a_screen_and_the_lines_are_the_same() -> None:
    coloured, plain = on_screen(), on_screen(NO_COLOR="1")
    assert "Bredda \x1b[1mupphandlingen\x1b[22m så att" in coloured
    assert "område\x1b[0m  Inköp och \x1b[1mupphandling\x1b[22m\n" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def on_screen(**environment: str) -> str:
    """Search on a terminal of 60 columns and return what it showed."""
    program = "import sys; from overenskommelse.cli import main; sys.exit(main(['search', 'vgr', 'upphandling']))"
    parent, child = os.openpty()
    subprocess.run(["stty", "cols", "60"], stdin=child, check=True)
    own = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    env = {**own, "TERM": "xterm", **environment}
    process = subprocess.Popen([sys.executable, "-c", program], env=env, stdout=child, stderr=child)
    os.close(child)
    shown = b"".join(iter(lambda: _read(parent), b""))
    os.close(parent)
    assert process.wait() == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux tells the end of a terminal by an error.
        return b""


def test_marks_follow_their_words_through_wrapping_and_a_stretch_of_two_lines_is_two() -> None:
    text = mark("ett två tre fyra", [(4, 11)])
    assert bare(text) == "ett två tre fyra"
    assert embolden(["x: ett två", "  tre fyra"], text, "x: ") == [
        "x: ett \x1b[1mtvå\x1b[22m",
        "  \x1b[1mtre\x1b[22m fyra",
    ]


def test_a_text_that_holds_the_codes_of_marks_is_marked_where_it_matched_and_nowhere_else() -> None:
    text = mark("\ufdd0ett\ufdd1 två", [(6, 9)])
    assert bare(text) == "\ufffdett\ufffd två"
    assert embolden(["\ufffdett\ufffd två"], text) == ["\ufffdett\ufffd \x1b[1mtvå\x1b[22m"]


def passage(text: str, *words: str) -> Passage:
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return Passage("summary", text, tuple(Match(start, end, Closeness.WORD) for start, end in spans))


def test_a_short_text_is_shown_whole_and_a_long_one_around_the_match_cut_between_words() -> None:
    short = passage("ord " * 30 + "mitt" + " ord" * 10, "mitt")
    assert snippet(short) == short
    long = snippet(passage("före " * 60 + "mitt" + " efter" * 60, "mitt"), 40)
    assert long.text == "…före före före mitt efter efter efter…"
    assert [long.text[match.start : match.end] for match in long.matches] == ["mitt"]


def test_marks_stay_at_their_words_where_a_text_has_space_to_spare() -> None:
    for text in ("före  " * 60 + "mitt" + "  efter" * 60, "\n\n mitt" + " efter" * 60, "före\n\n" * 60 + "mitt"):
        shown = snippet(passage(text, "mitt"), 40)
        assert [shown.text[match.start : match.end] for match in shown.matches] == ["mitt"]


@pytest.mark.parametrize("number", range(0, 100, 9))
def test_a_snippet_never_cuts_a_word_and_always_shows_the_first_match(number: int) -> None:
    every = [f"ord{each}" for each in range(100)]
    text = " ".join(every)
    shown = snippet(passage(f"{text} ", f"ord{number} "))
    assert set(shown.text.strip("…").split()) <= set(every)
    assert shown.text[shown.matches[0].start : shown.matches[0].end].strip() == f"ord{number}"
    assert len(shown.text) <= 162
