"""What the agreement itself comes to: an edition adopted, a plan put in force, something wound up."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar, TypeVar

import attrs
from attrs import field, frozen

from ...agreement import Agreement, BodyCharter, Edition, EditionStatus, Milestone, Plan
from ...dates import PartialDate
from ...errors import InvalidError, Place, Problem, UnknownError
from ...messages import Message, PluralTemplate, Template
from ...references import nearest, refers
from ..command import asked
from ..conflicts import RefusedError
from ..invariants import TAKEN
from ..view import NO_RECORD, View
from .drafting import Drafting
from .periods import day_of
from .promises import carried, left_behind
from .recording import AGREEMENT, DOCUMENT, LOCATOR, ON, Drafted

EDITION = Template("ask-edition", "Id: that of an edition which stands already, such as a draft.")
PLAN = Template("ask-plan", "Id: that of a plan which stands already.")
TITLE = Template("ask-adopted-title", "Title: what the text is called once it is adopted; as before where left out.")
BY = Template("ask-adopted-by", "By: who adopted it, in words.")
VALID_FROM = Template("ask-valid-from", "Valid from: the day from which it holds; from its adoption where left out.")
NEW_EDITION = Template(
    "ask-new-edition",
    "Edition: in place of --id a whole new edition, with the keys that an agreement's file gives one.",
)
CARRY = Template(
    "ask-carry-promises",
    "Promises: yes lets the promises of the text before it go on, those whose clauses the new one has; no lets them "
    "all fall away. Asked for where there are any.",
)
UNSAID = PluralTemplate(
    "promises-unsaid",
    "{count} promise of the text before it falls away with it, and whether it is to go on is not said: {promises}.",
    "{count} promises of the text before it fall away with it, and whether they are to go on is not said, among them: "
    "{promises}.",
)
SAY_CARRY = Template("say-carry-promises", "Say with --carry whether they go on: yes or no.")
LEFT = PluralTemplate(
    "promises-left",
    "{count} promise of the text before it is not followed up once this one holds: {promises}.",
    "{count} promises of the text before it are not followed up once this one holds: {promises}.",
)
LEFT_MANY = Template(
    "promises-left-many",
    "{count} promises of the text before it are not followed up once this one holds, among them: {promises}.",
)
LOOK = Template(
    "promises-carried",
    "These go on as before: {promises}. Look whether the new text still promises the same.",
)
NONE_NAMED = Template("no-part-named", "Neither the id of a standing {kind} is given, nor a whole one.")
NEW_PLAN = Template(
    "ask-new-plan", "Plan: in place of --id a whole new plan, with the keys that an agreement's file gives one."
)
DECIDED_ALREADY = Template("adopted-already", "{id} was adopted already, on {day}.")
EDIT_DAY = Template("edit-milestone", "Edit it if that is wrong.")
_MOST = 3
"""How many promises are named."""
P = TypeVar("P", Edition, Plan, BodyCharter)


@frozen(kw_only=True)
class Milestoned(Drafted):
    """A command that notes a day in the life of a part of an agreement."""

    agreement: str = field(metadata=asked(AGREEMENT))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    by: str | None = field(default=None, metadata=asked(BY))
    document: str | None = field(default=None, metadata=asked(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the parts that change, once the agreement is known to hold together."""
        agreement = drafting.cited(drafting.view.agreement(self.agreement), self.document)
        source = drafting.source(self.agreement, self.document, self.locator)
        day = day_of(drafting.view, self.on)
        step = Milestone(done=day, by=self.by, source=source)
        drafting.rewrite(self.changed(agreement, step, day))

    @abstractmethod
    def changed(self, agreement: Agreement, step: Milestone, day: PartialDate) -> Agreement:
        """Return the agreement as it is to stand."""


