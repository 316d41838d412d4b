"""The journal: who changed what, when and why; and changes taken back."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import ClassVar

from attrs import frozen

from overenskommelse.cli.journals import verdict_lines
from overenskommelse.cli.page import Block, Card, Field, field, filled
from overenskommelse.journal import Change, Entry, Verdict, verify
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office import View
from overenskommelse.office.fields import changed, data_of
from overenskommelse.office.history import change_of, undone_by
from overenskommelse.office.undoing import Undo
from overenskommelse.wording import Language
from overenskommelse.wording.records import done, key, kind, texts

from .. import words
from ..actions import Action, bindings
from ..doing.everywhere import take_back
from ..shown.naming import NamesOf
from ..shown.records import changed as field_changed
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from .listing import Listing

ABOUT = Template(
    "console-about-journal",
    "Every change, the newest first: who made it, when, and why. Your own changes can be taken back as long as nobody "
    "has built upon them.",
)
NUMBER = Template("console-column-journal-number", "No.")
WHEN = Template("console-column-journal-when", "When")
WHO = Template("console-column-journal-who", "Who")
WHAT = Template("console-column-journal-what", "What")
WHY = Template("console-column-journal-why", "Why")
UNDONE = Template("console-journal-undone", "{what} (undone)")
COUNTED = PluralTemplate("console-journal-counted", "{count} change.", "{count} changes.")
REASON = Template("console-journal-reason", "reason")
MORE = PluralTemplate("console-journal-more", "and {count} record more", "and {count} records more")
UNDO = Template("console-action-undo-this", "undo it")
VERIFY = Template("console-action-verify", "check that it is whole")
VERIFY_WORDS = Template("console-words-verify", "verify, chain, tampered, control")
_MOST = 20
"""How many records of a change are shown."""


@frozen(kw_only=True)
class Told:
    """A change, the entries that are shown of it, and what stood before them."""

    change: Change
    entries: Sequence[tuple[Entry, Entry | None]]


class Journal(Listing):
    """The changes, and what one of them did."""

    TITLED = words.JOURNAL
    ABOUT = ABOUT
    KEY: ClassVar[str] = "9"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="undo", key="u", title=UNDO, synonyms=words.UNDO_WORDS, is_hint=True, writes=True),
        Action(name="verify", key="v", title=VERIFY, synonyms=VERIFY_WORDS, is_hint=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._undone: dict[int, int] = {}

    def load(self) -> None:
        """Ask for the changes."""
        self.read(self._read, self._show)

    def _read(self) -> tuple[int, dict[int, int]]:
        with self.desk.view() as view:
            changes = [*view.reading.changes()]
            return len(changes), undone_by(changes)

    def _show(self, found: tuple[int, dict[int, int]]) -> None:
        count, self._undone = found
        fill = self.language.fill
        self.say(self.language.say(COUNTED(count=count)))
        columns = (
            Column(title=fill(NUMBER), width=5, weight=3),
            Column(title=fill(WHEN), width=24, weight=4),
            Column(title=fill(WHO), width=16, weight=2),
            Column(title=fill(WHAT), weight=5),
            Column(title=fill(WHY), weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(count, 0, -1), self._rows)
        table.focus()
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        if not numbers:
            return {}
        with self.desk.view() as view:
            found = view.reading.changes(min(numbers), max(numbers))
            return {each.number: self._line(each) for each in found}

    def _line(self, change: Change) -> Line:
        header, language = change.header, self.language
        what = done(header.command, language)
        if change.number in self._undone:
            what = language.fill(UNDONE, what=what)
        cells = (str(change.number), language.word(header.at), header.actor, what, header.reason or "")
        return Line(cells=cells)

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what a change did."""
        self.ask(lambda: self._told(event.number), self._tell, group="change")

    def _told(self, number: int) -> Sequence[Block]:
        with self.desk.view() as view:
            change = change_of(view.reading, number)
            entries = [*islice(view.reading.entries(change=number), _MOST)]
            found = Told(change=change, entries=[(each, _before(view, each)) for each in entries])
            return [*self._blocks(found, NamesOf(self.desk, view))]

    def _tell(self, found: Sequence[Block]) -> None:
        self.query_one(Facts).show(found)

    def _blocks(self, found: Told, names: NamesOf) -> Iterator[Block]:
        header, language = found.change.header, self.language
        why = filled([field(language.fill(REASON), header.reason)])
        yield Card(f"{found.change.number}", f"{done(header.command, language)}, {header.actor}", why)
        for entry, before in found.entries:
            told = next((each.text for each in (entry, before) if each is not None and each.text is not None), None)
            title, speech = names.title(entry.key, told), names.speech(entry.key)
            yield Card(kind(entry.key.kind, language), title, filled(_fields(entry, before, speech)))
        left = found.change.size - len(found.entries)
        if left > 0:
            yield Card("", language.say(MORE(count=left)))

    def on_table_chosen(self) -> None:
        """Read what it did."""
        self.query_one(Facts).focus()

    def action_undo(self) -> None:
        """Take the change back."""
        number = self.query_one(Table).number
        if number is not None and self.may_write():
            take_back(self, self.desk.say(words.UNDO_ONE_ASKED, number=number), Undo(undoes=number))

    def action_verify(self) -> None:
        """Check the chain from its first change on."""
        self.ask(self._verdict, self._judge, group="verify", is_long=True)

    def _verdict(self) -> Verdict:
        with self.desk.view() as view:
            return verify(view.reading.changes(), view.reading.entries())

    def _judge(self, found: Verdict) -> None:
        text = "\n".join(self.language.say(each) for each in verdict_lines(found, None))
        self.notify(text, severity="information" if found.fault is None else "error", timeout=15, markup=False)


def _before(view: View, entry: Entry) -> Entry | None:
    return view.reading.at(entry.number - 1, entry.key)


def _fields(entry: Entry, before: Entry | None, language: Language) -> Iterator[Field]:
    of = entry.key.kind
    after = None if entry.text is None else data_of(of, entry.text)
    if before is None or before.text is None or after is None:
        known = after or (data_of(of, before.text) if before and before.text else {})
        for name, data in known.items():
            if name != "id":
                yield field(key(of, name, language), *texts(of, name, data, language))
        return
    for each in changed(data_of(of, before.text), after):
        yield field_changed(of, each, language)
