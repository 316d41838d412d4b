"""Laws of assessing: what holds for every agreement, ledger and day."""

import random
from datetime import date, timedelta
from itertools import pairwise

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement, Informs, MeetingsPerYear, Recurring
from overenskommelse.ledger import Coverage, Ledger, Meeting, Record
from overenskommelse.messages import Message
from overenskommelse.sources import Source
from overenskommelse.standing import Finding, Standing, Status, assess
from overenskommelse.testing.strategies import agreements_with_ledgers, days
from tests.standing.builders import complete
from tests.standing.situations import ledger_of, records, situations

ANY = situations() | st.tuples(agreements_with_ledgers(), days()).map(lambda drawn: (*drawn[0], drawn[1]))
Situation = tuple[Agreement, Ledger, date]


@given(ANY, st.integers(1, 2**32))
def test_assessing_is_deterministic_and_independent_of_record_order(case: Situation, seed: int) -> None:
    agreement, ledger, on = case
    chance = random.Random(seed)
    shuffled = evolve(
        ledger,
        records=tuple(chance.sample(ledger.records, len(ledger.records))),
        documents=tuple(chance.sample(ledger.documents, len(ledger.documents))),
    )
    assert assess(agreement, shuffled, on) == assess(agreement, ledger, on) == assess(agreement, ledger, on)


@given(situations(), st.data())
def test_adding_what_surely_came_after_the_day_changes_nothing(case: Situation, data: st.DataObject) -> None:
    """Also a Coverage, and a seat, whose period begins after it."""
    agreement, ledger, on = case
    tomorrow = on + timedelta(1)
    word = complete(f"{tomorrow.isoformat()}/..", identity="senare-allt")
    later = (word, *data.draw(records(tomorrow, "senare-", most=8)))
    assert assess(agreement, ledger_of((*ledger.records, *later)), on) == assess(agreement, ledger, on)


@given(situations())
def test_leaving_out_what_surely_came_after_the_day_changes_nothing(case: Situation) -> None:
    """Also of a meeting that was held before the day and confirmed after it."""
    agreement, ledger, on = case
    day = on.toordinal()
    known = tuple(_as_known(record, day) for record in ledger.records if record.span[0] <= day)
    assert assess(agreement, ledger_of(known), on) == assess(agreement, ledger, on)


def _as_known(record: Record, day: int) -> Record:
    if not isinstance(record, Meeting) or record.minutes is None or record.minutes.confirmed is None:
        return record
    later = record.minutes.confirmed.lo > day
    return evolve(record, minutes=evolve(record.minutes, confirmed=None)) if later else record


@given(ANY, st.data())
def test_taking_coverage_away_only_ever_turns_a_finding_to_unknown(case: Situation, data: st.DataObject) -> None:
    agreement, ledger, on = case
    words = [record for record in ledger.records if isinstance(record, Coverage)]
    taken = data.draw(st.sets(st.sampled_from([record.id for record in words]))) if words else set()
    kept = tuple(record for record in ledger.records if record.id not in taken)
    before, after = assess(agreement, ledger, on), assess(agreement, evolve(ledger, records=kept), on)
    assert [finding.id for finding in after.findings] == [finding.id for finding in before.findings]
    changed = [new for old, new in zip(before.findings, after.findings, strict=True) if new != old]
    assert {finding.status for finding in changed} <= {Status.UNKNOWN}
    assert (after.gaps, after.overlaps) == (before.gaps, before.overlaps)


@given(situations())
def test_an_empty_ledger_accuses_nobody(case: Situation) -> None:
    """What a plan known in full leaves out is the one thing that needs no record."""
    agreement, ledger, on = case
    empty = assess(agreement, evolve(ledger, records=()), on)
    accused = {f.reason.code for f in empty.findings if f.status in {Status.LATE, Status.NOT_MET}}
    assert accused <= {"areas-lack"}


@given(ANY)
def test_every_finding_carries_reason_source_and_basis_under_an_id_of_its_own(case: Situation) -> None:
    agreement, ledger, on = case
    found = assess(agreement, ledger, on).findings
    assert len({finding.id for finding in found}) == len(found)
    for finding in found:
        assert finding.id.startswith(f"{agreement.code}/{finding.obligation}")
        assert isinstance(finding.source, Source)
        assert isinstance(finding.basis.source, Source)
        assert _is_filled(finding.reason)


@given(situations())
def test_unknown_and_nothing_else_says_what_would_settle_it(case: Situation) -> None:
    for finding in assess(*case).findings:
        assert bool(finding.settled_by) == (finding.status is Status.UNKNOWN)
        assert all(map(_is_filled, finding.settled_by))


def _is_filled(message: Message) -> bool:
    """Fill the sentence: raises KeyError where a place has no value."""
    return bool(str(message))


@given(ANY)
def test_records_counted_are_in_the_ledger_and_counted_once(case: Situation) -> None:
    agreement, ledger, on = case
    known = {record.id: record for record in ledger.records}
    for finding in assess(agreement, ledger, on).findings:
        assert set(finding.counted) <= known.keys()
        assert len(set(finding.counted)) == len(finding.counted)
        assert all(known[one].span[1] <= on.toordinal() for one in finding.counted)


@given(situations())
def test_due_days_lie_in_order_and_on_the_side_of_the_day_that_the_status_says(case: Situation) -> None:
    agreement, ledger, on = case
    standing = assess(agreement, ledger, on)
    for obligation in agreement.obligations:
        if isinstance(obligation, Recurring | Informs | MeetingsPerYear):
            dues = [finding.due for finding in _of(standing, obligation.id) if finding.due]
            assert all(one < other for one, other in pairwise(dues))
    for finding in standing.findings:
        if finding.due is not None:
            assert finding.status not in {Status.UPCOMING, Status.DUE_SOON} or finding.due >= on
            assert finding.status is not Status.LATE or finding.due < on


def _of(standing: Standing, obligation: str) -> list[Finding]:
    return [finding for finding in standing.findings if finding.obligation == obligation]
