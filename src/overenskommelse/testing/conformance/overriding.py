"""What the variant changes in the rules that it inherits: replacements that are meant, removals that take effect."""

from collections.abc import Iterator

from ...standing import Rules
from ...variants import Removal, Variant
from ...variants.rules import rules_of, without
from ..case import Case
from .holding import Conformance, hold

DECLARE = (
    "Write in the test class what the variant replaces of what it inherits, by its name: "
    'replaces = ("minutes.confirmation.days",). Another name is a rule of its own beside the inherited one.'
)
TAKE_AWAY = "Name an inherited value or statute that holds on the day given in since, or take the removal out."


class Overriding(Conformance):
    """Inherited rules are changed on purpose, and under their right names."""

    def test_what_it_replaces_is_inherited_and_declared(self) -> None:
        """Each rule that has an inherited one's name is declared in `replaces`, and each declared name is inherited."""
        hold(undeclared(self.case, type(self).replaces), DECLARE)

    def test_what_it_takes_away_would_hold_without_the_removal(self) -> None:
        """A removal of what had ended already, or is replaced at once, changes nothing and was meant otherwise."""
        hold(idle(self.case), TAKE_AWAY)


def undeclared(case: Case, declared: tuple[str, ...]) -> Iterator[str]:
    """Yield each replacement that is not declared, and each declared one that there is not."""
    variant, *above = case.catalog.chain(case.code)
    inherited = {name: each.code for each in reversed(above) for name in supplied(each)}
    own = dict.fromkeys(supplied(variant))
    for name in own:
        if name in inherited and name not in declared:
            yield f"{name} replaces the rule of {inherited[name]}, which the test class does not declare"
    for name in declared:
        if name not in inherited:
            yield f"{name} is declared as replaced, but the chain of {case.code} inherits no such rule"
        elif name not in own:
            yield f"{name} is declared as replaced, but {case.code} does not supply it"


def supplied(variant: Variant) -> Iterator[str]:
    """Yield the names of the rules that a variant supplies; a kind goes by the name that files use."""
    yield from (name for name, _ in variant.supplies())
    yield from variant.kinds
    if variant.last_day is not None:
        yield "last_day"


def idle(case: Case) -> Iterator[str]:
    """Yield each removal that changes no inherited rule."""
    variant, *above = case.catalog.chain(case.code)
    inherited = rules_of(above)
    for removal in variant.removals:
        if _same(inherited, removal):
            yield f"the removal of the {removal.kind.value} {removal.name} from {removal.since} takes nothing away"
        if removal.name in dict(variant.supplies()):
            yield f"{removal.name} is both taken away and supplied anew; a replacement alone is enough"


def _same(rules: Rules, removal: Removal) -> bool:
    left = without(rules, removal)
    return (left.values, left.statutes) == (rules.values, rules.statutes)
