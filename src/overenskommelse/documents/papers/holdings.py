"""What a handover holds beside what is to be done: open actions, words, where papers are, and what is not known."""

from collections import Counter
from collections.abc import Iterator

from ...ledger import Appointment, Meeting, Progress, Seat
from ...messages import PluralTemplate, Template
from ...sources import Document
from ...standing.pending.actions import open_actions
from ...standing.unknowns import unknowns as find_unknowns
from ...swedish import sort_key
from ...wording.terms import CONCEPT
from ...wording.unknowns import TopicWords, count, topics
from ..material import Material
from ..printout import Block, Heading, Paragraph, Points, Table
from .laying import captioned, laid, part

ACTIONS = Template("handover-actions", "Open actions")
ACTION_HEAD = (
    Template("handover-action", "What"),
    Template("handover-owner", "Who"),
    Template("handover-decided", "Decided"),
    Template("handover-due", "Due"),
)
GLOSSARY = Template("handover-glossary", "The agreement's own words")
TERM_HEAD = (
    Template("handover-concept", "For"),
    Template("handover-term", "Word"),
    Template("handover-forms", "Forms"),
)
NO_WORDS = Template("handover-no-words", "It gives no words of its own.")
PLACES = Template("handover-places", "Where the papers are")
DOCUMENT_HEAD = (
    Template("handover-document", "Document"),
    Template("handover-dated", "Dated"),
    Template("handover-publisher", "Publisher"),
    Template("handover-address", "Address"),
)
NONE = Template("handover-nothing-known", "Nothing is known.")
NO_DATE = Template("handover-no-date", "not dated")
NO_ADDRESS = Template("handover-no-address", "it is not known")
MINUTES_AT = Template("handover-minutes-at", "Minutes of {bodies}, {day}: {place}")
MINUTES_UNKNOWN = PluralTemplate(
    "handover-minutes-unknown",
    "Of {count} meeting held it is not known where the minutes are kept.",
    "Of {count} meetings held it is not known where the minutes are kept.",
)
MINUTES = Template("handover-minutes", "Minutes")
UNKNOWN = Template("handover-unknown", "What is not known, and what would settle it")
UNKNOWN_HEAD = (
    Template("handover-not-known", "Not known"),
    Template("handover-settled-by", "Settled by"),
)
ENDS_UNKNOWN = PluralTemplate(
    "handover-ends-unknown",
    "{body}: of {count} appointment it is not known when it ends.",
    "{body}: of {count} appointments it is not known when they end.",
)


def actions(material: Material) -> Iterator[Block]:
    """Yield what meetings decided that is not known to be done."""
    word = material.language.word
    found = open_actions(material.ledger, material.on)
    rows = [(each.title, each.owner, word(each.date), word(each.due)) for each in found]
    yield from part(material, ACTIONS, [laid(material, ACTIONS, ACTION_HEAD, rows, NONE)])


def unknown_ends(material: Material) -> Iterator[Block]:
    """Yield of how many appointments the end is not known, body by body."""
    today = material.on.toordinal()
    over = {b.id for b in material.agreement.bodies if b.existence is not None and b.existence.last[1] < today}
    bodies = {seat.id: seat.body for seat in material.ledger.of(Seat) if seat.body not in over}
    held = [each for each in material.ledger.of(Appointment) if each.seat in bodies and each.period.first[0] <= today]
    counted = Counter(bodies[each.seat] for each in held if each.period.last[0] <= today < each.period.last[1])
    told = tuple(
        material.language.say(ENDS_UNKNOWN(count=number, body=material.subject.names((body,))[0]))
        for body, number in sorted(counted.items())
    )
    if told:
        yield Points(items=told)


def glossary(material: Material) -> Iterator[Block]:
    """Yield the agreement's own words of the day, each with its forms."""
    vocabulary, fill = material.agreement.vocabulary, material.language.fill
    spoken = [vocabulary.spoken(concept, material.on) for concept in dict.fromkeys(t.concept for t in vocabulary.terms)]
    rows = [
        (
            fill(CONCEPT[term.concept]) if term.concept in CONCEPT else term.concept,
            term.lemma,
            ", ".join(dict.fromkeys(term.forms.values())),
        )
        for term in spoken
        if term is not None
    ]
    yield from part(material, GLOSSARY, [laid(material, GLOSSARY, TERM_HEAD, rows, NO_WORDS)])


def places(material: Material) -> Iterator[Block]:
    """Yield every document with its address, and where minutes are kept."""
    every = {each.id: each for each in (*material.agreement.documents, *material.ledger.documents)}
    known = [each for each in every.values() if each.date is None or each.date.lo <= material.on.toordinal()]
    documents = sorted(known, key=lambda each: sort_key(each.title))
    rows = [_document(each, material) for each in documents]
    yield from part(material, PLACES, [laid(material, PLACES, DOCUMENT_HEAD, rows, NONE)])
    yield from part(material, MINUTES, _minutes(material), level=2)


def _document(document: Document, material: Material) -> tuple[str, ...]:
    language = material.language
    dated = language.word(document.date) if document.date is not None else language.fill(NO_DATE)
    return document.title, dated, document.publisher or "", document.address or language.fill(NO_ADDRESS)


def _minutes(material: Material) -> Iterator[Block]:
    today = material.on.toordinal()
    held = [m for m in material.ledger.of(Meeting) if m.progress is Progress.DONE and m.date.lo <= today]
    kept = tuple(_kept(each, material) for each in held if each.minutes is not None and each.minutes.kept_at)
    if kept:
        yield Points(items=kept)
    if unknown := len(held) - len(kept):
        yield Paragraph(text=material.language.say(MINUTES_UNKNOWN(count=unknown)))
    elif not kept:
        yield Paragraph(text=material.language.fill(NONE))


def _kept(meeting: Meeting, material: Material) -> str:
    place = meeting.minutes.kept_at if meeting.minutes is not None else None
    bodies = material.language.join(material.subject.names(meeting.bodies))
    return material.say(MINUTES_AT, bodies=bodies, day=meeting.date, place=place)


def unknowns(material: Material) -> Iterator[Block]:
    """Yield what is not known and what would settle it, under headings."""
    found = find_unknowns(material.agreement, material.ledger, material.on)
    subject, language = material.subject, material.language
    yield Heading(text=language.fill(UNKNOWN))
    yield Paragraph(text=count(found, subject, language))
    for topic in topics(found, subject, language):
        yield Heading(text=topic.title, level=2)
        yield _topic(topic, material)


def _topic(topic: TopicWords, material: Material) -> Table:
    head = tuple(map(material.language.fill, UNKNOWN_HEAD))
    rows = tuple((each.text, each.settled_by) for each in topic.unknowns)
    return Table(caption=captioned(material, topic.title), head=head, rows=rows)
