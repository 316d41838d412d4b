"""What is not known is derived from the data alone: each kind where it is not known, and none where all is."""

from datetime import date

import pytest
from attrs import evolve

from overenskommelse.agreement import (
    Agreement,
    Bound,
    Composition,
    EachAreaHas,
    EditionStatus,
    Extent,
    Need,
    Procedure,
    Relation,
)
from overenskommelse.dates import Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Ledger
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing.unknowns import Kind, Topic, unknowns
from overenskommelse.standing.unknowns.unknown import TOPICS
from tests.standing.builders import SOURCE, body, complete, edition, ledger, on_day, promise, recurring
from tests.standing.unknowns.inquiries import (
    YEARLY,
    area,
    council,
    dated,
    figure,
    found,
    ids,
    plan,
    review,
    seats,
    step,
    text,
    vouched,
    way,
    whole,
)

NEEDS = EachAreaHas(needs=(Need.MEASURES,), **promise(id="innehall"))
TO_BE_AGREED = recurring(None, id="lofte", bound=Bound.TO_BE_AGREED)
NOT_USED = Dating(value=seats(2, 4), period=Period.parse("2015/.."), used=False, source=SOURCE)
USED = Dating(value=seats(), period=Period.parse("2015/.."), source=SOURCE)
APPLY = {"procedure": Procedure.APPLY_AND_BE_APPROVED}

# For each kind an agreement and a ledger of which that alone is not known, and the id of the unknown.
OPEN: dict[Kind, tuple[Agreement, Ledger, str]] = {
    Kind.ADOPTION: (
        whole(editions=(edition(status=EditionStatus.REFERRAL, decided=None),)),
        vouched(),
        "adoption",
    ),
    Kind.WORDING: (whole(editions=(text(wording=Extent.NONE),)), vouched(), "antagen/wording"),
    Kind.REVIEW: (whole(recurring()), vouched(), "antagen/review"),
    Kind.INTERVAL: (whole(review(), TO_BE_AGREED), vouched(), "lofte/interval"),
    Kind.DECIDED: (whole(editions=(text(decided=None),)), vouched(), "antagen/decided"),
    Kind.SIGNED: (whole(editions=(text(signed=None),)), vouched(), "antagen/signed"),
    Kind.VALID_FROM: (whole(editions=(text(valid_from=None),)), vouched(), "antagen/valid_from"),
    Kind.COVERAGE: (whole(), ledger(figure()), "coverage"),
    Kind.PLAN: (whole(review(), NEEDS, plans=()), vouched(), "innehall/plan"),
    Kind.GAP: (whole(plans=(plan("2015/2023"),)), vouched(), "gap/2024-01-01"),
    Kind.PLAN_TEXT: (whole(plans=(plan(extent=Extent.PART),)), vouched(), "plan/plan_text"),
    Kind.ADOPTED: (whole(plans=(plan(adopted=step(None)),)), vouched(), "plan/adopted"),
    Kind.ADOPTED_BY: (whole(plans=(plan(adopted=step(by=None)),)), vouched(), "plan/adopted_by"),
    Kind.PLAN_PERIOD: (whole(plans=(plan("2015?/.."),)), vouched(), "plan/plan_period"),
    Kind.AREA_YEARS: (
        whole(plans=(plan("2022/2024", area_kinds=YEARLY, areas=(area("a", "2022"), area("b", "2024"))),)),
        vouched(),
        "plan/area_years/temaar",
    ),
    Kind.EXISTENCE: (whole(bodies=(council(None),)), vouched(), "radet/existence"),
    Kind.COMPOSITION: (whole(bodies=(council(composition=Dated()),)), vouched(), "radet/composition"),
    Kind.SIZE: (
        whole(bodies=(council(composition=dated(Composition(relation=Relation.EQUAL))),)),
        vouched(),
        "radet/size",
    ),
    Kind.MEETINGS: (whole(bodies=(council(meetings=Dated()),)), vouched(), "radet/meetings"),
    Kind.PROCEDURE: (whole(joining=()), vouched(), "procedure"),
    Kind.APPROVED_BY: (whole(joining=(way(**APPLY),)), vouched(), "anslutning/approved_by"),
    Kind.CRITERIA: (whole(joining=(way(criteria=()),)), vouched(), "anslutning/criteria"),
    Kind.JOINING_PERIOD: (whole(joining=(way("2015/"),)), vouched(), "anslutning/joining_period"),
    Kind.SIGNATORIES: (whole(), ledger(complete("2015/..", "activity", "meeting")), "signatories"),
    Kind.CONTESTED: (
        whole(bodies=(council(composition=Dated((USED, NOT_USED))),)),
        vouched(),
        "radet/contested/composition",
    ),
}


def test_where_all_that_is_asked_is_known_nothing_is_unknown() -> None:
    assert found() == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_what_alone_is_not_known_is_told_alone(kind: Kind) -> None:
    promised, records, id = OPEN[kind]
    (only,) = found(promised, records=records)
    assert (only.kind, only.id) == (kind, f"exempel/{id}")


def test_every_kind_has_one_topic_and_the_topics_follow_on_each_other_by_weight() -> None:
    assert list(TOPICS) == list(Topic)
    assert [kind for kinds in TOPICS.values() for kind in kinds] == list(Kind)


def test_the_weightiest_comes_first() -> None:
    bare = whole(TO_BE_AGREED, editions=(text(wording=Extent.PART),), bodies=(council(None),))
    told = [each.kind for each in found(bare, records=ledger())]
    assert told == sorted(told, key=list(Kind).index)
    assert told[0] is Kind.WORDING
    assert told[-1] is Kind.SIGNATORIES


def test_an_id_is_the_same_from_day_to_day() -> None:
    promised = whole(plans=(plan("2015/2023"),), bodies=(council(None),))
    assert ids(promised, "2024-06-01") == ids(promised, "2024-06-02") == ["gap/2024-01-01", "radet/existence"]


def test_another_agreements_ledger_is_refused() -> None:
    with pytest.raises(InvalidError, match="other"):
        unknowns(whole(), Ledger(agreement="other"), date(2024, 6, 1))


def test_before_anything_had_begun_nothing_is_asked() -> None:
    assert ids(on="2010-01-01", records=ledger()) == []


def test_what_begins_later_is_not_told_of_yet() -> None:
    later = whole(
        editions=(text(), evolve(text(decided="2030", signed=None, valid_from=None), id="ny")),
        plans=(plan(), plan("2030/2031", id="nasta", adopted=step("2030-01", by=None))),
        bodies=(council(), body("nytt", "2030?/..")),
        joining=(way(), way("2030/", id="ny-anslutning", criteria=())),
    )
    assert ids(later) == []


def test_an_agreement_that_ended_is_asked_about_as_on_its_last_day() -> None:
    ended = whole(plans=(plan("2015/2018"),), ended=on_day("2019-12-31"))
    (gap,) = found(ended)
    assert str(gap.message) == "No plan is known for 2019-01-01/2019-12-31."
