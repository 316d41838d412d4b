"""Hypothesis strategies for bodies, obligations, joining and vocabulary."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from .. import agreement as a
from .citing import Known, among, histories, ids, maybe, milestones, one, several, some, sources
from .times import intervals, partial_dates, periods, texts

ACTS = ("uppfoljning", "revidering", "information")
"""The acts that obligations ask for and records are evidence of."""


@st.composite
def bodies(draw: st.DrawFn, known: Known) -> tuple[a.BodyCharter, ...]:
    """Make one or two bodies; the second may follow on, belong under and stand for the first."""
    made: list[a.BodyCharter] = []
    for number in range(draw(st.integers(1, 2))):
        made.append(draw(_charters(f"organ-{number + 1}", ids(made), known)))
    return tuple(made)


def _charters(id: str, before: tuple[str, ...], known: Known) -> st.SearchStrategy[a.BodyCharter]:
    stands_for = st.builds(a.Substitution, body=st.sampled_from(before or ("",)), period=periods(), source=sources(known))
    election = st.builds(
        a.ElectionRule,
        side=st.sampled_from(known.sides),
        electorate=texts(),
        method=st.sampled_from(a.ElectionMethod),
        nominated_before=maybe(st.just("09-01")),
        source=sources(known),
    )
    return st.builds(
        a.BodyCharter,
        id=st.just(id),
        name=texts(),
        short_name=maybe(texts()),
        legal_kind=maybe(st.sampled_from(("fullmaktigeberedning", "samradsorgan"))),
        mandate=maybe(texts()),
        clauses=among(known.clauses),
        set_up=maybe(milestones(known)),
        money=maybe(texts()),
        existence=maybe(periods()),
        composition=histories(_compositions(known), known),
        chair=histories(_chairs(known), known),
        meetings=histories(_meeting_bounds(), known),
        secretariat=histories(_secretariats(known), known),
        elections=some(election, most=1),
        parent=one((*before, *known.parties)),
        predecessor=one(before),
        stands_for=some(stands_for, most=1) if before else st.just(()),
        source=sources(known),
    )


def _ranges(most: int = 12) -> st.SearchStrategy[tuple[int | None, int | None]]:
    numbers = maybe(st.integers(0, most))
    return st.tuples(numbers, numbers).map(
        lambda pair: pair if pair[0] is None or pair[1] is None else (min(pair), max(pair))  # type: ignore[type-var]
    )


@st.composite
def _compositions(draw: st.DrawFn, known: Known) -> a.Composition:
    groups = []
    for side in draw(among(known.sides)):
        minimum, maximum = draw(_ranges())
        group = st.builds(
            a.SeatGroup,
            side=st.just(side),
            minimum=st.just(minimum),
            maximum=st.just(maximum),
            holder=st.sampled_from(a.Holder),
            votes=st.booleans(),
            qualities=some(texts(), most=1),
            filled_by=maybe(texts()),
            term=maybe(texts()),
            substitutes=maybe(st.integers(0, 9)),
        )
        groups.append(draw(group))
    return a.Composition(
        seats=tuple(groups), relation=draw(st.sampled_from(a.Relation)), note=draw(maybe(texts()))
    )


def _chairs(known: Known) -> st.SearchStrategy[a.Chair]:
    return st.builds(
        a.Chair,
        kind=st.sampled_from(a.ChairKind),
        sides=among(known.sides),
        vice_on_other_side=st.booleans(),
    )


def _meeting_bounds() -> st.SearchStrategy[a.MeetingBounds]:
    def make(bounds: tuple[int | None, int | None], observed: bool) -> a.MeetingBounds:  # noqa: FBT001 - drawn in order
        return a.MeetingBounds(minimum=bounds[0], maximum=bounds[1], observed=observed)

    return st.builds(make, _ranges(), st.booleans())


def _secretariats(known: Known) -> st.SearchStrategy[a.Secretariat]:
    side = one(known.sides)
    return st.builds(a.Secretariat, side=side, paid_by=side, employed_by=maybe(texts()))


def obligations(known: Known) -> st.SearchStrategy[tuple[a.Obligation, ...]]:
    """Up to four obligations of any kind of the core."""

    def make(id: str) -> st.SearchStrategy[a.Obligation]:
        common: dict[str, st.SearchStrategy[Any]] = {
            "id": st.just(id),
            "summary": texts(),
            "clauses": among(known.clauses, least=1),
            "notice": maybe(st.integers(0, 200)),
            "period": maybe(periods()),
            "source": sources(known),
        }
        kinds = (_recurring, _meetings_per_year, _seat_rules, _informs, _within, _each_area_has)
        return st.one_of(*(kind(common, known) for kind in kinds))

    return several("skyldighet", make, most=4)


Common = Mapping[str, st.SearchStrategy[Any]]


def anchors() -> st.SearchStrategy[a.Anchor]:
    """What an interval is counted from, of every origin."""
    reading = maybe(texts())
    others = [origin for origin in a.Origin if origin is not a.Origin.DAY]
    from_day = st.builds(a.Anchor, origin=st.just(a.Origin.DAY), day=partial_dates(), reading=reading)
    return from_day | st.builds(a.Anchor, origin=st.sampled_from(others), reading=reading)


def _recurring(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    means = st.sampled_from(ACTS).flatmap(lambda act: st.builds(a.Means, id=st.just(act), label=texts()))
    shared = {
        **common,
        "act": st.sampled_from(ACTS),
        "counted_from": anchors(),
        "by": some(means, most=2),
        "decided_by": one((*known.bodies, *known.parties)),
    }
    bound = st.sampled_from((a.Bound.EXACTLY, a.Bound.AT_LEAST))
    agreed = st.builds(a.Recurring, **shared, every=intervals(), bound=bound)
    return agreed | st.builds(a.Recurring, **shared, every=maybe(intervals()), bound=st.just(a.Bound.TO_BE_AGREED))


def _meetings_per_year(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    def make(bounds: tuple[int | None, int | None], **fields: Any) -> a.Obligation:
        return a.MeetingsPerYear(minimum=bounds[0], maximum=bounds[1], **fields)

    return st.builds(make, _ranges(5), body=st.sampled_from(known.bodies), **common)


def _seat_rules(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    def seats(side: str) -> st.SearchStrategy[a.SideSeats]:
        return st.builds(
            a.SideSeats,
            side=st.just(side),
            seats=st.integers(0, 9),
            holder=st.sampled_from(a.Holder),
            qualities=some(texts(), most=1),
        )

    def rules(sides: tuple[str, ...]) -> st.SearchStrategy[a.SeatRule]:
        relations = [r for r in a.Relation if r is not a.Relation.RATIO or len(sides) > 1]
        numbers = st.tuples(*(seats(side) for side in sides))
        body = st.sampled_from(known.bodies)
        return st.builds(a.SeatRule, **common, body=body, relation=st.sampled_from(relations), sides=numbers)

    return among(known.sides).flatmap(rules)


def _informs(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    return st.builds(
        a.Informs,
        **common,
        act=st.sampled_from(ACTS),
        who=st.sampled_from((*known.bodies, *known.parties)),
        whom=among((*known.sides, *known.parties), least=1),
        every=intervals(),
        counted_from=anchors(),
    )


def _within(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    return st.builds(
        a.Within,
        **common,
        days=st.integers(1, 60) | st.just("justering"),
        start=st.sampled_from(a.MeetingDay),
        end=st.sampled_from(a.MeetingDay),
        body=one(known.bodies),
        duty=maybe(st.just("justering")),
    )


def _each_area_has(common: Common, known: Known) -> st.SearchStrategy[a.Obligation]:
    del known
    needs = among(tuple(a.Need), least=1, most=3)
    return st.builds(a.EachAreaHas, **common, needs=needs, area_kind=maybe(st.just("slag-1")))
