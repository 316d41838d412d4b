"""Two organisations made one: every reference moves, and the other one ends and stays to be found."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...dates.partial import LAST, UNKNOWN
from ...errors import Place, Problem
from ...journal import Entry, Key
from ...ledger import Accession, Organisation, Record, Umbrella
from ...messages import Message, Template
from ...references import refers
from ...sources import Dated, Dating
from ..command import asked
from ..conflicts import RefusedError
from ..history import change_of, undone_by
from ..ports import SHARED, Row
from ..view import View
from .drafting import Drafting
from .endings import closed
from .periods import day_of, is_ended
from .recording import ON, Sourced

INTO = Template("ask-merge-into", "Into: the id of the organisation that stays.")
OTHER = Template("ask-merge-other", "Other: the id of the organisation that goes up in it, and ends.")
WITH_ITSELF = Template("merge-with-itself", "{id} cannot be merged with itself.")
ENDED_INTO = Template("merge-into-ended", "{id} has ended, and nothing can go up in it; its period is {period}.")
MERGED = Template("merged-already", "{id} went up in another organisation by change {change}.")
UNDO_MERGER = Template("undo-merger", "Undo that change first, if it was wrong.")
ONE_GOES_ON = Template(
    "one-accession-goes-on", "Both had joined {agreement}: {kept} goes on, and {ended} ends on {day}."
)
NUMBER_MOVES = Template(
    "number-moves",
    "The organisation number {number} is now that of {into}, which had none, and no more that of {other}.",
)

WENT_UP = "Uppgått i {id}."
"""The note on the organisation that ended; a record's text is in the register's own language."""


@frozen(kw_only=True)
class MergeOrganisations(Sourced):
    """Make two organisations one: accessions, appointments, contacts and umbrellas of the other become the first's.

    Where both had joined the same agreement, the accession that came furthest and first goes on.
    """

    code: ClassVar[str] = "merge-organisations"
    verb: ClassVar[str] = "merge"
    noun: ClassVar[str] = "organisation"
    says: ClassVar[Template] = Template("do-merge-organisations", "Make two organisations one.")
    keys_of: ClassVar[type[Organisation]] = Organisation
    asks_reason: ClassVar[bool] = True

    into: str = field(metadata=asked(INTO, **refers("organisation")))
    other: str = field(metadata=asked(OTHER, **refers("organisation")))
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect both organisations and all that refers to the other."""
        view, day = drafting.view, day_of(drafting.view, self.on)
        into, other = view.get(Organisation, self.into), view.get(Organisation, self.other)
        self._refuse(view, into, other)
        for key, record in _moved(view, self.other, self.into):
            drafting.put(key.agreement, record)
        for key, ended, _ in self._doubled(view, day):
            drafting.put(key.agreement, ended)
        drafting.put(SHARED, self._kept(drafting, into, other))
        drafting.put(SHARED, self._gone(into, other, day))

    def tells(self, view: View) -> Iterable[Message]:
        """Return which accessions of an agreement that both had joined go on, and whether a number moves."""
        yield from super().tells(view)
        into, other, day = view.get(Organisation, self.into), view.get(Organisation, self.other), day_of(view, self.on)
        if into.number is None and other.number is not None:
            yield NUMBER_MOVES(number=other.number, into=self.into, other=self.other)
        for key, ended, kept in self._doubled(view, day):
            yield ONE_GOES_ON(agreement=key.agreement, kept=kept, ended=ended.id, day=day)

    def _refuse(self, view: View, into: Organisation, other: Organisation) -> None:
        if self.into == self.other:
            raise RefusedError([Problem(WITH_ITSELF(id=self.into), Place(path=("other",)))])
        if into.period.end is not None and into.period.end != UNKNOWN:
            raise RefusedError([Problem(ENDED_INTO(id=into.id, period=into.period), Place(path=("into",)))])
        change = _merged_by(view, other)
        if change is not None:
            told = MERGED(id=other.id, change=change)
            raise RefusedError([Problem(told, Place(path=("other",)), UNDO_MERGER())])

    def _kept(self, drafting: Drafting, into: Organisation, other: Organisation) -> Organisation:
        """Return the organisation that stays, found by the other's name, with its number if it had none itself."""
        source = drafting.source(SHARED, self.document, self.locator)
        former = Dating(value=other.name, period=other.period, source=source, used=False)
        umbrellas = (*_onto(into.umbrellas, self.other, self.into), *_onto(other.umbrellas, self.other, self.into))
        return attrs.evolve(
            into,
            names=Dated((*into.names, former)),
            number=into.number or other.number,
            umbrellas=tuple(each for each in dict.fromkeys(umbrellas) if each.organisation != self.into),
        )

    def _gone(self, into: Organisation, other: Organisation, day: PartialDate) -> Organisation:
        note = " ".join(text for text in (other.note, self.note or WENT_UP.format(id=self.into)) if text)
        key = Key(SHARED, Organisation.kind, other.id)
        period = other.period if is_ended(other.period, day) else closed(key, other.period, day)
        # A number belongs to one organisation.
        number = None if into.number is None else other.number
        return attrs.evolve(other, period=period, note=note, number=number, umbrellas=())

    def _doubled(self, view: View, day: PartialDate) -> Iterator[tuple[Key, Accession, str]]:
        """Yield the accessions to be ended, for another of the same agreement and kind goes on, and which that is."""
        found: dict[tuple[str, bool], list[tuple[Key, Accession]]] = {}
        for id in (self.into, self.other):
            for use in view.reading.users(Organisation.kind, id):
                if use.key.kind == Accession.kind:
                    record = view.get(Accession, use.key.id, use.key.agreement)
                    if record.left is None and record.period.last[1] > day.lo:
                        found.setdefault((use.key.agreement, record.votes), []).append((use.key, record))
        for running in found.values():
            (_, kept), *others = sorted(running, key=lambda pair: _progress(pair[1]))
            for key, record in others:
                ended = attrs.evolve(record, organisation=self.into, left=day, period=closed(key, record.period, day))
                yield key, ended, kept.id


