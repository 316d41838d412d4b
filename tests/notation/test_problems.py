"""All that is wrong with all files is told at once, each with file, line and path."""

import json
from pathlib import Path

import pytest

from overenskommelse.errors import UnreadableError
from overenskommelse.notation import (
    SourceFile,
    agreement_from_json,
    agreement_to_json,
    kind_of,
    ledger_from_json,
    load_file,
    read_agreement,
    read_ledger,
)

FORMATS = Path(__file__).parent.parent / "formats"
GOOD = (FORMATS / "agreement-1.yaml").read_text("utf-8")
RECORDS = (FORMATS / "ledger-1.yaml").read_text("utf-8")
HEAD = "format: 1\nkind: agreement\n"
PLAN = "{id: p, title: P, period: 2015, edition: remiss, source: {document: d}}"


def changed(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def lines(*texts: str) -> list[str]:
    """Return where each problem stands and its code."""
    files = [SourceFile(f"{number}.yaml", text.encode()) for number, text in enumerate(texts, 1)]
    read = read_ledger if "kind: ledger" in texts[0] else read_agreement
    with pytest.raises(UnreadableError) as caught:
        read(files)
    return [f"{problem.place} {problem.message.code}" for problem in caught.value.problems]


def line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_everything_of_one_file_is_told_at_once() -> None:
    bad = changed(
        GOOD,
        ("mode: founding", "mode: fouding"),
        ("by: regionen", "of: regionen"),
        ("minimum: 4, maximum: 12, observed: true", "minimum: 4.5, maximum: 12, observed: nej"),
        ("every: P1Y", "every: 1Y"),
        ("  - id: civil\n", "  - ID: civil\n"),
    )
    assert lines(bad) == [
        f"1.yaml:{line(bad, 'ID:')}: sides[1].id missing-key",
        f"1.yaml:{line(bad, 'ID:')}: sides[1].ID unknown-key",
        f"1.yaml:{line(bad, 'fouding')}: parties[0].participations[0].mode expected",
        f"1.yaml:{line(bad, 'of: regionen, note')}: editions[0].referred.of unknown-key",
        f"1.yaml:{line(bad, '4.5')}: bodies[0].meetings[0].value.minimum expected",
        f"1.yaml:{line(bad, '4.5')}: bodies[0].meetings[0].value.observed expected",
        f"1.yaml:{line(bad, '1Y')}: obligations[0].every not-an-interval",
    ]


def test_invariants_are_told_at_the_line_that_breaks_them() -> None:
    bad = changed(
        GOOD,
        ("speaks_for: [regionen]", "speaks_for: [regione]"),
        ("stand_in: remiss-2014", "stand_in: antagen"),
        ("- {id: atgard-1", "- {id: Atgard 1"),
        ("{side: civil, minimum: 5, maximum: 5", "{side: civil, minimum: 9, maximum: 5"),
    )
    assert lines(bad) == [
        f"1.yaml:{line(bad, 'regione]')}: parties[1].speaks_for[0] dangling-reference",
        f"1.yaml:{line(bad, 'stand_in')}: editions[1].stand_in loop",
        f"1.yaml:{line(bad, 'Atgard 1')}: plans[0].areas[0].measures[0].id not-an-id",
        f"1.yaml:{line(bad, 'minimum: 9')}: bodies[0].composition[0].value.seats[0].minimum bounds-crossed",
    ]


def test_broken_invariants_are_told_beside_what_does_not_fit() -> None:
    bad = changed(
        GOOD,
        ("every: P1Y", "every: 1Y"),
        ("every: P6M", "every: 6M"),
        ("minimum: 4, maximum: 12, source", "minimum: 40, maximum: 12, source"),
        ("approved_by: beredningen", "approved_by: namnden"),
        ("title: Texten", "title: 7"),
    )
    assert lines(bad) == [
        f"1.yaml:{line(bad, '1Y')}: obligations[0].every not-an-interval",
        f"1.yaml:{line(bad, 'minimum: 40')}: obligations[1].minimum bounds-crossed",
        f"1.yaml:{line(bad, '6M')}: obligations[4].every not-an-interval",
        f"1.yaml:{line(bad, 'namnden')}: joining[0].approved_by dangling-reference",
        f"1.yaml:{line(bad, 'title: 7')}: documents[0].title expected",
    ]


def test_a_reference_to_a_part_that_does_not_fit_is_not_accused() -> None:
    """Everything refers to the document `text`, which is there, although it does not fit."""
    bad = changed(GOOD, ("title: Texten", "title: 7"))
    assert lines(bad) == [f"1.yaml:{line(bad, 'title: 7')}: documents[0].title expected"]


def test_no_reference_is_accused_where_an_id_does_not_fit() -> None:
    bad = changed(GOOD, ("id: text, title", "id: 7, title"))
    assert lines(bad) == [f"1.yaml:{line(bad, 'id: 7')}: documents[0].id expected"]


def test_a_ledger_tells_its_own_keys() -> None:
    bad = changed(
        RECORDS,
        ("matter: arende-1", "matter: arende-2"),
        ("confirmed: 2018-04-06", "confirmed: 2018-03-22"),
        ("organisation: foreningen, role", "organisation: forening, role"),
        ("ground: elected_assignment", "ground: office"),
        ("applied: 2014", "applied: 2016"),
    )
    assert lines(bad) == [
        f"1.yaml:{line(bad, 'role: ord')}: contacts[0].organisation dangling-reference",
        f"1.yaml:{line(bad, 'applied')}: accessions[0].signed out-of-order",
        f"1.yaml:{line(bad, 'ground')}: appointments[0].party party-letter",
        f"1.yaml:{line(bad, '2018-03-22')}: meetings[0].minutes.confirmed out-of-order",
    ]


def test_a_history_that_overlaps_is_told_at_its_key() -> None:
    entry = "      - {value: Andra namnet, period: 2012/.., source: {document: protokoll}}\n"
    bad = changed(RECORDS, ('    number: "8020022215"\n', f'{entry}    number: "8020022215"\n'))
    assert lines(bad) == [f"1.yaml:{line(bad, 'names:')}: organisations[0].names dating-overlap"]


def test_files_are_joined_in_their_order() -> None:
    first = f"{HEAD}code: x\nname: X\nsides: [{{id: b, name: B}}]\n"
    second = f"{HEAD}sides: [{{id: a, name: A}}]\nvariant: base\n"
    files = [SourceFile("1.yaml", first.encode()), SourceFile("2.yaml", second.encode())]
    read = read_agreement(files)
    assert ([side.id for side in read.sides], read.variant) == (["b", "a"], "base")


def test_several_files_may_say_the_same_of_what_is_no_list() -> None:
    """Each file of an agreement may name it; what they do not agree about is told."""
    text = f"{HEAD}code: x\nname: X\nvariant: base\n"
    files = [SourceFile(f"{number}.yaml", text.encode()) for number in (1, 2)]
    assert read_agreement(files) == read_agreement(files[:1])


def test_what_is_no_list_is_said_alike_in_all_files() -> None:
    first = f"{HEAD}code: x\nname: X\nvariant: base\n"
    second = f"{HEAD}\nname: Y\n"
    with pytest.raises(UnreadableError) as caught:
        read_agreement([SourceFile("1.yaml", first.encode()), SourceFile("2.yaml", second.encode())])
    assert str(caught.value) == (
        "2.yaml:4: name: name is said in two ways, in 1.yaml:4 and in 2.yaml:4. "
        "Say it in one file; only lists are joined."
    )


def test_a_problem_stands_in_its_own_file_with_its_own_path() -> None:
    first = f"{HEAD}code: x\nname: X\nvariant: base\nsides: [{{id: b, name: B}}]\n"
    second = f"{HEAD}sides:\n  - {{id: a, name: A}}\n  - {{id: b, name: C}}\n  - {{id: B, name: C}}\n"
    assert lines(first, second) == ["2.yaml:5: sides[1].id id-twice", "2.yaml:6: sides[2].id not-an-id"]


def test_files_in_json_and_yaml_are_joined() -> None:
    first = f"{HEAD}code: x\nname: X\nvariant: base\n"
    second = '{"format": 1, "kind": "agreement", "sides": [{"id": "a", "name": "A"}]}'
    read = read_agreement([SourceFile("1.yaml", first.encode()), SourceFile("2.JSON", second.encode())])
    assert read.sides[0].name == "A"


def test_a_file_that_cannot_be_read_hides_nothing_of_the_others() -> None:
    """What the broken file may hold is not missed in the others."""
    broken = "format: 1\nkind: agreement\ncode: [x\n"
    other = f"{HEAD}sides: [{{id: A, name: 7}}, {{id: B, name: x}}]\nplans: [{PLAN}]\n"
    assert lines(broken, other) == [
        "1.yaml:3 yaml-unclosed",
        "2.yaml:3: sides[0].name expected",
        "2.yaml:3: sides[0].id not-an-id",
        "2.yaml:3: sides[1].id not-an-id",
    ]


def test_json_has_lines_too() -> None:
    good = agreement_to_json(read_agreement([load_file(FORMATS / "agreement-1.yaml")]), indent=1)
    bad = changed(good, ('"founding"', '"fouding"'), ('"P1Y"', '"1Y"'))
    with pytest.raises(UnreadableError) as caught:
        agreement_from_json(bad, name="dump")
    assert [str(problem.place) for problem in caught.value.problems] == [
        f"dump:{line(bad, 'fouding')}: parties[0].participations[0].mode",
        f"dump:{line(bad, '1Y')}: obligations[0].every",
    ]


def test_json_with_surrogate_pairs_has_lines_too() -> None:
    text = json.dumps(
        {"format": 1, "kind": "ledger", "agreement": "😀\\", "documents": [{"id": "A", "title": "x"}]}, indent=1
    )
    with pytest.raises(UnreadableError) as caught:
        ledger_from_json(text, name="dump")
    assert [str(problem.place) for problem in caught.value.problems] == ["dump:7: documents[0].id"]


def test_every_problem_has_a_way_out_or_says_it_in_itself() -> None:
    bad = changed(GOOD, ("mode: founding", "mode: 7"), ("every: P1Y", "evry: P1Y"), ("name: Regionen\n", "name:\n"))
    with pytest.raises(UnreadableError) as caught:
        read_agreement([SourceFile("a.yaml", bad.encode())])
    assert [str(problem.remedy) for problem in caught.value.problems] == [
        "Write a value, or leave the key out where it may be left out.",
        "Choose one of them.",
        "Did you mean every?",
    ]


def test_the_kind_of_a_file_stands_in_its_head() -> None:
    assert kind_of(SourceFile("a.yaml", GOOD.encode())) == "agreement"
    assert kind_of(SourceFile("a.yaml", RECORDS.encode())) == "ledger"


@pytest.mark.parametrize(
    ("text", "place"), [("kind: leger\n", "a.yaml:1: kind"), ("a: 1\n", "a.yaml:1: kind"), ("[]", "a.yaml:1")]
)
def test_a_file_without_a_kind_is_told(text: str, place: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        kind_of(SourceFile("a.yaml", text.encode()))
    assert str(caught.value.problems[0].place) == place


def test_nothing_to_read_is_told() -> None:
    with pytest.raises(UnreadableError, match=r"No file was given\. Give at least one file of kind ledger"):
        read_ledger([])
