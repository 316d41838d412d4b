"""Papers on the command line: listed, shown on the screen, written to files, and all of the demo's in a folder."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest

from overenskommelse.cli import main
from overenskommelse.documents.papers import PAPERS

Run = Callable[..., tuple[int, str, str]]
MEETING = "mote-2018-03-23"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def say(*words: str) -> tuple[int, str, str]:
        code = main(["--plain", *words])
        out, err = capsys.readouterr()
        return code, out, err

    return say


def test_every_paper_is_listed_with_what_it_is_about(run: Run) -> None:
    code, out, _ = run("--json", "papers")
    assert code == 0
    assert [each["code"] for each in json.loads(out)] == list(PAPERS)


def test_minutes_are_shown_on_the_screen_in_the_order_of_their_parts(run: Run) -> None:
    code, out, _ = run("paper", "minutes", "vgr", "--about", MEETING)
    lines = [line.strip().partition("  ")[0].rstrip(":") for line in out.splitlines()]
    parts = (
        "Beslutande",
        "Underskrifter",
        "Innehållsförteckning",
        "Beslut",
        "Sammanfattning av ärendet",
        "Skickas till",
    )
    assert code == 0
    assert sorted(parts, key=lines.index) == list(parts)


@pytest.mark.parametrize(("suffix", "begins"), [(".docx", b"PK"), (".html", b"<!doctype html>"), (".pdf", b"%PDF")])
def test_a_paper_is_written_in_the_format_that_the_name_asks_for(
    run: Run, tmp_path: Path, suffix: str, begins: bytes
) -> None:
    assert run("paper", "minutes", "vgr", "--about", MEETING, "--to", f"ut{suffix}")[0] == 0
    assert (tmp_path / f"ut{suffix}").read_bytes().lower().startswith(begins.lower())


def test_a_paper_takes_the_styles_of_the_offices_own_template(run: Run, tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "Kansliet i Hamnby"
    template.save(str(tmp_path / "mall.docx"))
    words = ("paper", "minutes", "vgr", "--about", MEETING, "--template", "mall.docx", "--to", "ut.docx")
    assert run(*words)[0] == 0
    made = docx.Document(BytesIO((tmp_path / "ut.docx").read_bytes()))
    assert "Kansliet i Hamnby" in "".join(each.text for each in made.sections[0].header.paragraphs)


def test_the_same_data_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in ("ett.docx", "två.docx"):
        run("paper", "minutes", "vgr", "--about", MEETING, "--on", "2018-05-29", "--to", name)
    assert (tmp_path / "ett.docx").read_bytes() == (tmp_path / "två.docx").read_bytes()


def test_a_file_that_is_there_is_left_unless_it_may_be_replaced(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ut.html").write_text("mitt", encoding="utf-8")
    words = ("paper", "minutes", "vgr", "--about", MEETING, "--to", "ut.html")
    assert run(*words)[0] == 2
    assert (tmp_path / "ut.html").read_text(encoding="utf-8") == "mitt"
    assert run(*words, "--replace")[0] == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("paper", "minuts", "vgr"), ("minuts", "minutes")),
        (("paper", "minutes", "vgr"), ("möte", "find meeting")),
        (("paper", "minutes", "vgr", "--about", "mote-2018-03-22"), (MEETING,)),
        (("paper", "extract", "vgr", "--about", f"{MEETING}/paragraf-9"), (f"{MEETING}/paragraf-10",)),
        (("paper", "minutes", "vgr", "--about", MEETING, "--to", "ut.odt"), (".odt", ".docx")),
        (
            ("paper", "minutes", "vgr", "--about", MEETING, "--to", "ut.docx", "--template", "saknas.docx"),
            ("saknas.docx",),
        ),
    ],
)
def test_what_cannot_be_made_is_told_with_the_choices_and_nothing_is_written(
    run: Run, tmp_path: Path, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert [each for each in told if each not in err] == []
    assert [*tmp_path.iterdir()] == []


def test_the_demo_writes_every_paper_that_it_has_something_for(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("--json", "demo", "--papers", "ut")
    written = [Path(each).name for each in json.loads(out)]
    assert code == 0
    assert sorted(written) == sorted(each.name for each in (tmp_path / "ut").iterdir())
    codes = {name.rpartition(".")[0] for name in written}
    assert {f"minutes-{MEETING}", f"minutes-web-{MEETING}", f"extract-{MEETING}-paragraf-10"} <= codes


def test_a_template_is_never_written_over_by_the_paper_that_takes_its_styles(run: Run, tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "mall.docx"))
    before = (tmp_path / "mall.docx").read_bytes()
    words = ("paper", "minutes", "vgr", "--about", MEETING, "--template", "mall.docx", "--to", "mall.docx")
    code, _, err = run(*words, "--replace")
    assert (code, "Det här är filen som läses." in err) == (2, True), err
    assert (tmp_path / "mall.docx").read_bytes() == before


@pytest.mark.parametrize("to", [(), ("--to", "ut.html")])
def test_a_template_that_would_be_ignored_is_refused(run: Run, tmp_path: Path, to: tuple[str, ...]) -> None:
    docx.Document().save(str(tmp_path / "mall.docx"))
    code, out, err = run("paper", "minutes", "vgr", "--about", MEETING, "--template", "mall.docx", *to)
    assert (code, out, "En mall ger sina format bara till en handling i DOCX." in err) == (2, "", True)
    assert [path.name for path in tmp_path.iterdir()] == ["mall.docx"]


def test_the_demo_writes_over_nobodys_papers_unless_it_may(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "ut" / "activities.html"
    mine.parent.mkdir()
    mine.write_text("mitt", encoding="utf-8")
    code, _, err = run("demo", "--papers", "ut")
    assert (code, "activities.html" in err, "--replace" in err) == (2, True, True)
    assert [path.read_text(encoding="utf-8") for path in mine.parent.iterdir()] == ["mitt"]
    assert run("demo", "--papers", "ut", "--replace")[0] == 0
    assert mine.read_text(encoding="utf-8") != "mitt"


def test_the_demos_papers_need_a_folder_and_no_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("mitt", encoding="utf-8")
    code, _, err = run("demo", "--papers", "fil")
    assert (code, "Detta är en fil, och här behövs en mapp." in err, "system" in err) == (2, True, False)
