"""Who sits where in a body, for whom and since when: without persons' names, or complete."""

from collections.abc import Iterator

from ...agreement import Relation
from ...ledger import Appointment, Ground, Post
from ...messages import PluralTemplate, Template
from ...sources import Certainty
from ...standing.parity import SideSeats
from ...standing.roster import Roster, SeatHeld, charter_of, roster
from ...wording.bodies import number
from ...wording.language import capital
from ..masking import Masking
from ..material import Material
from ..printout import Block, Facts, Heading, Note, Printout, Table
from ..seating import WITH_PARTY, Seating
from .bodies import attended
from .body_boxes import name_of, named, state

TITLE = Template("roster-title", "{body}: seats on {day}")
PUBLIC = Template("roster-public", "Without the names of persons. The complete list is kept by the office.")
STATE = Template("roster-state", "On the day")
MANDATE = Template("roster-mandate", "Mandate")
NUMBERS = Template("roster-numbers", "Seats entered")
OF_SIDE = PluralTemplate("roster-of-side", "{side}: {count} seat", "{side}: {count} seats")
ASKED = Template("roster-asked", "{told} of {asked}")
MAYBE = Template("roster-maybe", "{told}, and {number} that may have been there")
OF_QUALITY = Template("roster-of-quality", "{told} ({qualities})")
QUALITY = Template("roster-quality", "{quality}: {number}")
EVENNESS = Template("roster-evenness", "As the charter asks")
EVEN = Template("roster-even", "{relation}: the seats stand so")
UNEVEN = Template("roster-uneven", "{relation}: the seats do not stand so")
NOT_TOLD = Template("roster-not-told", "{relation}: not known, for seats may be missing from the list")
CHAIR = Template("roster-chair", "In the chair")
NEXT = Template("roster-next", "Next in the chair")
PRESENT = Template("roster-present", "Present")
SEATS = Template("roster-seats", "Seats and who holds them")
SEAT = Template("roster-seat", "Seat")
SIDE = Template("roster-side", "Side")
HOLDER = Template("roster-holder", "Holder")
SINCE = Template("roster-since", "Since")
UNTIL = Template("roster-until", "Through")
REMARK = Template("roster-remark", "Remark")
VACANT = Template("roster-vacant", "vacant")
UNKNOWN = Template("roster-unknown", "the holder is not known")
IN_TURN = Template("roster-in-turn", "substitute, number {order}")
SUBSTITUTE_FOR = Template("roster-substitute-for", "substitute for {seat}")
WITHOUT_VOTE = Template("roster-without-vote", "without a vote")
IN_DOUBT = Template("roster-in-doubt", "not known whether the body had it then")
NO_SEATS = Template("roster-no-seats", "No seats are entered.")
POSTS = Template("roster-posts", "Who serves the body")
POST = Template("roster-post", "Post")
EMPLOYED_BY = Template("roster-employed-by", "Employed by")
PAID_BY = Template("roster-paid-by", "Paid by")


def roster_paper(material: Material, about: str, *, is_public: bool = True) -> Printout:
    """Compose the list of a body's seats.  Raises UnknownError with the choices for a body that is none."""
    charter = charter_of(material.agreement, about)
    found = roster(material.agreement, material.ledger, about, material.on)
    code, fill = "roster" if is_public else "roster-complete", material.language.fill
    rows = ((label, told) for label, told in _facts(material, found) if told)
    blocks: tuple[Block, ...] = (
        *material.passages(code, "introduction", about),
        Facts(rows=((fill(STATE), capital(state(material, charter, found))), *rows)),
        _seats(material, found, is_public=is_public),
        *([] if is_public else [Note(text=note) for note in _notes(found)]),
        *_posts(material, found.posts, is_public=is_public),
        *material.passages(code, "end", about),
    )
    if is_public:
        blocks = (Note(text=fill(PUBLIC)), *Masking(material).noted(code, blocks))
    return material.printout(code, material.say(TITLE, body=named(material, charter), day=material.on), blocks)


def roster_complete(material: Material, about: str) -> Printout:
    """Compose the office's own list, with the names of persons."""
    return roster_paper(material, about, is_public=False)


def bodies_seated(material: Material) -> Iterator[str]:
    """Yield the bodies that seats are entered of."""
    for body in material.agreement.bodies:
        if roster(material.agreement, material.ledger, body.id, material.on).seats:
            yield body.id


