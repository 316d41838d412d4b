"""What plugins bring to the console: panels and commands, which hand over plain values and know no screen."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..errors import Collector
from ..messages import Template
from ..references import is_slug, note_no_id
from ..variants import shape

if TYPE_CHECKING:
    from ..agreement import Agreement
    from ..ledger import Ledger
    from ..office import Command
    from ..wording import Language


@frozen(kw_only=True)
class Looking:
    """What is looked at when a panel is shown or a command is chosen: one agreement on one day."""

    agreement: "Agreement"
    ledger: "Ledger"
    on: date
    language: "Language"
    """The language spoken, in the agreement's own words and with the plugin's own sentences."""


@frozen(kw_only=True)
class Panel:
    """Something that a plugin shows: among the others on the first screen, or on a page of its own.

    `show` is given what is looked at and returns blocks of `overenskommelse.cli.page`.  It is called again whenever
    something was changed, reads nothing else, and is stopped when it takes too long.
    """

    name: str
    title: Template
    says: Template
    """What it shows, in one line."""
    show: "Callable[[Looking], Iterable[object]]"
    variant: str | None = None
    """The variant whose agreements it is for, with those that extend it; None for every agreement."""
    has_page: bool = False
    """Whether it has a page of its own, which the menu leads to."""
    synonyms: Template | None = None
    """Other words that its page is sought by, with commas between them."""

    def __attrs_post_init__(self) -> None:
        """Guard the types and the name."""
        shape.guard(self, {**_COMMON, "show": shape.function(), "has_page": shape.of(bool)})
        _guard_name(self.name)


@frozen(kw_only=True)
class Begun:
    """A form that a command opens: the office's command, and what is written in it already, as one would write it."""

    command: "type[Command]"
    title: str
    fields: Mapping[str, str] = {}


@frozen(kw_only=True)
class ConsoleCommand:
    """Something that can be done from the menu: it shows blocks, or opens a form with something filled in.

    It writes nothing by itself: what it begins is saved by whoever reads the form.
    """

    name: str
    title: Template
    says: Template
    """What it does, in one line."""
    run: "Callable[[Looking], Iterable[object] | Begun]"
    variant: str | None = None
    """The variant whose agreements it is for, with those that extend it; None for every agreement."""
    synonyms: Template | None = None
    """Other words that it is sought by, with commas between them."""
    key: str | None = None
    """The key that it would like, where nothing else has it: a letter, f6, ctrl+t."""

    def __attrs_post_init__(self) -> None:
        """Guard the types and the name."""
        shape.guard(self, {**_COMMON, "run": shape.function(), "key": shape.of(str, optional=True)})
        _guard_name(self.name)


def _guard_name(name: str) -> None:
    problems = Collector()
    if not is_slug(name):
        note_no_id(name, problems, "name")
    problems.close()


_COMMON: Mapping[str, Any] = {
    "name": shape.of(str),
    "title": shape.of(Template),
    "says": shape.of(Template),
    "variant": shape.of(str, optional=True),
    "synonyms": shape.of(Template, optional=True),
}
