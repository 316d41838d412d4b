"""Assessments recorded one by one, and a disagreement taken to a meeting."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate, Period
from ...errors import InvalidError, Place, Problem, UnknownError
from ...ledger import AgendaItem, Assessment, Author, Evidence, Fulfilment, Grade, Meeting, Progress, Round
from ...messages import Message, Template
from ...references import nearest
from ...standing.follow_up import Asking, Beside, beside
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, Drafted, Recording

PERIOD = Template("ask-assessment-period", "Period: the time that is judged; that of the round where left out.")
EVIDENCE = Template(
    "ask-assessment-evidence",
    "Evidence: what the judgement rests on, each in quotes; the id of a record is taken for the record.",
)
GRADES = Template(
    "ask-assessment-grades", "Grades: how much each piece of evidence proves, in the same order; weak where left out."
)
MADE = Template("ask-assessment-made", "Made: the day the judgement was made; today where left out.")
NEEDS_PERIOD = Template(
    "assessment-needs-period", "An assessment outside of any round needs the period that it judges."
)
MORE_GRADES = Template(
    "assessment-more-grades", "There are {grades} grades and {evidence} pieces of evidence; each grade is of one piece."
)
ANSWERED = Template("assessment-answered", "{by} has answered about {about} already: {id}.")
EDIT_ANSWER = Template("assessment-edit", "Edit that one: overenskommelse edit assessment {id}")
NOT_ASKED = Template("assessment-not-asked", "The round {round} does not ask about {about}; the nearest is {nearest}.")
NOBODY_ASKED = Template("assessment-nobody-asked", "{by} is not among those whom the round asks.")
NO_DIFFERENCE = Template(
    "disagreement-none", "About {about} the authors do not differ, or the joint body has closed it."
)
ONES_OPEN = Template("disagreement-open-ones", "They differ about {choices}.")
NOT_PLANNED = Template("disagreement-not-planned", "The meeting {id} is not planned, so nothing comes on its agenda.")
ON_AGENDA = Template("disagreement-on-agenda", "It is on the agenda of {id} already, as {item}.")
MEETING = Template("ask-disagreement-meeting", "Meeting: the id of the planned meeting that is to take it up.")
ROUND = Template("ask-disagreement-round", "Round: the id of the round in which they differ.")
ABOUT = Template("ask-disagreement-about", "About: the citation of the commitment that they differ about.")
HEADING = Template("ask-disagreement-heading", "Heading: that of the item; made of the commitment where left out.")
SUMMARY = Template("ask-disagreement-summary", "Summary: what the item says; who differs where left out.")
# What is written is the record's own text, in the language of registers, as an id is.
DIFFERENT_VIEWS = "Skilda bedömningar: {about}"
WHO_DIFFERS = "{names} har bedömt åtagandet olika i {round}."


@frozen(kw_only=True)
class RecordAssessment(Recording):
    """Record how somebody judges a commitment."""

    code: ClassVar[str] = "record-assessment"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "assessment"
    says: ClassVar[Template] = Template("do-record-assessment", "Record how somebody judges a commitment.")
    keys_of: ClassVar[type[Assessment]] = Assessment

    about: str
    by: str
    fulfilment: Fulfilment
    author: Author = Author.SIDE
    side: str | None = None
    round: str | None = None
    period: Period | None = field(default=None, metadata=asked(PERIOD))
    evidence: tuple[str, ...] = field(default=(), metadata=asked(EVIDENCE))
    grades: tuple[Grade, ...] = field(default=(), metadata=asked(GRADES))
    comment: str | None = None
    made: PartialDate | None = field(default=None, metadata=asked(MADE))
    closes: tuple[str, ...] = ()

    def write(self, drafting: Drafting) -> None:
        """Collect the assessment.  Raises InvalidError without a period, RefusedError where it is there already."""
        view = drafting.view
        of = None if self.round is None else view.get(Round, self.round, self.agreement)
        period = self.period or (None if of is None else of.period)
        if period is None:
            raise InvalidError([Problem(NEEDS_PERIOD(), Place(path=("period",)))])
        about = self.about.removeprefix(f"{self.agreement}/")
        if of is not None:
            self._check(view, of, about)
        made = Assessment(
            id=self.named(drafting, Assessment.kind, "bedomning", self.by, *about.split("/")[-2:]),
            about=about,
            side=self.side,
            author=self.author,
            by=self.by,
            round=self.round,
            period=period,
            fulfilment=self.fulfilment,
            evidence=tuple(self._evidence(view)),
            comment=self.comment,
            made=day_of(view, self.made),
            closes=self.closes,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)

    def _check(self, view: View, of: Round, about: str) -> None:
        if about not in of.commitments:
            near = nearest(about, of.commitments)
            told = NOT_ASKED(round=of.title, about=about, nearest=near)
            raise UnknownError([Problem(told, Place(path=("about",)))])
        for each in view.all(Assessment, self.agreement):
            if (each.round, each.about, each.by, each.author) == (of.id, about, self.by, self.author):
                told = ANSWERED(by=self.by, about=about, id=each.id)
                raise RefusedError([Problem(told, Place(path=("about",)), EDIT_ANSWER(id=each.id))])

    def _evidence(self, view: View) -> Iterator[Evidence]:
        if len(self.grades) > len(self.evidence):
            told = MORE_GRADES(grades=len(self.grades), evidence=len(self.evidence))
            raise InvalidError([Problem(told, Place(path=("grades",)))])
        held = view.reading.holders(self.evidence)
        grades = (*self.grades, *[Grade.WEAK] * (len(self.evidence) - len(self.grades)))
        for text, grade in zip(self.evidence, grades, strict=True):
            is_record = any(key.agreement == self.agreement for key in held.get(text, ()))
            yield Evidence(summary=text, grade=grade, record=text if is_record else None)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell where a side's author is none of those whom the round asks."""
        if self.round is not None and self.author is Author.SIDE:
            agreement, ledger = view.agreement(self.agreement), view.ledger(self.agreement)
            asking = Asking(agreement, ledger, view.get(Round, self.round, self.agreement))
            if asking.find(self.by) is None:
                yield NOBODY_ASKED(by=self.by)


