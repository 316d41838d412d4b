"""What was done, counted and recommended."""

from decimal import Decimal
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import Place, Problem
from ...ledger import Activity, Exactness, Fate, Observation, Progress, Recommendation
from ...messages import Template
from ..command import asked
from ..conflicts import RefusedError
from .ahead import check_come
from .changing import changed
from .drafting import Drafting
from .headcounts import check_counts
from .periods import day_of
from .recording import AGREEMENT, OLD_ID, ON, Drafted, Recording

ANSWERED = Template("answered-already", "{id} was answered already, on {day}.")
EDIT_ANSWER = Template("edit-answer", "Edit it if the answer is wrong.")


@frozen(kw_only=True)
class RecordActivity(Recording):
    """Record something done, or planned, within the agreement."""

    code: ClassVar[str] = "record-activity"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "activity"
    says: ClassVar[Template] = Template("do-record-activity", "Record something done within the agreement.")
    keys_of: ClassVar[type[Activity]] = Activity

    title: str
    date: PartialDate
    acts: tuple[str, ...] = ()
    progress: Progress = Progress.DONE
    summary: str | None = None
    level: str | None = None
    areas: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    invited: int | None = None
    registered: int | None = None
    headcount: int | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the activity."""
        made = Activity(
            id=self.named(drafting, Activity.kind, self.title, str(self.date)),
            title=self.title,
            date=self.date,
            acts=self.acts,
            progress=self.progress,
            summary=self.summary,
            level=self.level,
            areas=self.areas,
            actors=self.actors,
            informed=self.informed,
            evidence=self.evidence,
            **check_counts(self),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class RecordObservation(Recording):
    """Record a figure that a source gives."""

    code: ClassVar[str] = "record-observation"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "observation"
    says: ClassVar[Template] = Template("do-record-observation", "Record a figure that a source gives.")
    keys_of: ClassVar[type[Observation]] = Observation

    measure: str
    value: Decimal
    date: PartialDate
    acts: tuple[str, ...] = ()
    exactness: Exactness = Exactness.EXACT
    unit: str | None = None
    about: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the figure."""
        made = Observation(
            id=self.named(drafting, Observation.kind, self.measure, str(self.date)),
            measure=self.measure,
            value=self.value,
            date=self.date,
            acts=self.acts,
            exactness=self.exactness,
            unit=self.unit,
            about=self.about,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class Recommend(Recording):
    """Record a recommendation (medskick) from a body or party."""

    code: ClassVar[str] = "record-recommendation"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "recommendation"
    says: ClassVar[Template] = Template("do-recommend", "Record what a body or party sends along to somebody.")
    keys_of: ClassVar[type[Recommendation]] = Recommendation

    summary: str
    given_by: str
    given_to: str | None = None
    mandate: str | None = None
    date: PartialDate
    acts: tuple[str, ...] = ()

    def write(self, drafting: Drafting) -> None:
        """Collect the recommendation."""
        made = Recommendation(
            id=self.named(drafting, Recommendation.kind, "medskick", self.given_by, str(self.date)),
            summary=self.summary,
            given_by=self.given_by,
            given_to=self.given_to,
            mandate=self.mandate,
            date=self.date,
            acts=self.acts,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class AnswerRecommendation(Drafted):
    """Record what became of a recommendation."""

    code: ClassVar[str] = "answer-recommendation"
    verb: ClassVar[str] = "answer"
    noun: ClassVar[str] = "recommendation"
    says: ClassVar[Template] = Template("do-answer-recommendation", "Record what became of a recommendation.")
    keys_of: ClassVar[type[Recommendation]] = Recommendation

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    answer: str
    fate: Fate | None = None
    mandate: str | None = None
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the answer, and what became of it.  Raises RefusedError where an answer stands."""
        record = drafting.view.get(Recommendation, self.id, self.agreement)
        if record.answer is not None:
            message = ANSWERED(id=self.id, day=record.answered)
            raise RefusedError([Problem(message, Place(path=("answer",)), EDIT_ANSWER())])
        answered = day_of(drafting.view, self.on)
        check_come(drafting.view, answered, "on")
        given = changed(self, ("answer", "fate", "mandate"))
        drafting.put(self.agreement, attrs.evolve(record, answered=answered, **given))
