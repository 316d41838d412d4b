"""How the promises of an agreement stood on a day."""

from ..messages import Template
from ..standing import Standing, Status
from ..wording import Language
from ..wording.findings import Entry
from ..wording.standings import standing as worded
from . import words
from .opening import Opened
from .page import Block, Card, Field, Heading, Pile, Text, Tone, field, filled
from .session import Session

NOT_AS_PROMISED = frozenset({Status.LATE, Status.NOT_MET})
STRICT_FAILED = 1
TONES = {
    Status.NOT_MET: Tone.BROKEN,
    Status.LATE: Tone.BROKEN,
    Status.DUE_SOON: Tone.SOON,
    Status.UNKNOWN: Tone.OPEN,
    Status.MET: Tone.KEPT,
}

PROMISE_BY_PROMISE = Template("promise-by-promise", "Promise by promise")


def standing(session: Session) -> int:
    """Print how the promises of an agreement stood on a day."""
    return _print(session, session.open(session.text("agreement") or ""))


def demo(session: Session) -> int:
    """Print the standing of the agreement that an installed variant offers as its demo, on the demo's day."""
    offered = session.loaded.catalog.demo()
    session.on = offered.on
    return _print(session, session.open(offered.agreement))


def _print(session: Session, opened: Opened) -> int:
    found = session.assess(opened)
    code = session.show(found, lambda: page(found, opened, session))
    strict = session.flag("strict") and any(finding.status in NOT_AS_PROMISED for finding in found.findings)
    return STRICT_FAILED if strict else code


def page(found: Standing, opened: Opened, session: Session) -> list[Block]:
    """Lay a standing out: what and when, how many of each status, each promise, and the time without a plan."""
    told = worded(found, opened.subject, session.language)
    plain = session.flag("plain")
    cards = (card(entry, session.language, plain=plain) for entry in told.entries)
    return [
        Heading(told.name),
        Text(f"{told.on}. {told.edition}"),
        Text(told.counts),
        Pile((Card("", "", tuple(brief(entry, plain=plain) for entry in told.entries)),)),
        *([Pile(tuple(Card("", gap) for gap in told.gaps))] if told.gaps else []),
        Heading(session.language.fill(PROMISE_BY_PROMISE)),
        *cards,
    ]


def brief(entry: Entry, *, plain: bool) -> Field:
    """Say an entry in one line, for whoever has ten minutes: how it stands, what was promised, until when."""
    when = entry.due or entry.period
    return Field(label(entry, plain=plain), (f"{entry.summary} ({when})" if when else entry.summary,))


def card(entry: Entry, language: Language, *, plain: bool) -> Card:
    """Lay one entry out."""
    return Card(label(entry, plain=plain), entry.summary, filled(fields(entry, language)), tone(entry))


def label(entry: Entry, *, plain: bool) -> str:
    """Return sign and word of an entry's status."""
    return f"{entry.status.plain_sign if plain else entry.status.sign} {entry.status.word}"


def tone(entry: Entry) -> Tone:
    """Return the tone of an entry's label."""
    return TONES.get(entry.status.status, Tone.PLAIN)


def fields(entry: Entry, language: Language) -> list[Field]:
    """Return what stands beneath an entry; no finding is told without its clause, its basis and what was counted."""
    fill = language.fill
    return [
        # The due day tells the period that ends on it.
        field(fill(words.PERIOD), None if entry.due else entry.period),
        field(fill(words.DUE), entry.due),
        field(fill(words.WHY), *entry.reasons),
        field(fill(words.READING), entry.reading),
        field(fill(words.COUNTED), *(entry.counted or (language.word(()),))),
        field(fill(words.VALUE), *entry.values),
        field(fill(words.SETTLED_BY), *entry.settled_by),
        field(fill(words.CLAUSE), ", ".join(entry.citations)),
        field(fill(words.BASIS), entry.basis),
        field(fill(words.ID), ", ".join(entry.ids)),
    ]
