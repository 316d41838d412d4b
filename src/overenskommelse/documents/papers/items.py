"""What minutes say under one item, part by part, in the order that KL 5:67 and the practice of regions give them."""

from collections.abc import Iterator

from ...ledger import AgendaItem, Cast, Choice, Matter, Statement, Vote
from ...messages import Template
from ..material import Material
from ..printout import Block, Facts, Heading, Paragraph, Points
from ..seating import Seating

NUMBER = Template("item-registration-number", "Registration number")
RAPPORTEUR = Template("item-rapporteur", "Rapporteur")
DISQUALIFIED = Template("item-disqualified", "Took no part because of a conflict of interest")
CONFIRMED = Template("item-confirmed-at-once", "Confirmed at once")
PUT_OFF = Template("item-put-off", "The matter is put off to a later meeting.")
DECISION = Template("item-decision", "Decision")
SUMMARY = Template("item-summary", "Summary of the matter")
PROPOSALS = Template("item-proposals", "Proposals")
BY = Template("item-by", "{by}: {text}")
ORDER = Template("item-order-of-voting", "Order of voting")
VOTES = Template("item-votes", "Vote")
RESULT = Template("item-vote-result", "Yes: {yes}. No: {no}. Abstained: {abstained}.")
CAST = Template("item-vote-cast", "{choice}: {seats}.")
RESERVATIONS = Template("item-reservations", "Reservations")
REMARKS = Template("item-remarks", "Notes to the minutes")
PAPERS = Template("item-papers", "Papers laid before the meeting")
RECIPIENTS = Template("item-recipients", "Sent to")
OUTCOME = Template("item-outcome", "{summary} ({outcome})")
_PART = 2
"""The level of the headings under an item's own."""


def body_of(material: Material, item: AgendaItem, matter: Matter | None, seating: Seating) -> Iterator[Block]:
    """Yield the parts of an item that there is something to say in; a part without anything has no heading."""
    fill = material.language.fill
    yield from _facts(material, item, matter, seating)
    if item.decisions:
        yield Heading(text=fill(DECISION), level=_PART)
        yield Points(items=tuple(_decisions(material, item)), first=1)
    if item.put_off:
        yield Paragraph(text=fill(PUT_OFF))
    if item.summary:
        yield Heading(text=fill(SUMMARY), level=_PART)
        yield Paragraph(text=item.summary)
    if item.information:
        yield Points(items=item.information)
    yield from _part(fill(PAPERS), item.papers)
    yield from _debate(material, item, seating)
    yield from _part(fill(RECIPIENTS), item.recipients)


def _debate(material: Material, item: AgendaItem, seating: Seating) -> Iterator[Block]:
    """Yield what was moved, how it was voted on, and who was against."""
    fill = material.language.fill
    yield from _part(fill(PROPOSALS), tuple(_proposals(material, item, seating)))
    if item.order_of_voting:
        yield Heading(text=fill(ORDER), level=_PART)
        yield Paragraph(text=item.order_of_voting)
    yield from _votes(material, item.votes, seating)
    yield from _part(fill(RESERVATIONS), _statements(material, item.reservations, seating))
    yield from _part(fill(REMARKS), _statements(material, item.remarks, seating))


def _part(heading: str, items: tuple[str, ...]) -> Iterator[Block]:
    if items:
        yield Heading(text=heading, level=_PART)
        yield Points(items=items)


def _facts(material: Material, item: AgendaItem, matter: Matter | None, seating: Seating) -> Iterator[Block]:
    fill = material.language.fill
    yield from given(
        (fill(NUMBER), matter.number if matter else None),
        (fill(RAPPORTEUR), item.rapporteur),
        (fill(DISQUALIFIED), seating.names(item.disqualified) if item.disqualified else None),
        (fill(CONFIRMED), material.language.word(item.confirmed) if item.confirmed else None),
    )


def given(*rows: tuple[str, str | None]) -> Iterator[Facts]:
    """Yield labels with their values, as far as there are any."""
    if told := tuple((label, value) for label, value in rows if value):
        yield Facts(rows=told)


def _proposals(material: Material, item: AgendaItem, seating: Seating) -> Iterator[str]:
    # What was withdrawn is left out, as KL 5:67 has it.
    for each in item.proposals:
        if not each.withdrawn:
            yield _said(material, each.by, each.summary, seating)


def _said(material: Material, by: tuple[str, ...], text: str, seating: Seating) -> str:
    return material.language.fill(BY, by=seating.names(by), text=text) if by else text


def _statements(material: Material, found: tuple[Statement, ...], seating: Seating) -> tuple[str, ...]:
    return tuple(_said(material, each.by, each.text, seating) for each in found)


def _decisions(material: Material, item: AgendaItem) -> Iterator[str]:
    for each in item.decisions:
        told = each.outcome and material.language.fill(OUTCOME, summary=each.summary, outcome=each.outcome)
        yield told or each.summary


def _votes(material: Material, votes: tuple[Vote, ...], seating: Seating) -> Iterator[Block]:
    fill = material.language.fill
    for vote in votes:
        yield Heading(text=fill(VOTES), level=_PART)
        yield Paragraph(text=vote.question)
        yield Paragraph(text=fill(RESULT, yes=str(vote.yes), no=str(vote.no), abstained=str(vote.abstained)))
        if vote.cast:
            yield Points(items=tuple(_cast(material, vote.cast, seating)))


def _cast(material: Material, cast: tuple[Cast, ...], seating: Seating) -> Iterator[str]:
    for choice in Choice:
        if seats := tuple(each.seat for each in cast if each.choice is choice):
            yield material.language.fill(
                CAST, choice=material.language.word(choice).capitalize(), seats=seating.names(seats)
            )
