"""A register's table taken in from a file: looked at row by row, and the good rows written as one change."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from overenskommelse.cli.doubting import doubts
from overenskommelse.cli.exchanging import content_of
from overenskommelse.cli.files import whole_file, write_sheet
from overenskommelse.cli.imports import GUESSED, KEPT, LIKE
from overenskommelse.cli.page import Card, Field, field
from overenskommelse.cli.tables import read_table
from overenskommelse.exchange.exporting import refused_sheet
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.likenesses import likenesses
from overenskommelse.exchange.previewing import preview
from overenskommelse.exchange.previews import Changed, Fault, New, Preview, Refused
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office import Done
from overenskommelse.office.fields import data_of
from overenskommelse.wording.records import key, texts

from ..shown.naming import NamesOf
from ..shown.records import changed
from ..shown.trials import CHANGED, MOST, NEW, REFUSED, SAME, Job, Judged, Progress, Tried
from ..shown.uses import names_of

if TYPE_CHECKING:
    from overenskommelse.office import View

    from ..desk import Desk

TAKES_IN = Template("console-take-in-title", "From {file}")
ADVICE = Template("console-take-in-advice", "advice")
VALUE = Template("console-take-in-value", "in the cell")
REFUSED_NAME = Template("console-take-in-refused-name", "{name}-refused")
IN_REGISTER = PluralTemplate(
    "console-take-in-in-register",
    "{count} organisation is in the register now, and has not joined. Press n to let it in.",
    "{count} organisations are in the register now, and have not joined. Press n to let them in, one at a time.",
)
FIRST = Template("console-trial-first", "The first {most} of each sort are listed.")


class TakeIn(Job):
    """A file's rows in the register of a kind."""

    def __init__(self, desk: "Desk", kind: str, path: Path) -> None:
        """Take the kind of record and where the file lies."""
        self.kind, self.path = kind, path
        self.title = desk.say(TAKES_IN, file=path.name)
        ending = path.suffix if path.suffix.lower() in {".csv", ".xlsx"} else ".xlsx"
        self.wrong_name = str(path.with_name(desk.say(REFUSED_NAME, name=path.stem) + ending))

    def look(self, desk: "Desk", progress: Progress) -> Tried:
        """Read the file, and return what would come of each row."""
        session = desk.session
        sheet = read_table(self.path, content_of(self.path), self.kind, lambda: session.gathered.formats)
        with desk.view() as view:
            found = preview(view, self.kind, sheet, agreement=desk.code or "", speech=desk.language, progress=progress)
            alike = likenesses(view, found)
            rows = _Rows(desk, view, found, alike)
            listed = tuple(rows.all())
            doubtful = tuple(doubts(found, view, desk.language))
        counts = {NEW: found.new, CHANGED: found.changed, SAME: found.unchanged, REFUSED: len(found.refused)}
        return Tried(counts=counts, rows=listed, told=tuple(_told(found, doubtful, desk, counts)), ready=found)

    def take(self, desk: "Desk", tried: Tried, progress: Progress, wrong: Path | None) -> Done:
        """Write the good rows, once the refused ones lie in a file: afterwards nobody would know which they are."""
        found = tried.ready
        if not isinstance(found, Preview):
            raise TypeError
        command = Import(preview=found, partly=wrong is not None, progress=progress)
        with ExitStack() as stack:
            if wrong is not None:
                stream = stack.enter_context(whole_file(wrong, desk.session))
                write_sheet(stream, wrong, refused_sheet(found, desk.language), desk.session)
            done = desk.do(command)
        is_told = found.kind == Organisation.kind and found.new
        return evolve(done, told=(*done.told, IN_REGISTER(count=found.new))) if is_told else done


def _told(found: Preview, doubtful: Iterable[str], desk: "Desk", counts: dict[str, int]) -> Iterator[str]:
    language = desk.language
    if found.kept:
        yield language.say(KEPT(count=sum(found.kept.values()), heads=tuple(found.kept)))
    if found.guessed:
        yield language.say(GUESSED(count=len(found.guessed))).rstrip(":") + "."
    yield from doubtful
    if max(counts.values()) > MOST:
        yield desk.say(FIRST, most=MOST)


