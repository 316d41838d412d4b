"""The program where nothing is installed beside the library: files are read, and a database says what it needs."""

import subprocess
import sys

import pytest

BARE = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"platformdirs", "sqlalchemy", "sqlmodel", "alembic", "python_calamine", "stdnum"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
from overenskommelse.cli import main
sys.exit(main(sys.argv[1:]))
"""


def bare(*words: str) -> subprocess.CompletedProcess[str]:
    line = (sys.executable, "-c", BARE, *words, "--language", "en")
    return subprocess.run(line, check=False, capture_output=True, encoding="utf-8")


def test_an_installed_agreement_is_read() -> None:
    done = bare("standing", "vgr", "--on", "2018-05-29")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("words", [("find", "organisation"), ("init", "vgr"), ("standing", "vgr", "--db", "x.db")])
def test_a_command_that_needs_a_database_says_what_to_install(words: tuple[str, ...]) -> None:
    done = bare(*words)
    assert done.returncode == 2
    assert "Install overenskommelse[store]." in done.stderr
    assert "Traceback" not in done.stderr
