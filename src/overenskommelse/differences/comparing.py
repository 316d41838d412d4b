"""Two agreements side by side on a day."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from ..agreement import Agreement
from ..sources import name_on
from .comparison import Aspect, Comparison, Row, Topic
from .contents import SCALES, identity, joining, plans, scale, text, words
from .duties import bodies, promises
from .viewing import View

ASPECTS: dict[Topic, Callable[[View, View], Iterator[Row]]] = {
    Topic.AGREEMENT: identity,
    Topic.TEXT: text,
    **{topic: partial(scale, name) for topic, name in SCALES.items()},
    Topic.PROMISES: promises,
    Topic.PLANS: plans,
    Topic.BODIES: bodies,
    Topic.JOINING: joining,
    Topic.WORDS: words,
}
"""In the order that they are told."""


def compare(one: Agreement, other: Agreement, on: date) -> Comparison:
    """Return two agreements side by side as they were on a day; an aspect that neither has anything of is left out."""
    left, right = View(one, on), View(other, on)
    found = ((topic, tuple(rows(left, right))) for topic, rows in ASPECTS.items())
    return Comparison(
        on=on,
        left=one.code,
        right=other.code,
        names=(name_on(one, on), name_on(other, on)),
        aspects=tuple(Aspect(topic, rows) for topic, rows in found if rows),
    )
