"""Promises that somebody is informed every so often: owed to each addressee, whoever keeps it."""

import pytest

from overenskommelse.agreement import Anchor, Informs, Origin
from overenskommelse.dates import Every
from overenskommelse.ledger import Record
from overenskommelse.standing import Status
from tests.standing.builders import YEARLY, agreement, body, complete, done, findings, promise, statuses

RULE = Informs(
    act="handling", who="radet", whom=("region", "civil"), every=Every("P1Y"), counted_from=YEARLY, **promise()
)
PROMISED = agreement(RULE, bodies=(body(),))
REGION, CIVIL = done("brev", "2016-03-01", informed=("region",)), done("mejl", "2016-09-01", informed=("civil",))


@pytest.mark.parametrize(
    ("on", "records", "status"),
    [
        ("2016-10-31", (), "upcoming"),
        ("2016-11-01", (REGION,), "due_soon"),
        ("2016-09-01", (REGION, CIVIL), "met"),
        ("2017-01-01", (REGION, CIVIL), "met"),
        ("2017-01-01", (REGION,), "unknown"),
        ("2017-01-01", (REGION, complete("2016")), "not_met"),
        ("2017-01-01", (), "unknown"),
        ("2017-01-01", (done("alla", "2016-05", informed=("region", "civil")),), "met"),
        ("2017-01-01", (done("ingen", "2016-05"), complete("2016")), "not_met"),
    ],
)
def test_each_addressee_is_informed_every_year(on: str, records: tuple[Record, ...], status: str) -> None:
    assert statuses(PROMISED, on, *records)["2016"] == status


def test_those_not_informed_are_named() -> None:
    finding = findings(PROMISED, "2017-01-01", REGION)["2016"]
    assert [str(each) for each in finding.settled_by[:1]] == ["a record of information to Civilsamhället during 2016"]


def test_an_addressee_may_be_a_body() -> None:
    rule = Informs(
        act="handling", who="radet", whom=("styrgrupp",), every=Every("P1Y"), counted_from=YEARLY, **promise()
    )
    promised = agreement(rule, bodies=(body(), body("styrgrupp")))
    assert statuses(promised, "2017-01-01", done("rapport", "2016-05", informed=("styrgrupp",)))["2016"] == "met"


def test_the_parties_are_owed_it_also_where_the_body_was_never_set_up() -> None:
    """Decision 0003: a promise through a body is judged whoever keeps it."""
    promised = agreement(RULE, bodies=(body(existence=None),))
    assert statuses(promised, "2017-01-01", REGION, CIVIL)["2016"] == "met"


def test_with_no_day_to_count_from_it_is_unknown_and_not_silent() -> None:
    rule = Informs(
        act="handling",
        who="radet",
        whom=("civil",),
        every=Every("P1Y"),
        counted_from=Anchor(origin=Origin.SIGNED),
        **promise(),
    )
    found = findings(agreement(rule, bodies=(body(),)), "2017-01-01")
    assert [(f.status, f.reason.code) for f in found.values()] == [(Status.UNKNOWN, "no-anchor")]
