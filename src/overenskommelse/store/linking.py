"""Drafts made entries: numbered, versioned, sealed and chained to what stands before them."""

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from datetime import timedelta
from typing import NamedTuple

import attrs
from attrs import define, field

from ..journal import Change, Entry, Head, Header, Key, digest_of, seal, sealed_header
from ..office.ports import Draft

_TICK = timedelta(microseconds=1)


def later(header: Header, before: Header | None) -> Header:
    """Return a header that is later than the one before it: a clock may have been set back."""
    if before is None or header.at > before.at:
        return header
    return attrs.evolve(header, at=before.at + _TICK)


def change_of(number: int, header: Header, size: int, salt: str) -> Change:
    """Return a change of so many entries, its reason and its header sealed."""
    sealed = seal(salt, header.reason)
    digest = sealed_header(number, header, size, sealed)
    return Change(number=number, header=header, size=size, salt=salt, sealed=sealed, digest=digest)


class Link(NamedTuple):
    """What makes an entry of a draft."""

    number: int
    version: int
    salt: str
    sealed: str
    digest: str


@define
class Linker:
    """Chains the entries of one change to a head, draft by draft."""

    change: Change
    head: Head
    salts: Callable[[], str]
    _end: int = field(init=False)

    @_end.default
    def _last(self) -> int:
        return self.head.number + self.change.size

    def close(self) -> None:
        """Guard that there were as many drafts as the change's header says.  Raises ValueError."""
        if self.head.number != self._end:
            came = self.change.size + self.head.number - self._end
            message = f"{self.change.size} drafts were promised, and {came} came"
            raise ValueError(message)

    def link(self, drafts: Sequence[Draft], versions: MutableMapping[Key, int]) -> list[Entry]:
        """Return the entries; `versions` are those of the records before them, and are counted on."""
        return [
            Entry(
                number=each.number,
                change=self.change.number,
                key=draft.key,
                version=each.version,
                text=draft.text,
                salt=each.salt,
                sealed=each.sealed,
                digest=each.digest,
            )
            for draft, each in zip(drafts, self.links(drafts, versions), strict=True)
        ]

    def links(self, drafts: Iterable[Draft], versions: MutableMapping[Key, int]) -> list[Link]:
        """Return what makes entries of the drafts: less than an entry, for there may be very many."""
        of, salts, made = self.change.digest, self.salts, list[Link]()
        number, digest = self.head.number, self.head.digest
        for each in drafts:
            key, text, salt = each.key, each.text, salts()
            number += 1
            version = versions[key] = versions.get(key, 0) + 1
            sealed = seal(salt, text)
            digest = digest_of(digest, of, number, key, version, sealed)
            made.append(Link(number, version, salt, sealed, digest))
        self.head = Head(number, digest)
        return made
