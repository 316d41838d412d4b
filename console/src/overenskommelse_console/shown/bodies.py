"""Bodies and their seats as the console shows them: how many sit there, how the sides stand, who is in the chair."""

from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.agreement import Relation
from overenskommelse.documents.papers.roster import roster_complete
from overenskommelse.documents.printout import Table as PaperTable
from overenskommelse.messages import Template
from overenskommelse.standing.roster import Roster, SeatHeld, roster

from ..widgets.columns import Line

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material
    from overenskommelse.documents.printout import Block

EVEN = Template("console-body-even", "as agreed")
UNEVEN = Template("console-body-uneven", "not as agreed")
NOT_TOLD = Template("console-body-even-unknown", "not known")
GONE = Template("console-body-gone", "not there then")
HELD = Template("console-seat-held", "taken")
VACANT = Template("console-seat-vacant", "vacant")
UNKNOWN = Template("console-seat-unknown", "who is not known")


@frozen(kw_only=True)
class Seated:
    """A body on a day: its seats, as rows of its paper tell them, and the paper itself."""

    body: str
    name: str
    roster: Roster
    rows: tuple[tuple[str, ...], ...]
    blocks: "tuple[Block, ...]"


def rosters(material: "Material") -> tuple[Roster, ...]:
    """Return every body, those that were there on the day first."""
    found = [roster(material.agreement, material.ledger, each.id, material.on) for each in material.agreement.bodies]
    return tuple(sorted(found, key=lambda each: each.exists is False))


def seated(material: "Material", body: str) -> Seated:
    """Return a body with its seats.  Raises UnknownError for one that is none."""
    made = roster_complete(material, body)
    (name,) = material.subject.names((body,))
    tables = [each for each in made.blocks if isinstance(each, PaperTable)]
    then = roster(material.agreement, material.ledger, body, material.on)
    return Seated(
        body=body,
        name=name,
        roster=then,
        rows=tables[0].rows if then.seats else (),
        blocks=tuple(each for each in made.blocks if not isinstance(each, PaperTable)),
    )


def body_line(material: "Material", then: Roster) -> Line:
    """Return a body as a row: what it is called, its seats side by side, whether they stand as agreed, its chair."""
    (name,) = material.subject.names((then.body,))
    seats = " + ".join(f"{side.sure}–{side.sure + side.maybe}" if side.maybe else str(side.sure) for side in then.sides)
    side = then.chair.side
    chair = material.subject.names((side,))[0] if side else ""
    if then.exists is False:
        return Line(cells=(name, seats, f"– {material.language.fill(GONE)}", chair))
    sign, tone, word = _evenness(then)
    return Line(cells=(name, seats, f"{sign} {material.language.fill(word)}" if word else "", chair), tone=tone)


def _evenness(then: Roster) -> tuple[str, str, Template | None]:
    if then.relation is Relation.NONE:
        return "", "", None
    if then.is_even is None:
        return "?", "", NOT_TOLD
    return ("✓", "", EVEN) if then.is_even else ("×", "", UNEVEN)


def seat_line(material: "Material", held: SeatHeld, row: tuple[str, ...]) -> Line:
    """Return a seat as a row: whether it is held, its label, side, holder, since when, and what is said of it."""
    label, side, holder, since, _, remark = row
    sign, tone, word = (
        ("○", "soon", VACANT)
        if held.is_vacant
        else ("✓", "kept", HELD)
        if held.appointment is not None
        else ("?", "open", UNKNOWN)
    )
    return Line(cells=(f"{sign} {material.language.fill(word)}", label, side, holder, since, remark), tone=tone)
