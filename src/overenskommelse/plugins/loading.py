"""Loading plugins, each for itself: a broken one is told of by name, and the rest work."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import field, frozen
from pluggy import PluginManager

from ..errors import Problem
from ..messages import Template
from ..references import nearest
from ..variants import Catalog, Collected, Fault, Override, Sifted, overrides, sift
from . import hooks
from .calling import Call
from .contributions import Domain
from .entries import CONSOLE, Entry, installed
from .taking import LIBRARY, Taken, take

if TYPE_CHECKING:
    from .consoles import ForConsole
    from .gathering import Gathered

NOTHING_TO_BLOCK = Template(
    "nothing-to-block", "No plugin is called {name}, so nothing is blocked; there are: {choices}."
)
NEAREST = Template("nearest-plugin", "The nearest is {nearest}.")


@frozen(kw_only=True)
class PluginInfo:
    """One plugin that was found: where it comes from, what of it is used, and what is wrong with it."""

    name: str
    distribution: str
    version: str | None
    hooks: tuple[str, ...] = ()
    """Our hooks that it implements."""
    variants: tuple[str, ...] = ()
    """The codes of its variants that are in the catalog."""
    writes: bool = False
    """Whether it declares that it writes."""
    overrides: tuple[Override, ...] = ()
    """What its variants put in the place of what they inherit, or take away."""
    blocked: bool = False
    problems: tuple[Problem, ...] = ()
    calls: tuple[Call, ...] = field(default=(), eq=False)
    """The hooks that were called, with how long each took."""


@frozen(kw_only=True)
class Loaded:
    """The catalog of what works, every plugin found, and everything that is wrong."""

    catalog: Catalog = field(factory=Catalog)
    plugins: tuple[PluginInfo, ...] = ()
    problems: tuple[Problem, ...] = ()
    domains: tuple[Domain, ...] = ()
    """Where the plugins' own sentences are translated."""
    _taken: tuple[Taken, ...] = field(default=(), eq=False, repr=False)
    _blocked: frozenset[str] = frozenset()
    _is_alone: bool = False

    def is_left_out(self, entry: Entry) -> bool:
        """Tell whether a plugin is not to be loaded: one that is blocked, or of whose name another part is not used."""
        own = [each for each in self._taken if each.entry.origin == entry.origin]
        is_refused = any(each.caller is None for each in own)
        return is_refused or entry.name in self._blocked or (self._is_alone and entry.distribution != LIBRARY)

    def gather(self) -> "Gathered":
        """Return the plugins' checks, observers and formats: their hooks are called now, and not when loading."""
        from .gathering import gather

        return gather(self._taken, self.catalog)

    def for_console(self, *, entry_points: Iterable[Entry] | None = None) -> "ForConsole":
        """Return what plugins bring to the console, those installed where None: they are imported now, not before."""
        from .consoles import load_console

        return load_console(self, installed(CONSOLE) if entry_points is None else entry_points)


def load(*, entry_points: Iterable[Entry] | None = None, blocked: Iterable[str] = (), alone: bool = False) -> Loaded:
    """Load plugins and collect their variants into a catalog.

    `entry_points` are the plugins to load, those installed where None; `blocked` holds names of plugins that are not
    loaded, and where the library is to be `alone` no plugin of another distribution is.
    Nothing that a plugin does raises here: what failed is in `problems`.  Each call has a plugin manager of its own.
    """
    entries = sorted(installed() if entry_points is None else entry_points, key=order)
    names = frozenset(blocked)
    manager = PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    left = [entry.name in names or (alone and entry.distribution != LIBRARY) for entry in entries]
    taken = [Taken(entry) if is_left else take(manager, entry) for entry, is_left in zip(entries, left, strict=True)]
    sifted = sift(Collected(variant, each.entry.origin) for each in taken for variant in each.variants)
    unknown = _nothing_to_block(names, [entry.name for entry in entries])
    own = [problem for each in taken for problem in each.problems]
    catalog = Catalog(sifted.entries)
    return Loaded(
        catalog=catalog,
        plugins=tuple(_info(each, sifted, catalog, blocked=is_left) for each, is_left in zip(taken, left, strict=True)),
        problems=(*unknown, *own, *(fault.problem for fault in sifted.faults)),
        domains=tuple(domain for each in taken for domain in each.domains),
        taken=tuple(taken),
        blocked=names,
        is_alone=alone,
    )


def order(entry: Entry) -> tuple[str, str]:
    """Return what plugins are sorted by."""
    return entry.name, entry.distribution


def _info(taken: Taken, sifted: Sifted, catalog: Catalog, *, blocked: bool) -> PluginInfo:
    origin = taken.entry.origin
    codes = tuple(entry.variant.code for entry in sifted.entries if entry.origin == origin)
    return PluginInfo(
        name=origin.plugin,
        distribution=origin.distribution,
        version=origin.version,
        hooks=taken.hooks,
        variants=codes,
        writes=taken.writes,
        overrides=tuple(each for code in codes for each in overrides(catalog.chain(code))),
        blocked=blocked,
        problems=(*taken.problems, *(fault.problem for fault in sifted.faults if _is_hit(taken, fault))),
        calls=taken.calls,
    )


def _is_hit(taken: Taken, fault: Fault) -> bool:
    return any(entry.origin == taken.entry.origin for entry in fault.entries)


def _nothing_to_block(blocked: Iterable[str], known: list[str]) -> Iterable[Problem]:
    for name in sorted(set(blocked) - set(known)):
        near = nearest(name, known)
        message = NOTHING_TO_BLOCK(name=name, choices=tuple(known))
        yield Problem(message, remedy=None if near is None else NEAREST(nearest=near))
