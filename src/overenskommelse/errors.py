"""What can go wrong, told so that somebody can act on it.

An error names the thing, the place, the choices and the next step, and carries every problem of one input at once.
"""

from collections.abc import Iterable

from attrs import define, evolve, field, frozen

from .messages import Message, Template


@frozen
class Place:
    """Where a problem stands: a file, a line (counted from 1), and the path of keys inside the value."""

    file: str | None = None
    line: int | None = None
    path: tuple[str | int, ...] = ()

    def __str__(self) -> str:
        """Show as `file:line: path`, leaving out what is not known."""
        head = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return ": ".join(part for part in (head, dotted(self.path)) if part)

    def under(self, *keys: str | int) -> "Place":
        """Return the same place seen from further out."""
        return evolve(self, path=(*keys, *self.path))


def dotted(path: tuple[str | int, ...]) -> str:
    """Write a path of keys as `editions[0].clauses[2].id`."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".")


@frozen
class Problem:
    """One thing that is wrong: what, where, and what to do about it."""

    message: Message
    place: Place = Place()
    remedy: Message | None = None

    def __str__(self) -> str:
        """Show as one English line."""
        where = str(self.place)
        said = f"{where}: {self.message}" if where else str(self.message)
        return f"{said} {self.remedy}" if self.remedy else said


class OverenskommelseError(Exception):
    """The base of every error this library raises on purpose; `problems` holds them all."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take every problem found; there is at least one."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class InvalidError(OverenskommelseError):
    """A value breaks an invariant of its own; nothing was made of it."""


class UnknownError(OverenskommelseError):
    """Something was asked for by a name that nothing carries."""


class UnreadableError(OverenskommelseError):
    """A file or text could not be read as what it should be.

    `is_all` is false where parts could not be looked into, so that more may come to light once these are mended.
    """

    def __init__(self, problems: Iterable[Problem], *, is_all: bool = True) -> None:
        """Take every problem found, and whether there can be no more."""
        super().__init__(problems)
        self.is_all = is_all


class StoreError(OverenskommelseError):
    """The database cannot be opened, read or written."""


class PluginError(OverenskommelseError):
    """A plugin broke, collided with another, or returned what it may not."""


MOST = 100
"""How many problems of one input are told: nobody mends more at a time, and a hostile file could hold a million."""


@define
class Collector:
    """Collects the problems of one value, so that all are raised at once; those past the first MOST are let go."""

    problems: list[Problem] = field(factory=list)

    @property
    def is_full(self) -> bool:
        """Tell whether it is of no use to look for more."""
        return len(self.problems) >= MOST

    def add(self, message: Message, *path: str | int, remedy: Message | None = None) -> None:
        """Note a problem at a path inside the value."""
        if not self.is_full:
            self.problems.append(Problem(message, Place(path=path), remedy))

    def close(self) -> None:
        """Raise InvalidError with everything noted, if anything was."""
        if self.problems:
            raise InvalidError(self.problems)


NOT_AN_ID = Template(
    "not-an-id",
    "{value} is no id: use small letters a–z, digits and single hyphens, for example remiss-2014.",
)
TRY_ID = Template("try-id", "Write {value}, for example.")
TWICE = Template("id-twice", "The id {value} is used more than once; ids are unique among their siblings.")
DANGLING = Template("dangling-reference", "{value} refers to no {kind}; the nearest known is {nearest}.")
EMPTY = Template("empty", "{name} is empty; write a text or leave the key out.")
