"""Where plugins are found: the entry points of installed distributions."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import Distribution, EntryPoint, distributions, entry_points

from attrs import frozen

from ..variants import Origin

GROUP = "overenskommelse.variants"
"""The group of entry points whose plugins bring variants."""
CONSOLE = "overenskommelse.console"
"""The group of entry points whose plugins bring panels and commands to the console."""
_NAMELESS = "?"
_FIELD = re.compile(r"^(Name|Version):[ \t]*(\S.*?)[ \t\r]*$", re.MULTILINE)


@frozen
class Entry:
    """One plugin to load: its name, where it comes from, and how to import it.

    `load` returns the plugin, a module or an object, and may raise whatever the plugin raises.
    """

    name: str
    distribution: str
    version: str | None
    load: Callable[[], object]

    @property
    def origin(self) -> Origin:
        """The names by which problems tell of it."""
        return Origin(plugin=self.name, distribution=self.distribution, version=self.version)


def installed(group: str = GROUP) -> tuple[Entry, ...]:
    """Return the plugins that are installed; one whose metadata cannot be read fails when it is loaded."""
    try:
        return tuple(entries_of(entry_points(group=group)))
    except Exception:  # noqa: BLE001 - any distribution, ours or not, may have broken metadata
        return tuple(_one_by_one(group))


def _one_by_one(group: str) -> Iterator[Entry]:
    """Read each distribution by itself, so that a broken one hides no other; of the same name the first counts."""
    seen: set[str] = set()
    for distribution in distributions():
        name, _ = identity(distribution)
        if name in seen:
            continue
        seen.add(name)
        yield from _entries(distribution, group)


def _entries(distribution: Distribution, group: str) -> Iterable[Entry]:
    try:
        points = distribution.entry_points.select(group=group)
        return tuple(entries_of(points))
    except Exception as error:  # noqa: BLE001 - as above
        return [_unreadable(distribution, error)] if _is_ours(distribution, group) else []


def _is_ours(distribution: Distribution, group: str) -> bool:
    try:
        return group in (distribution.read_text("entry_points.txt") or "")
    except UnicodeDecodeError:
        return False


def _unreadable(distribution: Distribution, error: Exception) -> Entry:
    def load() -> object:
        raise error

    return Entry(_NAMELESS, identity(distribution)[0], None, load)


def entries_of(points: Iterable[EntryPoint]) -> Iterator[Entry]:
    """Yield the entries of entry points, whose distributions' metadata may be broken.

    That of each distribution is read once, for several plugins may come by one.
    """
    known: dict[Distribution, tuple[str, str | None]] = {}
    for point in points:
        found = point.dist
        if found is not None and found not in known:
            known[found] = identity(found)
        name, version = (_NAMELESS, None) if found is None else known[found]
        yield Entry(point.name, name, version, point.load)


def identity(distribution: Distribution) -> tuple[str, str | None]:
    """Return the name and version of a distribution, as far as its metadata can be read.

    Only the head of the file is looked at: `distribution.metadata` parses all of it, and the rest is a whole README.
    """
    try:
        text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
    except UnicodeDecodeError:
        return _NAMELESS, None
    head, _, _ = text.partition("\n\n")
    fields = dict(_FIELD.findall(head))
    return fields.get("Name", _NAMELESS), fields.get("Version")
