"""Registers and whole databases as files, out and in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve, frozen

from ..errors import Place, Problem, UnreadableError
from ..exchange.exporting import keyed, refused_sheet, register
from ..exchange.importing import Import
from ..exchange.previewing import preview
from ..exchange.previews import Preview, Refused
from ..messages import PluralTemplate, Template
from ..notation.files import CHECK_PATH, NO_FILE
from ..office import Done
from ..office.ports import SHARED
from ..office.view import space
from ..store.addresses import shown
from ..wording import language, problem
from ..wording.causes import cause
from ..workplace.undisturbed import undisturbed
from .doing import only_agreement
from .exits import DONE, FAILED
from .files import check_sheet, check_target, whole_file, write_sheet
from .finding import kind_of
from .journals import changed
from .keeping import HEAD
from .page import Block, Card, Text, field
from .placing import url_of
from .session import Session
from .tables import read_table

COUNTS = Template("import-counts", "{new} new, {changed} changed, {unchanged} unchanged, {refused} refused.")
WOULD = Template("import-would", "Nothing is written: this is a trial.")
NOTHING = Template("import-nothing", "Nothing was written.")
TAKEN = Template("import-taken", "They are written as change {number}.")
NONE_NEEDED = Template("import-none-needed", "Nothing had to be written.")
ROW = Template("row-numbered", "row {row}")
GUESSED = PluralTemplate(
    "import-guessed",
    "{count} row has no id and no number, and was taken for the organisation of its name:",
    "{count} rows have no id and no number, and were taken for the organisations of their names:",
)
UNUSED = Template("import-unused", "Not a column of the register, and left out: {heads}.")
MEND = Template("import-mend", "Mend the rows and import anew, or take the others: --refused FILE")
WROTE_REFUSED = Template("wrote-refused", "The refused rows are in {file}, with the reasons; mend it and import it.")
MORE = PluralTemplate("import-more", "and {count} more", "and {count} more")
EXPORTED = PluralTemplate("exported", "{count} row is in {file}.", "{count} rows are in {file}.")
DUMPED = Template("dumped", "The whole database is in {file}.")
LOADED = Template("loaded", "{database} is what the dump {file} holds.")
PROGRESS = Template("import-progress", "{done} of {total}")
SHOWN = 20


@frozen(kw_only=True)
class Imported:
    """What an import came to, or would."""

    kind: str
    new: int
    changed: int
    unchanged: int
    refused: tuple[Refused, ...]
    change: int | None = None


def take_in(session: Session) -> int:
    """Take in a table: show what it means, and write it unless this is a trial or a row is refused."""
    kind = kind_of(session.text("kind") or "")
    path = Path(session.text("file") or "")
    refused = session.text("refused")
    if refused is not None:
        check_sheet(Path(refused), session, read=path)
    sheet = read_table(path, content_of(path), kind, lambda: session.gathered.formats)
    agreement = agreement_of(session, kind)
    with undisturbed(), _of_file(path), session.place.office.view() as view:
        speech, progress = session.language, _progress(session)
        found = preview(view, kind, sheet, agreement=agreement, speech=speech, progress=progress)
    is_trial = session.flag("dry_run") or bool(found.refused and refused is None)
    done = None if is_trial else _take(session, found, refused and Path(refused))
    change = None if done is None or done.change is None else done.change.number
    told = Imported(
        kind=kind,
        new=found.new,
        changed=found.changed,
        unchanged=found.unchanged,
        refused=found.refused,
        change=change,
    )
    session.show(told, lambda: _page(found, done, session))
    return FAILED if found.refused else DONE


def _take(session: Session, found: Preview, refused: Path | str | None) -> Done:
    """Write the good rows, once the refused ones lie in a file: afterwards nobody would know which they are."""
    if not refused or not found.refused:
        return _write(session, found, is_partly=refused is not None)
    path = Path(refused)
    with whole_file(path, session) as stream:
        write_sheet(stream, path, refused_sheet(found, session.language), session)
        return _write(session, found, is_partly=True)


def _write(session: Session, found: Preview, *, is_partly: bool) -> Done:
    command = Import(preview=found, partly=is_partly, progress=_progress(session))
    with undisturbed():
        done = session.place.office.do(command, reason=session.text("reason"))
    session.hint(done.told)
    return done


def _page(found: Preview, done: Done | None, session: Session) -> Iterator[Block]:
    say, language = session.say, session.language
    counts = {"new": found.new, "changed": found.changed, "unchanged": found.unchanged}
    yield Text(say(COUNTS, refused=len(found.refused), **counts))
    yield from _details(found, session)
    if found.unused:
        yield Text(say(UNUSED, heads=found.unused))
    if done is None:
        yield Text(language.fill(WOULD if session.flag("dry_run") else NOTHING))
        if found.refused:
            yield Text(language.fill(MEND))
    elif done.change is None:
        yield Text(language.fill(NONE_NEEDED))
    else:
        yield Text(say(TAKEN, number=done.change.number))
    if done is not None and found.refused:
        yield Text(say(WROTE_REFUSED, file=session.text("refused")))


def _details(found: Preview, session: Session) -> Iterator[Block]:
    """Yield the first rows of each sort: refused with every reason, changed with what was and is, guessed."""
    for refused in found.refused[:SHOWN]:
        reasons = (
            field(fault.heading or "", problem(Problem(fault.message, remedy=fault.remedy), session.language))
            for fault in refused.faults
        )
        yield Card(session.say(ROW, row=refused.row), "", tuple(reasons))
    yield from _more(len(found.refused), session)
    for number, row in enumerate(found.changes()):
        if number == SHOWN:
            break
        fields = (changed(found.kind, each, session) for each in row.changes)
        yield Card(session.say(ROW, row=row.row), row.id, tuple(fields))
    yield from _more(found.changed, session)
    if found.guessed:
        yield Text(session.language.say(GUESSED(count=len(found.guessed))))
        yield from (Card(session.say(ROW, row=each.row), each.id) for each in found.guessed[:SHOWN])


def _more(count: int, session: Session) -> Iterator[Block]:
    if count > SHOWN:
        yield Text(session.language.say(MORE(count=count - SHOWN)))


def _progress(session: Session) -> Callable[[int, int], None] | None:
    """Return what tells how far a long import has come, where somebody watches."""
    if session.flag("json") or not sys.stderr or not sys.stderr.isatty():
        return None
    return lambda done, total: session.terminal.talk([session.say(PROGRESS, done=done, total=total)])


def give_out(session: Session) -> int:
    """Write a register to a file."""
    kind = kind_of(session.text("kind") or "")
    path = Path(session.text("file") or "")
    chosen = check_sheet(path, session, kind=kind)
    agreement, is_public = agreement_of(session, kind), session.flag("public")
    # What other programs read is headed by keys and written in English, whatever its maker speaks.
    speech = session.language if chosen is None else language("en")
    with session.place.office.view() as view, whole_file(path, session) as stream:
        sheet = register(view, kind, agreement=agreement, speech=speech, is_public=is_public)
        count = write_sheet(stream, path, sheet if chosen is None else keyed(sheet, kind, speech), session, chosen)
    return session.show(
        {"file": str(path), "rows": count},
        lambda: [Text(session.language.say(EXPORTED(count=count, file=str(path))))],
    )


def agreement_of(session: Session, kind: str) -> str:
    """Return the agreement whose register is meant: none for organisations, else the one given or the only one."""
    if space("one", kind) == SHARED:
        return SHARED
    return session.text("agreement") or only_agreement(session)


@contextmanager
def _of_file(path: Path) -> Iterator[None]:
    """Let what is wrong with rows and lines be told with the file that they stand in."""
    try:
        yield
    except UnreadableError as error:
        told = [evolve(each, place=evolve(each.place, file=each.place.file or str(path))) for each in error.problems]
        raise UnreadableError(told, is_all=error.is_all) from error


def content_of(path: Path) -> bytes:
    """Return what a file holds.  Raises UnreadableError for one that is not there."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError([Problem(NO_FILE(reason=cause(error)), Place(file=str(path)), CHECK_PATH())]) from error


