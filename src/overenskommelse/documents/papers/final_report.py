"""The final report (slutrapport) of a body for its term of office: mission, meetings, decisions, follow-up, figures.

What the records hold is told with its source; what the editor writes stands at named places: `summary`, `mission`,
`work`, `follow-up`, `experiences`, `recommendations`, `end`.
"""

from collections.abc import Iterator

from ...agreement import BodyCharter
from ...errors import Place, Problem, UnknownError
from ...ledger import Meeting, Progress, Recommendation
from ...messages import Template
from ...references import nearest
from ..material import Material
from ..printout import Block, Heading, Printout
from .laying import laid
from .mission import mission
from .term import Term
from .terms_work import decisions, figures, follow_up, meetings

CODE = "final-report"
TITLE = Template("final-report-title", "Final report of {body}")
SUBTITLE = Template("final-report-term", "The term {period}")
SUMMARY = Template("final-report-summary", "Summary")
EXPERIENCES = Template("final-report-experiences", "Experiences")
MEDSKICK = Template("final-report-recommendations", "Sent along to the next term")
MEDSKICK_HEAD = (
    Template("final-report-recommendation", "Recommendation"),
    Template("final-report-receiver", "Receiver"),
    Template("final-report-given", "Given"),
    Template("final-report-source", "Source"),
)
NO_MEDSKICK = Template("final-report-no-recommendations", "No recommendation is recorded.")
NO_BODY = Template("paper-no-body", "There is no body {id} whose term is known; there are {choices}.")
NEAR = Template("paper-nearest-body", "Did you mean {nearest}?")


def final_report(material: Material, about: str) -> Printout:
    """Compose the final report of a body.  Raises UnknownError with the bodies whose term is known."""
    term = term_of(material, about)
    title = material.say(TITLE, body=material.subject.names((about,))[0])
    return material.printout(CODE, title, _blocks(term), material.say(SUBTITLE, period=term.period))


def terms_reported(material: Material) -> Iterator[str]:
    """Yield the bodies whose time has an end, and of which a meeting or a recommendation is known."""
    ledger = material.ledger
    met = {body for each in ledger.of(Meeting) if each.progress is Progress.DONE for body in each.bodies}
    spoke = {each.given_by for each in ledger.of(Recommendation)}
    for body in material.agreement.bodies:
        if body.existence is not None and body.existence.last_day is not None and body.id in met | spoke:
            yield body.id


def term_of(material: Material, id: str) -> Term:
    """Return the term of a body.  Raises UnknownError with the choices and the nearest."""
    known: dict[str, BodyCharter] = {b.id: b for b in material.agreement.bodies if b.existence is not None}
    if id not in known:
        near = nearest(id, known.keys())
        message = NO_BODY(id=id, choices=tuple(known))
        raise UnknownError([Problem(message, Place(path=("about",)), NEAR(nearest=near) if near else None)])
    return Term(material, known[id])


def _blocks(term: Term) -> Iterator[Block]:
    yield from _own(term, SUMMARY, "summary")
    yield from mission(term)
    yield from term.passages("mission")
    yield from meetings(term)
    yield from decisions(term)
    yield from term.passages("work")
    yield from follow_up(term)
    yield from term.passages("follow-up")
    yield from figures(term)
    yield from _own(term, EXPERIENCES, "experiences")
    yield from _recommendations(term)
    yield from term.passages("end")


def _own(term: Term, heading: Template, place: str) -> Iterator[Block]:
    """Yield a part that is the editor's alone, where anything is written."""
    if own := tuple(term.passages(place)):
        yield Heading(text=term.fill(heading))
        yield from own


def _recommendations(term: Term) -> Iterator[Block]:
    found = [each for each in term.happened(Recommendation) if each.given_by == term.charter.id]
    word = term.material.language.word
    rows = [(each.summary, word(each.given_to), word(each.date), term.source(each.source)) for each in found]
    yield Heading(text=term.fill(MEDSKICK))
    yield laid(term.material, MEDSKICK, MEDSKICK_HEAD, rows, NO_MEDSKICK)
    yield from term.passages("recommendations")
