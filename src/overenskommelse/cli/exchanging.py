"""Registers and whole databases as files, out and in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import evolve

from ..errors import Place, Problem, UnreadableError
from ..exchange.exporting import keyed, refused_sheet, register
from ..exchange.importing import Import
from ..exchange.previewing import preview
from ..exchange.previews import Preview
from ..messages import PluralTemplate, Template
from ..notation.files import CHECK_PATH, NO_FILE
from ..office import Done
from ..office.ports import SHARED
from ..office.view import space
from ..store.addresses import shown
from ..wording import language
from ..wording.causes import cause
from ..workplace.undisturbed import undisturbed
from . import imports
from .doing import only_agreement
from .doubting import doubts
from .exits import DONE, FAILED
from .files import check_sheet, check_target, whole_file, write_sheet
from .finding import kind_of
from .keeping import HEAD
from .page import Text
from .placing import url_of
from .session import Session
from .tables import read_table

EXPORTED = PluralTemplate("exported", "{count} row is in {file}.", "{count} rows are in {file}.")
DUMPED = Template("dumped", "The whole database is in {file}.")
LOADED = Template("loaded", "{database} is what the dump {file} holds.")
PROGRESS = Template("import-progress", "{done} of {total}")


def take_in(session: Session) -> int:
    """Take in a table: show what it means, and write it unless this is a trial or a row is refused."""
    kind = kind_of(session.text("kind") or "")
    path = Path(session.text("file") or "")
    refused = session.text("refused")
    if refused is not None:
        check_sheet(Path(refused), session, read=path)
    sheet = read_table(path, content_of(path), kind, lambda: session.gathered.formats, session.text("sheet"))
    agreement = agreement_of(session, kind)
    with undisturbed(), _of_file(path), session.place.office.view() as view:
        speech, progress = session.language, _progress(session)
        found = preview(view, kind, sheet, agreement=agreement, speech=speech, progress=progress)
        new = tuple(imports.added(found, view, session))
        doubtful = tuple(doubts(found, view, session.language))
    is_trial = session.flag("dry_run") or bool(found.refused and refused is None)
    done = None if is_trial else _take(session, found, refused and Path(refused))
    change = None if done is None or done.change is None else done.change.number
    session.show(imports.imported(found, new, change), lambda: imports.page(found, new, doubtful, done, session))
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
    session.heed(done)
    return done


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
    from ..workplace.copies import dump as write

    path = Path(session.text("file") or "")
    check_target(path, session)
    with whole_file(path, session) as stream:
        head = write(session.place.office, path, stream, now=session.clock())
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
