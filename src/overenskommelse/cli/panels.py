"""Panels and commands that plugins bring to the console: asked within a time, and looked at before they are shown."""

import time
from collections.abc import Callable, Iterable, Mapping
from ctypes import c_ulong, py_object, pythonapi
from itertools import islice
from threading import Thread
from typing import Any, get_args, get_origin

from attrs import astuple, fields, has, resolve_types

from ..errors import Problem
from ..messages import Template
from ..office.commands import COMMANDS
from ..plugins.consoles import From
from ..plugins.guarding import RefusedError, guard, repair
from ..plugins.panels import Begun, ConsoleCommand, Looking, Panel
from ..variants import Catalog, Origin
from . import page
from .page import Block

DEADLINE = 3.0
"""How many seconds a panel or a command may take."""
MOST_BLOCKS = 500
MOST_LETTERS = 40_000

FAILED = Template("plugin-panel-failed", "The part {name} of the plugin {plugin} failed: {error}.")
LATE = Template(
    "plugin-panel-late",
    "The part {name} of the plugin {plugin} had given no answer after {seconds} seconds, and was left.",
)
NO_BLOCKS = Template(
    "plugin-panel-no-blocks", "The part {name} of the plugin {plugin} gave {found} where blocks are asked for."
)
TOO_LONG = Template("plugin-panel-too-long", "The part {name} of the plugin {plugin} gave more than a screen can hold.")


def shown(panel: From[Panel], looking: Looking, *, seconds: float = DEADLINE) -> tuple[Block, ...]:
    """Return what a panel shows.  Raises PluginError, which names the plugin and the panel, whatever it does."""
    found = _asked(panel.origin, panel.item.name, lambda: _listed(panel.item.show(looking)), seconds)
    return _blocks(panel.origin, panel.item.name, found)


def chosen(command: From[ConsoleCommand], looking: Looking, *, seconds: float = DEADLINE) -> tuple[Block, ...] | Begun:
    """Return what a command shows, or the form that it opens.  Raises PluginError, whatever it does."""
    origin, item = command.origin, command.item

    def run() -> object:
        found: object = item.run(looking)
        return found if isinstance(found, Begun) else _listed(found)

    found = _asked(origin, item.name, run, seconds)
    if not isinstance(found, Begun):
        return _blocks(origin, item.name, found)
    if not _is_begun(found):
        raise _refused(NO_BLOCKS, origin, name=item.name, found="Begun")
    return found


def is_for(item: Panel | ConsoleCommand, variant: str | None, catalog: Catalog) -> bool:
    """Tell whether something is for agreements of a variant: for every one, for its own, or for one that it extends."""
    if item.variant is None or variant is None or variant not in catalog:
        return item.variant is None
    return item.variant in {each.code for each in catalog.chain(variant)}


def _is_begun(found: Begun) -> bool:
    command: object = found.command
    fields: object = found.fields
    if not (command in COMMANDS.values() and isinstance(fields, Mapping)):
        return False
    return all(isinstance(each, str) for each in (found.title, *fields, *fields.values()))


def _asked(origin: Origin, name: str, ask: Callable[[], object], seconds: float) -> object:
    with guard(origin, FAILED, name=name):
        outcome = _in_time(ask, seconds)
        if outcome is None:
            raise _refused(LATE, origin, name=name, seconds=seconds)
        answer, error = outcome
        if error is not None:
            raise error
        return answer


def _in_time(ask: Callable[[], object], seconds: float) -> tuple[object, BaseException | None] | None:
    """Return what is answered, or what is raised instead; None where neither comes in time."""
    outcome: list[tuple[object, BaseException | None]] = []

    def work() -> None:
        try:
            outcome.append((ask(), None))
        except BaseException as error:  # noqa: BLE001 - whatever a stranger raises is told of by whoever waits
            outcome.append((None, error))

    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if outcome:
        return outcome[0]
    _stop(thread)
    return None


def _stop(thread: Thread) -> None:
    """End a thread that goes round for ever; one that waits for something outside Python is left to wait."""
    end = time.monotonic() + 1
    while thread.is_alive() and thread.ident is not None and time.monotonic() < end:
        pythonapi.PyThreadState_SetAsyncExc(c_ulong(thread.ident), py_object(SystemExit))
        thread.join(0.1)


def _listed(found: object) -> object:
    """Return the items of what was given, as many as can be shown and one more; what is no list as it is."""
    if isinstance(found, Iterable) and not isinstance(found, str | bytes | Mapping):
        return tuple(islice(found, MOST_BLOCKS + 1))
    return found


def _blocks(origin: Origin, name: str, found: object) -> tuple[Block, ...]:
    """Return what was given, if it is blocks through and through and a screen can hold it."""
    with guard(origin, FAILED, name=name):
        if not isinstance(found, tuple):
            raise _refused(NO_BLOCKS, origin, name=name, found=type(found).__name__)
        strange = [each for each in found if not _fits(each, Block)]
        if strange:
            raise _refused(NO_BLOCKS, origin, name=name, found=type(strange[0]).__name__)
        if len(found) > MOST_BLOCKS or sum(map(_length, found)) > MOST_LETTERS:
            raise _refused(TOO_LONG, origin, name=name)
        return found


def _fits(value: object, kind: Any) -> bool:  # noqa: ANN401 - a type as a field has it
    """Tell whether a value is what a field's type says."""
    of, parts = get_origin(kind), get_args(kind)
    if of is tuple and parts[-1] is Ellipsis:
        return isinstance(value, tuple) and all(_fits(one, parts[0]) for one in value)
    if of is tuple:
        return isinstance(value, tuple) and [*map(type, value)] == [*parts]
    if of is not None:
        return any(_fits(value, each) for each in parts)
    if not has(kind):
        return isinstance(value, kind)
    return type(value) is kind and all(_fits(getattr(value, each.name), each.type) for each in fields(_resolved(kind)))


def _resolved(kind: type[Any]) -> type[Any]:
    """Return a class of blocks whose fields tell their types and not the names of these."""
    return resolve_types(kind, vars(page))


def _length(found: Any) -> int:  # noqa: ANN401 - a block, a part of one, or a text
    if isinstance(found, str):
        return len(found) + 1
    parts = found if isinstance(found, tuple) else astuple(found, recurse=False) if has(type(found)) else ()
    return sum(map(_length, parts))


def _refused(template: Template, origin: Origin, **values: Any) -> RefusedError:  # noqa: ANN401 - a sentence's own
    return RefusedError([Problem(template(plugin=origin.told(), **values), remedy=repair(origin))])
