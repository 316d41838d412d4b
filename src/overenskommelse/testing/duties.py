"""Bodies, obligations, joining and vocabulary, drawn."""

from functools import partial
from typing import Any

from .. import agreement as a
from .pen import Pen

ACTS = ("uppfoljning", "revidering", "information")
"""The acts that obligations ask for and records are evidence of."""


def draw_body(pen: Pen, id: str, before: tuple[str, ...]) -> a.BodyCharter:
    """Draw a body; it may follow on, belong under and stand for an earlier one."""
    return a.BodyCharter(
        id=id,
        name=pen.text(),
        names=pen.history(pen.text),
        short_name=pen.maybe(pen.text),
        legal_kind=pen.one(("fullmaktigeberedning", "samradsorgan")),
        mandate=pen.maybe(pen.text),
        clauses=pen.among(pen.known.clauses),
        set_up=pen.maybe(pen.milestone),
        money=pen.maybe(pen.text),
        existence=pen.maybe(pen.period),
        composition=pen.history(partial(_composition, pen)),
        chair=pen.history(partial(_chair, pen)),
        meetings=pen.history(partial(_meeting_bounds, pen)),
        secretariat=pen.history(partial(_secretariat, pen)),
        elections=pen.some(partial(_election, pen), most=1),
        parent=pen.one((*before, *pen.known.parties)),
        predecessor=pen.one(before),
        stands_for=pen.some(partial(_substitution, pen, before), most=1) if before else (),
        source=pen.source(),
    )


def _substitution(pen: Pen, before: tuple[str, ...]) -> a.Substitution:
    return a.Substitution(body=pen.pick(before), period=pen.period(), source=pen.source())


def _election(pen: Pen) -> a.ElectionRule:
    return a.ElectionRule(
        side=pen.pick(pen.known.sides),
        electorate=pen.text(),
        method=pen.member(a.ElectionMethod),
        nominated_before=pen.one(("09-01",)),
        source=pen.source(),
    )


def _composition(pen: Pen) -> a.Composition:
    groups = tuple(_seat_group(pen, side) for side in pen.among(pen.known.sides))
    return a.Composition(seats=groups, relation=pen.member(a.Relation), note=pen.maybe(pen.text))


def _seat_group(pen: Pen, side: str) -> a.SeatGroup:
    minimum, maximum = pen.bounds()
    return a.SeatGroup(
        side=side,
        minimum=minimum,
        maximum=maximum,
        holder=pen.member(a.Holder),
        votes=pen.flag(),
        qualities=pen.some(pen.text, most=1),
        filled_by=pen.maybe(pen.text),
        term=pen.maybe(pen.text),
        substitutes=pen.maybe(partial(pen.number, 0, 9)),
    )


def _chair(pen: Pen) -> a.Chair:
    sides = pen.among(pen.known.sides)
    return a.Chair(kind=pen.member(a.ChairKind), sides=sides, vice_on_other_side=pen.flag())


def _meeting_bounds(pen: Pen) -> a.MeetingBounds:
    minimum, maximum = pen.bounds()
    return a.MeetingBounds(minimum=minimum, maximum=maximum, observed=pen.flag())


def _secretariat(pen: Pen) -> a.Secretariat:
    sides = pen.known.sides
    return a.Secretariat(side=pen.one(sides), paid_by=pen.one(sides), employed_by=pen.maybe(pen.text))


def draw_obligation(pen: Pen, id: str) -> a.Obligation:
    """Draw an obligation of any kind of the core."""
    common: dict[str, Any] = {
        "id": id,
        "summary": pen.text(),
        "clauses": pen.among(pen.known.clauses, least=1),
        "notice": pen.maybe(partial(pen.number, 0, 200)),
        "period": pen.maybe(pen.period),
        "source": pen.source(),
    }
    kinds = (_recurring, _meetings_per_year, _seat_rule, _chair_rotates, _informs, _within, _each_area_has)
    return pen.pick(kinds)(pen, common)


def _anchor(pen: Pen) -> a.Anchor:
    origin = pen.member(a.Origin)
    day = pen.date() if origin is a.Origin.DAY else pen.maybe(pen.date)
    return a.Anchor(origin=origin, day=day, reading=pen.maybe(pen.text))


def _recurring(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    bound = pen.member(a.Bound)
    means = pen.among(ACTS)
    return a.Recurring(
        **common,
        act=pen.pick(ACTS),
        every=pen.maybe(pen.interval) if bound is a.Bound.TO_BE_AGREED else pen.interval(),
        bound=bound,
        counted_from=_anchor(pen),
        by=tuple(a.Means(id=act, label=pen.text()) for act in means),
        decided_by=pen.one(pen.known.actors),
    )


def _meetings_per_year(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    minimum, maximum = pen.bounds(5)
    return a.MeetingsPerYear(**common, body=pen.pick(pen.known.bodies), minimum=minimum, maximum=maximum)


def _seat_rule(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    sides = tuple(
        a.SideSeats(
            side=side,
            seats=pen.number(0, 9),
            holder=pen.member(a.Holder),
            qualities=pen.some(pen.text, most=1),
        )
        for side in pen.among(pen.known.sides)
    )
    relations = [each for each in a.Relation if each is not a.Relation.RATIO or len(sides) > 1]
    return a.SeatRule(**common, body=pen.pick(pen.known.bodies), relation=pen.pick(relations), sides=sides)


def _chair_rotates(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    return a.ChairRotates(**common, body=pen.pick(pen.known.bodies), act=pen.pick(ACTS))


def _informs(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    return a.Informs(
        **common,
        act=pen.pick(ACTS),
        who=pen.pick(pen.known.actors),
        whom=pen.among((*pen.known.sides, *pen.known.parties), least=1),
        every=pen.interval(),
        counted_from=_anchor(pen),
    )


def _within(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    return a.Within(
        **common,
        days=pen.number(1, 60) if pen.flag() else "justering",
        start=pen.member(a.MeetingDay),
        end=pen.member(a.MeetingDay),
        body=pen.one(pen.known.bodies),
        duty=pen.one(("justering",)),
    )


def _each_area_has(pen: Pen, common: dict[str, Any]) -> a.Obligation:
    return a.EachAreaHas(**common, needs=pen.among(list(a.Need), 1, 3), area_kind=pen.one(("slag-1",)))


def draw_joining(pen: Pen, id: str) -> a.JoiningPolicy:
    """Draw how organisations join, with criteria."""
    return a.JoiningPolicy(
        id=id,
        procedure=pen.member(a.Procedure),
        period=pen.period(),
        approved_by=pen.one(pen.known.bodies),
        criteria=pen.several("villkor", partial(_criterion, pen)),
        source=pen.source(),
    )


def _criterion(pen: Pen, id: str) -> a.Criterion:
    return a.Criterion(
        id=id,
        summary=pen.text(),
        exception=pen.maybe(pen.text),
        clause=pen.one(pen.known.clauses),
        source=pen.source(),
    )


def draw_term(pen: Pen) -> a.Term:
    """Draw a word with its forms."""
    word_class = pen.member(a.WordClass)
    return a.Term(
        concept=pen.slug(),
        lemma=pen.text(),
        word_class=word_class,
        genus=pen.one(list(a.Genus)),
        forms={name: pen.text() for name in a.FORMS[word_class] if pen.flag()},
        period=pen.period(),
        source=pen.source(),
    )
