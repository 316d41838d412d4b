"""The doctor: plugins, database, journal and tables examined, one after the other, and what to do about each."""

from collections.abc import Iterator

from attrs import frozen

from ..errors import OverenskommelseError
from ..journal import Head, verify
from ..messages import Message, PluralTemplate, Template
from ..office.clocks import behind, last_change
from ..store.addresses import shown
from ..wording import problems
from ..workplace.copies import leftovers
from .exits import DONE, FAILED
from .journals import REBUILD, TABLES_DIFFER, TABLES_HOLD, verdict_lines
from .page import Block, Card, field, filled
from .placing import url_of
from .session import Session

GOOD = Template("doctor-good", "good")
BAD = Template("doctor-bad", "bad")
PLUGINS = Template("doctor-plugins", "plugins")
DATABASE = Template("doctor-database", "database")
JOURNAL = Template("doctor-journal", "journal")
TABLES = Template("doctor-tables", "tables")
CLOCK = Template("doctor-clock", "clock")
CLOCK_FITS = Template("clock-fits", "It does not lie behind the journal's last change.")
AGREEMENTS = Template("doctor-agreements", "agreements")
PLUGINS_WORK = PluralTemplate("plugins-work", "{count} plugin works.", "{count} plugins work.")
OPENS = Template("database-opens", "{database} opens, and its tables are of this version.")
EVERY = Template("agreements-open", "{codes} can be read and judged.")
FILES = Template("doctor-files", "files")
LEFT = Template("files-left", "A command that was interrupted has left {files}.")
REMOVE_LEFT = Template("remove-left", "They may hold what is redacted since. Remove them when no command writes them.")
NO_AGREEMENT = Template("agreements-none", "There is none. Put one there: overenskommelse init CODE")


@frozen(kw_only=True)
class Examined:
    """One thing that was examined: whether it is good, and what was found, sentence by sentence."""

    what: str
    is_good: bool
    found: tuple[str, ...]


def doctor(session: Session) -> int:
    """Examine everything, and end with exit code 1 where something is wrong."""
    found = tuple(_examine(session))
    session.show(found, lambda: _page(found, session))
    return DONE if all(each.is_good for each in found) else FAILED


def _page(found: tuple[Examined, ...], session: Session) -> list[Block]:
    fill = session.language.fill
    return [
        Card(fill(GOOD if each.is_good else BAD), f"{each.what}: {each.found[0]}", filled([field("", *each.found[1:])]))
        for each in found
    ]


def _examine(session: Session) -> Iterator[Examined]:
    fill = session.language.fill
    yield _plugins(session)
    try:
        store = session.place.office.store
    except OverenskommelseError as error:
        yield Examined(what=fill(DATABASE), is_good=False, found=tuple(problems(error, session.language)))
        return
    yield Examined(what=fill(DATABASE), is_good=True, found=(session.say(OPENS, database=shown(url_of(session))),))
    text = session.text("head")
    kept = None if text is None else Head.parse(text)
    with store.reading() as reading:
        verdict = verify(reading.changes(), reading.entries(), head=kept)
        last = last_change(reading)
    yield _examined(session, JOURNAL, verdict.fault is None, verdict_lines(verdict, kept))
    wrong = behind(session.clock(), last.header.at) if last else ()
    yield _examined(session, CLOCK, not wrong, iter(wrong or (CLOCK_FITS(),)))
    differing = tuple(store.projected())
    yield _examined(session, TABLES, not differing, _tables(differing))
    yield _agreements(session)
    left = leftovers(url_of(session))
    if left:
        found = session.say(LEFT, files=tuple(map(str, left)))
        yield Examined(what=fill(FILES), is_good=False, found=(found, fill(REMOVE_LEFT)))


def _plugins(session: Session) -> Examined:
    loaded = session.loaded
    wrong = tuple(problems(loaded.problems, session.language))
    good = session.language.say(PLUGINS_WORK(count=len(loaded.plugins)))
    return Examined(what=session.language.fill(PLUGINS), is_good=not wrong, found=wrong or (good,))


def _tables(differing: tuple[Message, ...]) -> Iterator[Message]:
    if not differing:
        yield TABLES_HOLD()
        return
    yield TABLES_DIFFER(count=len(differing))
    yield from differing
    yield REBUILD()


def _agreements(session: Session) -> Examined:
    what, codes = session.language.fill(AGREEMENTS), session.place.codes()
    if not codes:
        return Examined(what=what, is_good=True, found=(session.language.fill(NO_AGREEMENT),))
    wrong: list[str] = []
    for code in codes:
        try:
            session.assess(session.place.open(code))
        except OverenskommelseError as error:
            wrong += problems(error, session.language)
    return Examined(what=what, is_good=not wrong, found=tuple(wrong) or (session.say(EVERY, codes=codes),))


def _examined(session: Session, what: Template, is_good: bool, found: Iterator[Message]) -> Examined:  # noqa: FBT001 - told by its name at once
    return Examined(
        what=session.language.fill(what), is_good=is_good, found=tuple(session.language.say(each) for each in found)
    )
