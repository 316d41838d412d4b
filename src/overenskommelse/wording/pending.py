"""What awaits somebody, in words: matters with the step each awaits, papers to register, enquiries, recommendations."""

from attrs import frozen

from ..dates import PartialDate
from ..ledger import Matter, Paper
from ..messages import PluralTemplate, Template
from ..standing.pending.enquiries import AnswerTimes, OpenEnquiry
from ..standing.pending.matters import OpenMatter, Unregistered
from ..standing.pending.recommendations import Unanswered
from .language import Language
from .subject import Subject

NUMBERED = Template("matter-numbered", "{number} {title}")
ASKED = Template("matter-awaits-asked", "{body}: {asked}")
DECIDED = Template("matter-decided", "nothing: every step is taken, and it can be closed")
DECIDED_MAYBE_CLOSED = Template(
    "matter-decided-maybe-closed", "nothing: every step is taken; whether it is closed is not known"
)
NO_STEPS = Template("matter-no-steps", "not known: no step is entered")
NO_STEPS_MAYBE_CLOSED = Template(
    "matter-maybe-closed", "not known: no step is entered, and whether it is closed is not known"
)
PASSED = Template("enquiry-told-passed", "{where}, {day}")
PASSED_UNDATED = Template("enquiry-told-passed-undated", "{where}, day not known")
NOT_PASSED = Template("enquiry-not-passed", "nobody yet")
DAYS = PluralTemplate("days-waited", "{count} day", "{count} days")
MEDIAN = PluralTemplate(
    "enquiry-median",
    "Of {answered} answered, the days of {count} are known: it took {median} days.",
    "Of {answered} answered, the days of {count} are known: the median was {median} days.",
)
NO_MEDIAN = PluralTemplate(
    "enquiry-no-median",
    "{count} is answered; how long it took is not known.",
    "{count} are answered; how long it took is not known of any.",
)
NONE_ANSWERED = Template("enquiry-none-answered", "None is known to be answered.")
PAPER = Template("paper-with-label", "{title} ({label})")


@frozen(kw_only=True)
class MatterWords:
    """A matter that is not surely closed."""

    matter: str
    awaits: str
    since: str


@frozen(kw_only=True)
class PaperWords:
    """A paper that awaits registration, by the four register fields."""

    day: str
    direction: str
    correspondent: str
    title: str
    matter: str


@frozen(kw_only=True)
class EnquiryWords:
    """An enquiry that awaits its answer."""

    title: str
    sender: str
    received: str
    age: str
    passed: str


@frozen(kw_only=True)
class RecommendationWords:
    """A recommendation that nobody is known to have answered."""

    summary: str
    given_by: str
    given_to: str
    given: str
    mandate: str


def matter(found: OpenMatter, subject: Subject, language: Language) -> MatterWords:
    """Word a matter, and what it awaits of whom."""
    return MatterWords(
        matter=matter_title(found.matter, language),
        awaits=_awaits(found, subject, language),
        since=language.word(found.since),
    )


def matter_title(found: Matter, language: Language) -> str:
    """Return what a matter is called, with its number before it where it has one."""
    return language.fill(NUMBERED, number=found.number, title=found.title) if found.number else found.title


def _awaits(found: OpenMatter, subject: Subject, language: Language) -> str:
    step = found.awaited
    if step is not None:
        (body,) = subject.names((step.body,))
        return language.fill(ASKED, body=body, asked=step.asked) if step.asked else body
    if found.is_decided:
        return language.fill(DECIDED if found.is_open else DECIDED_MAYBE_CLOSED)
    return language.fill(NO_STEPS if found.is_open else NO_STEPS_MAYBE_CLOSED)


def paper(found: Unregistered, language: Language) -> PaperWords:
    """Word a paper that awaits registration."""
    return PaperWords(
        day=language.word(found.paper.date),
        direction=language.word(found.paper.direction),
        correspondent=language.word(found.paper.correspondent),
        title=paper_title(found.paper, language),
        matter=matter_title(found.matter, language),
    )


def paper_title(found: Paper, language: Language) -> str:
    """Return what a paper is called, with its label behind it where it has one."""
    return language.fill(PAPER, title=found.title, label=found.label) if found.label else found.title


def enquiry(found: OpenEnquiry, language: Language) -> EnquiryWords:
    """Word an enquiry, how old it is, and who is to answer."""
    return EnquiryWords(
        title=found.enquiry.title,
        sender=found.enquiry.sender,
        received=language.word(found.enquiry.date),
        age=days(found.age, language),
        passed=_passed(found.passed_to, found.passed, language),
    )


def days(count: int | None, language: Language) -> str:
    """Word a number of days; unknown where it is not known."""
    return language.word(None) if count is None else language.say(DAYS(count=count))


def _passed(where: str | None, day: PartialDate | None, language: Language) -> str:
    if where is None:
        return language.fill(NOT_PASSED)
    if day is None:
        return language.fill(PASSED_UNDATED, where=where)
    return language.fill(PASSED, where=where, day=language.word(day))


def answers(found: AnswerTimes, language: Language) -> str:
    """Say how long answers took, and of how many that is known."""
    if not found.answered:
        return language.fill(NONE_ANSWERED)
    if found.median is None:
        return language.say(NO_MEDIAN(count=found.answered))
    middle = int(found.median) if found.median.is_integer() else found.median
    return language.say(MEDIAN(count=found.counted, answered=found.answered, median=middle))


def recommendation(found: Unanswered, subject: Subject, language: Language) -> RecommendationWords:
    """Word a recommendation: from whom to whom, and for which term of office."""
    record = found.recommendation
    return RecommendationWords(
        summary=record.summary,
        given_by=subject.names((record.given_by,))[0],
        given_to=language.word(record.given_to),
        given=language.word(record.date),
        mandate=language.word(record.mandate),
    )
