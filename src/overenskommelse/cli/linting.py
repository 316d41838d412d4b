"""Words that an agreement no longer uses, in texts that are about to be sent."""

from datetime import date
from pathlib import Path

from attrs import frozen

from ..messages import Message, PluralTemplate, Template
from ..notation import load_file
from ..notation.files import any_text
from ..proofing import Outdated, outdated
from ..workplace.opening import Opened
from . import words
from .exits import DONE, FAILED
from .page import Block, Card, Heading, field, filled
from .session import Session

PLACES = Template("label-places", "where")
AT = Template("outdated-at", "{file}, line {line}: “{text}”; write {suggestion}")
INSTEAD = Template("outdated-instead", "{old} → {new}")
SINCE = Template("outdated-since", "{lemma} was used {period}, and {instead} since: {since}")
FOUND = PluralTemplate(
    "outdated-found", "{count} word that was no longer used on {on}.", "{count} words that were no longer used on {on}."
)
NONE_FOUND = Template(
    "outdated-none", "No word that was no longer used on {on}. Quotations and names are left as they are."
)


@frozen(kw_only=True)
class Remark:
    """An outdated word in a file."""

    file: str
    found: Outdated


@frozen(kw_only=True)
class Proof:
    """The outdated words in texts, seen from a day."""

    agreement: str
    on: date
    remarks: tuple[Remark, ...]


def lint(session: Session) -> int:
    """Print the words in texts that the agreement had ceased to use on the day."""
    opened = session.open(session.text("agreement") or "")
    files = [load_file(Path(word)) for word in session.words.files]
    remarks = tuple(
        Remark(file=file.name, found=each)
        for file in files
        for each in outdated(any_text(file), opened.agreement, session.on)
    )
    found = Proof(agreement=opened.agreement.code, on=session.on, remarks=remarks)
    session.show(found, lambda: page(found, opened, session))
    return FAILED if remarks else DONE


def page(found: Proof, opened: Opened, session: Session) -> list[Block]:
    """Lay the words out: where each stands, what is said now, since when and why."""
    number = len(found.remarks)
    count = FOUND(count=number, on=found.on) if number else NONE_FOUND(on=found.on)
    changes: dict[tuple[str, str], list[Remark]] = {}
    for remark in found.remarks:
        changes.setdefault((remark.found.term.lemma, remark.found.instead.lemma), []).append(remark)
    return [Heading(session.language.say(count)), *(_card(same, opened, session) for same in changes.values())]


def _card(same: list[Remark], opened: Opened, session: Session) -> Card:
    """Lay out one change of words, with each place where the older one still stands."""
    fill, language = session.language.fill, session.language
    old, new = same[0].found.term, same[0].found.instead
    since = SINCE(lemma=old.lemma, period=old.period, instead=new.lemma, since=new.period)
    fields = (
        field(fill(PLACES), *(language.say(_place(remark)) for remark in same)),
        field(fill(words.WHY), language.say(since), new.source.note),
        field(fill(words.SOURCE), opened.subject.source(new.source, language)),
    )
    return Card("", language.fill(INSTEAD, old=old.lemma, new=new.lemma), filled(fields))


def _place(remark: Remark) -> Message:
    found = remark.found
    return AT(file=remark.file, line=found.line, text=found.text, suggestion=" / ".join(found.suggestions))
