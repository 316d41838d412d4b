"""A Textual app with nothing in it but a line: what any console pays before it is one."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One line."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield Static("bare and ready")


if __name__ == "__main__":
    Bare().run()
