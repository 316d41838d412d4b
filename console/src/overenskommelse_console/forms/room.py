"""The room that a form's fields have: what the rest leaves, so that its foot is seen however many they are."""

from typing import TypeVar

from textual.screen import Screen
from textual.widgets import Static

S = TypeVar("S")

_REST = ("title", "about", "help", "told", "keys")
"""What stands above and beneath the fields."""
_SHARE, _FRAME, _LEAST = 96, 4, 3
"""How much of the screen a form may take, in hundredths; the lines of its frame; the fewest that its fields have."""


class Roomy(Screen[S]):
    """A form whose fields scroll where there are more than there is room for."""

    def on_resize(self) -> None:
        """Let what stands beneath the fields be seen."""
        self.make_room()

    def make_room(self) -> None:
        """Let the fields take the lines that are left, once the rest is drawn."""
        self.call_after_refresh(self._make_room)

    def _make_room(self) -> None:
        rest = sum(self.query_one(f"#{name}", Static).outer_size.height for name in _REST)
        room = self.size.height * _SHARE // 100 - _FRAME - rest
        self.query_one("#fields").styles.max_height = max(room, _LEAST)
