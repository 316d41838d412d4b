"""Bodies in words: how many seats on which side, who holds the chair, how often they meet."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from ..agreement import BodyCharter, Chair, Composition, Holder, MeetingBounds, Relation, SeatGroup
from ..messages import Template
from ..sources import Dating
from .language import Language
from .subject import Subject

V = TypeVar("V")

A_YEAR = Template("cell-a-year", "{number} a year")
SEEN = Template("cell-seen", "{number} (seen; no rule is known)")
FROM_TO = Template("number-from-to", "{least}–{most}")
AT_LEAST = Template("number-at-least", "at least {least}")
AT_MOST = Template("number-at-most", "at most {most}")
SIDE_SEATS = Template("cell-side-seats", "{side} {number}")
SEATS_HELD = Template("seats-held", "{seats} ({holder})")
WITHOUT_VOTE = Template("seats-without-vote", "{seats} without a vote")
STATED = Template("statement-used", "{period}: {value} ({source})")
STATED_BUT_NOT_USED = Template("statement-not-used", "{period}: {value}, which is not used ({source})")
SEATS = Template("label-seats", "seats")
CHAIR = Template("label-chair", "chair")
MEETINGS = Template("label-meetings", "meetings")
CHAIRING = Template("cell-chair", "{sides} ({kind})")


def number(least: int | None, most: int | None, language: Language) -> str:
    """Word a number with bounds; two that are the same are one number, none is unknown."""
    if least == most:
        return language.word(least)
    if least is None:
        return language.fill(AT_MOST, most=str(most))
    if most is None:
        return language.fill(AT_LEAST, least=str(least))
    return language.fill(FROM_TO, least=str(least), most=str(most))


def meetings(bounds: MeetingBounds, language: Language) -> str:
    """Word how many meetings a year there are to be, or were seen."""
    told = language.fill(A_YEAR, number=number(bounds.minimum, bounds.maximum, language))
    return language.fill(SEEN, number=told) if bounds.observed else told


def composition(value: Composition, subject: Subject, language: Language) -> str:
    """Word the seats of a body: each group with its number and holders, and the relation between the sides."""
    known = [each for each in value.seats if each.minimum is not None or each.maximum is not None]
    seats = [_seats(each, subject, language) for each in known]
    if value.relation is not Relation.NONE:
        seats.append(language.word(value.relation))
    return "; ".join(seats) or value.note or language.word(value.relation)


def _seats(group: SeatGroup, subject: Subject, language: Language) -> str:
    (side,) = subject.names((group.side,))
    told = language.fill(SIDE_SEATS, side=side, number=number(group.minimum, group.maximum, language))
    if not group.votes:
        told = language.fill(WITHOUT_VOTE, seats=told)
    return (
        told
        if group.holder is Holder.ANY
        else language.fill(SEATS_HELD, seats=told, holder=language.word(group.holder))
    )


def chair(value: Chair, subject: Subject, language: Language) -> str:
    """Word which sides hold the chair, and whether it stays or goes round."""
    return language.fill(CHAIRING, sides=language.join(subject.names(value.sides)), kind=language.word(value.kind))


def history(body: BodyCharter, subject: Subject, language: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each thing that changes about a body, with every statement of it: when, by which source, used or not."""
    told = (
        (SEATS, body.composition, lambda value: composition(value, subject, language)),
        (CHAIR, body.chair, lambda value: chair(value, subject, language)),
        (MEETINGS, body.meetings, lambda value: meetings(value, language)),
    )
    for title, statements, word in told:
        if statements.entries:
            yield language.fill(title), tuple(_statement(each, word, subject, language) for each in statements.entries)


def _statement(entry: Dating[V], word: Callable[[V], str], subject: Subject, language: Language) -> str:
    source = subject.source(entry.source, language)
    template = STATED if entry.used else STATED_BUT_NOT_USED
    return language.fill(template, value=word(entry.value), period=language.word(entry.period), source=source)
