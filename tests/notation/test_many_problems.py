"""A file with more faults than anybody mends at a time is told about in reasonable time, and told so."""

import pytest

from overenskommelse.errors import MOST, UnreadableError
from overenskommelse.notation import SourceFile, agreement_from_json, read_agreement

HEAD = '"format": 1, "kind": "agreement", "code": "x", "name": "X", "variant": "base"'


def problems(text: str) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        agreement_from_json(f"{{{HEAD}, {text}}}")
    return [problem.message.code for problem in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    [
        '"sides": [' + ",".join(["1"] * 200_000) + "]",
        '"sides": [' + ",".join(["{}"] * 200_000) + "]",
        ", ".join(f'"okand-{n}": 1' for n in range(100_000)),
        '"sides": [' + ",".join(['{"id": "a", "name": "A"}'] * 50_000) + "]",
    ],
    ids=["numbers", "empty groups", "unknown keys", "one id"],
)
def test_a_hundred_problems_are_told_and_not_a_million(text: str) -> None:
    assert MOST <= len(problems(text)) <= MOST + 1


def test_that_there_is_more_is_said() -> None:
    keys = ", ".join(f'"okand-{n}": 1' for n in range(60))
    sides = '"sides": [' + ",".join(["1"] * 60) + "]"
    assert problems(f"{keys}, {sides}")[-1] == "more-problems"


def test_a_fault_thirty_clauses_deep_is_found_at_once() -> None:
    """Each level is gone through once: twice each would take two to the thirtieth."""
    text = "format: 1\nkind: agreement\ncode: x\nname: X\nvariant: base\ndocuments: [{id: d, title: D}]\n"
    text += "editions:\n- id: e\n  title: E\n  status: in_force\n  source: {document: d}\n  clauses:\n"
    for depth in range(30):
        pad = "  " + "  " * depth
        kind = "fel" if depth == 29 else "other"
        text += f"{pad}- id: c\n{pad}  kind: {kind}\n{pad}  summary: s\n{pad}  source: {{document: d}}\n"
        text += "" if depth == 29 else f"{pad}  clauses:\n"
    with pytest.raises(UnreadableError) as caught:
        read_agreement([SourceFile("a.yaml", text.encode())])
    assert [str(problem.place.path[-1]) for problem in caught.value.problems] == ["kind"]
