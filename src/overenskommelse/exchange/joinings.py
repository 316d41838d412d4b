"""Accessions in a table, held to what holds of them however they are entered."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations, islice
from typing import Any

from attrs import define, frozen

from ..agreement import Agreement
from ..dates import PartialDate
from ..errors import Problem
from ..journal import Key
from ..ledger import Accession, Organisation
from ..messages import Message, Template
from ..notation.parts import read_part
from ..office.commands.joinable import JOINED, absence, is_double, survival
from ..office.commands.periods import from_day, not_before, some_day
from ..office.fields import data_of
from ..office.ports import SHARED
from ..office.view import View
from .bundles import Bundle
from .cells import OPEN, bounds_of

LEAVE_FIRST = Template("leave-before-joining", "Write the day on which it left the one, or make one row of the two.")

_STEPS = ("applied", "approved", "signed")
STEPS = frozenset(_STEPS)
"""The days of which an accession begins on the last."""
_TELLING = ("organisation", "votes", "period", "left", *_STEPS)
"""The fields by which an accession is one too many, or of a day on which nobody joined."""
_BATCH = 2000


def date_accession(given: dict[str, Any], before: Mapping[str, Any] | None) -> None:
    """Give an accession the period of its days where the row gives no other, as the commands do.

    It runs from its signing until it left; one that has not signed begins, if it does, on some later day.  Only of one
    that stands is an open end no word of the row's: it came with the export.
    """
    stood = before or {}
    days = {key: PartialDate(given[key]) for key in (*_STEPS, "left") if given.get(key) not in {None, stood.get(key)}}
    start, end = bounds_of(stood["period"]) if before else (None, OPEN)
    step = next((key for key in reversed(_STEPS) if key in days), None)
    if step and given.get("period.start", start) == start and (step == "signed" or before is None):
        period = from_day(days[step]) if step == "signed" else not_before(days[step])
        given["period.start"] = bounds_of(str(period))[0]
    is_said = before is None and "period.end" in given
    if "left" in days and not is_said and given.get("period.end", end) == end == OPEN:
        given["period.end"] = some_day(days["left"]).text


@frozen(kw_only=True)
class Wrong:
    """What is wrong with the accession of a row: under which column, and why."""

    row: int
    id: str
    column: str
    message: Message
    remedy: Message | None


def wrong_joinings(view: View, agreement: str, rows: Iterable[Bundle]) -> list[Wrong]:
    """Return what is wrong with the accessions that rows enter, or in which they change what tells of joining."""
    every = {each.id: each for each in rows}
    stood = {row.key.id: row.text for row in view.reading.rows(agreement=agreement, kind=Accession.kind)}
    coming = {id: each for id, each in every.items() if id not in stood or _told(each.text) != _told(stood[id])}
    if not coming:
        return []
    joinings = _Joinings(view, agreement, coming)
    wrong = [*joinings.absent()]
    while True:
        # What is refused leaves what stands, which others may then be one too many beside.
        refused = {each.id for each in wrong}
        texts = {**stood, **{id: each.text for id, each in every.items() if id not in refused}}
        more = [*joinings.double(texts, refused)]
        if not more:
            return wrong
        wrong += more


@define(slots=False)
class _Joinings:
    """The accessions of an agreement that come: by their ids, the rows that tell of joining what does not stand."""

    view: View
    agreement: str
    coming: Mapping[str, Bundle]

    def absent(self) -> Iterator[Wrong]:
        """Yield each row by which the agreement or the organisation surely was not there on a day of its accession."""
        agreement = self.view.agreement(self.agreement)
        for id, each in self.coming.items():
            record = self._read(each.text)
            organisation = self._organisations.get(record.organisation)
            found = organisation and next(_absences(agreement, organisation, record), None)
            if found:
                column, problem = found
                yield Wrong(row=each.row, id=id, column=column, message=problem.message, remedy=problem.remedy)

    def double(self, texts: Mapping[str, str], refused: Iterable[str]) -> Iterator[Wrong]:
        """Yield each row that is one too many beside what stands, or beside a row above it."""
        coming = {id: each for id, each in self.coming.items() if id not in refused}
        joining = {_organisation(each.text) for each in coming.values()}
        beside: dict[str, list[str]] = {}
        for id, text in texts.items():
            if (organisation := _organisation(text)) in joining:
                beside.setdefault(organisation, []).append(id)
        for organisation, ids in beside.items():
            found: set[str] = set()
            for pair in combinations(ids, 2):
                if not found & {*pair} and is_double(*(self._read(texts[id]) for id in pair)):
                    one, other = sorted(pair, key=lambda id: coming[id].row if id in coming else 0)
                    if other in coming:
                        found.add(other)
                        told = {"organisation": organisation, "agreement": self.agreement, "accession": one}
                        yield self._too_many(coming[other], JOINED(**told))

    def _too_many(self, each: Bundle, message: Message) -> Wrong:
        return Wrong(row=each.row, id=each.id, column="organisation", message=message, remedy=LEAVE_FIRST())

    @cached_property
    def _organisations(self) -> Mapping[str, Organisation]:
        """The organisations that join, looked up many at a time."""
        ids = iter({_organisation(each.text) for each in self.coming.values()})
        found: dict[str, Organisation] = {}
        while some := [Key(SHARED, Organisation.kind, id) for id in islice(ids, _BATCH)]:
            found |= {key.id: self.view.read(row) for key, row in self.view.reading.rows_of(some).items()}
        return found

    def _read(self, text: str) -> Accession:
        found: Accession = read_part(Accession.kind, text, kinds=self.view.kinds)
        return found


def _absences(agreement: Agreement, organisation: Organisation, record: Accession) -> Iterator[tuple[str, Problem]]:
    steps = {name: day for name in _STEPS if (day := getattr(record, name)) is not None}
    start = record.period.start
    for name, day in (steps or ({} if start is None else {"period.start": start})).items():
        problem = absence(agreement, organisation, day)
        if problem is not None:
            yield name, problem
    problem = survival(organisation, record)
    if problem is not None:
        yield "period.end", problem


def _organisation(text: str) -> str:
    return str(data_of(Accession.kind, text)["organisation"])


def _told(text: str) -> list[Any]:
    """Return what a record tells of joining."""
    data = data_of(Accession.kind, text)
    return [data.get(name) for name in _TELLING]
