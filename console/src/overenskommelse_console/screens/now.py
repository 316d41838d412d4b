"""Where things stand: what the agreement asks for now, in order of weight, each with its reason and its basis."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.messages import Template

from .. import words
from ..actions import Action
from ..blocks import Facts
from ..columns import Column, Line, Rows
from ..page import Page
from ..table import Table

if TYPE_CHECKING:
    from overenskommelse.wording.findings import Entry
    from overenskommelse.wording.standings import StandingWords

    from .small import Small

ABOUT = Template(
    "console-about-now",
    "What was promised and how it stands, the most pressing first. Beneath stand the reason, the clause and what would "
    "settle it.",
)
STATE = Template("console-column-state", "State")
PROMISE = Template("console-column-promise", "Promise")
WHEN = Template("console-column-when", "When")
TONES = {"not met": "broken", "late": "broken", "due soon": "soon", "unknown": "open", "met": "kept"}


class Now(Page):
    """The findings of the day looked at."""

    DEFAULT_CSS = """
    Now #top { height: auto; max-height: 7; scrollbar-size-vertical: 1; }
    Now #both { height: 1fr; }
    Now #findings { height: 1fr; }
    Now #right { height: 1fr; border-top: solid $panel; }
    Now.-wide #both { layout: horizontal; }
    Now.-wide #findings { width: 3fr; }
    Now.-wide #right { width: 2fr; border-top: none; border-left: solid $panel; }
    Now #small { display: none; height: auto; max-height: 14; padding: 1 1 0 1; }
    Now.-wide #small { display: block; }
    """
    TITLED = words.NOW
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (Action(name="read", key="enter", title=words.READ, is_hint=True),)
    KEY: ClassVar[str] = "1"

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def body(self) -> Iterator[Widget]:
        """Yield what is said first, the findings, and what is known of one of them."""
        yield VerticalScroll(Static(self.say_reading(), id="said", classes="line", markup=False), id="top")
        with_facts = Container(Facts(id="facts"), Static("", id="small", markup=False), id="right")
        yield Container(Table(id="findings"), with_facts, id="both")

    def load(self) -> None:
        """Ask how things stand."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[StandingWords, Small | None]":
        from overenskommelse.wording.standings import standing

        from .small import small

        opened, found = self.desk.standing()
        return standing(found, opened.subject, self.desk.language), small(opened, self.desk)

    def _show(self, found: "tuple[StandingWords, Small | None]") -> None:
        told, matrix = found
        self.desk.name = told.name
        self._entries = told.entries
        lines = [f"{told.on}. {told.counts}", *told.now, *told.gaps]
        self.query_one("#said", Static).update("\n".join(lines))
        fill = self.language.fill
        columns = (
            Column(title=fill(STATE), width=16, weight=2),
            Column(title=fill(PROMISE), weight=3),
            Column(title=fill(WHEN), width=22, weight=1),
        )
        self.query_one(Table).show(columns, range(len(told.entries)), self._rows)
        self.query_one("#small", Static).update(matrix.text if matrix else "")
        self.query_one(Table).focus()
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: _line(self._entries[number]) for number in numbers}

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what is known of a finding."""
        from overenskommelse.cli.standings import card

        entry = self._entries[event.number]
        self.query_one(Facts).show([card(entry, self.language, plain=False)])

    def on_table_chosen(self) -> None:
        """Read what is known of it."""
        self.action_read()

    def action_read(self) -> None:
        """Read what is known of it."""
        self.query_one(Facts).focus()


def _line(entry: "Entry") -> Line:
    tone = TONES.get(entry.status.status.value.replace("_", " "), "")
    cells = (f"{entry.status.sign} {entry.status.word}", entry.summary, entry.due or entry.period or "")
    return Line(cells=cells, tone=tone)
