"""Hypothesis strategies for agreements and their ledgers: valid, small, and using every class and field at times."""

from attrs import evolve
from hypothesis import strategies as st

from ..agreement import Agreement
from ..ledger import Ledger, Seat
from .citing import Known, documents, ids, maybe, milestones, sources
from .customs import joining, vocabularies
from .duties import ACTS, bodies, obligations
from .editions import editions, parties, plans, sides
from .happenings import doings, meetings, organisations, seats
from .times import days, intervals, known_dates, partial_dates, periods, slugs, texts

__all__ = [
    "agreements",
    "agreements_with_ledgers",
    "days",
    "documents",
    "intervals",
    "known_dates",
    "ledgers",
    "partial_dates",
    "periods",
    "slugs",
    "sources",
    "texts",
]


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Make a valid agreement: whatever is referred to in it is there."""
    papers = draw(documents())
    table = draw(sides())
    known = Known(documents=ids(papers), sides=ids(table))
    around = draw(parties(known))
    chain = draw(editions(known))
    known = evolve(
        known,
        parties=ids(around),
        editions=ids(chain),
        principles=tuple({one.id: None for edition in chain for one in edition.principles}),
        levels=tuple({one.id: None for edition in chain for one in edition.levels}),
        steps=tuple({one.id: None for edition in chain for one in edition.steps}),
    )
    text = Agreement(
        code=draw(slugs()),
        name=draw(texts()),
        short_name=draw(maybe(texts())),
        variant=draw(slugs()),
        purpose=draw(maybe(texts())),
        sides=table,
        parties=around,
        editions=chain,
        plans=draw(plans(known)),
        ended=draw(maybe(milestones(known))),
        documents=papers,
    )
    known = evolve(known, clauses=tuple(text.elements))
    organs = draw(bodies(known))
    known = evolve(known, bodies=ids(organs))
    return evolve(
        text,
        bodies=organs,
        obligations=draw(obligations(known)),
        joining=draw(joining(known)),
        vocabulary=draw(vocabularies(known)),
    )


@st.composite
def ledgers(draw: st.DrawFn, agreement: Agreement) -> Ledger:
    """Make a ledger of an agreement: its bodies meet, its acts are done, and at times it says that it is complete.

    The agreement has at least one body.
    """
    papers = draw(documents())
    known = Known(
        documents=ids(papers),
        sides=ids(agreement.sides),
        parties=ids(agreement.parties),
        bodies=ids(agreement.bodies),
        levels=tuple({one.id: None for edition in agreement.editions for one in edition.levels}),
        clauses=tuple(agreement.elements),
        acts=ACTS,
    )
    seating = draw(seats(known))
    held = ids(record for record in seating if isinstance(record, Seat))
    records = (*draw(organisations(known)), *seating, *draw(meetings(known, held)), *draw(doings(known)))
    return Ledger(agreement=agreement.code, documents=papers, records=records)


@st.composite
def agreements_with_ledgers(draw: st.DrawFn) -> tuple[Agreement, Ledger]:
    """Make an agreement and a ledger of it."""
    agreement = draw(agreements())
    return agreement, draw(ledgers(agreement))
