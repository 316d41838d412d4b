"""What the console works at: the plugins, a store, one agreement and a day.  Nothing here knows a screen."""

from datetime import date, datetime
from threading import RLock, Timer
from time import monotonic
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from overenskommelse.cli.session import Session
from overenskommelse.errors import Problem
from overenskommelse.messages import Message, Template
from overenskommelse.wording import Language

from .instead import INSTEAD
from .quiet import Quiet

if TYPE_CHECKING:
    from overenskommelse.agreement import Agreement
    from overenskommelse.documents.material import Material
    from overenskommelse.office import Command, Done, View
    from overenskommelse.office.ports import Drafts
    from overenskommelse.plugins.consoles import ForConsole
    from overenskommelse.standing import Standing
    from overenskommelse.workplace.opening import Opened
    from overenskommelse.workplace.place import Workplace
    from overenskommelse.workplace.unsaved import Shelf

NO_AGREEMENT = Template("console-no-agreement", "The database holds no agreement.")
PUT_ONE = Template("console-put-one", "Put one there first: overenskommelse init CODE")

_LAST_SECONDS = 3.0
"""How long a question may take when the program is to end."""


@define(slots=False)
class Desk:
    """One agreement on one day, and the office that works on it.

    What reads or writes may take time: it is called where no screen waits for it.
    """

    session: Quiet
    is_demo: bool = False
    is_closed: bool = False
    """Whether nothing is to be changed at all."""
    code: str | None = None
    """The agreement worked at; None until one is found."""
    on: date | None = None
    """The day that is looked back to; None for today."""
    known: datetime | None = None
    """The time whose knowledge is looked back to; None for what is known now."""
    cut_at: float = -1.0
    """When the talk with the server was cut last, by the clock of `monotonic`."""
    name: str | None = None
    """What the agreement is called, once it is read."""
    folder: str = ""
    """Where papers were written to last."""
    _shelf: "Shelf | None" = field(default=None, repr=False, eq=False)
    variant: str | None = None
    troubled: dict[object, Problem] = field(factory=dict, repr=False)
    _turn: RLock = field(factory=RLock, repr=False, eq=False)

    @classmethod
    def of(cls, session: Session) -> "Desk":
        """Make a desk of what the command line was told."""
        language = evolve(session.language, instead=INSTEAD)
        quiet = Quiet(session.words, language, session.terminal, session.clock, session.environment)
        return cls(quiet, is_demo=session.flag("demo"), is_closed=session.flag("read_only"))

    @property
    def language(self) -> Language:
        """The language spoken, in the agreement's own words once one is open."""
        return self.session.language

    @property
    def may_write(self) -> bool:
        """Tell whether something can be changed now: not while one looks back."""
        return not self.is_closed and self.on is None and self.known is None

    @property
    def today(self) -> date:
        """The day it is: for the demonstration, the day that it shows."""
        return self.session.loaded.catalog.demo().on if self.is_demo else self.session.today()

    @property
    def day(self) -> date:
        """The day looked at."""
        return self.on or self.today

    def opened(self) -> "Opened":
        """Return the agreement as it stands, in its own words from here on.  Raises UnknownError, StoreError."""
        with self._turn:
            found = evolve(self._read(), on=self.day)
            self.code, self.variant = found.agreement.code, found.agreement.variant
            self._speak(found.agreement)
            return found

    @property
    def _is_offer(self) -> bool:
        """Whether it is the demonstration as it ships, and nothing was changed in it."""
        return self.is_demo and self.known is None and "place" not in self.session.__dict__

    def _read(self) -> "Opened":
        if self._is_offer:
            from overenskommelse.workplace.opening import open_offer

            catalog = self.session.loaded.catalog
            return open_offer(catalog.demo().agreement, catalog)
        place = self.place
        return place.open(self.code or self._first(place.codes()), known=self.known)

    def _first(self, codes: tuple[str, ...]) -> str:
        from overenskommelse.errors import UnknownError

        if not codes:
            raise UnknownError([Problem(NO_AGREEMENT(), remedy=PUT_ONE())])
        return codes[0]

    @property
    def place(self) -> "Workplace":
        """The workplace; opened by whoever asks first.  Raises StoreError, UnknownError."""
        with self._turn:
            return self.session.place

    def extras(self) -> "ForConsole":
        """Return what plugins bring to the console; loaded by whoever asks first."""
        with self._turn:
            return self.session.for_console

    def speak(self) -> None:
        """Take the agreement's name and its words; nothing of what happened under it is read.

        Raises UnknownError, StoreError.
        """
        with self._turn:
            if self._is_offer:
                self.opened()
                return
            self.code = self.code or self._first(self.place.codes())
            with self.view() as view:
                self._speak(view.agreement(self.code))

    def _speak(self, agreement: "Agreement") -> None:
        from overenskommelse.sources import name_on

        self.session.language = self.session.language.speaking(agreement.vocabulary, self.day)
        self.name = name_on(agreement, self.day)

    def codes(self) -> tuple[str, ...]:
        """Return the agreements that can be worked at."""
        return self.place.codes()

    def standing(self) -> "tuple[Opened, Standing]":
        """Return the agreement and how it stood on the day looked at."""
        from overenskommelse.standing import assess

        found = self.opened()
        return found, assess(found.agreement, found.ledger, self.day, rules=found.rules)

    def material(self) -> "Material":
        """Return what papers and their pages are composed of, as of the day looked at."""
        from overenskommelse.cli.printing import material_of

        opened = self.opened()
        return evolve(material_of(self.session, opened), on=self.day, language=self.session.language)

    def view(self) -> "_Viewing":
        """Open what stands, or what was known; to be used in a `with`."""
        return _Viewing(self)

    def would(self, command: "Command", reason: str | None = None) -> "Drafts":
        """Return what a command would write, and write nothing.  Raises as `Office.do` does."""
        return self.place.office.would(command, reason=reason)

    def do(self, command: "Command", reason: str | None = None) -> "Done":
        """Do what a command asks.  Raises as `Office.do` does."""
        return self.place.office.do(command, reason=reason)

    @property
    def shelf(self) -> "Shelf | None":
        """Where what is being written is kept; nowhere at a demonstration, nor where nothing may be written."""
        if self._shelf is None and not self.is_demo and not self.is_closed:
            from overenskommelse.cli.placing import url_of
            from overenskommelse.workplace.unsaved import shelf_for

            self._shelf = shelf_for(url_of(self.session))
        return self._shelf

    def cut(self) -> None:
        """End all talk with a server that does not answer; a database in a file is left as it is."""
        # Nobody's turn is waited for: whoever has it waits for the server.
        place: Workplace | None = self.session.__dict__.get("place")
        if place is not None:
            from overenskommelse.store.cutting import cut

            at = monotonic()
            if cut(place.office.store):
                self.cut_at = at

    def cut_soon(self) -> None:
        """Cut what is not done in a few seconds, since the program ends."""
        timer = Timer(_LAST_SECONDS, self.cut)
        timer.daemon = True
        timer.start()

    def say(self, template: Template, **values: object) -> str:
        """Word a sentence."""
        return self.language.say(Message(template, tuple(values.items())))

    def close(self) -> None:
        """Let go of the store, and of what was being written."""
        if self._shelf is not None:
            self._shelf.close()
        self.session.close()


class _Viewing:
    """A view of the office, for a `with`."""

    def __init__(self, desk: Desk) -> None:
        """Take the desk."""
        self._view, self._known, self._kept = desk.place.office.view(), desk.known, desk.place.kept

    def __enter__(self) -> "View":
        """Open it."""
        from overenskommelse.office.history import known_on

        view = self._view.__enter__()
        if self._known is not None:
            return known_on(view, self._known, self._kept)
        # Nobody looks back any longer.
        self._kept.forget()
        return view

    def __exit__(self, *about: object) -> None:
        """Let go of it."""
        self._view.__exit__(None, None, None)
