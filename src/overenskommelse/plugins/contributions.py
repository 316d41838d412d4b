"""What plugins bring beside variants: light values, whose work begins when somebody asks for it."""

import re
from collections.abc import Callable, Iterable
from typing import IO, TYPE_CHECKING, Any

from attrs import frozen

from ..errors import Collector, Problem
from ..messages import Template
from ..references import is_slug, note_no_id
from ..variants import Resource, shape

if TYPE_CHECKING:
    from ..exchange.sheet import Sheet
    from ..office.observers import Observer
    from ..office.saving import Saving

NOT_A_VERSION = Template("not-a-version", "{text} is no version; write it as 0.1 or 0.1.2.")
NO_ENDING = Template("no-ending", "{text} is no ending of a file's name; write it as .popolo.json.")
NEITHER = Template("format-neither", "The format {name} neither reads nor writes.")

_ENDING = re.compile(r"(?:\.[a-z0-9]+)+", re.ASCII)


def _version(text: str) -> tuple[int, ...] | None:
    parts = text.split(".")
    return tuple(map(int, parts)) if all(part.isascii() and part.isdigit() for part in parts) else None


def _named(name: str, field: str) -> Collector:
    problems = Collector()
    if not is_slug(name):
        note_no_id(name, problems, field)
    return problems


@frozen(kw_only=True)
class Declaration:
    """What a plugin says of itself: for which versions of the library it is written, and whether it writes.

    A plugin that declares nothing is taken for one that fits every version and writes nothing.
    Raises InvalidError for what is no version.
    """

    since: str
    """The first version that it is written for: 0.1."""
    before: str
    """The first version after these that it is not written for: 0.2."""
    writes: bool = False
    """Whether it changes anything by itself: files, a database, something over a network."""

    def __attrs_post_init__(self) -> None:
        """Guard the types, and what is compared."""
        shape.guard(self, _DECLARATION)
        problems = Collector()
        for name in ("since", "before"):
            if _version(getattr(self, name)) is None:
                problems.add(NOT_A_VERSION(text=getattr(self, name)), name)
        problems.close()

    def fits(self, version: str) -> bool:
        """Tell whether a version of the library is one that the plugin is written for; what is no version fits."""
        found = _version(version)
        since, before = _version(self.since), _version(self.before)
        return found is None or since is None or before is None or since <= found < before


@frozen(kw_only=True)
class Check:
    """What a variant asks of a record before it is saved, beside what the core asks of every one.

    It looks at records of agreements of its variant, and of those that extend it; organisations belong to none.
    `run` is given what is about to be saved, and returns what is wrong: then nothing is saved.
    """

    code: str
    variant: str
    kinds: tuple[str, ...]
    """The kinds of record that it looks at, such as `matter`."""
    says: Template
    """What it asks, in one line."""
    run: "Callable[[Saving], Iterable[Problem]]"

    def __attrs_post_init__(self) -> None:
        """Guard the types and the code."""
        shape.guard(self, _CHECK)
        _named(self.code, "code").close()


@frozen(kw_only=True)
class Observing:
    """A reader of the journal, which is told of changes after they are written; see `office.observers.Observer`."""

    name: str
    """By which the store remembers how far it has read, together with the plugin's name."""
    says: Template
    """What it does, in one line."""
    observer: "Observer"

    def __attrs_post_init__(self) -> None:
        """Guard the types and the name."""
        shape.guard(self, _OBSERVING)
        _named(self.name, "name").close()


@frozen(kw_only=True)
class Format:
    """A format of files that registers are read from, written to, or both.

    Its tables are headed by the keys of the registers' columns (`name`, `period.start`).  `read` is given the file's
    name and its bytes; `write` a table and a stream of bytes, which stays open.
    """

    name: str
    ending: str
    """How names of its files end: `.popolo.json`."""
    kinds: tuple[str, ...]
    """The kinds of record whose registers it can hold."""
    says: Template
    read: "Callable[[str, bytes], Sheet] | None" = None
    write: "Callable[[Sheet, IO[bytes]], object] | None" = None

    def __attrs_post_init__(self) -> None:
        """Guard the types, the name, the ending, and that it does something."""
        shape.guard(self, _FORMAT)
        problems = _named(self.name, "name")
        if not _ENDING.fullmatch(self.ending):
            problems.add(NO_ENDING(text=self.ending), "ending")
        if self.read is None and self.write is None:
            problems.add(NEITHER(name=self.name), "read")
        problems.close()


@frozen
class Domain:
    """A plugin's own translated sentences: the package that holds `locale/sv/LC_MESSAGES/NAME.mo`, and the name."""

    package: str
    name: str

    def __attrs_post_init__(self) -> None:
        """Guard the types."""
        shape.guard(self, _DOMAIN)

    def catalogue(self, language: str) -> Resource:
        """Return the file of a language's compiled sentences."""
        return Resource(self.package, f"locale/{language}/LC_MESSAGES/{self.name}.mo")


_TEXTS: Any = shape.tuple_of(str)
_DECLARATION = {"since": shape.of(str), "before": shape.of(str), "writes": shape.of(bool)}
_CHECK = {
    "code": shape.of(str),
    "variant": shape.of(str),
    "kinds": _TEXTS,
    "says": shape.of(Template),
    "run": shape.function(),
}
_OBSERVING = {"name": shape.of(str), "says": shape.of(Template), "observer": shape.function()}
_FORMAT = {
    "name": shape.of(str),
    "ending": shape.of(str),
    "kinds": _TEXTS,
    "says": shape.of(Template),
    "read": shape.function(optional=True),
    "write": shape.function(optional=True),
}
_DOMAIN = {"package": shape.of(str), "name": shape.of(str)}
