"""Taking one plugin in: import, registration, hooks, results, with every failure turned into a problem."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from inspect import signature
from itertools import chain, islice
from traceback import walk_tb
from types import FrameType
from typing import TypeGuard, cast

from attrs import evolve, frozen
from pluggy import PluginManager, PluginValidationError

from ..errors import OverenskommelseError, Place, PluginError, Problem
from ..messages import Message, Template
from ..references import nearest
from ..variants import Variant
from ..variants.telling import told
from .entries import Entry
from .interrupting import watch_ctrl_c

IMPORT_FAILED = Template("plugin-import-failed", "The plugin {plugin} could not be imported: {error}.")
NOT_TAKEN = Template("plugin-not-taken", "The plugin {plugin} could not be taken in: {error}.")
HOOK_FAILED = Template("plugin-hook-failed", "The plugin {plugin} failed in its hook {hook}: {error}.")
UNUSABLE = Template("plugin-unusable", "The plugin {plugin} cannot be used. {reason}")
WRONG_SIGNATURE = Template(
    "plugin-wrong-signature", "The plugin {plugin} has a hook that cannot be called as it is written: {found}."
)
NO_HOOK = Template("plugin-without-hook", "The plugin {plugin} has no hook; there are: {hooks}.")
UNKNOWN_HOOK = Template("plugin-unknown-hook", "The plugin {plugin} has a hook {hook}, which is never called.")
WRONG_RESULT = Template(
    "plugin-wrong-result",
    "The plugin {plugin} returned {found} from its hook {hook}, which returns a list of variants.",
)
TOO_MANY = Template(
    "plugin-too-many", "The plugin {plugin} returned more than {most} variants from its hook {hook}; none is used."
)
REPAIR = Template("plugin-repair", "Update or uninstall {distribution}; all others work without it.")
MARK = Template("plugin-mark", "Write @hookimpl above the function, and see docs/plugins/README.md.")
SIGNATURE = Template("plugin-signature", "Write def {right} with a plain @hookimpl above it.")
RENAME = Template("plugin-rename-hook", "The nearest hook is {nearest}; docs/plugins/README.md lists them.")
WRAP = Template("plugin-wrap-result", "Return [variant], with as many variants as there are.")

VARIANTS = "variants"
MOST = 1000
"""How many variants one plugin may bring: three times as many as Sweden has regions and municipalities."""


class _RefusedError(PluginError):
    """What we ourselves say of a plugin, and not what it raised."""


@frozen
class Taken:
    """What came of one plugin."""

    entry: Entry
    hooks: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    """What its hook returned, item by item and not yet checked."""
    problems: tuple[Problem, ...] = ()


def take(manager: PluginManager, entry: Entry) -> Taken:
    """Import a plugin, register it and call its hooks; whatever it does, return what came of it."""
    try:
        with _guard(entry, IMPORT_FAILED):
            plugin = entry.load()
        with _guard(entry, NOT_TAKEN):
            _register(manager, entry, plugin)
            known, unknown = _hooks_of(manager, plugin)
    except PluginError as error:
        return Taken(entry, problems=error.problems)
    problems = _misfits(manager, entry, known, unknown)
    try:
        variants = _variants(manager, entry, plugin) if VARIANTS in known else ()
    except PluginError as error:
        return Taken(entry, known, problems=(*problems, *error.problems))
    return Taken(entry, known, variants, problems)


def _register(manager: PluginManager, entry: Entry, plugin: object) -> None:
    hash(plugin)  # pluggy keeps plugins in sets: one without a hash would break all that come after it.
    try:
        manager.register(plugin, name=str(entry.origin))
    except PluginValidationError as error:
        ours = _ours(manager)
        found = tuple(
            _call(name, signature(getattr(plugin, name)).parameters) for name in ours if hasattr(plugin, name)
        )
        right = tuple(_call(name, parameters) for name, parameters in ours.items())
        message = WRONG_SIGNATURE(plugin=entry.origin.told(), found=found)
        raise _RefusedError([Problem(message, remedy=SIGNATURE(right=right))]) from error


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


def _misfits(
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


def _variants(manager: PluginManager, entry: Entry, plugin: object) -> tuple[Variant, ...]:
    """Call the hook of this plugin alone, and exhaust what it returns."""
    others = [other for _, other in manager.list_name_plugin() if other is not plugin]
    with _guard(entry, HOOK_FAILED, hook=VARIANTS):
        # pluggy leaves out a None, so that a hook which forgets its return gives no result at all.
        results = manager.subset_hook_caller(VARIANTS, others)() or [None]
        every = chain.from_iterable(_items(entry, result) for result in results)
        found = tuple(islice(every, MOST + 1))
        if len(found) > MOST:
            message = TOO_MANY(plugin=entry.origin.told(), most=MOST, hook=VARIANTS)
            raise _RefusedError([Problem(message, remedy=_repair(entry))])
        return found


def _items(entry: Entry, result: object) -> Iterable[Variant]:
    if isinstance(result, Iterable) and not isinstance(result, str | bytes | Mapping):
        return cast("Iterable[Variant]", result)  # `sift` looks at each of them.
    found = "None" if result is None else type(result).__name__
    message = WRONG_RESULT(plugin=entry.origin.told(), found=found, hook=VARIANTS)
    raise _RefusedError([Problem(message, remedy=WRAP())])


@contextmanager
def _guard(entry: Entry, template: Template, **values: object) -> Iterator[None]:
    """Turn whatever a plugin raises, SystemExit included, into a PluginError; only the user's Ctrl-C passes.

    What the plugin prints goes to stderr, since stdout is for data.
    """
    with watch_ctrl_c() as pressed:
        try:
            with redirect_stdout(sys.stderr):
                yield
        except _RefusedError:
            raise
        except BaseException as error:
            if pressed and isinstance(error, KeyboardInterrupt):
                raise
            general = Problem(template(plugin=entry.origin.told(), error=told(error), **values), _where(error))
            problems = tuple(_own(entry, error)) or (general,)
            raise PluginError(evolve(each, remedy=each.remedy or _repair(entry)) for each in problems) from error


def _own(entry: Entry, error: BaseException) -> Iterator[Problem]:
    """Return the problems of an error of ours, so that they can be told in any language; a stranger may misuse it."""
    every: Iterable[object] = getattr(error, "problems", ()) if isinstance(error, OverenskommelseError) else ()
    for each in every:
        if _is_problem(each):
            message = UNUSABLE(plugin=entry.origin.told(), reason=each.message)
            yield Problem(message, evolve(_where(error), path=each.place.path), each.remedy)


def _is_problem(found: object) -> TypeGuard[Problem]:
    if not isinstance(found, Problem):
        return False
    parts = ((found.message, Message), (found.place, Place), (found.remedy, Message | None))
    return all(isinstance(part, kind) for part, kind in parts)


def _repair(entry: Entry) -> Message:
    return REPAIR(distribution=entry.distribution)


def _where(error: BaseException) -> Place:
    """Return the file and line of the plugin that raised an exception, or could not be parsed."""
    if isinstance(error, SyntaxError):
        return Place(error.filename, error.lineno)
    frames = [(frame, line) for frame, line in walk_tb(error.__traceback__) if not _is_machinery(frame)]
    return Place(frames[-1][0].f_code.co_filename, frames[-1][1]) if frames else Place()


def _is_machinery(frame: FrameType) -> bool:
    """Tell whether a frame is ours, or made by Python or attrs and in no file: nobody can mend a plugin there."""
    module = str(frame.f_globals.get("__name__"))
    return frame.f_code.co_filename.startswith(("<frozen", "<attrs")) or module.startswith("overenskommelse.")
