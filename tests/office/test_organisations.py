"""Organisations in the shared register: numbers, names, ends."""

from datetime import date

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, OverenskommelseError, UnknownError, UnreadableError
from overenskommelse.journal import Key
from overenskommelse.ledger import Accession, Contact, Ground, Organisation
from overenskommelse.office.commands import (
    AddContact,
    AddSeat,
    AdoptEdition,
    Appoint,
    Edit,
    EditOrganisation,
    EndOrganisation,
    Leave,
    RegisterOrganisation,
    RenameOrganisation,
    Sign,
)
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.lines import Asked
from overenskommelse.office.numbers import organisation_number
from overenskommelse.office.office import Office
from overenskommelse.office.queries import organisations
from overenskommelse.office.undoing import Redo, Undo
from overenskommelse.sources import name_on
from tests.office.agreements import CODE, codes, ledger, office, texts, verdict


def registered(at: Office, id: str) -> Organisation:
    with at.view() as view:
        return view.get(Organisation, id)


def test_an_id_is_made_of_the_name_and_of_a_number_where_it_is_taken() -> None:
    at = office()
    done = [at.do(RegisterOrganisation(name="Åsa Bygdegård & Vänner")) for _ in range(3)]
    assert [each.keys[-1] for each in done] == [
        "organisation/asa-bygdegard-vanner",
        "organisation/asa-bygdegard-vanner-2",
        "organisation/asa-bygdegard-vanner-3",
    ]


def test_a_name_without_a_letter_for_an_id_gets_the_kinds() -> None:
    assert office().do(RegisterOrganisation(name="協会")).keys[-1] == "organisation/organisation"


def test_the_id_of_a_record_of_any_agreement_is_not_given_to_an_organisation() -> None:
    at = office()
    at.do(AddSeat(agreement=CODE, id="korpen", body="radet", side="civil", label="Ledamot"))
    assert at.do(RegisterOrganisation(name="Korpen")).keys[-1] == "organisation/korpen-2"
    with pytest.raises(InvalidError) as error:
        at.do(RegisterOrganisation(name="Korpen", id="korpen"))
    assert codes(error) == ["id-taken"]


@pytest.mark.parametrize("text", ["802002-2219", "8020022219", "16802002-2219", " 802002 2219 ", "802002–2219"])
def test_a_number_is_kept_as_ten_digits(text: str) -> None:
    assert organisation_number(text) == "8020022219"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("802002-2216", "wrong-check-digit"),
        ("802002", "no-organisation-number"),
        ("abc", "no-organisation-number"),
        ("٨٠٢٠٠٢٢٢١٥", "no-organisation-number"),
        ("640823-3234", "persons-number"),
        ("19640823-3234", "persons-number"),
    ],
)
def test_what_is_no_organisation_number_is_told_why(text: str, code: str) -> None:
    with pytest.raises(InvalidError) as error:
        organisation_number(text)
    assert codes(error) == [code]


def test_two_organisations_with_one_number_are_refused_naming_the_holder() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen", number="802002-2219"))
    at.do(RegisterOrganisation(name="Örnen"))
    before = texts(at)
    for command in (
        RegisterOrganisation(name="Falken", number="16802002-2219"),
        EditOrganisation(id="ornen", number="8020022219"),
        Edit(kind="organisation", id="ornen", fields={"number": "802002-2219"}),
    ):
        with pytest.raises(InvalidError) as error:
            at.do(command)
        assert [str(each.message) for each in error.value.problems] == [
            "The organisation number 8020022219 is that of korpen."
        ]
    assert texts(at) == before


def test_a_record_without_a_document_rests_on_the_offices_own_register() -> None:
    at = office()
    assert at.do(RegisterOrganisation(name="Korpen")).keys == ("document/eget-register", "organisation/korpen")
    assert at.do(RegisterOrganisation(name="Örnen")).keys == ("organisation/ornen",)
    assert registered(at, "ornen").source.document == "eget-register"


