"""The variant $code holds what every variant holds; its golden card is read when it changes."""

from datetime import date

from overenskommelse.testing import VariantConformance


class Test$classname(VariantConformance):
    variant = "$code"
    # The days whose standing is kept in golden/$code.txt.
    days = (date(2025, 6, 1),)
