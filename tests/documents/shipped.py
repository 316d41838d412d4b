"""What papers about a shipped agreement are composed of, and what a paper says in words."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from attrs import evolve

from overenskommelse.documents.material import Material
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Heading, Printout, Table
from overenskommelse.ledger import Record
from overenskommelse.plugins import load
from overenskommelse.wording import language
from overenskommelse.workplace.opening import Opened, open_agreement


@cache
def opened(code: str) -> Opened:
    return open_agreement(code, load(alone=False).catalog)


def material(code: str, on: date, *records: Record, speech: str = "sv") -> Material:
    """The agreement of a code with its ledger and some records more."""
    found = opened(code)
    ledger = evolve(found.ledger, records=(*found.ledger.records, *records))
    spoken = language(speech).speaking(found.agreement.vocabulary, on)
    return Material(agreement=found.agreement, ledger=ledger, rules=found.rules, on=on, language=spoken)


def paper(code: str, of: Material, about: str = "") -> Printout:
    return PAPERS[code].compose(of, about)


def table(printout: Printout, caption: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table of a caption."""
    (found,) = [block for block in printout.blocks if isinstance(block, Table) and block.caption == caption]
    return found.rows


def headings(printout: Printout) -> list[str]:
    return [block.text for block in printout.blocks if isinstance(block, Heading)]


def words(printout: Printout) -> str:
    """All that a paper says, in one line."""
    return " ".join(" ".join(_texts(block)) for block in printout.blocks)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif hasattr(value, "__attrs_attrs__"):
        for each in value.__attrs_attrs__:
            yield from _texts(getattr(value, each.name))
