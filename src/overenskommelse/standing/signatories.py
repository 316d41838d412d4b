"""Who had signed by a day, with since when, where, and who speaks for them; and the figures that stand beside."""

from collections import Counter
from datetime import date

from attrs import frozen

from ..agreement import Agreement
from ..dates import PartialDate
from ..dates.partial import FIRST, LAST
from ..ledger import Accession, Ledger, Observation, Organisation
from ..sources import name_on
from ..swedish import sort_key
from .register import register

SIGNATORIES = "signatories"
"""What an observation measures that counts who had joined."""


@frozen(kw_only=True)
class Signatory:
    """An organisation that had joined: its name on the day, since when, its sub-regions and its umbrellas' names."""

    organisation: str
    name: str
    since: PartialDate | None
    sub_regions: tuple[str, ...]
    umbrellas: tuple[str, ...]
    votes: bool = True
    """Whether it gives a vote; the first of two steps does not."""


def signatories(agreement: Agreement, ledger: Ledger, on: date) -> tuple[Signatory, ...]:
    """Return who had surely joined by a day, in Swedish order; those of the first of two steps last."""
    found = register(agreement, ledger, on)
    known = {each.id: each for each in ledger.of(Organisation)}
    since = _since(ledger, on)
    told = (
        Signatory(
            organisation=id,
            name=name_on(known[id], on),
            since=since.get(id),
            sub_regions=known[id].sub_regions,
            umbrellas=tuple(
                name_on(known[each.organisation], on) for each in known[id].umbrellas if each.period.contains(on)
            ),
            votes=votes,
        )
        for votes, ids in ((True, found.signatories), (False, found.first_step))
        for id in ids
    )
    return tuple(sorted(told, key=lambda each: (not each.votes, sort_key(each.name))))


def _since(ledger: Ledger, on: date) -> dict[str, PartialDate | None]:
    """Return by organisation the earliest day that it signed by an accession of the day."""
    days: dict[str, list[PartialDate | None]] = {}
    for each in ledger.of(Accession):
        if each.period.contains(on):
            days.setdefault(each.organisation, []).append(each.signed or each.period.start)
    return {id: min((day for day in found if day is not None), default=None) for id, found in days.items()}


@frozen
class YearEnd:
    """How many had surely joined when a year ended, or by the day that is asked about in its last year."""

    year: int
    number: int


def year_ends(ledger: Ledger, on: date) -> tuple[YearEnd, ...]:
    """Return how many had joined at the end of each year, from the first known to have joined until a day.

    Those of the first of two steps are not counted.  An organisation counts once, by each of its accessions.
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    for each in ledger.of(Accession):
        first, last = each.period.first[1], each.period.last[0]
        if each.votes and first <= min(last, on.toordinal()):
            spans.setdefault(each.organisation, []).append((first, last))
    if not spans:
        return ()
    # Whoever has always been with it tells nothing of when it began.
    firsts = [first for found in spans.values() for first, _ in found if first > FIRST]
    began = date.fromordinal(min(firsts, default=on.toordinal())).year
    days = [(year, min(date(year, 12, 31), on).toordinal()) for year in range(began, on.year + 1)]
    numbers = Counter(day for found in spans.values() for _, day in days if any(lo <= day <= hi for lo, hi in found))
    return tuple(YearEnd(year, numbers[day]) for year, day in days)


def counted(ledger: Ledger) -> tuple[tuple[Observation, ...], tuple[Observation, ...]]:
    """Return the figures of how many had joined: those of a day, in the order of time, and those without one."""
    found = [each for each in ledger.of(Observation) if each.measure == SIGNATORIES and each.about is None]
    dated = [each for each in found if each.date.lo > FIRST and each.date.hi < LAST]
    undated = tuple(each for each in found if each not in dated)
    return tuple(sorted(dated, key=lambda each: (each.date, each.id))), undated
