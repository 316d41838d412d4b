"""Who is asked: boards and companies, bearers by name, signatories; and which of them each commitment falls on."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from attrs import frozen

from ...agreement import Agreement, Party, PartyKind, Responsibility, Scope
from ...dates import Period
from ...ledger import Accession, Ledger, Organisation, Round
from .commitments import Commitment, commitments

BOARDS = frozenset({PartyKind.BOARD, PartyKind.ADMINISTRATION, PartyKind.COMPANY})
"""The kinds of party that a responsibility of every board falls on, one by one."""
PUBLIC = BOARDS | {
    PartyKind.REGION,
    PartyKind.MUNICIPALITY,
    PartyKind.MUNICIPAL_ASSOCIATION,
    PartyKind.STATE_AGENCY,
    PartyKind.GOVERNMENT,
}
JOINING = frozenset({PartyKind.SIGNATORIES, PartyKind.UMBRELLA, PartyKind.ORGANISATION})


@frozen(kw_only=True)
class Respondent:
    """Somebody who is asked: by the id, or the words, that a round has for them."""

    id: str
    name: str
    side: str | None = None
    """The side that it belongs to; None for a joint body, and where that is not known."""
    is_whole: bool = True
    """Whether it answers for what is asked of its side as a whole; a single board does not."""


@frozen(slots=False)
class Asking:
    """Whom a round asks, and about what: looked up in one agreement and ledger, each name once."""

    agreement: Agreement
    ledger: Ledger
    round: Round

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """What the round asks about."""
        return commitments(self.agreement, self.round)

    @cached_property
    def given(self) -> tuple[Respondent, ...]:
        """The respondents that the round names."""
        return tuple(self.respondent(each) for each in dict.fromkeys(self.round.respondents))

    @cached_property
    def all(self) -> tuple[Respondent, ...]:
        """Everybody of whom an answer is awaited, each once, those that the round names first."""
        asked = (each for commitment in self.commitments for each in self.asked(commitment))
        return tuple({each.id: each for each in (*self.given, *asked)}.values())

    def asked(self, commitment: Commitment) -> tuple[Respondent, ...]:
        """Return whose answer is awaited about a commitment.

        A responsibility of every board is answered by each board, administration and company of its sides that the
        agreement lists, else by those that the round names; one of named bearers by these; one of a side by its members
        that the round names, else by the side.  Measures and indicators are answered by everybody asked.
        """
        part = commitment.part
        if not isinstance(part, Responsibility):
            return self.given or tuple(self.respondent(each.id) for each in self.agreement.sides)
        if part.scope is Scope.NAMED and part.bearers:
            return tuple(self._bearer(each) for each in part.bearers)
        every = self._of_sides(part.sides)
        if part.scope is Scope.EVERY:
            return every
        found = (self._whole(side) for side in part.sides)
        return tuple(each for members in found for each in members)

    def respondent(self, id: str) -> Respondent:
        """Return who an id, or a name in words, stands for; words are the name of a board or company."""
        if id in self._sides:
            return Respondent(id=id, name=self._called[id], side=id)
        if (party := self._parties.get(id)) is not None:
            return Respondent(id=id, name=self._called[id], side=party.side, is_whole=party.kind not in BOARDS)
        if id in self._called:
            return Respondent(id=id, name=self._called[id])
        if (organisation := self._organisations.get(id)) is not None:
            return Respondent(id=id, name=organisation.name, side=self._joiners)
        return Respondent(id=id, name=id, side=self._public, is_whole=False)

    def find(self, by: str) -> Respondent | None:
        """Return who is meant where somebody is written by id or by name, in whatever letters; None where nobody is."""
        return self._known.get(by.strip().casefold())

    def _bearer(self, text: str) -> Respondent:
        found = self._named.get(text.strip().casefold())
        return self.respondent(found or text)

    def _of_sides(self, sides: tuple[str, ...]) -> tuple[Respondent, ...]:
        listed = tuple(self.respondent(each.id) for each in boards(self.agreement, sides, self.round.period))
        named = tuple(each for each in self.given if each.side in sides and each.id not in self._sides)
        return listed or named or tuple(self.respondent(side) for side in sides)

    def _whole(self, side: str) -> tuple[Respondent, ...]:
        members = tuple(each for each in self.given if each.side == side and each.is_whole)
        return members or (self.respondent(side),)

    @cached_property
    def _known(self) -> dict[str, Respondent]:
        names = {each.name.casefold(): each for each in self.all}
        return names | {each.id.casefold(): each for each in self.all}

    @cached_property
    def _named(self) -> dict[str, str]:
        return {name.casefold(): id for id, name in self._called.items()} | {id: id for id in self._called}

    @cached_property
    def _called(self) -> dict[str, str]:
        return self.agreement.called(self.round.period.last_day or self.round.period.first_day or date.max)

    @cached_property
    def _sides(self) -> frozenset[str]:
        return frozenset(each.id for each in self.agreement.sides)

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {each.id: each for each in self.agreement.parties}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {each.id: each for each in self.ledger.of(Organisation)}

    @cached_property
    def _joiners(self) -> str | None:
        """The side of those who join, where there is one alone."""
        return _only(each.side for each in self.agreement.parties if each.kind in JOINING)

    @cached_property
    def _public(self) -> str | None:
        """The side of the public parties, where there is one alone."""
        return _only(each.side for each in self.agreement.parties if each.kind in PUBLIC)


def boards(agreement: Agreement, sides: Iterable[str], period: Period) -> Iterator[Party]:
    """Yield the boards, administrations and companies of sides that may have been parties in a period."""
    for party in agreement.parties:
        times = [part.period.overlaps(period) for part in party.participations]
        if party.kind in BOARDS and party.side in sides and (not times or set(times) != {False}):
            yield party


def usual(agreement: Agreement, ledger: Ledger, of: Round) -> tuple[str, ...]:
    """Return whom a round asks where nobody says otherwise.

    That is the bearers named, every board where something falls on each of them, the public parties where something
    falls on their side as a whole, and each organisation that had joined and not left at some time of the period.
    """
    parts = [each.part for each in commitments(agreement, of)]
    duties = [each for each in parts if isinstance(each, Responsibility)]
    asking = Asking(agreement, ledger, of)
    every = {side for each in duties if each.scope is Scope.EVERY for side in each.sides}
    whole = {side for each in duties if each.scope is Scope.SIDE for side in each.sides}
    tops = (
        each.id
        for each in agreement.parties
        if each.side in whole and each.part_of is None and each.kind in PUBLIC - BOARDS
    )
    named = (found.id for each in duties if each.scope is Scope.NAMED for found in asking.asked(_as_commitment(each)))
    listed = (each.id for each in boards(agreement, every, of.period))
    return tuple(dict.fromkeys((*tops, *named, *listed, *_signatories(ledger, of.period))))


def _as_commitment(duty: Responsibility) -> Commitment:
    return Commitment(citation="", part=duty, summary=duty.summary, sides=duty.sides)


def _signatories(ledger: Ledger, period: Period) -> Iterator[str]:
    for each in ledger.of(Accession):
        if each.votes and each.signed is not None and each.period.overlaps(period):
            yield each.organisation


def _only(sides: Iterable[str]) -> str | None:
    found = set(sides)
    return found.pop() if len(found) == 1 else None
