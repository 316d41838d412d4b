"""The matrix: a plan's areas by the levels of participation, and what stands behind each cell."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.cleaning import clean
from overenskommelse.cli.page import Block, Card, field, filled
from overenskommelse.messages import Template
from overenskommelse.office import Command
from overenskommelse.office.commands import ChooseLevel, DeclineLevel, RecordActivity
from overenskommelse.standing import Cell, Matrix, Row

from .. import words
from ..actions import Action, bindings
from ..dialogs.chooser import Choice, Chooser
from ..forms.opening import open_form
from ..page import Page
from ..shown.signs import EMPTY, NOTHING, SHORT, SIGNS, laid_out, legend, plan_then, signs
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from .reading import Reading

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

ABOUT = Template(
    "console-about-matrix",
    "What a plan says of each area at each level: stated, aimed at, evidenced, or deliberately left aside. A level "
    "that nobody aimed at is a choice, not a fault.",
)
AREA = Template("console-column-matrix-area", "Area")
NO_PLAN = Template("console-matrix-no-plan", "The agreement has no plan, so there is nothing to lay out.")
NO_AREAS = Template("console-matrix-no-areas", "{plan}: its areas are not known.")
PLAN_THEN = Template("console-matrix-plan", "{plan}, for {period}.")
INDICATORS = Template("console-matrix-indicators", "shows as")
ACTIVITIES = Template("console-matrix-activities", "done")
STATES = Template("console-matrix-states", "state")
PLAN = Template("console-action-plan", "another plan")
ACTIVITY = Template("console-action-activity", "record an activity")
DRILL = Template("console-action-drill", "what lies behind")
CHOOSE = Template("console-action-choose-level", "aim at it")
DECLINE = Template("console-action-decline-level", "leave it aside")
DRILL_WORDS = Template("console-words-drill", "indicators, activities, evidence, sources, read")
CHOOSE_WORDS = Template("console-words-choose-level", "choose level, goal, target")
DECLINE_WORDS = Template("console-words-decline-level", "decline, not chosen, deliberately")
NO_LEVELS = Template("console-matrix-no-levels", "The agreement has no levels, so there is none to choose.")
PLAN_WORDS = Template("console-words-plan", "choose plan, year, action plan")
ACTIVITY_WORDS = Template("console-words-activity", "add, happened, evidence, new")


class Matrix_(Page):  # noqa: N801 - the value has the name
    """The matrix of one plan."""

    DEFAULT_CSS = """
    Matrix_ #table { height: 2fr; }
    Matrix_ #legend { padding: 1 1 1 1; }
    Matrix_ #facts { height: 1fr; border-top: solid $panel; }
    """
    TITLED = words.MATRIX
    ABOUT = ABOUT
    KEY: ClassVar[str] = "3"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="plan", key="p", title=PLAN, synonyms=PLAN_WORDS, is_hint=True),
        Action(name="drill", key="enter", title=DRILL, synonyms=DRILL_WORDS),
        Action(name="activity", key="n", title=ACTIVITY, synonyms=ACTIVITY_WORDS, is_hint=True, writes=True),
        Action(name="choose", key="e", title=CHOOSE, synonyms=CHOOSE_WORDS, writes=True),
        Action(name="decline", key="b", title=DECLINE, synonyms=DECLINE_WORDS, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen, which shows the plan of the day."""
        super().__init__()
        self.plan: str | None = None
        self._matrix: Matrix | None = None
        self._opened: Opened | None = None

    def body(self) -> Iterator[Widget]:
        """Yield what plan it is, the areas by level, and what is known of a cell."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Table(id="table", has_cells=True)
        yield Static("", id="legend", classes="line", markup=False)
        yield Facts(id="facts")

    def load(self) -> None:
        """Ask for the plan."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Opened, Matrix | None]":
        opened = self.desk.opened()
        plan = self.plan if any(each.id == self.plan for each in opened.agreement.plans) else plan_then(opened)
        return opened, laid_out(opened, plan)

    def _show(self, found: "tuple[Opened, Matrix | None]") -> None:
        self._opened, self._matrix = found
        matrix = self._matrix
        said = self.query_one("#said", Static)
        if matrix is None:
            said.update(self.language.fill(NO_PLAN))
            return
        plan = self._opened.agreement.plan(matrix.plan)
        template = PLAN_THEN if matrix.rows else NO_AREAS
        said.update(clean(self.desk.say(template, plan=matrix.title, period=plan.period)))
        columns = (
            Column(title=self.language.fill(AREA), weight=9),
            *(Column(title=level.label, weight=5 - place) for place, level in enumerate(matrix.levels)),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(matrix.rows)), self._rows)
        # What it has no rows for goes to what stands behind a cell.
        table.styles.max_height = len(matrix.rows) + 1
        table.focus()
        self.tell_where()

    def tell_where(self) -> None:
        """Tell as well what the signs mean, in as many words as there is room for."""
        super().tell_where()
        is_laid_out = self._matrix is not None and self._matrix.rows
        self.query_one("#legend", Static).update(legend(self.desk, self.size.width - 2) if is_laid_out else "")

    def _rows(self, numbers: Sequence[int]) -> Rows:
        rows = self._matrix.rows if self._matrix else ()
        return {number: self._line(rows[number]) for number in numbers if number < len(rows)}

    def _line(self, row: Row) -> Line:
        return Line(cells=(row.label, *(f"{signs(cell)} {self._word(cell)}" for cell in row.cells)))

    def _word(self, cell: Cell) -> str:
        state = next((each for each in SIGNS if each in cell.states), None)
        return "" if state is None else self.language.fill(SHORT[state])

    def _cell(self) -> tuple[Row, Cell, str] | None:
        """Return the row and the cell that the cursor stands on, and what its level is called."""
        table, matrix = self.query_one(Table), self._matrix
        if matrix is None or table.number is None or not matrix.levels:
            return None
        row, at = matrix.rows[table.number], table.place - 1
        return (row, row.cells[at], matrix.levels[at].label) if at < len(row.cells) else None

    def on_table_moved(self) -> None:
        """Show what stands behind a cell."""
        found = self._cell()
        if found is not None:
            self.query_one(Facts).show(self._behind(*found))

    def _behind(self, row: Row, cell: Cell, level: str) -> Iterator[Block]:
        opened, fill = self._opened, self.language.fill
        if opened is None:
            return
        agreement = opened.agreement
        told = [f"{SIGNS.get(each, NOTHING)} {self.language.word(each)}" for each in SIGNS if each in cell.states]
        shows = (getattr(agreement.elements.get(each), "summary", each) for each in cell.indicators)
        fields = (
            field(fill(STATES), *(told or [f"{NOTHING} {fill(EMPTY)}"])),
            field(fill(INDICATORS), *shows),
            field(fill(ACTIVITIES), *(opened.subject.counted(each, self.language) for each in cell.activities)),
        )
        yield Card(level, row.label, filled(fields))

    def on_table_chosen(self) -> None:
        """Read what stands behind it."""
        self.action_drill()

    def action_drill(self) -> None:
        """Read all that lies behind the cell: indicators, choices, activities and their evidence, with sources."""
        found, matrix, desk = self._cell(), self._matrix, self.desk
        if found is None or matrix is None:
            self.query_one(Facts).focus()
            return
        row, cell, level = found

        def ask() -> Sequence[Block]:
            from overenskommelse.cli.cells import page
            from overenskommelse.standing.cells import behind

            opened = desk.opened()
            desk.session.on = opened.on
            told = behind(opened.agreement, opened.ledger, opened.on, matrix.plan, f"{row.area}/{cell.level}")
            return page(told, opened, desk.session)[1:]

        self.app.push_screen(Reading(f"{row.label}, {level}", ask))

    def action_plan(self) -> None:
        """Choose another plan."""
        if self._opened is None:
            return
        language = self.language
        plans = [
            Choice(id=each.id, title=each.title, beside=language.word(each.period))
            for each in self._opened.agreement.plans
        ]

        def chosen(plan: str | None) -> None:
            if plan is not None:
                self.plan = plan
                self.load()

        self.app.push_screen(Chooser(language.fill(PLAN), plans, language), chosen)

    def action_activity(self) -> None:
        """Record an activity in the cell; where the agreement has no levels, in the area."""
        table, matrix = self.query_one(Table), self._matrix
        if matrix is None or table.number is None:
            return
        row, found = matrix.rows[table.number], self._cell()
        level = {"level": found[1].level} if found else {}
        title = f"{row.label}, {found[2]}" if found else row.label
        open_form(self, RecordActivity, title, fixed={"agreement": self.desk.code, "areas": [row.area], **level})

    def action_choose(self) -> None:
        """Say that the area aims at the level."""
        self._choose(ChooseLevel)

    def action_decline(self) -> None:
        """Say that the area deliberately does not aim at the level."""
        self._choose(DeclineLevel)

    def _choose(self, command: type[Command]) -> None:
        found = self._cell()
        if found is None:
            self.notify(self.language.fill(NO_LEVELS), markup=False)
            return
        row, cell, level = found
        fixed = {"agreement": self.desk.code, "area": row.area, "level": cell.level}
        open_form(self, command, f"{row.label}, {level}", fixed=fixed)
