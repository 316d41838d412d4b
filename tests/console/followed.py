"""A database in which both sides have somebody to ask, and a meeting is planned."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from overenskommelse.cli import main

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
AREA = "remiss-2014/plan-2015/princip-1"
BOARDS_DUTY, JOINT_DUTY = f"{AREA}/ansvar-1", f"{AREA}/ansvar-3"
CONTACT = ("--contact-role", "ordförande")
MADE = (
    ("init", "vgr"),
    ("add", "organisation", "--name", "Föreningen Ängsund"),
    ("sign", "accession", "--organisation", "foreningen-angsund", "--on", "2015-03-01", *CONTACT),
    (
        "plan",
        "meeting",
        "--date",
        "2027-01-15",
        "--bodies",
        "beredning",
        "--title",
        "Uppföljningsmöte",
        "--id",
        "moetet",
    ),
)
ROUND = (
    *("open", "round", "--title", "Uppföljning 2017", "--period", "2017", "--id", "r17", "--due", "2026-12-10"),
    *("--commitments", BOARDS_DUTY, JOINT_DUTY, "--respondents", "regionstyrelsen", "foreningen-angsund"),
)


def done(database: Path, *line: str) -> None:
    """Do something at the command line."""
    assert main([*line, "--as", "registrator", "--db", str(database)], clock=lambda: NOW) == 0


@pytest.fixture(scope="session")
def made_followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database that is copied."""
    path = tmp_path_factory.mktemp("followed") / "register.db"
    for line in MADE:
        done(path, *line)
    return path


@pytest.fixture
def followed(made_followed: Path, tmp_path: Path) -> Path:
    """Give a database of one's own."""
    return Path(shutil.copy(made_followed, tmp_path / "register.db"))


@pytest.fixture
def asked(followed: Path) -> Path:
    """Give one in which a round is open."""
    done(followed, *ROUND)
    return followed
