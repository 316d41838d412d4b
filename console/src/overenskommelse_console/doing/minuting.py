"""What is done with a meeting: its agenda made, held, minuted § by §, confirmed and announced."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import frozen

from overenskommelse.documents.papers.called import called, substitutes_by_side
from overenskommelse.documents.seating import Seating
from overenskommelse.ledger import AgendaItem, Matter, Meeting, Progress, Statement
from overenskommelse.messages import Template
from overenskommelse.office import Command
from overenskommelse.office.commands import (
    AnnounceMinutes,
    ChooseCheckers,
    ConfirmItem,
    ConfirmMinutes,
    DecideAction,
    PlanAgenda,
    PlanItem,
    RecordItem,
    RecordMeeting,
    TakeDownNotice,
)
from overenskommelse.office.commands.minuted import place_of
from overenskommelse.standing import minuting as standing

from ..dialogs.asked import Asked
from ..dialogs.chooser import Choice
from ..dialogs.several import Several
from ..forms.aided import Aided
from ..forms.opening import open_form
from ..shown.fields import SEVERAL
from .sitting import named

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material

    from ..page import Page

WHO_CHECKS = Template("console-which-checkers", "Who is to check the minutes, with the chair?")
NO_SEATS = Template("console-meeting-no-seats", "No seats of the body are entered for the day; enter them first.")
TAKE_OFF = Template("console-ask-take-off", "Take {heading} off the agenda?")
SEAT = Template("console-column-seat", "Seat")
SIDE = Template("console-column-seat-side", "Side")
_SEATED = ("voted_yes", "voted_no", "voted_neither", "disqualified", "proposals", "reservations", "remarks", "by")
"""The fields of minutes that name seats."""
_NOT_ASKED: Mapping[str, Any] = {
    **dict.fromkeys(("bodies", "date", "acts", "confirmed")),
    **{name: [] for name in ("attendance", "substitutes", "items")},
}
"""What is recorded of a held meeting later, or stands already."""


@frozen(kw_only=True)
class Sitting:
    """A meeting, and what its papers are composed of."""

    material: "Material"
    meeting: Meeting

    @property
    def is_ahead(self) -> bool:
        """Tell whether it is only planned."""
        return self.meeting.progress is Progress.PLANNED

    @property
    def is_held(self) -> bool:
        """Tell whether it was held."""
        return self.meeting.progress is Progress.DONE

    @property
    def fixed(self) -> dict[str, Any]:
        """What every command on it is given."""
        return {"agreement": self.material.agreement.code, "id": self.meeting.id}


def next_step(at: Sitting) -> str:
    """Return what comes next after a meeting; where all is done, who was there, which is mended most often."""
    return standing.next_step(at.material.agreement, at.meeting, at.material.rules) or standing.Step.ATTENDANCE


def seat_choices(at: Sitting) -> tuple[Choice, ...]:
    """Return the seats that the meeting calls, each with its holder and side."""
    seating, material = Seating(at.material, at.meeting.date.lo), at.material
    sides = (*called(material, at.meeting), *substitutes_by_side(material, at.meeting))
    return tuple(
        Choice(id=each.id, title=seating.name(each.id), beside=side, sought=each.id)
        for side, seats in sides
        for each in seats
    )


def _choices(at: Sitting) -> dict[str, Sequence[Choice]]:
    matters = [
        Choice(id=each.id, title=each.title, beside=each.number or "", sought=each.id)
        for each in at.material.ledger.of(Matter)
    ]
    return {**dict.fromkeys(_SEATED, seat_choices(at)), "matter": matters}


def write_item(page: "Page", at: Sitting, place: int | None) -> None:
    """Put an item on the agenda, or minute one § where the meeting was held; without a place, a new one."""
    command = PlanItem if at.is_ahead else RecordItem
    if place is None:
        made = partial(Aided, choices=_choices(at))
        hidden = {"item": None, "before": None} if at.is_ahead else {"item": None}
        open_form(page, command, named(at.material, at.meeting), made=made, fixed={**at.fixed, **hidden})
        return
    if not page.may_write():
        return
    id, first = at.meeting.items[place].id, None if at.is_ahead else "summary"
    made = partial(Aided, choices=_choices(at), first=first)

    def show(found: tuple[int, AgendaItem]) -> None:
        seen, item = found
        stands = {name: text for name, text in _stands(item) if text}
        fixed = {**at.fixed, "item": id, "seen": seen, **({"before": None} if at.is_ahead else {})}
        open_form(page, command, item.heading, made=made, fixed=fixed, stands=stands, is_edit=True)

    page.ask(lambda: _standing(page, at, id), show, group="step")


def _standing(page: "Page", at: Sitting, id: str) -> tuple[int, AgendaItem]:
    """Return the version of a meeting, and one of its items as it stands; others may write in it meanwhile."""
    with page.desk.view() as view:
        found = view.stored(Meeting, at.meeting.id, at.material.agreement.code)
    return found.version, found.record.items[place_of(found.record, id, "item")]


def _stands(item: AgendaItem) -> Iterator[tuple[str, str | None]]:
    """Yield what stands in an item, as the form of minutes has it."""
    yield "number", None if item.number is None else str(item.number)
    yield from ((name, getattr(item, name)) for name in ("heading", "matter", "rapporteur", "order_of_voting"))
    yield "summary", item.summary and item.summary.strip()
    yield "decisions", _lines(each.summary for each in item.decisions)
    yield "proposals", _lines(_said(each.by, each.summary) for each in item.proposals)
    for name in ("reservations", "remarks"):
        found: tuple[Statement, ...] = getattr(item, name)
        yield name, _lines(_said(each.by, each.text) for each in found)
    yield "information", _lines(item.information)
    yield from ((name, f"{SEVERAL} ".join(getattr(item, name))) for name in ("disqualified", "papers", "recipients"))
    yield "put_off", "yes" if item.put_off else None


def _lines(texts: "Iterator[str] | Sequence[str]") -> str:
    return "\n".join(" ".join(each.split()) for each in texts)


def _said(by: tuple[str, ...], text: str) -> str:
    return f"{', '.join(by)}: {text}" if by else text


def give(page: "Page", command: Command, *, is_told: bool = True) -> None:
    """Do what needs no form; where it is seen at once it need not be told."""
    if page.may_write():
        then = page.tell if is_told else lambda _: page.console.changed()
        page.ask(lambda: page.desk.do(command), then, group="doing")


def move(page: "Page", at: Sitting, place: int, step: int) -> bool:
    """Let an item change places with the one before or after it; tell whether there is one."""
    ids, to = [each.id for each in at.meeting.items], place + step
    if not 0 <= to < len(ids):
        return False
    ids[place], ids[to] = ids[to], ids[place]
    give(page, PlanAgenda(**at.fixed, order=tuple(ids)), is_told=False)
    return True


def take_off(page: "Page", at: Sitting, place: int) -> None:
    """Ask, and take an item off the agenda."""
    item = at.meeting.items[place]

    def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
        if answer:
            give(page, PlanAgenda(**at.fixed, remove=(item.id,)), is_told=False)

    if page.may_write():
        page.app.push_screen(Asked(page.desk.say(TAKE_OFF, heading=item.heading), page.language), answered)


def carry(page: "Page", at: Sitting) -> None:
    """Put on the agenda what is left from before."""
    give(page, PlanAgenda(**at.fixed, carry=True))


def record_held(page: "Page", at: Sitting) -> None:
    """Record that the meeting was held, with its hours and its place."""
    begun = {name: text for name in ("starts", "ends", "place", "title") if (text := getattr(at.meeting, name))}
    title = named(at.material, at.meeting)
    open_form(page, RecordMeeting, title, begun=begun, fixed={**_NOT_ASKED, **at.fixed})


def choose_checkers(page: "Page", at: Sitting) -> None:
    """Choose who is to check the minutes."""
    if not page.may_write():
        return
    fill, kept = page.language.fill, at.meeting.minutes
    choices = seat_choices(at)
    if not choices:
        page.notify(fill(NO_SEATS), markup=False)
        return

    def chosen(found: tuple[str, ...] | None) -> None:
        if found:
            give(page, ChooseCheckers(**at.fixed, seats=found))

    marked = kept.checkers if kept else ()
    heads = fill(SEAT), fill(SIDE)
    page.app.push_screen(Several(fill(WHO_CHECKS), heads, choices, page.language, marked=marked), chosen)


def give_task(page: "Page", at: Sitting, place: int) -> None:
    """Record what somebody is to do by what was decided under one §; the seats are chosen from, roles are written."""
    item = at.meeting.items[place]
    made = partial(Aided, choices={"owner": seat_choices(at)})
    fixed = {"agreement": at.material.agreement.code, "meeting": at.meeting.id, "item": item.id, "on": None}
    open_form(page, DecideAction, item.heading, made=made, fixed=fixed)


def confirm_item(page: "Page", at: Sitting, place: int) -> None:
    """Record that one § was confirmed at once."""
    item = at.meeting.items[place]
    open_form(page, ConfirmItem, item.heading, fixed={**at.fixed, "item": item.id})


def confirm(page: "Page", at: Sitting) -> None:
    """Record that the minutes were confirmed."""
    made = partial(Aided, choices=_choices(at))
    open_form(page, ConfirmMinutes, named(at.material, at.meeting), made=made, fixed=at.fixed)


def announce(page: "Page", at: Sitting) -> None:
    """Record that the notice of the confirmation was put up."""
    open_form(page, AnnounceMinutes, named(at.material, at.meeting), fixed=at.fixed)


def take_down(page: "Page", at: Sitting) -> None:
    """Record that the notice was taken down."""
    open_form(page, TakeDownNotice, named(at.material, at.meeting), fixed=at.fixed)
