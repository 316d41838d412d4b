"""The agreement's own words, with their forms and days."""

from datetime import date

from attrs import frozen

from ..agreement import Agreement, Term
from ..messages import Template
from ..wording.terms import CONCEPT
from ..workplace.opening import Opened
from . import words
from .page import Block, Card, Heading, Pile, Text, field, filled
from .session import Session

WORDS_ON = Template("words-on", "The agreement's own words on {on}, and those that it has left.")
NO_WORDS = Template("no-words", "The agreement gives no words of its own; the usual ones are used.")
FORMS = Template("label-forms", "forms")
AHEAD = Template("word-ahead", "not used yet")
NOW = Template("word-now", "used now")
EARLIER = Template("word-earlier", "not used now")


@frozen(kw_only=True)
class Wordlist:
    """The words of an agreement, and those of them that are used on a day."""

    agreement: str
    terms: tuple[Term, ...]
    spoken: tuple[str, ...]
    """The lemmas used on the day."""


def terms(session: Session) -> int:
    """Print the words of an agreement."""
    opened = session.open(session.text("agreement") or "")
    found = wordlist(opened.agreement, session)
    return session.show(found, lambda: page(found, opened, session))


def wordlist(agreement: Agreement, session: Session) -> Wordlist:
    """Return the words of an agreement, concept by concept, with those of the day."""
    spoken = {agreement.vocabulary.spoken(term.concept, session.on) for term in agreement.vocabulary.terms}
    return Wordlist(
        agreement=agreement.code,
        terms=agreement.vocabulary.terms,
        spoken=tuple(term.lemma for term in agreement.vocabulary.terms if term in spoken),
    )


def page(found: Wordlist, opened: Opened, session: Session) -> list[Block]:
    """Lay the words out, each with its concept, forms, days and source."""
    head: list[Block] = [Heading(opened.subject.name)]
    if not found.terms:
        return [*head, Text(session.language.fill(NO_WORDS))]
    spoken = session.say(WORDS_ON, on=session.on)
    return [*head, Text(spoken), Pile(tuple(_card(term, found, opened, session) for term in found.terms))]


def _card(term: Term, found: Wordlist, opened: Opened, session: Session) -> Card:
    fill, language = session.language.fill, session.language
    concept = fill(CONCEPT[term.concept]) if term.concept in CONCEPT else term.concept
    fields = (
        field(fill(FORMS), ", ".join(term.forms.values())),
        field(fill(words.PERIOD), language.word(term.period), fill(_use(term, found, session.on))),
        field(fill(words.SOURCE), opened.subject.source(term.source, language), term.source.note),
    )
    return Card(term.lemma, concept, filled(fields))


def _use(term: Term, found: Wordlist, on: date) -> Template:
    if term.lemma in found.spoken:
        return NOW
    return AHEAD if term.period.first[0] > on.toordinal() else EARLIER
