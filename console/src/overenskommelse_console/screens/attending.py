"""Who took part in a meeting: seats told present or absent by the space bar, and who serves for whom seen at once."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Capacity, Meeting
from overenskommelse.messages import Template
from overenskommelse.office import ConflictError
from overenskommelse.office.commands import RecordAttendance
from overenskommelse.wording import Language

from ..actions import Action, bindings
from ..dialogs.asked import Asked
from ..dialogs.chooser import Choice, Chooser
from ..dialogs.line import OneLine
from ..doing.minuting import Sitting
from ..forms.conflict import Differences, differs
from ..forms.form import GO_ON, THROW, UNSAVED
from ..page import Page
from ..shown.rolls import Roll
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.office import Done
    from overenskommelse.office.view import Stored
    from overenskommelse.wording.conflicts import Differing

ABOUT = Template(
    "console-about-attending",
    "Who took part. The space bar tells a seat present, then absent, then nothing; a substitute present or not. Who "
    "serves for whom follows from the turn of the substitutes. Nothing is saved before ctrl+s.",
)
TITLED = Template("console-screen-attending", "Attendance")
STATE = Template("console-column-attending-state", "State")
SEAT = Template("console-column-seat", "Seat")
HOLDER = Template("console-column-seat-holder", "Holder")
NOTE = Template("console-column-attending-note", "Remark on it")
COUNTED = Template(
    "console-attending-counted",
    "{present} present, {absent} absent, {unsaid} of whom nothing is said, {serving} serving",
)
TURN = Template("console-action-turn", "turn it")
ALL = Template("console-action-all-present", "the others are present")
SOMEONE = Template("console-action-someone", "somebody else")
REMARK = Template("console-action-note-seat", "note on a seat")
SAVE = Template("console-action-save-roll", "save it")
WHO_ELSE = Template(
    "console-ask-who-else", "Who else was there? Write a role rather than a name: secretary, process leader."
)
IN_WHAT = Template("console-ask-capacity", "In what capacity?")
WHICH_NOTE = Template("console-ask-seat-note", "What the minutes are to say of {seat}: came at § 11, left at § 14")
SAVE_WORDS = Template("console-words-save", "record, done, keep")


class Roll_(Table):  # noqa: N801 - the value has the name
    """A table whose rows the space bar turns."""

    BINDINGS: ClassVar = [Binding("space", "mark", show=False)]

    def action_mark(self) -> None:
        """Tell which row it was, and go on to the next."""
        if (number := self.number) is not None:
            self.post_message(self.Marked(self, number))
            self.cursor += 1


def call_roll(page: Page, at: Sitting) -> None:
    """Open who took part in a meeting, as it stands now: others may have told of it meanwhile."""

    def found() -> "Stored[Meeting]":
        with page.desk.view() as view:
            return view.stored(Meeting, at.meeting.id, at.material.agreement.code)

    def show(stored: "Stored[Meeting]") -> None:
        page.app.push_screen(Attending(evolve(at, meeting=stored.record), stored.version))

    page.ask(found, show, group="step")


class Attending(Page):
    """The seats that a meeting called."""

    DEFAULT_CSS = "Attending #seats { height: 1fr; }"
    TITLED = TITLED
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="turn", key="space", title=TURN, is_hint=True, writes=True),
        Action(name="save", key="ctrl+s", title=SAVE, synonyms=SAVE_WORDS, is_hint=True, writes=True),
        Action(name="all", key="a", title=ALL, is_hint=True, writes=True),
        Action(name="someone", key="n", title=SOMEONE, is_hint=True, writes=True),
        Action(name="note", key="k", title=REMARK, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, at: Sitting, seen: int) -> None:
        """Take the meeting in the version that is seen, and what is recorded of it already."""
        super().__init__()
        self.at, self.seen = at, seen
        self.roll = Roll.of(at.material, at.meeting)

    def body(self) -> Iterator[Widget]:
        """Yield how many are there, and the seats."""
        yield Static("", id="said", classes="line", markup=False)
        yield Roll_(id="seats")

    def load(self) -> None:
        """Show the seats; what was not saved stays."""
        fill = self.language.fill
        columns = (
            Column(title=fill(STATE), width=30, weight=4),
            Column(title=fill(SEAT), width=18, weight=3),
            Column(title=fill(HOLDER), weight=2),
            Column(title=fill(NOTE), width=20, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(self.roll.rows)), self._rows)
        table.focus()
        counts = {name: str(count) for name, count in self.roll.counts.items()}
        self.query_one("#said", Static).update(self.desk.say(COUNTED, **counts))
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {n: self._line(n, self.language) for n in numbers if n < len(self.roll.rows)}

    def _line(self, number: int, language: Language) -> Line:
        return self.roll.line(self.roll.rows[number], language)

    def on_table_marked(self, event: Table.Marked) -> None:
        """Turn a seat."""
        if self.may_write():
            self.roll.turn(self.roll.rows[event.number])
            self.load()

    def action_turn(self) -> None:
        """Turn the seat that the cursor stands on."""
        self.query_one(Roll_).action_mark()

    def action_all(self) -> None:
        """Let all seats be present of which nothing is said."""
        if self.may_write():
            self.roll.fill_up()
            self.load()

    def action_someone(self) -> None:
        """Add somebody else who was there, by role and capacity."""
        if not self.may_write():
            return
        language = self.language
        kinds = (Capacity.SECRETARY, Capacity.RAPPORTEUR, Capacity.OBSERVER)
        choices = [Choice(id=each.value, title=language.word(each)) for each in kinds]

        def answered(role: str | None) -> None:
            if role and role.strip():
                then = _taking(self, role.strip())
                self.app.push_screen(Chooser(language.fill(IN_WHAT), choices, language), then)

        self.app.push_screen(OneLine(language.fill(WHO_ELSE), lambda _: None), answered)

    def action_note(self) -> None:
        """Write what the minutes are to say of a seat."""
        number = self.query_one(Table).number
        row = None if number is None else self.roll.rows[number]
        if row is None or row.seat is None or not self.may_write():
            return
        seat = row.seat

        def answered(text: str | None) -> None:
            if text is not None:
                self.roll.note(seat, text.strip())
                self.load()

        question = self.desk.say(WHICH_NOTE, seat=row.label)
        self.app.push_screen(OneLine(question, lambda _: None, self.roll.notes.get(seat, "")), answered)

    def action_save(self) -> None:
        """Record who took part."""
        if self.may_write():
            command = RecordAttendance(**self.at.fixed, **self.roll.given, seen=self.seen)
            self.ask(lambda: self.desk.do(command), self._saved, self._refused, group="doing")

    def _refused(self, error: OverenskommelseError) -> None:
        """Show both versions where somebody else has told of it meanwhile."""
        if not isinstance(error, ConflictError):
            self.refused(error)
            return

        def answered(mine: frozenset[str] | None) -> None:
            if mine:
                self.seen = error.conflict.theirs.version
                self.action_save()
            elif mine is not None:
                self.leave()

        def show(found: "Sequence[Differing]") -> None:
            self.app.push_screen(Differences(error, self.desk, found), answered)

        self.ask(lambda: differs(error.conflict, self.desk), show, group="conflict")

    def _saved(self, done: "Done") -> None:
        self.leave()
        self.tell(done)

    def action_back(self) -> None:
        """Go back, and ask first where something is not saved."""

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self.app.pop_screen()

        if not self.roll.is_changed:
            self.app.pop_screen()
            return
        fill = self.language.fill
        self.app.push_screen(Asked(fill(UNSAVED), self.language, yes=fill(THROW), no=fill(GO_ON)), answered)


def _taking(page: Attending, role: str) -> "Callable[[str | None], None]":
    def taken(capacity: str | None) -> None:
        if capacity is not None:
            page.roll.add(role, Capacity(capacity))
            page.load()

    return taken
