"""What is not known about an agreement, and what would settle each."""

from collections.abc import Iterator

from ..standing.unknowns import Unknown
from ..standing.unknowns import unknowns as find
from ..wording.unknowns import TopicWords, UnknownWords, count, topics
from ..workplace.opening import Opened
from . import words
from .page import Block, Card, Heading, Section, Text, Tone, field, filled
from .session import Session

SIGN = "?"


def unknowns(session: Session) -> int:
    """Print what was not known about an agreement on a day."""
    opened = session.open(session.text("agreement") or "")
    found = find(opened.agreement, opened.ledger, session.on)
    return session.show(found, lambda: page(found, opened, session))


def page(found: tuple[Unknown, ...], opened: Opened, session: Session) -> Iterator[Block]:
    """Lay what is not known out under its headings."""
    yield Heading(opened.subject.name)
    yield Text(count(found, opened.subject, session.language))
    for topic in topics(found, opened.subject, session.language):
        yield _section(topic, session)


def _section(topic: TopicWords, session: Session) -> Section:
    return Section(topic.title, tuple(_card(each, session) for each in topic.unknowns))


def _card(told: UnknownWords, session: Session) -> Card:
    fill = session.language.fill
    shown = filled(
        [
            field(fill(words.SETTLED_BY), told.settled_by),
            field(fill(words.SOURCE), told.source),
            field(fill(words.ID), told.id),
        ]
    )
    return Card(SIGN, told.text, shown, Tone.OPEN)
