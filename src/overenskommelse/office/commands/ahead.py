"""Days that have not come: nothing took place on them, and what is to hold from them on is told of."""

from collections.abc import Iterator
from typing import Any

from ...dates import PartialDate
from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Happening, Progress
from ...messages import Message, Template
from ..conflicts import RefusedError
from ..view import View

NOT_YET = Template("not-yet", "{day} has not come; what lies ahead is planned, and recorded when it has taken place.")
FROM_THEN = Template("from-then-on", "{day} has not come yet; what was recorded holds from then on.")


def check_come(view: View, day: PartialDate, name: str) -> None:
    """Raise RefusedError for the day of something done that surely has not come."""
    if _is_ahead(view, day):
        raise RefusedError([Problem(NOT_YET(day=day), Place(path=(name,)))])


def check_happened(view: View, key: Key, value: Any) -> None:  # noqa: ANN401 - a record or a document
    """Raise RefusedError for what is newly said to have taken place on a day that has not come."""
    if not _is_done(value) or not _is_ahead(view, value.date):
        return
    row = view.reading.row(key)
    was = None if row is None else view.read(row)
    if was is None or not _is_done(was) or was.date != value.date:
        check_come(view, value.date, "date")


def tell_ahead(view: View, *days: PartialDate | None) -> Iterator[Message]:
    """Yield which of the days that were given surely have not come."""
    for day in days:
        if day is not None and _is_ahead(view, day):
            yield FROM_THEN(day=day)


def _is_done(value: object) -> bool:
    return isinstance(value, Happening) and getattr(value, "progress", Progress.DONE) is Progress.DONE


def _is_ahead(view: View, day: PartialDate) -> bool:
    return day.lo > view.on.toordinal()
