"""A new plugin installs, loads, and passes its own tests at once; where anything is wrong, nothing is written."""

import ast
import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.plugins import Entry, base, se
from overenskommelse.testing.cards import card
from overenskommelse.testing.case import Case
from tools.installing import made
from tools.tree import ROOT

NAMES = (
    "Region Örebro län",
    'Åsa "Ö" län',
    "C:\\nyland",
    "$code $name",
    "{name} {{x}}",
    "# 1: 'län'",
    "- [a, b]",
    "ja",
    "2024",
    "län   med   luft",
    "Ö" * 200,
    "日本 😀",
)
"""What a region may be called, and what some format takes for something else than a name."""


def make(into: Path, code: str = "orebro", *words: str, parent: str = "se") -> Path:
    assert main(["new-variant", code, "--parent", parent, "--into", str(into), *words]) == 0
    return into / f"overenskommelse-{code}"


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path, str], Case]]:
    """Give a function that loads a plugin from the folder it was written into."""
    modules = set(sys.modules)

    def load(project: Path, code: str) -> Case:
        monkeypatch.syspath_prepend(project / "src")
        module = f"overenskommelse_{code.replace('-', '_')}"
        vgr = Entry("vgr", "overenskommelse-vgr", "0.1.0", lambda: import_module("overenskommelse_vgr"))
        ours = (Entry("base", "x", "1", lambda: base), Entry("se", "x", "1", lambda: se), vgr)
        return Case(code, (*ours, Entry(code, f"overenskommelse-{code}", "0.1.0", lambda: import_module(module))))

    yield load
    for name in {*sys.modules} - modules:
        if name.startswith("overenskommelse_"):
            del sys.modules[name]


@pytest.mark.parametrize(("code", "parent"), [("orebro", "se"), ("vast-dal-2", "vgr")])
def test_it_is_installed_and_passes_its_own_tests(code: str, parent: str, tmp_path: Path) -> None:
    project = make(tmp_path, code, parent=parent)
    environment = made(tmp_path / "environment")
    environment.install(project)
    done = environment.run("-m", "pytest", "-q", "-p", "no:cacheprovider", at=project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " failed" not in done.stdout
    assert environment.program("standing", code, "--on", "2025-06-01", "--strict", at=tmp_path).returncode == 0
    assert f"overenskommelse-{code} 0.1.0" in environment.program("list", at=tmp_path).stdout


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_written_so_that_every_format_reads_it(
    name: str, tmp_path: Path, loaded: Callable[[Path, str], Case], capsys: pytest.CaptureFixture[str]
) -> None:
    project = make(tmp_path, "orebro", "--name", name)
    data = str(project / "src" / "overenskommelse_orebro")
    assert (main(["validate", data]), main(["fmt", "--check", data])) == (0, 0), capsys.readouterr().out
    case = loaded(project, "orebro")
    told = " ".join(name.split())
    assert case.loaded.problems == ()
    assert (case.variant.name, case.opened[0].agreement.sides[0].name) == (told, told)
    description = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]["description"]
    assert description == f"Överenskommelsen i {told}, for overenskommelse."


@pytest.mark.parametrize("parent", ["base", "se", "vgr"])
def test_its_golden_card_is_the_card_whatever_it_extends(
    parent: str, tmp_path: Path, loaded: Callable[[Path, str], Case]
) -> None:
    project = make(tmp_path, "ny-2", "--name", "Nya regionen", parent=parent)
    case = loaded(project, "ny-2")
    test = ast.parse((project / "tests" / "test_ny_2.py").read_text(encoding="utf-8"))
    assert [each.name for each in test.body if isinstance(each, ast.ClassDef)] == ["TestNy2"]
    days = import_day(project)
    golden = (project / "tests" / "golden" / "ny-2.txt").read_text(encoding="utf-8")
    assert card(case, case.opened, days).splitlines() == golden.splitlines()


def import_day(project: Path) -> tuple[date, ...]:
    session: dict[str, object] = {}
    exec((project / "tests" / "test_ny_2.py").read_text(encoding="utf-8"), session)  # noqa: S102 - our own template
    return session["TestNy2"].days  # type: ignore[attr-defined,no-any-return]  # the class that was just made


