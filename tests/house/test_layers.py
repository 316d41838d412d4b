"""Each import contract bites: planted in a copy of the tree, a breach of it is found."""

import configparser
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.tree import ROOT

PACKAGES = {
    "overenskommelse": ROOT / "src" / "overenskommelse",
    "overenskommelse_console": ROOT / "console" / "src" / "overenskommelse_console",
    "overenskommelse_halland": ROOT / "plugins" / "overenskommelse-halland" / "src" / "overenskommelse_halland",
    "overenskommelse_skane": ROOT / "plugins" / "overenskommelse-skane" / "src" / "overenskommelse_skane",
    "overenskommelse_vgr": ROOT / "plugins" / "overenskommelse-vgr" / "src" / "overenskommelse_vgr",
}
PLANTED = "overenskommelse/agreement/planted.py"
# The contract, the module to plant, what it says, and what the report must then name.
BREACHES = [
    ("layers", PLANTED, "import overenskommelse.ledger", "overenskommelse.agreement.planted"),
    ("layers", "overenskommelse/utils.py", "", "overenskommelse.utils"),
    ("distributions", PLANTED, "import overenskommelse_vgr", "overenskommelse_vgr"),
    (
        "distributions",
        "overenskommelse_vgr/planted.py",
        "import overenskommelse_console",
        "overenskommelse_console",
    ),
    ("distributions", "overenskommelse_skane/planted.py", "import overenskommelse_vgr", "overenskommelse_vgr"),
    ("console", "overenskommelse_console/shown/planted.py", "from .. import page", "overenskommelse_console.page"),
    ("console", "overenskommelse_console/utils.py", "", "overenskommelse_console.utils"),
    ("plugin-loader", PLANTED, "import pluggy", "pluggy"),
    ("words", PLANTED, "from babel.dates import format_date", "babel"),
    ("words", PLANTED, "import gettext", "gettext"),
    ("files", PLANTED, "from ruamel.yaml import YAML", "ruamel"),
    ("files", PLANTED, "import cattrs", "cattrs"),
    ("holidays", PLANTED, "import holidays", "holidays"),
    ("database", PLANTED, "from sqlalchemy.orm import Session", "sqlalchemy"),
    ("spreadsheets", PLANTED, "from python_calamine import load_workbook", "python_calamine"),
    ("spreadsheets", PLANTED, "import xlsxwriter", "xlsxwriter"),
    ("papers", PLANTED, "from docx import Document", "docx"),
    ("papers", PLANTED, "import icalendar", "icalendar"),
    ("papers", PLANTED, "import jinja2", "jinja2"),
    ("papers", PLANTED, "from lxml import etree", "lxml"),
    ("papers", PLANTED, "import typst", "typst"),
    ("screen", PLANTED, "from textual.app import App", "textual"),
    ("tests", PLANTED, "import hypothesis", "hypothesis"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Give a copy of every package, where a breach hurts nobody."""
    for name, folder in PACKAGES.items():
        shutil.copytree(folder, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.yaml"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def lint(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo", *words],
        cwd=copy,
        # Before the site's own packages, so that the copy is read and not the tree.
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_tree_as_it_stands_keeps_every_contract(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_contract_has_a_breach_that_shows_it_bites() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter", encoding="utf-8")
    contracts = {name.rpartition(":")[2] for name in config.sections() if ":contract:" in name}
    assert {contract for contract, *_ in BREACHES} == contracts


@pytest.mark.parametrize(("contract", "path", "line", "named"), BREACHES)
def test_a_breach_is_found(copy: Path, contract: str, path: str, line: str, named: str) -> None:
    (copy / path).write_text(f'"""Breach."""\n\n{line}\n', encoding="utf-8")
    done = lint(copy, "--contract", contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "1 broken" in done.stdout
    assert named in done.stdout.partition("Broken contracts")[2]
