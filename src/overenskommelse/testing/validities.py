"""What every record has, drawn: its id, its source, and its day or period."""

from typing import Any

from .. import ledger as r
from .pen import Pen


def common(pen: Pen, id: str) -> dict[str, Any]:
    """Draw what every record has."""
    return {"id": id, "source": pen.source(), "acts": pen.among(pen.known.acts), "note": pen.maybe(pen.text)}


def lasting(pen: Pen, id: str) -> dict[str, Any]:
    """Draw what a record has that holds during a period."""
    return {**common(pen, id), "period": pen.period()}


def happening(pen: Pen, id: str) -> dict[str, Any]:
    """Draw what a record has of one day."""
    return {**common(pen, id), "date": pen.date()}


def progress(pen: Pen) -> r.Progress:
    """Draw how far something came, most often all the way."""
    return pen.member(r.Progress) if pen.number(0, 3) == 0 else r.Progress.DONE
