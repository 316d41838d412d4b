"""Putting a shipped agreement into the database, which is master from then on; and taking in what ships later.

What was shipped is kept beside what stands, so that a later release can be told from the office's own changes.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, field, frozen

from ..errors import Problem, UnknownError, UnreadableError
from ..journal import Key
from ..messages import Template
from ..notation.converter import Kinds
from ..notation.formats import AGREEMENT
from ..notation.parts import part_text, read_part
from .command import Command
from .conflicts import RefusedError
from .drafts import redraft, withdrawal
from .merging import merged
from .ports import SHARED, Draft
from .shipping import Shipment, compact
from .veiling import last_text, redacted_keys, veiled
from .view import NO_AGREEMENT, View

INSTALLED = Template(
    "already-installed", "The database holds {code} already; what shipped later is taken in by update."
)
HELD_OTHERWISE = Template(
    "held-otherwise", "The database holds {key} already, and it says something else; rename one of them."
)
NOT_SHIPPED = Template("not-shipped", "No plugin shipped {code} to this database, so nothing can be updated.")
NOT_UNDECIDED = Template("not-undecided", "{key} is not among what both sides changed; these are: {choices}.")


@frozen(kw_only=True)
class Install(Command):
    """Put a shipped agreement, with its ledger, into the database."""

    code: ClassVar[str] = "init"

    shipment: Shipment

    def decide(self, view: View) -> Iterable[Draft]:
        """Return everything shipped, and the record that keeps what was shipped.

        Where something was redacted before, what the database said last stands for what ships.
        """
        code = self.shipment.agreement
        if code in view.codes:
            raise RefusedError([Problem(INSTALLED(code=code))])
        last = {key: last_text(view, key) for key in redacted_keys(view) & self.shipment.texts.keys()}
        texts = {key: last.get(key) or text for key, text in self.shipment.texts.items()}
        problems = [Problem(HELD_OTHERWISE(key=str(key))) for key, text in _held(view, texts) if text != texts[key]]
        if problems:
            raise RefusedError(problems)
        drafts = [redraft(key, text, kinds=view.kinds) for key, text in texts.items()]
        return [*drafts, evolve(self.shipment, texts=texts).draft()]


def _held(view: View, keys: Iterable[Key]) -> Iterator[tuple[Key, str]]:
    """Yield what stands already of what all agreements share."""
    for key in keys:
        if key.agreement == SHARED and (row := view.reading.row(key)) is not None:
            yield key, row.text


class Outcome(StrEnum):
    """What an update means for one part."""

    TAKEN = "taken"
    """Only the plugin changed it, or somebody chose the plugin's: what ships now is taken."""
    MERGED = "merged"
    """Both changed it, in different fields: both changes hold."""
    UNDECIDED = "undecided"
    """Both changed the same fields: ours stays until somebody takes theirs."""


@frozen(kw_only=True)
class Item:
    """One part that shipped otherwise than before: what was shipped then, what ships now, ours, and what it becomes."""

    key: Key
    outcome: Outcome
    then: str | None = field(repr=False)
    now: str | None = field(repr=False)
    ours: str | None = field(repr=False)
    becomes: str | None = field(repr=False)
    is_redacted: bool = False
    """Whether something was redacted in it, so that what ships now may bring it back: it is undecided for that."""


def update_of(view: View, shipment: Shipment, take: Iterable[str] = ()) -> tuple[Item, ...]:
    """Return what taking in a newer shipment means, in the order of keys.

    `take` are the keys, as they are written, of undecided parts that become what ships now.
    Raises UnknownError, RefusedError.
    """
    code = shipment.agreement
    if code not in view.codes:
        raise UnknownError([Problem(NO_AGREEMENT(code=code, choices=view.codes))])
    then = _then(view, shipment)
    now = _unveiling_nothing(view, shipment, then).texts
    redacted = redacted_keys(view)
    gone = {key.kind for key in redacted & (then.keys() - now.keys())}
    items = [item for key in sorted({*then, *now}) if (item := _item(view, key, then.get(key), now.get(key)))]
    # What ships under a new id may be what shipped under one that something was redacted in.
    held = [_undecided(item) if _may_bring_back(item, redacted, gone) else item for item in items]
    return tuple(_decided(held, frozenset(take)))


