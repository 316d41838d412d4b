"""One cell of the matrix, and all that lies behind it."""

from ..documents.papers.matrices import aim_told, counts_of
from ..messages import Template
from ..standing.cells import Behind, behind
from ..workplace.opening import Opened
from .page import Block, Card, Heading, Text, field, filled
from .printing import material_of
from .session import Session

CELL = Template("cell-title", "{area}: {level}")
STATES = Template("cell-states", "On {on}: {states}.")
NOTHING = Template("cell-nothing", "nothing is stated")
INDICATOR = Template("cell-indicator", "indicator")
AIM = Template("cell-aim", "aim")
ACTIVITY = Template("cell-activity", "activity")
SOURCE = Template("cell-source", "source")
EVIDENCE = Template("cell-evidence", "evidence")
COUNTS = Template("cell-counts", "counted")


def drill(session: Session, opened: Opened, plan: str, cell: str) -> int:
    """Print all that lies behind a cell."""
    found = behind(opened.agreement, opened.ledger, session.on, plan, cell)
    return session.show(found, lambda: page(found, opened, session))


def page(found: Behind, opened: Opened, session: Session) -> list[Block]:
    """Lay out a cell: its states, and each indicator, choice and activity with its source."""
    language, material = session.language, material_of(session, opened)
    fill = language.fill
    level = next(each.label for e in opened.agreement.editions for each in e.levels if each.id == found.level)
    states = tuple(sorted(found.states)) or (NOTHING(),)
    source = fill(SOURCE)
    told: list[Block] = [
        Heading(fill(CELL, area=found.label, level=level)),
        Text(session.say(STATES, on=found.on, states=states)),
    ]
    told += (
        Card(fill(INDICATOR), each.summary, (field(source, opened.subject.source(each.source, language)),))
        for each in found.indicators
    )
    told += (
        Card(fill(AIM), aim_told(aim, material), (field(source, opened.subject.source(aim.source, language)),))
        for aim in found.aims
    )
    for each in found.activities:
        fields = (
            field(fill(EVIDENCE), *each.evidence),
            field(fill(COUNTS), *counts_of(each, found.figures, material)),
            field(source, opened.subject.source(each.source, language)),
        )
        told.append(Card(fill(ACTIVITY), opened.subject.counted(each.id, language), filled(fields)))
    return told
