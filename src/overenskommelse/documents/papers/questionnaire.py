"""The questions of a round on paper, for those who answer without a spreadsheet: one form for all, or one for each."""

from collections.abc import Iterator

from ...errors import Place, Problem, UnknownError
from ...ledger import Fulfilment, Grade, Round
from ...messages import Template
from ...references import nearest
from ...standing.follow_up import Asking, Commitment, Question, Questions, questions
from ..material import Material
from ..printout import Block, Facts, Heading, Paragraph, Points, Printout, Signatures

CODE = "questionnaire"
TITLE = Template("form-title", "Questions for follow-up: {round}")
TITLE_OF = Template("form-title-of", "Questions for follow-up: {round}, {respondent}")
NO_ROUND = Template("form-no-round", "There is no round {id} of follow-up; there are {choices}.")
NO_RESPONDENT = Template(
    "form-no-respondent", "The round {round} does not ask {respondent}; the nearest it asks is {nearest}."
)
HOW = Template(
    "form-how",
    "Mark one box for each commitment, and write what the answer rests on. {none} is not the same as {not_started}: it "
    "says that nothing is known that shows how it is. Mark {not_relevant} where the commitment does not concern you.",
)
DUE = Template("form-due", "Send the answers in by {due}.")
PERIOD = Template("form-period", "The answers are about {period}.")
ANSWERED_BY = Template("form-answered-by", "Who answers")
ASKED = Template("form-asked", "What you are asked about")
WELCOME = Template("form-welcome", "If you wish: what the other side answers for")
NUMBERED = Template("form-numbered", "{number}. {summary}")
BOX = Template("form-box", "☐ {word}")
AREA = Template("form-area", "Area")
OF = Template("form-responsibility", "Responsibility")
EVIDENCE = Template("form-evidence", "What it rests on")
GRADE = Template("form-grade", "How much that proves")
COMMENT = Template("form-comment", "What you want to add")
CITED = Template("form-cited", "Cited as")
LINE = "…" * 40
SIGN = Template("form-sign", "For the one who answers")


def questionnaire(material: Material, about: str) -> Printout:
    """Compose the form of a round, or of one respondent as `round/respondent`.  Raises UnknownError."""
    id, _, who = about.partition("/")
    of = _round(material, id)
    asked = _asked(material, of, who)
    name = asked.respondent.name if who else None
    fill = material.language.fill
    title = fill(TITLE_OF, round=of.title, respondent=name) if name else fill(TITLE, round=of.title)
    return material.printout(CODE, title, _blocks(material, of, asked, name), material.subject.name)


def rounds_open(material: Material) -> Iterator[str]:
    """Yield the rounds that are not locked."""
    yield from (each.id for each in material.ledger.of(Round) if each.locked is None)


def _round(material: Material, id: str) -> Round:
    rounds = {each.id: each for each in material.ledger.of(Round)}
    if id not in rounds:
        raise UnknownError([Problem(NO_ROUND(id=id, choices=tuple(rounds)), Place(path=("about",)))])
    return rounds[id]


def _asked(material: Material, of: Round, who: str) -> Questions:
    """Return what a respondent is asked; for nobody in particular, all that the round asks about."""
    asking = Asking(material.agreement, material.ledger, of)
    if not who:
        every = tuple(Question(commitment=each, is_awaited=True) for each in asking.commitments)
        return Questions(respondent=asking.respondent(""), questions=every)
    found = questions(asking)
    if who not in found:
        told = NO_RESPONDENT(round=of.title, respondent=who, nearest=nearest(who, found))
        raise UnknownError([Problem(told, Place(path=("about",)))])
    return found[who]


def _blocks(material: Material, of: Round, asked: Questions, name: str | None) -> Iterator[Block]:
    fill, language = material.language.fill, material.language
    kinds = (Fulfilment.NO_EVIDENCE, Fulfilment.NOT_STARTED, Fulfilment.NOT_RELEVANT)
    none, not_started, not_relevant = map(language.word, kinds)
    yield Paragraph(text=language.say(PERIOD(period=of.period)))
    yield Paragraph(text=fill(HOW, none=none, not_started=not_started, not_relevant=not_relevant))
    if of.due is not None:
        yield Paragraph(text=language.say(DUE(due=of.due)))
    yield from material.passages(CODE, "introduction", of.id)
    yield Facts(rows=((fill(ANSWERED_BY), name or LINE),))
    number = 0
    for says, is_awaited in ((ASKED, True), (WELCOME, False)):
        those = [each.commitment for each in asked.questions if each.is_awaited is is_awaited]
        if those:
            yield Heading(text=fill(says))
        for each in those:
            number += 1
            yield from _question(material, each, number)
    yield Signatures(rows=((fill(SIGN), ""),))


def _question(material: Material, each: Commitment, number: int) -> Iterator[Block]:
    fill, word = material.language.fill, material.language.word
    yield Heading(text=fill(NUMBERED, number=str(number), summary=each.summary), level=2)
    rows = ((AREA, each.area), (OF, material.language.join(material.subject.names(each.sides)) if each.sides else None))
    yield Facts(rows=(*((fill(label), text) for label, text in rows if text), (fill(CITED), each.citation)))
    yield Points(items=tuple(fill(BOX, word=word(choice)) for choice in Fulfilment))
    grades = "   ".join(fill(BOX, word=word(grade)) for grade in Grade)
    yield Facts(rows=((fill(EVIDENCE), LINE), (fill(GRADE), grades), (fill(COMMENT), LINE)))
