"""One canonical form: writing gives it, formatting gives the same, and no data changes on the way."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement
from overenskommelse.errors import UnreadableError
from overenskommelse.ledger import Ledger
from overenskommelse.notation import (
    SourceFile,
    agreement_to_json,
    ledger_to_json,
    load_file,
    read_agreement,
    write_agreement,
    write_ledger,
)
from overenskommelse.notation.canonical import canonical
from overenskommelse.notation.emitter import emit
from overenskommelse.notation.merging import parse
from overenskommelse.testing.strategies import agreements_with_ledgers, texts

ROOT = Path(__file__).parents[2]
SHIPPED = sorted([*ROOT.glob("plugins/*/src/*/*/*.yaml"), *ROOT.glob("docs/example/*.yaml")])
PLUGINS = ("overenskommelse_halland", "overenskommelse_skane", "overenskommelse_vgr")
HEAD = "format: 1\nkind: ledger\nagreement: x\n"


def formatted(text: str) -> str:
    """Return what follows the head."""
    return canonical(SourceFile("l.yaml", f"{HEAD}{text}".encode())).removeprefix(HEAD).removeprefix("\n")


@settings(max_examples=settings().max_examples // 6)
@given(agreements_with_ledgers())
def test_what_is_written_is_canonical(pair: tuple[Agreement, Ledger]) -> None:
    for text in (write_agreement(pair[0]), write_ledger(pair[1])):
        assert canonical(SourceFile("x.yaml", text.encode())) == text
    for text in (agreement_to_json(pair[0], indent=2), ledger_to_json(pair[1], indent=2)):
        assert canonical(SourceFile("x.json", text.encode())) == f"{text}\n"


@given(texts() | st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 130))
def test_any_text_stays_whatever_its_length_and_place(text: str, length: int) -> None:
    long = f"{'ord ' * (length // 4)}{text}"
    # Of keys that are not ours nothing says whether a text is a date, so one that looks like it is written as such.
    assume(not re.fullmatch(r"\d{4}-[-0-9WX./~?%]+", long))
    data = {"format": 1, "kind": "ledger", "agreement": "x", long: [long, {"y": long}, {"z": [long]}], "w": long}
    written = emit(data)
    assert parse(SourceFile("x.yaml", written.encode())).raw == {**data, "format": "1"}
    assert canonical(SourceFile("x.yaml", written.encode())) == written


def test_what_looks_like_a_date_under_a_key_that_is_not_ours_is_written_as_one() -> None:
    bare = "format: 1\nkind: ledger\nagreement: x\nannat: 2018-03-23\n"
    for text in (bare, bare.replace("2018-03-23", '"2018-03-23"')):
        assert canonical(SourceFile("x.yaml", text.encode())) == bare


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: "-".join([*path.parts[-3:-1], path.stem]))
def test_the_files_that_ship_are_canonical(path: Path) -> None:
    assert canonical(load_file(path)) == path.read_text(encoding="utf-8")


def test_there_are_files_that_ship() -> None:
    folders = [files(plugin).joinpath(name) for plugin in PLUGINS for name in ("agreement", "ledger")]
    found = [each.name for folder in folders for each in folder.iterdir() if each.name.endswith(".yaml")]
    assert sorted(path.name for path in SHIPPED) == sorted([*found, "agreement.yaml", "ledger.yaml"])


EXAMPLES = {
    "a small group in braces": ("a:\n    b: 1\n    c: x\n", "a: {b: 1, c: x}\n"),
    "a short list in brackets": ("a:\n- b\n- c\n", "a: [b, c]\n"),
    "one level of groups within": ("a:\n  b: {c: 1}\n", "a: {b: {c: 1}}\n"),
    "not two": ("a: {b: {c: {d: 1}}}\n", "a:\n  b: {c: {d: 1}}\n"),
    "a list of groups, one on a line": ("a: [{b: 1}, {b: 2}]\n", "a:\n  - {b: 1}\n  - {b: 2}\n"),
    "the groups of a list alike": (
        f"a: [{{b: 1}}, {{b: {'x' * 120}}}]\n",
        f"a:\n  - b: 1\n  - b: {'x' * 120}\n",
    ),
    "a line is full at 120 columns": (f"a: {{b: {'x' * 112}}}\n", f"a: {{b: {'x' * 112}}}\n"),
    "and no more": (f"a: {{b: {'x' * 113}}}\n", f"a:\n  b: {'x' * 113}\n"),
    "a long text is folded": (f"a: {'ord ' * 40}slut\n", f"a: >-\n  {'ord ' * 28}ord\n  {'ord ' * 11}slut\n"),
    "not where it has no spaces": (f"a: {'x' * 200}\n", f"a: {'x' * 200}\n"),
    "a text of several lines is a block": ('a: "x\\ny"\n', "a: |-\n  x\n  y\n"),
    "quotes in braces alone": ('a: "x, y?"\nb: {c: "x, y?"}\n', 'a: x, y?\nb: {c: "x, y?"}\n'),
    "quotes for what YAML 1.1 misreads": ("a: no\nb: 09:30\nc: '7'\n", 'a: "no"\nb: "09:30"\nc: "7"\n'),
    "no quotes for a text with digits": ('a: "7 §"\nb: "4–12"\n', "a: 7 §\nb: 4–12\n"),
    "numbers as they were": ("a: 1.70\nb: 0x1F\nc: 1e3\n", "a: 1.70\nb: 0x1F\nc: 1e3\n"),
    "dates bare": ('a: "2018-03-23"\n', "a: 2018-03-23\n"),
    "nothing, true and empty": ("a:\nb: True\nc: []\nd: {}\n", "a: null\nb: true\nc: []\nd: {}\n"),
    "blank lines around lists": ("a: 1\nb:\n  - {c: 1}\nd: 2\n", "a: 1\n\nb:\n  - {c: 1}\n\nd: 2\n"),
    "one blank line where some were": ("a: 1\n\n\nb: 2\n", "a: 1\n\nb: 2\n"),
    "a blank line between items": ("a:\n\n  - {b: 1}\n\n  - {b: 2}\n", "a:\n  - {b: 1}\n\n  - {b: 2}\n"),
    "no quotes, braces or indentation of one's own": ("'a':\n     {  'b' : 'x' }\n", "a: {b: x}\n"),
    "no mark of a document": ("a: 1\n...\n", "a: 1\n"),
}


@pytest.mark.parametrize(("written", "kept"), EXAMPLES.values(), ids=EXAMPLES)
def test_the_form(written: str, kept: str) -> None:
    assert formatted(written) == kept
    assert formatted(kept) == kept


def test_keys_follow_the_fields_and_unknown_ones_come_last() -> None:
    written = "x: 1\nmeetings:\n  - {source: {locator: s, document: d}, x: 1, date: 2020, id: a}\ndocuments: []\n"
    assert formatted(written) == (
        "documents: []\n\nmeetings:\n  - {id: a, date: 2020, source: {document: d, locator: s}, x: 1}\n\nx: 1\n"
    )


def test_an_obligation_has_the_keys_of_its_kind_and_its_source_last() -> None:
    text = (
        "kind: agreement\nformat: 1\nobligations:\n"
        "  - {source: {document: d}, maximum: 4, minimum: 1, id: a, kind: meetings_per_year}\n"
    )
    assert canonical(SourceFile("a.yaml", text.encode())) == (
        "format: 1\nkind: agreement\n\nobligations:\n"
        "  - {kind: meetings_per_year, id: a, minimum: 1, maximum: 4, source: {document: d}}\n"
    )


def test_an_obligation_of_an_unknown_kind_keeps_its_order() -> None:
    text = "format: 1\nkind: agreement\n\nobligations:\n  - {kind: sings, song: Ode, id: a, day: 2018-03-23}\n"
    assert canonical(SourceFile("a.yaml", text.encode())) == text


def test_defaults_stay() -> None:
    written = "meetings:\n  - {id: a, acts: [], date: 2020, progress: done, source: {document: d, certainty: stated}}\n"
    assert formatted(written) == written


def test_json_keeps_its_numbers_and_orders_its_keys() -> None:
    text = '{"kind": "ledger", "format": 1, "x": [1.70, {}], "agreement": "\\u202e"}'
    assert canonical(SourceFile("l.json", text.encode())) == (
        '{\n  "format": 1,\n  "kind": "ledger",\n  "agreement": "\\u202e",\n  "x": [\n    1.70,\n    {}\n  ]\n}\n'
    )


@pytest.mark.parametrize("text", ["a: [", "- a", "kind: ledger", "format: 2\nkind: ledger", "format: 1\nkind: x"])
def test_what_is_no_file_of_ours_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        canonical(SourceFile("l.yaml", text.encode()))


@pytest.mark.parametrize("plugin", PLUGINS)
def test_the_same_agreement_is_read_from_the_files_that_ship_and_from_what_they_are_written_as(plugin: str) -> None:
    shipped = [load_file(path) for path in SHIPPED if path.parts[-3:-1] == (plugin, "agreement")]
    read = read_agreement(shipped)
    assert read_agreement([SourceFile("a.yaml", write_agreement(read).encode())]) == read
