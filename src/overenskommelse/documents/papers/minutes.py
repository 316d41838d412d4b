"""Minutes: complete, masked for the web, or one item of them as an extract.

The parts stand in the order of VGR's minutes of 2018-03-23: head, those present, checkers, signatures, contents, and
the items, each with what KL 5:67 asks for.
"""

from collections.abc import Iterator

from ...errors import Place, Problem, UnknownError
from ...ledger import Action, AgendaItem, Matter, Meeting, Minutes, Progress
from ...ledger.minutes import MinutesState
from ...messages import Template
from ...references import nearest
from ..masking import Masking
from ..material import Material
from ..printout import (
    Attestation,
    Block,
    Break,
    Contents,
    Heading,
    Note,
    Points,
    Printout,
    Signatures,
)
from ..seating import Seating
from ..statutory import lawful_days
from .extracting import item_of
from .items import body_of, given
from .present import CHECKER, present, signing

TITLE = Template("minutes-title", "Minutes of {bodies}, {day}")
EXTRACT = Template("extract-title", "Extract of the minutes of {bodies}, {day}")
NOTES = Template("notes-title", "Notes of the meeting of {bodies}, {day}")
DRAFT = Template("minutes-draft", "A draft: the minutes are not confirmed.")
NOT_RECORDED = Template("minutes-not-recorded", "Whether the minutes are confirmed is not recorded.")
TIME = Template("minutes-time", "Time")
FROM_TO = Template("minutes-from-to", "{starts}–{ends}")
PLACE = Template("minutes-place", "Place")
CHECKERS = Template("minutes-checkers", "Checkers")
CONFIRMED = Template("minutes-confirmed", "Day and place of confirmation")
ON_AT = Template("minutes-on-at", "{day}, {place}")
ANNOUNCED = Template("minutes-announced", "Announced")
TAKEN_DOWN = Template("minutes-taken-down", "Notice taken down")
KEPT_AT = Template("minutes-kept-at", "The minutes are kept at")
SIGNATURES = Template("minutes-signatures", "Signatures")
CONTENTS = Template("minutes-contents", "Contents")
TO_DO = Template("minutes-to-do", "To be done")
TO_DO_BY = Template("minutes-to-do-by", "{what} ({who}, by {day})")
TO_DO_ALONE = Template("minutes-to-do-alone", "{what} ({who})")
PARAGRAPH = Template("paragraph", "§ {number}")
ATTESTED = Template("extract-attested", "Correct extract attested by")
NO_MEETING = Template("no-such-meeting", "There is no meeting {id}.")
NO_MEETING_NEAR = Template("did-you-mean-meeting", "Did you mean {nearest}?")
NOT_HELD = Template("minutes-meeting-not-held", "The meeting {id}, {day}, is not recorded as held, and has no minutes.")
HOLD = Template("hold-first", "Record it once it has been held; before that it has a notice and an attendance list.")


def minutes(material: Material, about: str, *, masked: bool = False) -> Printout:
    """Compose the minutes of a meeting.  Raises UnknownError where there is no such meeting."""
    meeting = held(meeting_of(material, about)).until(material.on)
    seating = Seating(material, meeting.date.lo, masked)
    title = TITLE if meeting.minutes is None or not meeting.minutes.notes_only else NOTES
    told: tuple[Block, ...] = (
        *_head(material, meeting, seating),
        *material.passages("minutes", "head", meeting.id),
        *_contents(material, meeting),
        *(block for item in meeting.items for block in _item(material, meeting, item, seating)),
        *lawful_days(material, meeting),
    )
    if masked:
        told = Masking(material).for_the_web(told)
    code = "minutes-web" if masked else "minutes"
    return _printout(material, meeting, code, title, (*_reservations(material, meeting), *told))


def minutes_web(material: Material, about: str) -> Printout:
    """Compose the copy of the minutes for the web, without the names of persons."""
    return minutes(material, about, masked=True)


def extract(material: Material, about: str, *, masked: bool = False) -> Printout:
    """Compose the extract of one item, given as `meeting/item` or `meeting/§`.  Raises UnknownError with choices."""
    id, _, which = about.partition("/")
    meeting = held(meeting_of(material, id)).until(material.on)
    item = item_of(meeting, which)
    seating = Seating(material, meeting.date.lo, masked)
    blocks: tuple[Block, ...] = (
        *present(material, meeting, seating),
        *_item(material, meeting, item, seating, is_first=True),
    )
    if masked:
        blocks = Masking(material).for_the_web(blocks)
    # An item confirmed at once has its extract before the other minutes are.
    drafted = () if item.confirmed is not None else tuple(_reservations(material, meeting))
    code = "extract-web" if masked else "extract"
    return _printout(material, meeting, code, EXTRACT, (*drafted, *blocks))


def extract_web(material: Material, about: str) -> Printout:
    """Compose the copy of an extract for the web, without the names of persons."""
    return extract(material, about, masked=True)


def meetings_minuted(material: Material) -> Iterator[str]:
    """Yield the ids of the meetings that minutes are known of."""
    yield from (each.id for each in _minuted(material))


def items_decided(material: Material) -> Iterator[str]:
    """Yield the items of those meetings under which something was decided, each as `meeting/item`."""
    for meeting in _minuted(material):
        yield from (f"{meeting.id}/{item.id}" for item in meeting.items if item.decisions)


def _minuted(material: Material) -> Iterator[Meeting]:
    for each in material.ledger.of(Meeting):
        if each.minutes is not None and each.progress is Progress.DONE:
            yield each


