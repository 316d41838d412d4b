"""Loading plugins, each for itself: a broken one is told of by name, and the rest work."""

from collections.abc import Iterable

from attrs import field, frozen
from pluggy import PluginManager

from ..errors import Problem
from ..messages import Template
from ..references import nearest
from ..variants import Catalog, Collected, Fault, Sifted, sift
from . import hooks
from .entries import Entry, installed
from .taking import Taken, take

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
    blocked: bool = False
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class Loaded:
    """The catalog of what works, every plugin found, and everything that is wrong."""

    catalog: Catalog = field(factory=Catalog)
    plugins: tuple[PluginInfo, ...] = ()
    problems: tuple[Problem, ...] = ()


def load(*, entry_points: Iterable[Entry] | None = None, blocked: Iterable[str] = ()) -> Loaded:
    """Load plugins and collect their variants into a catalog.

    `entry_points` are the plugins to load, those installed where None; `blocked` holds names of plugins to leave alone.
    Nothing that a plugin does raises here: what failed is in `problems`.  Each call has a plugin manager of its own.
    """
    entries = sorted(installed() if entry_points is None else entry_points, key=_order)
    names = frozenset(blocked)
    manager = PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    taken = [Taken(entry) if entry.name in names else take(manager, entry) for entry in entries]
    sifted = sift(Collected(variant, each.entry.origin) for each in taken for variant in each.variants)
    unknown = _nothing_to_block(names, [entry.name for entry in entries])
    own = [problem for each in taken for problem in each.problems]
    return Loaded(
        catalog=Catalog(sifted.entries),
        plugins=tuple(_info(each, sifted, blocked=each.entry.name in names) for each in taken),
        problems=(*unknown, *own, *(fault.problem for fault in sifted.faults)),
    )


def _order(entry: Entry) -> tuple[str, str]:
    return entry.name, entry.distribution


def _info(taken: Taken, sifted: Sifted, *, blocked: bool) -> PluginInfo:
    origin = taken.entry.origin
    return PluginInfo(
        name=origin.plugin,
        distribution=origin.distribution,
        version=origin.version,
        hooks=taken.hooks,
        variants=tuple(entry.variant.code for entry in sifted.entries if entry.origin == origin),
        blocked=blocked,
        problems=(*taken.problems, *(fault.problem for fault in sifted.faults if _is_hit(taken, fault))),
    )


def _is_hit(taken: Taken, fault: Fault) -> bool:
    return any(entry.origin == taken.entry.origin for entry in fault.entries)


def _nothing_to_block(blocked: Iterable[str], known: list[str]) -> Iterable[Problem]:
    for name in sorted(set(blocked) - set(known)):
        near = nearest(name, known)
        message = NOTHING_TO_BLOCK(name=name, choices=tuple(known))
        yield Problem(message, remedy=None if near is None else NEAREST(nearest=near))
