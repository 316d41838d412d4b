"""Taking one plugin in: import, registration, the hooks that are called at once, with every failure told of."""

from collections.abc import Iterable, Mapping
from inspect import signature
from types import ModuleType
from typing import Any

from attrs import define, evolve, frozen
from pluggy import PluginManager, PluginValidationError

from ..errors import PluginError, Problem
from ..messages import Template
from ..references import nearest
from ..variants import Variant
from .calling import CATALOGUES, DECLARES, OBSERVERS, VARIANTS, Call, Caller
from .contributions import Declaration, Domain
from .entries import Entry
from .guarding import RefusedError, guard

IMPORT_FAILED = Template("plugin-import-failed", "The plugin {plugin} could not be imported: {error}.")
NOT_TAKEN = Template("plugin-not-taken", "The plugin {plugin} could not be taken in: {error}.")
WRONG_SIGNATURE = Template(
    "plugin-wrong-signature", "The plugin {plugin} has a hook that cannot be called as it is written: {found}."
)
NO_HOOK = Template("plugin-without-hook", "The plugin {plugin} has no hook; there are: {hooks}.")
UNKNOWN_HOOK = Template("plugin-unknown-hook", "The plugin {plugin} has a hook {hook}, which is never called.")
MISFIT = Template(
    "plugin-misfit",
    "The plugin {plugin} is written for overenskommelse from {since} up to, but not with, {before}; this is {version}. "
    "Nothing of it is used.",
)
SECRET_WRITER = Template(
    "plugin-secret-writer",
    "The plugin {plugin} has observers but does not declare that it writes; they are not used.",
)
HIDDEN = Template("plugin-hidden-hook", "The plugin {plugin} has a module {hook}, which hides a hook of that name.")
RENAME_MODULE = Template("plugin-rename-module", "Give the module another name than any hook has.")
MARK = Template("plugin-mark", "Write @hookimpl above the function, and see docs/plugins/hooks.md.")
SIGNATURE = Template("plugin-signature", "Write def {right} with a plain @hookimpl above it.")
RENAME = Template("plugin-rename-hook", "The nearest hook is {nearest}; docs/plugins/hooks.md lists them.")
UPDATE = Template("plugin-update", "Install a version of {distribution} that fits, or leave it out until there is one.")
DECLARE = Template("plugin-declare", "Declare it: declares() returns Declaration(…, writes=True).")

LIBRARY = "overenskommelse"
VERSION = "0.1.0"
"""The library's own version: to read it from its metadata would open a file at every start."""


@frozen
class Taken:
    """What came of one plugin."""

    entry: Entry
    hooks: tuple[str, ...] = ()
    declaration: Declaration | None = None
    variants: tuple[Variant, ...] = ()
    """What its hook returned, item by item and not yet checked."""
    domains: tuple[Domain, ...] = ()
    problems: tuple[Problem, ...] = ()
    calls: tuple[Call, ...] = ()
    caller: Caller | None = None
    """What calls its other hooks when they are asked for; None of a plugin that is not used."""

    @property
    def writes(self) -> bool:
        """Whether it says that it writes."""
        return self.declaration is not None and self.declaration.writes


def take(manager: PluginManager, entry: Entry) -> Taken:
    """Import a plugin, register it and call its hooks; whatever it does, return what came of it."""
    try:
        with guard(entry.origin, IMPORT_FAILED):
            plugin = entry.load()
        with guard(entry.origin, NOT_TAKEN):
            _register(manager, entry, plugin)
            known, unknown = _hooks_of(manager, plugin)
    except PluginError as error:
        return Taken(entry, problems=error.problems)
    problems = (*_hidden(manager, entry, plugin), *_misnamed(manager, entry, known, unknown))
    taken = Taken(entry, known, problems=problems)
    return _Taker(taken, Caller(manager, entry, plugin)).take()


