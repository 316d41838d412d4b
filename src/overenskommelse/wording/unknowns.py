"""What is not known as what is to be shown of it: under headings, each with what would settle it."""

from collections.abc import Iterable
from itertools import groupby

from attrs import frozen

from ..messages import PluralTemplate, Template
from ..standing.unknowns import Topic, Unknown
from .language import Language, capital
from .subject import Subject

TITLES = {
    Topic.TEXT: Template("unknown-about-text", "The text"),
    Topic.LEDGER: Template("unknown-about-ledger", "The ledger"),
    Topic.PLANS: Template("unknown-about-plans", "The plans"),
    Topic.BODIES: Template("unknown-about-bodies", "The bodies"),
    Topic.JOINING: Template("unknown-about-joining", "How organisations join"),
    Topic.SOURCES: Template("unknown-about-sources", "What sources do not agree on"),
}
COUNT = PluralTemplate("unknowns-counted", "Not known on {on}: {count} thing.", "Not known on {on}: {count} things.")
NONE = Template("unknowns-none", "Of what is asked here nothing was unknown on {on}.")


@frozen(kw_only=True)
class UnknownWords:
    """One thing that is not known, in words."""

    id: str
    text: str
    settled_by: str
    source: str | None


@frozen(kw_only=True)
class TopicWords:
    """What is not known under one heading."""

    title: str
    unknowns: tuple[UnknownWords, ...]


def count(found: tuple[Unknown, ...], subject: Subject, language: Language) -> str:
    """Say how many things are not known."""
    if not found:
        return language.say(NONE(on=subject.on))
    return language.say(COUNT(count=len(found), on=subject.on))


def topics(found: Iterable[Unknown], subject: Subject, language: Language) -> tuple[TopicWords, ...]:
    """Word what is not known, in its order; what stands together under one heading comes one after another."""
    return tuple(
        TopicWords(
            title=capital(language.fill(TITLES[topic])),
            unknowns=tuple(_unknown(each, subject, language) for each in those),
        )
        for topic, those in groupby(found, key=lambda each: each.topic)
    )


def _unknown(found: Unknown, subject: Subject, language: Language) -> UnknownWords:
    return UnknownWords(
        id=found.id,
        text=language.say(found.message),
        settled_by=language.say(found.settled_by),
        source=subject.source(found.source, language) if found.source else None,
    )
