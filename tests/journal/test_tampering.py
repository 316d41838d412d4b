"""Whatever is done to a journal past the program is found, and told by the first entry that is not as it was."""

from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from overenskommelse.journal import Entry, Fault, Head, verify
from overenskommelse.office.fields import text_of
from tests.journal.journals import (
    CHANGE_VALUES,
    ENTRY_VALUES,
    HEADER_VALUES,
    Journal,
    journals,
    rechained,
)

POSITIONS = st.integers(0, 100)


def place(fault: Fault | None) -> tuple[int | None, int | None]:
    """Return the numbers of the entry and the change that a fault names."""
    assert fault is not None
    return fault.entry, fault.change


def is_plain(journal: Journal) -> bool:
    """Tell whether nothing is redacted."""
    numbers = [*(each.redacted for each in journal.changes), *(each.redacted for each in journal.entries)]
    return numbers == [None] * len(numbers)


def first_of(journal: Journal, change: int) -> int:
    return next(each.number for each in journal.entries if each.change == change)


@given(journals())
def test_an_untouched_journal_is_whole_with_and_without_its_head(journal: Journal) -> None:
    redacted = sum(each.redacted is not None for each in journal.entries)
    for head in (None, journal.head, Head(journal.entries[0].number, journal.entries[0].digest)):
        verdict = journal.verify(head)
        assert (verdict.fault, verdict.head, verdict.changes) == (None, journal.head, len(journal.changes))
        assert verdict.redacted == redacted


@given(journals(), POSITIONS, st.sampled_from(sorted(ENTRY_VALUES)))
def test_any_changed_column_of_an_entry_is_found(journal: Journal, at: int, column: str) -> None:
    index = at % len(journal.entries)
    entry = journal.entries[index]
    new: Any = ENTRY_VALUES[column](entry)
    journal.entries[index] = attrs.evolve(entry, **{column: new})
    fault = journal.verify().fault
    assert fault is not None
    # A number that is missing is told by itself: entry 3 is not there, whatever stands in its place.
    assert fault.entry == entry.number


@given(journals(), POSITIONS, st.sampled_from(sorted(CHANGE_VALUES)))
def test_any_changed_column_of_a_change_is_found(journal: Journal, at: int, column: str) -> None:
    index = at % len(journal.changes)
    change = journal.changes[index]
    new: Any = CHANGE_VALUES[column](change)
    journal.changes[index] = attrs.evolve(change, **{column: new})
    fault = journal.verify().fault
    assert fault is not None
    assert fault.change == change.number
    assert fault.entry in {None, first_of(journal, change.number)}


@given(journals(), POSITIONS, st.sampled_from(sorted(HEADER_VALUES)))
def test_any_changed_column_of_a_header_is_found(journal: Journal, at: int, column: str) -> None:
    index = at % len(journal.changes)
    change = journal.changes[index]
    new: Any = HEADER_VALUES[column](change.header)
    assume(new != getattr(change.header, column))
    journal.changes[index] = attrs.evolve(change, header=attrs.evolve(change.header, **{column: new}))
    fault = journal.verify().fault
    assert fault is not None
    assert fault.change == change.number


@given(journals(), POSITIONS)
def test_an_entry_that_is_gone_is_named(journal: Journal, at: int) -> None:
    gone = journal.entries.pop(at % len(journal.entries))
    assert place(journal.verify().fault)[0] == gone.number


@given(journals(), POSITIONS)
def test_a_change_that_is_gone_is_named(journal: Journal, at: int) -> None:
    gone = journal.changes.pop(at % (len(journal.changes) - 1))
    assert place(journal.verify().fault) == (first_of(journal, gone.number), gone.number)


@given(journals(), POSITIONS, POSITIONS)
def test_two_swapped_entries_are_found_at_the_first(journal: Journal, one: int, other: int) -> None:
    one, other = sorted((one % len(journal.entries), other % len(journal.entries)))
    assume(one != other)
    entries = journal.entries
    entries[one], entries[other] = entries[other], entries[one]
    assert place(journal.verify().fault)[0] == one + 1


@given(journals(), POSITIONS, POSITIONS)
def test_two_entries_with_each_others_numbers_are_found_at_the_first(journal: Journal, one: int, other: int) -> None:
    one, other = sorted((one % len(journal.entries), other % len(journal.entries)))
    assume(one != other)
    left, right = journal.entries[one], journal.entries[other]
    journal.entries[one] = attrs.evolve(right, number=left.number)
    journal.entries[other] = attrs.evolve(left, number=right.number)
    assert place(journal.verify().fault)[0] == one + 1


@given(journals(), POSITIONS)
def test_an_entry_put_in_is_found_where_it_was_put(journal: Journal, at: int) -> None:
    index = at % (len(journal.entries) + 1)
    # At the very end it has a number that fits, and no change that it belongs to.
    last = journal.entries[-1]
    journal.entries.insert(index, attrs.evolve(last, number=last.number + 1))
    assert place(journal.verify().fault)[0] == index + 1


