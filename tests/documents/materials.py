"""What papers are composed of in tests: the installed agreement, and small fictional ones."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from overenskommelse.agreement import Agreement
from overenskommelse.documents.material import Material
from overenskommelse.documents.printout import Facts, Figure, Heading, Note, Paragraph, Points, Printout, Table
from overenskommelse.ledger import Ledger, Record
from overenskommelse.plugins import load
from overenskommelse.standing import CORE
from overenskommelse.wording import language
from overenskommelse.workplace.opening import Opened, open_agreement


@cache
def installed() -> Opened:
    return open_agreement("vgr", load().catalog)


def material_of_vgr(on: str, code: str = "sv") -> Material:
    """The installed agreement on a day."""
    at = installed()
    return Material(
        agreement=at.agreement, ledger=at.ledger, rules=at.rules, on=date.fromisoformat(on), language=language(code)
    )


def material(agreement: Agreement, records: Iterable[Record], on: str, **parts: Any) -> Material:
    """A fictional agreement on a day."""
    kept = Ledger(agreement=agreement.code, documents=agreement.documents, records=tuple(records))
    given = {"language": language("sv"), "rules": CORE, **parts}
    return Material(agreement=agreement, ledger=kept, on=date.fromisoformat(on), **given)


def text_of(printout: Printout) -> str:
    """Everything that a paper says, each text in a line of its own."""
    return "\n".join([printout.title, *(text for block in printout.blocks for text in _texts(block))])


def _texts(block: object) -> Iterable[str]:
    match block:
        case Heading() | Paragraph() | Note():
            return [block.text]
        case Points():
            return block.items
        case Facts():
            return [f"{label}: {value}" for label, value in block.rows]
        case Table():
            return [block.caption, *(" | ".join(row) for row in (block.head, *block.rows))]
        case Figure():
            return [block.title, block.alternative]
        case _:
            return []


def table_of(printout: Printout, number: int = 0) -> Table:
    """One of the paper's tables."""
    return [block for block in printout.blocks if isinstance(block, Table)][number]
