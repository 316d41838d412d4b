"""Any record: added, edited, ended, withdrawn, in the words of the file format."""

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import InvalidError, Place, Problem, UnknownError
from ...journal import Key
from ...ledger import KINDS, Organisation, Record
from ...messages import Template
from ...notation.parts import DOCUMENT, ELEMENTS, with_fields
from ...references import nearest
from ...sources import Document
from ..command import asked
from ..locked_rounds import check_opening
from ..numbers import organisation_number
from ..ports import SHARED
from ..view import space
from .changing import check_seen, seen_row
from .drafting import Drafting
from .endings import end
from .joinable import refuse_double
from .periods import day_of
from .recording import OLD_ID, ON, SEEN, Drafted

WHERE = Template("ask-record-agreement", "Agreement: the code of the agreement; none for what all agreements share.")
KIND = Template("ask-record-kind", "Kind: what kind of record it is, as files and lists call it.")
RECORD = Template("ask-record", "Record: the whole record.")
FIELDS = Template("ask-record-fields", "Fields: the keys to change and their values; null takes one away.")
NO_KIND = Template(
    "no-such-kind", "There is no kind {kind} of record; the nearest is {nearest}. The kinds are: {choices}."
)
KEEPS_ID = Template("keeps-id", "The id of {key} stays as it is: others refer to it, and its history goes by it.")
ADD_ANOTHER = Template("add-another", "Add a record with the other id, and withdraw this one.")

EDITABLE: tuple[str, ...] = (*KINDS, DOCUMENT, *(kind for kind, _ in ELEMENTS.values()))
"""The kinds that can be edited and withdrawn: records, documents, and the parts of an agreement."""


@frozen(kw_only=True)
class Add(Drafted):
    """Add a record or a document, whole."""

    code: ClassVar[str] = "add-record"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "record"
    says: ClassVar[Template] = Template("do-add-record", "Add a record, whole.")

    agreement: str = field(default=SHARED, metadata=asked(WHERE))
    record: Record | Document = field(metadata=asked(RECORD))

    def write(self, drafting: Drafting) -> None:
        """Collect the record.  Raises InvalidError where its id is taken, or its number is none."""
        record = self.record
        if isinstance(record, Organisation) and record.number is not None:
            record = attrs.evolve(record, number=organisation_number(record.number))
        drafting.add(self.agreement, record)
        refuse_double(drafting.view, drafting)


@frozen(kw_only=True)
class _Standing(Drafted):
    """A command about something that stands."""

    agreement: str = field(default=SHARED, metadata=asked(WHERE))
    kind: str = field(metadata=asked(KIND))
    id: str = field(metadata=asked(OLD_ID))

    @property
    def key(self) -> Key:
        """The key of what stands.  Raises UnknownError with the choices where there is no such kind."""
        if self.kind not in EDITABLE:
            near = nearest(self.kind, EDITABLE)
            problem = Problem(NO_KIND(kind=self.kind, nearest=near, choices=EDITABLE), Place(path=("kind",)))
            raise UnknownError([problem])
        return Key(space(self.agreement, self.kind), self.kind, self.id)


@frozen(kw_only=True)
class Edit(_Standing):
    """Change fields of a record, a document or a part of an agreement, given as files have them."""

    code: ClassVar[str] = "edit-record"
    verb: ClassVar[str] = "edit"
    noun: ClassVar[str] = "record"
    says: ClassVar[Template] = Template("do-edit-record", "Change fields of a record, given as files have them.")

    fields: Mapping[str, Any] = field(metadata=asked(FIELDS), hash=False)
    seen: int | None = field(default=None, metadata=asked(SEEN))

    def write(self, drafting: Drafting) -> None:
        """Collect the record as it is to stand.

        Raises UnreadableError for fields that it has not, ConflictError where it was changed since it was seen.
        """
        value = drafting.view.read(seen_row(drafting.view, self.key, self.seen))
        if self.fields.get("id", self.id) != self.id:
            message = KEEPS_ID(key=str(self.key))
            raise InvalidError([Problem(message, Place(path=("id",)), ADD_ANOTHER())])
        made = with_fields(value, self._fields(), kinds=drafting.view.kinds)
        check_seen(drafting, self.key, self.seen, made)
        check_opening(drafting.view, self.key, made)
        drafting.put(self.agreement, made)
        refuse_double(drafting.view, drafting)

    def _fields(self) -> dict[str, Any]:
        number = self.fields.get("number")
        if self.kind == Organisation.kind and isinstance(number, str):
            return {**self.fields, "number": organisation_number(number)}
        return dict(self.fields)


@frozen(kw_only=True)
class End(_Standing):
    """End a record that lasts: its period is closed."""

    code: ClassVar[str] = "end-record"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "record"
    says: ClassVar[Template] = Template("do-end-record", "End a record that lasts.")
    asks_reason: ClassVar[bool] = True

    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the end.  Raises RefusedError for what happened on a day, and while something needs it."""
        end(drafting, self.key, day_of(drafting.view, self.on))


@frozen(kw_only=True)
class Withdraw(_Standing):
    """Take out a record that was entered by mistake; the journal keeps it."""

    code: ClassVar[str] = "withdraw-record"
    verb: ClassVar[str] = "withdraw"
    noun: ClassVar[str] = "record"
    says: ClassVar[Template] = Template("do-withdraw", "Take out a record that was entered by mistake.")
    asks_reason: ClassVar[bool] = True

    seen: int | None = field(default=None, metadata=asked(SEEN))

    def write(self, drafting: Drafting) -> None:
        """Collect the withdrawal; a record that something refers to is refused."""
        row = seen_row(drafting.view, self.key, self.seen)
        check_seen(drafting, row.key, self.seen, drafting.view.read(row))
        drafting.withdraw(row.key)