def _merged_by(view: View, other: Organisation) -> int | None:
    """Return the number of the change by which an organisation went up in another, if one did and stands."""
    if other.period.end is None:
        return None
    # One that stays has no end, so a merger that wrote one with an end wrote the one that went up.
    entries = view.reading.entries(key=Key(SHARED, Organisation.kind, other.id))
    numbers = [each.change for each in entries if each.text is not None and _has_end(view, each)]
    found = [number for number in numbers if change_of(view.reading, number).header.command == MergeOrganisations.code]
    if not found:
        return None
    undone = undone_by(view.reading.changes())
    return next((number for number in reversed(found) if number not in undone), None)


def _has_end(view: View, entry: Entry) -> bool:
    record = view.read(Row(key=entry.key, version=entry.version, entry=entry.number, text=entry.text or ""))
    return isinstance(record, Organisation) and record.period.end is not None


def _progress(record: Accession) -> tuple[int, int, str]:
    """Sort accessions: the signed before the approved before the applied, of each the first one first."""
    for rank, day in enumerate((record.signed, record.approved, record.applied)):
        if day is not None:
            return rank, day.lo, record.id
    return 0, LAST, record.id


def _moved(view: View, other: str, into: str) -> Iterator[tuple[Key, Record]]:
    """Yield every record that refers to one organisation as it refers to another."""
    for key in dict.fromkeys(use.key for use in view.reading.users(Organisation.kind, other)):
        if key == Key(SHARED, Organisation.kind, into):
            continue
        record = view.read(view.standing(key))
        if isinstance(record, Organisation):
            yield key, attrs.evolve(record, umbrellas=_onto(record.umbrellas, other, into))
        else:
            yield key, attrs.evolve(record, organisation=into)


def _onto(umbrellas: Iterable[Umbrella], other: str, into: str) -> tuple[Umbrella, ...]:
    """Return umbrellas with one in another's place, each once."""
    moved = (attrs.evolve(each, organisation=into) if each.organisation == other else each for each in umbrellas)
    return tuple(dict.fromkeys(moved))
