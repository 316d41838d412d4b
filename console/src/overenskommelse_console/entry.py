"""A line to write on, whose cursor stands still: one that blinks draws the eye, and writes to the terminal for ever."""

from textual.widgets import Input


class Entry(Input):
    """A line to write on."""

    def on_mount(self) -> None:
        """Let the cursor stand still."""
        self.cursor_blink = False
