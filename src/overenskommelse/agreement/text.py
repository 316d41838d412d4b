"""The text: editions in a chain, and the clauses, principles, levels and steps of each."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import PartialDate, Period
from ..references import refers
from ..sources import Source


class EditionStatus(StrEnum):
    """What became of an edition."""

    DRAFT = "draft"
    REFERRAL = "referral"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    WOUND_UP = "wound_up"


class Extent(StrEnum):
    """How much of a text or plan is known here."""

    WHOLE = "whole"
    PART = "part"
    NONE = "none"


@frozen(kw_only=True)
class Milestone:
    """A day in the life of a text, plan or body: planned for a day, done on a day, by somebody."""

    planned: PartialDate | None = None
    done: PartialDate | None = None
    by: str | None = None
    note: str | None = None
    source: Source


class ClauseKind(StrEnum):
    """What a clause does."""

    PREAMBLE = "preamble"
    BACKGROUND = "background"
    VISION = "vision"
    PURPOSE = "purpose"
    SHARED_VALUES = "shared_values"
    STARTING_POINT = "starting_point"
    CHALLENGE = "challenge"
    GOAL = "goal"
    PRIORITY_FIELD = "priority_field"
    PRINCIPLE = "principle"
    COMMITMENT = "commitment"
    PARTIES = "parties"
    DEFINITION = "definition"
    FOLLOW_UP = "follow_up"
    RESOURCES = "resources"
    BODY = "body"
    OTHER = "other"


@frozen(kw_only=True)
class Clause:
    """A citable part of a text: a summary in our own words, and where the text says so."""

    id: str
    kind: ClauseKind
    heading: str | None = None
    number: str | None = None
    summary: str
    period: Period | None = None
    """The days it holds for, where it has such (a priority field may)."""
    clauses: tuple["Clause", ...] = ()
    source: Source


@frozen(kw_only=True)
class Principle:
    """A principle as one edition has it: the id is the same from edition to edition, label and ordinal are not."""

    id: str
    label: str
    ordinal: int
    covers: tuple[str, ...] = field(default=(), metadata=refers("principle"))
    """Ids of other principles that this label also covers."""
    clause: str | None = field(default=None, metadata=refers("clause"))
    source: Source


@frozen(kw_only=True)
class Level:
    """A level of participation, from least to most; optional data."""

    id: str
    label: str
    ordinal: int
    source: Source


@frozen(kw_only=True)
class Step:
    """A step of the decision process (European Code, axis 2); optional data."""

    id: str
    label: str
    ordinal: int
    source: Source


class Relationship(StrEnum):
    """How an edition stands to another text."""

    RESTS_ON = "rests_on"
    STANDS_BESIDE = "stands_beside"


@frozen(kw_only=True)
class Related:
    """Another text that the edition rests on or stands beside."""

    id: str
    title: str
    relationship: Relationship
    date: PartialDate | None = None
    source: Source


class RenderingKind(StrEnum):
    """In which other form a text exists."""

    EASY_READ = "easy_read"
    LANGUAGE = "language"
    INTERPRETED = "interpreted"


@frozen(kw_only=True)
class Rendering:
    """The same text in another form."""

    id: str
    kind: RenderingKind
    language: str | None = None
    source: Source


@frozen(kw_only=True)
class Edition:
    """One text in the agreement's chain.

    Four dates are told apart (decided, signed, valid from, published), each planned or done.
    Where `wording` is not known, `stand_in` names the edition whose text is read instead, and every finding says so.
    """

    id: str
    title: str
    status: EditionStatus
    wording: Extent = Extent.WHOLE
    stand_in: str | None = field(default=None, metadata=refers("edition"))
    predecessor: str | None = field(default=None, metadata=refers("edition"))
    legal_weight: str | None = None
    """A label in the text's own words, for example avsiktsförklaring; never assumed to be a contract."""
    referred: Milestone | None = None
    decided: Milestone | None = None
    signed: Milestone | None = None
    valid_from: Milestone | None = None
    published: Milestone | None = None
    ended: Milestone | None = None
    principles: tuple[Principle, ...] = ()
    levels: tuple[Level, ...] = ()
    steps: tuple[Step, ...] = ()
    related: tuple[Related, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    clauses: tuple[Clause, ...] = ()
    source: Source

    @property
    def is_draft(self) -> bool:
        """Tell whether nothing has been decided of it yet."""
        is_decided = self.decided is not None and self.decided.done is not None
        return self.status in {EditionStatus.DRAFT, EditionStatus.REFERRAL} and not is_decided

    @property
    def read_instead(self) -> str | None:
        """The id of the edition whose text is read instead, where this one's own wording is not known in full."""
        return None if self.wording is Extent.WHOLE else self.stand_in

    @property
    def in_force_from(self) -> Milestone | None:
        """The day that brought it into force: valid from, else signed, else decided (a declared reading)."""
        if self.status in {EditionStatus.DRAFT, EditionStatus.REFERRAL}:
            return None
        return next((s for s in (self.valid_from, self.signed, self.decided) if s is not None and s.done), None)
