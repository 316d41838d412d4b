"""A ledger as files have it: the records of each kind under the plural of its name."""

from functools import cache
from itertools import chain
from typing import Any

import attrs

from ..errors import InvalidError
from ..ledger import KINDS, Ledger, Record
from ..references import Path
from ..sources import Document


@cache
def ledger_form() -> type[Any]:
    """Return the class whose fields are the keys of a ledger file: agreement, documents, and each kind's plural."""
    lists = {"documents": Document, **{cls.plural: cls for cls in KINDS.values()}}
    fields: dict[str, Any] = {"agreement": attrs.field(type=str)}
    fields |= {name: attrs.field(type=tuple[cls, ...], default=()) for name, cls in lists.items()}  # type: ignore[valid-type]
    return attrs.make_class("LedgerForm", fields, frozen=True, kw_only=True, slots=True)


def from_form(form: Any) -> Ledger:
    """Make the ledger of a form.  Raises InvalidError with paths as the form has them."""
    groups = {cls.plural: getattr(form, cls.plural) for cls in KINDS.values()}
    try:
        return Ledger(
            agreement=form.agreement, documents=form.documents, records=tuple(chain.from_iterable(groups.values()))
        )
    except InvalidError as error:
        places = [(plural, index) for plural, records in groups.items() for index in range(len(records))]
        moved = [(problem, _in_form(problem.place.path, places)) for problem in error.problems]
        found = [attrs.evolve(problem, place=attrs.evolve(problem.place, path=path)) for problem, path in moved]
        raise InvalidError(found) from error


def to_form(ledger: Ledger) -> Any:
    """Sort a ledger's records under the plural of their kinds, each in the order they have."""
    groups: dict[str, list[Record]] = {cls.plural: [] for cls in KINDS.values()}
    for record in ledger.records:
        groups[record.plural].append(record)
    lists = {plural: tuple(records) for plural, records in groups.items()}
    return ledger_form()(agreement=ledger.agreement, documents=ledger.documents, **lists)


def _in_form(path: Path, places: list[tuple[str, int]]) -> Path:
    match path:
        case ("records", int(index), *rest):
            return (*places[index], *rest)
        case _:
            return path
