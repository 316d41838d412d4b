"""Any record, by its kind and id: added, edited, ended, withdrawn; and two people at the same one."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, OverenskommelseError, UnknownError, UnreadableError
from overenskommelse.ledger import Organisation, Seat
from overenskommelse.notation.parts import part_text
from overenskommelse.office.commands import (
    Add,
    AddSeat,
    Edit,
    EditOrganisation,
    End,
    RecordMeeting,
    RegisterOrganisation,
    RenameOrganisation,
    Sign,
    Withdraw,
)
from overenskommelse.office.conflicts import ConflictError, RefusedError
from overenskommelse.office.drafts import OWN_REGISTER
from overenskommelse.office.office import Office
from overenskommelse.sources import Document, Source
from overenskommelse.store.memory import MemoryStore
from tests.office.agreements import CODE, SOURCE, codes, ledger, office, texts

SEAT = Seat(id="plats", source=SOURCE, period=Period.parse("2020/.."), body="radet", side="civil", label="Ledamot")
PLATS: dict[str, Any] = {"agreement": CODE, "kind": "seat", "id": "plats"}


def with_seat() -> Office:
    at = office()
    at.do(Add(agreement=CODE, record=SEAT))
    return at


def another(at: Office) -> Office:
    assert isinstance(at.store, MemoryStore)
    return office(actor="sekreterare", store=at.store)


def test_a_whole_record_or_document_is_added_once() -> None:
    at = with_seat()
    at.do(Add(agreement=CODE, record=Document(id="brev", title="Brev")))
    assert ledger(at).of(Seat) == (SEAT,)
    for record in (SEAT, Document(id="brev", title="Ett annat")):
        with pytest.raises(InvalidError) as error:
            at.do(Add(agreement=CODE, record=record))
        assert codes(error) == ["id-taken"]


def test_a_record_that_rests_on_the_offices_own_register_brings_it_along() -> None:
    at = office()
    at.do(Add(agreement=CODE, record=evolve(SEAT, source=Source(document=OWN_REGISTER.id))))
    assert [each.id for each in ledger(at).documents if each.id == OWN_REGISTER.id] == [OWN_REGISTER.id]
    at.do(Edit(**PLATS, fields={"label": "Ordförande"}))
    assert ledger(at).of(Seat)[0].label == "Ordförande"


def test_an_organisation_added_whole_keeps_its_number_as_ten_digits() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Örnen"))
    source = {"document": "eget-register"}
    at.do(Edit(kind="organisation", id="ornen", fields={"number": "16802002-2219", "source": source}))
    with at.view() as view:
        assert view.get(Organisation, "ornen").number == "8020022219"


def test_fields_are_given_as_files_have_them_and_null_takes_one_away() -> None:
    at = with_seat()
    at.do(Edit(**PLATS, fields={"label": "Ordförande", "qualities": ["utsedd av rådet"], "note": "Ny"}))
    at.do(Edit(**PLATS, fields={"note": None, "period": "2020/2024"}))
    (seat,) = ledger(at).of(Seat)
    assert (seat.label, seat.qualities, seat.note) == ("Ordförande", ("utsedd av rådet",), None)
    assert str(seat.period) == "2020/2024"


def test_texts_of_one_line_are_taken_without_the_blanks_at_their_ends() -> None:
    at = office()
    at.do(RegisterOrganisation(name="  Korpen\xa0", sub_regions=(" Fyrbodal ", "Skaraborg"), note="Ny\n"))
    with at.view() as view:
        korpen = view.get(Organisation, "korpen")
    assert (korpen.name, korpen.sub_regions, korpen.note) == ("Korpen", ("Fyrbodal", "Skaraborg"), "Ny")
    with pytest.raises(RefusedError) as error:
        at.do(RenameOrganisation(id="korpen", name="Korpen "))
    assert codes(error) == ["same-name"]
    at.do(
        Add(agreement=CODE, record=evolve(SEAT, label=" Ledamot", source=Source(document="texten", locator=" s. 4 ")))
    )
    (seat,) = ledger(at).of(Seat)
    assert (seat.label, seat.source.locator, seat.holder) == ("Ledamot", "s. 4", SEAT.holder)
    at.do(Edit(**PLATS, fields={"label": " Ordförande ", "qualities": [" utsedd "], "source": {"document": "texten "}}))
    (seat,) = ledger(at).of(Seat)
    assert (seat.label, seat.qualities, seat.source.document) == ("Ordförande", ("utsedd",), "texten")


def test_a_text_of_several_lines_is_taken_as_it_is() -> None:
    at = with_seat()
    at.do(Edit(**PLATS, fields={"note": "  Först\noch sist.\n"}))
    assert ledger(at).of(Seat)[0].note == "  Först\noch sist.\n"


def test_what_is_wrong_with_every_field_is_told_at_once() -> None:
    at = with_seat()
    before = texts(at)
    with pytest.raises(UnreadableError) as error:
        at.do(Edit(**PLATS, fields={"labell": "x", "period": "igår", "votes": "nej", "side": None}))
    assert {str(problem.place) for problem in error.value.problems} == {"labell", "period", "votes", "side"}
    assert texts(at) == before


def test_an_id_and_a_kind_are_not_to_be_changed() -> None:
    at = with_seat()
    with pytest.raises(InvalidError) as error:
        at.do(Edit(**PLATS, fields={"id": "annan"}))
    assert codes(error) == ["keeps-id"]
    for kind in ("seats", "agreement", "redaction"):
        with pytest.raises(UnknownError) as unknown:
            at.do(Edit(agreement=CODE, kind=kind, id="plats", fields={}))
        assert codes(unknown) == ["no-such-kind"]


def test_a_part_of_the_agreement_is_edited_as_a_record_is() -> None:
    at = office()
    at.do(Edit(agreement=CODE, kind="body", id="radet", fields={"mandate": "Följer upp."}))
    with at.view() as view:
        assert view.agreement(CODE).bodies[0].mandate == "Följer upp."


def test_a_conflict_carries_both_versions_and_who_made_the_other() -> None:
    at = with_seat()
    other = another(at)
    other.do(Edit(**PLATS, fields={"label": "Ordförande"}, seen=1))
    before = texts(at)
    with pytest.raises(ConflictError) as error:
        at.do(Edit(**PLATS, fields={"votes": False}, seen=1))
    conflict = error.value.conflict
    with at.view() as view:
        theirs, mine = view.read(conflict.theirs), conflict.mine
    assert (theirs.label, conflict.theirs.version, conflict.seen) == ("Ordförande", 2, 1)
    assert '"votes":false' in mine
    assert "Ordförande" in mine
    assert (conflict.actor, str(conflict.key)) == ("sekreterare", f"{CODE}/seat/plats")
    assert "sekreterare" in str(error.value)
    assert texts(at) == before


@pytest.mark.parametrize(
    "command",
    [
        EditOrganisation(id="korpen", legal_form="stiftelse", seen=1),
        RenameOrganisation(id="korpen", name="Falken", seen=1),
        Withdraw(kind="organisation", id="korpen", seen=1),
    ],
)
def test_every_command_that_was_told_what_was_seen_minds_it(command: EditOrganisation) -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    another(at).do(RenameOrganisation(id="korpen", name="Örnen"))
    with pytest.raises(ConflictError):
        at.do(command, reason="Skäl")


def test_what_was_withdrawn_meanwhile_is_told_with_by_whom() -> None:
    at = with_seat()
    another(at).do(Withdraw(**PLATS), reason="Av misstag")
    with pytest.raises(RefusedError) as error:
        at.do(Edit(**PLATS, fields={"label": "x"}, seen=1))
    assert codes(error) == ["withdrawn-meanwhile"]
    assert error.value.problems[0].message.values["actor"] == "sekreterare"
    with pytest.raises(UnknownError):
        at.do(Edit(**PLATS, fields={"label": "x"}))


def test_what_lasts_ends_and_what_happened_on_a_day_does_not() -> None:
    at = with_seat()
    at.do(End(**PLATS, on=PartialDate("2026-01-31")), reason="Färre platser")
    assert str(ledger(at).of(Seat)[0].period) == "2020/2026-01-31"
    at.do(RecordMeeting(agreement=CODE, bodies=("radet",), date=PartialDate("2026-01-01")))
    with pytest.raises(RefusedError) as error:
        at.do(End(agreement=CODE, kind="meeting", id="radet-2026-01-01"), reason="Slut")
    assert codes(error) == ["nothing-to-end"]
    with pytest.raises(RefusedError):
        at.do(End(**PLATS, on=PartialDate("2010")), reason="Slut")


def test_an_accession_that_ends_has_left() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2020")))
    at.do(End(agreement=CODE, kind="accession", id="anslutning-korpen", on=PartialDate("2024")), reason="Lämnade")
    (accession,) = ledger(at).of(type(ledger(at).records[-1]))
    assert part_text(accession).count('"left":"2024"') == 1


def test_what_something_refers_to_is_not_withdrawn_and_a_reason_is_asked() -> None:
    at = with_seat()
    with pytest.raises(InvalidError) as asked:
        at.do(Withdraw(**PLATS))
    assert codes(asked) == ["no-reason"]
    at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ersättare", substitute_for="plats"))
    with pytest.raises(RefusedError) as error:
        at.do(Withdraw(**PLATS), reason="Av misstag")
    assert [str(use.key) for use in error.value.uses] == [f"{CODE}/seat/radet-ersattare"]


def test_nothing_is_written_in_an_agreement_that_is_not_there() -> None:
    at = office()
    before = texts(at)
    with pytest.raises(OverenskommelseError) as error:
        at.do(Add(agreement="annan", record=Document(id="brev", title="Brev")))
    assert codes(error) == ["no-agreement-stored"]
    assert texts(at) == before
