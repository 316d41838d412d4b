"""Redaction (gallring): a field's text taken out of every version of a record by a recorded decision.

The journal keeps the seals of what stood there, from which nothing can be guessed back, and the redaction tells the
seals of what stands there now: so the chain still holds, and nothing but a decision takes anything out of it.
"""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from secrets import token_hex
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ..errors import Problem, UnknownError, dotted
from ..journal import REDACTION, Change, Entry, Key, Redacted, seal
from ..messages import Template
from ..references import Path, nearest, references
from .backups import BACKUP
from .command import Command, asked
from .conflicts import RefusedError
from .fields import data_of, path_of, text_of, texts
from .fitting import fits, read_alone
from .history import change_of
from .patterns import Pattern, pattern_of, replaced
from .ports import SHARED, Draft, Writing
from .retention import RETENTION
from .shipping import SHIPPED
from .view import NO_RECORD, View, space

NO_TEXT = Template("no-text-there", "{key} has no text at {field} in any version; its texts are at: {choices}.")
IS_REFERENCE = Template("redact-reference", "{field} of {key} is an id, which others find it by or which finds others.")
CHANGE_INSTEAD = Template("redact-change", "Change what it refers to, or redact the texts there.")
NO_FREE_TEXT = Template(
    "redact-no-text", "{field} of {key} is no free text, such as a date: the record could not be read."
)
KEEP_REDACTION = Template("redact-redaction", "{key} tells of a redaction, by which the journal is verified; it stays.")
REDACTED_ALREADY = Template("redacted-already", "{field} of {key} is redacted already in every version.")
NO_REASON = Template("no-reason-there", "Change {number} has no reason that could be redacted.")

GONE = "[gallrat]"
"""What stands in place of a text that was redacted."""
IDS = frozenset({"id", "code", "variant"})
"""The fields by which something is found, besides those that refer."""
FREE = {BACKUP: "path", RETENTION: "basis"}
"""The one field of free text in records of the program's own; by what stands in the others it finds its way."""
MOST_CHOICES = 30
"""How many fields an error names."""


class RedactedError(RefusedError):
    """What is to be taken out is redacted already: nothing is left to be written."""


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

    @staticmethod
    def salt() -> str:
        """Return a fresh salt for a new text."""
        return token_hex(16)

    @property
    def values(self) -> tuple[str, ...]:
        """What was taken out, once it is decided: to look where else it stands, and then to be forgotten."""
        return tuple(sorted(self._values))

    @abstractmethod
    def is_of(self, told: Mapping[str, Any]) -> bool:
        """Tell whether a redaction, by what its record tells, took out some of the same."""

    def finish(self, writing: Writing, change: Change) -> None:
        """Replace what is to go, by the entry that tells of the decision."""
        by = next(writing.entries(change=change.number)).number
        writing.redact(self._entries, self._reasons, by=by)

    def _forget(self) -> None:
        for made in (self._entries, self._reasons, self._values):
            made.clear()

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
    """Take the text of a field out of every version of a record, and out of what was shipped of it.

    A list of texts goes as a whole; an item of a list is the one that stands there in the newest version, wherever
    it stands in the others.
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
        for entry, paths in self._found(view):
            self._take_out(view, entry, paths)
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

    def _found(self, view: View) -> Iterator[tuple[Entry, list[Path]]]:
        """Yield each entry that holds what is to go, and where: versions of the record, and of what was shipped."""
        versions = [entry for entry in view.reading.entries(key=self.key) if entry.text is not None]
        pattern = self._pattern(view, versions)
        for entry in versions:
            yield from _with_paths(entry, pattern, ())
        name = f"{self.key.agreement}/{self.key.kind}/{self.key.id}"
        for row in view.reading.rows(kind=SHIPPED):
            for entry in view.reading.entries(key=row.key):
                yield from _with_paths(entry, pattern, ("parts", name))

    def _pattern(self, view: View, versions: Sequence[Entry]) -> Pattern:
        """Return what the path means, by the newest version that has a text there.  Raises UnknownError."""
        path, key = path_of(self.field), self.key
        if not versions:
            known = [row.key.id for row in view.reading.rows(agreement=key.agreement, kind=key.kind)]
            raise UnknownError([Problem(NO_RECORD(kind=key.kind, id=key.id, nearest=nearest(key.id, known)))])
        for entry in reversed(versions):
            pattern = pattern_of(data_of(key.kind, entry.text or ""), path)
            if pattern is not None:
                return pattern
        choices = tuple(dotted(at) for at, _ in texts(data_of(key.kind, versions[-1].text or "")))[:MOST_CHOICES]
        raise UnknownError([Problem(NO_TEXT(key=str(key), field=self.field, choices=choices))])

    def _take_out(self, view: View, entry: Entry, paths: list[Path]) -> None:
        """Note an entry's new text.  Raises RefusedError where it could not be read, or would refer to nothing."""
        data = data_of(entry.key.kind, entry.text or "")
        text = text_of(replaced(data, paths, GONE))
        self._check(view, entry, text, paths)
        self._values.update(each for path, each in texts(data) if path in paths)
        self._entries.append(Redacted(number=entry.number, text=text, salt=self.salt()))

    def _check(self, view: View, entry: Entry, text: str, paths: list[Path]) -> None:
        key, told = entry.key, {"key": str(entry.key), "field": self.field}
        ids = {_written(each.path) for each in references(read_alone(view, key, entry.text or ""))}
        if any(path in ids or path[-1] in IDS or path[0] == "order" for path in paths):
            raise RefusedError([Problem(IS_REFERENCE(**told), remedy=CHANGE_INSTEAD())])
        if key.kind in FREE and any(path != (FREE[key.kind],) for path in paths):
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


def _with_paths(entry: Entry, pattern: Pattern, under: Path) -> Iterator[tuple[Entry, list[Path]]]:
    """Yield an entry with the paths of what is to go in it, where there is any that has not gone."""
    # Reading what was shipped of a whole agreement takes time, and most records have not been shipped.
    if entry.text is None or not all(str(each) in entry.text for each in under):
        return
    data = data_of(entry.key.kind, entry.text)
    part: Any = data
    for step in under:
        part = part.get(step, {})
    paths = [(*under, *path) for path in pattern.found_in(part)]
    left = [path for path, text in texts(data) if path in paths and text != GONE]
    if left:
        yield entry, left


def _written(path: Path) -> Path:
    # The history of a value is written as a bare list.
    return tuple(step for step in path if step != "entries")
