"""checks(): what a variant asks of its agreements' records is asked before they are saved, and of no others'."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import pytest
from attrs import evolve

from overenskommelse.errors import InvalidError, Place, PluginError, Problem
from overenskommelse.ledger import Ground, Matter, Seat
from overenskommelse.messages import Template
from overenskommelse.office import Office
from overenskommelse.office import commands as c
from overenskommelse.office.saving import Saving
from overenskommelse.office.undoing import Undo
from overenskommelse.plugins import Check
from overenskommelse.variants import Catalog, Collected, Origin, Variant
from overenskommelse.variants.base import BASE
from overenskommelse.workplace.checking import Asker
from overenskommelse.workplace.passages import has_its_place
from overenskommelse.workplace.place import enter
from tests.office.agreements import CODE, TODAY, codes, office, texts

SAYS = Template("says", "Asks something")
WRONG = Template("wrong", "The number {number} is wrong.")
MINE = Variant(code="mine", name="Min", parent="base")
CATALOG = Catalog(tuple(Collected(each, Origin(plugin=each.code, distribution="d")) for each in (BASE, MINE)))


def asking(run: Callable[[Saving], Iterable[Problem]], kind: str = "matter", variant: str = "base") -> Office:
    """Give an office that asks one check of records of a kind."""
    check = Check(code="form", variant=variant, kinds=(kind,), says=SAYS, run=run)
    return evolve(office(), checks=(Asker(check, CATALOG),))


def refuse(saving: Saving) -> Iterable[Problem]:
    yield Problem(WRONG(number=saving.record.number), Place(path=("number",)))


MATTER = c.OpenMatter(agreement=CODE, title="Ett ärende", number="1", id="arende")


def test_the_hook_checks_keeps_a_record_from_being_saved_and_names_record_field_and_variant() -> None:
    place = asking(refuse)
    before = texts(place)
    with pytest.raises(InvalidError) as caught:
        place.do(MATTER)
    (problem,) = caught.value.problems
    assert str(problem) == f"{CODE}/matter/arende.number: The number 1 is wrong. This is asked by the variant base."
    assert texts(place) == before


def test_a_check_is_asked_of_its_kinds_and_its_variant_alone() -> None:
    assert asking(refuse, kind="meeting").do(MATTER).change is not None
    assert asking(refuse, variant="mine").do(MATTER).change is not None


def test_a_check_sees_the_record_as_it_is_to_stand_and_what_else_the_change_writes() -> None:
    seen: list[object] = []

    def look(saving: Saving) -> Iterable[Problem]:
        seat = saving.get(Seat, "plats")
        seen.append((saving.code, saving.record.seat, seat and seat.label, saving.agreement.name, saving.on))
        return ()

    place = asking(look, kind="appointment")
    place.do(c.AddSeat(agreement=CODE, body="radet", side="civil", label="Plats", id="plats"))
    place.do(c.Appoint(agreement=CODE, seat="plats", ground=Ground.CIVIL_SOCIETY))
    assert seen == [(CODE, "plats", "Plats", "Överenskommelsen i Daldal", TODAY)]


def test_what_is_withdrawn_is_asked_nothing() -> None:
    place = office()
    place.do(MATTER)
    asked = evolve(place, checks=asking(refuse).checks)
    assert asked.do(c.Withdraw(agreement=CODE, kind="matter", id="arende"), reason="Fel").change is not None


def test_a_check_that_has_failed_itself_is_told_of_and_the_record_is_saved() -> None:
    def fail(saving: Saving) -> Iterable[Problem]:
        raise PluginError([Problem(SAYS(), Place(file=str(saving.code)))])

    place = asking(fail)
    done = place.do(MATTER)
    assert [message.code for message in done.told] == ["says"]
    with place.view() as view:
        assert view.get(Matter, "arende", CODE).number == "1"


def test_every_record_of_a_change_is_asked_and_all_problems_are_told_at_once() -> None:
    def twice(saving: Saving) -> Iterable[Problem]:
        yield from refuse(saving)
        yield from refuse(saving)

    with pytest.raises(InvalidError) as caught:
        asking(twice).do(MATTER)
    assert codes(caught) == ["asked-by-variant"] * 2


def test_undo_goes_back_to_what_stood_whatever_is_asked_since() -> None:
    place = office()
    place.do(MATTER)
    place.do(c.Edit(agreement=CODE, kind="matter", id="arende", fields={"number": "2"}))
    asked = evolve(place, checks=asking(refuse).checks)
    assert asked.do(Undo()).change is not None
    with pytest.raises(InvalidError, match="The number 3 is wrong"):
        asked.do(c.Edit(agreement=CODE, kind="matter", id="arende", fields={"number": "3"}))


def test_a_workplace_is_entered_without_plugins_too() -> None:
    place = enter(office().store, CATALOG, actor="a", clock=lambda: datetime.now(UTC), today=lambda: TODAY)
    assert (place.office.checks, dict(place.office.observers), place.codes()) == ((has_its_place,), {}, (CODE,))
