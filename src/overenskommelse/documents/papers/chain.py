"""The way of a matter to a decision as a table: which body, when, under which §, and what came of it."""

from ...errors import Place, Problem, UnknownError
from ...ledger import Matter, MatterStep
from ...messages import Template
from ...references import nearest
from ...standing.pending.matters import is_taken
from ..material import Material
from ..printout import Table
from .laying import captioned

CHAIN = Template("chain-caption", "The way of the matter {number}")
CHAIN_OF = Template("chain-caption-untitled", "The way of the matter")
HEAD = (
    Template("chain-body", "Body"),
    Template("chain-day", "Day"),
    Template("chain-paragraph", "§"),
    Template("chain-number", "Registration number"),
    Template("chain-asked", "Asked to"),
    Template("chain-outcome", "Outcome"),
)
NOT_YET = Template("chain-awaited", "awaited")
NOT_KNOWN = Template("chain-not-known", "what was decided is not known")
NO_MATTER = Template("paper-no-matter", "There is no matter {id}.")
NEAR = Template("paper-nearest-matter", "Did you mean {nearest}?")


def matter_of(material: Material, id: str) -> Matter:
    """Return a matter.  Raises UnknownError with the nearest."""
    matters = {each.id: each for each in material.ledger.of(Matter)}
    if id not in matters:
        near = nearest(id, matters.keys())
        message = NO_MATTER(id=id)
        raise UnknownError([Problem(message, Place(path=("about",)), NEAR(nearest=near) if near else None)])
    return matters[id]


def chain(material: Material, matter: Matter) -> Table:
    """Lay the steps of a matter out in their order, as they were known on the day."""
    fill = material.language.fill
    name = fill(CHAIN, number=matter.number) if matter.number else fill(CHAIN_OF)
    later = {step.id for place, step in enumerate(matter.steps) if _is_passed(matter, place, material)}
    rows = tuple(_row(material, step, is_passed=step.id in later) for step in matter.steps)
    return Table(caption=captioned(material, name), head=tuple(map(fill, HEAD)), rows=rows)


def _is_passed(matter: Matter, place: int, material: Material) -> bool:
    """Tell whether a later step is taken: what came of this one is then not known, and no longer awaited."""
    return any(is_taken(step, material.on) for step in matter.steps[place + 1 :])


def _row(material: Material, step: MatterStep, *, is_passed: bool) -> tuple[str, ...]:
    language, taken = material.language, is_taken(step, material.on)
    outcome = step.outcome if taken and step.outcome else language.fill(NOT_KNOWN if is_passed else NOT_YET)
    return (
        material.subject.names((step.body,))[0],
        language.word(step.date),
        step.paragraph or language.word(None),
        # None is no number of its own: the matter's stands in the caption.
        step.number or "",
        step.asked or language.word(None),
        outcome,
    )
