"""Days known only partly, periods in calendar units, and intervals."""

from .every import Every, Unit
from .partial import UNKNOWN, PartialDate, Precision
from .period import Period

__all__ = ["UNKNOWN", "Every", "PartialDate", "Period", "Precision", "Unit"]
