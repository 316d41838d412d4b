"""What is asked of the office at every store: commands that are mostly done, texts to redact, tables to import."""

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import attrs
from attrs import frozen
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement
from overenskommelse.agreement.joining import Procedure
from overenskommelse.dates import PartialDate
from overenskommelse.journal import Change, Entry
from overenskommelse.ledger import Ground, Ledger
from overenskommelse.office import commands as c
from overenskommelse.office.command import Command
from overenskommelse.office.installing import Install
from overenskommelse.office.office import Office
from overenskommelse.office.redaction import Redact, RedactReason
from overenskommelse.office.shipping import Shipment, shipment
from overenskommelse.store.memory import MemoryStore
from tests.office.agreements import CODE, agreement, policy
from tests.office.test_sequences import RECORDS, made, within
from tests.store.conftest import salts

BEGAN, TODAY = datetime(2026, 3, 2, 8, tzinfo=UTC), date(2026, 3, 2)
ACTORS = st.sampled_from(["registrator", "kollega"])
NUMBERS = st.integers(1, 25)
FIELDS = st.sampled_from(["name", "number", "note", "label", "title", "role", "purpose", "period", "bodies", "id"])
DECISION: dict[str, Any] = {"decision": "RS 2026-00417", "decided": date(2026, 3, 1), "decided_by": "arkivarien"}
_ORGANISATION = st.sampled_from(["korpen", "ornen"])
_DAY = st.dates(date(2026, 3, 1), date(2026, 12, 31)).map(lambda day: PartialDate(day.isoformat()))
_WORDS = st.sampled_from(["Åre", "Öja", "Anna Åkesdotter", "100 %", "=1+1", "Ëlan"])
LIKELY: st.SearchStrategy[Command] = st.one_of(
    made(c.RegisterOrganisation, name=_WORDS),
    made(c.EditOrganisation, id=_ORGANISATION, note=_WORDS),
    made(c.RenameOrganisation, id=_ORGANISATION, name=_WORDS),
    within(c.AddSeat, body=st.just("radet"), side=st.just("civil"), label=_WORDS),
    within(c.AddContact, organisation=_ORGANISATION, role=_WORDS, purpose=_WORDS),
    within(c.PlanMeeting, bodies=st.just(("radet",)), date=_DAY),
    within(c.RecordActivity, title=_WORDS, date=_DAY),
    within(c.OpenMatter, title=_WORDS),
    within(c.Sign, organisation=_ORGANISATION, on=_DAY),
)
"""Commands that are mostly done."""
TEXTS = st.sampled_from(
    [
        ("organisation", "ornen", "note"),
        ("organisation", "korpen", "name"),
        ("contact", "korpen-kansli", "purpose"),
        ("contact", "korpen-kansli", "role"),
        ("seat", "radet-ledamot", "label"),
        ("plan", "plan-2026", "title"),
    ]
)
"""Texts that stand at first, and can be redacted."""
ANY_TEXT = st.tuples(
    st.sampled_from(list(RECORDS)), st.sampled_from([id for ids in RECORDS.values() for id in ids]), FIELDS
)
TABLE_ROWS = st.tuples(
    st.sampled_from(["", "", "korpen", "ornen", "saknas"]),
    st.sampled_from(["Korpen", "Örnen", "Åre", "Ny förening", ""]),
    st.sampled_from(["", "802002-2219", "16802002-2487", "12"]),
    st.sampled_from(["", "–", "Anteckning"]),
)


@frozen(kw_only=True)
class RedactAlike(Redact):
    """A redaction whose new texts have the same salt in every store, so that journals stay the same."""

    @staticmethod
    def salt() -> str:
        return "5a17"


@frozen(kw_only=True)
class RedactReasonAlike(RedactReason):
    """As above."""

    @staticmethod
    def salt() -> str:
        return "5a17"


def shipped(version: str, agreement: Agreement) -> Shipment:
    return shipment(agreement, Ledger(agreement=CODE), plugin="prov", version=version, files={"a.yaml": version})


def shipments() -> tuple[Shipment, ...]:
    """Return what ships at first, and what ships later: a plan called otherwise, a body less."""
    first = agreement(policy(Procedure.SIGN))
    (plan,) = first.plans
    renamed = (attrs.evolve(plan, title="Planen för Daldal"),)
    second = attrs.evolve(first, name="Överenskommelsen i hela Daldal", plans=renamed, bodies=first.bodies[:1])
    return shipped("1", first), shipped("2", second)


SHIPMENTS = shipments()
FIRST: tuple[Command, ...] = (
    Install(shipment=SHIPMENTS[0]),
    c.RegisterOrganisation(name="Korpen", number="802002-2219"),
    c.RegisterOrganisation(name="Örnen", note="Ringer helst."),
    c.AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot", since=PartialDate("2020-01-01")),
    c.AddContact(agreement=CODE, organisation="korpen", role="Kansli", purpose="Kallelser"),
    c.Appoint(
        agreement=CODE,
        seat="radet-ledamot",
        ground=Ground.CIVIL_SOCIETY,
        organisation="korpen",
        since=PartialDate("2020-01-01"),
    ),
    c.PlanMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-02")),
)


@cache
def beginning() -> tuple[tuple[Change, ...], tuple[Entry, ...]]:
    """Return the journal that every example begins with."""
    store = MemoryStore(salts=salts())
    office = Office(store=store, actor="registrator", clock=lambda: BEGAN, today=lambda: TODAY)
    for command in FIRST:
        office.do(command)
    with store.reading() as reading:
        return (*reading.changes(),), (*reading.entries(),)
