"""How the promises of an agreement stood on a day."""

from pathlib import Path
from shlex import quote

from attrs import evolve

from ..errors import OverenskommelseError, Problem, UnreadableError
from ..ledger import Ledger
from ..messages import PluralTemplate, Template
from ..standing import Standing, Status
from ..wording import Language
from ..wording.findings import Entry
from ..wording.standings import standing as worded
from ..workplace.opening import Opened, open_offer
from . import words
from .exits import FAILED
from .page import Block, Card, Field, Heading, Pile, Text, Tone, field, filled
from .session import Session

NOT_AS_PROMISED = frozenset({Status.LATE, Status.NOT_MET})
TONES = {
    Status.NOT_MET: Tone.BROKEN,
    Status.LATE: Tone.BROKEN,
    Status.DUE_SOON: Tone.SOON,
    Status.UNKNOWN: Tone.OPEN,
    Status.MET: Tone.KEPT,
}

FOLDED = PluralTemplate("findings-folded", "{when}, {count} finding", "{when}, {count} findings")
GO_ON = Template("go-on", "All about one promise: {command}")
NO_LEDGER = Template("no-ledger", "No ledger is read; put its file in the same folder, and give the folder.")
UNREADABLE_DEMO = Template(
    "demo-unreadable", "The demo shown is {agreement}, which the variant {variant} brings, and it cannot be read."
)
MEND_DEMO = Template("mend-demo", "Update or uninstall {distribution}, and the next variant's demo is shown.")
PROMISE_BY_PROMISE = Template("promise-by-promise", "Promise by promise")


def standing(session: Session) -> int:
    """Print how the promises of an agreement stood on a day."""
    return _print(session, session.open(session.text("agreement") or ""))


def demo(session: Session) -> int:
    """Print the standing of the agreement that an installed variant offers as its demo, on the demo's day."""
    catalog = session.loaded.catalog
    offered = catalog.demo()
    session.on = offered.on
    try:
        opened = session.opened(evolve(open_offer(offered.agreement, catalog), on=offered.on))
    except OverenskommelseError as error:
        variant = next(each.code for each in catalog.variants if each.demo == offered)
        told = Problem(
            UNREADABLE_DEMO(agreement=offered.agreement, variant=variant),
            remedy=MEND_DEMO(distribution=catalog.origin(variant).distribution),
        )
        raise UnreadableError([*error.problems, told]) from error
    folder = session.text("papers")
    if folder is None:
        return _print(session, opened)
    # A standing alone waits for nothing that papers need.
    from .printing import demo_papers

    return demo_papers(session, opened, Path(folder))


def _print(session: Session, opened: Opened) -> int:
    found = session.assess(opened)
    code = session.show(found, lambda: page(found, opened, session))
    strict = session.flag("strict") and any(finding.status in NOT_AS_PROMISED for finding in found.findings)
    return FAILED if strict else code


def page(found: Standing, opened: Opened, session: Session) -> list[Block]:
    """Lay a standing out: what and when, how many of each status, each promise, and the time without a plan."""
    told = worded(found, opened.subject, session.language)
    plain = session.flag("plain")
    cards = (card(entry, session.language, plain=plain) for entry in told.entries)
    return [
        Heading(told.name),
        Text(f"{told.on}. {told.edition}"),
        *_without_ledger(opened, session),
        Text(told.counts),
        *([Pile(tuple(Card("", line) for line in now))] if (now := (*told.now, *told.gaps)) else []),
        Pile((Card("", "", tuple(brief(entry, session.language, plain=plain) for entry in told.entries)),)),
        Heading(session.language.fill(PROMISE_BY_PROMISE)),
        *cards,
        Text(session.say(GO_ON, command=_command(opened, session))),
    ]


def _without_ledger(opened: Opened, session: Session) -> list[Block]:
    """Say that no ledger was read, where files were given: one that holds nothing is the same as none."""
    nothing = opened.ledger == Ledger(agreement=opened.agreement.code)
    return [Text(session.language.fill(NO_LEDGER))] if nothing and not session.is_installed(opened) else []


def _command(opened: Opened, session: Session) -> str:
    place = "" if session.is_installed(opened) else f" --in {quote(session.text('agreement') or '')}"
    return f"overenskommelse explain ID{place} --on {session.on.isoformat()}"


def brief(entry: Entry, language: Language, *, plain: bool) -> Field:
    """Say an entry in one line, for whoever has ten minutes: how it stands, what was promised, until when."""
    when = entry.due or entry.period
    if len(entry.ids) > 1:
        when = language.say(FOLDED(count=len(entry.ids), when=when))
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
    """Return what stands beneath an entry; no finding is told without its clause and its basis."""
    fill = language.fill
    return [
        # The due day tells the period that ends on it.
        field(fill(words.PERIOD), None if entry.due else entry.period),
        field(fill(words.DUE), entry.due),
        field(fill(words.WHY), *entry.reasons),
        field(fill(words.READING), entry.reading),
        field(fill(words.COUNTED), *counted(entry, entry.counted, language)),
        field(fill(words.VALUE), *entry.values),
        field(fill(words.SETTLED_BY), *entry.settled_by),
        field(fill(words.CLAUSE), ", ".join(entry.citations)),
        field(fill(words.BASIS), entry.basis),
        field(fill(words.ID), ", ".join(entry.ids)),
    ]


def counted(entry: Entry, told: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return what was counted; that it was nothing is said of what rests on records alone."""
    return told or ((language.word(()),) if entry.counts_records else ())
