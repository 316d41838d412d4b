"""Seats as papers name them: what the seat is, who holds it on a day, and its party where it is an assignment."""

import re

from attrs import frozen

from ..ledger import Appointment, Ground, Organisation, Seat
from ..messages import Template
from .material import Material

HELD = Template("paper-seat-held", "{seat}: {holder}")
WITH_ROLE = Template("seat-with-role", "{seat}, {role}")
WITH_PARTY = Template("seat-with-party", "{seat} ({party})")

_LETTER = re.compile(r"\s*\([^\W\d_]{1,5}\)")


@frozen
class Seating:
    """Names seats; `is_public` leaves out whatever is a person's own."""

    material: Material
    day: int
    """The ordinal of the day whose holders are meant."""
    is_public: bool = False

    def name(self, seat_id: str) -> str:
        """Return the seat, its holder's name or organisation as far as they may stand there, role and party."""
        seat = next((each for each in self.material.ledger.of(Seat) if each.id == seat_id), None)
        if seat is None:
            return seat_id
        held, fill = self.held(seat_id), self.material.language.fill
        told = seat.label
        if held is not None:
            holder = self.holder(held)
            told = fill(HELD, seat=told, holder=holder) if holder else told
            role = self.role(held)
            told = fill(WITH_ROLE, seat=told, role=role) if role else told
            # A party letter belongs to an elected assignment, and is published for nobody else.
            if held.party and held.ground is Ground.ELECTED_ASSIGNMENT:
                told = fill(WITH_PARTY, seat=told, party=held.party)
        return told

    def label(self, seat_id: str) -> str:
        """Return what a seat is called, whoever holds it."""
        return next((each.label for each in self.material.ledger.of(Seat) if each.id == seat_id), seat_id)

    def names(self, seats: tuple[str, ...]) -> str:
        """Return several seats as a list in a sentence."""
        return self.material.language.join(map(self.name, seats))

    def held(self, seat_id: str) -> Appointment | None:
        """Return who held a seat on the day, as far as known: the last appointed of those it may have been."""
        found = [
            each
            for each in self.material.ledger.of(Appointment)
            if each.seat == seat_id and each.period.first[0] <= self.day <= each.period.last[1]
        ]
        return max(found, key=lambda each: (each.period.first, each.id), default=None)

    def role(self, held: Appointment) -> str | None:
        """Return the role of who holds a seat; of whoever is not elected, no party letter that stands in it."""
        if held.role and self.is_public and held.ground is not Ground.ELECTED_ASSIGNMENT:
            return _LETTER.sub("", held.role) or None
        return held.role

    def holder(self, held: Appointment) -> str | None:
        """Return person and organisation of who holds a seat, as far as they may stand there."""
        organisations = {each.id: each.name for each in self.material.ledger.of(Organisation)}
        organisation = organisations.get(held.organisation or "", held.organisation)
        person = None if self.is_public else held.person
        return ", ".join(filter(None, (person, organisation))) or None
