"""A variant as a card: what it adds to the rules, what each agreement says, and how it stood on some days.

A card is Swedish and has one statement on each line, so that a diff of two reads as a change of what was agreed.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ...messages import Template
from ...standing import Finding
from ...wording.findings import entry
from ...wording.language import Language
from ...wording.standings import HOW_IT_STOOD, edition_then
from ...wording.subject import Subject
from ...workplace.opening import Opened
from ..case import Case, on_day, stood
from .agreements import agreement_lines
from .lines import block
from .rules import rule_lines

EXTENDS = Template("card-extends", "variant {code}, which extends {parent} ({parent_code})")
ROOT = Template("card-root", "variant {code}, which extends no other")
FINDING = Template("card-finding", "{status}: {id}: {reasons}")
FINDING_DUE = Template("card-finding-due", "{status}, due {due}: {id}: {reasons}")


def card(case: Case, opened: Iterable[Opened], days: Iterable[date]) -> str:
    """Return a variant's card, with the standing of each agreement on some days."""
    speech = case.speech("sv")
    variant, *above = case.catalog.chain(case.code)
    texts = {"code": variant.code}
    if above:
        extends = speech.fill(EXTENDS, parent=above[0].name, parent_code=above[0].code, **texts)
    else:
        extends = speech.fill(ROOT, **texts)
    kinds, on_days = case.catalog.kinds(case.code), tuple(days)
    lines = [variant.name, extends, *rule_lines(variant, above, kinds, speech)]
    for each in opened:
        lines += ["", *agreement_lines(each, kinds, speech)]
        for on in on_days:
            lines += _standing(on_day(each, on), on, speech)
    return "".join(f"{line}\n" for line in lines)


def _standing(opened: Opened, on: date, speech: Language) -> Iterator[str]:
    """Yield how an agreement stood on a day: the text that was in force, and each finding by its id."""
    subject, standing = opened.subject, stood(opened, on)
    words = speech.speaking(opened.agreement.vocabulary, on)
    edition = opened.agreement.edition_of(standing.edition or "")
    findings = (_finding(finding, subject, words) for finding in standing.findings)
    then = edition_then(edition, opened.agreement, on, words)
    yield from block(words.say(HOW_IT_STOOD(on=on)), (then, *findings))


def _finding(finding: Finding, subject: Subject, words: Language) -> str:
    told = entry((finding,), subject, words)
    texts = {"status": told.status.word, "id": finding.id, "reasons": " ".join(told.reasons)}
    return words.fill(FINDING_DUE, due=told.due, **texts) if told.due else words.fill(FINDING, **texts)