@define
class _Taker:
    """Calls the hooks that are called at once, one after the other."""

    taken: Taken
    caller: Caller

    def take(self) -> Taken:
        """Return what came, nothing of a plugin that does not fit or does not say rightly whether it does."""
        try:
            declared = self.caller.declared() if DECLARES in self.taken.hooks else None
            _check_fit(self.taken.entry, declared)
        except PluginError as error:
            return self._with(problems=error.problems)
        self._with(declaration=declared, caller=self.caller)
        self._with(variants=self._called(VARIANTS))
        self._with(domains=self._called(CATALOGUES))
        if OBSERVERS in self.taken.hooks and not self.taken.writes:
            message = SECRET_WRITER(plugin=self.taken.entry.origin.told())
            self._with(problems=(Problem(message, remedy=DECLARE()),))
        return self.taken

    def _called(self, hook: str) -> tuple[Any, ...]:
        if hook not in self.taken.hooks:
            return ()
        items, problems, call = self.caller.call(hook)
        self._with(problems=problems, calls=(call,))
        return items

    def _with(self, **found: Any) -> Taken:  # noqa: ANN401 - a field's own
        """Lay something over what was taken; problems and calls are added to those before."""
        for name in ("problems", "calls"):
            found[name] = (*getattr(self.taken, name), *found.get(name, ()))
        self.taken = evolve(self.taken, **found)
        return self.taken


def _check_fit(entry: Entry, declared: Declaration | None) -> None:
    """Raise PluginError for a plugin that is written for other versions of the library."""
    if declared is not None and not declared.fits(VERSION):
        told = MISFIT(plugin=entry.origin.told(), since=declared.since, before=declared.before, version=VERSION)
        raise RefusedError([Problem(told, remedy=UPDATE(distribution=entry.distribution))])


def _register(manager: PluginManager, entry: Entry, plugin: object) -> None:
    hash(plugin)  # pluggy keeps plugins in sets: one without a hash would break all that come after it.
    try:
        manager.register(plugin, name=str(entry.origin))
    except PluginValidationError as error:
        ours = _ours(manager)
        found = tuple(
            _call(name, signature(getattr(plugin, name)).parameters) for name in ours if hasattr(plugin, name)
        )
        right = tuple(_call(name, parameters) for name, parameters in ours.items() if hasattr(plugin, name))
        message = WRONG_SIGNATURE(plugin=entry.origin.told(), found=found)
        raise RefusedError([Problem(message, remedy=SIGNATURE(right=right))]) from error


def _ours(manager: PluginManager) -> Mapping[str, Iterable[str]]:
    """Return the parameters of each of our hooks."""
    callers = sorted(vars(manager.hook).items())
    return {name: caller.spec.argnames for name, caller in callers if caller.has_spec()}


def _call(name: str, parameters: Iterable[str]) -> str:
    return f"{name}({', '.join(parameters)})"


def _hooks_of(manager: PluginManager, plugin: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of a plugin's hooks that we call, and of those that nobody calls and it thinks somebody does."""
    callers = manager.get_hookcallers(plugin) or []
    own = [(caller, impl) for caller in callers for impl in caller.get_hookimpls() if impl.plugin is plugin]
    known = tuple(sorted(caller.name for caller, _ in own if caller.has_spec()))
    unknown = {caller.name for caller, impl in own if not caller.has_spec() and not impl.optionalhook}
    return known, tuple(sorted(unknown))


def _hidden(manager: PluginManager, entry: Entry, plugin: object) -> tuple[Problem, ...]:
    """Tell of hooks that a module of the same name hides: once imported, a package has it and not the function."""
    names = [name for name in _ours(manager) if isinstance(getattr(plugin, name, None), ModuleType)]
    return tuple(Problem(HIDDEN(plugin=entry.origin.told(), hook=name), remedy=RENAME_MODULE()) for name in names)


def _misnamed(
    manager: PluginManager, entry: Entry, known: tuple[str, ...], unknown: tuple[str, ...]
) -> tuple[Problem, ...]:
    """Tell of hooks that nobody calls, and of a plugin that has none at all."""
    ours = tuple(_ours(manager))
    origin = entry.origin.told()
    if not known and not unknown:
        return (Problem(NO_HOOK(plugin=origin, hooks=ours), remedy=MARK()),)
    return tuple(
        Problem(UNKNOWN_HOOK(plugin=origin, hook=hook), remedy=RENAME(nearest=nearest(hook, ours))) for hook in unknown
    )
