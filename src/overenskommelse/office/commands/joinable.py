"""What holds of every accession, however it is entered: all was there on its day, and it is not one too many."""

from ...agreement import Agreement, Edition, EditionStatus
from ...agreement.root import is_over
from ...dates import PartialDate
from ...errors import Problem
from ...ledger import Accession, Organisation
from ...messages import Template
from .endings import EDIT_PERIOD
from .periods import is_early

OVER = Template("agreement-over", "{agreement} has ended, so nobody joined it on {day}.")
NO_EDITION = Template("no-edition-yet", "{agreement} had no edition on {day}: the first that is known is of {first}.")
EDIT_EDITIONS = Template("edit-editions", "Enter the edition that was there before, if there was one.")
NO_MORE = Template(
    "organisation-over", "{organisation} has ended, so it joined nothing on {day}; its period is {period}."
)
NOT_EXISTING = Template(
    "organisation-not-yet", "{organisation} did not exist yet on {day}, so it joined nothing; its period is {period}."
)
OUTLASTS = Template(
    "accession-outlasts", "{organisation} has ended, so its accession does not go on after it; its period is {period}."
)
END_WITH_IT = Template("end-accession-with-it", "Write when it left; what another took over is that one's accession.")
JOINED = Template("joined-already", "{organisation} has joined {agreement} already, by {accession}.")

_NOT_ADOPTED = frozenset({EditionStatus.DRAFT, EditionStatus.REFERRAL})


def absence(agreement: Agreement, organisation: Organisation, day: PartialDate) -> Problem | None:
    """Return that the agreement or the organisation surely was not there on a day; None where it may have been."""
    told, period = {"organisation": organisation.id, "day": day}, organisation.period
    first = _first(agreement)
    if is_over(agreement.ended, day.lo):
        return Problem(OVER(agreement=agreement.code, day=day))
    if first is not None and day.hi < first.lo:
        return Problem(NO_EDITION(agreement=agreement.code, day=day, first=first), remedy=EDIT_EDITIONS())
    if period.last[1] < day.lo:
        return Problem(NO_MORE(**told, period=period))
    if is_early(period, day):
        return Problem(NOT_EXISTING(**told, period=period), remedy=EDIT_PERIOD())
    return None


def survival(organisation: Organisation, accession: Accession) -> Problem | None:
    """Return that an accession surely goes on after its organisation; None where it may not."""
    if accession.period.last[0] <= organisation.period.last[1]:
        return None
    return Problem(OUTLASTS(organisation=organisation.id, period=organisation.period), remedy=END_WITH_IT())


def is_double(one: Accession, other: Accession) -> bool:
    """Tell whether two accessions of one organisation to one agreement are one too many.

    They are where it has left neither, and both may run on one day; the first of two steps is beside the second.
    """
    is_left = one.left is not None or other.left is not None
    return not is_left and one.votes is other.votes and one.period.overlaps(other.period) is not False


def _first(agreement: Agreement) -> PartialDate | None:
    """Return the first day that an edition is known of; None where one that was adopted has no known day."""
    known = {edition.id: _days(edition) for edition in agreement.editions}
    if any(not known[each.id] and each.status not in _NOT_ADOPTED for each in agreement.editions):
        return None
    return min((day for days in known.values() for day in days), key=lambda day: day.lo, default=None)


def _days(edition: Edition) -> list[PartialDate]:
    steps = (edition.referred, edition.decided, edition.signed, edition.valid_from, edition.published)
    return [step.done for step in steps if step is not None and step.done is not None]
