"""What every part of the conformance class builds on: which variant it is, and how it says what does not hold."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

import pytest

from ...errors import OverenskommelseError
from ...plugins import Entry
from ...workplace.opening import Opened
from ..case import Case, case_of

MOST = 20
"""How many complaints of one test are shown: who mends these sees the rest."""


class Conformance:
    """A variant under test; what an author says of it stands in these class attributes."""

    variant: ClassVar[str]
    """The variant's code."""
    days: ClassVar[tuple[date, ...]] = ()
    """The days whose standing is kept in the golden card, and asked for again and again."""
    replaces: ClassVar[tuple[str, ...]] = ()
    """The names of the inherited rules that the variant replaces: nothing is replaced by accident."""
    entries: ClassVar[tuple[Entry, ...] | None] = None
    """The plugins to load, the variant's own among them; those installed where None."""
    console_entries: ClassVar[tuple[Entry, ...] | None] = None
    """What the variant's plugin brings to the console; what its distribution has installed where None."""

    @property
    def door(self) -> Case:
        """The variant with whatever came of loading it."""
        code = getattr(type(self), "variant", None)
        if code is None:
            pytest.fail(f'say which variant {type(self).__name__} is about: variant = "hamnby"', pytrace=False)
        return case_of(code, type(self).entries)

    @property
    def case(self) -> Case:
        """The variant, loaded; without it a test is skipped, for the one about the door says why."""
        if self.door.plugin is None:
            pytest.skip(f"the variant {type(self).variant} was not loaded; mend what keeps it out first")
        return self.door

    @property
    def opened(self) -> tuple[Opened, ...]:
        """The variant's agreements, read; where one cannot be, a test is skipped, for another says why."""
        try:
            return self.case.opened
        except OverenskommelseError:
            pytest.skip("an agreement of the variant cannot be read; mend its files first")


def hold(complaints: Iterable[str], advice: str) -> None:
    """Fail the test where there is a complaint, with each of them once and what to do."""
    found = list(dict.fromkeys(complaints))
    if not found:
        return
    left = [f"… and {len(found) - MOST} more"] if len(found) > MOST else []
    pytest.fail("\n".join([*(f"- {each}" for each in found[:MOST]), *left, advice]), pytrace=False)
