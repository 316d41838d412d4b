"""Seats where they are named: of the bodies that meet, substitutes where substitutes are asked for, and no circles."""

from collections.abc import Iterable, Iterator

from ...errors import Place, Problem
from ...journal import Key
from ...ledger import Meeting, Seat
from ...ledger.people import circle_of
from ...messages import Template
from ..conflicts import RefusedError
from ..view import View

ELSEWHERE = Template("seat-of-another-body", "{seat} is a seat of {body}, which did not meet.")
SEATS_ARE = Template("seats-of-bodies-are", "The seats of those that met are: {choices}.")
NO_SUBSTITUTE = Template("seat-is-no-substitute", "{seat} is no substitute's seat.")
SUBSTITUTES_ARE = Template("substitute-seats-are", "The substitutes' seats are: {choices}.")
NO_SUBSTITUTES = Template(
    "no-substitute-seats", "None of the seats is a substitute's: edit the seat (--order) if it is one."
)
OTHER_BODY = Template("substitute-of-other-body", "{seat} is a seat of {other} and not of {body}.")
BODYS_SEATS = Template("substitute-body-seats", "The seats of {body} are: {choices}.")
IN_CIRCLE = Template("substitutes-in-circle", "{seats} would be substitutes for each other.")
ONE_ORDINARY = Template("substitute-for-ordinary", "Give a seat that is no substitute's, or only an order (--order).")


def check_of_bodies(view: View, agreement: str, meeting: Meeting, named: Iterable[tuple[str, str]]) -> None:
    """Raise RefusedError for seats of bodies that do not meet, where seats of those that do are known.

    What is named comes with the field that names it; ids of no seat are told of where references are checked.
    """
    seats = {each.id: each for each in view.all(Seat, agreement)}
    choices = tuple(each.id for each in seats.values() if each.body in meeting.bodies)
    astray = [(field, seats[id]) for field, id in named if id in seats and id not in choices]
    if choices and astray:
        remedy = SEATS_ARE(choices=choices)
        raise RefusedError(
            [Problem(ELSEWHERE(seat=each.id, body=each.body), Place(path=(field,)), remedy) for field, each in astray]
        )


def check_substitutes(view: View, agreement: str, meeting: Meeting, named: Iterable[str]) -> None:
    """Raise RefusedError for seats that are given as substitutes' and are none."""
    seats = {each.id: each for each in view.all(Seat, agreement) if each.body in meeting.bodies}
    wrong = [id for id in named if id in seats and not seats[id].is_substitute]
    if wrong:
        choices = tuple(id for id, each in seats.items() if each.is_substitute)
        remedy = SUBSTITUTES_ARE(choices=choices) if choices else NO_SUBSTITUTES()
        place = Place(path=("substitutes",))
        raise RefusedError([Problem(NO_SUBSTITUTE(seat=id), place, remedy) for id in wrong])


def voters(view: View, agreement: str, meeting: Meeting) -> int:
    """Return how many seats of the bodies that meet may vote at once, as far as seats are known: no substitutes."""
    known = (each for each in view.all(Seat, agreement) if each.body in meeting.bodies and each.votes)
    return sum(not each.is_substitute and each.period.contains(meeting.date) is not False for each in known)


def check_seat(view: View, key: Key, made: object) -> None:
    """Raise RefusedError for a seat that newly is a substitute for one of another body, or in a circle."""
    if not isinstance(made, Seat) or made.substitute_for is None:
        return
    row = view.reading.row(key)
    was: Seat | None = None if row is None else view.read(row)
    if was is not None and (was.substitute_for, was.body) == (made.substitute_for, made.body):
        return
    seats = {each.id: each for each in view.all(Seat, key.agreement)} | {made.id: made}
    if problems := list(_problems(seats, made, made.substitute_for)):
        raise RefusedError(problems)


def _problems(seats: dict[str, Seat], made: Seat, named: str) -> Iterator[Problem]:
    place, other = Place(path=("substitute_for",)), seats.get(named)
    if other is not None and other.body != made.body:
        choices = tuple(each.id for each in seats.values() if each.body == made.body and each.id != made.id)
        remedy = BODYS_SEATS(body=made.body, choices=choices) if choices else None
        yield Problem(OTHER_BODY(seat=named, other=other.body, body=made.body), place, remedy)
    leads = {each.id: each.substitute_for for each in seats.values() if each.substitute_for is not None}
    if circle := circle_of(made.id, leads):
        yield Problem(IN_CIRCLE(seats=circle), place, ONE_ORDINARY())
