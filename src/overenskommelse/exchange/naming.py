"""Ids for rows that have none, made of what they say: unlike all that stand, stood, or come in the same table."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from attrs import define, field

from ..journal import Key
from ..ledger import Organisation
from ..office.fields import data_of
from ..office.invariants import is_rival
from ..office.view import View
from ..references import slugged
from .assembling import Assembler
from .cells import bounds_of
from .entries import Entry
from .matching import Matcher

_LONGEST = 60

Words = Callable[[Mapping[str, Any]], Sequence[str]]
WORDS: Mapping[str, Words] = {
    "organisation": lambda data: (data["name"],),
    "contact": lambda data: (data["organisation"], data["role"]),
    "accession": lambda data: ("anslutning", data["organisation"], "" if data.get("votes", True) else "steg-1"),
    "seat": lambda data: (data["body"], data["label"]),
    "appointment": lambda data: (data["seat"], bounds_of(data["period"])[0][:4]),
    "post": lambda data: (data["title"], bounds_of(data["period"])[0][:4]),
    "meeting": lambda data: (*data["bodies"], data["date"]),
    "matter": lambda data: (data["title"],),
    "action": lambda data: (data["title"], data["date"]),
    "enquiry": lambda data: ("fraga", data["date"]),
    "activity": lambda data: (data["title"], data["date"]),
    "observation": lambda data: (data["measure"], data["date"]),
    "round": lambda data: ("uppfoljning", data["period"].replace("/", "-")),
    "assessment": lambda data: ("bedomning", data["about"].rpartition("/")[2], data["made"]),
    "recommendation": lambda data: ("medskick", data["given_by"], data["date"]),
    "passage": lambda data: ("stycke", data["paper"], data["place"]),
    "coverage": lambda data: ("tackning", data["declared"]),
}
"""By kind: what an id is made of, as the commands make it; never a person's name."""


@define
class Namer:
    """Gives ids to new records, many at a time; `reserved` are the ids that rows of the same table give."""

    view: View
    matcher: Matcher
    assembler: Assembler
    reserved: frozenset[str]
    _next: dict[str, int] = field(factory=dict)
    """By wish: the first number that may be free behind it."""

    def name(self, entries: Sequence[Entry]) -> None:
        """Give an id to each entry, whose data are whole but for it.

        Where no number tells records apart, a row that says what stands already is about that.
        """
        kind = self.matcher.kind
        words = WORDS[kind]
        wishes = [slugged(" ".join(words(entry.data)))[:_LONGEST].strip("-") or kind for entry in entries]
        taken = self._taken(set(wishes))
        free = self._free(wishes, taken)
        for entry, wish in zip(entries, wishes, strict=True):
            if wish not in taken and self._may_take(wish):
                self._give(entry, wish)
            elif kind == Organisation.kind or not self._is_known(entry, wish):
                self._give(entry, self._numbered(wish, free))

    def _give(self, entry: Entry, id: str) -> None:
        self.matcher.ids[id] = entry.row
        entry.data = {"id": id, **entry.data}

    def _may_take(self, id: str) -> bool:
        return id not in self.matcher.ids and id not in self.reserved

    def _taken(self, ids: set[str]) -> set[str]:
        """Return those of the ids that another record has, or that a record of the kind once had."""
        reading = self.view.reading
        if not ids or not self.matcher.has_any:
            return set()
        keys = {id: self._key(id) for id in ids}
        held = {id for id, found in reading.holders(ids).items() if any(is_rival(key, keys[id]) for key in found)}
        return held | {key.id for key in reading.versions(set(keys.values()))}

    def _free(self, wishes: Sequence[str], taken: set[str]) -> set[str]:
        """Return the numbered ids that no record has, of wishes that cannot all be fulfilled: the next of each."""
        many = Counter(wishes)
        ids = {
            f"{wish}-{self._next.get(wish, 2)}"
            for wish, count in many.items()
            if count > 1 or wish in taken or not self._may_take(wish)
        }
        return ids - self._taken(ids)

    def _numbered(self, wish: str, free: set[str]) -> str:
        number = self._next.get(wish, 2)
        # They are looked up for many rows at a time; only who comes after the next is looked up alone.
        while not self._may_take(id := f"{wish}-{number}") or (id not in free and self._taken({id})):
            number += 1
        self._next[wish] = number + 1
        return id

    def _is_known(self, entry: Entry, wish: str) -> bool:
        """Tell whether a record named so says the same; then the entry is about it."""
        for id in _wishes(wish):
            row = self.view.reading.row(self._key(id))
            if row is None and not self._taken({id}):
                return False
            if row is not None and self._may_take(id) and self._says(entry, data_of(self.matcher.kind, row.text)):
                entry.standing = row
                self.matcher.ids[id] = entry.row
                return True
        return False

    def _says(self, entry: Entry, before: dict[str, Any]) -> bool:
        made, entry.before = entry.data, before
        self.assembler.assemble(entry)
        if entry.data == before:
            return True
        entry.data, entry.before = made, None
        return False

    def _key(self, id: str) -> Key:
        return Key(self.matcher.agreement, self.matcher.kind, id)


def _wishes(wish: str) -> Iterator[str]:
    yield wish
    yield from (f"{wish}-{number}" for number in count(2))
