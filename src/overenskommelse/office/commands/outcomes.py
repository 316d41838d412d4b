"""What came of a step of a matter: which step is meant, on which day, and what is told of it."""

from collections.abc import Iterable
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Matter, MatterStep, Meeting
from ...messages import Message, Template
from ...references import refers
from ...standing.pending.matters import awaited
from ..command import asked
from ..view import View
from .ahead import check_come
from .changing import changed
from .drafting import Drafting
from .minuted import refusal
from .periods import day_of
from .recording import AGREEMENT, DOCUMENT, LOCATOR, ON, Drafted
from .stepping import tell_step
from .steps import MATTER, part_of, told_in

WHICH_STEP = Template(
    "ask-which-step", "Step: the id of the step; the one that the matter awaits where a meeting or a day is given."
)
OUTCOME = Template("ask-outcome", "Outcome: what the body decided, as it stands in the minutes.")
AWAITS_NOTHING = Template("matter-awaits-nothing", "{matter} awaits no step.")
ADD_STEP = Template("add-step-first", "Add the step first, with the body that decides: add step.")
NO_STEP = Template("outcome-of-no-step", "Which step of {matter} the outcome is of is not said.")
SAY_STEP = Template(
    "outcome-say-step", "Say which it is: --step with one of {choices}; or the meeting (--meeting), or the day (--on)."
)
TAKEN_STEP = Template("step-taken-already", "The step {step} of {matter} has an outcome already: {outcome}.")
CORRECT_IT = Template(
    "outcome-correct", "If it is wrong, give the right one with a reason (--reason); the journal keeps the old one."
)
OTHER_BODY = Template(
    "outcome-other-body", "The meeting {meeting} is of {bodies}, and the step {step} of {matter} is of {body}."
)
SAY_MEETING = Template(
    "outcome-say-meeting", "Give a meeting of {body}, or the step that is meant: --step with one of {choices}."
)
OUTCOME_OF = Template("outcome-of-step", "The outcome is of the step {step}: {body}, {day}.")
DAY_REPLACED = Template("outcome-day-replaced", "The day that was planned, {planned}, gave way to {day}.")
OUTCOME_REPLACED = Template("outcome-replaced", "The outcome that stood is kept in the journal: {outcome}.")


@frozen(kw_only=True)
class RecordOutcome(Drafted):
    """Record what came of a step, after which the matter awaits the next; or correct it, with a reason."""

    code: ClassVar[str] = "record-outcome"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "outcome"
    says: ClassVar[Template] = Template("do-record-outcome", "Record what a body decided in a matter.")
    keys_of: ClassVar[type[MatterStep]] = MatterStep

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MATTER))
    outcome: str = field(metadata=asked(OUTCOME))
    step: str | None = field(default=None, metadata=asked(WHICH_STEP))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    meeting: str | None = None
    paragraph: str | None = None
    number: str | None = None
    document: str | None = field(default=None, metadata=asked(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter with the outcome.

        Raises RefusedError where the step is not told or is another body's than the meeting, and where there is an
        outcome and no reason why it is another.
        """
        view = drafting.view
        matter = view.get(Matter, self.id, self.agreement)
        step = self._step(view, matter)
        if step.outcome is not None and not (view.reason or "").strip():
            raise refusal(TAKEN_STEP(step=step.id, matter=self.id, outcome=step.outcome), "step", CORRECT_IT())
        self._check_body(view, matter, step)
        day = self._day(view, step)
        check_come(view, day, "on")
        given = changed(self, ("outcome", "meeting", "paragraph", "number"))
        if self.document is not None or step.source is None:
            given["source"] = told_in(drafting, self.agreement, matter, self.document, self.locator)
        made = attrs.evolve(step, date=day, **given)
        steps = tuple(made if each.id == step.id else each for each in matter.steps)
        drafting.put(self.agreement, attrs.evolve(matter, steps=steps))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell which body's step it is, and what gave way: a planned day, an outcome."""
        yield from super().tells(view)
        matter = view.get(Matter, self.id, self.agreement)
        step = self._step(view, matter)
        day = self._day(view, step)
        made = attrs.evolve(step, **changed(self, ("meeting", "paragraph")))
        yield from tell_step(view, self.agreement, matter, made, day)
        yield OUTCOME_OF(step=step.id, body=_called(view, self.agreement, step.body), day=day)
        if step.outcome is not None:
            yield OUTCOME_REPLACED(outcome=step.outcome)
        elif step.date is not None and step.date != day:
            yield DAY_REPLACED(planned=step.date, day=day)

    def _step(self, view: View, matter: Matter) -> MatterStep:
        if self.step is not None:
            return part_of(matter, matter.steps, self.step, "step")
        found = awaited(matter, view.on)
        if found is None:
            raise refusal(AWAITS_NOTHING(matter=self.id), "step", ADD_STEP())
        if self.on is None and self.meeting is None:
            raise refusal(NO_STEP(matter=self.id), "step", SAY_STEP(choices=_awaiting(matter, found)))
        return found

    def _check_body(self, view: View, matter: Matter, step: MatterStep) -> None:
        """Raise RefusedError where the meeting that is given is another body's than the step."""
        if self.meeting is None:
            return
        bodies = view.get(Meeting, self.meeting, self.agreement).bodies
        if step.body not in bodies:
            names = tuple(_called(view, self.agreement, each) for each in bodies)
            body = _called(view, self.agreement, step.body)
            message = OTHER_BODY(meeting=self.meeting, bodies=names, step=step.id, matter=self.id, body=body)
            choices = _awaiting(matter, awaited(matter, view.on) or step)
            raise refusal(message, "meeting", SAY_MEETING(body=body, choices=choices))

    def _day(self, view: View, step: MatterStep) -> PartialDate:
        meeting = self.meeting or step.meeting
        if self.on is None and meeting is not None:
            return view.get(Meeting, meeting, self.agreement).date
        if self.on is None and step.outcome is not None and step.date is not None:
            # An outcome is put right without its day being another.
            return step.date
        return day_of(view, self.on)


def _awaiting(matter: Matter, first: MatterStep) -> tuple[str, ...]:
    """Return the ids of the steps from one on."""
    return tuple(each.id for each in matter.steps[matter.steps.index(first) :])


def _called(view: View, agreement: str, body: str) -> str:
    return view.agreement(agreement).called(view.on).get(body, body)
