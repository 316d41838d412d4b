"""The rounds of follow-up of a year: each commitment with both sides beside each other, and what is missing."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ....dates import Period
from ....ledger import Fulfilment, Round
from ....messages import PluralTemplate, Template
from ....standing.follow_up import Asking, Beside, Said, Voice, awaited, beside, unanswered
from ...material import Material
from ...printout import Block, Facts, Heading, Note, Paragraph, Points, Table

HEADING = Template("yearly-rounds", "What the sides say")
NONE = Template(
    "yearly-no-rounds",
    "No round of follow-up is known for the year. That none is recorded does not mean that none was held.",
)
PERIOD = Template("yearly-round-period", "Period judged")
OPENED = Template("yearly-round-opened", "Opened")
DUE = Template("yearly-round-due", "Answers asked for by")
LOCKED = Template("yearly-round-locked", "Approved and locked")
LOCKED_BY = Template("yearly-round-locked-by", "{day}, {by}")
NOT_LOCKED = Template("yearly-round-not-locked", "Not yet; the answers may be changed")
ANSWERS = Template("yearly-round-answers", "Answers given")
ANSWERED = PluralTemplate("yearly-round-answered", "{given} of {count}", "{given} of {count}")
NOTE = Template("yearly-round-note", "Note")
BESIDE = Template("yearly-beside", "Commitment by commitment: {round}")
COMMITMENT = Template("yearly-commitment", "Commitment")
JOINT = Template("yearly-joint", "The joint body")
OUTSIDE = Template("yearly-outside", "From outside")
VIEW = Template("yearly-view", "Do they differ?")
DIFFERS = Template("yearly-differs", "yes")
CLOSED = Template("yearly-closed", "yes, closed by the joint body")
AGREE = Template("yearly-agree", "no")
ALONE = Template("yearly-one-voice", "only one has answered")
COMMENTS = Template("yearly-comments", "What those who answered add: {round}")
COMMENT = Template("yearly-comment", "Comment")
NOT_SAID = Template("yearly-not-said", "–")
NAMED = Template("yearly-said-by", "{name}: {fulfilment}")
OF_OTHER = Template("yearly-said-of-other", "{name}, of the other side: {fulfilment}")
COUNTED = PluralTemplate("yearly-said-count", "{fulfilment}: {count} answer", "{fulfilment}: {count} answers")
COUNTED_OTHER = PluralTemplate(
    "yearly-said-count-other",
    "of the other side, {fulfilment}: {count} answer",
    "of the other side, {fulfilment}: {count} answers",
)
NO_EVIDENCE = Template("yearly-no-evidence", "Where somebody finds no evidence")
NO_EVIDENCE_SAYS = Template(
    "yearly-no-evidence-says", "Nothing shows how it is. It may have been done, in part, or not at all."
)
NOT_STARTED = Template("yearly-not-started", "What somebody knows has not begun")
NO_ANSWER = Template("yearly-no-answer", "What nobody has answered about")
EVIDENCE = Template("yearly-evidence", "Evidence: {round}")
WHAT = Template("yearly-evidence-what", "Evidence")
GRADE = Template("yearly-evidence-grade", "Grade")
WHO = Template("yearly-evidence-who", "Given by")
MISSING = Template("yearly-missing", "Who has not answered")
MISSING_COUNT = PluralTemplate("yearly-missing-count", "{name}: {count} commitment", "{name}: {count} commitments")
EVERYBODY_ANSWERED = Template("yearly-everybody-answered", "Everybody asked has answered.")
PART = Template("yearly-commitment-in", "{area}: {summary}")
_NAMED = 4
"""How many answers are told by name in a cell; more are counted."""


def rounds(material: Material, year: int) -> Iterator[Block]:
    """Yield the rounds that judge the year or a part of it."""
    yield Heading(text=material.language.fill(HEADING))
    period = Period.year(year)
    found = [each for each in material.ledger.of(Round) if each.period.overlaps(period)]
    if not found:
        yield Note(text=material.language.fill(NONE))
    for each in sorted(found, key=lambda each: (each.period.first, each.id)):
        yield from one(material, each)


def one(material: Material, of: Round) -> Iterator[Block]:
    """Yield one round: its days, its table, what is not known, its evidence, and who has not answered."""
    every = beside(material.agreement, material.ledger, of)
    asked = awaited(material.agreement, material.ledger, of)
    missing = unanswered(asked)
    owed = sum(map(len, missing.values()))
    yield Heading(text=of.title, level=2)
    yield Facts(rows=tuple(_facts(material, of, len(asked), len(asked) - owed)))
    if answered := [each for each in every if each.said]:
        yield _table(material, of, answered)
    yield from _apart(material, every)
    yield from _evidence(material, of, every)
    yield from _comments(material, of, every)
    yield Heading(text=material.language.fill(MISSING), level=3)
    yield from _missing(material, of, missing)


def _facts(material: Material, of: Round, count: int, given: int) -> Iterator[tuple[str, str]]:
    fill, word = material.language.fill, material.language.word
    yield fill(PERIOD), word(of.period)
    yield fill(OPENED), word(of.opened)
    if of.due is not None:
        yield fill(DUE), word(of.due)
    if of.locked is None:
        yield fill(LOCKED), fill(NOT_LOCKED)
    else:
        (by,) = material.subject.names((of.approved_by or "–",))
        yield fill(LOCKED), fill(LOCKED_BY, day=word(of.locked), by=by)
    yield fill(ANSWERS), material.language.say(ANSWERED(count=count, given=given))
    if of.note:
        yield fill(NOTE), of.note


def _table(material: Material, of: Round, every: Iterable[Beside]) -> Table:
    fill, sides = material.language.fill, [each.id for each in material.agreement.sides]
    head = (fill(COMMITMENT), *material.subject.names(sides), fill(JOINT), fill(OUTSIDE), fill(VIEW))
    rows = tuple(
        (
            named(material, each),
            *(cell(material, each.by(side)) for side in sides),
            cell(material, each.of(Voice.JOINT)),
            cell(material, each.of(Voice.INDEPENDENT, Voice.AUDIT)),
            fill(_view(each)),
        )
        for each in every
    )
    return Table(caption=fill(BESIDE, round=of.title), head=head, rows=rows)


def _view(each: Beside) -> Template:
    if each.differs:
        return DIFFERS if each.is_open else CLOSED
    return ALONE if len({said.assessment.by for said in each.said}) == 1 else AGREE


def named(material: Material, each: Beside) -> str:
    """Return what a commitment is called, with the area that it stands in."""
    found = each.commitment
    if found.area is None:
        return found.summary
    return material.language.fill(PART, area=found.area, summary=found.summary)


def cell(material: Material, said: tuple[Said, ...]) -> str:
    """Return what several said: by name where they are few, else counted; what is of the other side is told so."""
    language = material.language
    if not said:
        return language.fill(NOT_SAID)
    if len(said) > _NAMED:
        counts = Counter((each.voice is Voice.OF_THE_OTHER, each.assessment.fulfilment) for each in said)
        return "\n".join(
            language.say((COUNTED_OTHER if is_other else COUNTED)(count=count, fulfilment=fulfilment))
            for (is_other, fulfilment), count in sorted(counts.items())
        )
    return "\n".join(
        language.fill(
            OF_OTHER if each.voice is Voice.OF_THE_OTHER else NAMED,
            name=each.name,
            fulfilment=language.word(each.assessment.fulfilment),
        )
        for each in said
    )


def _apart(material: Material, every: Iterable[Beside]) -> Iterator[Block]:
    """Yield apart what nothing is known of, what is known not to have begun, and what nobody answered about."""
    fill, found = material.language.fill, tuple(every)
    for says, told, fulfilment in (
        (NO_EVIDENCE, NO_EVIDENCE_SAYS, Fulfilment.NO_EVIDENCE),
        (NOT_STARTED, None, Fulfilment.NOT_STARTED),
    ):
        those = [each for each in found if any(one.assessment.fulfilment is fulfilment for one in each.said)]
        if those:
            yield Heading(text=fill(says), level=3)
            if told is not None:
                yield Paragraph(text=fill(told))
            yield Points(items=tuple(named(material, each) for each in those))
    silent = [each for each in found if not each.said]
    if silent:
        yield Heading(text=fill(NO_ANSWER), level=3)
        yield Points(items=tuple(named(material, each) for each in silent))


def _evidence(material: Material, of: Round, every: Iterable[Beside]) -> Iterator[Block]:
    fill = material.language.fill
    rows = tuple(
        (named(material, each), piece.summary, material.language.word(piece.grade), said.name)
        for each in every
        for said in each.said
        for piece in said.assessment.evidence
    )
    if rows:
        head = (fill(COMMITMENT), fill(WHAT), fill(GRADE), fill(WHO))
        yield Table(caption=fill(EVIDENCE, round=of.title), head=head, rows=rows)


def _comments(material: Material, of: Round, every: Iterable[Beside]) -> Iterator[Block]:
    fill = material.language.fill
    rows = tuple(
        (named(material, each), said.assessment.comment, said.name)
        for each in every
        for said in each.said
        if said.assessment.comment
    )
    if rows:
        head = (fill(COMMITMENT), fill(COMMENT), fill(WHO))
        yield Table(caption=fill(COMMENTS, round=of.title), head=head, rows=rows)


def _missing(material: Material, of: Round, missing: dict[str, tuple[str, ...]]) -> Iterator[Block]:
    if not missing:
        yield Paragraph(text=material.language.fill(EVERYBODY_ANSWERED))
        return
    names = {each.id: each.name for each in Asking(material.agreement, material.ledger, of).all}
    told = (MISSING_COUNT(count=len(about), name=names[who]) for who, about in missing.items())
    yield Points(items=tuple(map(material.language.say, told)))
