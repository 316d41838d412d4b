"""Whether a variant has a footing in those it extends: what it takes away, judges by, cites and names."""

from collections.abc import Iterator, Sequence

from ..agreement import Within
from ..errors import Collector
from ..messages import Message, Template
from ..references import check_references, nearest
from .variant import Variant

NOT_INHERITED = Template(
    "not-inherited",
    "It takes away the {sort} {name}, which it does not inherit; the nearest that it does is {nearest}.",
)
NO_EVALUATOR = Template(
    "kind-without-evaluator", "Obligations of its kind {name} have no evaluator, so none could be judged."
)
NO_VALUE = Template(
    "statute-without-value",
    "Its statute {statute} reads the value {name}, which nobody supplies; the nearest is {nearest}.",
)
OTHER_SORT = Template("other-sort", "Its {sort} {name} has the name of an inherited {other}; choose another name.")


def unfounded(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of everything in a variant that has no footing; `above` are those it extends, nearest first."""
    for check in (_lost, _mute, _unread, _uncited, _misnamed):
        yield from check(variant, above)


def _lost(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of removals that take away what is not inherited: a slip of the pen would leave the rule in force."""
    for removal in variant.removals:
        known = {name for other in above for name, sort in other.supplies() if sort == removal.kind}
        if removal.name not in known:
            yield NOT_INHERITED(sort=removal.kind.value, name=removal.name, nearest=nearest(removal.name, known))


def _mute(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of kinds and statutes that nothing evaluates."""
    judged = {kind for each in (variant, *above) for kind in each.evaluators}
    asked = [*variant.kinds.values(), *(type(statute) for statute in variant.statutes)]
    yield from (NO_EVALUATOR(name=kind.__name__) for kind in dict.fromkeys(asked) if kind not in judged)


def _unread(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of time limits whose number nobody supplies: they would judge nothing, and say nothing."""
    known = {name for each in (variant, *above) for name in each.values}
    for statute in variant.statutes:
        if isinstance(statute, Within) and isinstance(statute.days, str) and statute.days not in known:
            yield NO_VALUE(statute=statute.id, name=statute.days, nearest=nearest(statute.days, known))


def _uncited(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of sources whose document nobody in the chain describes."""
    known = {"document": {document.id for each in (variant, *above) for document in each.documents}}
    problems = Collector()
    for value in (*variant.values.values(), variant.legal_kinds, variant.statutes, variant.removals):
        check_references(value, known, problems)
    yield from dict.fromkeys(problem.message for problem in problems.problems)


def _misnamed(variant: Variant, above: Sequence[Variant]) -> Iterator[Message]:
    """Tell of names that mean a rule of another sort further up: `supplied` could not tell them apart."""
    inherited = {name: sort for other in reversed(above) for name, sort in other.supplies()}
    for name, sort in variant.supplies():
        other = inherited.get(name, sort)
        if other != sort:
            yield OTHER_SORT(sort=sort, name=name, other=other)
