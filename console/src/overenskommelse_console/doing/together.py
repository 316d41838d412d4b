"""The same done for many: one form, a look at what would come of each, and one change."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from overenskommelse.cli.page import Card
from overenskommelse.errors import OverenskommelseError
from overenskommelse.journal import Key
from overenskommelse.notation.parts import DOCUMENT
from overenskommelse.office import Command, Done
from overenskommelse.office.fields import changed as fields_changed
from overenskommelse.office.fields import data_of
from overenskommelse.office.ports import Draft, Row
from overenskommelse.office.together import Together
from overenskommelse.wording import problem

from ..shown.naming import NamesOf
from ..shown.records import changed
from ..shown.trials import CHANGED, REFUSED, SAME, Job, Judged, Progress, Tried
from .taking_in import in_short

if TYPE_CHECKING:
    from ..desk import Desk
    from ..shown.registers import Whom


class ForMany(Job):
    """One command for each of many organisations."""

    def __init__(self, title: str, whose: Sequence["Whom"], made: Callable[[str], Command], reason: str | None) -> None:
        """Take what it is called, who they are, and what makes the command of an organisation's id."""
        self.title, self.whose, self.made, self.reason = title, whose, made, reason

    def look(self, desk: "Desk", progress: Progress) -> Tried:
        """Return what would come of each, as if it were alone."""
        rows: list[Judged] = []
        ready: list[Command] = []
        for done, whom in enumerate(self.whose, start=1):
            command = self.made(whom.organisation)
            judged = self._judge(desk, whom.name, command)
            rows.append(judged)
            ready += [command] if judged.state == CHANGED else []
            progress(done, len(self.whose))
        order = (REFUSED, CHANGED, SAME)
        rows.sort(key=lambda each: order.index(each.state))
        counts = {state: sum(each.state == state for each in rows) for state in order}
        return Tried(counts=counts, rows=rows, ready=tuple(ready))

    def _judge(self, desk: "Desk", name: str, command: Command) -> Judged:
        try:
            drafts = [each for each in desk.would(command, self.reason) if each.key.kind != DOCUMENT]
        except OverenskommelseError as error:
            texts = [problem(each, desk.language) for each in error.problems]
            first = desk.language.say(error.problems[0].message)
            return Judged(state=REFUSED, name=name, what=first, blocks=tuple(Card("", text) for text in texts))
        if not drafts:
            return Judged(state=SAME, name=name)
        with desk.view() as view:
            rows, names = view.reading.rows_of([each.key for each in drafts]), NamesOf(desk, view)
            fields = [
                changed(each.key.kind, one, names.speech(each.key))
                for each in drafts
                for one in fields_changed(*_both(each, rows))
            ]
        return Judged(state=CHANGED, name=name, what=in_short(fields), blocks=(Card(name, "", tuple(fields)),))

    def take(self, desk: "Desk", tried: Tried, progress: Progress, wrong: Path | None) -> Done:
        """Do it for those for whom it can be done."""
        del wrong
        commands = tried.ready
        if not isinstance(commands, tuple):
            raise TypeError
        progress(0, len(commands))
        return desk.do(Together(commands=commands), reason=self.reason)


def _both(draft: Draft, rows: Mapping[Key, Row]) -> tuple[dict[str, object], dict[str, object]]:
    row = rows.get(draft.key)
    before = {} if row is None else data_of(draft.key.kind, row.text)
    return before, {} if draft.text is None else data_of(draft.key.kind, draft.text)
