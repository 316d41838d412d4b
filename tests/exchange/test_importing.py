"""An import: looked at first, all of it or the good rows, never a silent change."""

import json
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import Period
from overenskommelse.errors import OverenskommelseError, UnreadableError
from overenskommelse.exchange import read_sheet, write_csv
from overenskommelse.exchange.cells import fits
from overenskommelse.exchange.exporting import REASON, refused_sheet
from overenskommelse.exchange.importing import Import
from overenskommelse.exchange.marks import UNREADABLE
from overenskommelse.exchange.previews import Preview
from overenskommelse.exchange.registers import columns, known_heads
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.journal import Key, verify
from overenskommelse.ledger import KINDS, Contact, Organisation
from overenskommelse.office import ConflictError, RefusedError
from overenskommelse.office.drafts import draft, withdrawal
from overenskommelse.office.fields import FieldChange
from overenskommelse.office.invariants import check
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED
from overenskommelse.office.redaction import Redact
from overenskommelse.sources import Dated, Dating, name_on
from overenskommelse.store.memory import MemoryReading
from overenskommelse.wording import language
from tests.exchange.books import book
from tests.exchange.books import table as filled
from tests.exchange.registers import SOURCE, look, office_at, out, put_down, standing, stocked, table, take, text_at
from tests.office.scene import CODE, put, withdraw

SV = language("sv")
KORPEN = Organisation(id="korpen", source=SOURCE, period=Period.parse("2010/.."), name="Korpen", number="8020022219")
LARKAN = evolve(KORPEN, id="larkan", name="Lärkan", number=None, legal_form="ideell förening", note="ny lokal")
ANNA = Contact(
    id="korpen-kassor",
    source=SOURCE,
    period=Period.parse("2020/.."),
    organisation="korpen",
    role="kassör",
    purpose="räkningar",
)


def told(found: Preview) -> list[tuple[int, str | None, str]]:
    return [(row.row, fault.heading, fault.message.code) for row in found.refused for fault in row.faults]


def test_new_rows_become_records_with_ids_of_their_names() -> None:
    office = stocked(KORPEN)
    take(office, table(("Namn", "Orgnr", "Från och med"), ("Åkers IF", "802000-2484", "mars 2018"), ("Åkers kör",)))
    assert [json.loads(text_at(office, each.id)) for each in standing(office)[:2]] == [
        {
            "format": 1,
            "id": "akers-if",
            "period": "2018-03/..",
            "name": "Åkers IF",
            "number": "8020002484",
            "source": {"document": "brev"},
        },
        {"format": 1, "id": "akers-kor", "period": "/..", "name": "Åkers kör", "source": {"document": "brev"}},
    ]


def test_an_import_is_one_change_in_the_journal() -> None:
    office = stocked()
    done = take(office, table(("name",), ("Hopp",), ("Tro",)))
    assert done.change is not None
    assert (done.change.size, done.change.header.command) == (2, "import-register")
    with office.view() as view:
        assert verify(view.reading.changes(), view.reading.entries()).fault is None


def test_an_import_stands_in_the_journal_in_the_order_of_its_ids() -> None:
    office = stocked()
    done = take(office, table(("name",), ("Zinkens kör",), ("Åkers IF",), ("Bergs SK",)))
    assert done.change is not None
    with office.view() as view:
        entries = view.reading.entries(change=done.change.number)
        assert [entry.key.id for entry in entries] == ["akers-if", "bergs-sk", "zinkens-kor"]


def test_the_same_table_again_changes_nothing() -> None:
    office = stocked(KORPEN, ANNA)
    for kind, sheet in (
        ("organisation", table(("Namn", "Verksamhetsområden"), ("Hopp", "Sport; Kultur"), ("Tro", ""))),
        (
            "contact",
            table(("organisation", "role", "purpose", "from"), *[("korpen", "ordförande", "post", "2020")] * 2),
        ),
    ):
        take(office, sheet, kind)
        again = look(office, sheet, kind)
        assert (again.new, again.changed, again.unchanged, again.refused) == (0, 0, 2, ())


