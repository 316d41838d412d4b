"""What is not known of how organisations join, and of how many have."""

import pytest

from overenskommelse.agreement import Party, PartyKind, Procedure
from overenskommelse.dates import Period
from overenskommelse.ledger import Accession, Organisation
from tests.standing.builders import SOURCE, complete, ledger
from tests.standing.unknowns.inquiries import figure, ids, told, way, whole


def test_a_way_to_join_by_approval_that_names_who_approves_is_known() -> None:
    assert ids(whole(joining=(way(approved_by="radet", procedure=Procedure.APPLY_AND_BE_APPROVED),))) == []


def test_a_way_that_is_over_leaves_open_how_one_joins_now() -> None:
    assert ids(whole(joining=(way("2015/2019", criteria=()),))) == ["procedure"]


def test_of_those_covered_without_joining_nothing_is_asked_and_nobody_is_counted() -> None:
    covered = whole(joining=(way(procedure=Procedure.COVERED, criteria=()),))
    assert ids(covered, records=ledger(complete("2015/..", "activity", "meeting"))) == []


def test_signatories_are_counted_by_a_figure_dated_or_not_or_by_a_register_that_is_complete() -> None:
    partly = complete("2015/..", "activity", "meeting")
    counted = ledger(partly, figure()), ledger(partly, figure(when="XXXX-XX-XX")), ledger(complete("2015/.."))
    assert [ids(records=each) for each in counted] == [[], [], []]
    for other in (figure(measure="participants"), figure(when="2030")):
        assert ids(records=ledger(partly, other)) == ["signatories"]


def test_nobody_is_counted_where_nothing_says_that_anybody_joins() -> None:
    partly = complete("2015/..", "activity", "meeting", "organisation")
    assert ids(whole(joining=()), records=ledger(partly)) == ["procedure"]
    listed = Party(id="anslutna", name="Anslutna", kind=PartyKind.SIGNATORIES, side="civil", source=SOURCE)
    assert ids(whole(joining=(), parties=(listed,)), records=ledger(partly)) == ["procedure", "signatories"]
    organisation = Organisation(id="forening", name="En", period=Period.parse("2000/.."), source=SOURCE)
    joined = Accession(id="a", organisation="forening", period=Period.parse("2020/.."), source=SOURCE)
    records = ledger(partly, organisation, joined)
    assert ids(whole(joining=()), records=records) == ["coverage", "procedure", "signatories"]


@pytest.mark.parametrize(("period", "rest"), [("/", "is not known."), ("2015/", "is known only in part: 2015/.")])
def test_a_way_to_join_is_told_with_as_much_of_its_days_as_is_known(period: str, rest: str) -> None:
    assert told(whole(joining=(way(period),))) == [f"When organisations join in this way (sign) {rest}"]
