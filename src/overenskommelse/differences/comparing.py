"""Agreements side by side on a day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from ..agreement import Agreement
from ..sources import name_on
from .comparison import Aspect, Comparison, Row, Topic
from .contents import SCALES, identity, joining, plans, scale, text, words
from .duties import bodies, promises
from .viewing import View, Views

ASPECTS: dict[Topic, Callable[[Views], Iterator[Row]]] = {
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


def compare(agreements: Iterable[Agreement], on: date) -> Comparison:
    """Return agreements side by side as they were on a day; an aspect that none has anything of is left out."""
    views = tuple(View(each, on) for each in agreements)
    found = ((topic, tuple(rows(views))) for topic, rows in ASPECTS.items())
    return Comparison(
        on=on,
        agreements=tuple(view.agreement.code for view in views),
        names=tuple(name_on(view.agreement, on) for view in views),
        aspects=tuple(Aspect(topic, rows) for topic, rows in found if rows),
    )
