"""Bodies and meetings: what meets when, how far its minutes have come, and who sits where."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual.containers import Container, Vertical
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.journal import Key
from overenskommelse.ledger import Meeting
from overenskommelse.messages import PluralTemplate, Template

from .. import words
from ..actions import Action, bindings
from ..doing import sitting
from ..page import Page
from ..shown import bodies, meetings
from ..widgets.columns import Column, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material
    from overenskommelse.standing.roster import Roster

ABOUT = Template(
    "console-about-bodies",
    "The meetings, those to come first, and the bodies with their seats. Open a meeting to make its agenda, write its "
    "minutes and give out its papers; open a body to fill its seats.",
)
STATE = Template("console-column-meeting-state", "State")
DAY = Template("console-column-meeting-day", "Day")
MEETING = Template("console-column-meeting", "Meeting")
NEXT = Template("console-column-meeting-next", "Next day")
BODY = Template("console-column-body", "Body")
SEATS = Template("console-column-body-seats", "Seats")
EVENNESS = Template("console-column-body-even", "The sides")
CHAIR = Template("console-column-body-chair", "Chair")
AHEAD = PluralTemplate("console-meetings-ahead", "{count} meeting is to be.", "{count} meetings are to be.")
PASSED = PluralTemplate(
    "console-meetings-passed",
    "The day of {count} planned meeting has passed: open it, and record with h that it was held.",
    "The days of {count} planned meetings have passed: open them, and record with h that they were held.",
)
UNCONFIRMED = PluralTemplate(
    "console-meetings-unconfirmed",
    "The minutes of {count} meeting are not confirmed.",
    "The minutes of {count} meetings are not confirmed.",
)
NONE_YET = Template("console-meetings-none", "No meeting is entered yet. Press n to plan the first one.")
OPEN = Template("console-action-open-meeting", "open it")
PLAN = Template("console-action-plan-meeting", "plan a meeting")
CANCEL = Template("console-action-cancel-meeting", "cancel the meeting")
OVER = Template("console-action-to-bodies", "to the bodies and back")
PLAN_WORDS = Template("console-words-plan-meeting", "new, add, call, notice, calendar")
CANCEL_WORDS = Template("console-words-cancel-meeting", "call off, remove")
OPEN_WORDS = Template("console-words-open-meeting", "agenda, minutes, papers, seats, attendance")


class Bodies(Page):
    """The meetings, and the bodies."""

    DEFAULT_CSS = """
    Bodies #both { height: 1fr; }
    Bodies #meetings { height: 1fr; }
    Bodies #right { height: auto; max-height: 9; border-top: solid $panel; }
    Bodies #bodies { height: auto; max-height: 8; }
    Bodies.-wide #both { layout: vertical; }
    """
    TITLED = words.BODIES
    ABOUT = ABOUT
    KEY: ClassVar[str] = "5"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="open", key="enter", title=OPEN, synonyms=OPEN_WORDS, is_hint=True),
        Action(name="plan", key="n", title=PLAN, synonyms=PLAN_WORDS, is_hint=True, writes=True),
        Action(name="cancel", key="i", title=CANCEL, synonyms=CANCEL_WORDS, writes=True),
        Action(name="over", key="tab", title=OVER, is_hint=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS[1:])

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._material: Material | None = None
        self._meetings: Sequence[Meeting] = ()
        self._bodies: Sequence[Roster] = ()

    def body(self) -> Iterator[Widget]:
        """Yield what is to be done first, the meetings, and the bodies."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Container(Table(id="meetings"), Vertical(Table(id="bodies"), id="right"), id="both")

    def load(self) -> None:
        """Ask for the meetings and the bodies."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Material, Sequence[Meeting], Sequence[Roster]]":
        material = self.desk.material()
        return material, meetings.in_order(material), bodies.rosters(material)

    def _show(self, found: "tuple[Material, Sequence[Meeting], Sequence[Roster]]") -> None:
        keys, at = self._keys(), self._table("#meetings").number
        self._material, self._meetings, self._bodies = found
        self.query_one("#said", Static).update(self._said())
        on = self.place_of(self._keys(), None if at is None else keys[at])
        self._table("#meetings").show(self._columns(found[0]), range(len(self._meetings)), self._meeting_rows, on=on)
        fill = self.language.fill
        columns = (
            Column(title=fill(BODY), weight=4),
            Column(title=fill(SEATS), width=10, weight=3),
            Column(title=fill(EVENNESS), width=16, weight=2),
            Column(title=fill(CHAIR), width=24, weight=1),
        )
        table = self._table("#bodies")
        table.show(columns, range(len(self._bodies)), self._body_rows)
        table.styles.height = min(len(self._bodies) + 1, 8)
        if self.focused is None:
            self._table("#meetings").focus()
        self.tell_where()

    def _keys(self) -> list[str]:
        return [str(Key(self.desk.code or "", Meeting.kind, each.id)) for each in self._meetings]

    def _columns(self, material: "Material") -> tuple[Column, ...]:
        fill = self.language.fill
        has_next = any(meetings.next_day(material, each) for each in self._meetings)
        return (
            Column(title=fill(STATE), width=20, weight=4),
            Column(title=fill(DAY), width=18, weight=3),
            Column(title=fill(MEETING), weight=2),
            *([Column(title=fill(NEXT), width=44, weight=1)] if has_next else []),
        )

    def _said(self) -> str:
        on = self.desk.day
        states = [meetings.state_of(each, on).word for each in self._meetings]
        if not states:
            return self.language.fill(NONE_YET)
        kinds = ((meetings.TO_RECORD, PASSED), (meetings.UNCONFIRMED, UNCONFIRMED), (meetings.PLANNED, AHEAD))
        counts = ((sum(each is word for each in states), told) for word, told in kinds)
        return " ".join(self.language.say(told(count=count)) for count, told in counts if count)

    def _table(self, which: str) -> Table:
        return self.query_one(which, Table)

    def _meeting_rows(self, numbers: Sequence[int]) -> Rows:
        if self._material is None:
            return {}
        count = len(self._table("#meetings").columns)
        lines = {n: meetings.line_of(self._material, self._meetings[n]) for n in numbers if n < len(self._meetings)}
        return {n: evolve(line, cells=line.cells[:count]) for n, line in lines.items()}

    def _body_rows(self, numbers: Sequence[int]) -> Rows:
        if self._material is None:
            return {}
        return {n: bodies.body_line(self._material, self._bodies[n]) for n in numbers if n < len(self._bodies)}

    def on_table_chosen(self, event: Table.Chosen) -> None:
        """Open a meeting, or a body."""
        self._open(event.table)

    def _open(self, table: Table) -> None:
        from .body import Body
        from .meeting import Meeting_

        number = table.number
        if number is None:
            return
        is_body = table.id == "bodies"
        page = Body(self._bodies[number].body) if is_body else Meeting_(self._meetings[number].id)
        self.app.push_screen(page)

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        self._open(self.focused if isinstance(self.focused, Table) else self._table("#meetings"))

    def action_over(self) -> None:
        """Go from the one list to the other."""
        is_there = self._table("#meetings").has_focus
        self._table("#bodies" if is_there else "#meetings").focus()

    def action_plan(self) -> None:
        """Plan a meeting."""
        if self._material is not None:
            sitting.plan(self, self._material, [each.body for each in self._bodies if each.exists is not False])

    def action_cancel(self) -> None:
        """Cancel a meeting that is to be."""
        number = self._table("#meetings").number
        if self._material is not None and number is not None:
            sitting.cancel(self, self._material, self._meetings[number])
