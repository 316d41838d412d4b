"""What the journal is made of: keys, changes, entries, and the head that proves them."""

import re
from datetime import UTC, datetime

from attrs import field, frozen

from ..errors import InvalidError, Problem
from ..messages import Template

NAIVE = Template("naive-time", "The time {time} has no time zone.")
GIVE_ZONE = Template("give-zone", "Give a time that knows its zone, such as datetime.now(UTC).")
NO_HEAD = Template("no-head", "{text} is no head of a journal.")
WRITE_HEAD = Template("write-head", "Write it as it was printed: the number of an entry, a colon and 64 characters.")

_HEAD = re.compile(r"(\d{1,18}):([0-9a-f]{64})", re.ASCII)


# Everything is looked up by keys, and each is looked up several times.
@frozen(order=True, cache_hash=True)
class Key:
    """What an entry is about: a record of a kind, in an agreement; `agreement` is empty for what all share."""

    agreement: str
    kind: str
    id: str

    def __str__(self) -> str:
        """Write as `vgr/meeting/2018-03-23`; what is shared begins with the kind."""
        return "/".join(part for part in (self.agreement, self.kind, self.id) if part)


def _in_utc(time: datetime) -> datetime:
    if time.tzinfo is None:
        raise InvalidError([Problem(NAIVE(time=time.isoformat()), remedy=GIVE_ZONE())])
    return time.astimezone(UTC)


@frozen(kw_only=True)
class Header:
    """What is said of a change by whoever makes it.  Raises InvalidError for a time without a zone."""

    at: datetime = field(converter=_in_utc)
    actor: str
    """Who did it: a name or a role, as the office writes it."""
    side: str | None = None
    """The side of the agreement that the actor speaks for."""
    reason: str | None = None
    command: str
    """The code of the command, such as `register-organisation`."""
    undoes: int | None = None
    """The number of the change that this one takes back."""


@frozen(kw_only=True)
class Change:
    """One command's entries, and who gave it, when and why."""

    number: int
    header: Header
    size: int
    """How many entries it has; at least one."""
    salt: str
    sealed: str
    """The seal of the reason, which stays when the reason is redacted."""
    digest: str
    redacted: int | None = None
    """The number of the entry by which its reason was redacted."""


@frozen(kw_only=True)
class Entry:
    """A record as it was after a change; `text` is canonical JSON, or None where the record was withdrawn."""

    number: int
    change: int
    key: Key
    version: int
    """Counted for each record from 1."""
    text: str | None = field(repr=False)
    salt: str = field(repr=False)
    sealed: str = field(repr=False)
    """The seal of the text as it was first written."""
    digest: str = field(repr=False)
    redacted: int | None = None
    """The number of the entry by which the text was redacted."""


@frozen(kw_only=True)
class Redacted:
    """An entry's new text, in every version of a record that a field is taken out of."""

    number: int
    text: str = field(repr=False)
    salt: str = field(repr=False)


@frozen
class Head:
    """The last entry of a journal and its digest: whoever keeps it elsewhere can prove what came before."""

    number: int
    digest: str

    def __str__(self) -> str:
        """Write as `1204:9f3c…`, to be printed and kept."""
        return f"{self.number}:{self.digest}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """Read a head as it is printed, on papers in groups.  Raises InvalidError."""
        found = _HEAD.fullmatch("".join(text.split()))
        if found is None:
            raise InvalidError([Problem(NO_HEAD(text=text), remedy=WRITE_HEAD())])
        return cls(int(found[1]), found[2])
