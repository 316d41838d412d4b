"""Whether a journal is whole: the first thing that is not as it was written, by its number."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import define, field, frozen

from ..errors import InvalidError
from ..messages import Message, Template
from .chain import GENESIS, digest_of, seal, sealed_header, written
from .values import Change, Entry, Head

REDACTION = "redaction"
"""The kind of record that tells what was redacted; its text holds the new seals."""

GAP = Template("journal-gap", "Entry {number} is missing or out of its order.")
OTHER_CHANGE = Template("journal-other-change", "Entry {number} belongs to change {change}, which has no place for it.")
HEADER = Template("journal-header", "What is said of change {change} (who, when, why) is not as it was written.")
REASON = Template("journal-reason", "The reason of change {change} is not as it was written.")
NO_CHANGE = Template("journal-no-change", "Change {change} is missing or out of its order.")
SIZE = Template("journal-size", "Change {change} has {found} entries; it was written with {size}.")
TEXT = Template("journal-text", "The text of entry {number} ({key}) is not as it was written.")
LINK = Template("journal-link", "Entry {number} ({key}) does not fit the one before it.")
VERSION = Template("journal-version", "Entry {number} gives {key} version {version}; {expected} is next.")
TIME = Template("journal-time", "Change {change} is dated before the one it follows.")
REDACTED = Template("journal-redacted", "Entry {number} was redacted by no decision that the journal knows.")
RESTORED = Template("journal-restored", "Entry {number} holds what was redacted by entry {by}.")
REPLACED = Template("journal-replaced", "Entry {number} is not as it was left by the redaction of entry {by}.")
REASON_REDACTED = Template(
    "journal-reason-redacted", "The reason of change {number} was redacted by no decision that the journal knows."
)
REASON_RESTORED = Template(
    "journal-reason-restored", "The reason of change {number} holds what was redacted by entry {by}."
)
REASON_REPLACED = Template(
    "journal-reason-replaced", "The reason of change {number} is not as it was left by the redaction of entry {by}."
)
UNREADABLE = Template("journal-unreadable", "Entry {number} is no redaction that can be read.")
CUT = Template("journal-cut", "The journal ends at entry {found}; the head kept elsewhere is of entry {number}.")
REWRITTEN = Template("journal-rewritten", "Entry {number} is not the one of the head kept elsewhere: it was rewritten.")

GARBLED = Template(
    "journal-garbled", "Entry {number}, or what is said of its change, holds values that cannot be read."
)

FAULTS = {
    "entries": (REDACTED, RESTORED, REPLACED),
    "reasons": (REASON_REDACTED, REASON_RESTORED, REASON_REPLACED),
}
"""Of what redactions tell: redacted by none, restored, and neither as written nor as redacted."""


@frozen(kw_only=True)
class Fault:
    """The first thing that is wrong, and what: at which entry, and in which change; of a reason only the change."""

    message: Message
    entry: int | None = None
    change: int | None = None


@frozen(kw_only=True)
class Verdict:
    """What a journal was found to be: its head as far as it holds, how much was read, and the first fault if any."""

    head: Head
    changes: int
    redacted: int
    """How many entries stand redacted by a decision."""
    fault: Fault | None = None


@define
class _Verifier:
    entries: Iterator[Entry]
    kept: Head | None
    number: int = 0
    digest: str = GENESIS
    changes: int = 0
    at: str = ""
    versions: dict[object, int] = field(factory=dict)
    seals: dict[str, dict[int, tuple[int, str]]] = field(factory=lambda: {"entries": {}, "reasons": {}})
    """By entry or change number: the last redaction that names it, and the seal it gives."""
    found: dict[str, dict[int, tuple[int, str]]] = field(factory=lambda: {"entries": {}, "reasons": {}})

    def faults(self, changes: Iterable[Change]) -> Iterator[Fault]:
        for change in changes:
            yield from self._change(change)
        for entry in self.entries:
            yield Fault(message=OTHER_CHANGE(number=entry.number, change=entry.change), entry=entry.number)
        yield from self._redactions("entries")
        yield from self._redactions("reasons")
        if self.kept is not None:
            yield from self._cut(self.kept)

    def _cut(self, kept: Head) -> Iterator[Fault]:
        if self.number < kept.number:
            yield Fault(message=CUT(found=self.number, number=kept.number), entry=self.number + 1)
        if kept.number == 0 and kept.digest != GENESIS:
            yield Fault(message=REWRITTEN(number=0), entry=0)

    def _change(self, change: Change) -> Iterator[Fault]:
        number, first, at = change.number, self.number + 1, written(change.header)
        if number != self.changes + 1:
            yield Fault(message=NO_CHANGE(change=self.changes + 1), entry=first, change=self.changes + 1)
        said = seal(change.salt, change.header.reason)
        if change.redacted is not None:
            self.found["reasons"][number] = (change.redacted, said)
        elif said != change.sealed:
            yield Fault(message=REASON(change=number), entry=first, change=number)
        if sealed_header(number, change.header, change.size, change.sealed) != change.digest:
            yield Fault(message=HEADER(change=number), entry=first, change=number)
        if at <= self.at:
            yield Fault(message=TIME(change=number), entry=first, change=number)
        self.at, self.changes = at, number
        yield from self._entries(change, first)

    def _entries(self, change: Change, first: int) -> Iterator[Fault]:
        for entry in islice(self.entries, change.size):
            yield from self._entry(entry, change)
        found = self.number - first + 1
        if found != change.size or found < 1:
            message = SIZE(change=change.number, found=found, size=change.size)
            yield Fault(message=message, entry=self.number + 1, change=change.number)

    def _entry(self, entry: Entry, change: Change) -> Iterator[Fault]:
        number, key = entry.number, entry.key
        if number != self.number + 1:
            yield Fault(message=GAP(number=self.number + 1), entry=self.number + 1, change=change.number)
        if entry.change != change.number:
            yield Fault(message=OTHER_CHANGE(number=number, change=entry.change), entry=number, change=change.number)
        yield from self._text(entry)
        expected = self.versions.get(key, 0) + 1
        if entry.version != expected:
            message = VERSION(number=number, key=str(key), version=entry.version, expected=expected)
            yield Fault(message=message, entry=number, change=change.number)
        link = digest_of(self.digest, change.digest, number, key, entry.version, entry.sealed)
        if link != entry.digest:
            yield Fault(message=LINK(number=number, key=str(key)), entry=number, change=change.number)
        if self.kept is not None and number == self.kept.number and entry.digest != self.kept.digest:
            yield Fault(message=REWRITTEN(number=number), entry=number, change=change.number)
        self.versions[key], self.number, self.digest = entry.version, number, entry.digest

    def _text(self, entry: Entry) -> Iterator[Fault]:
        said = seal(entry.salt, entry.text)
        if entry.redacted is not None:
            self.found["entries"][entry.number] = (entry.redacted, said)
        elif said != entry.sealed:
            yield Fault(message=TEXT(number=entry.number, key=str(entry.key)), entry=entry.number, change=entry.change)
        if entry.key.kind == REDACTION and entry.text is not None:
            yield from self._redaction(entry, entry.text)

    def _redaction(self, entry: Entry, text: str) -> Iterator[Fault]:
        """Note the new seals that a redaction tells: of what came before it, and it is never redacted itself."""
        try:
            told = json.loads(text)
            latest = {"entries": entry.number, "reasons": entry.change}
            seals = {
                name: {int(each): (entry.number, str(sealed)) for each, sealed in told.get(name, {}).items()}
                for name in latest
            }
            is_sound = entry.redacted is None and all(max(seals[name], default=0) < latest[name] for name in latest)
        except (AttributeError, RecursionError, TypeError, ValueError):
            seals, is_sound = {}, False
        if not is_sound:
            yield Fault(message=UNREADABLE(number=entry.number), entry=entry.number, change=entry.change)
        for name, found in seals.items():
            self.seals[name].update(found)

    def _redactions(self, name: str) -> Iterator[Fault]:
        told, found = self.seals[name], self.found[name]
        unknown, restored, other = FAULTS[name]
        for number in sorted({*told, *found}):
            place = {"entry" if name == "entries" else "change": number}
            if number not in told:
                yield Fault(message=unknown(number=number), **place)
            elif number not in found:
                yield Fault(message=restored(number=number, by=told[number][0]), **place)
            elif told[number] != found[number]:
                yield Fault(message=other(number=number, by=told[number][0]), **place)


def verify(changes: Iterable[Change], entries: Iterable[Entry], *, head: Head | None = None) -> Verdict:
    """Return whether a journal is whole, and the first fault if it is not.

    Changes and entries come in the order of their numbers, and are read once.  With a head that was kept elsewhere a
    cut tail and a rewritten chain are found, too.
    """
    verifier = _Verifier(iter(entries), head)
    try:
        fault = next(verifier.faults(changes), None)
    except (ArithmeticError, AttributeError, InvalidError, LookupError, TypeError, ValueError):
        # A column past the program's doing may hold anything: a word for a time, a number for a text.
        number, change = verifier.number + 1, verifier.changes
        fault = Fault(message=GARBLED(number=number), entry=number, change=change)
    redacted = len(verifier.found["entries"])
    whole = Head(verifier.number, verifier.digest)
    return Verdict(head=whole, changes=verifier.changes, redacted=redacted, fault=fault)
