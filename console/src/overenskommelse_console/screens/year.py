"""The year wheel: what falls due month by month, who is to act, and what is late."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from attrs import evolve, frozen

from overenskommelse.cli.calendar_files import WRITTEN, calendar_of, check_ics
from overenskommelse.cli.files import check_target, whole_file
from overenskommelse.cli.follow_ups import round_of
from overenskommelse.cli.session import Session
from overenskommelse.journal import Key
from overenskommelse.ledger import Action as Act
from overenskommelse.ledger import Matter
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.standing.pending.dues import Due, Sort
from overenskommelse.standing.pending.year import YearWheel, year_wheel
from overenskommelse.wording import year as wording

from .. import words
from ..actions import Action, bindings
from ..doing.filing import write_to
from ..doing.ways_taken import choose
from ..shown.settling import ways
from ..shown.wheel import Spoke, card, late, line, spokes
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from .listing import Listing
from .sides import open_round
from .story import open_story

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

ABOUT = Template(
    "console-about-year",
    "What falls due in a year, month by month: promises, meetings, decisions, answers, and what comes to its end. Open "
    "one to come to where it is dealt with.",
)
DAY = Template("console-column-year-day", "Day")
STATE = Template("console-column-year-state", "Month and state")
WHAT = Template("console-column-year-what", "What")
WHO = Template("console-column-year-who", "Who")
SAID = PluralTemplate(
    "console-year-said", "{months}. {count} thing is past its day.", "{months}. {count} things are past their day."
)
SAID_NONE = Template("console-year-said-none", "{months}. Nothing is past its day.")
OPEN = Template("console-action-year-open", "go there")
NEXT = Template("console-action-year-next", "year after")
BEFORE = Template("console-action-year-before", "year before")
TODAY = Template("console-action-year-today", "from today on")
CALENDAR = Template("console-action-year-calendar", "calendar file")
CALENDAR_WORDS = Template("console-words-year-calendar", "ics, outlook, export, meetings")
FILE = Template("console-year-file", "Which file is the calendar written to? Its name ends in .ics.")
NOWHERE = Template("console-year-nowhere", "It has no screen of its own.")
A_YEAR = 12
_WIDE = 110
_ICS = "kalender.ics"
_MEETINGS = frozenset({Sort.MEETING, Sort.MINUTES})
_SCREENS = {
    Sort.PROMISE: "1",
    Sort.TERM: "5",
    Sort.ACTIVITY: "3",
    Sort.PLAN: "2",
}
"""The screen where each kind is dealt with, where it has no card of its own."""
_CARDS = {Sort.STEP: Matter.kind, Sort.ACTION: Act.kind}


@frozen(kw_only=True)
class Turned:
    """The wheel from a day on, and its rows."""

    opened: "Opened"
    wheel: YearWheel
    spokes: Sequence[Spoke]


class Year(Listing):
    """The year wheel."""

    DEFAULT_CSS: ClassVar[str] = "Year #table { height: 2fr; }"
    TITLED = words.YEAR
    ABOUT = ABOUT
    KEY: ClassVar[str] = "8"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="go", key="enter", title=OPEN, is_hint=True),
        Action(name="turn(1)", key="n", title=NEXT, is_hint=True),
        Action(name="turn(-1)", key="b", title=BEFORE, is_hint=True),
        Action(name="calendar", key="k", title=CALENDAR, synonyms=CALENDAR_WORDS, is_hint=True),
        Action(name="turn(0)", key="t", title=TODAY),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen, which begins with the day looked at."""
        super().__init__()
        self._turned: Turned | None = None
        self._years, self._shown = 0, 0

    def load(self) -> None:
        """Ask for the wheel."""
        self.read(self._read, self._show)

    def _read(self) -> Turned:
        opened = self.desk.opened()
        start = _moved(opened.on, self._years)
        rules = opened.rules
        wheel = year_wheel(opened.agreement, opened.ledger, start, opened.on, rules=rules, months=A_YEAR)
        return Turned(opened=opened, wheel=wheel, spokes=tuple(spokes(wheel, self.language)))

    def _show(self, found: Turned) -> None:
        self._turned = found
        fill, count = self.language.fill, late(found.spokes, found.opened.on)
        months = wording.span(found.wheel, self.language)
        told = SAID(count=count, months=months) if count else SAID_NONE(months=months)
        self.say(self.language.say(told))
        columns = (
            Column(title=fill(STATE), width=19, weight=4),
            Column(title=fill(DAY), width=16, weight=3),
            Column(title=fill(WHAT), weight=5),
            Column(title=fill(WHO), width=24, weight=1),
        )
        self._shown = len(columns) - (self.app.size.width < _WIDE)
        table = self.query_one(Table)
        table.show(columns[: self._shown], range(len(found.spokes)), self._rows)
        if not table.cursor:
            # The heading that stands first tells of nothing.
            table.cursor = next((place for place, each in enumerate(found.spokes) if each.due is not None), 0)
        table.focus()
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        found = self._turned
        if found is None:
            return {}
        lines = {number: self._line(found, number) for number in numbers}
        return {number: evolve(each, cells=each.cells[: self._shown]) for number, each in lines.items()}

    def _line(self, found: Turned, number: int) -> Line:
        following = found.spokes[number + 1 : number + 2]
        is_empty = not following or following[0].due is None
        subject, on = found.opened.subject, found.opened.on
        return line(found.spokes[number], is_empty=is_empty, on=on, subject=subject, language=self.language)

    def _due(self) -> tuple[Turned, Due] | None:
        found, number = self._turned, self.query_one(Table).number
        due = found.spokes[number].due if found is not None and number is not None else None
        return (found, due) if found is not None and due is not None else None

    def on_table_moved(self) -> None:
        """Tell of one thing."""
        at = self._due()
        self.query_one(Facts).show([card(at[1], at[0].opened.subject, self.language)] if at else ())

    def on_table_chosen(self) -> None:
        """Go to where it is dealt with."""
        self.action_go()

    def action_go(self) -> None:
        """Go to where it is dealt with: its card, its round, its meeting, the ways of a promise, or a screen."""
        from .body import Body
        from .meeting import Meeting_

        at = self._due()
        if at is None:
            return
        found, due = at
        if due.sort is Sort.ROUND:
            open_round(self, round_of(found.opened.ledger, due.id))
        elif due.sort in _CARDS:
            title = wording.due(due, found.opened.subject, self.language).what
            open_story(self, Key(found.opened.agreement.code, _CARDS[due.sort], due.id), title)
        elif due.finding is not None:
            choose(self, ways(due.finding, found.opened))
        elif due.sort in _MEETINGS:
            self.app.push_screen(Meeting_(due.id))
        elif due.sort is Sort.BODY:
            self.app.push_screen(Body(due.id))
        elif (key := _SCREENS[due.sort]) in dict(self.console.tabs()):
            self.console.action_open(key)
        else:
            self.notify(self.language.fill(NOWHERE), markup=False)

    def action_turn(self, years: int) -> None:
        """Go a year on or back, or to the day looked at."""
        self._years = self._years + years if years else 0
        self.load()

    def action_calendar(self) -> None:
        """Write the meetings, and what falls due, to a file that calendars take in."""
        start = self._turned.wheel.start if self._turned and self._years else None

        def write(path: Path, session: Session) -> str:
            check_ics(path)
            check_target(path, session, may_replace=session.flag("replace"))
            content, count, _ = calendar_of(self.desk.opened(), session, start)
            with whole_file(path, session) as stream:
                stream.write(content)
            return session.language.say(WRITTEN(count=count, file=str(path.absolute())))

        write_to(self, FILE, _ICS, write)


def _moved(day: date, years: int) -> date:
    """Return the day some years on or back; the calendar's ends are as far as one comes."""
    wish = min(max(day.year + years, date.min.year), date.max.year - 1)
    first = day.replace(day=1)
    return day if not years else first.replace(year=wish)
