"""What is broken or hostile is refused with file, line and a way out; nothing else is ever raised."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.errors import Problem, UnreadableError
from overenskommelse.notation import SourceFile, files, ledger_from_json, load_file, read_agreement, read_ledger

HEAD = "format: 1\nkind: ledger\nagreement: x\n"
FORMATS = Path(__file__).parent.parent / "formats"


def told(content: bytes | str, name: str = "l.yaml") -> str:
    raw = content.encode() if isinstance(content, str) else content
    with pytest.raises(UnreadableError) as caught:
        read_ledger([SourceFile(name, raw)])
    return str(caught.value)


@pytest.mark.parametrize("text", ["[", "{a: ", "- "])
def test_nesting_past_the_cap_stops_the_reading(text: str) -> None:
    """A hundred thousand levels crash the composer of YAML itself."""
    assert told(text * 100_000) == (
        "l.yaml:1: More than 100 lists and groups stand inside each other."
        " No agreement needs that; look for a bracket that is never closed."
    )


def test_nesting_up_to_the_cap_is_read() -> None:
    assert told(f"{HEAD}meetings: {'[' * 98}{']' * 98}\n").startswith("l.yaml:4: meetings[0]: Expected a group of keys")
    assert "More than 100" in told(f"{HEAD}meetings: {'[' * 100}{']' * 100}\n")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, f"{'[' * 101}{']' * 101}"])
def test_nesting_past_the_cap_is_refused_in_json(text: str) -> None:
    assert "More than 100 lists and groups" in told(text, "l.json") or "not JSON" in told(text, "l.json")


def test_deep_but_whole_json_is_too_deep() -> None:
    assert told(f"{'[' * 101}{']' * 101}", "l.json").startswith("l.json: More than 100 lists and groups")


def test_an_alias_is_refused_before_it_multiplies() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{k}: &{k} [*{j}, *{j}]\n" for j, k in zip("abcdefgh", "bcdefghi", strict=True))
    first = told(bomb).split("\n")[0]
    assert first == "l.yaml:2: The alias *a is not allowed. Write the value out where it is needed."


def test_a_file_full_of_problems_stops_at_a_hundred() -> None:
    assert len(told("- *a\n" * 5000).split("\n")) == 100


def test_a_key_that_stands_twice_tells_both_lines() -> None:
    assert told(f"{HEAD}agreement: y\n") == (
        "l.yaml:4: The key agreement stands twice, on line 3 and on line 4. Keep one of them."
    )


def test_a_key_that_stands_twice_in_json_tells_both_lines() -> None:
    text = '{"format": 1,\n"kind": "ledger",\n"agreement": "x",\n"agreement": "y"}'
    assert told(text, "l.json") == (
        "l.json:4: The key agreement stands twice, on line 3 and on line 4. Keep one of them."
    )


def test_bytes_that_are_no_utf_8_tell_byte_and_line() -> None:
    content = f"{HEAD}documents:\n  - {{id: d, title: Överenskommelse}}\n".encode("latin-1")
    assert told(content) == f"l.yaml:5: Byte {content.index(0xD6)} is not UTF-8. Save the file with the encoding UTF-8."


def test_utf_16_is_not_utf_8() -> None:
    assert told(HEAD.encode("utf-16")).startswith("l.yaml:1: Byte 0 is not UTF-8.")


def test_half_a_character_in_json_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="is not UTF-8"):
        ledger_from_json('{"agreement": "\ud800"}')


def test_half_a_character_escaped_in_json_is_refused() -> None:
    text = '{"format": 1, "kind": "ledger",\n"agreement": "\\\\\\ud800"}'
    assert told(text, "l.json") == "l.json:2: The escape \\ud800 is half a character. Write the character itself."


def test_an_escaped_backslash_makes_no_escape() -> None:
    assert ledger_from_json('{"format": 1, "kind": "ledger", "agreement": "\\\\ud800"}').agreement == "\\ud800"


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_ledger([SourceFile("l.yaml", b"\xef\xbb\xbf" + HEAD.encode())]).agreement == "x"
    json = b'\xef\xbb\xbf{"format": 1, "kind": "ledger", "agreement": "x"}'
    assert read_ledger([SourceFile("l.json", json)]).agreement == "x"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_any_line_end_is_accepted_and_counted(end: str) -> None:
    assert read_ledger([SourceFile("l.yaml", HEAD.replace("\n", end).encode())]).agreement == "x"
    assert told(f"{HEAD}seatz: []\n".replace("\n", end)).startswith("l.yaml:4: seatz:")


def test_a_tab_is_told_as_a_tab() -> None:
    assert told(f"{HEAD}documents:\n\t- {{id: d, title: t}}\n") == (
        "l.yaml:5: A tab stands where there may only be spaces. Indent with spaces, not with tabs."
    )


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\uffff"])
def test_a_control_character_is_named(character: str) -> None:
    assert told(f"{HEAD}documents:\n  - {{id: d, title: a{character}b}}\n") == (
        f"l.yaml:5: The character U+{ord(character):04X} may not stand in a file."
        " Remove it; many editors can show invisible characters."
    )


@pytest.mark.parametrize("character", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
@pytest.mark.parametrize("place", ['  - {id: d, title: "a%sb"}', "  # a%sb"], ids=["in a text", "in a comment"])
def test_what_turns_text_around_is_named(character: str, place: str) -> None:
    assert told(f"{HEAD}documents:\n{place % character}\n") == (
        f"l.yaml:5: The character U+{ord(character):04X} may not stand in a file."
        " Remove it; many editors can show invisible characters."
    )
    json = f'{{"format": 1, "kind": "ledger",\n"agreement": "a{character}b"}}'
    assert told(json, "l.json").startswith(f"l.json:2: The character U+{ord(character):04X} may not stand in a file.")


@pytest.mark.parametrize(
    ("word", "plain", "number", "code"),
    [
        ("\u0430greement", "agreement", 1, "U+0430, CYRILLIC SMALL LETTER A"),
        ("agreeme\u200bnt", "agreement", 8, "U+200B, ZERO WIDTH SPACE"),
        ("agree\u00adment", "agreement", 6, "U+00AD, SOFT HYPHEN"),
        ("agreement\u00a0", "agreement", 10, "U+00A0, NO-BREAK SPACE"),
        ("\uff41greement", "agreement", 1, "U+FF41, FULLWIDTH LATIN SMALL LETTER A"),
        ("a\u030agreement", "agreement", 2, "U+030A, COMBINING RING ABOVE"),
        ("agr\u03b5ement".replace("\u03b5", "\u0435"), "agreement", 4, "U+0435, CYRILLIC SMALL LETTER IE"),
    ],
)
def test_a_key_that_only_looks_like_one_is_told_by_its_character(word: str, plain: str, number: int, code: str) -> None:
    shown = "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in word)
    assert told(f'format: 1\nkind: ledger\n"{word}": x\n') == (
        f"l.yaml:3: {word}: “{shown}” only looks like the word {plain}: character {number} of it is {code}."
        f" Write {plain} anew, letter by letter."
    )


def test_a_head_that_only_looks_like_one_is_told_by_its_character() -> None:
    assert told("f\u043ermat: 1\nkind: ledger\nagreement: x\n") == (
        "l.yaml:1: f\u043ermat: “f\u043ermat” only looks like the word format: character 2 of it is U+043E,"
        " CYRILLIC SMALL LETTER O. Write format anew, letter by letter."
    )


def test_an_id_that_only_looks_like_another_is_told_once() -> None:
    """The other id may stand beside it, and others may refer to either."""
    said = told(
        f"{HEAD}documents:\n  - {{id: protokoll, title: t}}\n  - {{id: pr\u043et\u043ekoll, title: t}}\n"
        "  - {id: remiss\u20112014, title: t}\n"
    )
    assert said == (
        "l.yaml:6: documents[1].id: “pr\u043et\u043ekoll” only looks like the word protokoll:"
        " character 3 of it is U+043E, CYRILLIC SMALL LETTER O. Write protokoll anew, letter by letter.\n"
        "l.yaml:7: documents[2].id: “remiss\u20112014” only looks like the word remiss-2014:"
        " character 7 of it is U+2011, NON-BREAKING HYPHEN. Write remiss-2014 anew, letter by letter."
    )


def test_a_reference_to_an_id_that_only_looks_right_is_not_told_beside_it() -> None:
    said = told(
        f"{HEAD}documents:\n  - {{id: pr\u043etokoll, title: t}}\n"
        "meetings:\n  - {id: a, date: 2020, bodies: [b], source: {document: protokoll}}\n"
    )
    assert said.startswith("l.yaml:5: documents[0].id: “pr\u043etokoll” only looks like")
    assert "\n" not in said


def test_a_choice_that_only_looks_like_one_is_told_by_its_character() -> None:
    said = told(
        f"{HEAD}documents:\n  - {{id: d, title: t}}\n"
        "meetings:\n  - {id: a, date: 2020, bodies: [b], source: {document: d}, progress: d\u043ene}\n"
    )
    assert said == (
        "l.yaml:7: meetings[0].progress: “d\u043ene” only looks like the word done: character 2 of it is U+043E,"
        " CYRILLIC SMALL LETTER O. Write done anew, letter by letter."
    )


def test_a_swedish_letter_is_no_disguise() -> None:
    assert told(f"{HEAD}m\u00f6ten: []\n").startswith("l.yaml:4: m\u00f6ten: m\u00f6ten is no key that may stand here.")


def test_a_binary_file_is_told_about_in_few_lines() -> None:
    assert len(told(b"\x00\x01\x02" * 1000).split("\n")) == 20


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
def test_an_empty_file_is_told_as_empty(text: str) -> None:
    assert told(text) == "l.yaml:1: The file is empty."


def test_an_empty_json_file_is_not_json() -> None:
    assert told("", "l.json").startswith("l.json:1: The file is not JSON:")


@pytest.mark.parametrize(
    ("text", "found"), [("x", "the text “x”"), ("- x", "a list"), ("7", "the number 7"), ("~", "nothing")]
)
def test_a_file_is_a_group_of_keys(text: str, found: str) -> None:
    assert told(text).startswith(f"l.yaml:1: Expected a group of keys, found {found}.")


def test_a_second_document_is_refused() -> None:
    assert told(f"{HEAD}---\n{HEAD}") == (
        "l.yaml:4: A second document begins here (---). Put it in a file of its own; several files are joined."
    )


def test_yaml_1_1_is_refused_by_name() -> None:
    assert told(f"%YAML 1.1\n---\n{HEAD}") == (
        "l.yaml:1: The file asks for YAML 1.1; it is read as YAML 1.2. Remove the line that begins with %YAML."
    )


def test_yaml_1_2_may_be_asked_for() -> None:
    assert read_ledger([SourceFile("l.yaml", f"%YAML 1.2\n---\n{HEAD}...\n".encode())]).agreement == "x"


@pytest.mark.parametrize("tag", ["!!str", "!!python/object:os.system", "!x"])
def test_a_tag_is_refused(tag: str) -> None:
    assert " is not allowed. Remove it; put what is text in quotes." in told(
        f"format: 1\nkind: ledger\nagreement: {tag} x\n"
    )


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "{[a]: b}", "? {a: b}\n"])
def test_a_key_is_a_name(text: str) -> None:
    assert told(text) == "l.yaml:1: A list or group stands as a key. Write a name as the key."


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity"])
def test_json_has_no_such_number(text: str) -> None:
    assert told(f'{{"format": {text}}}', "l.json").startswith(f"l.json: {text} is no number.")


def test_broken_json_tells_the_line() -> None:
    assert told('{"format": 1,\n"kind": ledger}', "l.json").startswith(
        "l.json:2: The file is not JSON: Expecting value."
    )


def test_a_number_too_large_for_a_number_is_refused() -> None:
    assert "Expected a whole number, found the number 999" in told(
        f"format: {'9' * 5000}\nkind: ledger\nagreement: x\n"
    )
    assert "Expected a whole number" in told(
        f'{{"format": {"9" * 5000}, "kind": "ledger", "agreement": "x"}}', "l.json"
    )


def test_a_file_past_the_size_cap_is_refused() -> None:
    assert told(b"#" * (files.LARGEST + 1)) == (
        "l.yaml: The file is larger than 5000000 bytes. Split it into several files; their lists are joined."
    )


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as stream:
        stream.truncate(50 * files.LARGEST)
    assert len(load_file(large).content) == files.LARGEST + 1


def test_a_file_that_is_not_there_is_told_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "saknas.yaml"
    with pytest.raises(UnreadableError) as caught:
        load_file(path)
    assert str(caught.value) == (
        f"{path}: The file cannot be read: No such file or directory. Check the path and that you may read it."
    )


@pytest.mark.parametrize("name", ["a\0", "a\ud800.yaml"])
def test_a_name_that_no_file_can_have_is_told_as_one_that_is_not_there(name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        load_file(Path(name))
    assert str(caught.value) == (
        f"{name}: The file cannot be read: No such file or directory. Check the path and that you may read it."
    )


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "ror.yaml"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableError) as caught:
        load_file(pipe)
    assert str(caught.value) == (
        f"{pipe}: This is no file but a device, a pipe or a socket. Save what it holds in a file, and give that."
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="The file cannot be read"):
        load_file(tmp_path)


@given(st.text() | st.text(alphabet="{}[]:,-?!&*|>'\"%@`#~ \n\tax01.é\\u"))
def test_no_text_raises_anything_else(text: str) -> None:
    for name in ("l.yaml", "l.json"):
        for start in ("", HEAD, f"{HEAD}meetings: "):
            with pytest.raises(UnreadableError):
                read_ledger([SourceFile(name, (start + text + "\nx: 1").encode())])


@given(st.binary())
def test_no_bytes_raise_anything_else(content: bytes) -> None:
    for name in ("l.yaml", "l.json"):
        with pytest.raises(UnreadableError):
            read_agreement([SourceFile(name, content)])


@given(st.data())
def test_no_damage_to_a_good_file_raises_anything_else(data: st.DataObject) -> None:
    good = (FORMATS / "agreement-1.yaml").read_bytes()
    start = data.draw(st.integers(0, len(good) - 1))
    length = data.draw(st.integers(0, 40))
    other = data.draw(st.sampled_from((b"", b"~", b"{}", b"[]", b": ", b"- ", b"7", b"\n", b"'", b"x")))
    problems: tuple[Problem, ...] = ()
    try:
        read_agreement([SourceFile("a.yaml", good[:start] + other + good[start + length :])])
    except UnreadableError as error:
        problems = error.problems
    assert all(problem.place.file == "a.yaml" and problem.place.line for problem in problems)
