"""Who took part in a meeting, and who signs its minutes, as papers have it."""

from collections.abc import Iterator

from ...ledger import Attendance, Capacity, Meeting, Minutes
from ...messages import Template
from ..material import Material
from ..printout import Block, Heading, Points
from ..seating import Seating

CAPACITIES = {
    Capacity.DECIDING: Template("minutes-deciding", "Deciding"),
    Capacity.SUBSTITUTE: Template("minutes-substitutes", "Substitutes"),
    Capacity.SECRETARY: Template("minutes-secretary", "Secretary"),
    Capacity.RAPPORTEUR: Template("minutes-rapporteurs", "Rapporteurs"),
    Capacity.OBSERVER: Template("minutes-observers", "Others present"),
}
CHAIR = Template("minutes-chair", "Chair")
CHECKER = Template("minutes-checker", "Checker")
SERVES_FOR = Template("minutes-serves-for", "{seat}, serving for {absent}")
_CHAIRS = ("ordförande", "chair")


def present(material: Material, meeting: Meeting, seating: Seating) -> Iterator[Block]:
    """Yield those who took part, in each capacity by themselves."""
    for capacity, says in CAPACITIES.items():
        if found := [each for each in meeting.attendance if each.capacity is capacity]:
            yield Heading(text=material.language.fill(says), level=2)
            yield Points(items=tuple(_attending(each, seating) for each in found))


def _attending(each: Attendance, seating: Seating) -> str:
    told = seating.name(each.seat) if each.seat else each.role or ""
    if each.serves_for:
        # The seat that was empty, and not whoever was away from it.
        absent = seating.label(each.serves_for)
        told = seating.material.language.fill(SERVES_FOR, seat=told, absent=absent)
    return f"{told} ({each.note})" if each.note and not seating.is_public else told


def signing(material: Material, meeting: Meeting, seating: Seating) -> Iterator[tuple[str, str]]:
    """Yield who signs the minutes, in what role: secretary, chair and checkers, in this order."""
    fill, kept = material.language.fill, meeting.minutes or Minutes()
    deciding = [each.seat for each in meeting.attendance if each.seat and each.capacity is Capacity.DECIDING]
    chairs = [seat for seat in deciding if (held := seating.held(seat)) and (held.role or "").lower() in _CHAIRS]
    secretary = any(each.capacity is Capacity.SECRETARY for each in meeting.attendance)
    yield from [(fill(CAPACITIES[Capacity.SECRETARY]), "")] if secretary else []
    yield from ((fill(CHAIR), seating.name(seat)) for seat in chairs[:1])
    yield from ((fill(CHECKER), seating.name(seat)) for seat in kept.checkers or kept.confirmed_by)
