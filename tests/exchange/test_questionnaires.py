"""Questionnaires go out to 121 organisations and 20 boards, and come back: many right, thirty wrong in thirty ways."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from time import perf_counter
from typing import Any
from xml.sax.saxutils import escape

import pytest
from attrs import evolve

from overenskommelse.agreement import PartyKind
from overenskommelse.dates import PartialDate, Period
from overenskommelse.exchange.cells import code_form
from overenskommelse.exchange.questionnaires import json_out, xlsx_out
from overenskommelse.exchange.questionnaires.choices import read
from overenskommelse.exchange.questionnaires.form import Questionnaire, questionnaires
from overenskommelse.exchange.questionnaires.returns import Returns, preview
from overenskommelse.exchange.questionnaires.taking import TakeAnswers
from overenskommelse.ledger import Accession, Assessment, Fulfilment, Grade, Ledger, Organisation, Round
from overenskommelse.office.commands import LockRound, OpenRound
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import draft
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED
from overenskommelse.wording import language
from tests.exchange.books import edited
from tests.office.agreements import codes
from tests.office.rounds import ATGARD, CODE, SOURCE, agreement, office, party
from tests.office.scene import Put

ANSWERS, INSTRUCTIONS = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"
CREATED = datetime(2026, 3, 2, tzinfo=UTC).replace(tzinfo=None)
SWEDISH = language("sv")
BOARDS = tuple(
    party(f"namnd-{n}", PartyKind.BOARD, f"Nämnd {n}" if n > 1 else "Styrelsen", part_of="region") for n in range(1, 21)
)
DIFFERENT = 30

Change = Callable[[bytes], bytes]
Many = tuple[Office, tuple[Questionnaire, ...]]


@pytest.fixture
def many() -> Many:
    """Give an office with a round that asks 121 organisations and 20 boards, and their questionnaires."""
    at = office(*BOARDS)
    since = Period.parse("2016-05-01/..")
    organisations = [
        Organisation(id=f"forening-{n}", name=f"Förening {n}", period=since, source=SOURCE) for n in range(1, 121)
    ]
    joined = [
        Accession(
            id=f"anslutning-{n}",
            organisation=f"forening-{n}",
            signed=PartialDate("2016-05-01"),
            period=since,
            source=SOURCE,
        )
        for n in range(1, 121)
    ]
    shared = evolve(draft(CODE, agreement().documents[0]), key=draft(SHARED, agreement().documents[0]).key)
    at.do(
        Put(drafts=(shared, *(draft(SHARED, each) for each in organisations), *(draft(CODE, each) for each in joined)))
    )
    at.do(OpenRound(agreement=CODE, id="r25", title="Uppföljning 2025", period=Period.parse("2025")))
    return at, asked(at)


def ledger(at: Office) -> Ledger:
    with at.view() as view:
        return view.ledger(CODE)


def asked(at: Office) -> tuple[Questionnaire, ...]:
    with at.view() as view:
        (found,) = view.all(Round, CODE)
        return tuple(questionnaires(view.agreement(CODE), view.ledger(CODE), found, SWEDISH))


def sent(each: Questionnaire) -> bytes:
    stream = BytesIO()
    xlsx_out.write(stream, each, SWEDISH, created=CREATED)
    return stream.getvalue()


def cell(place: str, inside: str, kind: str = "") -> Callable[[bytes], bytes]:
    """Put XML into a cell of a sheet."""
    made = f'<c r="{place}"{kind}>{inside}</c>'.encode()
    pattern = re.compile(rb'<c r="%s"(?: [^>/]*)?(?:/>|>.*?</c>)' % place.encode(), re.DOTALL)

    def change(sheet: bytes) -> bytes:
        found, count = pattern.subn(lambda _: made, sheet)
        assert count == 1, place
        return found

    return change


def text(place: str, words: str) -> Callable[[bytes], bytes]:
    return cell(place, f'<is><t xml:space="preserve">{escape(words)}</t></is>', ' t="inlineStr"')


def number(place: str, value: object) -> Callable[[bytes], bytes]:
    return cell(place, f"<v>{value}</v>")


def blank(place: str) -> Callable[[bytes], bytes]:
    return cell(place, "")


def without_row(row: int) -> Callable[[bytes], bytes]:
    return lambda sheet: re.sub(rb'<row r="%d".*?</row>' % row, b"", sheet, flags=re.DOTALL)


def merged(cells: str) -> Callable[[bytes], bytes]:
    made = f'<mergeCells count="1"><mergeCell ref="{cells}"/></mergeCells><dataValidations'.encode()
    return lambda sheet: sheet.replace(b"<dataValidations", made)


def answered(each: Questionnaire) -> bytes:
    """The workbook with every answer asked for."""
    content = sent(each)

    def fill(sheet: bytes) -> bytes:
        for row, line in enumerate(each.lines, start=2):
            if line.is_asked:
                sheet = text(f"E{row}", "genomfört")(sheet)
                sheet = text(f"F{row}", "Protokoll § 12\nEnkäten")(sheet)
                sheet = text(f"G{row}", "starkt underlag")(sheet)
        return sheet

    return edited(content, fill, ANSWERS)


def in_answers(change: Change) -> Change:
    return lambda content: edited(content, change, ANSWERS)


def in_marks(change: Change) -> Change:
    return lambda content: edited(content, change, INSTRUCTIONS)


def renamed(old: str, new: str) -> Change:
    return lambda content: edited(content, lambda part: part.replace(old.encode(), new.encode()), "xl/workbook.xml")


WRONG: tuple[tuple[str, Change, str, str | None, str | None], ...] = (
    ("a misspelt word", in_answers(text("E2", "delvs")), "questionnaire-not-a-word", "Svar", "E2"),
    ("a word that is none", in_answers(text("E2", "kanske")), "questionnaire-not-a-word", "Svar", "E2"),
    ("two words", in_answers(text("E2", "genomfört / påbörjat")), "questionnaire-several", "Svar", "E2"),
    ("a day", in_answers(cell("E2", "<v>2026-03-01</v>", ' t="d"')), "questionnaire-a-day", "Svar", "E2"),
    ("a number", in_answers(number("E2", 75)), "questionnaire-a-number", "Svar", "E2"),
    ("a truth", in_answers(cell("E2", "<v>1</v>", ' t="b"')), "questionnaire-a-truth", "Svar", "E2"),
    ("a formula", in_answers(cell("E2", "<f>1+1</f><v>2</v>")), "questionnaire-formula", "Svar", "E2"),
    ("an error", in_answers(cell("E2", "<v>#N/A</v>", ' t="e"')), "error-cell", "Svar", "E2"),
    ("merged cells", in_answers(merged("E2:E3")), "merged-cells", "Svar", "E2"),
    (
        "an empty row",
        in_answers(lambda sheet: blank("E2")(blank("F2")(blank("G2")(sheet)))),
        "questionnaire-blank",
        "Svar",
        "E2",
    ),
    ("evidence without a word", in_answers(blank("E2")), "questionnaire-without-word", "Svar", "E2"),
    ("a long comment", in_answers(text("H2", "x" * 10_000)), "questionnaire-too-long", "Svar", "H2"),
    ("long evidence", in_answers(text("F2", "y" * 4_001)), "questionnaire-too-long", "Svar", "F2"),
    ("a misspelt grade", in_answers(text("G2", "stark")), "questionnaire-not-a-word", "Svar", "G2"),
    ("a number for a grade", in_answers(number("G2", 3)), "questionnaire-a-number", "Svar", "G2"),
    ("a grade alone", in_answers(blank("F2")), "questionnaire-grade-alone", "Svar", "G2"),
    ("a lost letter", in_answers(text("H2", "m\N{REPLACEMENT CHARACTER}te")), "lost-letter", "Svar", "H2"),
    ("a truth for a comment", in_answers(cell("H2", "<v>0</v>", ' t="b"')), "questionnaire-no-text", "Svar", "H2"),
    ("a changed id", in_answers(text("A2", "plan-2025/dialog/x")), "questionnaire-unknown-id", "Svar", "A2"),
    ("no id", in_answers(blank("A2")), "questionnaire-blank-id", "Svar", "A2"),
    (
        "a row twice",
        in_answers(text("A3", ATGARD)),
        "questionnaire-row-twice",
        "Svar",
        "A3",
    ),
    ("a row taken away", in_answers(without_row(2)), "questionnaire-row-gone", "Svar", "A"),
    ("another wording", in_answers(text("B2", "Mötas ibland.")), "questionnaire-other-wording", "Svar", "B2"),
    ("a heading changed", in_answers(text("E1", "Status")), "questionnaire-no-column", "Svar", "E1"),
    ("a heading twice", in_answers(text("C1", "Kommentar")), "questionnaire-no-column", "Svar", "C1"),
    ("another agreement", in_marks(text("B12", "hoganas")), "questionnaire-other-agreement", "Anvisning", "B12"),
    ("another round", in_marks(text("B13", "r24")), "questionnaire-no-round", "Anvisning", "B13"),
    ("another respondent", in_marks(text("B14", "forening-999")), "questionnaire-not-asked", "Anvisning", "B14"),
    ("a newer format", in_marks(text("B15", "2")), "questionnaire-other-format", "Anvisning", "B15"),
    ("another fingerprint", in_marks(text("B16", "0123456789abcdef")), "questionnaire-changed", "Anvisning", "B16"),
    ("no round at all", in_marks(blank("B13")), "questionnaire-no-mark", "Anvisning", "B13"),
    ("a sheet renamed", renamed('name="Svar"', 'name="Blad2"'), "questionnaire-no-sheet", "Svar", None),
    ("no workbook", lambda _: b"id;svar\n1;ja\n", "questionnaire-no-form", None, None),
    ("an old workbook", lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old-workbook", None, None),
    ("half a workbook", lambda content: content[: len(content) // 2], "broken-workbook", None, None),
    ("an empty file", lambda _: b"", "questionnaire-empty-file", None, None),
    ("a web page", lambda _: b"<!DOCTYPE html><p>Svar", "web-page", None, None),
    ("broken JSON", lambda _: b'{"format": 1,', "questionnaire-not-json", None, None),
    ("other JSON", lambda _: b'{"kind": "ledger"}', "questionnaire-other-json", None, "kind"),
)
"""What it is, how the file is spoilt, and the code, sheet and cell that it is told by."""


def told(found: Returns) -> list[tuple[str, str, str | None, str | None]]:
    return [(each.file, each.message.code, each.sheet, each.cell) for each in found.faults]


def look(at: Office, *files: tuple[str, bytes]) -> Returns:
    with at.view() as view:
        return preview(view, CODE, files, SWEDISH)


def test_141_questionnaires_come_back_and_every_fault_is_told_by_sheet_and_cell(many: Many) -> None:
    at, sheets = many
    began = perf_counter()
    assert len(sheets) == 141
    files = [(f"{place:03}.xlsx", answered(each)) for place, each in enumerate(sheets)]
    spoilt = files[: len(WRONG)]
    files[: len(WRONG)] = [
        (name, change(content)) for (name, content), (_, change, *_) in zip(spoilt, WRONG, strict=True)
    ]
    found = look(at, *files)
    expected = [(name, *where) for (name, _), (_, _, *where) in zip(spoilt, WRONG, strict=True)]
    assert [each for each in told(found) if each in expected] == expected
    # Two merged cells stand in two rows, and a heading written over another is both missing and there twice.
    assert {each for each in told(found) if each not in expected} == {
        ("008.xlsx", "merged-cells", "Svar", "E3"),
        ("024.xlsx", "questionnaire-two-columns", "Svar", "H1"),
    }
    assert all(each.remedy is not None for each in found.faults)
    assert len({code for _, code, *_ in told(found)}) >= DIFFERENT
    assert len(found.files) >= len(sheets) - DIFFERENT
    change = at.do(TakeAnswers(returns=found)).change
    assert change is not None
    assert len(ledger(at).of(Assessment)) == found.new
    assert found.new == sum(line.is_asked for each in sheets for line in each.lines) - missing(sheets)
    assert perf_counter() - began < 15


def missing(sheets: tuple[Questionnaire, ...]) -> int:
    """How many answers the spoilt files lack: of cells one each, of merged cells two, else all.

    The row that is written twice stood where an answer was voluntary.
    """
    lost = 0
    for each, (what, _, _, sheet, place) in zip(sheets, WRONG, strict=False):
        is_cell = sheet == "Svar" and place is not None and not place.endswith("1")
        count = sum(line.is_asked for line in each.lines)
        lost += {"merged cells": 2, "a row twice": 0}.get(what, 1) if is_cell else count
    return lost


def test_a_word_that_is_nearly_one_is_told_with_the_one_that_is_meant(many: Many) -> None:
    at, sheets = many
    (found,) = look(at, ("a.xlsx", in_answers(text("E2", "delvs"))(answered(sheets[0])))).faults
    assert found.remedy is not None
    assert SWEDISH.say(found.remedy) == "Välj delvis gjort, om det är det som menas."
    assert found.value == "delvs"


def test_the_first_words_of_one_alone_mean_it() -> None:
    assert (read(Grade, "Starkt"), code_form(Grade).read("starkt")) == (Grade.STRONG, "strong")
    assert read(Grade, "star") is None
    assert read(Fulfilment, "") is None


def test_an_answer_is_taken_with_its_evidence_line_by_line(many: Many) -> None:
    at, sheets = many
    at.do(TakeAnswers(returns=look(at, ("a.xlsx", answered(sheets[0])))))
    made = ledger(at).of(Assessment)[0]
    assert [(each.summary, each.grade) for each in made.evidence] == [
        ("Protokoll § 12", Grade.STRONG),
        ("Enkäten", Grade.STRONG),
    ]
    assert (made.by, made.round, made.fulfilment) == (sheets[0].respondent, "r25", Fulfilment.DONE)


def test_what_the_file_was_called_is_not_kept_with_the_answers(many: Many) -> None:
    """Whoever filled it in may have put a name there."""
    at, sheets = many
    at.do(TakeAnswers(returns=look(at, ("Svar av Karl Påhittad.xlsx", answered(sheets[0])))))
    assert {each.source.locator for each in ledger(at).of(Assessment)} == {f"frågeformulär r25/{sheets[0].respondent}"}


def test_what_is_sent_out_again_holds_the_answers_and_changes_nothing_as_it_is(many: Many) -> None:
    at, sheets = many
    at.do(TakeAnswers(returns=look(at, ("a.xlsx", answered(sheets[0])))))
    again = asked(at)[0]
    assert again.fingerprint == sheets[0].fingerprint
    found = look(at, ("b.xlsx", sent(again)))
    assert (found.new, found.changed, found.faults) == (0, 0, ())
    assert at.do(TakeAnswers(returns=found)).change is None
    other = look(at, ("c.xlsx", in_answers(text("E2", "påbörjat"))(sent(again))))
    assert (other.changed, other.unchanged) == (1, found.unchanged - 1)
    at.do(TakeAnswers(returns=other))
    assert [each.fulfilment for each in ledger(at).of(Assessment)].count(Fulfilment.STARTED) == 1


def test_what_is_voluntary_may_be_left_blank_or_answered(many: Many) -> None:
    at, sheets = many
    line = next(place for place, each in enumerate(sheets[0].lines, start=2) if not each.is_asked)
    (found,) = look(at, ("a.xlsx", in_answers(text(f"E{line}", "påbörjat"))(answered(sheets[0])))).files
    assert found.new == sum(each.is_asked for each in sheets[0].lines) + 1


def test_one_who_answers_twice_is_told_which_file_is_taken(many: Many) -> None:
    at, sheets = many
    found = look(at, ("a.xlsx", answered(sheets[0])), ("b.xlsx", answered(sheets[0])))
    assert told(found) == [("b.xlsx", "questionnaire-came-twice", "Anvisning", "B14")]


def test_one_who_answers_in_the_name_of_another_is_told_whose_it_is(many: Many) -> None:
    at, sheets = many
    wrong = in_marks(text("B14", sheets[1].respondent))(answered(sheets[0]))
    assert told(look(at, ("a.xlsx", wrong))) == [("a.xlsx", "questionnaire-of-other", "Anvisning", "B14")]


def test_a_locked_round_takes_no_more_answers(many: Many) -> None:
    at, sheets = many
    before = look(at, ("a.xlsx", answered(sheets[0])))
    at.do(LockRound(agreement=CODE, id="r25", approved_by="radet", despite="Bråttom"))
    assert told(look(at, ("a.xlsx", answered(sheets[0])))) == [("a.xlsx", "round-is-locked", "Anvisning", "B13")]
    with pytest.raises(RefusedError) as error:
        at.do(TakeAnswers(returns=before))
    assert codes(error) == ["round-is-locked"]


def test_what_begins_as_a_formula_stays_a_text(many: Many) -> None:
    at, sheets = many
    wrong = evolve(sheets[0].lines[0], wording="=HYPERLINK(1)")
    content = sent(evolve(sheets[0], lines=(wrong, *sheets[0].lines[1:])))
    assert b"<f>" not in edited(content, lambda part: part, ANSWERS)
    found = look(at, ("a.xlsx", content)).faults
    assert [each.message.code for each in found] == ["questionnaire-changed"]


def test_json_comes_back_with_codes_or_words(many: Many) -> None:
    at, sheets = many
    stream = BytesIO()
    json_out.write(stream, sheets[0], SWEDISH)
    data: dict[str, Any] = json.loads(stream.getvalue())
    for place, each in enumerate(data["answers"]):
        if each["asked"]:
            each |= {
                "fulfilment": "partly" if place else "Delvis gjort",
                "evidence": ["Beslut", "Enkät"],
                "grade": "fair",
            }
    found = look(at, ("a.json", json.dumps(data).encode()))
    assert (told(found), found.new) == ([], sum(line.is_asked for line in sheets[0].lines))
    data["answers"][0]["fulfilment"] = 7
    assert told(look(at, ("a.json", json.dumps(data).encode()))) == [
        ("a.json", "questionnaire-a-number", None, "answers[0].fulfilment")
    ]


def test_of_two_files_that_answer_differently_neither_is_taken_and_both_are_named(many: Many) -> None:
    at, sheets = many
    other = in_answers(text("E2", "inte påbörjat"))(answered(sheets[0]))
    found = look(at, ("a.xlsx", answered(sheets[0])), ("b.xlsx", other), ("c.xlsx", answered(sheets[1])))
    assert told(found) == [
        ("a.xlsx", "questionnaire-came-differently", "Anvisning", "B14"),
        ("b.xlsx", "questionnaire-came-differently", "Anvisning", "B14"),
    ]
    assert [each.message.values["files"] for each in found.faults] == [("b.xlsx",), ("a.xlsx",)]
    assert [each.file for each in found.files] == ["c.xlsx"]


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('"round": "r25"', '"round": "r24", "round": "r25"', "questionnaire-json-key-twice", "round"),
        ('"comment": null', f'"comment": {"9" * 5000}', "questionnaire-json-long-number", None),
        ('"comment": null', '"comment": NaN', "questionnaire-json-no-number", None),
        ('"comment": null', '"comment": 1e999', "questionnaire-json-text-asked", "answers[0].comment"),
        ('"comment": null', '"comment": 7', "questionnaire-json-text-asked", "answers[0].comment"),
        ('"comment": null', '"comment": {"a": 1}', "questionnaire-json-text-asked", "answers[0].comment"),
        ('"evidence": []', '"evidence": ["a", 1]', "questionnaire-json-texts-asked", "answers[0].evidence"),
        ('"evidence": []', '"evidence": 2025', "questionnaire-json-texts-asked", "answers[0].evidence"),
    ],
)
def test_json_that_can_be_taken_for_more_than_one_thing_is_told(
    many: Many, old: str, new: str, code: str, place: str | None
) -> None:
    at, sheets = many
    stream = BytesIO()
    json_out.write(stream, sheets[0], SWEDISH)
    data: dict[str, Any] = json.loads(stream.getvalue())
    for each in data["answers"]:
        each |= {"fulfilment": "done", "evidence": [], "comment": None}
    spoilt = json.dumps(data).replace(old, new, 1).encode()
    assert told(look(at, ("a.json", spoilt))) == [("a.json", code, None, place)]


def test_a_stray_cell_at_the_end_of_the_sheet_is_told_at_once(many: Many) -> None:
    at, sheets = many
    stray = b'<row r="1048576"><c r="E1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    content = in_answers(lambda sheet: sheet.replace(b"</sheetData>", stray))(answered(sheets[0]))
    started = perf_counter()
    found = look(at, ("a.xlsx", content))
    assert told(found) == [("a.xlsx", "questionnaire-too-many-rows", "Svar", "A1048576")]
    assert perf_counter() - started < 2
