"""A ledger as files have it: the records of each kind under the plural of its name."""

from functools import cache
from itertools import chain
from typing import Any

import attrs

from ..agreement import Agreement
from ..errors import InvalidError
from ..ledger import KINDS, Ledger, Record, astray
from ..references import Path
from ..sources import Document


@cache
def ledger_form() -> type[Any]:
    """Return the class whose fields are the keys of a ledger file: agreement, documents, and each kind's plural."""
    lists = {"documents": Document, **{cls.plural: cls for cls in KINDS.values()}}
    fields: dict[str, Any] = {"agreement": attrs.field(type=str)}
    fields |= {name: attrs.field(type=tuple[cls, ...], default=()) for name, cls in lists.items()}  # type: ignore[valid-type]
    return attrs.make_class("LedgerForm", fields, frozen=True, kw_only=True, slots=True)


def from_form(form: Any, agreement: Agreement | None = None) -> Ledger:
    """Make the ledger of a form, and hold it against its agreement where that is given.

    Raises InvalidError with paths as the form has them.
    """
    groups = {cls.plural: getattr(form, cls.plural) for cls in KINDS.values()}
    records = tuple(chain.from_iterable(groups.values()))
    problems = () if agreement is None else astray(form.agreement, form.documents, records, agreement)
    try:
        ledger = Ledger(agreement=form.agreement, documents=form.documents, records=records)
        if not problems:
            return ledger
    except InvalidError as error:
        problems = (*error.problems, *problems)
    places = [(plural, index) for plural, some in groups.items() for index in range(len(some))]
    moved = [(problem, _in_form(problem.place.path, places)) for problem in problems]
    raise InvalidError(attrs.evolve(each, place=attrs.evolve(each.place, path=path)) for each, path in moved)


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
