"""What agreements are and say: who, which text, principles, levels, steps, plans, joining, words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter

from ..agreement import Level, Milestone, PartyKind, Principle, Step
from ..sources import name_on
from .alignment import align
from .comparison import ABSENT, UNKNOWN, Numbered, Row, Told, Topic, Trait, told
from .viewing import View, Views, line

DAYS = (Trait.DECIDED, Trait.SIGNED, Trait.VALID_FROM, Trait.PUBLISHED)
SCALES = {Topic.PRINCIPLES: "principles", Topic.LEVELS: "levels", Topic.STEPS: "steps"}
"""The lists of an edition that are compared item by item."""

Scaled = Principle | Level | Step


def identity(views: Views) -> Iterator[Row]:
    """Compare names, variants, sides, and how many parties there are of each kind."""
    yield line(Trait.NAME, views, lambda view: name_on(view.agreement, view.on))
    yield line(Trait.VARIANT, views, lambda view: view.agreement.variant)
    yield line(Trait.SIDES, views, lambda view: view.names(side.id for side in view.agreement.sides))
    for kind in dict.fromkeys(kind for view in views for kind in _parties(view)):
        yield line(Trait.PARTIES, views, partial(_count, kind), about=kind)


def _parties(view: View) -> Counter[str]:
    """Count the parties that may take part on the day, by kind; how many have joined is for the register to say."""
    return Counter(
        party.kind
        for party in view.agreement.parties
        if party.kind is not PartyKind.SIGNATORIES
        and (not party.participations or any(view.may_be_in(each.period) for each in party.participations))
    )


def _count(kind: str, view: View) -> Told:
    counts = _parties(view)
    if counts[kind]:
        return told(counts[kind])
    # An agreement that names any parties names them all.
    return ABSENT if counts else UNKNOWN


def text(views: Views) -> Iterator[Row]:
    """Compare the editions in force: title, days, legal weight, and whether the wording is known."""
    yield line(Trait.EDITION, views, lambda view: view.edition and view.edition.title)
    for step in DAYS:
        yield line(step, views, partial(_day, step))
    yield line(Trait.WORDING, views, lambda view: view.edition and view.edition.wording)
    instead = line(Trait.READ_INSTEAD, views, _instead)
    if instead.has_something:
        yield instead
    yield line(Trait.LEGAL_WEIGHT, views, lambda view: view.read and view.read.legal_weight)


def _day(step: Trait, view: View) -> object:
    milestone: Milestone | None = getattr(view.edition, step.value, None)
    return milestone and milestone.done


def _instead(view: View) -> object:
    """Return which text is read for one whose wording is not known; there is none where it is read itself."""
    return ABSENT if view.edition is not None and view.read is view.edition else view.read and view.read.title


def scale(name: str, views: Views) -> Iterator[Row]:
    """Compare principles, levels or steps: by id, else by label, in the order of the first agreement."""
    for row in align([_scaled(view, name) for view in views], attrgetter("id"), _label):
        part = next(each for each in row if each is not None)
        cells = (_numbered(each, view) for each, view in zip(row, views, strict=True))
        yield Row(what=Trait.ITEM, about=part.id, label=part.label, cells=tuple(cells))


def _label(part: Scaled) -> str:
    return part.label.casefold()


def _scaled(view: View, name: str) -> Sequence[Scaled]:
    found: Sequence[Scaled] = getattr(view.read, name, ())
    return sorted(found, key=attrgetter("ordinal"))


def _numbered(part: Scaled | None, view: View) -> Told:
    return view.missing if part is None else told(Numbered(part.ordinal, part.label))


def plans(views: Views) -> Iterator[Row]:
    """Compare plans: those of the day, the periods of all, the kinds of their areas, how many areas on the day."""
    yield line(Trait.PLAN, views, lambda view: tuple(plan.title for plan in view.plans))
    yield line(Trait.PLAN_PERIODS, views, lambda view: tuple(plan.period for plan in view.agreement.plans))
    yield line(Trait.AREA_KINDS, views, _kinds)
    yield line(Trait.AREAS, views, lambda view: sum(len(plan.areas) for plan in view.plans) or None)


def _kinds(view: View) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind.label for plan in view.agreement.plans for kind in plan.area_kinds))


def joining(views: Views) -> Iterator[Row]:
    """Compare how organisations join on the day, and what is asked of them."""
    yield line(Trait.PROCEDURE, views, lambda view: view.joining and view.joining.procedure)
    yield line(Trait.APPROVED_BY, views, _approver)
    yield line(
        Trait.CRITERIA,
        views,
        lambda view: view.joining and tuple(criterion.summary for criterion in view.joining.criteria),
    )


def _approver(view: View) -> object:
    """Return who approves; where joining is known and nobody is named, nobody does."""
    if view.joining is None:
        return None
    return ABSENT if view.joining.approved_by is None else view.names((view.joining.approved_by,))[0]


def words(views: Views) -> Iterator[Row]:
    """Compare the words for each concept on the day."""
    for concept in dict.fromkeys(term.concept for view in views for term in view.agreement.vocabulary.terms):
        yield line(Trait.WORD, views, partial(_word, concept), about=concept)


def _word(concept: str, view: View) -> str | None:
    term = view.agreement.vocabulary.term(concept, view.on)
    return None if term is None else term.lemma
