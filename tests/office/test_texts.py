"""The agreement itself: editions adopted, plans put in force, windings up."""

import pytest

from overenskommelse.agreement import Edition, EditionStatus, Plan
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, OverenskommelseError, UnknownError
from overenskommelse.office.commands import (
    AddSeat,
    AdoptEdition,
    Edit,
    PlanMeeting,
    PutPlanInForce,
    RegisterOrganisation,
    Sign,
    WindUp,
    Withdraw,
)
from overenskommelse.office.office import Office
from tests.office.agreements import CODE, SOURCE, TODAY, codes, ledger, office, texts, verdict

DAY = PartialDate("2026-02-01")


def edition(at: Office, id: str) -> Edition:
    with at.view() as view:
        return next(each for each in view.agreement(CODE).editions if each.id == id)


def test_a_draft_that_is_adopted_comes_into_force_and_supersedes_the_one_before() -> None:
    at = office()
    at.do(AdoptEdition(agreement=CODE, id="utkast-2026", on=DAY, by="Fullmäktige"))
    adopted = edition(at, "utkast-2026")
    assert (adopted.status, adopted.predecessor) == (EditionStatus.IN_FORCE, "text-2015")
    assert adopted.decided is not None
    assert (str(adopted.decided.done), adopted.decided.by, adopted.decided.source.document) == (
        "2026-02-01",
        "Fullmäktige",
        "eget-register",
    )
    assert edition(at, "text-2015").status is EditionStatus.SUPERSEDED
    with at.view() as view:
        assert view.agreement(CODE).in_force(TODAY) == adopted
        assert [each.id for each in view.agreement(CODE).documents] == ["texten", "eget-register"]
    ledger(at)


def test_an_edition_that_holds_from_a_later_day_supersedes_nothing_yet() -> None:
    at = office()
    later = PartialDate("2027-01-01")
    at.do(AdoptEdition(agreement=CODE, id="utkast-2026", on=DAY, valid_from=later, document="texten"))
    assert edition(at, "utkast-2026").status is EditionStatus.ADOPTED
    assert edition(at, "text-2015").status is EditionStatus.IN_FORCE
    with at.view() as view:
        in_force = view.agreement(CODE).in_force(TODAY)
        assert in_force is not None
        assert in_force.id == "text-2015"


def test_an_edition_given_whole_takes_its_place_last_in_the_order() -> None:
    at = office()
    new = Edition(id="text-2026", title="Ny text", status=EditionStatus.DRAFT, source=SOURCE)
    at.do(AdoptEdition(agreement=CODE, edition=new, on=DAY))
    with at.view() as view:
        assert [each.id for each in view.agreement(CODE).editions] == ["text-2015", "utkast-2026", "text-2026"]


def test_what_would_break_the_agreement_is_refused_whole() -> None:
    at = office()
    before = texts(at)
    broken = Edition(id="text-2026", title="Ny", status=EditionStatus.DRAFT, predecessor="ingen", source=SOURCE)
    for command in (
        AdoptEdition(agreement=CODE, edition=broken),
        AdoptEdition(agreement=CODE, id="utkast-2026", document="okand"),
        AdoptEdition(agreement=CODE, id="text-2015"),
        AdoptEdition(agreement=CODE),
        Edit(agreement=CODE, kind="body", id="radet", fields={"parent": "ingen"}),
    ):
        with pytest.raises(OverenskommelseError):
            at.do(command)
    with pytest.raises(UnknownError) as error:
        at.do(AdoptEdition(agreement=CODE, id="utkast-2025"))
    assert error.value.problems[0].message.values["nearest"] == "utkast-2026"
    assert texts(at) == before


