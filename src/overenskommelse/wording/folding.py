"""Findings that say the same of one period after another, told once."""

from collections.abc import Iterable, Iterator
from datetime import date

from ..dates import Period
from ..messages import Message
from ..standing import Finding, Status
from .days import is_next

WEIGHT = (
    Status.NOT_MET,
    Status.LATE,
    Status.DUE_SOON,
    Status.UNKNOWN,
    Status.UPCOMING,
    Status.NOT_JUDGED,
    Status.MET,
)
"""The statuses by how much they ask of the reader."""


def fold(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Group findings that can be told as one: by weight, then what falls due first, then in the order given."""
    runs: list[list[Finding]] = []
    for finding in findings:
        if runs and _continues(runs[-1][-1], finding):
            runs[-1].append(finding)
        else:
            runs.append([finding])
    return tuple(map(tuple, sorted(runs, key=lambda run: (WEIGHT.index(run[0].status), run[0].due or date.max))))


def _continues(one: Finding, other: Finding) -> bool:
    """Tell whether the second finding says of the next period what the first says of its own."""
    if one.period is None or other.period is None or not is_next(one.period, other.period):
        return False
    return _sort(one) == _sort(other)


def _sort(finding: Finding) -> tuple[object, ...]:
    return finding.obligation, finding.status, finding.reason.code, finding.basis, finding.reading


def merge(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Return each message once, those of one template together.

    Those that differ in their period alone become one about all the periods.
    """
    found: dict[object, dict[object, list[Message]]] = {}
    for message in messages:
        rest = tuple((name, value) for name, value in message.items if not isinstance(value, Period))
        found.setdefault(message.template, {}).setdefault(rest, []).append(message)
    return tuple(_merged(same) for alike in found.values() for same in alike.values())


def _merged(same: list[Message]) -> Message:
    first = same[0]
    items = [(name, _periods(same, name) if isinstance(value, Period) else value) for name, value in first.items]
    return Message(first.template, tuple(items))


def _periods(same: list[Message], name: str) -> object:
    every = dict.fromkeys(period for m in same if isinstance(period := m.values[name], Period))
    joined = tuple(join(every))
    return joined[0] if len(joined) == 1 else joined


def join(periods: Iterable[Period]) -> Iterator[Period]:
    """Yield the periods, with those that follow on each other made one."""
    here: Period | None = None
    for period in periods:
        if here is not None and is_next(here, period):
            here = Period(here.start, period.end)
            continue
        if here is not None:
            yield here
        here = period
    if here is not None:
        yield here
