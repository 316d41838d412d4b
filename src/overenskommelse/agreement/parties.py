"""Who agreed: parties, the sides that group them, and how each takes part."""

from enum import StrEnum

from attrs import field, frozen

from ..dates import Period
from ..references import refers
from ..sources import Dated, Source


class PartyKind(StrEnum):
    """What kind of party it is."""

    REGION = "region"
    MUNICIPALITY = "municipality"
    BOARD = "board"
    ADMINISTRATION = "administration"
    COMPANY = "company"
    STATE_AGENCY = "state_agency"
    GOVERNMENT = "government"
    MUNICIPAL_ASSOCIATION = "municipal_association"
    UMBRELLA = "umbrella"
    ORGANISATION = "organisation"
    SIGNATORIES = "signatories"
    """Every organisation that has joined, each on its own; the register says which."""
    OTHER = "other"


class Mode(StrEnum):
    """How a party takes part."""

    FOUNDING = "founding"
    JOINED = "joined"
    ADJUNCT = "adjunct"


@frozen(kw_only=True)
class Side:
    """One side of the table; two is the usual case, not a law."""

    id: str
    name: str
    names: Dated[str] = Dated()
    """What it was called when, where its name has changed."""


@frozen(kw_only=True)
class Participation:
    """How a party took part, and when: adjunct first and joined later are two of these."""

    mode: Mode
    period: Period
    source: Source


@frozen(kw_only=True)
class Party:
    """A party to the agreement."""

    id: str
    name: str
    names: Dated[str] = Dated()
    """What it was called when, where its name has changed."""
    kind: PartyKind
    side: str = field(metadata=refers("side"))
    participations: tuple[Participation, ...] = ()
    part_of: str | None = field(default=None, metadata=refers("party"))
    """The party that this one belongs to, for example a board of a region."""
    speaks_for: tuple[str, ...] = field(default=(), metadata=refers("party"))
    """Parties that it speaks for, as an umbrella does."""
    source: Source
