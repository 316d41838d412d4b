"""An import looked at before it is done: every row read, matched, checked, and made ready to be written."""

from collections import Counter
from collections.abc import Callable
from itertools import islice

from attrs import define, field

from ..errors import DANGLING, EMPTY, OverenskommelseError, Problem
from ..journal import Key
from ..ledger import Accession
from ..messages import Message, Template
from ..notation.parts import DOCUMENT
from ..office.drafts import OWN_REGISTER, draft
from ..office.fields import changed
from ..office.ports import Draft
from ..office.view import View, space
from ..wording import Language
from .assembling import FILL_CELL, Assembler
from .bundles import Bundle, bundle
from .entries import Entry, EntryReader
from .epochs import by_one_epoch
from .heads import heads_of
from .joinings import wrong_joinings
from .marks import NOTHING
from .matching import Matcher
from .naming import Namer
from .previews import Fault, Preview, Refused
from .referents import Referents, remedy_of
from .registers import columns
from .sheet import Row, Sheet
from .spool import Spool
from .targets import Target, Targets
from .versions import Versions

Progress = Callable[[int, int], None]
"""Called with how many rows are done, and how many there are."""

EMPTY_CELL = Template("cell-blank", "{heading} is blank, though something invisible stands there.")

_BATCH = 1000


def preview(  # noqa: PLR0913 - each is told by its name
    view: View,
    kind: str,
    sheet: Sheet,
    *,
    agreement: str,
    source_document: str | None = None,
    speech: Language | None = None,
    progress: Progress | None = None,
) -> Preview:
    """Return what a table would become in the register of a kind; nothing is written.

    A row is about the record of its id, else of its organisation number, else the only organisation of its name.  A
    blank cell leaves what stands, a dash takes it away.  New records rest on `source_document` where their row does
    not say, or else on the office's own register.  A column that the table lacks is named in `speech`, or by its key.
    Raises UnreadableError where the headings cannot be understood.
    """
    total = sum(1 for _ in sheet.rows) if progress else 0
    previewer = _Previewer(view, kind, sheet, space(agreement, kind), source_document, speech)
    rows, done = iter(previewer.sheet.rows), 0
    while some := list(islice(rows, _BATCH)):
        previewer.take(some)
        done += len(some)
        if progress:
            progress(done, total)
    return previewer.close()


