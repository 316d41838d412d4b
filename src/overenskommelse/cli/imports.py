"""What an import comes to, or would: how much of what, and the first rows of each sort."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from attrs import frozen

from ..errors import MOST, Problem
from ..exchange.doubts import elsewhere
from ..exchange.likenesses import likenesses
from ..exchange.previews import Preview, Refused
from ..ledger import Organisation
from ..messages import PluralTemplate, Template
from ..notation.parts import read_part
from ..office import Done
from ..office.view import View
from ..wording import problem
from .finding import called
from .journals import changed
from .page import Block, Card, Field, Pile, Text, field, filled
from .session import Session

COUNTS = Template("import-counts", "{new} new, {changed} changed, {unchanged} unchanged, {refused} refused.")
WOULD = Template("import-would", "Nothing is written: this is a trial.")
NOTHING = Template("import-nothing", "Nothing was written.")
TAKEN = Template("import-taken", "They are written as change {number}.")
NONE_NEEDED = Template("import-none-needed", "Nothing had to be written.")
ROW = Template("row-numbered", "row {row}")
ROWS = Template("rows-numbered", "rows {rows}")
ROWS_AND_MORE = Template("rows-numbered-and-more", "rows {rows} and {count} more")
KEPT = PluralTemplate(
    "import-kept",
    "{count} blank cell under {heads} left a value that stands; a dash (–) takes one away.",
    "{count} blank cells under {heads} left values that stand; a dash (–) takes one away.",
)
NEW = PluralTemplate("import-new", "{count} row is new:", "{count} rows are new:")
NAMED = Template("import-new-named", "{id} ({name})")
LIKE = Template("import-like", "{new} is like {standing}, which stands already; if that one is meant, mend the id.")
GUESSED = PluralTemplate(
    "import-guessed",
    "{count} row has no id and no number, and was taken for the organisation of its name:",
    "{count} rows have no id and no number, and were taken for the organisations of their names:",
)
NAME_ANOTHER = Template("import-name-another-sheet", "Another is read with: --sheet NAME")
IMPORT_TOO = Template(
    "import-from-same-file", "Take them in from the same file with: overenskommelse import {kind} {file}"
)
MEND = Template("import-mend", "Mend the rows and import anew, or take the others: --refused FILE")
WROTE_REFUSED = Template("wrote-refused", "The refused rows are in {file}, with the reasons; mend it and import it.")
MORE = PluralTemplate("import-more", "and {count} more", "and {count} more")
SHOWN = 20
"""How many rows of each sort are shown."""
NAMED_ROWS = 6
"""How many rows with the same thing wrong are named."""


@frozen(kw_only=True)
class Added:
    """A row that becomes a new record: its id and what it is called, and the id that this is nearly the same as."""

    row: int
    id: str
    name: str
    like: str | None


@frozen(kw_only=True)
class Imported:
    """What an import came to, or would."""

    kind: str
    new: int
    changed: int
    unchanged: int
    refused: tuple[Refused, ...]
    kept: Mapping[str, int]
    """By heading: how many blank cells under it left a value that stands."""
    added: tuple[Added, ...]
    """The first of those that are new."""
    change: int | None = None


def added(found: Preview, view: View, session: Session) -> Iterator[Added]:
    """Yield the first new records, and those before others whose ids are nearly that of one which stands."""
    alike = likenesses(view, found)
    first = [each for each, _ in zip(found.news(), range(MOST), strict=False)]
    for each in sorted(first, key=lambda each: each.id not in alike)[:SHOWN]:
        name = _name(read_part(found.kind, each.text, kinds=view.kinds), view, session)
        yield Added(row=each.row, id=each.id, name=name, like=alike.get(each.id))


def _name(record: Any, view: View, session: Session) -> str:  # noqa: ANN401 - of whatever kind
    """Return what a record is called; an accession goes by its organisation's name."""
    name = called(record, session.language)
    organisation = view.seek(Organisation, name) if name == getattr(record, "organisation", None) else None
    return organisation.name if organisation else name