def test_a_row_is_matched_by_id_then_number_then_name() -> None:
    office = stocked(KORPEN, LARKAN)
    by_id = look(office, table(("id", "name"), ("korpen", "Korparna")))
    by_number = look(office, table(("name", "number"), ("Korparna", "16802002-2219")))
    by_name = look(office, table(("name", "legal form"), ("LÄRKAN", "stiftelse")))
    assert [next(found.changes()).id for found in (by_id, by_number, by_name)] == ["korpen", "korpen", "larkan"]
    assert [(each.row, each.id) for each in by_name.guessed] == [(2, "larkan")]
    assert next(by_number.changes()).changes == (FieldChange(path="name", old="Korpen", new="Korparna"),)


def test_two_of_one_name_are_told_apart_by_their_numbers_or_not_at_all() -> None:
    office = stocked(KORPEN, evolve(KORPEN, id="korpen-2", number=None), evolve(LARKAN, id="l2"), LARKAN)
    found = look(office, table(("name", "number"), ("Lärkan", ""), ("Korpen", "802000-2484")))
    assert told(found) == [(2, "name", "several-of-that-name")]
    assert [each.id for each in found.changes()] == ["korpen-2"]


@pytest.mark.parametrize("few", [0, 1, 2000])
def test_rows_that_all_have_numbers_are_known_by_name_among_those_without_however_many(
    few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overenskommelse.exchange.matching._FEW", few)
    office = stocked(KORPEN, evolve(KORPEN, id="korpen-2", number=None), LARKAN, evolve(LARKAN, id="l2", name="LÄRKAN"))
    found = look(office, table(("name", "number"), ("Korpen", "802000-2484"), ("Lärkan", "802001-0123")))
    assert [(each.row, each.id) for each in found.guessed] == [(2, "korpen-2")]
    assert (3, "name", "several-of-that-name") in told(found)


def test_texts_are_taken_without_the_blanks_at_their_ends() -> None:
    office = stocked()
    take(office, table(("Namn", "Delregioner", "Kommentar"), ("  Korpen\xa0", " Fyrbodal ;Skaraborg ", " Ny ")))
    (korpen,) = standing(office)
    assert isinstance(korpen, Organisation)
    assert (korpen.name, korpen.sub_regions, korpen.note) == ("Korpen", ("Fyrbodal", "Skaraborg"), "Ny")


def test_a_blank_cell_and_a_missing_column_leave_what_stands_and_a_dash_takes_it_away() -> None:
    office = stocked(LARKAN)
    assert look(office, table(("id", "Juridisk form"), ("larkan", ""))).unchanged == 1
    take(office, table(("id", "Juridisk form"), ("larkan", "–")))
    assert standing(office) == (evolve(LARKAN, legal_form=None),)


def test_what_a_record_needs_cannot_be_taken_away_or_left_out() -> None:
    office = stocked(LARKAN)
    assert told(look(office, table(("id", "name"), ("larkan", "-"), ("ny", "")))) == [
        (2, "name", "cell-must-stand"),
        (3, "name", "cell-not-given"),
    ]
    assert told(look(office, table(("body",), ("x",)), "seat"))[0][2] == "cell-not-given"


def test_a_refused_row_tells_everything_that_is_wrong_with_it() -> None:
    office = stocked(KORPEN)
    found = look(
        office,
        table(("id", "name", "number", "from", "votes"), ("Ny Ett", "Ny", "802002-2210", "23 marsch 2018", "")),
    )
    assert told(found) == [
        (2, "number", "wrong-check-digit"),
        (2, "from", "not-a-day"),
        (2, "id", "not-an-id"),
    ]
    assert found.unused == ("votes",)


def test_a_name_that_a_table_mends_is_mended_among_the_names_over_time_too() -> None:
    names = Dated(
        (
            Dating(value="Kråkan", period=Period.parse("2001/2009"), source=SOURCE),
            Dating(value="Korpem", period=Period.parse("2010/.."), source=SOURCE),
        )
    )
    office = stocked(evolve(KORPEN, name="Korpem", names=names))
    exported = out(office)
    take(office, evolve(exported, rows=[Row(row.number, tuple(map(_mended, row.cells))) for row in exported.rows]))
    (korpen,) = standing(office)
    assert isinstance(korpen, Organisation)
    assert [each.value for each in korpen.names] == ["Kråkan", "Korpen"]
    assert name_on(korpen, date(2026, 1, 1)) == korpen.name == "Korpen"


def _mended(cell: str) -> str:
    return "Korpen" if cell == "Korpem" else cell


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        (("id", "name"), [("a", "A"), ("a", "B")], [(3, "id", "same-record-twice")]),
        (("name", "number"), [("A", "8020002484"), ("B", "8020002484")], [(3, "number", "same-record-twice")]),
        (("name",), [("Örnen",), ("ÖRNEN",)], [(3, "name", "same-name-twice")]),
        (("name", "number"), [("Örnen", "8020002484"), ("Örnen", "")], [(3, "name", "same-name-twice")]),
        (("name", "number"), [("Korpen", ""), ("Kråkan", "8020022219")], [(3, "number", "same-record-twice")]),
        (("id", "number"), [("larkan", "8020022219")], [(2, "number", "number-taken")]),
    ],
)
def test_the_same_organisation_twice_is_refused_with_the_other_row(
    head: tuple[str, ...], rows: list[tuple[str, ...]], expected: list[tuple[int, str, str]]
) -> None:
    found = look(stocked(KORPEN, LARKAN), table(head, *rows))
    assert [(row, title, code) for row, title, code in told(found)] == expected


