"""Who took part on a day, and what was counted beside the register."""

from decimal import Decimal

from attrs import evolve

from overenskommelse.agreement import Mode, Participation, Party, PartyKind
from overenskommelse.dates import PartialDate, Period
from overenskommelse.ledger import Accession, Appointment, Ground, Observation, Organisation
from overenskommelse.standing import PartyThen, register
from tests.standing.builders import SOURCE, agreement, body, day, ledger, on_day, seats


def took_part(mode: Mode, period: str) -> Participation:
    return Participation(mode=mode, period=Period.parse(period), source=SOURCE)


COLLEGE = Party(
    id="hogskolan",
    name="Högskolan",
    kind=PartyKind.STATE_AGENCY,
    side="region",
    participations=(took_part(Mode.ADJUNCT, "2015/2017"), took_part(Mode.JOINED, "2018/..")),
    source=SOURCE,
)


def test_a_party_that_was_adjunct_first_and_joined_years_later() -> None:
    promised = agreement(parties=(COLLEGE,))
    modes = [register(promised, ledger(), day(on)).parties for on in ("2014-12-31", "2017-12-31", "2018-01-01")]
    assert modes == [
        (),
        (PartyThen("hogskolan", "Högskolan", "region", Mode.ADJUNCT),),
        (PartyThen("hogskolan", "Högskolan", "region", Mode.JOINED),),
    ]


def organisation(name: str) -> Organisation:
    return Organisation(id=name, name=name, period=Period.parse("2000/.."), source=SOURCE)


def joined(name: str, period: str, *, votes: bool = True) -> Accession:
    id = f"anslutning-{name}-{votes}".lower()
    return Accession(id=id, organisation=name, period=Period.parse(period), votes=votes, source=SOURCE)


def test_organisations_are_signatories_from_signing_until_leaving_where_that_is_sure() -> None:
    records = (
        *map(organisation, ("ett", "tva", "tre")),
        joined("ett", "2015/2016"),
        joined("tva", "2016-21?/.."),
        joined("tre", "2017/.."),
    )
    then = {on: register(agreement(), ledger(*records), day(on)).signatories for on in ("2016-04-01", "2017-01-01")}
    assert then == {"2016-04-01": ("ett",), "2017-01-01": ("tre", "tva")}


def test_the_first_of_two_steps_makes_nobody_a_signatory() -> None:
    records = (organisation("ett"), joined("ett", "2015/2016", votes=False), joined("ett", "2016-07-01/.."))
    then = [register(agreement(), ledger(*records), day(on)) for on in ("2016-06-30", "2016-07-01")]
    assert [(found.first_step, found.signatories) for found in then] == [(("ett",), ()), ((), ("ett",))]


def test_an_organisation_that_joined_in_two_ways_is_one_signatory() -> None:
    twice = (joined("ett", "2015/.."), evolve(joined("ett", "2016/2018"), id="anslutning-av-den-som-gick-upp"))
    steps = (
        joined("tva", "2015/..", votes=False),
        evolve(joined("tva", "2016/..", votes=False), id="steg-en-gang-till"),
    )
    found = register(agreement(), ledger(*map(organisation, ("ett", "tva")), *twice, *steps), day("2017-01-01"))
    assert (found.signatories, found.first_step) == (("ett",), ("tva",))


def test_substitutes_come_after_the_seats_in_the_turn_in_which_they_serve() -> None:
    (second,) = seats("civil", 1, "a-", order=2)
    (first,) = seats("civil", 1, "b-", order=1, substitute_for="c-civil-0")
    (seat,) = seats("civil", 1, "c-")
    found = register(agreement(bodies=(body(),)), ledger(second, first, seat), day("2016-06-01"))
    assert [(then.seat, then.substitute, then.order) for then in found.seats] == [
        ("c-civil-0", False, None),
        ("b-civil-0", True, 1),
        ("a-civil-0", True, 2),
    ]


def test_a_seat_is_shown_with_its_holder_or_empty() -> None:
    held = Appointment(
        id="uppdrag", seat="civil-0", ground=Ground.CIVIL_SOCIETY, period=Period.parse("2016"), source=SOURCE
    )
    promised, records = agreement(bodies=(body(),)), ledger(*seats("civil", 2), held)
    shown = [
        [seat.appointment for seat in register(promised, records, day(on)).seats] for on in ("2016-06-01", "2017-06-01")
    ]
    assert shown == [["uppdrag", None], [None, None]]


def test_figures_stand_beside_the_register_in_the_order_of_time() -> None:
    """About 70 and 104 are what sources counted; nothing is derived from them, and later ones are not yet told."""
    figures = tuple(
        Observation(id=f"n-{when}", date=PartialDate(when), measure="signatories", value=Decimal(value), source=SOURCE)
        for when, value in (("2017-05-01", 104), ("2014", 70), ("2019", 107))
    )
    then = register(agreement(), ledger(*figures), day("2018-01-01"))
    assert [figure.value for figure in then.observed] == [70, 104]
    assert then.signatories == ()


def test_a_party_whose_time_is_not_given_is_a_party_since_when_is_not_known() -> None:
    """One that only belongs to another is a party through that, and none is once the agreement is over."""
    one = Party(id="p", name="P", kind=PartyKind.OTHER, side="civil", source=SOURCE)
    member = Party(id="m", name="M", kind=PartyKind.OTHER, side="civil", part_of="p", source=SOURCE)
    parties = one, member
    found = register(agreement(parties=parties), ledger(), day("2016-01-01")).parties
    assert [(then.party, then.mode) for then in found] == [("p", None)]
    over = agreement(parties=parties, ended=on_day("2015-06-01"))
    assert register(over, ledger(), day("2016-01-01")).parties == ()
