"""The room that a form's fields have: what the rest leaves, so that its foot is seen however many they are."""

from textual.screen import Screen
from textual.widgets import Static

REST = ("title", "about", "help", "told", "keys")
"""What stands above and beneath the fields."""
_SHARE, _FRAME, _LEAST = 96, 4, 3
"""How much of the screen a form may take, in hundredths; the lines of its frame; the fewest that its fields have."""


def make_room(form: Screen[object]) -> None:
    """Let the fields of a form take the lines that are left, and scroll where these are too few."""
    rest = sum(form.query_one(f"#{name}", Static).outer_size.height for name in REST)
    form.query_one("#fields").styles.max_height = max(form.size.height * _SHARE // 100 - _FRAME - rest, _LEAST)