def test_a_plan_is_adopted_once() -> None:
    at = office()
    at.do(PutPlanInForce(agreement=CODE, id="plan-2026", on=DAY, by="Rådet"))
    new = Plan(id="plan-2029", title="Nästa", period=Period.parse("2029/2031"), source=SOURCE)
    at.do(PutPlanInForce(agreement=CODE, plan=new, on=DAY))
    with at.view() as view:
        plans = view.agreement(CODE).plans
        assert [(each.id, each.adopted and str(each.adopted.done)) for each in plans] == [
            ("plan-2026", "2026-02-01"),
            ("plan-2029", "2026-02-01"),
        ]
    with pytest.raises(OverenskommelseError) as error:
        at.do(PutPlanInForce(agreement=CODE, id="plan-2026"))
    assert codes(error) == ["adopted-already"]


def test_winding_up_an_agreement_tells_what_still_runs() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(Sign(agreement=CODE, organisation="korpen"))
    at.do(PlanMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-06")))
    done = at.do(WindUp(agreement=CODE, on=PartialDate("2026-03-31")), reason="Uppsagd")
    assert [each.values["records"] for each in done.told if each.code == "still-runs"] == [
        (f"{CODE}/accession/anslutning-korpen", f"{CODE}/meeting/radet-2026-06")
    ]
    with pytest.raises(OverenskommelseError) as error:
        at.do(WindUp(agreement=CODE), reason="Uppsagd")
    assert codes(error) == ["wound-up-already"]


def test_an_edition_a_plan_and_a_body_are_wound_up() -> None:
    at = office()
    at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot"))
    told = [
        at.do(WindUp(agreement=CODE, kind=kind, id=id, on=PartialDate("2026-03-31")), reason="Slut").told
        for kind, id in (("edition", "text-2015"), ("plan", "plan-2026"), ("body", "radet"))
    ]
    still = [[each.values["records"] for each in some if each.code == "still-runs"] for some in told]
    assert still == [[], [], [(f"{CODE}/seat/radet-ledamot",)]]
    with at.view() as view:
        found = view.agreement(CODE)
    assert (found.editions[0].status, str(found.bodies[0].existence)) == (EditionStatus.WOUND_UP, "2015/2026-03-31")
    assert found.plans[0].ended is not None
    assert verdict(at).fault is None


@pytest.mark.parametrize(
    ("kind", "id", "code"),
    [("party", "x", "cannot-wind-up"), ("body", "styrgruppen", "nothing-to-wind-up"), ("plan", "plan", "no-record")],
)
def test_what_cannot_be_wound_up_is_told_why(kind: str, id: str, code: str) -> None:
    with pytest.raises(OverenskommelseError) as error:
        office().do(WindUp(agreement=CODE, kind=kind, id=id), reason="Slut")
    assert codes(error) == [code]


@pytest.mark.parametrize(("kind", "id"), [("agreement", None), ("edition", "text-2015"), ("plan", "plan-2026")])
def test_nothing_ends_before_it_began(kind: str, id: str | None) -> None:
    at = office()
    at.do(PutPlanInForce(agreement=CODE, id="plan-2026", on=DAY))
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(WindUp(agreement=CODE, kind=kind, id=id, on=PartialDate("1900-01-01")), reason="Slut")
    assert codes(error) == ["wound-up-before-it-began"]
    assert texts(at) == before
    # Some day of the year in which it began is no day before that.
    began = {"agreement": "2015", "edition": "2015-01-01", "plan": "2026"}[kind]
    at.do(WindUp(agreement=CODE, kind=kind, id=id, on=PartialDate(began)), reason="Slut")


def test_winding_up_asks_for_a_reason() -> None:
    with pytest.raises(InvalidError) as error:
        office().do(WindUp(agreement=CODE))
    assert codes(error) == ["no-reason"]


def test_a_document_that_the_agreement_cites_is_not_withdrawn() -> None:
    at = office()
    before = texts(at)
    with pytest.raises(OverenskommelseError):
        at.do(Withdraw(agreement=CODE, kind="document", id="texten"), reason="Av misstag")
    assert texts(at) == before
