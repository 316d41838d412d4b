"""Lines to write on, whose cursor stands still: one that blinks draws the eye, and writes to the terminal for ever."""

from textual.widgets import Input, TextArea


class Entry(Input):
    """A line to write on."""

    def on_mount(self) -> None:
        """Let the cursor stand still."""
        self.cursor_blink = False


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