def imported(found: Preview, added: tuple[Added, ...], change: int | None) -> Imported:
    """Return what an import came to, as data."""
    return Imported(
        kind=found.kind,
        new=found.new,
        changed=found.changed,
        unchanged=found.unchanged,
        refused=found.refused,
        kept=found.kept,
        added=added,
        change=change,
    )


def page(
    found: Preview, added: tuple[Added, ...], doubtful: tuple[str, ...], done: Done | None, session: Session
) -> Iterator[Block]:
    """Lay out what an import came to: how much of what, the first rows of each sort, and what was written."""
    say, language = session.say, session.language
    counts = {"new": found.new, "changed": found.changed, "unchanged": found.unchanged}
    yield Text(say(COUNTS, refused=len(found.refused), **counts))
    yield from _details(found, session)
    yield from _news(found, added, session)
    if found.kept:
        yield Text(language.say(KEPT(count=sum(found.kept.values()), heads=tuple(found.kept))))
    yield from map(Text, doubtful)
    if found.sheet.others:
        yield Text(session.language.fill(NAME_ANOTHER))
    for kind in elsewhere(found.kind, found.unused):
        yield Text(say(IMPORT_TOO, kind=kind, file=session.text("file")))
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
    alike = _alike(found, session)
    for reasons, rows in islice(alike.items(), SHOWN):
        yield Card(_rows(rows, session), "", reasons)
    yield from _more(sum(map(len, alike.values())), session, sum(map(len, islice(alike.values(), SHOWN))))
    for number, row in enumerate(found.changes()):
        if number == SHOWN:
            break
        fields = (changed(found.kind, each, session) for each in row.changes)
        yield Card(session.say(ROW, row=row.row), row.id, tuple(fields))
    yield from _more(found.changed, session)
    if found.guessed:
        yield Text(session.language.say(GUESSED(count=len(found.guessed))))
        yield from (Card(session.say(ROW, row=each.row), each.id) for each in found.guessed[:SHOWN])


def _alike(found: Preview, session: Session) -> Mapping[tuple[Field, ...], list[int]]:
    """Return, by the reasons that they are refused for, the rows: what is wrong with all of them is told once."""
    alike: dict[tuple[Field, ...], list[int]] = {}
    for refused in found.refused:
        reasons = (
            field(fault.heading or "", problem(Problem(fault.message, remedy=fault.remedy), session.language))
            for fault in refused.faults
        )
        alike.setdefault(tuple(reasons), []).append(refused.row)
    return alike


def _rows(rows: Sequence[int], session: Session) -> str:
    """Name rows, the first of many."""
    if len(rows) == 1:
        return session.say(ROW, row=rows[0])
    first = tuple(map(str, rows[:NAMED_ROWS]))
    if len(rows) > NAMED_ROWS:
        return session.say(ROWS_AND_MORE, rows=", ".join(first), count=len(rows) - NAMED_ROWS)
    return session.say(ROWS, rows=first)


def _news(found: Preview, added: tuple[Added, ...], session: Session) -> Iterator[Block]:
    """Yield the first new records, so that an id with a slip in it is seen for what it makes."""
    if not added:
        return
    yield Text(session.language.say(NEW(count=found.new)))
    cards = []
    for each in added:
        like = session.say(LIKE, new=each.id, standing=each.like) if each.like else None
        named = each.id if each.name == each.id else session.say(NAMED, id=each.id, name=each.name)
        cards.append(Card(session.say(ROW, row=each.row), named, filled([field("", like)])))
    yield Pile(tuple(cards))
    yield from _more(found.new, session)


def _more(count: int, session: Session, shown: int = SHOWN) -> Iterator[Block]:
    if count > shown:
        yield Text(session.language.say(MORE(count=count - shown)))
