"""Where a text stands in all that is held: in what stands now, in every old version, and in the reasons of changes."""

import re
from datetime import datetime

import attrs
from attrs import define, field, frozen

from ..errors import InvalidError, Problem, dotted
from ..journal import Change, Entry, Key
from ..messages import Template
from ..references import is_slug
from ..swedish import fold, words
from .fields import data_of, texts
from .history import walked
from .ports import Reading

NOTHING_SOUGHT = Template("nothing-sought", "{text} holds no letter or digit that could be sought.")

REASON = "reason"
"""The field of a trace that stands in the reason of a change."""

_MOST_WORDS = 4
"""A text of more words than a name has is sought as it is written."""
_PLAIN = str.maketrans("åäö", "aao")
_SPACE = re.compile(r"\s+")


@frozen(kw_only=True)
class Trace:
    """A text that holds what is sought: in a field of a version of a record, or in the reason of a change."""

    key: Key | None
    """None for a reason."""
    path: str
    text: str = field(repr=False)
    change: int
    entry: int | None = None
    version: int | None = None
    since: datetime
    """When it was written."""
    until: datetime | None = None
    """When another version took its place; None where it stands, and for a reason."""
    redacted: int | None = None
    """The entry by which something was taken out of this version."""


@frozen
class Sought:
    """What is sought: an address or a long text as it is written, a name by all its words in any order and genitive."""

    text: str
    is_whole: bool
    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Sought":
        """Read what is sought; case and marks other than those of å, ä and ö do not matter.  Raises InvalidError."""
        folded = _spaced(text)
        own = frozenset(word.text for word in words(text))
        if not own:
            raise InvalidError([Problem(NOTHING_SOUGHT(text=text))])
        return cls(folded, "@" in folded or len(folded.split()) > _MOST_WORDS, own)

    def stands_in(self, text: str) -> bool:
        """Tell whether a text holds it."""
        if self.is_whole:
            return self.text in _spaced(text)
        found, own = frozenset(word.text for word in words(text)), self.words
        if "@" in text or is_slug(text):
            # Addresses and ids are made of names, without å, ä and ö.
            found, own = (frozenset(word.translate(_PLAIN) for word in each) for each in (found, own))
        return all(not found.isdisjoint((word, f"{word}s", f"{word}:s")) for word in own)

    def may_stand_in(self, written: str) -> bool:
        """Tell whether a record's JSON can hold it: what this denies need not be read."""
        if "\\" in written:
            return True
        folded = fold(written)
        if self.is_whole:
            return self.text in _SPACE.sub(" ", folded)
        return all(word in folded or word.translate(_PLAIN) in folded for word in self.words)


def _spaced(text: str) -> str:
    return _SPACE.sub(" ", fold(text)).strip()


@define
class _Finder:
    sought: Sought
    found: list[Trace] = field(factory=list)
    open: dict[Key, list[int]] = field(factory=dict)
    """The places in `found` of the traces in each record's last version."""

    def read(self, change: Change, entries: tuple[Entry, ...]) -> None:
        header = change.header
        if header.reason and self.sought.stands_in(header.reason):
            trace = Trace(
                key=None,
                path=REASON,
                text=header.reason,
                change=change.number,
                since=header.at,
                redacted=change.redacted,
            )
            self.found.append(trace)
        for entry in entries:
            for place in self.open.pop(entry.key, ()):
                self.found[place] = attrs.evolve(self.found[place], until=header.at)
            if entry.text is not None and self.sought.may_stand_in(entry.text):
                self._entry(entry, entry.text, header.at)

    def _entry(self, entry: Entry, text: str, since: datetime) -> None:
        for path, each in texts(data_of(entry.key.kind, text)):
            if self.sought.stands_in(each):
                self.open.setdefault(entry.key, []).append(len(self.found))
                trace = Trace(
                    key=entry.key,
                    path=dotted(path),
                    text=each,
                    change=entry.change,
                    entry=entry.number,
                    version=entry.version,
                    since=since,
                    redacted=entry.redacted,
                )
                self.found.append(trace)


def traces(reading: Reading, sought: Sought) -> tuple[Trace, ...]:
    """Return every text that holds what is sought, in the order of the journal, which is read once."""
    finder = _Finder(sought)
    for change, entries in walked(reading):
        finder.read(change, entries)
    return tuple(finder.found)
