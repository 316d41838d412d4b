"""What a standing costs: 1,000 agreements × 20 promises × 200 records, beside the same counting done by hand.

The sides take turns within each sample, the figures are medians of processor time, each ratio is taken within its
sample, and every side must have counted the same records.
"""

import gc
import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from statistics import median
from time import process_time

from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]  # it has no types
from workload import (
    ACTS,
    BODIES,
    LETTERS,
    ON,
    REVIEWS,
    REVISIONS,
    SEATS,
    START,
    Bare,
    agreement,
    bare,
    ledger,
    records,
)

from overenskommelse.agreement import Agreement
from overenskommelse.ledger import Ledger, Record
from overenskommelse.standing import assess

SAMPLES, SLICE = 11, 91
"""Eleven samples of 91 agreements are a thousand and one."""
QUICK, FEW = 2, 20
"""The first two sides run over all of a slice, the others over twenty."""
SIZES = (10, 100, 1_000, 10_000)
LIMIT = 12
"""How many times the bare counting a standing may cost: ten measured, and a margin for a machine with company."""
YEARLY = (*ACTS, *LETTERS, *BODIES[:3])
ROLLING = ((REVISIONS, 3), (REVIEWS, 4))
SINGLE = (*(f"platser-{body}" for body in BODIES), BODIES[0])
"""What is counted once: the seats of each body, and the minutes of one."""

Case = tuple[Agreement, Ledger, Bare]


def by_assess(case: Case) -> int:
    """Count the records that the findings counted."""
    return sum(len(finding.counted) for finding in assess(case[0], case[1], ON).findings)


def by_ordinals(case: Case) -> int:
    """Count on day ordinals."""
    events, today, first, count = case[2].ordinals, ON.toordinal(), START.toordinal(), 0
    years = [(date(y, 1, 1).toordinal(), date(y, 12, 31).toordinal()) for y in range(START.year, ON.year + 1)]
    for key in YEARLY:
        days = [day for code, day in events if code == key]
        for lo, hi in years:
            count += sum(1 for day in days if lo <= day <= hi and day <= today)
    for keys, _ in ROLLING:
        for key in keys:
            count += sum(1 for code, day in events if code == key and first < day <= today)
    for key in SINGLE:
        count += sum(1 for code, day in events if code == key and day <= today)
    return count


def by_dates(case: Case) -> int:
    """Count naively: each period against each record, in dates."""
    events, count = case[2].days, 0
    for key in YEARLY:
        for year in range(START.year, ON.year + 1):
            for code, day in events:
                if date(year, 1, 1) <= day < date(year, 12, 31) + timedelta(days=1) and day <= ON and code == key:
                    count += 1
    for keys, _ in ROLLING:
        for key in keys:
            count += sum(1 for code, day in events if START < day <= ON and code == key)
    for key in SINGLE:
        count += sum(1 for code, day in events if day <= ON and code == key)
    return count


def by_relativedelta(case: Case) -> int:
    """Count with dateutil: each period is laid out, and each record of the kind placed, by relativedelta."""
    events, count = case[2].days, 0
    for key in YEARLY:
        first = START
        while first <= ON:
            after = first + relativedelta(years=1)
            count += sum(
                1
                for code, day in events
                if code == key and relativedelta(day, first).years == 0 <= (day - first).days and day < after
            )
            first = after
    for keys, years in ROLLING:
        for key in keys:
            inside = [day for code, day in events if code == key and relativedelta(day, START).years <= years]
            count += sum(1 for day in inside if START < day <= ON)
    for key in SINGLE:
        count += sum(1 for code, day in events if code == key and day <= ON)
    return count


SIDES: tuple[tuple[str, Callable[[Case], int]], ...] = (
    ("assess, with findings and reasons", by_assess),
    ("bare Python on day ordinals", by_ordinals),
    ("naively with dates", by_dates),
    ("with dateutil's relativedelta", by_relativedelta),
)


def timed(side: Callable[[Case], int], cases: Sequence[Case]) -> tuple[float, list[int]]:
    """Return milliseconds of processor time per case, and what was counted in each."""
    start = process_time()
    counts = [side(case) for case in cases]
    return (process_time() - start) * 1000 / len(cases), counts


def samples(cases: Sequence[Case]) -> list[list[float]]:
    """Let the sides take turns over slices of the cases, the slow ones over fewer; what they count must agree."""
    found = []
    for number in range(SAMPLES):
        part = cases[number * SLICE : (number + 1) * SLICE]
        row = [timed(side, part if place < QUICK else part[:FEW]) for place, (_, side) in enumerate(SIDES)]
        expected = row[0][1]
        assert min(expected) > len(BODIES) * SEATS
        assert all(counts == expected[: len(counts)] for _, counts in row), "the sides counted differently"
        found.append([cost for cost, _ in row])
    return found


def make(number: int, kept: Sequence[tuple[Record, ...]]) -> Case:
    """Make one agreement with its ledger; every tenth shares its records, to save memory and not time."""
    own = kept[number % len(kept)]
    return agreement(f"avtal-{number}"), ledger(f"avtal-{number}", own), bare(own)


def flat(cases: Sequence[Case]) -> list[tuple[int, float]]:
    """Return the cost per standing when so many agreements are assessed in a row."""
    return [(size, timed(by_assess, [cases[n % len(cases)] for n in range(size)])[0]) for size in SIZES]


def main() -> int:
    """Print the figures; the exit code says whether they keep the promise."""
    chance = random.Random(2018)
    kept = [records(chance) for _ in range(100)]
    cases = [make(number, kept) for number in range(SAMPLES * SLICE)]
    # What was set up does not die, so the collector need not look through it again and again.
    gc.collect()
    gc.freeze()
    cold = [timed(by_assess, cases[n * SLICE : (n + 1) * SLICE])[0] for n in range(SAMPLES)]
    rows = samples(cases)
    findings = len(assess(*cases[0][:2], ON).findings)
    print(f"{len(cases):,} agreements x 20 promises x {len(kept[0])} records, {findings} findings each")
    for column, (name, _) in enumerate(SIDES):
        show(name, [row[column] for row in rows], rows)
    show("assess, the first of each ledger", cold, rows)
    print("assess, so many in a row")
    for size, cost in flat(cases):
        print(f"  {size:<36,}{cost:8.3f} ms")
    ratio = median(row[0] / row[1] for row in rows)
    print(f"promised: at most {LIMIT} x; the quietest sample took {min(row[0] for row in rows):.3f} ms")
    return int(ratio > LIMIT)


def show(name: str, costs: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
    """Print a cost and its ratio to counting by hand."""
    ratio = median(cost / row[1] for cost, row in zip(costs, rows, strict=True))
    print(f"  {name:36}{median(costs):8.3f} ms{ratio:8.1f} x")


if __name__ == "__main__":
    sys.exit(main())
