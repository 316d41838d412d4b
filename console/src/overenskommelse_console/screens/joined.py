"""Those who have joined: searched as one writes, sorted, filtered, marked, and let in and out by forms."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import evolve
from textual import events
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from .. import warming
from ..actions import Action, bindings
from ..shown import registers
from ..shown.joined_columns import STATES, head_of
from ..shown.registers import Sought, Window
from ..widgets.columns import Rows
from ..widgets.entry import Entry
from ..widgets.table import Table
from ..words import JOINED, SEEK
from . import joined_words as words
from .for_one import ForOne
from .joined_words import ABOUT, ACTIONS

MOST = 1000
"""How many can be marked at once."""


class Joined(ForOne):
    """The accessions of the agreement."""

    DEFAULT_CSS = """
    Joined #above { height: auto; padding: 0 1 1 1; }
    Joined #sought { width: 1fr; max-width: 50; height: 1; border: none; padding: 0 1; background: $panel; }
    Joined #counted { width: 1fr; padding: 0 2; height: auto; color: $secondary; }
    """
    TITLED = JOINED
    ABOUT = ABOUT
    KEY: ClassVar[str] = "4"
    ACTIONS: ClassVar[tuple[Action, ...]] = ACTIONS
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen, which shows all."""
        super().__init__()
        self.sought = Sought()

    def body(self) -> Iterator[Widget]:
        """Yield a line to write on, how many there are, and the list."""
        sought = Entry(placeholder=self.language.fill(SEEK), id="sought")
        yield Horizontal(sought, Static(self.say_reading(), id="counted", markup=False), id="above")
        yield Table(id="list", may_mark=True)

    def load(self) -> None:
        """Ask for the numbers of what is sought."""
        self.read(self._read, self._show)

    def _read(self) -> tuple[Window, int | None]:
        if self.desk.code is None or self.desk.name is None:
            self.desk.speak()
        found = registers.first_accessions(self.desk, self.sought)
        return found, registers.come(self.desk, found.numbers, self.came)

    def _show(self, read: tuple[Window, int | None]) -> None:
        found, new = read
        self.came = () if new is not None else self.came
        desk, sought = self.desk, self.sought
        table = self.query_one(Table)
        head = head_of(sought.columns, self.language)

        def rows(asked: Sequence[int]) -> Rows:
            return registers.accession_rows(desk, asked, sought.columns)

        table.show(head, found.numbers, rows, order=sought.order, rows=found.rows, on=new)
        self._count()
        if not self.query_one(Input).has_focus:
            table.focus()
        self.tell_where()
        warming.begin(self)

    def _count(self) -> None:
        """Tell how many are shown, which they are, and how many are marked."""
        fill, sought, table = self.language.fill, self.sought, self.query_one(Table)
        which = fill(STATES[sought.state][2]) if sought.state else fill(words.ALL)
        count = f"{len(table.numbers):,}".replace(",", "\N{NO-BREAK SPACE}")
        is_empty = not (table.numbers or sought.text or sought.state)
        none = words.NONE_YET if self.desk.may_write else words.NONE
        told = fill(none) if is_empty else self.desk.say(words.COUNTED, count=count, which=which)
        marked = f"  ■ {self.language.say(words.MARKED(count=len(table.marked)))}" if table.marked else ""
        self.query_one("#counted", Static).update(told + marked)

    def _seek(self, sought: Sought) -> None:
        self.sought = sought
        self.load()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those that are called so."""
        self._seek(evolve(self.sought, text=event.value))

    def on_input_submitted(self) -> None:
        """Go on to the list."""
        self.query_one(Table).focus()

    def on_key(self, event: events.Key) -> None:
        """Go from the line that is written on to the list."""
        if event.key == "down" and self.query_one(Input).has_focus:
            event.prevent_default()
            self.query_one(Table).focus()

    def on_table_sorted(self, event: Table.Sorted) -> None:
        """Sort."""
        self._seek(evolve(self.sought, order=event.order))

    def on_table_chosen(self) -> None:
        """Open the card."""
        self.action_card()

    def action_find(self) -> None:
        """Write what is sought."""
        self.query_one(Input).focus()

    def action_back(self) -> None:
        """Show all again."""
        sought = self.query_one(Input)
        if sought.value:
            sought.value = ""
        self.query_one(Table).focus()

    def action_filter(self) -> None:
        """Show those that have come so far, one state after the other, and then all."""
        states = (None, *STATES)
        following = states[(states.index(self.sought.state) + 1) % len(states)]
        self._seek(evolve(self.sought, state=following))

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.query_one(Table).action_sort()

    def on_table_marked(self) -> None:
        """Tell how many are marked."""
        self._count()

    def action_mark_all(self) -> None:
        """Mark all that are shown, or none where some are marked."""
        table = self.query_one(Table)
        shown = table.numbers[:MOST]
        if len(shown) < len(table.numbers) and not table.marked:
            self.notify(self.desk.say(words.TOO_MANY, count=len(shown)), markup=False)
        table.marked = set() if table.marked else {*shown}
        table.refresh()
        self._count()

    def action_change(self) -> None:
        """Do one thing with all that are marked."""
        from ..doing import many

        table = self.query_one(Table)
        many.change(self, sorted(table.marked), table.marked.clear)

    def action_columns(self) -> None:
        """Choose which columns are shown."""
        from ..doing import arranging

        arranging.choose_columns(self, self.sought, self._seek)

    def action_views(self) -> None:
        """Go to a saved view, or save what is shown as one."""
        from ..doing import arranging

        arranging.choose_view(self, self.sought, self._see)

    def _see(self, sought: Sought) -> None:
        self.sought = sought
        with self.prevent(Input.Changed):
            self.query_one(Input).value = sought.text
        self.load()

    def action_take_in(self) -> None:
        """Take in a file."""
        from ..doing import arranging

        arranging.take_in(self)

    def action_give_out(self) -> None:
        """Save what is shown as a file."""
        from ..doing import giving_out

        giving_out.give_out(self, self.sought, self.crumb.lower())
