"""Every comment stays, with the entry that it belongs to."""

import re
from pathlib import Path
from random import Random

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.errors import UnreadableError
from overenskommelse.notation import SourceFile
from overenskommelse.notation.canonical import canonical
from overenskommelse.notation.comments import remarks_in
from overenskommelse.notation.files import decode
from overenskommelse.notation.merging import parse
from tests.notation.handwriting import Hand

HEAD = "format: 1\nkind: ledger\nagreement: x\n"
FILE = Path(__file__).parents[2] / "docs" / "example" / "agreement.yaml"
WORD = re.compile(r"#.*?(c\d+).*|\b([kv]\d+)\b")


def formatted(text: str) -> str:
    """Return what follows the head."""
    whole = canonical(SourceFile("l.yaml", f"{HEAD}{text}".encode()))
    assert canonical(SourceFile("l.yaml", whole.encode())) == whole
    return whole.removeprefix(HEAD).removeprefix("\n")


def handwritten(*, has_flow: bool = True) -> st.SearchStrategy[SourceFile]:
    return st.integers(0, 2**32).map(lambda seed: SourceFile("l.yaml", Hand(Random(seed), has_flow=has_flow).file()))


@frozen
class Spot:
    """Where a comment stands: whether alone on its line, the entries before it there, and the next one after."""

    is_alone: bool
    beside: tuple[str, ...]
    after: str | None = None


def spots(text: str) -> dict[str, Spot]:
    """Return where each comment stands among the markers of the entries."""
    found: dict[str, Spot] = {}
    waiting: list[str] = []
    for line in re.split(r"\r\n|\r|\n", text):
        beside: tuple[str, ...] = ()
        for comment, marker in WORD.findall(re.sub(r"#(?= ?no\b)|(?<=\d)#", "", line)):
            if comment:
                found[comment] = Spot(line.strip().startswith("#"), beside)
                waiting.append(comment)
                continue
            beside = (*beside, marker)
            found |= {each: evolve(found[each], after=marker) for each in waiting}
            waiting.clear()
    return found


@given(handwritten())
def test_formatting_keeps_data_and_comments_and_is_done_once(file: SourceFile) -> None:
    once = canonical(file)
    again = SourceFile("l.yaml", once.encode())
    assert canonical(again) == once
    assert parse(again).raw == parse(file).raw
    assert sorted(remarks_in(once).comments()) == sorted(remarks_in(decode(file)).comments())
    assert sorted(re.findall(r"\bc\d+", once)) == sorted(re.findall(r"\bc\d+", decode(file)))


@given(handwritten(has_flow=False))
def test_each_comment_stays_beside_or_above_its_entry(file: SourceFile) -> None:
    was, now = spots(decode(file)), spots(canonical(file))
    strayed = {each: (was[each], now[each]) for each in was if not is_kept(was[each], now[each])}
    assert strayed == {}


def is_kept(was: Spot, now: Spot) -> bool:
    """Tell whether a comment is above what it was above, or beside what it was beside.

    What begins a line of its own item may stand above it, and what is beside the header of a block, beside its text.
    """
    if was.is_alone:
        return now.is_alone and now.after == was.after
    stood = {*was.beside[-1:], was.after}
    return not stood.isdisjoint((*now.beside, now.after))


@given(handwritten())
def test_the_loader_in_python_finds_the_same_comments(file: SourceFile) -> None:
    # It reads no tab after a value, wherever comments stand.
    text = decode(file).replace("\t", " ")
    assert remarks_in(text, is_pure=True) == remarks_in(text)


@given(st.integers(0, 3_000), st.sampled_from(("# c0\n", "    # c0\n", " # c0\n", "\t# c0", " # c0")))
def test_a_comment_put_anywhere_stays_if_it_is_one(at: int, comment: str) -> None:
    """What changes no data, wherever it is put into a good file, is a comment."""
    text = FILE.read_text(encoding="utf-8")
    with_it = SourceFile("a.yaml", f"{text[:at]}{comment}{text[at:]}".encode())
    try:
        is_comment = parse(with_it).raw == parse(SourceFile("a.yaml", text.encode())).raw
    except UnreadableError:
        is_comment = False
    assert not is_comment or canonical(with_it).count("c0") == 1


