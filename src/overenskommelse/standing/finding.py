"""What follows from promise and record on a date: findings, each with clause, reason, basis and what was counted."""

from datetime import date
from enum import StrEnum
from typing import Self

from attrs import frozen

from ..agreement import Edition, EditionStatus, Extent
from ..dates import PartialDate, Period
from ..messages import Message
from ..sources import Source


class Status(StrEnum):
    """How a promise stands."""

    MET = "met"
    UPCOMING = "upcoming"
    DUE_SOON = "due_soon"
    LATE = "late"
    """The day has passed; it can still be done."""
    NOT_MET = "not_met"
    """It can no longer be done."""
    NOT_JUDGED = "not_judged"
    """The rule does not apply; the reason says why."""
    UNKNOWN = "unknown"
    """Facts are missing; `settled_by` says which would settle it."""


@frozen
class Basis:
    """The text that a finding rests on: an edition, its status, and whether that wording is known.

    `stands_in_for` is the edition in force whose wording is not known, where `edition` is read instead of it.
    An edition of None means that the rule comes from `source` alone (a statute, a web page).
    """

    edition: str | None
    status: EditionStatus | None
    dated: PartialDate | None
    wording_known: bool
    stands_in_for: str | None
    source: Source

    @classmethod
    def of(cls, edition: Edition, force: Edition | None) -> Self:
        """Return the basis that an edition is, for one in force that it may stand in for."""
        stands_in = force is not None and force.read_instead == edition.id
        # A draft is called by the day it went out, a text that was adopted by its decision.
        went_out, adopted = (edition.published, edition.referred), (edition.decided, edition.signed)
        is_draft = edition.status in {EditionStatus.DRAFT, EditionStatus.REFERRAL}
        days = (*went_out, *adopted) if is_draft else (*adopted, *went_out)
        return cls(
            edition.id,
            edition.status,
            next((day.done for day in days if day is not None and day.done), None),
            wording_known=edition.wording is Extent.WHOLE and not stands_in,
            stands_in_for=force.id if stands_in and force else None,
            source=edition.source,
        )


@frozen
class ValueUsed:
    """A dated value that decided, with its source and the variant that supplied it."""

    name: str
    value: int
    source: Source
    supplied_by: str


# An assessment makes fifty of these, and an instance without slots is made in half the time.
@frozen(kw_only=True, slots=False)
class Finding:
    """How one obligation stood, for one period where it recurs.

    `id` is the agreement's code, the obligation's id and the period or record judged, the same from run to run.
    """

    id: str
    obligation: str
    status: Status
    summary: str
    clauses: tuple[str, ...]
    reason: Message
    basis: Basis
    source: Source
    period: Period | None = None
    due: date | None = None
    counted: tuple[str, ...] = ()
    """Ids of the records counted."""
    values: tuple[ValueUsed, ...] = ()
    settled_by: tuple[Message, ...] = ()
    reading: str | None = None
    """The declared reading of the text that was used, where it needed one."""
    supplied_by: str = "core"
    """The variant that supplied the rule."""


@frozen
class Gap:
    """Days for which no plan is known, or for which several are."""

    period: Period
    plans: tuple[str, ...] = ()
    """The plans that overlap; none where no plan is known."""


@frozen(kw_only=True)
class Standing:
    """How an agreement stood on a day."""

    agreement: str
    on: date
    edition: str | None
    """The edition in force, by its id; None where none is."""
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    """Periods without a known plan, from the first known plan's start until the day."""
    overlaps: tuple[Gap, ...]

    def finding(self, id: str) -> Finding | None:
        """Return a finding by its id."""
        return next((finding for finding in self.findings if finding.id == id), None)
