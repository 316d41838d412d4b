"""Where plugins are found: the entry points of installed distributions."""

from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import Distribution, EntryPoint, distributions, entry_points

from attrs import frozen

from ..variants import Origin

GROUP = "overenskommelse.variants"
"""The group of entry points whose plugins bring variants."""
_NAMELESS = "?"


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


def installed() -> tuple[Entry, ...]:
    """Return the plugins that are installed; one whose metadata cannot be read fails when it is loaded."""
    try:
        return tuple(entry_of(point, point.dist) for point in entry_points(group=GROUP))
    except Exception:  # noqa: BLE001 - any distribution, ours or not, may have broken metadata
        return tuple(_one_by_one())


def _one_by_one() -> Iterator[Entry]:
    """Read each distribution by itself, so that a broken one hides no other; of the same name the first counts."""
    seen: set[str] = set()
    for distribution in distributions():
        name = _name(distribution)
        if name in seen:
            continue
        seen.add(name)
        yield from _entries(distribution)


def _entries(distribution: Distribution) -> Iterable[Entry]:
    try:
        points = distribution.entry_points.select(group=GROUP)
        return [entry_of(point, distribution) for point in points]
    except Exception as error:  # noqa: BLE001 - as above
        return [_unreadable(distribution, error)] if _is_ours(distribution) else []


def _is_ours(distribution: Distribution) -> bool:
    try:
        return GROUP in (distribution.read_text("entry_points.txt") or "")
    except UnicodeDecodeError:
        return False


def _unreadable(distribution: Distribution, error: Exception) -> Entry:
    def load() -> object:
        raise error

    return Entry(_NAMELESS, _name(distribution), None, load)


def entry_of(point: EntryPoint, distribution: Distribution | None) -> Entry:
    """Return the entry of an entry point; its distribution's metadata may be broken."""
    if distribution is None:
        return Entry(point.name, _NAMELESS, None, point.load)
    return Entry(point.name, _name(distribution), _version(distribution), point.load)


def _name(distribution: Distribution) -> str:
    try:
        return distribution.metadata["Name"] or _NAMELESS
    except (KeyError, TypeError, UnicodeDecodeError):  # the file METADATA is gone or broken
        return _NAMELESS


def _version(distribution: Distribution) -> str | None:
    try:
        return distribution.metadata["Version"]
    except (KeyError, TypeError, UnicodeDecodeError):
        return None
