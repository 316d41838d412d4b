"""Where a command speaks: data and pages on one stream, talk on the other, always UTF-8 with line feeds."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from errno import EINVAL, EPIPE
from io import StringIO
from typing import TextIO

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..messages import Template
from ..wording.causes import cause
from .cleaning import clean, escape_controls
from .layout import Layout
from .page import Block
from .veiling import Veil

CANNOT_PRINT = Template("cannot-print", "What was to be printed cannot be written: {reason}.")

PIPE_WIDTH = 80
"""Columns where nobody's screen decides: the same bytes on every machine."""
WIDEST = 100
"""Longer lines are hard to read."""
NARROWEST = 20


@frozen(kw_only=True)
class Terminal:
    """Two streams and how to lay out on the first.

    A reader that goes away is no error; any other failure on the first is an OverenskommelseError.
    """

    out: TextIO
    err: TextIO
    layout: Layout = Layout()
    is_json: bool = False
    """Whether what is wrong is told as JSON too."""
    veil: Veil = str

    def page(self, blocks: Iterable[Block]) -> None:
        """Print a page."""
        self.text("".join(f"{line}\n" for line in self.layout.lines(blocks)))

    def data(self, value: object) -> None:
        """Print plain data as JSON."""
        self.json(json.dumps(value, ensure_ascii=False, indent=2))

    def json(self, text: str) -> None:
        """Print JSON text."""
        self.text(f"{escape_controls(text)}\n")

    def text(self, text: str) -> None:
        """Print a text that is laid out already."""
        _write(self.out, text)

    def talk(self, lines: Iterable[str]) -> None:
        """Print lines beside the data."""
        # Where even this fails there is nobody left to tell.
        with suppress(OverenskommelseError):
            _write(self.err, "".join(f"{clean(self.veil(line))}\n" for line in lines))


def terminal(*, plain: bool, environment: Mapping[str, str], is_json: bool = False, veil: Veil = str) -> Terminal:
    """Make the terminal of this process: wrapped and coloured for a screen, the same bytes everywhere for a pipe."""
    # Python has no stream where the caller closed it; then nobody reads, and the work is done all the same.
    out, err = sys.stdout or StringIO(), sys.stderr or StringIO()
    for stream in (out, err):
        # A stream of another kind, such as a test's, decides for itself.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")
    screen = out.isatty()
    width = _screen_width() if screen else PIPE_WIDTH
    colour = screen and not plain and _wants_colour(environment)
    layout = Layout(width=None if plain else width, colour=colour, breaks_words=screen)
    return Terminal(out=out, err=err, layout=layout, is_json=is_json, veil=veil)


def _screen_width() -> int:
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return PIPE_WIDTH
    return min(max(columns, NARROWEST), WIDEST) if columns else PIPE_WIDTH


def _wants_colour(environment: Mapping[str, str]) -> bool:
    """Tell whether colour is welcome: no-color.org, terminals without it, and the old console of Windows."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return sys.platform != "win32" or "WT_SESSION" in environment


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # Python would complain once more when it flushes at exit.
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
        # Windows tells of a reader gone by another name; a full disk is no such thing.
        if error.errno not in {EPIPE, EINVAL}:
            raise OverenskommelseError([Problem(CANNOT_PRINT(reason=cause(error)))]) from error
