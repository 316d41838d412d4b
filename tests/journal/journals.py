"""Journals made by random changes, redacted here and there; and one thing done to them past the program."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import attrs
from attrs import field, frozen
from hypothesis import strategies as st

from overenskommelse.journal import (
    GENESIS,
    REDACTION,
    Change,
    Entry,
    Head,
    Header,
    Key,
    Redacted,
    Verdict,
    digest_of,
    seal,
    sealed_header,
    verify,
)
from overenskommelse.office.fields import text_of
from overenskommelse.office.ports import Draft
from overenskommelse.store.memory import MemoryStore

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


@frozen
class Journal:
    """Changes and entries, as a database holds them."""

    changes: list[Change] = field(repr=False)
    entries: list[Entry] = field(repr=False)
    written: "Journal | None" = field(default=None, repr=False)
    """The same as it was before anything was redacted."""

    @property
    def head(self) -> Head:
        last = self.entries[-1]
        return Head(last.number, last.digest)

    def verify(self, head: Head | None = None) -> Verdict:
        return verify(self.changes, self.entries, head=head)


@st.composite
def journals(draw: st.DrawFn) -> Journal:
    """Draw a journal of at least three changes, in which some texts and reasons may be redacted."""
    salts = map(str, range(1_000_000))
    store = MemoryStore(salts=lambda: sha256(next(salts).encode()).hexdigest()[:32])
    for number in range(draw(st.integers(3, 6))):
        _write(store, number, [_draft(draw) for _ in range(draw(st.integers(1, 3)))], draw(_REASONS))
    written = _read(store, None)
    for number in range(draw(st.integers(0, 2))):
        _redact(store, 10 + number, draw(st.integers(0, 100)), draw(st.integers(0, 100)))
    return _read(store, written)


def _read(store: MemoryStore, written: Journal | None) -> Journal:
    with store.reading() as reading:
        return Journal(list(reading.changes()), list(reading.entries()), written)


_REASONS = st.sampled_from([None, "", "Flyttat till Åmål.", "För att."])
_KEYS = [Key("dal", "note", "a"), Key("dal", "note", "b"), Key("", "note", "a")]


def _draft(draw: st.DrawFn) -> Draft:
    body = draw(st.sampled_from([None, "", "å", "b", "c c", "\\"]))
    return Draft(key=draw(st.sampled_from(_KEYS)), text=None if body is None else text_of({"body": body}))


def _write(store: MemoryStore, number: int, drafts: Sequence[Draft], reason: str | None) -> None:
    header = Header(at=BEGAN + timedelta(hours=number), actor="a", side="s", reason=reason, command="put", undoes=None)
    with store.writing() as writing:
        writing.append(header, drafts)


def _redact(store: MemoryStore, number: int, entry: int, change: int) -> None:
    with store.reading() as reading:
        texts = [each for each in reading.entries() if each.text is not None and each.key.kind != REDACTION]
        reasons = [each for each in reading.changes() if each.header.reason]
    # Two redactions may be of the same entry: the last one's seal holds.
    gone = [Redacted(number=texts[entry % len(texts)].number, text='{"format":1}', salt=f"{number}a")] if texts else []
    said = (
        [Redacted(number=reasons[change % len(reasons)].number, text="[gallrat]", salt=f"{number}b")] if reasons else []
    )
    told = {"entries": {str(each.number): seal(each.salt, each.text) for each in gone}}
    told["reasons"] = {str(each.number): seal(each.salt, each.text) for each in said}
    draft = Draft(key=Key("dal", REDACTION, f"gallring-{number}"), text=text_of(told))
    with store.writing() as writing:
        by = writing.append(Header(at=BEGAN + timedelta(hours=number), actor="a", command="redact"), [draft]).number
        by = next(writing.entries(change=by)).number
        writing.redact(gone, said, by=by)


ENTRY_VALUES: dict[str, Callable[[Entry], object]] = {
    "number": lambda entry: entry.number + 1000,
    "change": lambda entry: entry.change + 1,
    "key": lambda entry: attrs.evolve(entry.key, id="annan"),
    "version": lambda entry: entry.version + 1,
    "text": lambda entry: text_of({"body": "annat", "was": entry.text}),
    "salt": lambda entry: f"{entry.salt}0",
    "sealed": lambda entry: entry.sealed[::-1],
    "digest": lambda entry: entry.digest[::-1],
    "redacted": lambda entry: None if entry.redacted else 1,
}
"""What each column of an entry may be changed to."""

CHANGE_VALUES: dict[str, Callable[[Change], object]] = {
    "number": lambda change: change.number + 1000,
    "size": lambda change: change.size + 1,
    "salt": lambda change: f"{change.salt}0",
    "sealed": lambda change: change.sealed[::-1],
    "digest": lambda change: change.digest[::-1],
    "redacted": lambda change: None if change.redacted else 1,
}
HEADER_VALUES: dict[str, Callable[[Header], object]] = {
    "at": lambda header: header.at + timedelta(microseconds=1),
    "actor": lambda header: f"{header.actor}x",
    "side": lambda _: None,
    "reason": lambda header: f"{header.reason}x",
    "command": lambda _: "",
    "undoes": lambda _: 1,
}


def rechained(journal: Journal, entry: int, text: str, *, versions: int = 0) -> Journal:
    """Return a journal with another text in one entry, and everything sealed and chained anew: a forger's work.

    `versions` is added to the entry's version.
    """
    changes: list[Change] = []
    entries: list[Entry] = []
    digest = GENESIS
    for change in journal.changes:
        header = sealed_header(change.number, change.header, change.size, change.sealed)
        changes.append(attrs.evolve(change, digest=header))
        for each in journal.entries:
            if each.change == change.number:
                said = text if each.number == entry else each.text
                sealed = seal(each.salt, said)
                version = each.version + (versions if each.number == entry else 0)
                digest = digest_of(digest, header, each.number, each.key, version, sealed)
                entries.append(attrs.evolve(each, version=version, text=said, sealed=sealed, digest=digest))
    return Journal(changes, entries)