EXAMPLES = {
    "two spaces before a comment": ("a: 1 # c\n", "a: 1  # c\n"),
    "its column where it was further out": ("a: 1     # c\nbb: 2    # d\n", "a: 1     # c\nbb: 2    # d\n"),
    "a hash in a text is none": ("a: 'x # y'\nb: x#y\nc: |\n  # z\n", 'a: "x # y"\nb: x#y\nc: |\n  # z\n'),
    "at the end of a list": ("a:\n  - {b: 1}\n  # c\nd: 2\n", "a:\n  - {b: 1}\n  # c\n\nd: 2\n"),
    "at the end of an item": ("a:\n  - b: 1\n    # c\n  - b: 2\n", "a:\n  - b: 1\n    # c\n  - b: 2\n"),
    "after a list, before a key": ("a:\n- b\n# c\nd: 2\n", "a: [b]\n# c\nd: 2\n"),
    "at the end of the file": ("a:\n  - b\n\n# c", "a: [b]\n\n# c\n"),
    "within braces": ("a: {b: 1, # c\n  d: 2}\n", "a:\n  b: 1  # c\n  d: 2\n"),
    "at the end of brackets": ("a: [b,\n  # c\n  ]\n", "a:\n  - b\n  # c\n"),
    "within empty brackets": ("a: [\n  # c\n  ]\n", "# c\na: []\n"),
    "after braces": ("a: {b: 1,\n  d: 2}  # c\n", "a: {b: 1, d: 2}  # c\n"),
    "beside the header of a block": ("a: |  # c\n  x\n  y\n", "a: |  # c\n  x\n  y\n"),
    "after a block": ("a: |\n  x\n  y\n# c\nb: 1\n", "a: |\n  x\n  y\n# c\nb: 1\n"),
    "between key and list": ("a:\n  # c\n  - {b: 1}\n", "a:\n  # c\n  - {b: 1}\n"),
    "between key and value": ("a:\n  # c\n  1\n", "# c\na: 1\n"),
    "beside key and value": ("a: # c\n  1 # d\n", "# d\na: 1  # c\n"),
    "beside a hyphen": ("a:\n  - # c\n    b: 1\n", "a:\n  # c\n  - {b: 1}\n"),
    "between anchor and value": ("a: &x # c\n  1\n", "a: 1  # c\n"),
    "no line end, and a tab": ("a: 1\t# c", "a: 1  # c\n"),
    "after a question mark": ("? # c\n  a\n: # d\n  1\n", "# c\na: 1  # d\n"),
    "text is kept as it is": ("a: 1 #c: [x  \n", "a: 1  #c: [x\n"),
}


@pytest.mark.parametrize(("written", "kept"), EXAMPLES.values(), ids=EXAMPLES)
def test_comments_stay(written: str, kept: str) -> None:
    assert formatted(written) == kept


def test_what_stands_above_the_first_key_stays_on_top() -> None:
    text = "# c\n\n---  # d\n# e\nkind: ledger\nagreement: x\n# f\nformat: 1\n"
    assert canonical(SourceFile("l.yaml", text.encode())) == (
        "# c\n\n# d\n# e\n# f\nformat: 1\nkind: ledger\nagreement: x\n"
    )


@pytest.mark.parametrize("line", ["%YAML 1.2#c", "%YAML 1.2 #c", "%YAML\t1.2#c", "# a\n\n%YAML 1.2#c"])
def test_a_comment_beside_the_version_of_yaml_stays(line: str) -> None:
    above = "# a\n\n#c" if line.startswith("# a") else "#c"
    whole = canonical(SourceFile("l.yaml", f"{line}\n---\n{HEAD}".encode()))
    assert whole == f"{above}\n{HEAD}"


def test_a_comment_goes_with_the_key_that_moves() -> None:
    written = "meetings:\n  - date: 2020\n    # which\n    id: a  # name\n\n# papers\ndocuments: []\n"
    assert formatted(written) == (
        "# papers\ndocuments: []\n\nmeetings:\n  # which\n  - id: a  # name\n    date: 2020\n"
    )