def _facts(material: Material, found: Roster) -> Iterator[tuple[str, str | None]]:
    fill, charter = material.language.fill, charter_of(material.agreement, found.body)
    yield fill(MANDATE), charter.mandate
    yield fill(NUMBERS), "\n".join(_number(material, side) for side in found.sides)
    yield fill(EVENNESS), _evenness(material, found)
    yield fill(CHAIR), _chair(material, found)
    following = found.chair.following
    yield fill(NEXT), name_of(material, following) if following else None
    yield fill(PRESENT), attended(material, found)


def _number(material: Material, side: SideSeats) -> str:
    told = material.language.say(OF_SIDE(count=side.sure, side=name_of(material, side.side)))
    if side.least is not None or side.most is not None:
        told = material.language.fill(ASKED, told=told, asked=number(side.least, side.most, material.language))
    if side.maybe:
        told = material.language.fill(MAYBE, told=told, number=str(side.maybe))
    qualities = [material.language.fill(QUALITY, quality=name, number=str(count)) for name, count in side.qualities]
    return material.language.fill(OF_QUALITY, told=told, qualities="; ".join(qualities)) if qualities else told


def _evenness(material: Material, found: Roster) -> str | None:
    if found.relation is Relation.NONE:
        return None
    template = NOT_TOLD if found.is_even is None else EVEN if found.is_even else UNEVEN
    return capital(material.say(template, relation=found.relation))


def _chair(material: Material, found: Roster) -> str | None:
    if found.chair.side is None:
        return None if found.chair.kind is None else material.language.word(None)
    return name_of(material, found.chair.side)


def _seats(material: Material, found: Roster, *, is_public: bool) -> Table | Note:
    fill = material.language.fill
    if not found.seats:
        return Note(text=fill(NO_SEATS))
    rows = tuple(
        (
            each.seat.label,
            name_of(material, each.seat.side),
            _holder(material, each, is_public=is_public),
            *_days(material, each.appointment),
            _remark(material, each, found),
        )
        for each in found.seats
    )
    head = (fill(SEAT), fill(SIDE), fill(HOLDER), fill(SINCE), fill(UNTIL), fill(REMARK))
    return Table(caption=fill(SEATS), head=head, rows=rows)


def _holder(material: Material, each: SeatHeld, *, is_public: bool) -> str:
    """Word who holds a seat: name and organisation, or on what ground where these stay out; role, and party."""
    held = each.appointment
    if held is None:
        return material.language.fill(VACANT if each.is_vacant else UNKNOWN)
    seating = Seating(material, material.on.toordinal(), is_public)
    named = seating.holder(held) or capital(material.language.word(held.ground))
    told = ", ".join(filter(None, (named, seating.role(held))))
    # A party letter belongs to an elected assignment, and is published for nobody else.
    if held.party and held.ground is Ground.ELECTED_ASSIGNMENT:
        return material.language.fill(WITH_PARTY, seat=told, party=held.party)
    return told


def _days(material: Material, held: Appointment | None) -> tuple[str, str]:
    if held is None:
        return "–", "–"
    start, end = held.period.start, held.period.end
    word = material.language.word
    return word(start) if start else "–", word(end) if end else "–"


def _remark(material: Material, each: SeatHeld, found: Roster) -> str:
    fill, seat = material.language.fill, each.seat
    labels = {other.seat.id: other.seat.label for other in found.seats}
    own = seat.substitute_for
    told = (
        fill(SUBSTITUTE_FOR, seat=labels.get(own, own)) if own else "",
        fill(IN_TURN, order=str(seat.order)) if seat.order is not None else "",
        "" if seat.votes else fill(WITHOUT_VOTE),
        "" if each.is_there else fill(IN_DOUBT),
        *seat.qualities,
        # That the list of seats was made of an attendance, and not of a charter, is for every reader to know.
        "" if seat.source.certainty is Certainty.STATED else material.language.word(seat.source.certainty),
    )
    return "; ".join(filter(None, told)) or "–"


def _notes(found: Roster) -> tuple[str, ...]:
    """Return what is noted on seats, each once; notes may hold personal data."""
    return tuple(dict.fromkeys(each.seat.note for each in found.seats if each.seat.note))


def _posts(material: Material, posts: tuple[Post, ...], *, is_public: bool) -> Iterator[Block]:
    if not posts:
        return
    fill = material.language.fill
    yield Heading(text=fill(POSTS), level=2)
    head = (fill(POST), *([] if is_public else [fill(HOLDER)]), fill(EMPLOYED_BY), fill(PAID_BY))
    yield Table(
        caption=fill(POSTS),
        head=head,
        rows=tuple(
            (each.title, *([] if is_public else [each.person or "–"]), each.employed_by or "–", each.paid_by or "–")
            for each in posts
        ),
    )
