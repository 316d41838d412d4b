"""What every key and code of a file says: in each sentence the title stands before the first colon."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from ....messages import Template
from . import bodies, events, follow_up, matters, minutes, obligations, parties, people, plans, shared, texts

GROUPS: Mapping[type[Any], Template] = MappingProxyType(
    {
        **shared.GROUPS,
        **parties.GROUPS,
        **texts.GROUPS,
        **plans.GROUPS,
        **bodies.GROUPS,
        **obligations.GROUPS,
        **people.GROUPS,
        **events.GROUPS,
        **minutes.GROUPS,
        **matters.GROUPS,
        **follow_up.GROUPS,
    }
)
"""What each class is."""

KEYS: Mapping[type[Any], Mapping[str, Template]] = MappingProxyType(
    {
        **shared.KEYS,
        **parties.KEYS,
        **texts.KEYS,
        **plans.KEYS,
        **bodies.KEYS,
        **obligations.KEYS,
        **people.KEYS,
        **events.KEYS,
        **minutes.KEYS,
        **matters.KEYS,
        **follow_up.KEYS,
    }
)
"""What the keys of each class are, where they are something else than in other classes."""

CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = MappingProxyType(
    {
        **shared.CODES,
        **parties.CODES,
        **texts.CODES,
        **plans.CODES,
        **bodies.CODES,
        **obligations.CODES,
        **people.CODES,
        **events.CODES,
        **minutes.CODES,
        **matters.CODES,
        **follow_up.CODES,
    }
)
"""What each member of each enumeration says."""


def of_group(cls: type[Any]) -> Template | None:
    """Return the sentence of a class; None for one that a variant adds."""
    return GROUPS.get(cls)


def of_key(cls: type[Any], name: str) -> Template | None:
    """Return the sentence of a key: the class's own, an ancestor's, or the one that many classes have in common."""
    own = (KEYS[each][name] for each in cls.__mro__ if name in KEYS.get(each, {}))
    return next(own, shared.SHARED.get(name))


def of_code(member: StrEnum) -> Template | None:
    """Return the sentence of a code; None for one that a variant adds."""
    return CODES.get(type(member), {}).get(member)
