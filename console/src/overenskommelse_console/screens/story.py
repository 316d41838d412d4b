"""One matter, recommendation, enquiry or action: its whole story, step by step, and who changed what."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget

from overenskommelse.cli.page import Block
from overenskommelse.journal import Key
from overenskommelse.messages import Template
from overenskommelse.standing.pending.docket import Item, docket

from ..actions import Action, bindings
from ..doing import matter_actions
from ..forms.opening import edit_record
from ..page import Page
from ..shown.matter_story import Telling
from ..shown.naming import NamesOf
from ..shown.records import history_blocks
from ..widgets.blocks import Facts
from . import matters
from .dealt import Dealt

ABOUT = Template("console-about-story", "The whole story of one matter: its steps, its papers, and who changed what.")
TITLED = Template("console-screen-story", "Card")
STEP = Template("console-action-story-step", "add step")
ENTER_PAPER = Template("console-action-story-paper", "paper")
REGISTER = Template("console-action-story-register", "register a paper")


class Story(Dealt):
    """The card of something that is dealt with."""

    TITLED = TITLED
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="next", key="s", title=matters.NEXT, synonyms=matters.NEXT_WORDS, is_hint=True, writes=True),
        Action(name="step", key="t", title=STEP, is_hint=True, writes=True),
        Action(name="paper", key="h", title=ENTER_PAPER, is_hint=True, writes=True),
        Action(name="edit", key="f2", title=matters.EDIT, is_hint=True, writes=True),
        Action(name="register", key="d", title=REGISTER, writes=True),
        Action(name="pass_on", key="v", title=matters.PASS_ON, writes=True),
        Action(name="close", key="a", title=matters.CLOSE, synonyms=matters.CLOSE_WORDS, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, of: Key, title: str) -> None:
        """Take what it is about."""
        super().__init__()
        self._key, self._title = of, title
        self._item: Item | None = None
        self._papers: Sequence[Item] = ()

    @property
    def crumb(self) -> str:
        """What it is called."""
        return self._title

    def body(self) -> Iterator[Widget]:
        """Yield the pane."""
        yield Facts(id="facts")

    def load(self) -> None:
        """Ask for the whole story."""
        self.read(self._read, self._show)

    def _read(self) -> tuple[Sequence[Item], Sequence[Block]]:
        opened = self.desk.opened()
        every = docket(opened.ledger, opened.on)
        own = [each for each in every if (each.record.kind, each.record.id) == (self._key.kind, self._key.id)]
        with self.desk.view() as view:
            names = NamesOf(self.desk, view)
            told = Telling(opened, self.language).story(names, self._key, self._title, own)
            return own, (*told, *history_blocks(view, [self._key], names, self.language))

    def _show(self, found: tuple[Sequence[Item], Sequence[Block]]) -> None:
        own, blocks = found
        self._item = next((each for each in own if each.paper is None), None)
        self._papers = [each for each in own if each.paper is not None]
        facts = self.query_one(Facts)
        facts.show(blocks)
        facts.focus()
        self.tell_where()

    def _with(self, then: Callable[[Page, Item], None]) -> None:
        if self._item is not None:
            then(self, self._item)

    def action_register(self) -> None:
        """Choose a paper that is not registered, and note that it was."""
        matter_actions.register(self, self._papers)

    def action_edit(self) -> None:
        """Mend it."""
        edit_record(self, self._key, self._title)


def open_story(page: Page, of: Key, title: str) -> None:
    """Open the card of something that is dealt with."""
    page.app.push_screen(Story(of, title))
