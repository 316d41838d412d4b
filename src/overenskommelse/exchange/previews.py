"""What an import would do, row by row, before anything is done."""

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from ..journal import Head
from ..messages import Message
from ..office.fields import FieldChange
from ..office.ports import Draft
from .sheet import Sheet
from .spool import Spool


@frozen(kw_only=True)
class Fault:
    """One thing that is wrong in a row: under which heading, the value there, why, and what would be right."""

    heading: str | None
    value: str
    message: Message
    remedy: Message | None = None


@frozen(kw_only=True)
class Refused:
    """A row that cannot be taken, and everything that is wrong with it."""

    row: int
    faults: tuple[Fault, ...]


@frozen(kw_only=True)
class Changed:
    """A row that changes a record: which, and each field that it had otherwise."""

    row: int
    id: str
    changes: tuple[FieldChange, ...]


@frozen(kw_only=True)
class New:
    """A row that becomes a new record, its id and its text in the journal."""

    row: int
    id: str
    text: str = field(repr=False)


@frozen(kw_only=True)
class Guess:
    """A row without id and number that was held for an organisation of the same name."""

    row: int
    id: str


@frozen(kw_only=True)
class Preview:
    """What a table would become in a register, as the store stood at `head`."""

    kind: str
    agreement: str
    """The agreement that the records are kept under; empty for organisations."""
    sheet: Sheet
    head: Head
    new: int
    changed: int
    unchanged: int
    refused: tuple[Refused, ...]
    guessed: tuple[Guess, ...]
    """Rows matched by their name alone."""
    kept: Mapping[str, int]
    """By heading: how many blank cells under it left a value that stands."""
    unused: tuple[str, ...]
    """Headings that the register has no column for; what stands under them is left out."""
    extra: tuple[Draft, ...] = field(repr=False)
    """What is written beside the rows: the document that they rest on, where it is not there yet."""
    spool: Spool = field(repr=False, eq=False)
    """What is to be written, in tuples of `bundles.Bundle`."""
    edits: Spool = field(repr=False, eq=False)
    """What is changed: row, id, and path, old and new of each field."""

    def news(self) -> Iterator[New]:
        """Yield each row that becomes a new record."""
        return (New(row=each[0], id=each[1], text=each[3]) for each in self.spool if each[0] and not each[2])

    def changes(self) -> Iterator[Changed]:
        """Yield each row that changes a record."""
        for row, id, edits in self.edits:
            changes = tuple(FieldChange(path=path, old=old, new=new) for path, old, new in edits)
            yield Changed(row=row, id=id, changes=changes)
