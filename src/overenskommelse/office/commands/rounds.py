"""Rounds of follow-up: opened, locked by the body that approves them, and opened anew."""

from collections.abc import Iterable
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate, Period
from ...errors import Place, Problem, UnknownError
from ...ledger import Coverage, Round
from ...messages import Message, PluralTemplate, Template
from ...references import refers
from ...standing.follow_up import Asking, awaited, of_areas, of_plans, plans_for, unanswered, usual, whole
from ..command import asked
from ..conflicts import RefusedError
from ..locked_rounds import locked_round
from ..view import View
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, OLD_ID, ON, Drafted, Recording, Sourced

PLANS = Template(
    "ask-round-plans", "Plans: those whose commitments are followed up; the plans of the period where left out."
)
COMMITMENTS = Template(
    "ask-round-commitments",
    "Commitments: the citations of what is followed up; of a plan of which none is named, every indicator, measure and "
    "responsibility.",
)
RESPONDENTS = Template(
    "ask-round-respondents",
    "Respondents: ids, or names of boards and companies; bearers, boards and signatories where left out.",
)
OPENED = Template("ask-round-opened", "Opened: the day the questions go out; today where left out.")
APPROVED_BY = Template("ask-round-approved-by", "Approved by: the body whose approval locks the round.")
DESPITE = Template("ask-round-despite", "Despite: why it is locked although answers are missing; the round keeps it.")
DECLARE = Template(
    "ask-round-declare", "Declare: whether the ledger is complete for assessments of the period, by the body's word."
)
NOTHING_TO_FOLLOW = Template(
    "round-nothing-to-follow", "No indicator, measure or responsibility is known of {plans} for {period}."
)
NO_PLAN_THEN = Template("round-no-plan", "No plan is known for {period}.")
NAME_PLANS = Template(
    "round-name-plans", "Name plans with --plans (there are {choices}), or citations with --commitments."
)
NAME_AREAS = Template(
    "round-name-areas",
    "Follow up whole areas of it: --commitments {areas}. Or name other plans with --plans (there are {choices}).",
)
PUT = PluralTemplate(
    "round-questions-put", "{count} question is put to {respondents}.", "{count} questions are put to {respondents}."
)
PUT_TO = PluralTemplate("round-put-to", "{count} respondent", "{count} respondents")
MISSING = PluralTemplate(
    "round-answers-missing",
    "{name} has not answered about {count} commitment: {first}.",
    "{name} has not answered about {count} commitments, the first of them {first}.",
)
GET_OR_SAY_WHY = Template(
    "round-get-answers", "Get the answers, or say why it is locked without them: --despite REASON."
)
NOT_COMPLETE = Template(
    "round-not-complete", "Answers are missing, so it cannot be declared that the assessments are complete."
)
LEAVE_OUT_DECLARE = Template("round-leave-out-declare", "Lock it without --declare, or wait for the answers.")
LOCK_AHEAD = Template("round-lock-ahead", "{day} has not come; a lock holds from when it is entered.")
LOCK_THEN = Template("round-lock-then", "Lock it on the day it is approved; today where --on is left out.")
NOT_LOCKED = Template("round-not-locked", "The round {round} is not locked.")
STILL_DECLARED = Template(
    "round-still-declared",
    "The ledger is still declared complete for its assessments, by {coverage}; end that if need be.",
)


@frozen(kw_only=True)
class OpenRound(Recording):
    """Open a round of follow-up: what is asked of whom, about which period."""

    code: ClassVar[str] = "open-round"
    verb: ClassVar[str] = "open"
    noun: ClassVar[str] = "round"
    says: ClassVar[Template] = Template("do-open-round", "Open a round of follow-up.")
    keys_of: ClassVar[type[Round]] = Round

    title: str
    period: Period
    plans: tuple[str, ...] = field(default=(), metadata=asked(PLANS, **refers("plan")))
    commitments: tuple[str, ...] = field(default=(), metadata=asked(COMMITMENTS, **refers("clause")))
    respondents: tuple[str, ...] = field(default=(), metadata=asked(RESPONDENTS))
    opened: PartialDate | None = field(default=None, metadata=asked(OPENED))
    due: PartialDate | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the round.  Raises UnknownError for plans and parts that are not there, or nothing to follow up."""
        drafting.add(self.agreement, self._made(drafting))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell how many questions there are, and how many are asked."""
        asking = Asking(view.agreement(self.agreement), view.ledger(self.agreement), self._made(Drafting(view)))
        yield PUT(count=len(asking.commitments), respondents=PUT_TO(count=len(asking.all)))

    def _made(self, drafting: Drafting) -> Round:
        agreement = drafting.view.agreement(self.agreement)
        made = Round(
            id=self.named(drafting, Round.kind, self.title),
            title=self.title,
            period=self.period,
            opened=day_of(drafting.view, self.opened),
            due=self.due,
            commitments=self._commitments(drafting.view),
            respondents=self.respondents,
            **self.common(drafting),
        )
        if not self.respondents:
            ledger = drafting.view.ledger(self.agreement)
            made = attrs.evolve(made, respondents=usual(agreement, ledger, made))
        return made

    def _commitments(self, view: View) -> tuple[str, ...]:
        agreement = view.agreement(self.agreement)
        named = tuple(each for citation in self.commitments for each in whole(agreement, citation))
        if named and not self.plans:
            return tuple(dict.fromkeys(named))
        plans = tuple(map(agreement.plan, self.plans)) or plans_for(agreement, self.period)
        # Whoever names parts of a plan means these of it.
        wholly = (plan for plan in plans if not any(each.startswith(f"{plan.citation}/") for each in named))
        found = (*of_plans(wholly), *named)
        if not found:
            names = tuple(plan.title for plan in plans)
            told = NOTHING_TO_FOLLOW(plans=names, period=self.period) if plans else NO_PLAN_THEN(period=self.period)
            choices = tuple(plan.id for plan in agreement.plans)
            areas = " ".join(of_areas(plans))
            remedy = NAME_AREAS(areas=areas, choices=choices) if areas else NAME_PLANS(choices=choices)
            raise UnknownError([Problem(told, Place(path=("plans",)), remedy)])
        return tuple(dict.fromkeys(found))


