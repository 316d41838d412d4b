"""Who took part on a day: parties, organisations that had joined, seats, and figures beside them."""

from collections import Counter

from ..ledger import Observation, Organisation
from ..messages import Message, Template
from ..sources import name_on
from ..standing import PartyThen, Register, SeatThen, register
from ..swedish import sort_key
from ..wording.amounts import amount, counted_at, measure
from ..wording.subject import Subject
from ..workplace.opening import Opened
from . import words
from .page import Block, Card, Field, Heading, Pile, Text, field
from .session import Session

PARTY = Template("party-told", "{name} ({mode})")
PARTY_SINCE_UNKNOWN = Template("party-since-unknown", "{name} (since when is not known)")
PARTIES = Template("heading-parties", "Parties")
SIGNATORIES = Template("heading-signatories", "Organisations known to have joined")
FIRST_STEP = Template("heading-first-step", "Organisations that have taken only the first of two steps, without a vote")
SEATS = Template("heading-seats", "Seats")
FIGURES = Template("heading-figures", "Figures given by sources")
WHO_ON = Template("who-took-part", "Who took part on {on}, as far as it is known.")
NOBODY = Template("nobody-known", "None is known.")
BESIDE = Template("figures-beside", "They stand beside the register and are not counted from it.")
ABOUT = Template("figure-about", "{figure}: {what}")
HELD = Template("seat-held", "held")
NOT_HELD = Template("seat-holder-unknown", "holder not known")
TIMES = Template("times", "{number} × {text}")
SEAT = Template("seat-told", "{label} ({held})")


def parties(session: Session) -> int:
    """Print who took part on a day."""
    opened = session.open(session.text("agreement") or "")
    found = register(opened.agreement, opened.ledger, session.on)
    return session.show(found, lambda: page(found, opened, session))


def page(found: Register, opened: Opened, session: Session) -> list[Block]:
    """Lay a register out, in four parts."""
    fill = session.language.fill
    return [
        Heading(opened.subject.name),
        Text(session.say(WHO_ON, on=session.on)),
        Heading(fill(PARTIES)),
        *(_parties(found.parties, opened.subject, session) or _none(session)),
        Heading(fill(SIGNATORIES)),
        *(_signatories(found.signatories, opened, session) or _none(session)),
        *_first_step(found.first_step, opened, session),
        Heading(fill(SEATS)),
        *(_seats(found.seats, opened.subject, session) or _none(session)),
        Heading(fill(FIGURES)),
        *(_figures(found.observed, opened.subject, session) or _none(session)),
    ]


def _none(session: Session) -> list[Block]:
    return [Text(session.language.fill(NOBODY))]


def _parties(found: tuple[PartyThen, ...], subject: Subject, session: Session) -> list[Block]:
    """Lay parties out by side, in the order in which the sides first come."""
    sides = dict.fromkeys(party.side for party in found)
    rows = {side: [session.language.say(_told(party)) for party in found if party.side == side] for side in sides}
    return [_list(subject.names((side,))[0], texts) for side, texts in rows.items()]


def _told(party: PartyThen) -> Message:
    return PARTY_SINCE_UNKNOWN(name=party.name) if party.mode is None else PARTY(name=party.name, mode=party.mode)


def _signatories(found: tuple[str, ...], opened: Opened, session: Session) -> list[Block]:
    names = {each.id: name_on(each, opened.on) for each in opened.ledger.of(Organisation)}
    told = sorted((names.get(organisation, organisation) for organisation in found), key=sort_key)
    return [_list(session.language.word(len(told)), told)] if told else []


def _first_step(found: tuple[str, ...], opened: Opened, session: Session) -> list[Block]:
    told = _signatories(found, opened, session)
    return [Heading(session.language.fill(FIRST_STEP)), *told] if told else []


def _seats(found: tuple[SeatThen, ...], subject: Subject, session: Session) -> list[Block]:
    """Lay seats out by body and side, each with whether a holder is known; names stay in the ledger."""
    fill = session.language.fill
    rows: dict[tuple[str, str], list[str]] = {}
    for seat in found:
        held = fill(HELD if seat.appointment else NOT_HELD)
        rows.setdefault((seat.body, seat.side), []).append(session.say(SEAT, label=seat.label, held=held))
    return [
        Card(subject.names((body,))[0], subject.names((side,))[0], (Field("", tuple(_counted(texts, session))),))
        for (body, side), texts in rows.items()
    ]


def _counted(texts: list[str], session: Session) -> list[str]:
    """Say each text once, with how many times it came."""
    return [
        text if number == 1 else session.say(TIMES, number=number, text=text) for text, number in Counter(texts).items()
    ]


def _figures(found: tuple[Observation, ...], subject: Subject, session: Session) -> list[Block]:
    if not found:
        return []
    cards = (
        Card(session.language.word(each.date), _figure(each, subject, session), _source(each, subject, session))
        for each in found
    )
    return [Text(session.language.fill(BESIDE)), Pile(tuple(cards))]


def _source(figure: Observation, subject: Subject, session: Session) -> tuple[Field, ...]:
    return (field(session.language.fill(words.SOURCE), subject.source(figure.source, session.language)),)


def _figure(figure: Observation, subject: Subject, session: Session) -> str:
    """Word a figure, its unit, and what it is about: a record, or else what was measured."""
    language = session.language
    what = counted_at(figure, subject, language) or measure(figure, language)
    return session.say(ABOUT, figure=amount(figure, language), what=what)


def _list(label: str, texts: list[str]) -> Card:
    return Card(label, "", (Field("", tuple(texts)),))
