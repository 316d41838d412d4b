"""What meetings decided that somebody is to do, and that is not known to be done."""

from datetime import date

from ...dates.partial import LAST
from ...ledger import Action, Ledger


def open_actions(ledger: Ledger, on: date) -> tuple[Action, ...]:
    """Return what was decided by a day and not known to be done by then, the first due first."""
    found = [each for each in ledger.of(Action) if each.date.lo <= on.toordinal() and not is_done(each, on)]
    return tuple(sorted(found, key=_by_due))


def is_done(action: Action, on: date) -> bool:
    """Tell whether something is known to be done by a day."""
    return action.done is not None and action.done.lo <= on.toordinal()


def _by_due(action: Action) -> tuple[int, str]:
    return action.due.hi if action.due is not None else LAST, action.id
