"""Older formats are cast up without losing a comment, and casting changes nothing it is given."""

from copy import deepcopy
from random import Random
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.errors import UnreadableError
from overenskommelse.notation import FORMAT, SourceFile
from overenskommelse.notation.canonical import canonical, upgraded
from overenskommelse.notation.comments import remarks_in
from overenskommelse.notation.files import decode
from overenskommelse.notation.formats import UPCASTERS, Formats
from overenskommelse.notation.merging import parse
from overenskommelse.notation.tree import Group
from tests.notation.handwriting import Hand

Data = dict[str, object]


def renamed(_: str, data: Data) -> Data:
    """Call what was `gatherings` meetings, and what was `deal` agreement."""
    names = {"gatherings": "meetings", "deal": "agreement"}
    return {names.get(key, key): value for key, value in data.items()}


def split(_: str, data: Data) -> Data:
    """Make two meetings of each that took two days."""
    some = data.get("meetings")
    meetings = [part for each in some for part in _days(each)] if isinstance(some, list) else some
    return {**data, "meetings": meetings}


def _days(meeting: Data) -> list[Data]:
    if "second" not in meeting:
        return [meeting]
    rest = {key: value for key, value in meeting.items() if key not in ("second", "date")}
    return [{**rest, "date": meeting["date"]}, {**rest, "id": f"{meeting['id']}-2", "date": meeting["second"]}]


def wrapped(_: str, data: Data) -> Data:
    """Put the first group found under a key of its own."""
    name = next((key for key, value in data.items() if isinstance(value, Group)), None)
    return data if name is None else {key: {"inner": value} if key == name else value for key, value in data.items()}


def removed(_: str, data: Data) -> Data:
    """Leave out what nobody used."""
    return {key: value for key, value in data.items() if key != "unused"}


STEPS = (renamed, split, wrapped, removed)
FORMATS = Formats(len(STEPS) + 1, MappingProxyType(dict(enumerate(STEPS, start=1))))


def cast(text: str, *steps: object) -> str | None:
    upcasters = MappingProxyType(dict(enumerate(steps or STEPS, start=1)))
    return upgraded(SourceFile("l.yaml", text.encode()), formats=Formats(len(upcasters) + 1, upcasters))  # type: ignore[arg-type]  # steps


def test_a_key_is_renamed_and_its_comments_go_with_what_it_holds() -> None:
    text = "# top\nformat: 1\nkind: ledger\ndeal: x\n# all\ngatherings:  # which\n  # one\n  - {id: a}\n  # end\n"
    assert cast(text, renamed) == (
        "# top\nformat: 2\nkind: ledger\nagreement: x\n\n# all\nmeetings:    # which\n  # one\n  - {id: a}\n  # end\n"
    )


def test_a_renamed_key_of_a_single_value_leaves_its_comment_above_the_whole() -> None:
    text = "format: 1\nkind: ledger\n# whose\ndeal: x  # code\n"
    assert cast(text, renamed) == "# whose\n# code\nformat: 2\nkind: ledger\nagreement: x\n"


def test_an_item_is_split_in_two_and_its_comments_stay_by_their_place() -> None:
    text = (
        "format: 1\nkind: ledger\nagreement: x\nmeetings:\n  # first\n  - id: a\n    date: 2020-01-01  # one\n"
        "    second: 2020-01-02  # two\n  # other\n  - {id: b, date: 2021}\n"
    )
    assert cast(text, split) == (
        "format: 2\nkind: ledger\nagreement: x\n\nmeetings:\n  # first\n  # two\n"
        "  - id: a\n    date: 2020-01-01  # one\n  - id: a-2\n    date: 2020-01-02\n"
        "  # other\n  - id: b\n    date: 2021\n"
    )


def test_a_group_is_wrapped_and_takes_its_comments_along() -> None:
    text = "format: 1\nkind: ledger\nagreement: x\n\n# note\nx:\n  # inside\n  a: 1  # one\n  # end\n"
    assert cast(text, wrapped) == (
        "format: 2\nkind: ledger\nagreement: x\n\nx:\n  # note\n  inner:\n    # inside\n    a: 1  # one\n    # end\n"
    )


def test_what_is_removed_leaves_its_comments_at_the_nearest_key_above() -> None:
    def bare(_: str, data: Data) -> Data:
        return {**data, "x": {"a": {"b": "1"}}}

    text = "format: 1\nkind: ledger\nx:\n  a:\n    b: 1\n    c:\n      # why\n      d: 2  # what\n      # end\n"
    assert cast(text, bare) == ('format: 2\nkind: ledger\n\nx:\n  # why\n  # what\n  # end\n  a: {b: "1"}\n')


def test_two_steps_are_taken_one_after_the_other() -> None:
    text = "format: 3\nkind: ledger\nagreement: x\nunused: 1  # gone\nx: {a: 1}\n"
    assert cast(text) == "# gone\nformat: 5\nkind: ledger\nagreement: x\nx: {inner: {a: 1}}\n"


def test_json_is_cast_too() -> None:
    text = '{"format": 1, "kind": "ledger", "deal": "x", "n": 1.70}'
    steps = Formats(2, MappingProxyType({1: renamed}))
    assert upgraded(SourceFile("l.json", text.encode()), formats=steps) == (
        '{\n  "format": 2,\n  "kind": "ledger",\n  "agreement": "x",\n  "n": 1.70\n}\n'
    )


def test_the_newest_format_is_left_as_it_is() -> None:
    assert upgraded(SourceFile("l.yaml", f"format: {FORMAT}\nkind:   ledger\n".encode())) is None


def test_a_newer_format_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableError, match=r"The file has format 6; .* reads up to 5.* update this"):
        cast("format: 6\nkind: ledger\n")


def handwritten() -> st.SearchStrategy[SourceFile]:
    return st.integers(0, 2**32).map(lambda seed: SourceFile("l.yaml", Hand(Random(seed)).file()))


@given(handwritten())
def test_no_comment_is_lost_whatever_is_rebuilt(file: SourceFile) -> None:
    def rebuilt(_: str, data: Data) -> Data:
        return {key: deepcopy(value) for key, value in data.items() if key != "k2"}

    def nothing(_: str, __: Data) -> Data:
        return {"x": "y"}

    for step in (rebuilt, wrapped, nothing):
        new = upgraded(file, formats=Formats(2, MappingProxyType({1: step})))
        assert new is not None
        assert sorted(remarks_in(new).comments()) == sorted(remarks_in(decode(file)).comments())
        assert canonical(SourceFile("l.yaml", new.replace("format: 2", "format: 1").encode())) == new.replace(
            "format: 2", "format: 1"
        )


@given(handwritten())
def test_no_step_changes_what_it_is_given(file: SourceFile) -> None:
    for step in (*UPCASTERS.values(), *STEPS):
        data = parse(file).raw
        assert isinstance(data, dict)
        before = deepcopy(data)
        step("ledger", data)
        assert data == before


def test_there_is_a_step_from_every_format_to_the_next() -> None:
    assert set(UPCASTERS) == set(range(1, FORMAT))
