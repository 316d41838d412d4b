"""Calling one plugin's hook, and looking at what it returns: pluggy does not."""

import time
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, islice
from typing import Any, cast

from attrs import frozen
from pluggy import PluginManager

from ..errors import PluginError, Problem
from ..messages import Template
from ..variants import Variant
from .contributions import Check, Declaration, Domain, Format, Observing
from .entries import Entry
from .guarding import WRONG_ITEM, RefusedError, guard, repair
from .panels import ConsoleCommand, Panel

HOOK_FAILED = Template("plugin-hook-failed", "The plugin {plugin} failed in its hook {hook}: {error}.")
WRONG_RESULT = Template(
    "plugin-wrong-result", "The plugin {plugin} returned {found} from its hook {hook}, which returns a list of {what}."
)
TOO_MANY = Template(
    "plugin-too-many", "The plugin {plugin} returned more than {most} items from its hook {hook}; none is used."
)
WRAP = Template("plugin-wrap-result", "Return [{what}(…)], with as many as there are.")
RETURN_ONE = Template("plugin-return-one", "Return {what}(…).")

DECLARES, VARIANTS, CATALOGUES = "declares", "variants", "catalogues"
CHECKS, OBSERVERS, FORMATS = "checks", "observers", "formats"
PANELS, COMMANDS = "panels", "commands"
ITEMS: Mapping[str, type[Any]] = {
    VARIANTS: Variant,
    CATALOGUES: Domain,
    CHECKS: Check,
    OBSERVERS: Observing,
    FORMATS: Format,
    PANELS: Panel,
    COMMANDS: ConsoleCommand,
}
"""By hook: the class of each item that it returns."""
MOST = 1000
"""How many items one hook may return: three times as many as Sweden has regions and municipalities."""


@frozen
class Call:
    """One call of a hook: how long it took, and how many items came."""

    hook: str
    microseconds: int
    items: int


@frozen
class Caller:
    """Calls the hooks of one plugin, each guarded; `timer` counts seconds."""

    manager: PluginManager
    entry: Entry
    plugin: object
    timer: Callable[[], float] = time.perf_counter

    def call(self, hook: str) -> tuple[tuple[Any, ...], tuple[Problem, ...], Call]:
        """Return the items of a hook that are what they should be, what is wrong, and the call itself."""
        start = self.timer()
        try:
            found = self._items(hook)
        except PluginError as error:
            return (), error.problems, Call(hook, self._since(start), 0)
        # `sift` looks at the variants, and tells of each that is none.
        what = object if hook == VARIANTS else ITEMS[hook]
        good = tuple(each for each in found if isinstance(each, what))
        bad = tuple(self._wrong(hook, each) for each in found if not isinstance(each, what))
        return good, bad, Call(hook, self._since(start), len(good))

    def _since(self, start: float) -> int:
        return round((self.timer() - start) * 1_000_000)

    def declared(self) -> Declaration | None:
        """Return what the plugin declares, or None where it has no such hook.  Raises PluginError."""
        with guard(self.entry.origin, HOOK_FAILED, hook=DECLARES):
            found = self._results(DECLARES)[0]
            if not isinstance(found, Declaration):
                raise RefusedError([self._wrong(DECLARES, found)])
            return found

    def _items(self, hook: str) -> tuple[object, ...]:
        with guard(self.entry.origin, HOOK_FAILED, hook=hook):
            every = chain.from_iterable(self._listed(hook, result) for result in self._results(hook))
            found = tuple(islice(every, MOST + 1))
            if len(found) > MOST:
                message = TOO_MANY(plugin=self.entry.origin.told(), most=MOST, hook=hook)
                raise RefusedError([Problem(message, remedy=repair(self.entry.origin))])
            return found

    def _results(self, hook: str) -> list[object]:
        """Call the hook of this plugin alone; one that forgets its return, which pluggy leaves out, returns None."""
        others = [other for _, other in self.manager.list_name_plugin() if other is not self.plugin]
        found = self.manager.subset_hook_caller(hook, others)()
        return cast("list[object]", found or [None])

    def _listed(self, hook: str, result: object) -> Iterable[object]:
        if isinstance(result, Iterable) and not isinstance(result, str | bytes | Mapping):
            return cast("Iterable[object]", result)
        what = ITEMS[hook].__name__
        message = WRONG_RESULT(plugin=self.entry.origin.told(), found=_named(result), hook=hook, what=what)
        raise RefusedError([Problem(message, remedy=WRAP(what=what))])

    def _wrong(self, hook: str, found: object) -> Problem:
        what = ITEMS.get(hook, Declaration).__name__
        message = WRONG_ITEM(plugin=self.entry.origin.told(), found=_named(found), hook=hook, what=what)
        return Problem(message, remedy=(WRAP if hook in ITEMS else RETURN_ONE)(what=what))


def _named(found: object) -> str:
    return "None" if found is None else type(found).__name__
