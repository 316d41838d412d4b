"""The values that a key may have: how each is written, and which keys have a narrower one."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from ...agreement import (
    Agreement,
    Anchor,
    Bound,
    Criterion,
    Means,
    MeetingBounds,
    MeetingsPerYear,
    Obligation,
    Origin,
    Recurring,
    Relation,
    SeatGroup,
    SeatRule,
    Term,
    Within,
    WordClass,
)
from ...agreement.invariants import MOST_DAYS
from ...agreement.vocabulary import FORMS
from ...dates import Every, PartialDate, Period
from ...ledger import Meeting, Paper
from ...references import refers
from . import patterns

# A bare year is a number to YAML and to an editor; the reader takes its text.
_BARE_YEAR = {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999}

VALUES: Mapping[str, Mapping[str, Any]] = {
    "Text": {"type": "string", "pattern": patterns.TEXT},
    "Id": {"type": "string", "pattern": patterns.ID},
    "Citation": {"type": "string", "pattern": patterns.CITATION},
    "Date": {**_BARE_YEAR, "pattern": patterns.DATE, "examples": ["2018-03-23", "2018-03"]},
    "Period": {**_BARE_YEAR, "pattern": patterns.PERIOD, "examples": ["2015/2017", "2019/.."]},
    "Time": {"type": "string", "pattern": patterns.TIME, "examples": ["13:00"]},
    "Interval": {"type": "string", "pattern": patterns.INTERVAL, "examples": ["P1Y", "P6M"]},
    "Figure": {"type": ["number", "string"], "pattern": patterns.FIGURE},
}
"""How each value that has a name is written."""

NAMES: Mapping[Any, str] = {str: "Text", PartialDate: "Date", Period: "Period", Every: "Interval", Decimal: "Figure"}
"""The name of the value that a type is written as."""

BOUNDS: Mapping[type[Any], Mapping[str, Mapping[str, int]]] = {
    SeatGroup: {"minimum": {"minimum": 0}, "maximum": {"minimum": 0}},
    MeetingBounds: {"minimum": {"minimum": 0}, "maximum": {"minimum": 0}},
    MeetingsPerYear: {"minimum": {"minimum": 0}, "maximum": {"minimum": 0}},
    Obligation: {"notice": {"minimum": 0, "maximum": MOST_DAYS}},
    Within: {"days": {"minimum": 0, "maximum": MOST_DAYS}},
}
"""The least and the largest number that a key may have, where the reader asks for one."""


def is_said(key: str, code: str) -> dict[str, Any]:
    """Return the schema of a group in which a key has a code."""
    return {"properties": {key: {"const": code}}, "required": [key]}


def _forms(word_class: WordClass) -> dict[str, Any]:
    return {"properties": {"forms": {"propertyNames": {"enum": [*FORMS[word_class]]}}}}


CONDITIONS: Mapping[type[Any], Mapping[str, Any]] = {
    Anchor: {"if": is_said("origin", Origin.DAY.value), "then": {"required": ["day"]}},
    Recurring: {"if": is_said("bound", Bound.TO_BE_AGREED.value), "else": {"required": ["every"]}},
    SeatRule: {"if": is_said("relation", Relation.RATIO.value), "then": {"required": ["sides"]}},
    Term: {
        "if": is_said("word_class", WordClass.VERB.value),
        "then": _forms(WordClass.VERB),
        "else": _forms(WordClass.NOUN),
    },
}
"""What one key asks of another in the same group."""

(_REFERS,) = refers("")
_FREE_IDS = (Criterion, Means, Paper)
"""Classes whose ids nothing is cited by: any text will do."""
_FREE_KINDS = frozenset({"act", "record_kind"})


def name_of_text(cls: type[Any], name: str, metadata: Mapping[Any, Any]) -> str:
    """Return the name of the value that a text of a class is written as: an id, a citation, a time, or any text."""
    if cls is Meeting and name in {"starts", "ends"}:
        return "Time"
    kind = metadata.get(_REFERS)
    if kind == "clause":
        return "Citation"
    is_own_id = name == "id" and not issubclass(cls, _FREE_IDS)
    is_code = cls is Agreement and name == "code"
    return "Id" if is_own_id or is_code or (kind and kind not in _FREE_KINDS) else "Text"


def bounds(cls: type[Any], name: str) -> Mapping[str, int]:
    """Return the least and the largest number that a key of a class may have, as far as there are any."""
    return next((BOUNDS[each][name] for each in cls.__mro__ if name in BOUNDS.get(each, {})), {})


def is_record_kind(metadata: Mapping[Any, Any]) -> bool:
    """Tell whether a field names kinds that a ledger may be complete for."""
    return metadata.get(_REFERS) == "record_kind"
