"""The variant vgr holds what every variant holds; its golden card is read when it changes."""

from datetime import date

from overenskommelse.testing import VariantConformance


class TestVgr(VariantConformance):
    variant = "vgr"
    # The adopted text in force, the body's final report, and the third plan.
    days = (date(2015, 6, 1), date(2018, 5, 29), date(2024, 6, 1))
