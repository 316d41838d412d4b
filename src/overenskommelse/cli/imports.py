"""What an import comes to, or would: how much of what, and the first rows of each sort."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from ..errors import MOST, Problem
from ..exchange.likenesses import likenesses
from ..exchange.previews import Preview, Refused
from ..messages import PluralTemplate, Template
from ..notation.parts import read_part
from ..office import Done
from ..office.view import View
from ..wording import problem
from .finding import called
from .journals import changed
from .page import Block, Card, Pile, Text, field, filled
from .session import Session

COUNTS = Template("import-counts", "{new} new, {changed} changed, {unchanged} unchanged, {refused} refused.")
WOULD = Template("import-would", "Nothing is written: this is a trial.")
NOTHING = Template("import-nothing", "Nothing was written.")
TAKEN = Template("import-taken", "They are written as change {number}.")
NONE_NEEDED = Template("import-none-needed", "Nothing had to be written.")
ROW = Template("row-numbered", "row {row}")
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
UNUSED = Template("import-unused", "Not a column of the register, and left out: {heads}.")
MEND = Template("import-mend", "Mend the rows and import anew, or take the others: --refused FILE")
WROTE_REFUSED = Template("wrote-refused", "The refused rows are in {file}, with the reasons; mend it and import it.")
MORE = PluralTemplate("import-more", "and {count} more", "and {count} more")
SHOWN = 20
"""How many rows of each sort are shown."""


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
        name = called(read_part(found.kind, each.text, kinds=view.kinds), session.language)
        yield Added(row=each.row, id=each.id, name=name, like=alike.get(each.id))


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


def page(found: Preview, added: tuple[Added, ...], done: Done | None, session: Session) -> Iterator[Block]:
    """Lay out what an import came to: how much of what, the first rows of each sort, and what was written."""
    say, language = session.say, session.language
    counts = {"new": found.new, "changed": found.changed, "unchanged": found.unchanged}
    yield Text(say(COUNTS, refused=len(found.refused), **counts))
    yield from _details(found, session)
    yield from _news(found, added, session)
    if found.kept:
        yield Text(language.say(KEPT(count=sum(found.kept.values()), heads=tuple(found.kept))))
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


def _more(count: int, session: Session) -> Iterator[Block]:
    if count > SHOWN:
        yield Text(session.language.say(MORE(count=count - SHOWN)))
