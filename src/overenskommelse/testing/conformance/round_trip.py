"""Round trip: what the plugin ships comes back the same from canonical files and from every store."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ...agreement import Agreement
from ...errors import OverenskommelseError
from ...notation import (
    SourceFile,
    agreement_from_json,
    agreement_to_json,
    ledger_from_json,
    ledger_to_json,
    read_agreement,
    read_ledger,
    write_agreement,
    write_ledger,
)
from ...office.ports import Store
from ...standing import Standing
from ...workplace.opening import Kinds, Opened
from ...workplace.place import Workplace
from ...workplace.shipping import shipped
from ..case import Case, boundaries, tried
from .holding import Conformance, hold
from .keeping import STORES, filled, opened_store

WRITE = "Let every field of a kind of obligation be a field of its attrs class, and change nothing when it is made."
KEEP = "Give a kind of obligation a name of its own, which no other variant gives to another class."


class RoundTrip(Conformance):
    """Nothing is lost or changed on the way."""

    def test_files_say_the_same_when_they_are_written_and_read_again(self) -> None:
        """Agreement and ledger, written as canonical YAML and JSON and read again, are equal to what was read."""
        hold((fault for each in self.opened for fault in rewritten(each, self.case)), WRITE)

    @pytest.mark.parametrize("kind", STORES)
    def test_a_store_gives_back_what_was_put_into_it(self, kind: str, tmp_path: Path) -> None:
        """Each store gives back the same parts and records, and the same standing follows from them."""
        opened = self.opened
        with opened_store(kind, tmp_path, self.case.catalog) as store:
            hold(changed(opened, self.case, store), KEEP)


def rewritten(opened: Opened, case: Case) -> Iterator[str]:
    """Yield what is no longer equal, or can no longer be read, once it was written."""
    code = opened.agreement.code
    kinds = case.catalog.kinds(case.code)
    try:
        if _agreement_again(opened.agreement, kinds) != opened.agreement:
            yield f"the agreement {code} is another once it was written as YAML"
        text = agreement_to_json(opened.agreement, kinds=kinds)
        if agreement_from_json(text, kinds=kinds) != opened.agreement:
            yield f"the agreement {code} is another once it was written as JSON"
        ledger = SourceFile("ledger.yaml", write_ledger(opened.ledger).encode())
        if read_ledger([ledger]) != opened.ledger or ledger_from_json(ledger_to_json(opened.ledger)) != opened.ledger:
            yield f"the ledger of {code} is another once it was written"
    except OverenskommelseError as error:
        yield from (f"{code}, once it was written: {problem}" for problem in error.problems)


def _agreement_again(agreement: Agreement, kinds: Kinds) -> Agreement:
    text = write_agreement(agreement, kinds=kinds)
    return read_agreement([SourceFile("agreement.yaml", text.encode())], kinds=kinds)


def changed(opened: tuple[Opened, ...], case: Case, store: Store) -> Iterator[str]:
    """Yield what a store does not take, or holds otherwise than it was put there, and each standing that differs."""
    try:
        yield from _held_otherwise(opened, case, filled(store, case))
    except OverenskommelseError as error:
        yield from (f"the store: {problem}" for problem in error.problems)


def _held_otherwise(opened: tuple[Opened, ...], case: Case, place: Workplace) -> Iterator[str]:
    for offer, each in zip(case.variant.agreements, opened, strict=True):
        yield from _texts_changed(offer.agreement, case, place)
        stored = place.open(each.agreement.code)
        if stored.agreement != each.agreement:
            yield f"the agreement {each.agreement.code} is another in the store"
        for on in boundaries(each)[-3:]:
            yield from _findings_changed(each, stored, on)


def _texts_changed(code: str, case: Case, place: Workplace) -> Iterator[str]:
    with place.office.view() as view:
        rows = {row.key: row.text for row in view.reading.rows()}
    for key, text in shipped(code, case.catalog).texts.items():
        if rows.get(key) != text:
            yield f"{key} is another in the store"


def _findings_changed(one: Opened, other: Opened, on: date) -> Iterator[str]:
    before, after = _findings(tried(one, on)), _findings(tried(other, on))
    yield from (f"{id} stands otherwise on {on} from the store" for id in before if before[id] != after.get(id))


def _findings(standing: Standing | None) -> dict[str, object]:
    return {each.id: (each.status, each.due, each.counted) for each in standing.findings} if standing else {}
