"""Redaction (gallring): a field's text taken out of every version of a record by a recorded decision.

The journal keeps the seals of what stood there, from which nothing can be guessed back, and the redaction tells the
seals of what stands there now: so the chain still holds, and nothing but a decision takes anything out of it.
"""

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from secrets import token_hex
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ..errors import Problem, dotted
from ..journal import REDACTION, Change, Key, Redacted, seal
from ..messages import Template
from ..references import Path, references
from .backups import BACKUP
from .command import Command, asked
from .conflicts import RefusedError
from .counterparts import said
from .fields import path_of, text_of
from .fitting import fits, read_alone
from .history import change_of
from .patterns import replaced
from .ports import SHARED, Draft, Writing
from .retention import RETENTION
from .view import View, space
from .whereabouts import Stand, whereabouts

IS_REFERENCE = Template("redact-reference", "{field} of {key} is an id, which others find it by or which finds others.")
CHANGE_INSTEAD = Template("redact-change", "Change what it refers to, or redact the texts there.")
NO_FREE_TEXT = Template(
    "redact-no-text", "{field} of {key} is no free text, such as a date: the record could not be read."
)
KEEP_REDACTION = Template("redact-redaction", "{key} tells of a redaction, by which the journal is verified; it stays.")
REDACTED_ALREADY = Template("redacted-already", "{field} of {key} is redacted already in every version that has it.")
NO_REASON = Template("no-reason-there", "Change {number} has no reason that could be redacted.")

GONE = "[gallrat]"
"""What stands in place of a text that was redacted."""
IDS = frozenset({"id", "code", "variant"})
"""The fields by which something is found, besides those that refer."""
FREE = {BACKUP: "path", RETENTION: "basis"}
"""The one field of free text in records of the program's own; by what stands in the others it finds its way."""


class RedactedError(RefusedError):
    """What is to be taken out is redacted already: nothing is left to be written."""


@frozen(kw_only=True)
class Part:
    """Fields of a version of a record."""

    key: Key
    version: int
    paths: tuple[str, ...]


@frozen(kw_only=True)
class Redaction(Command):
    """Take something out of the journal, by a decision that stays in it."""

    asks_reason: ClassVar[bool] = True
    verb: ClassVar[str] = "redact"

    decision: str = field(
        metadata=asked(Template("ask-decision", "Decision: the registration number of the decision."))
    )
    decided: date = field(metadata=asked(Template("ask-decided", "Decided: the day of the decision.")))
    decided_by: str = field(metadata=asked(Template("ask-decided-by", "Decided by: who decided, as a role or a body.")))
    # What `decide` makes with its fresh salts, for `finish` to write.
    _entries: list[Redacted] = field(init=False, factory=list, eq=False, repr=False)
    _reasons: list[Redacted] = field(init=False, factory=list, eq=False, repr=False)
    _values: set[str] = field(init=False, factory=set, eq=False, repr=False)
    _taken: list[Part] = field(init=False, factory=list, eq=False, repr=False)
    _unsure: list[Part] = field(init=False, factory=list, eq=False, repr=False)

    @staticmethod
    def salt() -> str:
        """Return a fresh salt for a new text."""
        return token_hex(16)

    @property
    def values(self) -> tuple[str, ...]:
        """What was taken out, once it is decided: to look where else it stands, and then to be forgotten."""
        return tuple(sorted(self._values))

    @property
    def taken(self) -> tuple[Part, ...]:
        """From which versions of records it was taken out, and which fields of them, once it is decided."""
        return tuple(self._taken)

    @property
    def unsure(self) -> tuple[Part, ...]:
        """The versions where nobody can tell whether one of some texts is it, and these, once it is decided."""
        return tuple(self._unsure)

    @abstractmethod
    def is_of(self, told: Mapping[str, Any]) -> bool:
        """Tell whether a redaction, by what its record tells, took out some of the same."""

    def finish(self, writing: Writing, change: Change) -> None:
        """Replace what is to go, by the entry that tells of the decision."""
        by = next(writing.entries(change=change.number)).number
        writing.redact(self._entries, self._reasons, by=by)

    def _forget(self) -> None:
        for made in (self._entries, self._reasons, self._taken, self._unsure):
            made.clear()
        self._values.clear()

    def _draft(self, view: View, agreement: str, told: Mapping[str, object]) -> Draft:
        number = 1 + sum(1 for _ in view.reading.rows(kind=REDACTION))
        data = {
            "id": f"gallring-{number}",
            "decision": self.decision,
            "decided": self.decided.isoformat(),
            "decided_by": self.decided_by,
            **told,
            "entries": {str(each.number): seal(each.salt, each.text) for each in self._entries},
            "reasons": {str(each.number): seal(each.salt, each.text) for each in self._reasons},
        }
        return Draft(key=Key(agreement, REDACTION, str(data["id"])), text=text_of(data))


