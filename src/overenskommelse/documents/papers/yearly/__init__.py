"""The yearly report: how the promises stood, what each side says, what was done, and what is not known."""

from .report import yearly_report, years_known

__all__ = ["yearly_report", "years_known"]
