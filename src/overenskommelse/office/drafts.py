"""Drafts of what is to be written: a value's text, and what the tables know of it."""

from typing import Any

from ..agreement import CORE_KINDS
from ..dates.partial import LAST
from ..errors import dotted
from ..journal import Key
from ..ledger import KINDS, Happening, Lasting
from ..notation.converter import Kinds
from ..notation.parts import DOCUMENT, kind_of_part, part_text, read_part
from ..references import references
from ..sources import Document
from .columns import COLUMNS
from .ports import Draft

TABLED = frozenset({DOCUMENT, *KINDS})
"""The kinds whose references and days tables know: records, and the documents they rest on."""

OWN_REGISTER = Document(id="eget-register", title="Det egna registret")
"""The source of what an officer knows without naming a document: the office's own register."""


def draft(agreement: str, value: Any, *, kinds: Kinds = CORE_KINDS) -> Draft:  # noqa: ANN401 - a record or part of any kind
    """Return the draft of a record, document or element of an agreement.  Raises InvalidError for unwritable text."""
    return projected(Key(agreement, kind_of_part(value), value.id), part_text(value, kinds=kinds), value)


def withdrawal(key: Key) -> Draft:
    """Return the draft that withdraws a record."""
    return Draft(key=key, text=None)


def redraft(key: Key, text: str | None, *, kinds: Kinds = CORE_KINDS) -> Draft:
    """Return the draft of a text from the journal: tables are made of these, and undone changes too."""
    if text is None or key.kind not in TABLED:
        return Draft(key=key, text=text)
    return projected(key, text, read_part(key.kind, text, kinds=kinds))


def projected(key: Key, text: str, value: Any) -> Draft:  # noqa: ANN401 - as above
    """Return the draft of a value whose text is written already."""
    if key.kind not in TABLED:
        return Draft(key=key, text=text)
    first, last = _bounds(value)
    made = COLUMNS.get(key.kind)
    return Draft(
        key=key,
        text=text,
        first=first,
        last=last,
        columns=made(value) if made else {},
        references=tuple((dotted(r.path), r.kind, r.target) for r in references(value)),
    )


def _bounds(value: object) -> tuple[int | None, int | None]:
    if isinstance(value, Happening):
        return value.date.lo, value.date.hi
    if isinstance(value, Lasting):
        last = value.period.last[1]
        return value.period.first[0], None if last == LAST else last
    return None, None
