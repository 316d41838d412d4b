"""What dev.py runs for which words, and what its exit code says."""

from collections.abc import Callable
from pathlib import Path

import pytest

import dev

Fake = Callable[[dict[str, int]], list[list[str]]]


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Record what would be run; a program named in `codes` ends with that exit code."""

    def install(codes: dict[str, int]) -> list[list[str]]:
        ran: list[list[str]] = []

        def uv(*words: str, at: object = None) -> int:
            del at
            program = [*words[words.index("--") + 1 :]] if "--" in words else [*words]
            ran.append(program)
            return codes.get(program[0], 0)

        monkeypatch.setattr(dev, "_uv", uv)
        return ran

    return install


def test_every_check_runs_even_when_an_earlier_one_fails(pretend: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    ran = pretend({"ruff": 1, "lint-imports": 1})
    assert dev.main(["test"]) == 1
    assert [words[0] for words in ran] == ["ruff", "ruff", "mypy", "lint-imports", "python", "sphinx-build", "pytest"]
    assert capsys.readouterr().out.splitlines()[-1] == "Failed before pytest: ruff check, ruff format, layers"


def test_when_all_checks_hold_the_exit_code_is_that_of_pytest(pretend: Fake) -> None:
    pretend({})
    assert dev.main(["test"]) == 0
    pretend({"pytest": 5})
    assert dev.main(["test"]) == 5


def test_words_after_test_go_to_pytest_alone(pretend: Fake) -> None:
    ran = pretend({})
    assert dev.main(["test", "tests/house", "-k", "dev"]) == 0
    assert ran == [["pytest", "tests/house", "-k", "dev"]]


@pytest.mark.parametrize("words", [["demo"], ["demo", "--json"], ["standing", "vgr", "--strict"]])
def test_other_words_and_the_exit_code_pass_through(pretend: Fake, words: list[str]) -> None:
    ran = pretend({"overenskommelse": 2})
    assert dev.main(words) == 2
    assert ran == [["overenskommelse", *words]]


def test_help_tells_also_what_the_program_can_do_where_it_is_set_up(
    pretend: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = pretend({})
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert (dev.main(["--help"]), ran) == (0, [])
    (tmp_path / ".venv").mkdir()
    assert (dev.main(["-h"]), ran) == (0, [["overenskommelse", "--help"]])
    assert capsys.readouterr().out.count("python3 dev.py demo") == 2


def test_without_words_it_tells_what_it_can_do(pretend: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    pretend({})
    assert dev.main([]) == 2
    assert "python3 dev.py demo" in capsys.readouterr().out
