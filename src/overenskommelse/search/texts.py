"""The texts of an agreement's parts, each with the field that holds it."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from attrs import fields, frozen, has

from ..agreement import Agreement, sort_of
from ..sources import Dating

AGREEMENT = "agreement"
"""The kind of the agreement itself, which is no part of its own."""
VOCABULARY = "vocabulary"
"""The field of a word that the agreement uses, in its forms."""
HEADINGS = frozenset({"heading", "title", "label", "name", "short_name"})
"""The fields that say what a part is called."""
_FIELDS = (
    "heading",
    "title",
    "label",
    "name",
    "short_name",
    "names",
    "summary",
    "exception",
    "mandate",
    "purpose",
    "legal_weight",
    "money",
    "bearers",
    "qualities",
    "filled_by",
    "term",
    "employed_by",
    "note",
)
_INSIDE = ("sides", "criteria", "by", "area_kinds", "composition", "seats", "secretariat")
"""What has no citation of its own, and is told as a text of the part that it stands in."""


@frozen
class Text:
    """A text of a part, and the field that holds it."""

    field: str
    text: str

    @property
    def is_heading(self) -> bool:
        """Tell whether it is what the part is called."""
        return self.field in HEADINGS


def texts(agreement: Agreement) -> Iterator[tuple[str, str, tuple[Text, ...]]]:
    """Yield citation, kind and texts of the agreement itself and then of its parts, in the order of the text."""
    spelled = dict.fromkeys(", ".join(term.spellings()) for term in agreement.vocabulary.terms)
    yield agreement.code, AGREEMENT, (*_texts(agreement), *(Text(VOCABULARY, each) for each in spelled))
    for citation, part in agreement.elements.items():
        yield citation, sort_of(part), tuple(_texts(part))


def _texts(part: object) -> Iterator[Text]:
    own, inside = _fields(type(part))  # type: ignore[arg-type]  # every class is hashable
    for name in own:
        value = getattr(part, name)
        if value.__class__ is str:
            yield Text(name, value)
        elif value is not None:
            yield from (Text(name, text) for text in _strings(value))
    for name in inside:
        for each in _members(getattr(part, name)):
            yield from (Text(f"{name}.{text.field}", text.text) for text in _texts(each))


@cache
def _fields(cls: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a class that hold texts, and those that hold what has texts; none for what is not ours."""
    known = {each.name for each in fields(cls)} if has(cls) else set()
    return tuple(name for name in _FIELDS if name in known), tuple(name for name in _INSIDE if name in known)


def _strings(value: object) -> Iterator[str]:
    """Yield the texts of a list or of a history."""
    yield from (each for each in _members(value) if isinstance(each, str))


def _members(value: object) -> Iterator[object]:
    """Yield what is in a list or in a history; nothing of a number."""
    if isinstance(value, Iterable):
        yield from (each.value if isinstance(each, Dating) else each for each in value)
