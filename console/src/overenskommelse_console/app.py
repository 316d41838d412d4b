"""The program: which screens there are, and what can be done on each of them."""

from collections.abc import Callable, Mapping, Sequence
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, cast

from attrs import evolve
from textual.events import Key
from textual.filter import LineFilter

from overenskommelse.wording import problem

from . import words
from .actions import Action, bindings, key_name
from .asking import Asking
from .desk import Desk
from .failing.keeping import keep_all
from .failing.stopping import heed
from .failing.waiting import Waits
from .own.settings import Settings
from .page import Page
from .plugged.menu import LISTS
from .screens.now import Now
from .shared_actions import COMMON, QUIT
from .shown.looked_back import told
from .tabs import PAGES, SHORT, SHORTEST, TITLES
from .telling import Telling
from .terminal.guard import Guard
from .terminal.themes import DARK, THEMES

if TYPE_CHECKING:
    from .keys import Chosen

__all__ = ["PAGES", "Console"]

_HELD = 0.3
"""Within how many seconds a key comes again that is held down."""
_BASE = 2
"""The empty screen that Textual begins with, and the one that a key opened."""


class Console(Telling):
    """The console."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    /* Wide, so that it is low and hides little. */
    Toast { background: $panel; color: $foreground; max-width: 75%; padding: 0 1; }
    /* In less room than that of one letter its lines cannot be broken, and it would end the program. */
    OptionList { min-width: 4; }
    Input, Input:focus { border: none; height: 1; padding: 0 1; background: $panel; }
    Input:focus { text-style: underline; }
    Chooser Input, Picker Input, OneLine Input, Help Input { margin: 0 0 1 0; }
    Chooser, Picker, OneLine, Help, Asked, Form, Differences { background: $background 60%; }
    """
    BINDINGS: ClassVar = [
        *bindings(COMMON),
        *((key, f"open('{key}')", "") for key, _ in PAGES),
    ]

    def __init__(self, desk: Desk, settings: Settings | None = None) -> None:
        """Take what is worked at, and what the user has chosen."""
        super().__init__()
        self.desk = desk
        self.settings = settings or Settings()
        self.own_keys: Mapping[str, str] = {}
        """The keys that the user has chosen, by the names of actions."""
        self.key = "1"
        self.stamp = 0
        """Grows when something was changed, so that screens read anew."""
        self.waits = Waits()
        self._waited = 0
        self.is_warm = False
        """Whether what will be needed soon is being made ready."""
        self.is_stopped = False
        """Whether the system ended the program."""
        self._opened = 0.0
        self._guard = Guard()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no character out that a terminal obeys."""
        return [self._guard, *super().get_line_filters()]

    def on_mount(self) -> None:
        """Take our own colours, and begin with how things stand."""
        for theme, _ in THEMES.values():
            self.register_theme(theme)
        self.theme = DARK.name
        self.push_screen(Now())
        heed(lambda: keep_all(self.screen_stack), self._stop)
        self.set_interval(1, self._look)
        if self.settings.keys or self.settings.problems:
            self.run_worker(self._choose_keys, thread=True)

    def _choose_keys(self) -> None:
        from .keys import check

        self.call_from_thread(self._chosen, check(self.settings, dict(self.tabs())))

    def _chosen(self, found: "Chosen") -> None:
        self.own_keys = found.keys
        self.set_keymap(dict(found.keys))
        for each in found.problems:
            self.notify(problem(each, self.desk.language), severity="warning", timeout=60, markup=False)
        if isinstance(self.screen, Page):
            self.screen.tell_where()

    def with_key(self, action: Action) -> Action:
        """Return an action with the key that it has here."""
        return evolve(action, key=self.own_keys.get(action.id, action.key))

    def _look(self) -> None:
        """Tell that the database is silent, and give it up in the end: whoever waits hears so and can try again."""
        waited = self.waits.told
        if self.waits.is_over:
            self.desk.cut()
        if waited != self._waited:
            self._waited = waited
            for each in self.screen_stack:
                if isinstance(each, Asking):
                    each.tell_waiting(waited)

    def leave(self) -> None:
        """End the program; a database that is silent keeps nobody."""
        self.desk.cut_soon()
        self.exit()

    def _stop(self) -> None:
        self.is_stopped = True
        self.leave()

    def action_help_quit(self) -> None:
        """Tell how the program is left, to whoever tries as in other programs."""
        quitting = next(self.with_key(each) for each in COMMON if each.title == words.QUIT)
        key = key_name(quitting.key, self.desk.language)
        self.notify(self.desk.say(words.QUIT_BY, key=key), markup=False)

    @property
    def fault(self) -> Exception | None:
        """The program's own fault by which it stopped; None where it did not."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        # What Textual would print then holds the values of variables, which may be about people.
        keep_all(self.screen_stack)
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def crumbs(self) -> list[str]:
        """Return where one is, from the agreement on."""
        pages = [screen for screen in self.screen_stack if isinstance(screen, Page)]
        return [*([self.desk.name] if self.desk.name else []), *(page.crumb for page in pages)]

    def state(self) -> list[str]:
        """Return what day it is about, and whether something can be changed."""
        desk, fill = self.desk, self.desk.language.fill
        waited = self.waits.told
        return [
            *([desk.say(words.WAITING, seconds=waited)] if waited else []),
            *([fill(words.DEMO)] if desk.is_demo else []),
            *told(desk),
            *([] if desk.may_write else [fill(words.READ_ONLY)]),
        ]

    def tabs(self) -> list[tuple[str, str]]:
        """Return the screens that can be opened, by their keys."""
        return [(key, self.desk.language.fill(TITLES[key])) for key, _ in PAGES]

    def short_tabs(self) -> Sequence[Mapping[str, str]]:
        """Return the short names of screens by their keys, and the shortest."""
        fill = self.desk.language.fill
        return [{key: fill(name) for key, name in each.items()} for each in (SHORT, SHORT | SHORTEST)]

    def common(self, *, is_back: bool) -> list[Action]:
        """Return what is hinted at on every screen."""
        return [each for each in COMMON if each.is_hint and (is_back or each.key != "escape")]

    def action_open(self, key: str) -> None:
        """Open a screen by its key."""
        from importlib import import_module

        if not isinstance(self.screen, Page) or self._is_held(key):
            return
        module, _, name = dict(PAGES)[key].partition(":")
        page: Callable[[], Page] = getattr(import_module(f".screens.{module}", __package__), name)
        self.show_page(key, page())

    def _is_held(self, key: str) -> bool:
        """Tell whether the key of the screen that has just opened comes again, as that of a key that is held down."""
        was, self._opened = self._opened, monotonic()
        return key == self.key == getattr(self.screen, "KEY", "") and self._opened - was < _HELD

    def show_page(self, key: str, page: Page) -> None:
        """Open a screen that has a key in the place of all that are open."""
        self.close_opened()
        self.key = key
        self.switch_screen(page)

    def close_opened(self) -> Page:
        """Close what was opened from the screen that a key opened, and return that screen."""
        while len(self.screen_stack) > _BASE:
            self.pop_screen()
        return cast("Page", self.screen)

    def changed(self) -> None:
        """Let every screen read anew, the one in front at once."""
        self.stamp += 1
        if isinstance(self.screen, Page):
            self.screen.on_screen_resume()

    def perform(self, action: Action) -> None:
        """Do what was chosen in the palette, as its key would."""
        self.call_later(self.run_action, action.name, self.screen if self._is_of_screen(action) else self)

    def _is_of_screen(self, action: Action) -> bool:
        return isinstance(self.screen, Page) and action in self.screen.possible

    def on_key(self, event: Key) -> None:
        """Do what a plugin has put on a key that nothing else is on."""
        from .plugged.menu import do_key

        if isinstance(self.screen, Page) and event.key not in LISTS:
            do_key(self.screen, event.key)

    async def action_do(self, name: str) -> None:
        """Do one of what can be done everywhere."""
        from .doing import everywhere

        if isinstance(self.screen, Page):
            everywhere.do(name, self, self.screen)
        elif name == QUIT:
            everywhere.leave(self)
