"""Addresses of servers: what is one, which can be read, and how whatever may hold a password is shown without it."""

import re

FILE = "sqlite:///"
"""What a file's URL begins with."""
SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")

_SCHEME = r"[A-Za-z][A-Za-z0-9.+-]+"
# What an address holds between its signs; a sign of these in a name or a password is written %40, %2F, %3A.
_WORD = r"[^:/?#@\s]*"
_HOST = r"(?:[^:/?#@,\s\[\]]*|\[[0-9A-Fa-f:.%]*\])(?::[0-9]*)?"
_ADDRESS = re.compile(
    rf"(?P<scheme>{_SCHEME}://)"
    rf"(?:(?P<user>[^:/?#\s]*)(?P<password>:[^/?#@\s]*)?(?P<at>@))?"
    rf"(?P<hosts>{_HOST}(?:,{_HOST})*)"
    r"(?P<path>/[^/?#@\s]*)?"
    r"(?P<query>\?[^#@\s]*)?"
)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_START = re.compile(rf"[\W_]*({_SCHEME}:(?://)?)")
# Without a scheme, with half a one, or as a path makes it of one.
_LIKE = re.compile(r"[\W_]*postgres[\w+]*:|\s*(?://)?[^/\\\s]*:\S.*@", re.DOTALL | re.IGNORECASE)
_WORDS = re.compile(r"(?:.*\s)?(?:password|pwd)\s*=", re.DOTALL | re.IGNORECASE)
_WORD_OF_PASS = re.compile(r"(pass\w*|pwd)(\s*=).*", re.IGNORECASE | re.DOTALL)
_AROUND = "\"'` \t\r\n\ufeff"


def is_server(text: str) -> bool:
    """Tell whether a text is the address of a server, and not a file."""
    return text.strip().startswith(SERVERS)


def is_address(text: str) -> bool:
    """Tell whether a text is an address, or is meant to be one: no path of a file."""
    if text.startswith(FILE) or _DRIVE.match(text):
        return False
    return "://" in text or any(each.match(text) for each in (_LIKE, _WORDS))


def is_readable(text: str) -> bool:
    """Tell whether an address can be read in one way alone."""
    return _ADDRESS.fullmatch(text) is not None


def shown(text: str) -> str:
    """Return an address or a path as it may be shown.

    Of an address that can be read only the password and the query are left out, of any other all but its scheme.
    """
    if not is_address(text) or ("://" not in text and _WORDS.match(text)):
        return _WORD_OF_PASS.sub(r"\1\2***", text)
    found = _ADDRESS.fullmatch(text.strip(_AROUND))
    if found is None:
        start = _START.match(text)
        return f"{start[1] if start else ''}…"
    user, at = found["user"] or "", found["at"] or ""
    password, query = ":***" if found["password"] else "", "?…" if found["query"] else ""
    return f"{found['scheme']}{user}{password}{at}{found['hosts']}{found['path'] or ''}{query}"