@frozen(kw_only=True)
class LockRound(Sourced):
    """Lock a round: from then on its assessments stand as they are."""

    code: ClassVar[str] = "lock-round"
    verb: ClassVar[str] = "lock"
    noun: ClassVar[str] = "round"
    says: ClassVar[Template] = Template("do-lock-round", "Lock a round of follow-up that a body has approved.")
    keys_of: ClassVar[type[Round]] = Round

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))
    approved_by: str = field(metadata=asked(APPROVED_BY, **refers("actor")))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    despite: str | None = field(default=None, metadata=asked(DESPITE))
    declare: bool = field(default=False, metadata=asked(DECLARE))

    def write(self, drafting: Drafting) -> None:
        """Collect the locked round, and the coverage where asked.  Raises RefusedError, with all that is missing."""
        view = drafting.view
        record = view.get(Round, self.id, self.agreement)
        is_locked = locked_round(view, self.agreement, self.id)
        if is_locked is not None:
            raise RefusedError([is_locked])
        self._check(view, record)
        day = day_of(view, self.on)
        if day.is_after(view.on):
            raise RefusedError([Problem(LOCK_AHEAD(day=day), Place(path=("on",)), LOCK_THEN())])
        note = "\n".join(filter(None, (record.note, self.note, self.despite))) or None
        locked = attrs.evolve(record, locked=day, approved_by=self.approved_by, note=note)
        drafting.put(self.agreement, locked)
        if self.declare:
            drafting.add(self.agreement, self._coverage(drafting, record, day))

    def _check(self, view: View, record: Round) -> None:
        agreement, ledger = view.agreement(self.agreement), view.ledger(self.agreement)
        missing = unanswered(awaited(agreement, ledger, record))
        if missing and self.declare:
            raise RefusedError([Problem(NOT_COMPLETE(), Place(path=("declare",)), LEAVE_OUT_DECLARE())])
        if missing and not (self.despite or "").strip():
            names = {each.id: each.name for each in Asking(agreement, ledger, record).all}
            told = [MISSING(count=len(about), name=names[who], first=about[0]) for who, about in missing.items()]
            raise RefusedError(
                [Problem(each, remedy=None if place else GET_OR_SAY_WHY()) for place, each in enumerate(told)]
            )

    def _coverage(self, drafting: Drafting, record: Round, day: PartialDate) -> Coverage:
        called = drafting.view.agreement(self.agreement).called(drafting.view.on)
        return Coverage(
            id=drafting.free_id(self.agreement, Coverage.kind, "bedomningar", record.id),
            period=record.period,
            kinds=("assessment",),
            declared_by=called.get(self.approved_by, self.approved_by),
            declared=day,
            **self.resting(drafting, self.agreement),
        )


@frozen(kw_only=True)
class ReopenRound(Drafted):
    """Open a locked round anew: its assessments may be changed again."""

    code: ClassVar[str] = "reopen-round"
    verb: ClassVar[str] = "reopen"
    noun: ClassVar[str] = "round"
    says: ClassVar[Template] = Template("do-reopen-round", "Open a locked round anew.")
    keys_of: ClassVar[type[Round]] = Round
    asks_reason: ClassVar[bool] = True

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(OLD_ID))

    def write(self, drafting: Drafting) -> None:
        """Collect the opened round.  Raises RefusedError where it is not locked."""
        record = drafting.view.get(Round, self.id, self.agreement)
        if record.locked is None:
            raise RefusedError([Problem(NOT_LOCKED(round=record.title), Place(path=("id",)))])
        drafting.put(self.agreement, attrs.evolve(record, locked=None, approved_by=None))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell that the ledger is still declared complete for its assessments, where it is."""
        record = view.get(Round, self.id, self.agreement)
        for each in view.all(Coverage, self.agreement):
            if "assessment" in each.kinds and each.period.overlaps(record.period) is not False:
                yield STILL_DECLARED(coverage=each.id)
