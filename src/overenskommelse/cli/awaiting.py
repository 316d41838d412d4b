"""What awaits somebody: matters and papers, enquiries, recommendations."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from ..messages import Template
from ..standing.pending.enquiries import AnswerTimes, OpenEnquiry, answer_times, open_enquiries
from ..standing.pending.matters import OpenMatter, Unregistered, open_matters, unregistered
from ..standing.pending.recommendations import Unanswered, unanswered
from ..wording import pending
from ..workplace.opening import Opened
from .page import Block, Grid, Heading, Text
from .session import Session

OPEN_ON = Template("matters-open-on", "Matters that were not surely closed on {on}, and what each awaited.")
NO_MATTERS = Template("matters-none", "No open matter is known.")
UNREGISTERED = Template("papers-unregistered", "Papers that await registration")
NO_PAPERS = Template("papers-none-unregistered", "None is known.")
ENQUIRIES_ON = Template("enquiries-open-on", "Enquiries without a known answer on {on}, the oldest first.")
NO_ENQUIRIES = Template("enquiries-none", "No open enquiry is known.")
ANSWERED = Template("enquiries-answer-times", "How long answers took")
UNANSWERED_ON = Template("recommendations-on", "Recommendations without a known answer on {on}.")
NO_RECOMMENDATIONS = Template("recommendations-none", "None without an answer is known.")
MATTER = Template("column-matter", "matter")
AWAITS = Template("column-awaits", "awaits")
SINCE = Template("column-since", "since")
DAY = Template("column-day", "day")
DIRECTION = Template("column-direction", "in or out")
CORRESPONDENT = Template("column-correspondent", "from or to")
TITLE = Template("column-title", "title")
ABOUT = Template("column-enquiry-about", "about")
SENDER = Template("column-sender", "from")
RECEIVED = Template("column-received", "received")
AGE = Template("column-age", "age")
PASSED = Template("column-passed", "passed to")
ID = Template("column-id", "id")
SUMMARY = Template("column-recommendation", "recommendation")
GIVEN_BY = Template("column-given-by", "given by")
GIVEN_TO = Template("column-given-to", "given to")
MANDATE = Template("column-mandate", "for the term")


@frozen(kw_only=True)
class Matters:
    """Open matters, and papers that await registration."""

    matters: tuple[OpenMatter, ...]
    unregistered: tuple[Unregistered, ...]


@frozen(kw_only=True)
class Enquiries:
    """Open enquiries, and how long answers took."""

    enquiries: tuple[OpenEnquiry, ...]
    answers: AnswerTimes


def matters(session: Session) -> int:
    """Print the open matters, what each awaits, and the papers that await registration."""
    opened = session.open(session.text("agreement") or "")
    found = Matters(
        matters=open_matters(opened.ledger, session.on), unregistered=unregistered(opened.ledger, session.on)
    )
    return session.show(found, lambda: _matters(found, opened, session))


def _matters(found: Matters, opened: Opened, session: Session) -> list[Block]:
    subject, language = opened.subject, session.language
    told = [pending.matter(each, subject, language) for each in found.matters]
    papers = [pending.paper(each, language) for each in found.unregistered]
    return [
        Heading(subject.name),
        Text(session.say(OPEN_ON, on=session.on)),
        grid((MATTER, AWAITS, SINCE), ((each.matter, each.awaits, each.since) for each in told), NO_MATTERS, session),
        Heading(language.fill(UNREGISTERED)),
        grid(
            (DAY, DIRECTION, CORRESPONDENT, TITLE, MATTER),
            ((each.day, each.direction, each.correspondent, each.title, each.matter) for each in papers),
            NO_PAPERS,
            session,
        ),
    ]


def enquiries(session: Session) -> int:
    """Print the open enquiries by age, where they were passed, and how long answers took."""
    opened = session.open(session.text("agreement") or "")
    found = Enquiries(
        enquiries=open_enquiries(opened.ledger, session.on), answers=answer_times(opened.ledger, session.on)
    )
    return session.show(found, lambda: _enquiries(found, opened, session))


def _enquiries(found: Enquiries, opened: Opened, session: Session) -> list[Block]:
    language = session.language
    told = [pending.enquiry(each, language) for each in found.enquiries]
    rows = ((each.title, each.sender, each.received, each.age, each.passed) for each in told)
    return [
        Heading(opened.subject.name),
        Text(session.say(ENQUIRIES_ON, on=session.on)),
        grid((ABOUT, SENDER, RECEIVED, AGE, PASSED), rows, NO_ENQUIRIES, session),
        Heading(language.fill(ANSWERED)),
        Text(pending.answers(found.answers, language)),
    ]


def recommendations(session: Session) -> int:
    """Print the recommendations that nobody is known to have answered."""
    opened = session.open(session.text("agreement") or "")
    found = unanswered(opened.ledger, session.on)
    return session.show(found, lambda: _recommendations(found, opened, session))


def _recommendations(found: Sequence[Unanswered], opened: Opened, session: Session) -> list[Block]:
    told = [pending.recommendation(each, opened.subject, session.language) for each in found]
    ids = (each.recommendation.id for each in found)
    rows = (
        (each.summary, each.given_by, each.given_to, each.given, each.mandate, id)
        for each, id in zip(told, ids, strict=True)
    )
    return [
        Heading(opened.subject.name),
        Text(session.say(UNANSWERED_ON, on=session.on)),
        grid((SUMMARY, GIVEN_BY, GIVEN_TO, DAY, MANDATE, ID), rows, NO_RECOMMENDATIONS, session),
    ]


def grid(head: tuple[Template, ...], rows: Iterable[tuple[str, ...]], none: Template, session: Session) -> Block:
    """Lay rows out under their heads; where there is none, say so."""
    found = tuple(rows)
    fill = session.language.fill
    return Grid(tuple(map(fill, head)), found) if found else Text(fill(none))
