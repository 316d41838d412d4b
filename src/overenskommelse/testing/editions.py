"""What an agreement says, drawn: sides, parties, editions, clauses and plans."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from attrs import evolve

from .. import agreement as a
from .pen import Pen, ids

S = TypeVar("S", a.Level, a.Step)


def draw_side(pen: Pen, id: str) -> a.Side:
    """Draw a side."""
    return a.Side(id=id, name=pen.text(), names=pen.history(pen.text))


def draw_party(pen: Pen, id: str, before: tuple[str, ...]) -> a.Party:
    """Draw a party; it may be part of an earlier one, and take part several times."""
    return a.Party(
        id=id,
        name=pen.text(),
        names=pen.history(pen.text),
        kind=pen.member(a.PartyKind),
        side=pen.pick(pen.known.sides),
        participations=pen.some(
            lambda: a.Participation(mode=pen.member(a.Mode), period=pen.period(), source=pen.source())
        ),
        part_of=pen.one(before),
        speaks_for=pen.among(before),
        source=pen.source(),
    )


def draw_edition(pen: Pen, id: str, before: tuple[str, ...]) -> a.Edition:
    """Draw an edition; it may follow on an earlier one and be read by its text."""
    clauses = pen.several("punkt", partial(_clause, pen, 1), 1)
    pen = evolve(pen, known=evolve(pen.known, clauses=tuple(f"{id}/{clause.id}" for clause in clauses)))
    milestones = ("referred", "decided", "signed", "valid_from", "published", "ended")
    return a.Edition(
        id=id,
        title=pen.text(),
        status=pen.member(a.EditionStatus),
        wording=pen.member(a.Extent),
        stand_in=pen.one(before),
        predecessor=pen.one(before),
        legal_weight=pen.maybe(pen.text),
        **{name: pen.maybe(pen.milestone) for name in milestones},
        principles=pen.chain("princip", partial(_principle, pen)),
        levels=pen.several("niva", lambda own: _scale(pen, a.Level, own)),
        steps=pen.several("steg", lambda own: _scale(pen, a.Step, own)),
        related=pen.several("annan", partial(_related, pen), most=1),
        renderings=pen.several("form", partial(_rendering, pen), most=1),
        clauses=clauses,
        source=pen.source(),
    )


def _related(pen: Pen, id: str) -> a.Related:
    return a.Related(
        id=id,
        title=pen.text(),
        relationship=pen.member(a.Relationship),
        date=pen.maybe(pen.date),
        source=pen.source(),
    )


def _rendering(pen: Pen, id: str) -> a.Rendering:
    kind = pen.member(a.RenderingKind)
    return a.Rendering(id=id, kind=kind, language=pen.maybe(pen.text), source=pen.source())


def _clause(pen: Pen, depth: int, id: str) -> a.Clause:
    return a.Clause(
        id=id,
        kind=pen.member(a.ClauseKind),
        heading=pen.maybe(pen.text),
        number=pen.maybe(pen.text),
        summary=pen.text(),
        period=pen.maybe(pen.period),
        clauses=pen.several("del", partial(_clause, pen, depth - 1)) if depth else (),
        source=pen.source(),
    )


def _principle(pen: Pen, id: str, before: tuple[str, ...]) -> a.Principle:
    return a.Principle(
        id=id,
        label=pen.text(),
        ordinal=pen.number(-3, 9),
        covers=pen.among(before),
        clause=pen.one(pen.known.clauses),
        source=pen.source(),
    )


def _scale(pen: Pen, cls: Callable[..., S], id: str) -> S:
    return cls(id=id, label=pen.text(), ordinal=pen.number(1, 9), source=pen.source())


def draw_plan(pen: Pen, id: str, before: tuple[str, ...]) -> a.Plan:
    """Draw a plan, in an edition or beside them; it may fill out an earlier one."""
    kinds = pen.several("slag", lambda own: a.AreaKind(id=own, label=pen.text()), 1)
    return a.Plan(
        id=id,
        title=pen.text(),
        period=pen.period(),
        edition=pen.one(pen.known.editions),
        part_of=pen.one(before),
        extent=pen.member(a.Extent),
        adopted=pen.maybe(pen.milestone),
        ended=pen.maybe(pen.milestone),
        area_kinds=kinds,
        areas=pen.chain("omrade", partial(_area, pen, ids(kinds)), 1),
        source=pen.source(),
    )


def _area(pen: Pen, kinds: tuple[str, ...], id: str, before: tuple[str, ...]) -> a.Area:
    has_levels = bool(pen.known.levels)
    return a.Area(
        id=id,
        kind=pen.pick(kinds),
        label=pen.text(),
        ordinal=pen.number(1, 9),
        summary=pen.maybe(pen.text),
        period=pen.maybe(pen.period),
        part_of=pen.one(before),
        principles=pen.among(pen.known.principles),
        measures=pen.several("atgard", partial(_measure, pen), most=1),
        responsibilities=pen.several("ansvar", partial(_responsibility, pen)),
        indicators=pen.several("indikator", partial(_indicator, pen)) if has_levels else (),
        aims=pen.some(partial(_aim, pen), most=1) if has_levels else (),
        source=pen.source(),
    )


def _measure(pen: Pen, id: str) -> a.Measure:
    return a.Measure(
        id=id,
        summary=pen.text(),
        number=pen.maybe(pen.text),
        period=pen.maybe(pen.period),
        source=pen.source(),
    )


def _responsibility(pen: Pen, id: str) -> a.Responsibility:
    return a.Responsibility(
        id=id,
        sides=pen.among(pen.known.sides),
        scope=pen.member(a.Scope),
        bearers=pen.some(pen.text),
        summary=pen.text(),
        source=pen.source(),
    )


def _indicator(pen: Pen, id: str) -> a.Indicator:
    return a.Indicator(
        id=id,
        level=pen.pick(pen.known.levels),
        step=pen.one(pen.known.steps),
        summary=pen.text(),
        source=pen.source(),
    )


def _aim(pen: Pen) -> a.Aim:
    return a.Aim(
        level=pen.pick(pen.known.levels),
        chosen=pen.flag(),
        decided=pen.date(),
        note=pen.maybe(pen.text),
        source=pen.source(),
    )
