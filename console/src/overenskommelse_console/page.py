"""What every screen has: where one is, the day it is about, its hints, and questions answered while one works."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.errors import OverenskommelseError, StoreError
from overenskommelse.messages import Template
from overenskommelse.wording import Language, problems

from . import words
from .actions import Action
from .asking import Asking
from .shown.looked_back import why_not
from .widgets.bars import Crumbs, Hints, Tabs
from .widgets.blocks import clean_lines

if TYPE_CHECKING:
    from overenskommelse.office import Done

    from .app import Console
    from .desk import Desk

A = TypeVar("A")

_AGAIN = 5.0
"""After how many seconds a database is asked again that did not answer."""
_MOST_PROBLEMS = 6
"""How many problems are told at once."""

NARROW, WIDE = "-narrow", "-wide"
SHORT, TALL = "-short", "-tall"


class Page(Asking[None]):
    """A screen of the console: `load` asks for what it shows, and is called anew when something changed."""

    DEFAULT_CSS = """
    Page { layout: vertical; background: $background; }
    Page #crumbs { color: $primary; background: $surface; }
    Page #tabs { color: $foreground; background: $surface; }
    Page #body { height: 1fr; padding: 1 0 0 0; }
    Page #hints { color: $secondary; background: $surface; }
    Page #wrong { color: $error; padding: 1 1 0 1; height: auto; display: none; }
    Page #wrong.told { display: block; height: 1fr; }
    Page .line { padding: 0 1 1 1; height: auto; color: $secondary; }
    """
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, NARROW), (110, WIDE)]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, SHORT), (30, TALL)]  # noqa: RUF012 - as Textual declares it
    AUTO_FOCUS: ClassVar[str | None] = ""
    TITLED: ClassVar[Template]
    ABOUT: ClassVar[Template]
    """What the screen is for, as the help tells it."""
    ACTIONS: ClassVar[tuple[Action, ...]] = ()
    KEY: ClassVar[str] = ""
    """The key that opens it; none where it is opened from another screen."""

    def __init__(self) -> None:
        """Make a screen that has read nothing yet."""
        super().__init__()
        self._seen = -1
        self.came: Sequence[str] = ()
        """The keys of what was entered here last, until the cursor has gone there."""

    def compose(self) -> Iterator[Widget]:
        """Hold the bars, and the body between them."""
        yield Crumbs(id="crumbs")
        yield Tabs(id="tabs")
        yield Static("", id="wrong", markup=False)
        yield Vertical(*self.body(), id="body")
        yield Hints(id="hints")

    def body(self) -> Iterator[Widget]:
        """Yield what is between the bars."""
        yield from ()

    def load(self) -> None:
        """Ask for what is shown."""

    @property
    def possible(self) -> tuple[Action, ...]:
        """What can be done on it now, the most needed first: of some screens less than all."""
        return self.ACTIONS

    @cached_property
    def console(self) -> "Console":
        """The program; known also to a question that is not yet answered when the screen is gone."""
        return cast("Console", self.app)

    @property
    def desk(self) -> "Desk":
        """What is worked at."""
        return self.console.desk

    @property
    def language(self) -> Language:
        """The language spoken."""
        return self.desk.language

    @property
    def crumb(self) -> str:
        """What the screen is called among the crumbs."""
        return self.language.fill(self.TITLED)

    @property
    def told_about(self) -> str:
        """What the screen is for, as the help tells it."""
        return self.language.fill(self.ABOUT)

    def on_screen_resume(self) -> None:
        """Read anew what was changed meanwhile; not on a screen that is closed already."""
        if not self.is_current:
            return
        self.tell_where()
        if self._seen != self.console.stamp:
            self._seen = self.console.stamp
            self.call_after_refresh(self.load)

    def on_resize(self) -> None:
        """Let the bars fit."""
        self.call_after_refresh(self.tell_where)

    def tell_where(self) -> None:
        """Show where one is, what day it is about, and what the keys do."""
        console = self.console
        self.query_one(Crumbs).show(console.crumbs(), console.state())
        self.query_one(Tabs).show(console.tabs(), self.KEY or console.key, *console.short_tabs())
        may = [each for each in self.possible if each.is_hint and (self.desk.may_write or not each.writes)]
        own, common = ([*map(console.with_key, each)] for each in (may, console.common(is_back=not self.KEY)))
        self.query_one(Hints).show(own, common, self.language)

    def read(self, question: Callable[[], A], then: Callable[[A], None], *, is_long: bool = False) -> None:
        """Ask for what is shown; where it cannot be had, that stands on the screen instead."""

        def show(answer: A) -> None:
            self._say_wrong("")
            then(answer)

        self.ask(question, show, self._not_read, is_long=is_long)

    def _not_read(self, error: OverenskommelseError) -> None:
        found = [f"! {text}" for text in problems(error, self.language)]
        left = len(found) - _MOST_PROBLEMS
        more = [self.language.say(words.MORE_WRONG(count=left))] if left > 0 else []
        again = [self.language.fill(words.TRIES)] if isinstance(error, StoreError) else []
        self._say_wrong("\n".join((*found[:_MOST_PROBLEMS], *more, *again)))
        if again:
            self.set_timer(_AGAIN, self._try_again)

    def _try_again(self) -> None:
        """Ask once more, while nobody has gone elsewhere."""
        if self.is_current and not self.query_one("#body").display:
            self.load()

    def tell_waiting(self, seconds: int) -> None:
        """Tell in the bar how long the database has been silent."""
        del seconds
        self.tell_where()

    def _say_wrong(self, text: str) -> None:
        wrong = self.query_one("#wrong", Static)
        wrong.update(clean_lines(text))
        wrong.set_class(bool(text), "told")
        self.query_one("#body").display = not text

    def may_write(self) -> bool:
        """Tell whether something can be changed now, and say why where it cannot."""
        desk = self.desk
        if not desk.may_write:
            self.notify(why_not(desk), severity="warning", markup=False)
        return desk.may_write

    def tell(self, done: "Done") -> None:
        """Tell what was done, and let the screens read anew."""
        from overenskommelse.office.commands.agendas import AGENDA

        desk = self.desk
        if done.change is None:
            self.notify(desk.language.fill(words.NOTHING_DONE), markup=False)
            return
        self.app.clear_notifications()
        messages = (*done.told, *(each.message for each in done.troubled))
        # An agenda is told on the command line, and stands on the screen in any case.
        told = [desk.language.say(each) for each in messages if each.code != AGENDA.code]
        self.notify("\n".join((desk.say(words.DONE, number=done.change.number), *told)), timeout=8, markup=False)
        self.came = done.keys
        self.console.changed()

    def action_back(self) -> None:
        """Go back to where one came from; on a screen of a key, to its list."""
        if not self.KEY:
            self.app.pop_screen()
        elif found := self.query("Table, Tree"):
            found.first().focus()

    def leave(self) -> None:
        """Close the screen, and whatever was opened upon it meanwhile."""
        while self in self.app.screen_stack:
            self.app.pop_screen()

    def place_of(self, keys: Sequence[str], stood: str | None) -> int | None:
        """Return where the cursor goes in a list that is read anew: to what was just entered, else where it stood."""
        new = [key for key in self.came if key in keys]
        if new:
            self.came = ()
        return next((keys.index(key) for key in (*new, stood) if key in keys), None)

    def say_reading(self) -> str:
        """Return what stands where nothing is read yet."""
        return self.language.fill(words.READING)
