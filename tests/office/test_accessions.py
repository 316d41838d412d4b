"""Joining, by each of the joining policies, and by none that is known."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement.joining import JoiningPolicy, Procedure
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Accession, Contact
from overenskommelse.office.command import Command
from overenskommelse.office.commands import (
    Add,
    AddContact,
    Apply,
    Approve,
    Edit,
    EditOrganisation,
    EndOrganisation,
    Leave,
    MergeOrganisations,
    RegisterOrganisation,
    Sign,
    WindUp,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Office
from overenskommelse.office.queries import accessions
from overenskommelse.office.undoing import Undo
from overenskommelse.standing import register
from tests.office.agreements import CODE, TODAY, codes, ledger, office, policy, texts

KORPEN: dict[str, Any] = {"agreement": CODE, "organisation": "korpen"}


def opened(*joining: JoiningPolicy) -> Office:
    at = office(*joining)
    at.do(RegisterOrganisation(name="Korpen"))
    return at


def refused(at: Office, command: Command) -> list[str]:
    """What a command is refused with; nothing is half done."""
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(command, reason="Skäl")
    assert texts(at) == before
    return codes(error)


def day(text: str) -> PartialDate:
    return PartialDate(text)


@pytest.mark.parametrize("procedure", [Procedure.NOTIFY, Procedure.SIGN])
def test_where_notice_or_a_signature_is_all_nobody_applies(procedure: Procedure) -> None:
    at = opened(policy(procedure))
    assert refused(at, Apply(**KORPEN)) == ["not-applied-for"]
    assert refused(at, Approve(**KORPEN, by="radet")) == ["not-applied-for"]
    at.do(Sign(**KORPEN))
    (record,) = ledger(at).of(Accession)
    assert (str(record.signed), str(record.period), record.votes) == ("2026-03-02", "2026-03-02/..", True)


def test_whoever_has_joined_does_not_join_again() -> None:
    at = opened(policy(Procedure.SIGN))
    at.do(Sign(**KORPEN))
    assert refused(at, Sign(**KORPEN)) == ["joined-already"]


def test_nobody_comes_to_have_joined_twice_by_what_is_undone_edited_or_added_whole() -> None:
    at = opened(policy(Procedure.SIGN))
    at.do(Sign(**KORPEN, on=day("2018-01-01")))
    at.do(Leave(**KORPEN, on=day("2020-01-01")), reason="Lämnade")
    left = texts(at)
    at.do(Sign(**KORPEN, on=day("2021-01-01"), id="anslutning-2"))
    assert refused(at, Undo(undoes=4)) == ["joined-already"]
    period = {"left": None, "period": "2018-01-01/.."}
    assert refused(at, Edit(agreement=CODE, kind="accession", id="anslutning-korpen", fields=period)) == [
        "joined-already"
    ]
    second, _ = ledger(at).of(Accession)
    assert refused(at, Add(agreement=CODE, record=evolve(second, id="anslutning-3"))) == ["joined-already"]
    at.do(Edit(agreement=CODE, kind="accession", id="anslutning-2", fields={"note": "Ja"}))
    at.do(Undo())
    at.do(Undo())
    assert texts(at) == left
    at.do(Undo(undoes=4))
    assert [each.left for each in ledger(at).of(Accession)] == [None]


def test_where_a_contact_is_named_it_comes_with_the_signature_or_stands_before() -> None:
    at = opened(policy(Procedure.SIGN_AND_NAME_CONTACT))
    assert refused(at, Sign(**KORPEN)) == ["contact-first"]
    at.do(Sign(**KORPEN, contact_role="Kansli", contact_email="kansli@korpen.example"))
    (contact,) = ledger(at).of(Contact)
    assert (contact.organisation, contact.role, contact.email) == ("korpen", "Kansli", "kansli@korpen.example")
    other = opened(policy(Procedure.SIGN_AND_NAME_CONTACT))
    other.do(AddContact(**KORPEN, role="Kansli", purpose="Kallelser"))
    other.do(Sign(**KORPEN))
    assert len(ledger(other).of(Accession)) == 1


def test_whoever_applies_is_approved_by_the_body_that_the_policy_names_and_then_signs() -> None:
    at = opened(policy(Procedure.APPLY_AND_BE_APPROVED, approved_by="radet"))
    assert refused(at, Sign(**KORPEN)) == ["approve-first"]
    assert refused(at, Approve(**KORPEN, by="radet")) == ["apply-first"]
    at.do(Apply(**KORPEN, on=day("2026-01-10")))
    assert refused(at, Apply(**KORPEN)) == ["applied-already"]
    assert refused(at, Sign(**KORPEN)) == ["approve-first"]
    assert refused(at, Approve(**KORPEN, by="styrgruppen")) == ["other-approver"]
    at.do(Approve(**KORPEN, by="radet", on=day("2026-02-10")))
    assert refused(at, Approve(**KORPEN, by="radet")) == ["approved-already"]
    at.do(Sign(**KORPEN))
    (record,) = ledger(at).of(Accession)
    steps = (record.applied, record.approved, record.approved_by, record.signed)
    assert [str(step) for step in steps] == ["2026-01-10", "2026-02-10", "radet", "2026-03-02"]


def test_who_has_only_applied_is_no_signatory() -> None:
    at = opened(policy(Procedure.APPLY_AND_BE_APPROVED))
    at.do(Apply(**KORPEN, on=day("2026-01-10")))
    with at.view() as view:
        assert register(view.agreement(CODE), view.ledger(CODE), TODAY).signatories == ()
    at.do(Approve(**KORPEN, by="styrgruppen", on=day("2026-02-10")))
    at.do(Sign(**KORPEN))
    with at.view() as view:
        assert register(view.agreement(CODE), view.ledger(CODE), TODAY).signatories == ("korpen",)


def test_of_two_steps_the_first_gives_no_vote_and_comes_first() -> None:
    at = opened(policy(Procedure.TWO_STEPS))
    assert refused(at, Sign(**KORPEN)) == ["step-first"]
    at.do(Sign(**KORPEN, votes=False, on=day("2026-01-10")))
    assert refused(at, Sign(**KORPEN, votes=False)) == ["joined-already"]
    at.do(Sign(**KORPEN))
    assert [(each.id, each.votes) for each in ledger(at).of(Accession)] == [
        ("anslutning-korpen", True),
        ("anslutning-korpen-steg-1", False),
    ]
    with at.view() as view:
        assert dict(accessions(view, CODE).counts) == {
            "applied": 0,
            "approved": 0,
            "first_step": 1,
            "signed": 1,
            "left": 0,
        }
    at.do(Leave(**KORPEN), reason="Lämnar")
    assert [str(each.left) for each in ledger(at).of(Accession)] == ["2026-03-02", "2026-03-02"]


@pytest.mark.parametrize(
    ("before", "how"), [([], "apply-and-approve-first-how"), ([Apply(**KORPEN)], "approve-first-how")]
)
def test_whoever_signs_too_early_is_told_the_commands_that_come_first(before: list[Command], how: str) -> None:
    at = opened(policy(Procedure.APPLY_AND_BE_APPROVED, approved_by="radet"))
    for each in before:
        at.do(each)
    with pytest.raises(RefusedError) as error:
        at.do(Sign(**KORPEN))
    assert [each.remedy and each.remedy.code for each in error.value.problems] == [how]


def test_the_second_of_two_steps_is_approved_where_a_body_is_named() -> None:
    at = opened(policy(Procedure.TWO_STEPS, approved_by="radet"))
    at.do(Sign(**KORPEN, votes=False))
    assert refused(at, Sign(**KORPEN)) == ["approve-first"]
    at.do(Apply(**KORPEN))
    at.do(Approve(**KORPEN, by="radet"))
    at.do(Sign(**KORPEN))
    assert len(ledger(at).of(Accession)) == 2


def test_where_there_is_one_step_it_gives_a_vote() -> None:
    assert refused(opened(policy(Procedure.SIGN)), Sign(**KORPEN, votes=False)) == ["one-step"]


def test_nobody_joins_what_covers_everyone() -> None:
    assert refused(opened(policy(Procedure.COVERED)), Sign(**KORPEN)) == ["covered"]


@pytest.mark.parametrize("period", ["2015/2020", "2015/"])
def test_where_no_policy_is_known_on_the_day_every_step_may_be_recorded(period: str) -> None:
    strict = policy(Procedure.APPLY_AND_BE_APPROVED, period, approved_by="radet")
    opened(strict).do(Sign(**KORPEN))
    at = opened(strict)
    at.do(Apply(**KORPEN))
    at.do(Approve(**KORPEN, by="styrgruppen"))
    at.do(Sign(**KORPEN))
    assert len(ledger(at).of(Accession)) == 1


def test_the_policy_is_that_of_the_day_on_which_the_step_was_taken() -> None:
    at = opened(policy(Procedure.COVERED, "2015/2020"))
    assert refused(at, Sign(**KORPEN, on=day("2018-05-01"))) == ["covered"]
    at.do(Sign(**KORPEN, on=day("2021-05-01")))
    assert len(ledger(at).of(Accession)) == 1


def test_an_application_is_taken_back_by_leaving_and_nothing_else_can_be_left() -> None:
    at = opened(policy(Procedure.APPLY_AND_BE_APPROVED))
    assert refused(at, Leave(**KORPEN)) == ["not-joined"]
    at.do(Apply(**KORPEN, on=day("2026-01-10")))
    at.do(Leave(**KORPEN), reason="Ångrade sig")
    assert refused(at, Leave(**KORPEN)) == ["not-joined"]
    at.do(Apply(**KORPEN))
    assert [each.id for each in ledger(at).of(Accession)] == ["anslutning-korpen", "anslutning-korpen-2"]


def test_whoever_had_joined_on_a_day_does_not_join_on_it_once_more() -> None:
    at = opened(policy(Procedure.SIGN))
    at.do(Sign(**KORPEN, on=day("2018-03-23")))
    at.do(Leave(**KORPEN, on=day("2020-05-31")), reason="Lämnar")
    for on in ("2019-01-01", "2020-05-31", "2016-01-01"):
        assert refused(at, Sign(**KORPEN, on=day(on))) == ["had-joined"]
    # In that year it may have been after the day on which it left.
    at.do(Sign(**KORPEN, on=day("2020")))
    assert len(ledger(at).of(Accession)) == 2


def test_an_application_during_the_time_of_an_accession_is_refused_as_a_signing_is() -> None:
    at = opened(policy(Procedure.APPLY_AND_BE_APPROVED))
    for step in (Apply(**KORPEN, on=day("2018-01-01")), Approve(**KORPEN, by="radet", on=day("2018-02-01"))):
        at.do(step)
    at.do(Sign(**KORPEN, on=day("2018-03-01")))
    at.do(Leave(**KORPEN, on=day("2020-05-31")), reason="Lämnar")
    for step in (Apply(**KORPEN, on=day("2019-01-01")), Approve(**KORPEN, by="radet", on=day("2019-01-01"))):
        assert refused(at, step) == ["had-joined"]
    at.do(Apply(**KORPEN, on=day("2021-01-01")))


def test_nobody_joins_surely_before_it_existed_or_before_the_agreement_had_an_edition() -> None:
    at = opened()
    at.do(EditOrganisation(id="korpen", period=Period.parse("2018-05-01/..")))
    assert refused(at, Sign(**KORPEN, on=day("2018-04-30"))) == ["organisation-not-yet"]
    assert refused(at, Apply(**KORPEN, on=day("2017"))) == ["organisation-not-yet"]
    at.do(EditOrganisation(id="korpen", period=Period.parse("2018?/..")))
    assert refused(at, Approve(**KORPEN, by="radet", on=day("2017-12-31"))) == ["organisation-not-yet"]
    at.do(EditOrganisation(id="korpen", period=Period.parse("2010/..")))
    assert refused(at, Sign(**KORPEN, on=day("2014-12-31"))) == ["no-edition-yet"]


@pytest.mark.parametrize(("on", "period"), [("2018-04-30", "2018?/.."), ("2018", "2018-05-01/.."), ("2015", "/..")])
def test_an_uncertain_day_keeps_nobody_from_joining(on: str, period: str) -> None:
    at = opened()
    at.do(EditOrganisation(id="korpen", period=Period.parse(period)))
    at.do(Sign(**KORPEN, on=day(on)))
    assert len(ledger(at).of(Accession)) == 1


def test_an_edition_whose_days_are_not_known_may_have_come_before_any_joining() -> None:
    at = opened()
    at.do(Edit(agreement=CODE, kind="edition", id="text-2015", fields={"decided": None}))
    at.do(Sign(**KORPEN, on=day("2010")))
    assert len(ledger(at).of(Accession)) == 1


def test_what_was_sent_out_for_comment_may_be_signed_before_it_is_adopted() -> None:
    at = opened()
    referred = {"done": "2014-03", "source": {"document": "texten"}}
    at.do(Edit(agreement=CODE, kind="edition", id="text-2015", fields={"referred": referred}))
    assert refused(at, Sign(**KORPEN, on=day("2014-02-28"))) == ["no-edition-yet"]
    at.do(Sign(**KORPEN, on=day("2014-03")))


def test_nobody_joins_an_agreement_that_has_ended_nor_does_what_has_ended_itself() -> None:
    at = opened()
    at.do(WindUp(agreement=CODE, on=day("2026-01-31")), reason="Uppsagd")
    assert refused(at, Sign(**KORPEN)) == ["agreement-over"]
    other = opened()
    other.do(EndOrganisation(id="korpen", on=day("2026-01-31")), reason="Nedlagd")
    assert refused(other, Sign(**KORPEN)) == ["organisation-over"]


def test_what_is_recorded_for_a_day_that_has_not_come_is_done_and_told() -> None:
    at = opened()
    told = at.do(Sign(**KORPEN, on=day("2026-05"))).told
    assert [str(each) for each in told] == ["2026-05 has not come yet; what was recorded holds from then on."]
    told = at.do(Leave(**KORPEN, on=day("2204-01-31")), reason="Lämnar").told
    assert [str(each) for each in told] == ["2204-01-31 has not come yet; what was recorded holds from then on."]
    for on in (None, day(TODAY.isoformat()), day("2026")):
        assert opened().do(Sign(**KORPEN, on=on)).told == ()


@pytest.mark.parametrize(
    "command",
    [
        AddContact(**KORPEN, role="Kansli", purpose="Kallelser", since=day("2027")),
        EndOrganisation(id="korpen", on=day("2027")),
        MergeOrganisations(into="korpen", other="ornen", on=day("2027")),
        WindUp(agreement=CODE, on=day("2027")),
    ],
)
def test_every_command_that_is_given_a_day_to_come_tells_it(command: Command) -> None:
    at = opened()
    at.do(RegisterOrganisation(name="Örnen"))
    assert "from-then-on" in [each.code for each in at.do(command, reason="Skäl").told]


def test_an_agreement_or_organisation_that_is_not_there_is_told() -> None:
    at = opened()
    for command in (Sign(agreement="annan", organisation="korpen"), Sign(agreement=CODE, organisation="korpn")):
        with pytest.raises(UnknownError):
            at.do(command)
