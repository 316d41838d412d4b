"""Blanks at the ends of texts of one line: nobody means them, and nobody sees them."""

from collections.abc import Mapping
from typing import Any

import attrs


def without_blanks(value: Any) -> Any:  # noqa: ANN401 - whatever a command is given
    """Return a value with no text of one line in it that begins or ends with blanks; the same one where none does."""
    # A member of an enumeration is a text too, and stays what it is.
    if type(value) is str:
        bare = value.strip()
        return value if len(bare.splitlines()) > 1 else bare
    if type(value) in {tuple, list}:
        items = type(value)(map(without_blanks, value))
        return value if items == value else items
    if isinstance(value, Mapping):
        return {name: without_blanks(each) for name, each in value.items()}
    if attrs.has(type(value)):
        fields = {each.alias: getattr(value, each.name) for each in attrs.fields(type(value)) if each.init}
        changed = {name: bare for name, each in fields.items() if (bare := without_blanks(each)) is not each}
        return attrs.evolve(value, **changed) if changed else value
    return value
