"""What is doubtful in an import though it can be taken: remarks taken for records, slips, columns from elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from attrs import frozen

from ..ledger import Accession, Contact, Organisation
from ..office.fields import data_of
from ..office.view import View
from ..references import nearest
from ..swedish import fold
from .cells import OPEN, UNSURE, bounds_of
from .previews import New, Preview
from .registers import columns
from .sheet import head_key

_OFFICE = (Organisation.kind, Accession.kind, Contact.kind)
"""The registers that an office keeps in one list of its own, before it has a database."""
_FEW = 0.25
"""Up to which part of the new rows those with a name alone stand out from the others."""
_MOST_FORMS = 200
_MANY = 20_000
"""How many of those that stand are looked at: they have every common form, and a register of a million takes long."""
_ALIKE = 0.85
_FORM = re.compile(r'"legal_form":"([^"\\]+)"')


@frozen(kw_only=True)
class Slip:
    """A legal form that is nearly a more common one: the first row that has it."""

    row: int
    form: str
    common: str


def lone_names(found: Preview) -> tuple[New, ...]:
    """Return the new organisations of which their row says nothing but a name, where most rows say more."""
    if found.kind != Organisation.kind:
        return ()
    lone = tuple(each for each in found.news() if _is_lone(each.text))
    return lone if len(lone) <= _FEW * found.new else ()


def _is_lone(text: str) -> bool:
    data = data_of(Organisation.kind, text)
    return data.keys() <= {"id", "name", "period", "source"} and bounds_of(data["period"]) == (UNSURE, OPEN)


def slips(view: View, found: Preview) -> tuple[Slip, ...]:
    """Return the legal forms in an import that are nearly one which more organisations have."""
    if found.kind != Organisation.kind:
        return ()
    first: dict[str, int] = {}
    coming: Counter[str] = Counter()
    for row, _, _, text, *_ in found.spool:
        for form in _FORM.findall(text):
            first.setdefault(form, row)
            coming[form] += 1
    if not 0 < len(coming) <= _MOST_FORMS:
        return ()
    rows = islice(view.reading.rows(agreement=found.agreement, kind=found.kind), _MANY)
    standing = (row.text for row in rows)
    every = coming + Counter(form for text in standing for form in _FORM.findall(text))
    return tuple(_slips(first, every))


def _slips(first: Mapping[str, int], every: Counter[str]) -> Iterator[Slip]:
    for form, row in first.items():
        commoner = {fold(each): each for each, count in every.items() if count > every[form]}
        near = None if fold(form) in commoner else nearest(fold(form), commoner, least=_ALIKE)
        if near is not None:
            yield Slip(row=row, form=form, common=commoner[near])


def elsewhere(kind: str, heads: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return, by the kind of another register of the office, those of the headings that are its columns.

    Organisations come first of all, so that nobody is sent back to them.
    """
    left, found = [*heads], {}
    for other in _OFFICE if kind in _OFFICE else ():
        known = {head for column in columns(other) for head in column.heads}
        own = tuple(head for head in left if head_key(head) in known)
        left = [head for head in left if head not in own]
        if own and other not in {kind, Organisation.kind}:
            found[other] = own
    return found
