"""The journal: who changed what, when and why; whether it is whole; and changes taken back."""

from collections.abc import Iterator

from ..errors import InvalidError, Problem
from ..journal import Head, Key, Verdict, verify
from ..ledger import KINDS, Organisation
from ..messages import Message, PluralTemplate, Template
from ..notation.parts import PART_KINDS
from ..office.fields import FieldChange
from ..office.history import Changes, Version, changes
from ..office.history import history as versions
from ..office.meant import organisations_meant
from ..office.ports import SHARED
from ..office.undoing import Redo, Undo
from ..office.view import View, space
from ..wording.records import done, key, value
from .doing import only_agreement, told
from .exits import DONE, FAILED
from .forms import count, whole
from .page import Block, Card, Field, Heading, Text, field, filled
from .session import Session

NOT_A_KEY = Template("not-a-key", "{text} is no key of a record.")
WRITE_KEY = Template(
    "write-key",
    "Write kind and id, with the agreement's code first where there are several: hamnby/meeting/mote-2018-03-23.",
)
LIKE_KEY = Template(
    "write-key-like",
    "Write kind and id, with the agreement's code first where there are several: {example}. `find` lists the ids of a "
    "kind.",
)
SEVERAL_KEYS = Template("several-keys", "{text} is the id of several: {choices}.")
WRITE_ONE = Template("write-one-key", "Write one of them.")
NO_HISTORY = Template("no-history", "There has been no {key}.")
VERSION = Template("version-numbered", "version {version}")
BY = Template("label-by", "by")
WHEN = Template("label-when", "when")
REASON = Template("label-reason", "reason")
CHANGE = Template("label-change", "change")
COMMAND = Template("label-command", "command")
RECORDS = Template("label-records", "records")
WITHDRAWN = Template("version-withdrawn", "withdrawn")
ADDED = Template("version-added", "added")
REDACTED = Template("version-redacted", "redacted by entry {entry}")
WAS_IS = Template("field-was-is", "{old} → {new}")
UNDONE = Template("undone-by", "undone by change {number}")
NO_CHANGES = Template("no-changes", "The journal is empty.")
SHOWN = PluralTemplate("changes-shown", "{count} change in all; head {head}", "{count} changes in all; head {head}")
WHOLE = PluralTemplate(
    "journal-whole",
    "The journal is whole: {count} change, {entries} entries, {redacted} of them redacted by a decision.",
    "The journal is whole: {count} changes, {entries} entries, {redacted} of them redacted by a decision.",
)
HEAD = Template("journal-head", "Head: {head}")
KEEP_HEAD = Template("keep-head", "Keep the head somewhere else: with it a cut tail or a rewritten chain is found.")
HELD = Template("head-held", "The head that was kept elsewhere, of entry {number}, is in it.")
BROKEN = Template("journal-broken", "The journal is broken: {fault}")
RESTORE = Template("journal-restore", "Stop writing, keep a copy of the database as it is, and compare with a backup.")
TABLES_HOLD = Template("tables-hold", "The tables are what the journal gives.")
TABLES_DIFFER = PluralTemplate(
    "tables-differ", "{count} row differs from the journal:", "{count} rows differ from the journal:"
)
REBUILD = Template("rebuild-advice", "Make the tables anew from the journal: overenskommelse rebuild")
REBUILT = Template("tables-rebuilt", "The tables were made anew from the journal.")
LIMIT = 20


def history(session: Session) -> int:
    """Print every version of a record."""
    with session.place.office.view() as view:
        sought = key_of(session, view)
        found = versions(view, sought)
    if not found:
        session.tell([Problem(NO_HISTORY(key=str(sought)))])
        return FAILED
    return session.show(found, lambda: [Heading(str(sought)), *(_version(each, session) for each in found)])


def key_of(session: Session, view: View) -> Key:
    """Return the key that was given, with the only agreement's code where none is said; or the only one of an id.

    Raises InvalidError.
    """
    text = session.text("key") or ""
    match text.split("/"):
        case [kind, id] if kind in PART_KINDS and space("one", kind) != SHARED:
            return Key(only_agreement(session), kind, id)
        case [kind, id]:
            # Shared by all, as rules of retention and backups are too.
            return Key(SHARED, kind, id)
        case [agreement, kind, id]:
            return Key(space(agreement, kind), kind, id)
        case [id]:
            return _only(id, view)
        case _:
            raise InvalidError([Problem(NOT_A_KEY(text=text), remedy=_like(view))])


def _only(id: str, view: View) -> Key:
    """Return the key of the only record of an id, or of an organisation's name or number.

    Raises InvalidError with the choices.
    """
    found = view.reading.holders((id,)).get(id, ())
    if not found:
        meant = organisations_meant(view, {id}).get(id, ())
        found = tuple(Key(SHARED, Organisation.kind, each) for each in meant)
    if len(found) == 1:
        return found[0]
    if found:
        choices = tuple(sorted(map(str, found)))
        raise InvalidError([Problem(SEVERAL_KEYS(text=id, choices=choices), remedy=WRITE_ONE())])
    raise InvalidError([Problem(NOT_A_KEY(text=id), remedy=_like(view))])