def dump(session: Session) -> int:
    """Write the whole database, with its journal, to one file."""
    from ..exchange.dumping import dump as write
    from ..workplace.copies import note

    path = Path(session.text("file") or "")
    check_target(path, session)
    office = session.place.office
    with whole_file(path, session) as stream:
        head = write(office.store, stream)
        # Before the dump has its name, as with a backup: what is redacted later still stands in it.
        note(office, path, now=session.clock(), head=head)
    lines = (session.say(DUMPED, file=str(path)), session.say(HEAD, head=str(head)))
    return session.show({"file": str(path), "head": head}, lambda: [Text(line) for line in lines])


def load(session: Session) -> int:
    """Make a database from a dump."""
    from ..exchange.dumping import check
    from ..exchange.dumping import load as read
    from ..workplace.copies import note

    path = Path(session.text("file") or "")
    try:
        with _of_file(path), path.open("rb") as stream:
            # A database is made where there is none, which is to be only for a dump that can be loaded.
            checked = check(stream)
            head = read(stream, session.place.office.store, checked=checked)
        note(session.place.office, path, now=session.clock(), head=head)
    except OSError as error:
        raise UnreadableError([Problem(NO_FILE(reason=cause(error)), Place(file=str(path)), CHECK_PATH())]) from error
    lines = (session.say(LOADED, file=str(path), database=shown(url_of(session))), session.say(HEAD, head=str(head)))
    return session.show({"file": str(path), "head": head}, lambda: [Text(line) for line in lines])