def _may_bring_back(item: Item, redacted: Collection[Key], gone: Collection[str]) -> bool:
    is_new = item.then is None and item.ours is None
    return item.now is not None and (item.key in redacted or (is_new and item.key.kind in gone))


def _undecided(item: Item) -> Item:
    return evolve(item, outcome=Outcome.UNDECIDED, becomes=item.ours, is_redacted=True)


def _decided(items: Iterable[Item], take: Collection[str]) -> Iterator[Item]:
    """Yield the items, those that somebody takes as the plugin has them.  Raises UnknownError for other keys."""
    known = {str(item.key): item for item in items}
    undecided = tuple(key for key, item in known.items() if item.outcome is Outcome.UNDECIDED)
    wrong = [Problem(NOT_UNDECIDED(key=key, choices=undecided)) for key in sorted(take) if key not in undecided]
    if wrong:
        raise UnknownError(wrong)
    for key, item in known.items():
        yield evolve(item, outcome=Outcome.TAKEN, becomes=item.now) if key in take else item


def _then(view: View, shipment: Shipment) -> dict[Key, str]:
    """Return what was shipped before.  Raises RefusedError where nothing was."""
    row = view.reading.row(shipment.key)
    if row is None:
        raise RefusedError([Problem(NOT_SHIPPED(code=shipment.agreement))])
    parts = json.loads(row.text)["parts"]
    return {Key(*name.split("/", 2)): compact(data) for name, data in parts.items()}


def _unveiling_nothing(view: View, shipment: Shipment, then: Mapping[Key, str]) -> Shipment:
    """Return a shipment without what the database has redacted: a plugin's files must not bring it back."""
    texts = dict(shipment.texts)
    for key in redacted_keys(view) & texts.keys():
        row, before = view.reading.row(key), then.get(key)
        text = veiled(key.kind, texts[key], before)
        texts[key] = text if text == before or row is None else veiled(key.kind, text, row.text)
    return evolve(shipment, texts=texts)


def _item(view: View, key: Key, then: str | None, now: str | None) -> Item | None:
    row = view.reading.row(key)
    ours = None if row is None else row.text
    if now in {then, ours}:
        return None
    outcome, becomes = _outcome(view, key, (then, now, ours))
    return Item(key=key, outcome=outcome, then=then, now=now, ours=ours, becomes=becomes)


def _outcome(view: View, key: Key, texts: tuple[str | None, str | None, str | None]) -> tuple[Outcome, str | None]:
    then, now, ours = texts
    if ours == then:
        return Outcome.TAKEN, now
    if then is not None and now is not None and ours is not None:
        joined = merged(then, now, ours)
        canonical = None if joined is None else _canonical(key, joined, view.kinds)
        if canonical is not None:
            return Outcome.MERGED, canonical
    return Outcome.UNDECIDED, ours


def _canonical(key: Key, text: str, kinds: Kinds) -> str | None:
    """Return a merged text as it is kept, or None where the two changes do not go together."""
    if key.kind == AGREEMENT:
        return text
    try:
        return part_text(read_part(key.kind, text, kinds=kinds), kinds=kinds)
    except UnreadableError:
        return None


@frozen(kw_only=True)
class Update(Command):
    """Take in what a plugin ships now, as one change; of what both changed, `take` names what is taken from it."""

    code: ClassVar[str] = "update"

    shipment: Shipment
    take: tuple[str, ...] = ()
    """Keys as they are written, of undecided parts."""

    def decide(self, view: View) -> Iterable[Draft]:
        """Return what becomes of each part, and the record that keeps what was shipped."""
        items = update_of(view, self.shipment, self.take)
        drafts = [
            withdrawal(item.key) if item.becomes is None else redraft(item.key, item.becomes, kinds=view.kinds)
            for item in items
        ]
        return [*drafts, self._kept(view, items).draft()]

    def _kept(self, view: View, items: Iterable[Item]) -> Shipment:
        """Return what is kept as shipped: of what stays undecided what shipped then, so that it is asked about anew."""
        new = _unveiling_nothing(view, self.shipment, _then(view, self.shipment))
        texts = dict(new.texts)
        for item in items:
            if item.outcome is Outcome.UNDECIDED:
                texts.pop(item.key, None)
                texts |= {} if item.then is None else {item.key: item.then}
        return evolve(new, texts=texts)
