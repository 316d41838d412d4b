"""One meeting: its agenda while it is to be, its minutes § by § once it was held, and the days that follow."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.page import Block
from overenskommelse.documents.papers.minutes import meeting_of
from overenskommelse.journal import Key
from overenskommelse.ledger import Meeting

from ..doing import minuting, sitting
from ..doing.minuting import Sitting
from ..forms.opening import edit_record
from ..page import Page
from ..shown import meetings
from ..widgets.blocks import Facts, clean_lines, laid
from ..widgets.columns import Column, Rows
from ..widgets.table import Table
from . import meeting_words as words
from .meeting_words import AHEAD, BINDINGS_, HELD, NEITHER, NEXT

if TYPE_CHECKING:
    from ..actions import Action


class Meeting_(Page):  # noqa: N801 - the record has the name
    """The items of one meeting, and what is known of one of them."""

    DEFAULT_CSS = """
    Meeting_ #both { height: 1fr; }
    Meeting_ #items { height: 1fr; }
    Meeting_ #facts { height: 1fr; border-top: solid $panel; }
    Meeting_.-wide #both { layout: horizontal; }
    Meeting_.-wide #items { width: 3fr; }
    Meeting_.-wide #facts { width: 2fr; border-top: none; border-left: solid $panel; }
    """
    TITLED = words.TITLED
    ABOUT = words.ABOUT
    ACTIONS: "ClassVar[tuple[Action, ...]]" = (*AHEAD, *HELD)
    BINDINGS: ClassVar = BINDINGS_

    def __init__(self, meeting: str) -> None:
        """Take the meeting's id."""
        super().__init__()
        self.id_ = meeting
        self._at: Sitting | None = None
        self._follows: str | None = None
        """The item that was moved, which the cursor goes along with."""

    @property
    def crumb(self) -> str:
        """What it is called: its day."""
        return self.language.word(self._at.meeting.date) if self._at else self.language.fill(words.TITLED)

    @property
    def possible(self) -> "tuple[Action, ...]":
        """What can be done with it: something else before it was held than afterwards."""
        if self._at is None:
            return ()
        if self._at.is_held:
            return NEXT[minuting.next_step(self._at)]
        return AHEAD if self._at.is_ahead else NEITHER

    def body(self) -> Iterator[Widget]:
        """Yield how far it has come, its items, and what is known of one."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Container(Table(id="items"), Facts(id="facts"), id="both")

    def load(self) -> None:
        """Ask for the meeting."""
        self.read(self._read, self._show)

    def _read(self) -> Sitting:
        material = self.desk.material()
        return Sitting(material=material, meeting=meeting_of(material, self.id_).until(material.on))

    def _show(self, at: Sitting) -> None:
        self._at, fill, meeting = at, self.language.fill, at.meeting
        self.query_one("#said", Static).update(clean_lines("\n".join(self._said(at))))
        columns = (
            Column(title=fill(words.NUMBER), width=5, weight=2),
            Column(title=fill(words.HEADING), weight=3),
            Column(title=fill(words.STATE), width=22, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(meeting.items)), self._rows)
        ids = [each.id for each in meeting.items]
        if self._follows in ids:
            table.cursor = ids.index(self._follows)
        self._follows = None
        if not ids:
            self.query_one(Facts).show(self._known(None))
        if self.focused is None:
            table.focus()
        self.tell_where()

    def _said(self, at: Sitting) -> Iterator[str]:
        meeting, material = at.meeting, at.material
        state = meetings.state_of(meeting, material.on).told(self.language)
        hours = "–".join(filter(None, (meeting.starts, meeting.ends)))
        yield "  ·  ".join(filter(None, (state, meetings.title_of(material, meeting), hours, meeting.place)))
        if following := meetings.next_day(material, meeting):
            yield following
        if not meeting.items:
            yield self.language.fill(words.NO_ITEMS_AHEAD if at.is_ahead else words.NO_ITEMS)

    def _rows(self, numbers: Sequence[int]) -> Rows:
        at = self._at
        if at is None:
            return {}
        count = len(at.meeting.items)
        return {number: meetings.item_line(at.material, at.meeting, number) for number in numbers if number < count}

    def _known(self, place: int | None) -> Iterator[Block]:
        if self._at is not None:
            yield from laid(meetings.known_of(self._at.material, self._at.meeting, place))

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what is known of an item."""
        if self._at is not None and event.number < len(self._at.meeting.items):
            self.query_one(Facts).show(self._known(event.number))

    def on_table_chosen(self) -> None:
        """Write in it, or read it where nothing may be changed."""
        if self.desk.may_write and self._at is not None and (self._at.is_ahead or self._at.is_held):
            self.action_write()
        else:
            self.query_one(Facts).focus()

    def _do(self, then: Callable[["Page", Sitting], object], *, ahead: bool = False, held: bool = False) -> None:
        """Do something with the meeting, if it has come so far and no farther; else say why not."""
        at = self._at
        if at is None:
            return
        if (ahead and not at.is_ahead) or (held and not at.is_held):
            said = words.ONLY_AHEAD if ahead else words.ONLY_HELD
            self.notify(self.language.fill(said), severity="warning", markup=False)
            return
        then(self, at)

    def _on_item(self, then: Callable[["Page", Sitting, int], object], **when: bool) -> None:
        place = self.query_one(Table).number
        if place is None:
            self.notify(self.language.fill(words.NO_ITEM), markup=False)
            return
        self._do(lambda page, at: then(page, at, place), **when)

    def action_write(self) -> None:
        """Write in the item that the cursor stands on."""
        self._on_item(minuting.write_item)

    def action_new(self) -> None:
        """Put another item there."""
        self._do(lambda page, at: minuting.write_item(page, at, None))

    def action_move(self, step: int) -> None:
        """Move an item on the agenda."""

        def moved(page: "Page", at: Sitting, place: int) -> None:
            if self.may_write() and minuting.move(page, at, place, step):
                self._follows = at.meeting.items[place].id

        self._on_item(moved, ahead=True)

    def action_take_off(self) -> None:
        """Take an item off the agenda."""
        self._on_item(minuting.take_off, ahead=True)

    def action_carry(self) -> None:
        """Carry what is left from before."""
        self._do(minuting.carry, ahead=True)

    def action_held(self) -> None:
        """Record that it was held."""
        self._do(minuting.record_held, ahead=True)

    def action_cancel(self) -> None:
        """Call it off."""
        self._do(lambda page, at: sitting.cancel(page, at.material, at.meeting), ahead=True)

    def action_attendance(self) -> None:
        """Record who took part."""
        from .attending import call_roll

        self._do(call_roll, held=True)

    def action_checkers(self) -> None:
        """Choose who is to check the minutes."""
        self._do(minuting.choose_checkers)

    def action_confirm_item(self) -> None:
        """Record that one § was confirmed at once."""
        self._on_item(minuting.confirm_item, held=True)

    def action_task(self) -> None:
        """Record what somebody is to do by the decision."""
        self._on_item(minuting.give_task, held=True)

    def action_confirm(self) -> None:
        """Record that the minutes were confirmed."""
        self._do(minuting.confirm, held=True)

    def action_announce(self) -> None:
        """Record that the confirmation was announced."""
        self._do(minuting.announce, held=True)

    def action_take_down(self) -> None:
        """Record that the notice was taken down."""
        self._do(minuting.take_down, held=True)

    def action_papers(self) -> None:
        """Choose among the papers of the meeting."""
        from .papers import Papers

        self._do(lambda page, at: page.app.push_screen(Papers(at.meeting.id, sitting.named(at.material, at.meeting))))

    def action_edit(self) -> None:
        """Mend what is said of the meeting."""
        key = Key(self.desk.code or "", Meeting.kind, self.id_)
        self._do(lambda page, at: edit_record(page, key, sitting.named(at.material, at.meeting)))
