"""What holds of every accession, however it is entered: all was there on its day, and it is not one too many."""

from collections.abc import Collection, Iterable

from ...agreement import Agreement, Edition, EditionStatus
from ...agreement.root import is_over
from ...dates import PartialDate
from ...errors import MOST, Problem
from ...journal import Key
from ...ledger import Accession, Organisation
from ...messages import Template
from ...notation.parts import read_part
from ..conflicts import RefusedError
from ..ports import Draft
from ..view import View
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

END_OTHER = Template("end-other-accession", "End that one first, or undo the change that entered it.")

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


def refuse_double(view: View, drafts: Iterable[Draft]) -> None:
    """Raise RefusedError where an organisation would have joined an agreement by two accessions at once."""
    coming = {each.key: _accession(view, each) for each in drafts if each.key.kind == Accession.kind}
    stood = _standing(view, coming)
    anew = {key: each for key, each in coming.items() if each is not None and _tells(each) != _tells(stood.get(key))}
    uses = view.reading.users_of(Organisation.kind, {each.organisation for each in anew.values()})
    beside = {use.key for some in uses.values() for use in some if use.key.kind == Accession.kind}
    every: dict[tuple[str, str], list[tuple[Key, Accession]]] = {}
    for key, each in {**_standing(view, beside), **coming}.items():
        if each is not None:
            every.setdefault((key.agreement, each.organisation), []).append((key, each))
    problems = [
        Problem(JOINED(organisation=one.organisation, agreement=key.agreement, accession=other.id), remedy=END_OTHER())
        for key, one in anew.items()
        for at, other in every[key.agreement, one.organisation]
        if at != key and is_double(one, other)
    ]
    if problems:
        raise RefusedError(problems[:MOST])


def _accession(view: View, draft: Draft) -> Accession | None:
    found: Accession | None = None if draft.text is None else read_part(draft.key.kind, draft.text, kinds=view.kinds)
    return found


def _standing(view: View, keys: Collection[Key]) -> dict[Key, Accession]:
    return {key: view.read(row) for key, row in view.reading.rows_of(keys).items()}


def _tells(record: Accession | None) -> object:
    """Return what a record tells of joining."""
    return record and (record.organisation, record.votes, record.period, record.left)


def _first(agreement: Agreement) -> PartialDate | None:
    """Return the first day that an edition is known of; None where one that was adopted has no known day."""
    known = {edition.id: _days(edition) for edition in agreement.editions}
    if any(not known[each.id] and each.status not in _NOT_ADOPTED for each in agreement.editions):
        return None
    return min((day for days in known.values() for day in days), key=lambda day: day.lo, default=None)


def _days(edition: Edition) -> list[PartialDate]:
    steps = (edition.referred, edition.decided, edition.signed, edition.valid_from, edition.published)
    return [step.done for step in steps if step is not None and step.done is not None]
