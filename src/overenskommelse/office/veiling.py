"""What was redacted and comes anew from outside: a plugin's files hold it still, and must not bring it back."""

from typing import Any

from .fields import data_of, text_of
from .redaction import GONE


def veiled(kind: str, text: str, redacted: str | None) -> str:
    """Return a record's text with nothing in it that another version of it, in the database, says is redacted.

    Items of a list are those of the same ids.  Of bare texts in a list nobody can tell which one is gone where their
    number differs: then those that the redacted one does not hold are.
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
        return [_veiled(each, _counterpart(index, new, old)) for index, each in enumerate(new)]
    return new


def _counterpart(index: int, new: list[Any], old: list[Any]) -> Any:  # noqa: ANN401 - as above
    """Return the item of an old list that one of a new list is a version of."""
    item = new[index]
    if isinstance(item, dict) and "id" in item:
        return next((each for each in old if isinstance(each, dict) and each.get("id") == item["id"]), None)
    if len(new) == len(old):
        return old[index]
    return GONE if isinstance(item, str) and GONE in old and item not in old else None
