"""Matters, recommendations, enquiries and what is to be done: what is open, what awaits us, what is late."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve

from overenskommelse.journal import Key
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.standing.pending.docket import Item, State, docket
from overenskommelse.standing.pending.enquiries import answer_times
from overenskommelse.wording import pending
from overenskommelse.wording.records import kind

from .. import words
from ..actions import Action, bindings
from ..doing import matter_actions
from ..forms.opening import edit_record
from ..page import Page
from ..shown.matter_story import Telling
from ..shown.matters import PAPER, line, title
from ..shown.naming import NamesOf
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Rows
from ..widgets.table import Table
from .dealt import Dealt
from .listing import Listing

if TYPE_CHECKING:
    from overenskommelse.cli.page import Block
    from overenskommelse.workplace.opening import Opened

ABOUT = Template(
    "console-about-matters",
    "Matters, papers to register, recommendations, enquiries and what somebody is to do, the most pressing first. What "
    "awaits us is what the office itself is to do next.",
)
STATE = Template("console-column-matters-state", "State")
SORT = Template("console-column-matters-kind", "Kind")
WHAT = Template("console-column-matters-what", "What")
AWAITS = Template("console-column-matters-awaits", "Awaits")
DAY = Template("console-column-matters-day", "Day")
OPEN = Template("console-matters-open", "What is not finished")
OURS = Template("console-matters-ours", "What awaits us")
LATE = Template("console-matters-late", "What is late")
ALL = Template("console-matters-all", "All, also what is finished")
COUNTED = PluralTemplate("console-matters-counted", "{which}, {sort}: {count}.", "{which}, {sort}: {count}.")
EVERY_SORT = Template("console-matters-every-kind", "of every kind")
CARD = Template("console-action-matter-card", "open card")
NEW = Template("console-action-matters-new", "new")
NEXT = Template("console-action-matters-next", "next step")
SHOW = Template("console-action-matters-show", "show open, ours, late, all")
SORTS = Template("console-action-matters-kinds", "show another kind")
STEP = Template("console-action-matters-step", "enter a step of a matter")
ENTER_PAPER = Template("console-action-matters-paper", "enter a paper of a matter")
PASS_ON = Template("console-action-matters-pass", "pass an enquiry on")
CLOSE = Template("console-action-matters-close", "close a matter")
EDIT = Template("console-action-matters-edit", "edit")
NEW_WORDS = Template("console-words-matters-new", "open, add, matter, recommendation, enquiry, action")
NEXT_WORDS = Template("console-words-matters-next", "outcome, answer, register, pass on, finish, decide, done")
SHOW_WORDS = Template("console-words-matters-show", "filter, late, open, awaits")
CLOSE_WORDS = Template("console-words-matters-close", "end, finish")
_SHOWN: tuple[tuple[Template, Callable[[Item], bool]], ...] = (
    (OPEN, lambda each: each.state is not State.FINISHED),
    (OURS, lambda each: each.state is State.OURS),
    (LATE, lambda each: each.state is State.LATE),
    (ALL, lambda _: True),
)
_WIDE = 110
_PAPER = "paper"
_SORTS = (None, "matter", _PAPER, "recommendation", "enquiry", "action")


class Matters(Listing, Dealt):
    """All that is dealt with."""

    TITLED = words.MATTERS
    ABOUT = ABOUT
    KEY: ClassVar[str] = "7"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="card", key="enter", title=CARD, is_hint=True),
        Action(name="new", key="n", title=NEW, synonyms=NEW_WORDS, is_hint=True, writes=True),
        Action(name="next", key="s", title=NEXT, synonyms=NEXT_WORDS, is_hint=True, writes=True),
        Action(name="show", key="f", title=SHOW, synonyms=SHOW_WORDS, is_hint=True),
        Action(name="kinds", key="k", title=SORTS),
        Action(name="step", key="t", title=STEP, writes=True),
        Action(name="paper", key="h", title=ENTER_PAPER, writes=True),
        Action(name="pass_on", key="v", title=PASS_ON, writes=True),
        Action(name="close", key="a", title=CLOSE, synonyms=CLOSE_WORDS, writes=True),
        Action(name="edit", key="f2", title=EDIT, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen, which shows what is not finished."""
        super().__init__()
        self._opened: Opened | None = None
        self._items: Sequence[Item] = ()
        self._which, self._sort = 0, 0
        self._shown = 0
        """How many columns there is room for."""

    def load(self) -> None:
        """Ask for all that is dealt with."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Opened, Sequence[Item]]":
        opened = self.desk.opened()
        return opened, docket(opened.ledger, opened.on)

    def _show(self, found: "tuple[Opened, Sequence[Item]]") -> None:
        keys, at = self._keys(), self.query_one(Table).number
        self._opened, self._items = found
        self._list(self.place_of(self._keys(), None if at is None else keys[at]))

    def _keys(self) -> list[str]:
        """Name each row: a paper is one of the several rows of its matter."""
        return [f"{self._key(each)}{f'#{each.paper.id}' if each.paper else ''}" for each in self._items]

    def _list(self, on: int | None = None) -> None:
        if self._opened is None:
            return
        fill = self.language.fill
        shown = [place for place, each in enumerate(self._items) if self._is_shown(each)]
        said = COUNTED(count=len(shown), which=fill(_SHOWN[self._which][0]), sort=self._sort_told())
        times = pending.answers(answer_times(self._opened.ledger, self._opened.on), self.language)
        more = [times] if _SORTS[self._sort] == "enquiry" else []
        self.say(" ".join((self.language.say(said), *more)))
        columns = (
            Column(title=fill(STATE), width=15, weight=5),
            Column(title=fill(SORT), width=12, weight=2),
            Column(title=fill(WHAT), weight=4),
            Column(title=fill(AWAITS), weight=3),
            Column(title=fill(DAY), width=24, weight=1),
        )
        self._shown = len(columns) - (self.app.size.width < _WIDE)
        table = self.query_one(Table)
        table.show(columns[: self._shown], shown, self._rows, on=on)
        if not shown:
            self.query_one(Facts).show(())
        table.focus()
        self.tell_where()

    def _is_shown(self, each: Item) -> bool:
        sort = _SORTS[self._sort]
        is_of_sort = sort is None or sort == (_PAPER if each.paper else each.record.kind)
        return is_of_sort and _SHOWN[self._which][1](each)

    def _sort_told(self) -> str:
        sort = _SORTS[self._sort]
        if sort is None:
            return self.language.fill(EVERY_SORT)
        return self.language.fill(PAPER) if sort == _PAPER else kind(sort, self.language)

    def _rows(self, numbers: Sequence[int]) -> Rows:
        opened = self._opened
        if opened is None:
            return {}
        found = {n: line(self._items[n], opened.subject, self.language) for n in numbers}
        return {n: evolve(each, cells=each.cells[: self._shown]) for n, each in found.items()}

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what is known of it."""
        item = self._items[event.number]
        self.ask(lambda: self._facts(item), self.query_one(Facts).show, group="facts")

    def _facts(self, item: Item) -> "Sequence[Block]":
        opened = self._opened
        if opened is None:
            return ()
        with self.desk.view() as view:
            names = NamesOf(self.desk, view)
            return tuple(
                Telling(opened, self.language).story(names, self._key(item), title(item, self.language), [item])
            )

    def _key(self, item: Item) -> Key:
        return Key(self.desk.code or "", item.record.kind, item.record.id)

    def on_table_chosen(self) -> None:
        """Open its card."""
        self.action_card()

    def _with(self, then: Callable[[Page, Item], None]) -> None:
        number = self.query_one(Table).number
        if number is not None:
            then(self, self._items[number])

    def action_card(self) -> None:
        """Open its card."""
        from .story import open_story

        self._with(lambda page, item: open_story(page, self._key(item), title(item, self.language)))

    def action_show(self) -> None:
        """Show what is open, what awaits us, what is late, all."""
        self._which = (self._which + 1) % len(_SHOWN)
        self._list()

    def action_kinds(self) -> None:
        """Show one kind after the other, and then every kind."""
        self._sort = (self._sort + 1) % len(_SORTS)
        self._list()

    def action_new(self) -> None:
        """Enter something new."""
        matter_actions.new(self)

    def action_edit(self) -> None:
        """Mend it."""
        self._with(lambda page, item: edit_record(page, self._key(item), title(item, self.language)))
