"""Enquiries that await an answer, by age and where they were passed, and how long answers took."""

from datetime import date
from statistics import median

from attrs import frozen

from ...dates import PartialDate
from ...ledger import Enquiry, Ledger


@frozen(kw_only=True)
class OpenEnquiry:
    """An enquiry that is not known to be answered; `age` is in days, None where its day is known only in part."""

    enquiry: Enquiry
    age: int | None
    passed_to: str | None
    """Where it was passed by the day; None where it has not been passed on."""
    passed: PartialDate | None


@frozen(kw_only=True)
class AnswerTimes:
    """How long answers took: the median of those whose days are known, and how many these are of all answered."""

    median: float | None
    counted: int
    answered: int


def open_enquiries(ledger: Ledger, on: date) -> tuple[OpenEnquiry, ...]:
    """Return the enquiries that await an answer on a day, the oldest first."""
    found = [each for each in ledger.of(Enquiry) if each.date.lo <= on.toordinal() and not is_answered(each, on)]
    return tuple(_open(each, on) for each in sorted(found, key=lambda each: (each.date, each.id)))


def answer_times(ledger: Ledger, on: date) -> AnswerTimes:
    """Return how long answers took that had been given by a day; only of days that are known."""
    answered = [each for each in ledger.of(Enquiry) if is_answered(each, on)]
    days = [
        (each.answered.day - each.date.day).days
        for each in answered
        if each.answered is not None and each.answered.day is not None and each.date.day is not None
    ]
    return AnswerTimes(median=float(median(days)) if days else None, counted=len(days), answered=len(answered))


def is_answered(enquiry: Enquiry, on: date) -> bool:
    """Tell whether an answer is known to have been given by a day."""
    if enquiry.answered is not None:
        return enquiry.answered.lo <= on.toordinal()
    return enquiry.answer is not None


def _open(enquiry: Enquiry, on: date) -> OpenEnquiry:
    received = enquiry.date.day
    later = enquiry.passed is not None and enquiry.passed.lo > on.toordinal()
    return OpenEnquiry(
        enquiry=enquiry,
        age=None if received is None else (on - received).days,
        passed_to=None if later else enquiry.passed_to,
        passed=None if later else enquiry.passed,
    )
