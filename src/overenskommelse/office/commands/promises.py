"""The promises of a text that another replaces: which the new one can go on with, and which are left behind."""

from collections.abc import Iterator

import attrs

from ...agreement import Agreement, Edition, Obligation
from .branches import SPLIT


def left_behind(agreement: Agreement, before: Edition | None, new: Edition) -> tuple[Obligation, ...]:
    """Return the promises of the text that was read before a new one, where that has not the same ones already."""
    texts = {before.id, before.read_instead} - {new.id} if before is not None else set()
    known = {each.clauses for each in agreement.obligations}
    return tuple(
        each
        for each in agreement.obligations
        if (text := agreement.text_of(each)) is not None and text.id in texts and _cited(each, new) not in known
    )


def carried(agreement: Agreement, left: tuple[Obligation, ...], new: Edition) -> Iterator[Obligation]:
    """Yield promises as the new text makes them: those whose every clause it has, under ids of their own."""
    cited = agreement.elements.keys()
    for each in left:
        clauses = _cited(each, new)
        if cited >= set(clauses):
            yield attrs.evolve(each, id=f"{each.id}-{new.id}", clauses=clauses)


def _cited(promise: Obligation, new: Edition) -> tuple[str, ...]:
    """Return where the clauses of a promise are in the new text, if they are there."""
    return tuple(SPLIT.join((new.id, *each.split(SPLIT)[1:])) for each in promise.clauses)
