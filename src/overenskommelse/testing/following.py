"""Rounds of follow-up and assessments, actions, enquiries and the editor's paragraphs, drawn."""

from functools import partial

from .. import ledger as r
from ..dates import PartialDate
from .pen import Pen
from .validities import happening, lasting


def draw_round(pen: Pen, id: str) -> r.Round:
    """Draw a round of follow-up."""
    opened, due, locked = (PartialDate.of(day) for day in sorted(pen.day() for _ in range(3)))
    return r.Round(
        **lasting(pen, id),
        title=pen.text(),
        opened=opened,
        due=due if pen.flag() else None,
        commitments=pen.among(pen.known.clauses),
        respondents=pen.some(pen.text),
        approved_by=pen.one(pen.known.actors),
        locked=locked if pen.flag() else None,
    )


def draw_assessment(pen: Pen, rounds: tuple[str, ...], id: str, before: tuple[str, ...]) -> r.Assessment:
    """Draw an assessment; `rounds` are ids of those that there are, `before` those of earlier assessments."""
    return r.Assessment(
        **lasting(pen, id),
        about=pen.pick(pen.known.clauses),
        side=pen.one(pen.known.sides),
        author=pen.member(r.Author),
        by=pen.text(),
        round=pen.one(rounds),
        fulfilment=pen.member(r.Fulfilment),
        evidence=pen.some(partial(_evidence, pen)),
        comment=pen.maybe(pen.text),
        made=pen.date(),
        closes=pen.among(before),
    )


def _evidence(pen: Pen) -> r.Evidence:
    return r.Evidence(summary=pen.text(), grade=pen.member(r.Grade), record=pen.maybe(pen.text))


def _no_earlier(first: PartialDate, pen: Pen) -> PartialDate:
    later = pen.date()
    return first if later.is_before(first) else later


def draw_action(pen: Pen, meetings: tuple[str, ...], id: str) -> r.Action:
    """Draw what a meeting decided is to be done; `meetings` are ids of those that there are."""
    common = happening(pen, id)
    return r.Action(
        **common,
        title=pen.text(),
        owner=pen.text(),
        meeting=pen.one(meetings),
        item=pen.maybe(pen.text),
        due=pen.maybe(pen.date),
        done=pen.maybe(partial(_no_earlier, common["date"], pen)),
        outcome=pen.maybe(pen.text),
    )


def draw_enquiry(pen: Pen, organisations: tuple[str, ...], matters: tuple[str, ...], id: str) -> r.Enquiry:
    """Draw an enquiry; the ids are those of what there is."""
    common = happening(pen, id)
    later = partial(_no_earlier, common["date"], pen)
    return r.Enquiry(
        **common,
        title=pen.text(),
        sender=pen.text(),
        organisation=pen.one(organisations),
        matter=pen.one(matters),
        passed_to=pen.maybe(pen.text),
        passed=pen.maybe(later),
        answered=pen.maybe(later),
        answer=pen.maybe(pen.text),
    )


def draw_passage(pen: Pen, id: str) -> r.Passage:
    """Draw a paragraph of the editor's."""
    return r.Passage(
        **happening(pen, id), paper=pen.text(), about=pen.maybe(pen.text), place=pen.text(), text=pen.text()
    )
