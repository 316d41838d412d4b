"""What was done, counted, recommended, and for what the ledger is complete."""

from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..dates import PartialDate
from ..references import refers
from .record import Happening, Lasting, Progress


@frozen(kw_only=True)
class Activity(Happening):
    """Something done within the agreement; `areas` are citations of plan areas."""

    kind: ClassVar[str] = "activity"
    plural: ClassVar[str] = "activities"

    title: str
    progress: Progress = Progress.DONE
    summary: str | None = None
    level: str | None = field(default=None, metadata=refers("level"))
    areas: tuple[str, ...] = field(default=(), metadata=refers("clause"))
    actors: tuple[str, ...] = ()
    """Parties, bodies or others, in words or by id."""
    informed: tuple[str, ...] = field(default=(), metadata=refers("addressee"))
    """Whom it informed, where it did."""
    evidence: tuple[str, ...] = ()
    invited: int | None = None
    """How many were invited, where it is counted."""
    registered: int | None = None
    """How many put their names down to come."""
    headcount: int | None = None
    """How many came."""


class Exactness(StrEnum):
    """How exact a figure is."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"


@frozen(kw_only=True)
class Observation(Happening):
    """A figure that a source gives: it stands beside the register and is never derived from it."""

    kind: ClassVar[str] = "observation"
    plural: ClassVar[str] = "observations"

    measure: str
    """What is counted, as a code: signatories, participants …"""
    value: Decimal
    exactness: Exactness = Exactness.EXACT
    unit: str | None = None
    about: str | None = None


class Fate(StrEnum):
    """What became of a recommendation."""

    FOLLOWED = "followed"
    PARTLY = "partly"
    DECLINED = "declined"
    LAPSED = "lapsed"
    """Nobody took it up while it could be."""


@frozen(kw_only=True)
class Recommendation(Happening):
    """A recommendation (medskick): from whom, to whom, and what became of it."""

    kind: ClassVar[str] = "recommendation"
    plural: ClassVar[str] = "recommendations"

    summary: str
    given_by: str = field(metadata=refers("actor"))
    given_to: str | None = None
    mandate: str | None = None
    """The term of office that is to answer it: 2019–2022."""
    answer: str | None = None
    answered: PartialDate | None = None
    fate: Fate | None = None
    """What became of it; None where nothing is known."""


@frozen(kw_only=True)
class Passage(Happening):
    """A paragraph of the editor's own in a paper: it has a place there, and survives each new writing of it."""

    kind: ClassVar[str] = "passage"
    plural: ClassVar[str] = "passages"

    paper: str
    """The code of the paper that it belongs to, such as `yearly-report`."""
    about: str | None = None
    """What that paper is about, where there are several of its kind: the id of a meeting, a year."""
    place: str
    """The code of the part of the paper that it stands in, such as `introduction`."""
    text: str


@frozen(kw_only=True)
class Coverage(Lasting):
    """For which kinds, bodies and period the ledger is complete, and by whose word.

    An empty `kinds` or `bodies` means all of them.  Kinds are record kinds, `plan` and `edition`.
    """

    kind: ClassVar[str] = "coverage"
    plural: ClassVar[str] = "coverages"

    kinds: tuple[str, ...] = field(default=(), metadata=refers("record_kind"))
    bodies: tuple[str, ...] = field(default=(), metadata=refers("body"))
    declared_by: str
    declared: PartialDate