def test_two_of_one_name_with_a_number_each_are_two() -> None:
    office = stocked()
    take(office, table(("name", "number"), ("Örnen", "8020002484"), ("Örnen", "8020022219")))
    assert [each.id for each in standing(office)] == ["ornen", "ornen-2"]


def test_an_id_that_a_row_below_gives_is_made_for_no_other() -> None:
    office = stocked()
    take(office, table(("id", "name"), ("", "Örnen"), ("ornen", "Havsörnen")))
    assert [each.id for each in standing(office)] == ["ornen", "ornen-2"]


def test_an_id_once_used_is_made_for_no_other() -> None:
    office = stocked(LARKAN)
    office.do(withdraw(Key(SHARED, "organisation", "larkan")))
    take(office, table(("name",), ("Lärkan",)))
    assert [each.id for each in standing(office)] == ["larkan-2"]


def test_a_number_behind_an_id_once_used_is_made_for_no_other() -> None:
    office = stocked(KORPEN, evolve(LARKAN, id="ornen-2"))
    office.do(withdraw(Key(SHARED, "organisation", "ornen-2")))
    take(office, table(("name", "number"), ("Örnen", "8020002484"), ("Örnen", "8020022201"), ("Korpen", "8020022227")))
    assert [each.id for each in standing(office)] == ["korpen", "korpen-2", "ornen", "ornen-3"]


