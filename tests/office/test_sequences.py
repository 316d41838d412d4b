"""Whatever is asked for in whatever order: the ledger constructs, the chain verifies, nothing is half done."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import ClauseKind
from overenskommelse.agreement.joining import JoiningPolicy, Procedure
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import OverenskommelseError
from overenskommelse.ledger import Ground
from overenskommelse.office import commands as c
from overenskommelse.office.command import Command
from overenskommelse.office.office import Office
from overenskommelse.office.queries import accessions, meetings, organisations, seats
from overenskommelse.office.undoing import Undo
from tests.office.agreements import CODE, agreement, ledger, office, policy, texts, verdict

NAMES = st.sampled_from(["Korpen", "Örnen", "Åsa", "Falken", "協会", " "])
ORGANISATIONS = st.sampled_from(["korpen", "ornen", "korpen", "ornen", "asa"])
NUMBERS = st.sampled_from([None, None, None, "802002-2219", "16 802002 2219", "1"])
DAYS = st.none() | st.sampled_from(["2026-03-02", "2026", "2015-01-01", "2020-06", "2030-01-01", "XXXX-XX-XX"]).map(
    PartialDate
)
HELD = DAYS.filter(bool)
PERIODS = st.sampled_from(["2015/..", "2020", "/", "2019/", "../2016"]).map(Period.parse)
RECORDS = {
    "organisation": ["korpen", "ornen", "asa"],
    "accession": ["anslutning-korpen", "anslutning-ornen"],
    "contact": ["korpen-kansli", "ornen-kansli"],
    "seat": ["radet-ledamot", "radet-ledamot-2"],
    "appointment": ["radet-ledamot-2020", "radet-ledamot-2026"],
    "meeting": ["radet-2026-02", "radet-2026-03-02"],
    "document": ["texten", "eget-register"],
    "edition": ["text-2015", "utkast-2026"],
    "plan": ["plan-2026"],
    "body": ["radet", "styrgruppen"],
}
SEATS = st.sampled_from(RECORDS["seat"])


BODIES = st.sampled_from(["radet", "radet", "styrgruppen", "ingen"])
SEEN = st.sampled_from([None, None, None, 1, 2])
EDITIONS = st.sampled_from(["text-2015", "utkast-2026", "utkast-2027"])
CLAUSES = EDITIONS.map(lambda id: f"{id}/ett")
VOTES = st.sampled_from([True, True, True, False])
FIELDS = st.sampled_from(
    [{"note": "Ny"}, {"period": "2020/2021"}, {"label": ""}, {"organisation": "ornen"}, {"votes": False}, {"x": 1}]
)


def about(cls: type[Command], *kinds: str, **fields: Any) -> st.SearchStrategy[Command]:
    """Commands about records that may stand, of some kinds or of all."""
    named = [(kind, id) for kind in kinds or RECORDS for id in RECORDS[kind]]
    chosen = st.sampled_from(named)
    return chosen.flatmap(lambda pair: within(cls, kind=st.just(pair[0]), id=st.just(pair[1]), **fields))


def ending(cls: type[Command], kind: str, **fields: Any) -> st.SearchStrategy[Command]:
    return within(cls, id=st.sampled_from(RECORDS[kind]), **fields)


def made(cls: type[Command], **fields: Any) -> st.SearchStrategy[Command]:
    return st.builds(cls, **fields)


def within(cls: type[Command], **fields: Any) -> st.SearchStrategy[Command]:
    return made(cls, agreement=st.just(CODE), **fields)


COMMANDS = st.one_of(
    made(c.RegisterOrganisation, name=NAMES, number=NUMBERS, period=PERIODS),
    made(c.RenameOrganisation, id=ORGANISATIONS, name=NAMES, on=DAYS, seen=SEEN),
    made(c.EditOrganisation, id=ORGANISATIONS, name=st.none() | NAMES, number=NUMBERS, seen=SEEN),
    made(c.EndOrganisation, id=ORGANISATIONS, on=DAYS),
    made(c.MergeOrganisations, into=ORGANISATIONS, other=ORGANISATIONS, on=DAYS),
    within(c.Apply, organisation=ORGANISATIONS, on=DAYS, votes=VOTES),
    within(c.Approve, organisation=ORGANISATIONS, on=DAYS, by=BODIES),
    within(c.Sign, organisation=ORGANISATIONS, on=DAYS, votes=VOTES, contact_role=st.none() | st.just("Kansli")),
    within(c.Leave, organisation=ORGANISATIONS, on=DAYS),
    within(c.AddContact, organisation=ORGANISATIONS, role=st.just("Kansli"), purpose=NAMES, since=DAYS),
    within(c.AddSeat, body=BODIES, side=st.just("civil"), label=st.just("Ledamot"), since=DAYS),
    ending(c.EndSeat, "seat", on=DAYS),
    within(c.Appoint, seat=SEATS, ground=st.sampled_from(Ground), organisation=ORGANISATIONS, since=DAYS),
    ending(c.EndAppointment, "appointment", on=DAYS),
    within(c.PlanMeeting, bodies=st.tuples(BODIES), date=HELD),
    within(c.RecordMeeting, bodies=st.tuples(BODIES), date=HELD, attendance=st.just(()) | st.tuples(SEATS)),
    ending(c.CancelMeeting, "meeting"),
    made(Undo),
    within(c.DeclareCoverage, period=PERIODS, bodies=st.tuples(BODIES), declared=DAYS),
    within(c.DraftEdition, id=st.none() | st.just("utkast-2027"), after=st.none() | EDITIONS),
    within(c.AddClause, id=EDITIONS | CLAUSES, kind=st.just(ClauseKind.OTHER), summary=NAMES, clause=st.just("ett")),
    within(c.EditClause, id=CLAUSES, summary=NAMES, seen=SEEN),
    within(c.RemoveClause, id=CLAUSES, seen=SEEN),
    within(c.AdoptEdition, id=st.just("utkast-2026"), on=DAYS, valid_from=DAYS, carry=st.booleans()),
    within(c.PutPlanInForce, id=st.just("plan-2026"), on=DAYS),
    about(c.WindUp, "body", "plan", "edition", on=DAYS),
    within(c.WindUp, on=DAYS),
    about(c.Edit, fields=FIELDS, seen=SEEN),
    about(c.End, on=DAYS),
    about(c.Withdraw, seen=SEEN),
)
POLICIES = st.sampled_from([None, Procedure.SIGN, *Procedure]).map(lambda each: () if each is None else (policy(each),))


def begun(*joining: JoiningPolicy) -> Office:
    """An office where something of every kind stands already."""
    at = office(*joining)
    since = PartialDate("2020-01-01")
    for command in (
        c.RegisterOrganisation(name="Korpen", number="802002-2219"),
        c.RegisterOrganisation(name="Örnen"),
        c.AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot", since=since),
        c.AddContact(agreement=CODE, organisation="korpen", role="Kansli", purpose="Kallelser"),
        c.Appoint(
            agreement=CODE, seat="radet-ledamot", ground=Ground.CIVIL_SOCIETY, organisation="korpen", since=since
        ),
        c.PlanMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-02")),
    ):
        at.do(command)
    return at


def try_out(at: Office, command: Command) -> None:
    """Give a command: it is done whole, or it is refused and nothing is written."""
    before = texts(at)
    try:
        at.do(command, reason="Skäl")
    except OverenskommelseError:
        assert texts(at) == before


@given(joining=POLICIES, asked=st.lists(COMMANDS, min_size=8, max_size=40))
def test_whatever_is_asked_for_leaves_a_ledger_that_fits_its_agreement_and_a_chain_that_holds(
    joining: tuple[JoiningPolicy, ...], asked: list[Command]
) -> None:
    at = begun(*joining)
    for command in asked:
        try_out(at, command)
        ledger(at)
    assert verdict(at).fault is None
    with at.view() as view:
        total = organisations(view).total
        assert total == len(list(view.reading.rows(kind="organisation")))
        assert sum(accessions(view, CODE).counts.values()) == accessions(view, CODE).total
        assert meetings(view, CODE).total == len(list(view.reading.rows(agreement=CODE, kind="meeting")))
        assert all(seats(view, CODE, body.id) is not None for body in agreement().bodies)
