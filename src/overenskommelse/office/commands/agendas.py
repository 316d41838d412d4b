"""What is on the agenda of a meeting that is to be: put there, put in order, taken off, and carried from before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import attrs
from attrs import field, frozen

from ...journal import Key
from ...ledger import Action, AgendaItem, Meeting, Progress, Seat
from ...ledger.outstanding import left_over, open_actions
from ...messages import Message, PluralTemplate, Template
from ...references import slugged
from ..command import asked
from ..view import View
from .changing import check_part_seen, cleared, seen_row
from .drafting import Drafting
from .meetings import HEADINGS, headed, not_planned
from .minuted import MEETING, place_of, refusal
from .recording import AGREEMENT, CLEAR, SEEN_WITH, Drafted

ORDER = Template("ask-agenda-order", "Order: the ids of items in the order they are to stand in; the others follow.")
REMOVE = Template("ask-agenda-remove", "Remove: the ids of the items that are taken off the agenda.")
CARRY = Template(
    "ask-agenda-carry",
    "Carry: yes puts there what is left from before: items put off, those of a cancelled meeting, open actions.",
)
BEFORE = Template("ask-item-before", "Before: the id of the item it is put before; last where left out.")
NOTHING_TO_DO = Template("agenda-nothing", "Nothing is said of the agenda.")
SAY_ITEMS = Template(
    "agenda-say", "Give headings (--items), an order (--order), what is taken off (--remove), or --carry yes."
)
LEFT = PluralTemplate(
    "agenda-left",
    "{count} item or action from before is not on the agenda; put it there with --carry yes.",
    "{count} items and actions from before are not on the agenda; put them there with --carry yes.",
)
AGENDA = Template("agenda-is-now", "The agenda is now: {items}.")
PLACED = Template("agenda-placed", "{place} {heading} ({id})")


@frozen(kw_only=True)
class PlanAgenda(Drafted):
    """Put items on the agenda of a planned meeting, take off others, put them in order."""

    code: ClassVar[str] = "plan-agenda"
    verb: ClassVar[str] = "plan"
    noun: ClassVar[str] = "agenda"
    says: ClassVar[Template] = Template("do-plan-agenda", "Put items on the agenda of a planned meeting, or take off.")
    keys_of: ClassVar[type[Meeting]] = Meeting

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MEETING))
    items: tuple[str, ...] = field(default=(), metadata=asked(HEADINGS))
    order: tuple[str, ...] = field(default=(), metadata=asked(ORDER))
    remove: tuple[str, ...] = field(default=(), metadata=asked(REMOVE))
    carry: bool = field(default=False, metadata=asked(CARRY))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with its agenda.  Raises RefusedError where it is planned no longer, UnknownError."""
        drafting.put(self.agreement, self._made(drafting.view))

    def _made(self, view: View) -> Meeting:
        meeting = planned(view, self.agreement, self.id)
        if not (self.items or self.order or self.remove or self.carry):
            raise refusal(NOTHING_TO_DO(), "items", SAY_ITEMS())
        gone = {place_of(meeting, id, "remove") for id in self.remove}
        kept = tuple(each for place, each in enumerate(meeting.items) if place not in gone)
        made = attrs.evolve(meeting, items=added(kept, headed(self.items)))
        if self.carry:
            made = attrs.evolve(made, items=added(made.items, carried(view, self.agreement, made)))
        return attrs.evolve(made, items=tuple(_ordered(made, self.order)))

    def tells(self, view: View) -> Iterable[Message]:
        """Tell where each item stands and its id, and how much from before is not on the agenda."""
        yield _agenda(self._made(view))
        meeting = view.seek(Meeting, self.id, self.agreement)
        if meeting is not None and not self.carry and (left := len(tuple(carried(view, self.agreement, meeting)))):
            yield LEFT(count=left)


