"""What a command and its arguments are, as data."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..messages import Template

if TYPE_CHECKING:
    from ..plugins import Domain
    from .session import Session

VALUE = Template("metavar-value", "VALUE")
"""The word for the value of an option that is made from a field of no special type."""


@frozen(kw_only=True)
class Argument:
    """One argument of a command: positional, or an option where its name begins with a hyphen."""

    name: str
    help: Template
    metavar: Template | None = None
    """The word for its value; None where it is a flag."""
    many: bool = False
    choices: tuple[str, ...] = ()
    of: type[Any] | None = None
    """The enumeration that the choices are the codes of, whose words are taken beside them."""
    is_file: bool = False
    """Whether its value is a path, whose name may hold what no text can."""
    is_required: bool = False
    """Whether an option must be given."""
    is_clearable: bool = False
    """Whether what stands may be taken away, by `--clear`."""
    how: Template | None = None
    """How its value is given, where the word for it does not say that."""


@frozen(kw_only=True)
class Command:
    """One command: `run` takes a Session and returns the exit code.

    The program's own are named by module and function (`showing:show`), which load when the command is given; a
    plugin's is the function itself, for its command's value loads no sooner.
    """

    name: str
    help: Template
    run: "str | Callable[[Session], int]"
    arguments: tuple[Argument, ...] = ()
    is_verb: bool = False
    """Whether it is one of the office's verbs, whose nouns and options are made from the office's commands."""
    domain: "Domain | None" = None
    """Where a plugin's sentences are translated."""
