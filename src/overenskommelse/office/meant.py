"""Which organisation is meant by its name or its number, as people write it who do not have its id at hand."""

import re
from collections.abc import Collection, Mapping

from ..errors import OverenskommelseError
from ..references import is_slug
from .columns import likeness
from .numbers import organisation_number
from .view import View

_NUMBER = re.compile(r"(?:16)?\d{6}-?\d{4}", re.ASCII)
"""What may be a number, though an id could look so."""


def organisations_meant(view: View, texts: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """Return, by text, the ids of the organisations that have it as number or name now; only those found.

    What has the form of an id, and not of a number, is one.
    """
    sought = {text for text in texts if not is_slug(text) or _NUMBER.fullmatch(text)}
    if not sought:
        return {}
    numbers = {text: number for text in sought if (number := _number(text))}
    numbered = view.reading.numbered({*numbers.values()})
    found = {text: tuple(row.key.id for row in numbered.get(number, ())) for text, number in numbers.items()}
    names = {text: likeness(" ".join(text.split())) for text in sought if not found.get(text)}
    named = view.reading.named({*names.values()})
    found |= {text: tuple(key.id for key in named.get(name, ())) for text, name in names.items()}
    return {text: ids for text, ids in found.items() if ids}


def _number(text: str) -> str | None:
    try:
        return organisation_number(text)
    except OverenskommelseError:
        return None
