"""What an agreement says: its texts, plans, bodies and promises, or one part of them."""

from collections.abc import Iterator

from ..agreement import BodyCharter, Clause, Edition, Obligation, Plan
from ..messages import Template
from ..sources import Source
from ..wording.standings import steps
from ..wording.subject import heading_of
from ..wording.terms import KINDS
from . import words
from .opening import Opened, all_kinds
from .page import Block, Card, Field, Heading, Pile, Text, field, filled
from .session import Session

AS_OF = Template("as-of", "As it was on {on}. In force: {edition}.")
NONE_IN_FORCE = Template("none-in-force", "no edition known")
IN_FORCE = Template("in-force-then", "in force on {on}")
NOT_IN_FORCE = Template("not-in-force-then", "not in force on {on}")
SIDES = Template("heading-sides", "Sides")
EDITIONS = Template("heading-editions", "Editions")
CLAUSES = Template("heading-clauses", "Clauses of {edition}")
PLANS = Template("heading-plans", "Plans")
BODIES = Template("heading-bodies", "Bodies")
PROMISES = Template("heading-promises", "Promises that are followed up")
NEVER_SET_UP = Template("body-never-set-up", "not known to have been set up")
PARTS = Template("label-parts", "parts")
FOLLOWED_UP = Template("label-followed-up", "followed up")
EDITION = Template("label-edition", "edition")
PART = Template("label-part", "part")
SORTS = {"BodyCharter": "body", "JoiningPolicy": "joining"}
"""Parts whose class is not called what they are."""
WORDING = Template("label-wording", "wording")


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
    return 0


def _whole(opened: Opened, session: Session) -> int:
    """Print all of an agreement as a file that can be read back."""
    from ..notation import agreement_to_json

    kinds = all_kinds(session.loaded.catalog)
    session.terminal.json(agreement_to_json(opened.agreement, kinds=kinds, indent=2))
    return 0


def page(opened: Opened, session: Session) -> Iterator[Block]:
    """Lay an agreement out: sides, texts with their clauses, plans, bodies, promises."""
    agreement, language = opened.agreement, session.language
    force = agreement.in_force(session.on)
    yield Heading(opened.subject.name)
    yield Text(session.say(AS_OF, on=session.on, edition=force.title if force else language.fill(NONE_IN_FORCE)))
    if agreement.purpose:
        yield Text(agreement.purpose)
    yield Card(language.fill(SIDES), language.join(side.name for side in agreement.sides))
    yield from _part(EDITIONS, [_edition(edition, session) for edition in agreement.editions], session)
    for edition in agreement.editions:
        if edition.clauses:
            yield Heading(session.say(CLAUSES, edition=edition.title))
            yield Pile(tuple(_clauses(edition.id, edition.clauses, session)))
    yield from _part(PLANS, [_plan(plan, session) for plan in agreement.plans], session)
    yield from _part(BODIES, [_body(body, session) for body in agreement.bodies], session)
    yield from _part(PROMISES, [_promise(promise, opened, session) for promise in agreement.obligations], session)


def _part(title: Template, cards: list[Card], session: Session) -> list[Block]:
    return [Heading(session.language.fill(title)), Pile(tuple(cards))] if cards else []


def _edition(edition: Edition, session: Session) -> Card:
    language, fill = session.language, session.language.fill
    fields = (
        field(fill(words.DAYS), ", ".join(steps(edition, language))),
        field(fill(WORDING), language.word(edition.wording)),
        field(fill(words.ID), edition.id),
    )
    return Card(language.word(edition.status), edition.title, filled(fields))


def _clauses(prefix: str, clauses: tuple[Clause, ...], session: Session) -> Iterator[Card]:
    for clause in clauses:
        citation = f"{prefix}/{clause.id}"
        label = clause.number or session.language.word(clause.kind)
        yield Card(label, clause.heading or clause.summary, (Field("", (citation,)),))
        yield from _clauses(citation, clause.clauses, session)


def _plan(plan: Plan, session: Session) -> Card:
    citation = f"{plan.edition}/{plan.id}" if plan.edition else plan.id
    return Card(session.language.word(plan.period), plan.title, (field(session.language.fill(words.ID), citation),))


def _body(body: BodyCharter, session: Session) -> Card:
    language, fill = session.language, session.language.fill
    existence = fill(NEVER_SET_UP) if body.existence is None else language.word(body.existence)
    fields = (field(fill(words.PERIOD), existence), field(fill(words.ID), body.id))
    return Card(body.short_name or "", body.name, fields)


def _promise(promise: Obligation, opened: Opened, session: Session) -> Card:
    language = session.language
    clauses = (opened.subject.clause(citation, language) for citation in promise.clauses)
    return Card(promise.id, promise.summary, filled((field(language.fill(words.CLAUSE), *clauses),)))


def part_page(citation: str, part: object, opened: Opened, session: Session) -> list[Block]:
    """Lay one part out: what it says and where, whether its text was in force, what is in it and follows from it."""
    agreement, fill = opened.agreement, session.language.fill
    short = citation.removeprefix(f"{agreement.code}/")
    promises = [each for each in agreement.obligations if short in each.clauses]
    fields = (
        field(fill(words.SAYS), *_texts(part)),
        field(fill(words.KIND), *_kind(part, session)),
        field(fill(EDITION), _then(short, opened, session)),
        field(fill(words.SOURCE), *_source(part, opened, session)),
        field(fill(PARTS), *_inside(short, opened)),
        field(fill(FOLLOWED_UP), *(f"{promise.summary} ({promise.id})" for promise in promises)),
        field(fill(words.ID), f"{agreement.code}/{short}"),
    )
    number = getattr(part, "number", None)
    return [Heading(opened.subject.name), Card(number or fill(_sort(part)), heading_of(part) or short, filled(fields))]


def _sort(part: object) -> Template:
    """Return the word for what a part is."""
    if isinstance(part, Obligation):
        return KINDS["promise"]
    return KINDS.get(SORTS.get(type(part).__name__, type(part).__name__.lower()), PART)


def _texts(part: object) -> Iterator[str]:
    """Yield what a part says, in our own words, where its heading does not say it already."""
    for name in ("summary", "mandate"):
        text = getattr(part, name, None)
        if isinstance(text, str) and text != heading_of(part):
            yield text


def _kind(part: object, session: Session) -> Iterator[str]:
    if isinstance(part, Clause):
        yield session.language.word(part.kind)


def _source(part: object, opened: Opened, session: Session) -> Iterator[str]:
    source = getattr(part, "source", None)
    if isinstance(source, Source):
        yield opened.subject.source(source, session.language)


def _inside(citation: str, opened: Opened) -> Iterator[str]:
    """Yield the citations of the parts one step inside a part."""
    for other in opened.agreement.elements:
        if other.startswith(f"{citation}/") and "/" not in other[len(citation) + 1 :]:
            yield other


def _then(citation: str, opened: Opened, session: Session) -> str | None:
    """Word whether the edition that a part stands in was in force on the day."""
    edition = opened.agreement.edition_of(citation)
    if edition is None:
        return None
    force = opened.agreement.in_force(session.on)
    then = session.say(IN_FORCE if edition == force else NOT_IN_FORCE, on=session.on)
    return f"{edition.title}, {then}"
