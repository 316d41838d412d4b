"""How organisations join, and who may."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import Period
from ..references import refers
from ..sources import Source


class Procedure(StrEnum):
    """How an organisation joins."""

    NOTIFY = "notify"
    SIGN = "sign"
    SIGN_AND_NAME_CONTACT = "sign_and_name_contact"
    APPLY_AND_BE_APPROVED = "apply_and_be_approved"
    TWO_STEPS = "two_steps"
    """Of which only the second gives voting rights."""
    COVERED = "covered"
    """Covered without joining."""


@frozen(kw_only=True)
class Criterion:
    """One thing asked of an organisation that joins, and the exception to it."""

    id: str
    summary: str
    exception: str | None = None
    clause: str | None = field(default=None, metadata=refers("clause"))
    source: Source


@frozen(kw_only=True)
class JoiningPolicy:
    """How organisations join during a period."""

    id: str
    procedure: Procedure
    period: Period
    approved_by: str | None = field(default=None, metadata=refers("body"))
    """The body that approves, where one does."""
    criteria: tuple[Criterion, ...] = ()
    source: Source
