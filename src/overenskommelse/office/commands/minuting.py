"""One § of a held meeting minuted: decisions, proposals, votes, reservations, and the number that it has."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...errors import Place, Problem
from ...journal import Key
from ...ledger import AgendaItem, Cast, Choice, Decision, Meeting, Minutes, Proposal, Statement, Vote
from ...ledger.paragraphs import holders, last_before, number_for
from ...messages import Message, Template
from ...references import refers
from ..command import asked
from ..conflicts import RefusedError
from ..view import View
from .changing import check_part_seen, cleared, seen_row
from .drafting import Drafting
from .minuted import MEETING, held, place_of, refusal, spoken, statement, with_item
from .recording import AGREEMENT, CLEAR, SEEN_WITH, Drafted
from .seated import check_of_bodies, voters

WHICH_ITEM = Template(
    "ask-which-minuted", "Item: the id or the § of one that is on the agenda; a new one where left out."
)
NUMBER = Template("ask-paragraph", "§: its number; the next after the last § of the body's year where left out.")
DECISIONS = Template("ask-decisions", "Decisions: each point of what was decided, in its order and in quotes.")
PROPOSALS = Template("ask-proposals", 'Proposals: each with the seats that made it before a colon: "plats-1: avslag".')
RESERVATIONS = Template(
    "ask-reservations", 'Reservations: each with its seats before a colon: "plats-1, plats-2: text".'
)
REMARKS = Template("ask-remarks", 'Notes to the minutes: each with its seats before a colon: "plats-1: text".')
QUESTION = Template(
    "ask-vote-question", "Question: what yes and no stood for in a vote; it is added to those there are."
)
YES = Template("ask-vote-yes", "Yes: how many voted yes.")
NO = Template("ask-vote-no", "No: how many voted no.")
ABSTAINED = Template("ask-vote-abstained", "Abstained: how many did not vote, though they might have.")
VOTED_YES = Template("ask-voted-yes", "Voted yes: in an open vote, the ids of the seats.")
VOTED_NO = Template("ask-voted-no", "Voted no: in an open vote, the ids of the seats.")
VOTED_NEITHER = Template("ask-voted-neither", "Voted neither: in an open vote, the ids of the seats that abstained.")

NO_HEADING = Template("item-needs-heading", "An item that is not on the agenda needs its heading.")
SAY_WHICH = Template("item-or-heading", "Give its heading (--heading), or the item that is meant (--item): {choices}.")
TAKEN = Template("paragraph-taken", "§ {number} of {year} is {holder}'s already.")
FREE = Template("paragraph-free", "Free are § {number} and those after {last}; § {number} is given where none is said.")
NUMBERED = Template("paragraph-given", "It is § {number}: §§ run on, and the last one before it is § {last}.")
FIRST = Template(
    "paragraph-first", "It is § {number}: no earlier § of the body's is known this year. If it had some, give --number."
)
UNCOUNTED = Template("vote-uncounted", "A vote needs what it was about, and how many voted yes and no.")
COUNT = Template("vote-count", "Give --question, --yes and --no; the seats that voted are given beside them.")
MANY_VOTES = Template(
    "vote-more-than-seats", "{counted} votes are counted, and the bodies that met have {seats} seats that vote."
)
STANDS = Template(
    "item-confirmed-minutes", "The minutes were confirmed on {day}; what is written must be what was confirmed."
)

_VOTED = {Choice.YES: "voted_yes", Choice.NO: "voted_no", Choice.ABSTAINED: "voted_neither"}
"""The fields that name who voted what."""
_OF_VOTES = ("question", "yes", "no", "abstained", *_VOTED.values())


@frozen(kw_only=True)
class RecordItem(Drafted):
    """Minute one item of a held meeting; what is given takes the place of what stood, and a vote is added."""

    code: ClassVar[str] = "record-item"
    verb: ClassVar[str] = "record"
    noun: ClassVar[str] = "item"
    says: ClassVar[Template] = Template(
        "do-record-item", "Minute one § of a meeting: its decisions, votes and reservations."
    )
    keys_of: ClassVar[type[AgendaItem]] = AgendaItem
    part_of: ClassVar[str] = Meeting.kind
    goes_into: ClassVar[Mapping[str, str]] = dict.fromkeys(_OF_VOTES, "votes")

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MEETING))
    item: str | None = field(default=None, metadata=asked(WHICH_ITEM))
    number: int | None = field(default=None, metadata=asked(NUMBER))
    heading: str | None = None
    matter: str | None = None
    rapporteur: str | None = None
    summary: str | None = None
    decisions: tuple[str, ...] = field(default=(), metadata=asked(DECISIONS))
    proposals: tuple[str, ...] = field(default=(), metadata=asked(PROPOSALS))
    order_of_voting: str | None = None
    question: str | None = field(default=None, metadata=asked(QUESTION))
    yes: int | None = field(default=None, metadata=asked(YES))
    no: int | None = field(default=None, metadata=asked(NO))
    abstained: int = field(default=0, metadata=asked(ABSTAINED))
    voted_yes: tuple[str, ...] = field(default=(), metadata=asked(VOTED_YES, **refers("seat")))
    voted_no: tuple[str, ...] = field(default=(), metadata=asked(VOTED_NO, **refers("seat")))
    voted_neither: tuple[str, ...] = field(default=(), metadata=asked(VOTED_NEITHER, **refers("seat")))
    reservations: tuple[str, ...] = field(default=(), metadata=asked(RESERVATIONS))
    remarks: tuple[str, ...] = field(default=(), metadata=asked(REMARKS))
    disqualified: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    information: tuple[str, ...] = ()
    put_off: bool | None = None
    clear: tuple[str, ...] = field(default=(), metadata=asked(CLEAR))
    seen: int | None = field(default=None, metadata=asked(SEEN_WITH))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with the item.

        Raises RefusedError where it was not held, or the § is taken; ConflictError where the item was changed since it
        was seen.  The other items may have been: several write in one meeting side by side.
        """
        view, key = drafting.view, Key(self.agreement, Meeting.kind, self.id)
        view.require(self.agreement)
        seen_row(view, key, self.seen)
        meeting = held(view, self.agreement, self.id)
        named = ((name, seat) for name in _VOTED.values() for seat in getattr(self, name))
        check_of_bodies(view, self.agreement, meeting, named)
        place = self._place(meeting)
        meeting = with_item(meeting, place, self._numbered(view, meeting, place))
        item = attrs.evolve(meeting.items[place], **self._given(view, meeting.items[place]))
        made = with_item(meeting, place, item)
        if self.item is not None:
            check_part_seen(drafting, key, self.seen, ("items", item.id), made)
        drafting.put(self.agreement, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell which § it became and after which, of votes of nobody's, and that the minutes were confirmed already."""
        meeting = held(view, self.agreement, self.id)
        place = self._place(meeting)
        made, meetings = self._numbered(view, meeting, place), view.all(Meeting, self.agreement)
        if self.number is None and made.number is not None and _number(meeting, place) is None:
            own = [each.number for each in meeting.items[:place] if each.number is not None]
            last = own[-1] if own else last_before(meetings, meeting)
            yield NUMBERED(number=made.number, last=last) if last else FIRST(number=made.number)
        counted, seats = (self.yes or 0) + (self.no or 0) + self.abstained, voters(view, self.agreement, meeting)
        if seats and counted > seats:
            yield MANY_VOTES(counted=counted, seats=seats)
        if meeting.minutes is not None and meeting.minutes.confirmed is not None:
            yield STANDS(day=meeting.minutes.confirmed)

    def _place(self, meeting: Meeting) -> int:
        if self.item is not None:
            return place_of(meeting, self.item, "item")
        if self.heading is None:
            raise refusal(NO_HEADING(), "heading", SAY_WHICH(choices=tuple(each.id for each in meeting.items)))
        return len(meeting.items)

    def _numbered(self, view: View, meeting: Meeting, place: int) -> AgendaItem:
        """Return the item at a place with its number, made where it is new."""
        meetings = view.all(Meeting, self.agreement)
        number = _number(meeting, place) if self.number is None else self.number
        if number is None and not (meeting.minutes or Minutes()).notes_only:
            number = number_for(meetings, meeting, place)
        if number is not None:
            _check_free(meetings, meeting, place, number)
        if place < len(meeting.items):
            return attrs.evolve(meeting.items[place], number=number)
        taken = {each.id for each in meeting.items}
        wishes = (f"paragraf-{number}" if number else "", f"punkt-{place + 1}", f"punkt-{place + 1}-{len(taken)}")
        id = next(each for each in wishes if each and each not in taken)
        return AgendaItem(id=id, number=number, heading=self.heading or "")

    def _given(self, view: View, item: AgendaItem) -> dict[str, Any]:
        plain = ("heading", "matter", "rapporteur", "summary", "order_of_voting", "put_off")
        lists = ("disqualified", "papers", "recipients", "information")
        found: dict[str, Any] = {name: value for name in plain if (value := getattr(self, name)) is not None}
        found |= {name: value for name in lists if (value := getattr(self, name))}
        gone = cleared(AgendaItem, self.clear)
        votes = tuple(self._vote())
        more: dict[str, Any] = {
            "decisions": tuple(_decision(place, text) for place, text in enumerate(self.decisions, 1)),
            "proposals": tuple(self._proposal(view, place, text) for place, text in enumerate(self.proposals, 1)),
            "votes": (*gone.get("votes", item.votes), *votes) if votes else (),
            "reservations": self._statements(view, self.reservations),
            "remarks": self._statements(view, self.remarks),
        }
        return gone | found | {name: value for name, value in more.items() if value}

    def _statements(self, view: View, texts: tuple[str, ...]) -> tuple[Statement, ...]:
        return tuple(statement(view, self.agreement, each) for each in texts)

    def _proposal(self, view: View, place: int, text: str) -> Proposal:
        by, said = spoken(view, self.agreement, text)
        return Proposal(id=f"yrkande-{place}", by=by, summary=said)

    def _vote(self) -> Iterator[Vote]:
        """Yield the vote that was given.  Raises RefusedError where its question or its figures are missing."""
        cast = tuple(Cast(seat=seat, choice=choice) for choice, name in _VOTED.items() for seat in getattr(self, name))
        if self.question is None and self.yes is None and self.no is None and not cast:
            return
        if self.question is None or self.yes is None or self.no is None:
            raise refusal(UNCOUNTED(), "question", COUNT())
        yield Vote(question=self.question, yes=self.yes, no=self.no, abstained=self.abstained, cast=cast)


def _decision(place: int, text: str) -> Decision:
    return Decision(id=f"beslut-{place}", summary=text)


def _number(meeting: Meeting, place: int) -> int | None:
    return meeting.items[place].number if place < len(meeting.items) else None


def _check_free(meetings: Iterable[Meeting], meeting: Meeting, place: int, number: int) -> None:
    """Raise RefusedError with those that are free where another item of the year has a number."""
    others = holders(meetings, meeting)
    own = {each.number: each.id for at, each in enumerate(meeting.items) if each.number is not None and at != place}
    if number not in others and number not in own:
        return
    holder = others[number].id if number in others else f"{meeting.id}/{own[number]}"
    taken = {*others, *own}
    following = number_for(meetings, attrs.evolve(meeting, items=meeting.items[:place]), place)
    free = next(each for each in range(following, following + len(taken) + 1) if each not in taken)
    message = TAKEN(number=number, year=meeting.date.earliest.year if meeting.date.earliest else None, holder=holder)
    raise RefusedError([Problem(message, Place(path=("number",)), FREE(number=free, last=max(taken)))])
