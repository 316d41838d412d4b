"""Those who have joined: searched as one writes, sorted, filtered, and let in and out by forms."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from overenskommelse.ledger import Accession, Organisation
from overenskommelse.messages import Template
from overenskommelse.office.columns import STATES, state

from .. import registers, steps, words
from ..actions import Action, bindings
from ..columns import Column
from ..entry import Entry
from ..page import Page
from ..registers import Sought
from ..table import Table

if TYPE_CHECKING:
    from array import array

ABOUT = Template(
    "console-about-joined",
    "Those who have joined the agreement, or are on their way in or out. Write a few letters of a name to find it.",
)
STATE = Template("console-column-joined-state", "State")
NAME = Template("console-column-name", "Name")
NUMBER = Template("console-column-number", "Organisation number")
SINCE = Template("console-column-since", "Since")
ALL = Template("console-joined-all", "all")
NONE_YET = Template("console-joined-none-yet", "None is recorded yet. Press n to let the first one in.")
COUNTED = Template("console-joined-counted", "{count} shown: {which}")
OPEN = Template("console-action-card", "open card")
BEGIN = Template("console-action-begin", "new")
NEXT = Template("console-action-next-step", "next step")
LEAVE = Template("console-action-leave", "leaves")
EDIT = Template("console-action-edit", "edit")
CONTACT = Template("console-action-contact", "new contact")
FIND = Template("console-action-find", "search")
FILTER = Template("console-action-filter", "filter by state")
SORT = Template("console-action-sort", "sort by the next column")
BEGIN_WORDS = Template("console-words-begin", "add, sign, join, application, accession, member")
NEXT_WORDS = Template("console-words-next", "approve, sign, application")
LEAVE_WORDS = Template("console-words-leave", "end, terminate, exit, withdraw")
EDIT_WORDS = Template("console-words-edit", "change, mend, rename, correct")
CONTACT_WORDS = Template("console-words-contact", "person, e-mail")
FIND_WORDS = Template("console-words-find", "filter, find")


class Joined(Page):
    """The accessions of the agreement."""

    DEFAULT_CSS = """
    Joined #above { height: auto; padding: 0 1 1 1; }
    Joined #sought { width: 1fr; max-width: 50; height: 1; border: none; padding: 0 1; background: $panel; }
    Joined #counted { width: 1fr; padding: 0 2; height: auto; color: $secondary; }
    """
    TITLED = words.JOINED
    ABOUT = ABOUT
    KEY: ClassVar[str] = "4"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="card", key="enter", title=OPEN, is_hint=True),
        Action(name="begin", key="n", title=BEGIN, synonyms=BEGIN_WORDS, is_hint=True, writes=True),
        Action(name="next", key="s", title=NEXT, synonyms=NEXT_WORDS, is_hint=True, writes=True),
        Action(name="find", key="ctrl+f,f3", title=FIND, synonyms=FIND_WORDS, is_hint=True),
        Action(name="leave", key="l", title=LEAVE, synonyms=LEAVE_WORDS, writes=True),
        Action(name="edit", key="f2", title=EDIT, synonyms=EDIT_WORDS, writes=True),
        Action(name="contact", key="k", title=CONTACT, synonyms=CONTACT_WORDS, writes=True),
        Action(name="filter", key="f", title=FILTER),
        Action(name="sort", key="o", title=SORT),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen, which shows all."""
        super().__init__()
        self.sought = Sought()

    def body(self) -> Iterator[Widget]:
        """Yield a line to write on, how many there are, and the list."""
        sought = Entry(placeholder=self.language.fill(words.SEEK), id="sought")
        yield Horizontal(sought, Static(self.say_reading(), id="counted", markup=False), id="above")
        yield Table(id="list", may_mark=False)

    def load(self) -> None:
        """Ask for the numbers of what is sought."""
        self.read(self._read, self._show)

    def _read(self) -> "array[int]":
        if self.desk.code is None or self.desk.name is None:
            self.desk.name = self.desk.opened().subject.name
        return registers.accessions(self.desk, self.sought)

    def _show(self, numbers: "array[int]") -> None:
        fill, sought = self.language.fill, self.sought
        columns = (
            Column(title=fill(STATE), width=16, weight=2, order="state"),
            Column(title=fill(NAME), weight=4, order="name_key"),
            Column(title=fill(NUMBER), width=20, weight=1),
            Column(title=fill(SINCE), width=18, weight=3, order="signed"),
        )
        table = self.query_one(Table)
        table.show(columns, numbers, lambda asked: registers.accession_rows(self.desk, asked), order=sought.order)
        which = fill(registers.STATES[sought.state][2]) if sought.state else fill(ALL)
        count = f"{len(numbers):,}".replace(",", "\N{NO-BREAK SPACE}")
        is_empty = not (numbers or sought.text or sought.state)
        told = fill(NONE_YET) if is_empty else self.desk.say(COUNTED, count=count, which=which)
        self.query_one("#counted", Static).update(told)
        if not self.query_one(Input).has_focus:
            table.focus()
        self.tell_where()

    def _seek(self, sought: Sought) -> None:
        self.sought = sought
        self.load()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those that are called so."""
        self._seek(Sought(text=event.value, state=self.sought.state, order=self.sought.order))

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
        self._seek(Sought(text=self.sought.text, state=self.sought.state, order=event.order))

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
        self._seek(Sought(text=self.sought.text, state=following, order=self.sought.order))

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.query_one(Table).action_sort()

    def _with(self, then: "steps.Then") -> None:
        table = self.query_one(Table)
        number = table.number
        if number is None:
            return
        line = table.line(number)
        name = line.cells[1] if line else ""

        def found(record: Accession | Organisation | None) -> None:
            whom = steps.whom_of(record, name, state)
            if whom is not None:
                then(self, whom)

        self.ask(lambda: registers.record_at(self.desk, number), found, group="one")

    def action_card(self) -> None:
        """Open the card."""
        from .card import open_card

        self._with(open_card)

    def action_begin(self) -> None:
        """Let an organisation in."""
        steps.begin(self)

    def action_next(self) -> None:
        """Record the next step."""
        self._with(steps.next_step)

    def action_leave(self) -> None:
        """Record that it leaves."""
        self._with(steps.leave)

    def action_edit(self) -> None:
        """Mend what is known of it."""
        self._with(steps.edit)

    def action_contact(self) -> None:
        """Add a contact."""
        self._with(steps.contact)
