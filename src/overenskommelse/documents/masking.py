"""Persons left out of a copy that is published: names that the ledger knows, their numbers, and their addresses."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import define, field

from ..ledger import Contact, Passage
from ..messages import PluralTemplate, Template
from ..references import slugged
from .folding import folded
from .material import Material
from .persons import Persons, persons_of, redacted
from .printout import Block, Figure, Note

LEFT_OUT = Template("name-left-out", "[name left out]")
ADDRESS_LEFT_OUT = Template("address-left-out", "[address left out]")
NUMBER_LEFT_OUT = Template("number-left-out", "[number left out]")
REDACTED = Template(
    "masking-redacted",
    "Review: data on persons have been redacted in {records}, and these persons can no longer be masked. "
    "Read every text before it is published.",
)
MASKED = PluralTemplate(
    "masking-count",
    "{count} place in the text is masked. Persons who are not in the register, or have been withdrawn from it, are not "
    "masked: read the text before it is published.",
    "{count} places in the text are masked. Persons who are not in the register, or have been withdrawn from it, are "
    "not masked: read the text before it is published.",
)
WEB_COPY = Template(
    "minutes-masked",
    "A copy for the web, without the names of the persons in the register. The complete minutes are kept by the body.",
)
NOT_IN_IT = Template(
    "minutes-left-out",
    "Left out: who held the seats, notes on attendance, and lines to sign on. Wherever they stand in the text: names "
    "of persons in the register with the party letter right after them, personal identity numbers, telephone numbers, "
    "and e-mail addresses other than those of bodies and parties.",
)

_ADDRESS = re.compile(r"(?P<local>[\w.+'’&%-]+)@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(
    # Personal identity numbers; the month tells them from numbers of organisations.
    r"(?<!\d)(?:(?:19|20)\d\d|\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]) ?[-+]? ?\d{4}(?!\d)"
    # Telephone numbers: of another country or with +46, of Stockholm, and of other places and mobiles.
    r"|(?<![\w/.-])(?:(?:\+|00(?=46))\d{1,3}[ -]?(?:\(0\) ?)?\d(?:[ /-]{0,3}\d){5,11}"
    r"|\(?08\)?(?:[ /-]{1,3}\d(?:[ -]?\d){5,7}|\d{6,8})|\(?0[1-79]\d{0,2}\)?(?:[ /-]{0,3}\d){6,8})(?!\d)"
)
_HOURS = re.compile(r"\d{4} ?- ?\d{4}")
_IN_TAGS = re.compile(r"(?<=>)[^<>]+(?=<)")


@define
class Masking:
    """Masks texts, and counts how often it did."""

    material: Material
    count: int = 0
    _persons: Persons = field(init=False)
    _hidden: frozenset[str] = field(default=frozenset(), init=False)
    _functions: frozenset[str] = field(default=frozenset(), init=False)

    def __attrs_post_init__(self) -> None:
        """Look up once who the ledger names, and which addresses may be those of a board."""
        agreement, ledger = self.material.agreement, self.material.ledger
        self._persons = persons_of(agreement, ledger)
        hidden = (each.email for each in ledger.of(Contact) if not each.exported)
        self._hidden = frozenset(each.casefold() for each in hidden if each)
        names = (
            *(name for each in agreement.sides for name in (each.id, each.name)),
            *(name for each in agreement.parties for name in (each.id, each.name)),
            *(name for each in agreement.bodies for name in (each.id, each.name, each.short_name or "")),
        )
        self._functions = frozenset(map(_local, names)) - {""}

    def blocks(self, found: Iterable[Block]) -> tuple[Block, ...]:
        """Return blocks without the persons that stand in their texts."""
        return tuple(self._block(each) for each in found)

    def noted(self, paper: str, found: Iterable[Block]) -> tuple[Block, ...]:
        """Return a paper's blocks without persons, under a note where some were masked or its editor wrote in it."""
        told = self.blocks(found)
        is_written = any(each.paper == paper for each in self.material.ledger.of(Passage))
        counted = [self.counted()] if self.count or is_written else []
        return (*self.warnings(), *counted, *told)

    def for_the_web(self, found: Iterable[Block]) -> tuple[Block, ...]:
        """Return the blocks of minutes without persons, under a note on what was left out."""
        told, fill = self.blocks(found), self.material.language.fill
        note = Note(text="\n".join((fill(WEB_COPY), fill(NOT_IN_IT), self.counted().text)))
        return (*self.warnings(), note, *told)

    def counted(self) -> Note:
        """Return a note on how often something was masked, and on whom that cannot reach."""
        return Note(text=self.material.language.say(MASKED(count=self.count)))

    def warnings(self) -> Iterator[Block]:
        """Yield a note on the records by which nobody can be masked any more."""
        if records := redacted(self.material.ledger, self.material.language):
            yield Note(text=self.material.language.fill(REDACTED, records=self.material.language.join(records)))

    def text(self, text: str) -> str:
        """Return a text without the persons in it."""
        seen, told, last = folded(text), list[str](), 0
        for start, end, template in self._found(seen.text):
            one, other = seen.span(start, end)
            told += (text[last:one], self.material.language.fill(template))
            last = other
            self.count += 1
        return "".join((*told, text[last:]))

    def _block(self, block: Block) -> Block:
        if isinstance(block, Figure):
            # Its figures are lengths and places.
            svg = _IN_TAGS.sub(lambda found: self.text(found[0]), block.svg)
            return attrs.evolve(block, svg=svg, title=self.text(block.title), alternative=self.text(block.alternative))
        texts = {each.name: self._any(getattr(block, each.name)) for each in attrs.fields(type(block))}
        return attrs.evolve(block, **texts)

    def _any(self, value: Any) -> Any:  # noqa: ANN401 - whatever blocks are made of
        if isinstance(value, str):
            return self.text(value)
        return tuple(map(self._any, value)) if isinstance(value, tuple) else value

    def _found(self, text: str) -> Iterator[tuple[int, int, Template]]:
        """Yield what is to be left out, from where to where, in the order of the text; an address before its parts."""
        addresses = [*_ADDRESS.finditer(text)]
        numbers = [each.span() for each in _NUMBER.finditer(text) if not _HOURS.fullmatch(each[0])]
        told = (
            *((*each.span(), ADDRESS_LEFT_OUT if self._is_personal(each) else None) for each in addresses),
            *((*span, NUMBER_LEFT_OUT) for span in numbers),
            *((*span, LEFT_OUT) for span in self._persons.spans(text)),
        )
        taken = [each.span() for each in addresses]
        last = 0
        for start, end, template in sorted(told, key=lambda each: each[:2]):
            is_within = any(one <= start < other and (start, end) != (one, other) for one, other in taken)
            if template is not None and start >= last and not is_within:
                yield start, end, template
                last = end

    def _is_personal(self, address: re.Match[str]) -> bool:
        # regionstyrelsen@ is a board; whoever else is called may be a person.
        return address[0].casefold() in self._hidden or _local(address["local"]) not in self._functions


def _local(name: str) -> str:
    """Return a name as it may stand before the @ of an address."""
    return slugged(name.replace("_", " ").replace(".", " ")).replace("-", "")
