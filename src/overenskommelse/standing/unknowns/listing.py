"""Everything that is not known about an agreement on a day, the weightiest first."""

from datetime import date
from itertools import chain

from ...agreement import Agreement
from ...ledger import Ledger
from ..assessment import case_of
from ..binding import last_day
from ..rules import Rules
from .charters import bodies
from .coverage import coverage
from .disputes import disputes
from .editions import is_to_come, texts
from .joining import joining
from .planning import plans
from .unknown import Kind, Unknown

_WEIGHT = {kind: place for place, kind in enumerate(Kind)}


def unknowns(agreement: Agreement, ledger: Ledger, on: date) -> tuple[Unknown, ...]:
    """Return what was not known about an agreement on a day, the weightiest first, and what would settle each.

    Only what had begun by the day is asked about, and of an agreement that had ended what held on its last day.
    Raises InvalidError for another agreement's ledger.
    """
    then = last_day(agreement, on)
    case = case_of(agreement, ledger, then, Rules(evaluators={}), then)
    asked = [texts, plans, bodies, disputes]
    if not is_to_come(case):
        asked += [coverage, joining]
    found = chain.from_iterable(each(case) for each in asked)
    return tuple(sorted(found, key=lambda each: _WEIGHT[each.kind]))
