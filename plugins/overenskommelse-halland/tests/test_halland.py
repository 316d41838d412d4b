"""The variant halland holds what every variant holds; its golden card is read when it changes."""

from datetime import date

from overenskommelse.testing import VariantConformance


class TestHalland(VariantConformance):
    variant = "halland"
    days = (date(2020, 12, 1), date(2024, 6, 1))