@frozen(kw_only=True)
class Redact(Redaction):
    """Take what stands at a path out of every version of a record, whatever it says there, and out of what was shipped.

    A list of texts goes as a whole.  An item of a list is the one of that id, wherever it stands.  One without an id is
    followed from version to version: to the item that says the same, or else to the one in the same place, unless both
    versions have that one besides; and what it ever said goes wherever that list says it.
    """

    code: ClassVar[str] = "redact"
    noun: ClassVar[str] = "field"
    says: ClassVar[Template] = Template(
        "command-redact", "Take a field's text out of every version of a record, by a decision."
    )

    agreement: str = attrs.field(
        default=SHARED,
        metadata=asked(Template("ask-of-agreement", "Agreement: the record's; none for what all agreements share.")),
    )
    kind: str = attrs.field(
        metadata=asked(Template("ask-of-kind", "Kind: of which kind the record is, such as contact."))
    )
    id: str = attrs.field(metadata=asked(Template("ask-of-id", "Id: the record's own.")))
    field: str = attrs.field(
        metadata=asked(Template("ask-of-field", "Field: where the text stands: name, or minutes.confirmed_by[0]."))
    )
    in_version: int | None = attrs.field(
        default=None,
        metadata=asked(
            Template(
                "ask-in-version", "In version: the one in which it stands there; else the newest with a text there."
            )
        ),
    )

    @property
    def key(self) -> Key:
        """The key of the record."""
        return Key(space(self.agreement, self.kind), self.kind, self.id)

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the record of the redaction."""
        key = self.key
        if key.kind == REDACTION:
            raise RefusedError([Problem(KEEP_REDACTION(key=str(key)))])
        self._forget()
        stands = whereabouts(view, key, path_of(self.field), version=self.in_version, gone=GONE)
        self._unsure.extend(map(_part, stands.unsure))
        for each in stands.found:
            self._take_out(view, each)
        if not self._entries:
            raise RedactedError([Problem(REDACTED_ALREADY(key=str(key), field=self.field))])
        of = {"agreement": key.agreement, "kind": key.kind, "id": key.id}
        return [self._draft(view, key.agreement, {"of": of, "field": self.field})]

    def is_of(self, told: Mapping[str, Any]) -> bool:
        """Tell whether it was of the same record, and of the same field, one in it, or one that it is in."""
        key = self.key
        if told.get("of") != {"agreement": key.agreement, "kind": key.kind, "id": key.id}:
            return False
        pairs = zip(path_of(self.field), path_of(told["field"]), strict=False)
        # Where an item of a list stands differs from version to version.
        return all(one == other or {type(one), type(other)} == {int} for one, other in pairs)

    def _take_out(self, view: View, stand: Stand) -> None:
        """Note an entry's new text.  Raises RefusedError where it could not be read, or would refer to nothing."""
        text = text_of(replaced(stand.data, stand.paths, GONE))
        self._check(view, stand, text)
        self._values.update(each for path in stand.paths if (each := said(stand.data, path)) is not None)
        self._entries.append(Redacted(number=stand.entry.number, text=text, salt=self.salt()))
        self._taken.append(_part(stand))

    def _check(self, view: View, stand: Stand, text: str) -> None:
        entry, key = stand.entry, stand.entry.key
        told = {"key": str(key), "field": self.field}
        ids = {_written(each.path) for each in references(read_alone(view, key, entry.text or ""))}
        if any(path in ids or path[-1] in IDS or path[0] == "order" for path in stand.paths):
            raise RefusedError([Problem(IS_REFERENCE(**told), remedy=CHANGE_INSTEAD())])
        if key.kind in FREE and any(path != (FREE[key.kind],) for path in stand.paths):
            raise RefusedError([Problem(NO_FREE_TEXT(**told))])
        # An old version need not fit what stands around it now.
        if fits(view, key, entry.text or "") and not fits(view, key, text):
            raise RefusedError([Problem(NO_FREE_TEXT(**told))])


@frozen(kw_only=True)
class RedactReason(Redaction):
    """Take the reason of a change out of the journal."""

    code: ClassVar[str] = "redact-reason"
    noun: ClassVar[str] = "reason"
    says: ClassVar[Template] = Template("command-redact-reason", "Take the reason of a change out, by a decision.")

    change: int = attrs.field(metadata=asked(Template("ask-of-change", "Change: the number of the change.")))

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the record of the redaction."""
        reason = change_of(view.reading, self.change).header.reason
        if reason is None or reason == GONE:
            refused = RefusedError if reason is None else RedactedError
            raise refused([Problem(NO_REASON(number=self.change))])
        self._forget()
        self._values.add(reason)
        self._reasons.append(Redacted(number=self.change, text=GONE, salt=self.salt()))
        return [self._draft(view, SHARED, {})]

    def is_of(self, told: Mapping[str, Any]) -> bool:
        """Tell whether it was of the same reason."""
        return str(self.change) in told["reasons"]


def _part(stand: Stand) -> Part:
    entry = stand.entry
    return Part(key=entry.key, version=entry.version, paths=tuple(map(dotted, stand.paths)))


def _written(path: Path) -> Path:
    # The history of a value is written as a bare list.
    return tuple(step for step in path if step != "entries")
