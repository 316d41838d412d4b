"""One thing that is not known: of which kind, about what, and what would settle it."""

from enum import StrEnum

from attrs import Factory, field, frozen

from ...dates import Period
from ...messages import Message
from ...sources import Source


class Topic(StrEnum):
    """What kinds of unknowns are told together under."""

    TEXT = "text"
    LEDGER = "ledger"
    PLANS = "plans"
    BODIES = "bodies"
    JOINING = "joining"
    SOURCES = "sources"


class Kind(StrEnum):
    """What is not known; the weightiest first, by how much of what is followed up hangs on it."""

    ADOPTION = "adoption"
    WORDING = "wording"
    REVIEW = "review"
    INTERVAL = "interval"
    DECIDED = "decided"
    SIGNED = "signed"
    VALID_FROM = "valid_from"
    COVERAGE = "coverage"
    PLAN = "plan"
    GAP = "gap"
    PLAN_TEXT = "plan_text"
    ADOPTED = "adopted"
    ADOPTED_BY = "adopted_by"
    PLAN_PERIOD = "plan_period"
    AREA_YEARS = "area_years"
    EXISTENCE = "existence"
    COMPOSITION = "composition"
    """Neither how many seats there are nor how they are divided."""
    SIZE = "size"
    """How many seats there are, where it is known how they are divided."""
    MEETINGS = "meetings"
    PROCEDURE = "procedure"
    APPROVED_BY = "approved_by"
    CRITERIA = "criteria"
    JOINING_PERIOD = "joining_period"
    SIGNATORIES = "signatories"
    CONTESTED = "contested"


TOPICS = {
    Topic.TEXT: (Kind.ADOPTION, Kind.WORDING, Kind.REVIEW, Kind.INTERVAL, Kind.DECIDED, Kind.SIGNED, Kind.VALID_FROM),
    Topic.LEDGER: (Kind.COVERAGE,),
    Topic.PLANS: (
        *(Kind.PLAN, Kind.GAP, Kind.PLAN_TEXT, Kind.ADOPTED, Kind.ADOPTED_BY, Kind.PLAN_PERIOD, Kind.AREA_YEARS),
    ),
    Topic.BODIES: (Kind.EXISTENCE, Kind.COMPOSITION, Kind.SIZE, Kind.MEETINGS),
    Topic.JOINING: (Kind.PROCEDURE, Kind.APPROVED_BY, Kind.CRITERIA, Kind.JOINING_PERIOD, Kind.SIGNATORIES),
    Topic.SOURCES: (Kind.CONTESTED,),
}
"""The kinds of each topic, in the order of both."""
_TOPIC_OF = {kind: topic for topic, kinds in TOPICS.items() for kind in kinds}

NOTHING_KNOWN = Period.parse("/")
"""A period of which neither the first day nor the last is known."""


def _id(found: "Unknown") -> str:
    about = None if found.about == found.agreement else found.about
    return "/".join(filter(None, (found.agreement, about, found.kind, found.key)))


@frozen(kw_only=True)
class Unknown:
    """One thing that is not known.

    `about` is a citation, a record's kind and id, or the agreement's code; `key` tells several apart that are of one
    kind and about one thing.  `source` is the one that leaves it open, where one does.
    """

    agreement: str
    kind: Kind
    about: str
    key: str | None = None
    id: str = field(default=Factory(_id, takes_self=True))
    """The same from day to day."""
    message: Message
    settled_by: Message
    source: Source | None = None

    @property
    def topic(self) -> Topic:
        """What it is told under."""
        return _TOPIC_OF[self.kind]
