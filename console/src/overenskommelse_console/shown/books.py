"""The books of a form's fields: which of them hold ids, and what these are called, read where no screen waits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from overenskommelse.ledger import Organisation
from overenskommelse.office import Command
from overenskommelse.office.commands import AddSeats, SetUpBody
from overenskommelse.office.ports import SHARED, Query
from overenskommelse.sources import name_on
from overenskommelse.swedish import fold
from overenskommelse.wording.shapes import referred

from .fields import Field
from .names import Named, Names
from .numbers import number_told
from .referring import Book, Style

if TYPE_CHECKING:
    from ..desk import Desk

_SAID = frozenset({"proposals", "remarks", "reservations"})
"""The fields of minutes whose lines begin with the seats that said it."""
_PAIRED = frozenset({"holders", "labels", "numbers", "qualities", "seats", "substitutes"})
"""The fields of a body that say something of each side."""
_OF_SIDES = (AddSeats, SetUpBody)
_SORTS: Mapping[str, tuple[str, ...]] = {
    "area": ("area",),
    "areas": ("area",),
    "commitments": ("plan", "area", "measure", "responsibility", "indicator"),
}
"""What is chosen among all that can be cited, where the field is about some of it."""
OF: Mapping[str, str] = {"commitments": "plans"}
"""The fields that are chosen first among the parts of what another field names."""
_FEW = 5
"""How many organisations are asked for by a name: one that is called just so is the first."""


@frozen(kw_only=True)
class Referring:
    """A field that holds ids: of what kind, where they stand in it, and whether it may be words instead."""

    kind: str
    style: Style
    may_be_words: bool = False

    @property
    def is_sought(self) -> bool:
        """Whether there may be too many to list."""
        return self.kind in {Organisation.kind, "respondent"}


def referring_of(cls: type[Any], each: Field) -> Referring | None:
    """Return what a field of a command or a record holds ids of; None where it holds none."""
    if each.name in _SAID:
        return Referring(kind="seat", style=Style.SAID)
    if each.name in _PAIRED and cls in _OF_SIDES:
        return Referring(kind="side", style=Style.PAIRED)
    found = None if each.choices or each.name not in attrs.fields_dict(cls) else referred(cls, each.name)
    if found is None:
        return None
    style = Style.MANY if each.option.has_many else Style.ONE
    return Referring(kind=found.kind, style=style, may_be_words=found.may_be_words)


def referring(cls: type[Any], fields: Iterable[Field]) -> dict[str, Referring]:
    """Return the fields that hold ids, by their names."""
    found = {each.name: referring_of(cls, each) for each in fields}
    return {name: each for name, each in found.items() if each is not None}


def books(desk: "Desk", wanted: Mapping[str, Referring], stands: Mapping[str, str]) -> dict[str, Book]:
    """Return the book of each field, with what stands there already."""
    made: dict[str, Book] = {}
    with desk.view() as view:
        names = Names(desk, view)
        listed = {kind: names.every(kind) for kind in dict.fromkeys(each.kind for each in wanted.values())}
        for name, each in wanted.items():
            sorts, every = _SORTS.get(name), listed[each.kind]
            if each.kind == "item":
                every = names.items(stands.get("meeting", ""))
            choices = tuple(one for one in every if sorts is None or one.sort in sorts)
            book = Book(each.style, each.may_be_words, each.is_sought, choices)
            book.know((*every, *(_standing(names, book, each.kind, stands.get(name, "")) if each.is_sought else ())))
            book.keep(stands.get(name, ""))
            made[name] = book
    return made


def _standing(names: Names, book: Book, kind: str, text: str) -> Iterator[Named]:
    yield from (Named(id=id, name=name) for id in book.names(text) if (name := names(kind, id)) is not None)


def called(desk: "Desk", texts: Sequence[str]) -> Mapping[str, tuple[Named, ...]]:
    """Return the first organisations that each text may mean: by name, or the one of an id."""
    with desk.view() as view:
        found: dict[str, tuple[Named, ...]] = {}
        for text in texts:
            query = Query(kind=Organisation.kind, agreement=SHARED, text=fold(text), order="name_key", limit=_FEW)
            records = [view.read(row) for row in view.reading.find(query).rows]
            by_id = view.seek(Organisation, text)
            found[text] = tuple(
                Named(id=each.id, name=name_on(each, desk.day), beside=number_told(each.number))
                for each in ([by_id] if by_id is not None else records)
            )
    return found


def is_of(citation: str, above: Iterable[str]) -> bool:
    """Tell whether a citation is that of something with one of the ids, or of a part of it."""
    return any(f"/{id}/" in f"/{citation}/" for id in above)


def holder(command: type[Command], kind: str | None) -> type[Any]:
    """Return the class whose fields a form has: those of a kind of record that is mended, or those of the command."""
    from overenskommelse.notation.parts import PART_KINDS

    return command if kind is None else PART_KINDS[kind]
