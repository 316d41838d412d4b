"""One round of follow-up: each commitment with the sides beside each other, and what is done about it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.follow_ups import MISSING, card, round_of
from overenskommelse.cli.page import Block, field
from overenskommelse.messages import Template
from overenskommelse.standing.follow_up import Beside

from .. import words
from ..actions import Action, bindings
from ..doing import round_actions
from ..page import Page
from ..shown.rounds import Judged, asked_line, commitment_line, judged, left, state_of
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Rows
from ..widgets.table import Table

if TYPE_CHECKING:
    from overenskommelse.ledger import Round

ABOUT = Template(
    "console-about-sides",
    "What each side says of each commitment, beside each other. Record what somebody answers, take what they see "
    "differently to a meeting, and lock the round when it is approved.",
)
STATE = Template("console-column-sides-state", "State")
COMMITMENT = Template("console-column-sides-commitment", "Commitment")
SAID_OPEN = Template(
    "console-sides-said", "Period {period}. {asked}: {given} of {count} answers are in; {left}. {which}"
)
SAID_LOCKED = Template("console-sides-locked", "Period {period}. Locked {day}, approved by {by}. {which}")
ALL = Template("console-sides-all", "All are shown.")
ONLY_DIFFERING = Template("console-sides-only-differing", "Only what is judged differently is shown.")
ONLY_MISSING = Template("console-sides-only-missing", "Only what awaits answers is shown.")
JUDGE = Template("console-action-judge", "record answer")
RAISE = Template("console-action-raise", "to a meeting")
LOCK = Template("console-action-lock", "lock")
FILTER = Template("console-action-filter-sides", "show only some")
REOPEN = Template("console-action-reopen", "open a locked round anew")
GIVE_OUT = Template("console-action-questionnaires-out", "send questionnaires out")
TAKE_IN = Template("console-action-questionnaires-in", "take answers in from files")
REPORT = Template("console-action-final-report", "report to a file")
JUDGE_WORDS = Template("console-words-judge", "assess, assessment, answer, fulfilment")
RAISE_WORDS = Template("console-words-raise", "disagreement, agenda, differ")
LOCK_WORDS = Template("console-words-lock", "close, approve, finish")
REOPEN_WORDS = Template("console-words-reopen", "unlock")
OUT_WORDS = Template("console-words-questionnaires-out", "survey, form, xlsx, export")
IN_WORDS = Template("console-words-questionnaires-in", "import, form, xlsx, read")
REPORT_WORDS = Template("console-words-final-report", "paper, docx, pdf, print")
_WIDE = 110
_SIDE, _SIDE_WIDE = 18, 26
"""How wide the column of a side is, where there is little room and where there is more."""
_SHOWN = (ALL, ONLY_DIFFERING, ONLY_MISSING)


class Sides(Page):
    """The commitments of a round."""

    DEFAULT_CSS = """
    Sides #both { height: 1fr; }
    Sides #table { height: 1fr; }
    Sides #facts { height: 1fr; border-top: solid $panel; }
    """
    TITLED = words.ROUNDS
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="judge", key="b", title=JUDGE, synonyms=JUDGE_WORDS, is_hint=True, writes=True),
        Action(name="raise", key="m", title=RAISE, synonyms=RAISE_WORDS, is_hint=True, writes=True),
        Action(name="lock", key="l", title=LOCK, synonyms=LOCK_WORDS, is_hint=True, writes=True),
        Action(name="filter", key="f", title=FILTER),
        Action(name="reopen", key="o", title=REOPEN, synonyms=REOPEN_WORDS, writes=True),
        Action(name="give_out", key="u", title=GIVE_OUT, synonyms=OUT_WORDS),
        Action(name="take_in", key="i", title=TAKE_IN, synonyms=IN_WORDS, writes=True),
        Action(name="report", key="s", title=REPORT, synonyms=REPORT_WORDS, is_hint=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, of: "Round") -> None:
        """Take the round."""
        super().__init__()
        self._round = of
        self._found: Judged | None = None
        self._which = 0

    @property
    def crumb(self) -> str:
        """What the round is called."""
        return self._round.title

    def body(self) -> Iterator[Widget]:
        """Yield how it stands, the commitments, and what was said of one of them."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Container(Table(id="table"), Facts(id="facts"), id="both")

    def load(self) -> None:
        """Ask for the round."""
        self.read(self._read, self._show)

    def _read(self) -> Judged:
        opened = self.desk.opened()
        found = judged(opened, round_of(opened.ledger, self._round.id))
        # What is counted is counted here, where no screen waits.
        _ = found.found, found.asked, found.is_complete
        return found

    def _show(self, found: Judged) -> None:
        self._found, self._round = found, found.round
        self.query_one("#said", Static).update(self._said(found))
        fill, names = self.language.fill, found.opened.subject.names(found.sides)
        wide = _SIDE_WIDE if self.app.size.width >= _WIDE else _SIDE
        columns = (
            Column(title=fill(STATE), width=15, weight=9),
            Column(title=fill(COMMITMENT), weight=8),
            *(Column(title=name, width=wide, weight=7 - place) for place, name in enumerate(names)),
        )
        shown = [place for place, each in enumerate(found.found.beside) if self._is_shown(each, found)]
        table = self.query_one(Table)
        table.show(columns, shown, self._rows)
        if not shown:
            self.query_one(Facts).show(())
        table.focus()
        self.tell_where()

    def _said(self, found: Judged) -> str:
        of, which = found.round, self.language.fill(_SHOWN[self._which])
        if of.locked is None:
            asked = asked_line(found, self.language)
            counts = {"asked": asked, "given": found.given, "count": len(found.found.awaited)}
            return self.desk.say(SAID_OPEN, period=of.period, left=left(found, self.language), which=which, **counts)
        (by,) = found.opened.subject.names((of.approved_by or "–",))
        return self.desk.say(SAID_LOCKED, period=of.period, day=of.locked, by=by, which=which)

    def _is_shown(self, each: Beside, found: Judged) -> bool:
        return (True, each.is_open, bool(found.owing(each.commitment.citation)))[self._which]

    def _rows(self, numbers: Sequence[int]) -> Rows:
        found = self._found
        if found is None:
            return {}
        return {number: commitment_line(found.found.beside[number], found, self.language) for number in numbers}

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what was said of a commitment, and who has not answered."""
        if self._found is not None:
            self.query_one(Facts).show(self._facts(self._found.found.beside[event.number], self._found))

    def _facts(self, each: Beside, found: Judged) -> Iterator[Block]:
        told = card(each, found.opened, self.desk.session)
        owing = field(self.language.fill(MISSING), ", ".join(who.name for who in found.owing(each.commitment.citation)))
        # The citation that the command line asks for is the only field that is called nothing.
        fields = (one for one in told.fields if one.label)
        _, _, word = state_of(each, found, self.language)
        yield evolve(told, label=word, fields=(*fields, *([owing] if owing.texts else [])))

    def on_table_chosen(self) -> None:
        """Read what was said."""
        self.query_one(Facts).focus()

    def _at(self) -> tuple[Judged, Beside] | None:
        number = self.query_one(Table).number
        return None if self._found is None or number is None else (self._found, self._found.found.beside[number])

    def action_filter(self) -> None:
        """Show what differs, then what awaits answers, then all."""
        self._which = (self._which + 1) % len(_SHOWN)
        if self._found is not None:
            self._show(self._found)

    def action_judge(self) -> None:
        """Record what somebody answers."""
        if (at := self._at()) is not None:
            round_actions.judge(self, *at)

    def action_raise(self) -> None:
        """Take what is judged differently to a meeting."""
        if (at := self._at()) is not None:
            round_actions.raise_(self, *at)

    def action_lock(self) -> None:
        """Lock the round."""
        if self._found is not None:
            round_actions.lock(self, self._found)

    def action_reopen(self) -> None:
        """Open it anew."""
        round_actions.reopen(self, self._round)

    def action_give_out(self) -> None:
        """Write a file of questions for each who is asked."""
        round_actions.give_out(self, self._round)

    def action_take_in(self) -> None:
        """Take answers in from files."""
        from .answers import take_in

        take_in(self)

    def action_report(self) -> None:
        """Write a report."""
        if self._found is not None:
            round_actions.report(self, self._found)


def open_round(page: Page, of: "Round") -> None:
    """Open a round."""
    page.app.push_screen(Sides(of))
