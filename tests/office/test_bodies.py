"""Bodies set up and ended, their seats made from the charter, resignations and posts."""

from typing import Any

import pytest

from overenskommelse.agreement import BodyCharter, ChairKind, Holder, Relation
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, UnknownError
from overenskommelse.ledger import Appointment, Ground, Post, Seat
from overenskommelse.office.commands import (
    AddPost,
    AddSeat,
    AddSeats,
    Appoint,
    EndBody,
    EndPost,
    Resign,
    SetUpBody,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Office
from tests.office.agreements import CODE, codes, ledger, office, texts

DAY = PartialDate("2026-01-15")
NEW: dict[str, Any] = {
    "agreement": CODE,
    "name": "Samrådet",
    "on": DAY,
    "by": "Fullmäktige",
    "paragraph": "§ 174",
    "money": "200 000 kr",
    "seats": ("offentlig=2", "civil=3-5"),
    "substitutes": ("offentlig=1",),
    "holders": ("offentlig=politician",),
    "qualities": ("civil=från varje delregion",),
    "chair": ChairKind.ROTATING,
    "chair_sides": ("offentlig", "civil"),
    "meetings": "4-12",
}


def body(at: Office, id: str) -> BodyCharter:
    with at.view() as view:
        found = view.agreement(CODE).body(id)
    assert found is not None
    return found


def test_a_body_is_set_up_with_the_decision_the_money_and_its_seats() -> None:
    at = office()
    at.do(SetUpBody(**NEW))
    made = body(at, "samradet")
    assert made.set_up is not None
    assert (made.set_up.by, made.set_up.note, made.set_up.done, made.money) == (
        "Fullmäktige",
        "§ 174",
        DAY,
        "200 000 kr",
    )
    ((composition,), (chair,), (meetings,)) = made.composition, made.chair, made.meetings
    assert [(g.side, g.minimum, g.maximum, g.holder, g.qualities, g.substitutes) for g in composition.value.seats] == [
        ("offentlig", 2, 2, Holder.POLITICIAN, (), 1),
        ("civil", 3, 5, Holder.ANY, ("från varje delregion",), None),
    ]
    assert (composition.period, chair.value.sides) == (Period.parse("2026-01-15/.."), ("offentlig", "civil"))
    assert (meetings.value.minimum, meetings.value.maximum) == (4, 12)
    ledger(at)


def test_a_body_that_was_only_promised_is_set_up_by_its_id_and_one_that_is_there_is_not() -> None:
    at = office()
    at.do(SetUpBody(agreement=CODE, id="styrgruppen", on=DAY, relation=Relation.EQUAL, seats=("civil=1",)))
    assert body(at, "styrgruppen").existence == Period.parse("2026-01-15/..")
    with pytest.raises(RefusedError) as error:
        at.do(SetUpBody(agreement=CODE, id="radet"))
    assert codes(error) == ["body-set-up-already"]


def test_everything_wrong_with_what_is_said_of_the_sides_is_told_at_once_and_nothing_is_written() -> None:
    at = office()
    before = texts(at)
    wrong = {"seats": ("civilt=5", "offentlig", "civil=fem"), "holders": ("civil=kung",), "meetings": "12-4"}
    with pytest.raises(InvalidError) as error:
        at.do(SetUpBody(**{**NEW, **wrong, "chair_sides": ()}))
    assert sorted(codes(error)) == [
        "chair-without-side",
        "count-backwards",
        "no-count",
        "no-such-holder",
        "no-such-side",
        "not-of-a-side",
    ]
    assert texts(at) == before
    with pytest.raises(InvalidError) as nameless:
        at.do(SetUpBody(agreement=CODE))
    assert codes(nameless) == ["body-needs-name"]


def test_a_successor_tells_that_the_one_before_goes_on_until_it_is_ended() -> None:
    at = office()
    done = at.do(SetUpBody(agreement=CODE, name="Nya rådet", predecessor="radet", stands_for="styrgruppen", on=DAY))
    assert [told.code for told in done.told] == ["predecessor-still-there"]
    assert body(at, "nya-radet").predecessor == "radet"
    assert [each.body for each in body(at, "nya-radet").stands_for] == ["styrgruppen"]
    at.do(EndBody(agreement=CODE, id="radet", on=DAY), reason="Ersatt")
    assert body(at, "radet").existence == Period.parse("2015/2026-01-15")


def test_seats_are_made_as_the_charter_has_them_and_only_those_that_are_missing() -> None:
    at = office()
    at.do(SetUpBody(**NEW))
    at.do(AddSeat(agreement=CODE, body="samradet", side="offentlig", label="Ordförandens plats", since=DAY))
    at.do(AddSeats(agreement=CODE, id="samradet", numbers=("civil=3",), labels=("civil=Företrädare",), since=DAY))
    made = {each.id: each for each in ledger(at).of(Seat)}
    assert sorted(made) == [
        "samradet-ersattare-1",
        "samradet-foretradare-1",
        "samradet-foretradare-2",
        "samradet-foretradare-3",
        "samradet-ledamot-1",
        "samradet-ordforandens-plats",
    ]
    assert made["samradet-ersattare-1"].order == 1
    assert made["samradet-foretradare-1"].qualities == ("från varje delregion",)
    assert at.do(AddSeats(agreement=CODE, id="samradet", numbers=("civil=3",))).change is None


def test_a_charter_without_an_exact_number_makes_no_seats_unless_somebody_says_how_many() -> None:
    at = office()
    at.do(SetUpBody(**NEW))
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(AddSeats(agreement=CODE, id="samradet", since=DAY))
    assert codes(error) == ["seats-not-exact"]
    with pytest.raises(RefusedError) as empty:
        at.do(AddSeats(agreement=CODE, id="radet"))
    assert codes(empty) == ["seats-no-groups"]
    with pytest.raises(UnknownError):
        at.do(AddSeats(agreement=CODE, id="samradett"))
    assert texts(at) == before


def test_who_resigns_leaves_the_seat_to_the_substitutes_in_turn_and_nobody_is_appointed() -> None:
    at = office()
    at.do(SetUpBody(**{**NEW, "substitutes": ("offentlig=2",)}))
    at.do(AddSeats(agreement=CODE, id="samradet", numbers=("civil=3",), since=DAY))
    for seat in ("samradet-ledamot-1", "samradet-ledamot-3"):
        at.do(Appoint(agreement=CODE, seat=seat, ground=Ground.OFFICE, since=DAY))
    done = at.do(Resign(agreement=CODE, id="samradet-ledamot-1", on=PartialDate("2026-02-28")))
    ((told,),) = (done.told,)
    assert (told.code, told.values["seats"]) == (
        "substitutes-in-turn",
        ("samradet-ersattare-1", "samradet-ersattare-2"),
    )
    kept = {each.seat: str(each.period) for each in ledger(at).of(Appointment)}
    assert kept == {
        "samradet-ledamot-1": "2026-01-15/2026-02-28",
        "samradet-ledamot-3": "2026-01-15/..",
    }
    alone = at.do(Resign(agreement=CODE, id="samradet-ledamot-3"))
    assert [each.code for each in alone.told] == ["no-substitute"]
    with pytest.raises(RefusedError) as error:
        at.do(Resign(agreement=CODE, id="samradet-ledamot-4"))
    assert codes(error) == ["seat-not-held"]


def test_a_post_is_employed_by_one_and_paid_by_another_and_its_id_holds_no_name() -> None:
    at = office()
    at.do(
        AddPost(
            agreement=CODE,
            title="Processledare",
            body="radet",
            side="civil",
            employed_by="Bildningsförbundet",
            paid_by="Regionen",
            person="Ulla Almgren",
            since=DAY,
        )
    )
    at.do(EndPost(agreement=CODE, id="processledare-radet", on=PartialDate("2026-02-01")), reason="Projektet slut")
    ((post,),) = (ledger(at).of(Post),)
    assert (post.id, post.employed_by, post.paid_by, str(post.period)) == (
        "processledare-radet",
        "Bildningsförbundet",
        "Regionen",
        "2026-01-15/2026-02-01",
    )
