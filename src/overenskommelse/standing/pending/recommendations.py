"""Recommendations (medskick) that nobody is known to have answered."""

from datetime import date

from attrs import frozen

from ...ledger import Ledger, Recommendation


@frozen(kw_only=True)
class Unanswered:
    """A recommendation without a known answer; `age` is in days, None where its day is known only in part."""

    recommendation: Recommendation
    age: int | None


def unanswered(ledger: Ledger, on: date) -> tuple[Unanswered, ...]:
    """Return the recommendations that await an answer on a day, the oldest first."""
    found = [each for each in ledger.of(Recommendation) if each.date.lo <= on.toordinal() and not is_answered(each, on)]
    found.sort(key=lambda each: (each.date, each.id))
    return tuple(Unanswered(recommendation=each, age=_age(each, on)) for each in found)


def is_answered(recommendation: Recommendation, on: date) -> bool:
    """Tell whether an answer, or what became of it, is known by a day."""
    if recommendation.answered is not None:
        return recommendation.answered.lo <= on.toordinal()
    return recommendation.answer is not None or recommendation.fate is not None


def _age(recommendation: Recommendation, on: date) -> int | None:
    given = recommendation.date.day
    return None if given is None else (on - given).days
