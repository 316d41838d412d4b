"""The chart of bodies: nothing lies over anything else, and every line leads where it should."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from overenskommelse.documents.body_chart import BOX, INDENT, WIDTH, Box, draw
from overenskommelse.documents.drawing import is_drawing

RECT = re.compile(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"([^/]*)/>')
VIEW = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
LINE = re.compile(r'<polyline points="([^"]+)"([^/]*)/>')


def rects(svg: str) -> list[tuple[int, int, int, int]]:
    """The boxes, each with its left, upper, right and lower edge, in the order drawn."""
    return [(int(x), int(y), int(x) + int(width), int(y) + int(height)) for x, y, width, height, _ in RECT.findall(svg)]


def lines(svg: str, *, dashed: bool) -> list[list[tuple[int, int]]]:
    return [
        [(int(x), int(y)) for x, y in (point.split(",") for point in points.split())]
        for points, looks in LINE.findall(svg)
        if ("dasharray" in looks) is dashed
    ]


@st.composite
def charts(draw_: st.DrawFn) -> list[Box]:
    """Bodies in any relation, rings and those that are nowhere included."""
    ids = [f"organ-{number}" for number in range(draw_(st.integers(1, 9)))]
    some = st.none() | st.sampled_from([*ids, "ingen"])
    return [Box(id=id, name=draw_(st.text(max_size=80)), parent=draw_(some), predecessor=draw_(some)) for id in ids]


@given(charts())
@settings(max_examples=60)
def test_every_body_is_drawn_once_within_the_view_and_over_no_other(boxes: list[Box]) -> None:
    svg = draw(boxes)
    assert is_drawing(svg)
    assert svg == draw(boxes)
    found = rects(svg)
    assert len(found) == len(boxes)
    ((width, height),) = VIEW.findall(svg)
    assert all(right <= int(width) and lower <= int(height) for _, _, right, lower in found)
    assert int(width) <= WIDTH + len(boxes) * INDENT + 4
    for index, (left, upper, right, lower) in enumerate(found):
        for other in found[:index]:
            assert right <= other[0] or other[2] <= left or lower <= other[1] or other[3] <= upper


def test_what_a_body_stands_under_is_drawn_above_it_with_a_line_between() -> None:
    svg = draw([Box(id="barn", name="Barn", parent="far"), Box(id="far", name="Far")])
    top, below = rects(svg)
    assert top[3] < below[1]
    ((first, *_, last),) = lines(svg, dashed=False)
    assert (first, last) == (((top[0] + top[2]) // 2, top[3]), ((below[0] + below[2]) // 2, below[1]))


def test_more_than_there_is_room_for_stand_one_below_the_other() -> None:
    svg = draw([Box(id="far", name="Far"), *(Box(id=f"barn-{n}", name="Barn", parent="far") for n in range(4))])
    _, *below = rects(svg)
    assert {left for left, *_ in below} == {1 + INDENT}
    assert len({upper for _, upper, _, _ in below}) == 4


def test_a_successor_stands_beside_the_one_before_it_with_a_dashed_arrow() -> None:
    svg = draw(
        [Box(id=id, name=id, predecessor=before) for id, before in (("ny", "gammal"), ("gammal", None), ("x", None))]
    )
    before, after, _ = rects(svg)
    assert re.findall(r">(\w+)</text>", svg) == ["gammal", "ny", "x"]
    assert (before[0], after[0]) == (1, 1 + BOX + 20)
    ((start, end),) = lines(svg, dashed=True)
    assert (start[0], end[0]) == (before[2], after[0])
    assert svg.count("<polygon") == 1


def test_what_only_was_promised_has_a_dotted_edge_and_names_are_no_markup() -> None:
    svg = draw([Box(id="a", name="<b>&", lines=("Platser: 5 + 5",), is_dashed=True)])
    assert RECT.findall(svg)[0][4].strip().endswith('stroke-dasharray="2 3"')
    assert ">&lt;b&gt;&amp;</text>" in svg
    assert ">Platser: 5 + 5</text>" in svg
