"""What ships with the library is held to what every variant is held to."""

from overenskommelse.testing import VariantConformance


class TestBase(VariantConformance):
    variant = "base"


class TestSe(VariantConformance):
    variant = "se"
