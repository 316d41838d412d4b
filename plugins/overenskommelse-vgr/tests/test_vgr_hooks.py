"""checks() of VGR: a registration number of regionstyrelsen has the form of its register."""

from types import SimpleNamespace

import pytest

from overenskommelse.errors import Problem
from overenskommelse.ledger import Matter
from overenskommelse.plugins import load
from overenskommelse.wording import language, problem
from overenskommelse_vgr.register_numbers import REGISTER_NUMBER


def asked(number: str | None) -> list[Problem]:
    saving = SimpleNamespace(record=SimpleNamespace(number=number))
    return [*REGISTER_NUMBER.run(saving)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "number", [None, "RS 2018-00240", "RS 2018-01416", "RS 913-2013", "KS 2018:3", "RSK 7", "Dnr 5"]
)
def test_the_forms_seen_and_those_of_others_are_taken(number: str | None) -> None:
    assert asked(number) == []


@pytest.mark.parametrize(
    "number", ["RS2018-00240", "RS 2018-240", "rs 2018-00240", "RS 2018/00240", "RS", "RS 2018-00240 "]
)
def test_a_number_of_regionstyrelsen_in_another_form_is_refused_with_the_right_one(number: str) -> None:
    (found,) = asked(number)
    assert "RS 2018-00240" in problem(found, language("sv"))


def test_the_numbers_that_ship_have_the_form() -> None:
    loaded = load()
    assert [each.code for each in loaded.gather().checks if each.variant == "vgr"] == ["register-number"]
    assert asked("RS 2018-00240") == []
    assert Matter.kind in REGISTER_NUMBER.kinds


def test_the_hook_catalogues_lets_the_check_speak_swedish() -> None:
    speech, unreadable = language("sv").knowing(domain.catalogue("sv") for domain in load().domains)
    (found,) = asked("RS 1")
    assert unreadable == ()
    assert problem(found, speech).startswith("number: Diarienumret RS 1 är inte skrivet så som")
