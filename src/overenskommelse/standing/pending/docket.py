"""Everything that is dealt with, in one list: matters, papers, recommendations, enquiries and actions, and their state.

Pure look-ups over ledger and day.  What is recorded about later days changes nothing about an earlier one.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from ...dates import PartialDate
from ...dates.partial import LAST
from ...ledger import Action, Enquiry, Ledger, Matter, MatterStep, Paper, Recommendation
from .actions import is_done
from .enquiries import is_answered as enquiry_is_answered
from .matters import OpenMatter, open_matters, unregistered
from .recommendations import is_answered


class State(StrEnum):
    """How something stands: the most pressing first."""

    LATE = "late"
    """A day that was set has passed."""
    OURS = "ours"
    """The next thing is for the office itself: to register, to pass on, to enter a step, to close."""
    UNSURE = "unsure"
    """Whether it is finished is not known."""
    AWAITED = "awaited"
    """Somebody is to decide, answer or do something."""
    FINISHED = "finished"


@frozen(kw_only=True)
class Item:
    """One thing that is dealt with; a paper stands with the matter that it belongs to."""

    record: Matter | Recommendation | Enquiry | Action
    state: State
    paper: Paper | None = None
    step: MatterStep | None = None
    """The step that a matter awaits."""
    since: PartialDate | None = None
    due: PartialDate | None = None
    """The day that was set, as far as it is known."""


def docket(ledger: Ledger, on: date) -> tuple[Item, ...]:
    """Return all that is dealt with on a day, the most pressing first, and then what has waited longest."""
    found = (*_matters(ledger, on), *_papers(ledger, on), *_recommendations(ledger, on), *_others(ledger, on))
    return tuple(sorted(found, key=_by_weight))


def _matters(ledger: Ledger, on: date) -> Iterator[Item]:
    waiting = {each.matter.id: each for each in open_matters(ledger, on)}
    for matter in ledger.of(Matter):
        if (each := waiting.get(matter.id)) is not None:
            due = each.awaited.date if each.awaited else None
            state = _matter_state(each, on)
            yield Item(record=matter, state=state, step=each.awaited, since=each.since, due=due)
        elif matter.period.first[0] <= on.toordinal():
            yield Item(record=matter, state=State.FINISHED, since=matter.period.end or matter.period.start)


def _matter_state(each: OpenMatter, on: date) -> State:
    if not each.is_open:
        return State.UNSURE
    if each.awaited is None:
        return State.OURS
    return State.LATE if _has_passed(each.awaited.date, on) else State.AWAITED


def _papers(ledger: Ledger, on: date) -> Iterator[Item]:
    for each in unregistered(ledger, on):
        yield Item(record=each.matter, state=State.OURS, paper=each.paper, since=each.paper.date)


def _recommendations(ledger: Ledger, on: date) -> Iterator[Item]:
    for each in ledger.of(Recommendation):
        if each.date.lo <= on.toordinal():
            state = State.FINISHED if is_answered(each, on) else State.AWAITED
            yield Item(record=each, state=state, since=each.date)


def _others(ledger: Ledger, on: date) -> Iterator[Item]:
    for enquiry in ledger.of(Enquiry):
        if enquiry.date.lo <= on.toordinal():
            yield Item(record=enquiry, state=_enquiry_state(enquiry, on), since=enquiry.date)
    for action in ledger.of(Action):
        if action.date.lo <= on.toordinal():
            late = State.LATE if _has_passed(action.due, on) else State.AWAITED
            state = State.FINISHED if is_done(action, on) else late
            yield Item(record=action, state=state, since=action.date, due=action.due)


def _enquiry_state(enquiry: Enquiry, on: date) -> State:
    if enquiry_is_answered(enquiry, on):
        return State.FINISHED
    is_passed = enquiry.passed_to is not None and (enquiry.passed is None or enquiry.passed.lo <= on.toordinal())
    return State.AWAITED if is_passed else State.OURS


def _has_passed(day: PartialDate | None, on: date) -> bool:
    return day is not None and day.hi < on.toordinal()


def _by_weight(each: Item) -> tuple[int, int, int, str]:
    due = each.due.hi if each.due is not None else LAST
    since = each.since.lo if each.since is not None else 0
    return [*State].index(each.state), due, since, each.record.id
