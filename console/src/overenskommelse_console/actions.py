"""What can be done, as data: the keys, the palette, the help and the hints are all made of it."""

from collections.abc import Iterable

from attrs import frozen
from textual.binding import Binding, BindingType

from overenskommelse.messages import Template
from overenskommelse.wording import Language

KEYS = {
    "enter": Template("console-key-enter", "enter"),
    "space": Template("console-key-space", "space"),
    "escape": Template("console-key-escape", "esc"),
}
"""The names of keys that have one; others are called as they are written."""


@frozen(kw_only=True)
class Action:
    """One thing that can be done: the method `action_…` of a screen or of the console, and its key."""

    name: str
    key: str
    title: Template
    synonyms: Template | None = None
    """Other words that it is sought by, with commas between them."""
    is_hint: bool = False
    """Whether it is among the few that stand at the foot of the screen."""
    writes: bool = False
    """Whether it changes something, and cannot be done where nothing may be changed."""
    is_always: bool = False
    """Whether its key is heard in forms and dialogs too."""

    @property
    def id(self) -> str:
        """What the settings call it: `undo`, `begin`."""
        return self.name.removeprefix("do('").removesuffix("')")

    def words(self, language: Language) -> str:
        """Return all that it is sought by."""
        other = language.fill(self.synonyms) if self.synonyms else ""
        return f"{language.fill(self.title)} {other}"


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Return the keys of actions; the console words its own hints."""
    return [Binding(each.key, each.name, show=False, id=each.id, priority=each.is_always) for each in actions]


def key_name(key: str, language: Language) -> str:
    """Return what a key is called on the screen."""
    first = key.partition(",")[0]
    if first in KEYS:
        return language.fill(KEYS[first])
    return first.upper() if first.startswith("f") and first[1:].isdigit() else first
