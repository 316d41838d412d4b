"""Undo and redo take back one's own changes as wholes, unless somebody has built upon them."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import Period
from overenskommelse.errors import MOST, OverenskommelseError, UnknownError
from overenskommelse.journal import Key, verify
from overenskommelse.ledger import Contact, Organisation
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.office import Done, Office
from overenskommelse.office.ports import Store
from overenskommelse.office.redaction import Redact
from overenskommelse.office.undoing import Redo, Undo
from overenskommelse.store.memory import MemoryReading
from tests.office.conftest import BEGAN, TODAY
from tests.office.scene import ANNA, BEGINNING, BO, CODE, KORPEN, SOURCE, Put, key_of, put, raw, withdraw

MOST_ASKED = 30
"""How often each question may be asked of the store, whatever a change wrote."""


@pytest.fixture
def begun(office: Office) -> Office:
    for command in BEGINNING:
        office.do(command)
    return office


def stands(office: Office) -> dict[Key, str]:
    """Return the text of everything that stands."""
    with office.view() as view:
        return {row.key: row.text for row in view.reading.rows()}


def taken_back(done: Done) -> int | None:
    return None if done.change is None else done.change.header.undoes


def refused(office: Office, command: Undo | Redo) -> str:
    before = stands(office)
    with pytest.raises(RefusedError) as caught:
        office.do(command)
    assert stands(office) == before
    return str(caught.value)


def test_undo_of_a_creation_withdraws(begun: Office) -> None:
    before = stands(begun)
    begun.do(put(ANNA))
    done = begun.do(Undo())
    assert stands(begun) == before
    assert done.change is not None
    assert (done.change.header.command, done.change.header.undoes, done.keys) == ("undo", 3, ("dal/contact/kontakt",))


def test_undo_of_a_change_and_of_a_withdrawal_brings_back_what_was(begun: Office) -> None:
    begun.do(put(ANNA))
    before = stands(begun)
    begun.do(put(BO))
    begun.do(Undo())
    assert stands(begun) == before
    begun.do(withdraw(key_of(ANNA)))
    begun.do(Undo())
    assert stands(begun) == before


def test_undo_goes_back_through_ones_own_changes_and_redo_forward_again(begun: Office) -> None:
    states = [stands(begun)]
    for command in (put(ANNA), put(BO), withdraw(key_of(BO))):
        begun.do(command)
        states.append(stands(begun))
    for state in reversed(states[:-1]):
        begun.do(Undo())
        assert stands(begun) == state
    for state in states[1:]:
        begun.do(Redo())
        assert stands(begun) == state
    begun.do(Undo())
    assert stands(begun) == states[-2]


def test_a_change_that_was_done_anew_is_ones_latest(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(Undo())
    begun.do(put(evolve(KORPEN, name="Korparna")))
    begun.do(Redo(undoes=4))
    assert taken_back(begun.do(Undo())) == 3
    assert taken_back(begun.do(Undo())) == 5


def test_after_a_newer_change_only_what_is_named_is_done_anew(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(evolve(KORPEN, name="Korparna")))
    begun.do(Undo())
    begun.do(Undo(undoes=3))
    begun.do(put(evolve(KORPEN, id="orren", name="Orren")))
    assert refused(begun, Redo()) == (
        "You have made change 7 since you last undid something. "
        "Name what is to be done anew, as in redo --change 6: "
        "6 (which took back change 3, put), 5 (which took back change 4, put)."
    )
    begun.do(Redo(undoes=5))
    with begun.view() as view:
        assert [each.name for each in view.all(Organisation)] == ["Korparna", "Orren"]
    begun.do(Undo())
    # What was undone after it may be done anew, and what was undone before it only by its number.
    begun.do(Redo())
    assert refused(begun, Redo()).startswith("You have made change 7")


def test_what_only_tells_of_something_that_has_happened_is_no_newer_change(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(Undo())
    begun.do(raw("backup", "ett"))
    assert taken_back(begun.do(Redo())) == 4


def test_undo_and_redo_tell_which_change_they_took_back_or_did_anew(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(BO))
    told = [
        [str(each) for each in begun.do(command).told]
        for command in (Undo(), Undo(undoes=3), Redo(), Redo(), Undo(), Redo())
    ]
    at = {number: BEGAN + timedelta(minutes=number - 1) for number in (3, 4)}
    assert told == [
        [f"Change 4 of {at[4]} is taken back: put"],
        [f"Change 3 of {at[3]} is taken back: put"],
        [f"Change 3 of {at[3]} is done anew: put"],
        [f"Change 4 of {at[4]} is done anew: put"],
        [f"Change 4 of {at[4]} is taken back: put"],
        [f"Change 4 of {at[4]} is done anew: put"],
    ]


def test_a_change_of_which_a_redaction_left_nothing_is_passed_over_and_told(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(evolve(ANNA, name="Bo Ek")))
    begun.do(Undo())
    begun.do(Redo())
    decision: dict[str, Any] = {"decision": "RS 1", "decided": TODAY, "decided_by": "arkivarien"}
    begun.do(Redact(agreement=CODE, kind="contact", id=ANNA.id, field="name", **decision), reason="Beslut")
    done = begun.do(Undo())
    assert taken_back(done) == 3
    assert [each.code for each in done.told] == ["redaction-stays", "passed-over", "taken-back"]
    assert [each.values["number"] for each in done.told[:2]] == [7, 4]
    assert ANNA.id not in {key.id for key in stands(begun)}
    begun.do(Redo())
    assert begun.do(Undo(undoes=4)).change is None


def test_an_undo_of_which_a_redaction_left_nothing_is_passed_over_by_a_redo(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(evolve(KORPEN, name="Korparna")))
    begun.do(put(evolve(ANNA, name="Bo Ek")))
    begun.do(Undo(undoes=4))
    begun.do(Undo())
    decision: dict[str, Any] = {"decision": "RS 1", "decided": TODAY, "decided_by": "arkivarien"}
    begun.do(Redact(agreement=CODE, kind="contact", id=ANNA.id, field="name", **decision), reason="Beslut")
    done = begun.do(Redo())
    assert [(each.code, each.values["number"]) for each in done.told] == [("passed-over", 5), ("done-anew", 4)]
    with pytest.raises(UnknownError):
        begun.do(Redo())


def test_a_change_is_undone_and_redone_by_its_number(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(evolve(KORPEN, name="Korpen Dal")))
    after = stands(begun)
    begun.do(Undo(undoes=3))
    assert ANNA.id not in {key.id for key in stands(begun)}
    begun.do(Redo(undoes=5))
    assert stands(begun) == after


def test_only_ones_own_changes_are_undone(begun: Office, office_of: Callable[[str], Office]) -> None:
    begun.do(put(ANNA))
    other = office_of("vikarie")
    assert refused(other, Undo(undoes=3)) == (
        "Change 3 was made by registrator; one's own changes can be undone. "
        "Ask registrator to undo it, or change what is wrong by a command of your own."
    )
    with pytest.raises(UnknownError) as caught:
        other.do(Undo())
    assert str(caught.value) == "vikarie has made no change that could be undone."
    with pytest.raises(UnknownError) as caught:
        other.do(Redo())
    assert str(caught.value) == "vikarie has undone no change that could be done anew."


def test_undo_is_refused_where_somebody_built_upon_it(begun: Office, office_of: Callable[[str], Office]) -> None:
    begun.do(put(ANNA))
    office_of("vikarie").do(put(BO))
    office_of("vikarie").do(put(evolve(BO, role="kassör")))
    assert refused(begun, Undo()) == (
        "dal/contact/kontakt was changed after change 3, by vikarie in change 4, vikarie in change 5. "
        "Undo the later changes first, or change what is wrong by a new command."
    )


def test_redo_is_refused_where_somebody_built_upon_the_undo(begun: Office, office_of: Callable[[str], Office]) -> None:
    begun.do(put(ANNA))
    begun.do(Undo())
    office_of("vikarie").do(put(BO))
    assert "by vikarie in change 5" in refused(begun, Redo())


def test_what_was_changed_and_changed_back_may_be_undone(begun: Office, office_of: Callable[[str], Office]) -> None:
    begun.do(put(ANNA))
    office_of("vikarie").do(put(BO))
    office_of("vikarie").do(Undo())
    begun.do(Undo())
    assert ANNA.id not in {key.id for key in stands(begun)}


def test_a_creation_that_others_refer_to_is_not_undone_and_they_are_named(begun: Office) -> None:
    begun.do(put(evolve(KORPEN, id="orren")))
    begun.do(put(evolve(ANNA, organisation="orren")))
    told = refused(begun, Undo(undoes=3))
    assert told.startswith("organisation/orren cannot be withdrawn: dal/contact/kontakt refer to it.")


def test_whoever_names_the_change_to_redo_is_told_what_undid_it(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(Undo())
    assert refused(begun, Redo(undoes=3)) == "Change 3 was undone by change 4. Take it back with: redo --change 4"
    begun.do(Redo(undoes=4))
    assert refused(begun, Redo(undoes=4)) == "Change 4 was undone by change 5."


def test_what_is_undone_already_and_what_is_an_undo_itself_are_told_apart(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(Undo())
    assert refused(begun, Undo(undoes=3)) == "Change 3 was undone by change 4."
    assert refused(begun, Undo(undoes=4)) == "Change 4 takes back change 3 itself. Take it back with: redo --change 4"
    assert refused(begun, Redo(undoes=2)) == "Change 2 has undone nothing. Take it back with: undo --change 2"


@pytest.mark.parametrize("kind", ["redaction", "backup", "shipped"])
def test_what_tells_of_the_world_outside_is_not_undone(begun: Office, kind: str) -> None:
    begun.do(raw(kind, "ett", entries={}, reasons={}))
    assert refused(begun, Undo(undoes=3)) == (
        f"Change 3 (put) cannot be undone: {kind}/ett must stay as it is. Change what is wrong by a new command. "
        "An earlier change of yours is undone by its number: undo --change NUMBER"
    )


_ACTORS = ("anna", "bo")
_ORGANISATIONS = [
    Organisation(id=id, source=SOURCE, period=Period.parse("2010/.."), name=name)
    for id in ("o1", "o2")
    for name in ("Korpen", "Ärlan")
]
_CONTACTS = [
    evolve(ANNA, id=id, organisation=organisation, name=name)
    for id in ("k1", "k2")
    for organisation in ("o1", "o2")
    for name in ("Anna", "Bo")
]
_PUTS = st.lists(st.sampled_from([*_ORGANISATIONS, *_CONTACTS]), min_size=1, max_size=3, unique_by=lambda each: each.id)
_COMMANDS = _PUTS.map(lambda values: put(*values)) | st.sampled_from(
    [
        *(withdraw(key_of(each)) for each in (_ORGANISATIONS[0], _ORGANISATIONS[2], _CONTACTS[0], _CONTACTS[4])),
        Undo(),
        Redo(),
    ]
)


@given(st.lists(st.tuples(st.sampled_from(_ACTORS), _COMMANDS), max_size=12))
def test_undo_restores_exactly_what_stood_and_redo_what_stood_after(
    new_store: Callable[[], Store], done: list[tuple[str, Put | Undo | Redo]]
) -> None:
    store, minutes = new_store(), count()
    offices = {
        actor: Office(
            store=store, actor=actor, clock=lambda: BEGAN.replace(microsecond=next(minutes)), today=lambda: TODAY
        )
        for actor in _ACTORS
    }
    for beginning in BEGINNING:
        offices["anna"].do(beginning)
    for actor, command in done:
        office = offices[actor]
        before = stands(office)
        try:
            change = office.do(command).change
        except OverenskommelseError:
            assert stands(office) == before
            continue
        if change is not None and change.header.undoes is None:
            after = stands(office)
            undo = office.do(Undo()).change
            assert stands(office) == before
            assert undo is not None
            assert undo.header.undoes == change.number
            office.do(Redo())
            assert stands(office) == after
    with store.reading() as reading:
        assert verify(reading.changes(), reading.entries(), head=reading.head()).fault is None
    assert list(store.projected()) == []
    store.close()


def test_a_record_undone_is_read_again_with_its_references(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(BO))
    begun.do(Undo())
    with begun.view() as view:
        assert view.get(Contact, ANNA.id, CODE) == ANNA
        assert [use.key for use in view.reading.users("organisation", "korpen")] == [key_of(ANNA)]


@pytest.mark.parametrize("count", [1, 40])
def test_what_stood_before_a_change_of_many_is_asked_for_together(
    begun: Office, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever undoes the import of a whole register keeps the others waiting no longer than the import did."""
    begun.do(put(*(evolve(KORPEN, id=f"flock-{number}", name=f"Flock {number}") for number in range(count))))
    asked: Counter[str] = Counter()

    def counting(name: str) -> None:
        once = getattr(MemoryReading, name)

        def counted(reading: MemoryReading, *given: Any, **named: Any) -> Any:
            asked[name] += 1
            return once(reading, *given, **named)

        monkeypatch.setattr(MemoryReading, name, counted)

    for name in ("row", "rows_of", "at", "entries", "entries_of", "users_of", "holders", "changes"):
        counting(name)
    before = stands(begun)
    begun.do(Undo())
    begun.do(Redo())
    assert stands(begun) == before
    assert max(asked.values()) <= MOST_ASKED


def test_of_a_change_of_many_that_others_built_upon_the_first_hundred_are_told(begun: Office) -> None:
    flock = [evolve(KORPEN, id=f"flock-{number}", name=f"Flock {number}") for number in range(150)]
    begun.do(put(*flock))
    begun.do(put(*(evolve(each, name=f"{each.name} ny") for each in flock)))
    with pytest.raises(RefusedError) as caught:
        begun.do(Undo(undoes=3))
    assert len(caught.value.problems) == MOST
