"""What is not known of the bodies: whether and when they existed, their seats, and how often they are to meet."""

from collections.abc import Iterator
from datetime import date

from ...agreement import BodyCharter, Composition, MeetingsPerYear, Obligation, Relation, SeatRule
from .. import reasons
from ..binding import why_not
from ..case import Case
from . import sentences
from .unknown import NOTHING_KNOWN, Kind, Unknown


def bodies(case: Case) -> Iterator[Unknown]:
    """Yield what is not known of the bodies that had begun by the day, those that may exist on it first."""
    begun = [each for each in case.agreement.bodies if not is_ahead(each, case)]
    for body in sorted(begun, key=lambda each: each.existence is not None and each.existence.last[1] < case.day):
        yield from _existence(body, case)
        then = _moment(body, case)
        yield from _seats(body, then)
        yield from _meetings(body, then)


def is_ahead(body: BodyCharter, case: Case) -> bool:
    """Tell whether a body surely came into being after the day."""
    return body.existence is not None and body.existence.first[0] > case.day


def _moment(body: BodyCharter, case: Case) -> Case:
    """Return the case on the last day that the body may have existed, if that has passed: it is asked about as then."""
    last = case.day if body.existence is None else min(case.day, body.existence.last[1])
    if last == case.day:
        return case
    on = date.fromordinal(last)
    return Case(case.agreement, case.ledger, on, case.rules, on)


def _existence(body: BodyCharter, case: Case) -> Iterator[Unknown]:
    if body.existence is not None and body.existence.is_certain:
        return
    name = case.name(body)
    settled = sentences.SETTLE_EXISTENCE(body=name)
    if body.existence is None:
        message, settled = reasons.NEVER_SET_UP(body=name), sentences.SETTLE_SET_UP(body=name)
    elif body.existence == NOTHING_KNOWN:
        message = sentences.NO_EXISTENCE(body=name)
    else:
        message = sentences.EXISTENCE(body=name, period=body.existence)
    yield Unknown(
        agreement=case.agreement.code,
        kind=Kind.EXISTENCE,
        about=body.id,
        message=message,
        settled_by=settled,
        source=body.source,
    )


def _rules(body: BodyCharter, case: Case) -> list[Obligation]:
    """Return the promises that bind a body, or one that it stands for."""
    stood_for = (each.body for each in body.stands_for if each.period.contains(case.on) is not False)
    ids = {body.id, *stood_for}
    named = (each for each in case.agreement.obligations if getattr(each, "body", None) in ids)
    return [each for each in named if why_not(each, case) is None]


def _seats(body: BodyCharter, case: Case) -> Iterator[Unknown]:
    rules = [each for each in _rules(body, case) if isinstance(each, SeatRule)]
    entry = body.composition.entry(case.on)
    composition = entry.value if entry else Composition()
    lacking = _sides_without_number(composition, case)
    if any(rule.sides for rule in rules) or (composition.seats and not lacking):
        return
    relations = (composition.relation, *(rule.relation for rule in rules))
    has_relation = any(each is not Relation.NONE for each in relations)
    is_open = not has_relation and len(lacking) == len({group.side for group in composition.seats})
    name = case.name(body)
    sides = lacking or tuple(case.name(side) for side in case.agreement.sides)
    yield Unknown(
        agreement=case.agreement.code,
        kind=Kind.COMPOSITION if is_open else Kind.SIZE,
        about=body.id,
        message=sentences.COMPOSITION(body=name) if is_open else sentences.SIZE(body=name, sides=sides),
        settled_by=sentences.SETTLE_SIZE(body=name),
        source=entry.source if entry else body.source,
    )


def _sides_without_number(composition: Composition, case: Case) -> tuple[str, ...]:
    """Return the names of the sides of which no bound of their seats is known."""
    unbound = (each.side for each in composition.seats if each.minimum is None and each.maximum is None)
    return tuple(case.names(dict.fromkeys(unbound)).values())


def _meetings(body: BodyCharter, case: Case) -> Iterator[Unknown]:
    entry = body.meetings.entry(case.on)
    rules = [each for each in _rules(body, case) if isinstance(each, MeetingsPerYear)]
    bounds = [(each.minimum, each.maximum) for each in rules]
    if entry is not None and not entry.value.observed:
        bounds.append((entry.value.minimum, entry.value.maximum))
    if any(pair != (None, None) for pair in bounds):
        return
    name = case.name(body)
    is_seen = entry is not None and entry.value.observed
    yield Unknown(
        agreement=case.agreement.code,
        kind=Kind.MEETINGS,
        about=body.id,
        message=(sentences.MEETINGS_SEEN if is_seen else sentences.MEETINGS)(body=name),
        settled_by=sentences.SETTLE_RULE(body=name),
        source=entry.source if entry else body.source,
    )
