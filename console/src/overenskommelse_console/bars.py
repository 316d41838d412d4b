"""The lines at the top and the foot of every screen: where one is, what day it is about, what the keys do."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from overenskommelse.wording import Language

from .actions import Action, key_name
from .columns import fit

BETWEEN = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_MOST_HINTS = 6
_LEAST = 12
"""How much of the agreement's name is shown in any case."""
_LEAST_TAB = 6
"""How much of a screen's name is shown in any case."""


class Bar(Static):
    """One line that is drawn anew as its width asks."""

    DEFAULT_CSS = "Bar { height: 1; padding: 0 1; }"

    def __init__(self, *, id: str) -> None:
        """Make an empty line."""
        super().__init__("", id=id, markup=False)

    @property
    def room(self) -> int:
        """How many cells there are."""
        return max(self.app.size.width - 2, 1)


class Crumbs(Bar):
    """Where one is, and on the right what day it is about and whether something can be changed."""

    def show(self, crumbs: Sequence[str], state: Sequence[str]) -> None:
        """Show other crumbs; where there is no room, the first of them is cut."""
        right = " · ".join(state)
        left = max(self.room - cell_len(right) - 2, 10)
        first, rest = crumbs[0] if crumbs else "", BETWEEN.join(["", *crumbs[1:]])
        kept = max(left - cell_len(rest), _LEAST)
        path = fit((fit(first, kept) if cell_len(first) > kept else first) + rest, left)
        self.update(Text.assemble((path, "bold"), "  ", right, no_wrap=True))


class Tabs(Bar):
    """The screens and their keys; the one that is open is told by brackets as well."""

    def show(self, tabs: Sequence[tuple[str, str]], current: str) -> None:
        """Show the tabs: a key and a name each."""
        most = max(cell_len(name) for _, name in tabs)
        named = _cut(tabs, current, most)
        while most > _LEAST_TAB and sum(cell_len(f" {key} {name} ") for key, name in named) > self.room:
            most -= 1
            named = _cut(tabs, current, most)
        made = Text(no_wrap=True, overflow="ellipsis")
        for key, name in named:
            is_open = key == current
            made.append(f"[{key} {name}]" if is_open else f" {key} {name} ", "bold" if is_open else "dim")
        self.update(made)


def _cut(tabs: Sequence[tuple[str, str]], current: str, most: int) -> list[tuple[str, str]]:
    """Cut the names of tabs to so many cells; never that of the one that is open."""
    return [(key, name if key == current or cell_len(name) <= most else fit(name, most).rstrip()) for key, name in tabs]


class Hints(Bar):
    """A few keys and what they do."""

    def show(self, actions: Sequence[Action], language: Language) -> None:
        """Show at most six hints, as many as there is room for."""
        made = Text(no_wrap=True, overflow="ellipsis")
        for action in actions[:_MOST_HINTS]:
            key, title = key_name(action.key, language), language.fill(action.title)
            if made and cell_len(made.plain) + cell_len(key) + cell_len(title) + 4 > self.room:
                break
            made.append("   " if made else "")
            made.append(key, "bold")
            made.append(f" {title}")
        self.update(made)
