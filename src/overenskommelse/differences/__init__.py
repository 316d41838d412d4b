"""What differs: between two editions or plans of an agreement, and between agreements."""

from .applying import apply
from .changes import Change, ChangeKind, Difference, Place
from .comparing import compare
from .comparison import (
    Aspect,
    Chairing,
    Comparison,
    Interval,
    Knowledge,
    Limit,
    Numbered,
    Row,
    Seats,
    SideCount,
    Told,
    Topic,
    Trait,
)
from .finding import diff

__all__ = [
    "Aspect",
    "Chairing",
    "Change",
    "ChangeKind",
    "Comparison",
    "Difference",
    "Interval",
    "Knowledge",
    "Limit",
    "Numbered",
    "Place",
    "Row",
    "Seats",
    "SideCount",
    "Told",
    "Topic",
    "Trait",
    "apply",
    "compare",
    "diff",
]
