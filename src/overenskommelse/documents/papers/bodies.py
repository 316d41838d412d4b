"""The bodies on a day: a chart and a table of them, and what is known of each, with every source's own reading."""

from collections.abc import Iterator

from ...agreement import BodyCharter, Milestone, Secretariat
from ...ledger import Observation
from ...messages import Template
from ...standing.roster import Roster, roster
from ...wording import bodies as charters
from ...wording.amounts import amount
from ...wording.language import capital
from ..masking import Masking
from ..material import Material
from ..printout import Block, Facts, Heading, Note, Printout, Table
from .body_boxes import PROMISED, chart, legal_kind, name_of, named, state

TITLE = Template("bodies-title", "Bodies on {day}")
TABLE = Template("bodies-table", "The bodies one by one, as they stood on {day}")
BODY = Template("bodies-column-body", "Body")
LEGAL_KIND = Template("bodies-legal-kind", "Legal kind")
THERE = Template("bodies-there", "On the day")
SEATS = Template("bodies-seats", "Seats")
CHAIR = Template("bodies-chair", "Chair")
MEETINGS = Template("bodies-meetings", "Meetings a year")
MANDATE = Template("bodies-mandate", "Mandate")
SET_UP = Template("bodies-set-up", "Set up")
SET_UP_BY = Template("bodies-set-up-by", "{day} by {by}")
MONEY = Template("bodies-money", "Money")
EXISTED = Template("bodies-existed", "Existed")
PARENT = Template("bodies-parent", "Stands under")
PREDECESSOR = Template("bodies-predecessor", "Took over from")
SUCCESSORS = Template("bodies-successors", "Succeeded by")
STANDS_FOR = Template("bodies-stands-for", "Stands for")
STATED = Template("bodies-stated", "{what} ({period}; {source})")
SERVED = Template("bodies-served", "Served by")
EMPLOYED = Template("bodies-employed", "{side}: employed by {employer}, paid by {payer}")
FIGURES = Template("bodies-figures", "Figures of sources")
PRESENT = Template("bodies-present", "Present")
ATTENDED = Template("bodies-attended", "Deciding at {meeting}: {numbers}. Attendance is no measure of seats.")
OF_SIDE = Template("bodies-of-side", "{number} for {side}")
SOURCE = Template("bodies-source", "Source")
CODE = "bodies"


def bodies(material: Material, about: str = "") -> Printout:
    """Compose the paper on the bodies."""
    del about
    found = material.agreement.bodies
    then = {each.id: roster(material.agreement, material.ledger, each.id, material.on) for each in found}
    blocks = (
        *material.passages(CODE, "introduction"),
        *chart(material, then),
        _overview(material, then),
        *(block for each in found for block in _body(material, each, then[each.id])),
        *material.passages(CODE, "end"),
    )
    told = Masking(material).noted(CODE, blocks)
    return material.printout(CODE, material.say(TITLE, day=material.on), told, material.subject.name)


def _overview(material: Material, then: dict[str, Roster]) -> Table:
    """Return the same as the chart in words, and the bodies that were not there on the day."""
    fill, language, subject = material.language.fill, material.language, material.subject
    rows = []
    for each in material.agreement.bodies:
        seats, chair = each.composition.prevailing(material.on), each.chair.prevailing(material.on)
        bounds = each.meetings.prevailing(material.on)
        told = (
            charters.composition(seats, subject, language) if seats else "",
            charters.chair(chair, subject, language) if chair else "",
            charters.meetings(bounds, language) if bounds else "",
        )
        row = (named(material, each), legal_kind(material, each), state(material, each, then[each.id]), *told)
        rows.append(tuple(cell or language.word(None) for cell in row))
    head = (fill(BODY), fill(LEGAL_KIND), fill(THERE), fill(SEATS), fill(CHAIR), fill(MEETINGS))
    return Table(caption=material.say(TABLE, day=material.on), head=head, rows=tuple(rows))


def _body(material: Material, body: BodyCharter, then: Roster) -> Iterator[Block]:
    yield Heading(text=named(material, body))
    rows = tuple((label, told) for label, told in _facts(material, body, then) if told)
    yield Facts(rows=rows)
    if body.source.note:
        yield Note(text=body.source.note)


def _facts(material: Material, body: BodyCharter, then: Roster) -> Iterator[tuple[str, str | None]]:
    fill, language, subject = material.language.fill, material.language, material.subject
    yield fill(LEGAL_KIND), legal_kind(material, body)
    yield fill(MANDATE), body.mandate
    yield fill(SET_UP), _set_up(material, body.set_up)
    yield fill(MONEY), body.money
    yield fill(EXISTED), language.word(body.existence) if body.existence else capital(fill(PROMISED))
    yield fill(PARENT), name_of(material, body.parent) if body.parent else None
    yield fill(PREDECESSOR), name_of(material, body.predecessor) if body.predecessor else None
    later = [named(material, each) for each in material.agreement.bodies if each.predecessor == body.id]
    yield fill(SUCCESSORS), language.join(later) if later else None
    yield fill(STANDS_FOR), "\n".join(_stands_for(material, body))
    for title, statements in charters.history(body, subject, language):
        yield capital(title), "\n".join(statements)
    yield fill(SERVED), "\n".join(_served(material, each.value) for each in body.secretariat if each.used)
    yield fill(FIGURES), "\n".join(_figures(material, body.id))
    yield fill(PRESENT), attended(material, then)
    yield fill(SOURCE), subject.source(body.source, language)


def _set_up(material: Material, step: Milestone | None) -> str | None:
    if step is None or step.done is None:
        return None
    word = material.language.word
    told = material.say(SET_UP_BY, day=step.done, by=name_of(material, step.by)) if step.by else word(step.done)
    return "\n".join(filter(None, (told, step.note, material.subject.source(step.source, material.language))))


def _stands_for(material: Material, body: BodyCharter) -> Iterator[str]:
    for each in body.stands_for:
        source = material.subject.source(each.source, material.language)
        yield material.say(STATED, what=name_of(material, each.body), period=each.period, source=source)


def _served(material: Material, value: Secretariat) -> str:
    sides = {name: name_of(material, id) for name, id in (("side", value.side), ("payer", value.paid_by)) if id}
    unknown = material.language.word(None)
    return material.language.fill(
        EMPLOYED,
        side=sides.get("side", unknown),
        employer=value.employed_by or unknown,
        payer=sides.get("payer", unknown),
    )


def _figures(material: Material, body: str) -> Iterator[str]:
    """Yield what sources count of a body: beside what is entered, and never derived from it."""
    for each in material.ledger.of(Observation):
        if each.about == body:
            source = material.subject.source(each.source, material.language)
            yield material.say(STATED, what=amount(each, material.language), period=each.date, source=source)


def attended(material: Material, then: Roster) -> str | None:
    """Word who decided at the last meeting with an attendance: beside the seats, and no measure of them."""
    if then.attended is None:
        return None
    numbers = tuple(
        material.language.fill(OF_SIDE, number=str(number), side=name_of(material, side))
        for side, number in then.attended.numbers
    )
    meeting = material.subject.counted(then.attended.meeting, material.language)
    return material.say(ATTENDED, meeting=meeting, numbers=numbers)
