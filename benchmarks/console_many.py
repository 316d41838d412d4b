"""A database of many organisations that do not exist, some of which have joined the demonstration's agreement."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import ClassVar

from attrs import field, frozen
from store_data import name_of, number_of

from overenskommelse.dates import PartialDate, Period
from overenskommelse.dates.partial import UNKNOWN
from overenskommelse.ledger import Accession, Organisation
from overenskommelse.office import Command, View
from overenskommelse.office.drafts import OWN_REGISTER, draft
from overenskommelse.office.installing import Install
from overenskommelse.office.ports import SHARED, Draft
from overenskommelse.plugins import load
from overenskommelse.sources import Source
from overenskommelse.store import open_store
from overenskommelse.workplace.opening import all_kinds
from overenskommelse.workplace.place import enter
from overenskommelse.workplace.shipping import shipped

CODE = "vgr"
SOURCE = Source(document=OWN_REGISTER.id)
_AT_ONCE, _JOINED = 20_000, 100
"""How many are let in by one change, and one in how many has joined."""


@frozen(kw_only=True)
class Fill(Command):
    """Let many in at once; what it writes is looked at by nobody."""

    code: ClassVar[str] = "import-register"
    is_checked: ClassVar[bool] = True

    first: int
    count: int
    _made: list[Draft] = field(init=False, factory=list)

    def decide(self, view: View) -> list[Draft]:
        """Return an organisation and its accession for each number."""
        del view
        own = () if self.first else (draft(SHARED, OWN_REGISTER), draft(CODE, OWN_REGISTER))
        return [*own, *_drafts(range(self.first, self.first + self.count))]


def _drafts(numbers: range) -> Iterator[Draft]:
    for index in numbers:
        id_ = f"org-{index:07}"
        day = PartialDate.of(date.fromordinal(date(2016, 1, 1).toordinal() + index % 3000))
        name, number = name_of(index), number_of(index).replace("-", "")
        yield draft(
            SHARED,
            Organisation(
                id=id_,
                name=name,
                number=number,
                legal_form="Ideell förening",
                period=Period(UNKNOWN, None),
                source=SOURCE,
            ),
        )
        if index % _JOINED == 0:
            yield draft(
                CODE,
                Accession(id=f"a-{index:07}", organisation=id_, signed=day, period=Period(day, None), source=SOURCE),
            )


def make(path: Path, count: int) -> None:
    """Make the database, unless it is there."""
    catalog = load().catalog
    store = open_store(str(path), kinds=all_kinds(catalog))
    place = enter(store, catalog, actor="bench", clock=lambda: datetime.now(UTC), today=date.today)
    place.office.do(Install(shipment=shipped(CODE, catalog)))
    for first in range(0, count, _AT_ONCE):
        place.office.do(Fill(first=first, count=min(_AT_ONCE, count - first)))
    store.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
