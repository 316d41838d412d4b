"""A register goes out as a table and comes in as the same records."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, OverenskommelseError
from overenskommelse.exchange import head_key, read_sheet, write_csv
from overenskommelse.exchange.bundles import bundle, drafted, of_record
from overenskommelse.exchange.cells import fits, read_number, read_partial
from overenskommelse.exchange.figures import read_decimal, read_whole, show_decimal
from overenskommelse.exchange.marks import list_cell, list_of, text_cell, text_of
from overenskommelse.exchange.registers import cells_of, columns, heading, known_heads
from overenskommelse.exchange.sheet import Sheet
from overenskommelse.journal import Key
from overenskommelse.ledger import (
    KINDS,
    Accession,
    AgendaItem,
    Appointment,
    Attendance,
    Contact,
    Ground,
    Ledger,
    Matter,
    Meeting,
    Minutes,
    Observation,
    Organisation,
    Paper,
    Post,
    Record,
)
from overenskommelse.notation.parts import part_text, take_apart
from overenskommelse.office.commands.joinable import absence
from overenskommelse.office.drafts import draft, redraft
from overenskommelse.office.fields import data_of
from overenskommelse.office.numbers import organisation_number
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED
from overenskommelse.office.view import space
from overenskommelse.references import is_blank
from overenskommelse.sources import Dated, Dating
from overenskommelse.testing.strategies import agreements_with_ledgers
from overenskommelse.wording import Language, language
from overenskommelse.wording import problem as problem_text
from tests.exchange.registers import SOURCE, look, office_at, out, put_down, standing, stocked, table, take

SV, EN = language("sv"), language("en")
KORPEN = Organisation(id="korpen", source=SOURCE, period=Period.parse("2010/.."), name="Korpen", number="8020022219")
SECRET = Contact(
    id="hemlig",
    source=SOURCE,
    period=Period.parse("2020/.."),
    organisation="korpen",
    role="kassör",
    purpose="räkningar",
)
OPEN = Contact(
    id="oppen",
    source=SOURCE,
    period=Period.parse("2020/.."),
    organisation="korpen",
    role="ordförande",
    purpose="kallelser",
    exported=True,
    note="ringer helst",
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("speech", [SV, EN])
def test_no_two_columns_of_a_register_have_one_heading(kind: str, speech: Language) -> None:
    heads = [head_key(each) for each in heading(kind, speech)]
    assert sorted(set(heads)) == sorted(heads)


@pytest.mark.parametrize("kind", KINDS)
def test_every_heading_means_one_column(kind: str) -> None:
    assert sorted(set(known_heads(kind))) == sorted(known_heads(kind))


def test_the_columns_of_a_kind_stay_as_they_are() -> None:
    assert [each.key for each in columns("contact")] == [
        *("id", "name", "period.start", "period.end", "organisation", "role", "email", "purpose", "exported", "acts"),
        *("source.document", "source.locator", "source.certainty", "source.note", "note"),
    ]


TEXTS = st.text(max_size=12).filter(lambda text: "\0" not in text and not is_blank(text)) | st.sampled_from(
    ["–", "-", '\\"', '\\"a"', " a", "a ", "a;b", "a\nb", "\x85a", '"a"; b', "..", "?", "\xa0a", 'a\\"b; c"']
)


@given(text=TEXTS)
def test_a_text_is_read_as_it_was_shown(text: str) -> None:
    assert text_of(text_cell(text).strip()) == text


def test_a_lost_letter_that_stands_in_a_record_goes_out_as_its_code_and_in_as_it_was() -> None:
    assert text_cell("F\ufffdrening") == '\\"F\\ufffdrening"'
    assert text_of(text_cell("F\ufffdrening")) == "F\ufffdrening"


@given(texts=st.lists(TEXTS, min_size=1, max_size=4))
def test_a_list_is_read_as_it_was_shown(texts: list[str]) -> None:
    assert list_of(list_cell(texts).strip()) == texts


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("23 mars 2018", "2018-03-23"),
        ("den 23 mars 2018", "2018-03-23"),
        ("2018-03-23", "2018-03-23"),
        ("2018-03", "2018-03"),
        ("maj 2019", "2019-05"),
        ("våren 2019", "2019-21"),
        ("2019", "2019"),
        ("43182", "2018-03-23"),
        ("2018-03-23 00:00:00", "2018-03-23"),
        ("2012-03~", "2012-03~"),
    ],
)
def test_days_are_read_as_people_and_spreadsheets_write_them(cell: str, day: str) -> None:
    assert read_partial(cell) == day


@pytest.mark.parametrize("cell", ["18-03-23", "6/12/2019", "2018-13", "i våras", "7", "123456", "2018-03-23 14:00"])
def test_a_day_that_could_be_another_is_refused(cell: str) -> None:
    with pytest.raises(OverenskommelseError):
        read_partial(cell)


@pytest.mark.parametrize(
    ("cell", "number"), [("1,5", "1.5"), ("1 234,50", "1234.50"), ("1\xa0234\xa0567", "1234567"), ("−3", "-3")]
)
def test_numbers_have_a_decimal_comma_and_blanks(cell: str, number: str) -> None:
    assert read_decimal(cell) == number


@pytest.mark.parametrize("cell", ["1.000", "1,000", "2.500", "-12,345", "999.999"])
def test_a_number_of_thousands_or_decimals_is_refused_with_both(cell: str) -> None:
    for read in (read_decimal, read_whole):
        with pytest.raises(InvalidError) as caught:
            read(cell)
        assert [each.message.code for each in caught.value.problems] == ["two-numbers"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("2.500", "2.500 kan läsas som 2500 och som 2,500. Skriv 2500, eller 2,5."),
        ("1,000", "1,000 kan läsas som 1000 och som 1,000. Skriv 1000, eller 1."),
        ("2,125", "2,125 kan läsas som 2125 och som 2,125. Skriv 2125, eller 2,1250."),
        ("100.000", "100.000 kan läsas som 100000 och som 100,000. Skriv 100000, eller 100."),
    ],
)
def test_both_readings_of_a_number_are_named_with_ways_to_write_each(cell: str, told: str) -> None:
    with pytest.raises(InvalidError) as caught:
        read_decimal(cell)
    (problem,) = caught.value.problems
    assert problem_text(problem, SV) == told
    for meant in told.removesuffix(".").rpartition("Skriv ")[2].split(", eller "):
        assert Decimal(read_decimal(meant)) in {Decimal(cell.replace(",", ".")), Decimal(re.sub("[.,]", "", cell))}


@pytest.mark.parametrize("cell", ["0,125", "1234,567", "1 234,567", "2,5000", "1.00"])
def test_a_number_that_can_be_read_in_one_way_is_read(cell: str) -> None:
    assert read_decimal(cell) == cell.replace(" ", "").replace(",", ".")


@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-2000, max_value=2000))
def test_every_number_is_read_as_it_was_shown(value: Decimal) -> None:
    for speech in (SV, EN):
        assert read_decimal(show_decimal(str(value), speech)) == str(value)


@pytest.mark.parametrize("cell", ["1.234,5", "1,234,5", "1 2", "ca 5", "1e999999999", "٣"])
def test_a_number_that_could_be_another_is_refused(cell: str) -> None:
    with pytest.raises(InvalidError):
        read_decimal(cell)


@pytest.mark.parametrize("cell", ["802002-2219", "8020022219", "16802002-2219", "168020022219", "8020022219.0"])
def test_an_organisation_number_is_ten_digits_however_it_is_written(cell: str) -> None:
    assert read_number(cell) == "8020022219"


@given(digits=st.from_regex(r"[0-9]{2}[2-9][0-9]{7}", fullmatch=True))
def test_the_short_way_takes_the_same_numbers_as_the_long_one(digits: str) -> None:
    try:
        expected = organisation_number(digits) == digits
    except InvalidError:
        expected = False
    assert fits(digits) == expected


def numbered(ledger: Ledger) -> tuple[Record, ...]:
    """Return the records; one organisation has a number, a right one, and none is evidence of an act or ends."""
    numbers = iter(["8020022219"])
    period = Period.parse("/..")
    return tuple(
        evolve(each, number=next(numbers, None), acts=(), period=period) if isinstance(each, Organisation) else each
        for each in ledger.records
    )


def joining_once(agreement: Agreement, records: Iterable[Record]) -> tuple[Record, ...]:
    """Return the records, and of accessions those of a time when there was an agreement, one for each organisation."""
    kept: dict[str, Record] = {}
    others: list[Record] = []
    for each in records:
        if not isinstance(each, Accession):
            others.append(each)
            continue
        organisation = next(one for one in records if isinstance(one, Organisation) and one.id == each.organisation)
        days = (each.applied, each.approved, each.signed, each.period.start)
        if not any(day and absence(agreement, organisation, day) for day in days):
            kept.setdefault(each.organisation, each)
    return (*others, *kept.values())


def installed(agreement: Agreement, ledger: Ledger, records: Iterable[Record]) -> Office:
    """Open an office where an agreement stands, these records, and every document that is cited."""
    code, office = agreement.code, office_at()
    parts = [redraft(Key(code, part.kind, part.id), part.text) for part in take_apart(agreement)]
    documents = [draft(each, one) for each in (code, SHARED) for one in (*agreement.documents, *ledger.documents)]
    placed = [draft(space(code, each.kind), each) for each in records]
    put_down(office, *documents, *parts, *placed)
    return office


@given(both=agreements_with_ledgers(), speech=st.sampled_from([SV, EN]))
def test_out_is_in_for_every_record(both: tuple[Agreement, Ledger], speech: Language) -> None:
    agreement, ledger = both
    records = joining_once(agreement, numbered(ledger))
    for kind in sorted({each.kind for each in records}):
        texts = [part_text(each) for each in records if each.kind == kind]
        office = installed(agreement, ledger, (each for each in records if each.kind != kind))
        sheet = table(heading(kind, speech), *(cells_of(kind, text, speech) for text in texts))
        found = look(office, sheet, kind, agreement=agreement.code)
        assert (found.refused, sorted(each.text for each in found.news())) == ((), sorted(texts))


@given(both=agreements_with_ledgers())
def test_what_stands_is_not_changed_by_its_own_export(both: tuple[Agreement, Ledger]) -> None:
    _, ledger = both
    office = stocked(*ledger.records)
    for kind in KINDS:
        sheet = out(office, kind)
        found = look(office, Sheet(sheet.head, list(sheet.rows)), kind)
        assert (found.new, found.changed, found.refused, found.unused) == (0, 0, (), ())
        assert found.unchanged == len(standing(office, kind))


@given(both=agreements_with_ledgers())
def test_an_organisation_is_made_ready_the_short_way_as_the_long_one(both: tuple[Agreement, Ledger]) -> None:
    for record in both[1].of(Organisation):
        data = json.loads(part_text(record))
        del data["format"]
        short = bundle(2, 0, record.kind, data, {})
        assert short == of_record(2, 0, record.kind, data, {})
        assert drafted("", record.kind, short) == draft(space("x", record.kind), record)


def test_a_figure_is_shown_with_a_comma_and_read_with_it() -> None:
    figure = Observation(
        id="antal", source=SOURCE, date=PartialDate("2020"), measure="andel", value=Decimal("12.50"), unit="procent"
    )
    assert cells_of("observation", part_text(figure), SV)[3] == "12,50"


def test_a_public_register_leaves_out_contacts_that_may_not_be_passed_on_and_notes() -> None:
    office = stocked(KORPEN, SECRET, OPEN)
    sheet = out(office, "contact", is_public=True)
    assert [row.cells[0] for row in out(office, "contact").rows] == ["hemlig", "oppen"]
    assert [row.cells[0] for row in sheet.rows] == ["oppen"]
    assert "Version" not in sheet.head
    assert "ringer helst" not in str([*sheet.rows])


def test_a_public_register_leaves_out_the_notes_within_a_cell_too() -> None:
    told = evolve(SOURCE, note="enligt Vera Ek")
    former = Dating(value="Korparna", period=Period.parse("2000/2009"), source=told)
    office = stocked(evolve(KORPEN, names=Dated((former,)), note="ringer helst", source=told))
    assert str([*out(office).rows]).count("Vera Ek") == 2
    sheet = out(office, is_public=True)
    assert "Korparna" in str([*sheet.rows])
    assert "Vera Ek" not in str([*sheet.rows])


def test_a_public_register_names_no_person_but_contacts_that_may_be_passed_on() -> None:
    since: dict[str, Any] = {"source": SOURCE, "period": Period.parse("2020/..")}
    day = PartialDate("2021-03-04")
    office = stocked(
        Appointment(id="uppdrag", seat="plats", ground=Ground.ELECTED_ASSIGNMENT, party="X", person="Vera Ek", **since),
        Post(id="post", title="sekreterare", person="Vera Ek", **since),
        Meeting(
            id="mote",
            source=SOURCE,
            date=day,
            bodies=(),
            items=(AgendaItem(id="p1", heading="Val av Vera Ek"),),
            attendance=(Attendance(role="Vera Ek"),),
            minutes=Minutes(confirmed_by=("Vera Ek",)),
        ),
        Matter(
            id="arende",
            title="Ett ärende",
            papers=(Paper(id="brev-1", title="Brev", date=day, correspondent="Vera Ek", source=SOURCE),),
            **since,
        ),
    )
    for kind in ("appointment", "post", "meeting", "matter"):
        sheet = out(office, kind, is_public=True)
        assert len([*sheet.rows]) == 1
        assert "Vera" not in str([*sheet.rows])
        assert "Vera" in str([*out(office, kind).rows])


def test_a_register_goes_through_a_file_and_comes_back() -> None:
    office = stocked(KORPEN)
    stream, sheet = BytesIO(), out(office)
    write_csv(stream, sheet.head, (row.cells for row in sheet.rows))
    read = read_sheet("ut.csv", stream.getvalue(), known_heads=known_heads("organisation"))
    empty = stocked()
    take(empty, read)
    assert standing(empty) == standing(office)
    assert data_of("organisation", part_text(KORPEN))["number"] == "8020022219"
