"""Who took part on a day: parties and how, organisations that had joined, holders of seats, and figures beside them."""

from datetime import date

from attrs import frozen

from ..agreement import Agreement, Mode, Party
from ..agreement.root import is_over
from ..ledger import Accession, Appointment, Ledger, Observation, Seat
from ..sources import name_on


@frozen
class PartyThen:
    """A party and how it took part on the day."""

    party: str
    name: str
    side: str
    mode: Mode | None
    """None where it is not known since when, and how, it is a party."""


@frozen
class SeatThen:
    """A seat on the day, and by which appointment it was held, if one is known."""

    seat: str
    body: str
    side: str
    label: str
    appointment: str | None
    substitute: bool = False
    order: int | None = None
    """The turn in which a substitute serves, from 1."""


@frozen
class Register:
    """Parties, signatories, seats (substitutes last, in their turn) and observed figures on a day.

    `signatories` are the organisations known to have joined; `observed` is what a source counted.
    The two may differ.
    """

    agreement: str
    on: date
    parties: tuple[PartyThen, ...]
    signatories: tuple[str, ...]
    seats: tuple[SeatThen, ...]
    observed: tuple[Observation, ...]
    first_step: tuple[str, ...] = ()
    """The organisations known to have taken only the first of two steps, which gives no vote."""


def register(agreement: Agreement, ledger: Ledger, on: date) -> Register:
    """Return who took part on a day, as far as it is surely known."""
    ended = is_over(agreement.ended, on.toordinal())
    parties = tuple(then for party in agreement.parties if (then := _party(party, on, ended=ended)))
    accessions = tuple(a for a in ledger.of(Accession) if a.period.contains(on))
    # One that took another up may have two accessions on a day, and is one signatory.
    joined = tuple(dict.fromkeys(a.organisation for a in accessions if a.votes))
    first_step = tuple(
        dict.fromkeys(a.organisation for a in accessions if not a.votes and a.organisation not in joined)
    )
    held = {a.seat: a.id for a in ledger.of(Appointment) if a.period.contains(on)}
    seats = tuple(
        SeatThen(seat.id, seat.body, seat.side, seat.label, held.get(seat.id), seat.is_substitute, seat.order)
        for seat in sorted(ledger.of(Seat), key=_turn)
        if seat.period.contains(on)
    )
    figures = sorted((o for o in ledger.of(Observation) if o.date.hi <= on.toordinal()), key=lambda o: (o.date, o.id))
    return Register(agreement.code, on, parties, joined, seats, tuple(figures), first_step)


def _turn(seat: Seat) -> tuple[bool, int]:
    """Sort seats before substitutes, and those by their turn; within each the order given stays."""
    return seat.is_substitute, seat.order or 0


def _party(party: Party, on: date, *, ended: bool) -> PartyThen | None:
    """Return how a party took part; one whose time is not given at all is a party, and since when is not known.

    One that only belongs to another, as a municipality to its association, is a party through that.
    """
    modes = [part.mode for part in party.participations if part.period.contains(on)]
    if not modes and (party.participations or party.part_of is not None or ended):
        return None
    return PartyThen(party.id, name_on(party, on), party.side, modes[-1] if modes else None)
