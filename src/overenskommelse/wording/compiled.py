"""A compiled catalogue as it is written: every sentence, and what it becomes; also a plugin's own."""

import struct
from collections.abc import Mapping

from attrs import frozen

from ..errors import Problem, UnreadableError
from ..messages import Template
from ..variants.telling import told
from .domains import NO_CATALOGUE

COMPILE = Template("compile-catalogue", "Compile it from its .po file, with pybabel compile or msgfmt.")

_MAGIC = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}
_HEAD = 5
_PLURAL = "\0"

Forms = tuple[str, ...]
"""A sentence's forms: one, or one for each number that the language tells apart."""


@frozen
class _Tables:
    """Where the texts of a catalogue stand, in which byte order."""

    content: bytes
    order: str

    def text(self, table: int, number: int) -> str:
        """Return a text of one of the two tables."""
        length, start = struct.unpack_from(f"{self.order}2I", self.content, table + 8 * number)
        if start + length > len(self.content):
            raise struct.error
        return self.content[start : start + length].decode("utf-8")


def sentences(content: bytes) -> Mapping[Forms, Forms]:
    """Return what each sentence of a .mo file becomes, the header left out.  Raises UnreadableError."""
    try:
        tables = _Tables(content, _MAGIC[content[:4]])
        _, _, count, ours, theirs = struct.unpack_from(f"{tables.order}{_HEAD}I", content)
        pairs = {tables.text(ours, each): tables.text(theirs, each) for each in range(count)}
    except (KeyError, struct.error, UnicodeDecodeError) as error:
        raise UnreadableError([Problem(NO_CATALOGUE(reason=told(error)), remedy=COMPILE())]) from error
    return {tuple(own.split(_PLURAL)): tuple(said.split(_PLURAL)) for own, said in pairs.items() if own}
