"""Taking one plugin in: import, registration, hooks, results, with every failure turned into a problem."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from traceback import walk_tb
from typing import cast

from attrs import frozen
from pluggy import PluginManager, PluginValidationError

from ..errors import Place, PluginError, Problem
from ..messages import Template
from ..references import nearest
from ..variants import Variant
from .entries import Entry

IMPORT_FAILED = Template("plugin-import-failed", "The plugin {plugin} could not be imported: {error}.")
NOT_TAKEN = Template("plugin-not-taken", "The plugin {plugin} could not be taken in: {error}.")
HOOK_FAILED = Template("plugin-hook-failed", "The plugin {plugin} failed in its hook {hook}: {error}.")
WRONG_SIGNATURE = Template(
    "plugin-wrong-signature", "The plugin {plugin} has a hook that takes what no caller gives: {error}."
)
NO_HOOK = Template("plugin-without-hook", "The plugin {plugin} has no hook; there are: {hooks}.")
UNKNOWN_HOOK = Template("plugin-unknown-hook", "The plugin {plugin} has a hook {hook}, which is never called.")
WRONG_RESULT = Template(
    "plugin-wrong-result",
    "The plugin {plugin} returned {found} from its hook {hook}, which returns a list of variants.",
)
REPAIR = Template("plugin-repair", "Update or uninstall {distribution}, or block {name}; all others work without it.")
MARK = Template("plugin-mark", "Write @hookimpl above the function, and see docs/plugins/README.md.")
SIGNATURE = Template("plugin-signature", "Write it with the signature in docs/plugins/README.md: def variants().")
RENAME = Template("plugin-rename-hook", "The nearest hook is {nearest}; docs/plugins/README.md lists them.")
WRAP = Template("plugin-wrap-result", "Return [variant], with as many variants as there are.")

VARIANTS = "variants"


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
        message = WRONG_SIGNATURE(plugin=entry.origin.told(), error=_told(error))
        raise PluginError([Problem(message, remedy=SIGNATURE())]) from error


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
    ours = tuple(sorted(name for name, caller in vars(manager.hook).items() if caller.has_spec()))
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
        return tuple(variant for result in results for variant in _items(entry, result))


def _items(entry: Entry, result: object) -> Iterable[Variant]:
    if isinstance(result, Iterable) and not isinstance(result, str | bytes | Mapping):
        return cast("Iterable[Variant]", result)  # `sift` looks at each of them.
    found = "None" if result is None else type(result).__name__
    message = WRONG_RESULT(plugin=entry.origin.told(), found=found, hook=VARIANTS)
    raise PluginError([Problem(message, remedy=WRAP())])


@contextmanager
def _guard(entry: Entry, template: Template, **values: object) -> Iterator[None]:
    """Turn whatever is raised inside, SystemExit included, into a PluginError; only the user's Ctrl-C passes."""
    try:
        yield
    except (PluginError, KeyboardInterrupt):
        raise
    except BaseException as error:
        message = template(plugin=entry.origin.told(), error=_told(error), **values)
        remedy = REPAIR(distribution=entry.distribution, name=entry.name)
        raise PluginError([Problem(message, _where(error), remedy)]) from error


def _told(error: BaseException) -> str:
    """Return an exception as one line, even where it cannot say what it is."""
    try:
        text = " ".join(str(error).split()).rstrip(".")
    except Exception:  # noqa: BLE001 - a plugin's exception may be as broken as the plugin
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _where(error: BaseException) -> Place:
    """Return the file and line that raised an exception, or could not be parsed."""
    if isinstance(error, SyntaxError):
        return Place(error.filename, error.lineno)
    frames = list(walk_tb(error.__traceback__))
    # The import machinery is frozen into Python and has no file; an error of its own is told without a place.
    inner = [(frame.f_code.co_filename, line) for frame, line in frames if "<frozen" not in frame.f_code.co_filename]
    return Place(*inner[-1]) if inner else Place()