@frozen(kw_only=True)
class AdoptEdition(Milestoned):
    """Adopt an edition: one that stands as a draft, or one given whole.

    The one in force before it is superseded, unless the new one holds from a later day only.
    """

    code: ClassVar[str] = "adopt-edition"
    verb: ClassVar[str] = "adopt"
    noun: ClassVar[str] = "edition"
    says: ClassVar[Template] = Template("do-adopt-edition", "Adopt an edition of the agreement's text.")
    keys_of: ClassVar[type[Edition]] = Edition

    id: str | None = field(default=None, metadata=asked(EDITION, **refers("edition")))
    title: str | None = field(default=None, metadata=asked(TITLE))
    valid_from: PartialDate | None = field(default=None, metadata=asked(VALID_FROM))
    edition: Edition | None = field(default=None, metadata=asked(NEW_EDITION))
    carry: bool | None = field(default=None, metadata=asked(CARRY))

    def changed(self, agreement: Agreement, step: Milestone, day: PartialDate) -> Agreement:
        """Return the agreement with the edition in force, and the one before it superseded.

        Raises RefusedError where it was adopted already, or what becomes of promises is not said.
        """
        edition = _given(agreement.editions, self.edition, self.id, "edition")
        if edition.decided is not None and edition.decided.done is not None:
            raise refusal(DECIDED_ALREADY(id=edition.id, day=edition.decided.done))
        start, before = self._before(agreement, day)
        is_ahead = start.lo > day.hi
        known = {each.id: each for each in agreement.editions}
        known[edition.id] = attrs.evolve(
            edition,
            title=self.title or edition.title,
            status=EditionStatus.ADOPTED if is_ahead else EditionStatus.IN_FORCE,
            predecessor=edition.predecessor or (before.id if before else None),
            decided=step,
            valid_from=edition.valid_from if self.valid_from is None else attrs.evolve(step, done=start, by=None),
        )
        if before is not None and before.id != edition.id and not is_ahead:
            known[before.id] = attrs.evolve(before, status=EditionStatus.SUPERSEDED)
        made = attrs.evolve(agreement, editions=tuple(known.values()))
        left = left_behind(made, before, edition)
        if left and self.carry is None:
            promises = tuple(each.summary for each in left[:_MOST])
            told = UNSAID(count=len(left), promises=promises)
            raise RefusedError([Problem(told, Place(path=("carry",)), SAY_CARRY())])
        more = tuple(carried(made, left, edition)) if self.carry else ()
        return attrs.evolve(made, obligations=(*made.obligations, *more))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell what becomes of the promises of the text before it."""
        yield from super().tells(view)
        agreement = view.agreement(self.agreement)
        edition = _given(agreement.editions, self.edition, self.id, "edition")
        left = left_behind(agreement, self._before(agreement, day_of(view, self.on))[1], edition)
        whole = attrs.evolve(agreement, editions=(*(e for e in agreement.editions if e.id != edition.id), edition))
        on = {each.id for each in carried(whole, left, edition)} if self.carry else set[str]()
        gone = tuple(each.summary for each in left if f"{each.id}-{edition.id}" not in on)
        if gone:
            yield LEFT(count=len(gone), promises=gone) if len(gone) <= _MOST else _many(gone)
        if on:
            yield LOOK(promises=tuple(each.summary for each in left if f"{each.id}-{edition.id}" in on))

    def _before(self, agreement: Agreement, day: PartialDate) -> tuple[PartialDate, Edition | None]:
        """Return the day from which it holds, and the edition in force on that day until now."""
        start = day if self.valid_from is None else self.valid_from
        return start, None if start.day is None else agreement.in_force(start.day)


def _many(gone: Sequence[str]) -> Message:
    return LEFT_MANY(count=len(gone), promises=tuple(gone[:_MOST]))


@frozen(kw_only=True)
class PutPlanInForce(Milestoned):
    """Adopt a plan: one that stands already, or one given whole."""

    code: ClassVar[str] = "put-plan-in-force"
    verb: ClassVar[str] = "adopt"
    noun: ClassVar[str] = "plan"
    says: ClassVar[Template] = Template("do-put-plan-in-force", "Adopt a plan, so that it holds for its period.")
    keys_of: ClassVar[type[Plan]] = Plan

    id: str | None = field(default=None, metadata=asked(PLAN, **refers("plan")))
    plan: Plan | None = field(default=None, metadata=asked(NEW_PLAN))

    def changed(self, agreement: Agreement, step: Milestone, day: PartialDate) -> Agreement:  # noqa: ARG002 - the plan has its own period
        """Return the agreement with the plan adopted."""
        plan = _given(agreement.plans, self.plan, self.id, "plan")
        if plan.adopted is not None and plan.adopted.done is not None:
            raise refusal(DECIDED_ALREADY(id=plan.id, day=plan.adopted.done))
        known = {each.id: each for each in agreement.plans}
        known[plan.id] = attrs.evolve(plan, adopted=step)
        return attrs.evolve(agreement, plans=tuple(known.values()))


def _given(parts: Sequence[P], new: P | None, id: str | None, kind: str) -> P:
    """Return the part given whole, or the one that stands.  Raises InvalidError, UnknownError."""
    if new is None:
        if id is None:
            raise InvalidError([Problem(NONE_NAMED(kind=kind), Place(path=("id",)))])
        return part_of(parts, id, kind)
    if new.id in {each.id for each in parts}:
        raise InvalidError([Problem(TAKEN(id=new.id, holder=f"{kind}/{new.id}"), Place(path=(kind, "id")))])
    return new


def part_of(parts: Sequence[P], id: str, kind: str) -> P:
    """Return one of an agreement's parts by its id.  Raises UnknownError with the nearest."""
    known = {each.id: each for each in parts}
    if id not in known:
        raise UnknownError([Problem(NO_RECORD(kind=kind, id=id, nearest=nearest(id, known)), Place(path=("id",)))])
    return known[id]


def refusal(message: Message) -> RefusedError:
    """Return the refusal of a day that stands already."""
    return RefusedError([Problem(message, Place(path=("id",)), EDIT_DAY())])
