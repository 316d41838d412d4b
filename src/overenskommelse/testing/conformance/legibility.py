"""Legible with the plugin gone: what was stored can be read and shown where nobody has the plugin any more."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from io import StringIO

import pytest

from ...cli.layout import Layout
from ...cli.session import Session
from ...cli.showing import page
from ...cli.terminal import Terminal
from ...errors import OverenskommelseError
from ...plugins import load
from ...store import MEMORY, open_store
from ...wording import language
from ...workplace.opening import Opened, all_kinds
from ..case import Case, boundaries, on_day, tried
from .holding import Conformance, hold
from .keeping import filled, workplace

SAY_IT_IN_FIELDS = (
    "Let what a reader is to see stand in fields of the agreement, and not follow from code that the plugin brings."
)


class Legibility(Conformance):
    """An office that uninstalls the plugin keeps its register."""

    def test_what_was_stored_can_be_read_and_shown_without_the_plugin(self) -> None:
        """With the plugin blocked, `show` prints what it printed before, and the standing can still be asked for."""
        opened = self.opened
        hold(lost(opened, self.case), SAY_IT_IN_FIELDS)


def lost(opened: tuple[Opened, ...], case: Case) -> Iterator[str]:
    """Yield what can no longer be read, or is shown otherwise, once the plugin is blocked."""
    without = load(entry_points=case.entries, blocked=[case.entry.name]).catalog
    with closing(open_store(MEMORY, kinds=all_kinds(case.catalog))) as store:
        try:
            filled(store, case)
        except OverenskommelseError:
            pytest.skip("an agreement cannot be put into a store; the test of stores says why")
        place = workplace(store, without)
        for each in opened:
            code = each.agreement.code
            try:
                left = place.open(code)
            except OverenskommelseError as error:
                yield from (f"{code} can no longer be read: {problem}" for problem in error.problems)
                continue
            yield from _differences(each, left)


def _differences(before: Opened, after: Opened) -> Iterator[str]:
    code, days = before.agreement.code, boundaries(before)
    for on in days[:: max(1, len(days) // 6)]:
        if tried(after, on) is None:
            yield f"how {code} stood on {on} can no longer be asked"
        told = shown(after, on)
        yield from (f"{code} on {on} no longer shows: {line}" for line in shown(before, on) if line not in told)


def shown(opened: Opened, on: date) -> tuple[str, ...]:
    """Return the lines that `overenskommelse show` prints of an agreement on a day, in Swedish."""
    words = Namespace(agreement=opened.agreement.code, on=on.isoformat())
    terminal = Terminal(out=StringIO(), err=StringIO())
    speech = language("sv").speaking(opened.agreement.vocabulary, on)
    session = Session(words, speech, terminal, lambda: datetime.now(UTC))
    return tuple(Layout(width=None).lines(page(on_day(opened, on), session)))
