"""A promise of a kind whose plugin is gone: what was stored of it is read, told, written back, and judged by nobody."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve, frozen

from overenskommelse.agreement import CORE_KINDS, Obligation
from overenskommelse.agreement.unsupplied import Unsupplied
from overenskommelse.errors import UnreadableError
from overenskommelse.notation import SourceFile, agreement_to_json, read_agreement, read_ledger
from overenskommelse.notation.parts import part_text, read_part
from overenskommelse.office import Office
from overenskommelse.office.installing import Install
from overenskommelse.office.shipping import shipment
from overenskommelse.standing import Status, assess
from overenskommelse.store import MEMORY, open_store

TEXT = """
format: 1
kind: agreement
code: byn
name: Byns överenskommelse
variant: byn
documents:
  - {id: text, title: Överenskommelsen}
obligations:
  - kind: lantern
    id: lykta
    summary: Lyktan tänds varje kväll
    clauses: []
    height: 250
    colours: [röd, gul]
    source: {document: text}
"""


@frozen(kw_only=True)
class Lantern(Obligation):
    height: int
    colours: tuple[str, ...] = ()


KINDS: Mapping[str, type[Obligation]] = {**CORE_KINDS, "lantern": Lantern}
SHIPPED = read_agreement([SourceFile("byn.yaml", TEXT.encode())], kinds=KINDS)
STORED = part_text(SHIPPED.obligations[0], kinds=KINDS)


@pytest.fixture
def office() -> Iterator[Office]:
    """Give an office that has the agreement and not the plugin."""
    with closing(open_store(MEMORY, kinds=KINDS)) as store:
        ways: dict[str, Any] = {"clock": lambda: datetime(2024, 1, 1, tzinfo=UTC), "today": lambda: date(2024, 1, 1)}
        with_plugin = Office(store=store, actor="a", kinds=KINDS, **ways)
        ledger = read_ledger([SourceFile("l.yaml", b"format: 1\nkind: ledger\nagreement: byn\n")])
        ready = shipment(SHIPPED, ledger, plugin="overenskommelse-byn", version="1", files={}, kinds=KINDS)
        with_plugin.do(Install(shipment=ready))
        yield Office(store=store, actor="a", **ways)


def test_it_is_read_for_what_every_promise_has(office: Office) -> None:
    with office.view() as view:
        (promise,) = view.agreement("byn").obligations
    assert isinstance(promise, Unsupplied)
    assert (promise.id, promise.kind, promise.summary) == ("lykta", "lantern", "Lyktan tänds varje kväll")
    assert promise.source == SHIPPED.obligations[0].source


def test_it_is_not_judged_and_the_finding_names_its_kind(office: Office) -> None:
    with office.view() as view:
        (finding,) = assess(view.agreement("byn"), view.ledger("byn"), date(2024, 1, 1)).findings
    assert finding.status is Status.NOT_JUDGED
    assert str(finding.reason) == "No installed variant can judge promises of the kind lantern."


def test_it_is_written_as_it_was_and_read_in_full_once_the_plugin_is_back() -> None:
    stranger = read_part("obligation", STORED)
    assert part_text(stranger) == STORED
    assert read_part("obligation", part_text(stranger), kinds=KINDS) == SHIPPED.obligations[0]
    assert '"height": 250' in agreement_to_json(evolve(SHIPPED, obligations=(stranger,)), indent=1)


def test_in_a_file_a_kind_that_nobody_supplies_is_a_slip_of_the_pen() -> None:
    with pytest.raises(UnreadableError, match="Expected one of recurring, meetings_per_year"):
        read_agreement([SourceFile("byn.yaml", TEXT.encode())])