@pytest.mark.parametrize("pairs", [1, 40])
def test_ids_of_rows_of_one_name_are_looked_up_together(pairs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [number for number in map(str, range(8020000000, 8020002000)) if fits(number)]
    names = [f"Flock {pair}" for pair in range(pairs)] * 2
    asked = list[int]()
    versions = MemoryReading.versions

    def counted(reading: MemoryReading, keys: Any) -> Any:
        asked.append(len(keys))
        return versions(reading, keys)

    monkeypatch.setattr(MemoryReading, "versions", counted)
    found = look(stocked(KORPEN), table(("name", "number"), *zip(names, numbers, strict=False)))
    assert (found.new, asked) == (2 * pairs, [pairs, pairs])


def test_a_reference_may_lead_to_a_row_below_and_not_to_one_that_is_refused() -> None:
    umbrella = json.dumps([{"organisation": "paraplyet", "period": "2015/..", "source": {"document": "brev"}}])
    head = ("id", "name", "umbrellas", "from")
    rows = (("under", "Under", umbrella, ""), ("paraplyet", "Paraplyet", "", ""))
    assert look(stocked(), table(head, *rows)).new == 2
    wrong = (rows[0], ("paraplyet", "Paraplyet", "", "i fjol"))
    assert told(look(stocked(), table(head, *wrong))) == [
        (2, "umbrellas", "dangling-reference"),
        (3, "from", "not-a-date"),
    ]


def test_nothing_is_written_while_a_row_is_refused_unless_the_good_are_taken() -> None:
    office = stocked()
    sheet = table(("name", "from"), ("Hopp", "2018"), ("Tro", "2018-13"))
    found = look(office, sheet)
    with pytest.raises(RefusedError) as caught:
        office.do(Import(preview=found))
    assert [each.place.line for each in caught.value.problems] == [None, 3]
    assert standing(office) == ()
    office.do(Import(preview=found, partly=True))
    assert [each.id for each in standing(office)] == ["hopp"]


def test_refused_rows_go_out_with_their_reasons_and_come_in_mended() -> None:
    office = stocked()
    found = look(office, table(("name", "from"), ("Hopp", "2018"), ("Tro", "2018-13")))
    sheet = refused_sheet(found, SV)
    title = SV.fill(REASON)
    assert [(sheet.head, row.number, row.cells[:2]) for row in sheet.rows] == [
        (("name", "from", title), 3, ("Tro", "2018-13"))
    ]
    mended = table(sheet.head, ("Tro", "2018-12", next(iter(sheet.rows)).cells[2]))
    assert refused_sheet(look(office, evolve(sheet, rows=list(sheet.rows))), SV).head == sheet.head
    take(office, mended)
    assert [each.id for each in standing(office)] == ["tro"]


def test_a_heading_with_a_slip_is_told_with_the_nearest_and_a_foreign_one_left_out() -> None:
    office = stocked()
    with pytest.raises(UnreadableError) as caught:
        look(office, table(("name", "organisatonsnummer"), ("Hopp", "")))
    assert caught.value.problems[0].message.values["nearest"] == "organisationsnummer"
    assert look(office, table(("name", "Telefon"), ("Hopp", "031"))).unused == ("Telefon",)
    with pytest.raises(UnreadableError):
        look(office, table(("Telefon", "Fax"), ("1", "2")))
    with pytest.raises(UnreadableError):
        look(office, table(("name", "NAMN"), ("1", "2")))


def test_a_preview_that_no_longer_holds_is_refused() -> None:
    office = stocked(KORPEN, LARKAN)
    edit = look(office, table(("id", "name"), ("larkan", "Lärkor")))
    new = look(office, table(("id", "name", "number"), ("ny", "Ny", "8020002484")))
    office.do(put(evolve(LARKAN, note="flyttat")))
    with pytest.raises(ConflictError) as caught:
        office.do(Import(preview=edit))
    assert (caught.value.conflict.seen, caught.value.conflict.theirs.version) == (1, 2)
    assert office.do(Import(preview=new)).change is not None
    with pytest.raises(RefusedError) as refused:
        office.do(Import(preview=new))
    assert {each.message.code for each in refused.value.problems} == {"id-taken"}


def redacted(office: Office, field: str, kind: str = "organisation", id: str = "larkan") -> None:
    given: dict[str, Any] = {"decision": "RS 2026-1", "decided": date(2026, 1, 3), "decided_by": "arkivarien"}
    agreement = SHARED if kind == "organisation" else CODE
    office.do(Redact(agreement=agreement, kind=kind, id=id, field=field, **given), reason="Beslut.")


def day_of(content: bytes) -> str:
    """Import a workbook into an empty register, and return when its only organisation began."""
    office = stocked()
    take(office, read_sheet("bok.xlsx", content, known_heads=known_heads("organisation")))
    (found,) = standing(office)
    assert isinstance(found, Organisation)
    return str(found.period.start)


@pytest.mark.parametrize("is_1904", [False, True])
@pytest.mark.parametrize("form", ["General", "yyyy-mm-dd"])
def test_a_day_is_counted_from_when_its_workbook_counts(form: str, is_1904: bool) -> None:  # noqa: FBT001 - of pytest
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Från och med"))
        sheet.write_string(1, 0, "Hopp")
        sheet.write_number(1, 1, 37256 if is_1904 else 38718, made.add_format({"num_format": form}))

    assert day_of(book(fill, date_1904=is_1904)) == "2006-01-01"


def test_a_refused_row_of_a_workbook_that_counts_from_1904_goes_out_with_its_day() -> None:
    content = book(filled(("Namn", "Från och med", "Orgnr"), ("Hopp", 37256, "1")), date_1904=True)
    found = look(stocked(), read_sheet("bok.xlsx", content, known_heads=known_heads("organisation")))
    assert [row.cells[:2] for row in refused_sheet(found, SV).rows] == [("Hopp", "2006-01-01")]


def test_a_month_of_a_workbook_is_imported_as_a_month() -> None:
    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Från och med"))
        sheet.write_string(1, 0, "Hopp")
        sheet.write_number(1, 1, 43221, made.add_format({"num_format": 17}))

    assert day_of(book(fill)) == "2018-05"


def test_a_number_in_a_workbook_is_sure_and_its_text_is_not() -> None:
    head = ("Id", "Värde", "Datum", "Mått", "Noggrannhet", "Anmärkning")
    sheet = read_sheet(
        "bok.xlsx",
        book(filled(head, (17, 2.125, 2018, "andel", "exakt", 2.125), (18, "2.125", 2018, "andel", "exakt", None))),
        known_heads=known_heads("observation"),
    )
    found = look(stocked(), sheet, "observation")
    assert told(found) == [(3, "Värde", "two-numbers")]
    (new,) = found.news()
    data = json.loads(new.text)
    assert (data["id"], data["value"], data["note"]) == ("17", "2.125", "2.125")


def test_a_column_is_named_as_the_table_heads_it_or_would_in_the_language_that_is_spoken() -> None:
    office = stocked(KORPEN)
    invisible = "\N{ZERO WIDTH SPACE}"
    heads = [
        (look(office, table(("Id",), ("ny",)), speech=SV), "Namn"),
        (look(office, table(("Id", "Namn"), ("ny", invisible)), speech=SV), "Namn"),
        (look(office, table(("Id", "name"), ("ny", invisible)), speech=SV), "name"),
        (look(office, table(("Id",), ("ny",)), speech=language("en")), "Name"),
    ]
    for found, head in heads:
        (fault,) = found.refused[0].faults
        assert (fault.heading, fault.message.values["heading"]) == (head, head)


def unversioned(sheet: Sheet) -> Sheet:
    """Return a table without its last column, which tells the versions."""
    return evolve(sheet, head=sheet.head[:-1], rows=[Row(row.number, row.cells[:-1]) for row in sheet.rows])


def rewritten(sheet: Sheet, *cells: tuple[str, str]) -> Sheet:
    """Return a table whose rows say something else under some headings."""
    places = {sheet.head.index(head): text for head, text in cells}
    rows = (tuple(places.get(at, text) for at, text in enumerate(row.cells)) for row in sheet.rows)
    return evolve(sheet, rows=[Row(number, row) for number, row in enumerate(rows, start=2)])


def colleague(office: Office) -> Office:
    return evolve(office, actor="kollegan")


def test_what_others_have_changed_since_an_export_is_not_changed_back() -> None:
    office = stocked(LARKAN)
    older = out(office)
    assert (older.head[-1], [row.cells[-1] for row in older.rows]) == ("Version", ["1"])
    colleague(office).do(put(evolve(LARKAN, note="flyttat", legal_form=None)))
    assert look(office, older).unchanged == 1
    assert look(office, unversioned(older)).changed == 1
    take(office, rewritten(older, ("Namn", "Lärkor")))
    assert standing(office) == (evolve(LARKAN, name="Lärkor", note="flyttat", legal_form=None),)


def test_what_a_row_and_somebody_else_have_both_changed_is_a_conflict_with_who_and_when() -> None:
    office = stocked(LARKAN)
    older = out(office)
    colleague(office).do(put(evolve(LARKAN, note="flyttat")))
    colleague(office).do(put(evolve(LARKAN, note="flyttat", name="Lärkor")))
    office.do(put(evolve(LARKAN, note="flyttat", name="Lärkor", legal_form="förening")))
    found = look(
        office, rewritten(older, ("Namn", "Lärkkören"), ("Anmärkning", "stängt"), ("Juridisk form", "förening"))
    )
    assert told(found) == [(2, "Namn", "record-changed-meanwhile"), (2, "Anmärkning", "record-changed-meanwhile")]
    with office.view() as view:
        times = [change.header.at for change in view.reading.changes()]
    values = [fault.message.values for row in found.refused for fault in row.faults]
    assert [(each["actor"], each["at"], each["seen"], each["now"]) for each in values] == [
        ("kollegan", times[2], 1, 4),
        ("kollegan", times[1], 1, 4),
    ]
    # Whoever has looked says so by the version.
    mended = rewritten(older, ("Namn", "Lärkkören"), ("Anmärkning", "stängt"), ("Juridisk form", ""), ("Version", "4"))
    take(office, mended)
    assert standing(office) == (evolve(LARKAN, name="Lärkkören", note="stängt", legal_form="förening"),)


def test_a_row_of_a_record_that_was_withdrawn_since_is_a_conflict() -> None:
    office = stocked(LARKAN)
    older = out(office)
    colleague(office).do(withdraw(Key(SHARED, "organisation", "larkan")))
    found = look(office, older)
    assert told(found) == [(2, "Version", "record-withdrawn-meanwhile")]
    assert found.refused[0].faults[0].message.values["actor"] == "kollegan"
    assert look(office, rewritten(older, ("Version", ""))).new == 1
    # In another database there never was such a record.
    assert look(stocked(), older).new == 1


@pytest.mark.parametrize(
    ("version", "code"), [("2", "row-of-later-version"), ("0", "cell-no-version"), ("ny", "cell-no-version")]
)
def test_a_version_that_there_never_was_is_refused(version: str, code: str) -> None:
    office = stocked(LARKAN)
    assert told(look(office, rewritten(out(office), ("Version", version)))) == [(2, "Version", code)]


def test_a_cell_that_could_not_be_read_anew_is_left_as_it_was_exported() -> None:
    office = stocked(evolve(KORPEN, number="556"))
    older = out(office)
    office.do(put(KORPEN))
    assert look(office, older).unchanged == 1


def test_versions_are_looked_up_for_many_rows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    office = stocked(*(evolve(LARKAN, id=f"larkan-{number}") for number in range(50)))
    older = out(office)
    office.do(put(*(evolve(LARKAN, id=f"larkan-{number}", note="flyttat") for number in range(50))))
    asked: list[int] = []
    entries_of = MemoryReading.entries_of

    def counted(reading: MemoryReading, keys: Any) -> Any:
        asked.append(len(keys))
        return entries_of(reading, keys)

    monkeypatch.setattr(MemoryReading, "entries_of", counted)
    assert (look(office, older).unchanged, asked) == (50, [50])
    assert (look(office, out(office)).unchanged, asked) == (50, [50])


def test_an_older_table_brings_nothing_back_that_was_redacted_since() -> None:
    office = stocked(evolve(LARKAN, fields=("Alva", "Bo")))
    older = out(office)
    redacted(office, "note")
    redacted(office, "fields[0]")
    assert told(look(office, older)) == [(2, "Verksamhetsområden", "cell-redacted"), (2, "Anmärkning", "cell-redacted")]
    head = ("id", "note", "fields", "name")
    for row in (
        ("larkan", "", "", "Lärkor"),
        ("larkan", "[gallrat]", "[gallrat]; Bo; Cilla", ""),
        ("larkan", "–", "Bo"),
    ):
        found = look(office, table(head, row))
        assert (found.refused, found.changed) == ((), 1)


def test_an_older_table_brings_nothing_back_of_a_record_that_was_withdrawn_since() -> None:
    office = stocked(LARKAN)
    older = unversioned(out(office))
    redacted(office, "note")
    office.do(withdraw(Key(SHARED, "organisation", "larkan")))
    assert told(look(office, older)) == [(2, "Anmärkning", "cell-redacted")]


def test_a_preview_is_refused_when_it_would_bring_back_what_was_redacted_meanwhile() -> None:
    office = stocked(LARKAN)
    found = look(office, table(("id", "name"), ("larkan", "Lärkor")))
    redacted(office, "note")
    with pytest.raises(RefusedError) as refused:
        office.do(Import(preview=found))
    assert [each.message.code for each in refused.value.problems] == ["redacted-since"]


def test_a_preview_is_refused_when_its_number_or_its_source_went_meanwhile() -> None:
    office = stocked(KORPEN)
    found = look(office, table(("name", "number"), ("Ny", "8020002484")))
    put_down(office, draft(SHARED, evolve(LARKAN, number="8020002484")), withdrawal(Key(SHARED, "document", "brev")))
    with pytest.raises(RefusedError) as refused:
        office.do(Import(preview=found))
    assert [each.message.code for each in refused.value.problems] == ["number-taken", "dangling-reference"]


def test_what_rests_on_nothing_rests_on_the_own_register() -> None:
    office = office_at()
    take(office, table(("name",), ("Hopp",)), source_document=None)
    take(office, table(("name",), ("Tro",)), source_document=None)
    assert [each.source.document for each in standing(office)] == ["eget-register"] * 2


def test_the_variants_checks_are_asked_about_an_import_too() -> None:
    office = stocked()
    seen: list[str] = []

    def asked(_: object, drafts: Any) -> list[Any]:
        seen.extend(each.key.id for each in drafts)
        return []

    office.checks = (asked,)
    take(office, table(("name",), ("Hopp",)))
    assert seen == ["hopp"]


def test_how_far_it_has_come_is_told() -> None:
    office = stocked()
    done: list[tuple[int, int]] = []
    sheet = table(("name",), ("Hopp",), ("Tro",))
    found = look(office, sheet, progress=lambda *count: done.append(count))
    office.do(Import(preview=found, progress=lambda *count: done.append(count)))
    assert done == [(2, 2), (2, 2)]


NAMES = st.sampled_from(["Korpen", "korpen", "Lärkan", "Örnen", "örnen", "Müller", "Muller", "Åsa;Bo", " Blank ", "–"])
ROWS = st.tuples(
    st.sampled_from(["", "", "korpen", "larkan", "ny", "ny-2", "Ny"]),
    NAMES | st.just(""),
    st.sampled_from(["", "", "8020022219", "16802002-2219", "802000-2484", "802002-2210", "8020002484.0", "–"]),
    st.sampled_from(["", "2018", "23 mars 2018", "..", "?", "–", "43182", "i våras"]),
    st.sampled_from(["", "2017", "2019-05", "..", "?", "–"]),
    st.sampled_from(["", "a; b", '\\"a; b"; c', "–", ";"]),
)
HEAD = ("id", "name", "number", "period.start", "period.end", "fields")


def kept(office: Office) -> dict[str, str]:
    return {each.id: text_at(office, each.id) for each in standing(office)}


@given(rows=st.lists(ROWS, max_size=8))
def test_the_good_rows_of_any_table_are_written_as_foreseen_and_nothing_else_is(rows: list[tuple[str, ...]]) -> None:
    office = stocked(KORPEN, LARKAN)
    before = kept(office)
    sheet = table(HEAD, *(row for row in rows if any(map(str.strip, row))))
    found = look(office, sheet)
    with office.view() as view:
        drafts = [*Import(preview=found, partly=True).decide(view)]
        check(view, drafts)
    office.do(Import(preview=found, partly=True))
    after = kept(office)
    assert {id: after[id] for id in after if id not in before} == {each.id: each.text for each in found.news()}
    changed = {each.id for each in found.changes()}
    assert {id for id in before if after[id] != before[id]} == changed
    assert found.new + found.changed + found.unchanged + len(found.refused) == len([*sheet.rows])
    good = [row for row in sheet.rows if row.number not in {each.row for each in found.refused}]
    again = look(office, evolve(sheet, rows=good))
    assert (again.new, again.changed, [*again.changes()]) == (0, 0, [])


@given(rows=st.lists(ROWS, min_size=1, max_size=8))
def test_an_exported_register_imported_elsewhere_is_the_same(rows: list[tuple[str, ...]]) -> None:
    office, other = stocked(KORPEN), stocked()
    sheet = table(HEAD, *(row for row in rows if any(map(str.strip, row))))
    office.do(Import(preview=look(office, sheet), partly=True))
    take(other, out(office))
    assert kept(other) == kept(office)


def _spoiled() -> Sheet:
    """Read a workbook with a logical value, an error, merged cells and a column of no register, row by row."""

    def fill(made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ("Namn", "Juridisk form", "Eget"))
        sheet.write_row(1, 0, ("Ett", True, 1))
        sheet.write_row(2, 0, ("Två", "stiftelse", True))
        sheet.write_row(3, 0, ("Tre", "", ""))
        sheet.write_formula(3, 1, "=NA()", None, "#N/A")
        sheet.merge_range(4, 1, 5, 1, "stiftelse", made.add_format())
        sheet.write_row(4, 0, ("Fyra",))
        sheet.write_row(5, 0, ("Fem",))
        sheet.write_row(6, 0, ("Sex", "stiftelse"))

    return read_sheet("in.xlsx", book(fill), known_heads=known_heads("organisation"))


def test_a_cell_that_cannot_be_read_refuses_its_row_alone() -> None:
    office = stocked()
    found = look(office, _spoiled())
    assert told(found) == [
        (2, "Juridisk form", "true-cell"),
        (4, "Juridisk form", "error-cell"),
        (5, "Juridisk form", "merged-cells"),
        (6, "Juridisk form", "merged-cells"),
    ]
    office.do(Import(preview=found, partly=True))
    assert {each.id for each in standing(office)} == {"tva", "sex"}


def test_a_row_that_could_not_be_read_is_refused_again_until_it_is_mended() -> None:
    found = look(stocked(), _spoiled())
    stream = BytesIO()
    sheet = refused_sheet(found, SV)
    write_csv(stream, sheet.head, [row.cells for row in sheet.rows])
    again = read_sheet("fel.csv", stream.getvalue(), known_heads=known_heads("organisation"))
    assert [row.row for row in look(stocked(), again).refused] == [2, 3, 4, 5]


@pytest.mark.parametrize("kind", KINDS)
def test_no_column_takes_what_stands_for_a_cell_that_could_not_be_read(kind: str) -> None:
    for column in columns(kind):
        with pytest.raises(OverenskommelseError):
            column.form.read(UNREADABLE)
