"""What two agreements promise: bodies with their seats and meetings, and how often what is done."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

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
    side_by_side,
    told,
)
from .viewing import View

Pair = tuple[BodyCharter | None, BodyCharter | None]


def bodies(left: View, right: View) -> Iterator[Row]:
    """Compare bodies: name, existence, seats, chair, meetings; a row is left out where neither says anything."""
    for one, other in paired(left, right):
        part = one or other
        for what, read in BODY_TRAITS.items():
            if part is None:
                continue
            cells = _of_body(one, left, read), _of_body(other, right, read)
            row = Row(what=what, about=part.id, label=name_on(part, left.on), left=cells[0], right=cells[1])
            if row.has_something:
                yield row


def paired(left: View, right: View) -> list[Pair]:
    """Pair bodies by id, by legal kind where they exist, the only ones that exist, and else by legal kind."""
    by_id, by_kind = attrgetter("id"), attrgetter("legal_kind")
    found = side_by_side(left.bodies, right.bodies, by_id, _kind_existing, _existing, by_kind)
    return list(found)


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


def promises(left: View, right: View) -> Iterator[Row]:
    """Compare promises: paired by kind, act and body, else by kind and act, where only one of each agreement has it."""
    same = {id: pair for pair in _ids(paired(left, right)) for id in pair}

    def by_body(promise: Obligation) -> Hashable:
        pair = same.get(getattr(promise, "body", None) or "")
        return pair and (_subject(promise), pair)

    for one, other in side_by_side(left.promises, right.promises, by_body, _subject):
        part = one or other
        if part is not None:
            cells = _promised(one, left), _promised(other, right)
            what, about = TRAITS.get(type(part), Trait.PROMISE), getattr(part, "act", part.id)
            yield Row(what=what, about=about, label=part.summary, left=cells[0], right=cells[1])


def _ids(pairs: Iterable[Pair]) -> Iterator[tuple[str, str]]:
    return ((one.id, other.id) for one, other in pairs if one and other)


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
