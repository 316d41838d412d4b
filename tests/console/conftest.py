"""The console over a demonstration or a database of its own, driven key by key."""

import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse_console.keys import every_page
from overenskommelse_console.warming import SOON
from tools.driving import NOW, Run, desk_at, play, press, seen, settle, write

__all__ = ["NOW", "Run", "desk_at", "play", "press", "seen", "settle", "write"]

CONTACT = ("--contact-role", "ordförande")
MADE = (
    ("init", "halland"),
    ("add", "organisation", "--name", "Föreningen Ängsund", "--legal-form", "Ideell förening"),
    ("add", "organisation", "--name", "Ångströms vänner", "--number", "802002-1237"),
    ("add", "organisation", "--name", "Bygdens kör"),
    ("sign", "accession", "--organisation", "foreningen-angsund", "--on", "23 mars 2021", *CONTACT),
    ("sign", "accession", "--organisation", "bygdens-kor", "--on", "maj 2022", *CONTACT),
    ("leave", "accession", "--organisation", "bygdens-kor", "--on", "2024-01-31", "--reason", "Lades ner"),
)
"""What is done in the database, in this order."""


LONG = frozenset(
    f"test_{name}.py"
    for name in (
        *("coming", "editions", "fitting", "following", "handbook", "known", "many"),
        *("matters", "meetings"),
    )
)
"""What takes minutes at the keyboard: run when all is proved, or when a file is named."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what takes long to `dev.py prove tests`."""
    named = any(".py" in each or "tests/console" in each for each in config.args)
    if named or os.environ.get("HYPOTHESIS_PROFILE") == "prove":
        return
    left = [each for each in items if each.path.parent.name == "console" and each.path.name in LONG]
    config.hook.pytest_deselected(items=left)
    items[:] = [each for each in items if each not in left]


def pytest_configure(config: pytest.Config) -> None:
    """Let warnings of a screen that closes in the midst of its work be none of ours."""
    config.addinivalue_line("filterwarnings", "ignore::ResourceWarning")


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    """Load here what a console loads in other threads.

    Pytest reads the source of what is imported, and Python 3.11 bears that in one thread at a time alone.
    """
    desk = desk_at()
    desk.standing()
    desk.extras()
    desk.codes()
    desk.close()
    every_page()
    for name in (*SOON, "shown.overview"):
        import_module(f"overenskommelse_console.{name}")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database that is copied."""
    path = tmp_path_factory.mktemp("console") / "register.db"
    for line in MADE:
        assert main([*line, "--as", "registrator", "--db", str(path)], clock=lambda: NOW) == 0
    return path


@pytest.fixture
def database(made: Path, tmp_path: Path) -> Path:
    """Give a database of one's own."""
    return Path(shutil.copy(made, tmp_path / "register.db"))


@pytest.fixture
def run() -> Run:
    """Give what runs a console, at 80 × 24 cells."""
    return play
