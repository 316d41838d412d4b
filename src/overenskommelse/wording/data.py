"""Plain data of records in words: a day as a day, a code as what it stands for, a group by the titles of its keys."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from ..agreement import CORE_KINDS, Obligation
from ..dates import Every, PartialDate, Period
from ..errors import OverenskommelseError
from ..messages import Template
from ..notation.schema.words import of_group
from ..notation.schema.words.parties import FORM_WORDS
from ..notation.schema.words.shared import COVERABLE_WORDS
from ..office.retention import CountedFrom
from ..references import Path
from ..sources import Certainty, Dating, Source
from . import keeping
from .bodies import STATED, STATED_BUT_NOT_USED
from .language import Language
from .measures import MEASURES
from .shapes import Shape
from .subject import IN_DOCUMENT, WITH_CERTAINTY
from .terms import CONCEPT, KINDS
from .titles import first, title

NOTHING = Template("field-nothing", "nothing")
KEYED = Template("keyed-value", "{key} {value}")
INSIDE = Template("keyed-group", "{key} ({value})")
CITED = Template("cited-by-id", "{value} [{id}]")
COUNTED_FROM: Mapping[StrEnum, Template] = {
    CountedFrom.END: Template("counted-from-end", "its own end"),
    CountedFrom.AGREEMENT: Template("counted-from-agreement", "the end of the agreement"),
}
_LEADING = ("heading", "title", "label", "name", "lemma", "summary")
"""The keys whose value says by itself what a group is."""
_READ: Mapping[Any, Callable[[str], object]] = {
    PartialDate: PartialDate,
    Period: Period.parse,
    Every: Every,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
}
_CODES: Mapping[str | None, Mapping[str, Template]] = {
    "record_kind": COVERABLE_WORDS,
    "kind": KINDS,
    "measure": MEASURES,
}


def told_at(shape: Shape | None, path: Path, data: object, language: Language) -> tuple[str, ...]:
    """Word the value at a path: a list as a text for each thing in it."""
    *before, last = path
    at = shape
    for step in before:
        at = at and (at.item if isinstance(step, int) else at.at(step))
    if isinstance(last, int):
        return (_line(at and at.item, data, language),)
    if isinstance(data, list) and data:
        own = at and at.at(last)
        return tuple(_line(own and own.item, each, language) for each in data)
    return (_value(at, last, data, language),)


def joined(told: Sequence[str]) -> str:
    """Join the things in a list, so that each can be told from the next."""
    return ("; " if any(", " in each for each in told) else ", ").join(told)


def _line(shape: Shape | None, data: object, language: Language) -> str:
    """Word a value in one line."""
    if data is None:
        return language.fill(NOTHING)
    if isinstance(data, list):
        item = shape and shape.item
        return joined([_line(item, each, language) for each in data]) or language.fill(NOTHING)
    if isinstance(data, dict):
        return _group(shape, data, language) or language.fill(NOTHING)
    if isinstance(data, bool):
        return language.word(data)
    return _one(shape, str(data), language)


def _one(shape: Shape | None, text: str, language: Language) -> str:
    """Word one value by its type; a text is what it says."""
    type_ = shape.type if shape else str
    try:
        if isinstance(type_, type) and issubclass(type_, StrEnum):
            code = type_(text)
            return language.fill(COUNTED_FROM[code]) if code in COUNTED_FROM else language.word(code)
        if type_ in _READ:
            return language.word(_READ[type_](text))
    except (ValueError, ArithmeticError, OverenskommelseError):
        # The journal shows whatever stood in it.
        return text
    if shape and shape.refers == "legal_kind":
        return language.labels.get(text, text)
    codes = _CODES.get(shape.refers, {}) if shape else {}
    if text in codes:
        return language.fill(codes[text])
    return (language.named(shape.refers, text) if shape and shape.refers else None) or text


def _group(shape: Shape | None, data: Mapping[str, Any], language: Language) -> str:
    cls = shape.cls if shape else None
    if cls is Source:
        return _source(data, language)
    if cls is Dating and shape is not None:
        return _dating(shape, data, language)
    given = {key: value for key, value in data.items() if key != "id"}
    leading = next((key for key in _LEADING if key in given), None)
    told = [] if leading is None else [_value(shape, leading, given.pop(leading), language)]
    told += [_keyed(shape, key, value, language) for key, value in given.items()]
    said = ", ".join([*(each.removesuffix(".") for each in told[:-1]), *told[-1:]])
    return language.fill(CITED, value=said, id=str(data["id"])) if "id" in data else said


def _keyed(shape: Shape | None, key: str, value: object, language: Language) -> str:
    template = INSIDE if _is_deep(value) else KEYED
    called = first(title(shape, key), key, language)
    return language.fill(template, key=called, value=_value(shape, key, value, language))


def _value(shape: Shape | None, key: str, value: object, language: Language) -> str:
    """Word the value of a key; an obligation says of which kind it is, a term of which concept."""
    match shape.cls if shape else None, key, value:
        case cls, "kind", str() if cls is Obligation and value in CORE_KINDS:
            return first(of_group(CORE_KINDS[value]), value, language)
        case _, "concept", str() if value in CONCEPT:
            return language.fill(CONCEPT[value])
        case cls, _, dict() if cls in keeping.CLASSES.values():
            return keeping.listed(value, key)
        case _, "forms", dict():
            return ", ".join(f"{first(FORM_WORDS.get(name), name, language)} {each}" for name, each in value.items())
        case _:
            return _line(shape.at(key) if shape else None, value, language)


def _is_deep(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(each, dict) for each in value))


def _source(data: Mapping[str, Any], language: Language) -> str:
    id = str(data.get("document", ""))
    text = language.named("document", id) or id
    if "locator" in data:
        text = language.fill(IN_DOCUMENT, document=text, locator=data["locator"])
    if "certainty" in data:
        text = language.fill(WITH_CERTAINTY, source=text, certainty=language.word(Certainty(data["certainty"])))
    return f"{text}; {data['note']}" if "note" in data else text


def _dating(shape: Shape, data: Mapping[str, Any], language: Language) -> str:
    """Word one statement of a history: when, what, by which source, and whether it is used."""
    template = STATED if data.get("used", True) else STATED_BUT_NOT_USED
    told = {key: _line(shape.at(key), data.get(key), language) for key in ("period", "value", "source")}
    return language.fill(template, **told)
