"""The way into an agreement on a day: the step that it begins with, those that follow, and who approves."""

from datetime import date

import pytest

from overenskommelse.agreement.joining import JoiningPolicy, Procedure
from overenskommelse.dates import Period
from overenskommelse.office.commands import Apply, Approve, Sign
from overenskommelse.office.commands.ways_in import approver, first_step, step_after
from tests.standing.builders import SOURCE, agreement, body

JOINED = agreement(
    bodies=(body(),),
    joining=(
        JoiningPolicy(id="forst", procedure=Procedure.NOTIFY, period=Period.parse("2015/2018"), source=SOURCE),
        JoiningPolicy(
            id="sedan",
            procedure=Procedure.APPLY_AND_BE_APPROVED,
            period=Period.parse("2019/.."),
            approved_by="radet",
            source=SOURCE,
        ),
    ),
)


@pytest.mark.parametrize(("on", "command", "by"), [(date(2018, 6, 1), Sign, ""), (date(2020, 6, 1), Apply, "radet")])
def test_the_way_that_holds_on_the_day_says_how_one_begins(on: date, command: type, by: str) -> None:
    assert (first_step(JOINED, on), approver(JOINED, on)) == (command, by)


def test_approval_follows_upon_an_application_and_signing_upon_that() -> None:
    steps = [step_after(state) for state in ("applied", "approved", "first_step", "signed", "left", None)]
    assert steps == [Approve, Sign, Sign, None, None, None]
