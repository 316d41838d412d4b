"""The rounds of follow-up: how each stands, how long is left, and who has not answered."""

from collections.abc import Sequence
from typing import ClassVar

from overenskommelse.cli.follow_ups import head, missing
from overenskommelse.cli.page import Text
from overenskommelse.journal import Key
from overenskommelse.ledger import Round
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office.commands import OpenRound
from overenskommelse.wording.language import capital

from .. import words
from ..actions import Action, bindings
from ..forms.opening import open_form
from ..shown.rounds import Judged, asked_line, judged, round_line
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Rows
from ..widgets.table import Table
from .listing import Listing

ABOUT = Template(
    "console-about-rounds",
    "The rounds of follow-up, the newest first. Open one to see the sides beside each other, and to record what they "
    "answer.",
)
STATE = Template("console-column-round-state", "State")
TITLE = Template("console-column-round-title", "Round")
PERIOD = Template("console-column-round-period", "Period")
ANSWERS = Template("console-column-round-answers", "Answers given")
LEFT = Template("console-column-round-left", "Time left")
COUNTED = PluralTemplate("console-rounds-counted", "{count} round of follow-up.", "{count} rounds of follow-up.")
NONE_YET = Template("console-rounds-none", "No round of follow-up is recorded yet. Press n to open the first one.")
OPEN = Template("console-action-open-round", "open round")
NEW = Template("console-action-new-round", "new round")
NEW_WORDS = Template("console-words-new-round", "follow up, survey, questions, begin")


class Rounds(Listing):
    """The rounds, and who has not answered one of them."""

    TITLED = words.ROUNDS
    ABOUT = ABOUT
    KEY: ClassVar[str] = "6"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="open_round", key="enter", title=OPEN, is_hint=True),
        Action(name="new", key="n", title=NEW, synonyms=NEW_WORDS, is_hint=True, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._rounds: Sequence[Judged] = ()

    def load(self) -> None:
        """Ask for the rounds."""
        self.read(self._read, self._show)

    def _read(self) -> Sequence[Judged]:
        opened = self.desk.opened()
        found = [judged(opened, each) for each in opened.ledger.of(Round) if each.opened.lo <= opened.on.toordinal()]
        found.sort(key=lambda each: (each.round.opened.lo, each.round.id), reverse=True)
        for each in found:
            # What is counted is counted here, where no screen waits.
            round_line(each, self.language)
        return found

    def _show(self, found: Sequence[Judged]) -> None:
        table = self.query_one(Table)
        keys, at = self._keys(), table.number
        self._rounds = found
        on = self.place_of(self._keys(), None if at is None else keys[at])
        fill = self.language.fill
        told = self.language.say(COUNTED(count=len(found))) if found else fill(NONE_YET)
        self.say(told)
        columns = (
            Column(title=fill(STATE), width=13, weight=4),
            Column(title=fill(TITLE), weight=5),
            Column(title=fill(PERIOD), width=14, weight=1),
            Column(title=fill(ANSWERS), width=9, weight=3),
            Column(title=fill(LEFT), width=20, weight=2),
        )
        table.show(columns, range(len(found)), self._rows, on=on)
        if not found:
            self.query_one(Facts).show(())
        table.focus()
        self.tell_where()

    def _keys(self) -> list[str]:
        return [str(Key(self.desk.code or "", Round.kind, each.round.id)) for each in self._rounds]

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: round_line(self._rounds[number], self.language) for number in numbers}

    def on_table_moved(self, event: Table.Moved) -> None:
        """Tell of a round."""
        found, session = self._rounds[event.number], self.desk.session
        title, *said = head(found.found, found.opened, session)
        asked = f"{asked_line(found, self.language)}."
        told = Text(" ".join((*(each.text for each in said if isinstance(each, Text)), asked)))
        self.query_one(Facts).show((title, told, *missing(found.found, found.opened, session)))

    def on_table_chosen(self) -> None:
        """Open a round."""
        self.action_open_round()

    def action_open_round(self) -> None:
        """Open a round."""
        from .sides import open_round

        number = self.query_one(Table).number
        if number is not None:
            open_round(self, self._rounds[number].round)

    def action_new(self) -> None:
        """Open a round that has not been."""
        open_form(self, OpenRound, capital(self.language.fill(NEW)), fixed={"agreement": self.desk.code})