def _like(view: View) -> Message:
    """Return how a key is written, by one of an agreement in the database where there is one."""
    rows = (row for code in view.codes[:1] for row in view.reading.rows(agreement=code) if row.key.kind in KINDS)
    row = next(rows, None)
    return WRITE_KEY() if row is None else LIKE_KEY(example=str(row.key))


def _version(found: Version, session: Session) -> Card:
    fill, header = session.language.fill, found.change.header
    whole = ADDED if found.before is None else WITHDRAWN if found.after is None else None
    redacted = None if found.redacted is None else session.say(REDACTED, entry=found.redacted)
    fields = [
        field(fill(BY), header.actor),
        field(fill(REASON), header.reason),
        *(changed(found.key.kind, each, session) for each in found.fields),
        field(fill(CHANGE), f"{found.change.number}: {done(header.command, session.language)}"),
    ]
    label = session.say(VERSION, version=found.version)
    when = session.language.word(header.at)
    text = ", ".join(part for part in (when, whole and fill(whole), redacted) if part)
    return Card(label, text, filled(fields))


def changed(kind: str, found: FieldChange, session: Session) -> Field:
    """Show what a field of a kind of record was and is."""
    old, new = (value(kind, found.path, each, session.language) for each in (found.old, found.new))
    return field(key(kind, found.path, session.language), session.say(WAS_IS, old=old, new=new))


def journal(session: Session) -> int:
    """List the latest changes, or verify the chain."""
    if session.text("action") == "verify":
        return _verify(session)
    limit = count(session.text("limit") or str(LIMIT), "--limit")
    with session.place.office.view() as view:
        found = changes(view, limit=limit)
        head = view.reading.head()
    return session.show(found, lambda: _changes(found, head, session))


def _changes(found: Changes, head: Head, session: Session) -> Iterator[Block]:
    fill = session.language.fill
    if not found.items:
        yield Text(fill(NO_CHANGES))
        return
    for each in found.items:
        header = each.change.header
        undone = None if each.undone_by is None else session.say(UNDONE, number=each.undone_by)
        keys = [str(key) for key in each.keys[:3]] + (["…"] if len(each.keys) > 3 else [])  # noqa: PLR2004 - a line
        fields = [
            field(fill(BY), header.actor),
            field(fill(REASON), header.reason),
            field(fill(RECORDS), f"{each.change.size}: {', '.join(keys)}"),
        ]
        did = done(header.command, session.language)
        title = ", ".join(part for part in (session.language.word(header.at), did, undone) if part)
        yield Card(f"{fill(CHANGE)} {each.change.number}", title, filled(fields))
    yield Text(session.language.say(SHOWN(count=found.total, head=str(head))))


def _verify(session: Session) -> int:
    text = session.text("head")
    kept = None if text is None else Head.parse(text)
    with session.place.office.store.reading() as reading:
        verdict = verify(reading.changes(), reading.entries(), head=kept)
    session.show(verdict, lambda: (Text(session.language.say(each)) for each in verdict_lines(verdict, kept)))
    return DONE if verdict.fault is None else FAILED


def verdict_lines(verdict: Verdict, kept: Head | None) -> Iterator[Message]:
    """Yield what a verdict says, sentence by sentence."""
    if verdict.fault is not None:
        yield BROKEN(fault=verdict.fault.message)
        yield RESTORE()
        return
    yield WHOLE(count=verdict.changes, entries=verdict.head.number, redacted=verdict.redacted)
    yield HEAD(head=str(verdict.head))
    yield KEEP_HEAD() if kept is None else HELD(number=kept.number)


def undo(session: Session) -> int:
    """Take back a change of one's own."""
    return told(session, session.place.office.do(Undo(undoes=_number(session)), reason=session.text("reason")))


def redo(session: Session) -> int:
    """Do again what was taken back."""
    return told(session, session.place.office.do(Redo(undoes=_number(session)), reason=session.text("reason")))


def _number(session: Session) -> int | None:
    text = session.text("change")
    return None if text is None else whole(text, "--change")


def rebuild(session: Session) -> int:
    """Make the tables anew from the journal, or only tell what differs."""
    store = session.place.office.store
    if not session.flag("check"):
        store.rebuild()
        # The tables are made, whatever becomes of the files.
        session.show({"rebuilt": True}, lambda: [Text(session.language.fill(REBUILT))])
        store.scrub()
        return DONE
    found = tuple(store.projected())
    session.show({"differing": found}, lambda: differing(found, session))
    return FAILED if found else DONE


def differing(found: tuple[Message, ...], session: Session) -> Iterator[Block]:
    """Yield what differs between tables and journal, or that nothing does."""
    if not found:
        yield Text(session.language.fill(TABLES_HOLD))
        return
    yield Text(session.language.say(TABLES_DIFFER(count=len(found))))
    yield from (Text(f"  {session.language.say(each)}") for each in found)
    yield Text(session.language.fill(REBUILD))
