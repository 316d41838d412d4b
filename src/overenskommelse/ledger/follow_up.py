"""Follow-up: rounds of questions, and what each author judged of each commitment."""

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..dates import PartialDate
from ..errors import Collector
from ..messages import Template
from ..references import refers
from .people import OUT_OF_ORDER
from .record import Lasting

OPENED = Template("round-opened", "the opening of the round")
LOCKED = Template("round-locked", "its locking")
DUE = Template("round-due", "the day that answers are due")


class Author(StrEnum):
    """In what capacity somebody judges: a side itself or the other, both together, or from outside."""

    SIDE = "side"
    JOINT = "joint"
    INDEPENDENT = "independent"
    AUDIT = "audit"


class Fulfilment(StrEnum):
    """How far a commitment has come; that nothing is known of it is not that nothing was done."""

    NO_EVIDENCE = "no_evidence"
    NOT_STARTED = "not_started"
    STARTED = "started"
    PARTLY = "partly"
    DONE = "done"
    NOT_RELEVANT = "not_relevant"


class Grade(StrEnum):
    """How much a piece of evidence proves."""

    STRONG = "strong"
    """A decision, minutes, a contract, a figure that is counted."""
    FAIR = "fair"
    """A report, a survey, an account by several."""
    WEAK = "weak"
    """Somebody's word."""


@frozen(kw_only=True)
class Evidence:
    """One piece of evidence: what it is, and how much it proves; `record` is a record of the ledger."""

    summary: str
    grade: Grade = Grade.WEAK
    record: str | None = None
    """The id of the record that it is, where it is one."""


@frozen(kw_only=True)
class Round(Lasting):
    """A round of follow-up: the period that is judged, what is asked of whom, by when, and whether it is locked."""

    kind: ClassVar[str] = "round"
    plural: ClassVar[str] = "rounds"

    title: str
    opened: PartialDate
    due: PartialDate | None = None
    """The day by which answers are asked for."""
    commitments: tuple[str, ...] = field(default=(), metadata=refers("clause"))
    """What is followed up, by citations: indicators, measures, responsibilities."""
    respondents: tuple[str, ...] = ()
    """Who is asked: ids of organisations, parties or bodies, or names of boards and companies in words."""
    approved_by: str | None = field(default=None, metadata=refers("actor"))
    locked: PartialDate | None = None
    """The day it was approved and locked; from then on its assessments stand."""

    def __attrs_post_init__(self) -> None:
        """Guard that it is not due or locked before it is opened."""
        problems = Collector()
        for name, later, day in (("due", DUE, self.due), ("locked", LOCKED, self.locked)):
            if day is not None and day.is_before(self.opened):
                names = {"later": later(), "earlier": OPENED()}
                problems.add(OUT_OF_ORDER(**names, later_date=day, earlier_date=self.opened), name)
        problems.close()


@frozen(kw_only=True)
class Assessment(Lasting):
    """One commitment judged by one author, for the period it is judged for."""

    kind: ClassVar[str] = "assessment"
    plural: ClassVar[str] = "assessments"

    about: str = field(metadata=refers("clause"))
    """The commitment, by its citation."""
    side: str | None = field(default=None, metadata=refers("side"))
    """The side whose doings are judged; None where it is those of both."""
    author: Author
    by: str
    """Who judges: the id of a side, a body, an organisation; or a board or researcher in words."""
    round: str | None = field(default=None, metadata=refers("round"))
    fulfilment: Fulfilment
    evidence: tuple[Evidence, ...] = ()
    comment: str | None = None
    made: PartialDate
    closes: tuple[str, ...] = field(default=(), metadata=refers("assessment"))
    """The assessments that it settles, where the joint body closes what the sides see differently."""
