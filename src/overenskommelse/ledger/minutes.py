"""What minutes say of each item: proposals, votes, reservations, decisions; and the days of the minutes themselves.

What minutes hold per matter follows KL 5:67: proposals not withdrawn, the order of voting, votes and their results,
decisions, how members voted in open votes, and reservations.
"""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from ..dates import PartialDate
from ..errors import Collector
from ..messages import Template
from ..references import check_ids, refers
from ..sources import Source

FEWER_COUNTED = Template(
    "vote-cast-uncounted", "{cast} voted {choice} by name, but only {counted} votes are counted for it."
)
COUNT_ALL = Template("count-all-votes", "Count the votes by name along with the others.")


@frozen(kw_only=True)
class Decision:
    """One numbered point of what was decided under an item."""

    id: str
    summary: str
    outcome: str | None = None
    source: Source | None = None
    """Where it is told, if elsewhere than the meeting."""


@frozen(kw_only=True)
class Proposal:
    """A proposal or motion (yrkande) under an item; `by` are seats."""

    id: str
    summary: str
    by: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    withdrawn: bool = False


class Choice(StrEnum):
    """What somebody voted."""

    YES = "yes"
    NO = "no"
    ABSTAINED = "abstained"


@frozen(kw_only=True)
class Cast:
    """How one seat voted in an open vote."""

    seat: str = field(metadata=refers("seat"))
    choice: Choice


@frozen(kw_only=True)
class Vote:
    """One vote under an item: what yes and no meant, how many, and in an open vote who."""

    question: str
    """What yes and no stand for: Ja för ordförandens förslag, nej för återremiss."""
    yes: int
    no: int
    abstained: int = 0
    cast: tuple[Cast, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard that the votes by name are among those counted."""
        problems = Collector()
        for choice in Choice:
            by_name, counted = sum(each.choice is choice for each in self.cast), getattr(self, choice.value)
            if by_name > counted:
                message = FEWER_COUNTED(cast=by_name, choice=choice, counted=counted)
                problems.add(message, choice.value, remedy=COUNT_ALL())
        problems.close()


@frozen(kw_only=True)
class Statement:
    """A reservation, or a note to the minutes (protokollsanteckning): whose, and what it says; `by` are seats."""

    by: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    text: str


@frozen(kw_only=True)
class AgendaItem:
    """One § of the minutes; an information item has no matter and no decision."""

    id: str
    number: int | None = None
    """The number of its §, which run on over the year; None where it has none or none is known."""
    heading: str
    """As it stands in the minutes, without § and number."""
    source: Source | None = None
    """Where it is told, if elsewhere than the meeting."""
    matter: str | None = field(default=None, metadata=refers("matter"))
    rapporteur: str | None = None
    """Who presents it, by role rather than by name."""
    summary: str | None = None
    proposals: tuple[Proposal, ...] = ()
    order_of_voting: str | None = None
    """How the chair put the proposals, and in what order (propositionsordning)."""
    votes: tuple[Vote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    reservations: tuple[Statement, ...] = ()
    remarks: tuple[Statement, ...] = ()
    """Notes to the minutes (protokollsanteckningar); the law has no such thing, and the chair decides on them."""
    disqualified: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    """The seats that took no part because of a conflict of interest (jäv)."""
    papers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    information: tuple[str, ...] = ()
    put_off: bool = False
    """Whether it was left to a later meeting (bordlagd)."""
    confirmed: PartialDate | None = None
    """The day it was confirmed at once (omedelbart justerad), before the other minutes."""

    def check(self, path: tuple[str | int, ...], problems: Collector) -> None:
        """Note ids used twice among its decisions and proposals."""
        check_ids(self.decisions, (*path, "decisions"), problems)
        check_ids(self.proposals, (*path, "proposals"), problems)

    @property
    def is_information(self) -> bool:
        """Tell whether it only informs: nothing is decided, and no matter handled."""
        return self.matter is None and not self.decisions


class MinutesState(StrEnum):
    """How far minutes have come."""

    NOT_RECORDED = "not_recorded"
    """Nothing is known of them."""
    NOTES = "notes"
    """Notes, which nobody confirms."""
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    ANNOUNCED = "announced"
    TAKEN_DOWN = "taken_down"
    """The notice of their confirmation has been up, and is no longer."""


@frozen(kw_only=True)
class Minutes:
    """The days of the minutes: confirmed (justerat) where and by whom, announced; notes are not confirmed."""

    checkers: tuple[str, ...] = field(default=(), metadata=refers("seat"))
    """The seats chosen to check the minutes (justerare)."""
    confirmed: PartialDate | None = None
    confirmed_at: str | None = None
    confirmed_by: tuple[str, ...] = ()
    announced: PartialDate | None = None
    taken_down: PartialDate | None = None
    """The day the notice of their confirmation was taken down."""
    kept_at: str | None = None
    """Where the minutes are kept."""
    notes_only: bool = False

    def state_on(self, on: date) -> MinutesState:
        """Return how far they had surely come on a day."""
        if self.notes_only:
            return MinutesState.NOTES
        steps = (
            (self.taken_down, MinutesState.TAKEN_DOWN),
            (self.announced, MinutesState.ANNOUNCED),
            (self.confirmed, MinutesState.CONFIRMED),
        )
        return next((state for day, state in steps if day and day.hi <= on.toordinal()), MinutesState.DRAFT)
