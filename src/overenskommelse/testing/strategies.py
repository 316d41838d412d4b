"""Hypothesis strategies for agreements and their ledgers: valid, small, and using every class and field at times."""

from functools import partial

from attrs import evolve
from hypothesis import strategies as st

from ..agreement import Agreement, Vocabulary
from ..ledger import Ledger, acts
from .duties import ACTS, draw_body, draw_joining, draw_obligation, draw_term
from .editions import draw_edition, draw_party, draw_plan, draw_side
from .happenings import draw_records
from .pen import Known, Pen, ids
from .times import days, intervals, known_dates, partial_dates, periods, slugs, texts

__all__ = [
    "ACTS",
    "agreements",
    "agreements_with_ledgers",
    "days",
    "intervals",
    "known_dates",
    "ledgers",
    "partial_dates",
    "periods",
    "slugs",
    "texts",
]


@st.composite
def agreements(draw: st.DrawFn) -> Agreement:
    """Make a valid agreement: whatever is referred to in it is there.

    It has at least one side, one edition and one body.
    """
    text = _promised(draw)
    pen = Pen(draw, known_in(text))
    bodies = pen.chain("organ", partial(draw_body, pen), 1)
    pen = Pen(draw, evolve(pen.known, bodies=ids(bodies)))
    return evolve(
        text,
        bodies=bodies,
        obligations=pen.several("skyldighet", partial(draw_obligation, pen), most=4),
        joining=pen.several("anslutning", partial(draw_joining, pen), most=1),
        vocabulary=Vocabulary(pen.some(partial(draw_term, pen))),
    )


def _promised(draw: st.DrawFn) -> Agreement:
    """Draw an agreement without bodies, and without what refers to bodies."""
    pen = Pen(draw)
    documents = pen.several("handling", pen.document, 1)
    pen = Pen(draw, Known(documents=ids(documents)))
    sides = pen.several("sida", partial(draw_side, pen), 1, 3)
    pen = Pen(draw, Known(documents=ids(documents), sides=ids(sides)))
    text = Agreement(
        code=pen.slug(),
        name=pen.text(),
        names=pen.history(pen.text),
        short_name=pen.maybe(pen.text),
        variant=pen.slug(),
        purpose=pen.maybe(pen.text),
        sides=sides,
        parties=pen.chain("part", partial(draw_party, pen)),
        editions=pen.chain("utgava", partial(draw_edition, pen), 1),
        ended=pen.maybe(pen.milestone),
        documents=documents,
    )
    pen = Pen(draw, known_in(text))
    return evolve(text, plans=pen.chain("plan", partial(draw_plan, pen)))


def known_in(agreement: Agreement, documents: tuple[str, ...] | None = None) -> Known:
    """Return what may be referred to in an agreement; a ledger has documents of its own."""
    editions = agreement.editions
    return Known(
        documents=ids(agreement.documents) if documents is None else documents,
        sides=ids(agreement.sides),
        parties=ids(agreement.parties),
        bodies=ids(agreement.bodies),
        editions=ids(editions),
        principles=ids(principle for edition in editions for principle in edition.principles),
        levels=ids(level for edition in editions for level in edition.levels),
        steps=ids(step for edition in editions for step in edition.steps),
        clauses=tuple(agreement.elements),
        acts=acts(agreement),
    )


@st.composite
def ledgers(draw: st.DrawFn, agreement: Agreement) -> Ledger:
    """Make a ledger of an agreement: its bodies meet, its acts are done, and at times it says that it is complete.

    The agreement has at least one side and one body.
    """
    documents = Pen(draw).several("bilaga", Pen(draw).document, 1)
    pen = Pen(draw, known_in(agreement, ids(documents)))
    return Ledger(agreement=agreement.code, documents=documents, records=draw_records(pen))


@st.composite
def agreements_with_ledgers(draw: st.DrawFn) -> tuple[Agreement, Ledger]:
    """Make an agreement and a ledger of it."""
    agreement = draw(agreements())
    return agreement, draw(ledgers(agreement))
