"""What a program pays that says `import overenskommelse` and nothing more."""

import subprocess
import sys

import overenskommelse

HEAVY = {
    "alembic",
    "babel",
    "docx",
    "holidays",
    "hypothesis",
    "jinja2",
    "lxml",
    "pytest",
    "ruamel",
    "sqlalchemy",
    "sqlmodel",
    "textual",
    "typst",
}
PROBE = """
import sys, time
before = time.process_time()
import overenskommelse
print(time.process_time() - before)
print(*{name.partition(".")[0] for name in sys.modules})
"""


def probe() -> tuple[float, set[str]]:
    """Import in a fresh interpreter; return its seconds of processor time and the modules loaded."""
    done = subprocess.run([sys.executable, "-c", PROBE], check=True, capture_output=True, text=True)
    seconds, modules = done.stdout.splitlines()
    return float(seconds), set(modules.split())


def test_importing_loads_neither_a_database_a_screen_a_test_tool_nor_a_parser() -> None:
    assert probe()[1] & HEAVY == set()


def test_importing_costs_less_than_150_ms() -> None:
    assert min(probe()[0] for _ in range(5)) < 0.150


def test_every_public_name_can_be_had() -> None:
    assert [name for name in overenskommelse.__all__ if not hasattr(overenskommelse, name)] == []
