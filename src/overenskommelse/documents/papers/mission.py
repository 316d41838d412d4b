"""What a body was set up to do: by whom and when, with what money, and the decision that did it."""

from collections.abc import Iterator

from ...agreement import Milestone
from ...ledger import AgendaItem, Meeting
from ...messages import Template
from ...wording.bodies import composition
from ..printout import Block, Heading, Table
from .items import given
from .laying import captioned
from .minutes import mark
from .term import Term

MISSION = Template("mission-heading", "Mission")
BODY = Template("mission-body", "Body")
MANDATE = Template("mission-mandate", "Mandate")
TERM = Template("mission-term", "Term")
SET_UP = Template("mission-set-up", "Set up")
SET_UP_BY = Template("mission-set-up-by", "{day}, by {body}")
MONEY = Template("mission-money", "Money")
SEATS = Template("mission-seats", "Seats")
PARENT = Template("mission-parent", "Reports to")
SOURCE = Template("mission-source", "Source")
DECISION = Template("mission-decision", "The decision that set it up")
HEAD = (
    Template("mission-item", "Heading of the item"),
    Template("mission-paragraph", "§"),
    Template("mission-decided", "Decided"),
    Template("mission-told", "Source"),
)


def mission(term: Term) -> Iterator[Block]:
    """Yield what the body was set up to do."""
    charter, subject, language = term.charter, term.material.subject, term.material.language
    seats = charter.composition.prevailing(term.material.on)
    yield Heading(text=term.fill(MISSION))
    yield from given(
        (term.fill(BODY), subject.names((charter.id,))[0]),
        (term.fill(MANDATE), charter.mandate),
        (term.fill(TERM), language.word(term.period)),
        (term.fill(SET_UP), _set_up(term, charter.set_up)),
        (term.fill(PARENT), subject.names((charter.parent,))[0] if charter.parent else None),
        (term.fill(MONEY), charter.money),
        (term.fill(SEATS), composition(seats, subject, language) if seats is not None else None),
        (term.fill(SOURCE), term.source(charter.source)),
    )
    yield from _decision(term)


def _set_up(term: Term, milestone: Milestone | None) -> str | None:
    if milestone is None:
        return None
    day = term.material.language.word(milestone.done)
    if milestone.by is None:
        return day
    return term.fill(SET_UP_BY, day=day, body=term.material.subject.names((milestone.by,))[0])


def _decision(term: Term) -> Iterator[Block]:
    """Yield what was decided at the meeting that set the body up, each with its own source."""
    set_up = term.charter.set_up
    if set_up is None or set_up.done is None or set_up.by is None:
        return
    found = [each for each in term.material.ledger.of(Meeting) if set_up.by in each.bodies and each.date == set_up.done]
    rows = tuple(_row(term, each, item) for each in found for item in each.items if item.decisions)
    if rows:
        name = term.fill(DECISION)
        yield Heading(text=name, level=2)
        yield Table(caption=captioned(term.material, name), head=tuple(map(term.fill, HEAD)), rows=rows)


def _row(term: Term, meeting: Meeting, item: AgendaItem) -> tuple[str, ...]:
    decided = "\n".join(each.summary for each in item.decisions)
    return item.heading, mark(term.material, item), decided, term.source(item.source or meeting.source)
