"""The plain data of a record as a row has it: made new, or laid over what stands."""

from collections.abc import Iterator
from typing import Any

from attrs import define, field

from ..errors import OverenskommelseError
from ..ledger import KINDS, Accession, Contact, Lasting, Organisation
from ..messages import Template
from ..notation.keys import key_order
from ..office.redaction import GONE
from .cells import OPEN, TEXTS, UNSURE, bounds_of, period_of
from .entries import Entry, EntryReader
from .former_names import check_name
from .joinings import STEPS, date_accession
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
    _places: dict[str, tuple[bool, str, Column]] = field(init=False)
    """By key: whether it belongs to the source, and its name there or in the data; the bounds of a period have none."""
    _asked: tuple[Column, ...] = field(init=False)
    _order: tuple[str, ...] = field(init=False)
    _orders: dict[tuple[str, ...], tuple[str, ...]] = field(init=False, factory=dict)
    """By the keys that data came to have: the same in the order of the fields."""
    _is_lasting: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once what each row needs."""
        found = columns(self.kind)
        self._columns = {column.key: column for column in found}
        self._places = {each.key: _place(each) for each in found if each.field != "period"}
        asked = (each for each in found if each.is_asked and each.key not in {"id", "source.document"})
        self._asked = tuple(each for each in asked if each.field != "period" or self.kind not in _UNDATED)
        self._order = key_order(KINDS[self.kind])
        self._is_lasting = issubclass(KINDS[self.kind], Lasting)

    def assemble(self, entry: Entry) -> None:
        """Work out the data of an entry that is matched; what is wrong becomes its fault."""
        if self.kind == Accession.kind:
            date_accession(entry.given, entry.before)
        if entry.before is None:
            self._make(entry)
        else:
            self._lay(entry, entry.before)
        if entry.gone is not None and entry.data is not entry.before and not entry.faults:
            self._keep_redacted(entry, entry.gone)

    def kept(self, entry: Entry) -> Iterator[str]:
        """Yield the heading of each blank cell that leaves a value standing which a dash would take away."""
        given, unread = entry.given, entry.unread
        for _, column in self.reader.heads.known if entry.before is not None else ():
            if column.key not in given and column.key not in unread:
                value = value_in(column, entry.before or {})
                if value not in (None, [], UNSURE, OPEN, column.default):
                    yield self.reader.titles[column.key]

    def _keep_redacted(self, entry: Entry, gone: dict[str, Any]) -> None:
        for column in brought_back(self.kind, gone, entry.data):
            title = self.reader.title(column)
            entry.fault(title, "", BROUGHT_BACK(heading=title), LEAVE_GONE(gone=GONE))

    def _make(self, entry: Entry) -> None:
        # A period is made of days, and one that cannot be read is told of already.
        hidden = {"period.start"} if self.kind == Accession.kind and not STEPS.isdisjoint(entry.unread) else set()
        for column in self._asked:
            if column.key not in entry.given and column.key not in {*entry.unread, *hidden}:
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
        if self.kind == Organisation.kind:
            check_name(entry, before, self.reader)
        bounds = bounds_of(before["period"]) if "period" in before else (UNSURE, OPEN)
        self._put(entry, dict(before), dict(before["source"]), bounds)
        if entry.data.get("names") and entry.data["names"] == before.get("names"):
            entry.data["names"] = _mended(before["names"], before["name"], entry.data["name"])

    def _put(self, entry: Entry, data: dict[str, Any], source: dict[str, Any], bounds: tuple[str, str]) -> None:
        for key, value in entry.given.items():
            if key not in self._places:
                continue
            is_of_source, name, column = self._places[key]
            into = source if is_of_source else data
            if value and value != column.default:
                into[name] = value
            else:
                self._put_little(entry, into, name, column, value)
        data["source"] = source if len(source) == 1 else {name: source[name] for name in _SOURCE if name in source}
        if self._is_lasting:
            self._period(entry, data, bounds)
        entry.data = {name: data[name] for name in self._ordered(tuple(data))}

    def _put_little(self, entry: Entry, into: dict[str, Any], name: str, column: Column, value: object) -> None:
        """Put a value that says little: nothing, nought, no, or what holds where nothing is said."""
        if value is None and column.is_asked and column.form is TEXTS:
            value = []
        if value is not None and (column.is_asked or value not in (column.default, [])):
            into[name] = value
        elif column.is_asked:
            title = self.reader.title(column)
            entry.fault(title, "–", MUST_STAND(heading=title), LEAVE_BLANK())
        else:
            into.pop(name, None)

    def _ordered(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return keys of data in the order of the fields; the rows of a table come with the same few sets of them."""
        found = self._orders.get(names)
        if found is None:
            found = self._orders[names] = tuple(name for name in self._order if name in names)
        return found

    def _period(self, entry: Entry, data: dict[str, Any], bounds: tuple[str, str]) -> None:
        start, end = entry.given.get("period.start", bounds[0]), entry.given.get("period.end", bounds[1])
        try:
            data["period"] = period_of(start, end)
        except OverenskommelseError as error:
            data["period"] = f"{start}/{end}"
            column = self._columns["period.end"]
            for problem in error.problems:
                entry.fault(self.reader.title(column), end, problem.message, problem.remedy)


def _mended(names: list[dict[str, Any]], old: str, new: str) -> list[dict[str, Any]]:
    """Return names over time as they are where the one that something goes by was written wrong."""
    return [{**each, "value": new} if each["value"] == old and _goes_on(each) else each for each in names]


def _goes_on(name: dict[str, Any]) -> bool:
    return bool(name.get("used", True)) and bounds_of(name["period"])[1] == OPEN


def _place(column: Column) -> tuple[bool, str, Column]:
    is_of_source = column.field == "source"
    return is_of_source, column.key.partition(".")[2] if is_of_source else column.key, column


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