class _Rows:
    """Words each row of a preview."""

    def __init__(self, desk: "Desk", view: "View", found: Preview, alike: Mapping[str, str]) -> None:
        self.desk, self.view, self.found, self.alike = desk, view, found, dict(alike)
        self.speech = NamesOf(desk, view).speech(Key(found.agreement, found.kind, ""))

    def all(self) -> Iterator[Judged]:
        """Yield the refused first, then what changes, what is new, and what stays as it is."""
        refused = self.found.refused[:MOST]
        changes, news = [*islice(self.found.changes(), MOST)], [*islice(self.found.news(), MOST)]
        names = names_of(self.view, self.found.kind, self.found.agreement, [each.id for each in changes])
        texts_of = {each.row: each for each in refused}
        shown = self._shown(texts_of)
        for each in refused:
            yield self._refused(each, shown.get(each.row, ""))
        for one in changes:
            yield self._changed(one, names.get(one.id, one.id))
        for new in news:
            yield self._new(new)
        yield from self._same()

    def _shown(self, rows: "dict[int, Refused]") -> dict[int, str]:
        """Return the first cell that says something, of rows that may have no name."""
        found: dict[int, str] = {}
        for row in self.found.sheet.rows:
            if row.number in rows:
                found[row.number] = next((str(cell) for cell in row.cells if str(cell).strip()), "")
        return found

    def _refused(self, each: Refused, name: str) -> Judged:
        say = self.desk.language.say
        first = each.faults[0]
        what = f"{first.heading}: {say(first.message)}" if first.heading else say(first.message)
        cards = tuple(self._fault(fault) for fault in each.faults)
        return Judged(state=REFUSED, place=str(each.row), name=name, what=what, blocks=cards)

    def _fault(self, fault: Fault) -> Card:
        language = self.desk.language
        said = [field(language.fill(VALUE), fault.value)] if fault.value else []
        remedy = [field(language.fill(ADVICE), language.say(fault.remedy))] if fault.remedy else []
        return Card(fault.heading or "", language.say(fault.message), (*said, *remedy))

    def _changed(self, each: Changed, name: str) -> Judged:
        fields = [changed(self.found.kind, one, self.speech) for one in each.changes]
        return Judged(
            state=CHANGED,
            place=str(each.row),
            name=name,
            what=in_short(fields),
            blocks=(Card(name, each.id if each.id != name else "", tuple(fields)),),
        )

    def _new(self, each: New) -> Judged:
        kind, language = self.found.kind, self.desk.language
        data = data_of(kind, each.text)
        name = self._name(data) or each.id
        like = self.alike.get(each.id)
        what = self.desk.say(LIKE, new=each.id, standing=like) if like else ""
        fields = tuple(
            field(key(kind, path, language), *texts(kind, path, value, self.speech))
            for path, value in data.items()
            if path != "id" and value not in (None, [], "")
        )
        return Judged(
            state=NEW, place=str(each.row), name=name, what=what, blocks=(Card(name, what or each.id, fields),)
        )

    def _name(self, data: "dict[str, object]") -> str | None:
        if isinstance(data.get("name"), str):
            return str(data["name"])
        id_ = data.get("organisation")
        found = self.view.seek(Organisation, id_) if isinstance(id_, str) else None
        return None if found is None else found.name

    def _same(self) -> Iterator[Judged]:
        if not self.found.unchanged:
            return
        other = {each.row for each in self.found.refused}
        other |= {each.row for each in self.found.changes()} | {each.row for each in self.found.news()}
        left = (row for row in self.found.sheet.rows if row.number not in other)
        for row in islice(left, MOST):
            name = next((str(cell) for cell in row.cells if str(cell).strip()), "")
            yield Judged(state=SAME, place=str(row.number), name=name)


def in_short(fields: Iterable[Field]) -> str:
    """Return what changes, in one line."""
    return "; ".join(f"{each.label}: {', '.join(each.texts)}" for each in fields)