@frozen(kw_only=True)
class PlanItem(Drafted):
    """Put one item on the agenda of a planned meeting, with what belongs to it; or say more of one that is there."""

    code: ClassVar[str] = "plan-item"
    verb: ClassVar[str] = "plan"
    noun: ClassVar[str] = "item"
    says: ClassVar[Template] = Template(
        "do-plan-item", "Put an item on a planned meeting's agenda, with its matter and papers."
    )
    keys_of: ClassVar[type[AgendaItem]] = AgendaItem
    part_of: ClassVar[str] = Meeting.kind

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MEETING))
    item: str | None = field(
        default=None,
        metadata=asked(Template("ask-which-item", "Item: the id of one that is there; a new one if none.")),
    )
    heading: str | None = None
    matter: str | None = None
    rapporteur: str | None = None
    papers: tuple[str, ...] = ()
    before: str | None = field(default=None, metadata=asked(BEFORE))
    clear: tuple[str, ...] = field(default=(), metadata=asked(CLEAR))
    seen: int | None = field(default=None, metadata=asked(SEEN_WITH))

    def write(self, drafting: Drafting) -> None:
        """Collect the meeting with the item.

        Raises RefusedError where it is planned no longer, UnknownError; ConflictError where the item was changed since
        it was seen.
        """
        view, key = drafting.view, Key(self.agreement, Meeting.kind, self.id)
        view.require(self.agreement)
        seen_row(view, key, self.seen)
        made = self._made(view)
        if self.item is not None:
            item = made.items[place_of(made, self.item, "item")]
            check_part_seen(drafting, key, self.seen, ("items", item.id), made)
        drafting.put(self.agreement, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell where each item stands, and its id."""
        yield _agenda(self._made(view))

    def _made(self, view: View) -> Meeting:
        meeting = planned(view, self.agreement, self.id)
        given = cleared(AgendaItem, self.clear)
        given |= {name: value for name in ("matter", "rapporteur", "papers") if (value := getattr(self, name))}
        if self.item is None:
            if self.heading is None:
                raise refusal(NOTHING_TO_DO(), "heading", SAY_HEADING())
            new = attrs.evolve(next(headed((self.heading,))), **given)
            items = added(meeting.items, (new,))
        else:
            place = place_of(meeting, self.item, "item")
            given |= {"heading": self.heading} if self.heading else {}
            items = (*meeting.items[:place], attrs.evolve(meeting.items[place], **given), *meeting.items[place + 1 :])
        made = attrs.evolve(meeting, items=items)
        if self.before is not None:
            made = attrs.evolve(made, items=tuple(_moved(made, self.item, place_of(made, self.before, "before"))))
        return made


SAY_HEADING = Template("item-say-heading", "Give its heading (--heading), or the id of an item that is there (--item).")


def planned(view: View, agreement: str, id: str) -> Meeting:
    """Return a meeting that is to be.  Raises RefusedError where it was held or cancelled, UnknownError."""
    view.require(agreement)
    found = view.get(Meeting, id, agreement)
    if found.progress is not Progress.PLANNED:
        raise not_planned(found)
    return found


def carried(view: View, agreement: str, meeting: Meeting) -> Iterator[AgendaItem]:
    """Yield what is left from before and is not on a meeting's agenda: items put off, then actions not done."""
    meetings, seats = view.all(Meeting, agreement), {each.id: each.label for each in view.all(Seat, agreement)}
    for _, item in left_over((*meetings, meeting), meeting):
        yield AgendaItem(
            id=item.id, heading=item.heading, matter=item.matter, rapporteur=item.rapporteur, papers=item.papers
        )
    here = {each.id for each in meeting.items}
    for each in open_actions(view.all(Action, agreement), meetings, view.on, meeting.bodies):
        if (id := _of_action(each)) not in here:
            yield AgendaItem(id=id, heading=each.title, rapporteur=seats.get(each.owner, each.owner))


def added(items: Sequence[AgendaItem], more: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Return items with more after them; an id that one has already is made another."""
    found = list(items)
    for each in more:
        taken = {item.id for item in found}
        number = next(n for n in range(1, len(found) + 2) if (each.id if n == 1 else f"{each.id}-{n}") not in taken)
        found.append(each if number == 1 else attrs.evolve(each, id=f"{each.id}-{number}"))
    return tuple(found)


def _agenda(meeting: Meeting) -> Message:
    items = enumerate(meeting.items, 1)
    return AGENDA(items=tuple(PLACED(place=place, heading=each.heading, id=each.id) for place, each in items))


def _of_action(action: Action) -> str:
    return slugged(f"uppfoljning {action.id}")


def _ordered(meeting: Meeting, order: Sequence[str]) -> Iterator[AgendaItem]:
    first = [place_of(meeting, id, "order") for id in dict.fromkeys(order)]
    yield from (meeting.items[place] for place in first)
    yield from (each for place, each in enumerate(meeting.items) if place not in first)


def _moved(meeting: Meeting, id: str | None, to: int) -> Iterator[AgendaItem]:
    """Yield the items with one of them, the last where none is named, before the one at a place."""
    which = len(meeting.items) - 1 if id is None else place_of(meeting, id, "item")
    for place, each in enumerate(meeting.items):
        if place == to and which != to:
            yield meeting.items[which]
        if place != which or which == to:
            yield each
