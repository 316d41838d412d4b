"""A database for the command line's tests: made once, and copied for each."""

import shutil
from pathlib import Path

import pytest

from overenskommelse.cli import main

_CONTACT = ("add", "contact", "--organisation", "foreningen-angsund", "--role", "ordförande", "--purpose", "kontakt")
MADE = (
    ("init", "vgr"),
    ("add", "organisation", "--name", "Föreningen Ängsund", "--sub-regions", "Fyrbodal"),
    ("add", "organisation", "--name", "Ångströms vänner", "--number", "802002-1237"),
    ("sign", "accession", "--organisation", "foreningen-angsund", "--on", "23 mars 2018"),
    (
        "add",
        "contact",
        "--organisation",
        "foreningen-angsund",
        "--role",
        "ordförande",
        "--purpose",
        "kontakt",
        "--name",
        "Alva Påhittad",
        "--email",
        "alva@example.org",
        "--id",
        "ordforande",
    ),
    ("plan", "meeting", "--bodies", "beredning", "--date", "2030-05-02", "--id", "nasta-mote"),
    (
        "record",
        "recommendation",
        "--summary",
        "Fortsätt",
        "--given-by",
        "beredning",
        "--date",
        "2018-05-29",
        "--id",
        "fortsatt",
    ),
    ("open", "matter", "--title", "Ett ärende", "--id", "arende"),
    ("set", "retention", "--kind", "contact", "--years", "2", "--basis", "Plan 2024"),
)
"""What is done in the database, in this order."""


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database that is copied."""
    path = tmp_path_factory.mktemp("database") / "register.db"
    for line in MADE:
        assert main([*line, "--as", "registrator", "--db", str(path)]) == 0
    return path


@pytest.fixture
def register(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a database of the test's own, which is the user's own too."""
    path = tmp_path / "register.db"
    shutil.copy(made, path)
    monkeypatch.setenv("OVERENSKOMMELSE_DB", str(path))
    monkeypatch.setenv("OVERENSKOMMELSE_AS", "registrator")
    return path
