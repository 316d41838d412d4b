"""The statement of the office on a matter (tjänsteutlåtande), for the body that is to decide next.

It goes before a decision: proposal, summary, background, what the matter rests on, its way so far, who is to be told.
"""

from collections.abc import Iterator

from ...ledger import Matter, MatterStep, Meeting
from ...messages import Template
from ...standing.pending.matters import awaited
from ...wording.pending import paper_title
from ..material import Material
from ..printout import Block, Heading, Note, Paragraph, Points, Printout
from .chain import chain, matter_of
from .items import given
from .laying import laid, part

CODE = "statement-of-office"
TITLE = Template("statement-title", "Statement of the office: {title}")
MATTER = Template("statement-matter", "Matter")
NUMBER = Template("statement-number", "Registration number")
AUTHORITY = Template("statement-authority", "Authority")
DATED = Template("statement-dated", "Date")
TO = Template("statement-to", "To")
AT = Template("statement-at", "To be decided on")
PROPOSAL = Template("statement-proposal", "Proposal to decide")
PROPOSES = Template("statement-proposes", "{body} decides to:")
NO_PROPOSAL = Template(
    "statement-no-proposal", "What {body} is asked to decide is not entered: write it as the step's `asked`."
)
AWAITS_NOTHING = Template("statement-awaits-nothing", "The matter awaits no decision, as far as is known.")
SUMMARY = Template("statement-summary", "Summary")
BACKGROUND = Template("statement-background", "Background")
TO_WRITE = Template(
    "statement-to-write",
    "To be written: your own text (paper {paper}, about {about}, place {place}).",
)
RESTS_ON = Template("statement-rests-on", "What the matter rests on")
NO_PAPERS = Template("statement-no-papers", "No paper is entered in the matter.")
PAPER_HEAD = (
    Template("statement-paper-title", "Paper"),
    Template("statement-paper-day", "Dated"),
    Template("statement-paper-from", "From or to"),
)
WAY = Template("statement-way", "The way of the matter so far")
RECIPIENTS = Template("statement-recipients", "To be sent to")


def statement(material: Material, about: str) -> Printout:
    """Compose the statement on a matter.  Raises UnknownError where there is no such matter."""
    matter = matter_of(material, about)
    return material.printout(CODE, material.say(TITLE, title=matter.title), _blocks(material, matter))


def matters_awaiting(material: Material) -> Iterator[str]:
    """Yield the ids of the matters that await a step on the day."""
    for matter in material.ledger.of(Matter):
        if matter.period.contains(material.on) is not False and awaited(matter, material.on) is not None:
            yield matter.id


def _blocks(material: Material, matter: Matter) -> Iterator[Block]:
    step = awaited(matter, material.on)
    yield from _head(material, matter, step)
    yield from part(material, PROPOSAL, _proposal(material, step))
    yield from part(material, SUMMARY, _written(material, matter, "summary", _summary(material, matter, step)))
    yield from part(material, BACKGROUND, _written(material, matter, "background", None))
    yield from part(material, RESTS_ON, _papers(material, matter))
    if matter.steps:
        yield from part(material, WAY, [chain(material, matter)])
    yield from _recipients(material, matter, step)
    yield from material.passages(CODE, "end", matter.id)


def _head(material: Material, matter: Matter, step: MatterStep | None) -> Iterator[Block]:
    fill, word = material.language.fill, material.language.word
    number = step.number if step is not None and step.number else matter.number
    yield from given(
        (fill(MATTER), matter.title),
        (fill(NUMBER), number),
        (fill(AUTHORITY), matter.authority),
        (fill(DATED), word(material.on)),
        (fill(TO), _body(material, step)),
        (fill(AT), word(step.date) if step is not None and step.date is not None else None),
    )


def _body(material: Material, step: MatterStep | None) -> str | None:
    return None if step is None else material.subject.names((step.body,))[0]


def _proposal(material: Material, step: MatterStep | None) -> Iterator[Block]:
    body = _body(material, step)
    if step is None or body is None:
        yield Note(text=material.language.fill(AWAITS_NOTHING))
    elif step.asked is None:
        yield Note(text=material.language.fill(NO_PROPOSAL, body=body))
    else:
        yield Paragraph(text=material.language.fill(PROPOSES, body=body))
        yield Points(items=tuple(line for line in step.asked.splitlines() if line.strip()), first=1)


def _written(material: Material, matter: Matter, place: str, otherwise: str | None) -> Iterator[Block]:
    """Yield the editor's own text, else what is known, else how the text is written."""
    own = tuple(material.passages(CODE, place, matter.id))
    if own:
        yield from own
    elif otherwise is not None:
        yield Paragraph(text=otherwise)
    else:
        yield Note(text=material.language.fill(TO_WRITE, paper=CODE, about=matter.id, place=place))


def _summary(material: Material, matter: Matter, step: MatterStep | None) -> str | None:
    """Return the summary of the item under which the body is to take the matter up, where there is one."""
    if step is None or step.meeting is None:
        return None
    meeting = next((each for each in material.ledger.of(Meeting) if each.id == step.meeting), None)
    items = meeting.items if meeting is not None else ()
    return next((item.summary for item in items if item.matter == matter.id), None)


def _papers(material: Material, matter: Matter) -> Iterator[Block]:
    word, today = material.language.word, material.on.toordinal()
    known = [paper for paper in matter.papers if paper.date.lo <= today]
    rows = [(paper_title(each, material.language), word(each.date), each.correspondent or "") for each in known]
    yield laid(material, RESTS_ON, PAPER_HEAD, rows, NO_PAPERS)


def _recipients(material: Material, matter: Matter, step: MatterStep | None) -> Iterator[Block]:
    own = tuple(material.passages(CODE, "recipients", matter.id))
    names = [each.body for each in _after(matter, step)]
    if own or names:
        yield Heading(text=material.language.fill(RECIPIENTS))
        yield from own or [Points(items=material.subject.names(names))]


def _after(matter: Matter, step: MatterStep | None) -> tuple[MatterStep, ...]:
    """Return the steps after the one that is awaited: whoever decides next is sent the decision."""
    places = [place for place, each in enumerate(matter.steps) if step is not None and each.id == step.id]
    return matter.steps[places[0] + 1 :] if places else ()
