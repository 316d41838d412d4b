"""Registers as tables to be written: every field of every record, or what may leave the house."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve, frozen

from ..ledger import Contact
from ..messages import Template
from ..office.fields import data_of, text_of
from ..office.view import View, space
from ..wording import Language
from .previews import Preview, Refused
from .registers import VERSION, VERSION_KEY, cells_of, columns, heading
from .sheet import Row, Sheet

REASON = Template("head-refused-because", "Refused because")
_PRIVATE = frozenset({"note", "source.note", "person", "items", "attendance", "minutes", "papers"})
"""What is written for the office's own eyes or names persons, of whatever kind of record; minutes have a web copy."""


def register(view: View, kind: str, *, agreement: str, speech: Language, is_public: bool = False) -> Sheet:
    """Return the register of a kind as a table, in the order of ids; rows are read while the view is open.

    Behind the columns of the kind stands the version of each record, by which an import knows what was seen.  A public
    one leaves that out, notes, whatever names persons, and contacts that public exports may not carry.
    """
    if agreement:
        view.require(agreement)
    kept = tuple(index for index, column in enumerate(columns(kind)) if not (is_public and column.key in _PRIVATE))
    head = heading(kind, speech)
    rows = _Rows(view, kind, space(agreement, kind), speech, kept, is_public=is_public)
    return Sheet((*(head[index] for index in kept), *(() if is_public else (speech.fill(VERSION),))), rows)


def keyed(sheet: Sheet, kind: str, speech: Language) -> Sheet:
    """Return a register's table headed by the keys of its columns, as other programs know them."""
    keys = {speech.fill(VERSION): VERSION_KEY, **{column.head(speech): column.key for column in columns(kind)}}
    return evolve(sheet, head=tuple(keys[head] for head in sheet.head))


@frozen
class _Rows:
    """The rows of a register, read anew by each who goes through them."""

    view: View
    kind: str
    agreement: str
    speech: Language
    kept: tuple[int, ...]
    is_public: bool

    def __iter__(self) -> Iterator[Row]:
        """Yield each row, numbered as below a heading."""
        rows = self.view.reading.rows(agreement=self.agreement, kind=self.kind)
        for number, row in enumerate((row for row in rows if self._may_leave(row.text)), start=2):
            text = text_of(_without_notes(data_of(self.kind, row.text))) if self.is_public else row.text
            cells = cells_of(self.kind, text, self.speech)
            version = () if self.is_public else (str(row.version),)
            yield Row(number, (*(cells[index] for index in self.kept), *version))

    def _may_leave(self, text: str) -> bool:
        if not self.is_public or self.kind != Contact.kind:
            return True
        return bool(data_of(self.kind, text).get("exported", False))


def _without_notes(value: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        return {name: _without_notes(each) for name, each in value.items() if name != "note"}
    return [*map(_without_notes, value)] if isinstance(value, list) else value


def refused_sheet(preview: Preview, speech: Language) -> Sheet:
    """Return the rows that were refused, under the headings they came with, and the reasons in a column of their own.

    Mended, it can be imported as it is: the reasons are a column that no register has.
    """
    told = {each.row: _reason(each, speech) for each in preview.refused}
    title = speech.fill(REASON)
    kept = tuple(index for index, head in enumerate(preview.sheet.head) if head != title)
    rows = [
        Row(row.number, (*(row.cells[index] for index in kept), told[row.number]))
        for row in preview.sheet.rows
        if row.number in told
    ]
    return Sheet((*(preview.sheet.head[index] for index in kept), title), rows)


def _reason(refused: Refused, speech: Language) -> str:
    said = (
        " ".join(filter(None, (speech.say(fault.message), speech.say(fault.remedy) if fault.remedy else "")))
        for fault in refused.faults
    )
    return " ".join(said)
