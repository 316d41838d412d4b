"""The plain data of a record as a row has it: made new, or laid over what stands."""

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from ..errors import OverenskommelseError
from ..ledger import KINDS, Contact, Lasting, Organisation
from ..messages import Template
from ..notation.keys import key_order
from ..office.redaction import GONE
from .cells import OPEN, TEXTS, UNSURE, bounds_of, period_of
from .entries import Entry, EntryReader
from .redacted import BROUGHT_BACK, LEAVE_GONE, brought_back
from .registers import Column, columns, shown, value_in

NOT_GIVEN = Template("cell-not-given", "{heading} is not given, and the register needs it.")
FILL_CELL = Template("fill-cell", "Write it in the column {heading}.")
MUST_STAND = Template("cell-must-stand", "{heading} cannot be taken away: the register needs it.")
LEAVE_BLANK = Template("leave-cell-blank", "Leave the cell blank, and what stands is kept.")

_UNDATED = frozenset({Organisation.kind, Contact.kind})
"""The kinds that may go without days: they began nobody knows when, and go on."""


@define
class Assembler:
    """Makes the data of a kind's records; `document` is what new ones rest on where their row does not say."""

    kind: str
    reader: EntryReader
    document: str
    _columns: dict[str, Column] = field(init=False)
    _asked: tuple[Column, ...] = field(init=False)
    _order: tuple[str, ...] = field(init=False)
    _is_lasting: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once what each row needs."""
        found = columns(self.kind)
        self._columns = {column.key: column for column in found}
        asked = (each for each in found if each.is_asked and each.key not in {"id", "source.document"})
        self._asked = tuple(each for each in asked if each.field != "period" or self.kind not in _UNDATED)
        self._order = key_order(KINDS[self.kind])
        self._is_lasting = issubclass(KINDS[self.kind], Lasting)

    def assemble(self, entry: Entry) -> None:
        """Work out the data of an entry that is matched; what is wrong becomes its fault."""
        if entry.before is None:
            self._make(entry)
        else:
            self._lay(entry, entry.before)
        if entry.gone is not None and entry.data is not entry.before and not entry.faults:
            self._keep_redacted(entry, entry.gone)

    def kept(self, entry: Entry) -> Iterator[str]:
        """Yield the heading of each blank cell that leaves a value standing which a dash would take away."""
        for _, column in self.reader.heads.known if entry.before is not None else ():
            if column.key not in entry.given and column.key not in entry.unread:
                value = value_in(column, entry.before or {})
                if value not in (None, [], UNSURE, OPEN, column.default):
                    yield self.reader.titles[column.key]

    def _keep_redacted(self, entry: Entry, gone: dict[str, Any]) -> None:
        for column in brought_back(self.kind, gone, entry.data):
            title = self.reader.title(column)
            entry.fault(title, "", BROUGHT_BACK(heading=title), LEAVE_GONE(gone=GONE))

    def _make(self, entry: Entry) -> None:
        for column in self._asked:
            if column.key not in entry.given and column.key not in entry.unread:
                title = self.reader.title(column)
                entry.fault(title, "", NOT_GIVEN(heading=title), FILL_CELL(heading=title))
        document = entry.given.get("source.document") or self.document
        self._put(entry, {}, {"document": document}, (UNSURE, OPEN))

    def _lay(self, entry: Entry, before: dict[str, Any]) -> None:
        """Lay a row over what stands; a cell that says what stands is right, even where it could not be given anew."""
        for key in [key for key, text in entry.unread.items() if text in shown(self._columns[key], before)]:
            entry.forgive(key, self.reader.titles[key])
        if not entry.faults and _says(entry.given, before):
            entry.data = before
            return
        bounds = bounds_of(before["period"]) if "period" in before else (UNSURE, OPEN)
        self._put(entry, dict(before), dict(before["source"]), bounds)

    def _put(self, entry: Entry, data: dict[str, Any], source: dict[str, Any], bounds: tuple[str, str]) -> None:
        for key, found in entry.given.items():
            column = self._columns[key]
            of, is_asked = column.field, column.is_asked
            value = [] if found is None and is_asked and column.form is TEXTS else found
            if of == "period":
                continue
            into, name = (source, key.partition(".")[2]) if of == "source" else (data, key)
            if value is not None and (is_asked or value not in (column.default, [])):
                into[name] = value
            elif is_asked:
                title = self.reader.title(column)
                entry.fault(title, "–", MUST_STAND(heading=title), LEAVE_BLANK())
            else:
                into.pop(name, None)
        data["source"] = {name: source[name] for name in _SOURCE if name in source}
        if self._is_lasting:
            self._period(entry, data, bounds)
        entry.data = {name: data[name] for name in self._order if name in data}

    def _period(self, entry: Entry, data: dict[str, Any], bounds: tuple[str, str]) -> None:
        start, end = entry.given.get("period.start", bounds[0]), entry.given.get("period.end", bounds[1])
        try:
            data["period"] = period_of(start, end)
        except OverenskommelseError as error:
            data["period"] = f"{start}/{end}"
            column = self._columns["period.end"]
            for problem in error.problems:
                entry.fault(self.reader.title(column), end, problem.message, problem.remedy)


def _says(given: dict[str, Any], before: dict[str, Any]) -> bool:
    """Tell whether a row surely says what stands, as most rows of a table that is imported anew do."""
    for key, value in given.items():
        if key == "period.start":
            if before.get("period") != f"{value}/{OPEN}":
                return False
        elif key not in before or before[key] != value:
            return False
    return True


_SOURCE = ("document", "locator", "certainty", "note")
