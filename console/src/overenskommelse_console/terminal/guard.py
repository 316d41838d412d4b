"""What stands between data and the terminal: no character that a terminal obeys passes."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from overenskommelse.cli.cleaning import clean


@lru_cache(maxsize=8192)
def harmless(text: str) -> str:
    """Return a text of the same width without anything that a terminal obeys or that turns the order of letters."""
    if clean(text) == text:
        return text
    return "".join(char if clean(char) == char else " " * cell_len(char) for char in text)


class Guard(LineFilter):
    """Cleans every line on its way out, whichever widget drew it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments with harmless texts; those that the program itself uses for control are kept."""
        del background
        return [
            segment
            if segment.control or (text := harmless(segment.text)) == segment.text
            else Segment(text, segment.style)
            for segment in segments
        ]
