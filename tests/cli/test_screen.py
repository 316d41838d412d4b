"""On a real terminal: colour where it is welcome, and lines that fit."""

import os
import re
import subprocess
import sys
from pathlib import Path

ANGSUNDA = str(Path(__file__).parent / "data" / "angsunda")
PROGRAM = [sys.executable, "-c", "import sys; from overenskommelse.cli import main; sys.exit(main())"]
STANDING = ("standing", ANGSUNDA, "--on", "2024-06-01")
COLOUR = re.compile(r"\x1b\[\d+m")


def on_screen(*line: str, columns: int = 80, **environment: str) -> str:
    """Run the program on a terminal of so many columns and return what it showed."""
    parent, child = os.openpty()
    subprocess.run(["stty", "cols", str(columns)], stdin=child, check=True)
    plain = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    process = subprocess.Popen(
        [*PROGRAM, *line], env={**plain, "TERM": "xterm", **environment}, stdout=child, stderr=child
    )
    os.close(child)
    shown = b"".join(iter(lambda: _read(parent), b""))
    os.close(parent)
    assert process.wait() == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux tells the end of a terminal by an error.
        return b""


def test_forty_columns_are_enough() -> None:
    text = COLOUR.sub("", on_screen(*STANDING, columns=40))
    assert max(map(len, text.splitlines())) <= 40
    assert "× inte uppfyllt  Uppföljning varje år\n  senast: 31 december varje år 2021–2022\n" in text


def test_a_wide_screen_is_used_up_to_a_hundred_columns() -> None:
    text = COLOUR.sub("", on_screen(*STANDING, columns=300))
    assert 80 < max(map(len, text.splitlines())) <= 100


def test_colour_is_used_on_a_screen_and_tells_nothing_by_itself() -> None:
    coloured = on_screen(*STANDING)
    assert "\x1b[31m× inte uppfyllt\x1b[0m" in coloured
    assert COLOUR.sub("", coloured) == on_screen(*STANDING, NO_COLOR="1")


def test_no_color_a_dumb_terminal_and_plain_are_without_colour() -> None:
    assert "\x1b" not in on_screen(*STANDING, NO_COLOR="1")
    assert "\x1b" not in on_screen(*STANDING, TERM="dumb")
    assert "\x1b" not in on_screen(*STANDING, "--plain")
    assert "\x1b[" in on_screen(*STANDING, NO_COLOR="")


def test_help_fits_a_narrow_screen() -> None:
    assert max(map(len, on_screen("standing", "--help", columns=40).splitlines())) <= 40