def test_the_own_register_goes_with_the_one_record_that_rests_on_it_and_stays_for_others() -> None:
    at = office()
    before = texts(at)
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(Undo())
    assert texts(at) == before
    at.do(RegisterOrganisation(name="Örnen"))
    at.do(Redo(undoes=3))
    at.do(Undo(undoes=4))
    assert texts(at).keys() - before.keys() == {"document/eget-register", "organisation/korpen"}
    ledger(at)


def test_an_edit_of_the_own_register_is_undone_as_any_other() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    before = texts(at)
    at.do(Edit(kind="document", id="eget-register", fields={"title": "Kansliets register"}))
    at.do(Undo())
    assert texts(at) == before


def test_the_own_register_stays_for_an_edition_that_rests_on_it() -> None:
    at = office()
    seat = at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot")).change
    assert seat is not None
    at.do(AdoptEdition(agreement=CODE, id="utkast-2026"))
    at.do(Undo(undoes=seat.number))
    ledger(at)


def test_a_document_that_is_not_there_is_refused_and_nothing_is_written() -> None:
    at = office()
    before = texts(at)
    with pytest.raises(InvalidError) as error:
        at.do(RegisterOrganisation(name="Korpen", document="brev"))
    assert codes(error) == ["dangling-reference"]
    assert texts(at) == before


@pytest.mark.parametrize("command", [RegisterOrganisation(name="  "), RegisterOrganisation(name="Ö", legal_form="")])
def test_an_empty_text_is_refused(command: RegisterOrganisation) -> None:
    with pytest.raises(UnreadableError):
        office().do(command)


@pytest.mark.parametrize("id", ["Korpen", "kor pen", "", "kor--pen", "å"])
def test_what_is_no_id_is_refused(id: str) -> None:
    with pytest.raises(OverenskommelseError):
        office().do(RegisterOrganisation(name="Korpen", id=id or "-"))


def test_an_id_has_an_end() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen", id="k" * 200))
    with pytest.raises(InvalidError) as error:
        at.do(RegisterOrganisation(name="Korpen", id="k" * 201))
    assert codes(error) == ["id-too-long"]
    assert len(str(error.value)) < 200


@pytest.mark.parametrize("name", ["\u200b", "\ufeff \u2060", "\t\u00ad"])
def test_a_name_of_nothing_that_can_be_seen_is_refused(name: str) -> None:
    with pytest.raises(OverenskommelseError) as error:
        office().do(RegisterOrganisation(name=name, id="korpen"))
    assert codes(error) == ["empty"]


def test_what_not_every_database_can_hold_is_refused_in_texts_reasons_and_names() -> None:
    at = office()
    before = texts(at)
    korpen = RegisterOrganisation(name="Korpen")
    for name in ("Kor\0pen", "\\\0", "Kor\ud800pen"):
        for office_of, command, reason in (
            (at, RegisterOrganisation(name=name, id="korpen"), None),
            (at, korpen, name),
            (evolve(at, actor=name), korpen, None),
            (evolve(at, side=name), korpen, None),
        ):
            with pytest.raises(InvalidError) as error:
                office_of.do(command, reason=reason)
            assert codes(error) == ["half-character" if "\ud800" in name else "null-character"]
    assert texts(at) == before
    at.do(RegisterOrganisation(name="\\u0000", id="korpen"))


def test_a_new_name_keeps_the_former_and_both_are_found() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(RenameOrganisation(id="korpen", name="Örnen", on=PartialDate("2020-05-01")))
    at.do(RenameOrganisation(id="korpen", name="Falken", on=PartialDate("2022")))
    record = registered(at, "korpen")
    assert [(each.value, str(each.period)) for each in record.names] == [
        ("Korpen", "../2020-04-30"),
        ("Örnen", "2020-05-01/2022?"),
        ("Falken", "2022?/.."),
    ]
    assert record.name == "Falken"
    with at.view() as view:
        assert [line.id for line in organisations(view, Asked(text="korp")).lines] == ["korpen"]


