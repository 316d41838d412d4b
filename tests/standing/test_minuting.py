"""What comes next after a meeting follows from what is recorded of it, and from what the law asks of its body."""

from typing import Any

import pytest

from overenskommelse.agreement import Agreement, Within
from overenskommelse.agreement.obligation import MeetingDay
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Attendance, Minutes
from overenskommelse.sources import Dated, Dating
from overenskommelse.standing import LegalKind, Rules
from overenskommelse.standing.minuting import Step, next_step
from tests.standing.builders import SOURCE, agreement, body, meeting, promise

DAY = PartialDate("2018-03-24")
RULES = Rules(
    evaluators={},
    values={"kl.anslag": Dated((Dating(value=2, period=Period.parse("2018/.."), source=SOURCE),))},
    legal_kinds={"namnd": LegalKind(code="namnd", label="nämnd", duties=frozenset({"anslag"}), source=SOURCE)},
    statutes=(
        Within(
            days="kl.anslag",
            start=MeetingDay.CONFIRMED,
            end=MeetingDay.ANNOUNCED,
            duty="anslag",
            **{**promise(), "clauses": ()},
        ),
    ),
    supplied={"kl.anslag": "se", "anslag": "se"},
)
BOARD = agreement(bodies=(body(legal_kind="namnd"),))
COUNCIL = agreement(bodies=(body(),))


@pytest.mark.parametrize(
    ("of", "minutes", "step"),
    [
        (BOARD, {}, Step.CHECKERS),
        (BOARD, {"checkers": ("stol",)}, Step.CONFIRM),
        (BOARD, {"confirmed": DAY}, Step.ANNOUNCE),
        (COUNCIL, {"confirmed": DAY}, None),
        (COUNCIL, {"confirmed": DAY, "announced": DAY}, Step.TAKE_DOWN),
        (BOARD, {"confirmed": DAY, "announced": DAY, "taken_down": PartialDate("2018-04-20")}, None),
    ],
)
def test_each_step_follows_upon_what_is_recorded(of: Agreement, minutes: dict[str, Any], step: Step | None) -> None:
    there = (Attendance(seat="stol"),)
    assert next_step(of, meeting("2018-03-23", minutes=Minutes(**minutes), attendance=there), RULES) == step


def test_who_was_there_comes_first() -> None:
    assert next_step(COUNCIL, meeting("2018-03-23"), RULES) is Step.ATTENDANCE
