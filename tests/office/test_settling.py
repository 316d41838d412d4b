"""What settles a finding: the command, with what is known already of what it is to be given."""

from datetime import date

import attrs
import pytest
from attrs import evolve

from overenskommelse.agreement import CORE_KINDS, ChairRotates
from overenskommelse.dates import PartialDate
from overenskommelse.journal import Key
from overenskommelse.ledger import Appointment, Ground
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.commands import AddSeat, Appoint
from overenskommelse.office.drafts import redraft
from overenskommelse.office.settling import OF_KINDS, Given, ways
from overenskommelse.plugins import load
from overenskommelse.standing import Status, assess
from overenskommelse.workplace.opening import Opened, open_offer
from tests.agreements.test_ingenmark import case
from tests.office.agreements import CODE, SOURCE, agreement, office
from tests.office.agreements import ledger as books
from tests.office.scene import Put

CATALOG = load().catalog
ON, DAY = date(2026, 11, 28), PartialDate("2024")
DAYS = (date(2015, 6, 1), date(2018, 5, 29), date(2023, 6, 1), ON)


def opened(code: str, on: date) -> Opened:
    found = open_offer(code, CATALOG)
    return Opened(found.agreement, found.ledger, found.rules, (), on)


def commands(finding: str) -> list[tuple[str, dict[str, Given]]]:
    at = opened("vgr", date(2018, 5, 29))
    found = assess(at.agreement, at.ledger, at.on, rules=at.rules).finding(finding)
    assert found is not None
    return [
        (each.command.code if each.command else "clause", dict(each.begun))
        for each in ways(found, at.agreement, at.rules)
    ]


@pytest.mark.parametrize("code", [each.agreement for each in CATALOG.offers])
def test_every_finding_of_every_agreement_has_something_that_can_be_done_about_it(code: str) -> None:
    for on in DAYS:
        at = opened(code, on)
        for finding in assess(at.agreement, at.ledger, on, rules=at.rules).findings:
            found = ways(finding, at.agreement, at.rules)
            assert found or not finding.clauses, finding.id
            if finding.status in {Status.LATE, Status.NOT_MET, Status.DUE_SOON, Status.UPCOMING}:
                assert found[0].command is not None or len(found) == 1, finding.id


def test_what_is_known_already_goes_into_fields_that_the_command_has() -> None:
    agreements = [(found.agreement, found.ledger, found.rules) for found in (opened("vgr", ON), opened("halland", ON))]
    for of, ledger, rules in (*agreements, case()):
        for on in (*DAYS, date(2012, 6, 1)):
            for finding in assess(of, ledger, on, rules=rules).findings:
                for way in ways(finding, of, rules):
                    fields = attrs.fields_dict(way.command) if way.command else {}
                    assert set(way.begun) <= set(fields), (finding.id, way)


def test_an_appointment_says_of_which_promise_it_is_evidence() -> None:
    promise = ChairRotates(
        id="vaxlar", summary="Växlar.", clauses=("text-2015",), body="radet", act="leder", source=SOURCE
    )
    at, whole = office(), evolve(agreement(), obligations=(promise,))
    at.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in take_apart(whole))))
    at.do(AddSeat(agreement=CODE, id="plats", body="radet", side="civil", label="Ordförande", since=DAY))
    at.do(Appoint(agreement=CODE, seat="plats", ground=Ground.CIVIL_SOCIETY, since=DAY, acts=("leder",)))
    assert [each.acts for each in books(at).of(Appointment)] == [("leder",)]


@pytest.mark.parametrize(
    ("finding", "first", "begun"),
    [
        ("vgr/arlig-uppfoljning/2016", "record-activity", {"acts": ("uppfoljning", "arbetsgrupper")}),
        ("vgr/revidering-plan/2015-01-01..2018-01-01", "put-plan-in-force", {}),
        ("vgr/moten", "set-up-body", {"id": "samverkansgrupp"}),
    ],
)
def test_the_command_is_the_one_of_the_promise_with_what_is_known_given(
    finding: str, first: str, begun: dict[str, Given]
) -> None:
    assert commands(finding)[0] == (first, begun)


def test_what_is_unknown_for_lack_of_completeness_can_be_declared_complete_for_its_time() -> None:
    found = dict(commands("vgr/arlig-uppfoljning/2016"))
    assert found["declare-coverage"] == {"period": "2016", "kinds": ("activity", "meeting")}
    assert "open-round" in found
    assert [*found][-1] == "clause"


def test_only_what_is_to_stand_in_a_plan_is_settled_by_no_command_alone() -> None:
    assert {name for name, cls in CORE_KINDS.items() if cls not in OF_KINDS} == {"each_area_has"}