def test_a_name_given_and_mended_on_one_day_was_a_slip() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    for name in ("Örne", "Örnen"):
        at.do(RenameOrganisation(id="korpen", name=name, on=PartialDate("2020-05-01")))
    assert [(each.value, str(each.period)) for each in registered(at, "korpen").names] == [
        ("Korpen", "../2020-04-30"),
        ("Örnen", "2020-05-01/.."),
    ]


def test_what_is_both_given_and_taken_away_is_given() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen", legal_form="stiftelse"))
    at.do(EditOrganisation(id="korpen", name="Örnen", legal_form="förening", clear=("legal_form", "names")))
    record = registered(at, "korpen")
    assert (record.name, record.legal_form, record.names.entries) == ("Örnen", "förening", ())


def test_a_name_older_than_the_present_one_is_refused() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(RenameOrganisation(id="korpen", name="Örnen", on=PartialDate("2020-05-01")))
    with pytest.raises(InvalidError) as error:
        at.do(RenameOrganisation(id="korpen", name="Falken", on=PartialDate("2019-05-01")))
    assert codes(error) == ["ends-before-start"]


def test_a_name_that_is_mended_is_mended_among_the_names_over_time_too() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(RenameOrganisation(id="korpen", name="Örmen", on=PartialDate("2020-05-01")))
    at.do(EditOrganisation(id="korpen", name="Örnen"))
    record = registered(at, "korpen")
    assert [(each.value, str(each.period)) for each in record.names] == [
        ("Korpen", "../2020-04-30"),
        ("Örnen", "2020-05-01/.."),
    ]
    assert name_on(record, date(2021, 1, 1)) == record.name == "Örnen"


def test_a_new_name_keeps_the_one_before_it_where_only_others_had_been_kept() -> None:
    """After a merger the names over time hold that of the other, and after an import those that somebody knew."""
    former = {"value": "Kråkan", "period": "2001/2009", "source": {"document": "eget-register"}}
    for known, expected in (({**former, "used": False}, "../2020-04-30"), (former, "2010-01-01/2020-04-30")):
        at = office()
        at.do(RegisterOrganisation(name="Korpen"))
        at.do(Edit(kind="organisation", id="korpen", fields={"names": [known]}))
        at.do(RenameOrganisation(id="korpen", name="Örnen", on=PartialDate("2020-05-01")))
        assert [(each.value, str(each.period)) for each in registered(at, "korpen").names][1:] == [
            ("Korpen", expected),
            ("Örnen", "2020-05-01/.."),
        ]


def test_the_same_name_is_no_new_name() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    with pytest.raises(RefusedError) as error:
        at.do(RenameOrganisation(id="korpen", name="Korpen"))
    assert codes(error) == ["same-name"]


def test_an_edit_fills_in_and_takes_away_and_leaves_the_rest() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen", legal_form="stiftelse", fields=("idrott",)))
    at.do(EditOrganisation(id="korpen", sub_regions=("norr",), clear=("legal_form",)))
    record = registered(at, "korpen")
    assert (record.legal_form, record.sub_regions, record.fields) == (None, ("norr",), ("idrott",))
    with pytest.raises(InvalidError) as error:
        at.do(EditOrganisation(id="korpen", clear=("name",)))
    assert codes(error) == ["not-cleared"]


def test_an_edit_of_nothing_is_no_change() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    assert at.do(EditOrganisation(id="korpen", name="Korpen")).change is None


def joined(at: Office) -> None:
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2020-01-01")))
    at.do(AddContact(agreement=CODE, organisation="korpen", role="Kansli", purpose="Kallelser"))


def test_an_organisation_does_not_end_while_it_has_joined_or_holds_a_seat_and_is_told_of_both() -> None:
    at = office()
    joined(at)
    at.do(AddSeat(agreement=CODE, body="radet", side="civil", label="Ledamot"))
    at.do(Appoint(agreement=CODE, seat="radet-ledamot", ground=Ground.CIVIL_SOCIETY, organisation="korpen"))
    before = texts(at)
    with pytest.raises(RefusedError) as error:
        at.do(EndOrganisation(id="korpen"), reason="Nedlagd")
    assert [str(use.key) for use in error.value.uses] == [
        f"{CODE}/accession/anslutning-korpen",
        f"{CODE}/appointment/radet-ledamot-2026",
    ]
    assert texts(at) == before


