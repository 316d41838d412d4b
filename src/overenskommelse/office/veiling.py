"""What was redacted and comes anew from outside: a plugin's files hold it still, and must not bring it back.

Nothing is kept from which a redacted text could be known again.  So a plugin's text of a record that something was
redacted in is never taken by itself where it says anything else than what was shipped before.
"""

import json
from typing import Any

from ..journal import REDACTION, Key
from .fields import data_of, text_of
from .redaction import GONE
from .view import View


def redacted_keys(view: View) -> frozenset[Key]:
    """Return the keys of the records that something was ever redacted in."""
    told = (json.loads(row.text).get("of") for row in view.reading.rows(kind=REDACTION))
    return frozenset(Key(**of) for of in told if of is not None)


def last_text(view: View, key: Key) -> str | None:
    """Return what a record said last, withdrawn since or not; None where there never was one."""
    texts = [entry.text for entry in view.reading.entries(key=key) if entry.text is not None]
    return texts[-1] if texts else None


def veiled(kind: str, text: str, redacted: str | None) -> str:
    """Return a record's text with nothing in it where another version of it, in the database, says it is redacted.

    Items of a list are those of the same ids.  Of a list without ids where something is redacted, only what stands in
    both is sure to be another.
    """
    if redacted is None or GONE not in redacted:
        return text
    before = data_of(kind, text)
    after = _veiled(before, data_of(kind, redacted))
    return text if after == before else text_of(after)


def _veiled(new: Any, old: Any) -> Any:  # noqa: ANN401 - plain data has no type
    if isinstance(new, str):
        return GONE if old == GONE else new
    if isinstance(new, dict) and isinstance(old, dict):
        return {key: _veiled(each, old.get(key)) for key, each in new.items()}
    if isinstance(new, list) and isinstance(old, list):
        return [_item(each, old) for each in new]
    return new


def _item(new: Any, old: list[Any]) -> Any:  # noqa: ANN401 - as above
    """Return an item of a new list with nothing in it that may have gone from an old one."""
    if isinstance(new, dict) and "id" in new:
        return _veiled(
            new, next((each for each in old if isinstance(each, dict) and each.get("id") == new["id"]), None)
        )
    if new in old:
        return new
    for each in old:
        if (same := _veiled(new, each)) == each:
            return same
    for each in old:
        new = _veiled(new, each)
    return new
