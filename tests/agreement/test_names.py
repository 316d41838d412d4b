"""What sides, parties and bodies are called on a day."""

from datetime import date

import pytest

from overenskommelse.agreement import Side
from overenskommelse.dates import Period
from overenskommelse.sources import Dated, Dating
from tests.standing.builders import SOURCE, agreement, body


@pytest.mark.parametrize(("on", "name"), [(date(2019, 12, 31), "Rådet"), (date(2020, 1, 1), "Samverkansrådet")])
def test_a_body_is_called_what_it_was_called_then(on: date, name: str) -> None:
    since = {"Rådet": Period.parse("../2019"), "Samverkansrådet": Period.parse("2020/..")}
    names = Dated(tuple(Dating(value=text, period=period, source=SOURCE) for text, period in since.items()))
    assert agreement(bodies=(body(names=names),)).called(on)["radet"] == name


def test_a_side_goes_before_a_body_of_the_same_id() -> None:
    named = agreement(sides=(Side(id="radet", name="Rådets sida"),), bodies=(body(),))
    assert named.called(date(2020, 1, 1)) == {"radet": "Rådets sida"}
