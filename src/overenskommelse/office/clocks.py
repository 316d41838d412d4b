"""A clock that lies behind the journal: no change is dated before the last one, so that one wrong clock moves all."""

from datetime import datetime, timedelta

from ..journal import Change
from ..messages import Message, Template
from .ports import Reading

BEHIND = Template(
    "clock-behind",
    "The clock says {now}, but the journal's last change is dated {last}, and until then each new one is dated "
    "a moment after it. See to the clock; if it is right, the one that dated that change was wrong.",
)
_SLACK = timedelta(minutes=1)


def behind(now: datetime, last: datetime) -> tuple[Message, ...]:
    """Return what is to be told of a clock that lies more than a minute behind the time of the last change."""
    return (BEHIND(now=now, last=last),) if last - now > _SLACK else ()


def last_change(reading: Reading) -> Change | None:
    """Return the journal's last change, None where there is none."""
    entry = next(iter(reading.entries(reading.head().number)), None)
    return None if entry is None else next(iter(reading.changes(entry.change)), None)
