"""What must hold for an agreement to be one: ids, references, numbers, chains."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from ..errors import TWICE, Collector
from ..messages import Template
from ..references import Path, check_ids, check_references, check_texts, is_slug, nearest, note_no_id, walk
from .body import MeetingBounds, Relation, SeatGroup
from .citations import SEGMENTS
from .obligation import Anchor, Bound, MeetingsPerYear, Obligation, Origin, Recurring, SeatRule, Within
from .plan import Plan
from .vocabulary import FORMS, Term

if TYPE_CHECKING:
    from .root import Agreement

BOUNDS = Template("bounds-crossed", "The least number {minimum} is larger than the most, {maximum}.")
NEGATIVE = Template("negative", "{value} is less than nothing; write null where a number is not known.")
LOOP = Template("loop", "{value} comes back to itself through its {name}s: {chain}.")
NOT_IN_PLAN = Template("not-in-plan", "{value} is no {kind} of plan {plan}; the nearest is {nearest}.")
NO_INTERVAL = Template(
    "no-interval",
    "The obligation {id} has no interval (every) although its bound is not to_be_agreed; give one, for example P1Y.",
)

NO_RATIO = Template(
    "no-ratio", "The seat rule {id} is a ratio but names fewer than two sides; give the seats of each side."
)
NO_DAY = Template("no-day", "The interval is counted from a day, but the day is not given; add day: 2014-11-25.")
NOT_SO_MANY_DAYS = Template("not-so-many-days", "{value} is no number of days here; write one from 0 to {most}.")
NO_SUCH_FORM = Template("no-such-form", "A {word_class} has no form {value}; its forms are {choices}.")
TWO = 2
MOST_DAYS = 36500


def check(agreement: "Agreement") -> None:
    """Raise InvalidError with everything that is wrong with an agreement."""
    problems = Collector()
    if not is_slug(agreement.code):
        note_no_id(agreement.code, problems, "code")
    _ids(agreement, problems)
    check_references(agreement, _known(agreement), problems)
    for path, node in walk(agreement):
        check_texts(node, path, problems)
        _node(node, path, problems)
    for name, field in (
        ("editions", "predecessor"),
        ("editions", "stand_in"),
        ("bodies", "predecessor"),
        ("bodies", "parent"),
        ("plans", "part_of"),
        ("parties", "part_of"),
    ):
        _loops(name, getattr(agreement, name), field, problems)
    problems.close()


def _room(owner: object, names: Iterable[str], path: Path, problems: Collector) -> None:
    """Check ids that several lists share, because what they hold is cited side by side."""
    seen: set[str] = set()
    for name in names:
        for index, part in enumerate(getattr(owner, name)):
            if not is_slug(part.id):
                note_no_id(part.id, problems, *path, name, index, "id")
            if part.id in seen:
                problems.add(TWICE(value=part.id), *path, name, index, "id")
            seen.add(part.id)


def _ids(agreement: "Agreement", problems: Collector) -> None:
    _room(agreement, ("editions", "plans", "parties", "bodies", "obligations", "joining"), (), problems)
    for index, edition in enumerate(agreement.editions):
        # A plan that is printed in an edition is cited among its clauses.
        taken = {plan.id for plan in agreement.plans if plan.edition == edition.id} | SEGMENTS
        for at, clause in enumerate(edition.clauses):
            if clause.id in taken:
                problems.add(TWICE(value=clause.id), "editions", index, "clauses", at, "id")
    check_ids(agreement.sides, ("sides",), problems)
    check_ids(agreement.documents, ("documents",), problems)
    for path, node in walk(agreement.editions, ("editions",)):
        for name in ("clauses", "principles", "levels", "steps", "related", "renderings"):
            if siblings := getattr(node, name, ()):
                check_ids(siblings, (*path, name), problems)
    for index, plan in enumerate(agreement.plans):
        _plan_ids(plan, ("plans", index), problems)


def _plan_ids(plan: Plan, path: Path, problems: Collector) -> None:
    check_ids(plan.area_kinds, (*path, "area_kinds"), problems)
    check_ids(plan.areas, (*path, "areas"), problems)
    kinds, areas = {kind.id for kind in plan.area_kinds}, {area.id for area in plan.areas}
    for index, area in enumerate(plan.areas):
        where = (*path, "areas", index)
        _room(area, ("measures", "responsibilities", "indicators"), where, problems)
        wanted = (("kind", "area_kind", area.kind, kinds), ("part_of", "area", area.part_of, areas))
        for name, kind, value, known in wanted:
            if value is not None and value not in known:
                near = nearest(value, known)
                problems.add(NOT_IN_PLAN(value=value, kind=kind, plan=plan.id, nearest=near), *where, name)


def _known(agreement: "Agreement") -> Mapping[str, Collection[str]]:
    parties, bodies = _all(agreement.parties), _all(agreement.bodies)
    sides = _all(agreement.sides)
    editions = agreement.editions
    return {
        "side": sides,
        "party": parties,
        "body": bodies,
        "actor": bodies | parties,
        "addressee": sides | parties | bodies,
        "edition": _all(editions),
        "plan": _all(agreement.plans),
        "document": _all(agreement.documents),
        "principle": {p.id for edition in editions for p in edition.principles},
        "level": {level.id for edition in editions for level in edition.levels},
        "step": {step.id for edition in editions for step in edition.steps},
        # A promise does not rest on a promise, nor on itself.
        "clause": agreement.elements.keys() - _all(agreement.obligations),
    }


def _all(parts: Iterable[object]) -> set[str]:
    return {part.id for part in parts}  # type: ignore[attr-defined]  # each class of part has an id


def _node(node: object, path: Path, problems: Collector) -> None:
    if isinstance(node, SeatGroup | MeetingBounds | MeetingsPerYear):
        _numbers(node.minimum, node.maximum, path, problems)
    if isinstance(node, Anchor) and node.origin is Origin.DAY and node.day is None:
        problems.add(NO_DAY(), *path, "day")
    if isinstance(node, Obligation):
        _obligation(node, path, problems)
    if isinstance(node, Term):
        for name in node.forms:
            if name not in (known := FORMS[node.word_class]):
                message = NO_SUCH_FORM(word_class=node.word_class, value=name, choices=known)
                problems.add(message, *path, "forms", name)


def _numbers(least: int | None, most: int | None, path: Path, problems: Collector) -> None:
    for name, value in (("minimum", least), ("maximum", most)):
        if value is not None and value < 0:
            problems.add(NEGATIVE(value=value), *path, name)
    if least is not None and most is not None and least > most:
        problems.add(BOUNDS(minimum=least, maximum=most), *path, "minimum")


def _obligation(node: Obligation, path: Path, problems: Collector) -> None:
    for name, days in (("notice", node.notice), ("days", node.days if isinstance(node, Within) else None)):
        if isinstance(days, int) and not 0 <= days <= MOST_DAYS:
            problems.add(NOT_SO_MANY_DAYS(value=days, most=MOST_DAYS), *path, name)
    if isinstance(node, SeatRule) and node.relation is Relation.RATIO and len(node.sides) < TWO:
        problems.add(NO_RATIO(id=node.id), *path, "sides")
    if isinstance(node, Recurring) and node.every is None and node.bound is not Bound.TO_BE_AGREED:
        problems.add(NO_INTERVAL(id=node.id), *path, "every")


def _loops(group: str, parts: Iterable[object], field: str, problems: Collector) -> None:
    onward = {part.id: getattr(part, field) for part in parts}  # type: ignore[attr-defined]
    for index, start in enumerate(onward):
        chain, here = [start], onward[start]
        while here in onward and here not in chain:
            chain.append(here)
            here = onward[here]
        if here == start:
            problems.add(LOOP(value=start, name=field, chain=" → ".join([*chain, start])), group, index, field)
