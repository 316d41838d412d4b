"""What agreements promise: bodies with their seats and meetings, and how often what is done."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from attrs import frozen

from ..agreement import (
    BodyCharter,
    Bound,
    ChairKind,
    ChairRotates,
    Composition,
    EachAreaHas,
    Informs,
    MeetingBounds,
    MeetingsPerYear,
    Obligation,
    Recurring,
    SeatRule,
    Within,
)
from ..sources import name_on
from .alignment import align
from .comparison import (
    ABSENT,
    UNKNOWN,
    Chairing,
    Interval,
    Limit,
    Row,
    Seats,
    SideCount,
    Told,
    Trait,
    told,
)
from .viewing import View, Views

Charters = tuple[BodyCharter | None, ...]
"""The bodies of each agreement that stand in one row."""


def bodies(views: Views) -> Iterator[Row]:
    """Compare bodies: name, existence, seats, chair, meetings; a row is left out where none says anything."""
    for charters in aligned(views):
        first = next(each for each in charters if each is not None)
        for what, read in BODY_TRAITS.items():
            cells = (_of_body(each, view, read) for each, view in zip(charters, views, strict=True))
            row = Row(what=what, about=first.id, label=name_on(first, views[0].on), cells=tuple(cells))
            if row.has_something:
                yield row


def aligned(views: Views) -> list[Charters]:
    """Align bodies by id, by legal kind where they exist, the only ones that exist, and else by legal kind."""
    by_id, by_kind = attrgetter("id"), attrgetter("legal_kind")
    return align([view.bodies for view in views], by_id, _kind_existing, _existing, by_kind)


def _kind_existing(body: BodyCharter) -> Hashable:
    return body.legal_kind if body.existence else None


def _existing(body: BodyCharter) -> Hashable:
    return True if body.existence else None


def _of_body(body: BodyCharter | None, view: View, read: Callable[[BodyCharter, View], object]) -> Told:
    if body is None:
        # An agreement that names any bodies names them all.
        return ABSENT if view.agreement.bodies else UNKNOWN
    return told(read(body, view))


def _seats(body: BodyCharter, view: View) -> Seats | None:
    found: Composition | None = body.composition.on(view.on)
    if found is None:
        return None
    sides = (SideCount(view.names((group.side,))[0], group.minimum, group.maximum) for group in found.seats)
    return Seats(found.relation, tuple(sides))


def _chair(body: BodyCharter, view: View) -> Chairing | None:
    found = body.chair.on(view.on)
    return None if found is None else Chairing(found.kind, view.names(found.sides))


BODY_TRAITS: Mapping[Trait, Callable[[BodyCharter, View], object]] = {
    Trait.NAME: lambda body, view: name_on(body, view.on),
    Trait.EXISTENCE: lambda body, _: body.existence,
    Trait.SEATS: _seats,
    Trait.CHAIR: _chair,
    Trait.MEETINGS: lambda body, view: body.meetings.on(view.on),
}


@frozen
class _Promised:
    """A promise, and in which row its body stands with another agreement's."""

    promise: Obligation
    row: int | None


def promises(views: Views) -> Iterator[Row]:
    """Compare promises: by kind, act and body, else by kind and act, where only one of each agreement has it."""
    rows = dict(_shared(aligned(views)))
    columns = [
        [_Promised(each, rows.get((column, getattr(each, "body", None)))) for each in view.promises]
        for column, view in enumerate(views)
    ]
    for row in align(columns, _subject_and_body, lambda each: _subject(each.promise)):
        first = next(each.promise for each in row if each is not None)
        cells = (_promised(each.promise if each else None, view) for each, view in zip(row, views, strict=True))
        what, about = TRAITS.get(type(first), Trait.PROMISE), getattr(first, "act", first.id)
        yield Row(what=what, about=about, label=first.summary, cells=tuple(cells))


def _shared(rows: Iterable[Charters]) -> Iterator[tuple[tuple[int, str | None], int]]:
    """Yield each body that stands in a row with another: its agreement's number, its id, and the row's number."""
    for number, row in enumerate(rows):
        here = [(column, each.id) for column, each in enumerate(row) if each is not None]
        yield from ((place, number) for place in here if len(here) > 1)


def _subject_and_body(promised: _Promised) -> Hashable:
    return None if promised.row is None else (_subject(promised.promise), promised.row)


def _subject(promise: Obligation) -> Hashable:
    """Return what a promise is about, apart from any body."""
    match promise:
        case Recurring() | Informs():
            return type(promise), promise.act
        case Within():
            return Within, promise.start, promise.end, promise.duty
        case MeetingsPerYear() | SeatRule() | ChairRotates() | EachAreaHas():
            return type(promise), None
        case _:
            return type(promise), promise.id


def _promised(promise: Obligation | None, view: View) -> Told:
    return view.missing if promise is None else told(_terms(promise, view))


def _terms(promise: Obligation, view: View) -> object:
    """Return what a promise says in values; one of a kind that is not of the core says it in its summary."""
    read = TERMS.get(type(promise))
    return read(promise, view) if read else promise.summary


def _seat_rule(promise: SeatRule, view: View) -> Seats:
    sides = (SideCount(view.names((each.side,))[0], each.seats, each.seats) for each in promise.sides)
    return Seats(promise.relation, tuple(sides))


def _rotation(promise: ChairRotates, view: View) -> Chairing | None:
    """Return who the chair goes round between; None where the charter does not say so."""
    charter = view.agreement.body(promise.body)
    found = charter and _chair(charter, view)
    return found if found and found.kind is ChairKind.ROTATING else None


TERMS: Mapping[type[Obligation], Callable[[Any, View], object]] = {
    Recurring: lambda promise, _: Interval(promise.every, promise.bound),
    Informs: lambda promise, _: Interval(promise.every, Bound.EXACTLY),
    MeetingsPerYear: lambda promise, _: MeetingBounds(minimum=promise.minimum, maximum=promise.maximum),
    SeatRule: _seat_rule,
    ChairRotates: _rotation,
    Within: lambda promise, _: Limit(promise.days, promise.start, promise.end),
    EachAreaHas: lambda promise, _: promise.needs,
}
TRAITS: Mapping[type[Obligation], Trait] = {
    Recurring: Trait.INTERVAL,
    Informs: Trait.INTERVAL,
    MeetingsPerYear: Trait.MEETINGS,
    SeatRule: Trait.SEATS,
    ChairRotates: Trait.CHAIR,
    Within: Trait.LIMIT,
    EachAreaHas: Trait.NEEDS,
}