def test_an_organisation_ends_with_its_contacts_and_what_it_speaks_for() -> None:
    at = office()
    joined(at)
    umbrella = {"organisation": "korpen", "period": "2019/..", "source": {"document": "eget-register"}}
    at.do(RegisterOrganisation(name="Örnen"))
    at.do(Edit(kind="organisation", id="ornen", fields={"umbrellas": [umbrella]}))
    at.do(Leave(agreement=CODE, organisation="korpen", on=PartialDate("2026-02-01")), reason="Lämnar")
    at.do(EndOrganisation(id="korpen", on=PartialDate("2026-03-02")), reason="Nedlagd")
    with at.view() as view:
        assert str(view.get(Organisation, "korpen").period) == "/2026-03-02"
        assert str(view.get(Contact, "korpen-kansli", CODE).period) == "2026-03-02"
        assert str(view.get(Organisation, "ornen").umbrellas[0].period) == "2019/2026-03-02"
        assert str(view.get(Accession, "anslutning-korpen", CODE).period) == "2020-01-01/2026-02-01"
    assert verdict(at).fault is None


def test_an_end_asks_for_a_reason() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    with pytest.raises(InvalidError) as error:
        at.do(EndOrganisation(id="korpen"))
    assert codes(error) == ["no-reason"]


def test_what_has_ended_does_not_end_again() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen", period=Period.parse("2010/2020")))
    with pytest.raises(RefusedError) as error:
        at.do(EndOrganisation(id="korpen"), reason="Nedlagd")
    assert codes(error) == ["already-ended"]


def test_an_id_once_used_is_not_given_again() -> None:
    from overenskommelse.office.commands import Withdraw

    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(Withdraw(kind="organisation", id="korpen"), reason="Av misstag")
    assert at.do(RegisterOrganisation(name="Korpen")).keys == ("organisation/korpen-2",)


def test_what_is_not_there_is_told_with_the_nearest() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    with pytest.raises(UnknownError) as error:
        at.do(EndOrganisation(id="korpn"), reason="Nedlagd")
    assert error.value.problems[0].message.values["nearest"] == "korpen"


def test_the_ledger_holds_the_organisations_that_its_records_refer_to() -> None:
    at = office()
    joined(at)
    at.do(RegisterOrganisation(name="Örnen"))
    assert [each.id for each in ledger(at).of(Organisation)] == ["korpen"]
    with at.store.reading() as reading:
        assert reading.row(Key("", "organisation", "ornen")) is not None


def test_a_name_that_is_mended_is_mended_where_it_stands_among_the_names_over_time() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(RenameOrganisation(id="korpen", name="Lärkann", on=PartialDate("2020-01-01")))
    done = at.do(EditOrganisation(id="korpen", name="Lärkan"))
    with at.view() as view:
        record = view.get(Organisation, "korpen")
    assert [(each.value, str(each.period)) for each in record.names] == [
        ("Korpen", "../2019-12-31"),
        ("Lärkan", "2020-01-01/.."),
    ]
    assert [each.code for each in done.told] == ["name-mended"]
    assert at.do(EditOrganisation(id="korpen", number="8020022219")).told == ()


def test_what_begins_after_the_day_of_an_end_is_named() -> None:
    at = office()
    at.do(RegisterOrganisation(name="Korpen"))
    at.do(AddContact(agreement=CODE, organisation="korpen", role="Kansli", purpose="Kallelser"))
    with pytest.raises(RefusedError) as error:
        at.do(EndOrganisation(id="korpen", on=PartialDate("2020-01-01")), reason="Upplöst")
    assert str(error.value) == (
        f"on: {CODE}/contact/korpen-kansli cannot end on 2020-01-01: it begins after that, and its period is "
        "2026-03-02/... Give a later day, or mend that period first if it is wrong."
    )
