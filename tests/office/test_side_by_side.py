"""Several who write in one meeting: side by side in different §§, and told of each other in the same one."""

from typing import Any

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.journal import Key
from overenskommelse.ledger import AgendaItem, Meeting
from overenskommelse.office.commands import PlanItem, PlanMeeting, RecordItem, RecordMeeting, Withdraw
from overenskommelse.office.conflicts import ConflictError, RefusedError
from overenskommelse.office.office import Office
from overenskommelse.store.memory import MemoryStore
from overenskommelse.wording import language
from overenskommelse.wording.conflicts import differing
from tests.office.agreements import CODE, codes, ledger, office, texts

HELD, AHEAD = "radet-2026-02-20", "radet-2026-03-20"
ONE: dict[str, Any] = {"agreement": CODE, "id": HELD}
NEXT: dict[str, Any] = {"agreement": CODE, "id": AHEAD}


@pytest.fixture
def at() -> Office:
    """The office after a meeting that was held with §§ 4 and 5, and with another one planned."""
    made = office()
    items = ("§ 4 Planen", "§ 5 Val")
    made.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-02-20"), items=items))
    made.do(PlanMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-03-20")))
    made.do(PlanItem(**NEXT, heading="Budget"))
    return made


@pytest.fixture
def other(at: Office) -> Office:
    """Somebody else's office at the same store."""
    assert isinstance(at.store, MemoryStore)
    return office(actor="kollegan", store=at.store)


def version(at: Office, id: str = HELD) -> int:
    with at.store.reading() as reading:
        row = reading.row(Key(CODE, Meeting.kind, id))
    assert row is not None
    return row.version


def item(at: Office, id: str) -> AgendaItem:
    return next(item for each in ledger(at).of(Meeting) for item in each.items if item.id == id)


def test_two_who_write_on_one_paragraph_are_told_of_each_other_with_both_versions(at: Office, other: Office) -> None:
    seen = version(at)
    other.do(RecordItem(**ONE, item="4", summary="Deras", decisions=("Bifall.",), seen=seen))
    before = texts(at)
    with pytest.raises(ConflictError) as error:
        at.do(RecordItem(**ONE, item="4", summary="Mitt", rapporteur="Sekreteraren", seen=seen))
    assert texts(at) == before
    conflict = error.value.conflict
    assert (conflict.about, conflict.actor) == (f"{CODE}/meeting/{HELD}/paragraf-4", "kollegan")
    told = {each.name: (each.theirs, each.mine) for each in differing(conflict, language("en"))}
    assert told == {"summary": ("Deras", "Mitt"), "rapporteur": ("nothing", "Sekreteraren")}
    at.do(RecordItem(**ONE, item="4", summary="Mitt", seen=conflict.theirs.version))
    assert (item(at, "paragraf-4").summary, len(item(at, "paragraf-4").decisions)) == ("Mitt", 1)


def test_two_who_write_on_different_paragraphs_of_one_meeting_write_side_by_side(at: Office, other: Office) -> None:
    seen = version(at)
    other.do(RecordItem(**ONE, item="4", summary="Deras", seen=seen))
    at.do(RecordItem(**ONE, item="5", summary="Mitt", seen=seen))
    other.do(RecordItem(**ONE, heading="Ny fråga", seen=seen))
    at.do(RecordItem(**ONE, heading="En till", seen=seen))
    assert [item(at, f"paragraf-{number}").summary for number in (4, 5)] == ["Deras", "Mitt"]
    assert [item(at, f"paragraf-{number}").heading for number in (6, 7)] == ["Ny fråga", "En till"]


def test_it_is_who_changed_the_paragraph_that_is_told_and_not_who_changed_another_since(at: Office) -> None:
    assert isinstance(at.store, MemoryStore)
    seen, store = version(at), at.store
    office(actor="kollegan", store=store).do(RecordItem(**ONE, item="4", summary="Deras"))
    office(actor="en tredje", store=store).do(RecordItem(**ONE, item="5", summary="Något annat"))
    with pytest.raises(ConflictError) as error:
        at.do(RecordItem(**ONE, item="4", summary="Mitt", seen=seen))
    assert error.value.conflict.actor == "kollegan"


def test_a_paragraph_that_was_changed_and_changed_back_is_what_was_seen(at: Office, other: Office) -> None:
    at.do(RecordItem(**ONE, item="4", summary="Först"))
    seen = version(at)
    other.do(RecordItem(**ONE, item="4", summary="Sedan"))
    other.do(RecordItem(**ONE, item="4", summary="Först"))
    at.do(RecordItem(**ONE, item="4", summary="Mitt", seen=seen))
    assert item(at, "paragraf-4").summary == "Mitt"


def test_a_vote_that_somebody_else_added_meanwhile_is_kept_beside_mine(at: Office, other: Office) -> None:
    seen = version(at)
    other.do(RecordItem(**ONE, item="4", question="Bifall eller avslag", yes=3, no=2))
    with pytest.raises(ConflictError) as error:
        at.do(RecordItem(**ONE, item="4", question="Återremiss", yes=1, no=4, seen=seen))
    (field,) = differing(error.value.conflict, language("en"))
    assert field.name == "votes"
    assert "Bifall eller avslag" in field.mine
    assert set(RecordItem.goes_into.values()) == {"votes"}


def test_an_item_of_an_agenda_minds_what_was_seen_too(at: Office, other: Office) -> None:
    seen = version(at, AHEAD)
    other.do(PlanItem(**NEXT, heading="Val", seen=seen))
    at.do(PlanItem(**NEXT, item="punkt-1", rapporteur="Ekonomen", seen=seen))
    with pytest.raises(ConflictError):
        other.do(PlanItem(**NEXT, item="punkt-1", heading="Budget för året", seen=seen))


def test_a_meeting_that_was_withdrawn_after_it_was_seen_says_so(at: Office, other: Office) -> None:
    seen = version(at)
    other.do(Withdraw(agreement=CODE, kind="meeting", id=HELD), reason="Dubblett")
    with pytest.raises(RefusedError) as error:
        at.do(RecordItem(**ONE, item="4", summary="Mitt", seen=seen))
    assert codes(error) == ["withdrawn-meanwhile"]
