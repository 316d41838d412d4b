"""The bodies of a day as a chart: those that were there or are promised, and those that they took over from."""

from collections.abc import Iterator

from ...agreement import BodyCharter
from ...messages import Template
from ...standing.roster import Roster
from ...wording import bodies as charters
from ...wording.language import capital
from ..body_chart import Box, draw
from ..material import Material
from ..printout import Block, Figure

CHART = Template("bodies-chart", "The bodies and how they stand to each other on {day}")
UNDER = Template("bodies-under", "{body} stands under {parent}.")
AFTER = Template("bodies-after", "{body} took over from {predecessor}.")
ALONE = Template("bodies-alone", "By themselves stand: {bodies}.")
IS_THERE = Template("bodies-is-there", "was there")
WAS_NOT = Template("bodies-was-not", "was not there ({period})")
IN_DOUBT = Template("bodies-in-doubt", "not known whether it was there")
PROMISED = Template("bodies-promised", "promised; not known to have been set up")
SEAT_LINE = Template("bodies-seat-line", "Seats: {numbers}")
SIDES_LINE = Template("bodies-sides-line", "({sides})")
CHAIR_LINE = Template("bodies-chair-line", "Chair: {chair}")
MEETING_LINE = Template("bodies-meeting-line", "Meetings: {meetings}")


def name_of(material: Material, id: str) -> str:
    """Return what a side, a party or a body is called on the day."""
    (name,) = material.subject.names((id,))
    return name


def named(material: Material, body: BodyCharter) -> str:
    """Return what a body is called on the day, with its short name."""
    name = name_of(material, body.id)
    return f"{name} ({body.short_name})" if body.short_name else name


def state(material: Material, body: BodyCharter, then: Roster) -> str:
    """Word whether a body was there on the day."""
    if body.existence is None:
        return material.language.fill(PROMISED)
    if then.exists is None:
        return material.language.fill(IN_DOUBT)
    return material.language.fill(IS_THERE) if then.exists else material.say(WAS_NOT, period=body.existence)


def legal_kind(material: Material, body: BodyCharter) -> str:
    """Return what the law or a variant calls its kind; a stroke where nothing is said."""
    return material.language.labels.get(body.legal_kind or "", body.legal_kind or "") or "–"


def chart(material: Material, then: dict[str, Roster]) -> Iterator[Block]:
    """Yield the chart, with what it shows in words; nothing where there is no body."""
    known = {each.id: each for each in material.agreement.bodies}
    wanted = [each.id for each in known.values() if each.existence is None or then[each.id].exists is not False]
    for id in wanted:
        before = known[id].predecessor
        if before in known and before not in wanted:
            wanted.append(before)
    shown = [known[id] for id in known if id in wanted]
    parents = dict.fromkeys(each.parent for each in shown if each.parent and each.parent not in known)
    boxes = (
        *(Box(id=parent, name=name_of(material, parent)) for parent in parents),
        *(_box(material, each, then[each.id]) for each in shown),
    )
    if boxes:
        told = " ".join(_told(material, shown))
        yield Figure(title=material.say(CHART, day=material.on), svg=draw(boxes), alternative=told)


def _box(material: Material, body: BodyCharter, then: Roster) -> Box:
    fill, language = material.language.fill, material.language
    chair, bounds = body.chair.prevailing(material.on), body.meetings.prevailing(material.on)
    lines = (
        language.labels.get(body.legal_kind or "", ""),
        *_seat_lines(material, body),
        fill(CHAIR_LINE, chair=charters.chair(chair, material.subject, language)) if chair else "",
        fill(MEETING_LINE, meetings=charters.meetings(bounds, language)) if bounds else "",
        "" if then.exists else capital(state(material, body, then)),
    )
    return Box(
        id=body.id,
        name=named(material, body),
        lines=tuple(filter(None, lines)),
        is_dashed=not then.exists,
        parent=body.parent,
        predecessor=body.predecessor,
    )


def _seat_lines(material: Material, body: BodyCharter) -> Iterator[str]:
    """Yield the numbers of seats, 16 + 8, and the sides in the same order; else what the charter says of them."""
    composition, fill = body.composition.prevailing(material.on), material.language.fill
    groups = [each for each in (composition.seats if composition else ()) if each.minimum is not None]
    if groups:
        numbers = (charters.number(each.minimum, each.maximum, material.language) for each in groups)
        yield fill(SEAT_LINE, numbers=" + ".join(numbers))
        yield fill(SIDES_LINE, sides=" + ".join(material.subject.names(each.side for each in groups)))
    elif composition:
        yield fill(SEAT_LINE, numbers=charters.composition(composition, material.subject, material.language))


def _told(material: Material, shown: list[BodyCharter]) -> Iterator[str]:
    """Yield in words what the lines of the chart show, and which bodies none of them leads to."""
    fill = material.language.fill
    for body in shown:
        if body.parent:
            yield fill(UNDER, body=named(material, body), parent=name_of(material, body.parent))
        if body.predecessor:
            yield fill(AFTER, body=named(material, body), predecessor=name_of(material, body.predecessor))
    others = {id for each in shown for id in (each.parent, each.predecessor)}
    alone = [named(material, each) for each in shown if not (each.parent or each.predecessor or each.id in others)]
    if alone:
        yield fill(ALONE, bodies=material.language.join(alone))
