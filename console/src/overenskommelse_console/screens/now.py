"""Where things stand: what the agreement asks for now, in order of weight, each with its reason and its basis."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.messages import Template

from .. import warming, words
from ..actions import Action, bindings
from ..doing.ways_taken import choose, take
from ..page import Page
from ..plugged import panels as plugged
from ..widgets.blocks import Facts, clean_lines
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.cli.page import Block
    from overenskommelse.office.settling import Way
    from overenskommelse.standing import Standing
    from overenskommelse.wording.findings import Entry
    from overenskommelse.wording.standings import StandingWords
    from overenskommelse.workplace.opening import Opened

ABOUT = Template(
    "console-about-now",
    "What was promised and how it stands, the most pressing first. Beneath stand the reason, the clause and what would "
    "settle it.",
)
STATE = Template("console-column-state", "State")
PROMISE = Template("console-column-promise", "Promise")
WHEN = Template("console-column-when", "When")
SETTLE = Template("console-action-settle", "see to it")
WAYS = Template("console-action-ways", "choose how")
OVERVIEW = Template("console-action-overview", "overview")
ALL_UNKNOWN = Template("console-action-unknown", "all that is not known")
SETTLE_WORDS = Template("console-words-settle", "record, plan, form, settle, do, act, deal with")
OVERVIEW_WORDS = Template("console-words-overview", "deadlines, next, over time, panels")
UNKNOWN_WORDS = Template("console-words-unknown", "missing, lacking, unknowns, gaps")
TONES = {"not met": "broken", "late": "broken", "due soon": "soon", "unknown": "open", "met": "kept"}


class Now(Page):
    """The findings of the day looked at."""

    DEFAULT_CSS = """
    Now #top { height: auto; max-height: 7; scrollbar-size-vertical: 1; }
    Now.-short #told { text-wrap: nowrap; text-overflow: ellipsis; }
    Now #said { padding: 0 1; }
    Now #both { height: 1fr; }
    Now #left { height: 1fr; }
    Now #findings { height: 1fr; }
    Now #facts { height: 1fr; border-top: solid $panel; }
    Now.-short #findings { height: 4fr; }
    Now.-short #facts { height: 3fr; }
    Now #overview { display: none; height: 1fr; }
    Now.-over #overview { display: block; }
    Now.-over #left, Now.-over #top { display: none; }
    Now.-wide #both { layout: horizontal; }
    Now.-wide #left { width: 3fr; }
    Now.-wide #overview { display: block; width: 2fr; border-left: solid $panel; }
    Now.-wide.-over #left, Now.-wide.-over #top { display: block; }
    """
    TITLED = words.NOW
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="settle", key="enter", title=SETTLE, synonyms=SETTLE_WORDS, is_hint=True),
        Action(name="ways", key="g", title=WAYS, synonyms=SETTLE_WORDS, is_hint=True),
        Action(name="overview", key="v", title=OVERVIEW, synonyms=OVERVIEW_WORDS, is_hint=True),
        Action(name="unknown", key="o", title=ALL_UNKNOWN, synonyms=UNKNOWN_WORDS),
        Action(name="read", key="r", title=words.READ),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)
    KEY: ClassVar[str] = "1"

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._entries: Sequence[Entry] = ()
        self._found: tuple[Opened, Standing] | None = None

    def body(self) -> Iterator[Widget]:
        """Yield what is said first, the findings, what is known of one of them, and the overview."""
        said = Static(self.say_reading(), id="said", classes="line", markup=False)
        yield VerticalScroll(said, Static("", id="told", classes="line", markup=False), id="top")
        left = Container(Table(id="findings"), Facts(id="facts"), id="left")
        yield Container(left, Facts(id="overview"), id="both")

    def load(self) -> None:
        """Ask how things stand."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[StandingWords, tuple[Opened, Standing]]":
        from overenskommelse.wording.standings import standing

        opened, found = self.desk.standing()
        return standing(found, opened.subject, self.desk.language), (opened, found)

    def _show(self, found: "tuple[StandingWords, tuple[Opened, Standing]]") -> None:
        told, self._found = found
        self._entries = told.entries
        self.query_one("#said", Static).update(clean_lines(f"{told.on}. {told.counts}"))
        self.query_one("#told", Static).update(clean_lines("\n".join((*told.now, *told.gaps))))
        fill = self.language.fill
        columns = (
            Column(title=fill(STATE), width=15, weight=2),
            Column(title=fill(PROMISE), weight=3),
            Column(title=fill(WHEN), width=18, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(told.entries)), self._rows)
        if not self.query_one("#overview").has_focus:
            table.focus()
        self.tell_where()
        warming.begin(self)
        self.ask(self._overview, self._show_overview, group="overview")

    def _overview(self) -> "tuple[Block, ...]":
        from ..shown.overview import overview

        return overview(self.desk, self._found[0]) if self._found else ()

    def _show_overview(self, blocks: "tuple[Block, ...]") -> None:
        """Show the overview; what plugins add to it may take its time, and comes after it."""
        self.query_one("#overview", Facts).show(blocks)
        found = self._found
        if found is not None:
            then = self.query_one("#overview", Facts)
            self.ask(
                lambda: tuple(plugged.sections(self.desk, found[0])),
                lambda more: then.show((*blocks, *more)) if more else None,
                group="panels",
            )

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: _line(self._entries[number]) for number in numbers}

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what is known of a finding."""
        from ..shown.told_finding import finding_card

        entry, found = self._entries[event.number], self._found
        if found is not None:
            self.query_one("#facts", Facts).show([finding_card(entry, found[0].subject, self.language)])

    def on_table_chosen(self) -> None:
        """Do something about it."""
        self.action_settle()

    def _ways(self) -> "tuple[Way, ...]":
        """Return what can be done about the finding that the cursor stands on, about its latest time."""
        from ..shown.settling import ways

        number = self.query_one(Table).number
        if number is None or self._found is None:
            return ()
        opened, standing = self._found
        finding = standing.finding(self._entries[number].ids[-1])
        return ways(finding, opened) if finding else ()

    def action_settle(self) -> None:
        """Do what is most likely wanted about the finding."""
        found = self._ways()
        if found:
            take(self, found[0])

    def action_ways(self) -> None:
        """Choose what is to be done about the finding."""
        choose(self, self._ways())

    def action_overview(self) -> None:
        """Show the overview, or go back from it."""
        overview, table = self.query_one("#overview", Facts), self.query_one(Table)
        is_there = self.toggle_class("-over").has_class("-over")
        (overview if is_there else table).focus()

    def action_back(self) -> None:
        """Go back to the findings."""
        self.remove_class("-over")
        super().action_back()

    def action_unknown(self) -> None:
        """Read everything that is not known."""
        from .unknown import open_unknown

        open_unknown(self)

    def action_read(self) -> None:
        """Read what is known of it."""
        self.query_one("#facts").focus()


def _line(entry: "Entry") -> Line:
    tone = TONES.get(entry.status.status.value.replace("_", " "), "")
    cells = (f"{entry.status.sign} {entry.status.word}", entry.summary, entry.due or entry.period or "")
    return Line(cells=cells, tone=tone)
