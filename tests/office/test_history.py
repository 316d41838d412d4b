"""What the journal tells: versions, who changed what, and what was known at a time."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from attrs import evolve

from overenskommelse.errors import UnknownError
from overenskommelse.journal import Key
from overenskommelse.ledger import Contact
from overenskommelse.office.clocks import BEHIND, last_change
from overenskommelse.office.columns import likeness
from overenskommelse.office.fields import FieldChange
from overenskommelse.office.history import Filter, changes, history, known_after, known_on
from overenskommelse.office.office import Office
from overenskommelse.office.ports import Query, Reading
from overenskommelse.office.undoing import Undo
from tests.office.conftest import BEGAN
from tests.office.scene import ANNA, BEGINNING, BO, BREV, CODE, KORPEN, MOTE, key_of, put, withdraw


@pytest.fixture
def told(office_of: Callable[[str], Office]) -> Office:
    """Give an office at whose store two people have made seven changes."""
    office, other = office_of("registrator"), office_of("vikarie")
    for command in BEGINNING:
        office.do(command)
    office.do(put(ANNA), reason="Enligt årsmötet.")
    other.do(put(BO))
    office.do(put(MOTE))
    office.do(withdraw(key_of(BO)))
    other.do(put(evolve(KORPEN, name="Korpen Dal")))
    return office


def numbers(office: Office, asked: Filter | None = None) -> list[int]:
    with office.view() as view:
        return [each.change.number for each in changes(view, asked or Filter()).items]


def test_a_history_tells_each_version_its_change_and_its_fields(told: Office) -> None:
    with told.view() as view:
        first, second, third = history(view, key_of(ANNA))
    assert [each.version for each in (first, second, third)] == [1, 2, 3]
    assert (first.before, first.fields, third.after, third.fields) == (None, (), None, ())
    assert (first.change.header.actor, first.change.header.reason) == ("registrator", "Enligt årsmötet.")
    assert second.change.header.actor == "vikarie"
    assert second.before == first.after
    assert second.fields == (
        FieldChange(path="name", old="Anna Åkesdotter", new="Bo Ek"),
        FieldChange(path="email", old="anna.akesdotter@korpen.example", new="bo@korpen.example"),
    )


def test_an_item_of_a_list_is_compared_with_the_one_of_its_id(office: Office) -> None:
    for command in BEGINNING:
        office.do(command)
    office.do(put(MOTE))
    office.do(put(evolve(MOTE, items=(evolve(MOTE.items[1], summary="Korpen sjöng."),), acts=())))
    with office.view() as view:
        fields = history(view, key_of(MOTE))[-1].fields
    assert [(each.path, each.new) for each in fields] == [("items[0].summary", "Korpen sjöng."), ("items[0]", None)]


def test_what_was_never_written_has_no_history(told: Office) -> None:
    with told.view() as view:
        assert history(view, Key(CODE, "contact", "ingen")) == ()


def test_changes_come_newest_first_and_by_what_is_asked(told: Office) -> None:
    assert numbers(told) == [7, 6, 5, 4, 3, 2, 1]
    assert numbers(told, Filter(actor="vikarie")) == [7, 4]
    assert numbers(told, Filter(kind="contact")) == [6, 4, 3]
    assert numbers(told, Filter(agreement="", kind="organisation")) == [7, 2]
    assert numbers(told, Filter(agreement="", kind="contact")) == []
    period = Filter(since=BEGAN + timedelta(minutes=2), until=BEGAN + timedelta(minutes=4))
    assert numbers(told, period) == [4, 3]


def test_a_page_of_changes_knows_how_many_there_are(told: Office) -> None:
    with told.view() as view:
        page = changes(view, Filter(kind="contact"), offset=1, limit=1)
    assert ([each.change.number for each in page.items], page.total) == ([4], 3)
    assert page.items[0].keys == (key_of(BO),)


def test_a_change_tells_by_which_it_is_undone(told: Office) -> None:
    told.do(Undo())
    with told.view() as view:
        undone = {each.change.number: each.undone_by for each in changes(view).items}
    assert (undone[6], undone[5]) == (8, None)


@pytest.mark.parametrize(("minute", "name"), [(1, None), (2, "Anna Åkesdotter"), (3, "Bo Ek"), (5, None), (60, None)])
def test_known_on_a_time_is_what_was_written_until_then(told: Office, minute: int, name: str | None) -> None:
    with told.view() as view:
        found = known_on(view, BEGAN + timedelta(minutes=minute)).seek(Contact, ANNA.id, CODE)
    assert (found and found.name) == name


def test_the_past_answers_as_the_store_did(office: Office) -> None:
    """Every question that a reading answers, asked after each change and asked of the past later."""
    seen = []
    for command in (*BEGINNING, put(ANNA), put(MOTE, BO), withdraw(key_of(BO)), put(evolve(KORPEN, name="Ära"))):
        office.do(command)
        with office.view() as view:
            seen.append(_answers(view.reading))
    with office.view() as view:
        assert [_answers(known_after(view, number).reading) for number in range(1, 7)] == seen
        assert _answers(known_after(view, 0).reading)[1:4] == ([], [], [])


def _answers(reading: Reading) -> tuple[object, ...]:
    query = Query(kind="organisation", text="k", order="name_key")
    return (
        reading.head(),
        list(reading.rows()),
        list(reading.changes()),
        list(reading.entries()),
        reading.row(key_of(ANNA)),
        reading.find(query),
        reading.holders(["korpen", "kontakt"]),
        reading.users("organisation", "korpen"),
        reading.users_of("organisation", ["korpen", "kontakt"]),
        reading.rows_of([key_of(ANNA), key_of(KORPEN), key_of(MOTE)]),
        reading.versions([key_of(ANNA), key_of(KORPEN), key_of(MOTE)]),
        reading.named([likeness("Korpen"), likeness("Ära")]),
        reading.at(1000, key_of(ANNA)),
        list(reading.entries(2, key=key_of(KORPEN))),
        reading.cursor("någon"),
    )


def test_a_ledger_is_read_as_it_was_known(told: Office) -> None:
    with told.view() as view:
        then = known_after(view, 4).ledger(CODE)
        now = view.ledger(CODE)
    assert {each.id for each in then.records} == {"korpen", "kontakt"}
    assert {each.id for each in now.records} == {"mote"}
    assert [each.id for each in then.documents] == [BREV.id]


def test_a_change_that_is_not_there_is_told_with_the_last_one(told: Office) -> None:
    with pytest.raises(UnknownError) as caught:
        told.do(Undo(undoes=99))
    assert str(caught.value) == "There is no change 99; the last one is 7."


def test_whoever_writes_by_a_clock_behind_the_journal_is_told_so(office: Office) -> None:
    shared, own = BEGINNING
    now = BEGAN + timedelta(days=30)
    evolve(office, clock=lambda: now).do(shared)
    done = evolve(office, clock=lambda: now - timedelta(seconds=59)).do(own)
    assert done.told == ()
    done = evolve(office, clock=lambda: BEGAN).do(put(ANNA))
    assert done.told == (BEHIND(now=BEGAN, last=now + timedelta(microseconds=2)),)
    with office.view() as view:
        assert last_change(view.reading) == done.change


def test_an_empty_journal_has_no_last_change(office: Office) -> None:
    with office.view() as view:
        assert last_change(view.reading) is None
