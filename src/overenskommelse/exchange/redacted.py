"""What was redacted and comes back in an older table: a row may not say anything in its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from ..messages import Template
from ..office.fields import texts
from ..office.redaction import GONE
from .registers import Column, columns, value_in

BROUGHT_BACK = Template("cell-redacted", "{heading} was redacted, and the row would bring something back in its place.")
LEAVE_GONE = Template("leave-redacted", "Leave the cell blank, or write {gone} where it stood.")


def brought_back(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Column]:
    """Yield the columns that say something new of a record where less is redacted than in what stands."""
    for column in columns(kind):
        stood, said = ([text for _, text in texts(value_in(column, data))] for data in (before, after))
        if said.count(GONE) < stood.count(GONE) and not set(said) <= set(stood):
            yield column
