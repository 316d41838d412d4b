"""What plugins bring beside variants, gathered when it is needed: checks, observers and formats that hold together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any

from attrs import define, evolve, field, frozen

from ..errors import InvalidError, Problem, UnreadableError
from ..ledger import KINDS
from ..messages import Message, Template
from ..references import nearest
from ..variants import Catalog, Origin
from .calling import CHECKS, FORMATS, OBSERVERS, Call
from .contributions import Check, Format, Observing
from .guarding import WRONG_ITEM, RefusedError, guard, is_problem, repair
from .panels import ConsoleCommand, Panel
from .taking import Taken

Brought = Check | Observing | Format | Panel | ConsoleCommand

if TYPE_CHECKING:
    from ..exchange.sheet import Sheet
    from ..office.saving import Saving

FORMAT_FAILED = Template(
    "plugin-format-failed", "The format {format} of the plugin {plugin} failed at the file: {error}."
)
CHECK_FAILED = Template(
    "plugin-check-failed", "The check {check} of the plugin {plugin} failed, so nobody knows whether it holds: {error}."
)
NO_VARIANT = Template(
    "check-without-variant", "The check {check} of the plugin {plugin} is for {variant}, which is no variant here."
)
FOR_NO_VARIANT = Template(
    "contribution-unknown-variant", "{name} of the plugin {plugin} is for {variant}, which is no variant here."
)
NO_KIND = Template(
    "contribution-unknown-kind",
    "{name} of the plugin {plugin} is for {kind}, which is no kind of record; the nearest is {nearest}.",
)
SAME_ENDING = Template("same-ending", "Files ending in {ending} are claimed by {plugins}; none of them is used.")
SAME_NAME = Template("same-contribution", "The plugin {plugin} brings {name} more than once; none of them is used.")
CHOOSE_ONE = Template("choose-one-format", "Uninstall all but one of them, or give one another ending.")


@frozen(kw_only=True)
class Gathered:
    """What plugins bring beside variants, and what is wrong with it."""

    checks: tuple[Check, ...] = ()
    """Those whose `run` returns a tuple of problems, or raises PluginError where the plugin fails."""
    observers: Mapping[str, Observing] = field(factory=dict)
    """By the name that the store knows them by: the plugin's and their own."""
    formats: tuple[Format, ...] = ()
    problems: tuple[Problem, ...] = ()
    calls: tuple[tuple[Origin, Call], ...] = ()


def gather(every: Iterable[Taken], catalog: Catalog) -> Gathered:
    """Call the hooks that were not called when the program started, of each plugin that is used."""
    gatherer = Gatherer(tuple(each for each in every if each.caller is not None), catalog)
    checks = [_safe(check, origin) for origin, check in gatherer.brought(CHECKS, lambda each: each.code)]
    observing = gatherer.brought(OBSERVERS, lambda each: each.name)
    formats = gatherer.formats()
    return Gathered(
        checks=tuple(checks),
        observers={f"{origin.plugin}/{each.name}": each for origin, each in observing},
        formats=tuple(_safe_format(each, origin) for origin, each in formats),
        problems=tuple(gatherer.problems),
        calls=tuple(gatherer.calls),
    )


@define
class Gatherer:
    """Calls hooks of plugins, and leaves out what cannot be used."""

    every: tuple[Taken, ...]
    catalog: Catalog
    problems: list[Problem] = field(factory=list)
    calls: list[tuple[Origin, Call]] = field(factory=list)

    def brought(self, hook: str, name: Callable[[Any], str]) -> list[tuple[Origin, Any]]:
        """Return what each plugin brings by a hook; what cannot be used is told of and left out."""
        return [pair for taken in self.every for pair in self._of(taken, hook, name)]

    def _of(self, taken: Taken, hook: str, name: Callable[[Any], str]) -> Iterator[tuple[Origin, Any]]:
        if hook not in taken.hooks or taken.caller is None or (hook == OBSERVERS and not taken.writes):
            return
        items, problems, call = taken.caller.call(hook)
        origin = taken.entry.origin
        self.problems += problems
        self.calls.append((origin, call))
        names = [name(each) for each in items]
        for twice in sorted({each for each in names if names.count(each) > 1}):
            self._note(SAME_NAME(plugin=origin.told(), name=twice), origin)
        for each in items:
            if names.count(name(each)) == 1 and not self._is_lost(origin, name(each), each):
                yield origin, each

    def _is_lost(self, origin: Origin, name: str, item: Brought) -> bool:
        """Tell whether something is for a kind of record or a variant that there is not, and say so."""
        kinds = item.kinds if isinstance(item, Check | Format) else ()
        unknown = [kind for kind in kinds if kind not in KINDS]
        for kind in unknown:
            self._note(NO_KIND(name=name, plugin=origin.told(), kind=kind, nearest=nearest(kind, KINDS)), origin)
        variant = item.variant if isinstance(item, Check | Panel | ConsoleCommand) else None
        is_lost = variant is not None and variant not in self.catalog
        if is_lost and isinstance(item, Check):
            self._note(NO_VARIANT(check=name, plugin=origin.told(), variant=variant), origin)
        elif is_lost:
            self._note(FOR_NO_VARIANT(name=name, plugin=origin.told(), variant=variant), origin)
        return bool(unknown) or is_lost

    def formats(self) -> list[tuple[Origin, Format]]:
        """Return the formats; of two that claim one ending neither is used."""
        found = self.brought(FORMATS, lambda each: each.name)
        claims: dict[str, list[Origin]] = defaultdict(list)
        for origin, each in found:
            claims[each.ending].append(origin)
        for ending, origins in claims.items():
            if len(origins) > 1:
                told = SAME_ENDING(ending=ending, plugins=tuple(origin.told() for origin in origins))
                self.problems.append(Problem(told, remedy=CHOOSE_ONE()))
        return [(origin, each) for origin, each in found if len(claims[each.ending]) == 1]

    def _note(self, message: Message, origin: Origin) -> None:
        self.problems.append(Problem(message, remedy=repair(origin)))


def _safe_format(found: Format, origin: Origin) -> Format:
    """Return a format that raises nothing but what is wrong with a file, and PluginError."""
    reader, writer = found.read, found.write

    def read(name: str, content: bytes) -> "Sheet":
        if reader is None:
            raise TypeError
        with guard(origin, FORMAT_FAILED, passing=(UnreadableError,), format=found.name):
            from ..exchange.table import checked

            return checked(reader(name, content), name)

    def write(sheet: "Sheet", stream: IO[bytes]) -> None:
        if writer is None:
            raise TypeError
        with guard(origin, FORMAT_FAILED, passing=(InvalidError, OSError), format=found.name):
            writer(sheet, stream)

    return evolve(found, read=reader and read, write=writer and write)


def _safe(check: Check, origin: Origin) -> Check:
    """Return a check that does nothing but return problems or raise PluginError."""

    def run(saving: "Saving") -> tuple[Problem, ...]:
        with guard(origin, CHECK_FAILED, check=check.code):
            found = tuple(check.run(saving))
            wrong = [each for each in found if not is_problem(each)]
            if wrong:
                name = type(wrong[0]).__name__
                told = WRONG_ITEM(plugin=origin.told(), found=name, hook=check.code, what=Problem.__name__)
                raise RefusedError([Problem(told, remedy=repair(origin))])
            return found

    return evolve(check, run=run)
