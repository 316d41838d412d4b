"""A chair that goes round between the sides: whose turn it was follows from the year before."""

import pytest

from overenskommelse.agreement import Agreement, Chair, ChairKind, ChairRotates, Side
from overenskommelse.dates import Period
from overenskommelse.ledger import Appointment, Ground, Record
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing import Status
from tests.standing.builders import SIDES, SOURCE, agreement, body, findings, promise, seats, statuses

ORDER = ("civil", "kommun", "region")
RULE = ChairRotates(act="ordforande", **promise(body="radet"))


def chaired(kind: ChairKind = ChairKind.ROTATING, sides: tuple[str, ...] = ORDER) -> Agreement:
    entry = Dating(value=Chair(kind=kind, sides=sides), period=Period.parse("2015/.."), source=SOURCE)
    three = (*SIDES, Side(id="kommun", name="Kommunerna"))
    return agreement(RULE, sides=three, bodies=(body(chair=Dated((entry,))),))


def chairs(**held: str) -> tuple[Record, ...]:
    """The seats, and who held the chair during periods: `civil="2015"`."""
    appointments = (
        Appointment(
            id=f"ordf-{name.replace('_', '-')}",
            seat=f"{name.partition('_')[0]}-0",
            ground=Ground.OFFICE,
            acts=("ordforande",),
            period=Period.parse(period),
            source=SOURCE,
        )
        for name, period in held.items()
    )
    return *(seat for side in ORDER for seat in seats(side, 1)), *appointments


@pytest.mark.parametrize(
    ("held", "status"),
    [
        ({"civil": "2015", "kommun": "2016"}, "met"),
        ({"region": "2015", "civil": "2016"}, "met"),
        ({"civil": "2015", "civil_2": "2016"}, "not_met"),
        ({"civil": "2015/2016"}, "not_met"),
        ({"civil": "2015", "region": "2016"}, "not_met"),
        # Somebody of another side held it part of the year, and who held it otherwise is not recorded.
        ({"civil": "2015", "region": "2016-01-01/2016-06-30"}, "unknown"),
        ({"civil": "2015-01-01/2016-02-15", "kommun": "2016-02-16/2016-12-31"}, "unknown"),
        ({"civil": "2015"}, "unknown"),
        ({"kommun": "2016"}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_a_year_is_judged_by_whose_turn_it_was(held: dict[str, str], status: str) -> None:
    assert statuses(chaired(), "2017-02-01", *chairs(**held))["2016"] == status


def test_a_year_that_runs_lies_ahead_since_the_chair_may_still_change_hands() -> None:
    assert statuses(chaired(), "2016-02-01", *chairs(civil="2015", kommun="2016"))["2016"] == "upcoming"
    assert statuses(chaired(), "2016-02-01", *chairs(civil="2015"))["2016"] == "upcoming"
    assert (
        statuses(chaired(), "2016-02-01", *chairs(civil="2015", kommun="2016-03-01/2016-12-31"))["2016"] == "upcoming"
    )


def test_how_long_a_chair_will_last_is_no_news_while_the_year_runs() -> None:
    assert statuses(chaired(), "2016-02-01", *chairs(civil="2015/2016"))["2016"] == "upcoming"
    assert statuses(chaired(), "2016-02-01", *chairs(civil="2015-01-01/2016-06-30"))["2016"] == "upcoming"


def test_the_finding_names_the_turn_and_what_would_settle_it() -> None:
    met = findings(chaired(), "2017-02-01", *chairs(civil="2015", kommun="2016"))["2016"]
    assert (met.counted, met.reason.values["turn"], met.reason.values["before"]) == (
        ("ordf-kommun",),
        "Kommunerna",
        "Civilsamhället",
    )
    unknown = findings(chaired(), "2017-02-01", *chairs(kommun="2016"))["2016"]
    assert [message.values["period"] for message in unknown.settled_by] == [Period.parse("2015")]


@pytest.mark.parametrize("sides", [("civil",), ()])
def test_where_no_order_is_known_nothing_is_judged(sides: tuple[str, ...]) -> None:
    found = findings(chaired(sides=sides), "2017-02-01", *chairs(civil="2015/2016"))["2016"]
    assert (found.status, found.reason.code) == (Status.NOT_JUDGED, "no-rotation")


def test_a_fixed_chair_does_not_go_round() -> None:
    fixed = chaired(ChairKind.FIXED, ("civil",))
    assert statuses(fixed, "2017-02-01", *chairs(civil="2015/2016"))["2016"] == "not_judged"


def test_a_body_that_was_never_set_up_has_no_chair_to_judge() -> None:
    promised = agreement(RULE, bodies=(body(existence=None),))
    assert statuses(promised, "2017-02-01") == {"lofte": "not_judged"}
