"""Persons left out of a copy that is published: names that the ledger knows, and addresses that name somebody."""

import re
from collections.abc import Iterable
from typing import Any

import attrs
from attrs import define, field

from ..ledger import Appointment, Contact, Ledger, Post
from ..messages import Template
from .material import Material
from .printout import Block

LEFT_OUT = Template("name-left-out", "[name left out]")
ADDRESS_LEFT_OUT = Template("address-left-out", "[address left out]")

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@define
class Masking:
    """Masks texts, and counts how often it did."""

    material: Material
    count: int = 0
    _names: re.Pattern[str] | None = field(default=None, init=False)
    _addresses: frozenset[str] = field(default=frozenset(), init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once who the ledger names."""
        self._names = _pattern(names_in(self.material.ledger))
        hidden = (each.email for each in self.material.ledger.of(Contact) if not each.exported)
        self._addresses = frozenset(each.casefold() for each in hidden if each)

    def blocks(self, found: Iterable[Block]) -> tuple[Block, ...]:
        """Return blocks without the persons that stand in their texts."""
        return tuple(self._block(each) for each in found)

    def text(self, text: str) -> str:
        """Return a text without the persons in it."""
        fill = self.material.language.fill
        if self._names is not None:
            text, count = self._names.subn(lambda _: fill(LEFT_OUT), text)
            self.count += count
        return _ADDRESS.sub(lambda found: self._address(found[0], fill(ADDRESS_LEFT_OUT)), text)

    def _block(self, block: Block) -> Block:
        texts = {each.name: self._any(getattr(block, each.name)) for each in attrs.fields(type(block))}
        return attrs.evolve(block, **texts)

    def _any(self, value: Any) -> Any:  # noqa: ANN401 - whatever blocks are made of
        if isinstance(value, str):
            return self.text(value)
        return tuple(map(self._any, value)) if isinstance(value, tuple) else value

    def _address(self, address: str, instead: str) -> str:
        # Whoever is called first.last is a person; regionstyrelsen@ is a board.
        is_personal = "." in address.partition("@")[0] or address.casefold() in self._addresses
        self.count += is_personal
        return instead if is_personal else address


def names_in(ledger: Ledger) -> frozenset[str]:
    """Return the names of persons that a ledger holds."""
    persons = (*(each.person for each in ledger.of(Appointment)), *(each.person for each in ledger.of(Post)))
    return frozenset(filter(None, (*persons, *(each.name for each in ledger.of(Contact)))))


def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    """Return what finds any of some names, however many blanks stand in them, also in the genitive."""
    words = (name.split() for name in sorted(names, key=lambda name: (-len(name), name)))
    told = [r"\s+".join(map(re.escape, each)) for each in words if each]
    return re.compile(rf"(?<!\w)(?:{'|'.join(told)})s?(?!\w)", re.IGNORECASE) if told else None
