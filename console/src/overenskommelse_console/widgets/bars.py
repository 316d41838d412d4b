"""The lines at the top and the foot of every screen: where one is, what day it is about, what the keys do."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text
from textual.widgets import Static

from overenskommelse.wording import Language

from ..actions import Action, key_name
from .columns import CUT, fit

BETWEEN = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
APART = "   "
"""What stands between hints."""
_MOST_HINTS = 6
_LEAST = 12
"""How much of the agreement's name is shown in any case."""
_LEAST_CRUMBS = 10
"""How much of the crumbs is shown, or nothing of them."""
_LEAST_TAB = 6
"""How much of a screen's name is shown where they do not stand close."""
_LEAST_TIGHT = 2
"""How much of it is shown in any case."""


class Bar(Static):
    """One line that is drawn anew as its width asks."""

    DEFAULT_CSS = "Bar { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }"

    def __init__(self, *, id: str) -> None:
        """Make an empty line."""
        super().__init__("", id=id, markup=False)
        self._drawn = Text()

    @property
    def room(self) -> int:
        """How many cells there are."""
        return max(self.app.size.width - 2, 1)

    def draw(self, line: Text) -> None:
        """Draw another line; what stands already is left, and nothing else moves for it."""
        if line != self._drawn:
            self._drawn = line
            self.update(line, layout=False)


class Crumbs(Bar):
    """Where one is, and on the right what day it is about and whether something can be changed."""

    def show(self, crumbs: Sequence[str], state: Sequence[str]) -> None:
        """Show other crumbs; where there is no room, the first of them is cut, and at last they all give way."""
        right = " · ".join(state)
        left = self.room - cell_len(right) - 2
        if left < _LEAST_CRUMBS:
            self.draw(Text(right, no_wrap=True, overflow="ellipsis"))
            return
        first, rest = crumbs[0] if crumbs else "", BETWEEN.join(["", *crumbs[1:]])
        kept = max(left - cell_len(rest), _LEAST)
        path = fit((fit(first, kept) if cell_len(first) > kept else first) + rest, left)
        self.draw(Text.assemble((path, "bold"), "  ", right, no_wrap=True))


class Tabs(Bar):
    """The screens and their keys; the one that is open is told by brackets as well."""

    # A tab has its own room on both sides, and every cell of a narrow line is a letter.
    DEFAULT_CSS = "Tabs { padding: 0; }"

    @property
    def room(self) -> int:
        """How many cells there are."""
        return max(self.app.size.width, 1)

    def show(
        self,
        tabs: Sequence[tuple[str, str]],
        current: str,
        short: Mapping[str, str],
        shortest: Mapping[str, str],
    ) -> None:
        """Show the tabs: a key and a name each, a short or the shortest one where there is no room for all of them."""
        named = list(tabs)
        if self._is_wide(named):
            named = [(key, name if key == current else short.get(key, name)) for key, name in tabs]
        most = max(cell_len(name) for _, name in named)
        while most > _LEAST_TAB and self._is_wide(named):
            most -= 1
            named = _cut(named, current, most)
        if is_tight := self._is_wide(named):
            named = self._close([(key, shortest.get(key, name)) for key, name in tabs])
        made = Text(no_wrap=True, overflow="ellipsis")
        for key, name in named:
            is_open = key == current
            made.append(f"[{key} {name}]" if is_open else f" {key} {name}", "bold" if is_open else "dim")
            made.append("" if is_open or is_tight else " ")
        self.draw(made)

    def _close(self, named: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Cut the longest of tabs that stand close until all of them are seen; the crumbs tell which is open."""
        wide = [cell_len(name) for _, name in named]
        for _ in range(self._width(named) - (len(named) - 1) - self.room):
            longest = max(range(len(wide)), key=lambda place: (wide[place], place))
            wide[longest] = max(wide[longest] - 1, _LEAST_TIGHT)
        return [(key, _shortened(name, most)) for (key, name), most in zip(named, wide, strict=True)]

    def _is_wide(self, named: Sequence[tuple[str, str]]) -> bool:
        """Tell whether tabs need more room than there is."""
        return self._width(named) > self.room

    @staticmethod
    def _width(named: Sequence[tuple[str, str]]) -> int:
        return sum(cell_len(f" {key} {name} ") for key, name in named)


def _cut(tabs: Sequence[tuple[str, str]], current: str, most: int) -> list[tuple[str, str]]:
    """Cut the names of tabs to so many cells; never that of the one that is open."""
    return [(key, name if key == current else _shortened(name, most)) for key, name in tabs]


def _shortened(name: str, most: int) -> str:
    """Return a name in at most so many cells, its sign close to what is left of it."""
    return name if cell_len(name) <= most else fit(name, most).removesuffix(CUT).rstrip() + CUT


class Hints(Bar):
    """A few keys and what they do."""

    def show(self, own: Sequence[Action], common: Sequence[Action], language: Language) -> None:
        """Show at most six hints: those of every screen, and before them as many of its own as there is room for."""
        last = [_hint(each, language) for each in common]
        room = self.room - sum(cell_len(each.plain) + len(APART) for each in last)
        shown: list[Text] = []
        for each in own[: _MOST_HINTS - len(last)]:
            made = _hint(each, language)
            room -= cell_len(made.plain) + len(APART)
            if room < 0:
                break
            shown.append(made)
        self.draw(Text(APART, no_wrap=True, overflow="ellipsis").join([*shown, *last]))


def _hint(action: Action, language: Language) -> Text:
    return Text.assemble((key_name(action.key, language), "bold"), f" {language.fill(action.title)}")
