"""The questions of a round as files: out to each respondent, and back in."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from attrs import frozen

from ..errors import MOST, Place, Problem, UnreadableError
from ..exchange.questionnaires import json_out, xlsx_out
from ..exchange.questionnaires.came import Returned
from ..exchange.questionnaires.filled import Fault
from ..exchange.questionnaires.form import Questionnaire, questionnaires
from ..exchange.questionnaires.returns import Returns, preview
from ..exchange.questionnaires.taking import TakeAnswers
from ..ledger import Round
from ..messages import PluralTemplate, Template
from ..office import Done
from ..references import slugged
from ..wording import problem
from ..workplace.opening import Opened
from ..workplace.undisturbed import undisturbed
from .changed_answers import otherwise
from .doing import only_agreement
from .exchanging import content_of
from .exits import DONE, FAILED
from .folders import check_folder, write_folder
from .follow_ups import round_of
from .imports import COUNTS, MORE, NONE_NEEDED, WOULD
from .page import Block, Card, Grid, Text, field, filled
from .session import Session

WHICH_ROUND = Template("questionnaire-which-round", "Say which agreement and which round the questions are of.")
LIKE_THIS = Template(
    "questionnaire-like-this", "For example: overenskommelse questionnaire out hamnby 2025 --into utskick"
)
NO_FOLDER = Template("questionnaire-no-folder", "Say which folder the files are written to (--into).")
NOBODY = Template("questionnaire-nobody", "The round asks nobody about anything, so there is nothing to write.")
WRITTEN = PluralTemplate(
    "questionnaires-written", "{count} questionnaire is in {folder}.", "{count} questionnaires are in {folder}."
)
FILES = PluralTemplate("questionnaires-read", "{count} file was read.", "{count} files were read.")
TAKEN = PluralTemplate(
    "questionnaire-taken", "{count} answer is in, as change {number}.", "{count} answers are in, as change {number}."
)
FAULTS = PluralTemplate(
    "questionnaire-faults",
    "{count} thing is wrong; what it concerns was left out, and the rest is taken:",
    "{count} things are wrong; what they concern was left out, and the rest is taken:",
)
FILE = Template("column-file", "file")
NAME = Template("column-respondent", "respondent")
NEW = Template("column-new", "new answers")
CHANGED = Template("column-changed", "changed answers")
UNCHANGED = Template("column-unchanged", "unchanged answers")
SHEET = Template("fault-sheet", "sheet and cell")
VALUE = Template("fault-value", "value")
WRONG = Template("fault-wrong", "wrong")
AT = Template("fault-at", "{sheet}, {cell}")
_SHOWN = 60
_CELLS = 12


@frozen(kw_only=True)
class Taken:
    """What came of files that came back."""

    returns: Returns
    change: int | None = None


def questionnaire(session: Session) -> int:
    """Write the questions of a round to files, or take in those that have come back."""
    words = [str(each) for each in session.words.words]
    return give_out(session, words) if session.text("way") == "out" else take_in(session, words)


def give_out(session: Session, words: list[str]) -> int:
    """Write one file for each respondent.  Raises UnreadableError, UnknownError, StoreError."""
    if len(words) != len(("agreement", "round")):
        raise UnreadableError([Problem(WHICH_ROUND(), remedy=LIKE_THIS())])
    if session.text("into") is None:
        raise UnreadableError([Problem(NO_FOLDER(), Place(path=("--into",)), LIKE_THIS())])
    opened = session.open(words[0])
    folder, suffix = Path(session.text("into") or ""), session.text("format") or "xlsx"
    paths = write_out(opened, round_of(opened.ledger, words[1]), folder, session, suffix)
    told = WRITTEN(count=len(paths), folder=str(folder))
    return session.show([str(path) for path in paths], lambda: [Text(session.language.say(told))])


def write_out(opened: Opened, of: Round, folder: Path, session: Session, suffix: str = "xlsx") -> tuple[Path, ...]:
    """Write one file for each respondent of a round into a folder; return their paths.

    Raises UnreadableError where nobody is asked, and as `write_folder` does.
    """
    found = tuple(questionnaires(opened.agreement, opened.ledger, of, session.language))
    if not found:
        raise UnreadableError([Problem(NOBODY())])
    names = tuple(f"{slugged(f'{each.round.id} {each.respondent}')}.{suffix}" for each in found)
    check_folder(folder, names, session)
    files = {name: _content(each, suffix, session) for name, each in zip(names, found, strict=True)}
    return write_folder(folder, files, session)


def _content(each: Questionnaire, suffix: str, session: Session) -> bytes:
    stream = BytesIO()
    if suffix == "json":
        json_out.write(stream, each, session.language)
    else:
        xlsx_out.write(stream, each, session.language, created=session.clock().replace(tzinfo=None))
    return stream.getvalue()


def take_in(session: Session, words: list[str]) -> int:
    """Take in the answers of files; those that are wrong are told by sheet and cell, and the others taken."""
    files = [(Path(each).name, content_of(Path(each))) for each in words]
    agreement = session.text("agreement") or only_agreement(session)
    with undisturbed(), session.place.office.view() as view:
        found = preview(view, agreement, files, session.language)
    done = None
    if not session.flag("dry_run"):
        with undisturbed():
            done = session.place.office.do(TakeAnswers(returns=found), reason=session.text("reason"))
        session.heed(done)
    change = done.change.number if done and done.change else None
    session.show(Taken(returns=found, change=change), lambda: page(found, done, len(files), session))
    return FAILED if found.faults else DONE


def page(found: Returns, done: Done | None, files: int, session: Session) -> Iterator[Block]:
    """Lay out what came of some files: what is new and changed, and every fault by its cell."""
    say = session.language.say
    yield Text(say(FILES(count=files)))
    counts = {"new": found.new, "changed": found.changed, "unchanged": found.unchanged}
    yield Text(session.say(COUNTS, refused=len(found.faults), **counts))
    if found.files:
        fill = session.language.fill
        head = (fill(FILE), fill(NAME), fill(NEW), fill(CHANGED), fill(UNCHANGED))
        yield Grid(head, tuple(_line(each) for each in found.files))
    yield from otherwise(found, session.language)
    if found.faults:
        yield Text(say(FAULTS(count=len(found.faults))))
        yield from _told(found.faults, session)
    if done is None:
        yield Text(session.language.fill(WOULD))
    elif done.change is None:
        yield Text(session.language.fill(NONE_NEEDED))
    else:
        yield Text(say(TAKEN(count=found.new + found.changed, number=done.change.number)))


def _line(each: Returned) -> tuple[str, ...]:
    return each.file, each.name, str(each.new), str(each.changed), str(each.unchanged)


def _told(faults: Iterable[Fault], session: Session) -> Iterator[Block]:
    """Yield what is wrong file by file: what is wrong alike with several cells of a sheet is told once."""
    alike: dict[tuple[object, ...], list[Fault]] = {}
    for each in faults:
        alike.setdefault((each.file, each.sheet, each.value, each.message, each.remedy), []).append(each)
    for same in list(alike.values())[:MOST]:
        yield _fault(same, session)
    if len(alike) > MOST:
        yield Text(session.language.say(MORE(count=len(alike) - MOST)))


def _fault(same: list[Fault], session: Session) -> Card:
    fill, each = session.language.fill, same[0]
    cells = [one.cell for one in same if one.cell]
    told_cells = ", ".join((*cells[:_CELLS], *(["…"] if len(cells) > _CELLS else [])))
    at = fill(AT, sheet=each.sheet, cell=told_cells) if each.sheet and cells else told_cells or each.sheet
    value = each.value if len(each.value) <= _SHOWN else f"{each.value[:_SHOWN]}…"
    told = problem(Problem(each.message, remedy=each.remedy), session.language)
    fields = (field(fill(SHEET), at), field(fill(VALUE), value), field(fill(WRONG), told))
    return Card(each.file, "", filled(fields))
