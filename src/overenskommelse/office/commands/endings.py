"""How records end: their period is closed, unless something that goes on depends on them."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ...dates import PartialDate, Period
from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Accession, Contact, Lasting, Organisation, Seat
from ...messages import Template
from ..conflicts import RefusedError
from ..ports import SHARED, Use
from ..view import View
from .drafting import Drafting
from .periods import is_early, is_ended, outlasts, until

NO_PERIOD = Template("nothing-to-end", "{key} has no period that could end: it happened on a day.")
CANCEL_INSTEAD = Template("cancel-instead", "Cancel it if it was planned, or withdraw it if it was entered by mistake.")
ALREADY_ENDED = Template("already-ended", "{key} has ended already: its period is {period}.")
EDIT_PERIOD = Template("edit-period", "Edit its period if that is wrong.")
GOES_ON = Template("goes-on", "{key} cannot end on {day}: {uses} would go on after it.")
END_THESE = Template("end-these-first", "End these first, or on the same day.")
BEGINS_LATER = Template("begins-later", "{key} cannot end on {day}: it begins after that, and its period is {period}.")
LATER_OR_MEND = Template("end-later-or-mend", "Give a later day, or mend that period first if it is wrong.")

_NEEDED_BY: Mapping[str, frozenset[str]] = {
    Organisation.kind: frozenset({"accession", "appointment"}),
    Seat.kind: frozenset({"appointment"}),
}
"""By kind: the kinds of record that cannot go on without one of it."""


def end(drafting: Drafting, key: Key, day: PartialDate) -> None:
    """End a record on a day, and with an organisation its contacts and umbrellas.  Raises RefusedError."""
    record = drafting.view.read(drafting.view.standing(key))
    if not isinstance(record, Lasting):
        raise RefusedError([Problem(NO_PERIOD(key=str(key)), remedy=CANCEL_INSTEAD())])
    if is_ended(record.period, day):
        raise RefusedError([Problem(ALREADY_ENDED(key=str(key), period=record.period), remedy=EDIT_PERIOD())])
    _refuse(key, day, [use for use, _ in _outlasting(drafting.view, key, day, _NEEDED_BY.get(key.kind, frozenset()))])
    left: dict[str, Any] = {"left": day} if isinstance(record, Accession) else {}
    ended: Any = attrs.evolve(record, period=closed(key, record.period, day), **left)
    drafting.put(key.agreement, _without_umbrellas(ended, key, day) if isinstance(ended, Organisation) else ended)
    if isinstance(record, Organisation):
        _end_along(drafting, key, day)


def _refuse(key: Key, day: PartialDate, uses: list[Use]) -> None:
    if uses:
        told = tuple(dict.fromkeys(str(use.key) for use in uses))
        message = GOES_ON(key=str(key), day=day, uses=told)
        raise RefusedError([Problem(message, Place(path=("on",)), END_THESE())], tuple(uses))


def _end_along(drafting: Drafting, key: Key, day: PartialDate) -> None:
    """End what only the organisation was for: how to reach it, and that it speaks for others."""
    for use, record in _outlasting(drafting.view, key, day, frozenset({"contact"})):
        drafting.put(use.key.agreement, attrs.evolve(record, period=closed(use.key, record.period, day)))
    for use in drafting.view.reading.users(key.kind, key.id):
        if use.key.kind == Organisation.kind and use.key not in drafting.drafts:
            other = drafting.view.get(Organisation, use.key.id)
            drafting.put(SHARED, _without_umbrellas(other, use.key, day, key.id))


def closed(key: Key, period: Period, day: PartialDate) -> Period:
    """Return a period of a record ended by a day.  Raises RefusedError where it surely begins after that."""
    if is_early(period, day):
        told = BEGINS_LATER(key=str(key), day=day, period=period)
        raise RefusedError([Problem(told, Place(path=("on",)), LATER_OR_MEND())])
    return until(period, day)


def _without_umbrellas(record: Organisation, key: Key, day: PartialDate, only: str | None = None) -> Organisation:
    """Return an organisation for which no umbrella speaks after a day, or one of them no longer does."""
    ended = (
        attrs.evolve(each, period=closed(key, each.period, day))
        if only in {None, each.organisation} and outlasts(each.period, day)
        else each
        for each in record.umbrellas
    )
    return attrs.evolve(record, umbrellas=tuple(ended))


def _outlasting(
    view: View, key: Key, day: PartialDate, kinds: frozenset[str]
) -> Iterator[tuple[Use, Accession | Contact | Any]]:
    """Yield the records of some kinds that refer to one and surely go on after a day."""
    for use in view.reading.users(key.kind, key.id):
        if use.key.kind not in kinds or key.agreement not in {SHARED, use.key.agreement}:
            continue
        record = view.read(view.standing(use.key))
        if outlasts(record.period, day):
            yield use, record