def test_it_is_built_and_packed_as_ours_is(tmp_path: Path) -> None:
    new = tomllib.loads((make(tmp_path) / "pyproject.toml").read_text(encoding="utf-8"))
    ours = tomllib.loads((ROOT / "plugins/overenskommelse-vgr/pyproject.toml").read_text(encoding="utf-8"))
    assert new["build-system"] == ours["build-system"]
    for key in ("version", "requires-python", "dependencies"):
        assert new["project"][key] == ours["project"][key]
    assert new["project"]["entry-points"] == {"overenskommelse.variants": {"orebro": "overenskommelse_orebro"}}
    assert new["tool"]["hatch"]["build"]["targets"]["wheel"] == {"packages": ["src/overenskommelse_orebro"]}


def test_every_file_is_told_and_no_place_is_left_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = make(tmp_path, "orebro", "--json")
    told = json.loads(capsys.readouterr().out)["files"]
    files = sorted(path for path in project.rglob("*") if path.is_file())
    assert sorted(told) == sorted(path.relative_to(project).as_posix() for path in files)
    assert {".gitignore", "README.md", "tests/golden/orebro.txt"} <= set(told)
    assert [path for path in files if "$" in path.read_text(encoding="utf-8") or ".tpl" in path.name] == []


@pytest.mark.parametrize(("language", "words"), [("sv", "Gå till mappen."), ("en", "Go to its folder.")])
def test_what_to_do_next_is_told(
    language: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    project = make(Path(), "orebro", "--language", language)
    said = capsys.readouterr().out
    assert words in said
    for command in (f"cd {project}", 'pip install --editable ".[test]"', "pytest --update-golden"):
        assert f"\n  {command}\n" in said


REFUSED = {
    "is no id": (("Örebro län", "se"), "Örebro län is no id", "Write orebro-lan, for example."),
    "has the code of another": (
        ("vgr", "se"),
        "The variant vgr is there already: vgr (overenskommelse-vgr",
        "Choose another",
    ),
    "has the code of another package of ours": (
        ("console", "se"),
        "A package overenskommelse_console is installed already.",
        "Choose another",
    ),
    "extends what is not installed": (
        ("orebro", "sve"),
        "supplies the variant sve; there are: base, ",
        "mean se?",
    ),
    "has a name of two lines": (("orebro", "se", "--name", "Ö\nlän"), "cannot be shown", "Write it on one line"),
    "has a name that turns the text around": (
        ("orebro", "se", "--name", "Ö\u202elän"),
        "cannot be shown",
        "on one line",
    ),
}


@pytest.mark.parametrize(("words", "said", "remedy"), REFUSED.values(), ids=REFUSED)
def test_nothing_is_written_for_one_that(
    words: tuple[str, ...], said: str, remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, parent, *more = words
    asked = ["new-variant", code, "--parent", parent, "--into", str(tmp_path), *more, "--language", "en"]
    assert main(asked) == 2
    error = capsys.readouterr().err
    assert said in error
    assert remedy in error
    assert [*tmp_path.iterdir()] == []


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = str(tmp_path / "nowhere")
    assert main(["new-variant", "Ö", "--parent", "xx", "--into", into, "--name", "\t", "--language", "en"]) == 2
    error = capsys.readouterr().err
    assert main(["new-variant", "Ö", "--parent", "xx", "--into", into, "--language", "en"]) == 2
    error = capsys.readouterr().err
    assert error.count("overenskommelse: error: ") == 3
    for said in ("Ö is no id", "supplies the variant xx", "There is no folder"):
        assert said in error


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = make(tmp_path)
    (project / "README.md").write_text("Mitt eget.\n", encoding="utf-8")
    assert main(["new-variant", "orebro", "--parent", "se", "--into", str(tmp_path), "--language", "en"]) == 2
    assert "There is something of this name already. Move it away" in capsys.readouterr().err
    assert (project / "README.md").read_text(encoding="utf-8") == "Mitt eget.\n"


def test_a_link_that_leads_nowhere_is_something_too(tmp_path: Path) -> None:
    (tmp_path / "overenskommelse-orebro").symlink_to(tmp_path / "gone")
    assert main(["new-variant", "orebro", "--parent", "se", "--into", str(tmp_path)]) == 2
    assert not (tmp_path / "gone").exists()


def test_where_one_file_cannot_be_written_there_is_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[Path] = []
    write = Path.write_text

    def full(path: Path, text: str, **given: str) -> int:
        written.append(path)
        if len(written) > 5:
            raise OSError(28, "No space left on device", str(path))
        return write(path, text, **given)

    monkeypatch.setattr(Path, "write_text", full)
    assert main(["new-variant", "orebro", "--parent", "se", "--into", str(tmp_path), "--language", "en"]) == 2
    assert "The folder cannot be written: there is no room left." in capsys.readouterr().err
    assert (len(written), [*tmp_path.iterdir()]) == (6, [])
