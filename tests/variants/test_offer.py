"""An offer points at files inside a package; they are found when somebody asks, and not before."""

import sys
from pathlib import Path

import pytest

from overenskommelse.errors import UnreadableError
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
