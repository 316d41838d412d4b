"""What would come of something that concerns many records, row by row, before it is done as one change."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.office import Done

from ..actions import Action, bindings
from ..dialogs.asked import Asked
from ..dialogs.paths import ask_target
from ..page import Page
from ..shown.trials import CHANGED, NEW, REFUSED, SAME, STATES, Job, Judged, Progress, Stopped, Tried
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from . import trial_words as words


class Trial(Page):
    """A job that is looked at, and done."""

    DEFAULT_CSS = """
    Trial #rows { height: 2fr; }
    Trial #facts { height: 1fr; border-top: solid $panel; }
    """
    TITLED = words.TITLED
    ABOUT = words.ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="take", key="ctrl+s", title=words.TAKE, synonyms=words.TAKE_WORDS, is_hint=True, writes=True),
        Action(name="filter", key="f", title=words.NEXT_SORT, is_hint=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    class Come(Message):
        """It has come so far."""

        def __init__(self, told: str) -> None:
            """Take what is told of it."""
            self.told = told
            super().__init__()

    def __init__(self, job: Job, then: Callable[[], None] | None = None) -> None:
        """Take the job, and what is to be done once it is done."""
        super().__init__()
        self.job, self._then = job, then
        self.tried: Tried | None = None
        self._rows: Sequence[Judged] = ()
        self._sort: str | None = None
        self._is_writing = self._is_stopped = False

    @property
    def crumb(self) -> str:
        """What is looked at."""
        return self.job.title

    def body(self) -> Iterator[Widget]:
        """Yield how much of what there is, each of them, and what is known of one."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Table(id="rows")
        yield Facts(id="facts")

    def load(self) -> None:
        """Look what would come of it; not while it is being written."""
        if not self._is_writing:
            self.tried, self._is_stopped = None, False
            self.read(self._look, self._show, is_long=True)

    def _look(self) -> Tried | None:
        try:
            return self.job.look(self.desk, self._progress(words.LOOKING))
        except Stopped:
            return None

    def _progress(self, told: Template) -> Progress:
        """Return what is called where no screen waits, tells how far it has come, and stops it where that is asked."""

        def come(done: int, total: int) -> None:
            if self._is_stopped:
                raise Stopped
            self.post_message(self.Come(self.desk.say(told, done=done, total=total)))

        return come

    def on_trial_come(self, event: Come) -> None:
        """Tell how far it has come."""
        if self.tried is None or self._is_writing:
            self._say(event.told)

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(text)

    def _show(self, tried: Tried | None) -> None:
        if tried is not None:
            self.tried = tried
            self._list()
            self.query_one(Table).focus()

    def _list(self) -> None:
        fill, tried = self.language.fill, self.tried
        if tried is None:
            return
        self._rows = [each for each in tried.rows if self._sort in {None, each.state}]
        columns = (
            Column(title=fill(words.STATE), width=14, weight=3),
            *([Column(title=fill(words.PLACE), width=5, weight=1)] if any(each.place for each in tried.rows) else []),
            Column(title=fill(words.NAME), width=28, weight=4),
            Column(title=fill(words.WHAT), weight=2),
        )
        self.query_one("#rows", Table).show(
            columns, range(len(self._rows)), lambda asked: self._lines(asked, len(columns))
        )
        self._say(
            "\n".join(
                (self.desk.say(words.COUNTS, **{name: tried.counts.get(name, 0) for name in STATES}), *tried.told)
            )
        )
        if not self._rows:
            self.query_one(Facts).show(())
        self.tell_where()

    def _lines(self, numbers: Sequence[int], width: int) -> Rows:
        return {each: self._line(self._rows[each], width) for each in numbers}

    def _line(self, each: Judged, width: int) -> Line:
        (sign, tone, word), last = STATES[each.state], (each.place, each.name, each.what)
        return Line(cells=(f"{sign} {self.language.fill(word)}", *last[len(last) + 1 - width :]), tone=tone)

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show all that is known of one."""
        self.query_one(Facts).show(self._rows[event.number].blocks)

    def on_unmount(self) -> None:
        """Stop when the program ends: nobody would hear what became of it."""
        self._is_stopped = True

    def action_filter(self) -> None:
        """Show one sort at a time, and then all."""
        counts = self.tried.counts if self.tried else {}
        sorts = [None, *(name for name in (REFUSED, CHANGED, NEW, SAME) if counts.get(name))]
        self._sort = sorts[(sorts.index(self._sort) + 1) % len(sorts)] if self._sort in sorts else None
        self._list()

    def action_back(self) -> None:
        """Stop what is being written; else leave."""
        self._is_stopped = True
        if self._is_writing:
            self._say(self.language.fill(words.STOPPING))
        else:
            self.app.pop_screen()

    def action_take(self) -> None:
        """Do it; where some are refused, ask first what becomes of these."""
        tried = self.tried
        if tried is None or self._is_writing or not self.may_write():
            return
        if not tried.may_take:
            self.notify(self.language.fill(words.NOTHING), markup=False)
        elif not tried.counts.get(REFUSED):
            self._take(tried, None)
        elif self.job.wrong_name is None:
            self._ask(tried)
        else:
            self._ask_where(tried, self.job.wrong_name)

    def _counts(self, tried: Tried) -> dict[str, int]:
        return {"count": tried.counts[REFUSED], "good": tried.counts.get(CHANGED, 0) + tried.counts.get(NEW, 0)}

    def _ask(self, tried: Tried) -> None:
        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self._take(tried, None)

        question = self.language.say(words.ONLY_GOOD(**self._counts(tried)))
        self.app.push_screen(Asked(question, self.language, yes=self.language.fill(words.TAKE)), answered)

    def _ask_where(self, tried: Tried, name: str) -> None:
        def answered(path: Path | None) -> None:
            if path is not None:
                self._take(tried, path)

        ask_target(self, self.language.say(words.WHERE(**self._counts(tried))), name, answered)

    def _take(self, tried: Tried, wrong: Path | None) -> None:
        self._is_writing, self._is_stopped = True, False
        self._say(self.language.fill(words.WRITES))

        def work() -> Done | None:
            try:
                return self.job.take(self.desk, tried, self._progress(words.WRITING), wrong)
            except Stopped:
                return None

        self.ask(work, lambda done: self._taken(done, wrong), self._not_taken, group="taking", is_long=True)

    def _taken(self, done: Done | None, wrong: Path | None) -> None:
        self._is_writing = False
        if done is None:
            self._is_stopped = False
            self._list()
            self.notify(self.language.fill(words.STOPPED), markup=False)
            return
        self.leave()
        if self._then is not None:
            self._then()
        page = self.app.screen
        if isinstance(page, Page):
            page.tell(done)
            if wrong is not None:
                page.notify(self.desk.say(words.KEPT, file=str(wrong)), timeout=15, markup=False)

    def _not_taken(self, error: OverenskommelseError) -> None:
        self._is_writing = False
        self._list()
        self.refused(error)
