"""Which record each row is about: by its id, else its organisation number, else an organisation's name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from attrs import define, field

from ..errors import NOT_AN_ID, TRY_ID
from ..journal import Key
from ..ledger import Organisation
from ..messages import Template
from ..notation.hooks import shorten
from ..office.columns import likeness
from ..office.fields import data_of
from ..office.invariants import LONG_ID, LONGEST_ID, MERGE_OR_MEND, SAME_NUMBER, TAKEN, is_rival
from ..office.ports import Query, Row
from ..office.redaction import GONE
from ..office.veiling import last_text, redacted_keys
from ..office.view import View
from ..references import is_slug, slugged
from .entries import Entry
from .previews import Guess

SAME_ROW = Template("same-record-twice", "Row {row} is about the same record.")
SAME_NAME_ROW = Template("same-name-twice", "Row {row} has the same name; nothing tells the two apart.")
ONE_ROW = Template("keep-one-row", "Make one row of them.")
TELL_APART = Template("tell-rows-apart", "Make one row of them, or give each its organisation number or an id.")
MANY_NAMED = Template("several-of-that-name", "Several organisations are called {name}: {choices}.")
GIVE_ID = Template("give-which-id", "Write in the column {heading} the id of the one that is meant.")
FREE_ID = Template("give-free-id", "Give it another id, or leave the cell blank.")

_KNOWN_BY = frozenset({"id", "number", "name"})
_FEW = 2000
"""How many organisations without a number are read at once rather than asked for by their names."""


@define(slots=False)
class Matcher:
    """Matches rows with what stands, many at a time, and finds those that are about one record."""

    view: View
    agreement: str
    kind: str
    titles: Mapping[str, str]
    has_bare: bool = True
    """Whether a row may have neither id nor number; where none has, names alone make no two rows one."""
    guessed: list[Guess] = field(factory=list)
    ids: dict[str, int] = field(factory=dict)
    """By id: the row that is about it."""
    _numbers: dict[int, int] = field(factory=dict)
    _names: dict[str, int] = field(factory=dict)
    """By likeness: the last row of that name without an id; with a minus where it has a number."""

    def match(self, entries: Sequence[Entry]) -> None:
        """Match rows; what is wrong becomes their fault."""
        self._by_id([entry for entry in entries if entry.given.get("id")])
        if self.kind == Organisation.kind:
            self._by_number([entry for entry in entries if entry.given.get("number")])
            if self.has_any or self.has_bare:
                self._by_name([entry for entry in entries if entry.standing is None and _has_name_alone(entry)])
        for entry in entries:
            if entry.standing is not None:
                entry.before = entry.before or data_of(self.kind, entry.standing.text)
                entry.given["id"] = entry.standing.key.id
                entry.gone = entry.before if GONE in entry.standing.text else None
            self._note(entry)

    def _by_id(self, entries: Sequence[Entry]) -> None:
        rows = self._rows(entry.given["id"] for entry in entries)
        new = []
        for entry in entries:
            entry.standing = rows.get(entry.given["id"])
            if entry.standing is None:
                new.append(entry)
        holders = self.view.reading.holders({entry.given["id"] for entry in new}) if new else {}
        for entry in new:
            self._check_id(entry, holders.get(entry.given["id"], ()))
            key = Key(self.agreement, self.kind, entry.given["id"])
            if key in self._redacted:
                entry.gone = data_of(self.kind, last_text(self.view, key) or "")

    @cached_property
    def _redacted(self) -> frozenset[Key]:
        """The keys of the records that something was redacted in, which may have been withdrawn since."""
        return redacted_keys(self.view)

    def _check_id(self, entry: Entry, holders: Iterable[Key]) -> None:
        """Note an id that is none, or another record's."""
        id = entry.given["id"]
        if not is_slug(id):
            made = slugged(id)
            remedy = TRY_ID(value=made) if is_slug(made) else None
            entry.fault(self.titles["id"], id, NOT_AN_ID(value=id), remedy)
        if len(id) > LONGEST_ID:
            entry.fault(self.titles["id"], id, LONG_ID(id=shorten(id), most=LONGEST_ID))
        key = Key(self.agreement, self.kind, id)
        for holder in holders:
            if is_rival(holder, key):
                entry.fault(self.titles["id"], id, TAKEN(id=id, holder=str(holder)), FREE_ID())

    def _by_number(self, entries: Sequence[Entry]) -> None:
        numbers = {entry.given["number"] for entry in entries} if self.has_any else ()
        holders = self.view.reading.numbered(numbers) if numbers else {}
        for entry in entries if holders else ():
            number = entry.given["number"]
            for row in holders.get(number, ()):
                if not entry.given.get("id"):
                    entry.standing = row
                elif entry.given["id"] != row.key.id:
                    message = SAME_NUMBER(number=number, holder=row.key.id)
                    entry.fault(self.titles["number"], number, message, MERGE_OR_MEND())

    def _by_name(self, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        likes = {entry.row: likeness(entry.given["name"]) for entry in entries}
        holders = self._named(set(likes.values())) if self.has_any else {}
        rows = self._rows(key.id for keys in holders.values() for key in keys)
        data = {id: data_of(self.kind, row.text) for id, row in rows.items()}
        for entry in entries:
            # Two that have numbers are two.
            has_number = bool(entry.given.get("number"))
            keys = holders.get(likes[entry.row], ())
            found = [key.id for key in keys if not (has_number and data[key.id].get("number"))]
            if len(found) == 1:
                entry.standing, entry.before = rows[found[0]], data[found[0]]
                self.guessed.append(Guess(row=entry.row, id=found[0]))
            elif found:
                name = entry.given["name"]
                entry.fault(
                    self.titles["name"],
                    name,
                    MANY_NAMED(name=name, choices=tuple(found)),
                    GIVE_ID(heading=self.titles.get("id", "id")),
                )
            elif self.has_bare:
                self._note_name(entry, likes[entry.row], has_number=has_number)

    def _named(self, likes: set[str]) -> Mapping[str, Sequence[Key]]:
        """Return the keys of those called so; of rows that all have numbers, only others without can be meant."""
        few = None if self.has_bare else self._bare
        if few is None:
            return self.view.reading.named(likes)
        return {like: few[like] for like in likes & few.keys()}

    @cached_property
    def _bare(self) -> Mapping[str, Sequence[Key]] | None:
        """The keys of the organisations without a number, by likeness, where they are few; else None."""
        reading = self.view.reading
        entries = reading.numbers(Query(kind=self.kind, where=(("number", None),), limit=_FEW + 1))
        if len(entries) > _FEW:
            return None
        found: dict[str, list[Key]] = {}
        for row in reading.rows_at(entries).values():
            found.setdefault(likeness(data_of(self.kind, row.text)["name"]), []).append(row.key)
        return {like: sorted(keys) for like, keys in found.items()}

    def _note_name(self, entry: Entry, like: str, *, has_number: bool) -> None:
        other = self._names.setdefault(like, -entry.row if has_number else entry.row)
        if abs(other) != entry.row and not (has_number and other < 0):
            name = entry.given["name"]
            entry.fault(self.titles["name"], name, SAME_NAME_ROW(row=abs(other)), TELL_APART())

    def _note(self, entry: Entry) -> None:
        """Note a row about the same record as one above it."""
        row, id = entry.row, entry.given.get("id")
        number = entry.given.get("number") if self.kind == Organisation.kind else None
        of_id = self.ids.setdefault(id, row) if id else row
        of_number = self._numbers.setdefault(int(number), row) if number and of_id == row else row
        if of_id == row == of_number:
            return
        key, other = ("id", of_id) if of_id != row else ("number", of_number)
        shown = next((each for each in (key, "number", "name") if each in self.titles), key)
        title, text = self.titles.get(shown), entry.given.get(shown, "")
        entry.fault(title, text, SAME_ROW(row=other), ONE_ROW())

    def _rows(self, ids: Iterable[str]) -> dict[str, Row]:
        keys: Collection[Key] = {Key(self.agreement, self.kind, id) for id in ids}
        found = self.view.reading.rows_of(keys) if keys else {}
        return {key.id: row for key, row in found.items()}

    @cached_property
    def has_any(self) -> bool:
        """Whether anything was ever written: a reading sees one state, so that it is asked once."""
        return self.view.reading.head().number > 0


def _has_name_alone(entry: Entry) -> bool:
    """Tell whether a row can be known by its name and by nothing better."""
    given, unread = entry.given, entry.unread
    return bool(given.get("name")) and not given.get("id") and (not unread or _KNOWN_BY.isdisjoint(unread))
