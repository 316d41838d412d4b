"""Purity: the same question has the same answer, and nothing but agreement, ledger, day and rules decides it."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from ...workplace.opening import Opened
from ..case import boundaries, tried
from .fresh import Answer, answered, answered_elsewhere
from .holding import Conformance, hold

KEEP_NOTHING = "An evaluator keeps nothing between two calls: what it needs is in the obligation and the case."
SORT = "Count records by what they say, and sort what is told; the order of the ledger is whoever wrote it."
BE_SILENT = "Take print and warnings out of what runs when the plugin is imported."
TAKE_THE_DAY = "Take the day from case.on, and everything else from the agreement, the ledger and the rules."


class Purity(Conformance):
    """Whoever asks again gets the same answer, on every machine."""

    def test_the_same_question_has_the_same_answer_twice(self) -> None:
        """On `days` and around every boundary, two assessments one after the other are equal."""
        hold((fault for each in self.opened for fault in wavering(each, type(self).days)), KEEP_NOTHING)

    def test_the_order_of_the_records_changes_no_answer(self) -> None:
        """The ledger read backwards gives the same standing."""
        hold((fault for each in self.opened for fault in ordered(each, type(self).days)), SORT)

    def test_it_prints_nothing_when_it_is_imported(self) -> None:
        """In an interpreter of its own it loads without a word on either stream."""
        hold(answered(self.case).printed, BE_SILENT)

    def test_no_clock_and_no_environment_decide_an_answer(self) -> None:
        """In another zone, language, folder and order of hashes the variant and every standing are the same."""
        hold(dependent(answered(self.case), answered_elsewhere(self.case)), TAKE_THE_DAY)


def _days(opened: Opened, days: Iterable[date]) -> tuple[date, ...]:
    return tuple(dict.fromkeys((*days, *boundaries(opened))))


def wavering(opened: Opened, days: Iterable[date]) -> Iterator[str]:
    """Yield each finding that another assessment, right after the first, tells otherwise."""
    for on in _days(opened, days):
        yield from _differences(opened, opened, on, "is told otherwise when it is asked for again")


def ordered(opened: Opened, days: Iterable[date]) -> Iterator[str]:
    """Yield each finding that the same ledger in another order tells otherwise."""
    turned = evolve(opened, ledger=opened.ledger.with_records(opened.ledger.records[::-1]))
    for on in _days(opened, days):
        yield from _differences(opened, turned, on, "is told otherwise when the records stand in another order")


def _differences(one: Opened, other: Opened, on: date, what: str) -> Iterator[str]:
    first, second = tried(one, on), tried(other, on)
    if first is None or second is None:
        return
    before, after = ({each.id: each for each in standing.findings} for standing in (first, second))
    for id in dict.fromkeys((*before, *after)):
        if before.get(id) != after.get(id):
            yield f"on {on} {id} {what}"


def dependent(here: Answer, elsewhere: Answer) -> Iterator[str]:
    """Yield what the plugin's code read of its surroundings, and what it answers otherwise in others."""
    yield from here.read
    for question, answer in here.answers.items():
        if elsewhere.answers.get(question) != answer:
            yield f"{question}: another answer in another zone, language, folder and order of hashes"
