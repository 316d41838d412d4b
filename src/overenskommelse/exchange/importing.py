"""The import: what a preview made ready, written as one change, after a look that it still holds."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import ClassVar

from attrs import field, frozen

from ..errors import DANGLING, MOST, Place, Problem
from ..journal import Key
from ..ledger import Accession, Assessment
from ..messages import Message, Template
from ..office.command import Command
from ..office.conflicts import Conflict, ConflictError, RefusedError
from ..office.fields import data_of
from ..office.invariants import MERGE_OR_MEND, SAME_NUMBER, TAKEN, is_rival
from ..office.locked_rounds import check_locked
from ..office.ports import Draft, Row
from ..office.redaction import GONE
from ..office.view import View
from .bundles import Bundle, drafted
from .joinings import wrong_joinings
from .previewing import Progress
from .previews import Preview, Refused
from .redacted import brought_back
from .targets import Targets

ROWS_REFUSED = Template("rows-refused", "{count} of the rows cannot be taken, so nothing was written.")
TAKE_THE_GOOD = Template(
    "take-the-good-rows", "Mend them and import the table anew, or take the good rows and mend the others apart."
)
REDACTED_SINCE = Template(
    "redacted-since", "Something was redacted in {key} meanwhile, and the row would bring it back."
)
LOOK_ANEW = Template("preview-anew", "Look at the preview once more: somebody has written since.")

_BATCH = 2000


@frozen
class Prepared:
    """The drafts of an import, each made when its turn comes."""

    preview: Preview
    extra: tuple[Draft, ...]
    progress: Progress | None = None

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.extra) + len(self.preview.spool)

    def __iter__(self) -> Iterator[Draft]:
        """Yield each, and tell from time to time how far it has come.

        They come in the order of their ids: a store whose indexes outgrow its memory then goes through each once, and
        does not look for a page for every row.
        """
        yield from self.extra
        told, total, preview = self.progress, len(self.preview.spool), self.preview
        agreement, kind = preview.agreement, preview.kind
        for done, each in enumerate(preview.spool.by_id(), start=1):
            yield drafted(agreement, kind, each)
            if told and (done % _BATCH == 0 or done == total):
                told(done, total)


@frozen(kw_only=True)
class Import(Command):
    """Write what a preview made ready: all of it, or the good rows where `partly` is said.

    The table was read and checked before the turn to write is taken.  Only where somebody has written since is it
    looked whether the records are as they were seen, and ids, numbers and targets as they should be.
    """

    code: ClassVar[str] = "import-register"
    says: ClassVar[Template] = Template("do-import", "Import a table into a register.")
    is_checked: ClassVar[bool] = True

    preview: Preview
    partly: bool = False
    progress: Progress | None = field(default=None, eq=False, repr=False)

    def decide(self, view: View) -> Prepared:
        """Return the drafts.  Raises RefusedError with the rows that cannot be taken, ConflictError."""
        preview = self.preview
        if preview.refused and not self.partly:
            raise RefusedError(problems(preview.refused))
        if preview.head != view.reading.head():
            _Looking(view, preview).look()
        extra = tuple(each for each in preview.extra if view.reading.row(each.key) is None)
        if preview.kind == Assessment.kind:
            check_locked(view, tuple(Prepared(preview, ())))
        return Prepared(preview, extra if len(preview.spool) else (), self.progress)


def problems(refused: Sequence[Refused]) -> list[Problem]:
    """Return why rows cannot be taken, the first hundred reasons, after how many rows there are of them."""
    found = [
        Problem(fault.message, Place(line=row.row, path=(fault.heading,) if fault.heading else ()), fault.remedy)
        for row in refused[:MOST]
        for fault in row.faults
    ]
    return [Problem(ROWS_REFUSED(count=len(refused)), remedy=TAKE_THE_GOOD()), *found[:MOST]]


@frozen
class _Looking:
    """Looks whether a preview still holds, many records at a time."""

    view: View
    preview: Preview
    found: list[Problem] = field(factory=list)

    def look(self) -> None:
        """Raise ConflictError where a record was changed meanwhile, RefusedError where something is taken or gone."""
        spool = iter(self.preview.spool)
        targets = Targets(self.view, self.preview.agreement, self._coming())
        while some := [Bundle(*each) for each in islice(spool, _BATCH)]:
            self._seen([each for each in some if each.seen])
            self._free([each for each in some if not each.seen])
            self._numbers(some)
            self._targets(some, targets)
        if self.preview.kind == Accession.kind and not self.found:
            self._joinings()
        if self.found:
            raise RefusedError(self.found[:MOST])

    def _coming(self) -> frozenset[tuple[str, str]]:
        own = ((self.preview.kind, each[1]) for each in self.preview.spool)
        return frozenset((*own, *((each.key.kind, each.key.id) for each in self.preview.extra)))

    def _key(self, each: Bundle) -> Key:
        return Key(self.preview.agreement, self.preview.kind, each.id)

    def _seen(self, some: Collection[Bundle]) -> None:
        rows = self.view.reading.rows_of([self._key(each) for each in some])
        for each in some:
            row = rows.get(self._key(each))
            if row is None or row.version != each.seen:
                self._conflict(each, row)
            elif GONE in row.text:
                # What is redacted keeps its version.
                self._redacted(each, row)

    def _redacted(self, each: Bundle, row: Row) -> None:
        kind = self.preview.kind
        if any(brought_back(kind, data_of(kind, row.text), data_of(kind, each.text))):
            self._note(each, REDACTED_SINCE(key=str(row.key)))

    def _conflict(self, each: Bundle, row: Row | None) -> None:
        key = self._key(each)
        last = self.view.last(key)
        if row is None or last is None:
            self._note(each, DANGLING(value=key.id, kind=key.kind, nearest=None))
            return
        header = last[1].header
        conflict = Conflict(key=key, seen=each.seen, theirs=row, mine=each.text, actor=header.actor, at=header.at)
        raise ConflictError(conflict)

    def _free(self, some: Collection[Bundle]) -> None:
        holders = self.view.reading.holders([each.id for each in some])
        for each in some:
            for holder in holders.get(each.id, ()):
                if holder == self._key(each) or is_rival(holder, self._key(each)):
                    self._note(each, TAKEN(id=each.id, holder=str(holder)))

    def _numbers(self, some: Collection[Bundle]) -> None:
        numbers = {str(number): each for each in some if (number := each.columns.get("number"))}
        for number, holders in self.view.reading.numbered(numbers.keys()).items():
            for holder in holders:
                if holder.key.id != numbers[number].id:
                    self._note(numbers[number], SAME_NUMBER(number=number, holder=holder.key.id), MERGE_OR_MEND())

    def _targets(self, some: Collection[Bundle], targets: Targets) -> None:
        missing = targets.missing({(kind, id) for each in some for _, kind, id in each.references})
        for each in some if missing else ():
            for _, kind, id in each.references:
                if (kind, id) in missing:
                    self._note(each, DANGLING(value=id, kind=kind, nearest=targets.nearest((kind, id))))

    def _joinings(self) -> None:
        every = (Bundle(*each) for each in self.preview.spool)
        for each in wrong_joinings(self.view, self.preview.agreement, every):
            self.found.append(Problem(each.message, Place(line=each.row), each.remedy))

    def _note(self, each: Bundle, message: Message, remedy: Message | None = None) -> None:
        self.found.append(Problem(message, Place(line=each.row), remedy or LOOK_ANEW()))
