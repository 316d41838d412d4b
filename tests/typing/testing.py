"""What a plugin author's type checker sees of the conformance kit: checked by mypy and never run."""

from datetime import date
from typing import assert_type

from hypothesis.strategies import SearchStrategy

from overenskommelse import Agreement, Ledger, Standing
from overenskommelse.testing import VariantConformance, agreements, ledgers, standing_of


class TestOrebro(VariantConformance):
    variant = "orebro"
    days = (date(2024, 6, 1),)
    replaces = ("minutes.confirmation.days",)


class TestMisspelt(VariantConformance):
    variant = 1  # type: ignore[assignment]


def an_agreement_is_drawn_and_asked_for(agreement: Agreement) -> None:
    assert_type(agreements(), SearchStrategy[Agreement])
    assert_type(ledgers(agreement), SearchStrategy[Ledger])
    assert_type(standing_of("vgr", date(2018, 5, 29)), Standing)
