"""Each check of the conformance class sees its own fault, and only that: a plugin with one thing wrong fails there."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from attrs import evolve, field, frozen

from overenskommelse.testing import VariantConformance
from tests.testing.faults import FAULTS
from tests.testing.plugin import FILES, Fault
from tests.testing.snippets import (
    AGREEMENT,
    CARD,
    CLOCK,
    DOOR,
    OPENS,
    PRINTS,
    SENTENCE,
    STORED,
    TEST,
    catalogue,
    judging,
    translating,
)

SERVER = "OVERENSKOMMELSE_TEST_POSTGRESQL"


@frozen
class Record:
    """What came of a run of pytest: the tests that failed, by their names, and all that was said of them."""

    failed: list[str] = field(factory=list)
    said: list[str] = field(factory=list)
    passed: list[str] = field(factory=list)
    skipped: list[str] = field(factory=list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        name = report.nodeid.rpartition("::")[2].partition("[")[0]
        if report.failed:
            self.failed.append(name)
            self.said.append(report.longreprtext)
        elif report.skipped:
            self.skipped.append(name)
            self.said.append(report.longreprtext)
        elif report.passed and report.when == "call":
            self.passed.append(name)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder to run pytest in, inside this run: what is imported from it is forgotten afterwards."""
    # A store on a server is tried with the shipped plugins.
    monkeypatch.delenv(SERVER, raising=False)
    monkeypatch.setattr(sys, "path", [*sys.path])
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    yield tmp_path
    forget()


def forget() -> None:
    """Let what a run has imported be imported anew."""
    for name in [each for each in sys.modules if each.partition(".")[0] in {"sandvik", "test_sandvik"}]:
        del sys.modules[name]


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def run(folder: Path, *words: str) -> Record:
    record = Record()
    forget()
    # What is an error in this run is none in an author's.
    usual = ("-q", "-W", "default", "-p", "no:cacheprovider", "-p", "no:xdist", f"--rootdir={folder}", str(folder))
    pytest.main([*usual, *words], [record])
    return record


def test_a_sound_plugin_holds_everything(folder: Path) -> None:
    write(folder, FILES)
    run(folder, "-k", CARD, "--update-golden")
    record = run(folder)
    assert (record.failed, record.skipped, len(record.passed)) == ([], [STORED], 24)
    assert SERVER in record.said[0]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_plugin_is_caught_that(fault: Fault, folder: Path) -> None:
    write(folder, fault.files())
    # A database in a file is tried with the sound plugin; it takes longest.
    record = run(folder, "--update-golden", "-k", "not sqlite")
    said = "\n".join(record.said)
    assert sorted(set(record.failed)) == sorted(fault.failing), said
    assert fault.says in said


def test_a_plugin_may_have_sentences_of_its_own(folder: Path) -> None:
    said = judging("", "", "yield case.finding(obligation, Status.MET, Template('day', 'It is {day}.')(day=case.on))")
    own = translating("", sv=catalogue("Det är {day}."), en=catalogue(SENTENCE))
    write(folder, evolve(said, added=said.added + own.added, beside=own.beside).files())
    assert run(folder, "--update-golden", "-k", "not sqlite").failed == []


def test_without_a_card_it_is_told_how_one_is_written(folder: Path) -> None:
    write(folder, FILES)
    record = run(folder, "-k", CARD)
    assert record.failed == [CARD]
    assert "there is no card golden/sandvik.txt beside the test" in record.said[0]
    assert "pytest --update-golden" in record.said[0]


def test_a_card_that_says_something_else_is_told_line_by_line(folder: Path) -> None:
    write(folder, FILES)
    run(folder, "-k", CARD, "--update-golden")
    write(folder, Fault((CARD,), "", {AGREEMENT: ("every: P1Y", "every: P2Y")}).files())
    record = run(folder)
    assert set(record.failed) == {CARD}
    assert "-    every: P1Y\n+    every: P2Y\n" in record.said[0]


def test_every_check_has_a_plugin_that_it_catches() -> None:
    checks = {name for name in dir(VariantConformance) if name.startswith("test_")}
    assert {each for fault in FAULTS.values() for each in fault.failing} | {CARD} == checks


def test_without_what_a_database_needs_the_rest_is_tried(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlmodel", None)
    write(folder, FILES)
    record = run(folder, "--update-golden")
    assert (record.failed, record.skipped, len(record.passed)) == ([], [STORED, STORED], 23)
    assert "pip install overenskommelse[store]" in record.said[0]


def test_a_plugin_that_is_an_object_is_not_imported_anew(folder: Path) -> None:
    made = ('lambda: import_module("sandvik")', 'lambda: type("P", (), {"variants": sandvik.variants})()')
    test = FILES[TEST].replace(*made).replace("from datetime", "import sandvik\nfrom datetime")
    write(folder, {**FILES, TEST: test.replace("sandvik.variants", "staticmethod(sandvik.variants)")})
    record = run(folder, "--update-golden", "-k", "not sqlite and not postgresql")
    assert (record.failed, sorted(record.skipped)) == ([], sorted([OPENS, PRINTS, CLOCK]))


def test_a_class_that_names_no_variant_is_told_to(folder: Path) -> None:
    write(folder, {**FILES, TEST: FILES[TEST].replace('    variant = "sandvik"\n', "")})
    record = run(folder, "-k", DOOR)
    assert record.said == ['say which variant TestSandvik is about: variant = "hamnby"']
