"""Answers that stand otherwise: what stands, and what has come, before it is written."""

from collections.abc import Iterator

from ..errors import MOST
from ..exchange.questionnaires.came import Changed, Given, Returned
from ..exchange.questionnaires.returns import Returns
from ..messages import PluralTemplate, Template
from ..wording import Language
from .imports import MORE
from .page import Block, Card, Pile, Text, field, filled

OTHERWISE = PluralTemplate(
    "questionnaire-answers-otherwise",
    "{count} answer differs from what stands:",
    "{count} answers differ from what stands:",
)
STANDS = Template("questionnaire-stands", "what stands")
CAME = Template("questionnaire-has-come", "has come")
GRADED = Template("questionnaire-evidence-graded", "{evidence} ({grade})")


def otherwise(found: Returns, language: Language) -> Iterator[Block]:
    """Yield each answer that differs from what stands: by whom, about what, and both answers."""
    changes = [(each, one) for each in found.files for one in each.changes]
    if not changes:
        return
    yield Text(language.say(OTHERWISE(count=len(changes))))
    yield Pile(tuple(_card(each, one, language) for each, one in changes[:MOST]))
    if len(changes) > MOST:
        yield Text(language.say(MORE(count=len(changes) - MOST)))


def _card(of: Returned, each: Changed, language: Language) -> Card:
    old, new = (_told(given, language) for given in (each.was, each.now))
    fields = (field(language.fill(STANDS), old), field(language.fill(CAME), new))
    return Card(of.name, each.wording, filled(fields))


def _told(given: Given, language: Language) -> str:
    """Return an answer in one line: the word, the evidence with its grades, the comment."""
    evidence = (
        language.fill(GRADED, evidence=each.summary, grade=language.word(each.grade)) for each in given.evidence
    )
    return "; ".join((language.word(given.fulfilment), *evidence, *filter(None, (given.comment,))))