def items_at_once(material: Material) -> Iterator[str]:
    """Yield the items confirmed before the other minutes, each as `meeting/item`: they are published first."""
    for meeting in material.ledger.of(Meeting):
        yield from (f"{meeting.id}/{item.id}" for item in meeting.items if item.confirmed is not None)


def meeting_of(material: Material, id: str) -> Meeting:
    """Return a meeting.  Raises UnknownError with the nearest."""
    meetings = {each.id: each for each in material.ledger.of(Meeting)}
    if id not in meetings:
        near = nearest(id, meetings.keys())
        remedy = NO_MEETING_NEAR(nearest=near) if near else None
        raise UnknownError([Problem(NO_MEETING(id=id), Place(path=("about",)), remedy)])
    return meetings[id]


def held(meeting: Meeting) -> Meeting:
    """Return a meeting that was held.  Raises UnknownError for one that is planned or cancelled: it has no minutes."""
    if meeting.progress is not Progress.DONE:
        raise UnknownError([Problem(NOT_HELD(id=meeting.id, day=meeting.date), Place(path=("about",)), HOLD())])
    return meeting


def of_bodies(material: Material, meeting: Meeting) -> str:
    """Return what the bodies of a meeting are called."""
    return material.language.join(material.subject.names(meeting.bodies))


def _printout(material: Material, meeting: Meeting, code: str, title: Template, blocks: tuple[Block, ...]) -> Printout:
    told = material.say(title, bodies=of_bodies(material, meeting), day=meeting.date)
    return material.printout(code, told, blocks)


def _reservations(material: Material, meeting: Meeting) -> Iterator[Block]:
    said = {MinutesState.DRAFT: DRAFT, MinutesState.NOT_RECORDED: NOT_RECORDED}.get(meeting.minutes_on(material.on))
    yield from [Note(text=material.language.fill(said))] if said else []


def _head(material: Material, meeting: Meeting, seating: Seating) -> Iterator[Block]:
    fill, word = material.language.fill, material.language.word
    kept = meeting.minutes or Minutes()
    yield from given((fill(TIME), hours_of(material, meeting)), (fill(PLACE), meeting.place))
    yield from present(material, meeting, seating)
    confirmed = word(kept.confirmed) if kept.confirmed else None
    if confirmed and kept.confirmed_at:
        confirmed = fill(ON_AT, day=confirmed, place=kept.confirmed_at)
    yield from given(
        (fill(CHECKERS), "\n".join(map(seating.name, kept.checkers or kept.confirmed_by)) or None),
        (fill(CONFIRMED), confirmed),
        (fill(ANNOUNCED), word(kept.announced) if kept.announced else None),
        (fill(TAKEN_DOWN), word(kept.taken_down) if kept.taken_down else None),
        (fill(KEPT_AT), kept.kept_at),
    )
    if not seating.is_public and (signs := tuple(signing(material, meeting, seating))):
        yield Heading(text=fill(SIGNATURES), level=2)
        yield Signatures(rows=signs)


def hours_of(material: Material, meeting: Meeting) -> str | None:
    """Return the hours of a meeting: 09:30–12:00, or when it begins."""
    if meeting.starts and meeting.ends:
        return material.language.fill(FROM_TO, starts=meeting.starts, ends=meeting.ends)
    return meeting.starts


def _contents(material: Material, meeting: Meeting) -> Iterator[Block]:
    if meeting.items:
        entries = tuple((mark(material, item), item.heading) for item in meeting.items)
        yield Contents(title=material.language.fill(CONTENTS), entries=entries)


def mark(material: Material, item: AgendaItem) -> str:
    """Return how an item is cited: § 12; nothing where it has no number."""
    return "" if item.number is None else material.language.fill(PARAGRAPH, number=str(item.number))


def _item(
    material: Material, meeting: Meeting, item: AgendaItem, seating: Seating, *, is_first: bool = False
) -> Iterator[Block]:
    """Yield one item, with the line that its checkers sign at its foot."""
    if not is_first:
        yield Break()
    yield Heading(text=" ".join(filter(None, (mark(material, item), item.heading))))
    matter = next((each for each in material.ledger.of(Matter) if each.id == item.matter), None)
    yield from body_of(material, item, matter, seating)
    yield from _to_do(material, meeting, item, seating)
    yield from material.passages("minutes", "item", f"{meeting.id}/{item.id}")
    is_notes = meeting.minutes is not None and meeting.minutes.notes_only
    if not is_notes and not seating.is_public:
        count = max(1, len((meeting.minutes or Minutes()).checkers))
        fill = material.language.fill
        yield Attestation(labels=(*[fill(CHECKER)] * count, fill(ATTESTED)))


def _to_do(material: Material, meeting: Meeting, item: AgendaItem, seating: Seating) -> Iterator[Block]:
    """Yield what somebody is to do because it was decided under an item."""
    found = [each for each in material.ledger.of(Action) if (each.meeting, each.item) == (meeting.id, item.id)]
    if found:
        fill, word = material.language.fill, material.language.word
        yield Heading(text=fill(TO_DO), level=2)
        told = (
            fill(TO_DO_BY, what=each.title, who=seating.label(each.owner), day=word(each.due))
            if each.due is not None
            else fill(TO_DO_ALONE, what=each.title, who=seating.label(each.owner))
            for each in found
        )
        yield Points(items=tuple(told))
