"""Hypothesis strategies for what an agreement says: sides, parties, editions, clauses and plans."""

from attrs import evolve
from hypothesis import strategies as st

from .. import agreement as a
from .citing import Known, among, ids, maybe, milestones, one, several, some, sources
from .times import partial_dates, periods, texts


def sides() -> st.SearchStrategy[tuple[a.Side, ...]]:
    """One to three sides."""
    return several("sida", lambda id: st.builds(a.Side, id=st.just(id), name=texts()), 1, 3)


@st.composite
def parties(draw: st.DrawFn, known: Known) -> tuple[a.Party, ...]:
    """Make parties; each may be part of an earlier one, and take part several times."""
    participation = st.builds(
        a.Participation, mode=st.sampled_from(a.Mode), period=periods(), source=sources(known)
    )
    made: list[a.Party] = []
    for number in range(draw(st.integers(0, 3))):
        before = ids(made)
        party = st.builds(
            a.Party,
            id=st.just(f"part-{number + 1}"),
            name=texts(),
            kind=st.sampled_from(a.PartyKind),
            side=st.sampled_from(known.sides),
            participations=some(participation),
            part_of=one(before),
            speaks_for=among(before),
            source=sources(known),
        )
        made.append(draw(party))
    return tuple(made)


@st.composite
def editions(draw: st.DrawFn, known: Known) -> tuple[a.Edition, ...]:
    """Make a chain of one or two editions."""
    first = draw(_editions("utgava-1", known))
    if draw(st.booleans()):
        return (first,)
    return first, draw(_editions("utgava-2", evolve(known, editions=("utgava-1",))))


@st.composite
def _editions(draw: st.DrawFn, id: str, known: Known) -> a.Edition:
    clauses = draw(several("punkt", lambda own: _clauses(own, known, 1), 1, 2))
    known = evolve(known, clauses=tuple(f"{id}/{clause.id}" for clause in clauses))
    milestone = maybe(milestones(known))
    related = st.builds(
        a.Related,
        id=st.just("annan"),
        title=texts(),
        relationship=st.sampled_from(a.Relationship),
        date=maybe(partial_dates()),
        source=sources(known),
    )
    rendering = st.builds(
        a.Rendering,
        id=st.just("form"),
        kind=st.sampled_from(a.RenderingKind),
        language=maybe(texts()),
        source=sources(known),
    )
    edition = st.builds(
        a.Edition,
        id=st.just(id),
        title=texts(),
        status=st.sampled_from(a.EditionStatus),
        wording=st.sampled_from(a.Extent),
        stand_in=one(known.editions),
        predecessor=one(known.editions),
        legal_weight=maybe(texts()),
        referred=milestone,
        decided=milestone,
        signed=milestone,
        valid_from=milestone,
        published=milestone,
        ended=milestone,
        principles=_principles(known),
        levels=several("niva", lambda own: _scales(a.Level, own, known)),
        steps=several("steg", lambda own: _scales(a.Step, own, known)),
        related=some(related, most=1),
        renderings=some(rendering, most=1),
        clauses=st.just(clauses),
        source=sources(known),
    )
    return draw(edition)


def _clauses(id: str, known: Known, depth: int) -> st.SearchStrategy[a.Clause]:
    return st.builds(
        a.Clause,
        id=st.just(id),
        kind=st.sampled_from(a.ClauseKind),
        heading=maybe(texts()),
        number=maybe(texts()),
        summary=texts(),
        period=maybe(periods()),
        clauses=several("del", lambda own: _clauses(own, known, depth - 1)) if depth else st.just(()),
        source=sources(known),
    )


def _principles(known: Known) -> st.SearchStrategy[tuple[a.Principle, ...]]:
    def make(id: str) -> st.SearchStrategy[a.Principle]:
        return st.builds(
            a.Principle,
            id=st.just(id),
            label=texts(),
            ordinal=st.integers(-3, 9),
            covers=among(("princip-1",)),
            clause=one(known.clauses),
            source=sources(known),
        )

    return several("princip", make)


def _scales(cls: type[a.Level | a.Step], id: str, known: Known) -> st.SearchStrategy[a.Level | a.Step]:
    return st.builds(cls, id=st.just(id), label=texts(), ordinal=st.integers(1, 9), source=sources(known))


@st.composite
def plans(draw: st.DrawFn, known: Known) -> tuple[a.Plan, ...]:
    """Make up to two plans, in an edition or beside them; the second may fill out the first."""
    made: list[a.Plan] = []
    for number in range(draw(st.integers(0, 2))):
        kinds = draw(
            several("slag", lambda id: st.builds(a.AreaKind, id=st.just(id), label=texts()), 1, 2)
        )
        milestone = maybe(milestones(known))
        plan = st.builds(
            a.Plan,
            id=st.just(f"plan-{number + 1}"),
            title=texts(),
            period=periods(),
            edition=one(known.editions),
            part_of=one(ids(made)),
            extent=st.sampled_from(a.Extent),
            adopted=milestone,
            ended=milestone,
            area_kinds=st.just(kinds),
            areas=_areas(known, ids(kinds)),
            source=sources(known),
        )
        made.append(draw(plan))
    return tuple(made)


def _areas(known: Known, kinds: tuple[str, ...]) -> st.SearchStrategy[tuple[a.Area, ...]]:
    def make(id: str) -> st.SearchStrategy[a.Area]:
        return st.builds(
            a.Area,
            id=st.just(id),
            kind=st.sampled_from(kinds),
            label=texts(),
            ordinal=st.integers(1, 9),
            summary=maybe(texts()),
            period=maybe(periods()),
            part_of=one(("omrade-1",) if id != "omrade-1" else ()),
            principles=among(known.principles),
            measures=several("atgard", lambda own: _measures(own, known), most=1),
            responsibilities=several("ansvar", lambda own: _responsibilities(own, known)),
            indicators=several("indikator", lambda own: _indicators(own, known)) if known.levels else st.just(()),
            aims=some(_aims(known), most=1) if known.levels else st.just(()),
            source=sources(known),
        )

    return several("omrade", make)


def _measures(id: str, known: Known) -> st.SearchStrategy[a.Measure]:
    return st.builds(
        a.Measure,
        id=st.just(id),
        summary=texts(),
        number=maybe(texts()),
        period=maybe(periods()),
        source=sources(known),
    )


def _responsibilities(id: str, known: Known) -> st.SearchStrategy[a.Responsibility]:
    return st.builds(
        a.Responsibility,
        id=st.just(id),
        sides=among(known.sides),
        scope=st.sampled_from(a.Scope),
        bearers=some(texts()),
        summary=texts(),
        source=sources(known),
    )


def _indicators(id: str, known: Known) -> st.SearchStrategy[a.Indicator]:
    return st.builds(
        a.Indicator,
        id=st.just(id),
        level=st.sampled_from(known.levels),
        step=one(known.steps),
        summary=texts(),
        source=sources(known),
    )


def _aims(known: Known) -> st.SearchStrategy[a.Aim]:
    return st.builds(
        a.Aim,
        level=st.sampled_from(known.levels),
        chosen=st.booleans(),
        decided=partial_dates(),
        note=maybe(texts()),
        source=sources(known),
    )
