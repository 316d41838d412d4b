"""The handover: what a new officer must know, and first of all what is to be done within sixty days and by whom."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ...messages import PluralTemplate, Template
from ...standing.pending.dues import Due, Sort
from ...standing.pending.enquiries import answer_times, open_enquiries
from ...standing.pending.matters import open_matters, unregistered
from ...standing.pending.recommendations import unanswered
from ...standing.pending.year import YearWheel
from ...wording import pending
from ...wording.findings import Entry
from ...wording.folding import WEIGHT
from ...wording.language import capital
from ...wording.standings import standing as told_standing
from ..material import Material
from ..printout import Block, Heading, Note, Paragraph, Points, Printout, Table
from .holdings import actions, glossary, places, unknown_ends, unknowns
from .laying import captioned, laid, part
from .serving import bodies
from .year_wheel import dues, resting, wheel_of

CODE = "handover"
TITLE = Template("handover-title", "Handover of {agreement}")
INTRODUCTION = Template(
    "handover-introduction",
    "For whoever takes over. The first page says what is to be done soonest and by whom; the rest is to be looked up "
    "in. All of it is told as it was known on {on}: where nothing stands, nothing is known, and that is not that "
    "nothing was done.",
)
FIRST = Template("handover-first", "To be done within sixty days")
NOTHING_SOON = Template("handover-nothing-soon", "Nothing is known that falls due within sixty days.")
AWAITING = Template("handover-awaiting", "Also waiting")
SOON = 60
MATTERS_WAIT = PluralTemplate("handover-matters-wait", "{count} matter awaits a body.", "{count} matters await a body.")
PAPERS_WAIT = PluralTemplate(
    "handover-papers-wait", "{count} paper awaits registration.", "{count} papers await registration."
)
ENQUIRIES_WAIT = PluralTemplate(
    "handover-enquiries-wait", "{count} enquiry awaits its answer.", "{count} enquiries await their answers."
)
MEDSKICK_WAIT = PluralTemplate(
    "handover-recommendations-wait",
    "{count} recommendation awaits its answer.",
    "{count} recommendations await their answers.",
)
LATER = Template("handover-later", "What falls due later")
STANDING = Template("handover-standing", "How the promises stand")
RESTS_ON = Template("handover-rests-on", "Where nothing else is said, {basis}.")
PROMISE, WHEN, WHY, CLAUSE = (
    Template("handover-promise", "Promise"),
    Template("handover-when", "When"),
    Template("handover-why", "Why"),
    Template("handover-clause", "Clause"),
)
MATTERS = Template("handover-matters", "Open matters")
MATTER, AWAITS, SINCE = (
    Template("handover-matter", "Matter"),
    Template("handover-awaits", "Awaits"),
    Template("handover-since", "Since"),
)
NO_MATTERS = Template("handover-no-matters", "No open matter is known.")
PAPERS = Template("handover-papers", "Papers that await registration")
PAPER_HEAD = (
    Template("handover-paper-day", "Day"),
    Template("handover-paper-direction", "In or out"),
    Template("handover-paper-correspondent", "From or to"),
    Template("handover-paper-title", "Title"),
    MATTER,
)
ENDING = Template("handover-ending", "Seats and terms that end")
NONE_ENDS = Template("handover-none-ends", "None is known to end within two years.")
MEDSKICK = Template("handover-recommendations", "Recommendations without an answer")
MEDSKICK_HEAD = (
    Template("handover-recommendation", "Recommendation"),
    Template("handover-given-by", "Given by"),
    Template("handover-given-to", "Given to"),
    Template("handover-given", "Given"),
    Template("handover-mandate", "For the term"),
)
ENQUIRIES = Template("handover-enquiries", "Enquiries without an answer")
ENQUIRY_HEAD = (
    Template("handover-enquiry", "About"),
    Template("handover-sender", "Sender"),
    Template("handover-received", "Received"),
    Template("handover-age", "Age"),
    Template("handover-passed", "Passed to"),
)
NONE = Template("handover-none", "Nothing is known.")


def handover(material: Material, about: str) -> Printout:
    """Compose the handover of an agreement."""
    del about
    return material.printout(CODE, material.say(TITLE, agreement=material.subject.name), _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    wheel = wheel_of(material)
    yield Paragraph(text=material.say(INTRODUCTION, on=material.on))
    yield from material.passages(CODE, "introduction")
    yield from _first(material, wheel)
    yield from _standing(material)
    yield from _matters(material)
    yield from part(material, LATER, [_later(material, wheel)])
    yield from bodies(material)
    yield from _ending(material, wheel)
    yield from _recommendations(material)
    yield from actions(material)
    yield from _enquiries(material)
    yield from glossary(material)
    yield from places(material)
    yield from unknowns(material)
    yield from material.passages(CODE, "end")


def _first(material: Material, wheel: YearWheel) -> Iterator[Block]:
    """Yield what is to be done first, and how much else waits."""
    name = material.language.fill(FIRST)
    yield Heading(text=name)
    found = (*wheel.overdue, *wheel.within(SOON))
    yield (
        dues(material, captioned(material, name), found)
        if found
        else Paragraph(text=material.language.fill(NOTHING_SOON))
    )
    yield from resting(material, wheel)
    if waiting := tuple(_waiting(material)):
        yield Heading(text=material.language.fill(AWAITING), level=2)
        yield Points(items=waiting)


def _waiting(material: Material) -> Iterator[str]:
    ledger, on = material.ledger, material.on
    counted = (
        (MATTERS_WAIT, sum(each.awaited is not None for each in open_matters(ledger, on))),
        (PAPERS_WAIT, len(unregistered(ledger, on))),
        (ENQUIRIES_WAIT, len(open_enquiries(ledger, on))),
        (MEDSKICK_WAIT, len(unanswered(ledger, on))),
    )
    yield from (material.language.say(told(count=count)) for told, count in counted if count)


def _later(material: Material, wheel: YearWheel) -> Block:
    soon = set(map(id, wheel.within(SOON)))
    later = [due for month in wheel.months for due in month.dues if id(due) not in soon]
    found = (*later, *wheel.undated)
    caption = captioned(material, material.language.fill(LATER))
    return dues(material, caption, found) if found else Paragraph(text=_none(material))


def _standing(material: Material) -> Iterator[Block]:
    told = told_standing(material.standing, material.subject, material.language)
    yield Heading(text=material.language.fill(STANDING))
    yield Paragraph(text=f"{told.edition} {told.counts}")
    yield from (Paragraph(text=text) for text in told.gaps)
    # What most of them rest on is said once; beside the others stands their own.
    counted = Counter(entry.basis for entry in told.entries).most_common(1)
    usual = counted[0][0] if counted else ""
    if usual:
        yield Note(text=material.language.fill(RESTS_ON, basis=usual))
    for status in WEIGHT:
        yield from _of_status(material, [each for each in told.entries if each.status.status is status], usual)


def _of_status(material: Material, found: list[Entry], usual: str) -> Iterator[Block]:
    if found:
        name = capital(found[0].status.word)
        yield Heading(text=name, level=2)
        yield Table(
            caption=captioned(material, name),
            head=tuple(material.language.fill(each) for each in (PROMISE, WHEN, WHY, CLAUSE)),
            rows=tuple(_row(entry, usual) for entry in found),
        )


def _row(entry: Entry, usual: str) -> tuple[str, ...]:
    clause = "\n".join((*entry.citations, *(() if entry.basis == usual else (entry.basis,))))
    return entry.summary, entry.due or entry.period or "", " ".join(entry.reasons), clause


def _matters(material: Material) -> Iterator[Block]:
    ledger, on, language = material.ledger, material.on, material.language
    told = [pending.matter(each, material.subject, language) for each in open_matters(ledger, on)]
    rows = [(each.matter, each.awaits, each.since) for each in told]
    yield from part(material, MATTERS, [laid(material, MATTERS, (MATTER, AWAITS, SINCE), rows, NO_MATTERS)])
    papers = [pending.paper(each, language) for each in unregistered(ledger, on)]
    entered = [(each.day, each.direction, each.correspondent, each.title, each.matter) for each in papers]
    yield from part(material, PAPERS, [laid(material, PAPERS, PAPER_HEAD, entered, NONE)], level=2)


def _ending(material: Material, wheel: YearWheel) -> Iterator[Block]:
    every: Iterable[Due] = (due for month in wheel.months for due in month.dues)
    found = [due for due in every if due.sort in {Sort.TERM, Sort.BODY}]
    name = material.language.fill(ENDING)
    shown = (
        dues(material, captioned(material, name), found) if found else Paragraph(text=material.language.fill(NONE_ENDS))
    )
    yield from part(material, ENDING, [shown, *unknown_ends(material)])


def _recommendations(material: Material) -> Iterator[Block]:
    found = unanswered(material.ledger, material.on)
    told = [pending.recommendation(each, material.subject, material.language) for each in found]
    rows = [(each.summary, each.given_by, each.given_to, each.given, each.mandate) for each in told]
    yield from part(material, MEDSKICK, [laid(material, MEDSKICK, MEDSKICK_HEAD, rows, NONE)])


def _enquiries(material: Material) -> Iterator[Block]:
    told = [pending.enquiry(each, material.language) for each in open_enquiries(material.ledger, material.on)]
    rows = [(each.title, each.sender, each.received, each.age, each.passed) for each in told]
    answered = answer_times(material.ledger, material.on)
    shown = laid(material, ENQUIRIES, ENQUIRY_HEAD, rows, NONE)
    yield from part(material, ENQUIRIES, [shown, Paragraph(text=pending.answers(answered, material.language))])


def _none(material: Material) -> str:
    return material.language.fill(NONE)
