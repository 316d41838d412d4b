"""Winding up: an agreement, an edition, a plan or a body comes to its end."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...agreement import Agreement, BodyCharter, Edition, EditionStatus, Milestone, Plan
from ...dates import PartialDate
from ...errors import InvalidError, Place, Problem
from ...journal import Key
from ...ledger import KINDS, Lasting, Meeting, Progress
from ...messages import Message, Template
from ..command import asked
from ..view import View
from .periods import day_of, is_ended, outlasts, until
from .texts import Milestoned, part_of, refusal

WHAT = Template("ask-wind-up-kind", "Kind: what is wound up: agreement, edition, plan or body.")
WHICH = Template("ask-wind-up-id", "Id: that of the edition, plan or body; not asked for the agreement itself.")
DECIDED_BY = Template("ask-wound-up-by", "By: who decided it, in words.")
NO_SUCH_KIND = Template("cannot-wind-up", "{kind} cannot be wound up; these can: {choices}.")
OVER_ALREADY = Template("wound-up-already", "{id} was wound up already, on {day}.")
NEVER_SET_UP = Template("nothing-to-wind-up", "{id} is not known to have been set up, so there is nothing to wind up.")
NOT_BEGUN = Template("wound-up-before-it-began", "{id} cannot have ended on {day}: it began on {began}.")
STILL = Template("still-runs", "These still run in {agreement}, and go on until you end them: {records}.")

_MOST = 20
"""How many records that still run are named: whoever wants all of them lists them."""


@frozen(kw_only=True)
class WindUp(Milestoned):
    """Wind up an agreement, an edition, a plan or a body."""

    code: ClassVar[str] = "wind-up"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "agreement"
    says: ClassVar[Template] = Template("do-wind-up", "Wind up an agreement, or an edition, a plan or a body of it.")
    asks_reason: ClassVar[bool] = True

    kind: str = field(default="agreement", metadata=asked(WHAT))
    id: str | None = field(default=None, metadata=asked(WHICH))
    by: str | None = field(default=None, metadata=asked(DECIDED_BY))

    def changed(self, agreement: Agreement, step: Milestone, day: PartialDate) -> Agreement:
        """Return the agreement with what was wound up ended."""
        if self.kind == "agreement":
            _refuse_over(agreement.code, agreement.ended)
            _refuse_early(agreement.code, chain.from_iterable(map(_steps, agreement.editions)), day)
            return attrs.evolve(agreement, ended=step)
        if self.kind not in _WAYS:
            choices = ("agreement", *_WAYS)
            raise InvalidError([Problem(NO_SUCH_KIND(kind=self.kind, choices=choices), Place(path=("kind",)))])
        name, wind_up = _WAYS[self.kind]
        parts = getattr(agreement, name)
        ended = wind_up(part_of(parts, self.id or "", self.kind), step, day)
        changed: dict[str, Any] = {name: tuple(ended if each.id == ended.id else each for each in parts)}
        return attrs.evolve(agreement, **changed)

    def tells(self, view: View) -> Iterable[Message]:
        """Return what goes on in an agreement, or on the seats of a body, that is wound up."""
        yield from super().tells(view)
        day = day_of(view, self.on)
        body = self.id if self.kind == "body" else None
        found = [str(key) for key in still_running(view, self.agreement, day, body)] if self._has_records else []
        if found:
            told = (*found[:_MOST], "…") if len(found) > _MOST else tuple(found)
            yield STILL(agreement=self.agreement, records=told)

    @property
    def _has_records(self) -> bool:
        return self.kind in {"agreement", "body"}


def still_running(view: View, agreement: str, day: PartialDate, body: str | None = None) -> Iterator[Key]:
    """Yield the records of an agreement, or of one of its bodies, that surely go on after a day, or are planned."""
    for row in view.reading.rows(agreement=agreement):
        if row.key.kind not in KINDS:
            continue
        record = view.read(row)
        if body is not None and body not in (getattr(record, "body", None), *getattr(record, "bodies", ())):
            continue
        is_ahead = isinstance(record, Meeting) and record.progress is Progress.PLANNED and record.date.hi > day.lo
        if is_ahead or (isinstance(record, Lasting) and outlasts(record.period, day)):
            yield row.key


def _refuse_over(id: str, ended: Milestone | None) -> None:
    if ended is not None and ended.done is not None:
        raise refusal(OVER_ALREADY(id=id, day=ended.done))


def _refuse_early(id: str, steps: Iterable[Milestone | None], day: PartialDate) -> None:
    """Refuse an end that surely lies before the first of what is known to have been done."""
    first = min((step.done for step in steps if step and step.done), key=lambda done: done.lo, default=None)
    if first is not None and day.hi < first.lo:
        raise refusal(NOT_BEGUN(id=id, day=day, began=first))


def _steps(part: Edition) -> tuple[Milestone | None, ...]:
    return part.decided, part.signed, part.valid_from


def _edition(part: Edition, step: Milestone, day: PartialDate) -> Edition:
    _refuse_over(part.id, part.ended)
    _refuse_early(part.id, _steps(part), day)
    return attrs.evolve(part, ended=step, status=EditionStatus.WOUND_UP)


def _plan(part: Plan, step: Milestone, day: PartialDate) -> Plan:
    _refuse_over(part.id, part.ended)
    _refuse_early(part.id, [part.adopted], day)
    return attrs.evolve(part, ended=step)


def _body(part: BodyCharter, _: Milestone, day: PartialDate) -> BodyCharter:
    if part.existence is None:
        raise refusal(NEVER_SET_UP(id=part.id))
    if part.existence.end is not None and is_ended(part.existence, day):
        raise refusal(OVER_ALREADY(id=part.id, day=part.existence.end))
    return attrs.evolve(part, existence=until(part.existence, day))


_WAYS: Mapping[str, tuple[str, Callable[[Any, Milestone, PartialDate], Any]]] = {
    "edition": ("editions", _edition),
    "plan": ("plans", _plan),
    "body": ("bodies", _body),
}
"""By kind: the agreement's list, and how one of it ends."""