@given(journals(), st.integers(1, 100))
def test_a_cut_tail_is_found_with_a_head_kept_elsewhere(journal: Journal, cut: int) -> None:
    head, kept = journal.head, cut % (len(journal.changes) - 1) + 1
    del journal.changes[kept:]
    journal.entries[:] = [each for each in journal.entries if each.change <= kept]
    plain = is_plain(journal)
    assert (journal.verify().fault is None) == plain
    fault = journal.verify(head).fault
    assert fault is not None
    if plain:
        assert fault.entry == journal.entries[-1].number + 1


@given(journals(), POSITIONS)
def test_a_chain_made_anew_is_found_with_a_head_kept_elsewhere(journal: Journal, at: int) -> None:
    assume(is_plain(journal))
    forged = rechained(journal, at % len(journal.entries) + 1, text_of({"body": "annat"}))
    assert forged.verify().fault is None
    fault = forged.verify(journal.head).fault
    assert fault is not None
    assert (fault.message.code, fault.entry) == ("journal-rewritten", journal.head.number)


@given(journals(), POSITIONS)
def test_a_version_left_out_is_found_even_in_a_chain_made_anew(journal: Journal, at: int) -> None:
    assume(is_plain(journal))
    entry = at % len(journal.entries) + 1
    fault = rechained(journal, entry, text_of({"body": "annat"}), versions=1).verify().fault
    assert fault is not None
    assert (fault.message.code, fault.entry) == ("journal-version", entry)


@given(journals(), POSITIONS)
def test_a_change_dated_no_later_than_the_one_before_is_found_even_in_a_chain_made_anew(
    journal: Journal, at: int
) -> None:
    assume(is_plain(journal))
    index = at % (len(journal.changes) - 1) + 1
    before, change = journal.changes[index - 1 : index + 1]
    journal.changes[index] = attrs.evolve(change, header=attrs.evolve(change.header, at=before.header.at))
    fault = rechained(journal, 1, journal.entries[0].text or "").verify().fault
    assert fault is not None
    assert (fault.message.code, fault.change) == ("journal-time", change.number)


def test_an_empty_journal_is_whole_and_is_not_that_of_another_head() -> None:
    empty = verify([], [])
    assert (empty.fault, empty.head.number, empty.changes) == (None, 0, 0)
    assert verify([], [], head=empty.head).fault is None
    assert verify([], [], head=Head(0, "1" * 64)).fault is not None


def _redacted(journal: Journal) -> list[int]:
    return [index for index, each in enumerate(journal.entries) if each.redacted is not None]


@given(journals())
def test_what_was_redacted_cannot_be_put_back_unnoticed(journal: Journal) -> None:
    assume(_redacted(journal))
    index = _redacted(journal)[0]
    entry = journal.entries[index]
    for forged in (
        attrs.evolve(entry, redacted=None),
        attrs.evolve(entry, text=text_of({"body": "gissat"})),
        attrs.evolve(entry, redacted=entry.redacted and entry.redacted + 1),
        attrs.evolve(entry, redacted=entry.number),
    ):
        journal.entries[index] = forged
        assert place(journal.verify().fault)[0] == entry.number


@given(journals())
def test_what_stood_before_a_redaction_is_known_when_it_is_put_back(journal: Journal) -> None:
    written = journal.written
    assume(written is not None and not is_plain(journal))
    assert written is not None
    for index, entry in enumerate(written.entries):
        if entry != journal.entries[index]:
            entries = [*journal.entries[:index], entry, *journal.entries[index + 1 :]]
            fault = verify(journal.changes, entries).fault
            assert fault is not None
            assert (fault.message.code, fault.entry) == ("journal-restored", entry.number)
    for index, change in enumerate(written.changes):
        if change != journal.changes[index]:
            changes = [*journal.changes[:index], change, *journal.changes[index + 1 :]]
            fault = verify(changes, journal.entries).fault
            assert fault is not None
            assert (fault.message.code, fault.change) == ("journal-reason-restored", change.number)


@given(journals(), POSITIONS)
def test_a_redaction_that_no_decision_tells_of_is_found(journal: Journal, at: int) -> None:
    index = at % len(journal.entries)
    entry = journal.entries[index]
    assume(entry.redacted is None)
    journal.entries[index] = attrs.evolve(entry, text='{"format":1}', salt="00", redacted=journal.head.number)
    assert place(journal.verify().fault)[0] == entry.number


GARBAGE = ["x", "å", "", -1, 0, 1.5, True, None, b"\xff", [], "\ud800", 10**30]


COLUMNS = [
    *((True, name) for name in attrs.fields_dict(Entry)),
    *((False, name) for name in (*CHANGE_VALUES, "header")),
]


@given(journals(), POSITIONS, st.sampled_from(COLUMNS), st.sampled_from(GARBAGE))
def test_no_value_of_whatever_type_breaks_the_verifying(
    journal: Journal, at: int, column: tuple[bool, str], value: Any
) -> None:
    is_entry, name = column
    rows: list[Any] = journal.entries if is_entry else journal.changes
    index = at % len(rows)
    is_same = getattr(rows[index], name) == value
    rows[index] = attrs.evolve(rows[index], **{name: value})
    assert (journal.verify().fault is None) <= is_same
