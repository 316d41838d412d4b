"""Lines to write on, whose cursor stands still: one that blinks draws the eye, and writes to the terminal for ever."""

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widgets import Input, TextArea

from .columns import CUT

_LEAST = 4
"""The least room in which signs are drawn."""


class Entry(Input):
    """A line to write on."""

    def on_mount(self) -> None:
        """Let the cursor stand still."""
        self.cursor_blink = False

    def render_line(self, y: int) -> Strip:
        """Draw the line, with a sign at either end beyond which there is more; while one writes the cursor tells it."""
        strip, room, at = super().render_line(y), self.scrollable_content_region.width, round(self.scroll_x)
        # The content's width has room for the cursor.
        wide = self.content_width - bool(self.value)
        if y or self.has_focus or wide <= room or room < _LEAST:
            return strip
        first = [Segment(CUT, _style(strip))] if at else []
        last = [Segment(CUT, _style(strip))] if wide - at > room else []
        return Strip([*first, *strip.crop(len(first), room - len(last)), *last])


def _style(strip: Strip) -> Style | None:
    return next((segment.style for segment in strip if segment.text), None)


class Prose(TextArea):
    """Lines to write sentences on; tab leaves them for the next field."""

    DEFAULT_CSS = """
    Prose { border: none; padding: 0 1; background: $panel; width: 1fr; height: auto; min-height: 2; max-height: 8; }
    Prose:focus { border: none; }
    """

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        """Take what stands there already."""
        super().__init__(text, id=id, compact=True, highlight_cursor_line=False)
        self.cursor_blink = False
