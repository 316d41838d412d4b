"""The variant skane holds what every variant holds; its golden card is read when it changes."""

from datetime import date

from overenskommelse.testing import VariantConformance


class TestSkane(VariantConformance):
    variant = "skane"
    days = (date(2013, 6, 1), date(2022, 6, 1))