@frozen(kw_only=True)
class RaiseDisagreement(Drafted):
    """Put what the sides judge differently on the agenda of a planned meeting."""

    code: ClassVar[str] = "raise-disagreement"
    verb: ClassVar[str] = "raise"
    noun: ClassVar[str] = "disagreement"
    says: ClassVar[Template] = Template(
        "do-raise-disagreement", "Put what is judged differently on the agenda of a planned meeting."
    )

    agreement: str = field(metadata=asked(AGREEMENT))
    round: str = field(metadata=asked(ROUND))
    about: str = field(metadata=asked(ABOUT))
    meeting: str = field(metadata=asked(MEETING))
    heading: str | None = field(default=None, metadata=asked(HEADING))
    summary: str | None = field(default=None, metadata=asked(SUMMARY))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with one more item.  Raises RefusedError where nothing differs, or it is not planned."""
        view = drafting.view
        meeting = view.get(Meeting, self.meeting, self.agreement)
        of = view.get(Round, self.round, self.agreement)
        found = self._found(view, of)
        id = f"skilda-bedomningar-{'-'.join(found.commitment.citation.split('/')[-2:])}"
        if meeting.progress is not Progress.PLANNED:
            raise _refused(NOT_PLANNED(id=meeting.id), "meeting")
        if any(item.id == id for item in meeting.items):
            raise _refused(ON_AGENDA(id=meeting.id, item=id), "about")
        names = dict.fromkeys(each.name for each in found.said)
        item = AgendaItem(
            id=id,
            heading=self.heading or DIFFERENT_VIEWS.format(about=found.commitment.summary.rstrip(".")),
            summary=self.summary or WHO_DIFFERS.format(names=_listed(names), round=of.title),
        )
        drafting.put(self.agreement, attrs.evolve(meeting, items=(*meeting.items, item)))

    def _found(self, view: View, of: Round) -> Beside:
        every = beside(view.agreement(self.agreement), view.ledger(self.agreement), of)
        about = self.about.removeprefix(f"{self.agreement}/")
        found = next((each for each in every if each.commitment.citation == about and each.is_open), None)
        if found is None:
            choices = tuple(each.commitment.citation for each in every if each.is_open)
            remedy = ONES_OPEN(choices=choices) if choices else None
            raise RefusedError([Problem(NO_DIFFERENCE(about=about), Place(path=("about",)), remedy)])
        return found


def _listed(names: Iterable[str]) -> str:
    *before, last = names
    return f"{', '.join(before)} och {last}" if before else last


def _refused(message: Message, at: str) -> RefusedError:
    return RefusedError([Problem(message, Place(path=(at,)))])