@define
class _Previewer:
    view: View
    kind: str
    sheet: Sheet
    agreement: str
    document: str | None
    speech: Language | None
    reader: EntryReader = field(init=False)
    assembler: Assembler = field(init=False)
    matcher: Matcher = field(init=False)
    referents: Referents = field(init=False)
    versions: Versions = field(init=False)
    namer: Namer = field(init=False)
    targets: Targets = field(init=False)
    unused: tuple[str, ...] = field(init=False)
    spool: Spool = field(factory=Spool)
    edits: Spool = field(factory=Spool)
    refused: list[Refused] = field(factory=list)
    pending: list[tuple[Entry, Bundle, set[Target]]] = field(factory=list)
    kept: Counter[str] = field(factory=Counter)
    unchanged: int = 0
    new: int = 0

    def __attrs_post_init__(self) -> None:
        heads = heads_of(self.kind, self.sheet)
        self.sheet = by_one_epoch(self.sheet, heads)
        document = self.document or OWN_REGISTER.id
        coming = frozenset() if self.document else frozenset({(DOCUMENT, document)})
        self.unused, self.reader = heads.unused, EntryReader(self.sheet, heads, self.speech)
        self.assembler = Assembler(self.kind, self.reader, document)
        places = {column.key: index for index, column in heads.known}
        has_bare = "number" not in places or self._has_blank(places["number"])
        self.matcher = Matcher(self.view, self.agreement, self.kind, self.reader.titles, has_bare=has_bare)
        self.referents = Referents(self.view, self.kind, self.reader.titles)
        self.versions = Versions(self.view, self.kind, self.agreement, self.reader)
        reserved = self._given_ids(places["id"]) if "id" in places else frozenset()
        self.namer = Namer(self.view, self.matcher, self.assembler, reserved)
        self.targets = Targets(self.view, self.agreement, coming)

    def _has_blank(self, index: int) -> bool:
        if self.sheet.blanks is not None:
            return index in self.sheet.blanks
        return any(row.cells[index].strip() in NOTHING for row in self.sheet.rows)

    def _given_ids(self, index: int) -> frozenset[str]:
        """Return the ids that rows give, if any has none: none of these is made for it."""
        return frozenset(row.cells[index].strip() for row in self.sheet.rows) if self._has_blank(index) else frozenset()

    def take(self, rows: list[Row]) -> None:
        entries = [self.reader.read(row) for row in rows]
        self.referents.settle(entries)
        self.matcher.match(entries)
        self.versions.look(entries)
        for entry in entries:
            self.assembler.assemble(entry)
        self.namer.name([entry for entry in entries if not entry.faults and "id" not in entry.data])
        made = [(entry, self._made(entry)) for entry in entries]
        targets = {(kind, id) for _, each in made if each for _, kind, id in each.references}
        missing = self.targets.missing(targets)
        for entry, each in made:
            away = {(kind, id) for _, kind, id in each.references} & missing if each and missing else None
            if each and away:
                self.pending.append((entry, each, away))
            else:
                self._close(entry, each)

    def _made(self, entry: Entry) -> Bundle | None:
        """Return what an entry writes; nothing where it says what stands, or cannot be taken."""
        if entry.faults or entry.data == entry.before:
            return None
        seen = entry.standing.version if entry.standing else 0
        try:
            return bundle(entry.row, seen, self.kind, entry.data, self.view.kinds)
        except OverenskommelseError as error:
            for problem in error.problems:
                title = self._title(problem.place.path)
                value = entry.data.get(str(problem.place.path[0]), "") if problem.place.path else ""
                entry.fault(title, value if isinstance(value, str) else "", *self._reason(problem, title))
            return None

    @staticmethod
    def _reason(problem: Problem, title: str | None) -> tuple[Message, Message | None]:
        """Return what is wrong and what to do: of a cell, and not of a key in a file."""
        if problem.message.code == EMPTY.code and len(problem.place.path) == 1:
            return EMPTY_CELL(heading=title), FILL_CELL(heading=title)
        return problem.message, problem.remedy

    def _title(self, path: tuple[str | int, ...]) -> str | None:
        """Return the heading of what stands at a path of a record."""
        named = [str(path[0]), ".".join(map(str, path[:2]))] if path else []
        found = (self.reader.title(each) for each in columns(self.kind) if each.key in named)
        return next(found, str(path[0]) if path else None)

    def _close(self, entry: Entry, made: Bundle | None) -> None:
        """Count an entry, and keep what it writes."""
        if entry.faults:
            self.refused.append(Refused(row=entry.row, faults=tuple(entry.faults)))
            return
        if entry.before is not None:
            for heading in self.assembler.kept(entry):
                self.kept[heading] += 1
        if made is None:
            self.unchanged += 1
        else:
            self.spool.add(tuple(made))
            if entry.before is None:
                self.new += 1
            else:
                edits = [(each.path, each.old, each.new) for each in changed(entry.before, entry.data)]
                self.edits.add((entry.row, made.id, edits))

    def close(self) -> Preview:
        self._settle()
        if self.kind == Accession.kind:
            self._check_joinings()
        return Preview(
            kind=self.kind,
            agreement=self.agreement,
            sheet=self.sheet,
            head=self.view.reading.head(),
            new=self.new,
            changed=len(self.edits),
            unchanged=self.unchanged,
            refused=tuple(sorted(self.refused, key=lambda each: each.row)),
            guessed=tuple(self.matcher.guessed),
            kept=dict(self.kept),
            unused=self.unused,
            extra=self._extra(),
            spool=self.spool,
            edits=self.edits,
        )

    def _settle(self) -> None:
        """Take the rows that refer to others of the table, as far as these are taken."""
        taken = {(self.kind, each.id) for _, each, _ in self.pending} | self._new()
        left = self.pending
        while gone := [each for each in left if each[2] - taken]:
            for entry, made, away in gone:
                self._dangle(entry, made, away - taken)
            left = [each for each in left if not each[0].faults]
            taken -= {(self.kind, made.id) for _, made, _ in gone}
        for entry, made, _ in left:
            self._close(entry, made)

    def _check_joinings(self) -> None:
        """Refuse the rows that the office would not let join."""
        wrong: dict[int, list[Fault]] = {}
        for each in wrong_joinings(self.view, self.agreement, (Bundle(*each) for each in self.spool)):
            title = self._title(tuple(each.column.split(".")))
            wrong.setdefault(each.row, []).append(
                Fault(heading=title, value="", message=each.message, remedy=each.remedy)
            )
        self.refused += (Refused(row=row, faults=tuple(faults)) for row, faults in wrong.items())
        self.new -= sum(1 for row, _, seen, *_ in self.spool if row in wrong and not seen)
        self.spool, self.edits = self.spool.without(wrong), self.edits.without(wrong)

    def _new(self) -> set[Target]:
        """Return what the rows that are taken bring, if any row waits for it."""
        wanted = {target for _, _, away in self.pending for target in away}
        return {(self.kind, each[1]) for each in self.spool} & wanted if wanted else set()

    def _dangle(self, entry: Entry, made: Bundle, away: set[Target]) -> None:
        for path, kind, id in made.references:
            if (kind, id) in away:
                message = DANGLING(value=id, kind=kind, nearest=self.targets.nearest((kind, id)))
                entry.fault(self._title(_path(path)), id, message, remedy_of(kind))
        self._close(entry, None)

    def _extra(self) -> tuple[Draft, ...]:
        """Return the document that new records rest on, where it is the office's own register and not there yet."""
        if self.document is not None or not self.new:
            return ()
        key = Key(self.agreement, DOCUMENT, OWN_REGISTER.id)
        return () if self.view.reading.row(key) else (draft(self.agreement, OWN_REGISTER, kinds=self.view.kinds),)


def _path(dotted: str) -> tuple[str, ...]:
    return tuple(dotted.partition("[")[0].split("."))
