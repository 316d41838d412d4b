"""Organisations, contacts, accessions, seats and appointments: seat, person and organisation are three things."""

from collections.abc import Mapping
from enum import StrEnum
from itertools import pairwise
from typing import ClassVar

from attrs import field, frozen

from ..agreement import Holder
from ..dates import PartialDate, Period
from ..errors import Collector
from ..messages import Template
from ..references import refers
from ..sources import Dated, Source
from .record import Lasting

PARTY_LETTER = Template(
    "party-letter",
    "The appointment {id} has a party letter but is no elected assignment; leave the letter out (GDPR art. 9).",
)
STEPS = {
    "applied": Template("step-applied", "the application"),
    "approved": Template("step-approved", "the approval"),
    "signed": Template("step-signed", "the signing"),
    "left": Template("step-left", "the leaving"),
}
"""What the days of joining are days of."""
OUT_OF_ORDER = Template("out-of-order", "{later} comes before {earlier}: {later_date} lies before {earlier_date}.")

ITS_OWN_SUBSTITUTE = Template("seat-own-substitute", "The seat {id} is given as a substitute for itself.")
NAME_ANOTHER = Template("name-another-seat", "Give the seat it is a substitute for, or only its order.")
NO_TURN = Template("substitute-order", "{order} is no turn in which a substitute serves: they are numbers from 1.")


def circle_of(start: str, leads: Mapping[str, str]) -> tuple[str, ...]:
    """Return the seats from one to the next where they lead back to the first; empty where they do not."""
    found = [start]
    while (following := leads.get(found[-1])) is not None:
        if following in found:
            return tuple(found) if following == start else ()
        found.append(following)
    return ()


@frozen(kw_only=True)
class Umbrella:
    """A relation to an umbrella organisation that speaks for this one."""

    organisation: str = field(metadata=refers("organisation"))
    period: Period
    source: Source


@frozen(kw_only=True)
class Organisation(Lasting):
    """An organisation of civil society or of the public side; many have no organisation number."""

    kind: ClassVar[str] = "organisation"
    plural: ClassVar[str] = "organisations"

    name: str
    names: Dated[str] = Dated()
    """Names over time, where it has had several."""
    number: str | None = None
    """Organisation number, ten digits, or None where it has none or none is known."""
    legal_form: str | None = None
    sub_regions: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    umbrellas: tuple[Umbrella, ...] = ()


@frozen(kw_only=True)
class Contact(Lasting):
    """Whom to reach at an organisation: a role before a name, with a purpose and an end."""

    kind: ClassVar[str] = "contact"
    plural: ClassVar[str] = "contacts"

    organisation: str = field(metadata=refers("organisation"))
    role: str
    name: str | None = None
    email: str | None = None
    purpose: str
    exported: bool = False
    """Whether public exports may carry it."""


@frozen(kw_only=True)
class Accession(Lasting):
    """An organisation joining: applied → approved → signed → left.  Its period runs from signing until leaving."""

    kind: ClassVar[str] = "accession"
    plural: ClassVar[str] = "accessions"

    organisation: str = field(metadata=refers("organisation"))
    applied: PartialDate | None = None
    approved: PartialDate | None = None
    approved_by: str | None = field(default=None, metadata=refers("actor"))
    signed: PartialDate | None = None
    votes: bool = True
    """Whether it gives a vote; the first of two steps does not, and is a record of its own."""
    left: PartialDate | None = None

    def __attrs_post_init__(self) -> None:
        """Guard the order of the steps, as far as the dates are known."""
        problems = Collector()
        steps = [(name, getattr(self, name)) for name in ("applied", "approved", "signed", "left")]
        known = [(name, day) for name, day in steps if day is not None]
        for (earlier, one), (later, other) in pairwise(known):
            if other.is_before(one):
                names = {"later": STEPS[later](), "earlier": STEPS[earlier]()}
                problems.add(OUT_OF_ORDER(**names, later_date=other, earlier_date=one), later)
        problems.close()


@frozen(kw_only=True)
class Seat(Lasting):
    """A seat in a body: what is asked of it, whoever holds it."""

    kind: ClassVar[str] = "seat"
    plural: ClassVar[str] = "seats"

    body: str = field(metadata=refers("body"))
    side: str = field(metadata=refers("side"))
    label: str
    holder: Holder = Holder.ANY
    votes: bool = True
    qualities: tuple[str, ...] = ()
    substitute_for: str | None = field(default=None, metadata=refers("seat"))
    order: int | None = None
    """The turn in which a substitute serves, from 1; one that names no seat serves for any of its side's."""

    def __attrs_post_init__(self) -> None:
        """Guard whom it is a substitute for, and in what turn."""
        problems = Collector()
        if self.substitute_for == self.id:
            problems.add(ITS_OWN_SUBSTITUTE(id=self.id), "substitute_for", remedy=NAME_ANOTHER())
        if self.order is not None and self.order < 1:
            problems.add(NO_TURN(order=self.order), "order")
        problems.close()

    @property
    def is_substitute(self) -> bool:
        """Tell whether it is a substitute's, for one seat or for any of its side's."""
        return self.substitute_for is not None or self.order is not None


class Ground(StrEnum):
    """On what ground a seat is held."""

    ELECTED_ASSIGNMENT = "elected_assignment"
    OFFICE = "office"
    CIVIL_SOCIETY = "civil_society"


@frozen(kw_only=True)
class Appointment(Lasting):
    """Somebody holding a seat: a person, an organisation, both, or (where the names stay out) neither.

    A party letter belongs to an elected assignment only.  Raises InvalidError otherwise.
    """

    kind: ClassVar[str] = "appointment"
    plural: ClassVar[str] = "appointments"

    seat: str = field(metadata=refers("seat"))
    ground: Ground
    party: str | None = None
    person: str | None = None
    organisation: str | None = field(default=None, metadata=refers("organisation"))
    role: str | None = None
    """Chair, vice chair … of the body, where the holder is one."""
    filled_by: str | None = None
    nominated: PartialDate | None = None
    """The day by which whoever holds it was nominated, where an election asks for nominations."""

    def __attrs_post_init__(self) -> None:
        """Guard the party letter."""
        problems = Collector()
        if self.party is not None and self.ground is not Ground.ELECTED_ASSIGNMENT:
            problems.add(PARTY_LETTER(id=self.id), "party")
        problems.close()


@frozen(kw_only=True)
class Post(Lasting):
    """Somebody who serves a body without a seat in it: secretary, coordinator, process leader."""

    kind: ClassVar[str] = "post"
    plural: ClassVar[str] = "posts"

    title: str
    """What the post is called: processledare, sekreterare."""
    body: str | None = field(default=None, metadata=refers("body"))
    """The body that it serves; None where it serves the agreement as a whole."""
    side: str | None = field(default=None, metadata=refers("side"))
    employed_by: str | None = None
    paid_by: str | None = None
    person: str | None = None
