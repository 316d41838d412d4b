"""A stranger's code, called so that whatever it does becomes a problem told by name, and the rest goes on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from traceback import walk_tb
from types import FrameType
from typing import TypeGuard

from attrs import evolve

from ..errors import OverenskommelseError, Place, PluginError, Problem
from ..messages import Message, Template
from ..variants import Origin
from ..variants.telling import told
from .interrupting import watch_ctrl_c

UNUSABLE = Template("plugin-unusable", "The plugin {plugin} cannot be used. {reason}")
WRONG_ITEM = Template(
    "plugin-wrong-item", "The plugin {plugin} returned {found} from its hook {hook} where a {what} is asked for."
)
REPAIR = Template("plugin-repair", "Update or uninstall {distribution}; all others work without it.")


class RefusedError(PluginError):
    """What we ourselves say of a plugin, and not what it raised."""


@contextmanager
def guard(
    origin: Origin, template: Template, *, passing: tuple[type[BaseException], ...] = (), **values: object
) -> Iterator[None]:
    """Turn whatever a plugin raises, SystemExit included, into a PluginError; the user's Ctrl-C passes, and `passing`.

    What the plugin prints goes to stderr, since stdout is for data.
    """
    with watch_ctrl_c() as pressed:
        try:
            with redirect_stdout(sys.stderr):
                yield
        except BaseException as error:
            if isinstance(error, (RefusedError, *passing)) or (pressed and isinstance(error, KeyboardInterrupt)):
                raise
            general = Problem(template(plugin=origin.told(), error=told(error), **values), _where(error))
            problems = tuple(_own(origin, error)) or (general,)
            raise PluginError(evolve(each, remedy=each.remedy or repair(origin)) for each in problems) from error


def repair(origin: Origin) -> Message:
    """Return what is to be done about a plugin that does not work."""
    return REPAIR(distribution=origin.distribution)


def _own(origin: Origin, error: BaseException) -> Iterator[Problem]:
    """Return the problems of an error of ours, so that they can be told in any language; a stranger may misuse it."""
    every: object = getattr(error, "problems", ()) if isinstance(error, OverenskommelseError) else ()
    for each in every if isinstance(every, tuple | list) else ():
        if is_problem(each):
            message = UNUSABLE(plugin=origin.told(), reason=each.message)
            yield Problem(message, evolve(_where(error), path=each.place.path), each.remedy)


def is_problem(found: object) -> TypeGuard[Problem]:
    """Tell whether something is a problem whose parts are what they should be."""
    if not isinstance(found, Problem):
        return False
    parts = ((found.message, Message), (found.place, Place), (found.remedy, Message | None))
    return all(isinstance(part, kind) for part, kind in parts)


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
