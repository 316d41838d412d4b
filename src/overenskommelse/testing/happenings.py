"""Hypothesis strategies for the records of a ledger."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from .. import agreement as a
from .. import ledger as r
from ..dates import PartialDate
from .citing import Known, among, histories, ids, maybe, one, several, some, sources
from .times import days, known_dates, partial_dates, periods, texts

Common = Mapping[str, st.SearchStrategy[Any]]


def _common(id: str, known: Known) -> Common:
    return {
        "id": st.just(id),
        "source": sources(known),
        "acts": among(known.acts),
        "note": maybe(texts()),
    }


def _happening(id: str, known: Known) -> Common:
    return {**_common(id, known), "date": known_dates() | partial_dates()}


def _lasting(id: str, known: Known) -> Common:
    return {**_common(id, known), "period": periods()}


@st.composite
def organisations(draw: st.DrawFn, known: Known) -> tuple[r.Record, ...]:
    """Make organisations, with their contacts and accessions."""
    made: list[r.Organisation] = []
    for number in range(draw(st.integers(0, 2))):
        umbrella = st.builds(
            r.Umbrella, organisation=st.sampled_from(ids(made) or ("",)), period=periods(), source=sources(known)
        )
        organisation = st.builds(
            r.Organisation,
            **_lasting(f"forening-{number + 1}", known),
            name=texts(),
            names=histories(texts(), known),
            number=maybe(st.just("8020022215")),
            legal_form=maybe(texts()),
            sub_regions=some(texts()),
            fields=some(texts()),
            umbrellas=some(umbrella, most=1) if made else st.just(()),
        )
        made.append(draw(organisation))
    if not made:
        return ()
    contacts = draw(several("kontakt", lambda id: _contacts(id, ids(made), known)))
    accessions = draw(several("anslutning", lambda id: _accessions(id, ids(made), known)))
    return (*made, *contacts, *accessions)


def _contacts(id: str, organisations: tuple[str, ...], known: Known) -> st.SearchStrategy[r.Contact]:
    return st.builds(
        r.Contact,
        **_lasting(id, known),
        organisation=st.sampled_from(organisations),
        role=texts(),
        name=maybe(texts()),
        email=maybe(texts()),
        purpose=texts(),
        exported=st.booleans(),
    )


@st.composite
def _accessions(draw: st.DrawFn, id: str, organisations: tuple[str, ...], known: Known) -> r.Accession:
    steps = sorted(draw(st.lists(days(), min_size=4, max_size=4)))
    dates = [draw(maybe(st.just(PartialDate.of(day)))) for day in steps]
    accession = st.builds(
        r.Accession,
        **_lasting(id, known),
        organisation=st.sampled_from(organisations),
        applied=st.just(dates[0]),
        approved=st.just(dates[1]),
        approved_by=one((*known.bodies, *known.parties)),
        signed=st.just(dates[2]),
        left=st.just(dates[3]),
    )
    return draw(accession)


@st.composite
def seats(draw: st.DrawFn, known: Known) -> tuple[r.Record, ...]:
    """Make seats, and appointments to them."""
    made: list[r.Seat] = []
    for number in range(draw(st.integers(0, 3))):
        seat = st.builds(
            r.Seat,
            **_lasting(f"plats-{number + 1}", known),
            body=st.sampled_from(known.bodies),
            side=st.sampled_from(known.sides),
            label=texts(),
            holder=st.sampled_from(a.Holder),
            votes=st.booleans(),
            qualities=some(texts(), most=1),
            substitute_for=one(ids(made)),
            order=maybe(st.integers(1, 9)),
        )
        made.append(draw(seat))
    if not made:
        return ()
    return (*made, *draw(several("uppdrag", lambda id: _appointments(id, ids(made), known))))


def _appointments(id: str, seats: tuple[str, ...], known: Known) -> st.SearchStrategy[r.Appointment]:
    shared = {
        **_lasting(id, known),
        "seat": st.sampled_from(seats),
        "person": maybe(texts()),
        "role": maybe(texts()),
        "filled_by": maybe(texts()),
    }
    elected = st.builds(
        r.Appointment, **shared, ground=st.just(r.Ground.ELECTED_ASSIGNMENT), party=maybe(st.just("S"))
    )
    return elected | st.builds(r.Appointment, **shared, ground=st.sampled_from(r.Ground))


@st.composite
def meetings(draw: st.DrawFn, known: Known, seats: tuple[str, ...]) -> tuple[r.Record, ...]:
    """Make matters, and meetings of the bodies that handle them."""
    matters = draw(several("arende", lambda id: _matters(id, known), most=1))
    return (*matters, *draw(several("mote", lambda id: _meetings(id, known, seats, ids(matters)), most=4)))


def _matters(id: str, known: Known) -> st.SearchStrategy[r.Matter]:
    def papers(own: str) -> st.SearchStrategy[r.Paper]:
        return st.builds(
            r.Paper,
            id=st.just(own),
            title=texts(),
            date=partial_dates(),
            label=maybe(texts()),
            correspondent=maybe(texts()),
            source=sources(known),
        )

    return st.builds(
        r.Matter,
        **_lasting(id, known),
        title=texts(),
        number=maybe(texts()),
        authority=maybe(texts()),
        papers=several("papper", papers),
    )


@st.composite
def _meetings(
    draw: st.DrawFn, id: str, known: Known, seats: tuple[str, ...], matters: tuple[str, ...]
) -> r.Meeting:
    common = _happening(id, known)
    held = draw(common["date"])
    attendance = st.builds(
        r.Attendance, seat=one(seats), role=maybe(texts()), capacity=st.sampled_from(r.Capacity)
    )
    meeting = st.builds(
        r.Meeting,
        **{**common, "date": st.just(held)},
        bodies=among(known.bodies, least=1),
        title=maybe(texts()),
        starts=maybe(st.just("09:30")),
        ends=maybe(st.just("12:30")),
        place=maybe(texts()),
        progress=_progress(),
        items=several("paragraf", lambda own: _items(own, known, matters)),
        attendance=some(attendance),
        minutes=maybe(_minutes(held)),
    )
    return draw(meeting)


def _progress() -> st.SearchStrategy[r.Progress]:
    """Mostly done."""
    return st.sampled_from((r.Progress.DONE, r.Progress.DONE, r.Progress.DONE, *r.Progress))


def _items(id: str, known: Known, matters: tuple[str, ...]) -> st.SearchStrategy[r.AgendaItem]:
    source = maybe(sources(known))

    def decisions(own: str) -> st.SearchStrategy[r.Decision]:
        return st.builds(r.Decision, id=st.just(own), summary=texts(), outcome=maybe(texts()), source=source)

    return st.builds(
        r.AgendaItem,
        id=st.just(id),
        heading=texts(),
        matter=one(matters),
        summary=maybe(texts()),
        decisions=several("beslut", decisions, most=1),
        papers=some(texts(), most=1),
        recipients=some(texts(), most=1),
        information=some(texts(), most=1),
        source=source,
    )


def _minutes(held: PartialDate) -> st.SearchStrategy[r.Minutes]:
    later = (known_dates() | partial_dates()).filter(lambda day: not day.is_before(held))
    return st.builds(
        r.Minutes,
        confirmed=maybe(st.just(held) | later),
        confirmed_at=maybe(texts()),
        confirmed_by=some(texts(), most=1),
        announced=maybe(partial_dates()),
        notes_only=st.booleans(),
    )


@st.composite
def doings(draw: st.DrawFn, known: Known) -> tuple[r.Record, ...]:
    """Make activities, observations, recommendations and coverages."""
    numbers = st.integers(0, 5000).map(Decimal) | st.decimals(allow_nan=False, allow_infinity=False, places=3)
    return (
        *draw(several("aktivitet", lambda id: _activities(id, known), most=4)),
        *draw(several("iakttagelse", lambda id: _observations(id, known, numbers), most=1)),
        *draw(several("medskick", lambda id: _recommendations(id, known), most=1)),
        *draw(several("tackning", lambda id: _coverages(id, known))),
    )


def _activities(id: str, known: Known) -> st.SearchStrategy[r.Activity]:
    return st.builds(
        r.Activity,
        **{**_happening(id, known), "acts": among(known.acts, least=1)},
        title=texts(),
        summary=maybe(texts()),
        level=one(known.levels),
        areas=among(known.clauses),
        actors=among((*known.bodies, *known.parties)) | some(texts(), most=1),
        informed=among((*known.sides, *known.parties)),
        progress=_progress(),
        evidence=some(texts(), most=1),
    )


def _observations(
    id: str, known: Known, numbers: st.SearchStrategy[Decimal]
) -> st.SearchStrategy[r.Observation]:
    return st.builds(
        r.Observation,
        **_happening(id, known),
        measure=texts(),
        value=numbers,
        exactness=st.sampled_from(r.Exactness),
        unit=maybe(texts()),
        about=maybe(texts()),
    )


def _recommendations(id: str, known: Known) -> st.SearchStrategy[r.Recommendation]:
    return st.builds(
        r.Recommendation,
        **_happening(id, known),
        summary=texts(),
        given_by=st.sampled_from((*known.bodies, *known.parties)),
        given_to=maybe(texts()),
        answer=maybe(texts()),
        answered=maybe(partial_dates()),
    )


def _coverages(id: str, known: Known) -> st.SearchStrategy[r.Coverage]:
    return st.builds(
        r.Coverage,
        **_lasting(id, known),
        kinds=among((*r.KINDS, "plan", "edition")),
        bodies=among(known.bodies),
        declared_by=texts(),
        declared=known_dates() | partial_dates(),
    )
