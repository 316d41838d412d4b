"""The meeting year at a glance: how far the minutes of each meeting have come, and what is still to be done."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from ..dates import PartialDate
from ..documents.material import Material
from ..documents.papers.notice import action_row
from ..documents.printout import Block as PaperBlock
from ..documents.printout import Facts, Note
from ..documents.seating import Seating
from ..documents.statutory import days_of
from ..errors import Place, Problem, UnknownError
from ..ledger import Action, Meeting, Progress
from ..ledger.minutes import MinutesState
from ..ledger.outstanding import open_actions
from ..messages import PluralTemplate, Template
from ..references import nearest
from ..standing.deadlines import Deadline, deadlines, notice_ends
from .page import Block, Card, Field, Grid, Heading, Text, field
from .printing import material_of
from .session import Session

NO_MINUTES = Template("no-minutes", "No meeting that was held is recorded.")
NOT_HELD = Template("no-meeting-held", "No meeting {id} was held.")
NEAR = Template("near-meeting-held", "Did you mean {nearest}?")
NOTHING_OPEN = Template("no-open-actions", "Nothing decided is known to be left undone on {on}.")
OPEN = PluralTemplate("open-actions", "{count} action is open on {on}.", "{count} actions are open on {on}.")
NO_BODY = Template("no-body-of-actions", "The agreement has no body {id}; it has {choices}.")
ACTION = Template("column-action", "action")
OWNER = Template("column-owner", "who")
DUE = Template("column-due", "due")
DECIDED = Template("column-decided", "decided")
OBSERVED = Template("label-observed", "Observed")
ID = Template("label-meeting-id", "Id")


@frozen(kw_only=True)
class MinutesLine:
    """How far the minutes of one meeting had come on a day, and what the law says of their days."""

    meeting: str
    held: PartialDate
    state: MinutesState
    deadlines: tuple[Deadline, ...]
    notice_through: date | None


def minutes(session: Session) -> int:
    """Print the state and the statutory days of the minutes of each meeting that was held, or of one."""
    material = material_of(session, session.open(session.text("agreement") or ""))
    held = _held(material, session.text("meeting"))
    lines = [_line(material, each) for each in held]
    return session.show(lines, lambda: _page(material, held))


def actions(session: Session) -> int:
    """Print what was decided and is not known to be done, those first that fall due first."""
    material = material_of(session, session.open(session.text("agreement") or ""))
    ledger, body = material.ledger, session.text("body")
    bodies = tuple(each.id for each in material.agreement.bodies)
    if body is not None and body not in bodies:
        raise UnknownError([Problem(NO_BODY(id=body, choices=bodies), Place(path=("--body",)))])
    found = open_actions(ledger.of(Action), ledger.of(Meeting), session.on, [body] if body else [])
    return session.show(found, lambda: _table(material, found))


def _held(material: Material, which: str | None) -> list[Meeting]:
    day = material.on.toordinal()
    found = (each for each in material.ledger.of(Meeting) if each.progress is Progress.DONE and each.date.lo <= day)
    held = sorted(found, key=lambda each: (each.date.lo, each.id))
    named = [each.until(material.on) for each in held if which in {None, each.id}]
    if which is not None and not named:
        near = nearest(which, [each.id for each in held])
        remedy = NEAR(nearest=near) if near else None
        raise UnknownError([Problem(NOT_HELD(id=which), Place(path=("--meeting",)), remedy)])
    return named


def _line(material: Material, meeting: Meeting) -> MinutesLine:
    up = notice_ends(material.agreement, meeting, material.rules)
    return MinutesLine(
        meeting=meeting.id,
        held=meeting.date,
        state=meeting.minutes_on(material.on),
        deadlines=deadlines(material.agreement, meeting, material.rules),
        notice_through=up[0] if up else None,
    )


def _page(material: Material, held: Iterable[Meeting]) -> Iterator[Block]:
    language = material.language
    yield Heading(material.subject.name)
    cards: list[Block] = [
        Card(
            language.word(each.date),
            language.join(material.subject.names(each.bodies)),
            (*_fields(days_of(material, each), language.fill(OBSERVED)), field(language.fill(ID), each.id)),
        )
        for each in held
    ]
    yield from cards or [Text(language.fill(NO_MINUTES))]


def _fields(found: Iterable[PaperBlock], observed: str) -> Iterator[Field]:
    for block in found:
        if isinstance(block, Facts):
            yield from (field(label, value) for label, value in block.rows)
        elif isinstance(block, Note):
            yield field(observed, block.text)


def _table(material: Material, found: tuple[Action, ...]) -> Iterator[Block]:
    language, seating = material.language, Seating(material, material.on.toordinal())
    if not found:
        yield Text(language.say(NOTHING_OPEN(on=material.on)))
        return
    yield Text(language.say(OPEN(count=len(found), on=material.on)))
    head = tuple(map(language.fill, (ACTION, OWNER, DUE, DECIDED, ID)))
    yield Grid(head, tuple((*action_row(material, each, seating), each.id) for each in found))
