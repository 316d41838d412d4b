"""An offer points at files inside a package; they are found when somebody asks, and not before."""

import re
import sys
from pathlib import Path

import pytest

from overenskommelse.errors import InvalidError, UnreadableError
from overenskommelse.variants import Resource

PACKAGE = "invented_region"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / PACKAGE
    (folder / "agreement").mkdir(parents=True)
    (folder / "__init__.py").touch()
    for name in ("20-planer.yaml", "10-parter.yaml", "notes.txt"):
        (folder / "agreement" / name).write_text(name, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    return folder


@pytest.mark.usefixtures("package")
def test_a_pattern_finds_the_files_of_a_folder_by_name() -> None:
    files = Resource(PACKAGE, "agreement/*.yaml").files()
    assert [file.name for file in files] == ["10-parter.yaml", "20-planer.yaml"]
    assert files[0].read_text(encoding="utf-8") == "10-parter.yaml"


@pytest.mark.usefixtures("package")
def test_a_path_finds_its_one_file() -> None:
    assert [file.name for file in Resource(PACKAGE, "agreement/notes.txt").files()] == ["notes.txt"]


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("path", ["agreement/*.json", "ledger/*.yaml", "agreement"])
def test_a_missing_file_is_told_with_its_package(path: str) -> None:
    with pytest.raises(UnreadableError, match=f"The package invented_region holds no file {path}".replace("*", r"\*")):
        Resource(PACKAGE, path).files()


def test_a_missing_package_is_found_out_when_its_files_are_asked_for() -> None:
    resource = Resource("no_such_package", "a.yaml")
    with pytest.raises(UnreadableError, match=r"no_such_package cannot be found; it should hold a\.yaml"):
        resource.files()


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1 / 0", "The package invented_region cannot be opened: ZeroDivisionError: division by zero. It should hold"),
        ("import no_such_module", "cannot be opened: ModuleNotFoundError: No module named 'no_such_module'."),
        ("import sys; sys.exit(3)", "cannot be opened: SystemExit: 3."),
        ("del __path__", "invented_region is a module and no package, so it cannot hold agreement/*.yaml."),
    ],
)
def test_a_package_that_cannot_be_opened_is_told_with_the_reason(package: Path, source: str, words: str) -> None:
    (package / "__init__.py").write_text(source, encoding="utf-8")
    with pytest.raises(UnreadableError, match=re.escape(words)) as caught:
        Resource(PACKAGE, "agreement/*.yaml").files()
    assert str(caught.value).endswith("Update or reinstall the distribution that brings invented_region.")


def test_a_plain_module_is_no_package() -> None:
    with pytest.raises(UnreadableError, match="bisect is a module and no package"):
        Resource("bisect", "a.yaml").files()


def test_what_a_package_prints_when_it_is_imported_goes_to_stderr(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "__init__.py").write_text("print('hello')", encoding="utf-8")
    Resource(PACKAGE, "agreement/notes.txt").files()
    assert capsys.readouterr() == ("", "hello\n")


@pytest.mark.parametrize("name", ["", ".relative", "two words", "a/b", "a..b"])
def test_what_is_no_name_of_a_package_is_refused(name: str) -> None:
    with pytest.raises(InvalidError, match=re.escape(f'joined by dots, not as "{name}"')):
        Resource(name, "a.yaml")


def test_a_package_and_a_path_are_texts() -> None:
    with pytest.raises(InvalidError, match=r"package: None stands where str .*\npath: int stands where str"):
        Resource(None, 1)  # type: ignore[arg-type]
