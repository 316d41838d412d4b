"""What an agreement says: its texts, plans, bodies and promises, or one part of them."""

from collections.abc import Iterable, Iterator
from shlex import quote

from ..agreement import Area, BodyCharter, Clause, Edition, Extent, Plan, sort_of
from ..messages import Template
from ..sources import Source
from ..wording import outline, plans
from ..wording.bodies import history
from ..wording.passages import Passage
from ..wording.standings import edition_then
from ..wording.subject import heading_of
from ..wording.terms import SORTS
from ..workplace.opening import Opened, all_kinds
from . import words
from .exits import DONE
from .page import Block, Card, Entries, Field, Heading, Section, Text, field, filled
from .session import Session

AS_OF = Template("as-of", "As it was on {on}. {edition}")
READ_INSTEAD = Template("read-instead", "Its wording is not known; what follows is the text of {edition}.")
READ_BESIDE = Template(
    "read-beside", "Only part of its wording is known; what follows is the text of {edition}, and then that part."
)
READ_DRAFT = Template("read-draft", "What follows is the text of {edition}.")
NO_TEXT = Template("no-text", "No text of it is known.")
IN_FORCE = Template("in-force-then", "in force on {on}")
NOT_IN_FORCE = Template("not-in-force-then", "not in force on {on}")
SIDES = Template("sides-told", "Sides: {sides}.")
SEE_IDS = Template("see-ids", "How each part is cited: {command} --ids")
SEE_ONE = Template("see-one", "One part with its source: {command} --clause ID")
FOLLOWED_UP = Template("label-followed-up", "followed up")
EDITION = Template("label-edition", "edition")
PART = Template("label-part", "part")


def show(session: Session) -> int:
    """Print an agreement, or one part of it."""
    opened = session.open(session.text("agreement") or "")
    clause = session.text("clause")
    if clause is not None:
        part = opened.agreement.part(clause)
        return session.show(part, lambda: part_page(clause, part, opened, session))
    if session.flag("json"):
        return _whole(opened, session)
    session.terminal.page(page(opened, session))
    return DONE


def _whole(opened: Opened, session: Session) -> int:
    """Print all of an agreement as a file that can be read back."""
    from ..notation import agreement_to_json

    kinds = all_kinds(session.loaded.catalog)
    session.terminal.json(agreement_to_json(opened.agreement, kinds=kinds, indent=2))
    return DONE


def page(opened: Opened, session: Session) -> Iterator[Block]:
    """Lay an agreement out as a document: what it is, its text, plans, bodies and promises."""
    subject, language = opened.subject, session.language
    yield Heading(subject.name)
    yield Text(session.say(AS_OF, on=session.on, edition=_text_read(opened, session)))
    if opened.agreement.purpose:
        yield Text(opened.agreement.purpose)
    yield Text(session.say(SIDES, sides=subject.names(side.id for side in opened.agreement.sides)))
    yield from blocks(outline.outline(subject, language), shows_ids=session.flag("ids"))
    command = f"overenskommelse show {quote(session.text('agreement') or opened.agreement.code)}"
    shows_ids = session.flag("ids")
    yield Text(session.say(SEE_ONE if shows_ids else SEE_IDS, command=command))


def _text_read(opened: Opened, session: Session) -> str:
    """Say which text was in force, and which is read for it."""
    force, read = outline.edition_read(opened.subject)
    said = [edition_then(force, opened.agreement, session.on, session.language)]
    if read is None:
        said.append(session.say(NO_TEXT))
    elif read is not force:
        instead = READ_DRAFT if force is None else READ_INSTEAD if force.wording is Extent.NONE else READ_BESIDE
        said.append(session.say(instead, edition=read.title))
    return " ".join(said)


def blocks(passages: Iterable[Passage], *, shows_ids: bool) -> Iterator[Block]:
    """Lay passages out: neighbouring entries as one list."""
    entries: list[tuple[str, str]] = []
    for passage in passages:
        said = _with_id(passage, shows_ids=shows_ids)
        inside = tuple(blocks(passage.parts, shows_ids=shows_ids))
        if passage.label is not None:
            entries.append((passage.label, said))
        if entries and (passage.label is None or inside):
            yield Entries(tuple(entries))
            entries = []
        if passage.heading is not None:
            yield Section(said, inside)
        elif passage.label is not None:
            yield from inside
        else:
            yield from (Text(said), *inside)
    if entries:
        yield Entries(tuple(entries))


def _with_id(passage: Passage, *, shows_ids: bool) -> str:
    said = passage.heading or passage.text or ""
    return f"{said} [{passage.citation}]" if shows_ids and passage.citation else said


def part_page(citation: str, part: object, opened: Opened, session: Session, *, shows_ids: bool = True) -> list[Block]:
    """Lay one part out: what it says and where, whether its text was in force, what is in it and follows from it."""
    agreement, fill = opened.agreement, session.language.fill
    short = citation.removeprefix(f"{agreement.code}/")
    promises = [each for each in agreement.obligations if short in each.clauses]
    fields = (
        field(fill(words.SAYS), *_texts(part)),
        field(fill(words.KIND), *_kind(part, session)),
        field(fill(EDITION), _then(short, opened, session)),
        *_history(part, opened, session),
        field(fill(words.SOURCE), *_source(part, opened, session)),
        field(fill(FOLLOWED_UP), *(f"{each.summary} ({each.id})" if shows_ids else each.summary for each in promises)),
        field(fill(words.ID), f"{agreement.code}/{short}" if shows_ids else None),
    )
    number = getattr(part, "number", None)
    card = Card(number or fill(SORTS.get(sort_of(part), PART)), heading_of(part) or short, filled(fields))
    inside = blocks(_inside(short, part, opened, session), shows_ids=shows_ids)
    return [Heading(opened.subject.name), card, *inside]


def _texts(part: object) -> Iterator[str]:
    """Yield what a part says, in our own words, where its heading does not say it already."""
    for name in ("summary", "mandate"):
        text = getattr(part, name, None)
        if isinstance(text, str) and text != heading_of(part):
            yield text


def _kind(part: object, session: Session) -> Iterator[str]:
    if isinstance(part, Clause):
        yield session.language.word(part.kind)


def _history(part: object, opened: Opened, session: Session) -> Iterator[Field]:
    """Yield what is said of a body's seats, chair and meetings: every statement, also those that are not used."""
    if isinstance(part, BodyCharter):
        for title, told in history(part, opened.subject, session.language):
            yield field(title, *told)


def _source(part: object, opened: Opened, session: Session) -> Iterator[str]:
    source = getattr(part, "source", None)
    if isinstance(source, Source):
        yield opened.subject.source(source, session.language)


def _inside(citation: str, part: object, opened: Opened, session: Session) -> Iterable[Passage]:
    """Return what stands inside a part, as the document has it."""
    subject, language = opened.subject, session.language
    match part:
        case Edition():
            return outline.text(part, language)
        case Clause():
            return outline.clauses(citation, part.clauses, language, is_top=False)
        case Plan():
            return plans.plan(part, subject, language).parts
        case Area():
            plan = opened.agreement.plan(citation.rpartition("/")[0])
            return plans.area(part, citation, plan, subject, language).parts
        case _:
            return ()


def _then(citation: str, opened: Opened, session: Session) -> str | None:
    """Word whether the edition that a part stands in was in force on the day."""
    edition = opened.agreement.edition_of(citation)
    if edition is None:
        return None
    force = opened.agreement.in_force(session.on)
    then = session.say(IN_FORCE if edition == force else NOT_IN_FORCE, on=session.on)
    return f"{edition.title}, {then}"
