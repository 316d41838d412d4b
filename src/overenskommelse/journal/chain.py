"""How entries are chained: each digest covers the one before it, the change's header, and the sealed text.

Texts and reasons are sealed with a salt of their own, so that what is redacted cannot be guessed back from its seal,
and so that the chain still holds when they are gone.
"""

import json
from hashlib import sha256
from json.encoder import encode_basestring_ascii as _quoted

from .values import Header, Key

GENESIS = "0" * 64
"""What stands before the first entry."""


_encode = json.JSONEncoder(separators=(",", ":")).encode
"""Made once, for making one takes longer than using it."""


def seal(salt: str, text: str | None) -> str:
    """Return the salted digest of a text; of none at all, too."""
    body = b"-" if text is None else b"+" + text.encode("utf-8")
    # The salt's length first, or letters could be moved from the one to the other.
    salted = salt.encode("utf-8")
    return sha256(b"%d:%b%b" % (len(salted), salted, body)).hexdigest()


def sealed_header(number: int, header: Header, size: int, sealed: str) -> str:
    """Return the digest of a change's header; `sealed` is the seal of its reason."""
    at = written(header)
    return _digest([number, at, header.actor, header.side, header.command, header.undoes, size, sealed])


def written(header: Header) -> str:
    """Return the time of a change as it is stored: UTC, to the microsecond, so that texts sort as times."""
    return header.at.isoformat(timespec="microseconds")


def digest_of(previous: str, change: str, number: int, key: Key, version: int, sealed: str) -> str:
    """Return an entry's digest, of the entry before it, its change's digest, its own header and its seal."""
    before, of, last = _quoted(previous), _quoted(change), _quoted(sealed)
    named = f"{_quoted(key.agreement)},{_quoted(key.kind)},{_quoted(key.id)}"
    # The JSON of a list, as `_digest` writes one, in a fourth of its time: every entry ever written has one.
    return sha256(f"[{before},{of},{number},{named},{version},{last}]".encode("ascii")).hexdigest()


def _digest(parts: list[str | int | None]) -> str:
    # JSON keeps the parts apart, whatever characters somebody puts in a column.
    return sha256(_encode(parts).encode("ascii")).hexdigest()
