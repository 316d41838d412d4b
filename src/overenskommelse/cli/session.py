"""One run of the command line: its words, its streams, its language, and what is loaded for it when asked for."""

from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from ..errors import Problem
from ..messages import Message, Template
from ..wording import Language, read_day
from ..wording.days import zone
from .exits import DONE
from .page import Block
from .telling import tell
from .terminal import Terminal

if TYPE_CHECKING:
    from ..office import Done
    from ..plugins import Loaded
    from ..plugins.consoles import ForConsole
    from ..plugins.gathering import Gathered
    from ..standing import Standing
    from ..workplace.opening import Opened
    from ..workplace.place import Workplace


VARIABLE = "OVERENSKOMMELSE_DB"
"""The environment variable that names the database where no option does."""


@define(slots=False)
class Session:
    """What a command is given: it says what it has to say through this, and returns its exit code.

    `clock` is asked for the day only where no date was given.
    """

    words: Namespace
    language: Language
    terminal: Terminal
    clock: Callable[[], datetime]
    """The time now, with its zone."""
    environment: Mapping[str, str] = field(factory=dict)

    def today(self) -> date:
        """Return the day it is in Sweden, as the journal tells its times, whatever zone the machine keeps."""
        return self.clock().astimezone(zone()).date()

    def text(self, name: str) -> str | None:
        """Return the word given for an argument; None where none was."""
        found = getattr(self.words, name, None)
        return None if found is None else str(found)

    def flag(self, name: str) -> bool:
        """Tell whether an option was given."""
        return bool(getattr(self.words, name, False))

    def day(self, name: str) -> date | None:
        """Return the day given for an option.  Raises UnreadableError for what is no day."""
        text = self.text(name)
        return None if text is None else read_day(text, self.today())

    @cached_property
    def on(self) -> date:
        """The day that is asked about: the one given, else today."""
        return self.day("on") or self.today()

    @cached_property
    def loaded(self) -> "Loaded":
        """The installed plugins; a broken one is told of in one line, once, and the others work."""
        from ..plugins import load

        loaded = load(alone=self.flag("no_plugins"))
        self.language, unreadable = self.language.knowing(
            domain.catalogue(self.language.code) for domain in loaded.domains
        )
        kinds = (kind for variant in loaded.catalog.variants for kind in variant.legal_kinds)
        self.language = self.language.calling({kind.code: kind.label for kind in kinds})
        self.tell([*loaded.problems, *unreadable])
        return loaded

    @cached_property
    def gathered(self) -> "Gathered":
        """The plugins' checks, observers and formats; what is wrong with them is told of once."""
        found = self.loaded.gather()
        self.tell(found.problems)
        return found

    @cached_property
    def for_console(self) -> "ForConsole":
        """The plugins' panels and commands for the console; what is wrong with them is told of once."""
        found = self.loaded.for_console()
        self.language, unreadable = self.language.knowing(
            domain.catalogue(self.language.code) for domain in found.domains
        )
        self.tell([*found.problems, *unreadable])
        return found

    @cached_property
    def place(self) -> "Workplace":
        """The workplace at the database that was named, else at the user's own.  Raises StoreError, UnknownError."""
        from .placing import place

        return place(self)

    def close(self) -> None:
        """Let go of the database, where one was opened."""
        if "place" in self.__dict__:
            self.place.office.store.close()

    def open(self, name: str) -> "Opened":
        """Open the agreement that is spoken of, in its own words from here on.  Raises as `read` does."""
        return self.opened(self.read(name))

    def opened(self, opened: "Opened") -> "Opened":
        """Speak the words of an agreement that was opened, from here on."""
        self.language = self.language.speaking(opened.agreement.vocabulary, self.on)
        return opened

    def read(self, name: str) -> "Opened":
        """Return an agreement by its code or its path.  Raises UnknownError, UnreadableError, InvalidError, StoreError.

        A code is looked for in the database that was named, or in the user's own if it is there, and then among what is
        installed.
        """
        from .placing import read

        opened = evolve(read(self, name), on=self.on)
        self.tell(opened.problems)
        return opened

    def is_installed(self, opened: "Opened") -> bool:
        """Tell whether what was opened is an installed agreement, and not files of the user's own."""
        if opened.is_stored:
            return True
        code = opened.agreement.code
        given = self.text("in") or self.text("agreement") or code
        return given == code and any(offer.agreement == code for offer in self.loaded.catalog.offers)

    def assess(self, opened: "Opened") -> "Standing":
        """Return how an agreement stood on the day asked about."""
        from ..standing import assess

        return assess(opened.agreement, opened.ledger, self.on, rules=opened.rules)

    def say(self, template: Template, **values: object) -> str:
        """Word a message."""
        return self.language.say(Message(template, tuple(values.items())))

    def tell(self, problems: Iterable[Problem]) -> None:
        """Tell of what is wrong and does not keep the command from being done."""
        tell(problems, self.language, self.terminal)

    def heed(self, done: "Done") -> None:
        """Say beside the data what whoever gave a command ought to know, and which observers failed."""
        self.tell(Problem(each.message) for each in done.troubled)
        self.terminal.talk(self.language.say(each) for each in done.told)

    def show(self, value: object, blocks: Callable[[], Iterable[Block]]) -> int:
        """Print a value as JSON where that was asked for, else as the page made of it; return exit code 0."""
        if self.flag("json"):
            from ..notation import plain
            from ..workplace.opening import all_kinds

            self.terminal.data(plain(value, kinds=all_kinds(self.loaded.catalog)))
        else:
            self.terminal.page(blocks())
        return DONE
