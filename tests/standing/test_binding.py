"""Whether a promise binds on a day, and by which text: in force, superseded, wound up, of a kind nobody can judge."""

import pytest
from attrs import frozen

from overenskommelse.agreement import EditionStatus, Extent, Obligation
from overenskommelse.dates import PartialDate
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Ledger
from overenskommelse.messages import Template
from overenskommelse.standing import CORE, Rules, Status, assess
from tests.standing.builders import (
    DOCUMENTS,
    agreement,
    complete,
    day,
    edition,
    findings,
    on_day,
    plan,
    promise,
    recurring,
    standing,
    statuses,
)


@pytest.mark.parametrize("decided", ["2016-06-01", "2016", None])
def test_a_text_not_yet_surely_in_force_binds_nobody(decided: str | None) -> None:
    promised = agreement(recurring(), editions=(edition(decided=decided),))
    found = findings(promised, "2016-05-31")["lofte"]
    assert (found.status, found.reason.code) == (Status.NOT_JUDGED, "not-in-force")
    assert standing(promised, "2016-05-31").edition is None


def test_a_draft_is_never_in_force() -> None:
    draft = edition(status=EditionStatus.DRAFT)
    assert statuses(agreement(recurring(), editions=(draft,)), "2016-06-01") == {"lofte": "not_judged"}


def test_a_text_replaced_by_a_known_one_is_superseded() -> None:
    old, new = edition("gammal", status=EditionStatus.SUPERSEDED), edition("ny", decided="2017-01-01")
    promised = agreement(recurring(clauses=("gammal/uppfoljning",)), editions=(old, new))
    assert list(statuses(promised, "2016-12-31")) == ["2015", "2016"]
    found = findings(promised, "2017-01-01")["lofte"]
    assert (found.status, found.reason.code) == (Status.NOT_JUDGED, "superseded")
    assert standing(promised, "2017-01-01").edition == "ny"


def test_a_stand_in_is_read_only_while_the_wording_is_not_known() -> None:
    draft = edition("remiss", decided=None, status=EditionStatus.REFERRAL)
    known = edition(wording=Extent.WHOLE, stand_in="remiss")
    promised = agreement(recurring(clauses=("remiss/uppfoljning",)), editions=(draft, known))
    assert findings(promised, "2016-06-01")["lofte"].reason.code == "superseded"


def test_the_basis_shows_the_day_of_the_text_it_rests_on() -> None:
    draft = edition("remiss", decided=None, status=EditionStatus.REFERRAL, referred=on_day("2014-02-28"))
    adopted = edition(wording=Extent.NONE, stand_in="remiss", status=EditionStatus.ADOPTED)
    promised = agreement(recurring(clauses=("remiss/uppfoljning",)), editions=(draft, adopted))
    assert findings(promised, "2016-06-01")["2015"].basis.dated == PartialDate("2014-02-28")


def test_an_agreement_wound_up_while_its_plan_runs_promises_nothing_more() -> None:
    promised = agreement(recurring(), plans=(plan("p", "2015/2018"),), ended=on_day("2017-03-31"))
    assert list(statuses(promised, "2017-03-31")) == ["2015", "2016", "2017"]
    found = findings(promised, "2017-04-01", complete("2015/.."))["lofte"]
    assert (found.status, found.reason.code) == (Status.NOT_JUDGED, "wound-up")
    assert found.reason.values["ended"] == PartialDate("2017-03-31")


def test_a_promise_of_a_text_that_followed_is_not_told_before_that_text() -> None:
    old, new = edition("gammal", status=EditionStatus.SUPERSEDED), edition("ny", decided="2017-01-01")
    promised = agreement(recurring(clauses=("ny/uppfoljning",)), editions=(old, new))
    assert statuses(promised, "2016-12-31") == {}
    assert statuses(promised, "2017-01-01") == {"2017": "upcoming"}


def test_a_text_that_ended_without_another_binds_nobody() -> None:
    promised = agreement(recurring(), editions=(edition(ended=on_day("2017-03-31")),))
    assert statuses(promised, "2017-04-01") == {"lofte": "not_judged"}


def test_the_ledger_of_another_agreement_is_refused() -> None:
    other = Ledger(agreement="ett-annat", documents=DOCUMENTS)
    with pytest.raises(InvalidError) as caught:
        assess(agreement(), other, day("2016-06-01"))
    assert [problem.message.code for problem in caught.value.problems] == ["other-ledger"]


SUNG = Template("sung", "It was sung.")


@frozen(kw_only=True)
class Sings(Obligation):
    """A kind that no installed variant knows."""


def test_a_kind_that_nobody_can_judge_is_told_and_breaks_nothing() -> None:
    promised = agreement(Sings(**promise(id="sang")), recurring())
    found = findings(promised, "2015-06-01")
    assert (found["sang"].status, found["sang"].reason.code) == (Status.NOT_JUDGED, "no-evaluator")
    assert found["sang"].reason.values["kind"] == "Sings"
    assert found["2015"].status is Status.UPCOMING


def test_a_variant_may_judge_a_kind_of_its_own_and_is_named_for_it() -> None:
    rules = Rules(
        evaluators={
            **CORE.evaluators,
            Sings: lambda obligation, case: [case.finding(obligation, Status.MET, SUNG())],
        },
        supplied={"Sings": "koren"},
    )
    found = findings(agreement(Sings(**promise())), "2015-06-01", rules=rules)["lofte"]
    assert (found.status, found.supplied_by) == (Status.MET, "koren")


def test_a_standing_gives_a_finding_by_its_id() -> None:
    stood = standing(agreement(recurring()), "2015-06-01")
    assert stood.finding("exempel/lofte/2015") == stood.findings[0]
    assert stood.finding("exempel/lofte/2016") is None
