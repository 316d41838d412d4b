"""Charts tell by shape and word, never by colour, and their figures stand in a table beside them."""

import re
from decimal import Decimal
from xml.etree.ElementTree import fromstring

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.dates import PartialDate
from overenskommelse.documents.charts import Mark, course
from overenskommelse.documents.drawing import is_drawing
from overenskommelse.documents.formats import write
from overenskommelse.documents.grids import Line, matrix
from overenskommelse.documents.printout import Figure, Table
from overenskommelse.documents.signs import EXACTNESS, STATES
from overenskommelse.documents.svg import Drawing
from overenskommelse.ledger import Exactness
from overenskommelse.standing import CellState
from overenskommelse.wording import language
from tests.documents.papers import everything
from tests.documents.test_any_text import ANY

SWEDISH = language("sv")
MARKS = (
    Mark(day=PartialDate("2014-05-29"), value=Decimal(45), source="Protokoll"),
    Mark(day=PartialDate("2015"), value=Decimal(61), exactness=Exactness.ABOUT),
    Mark(day=PartialDate("2018-03"), value=Decimal(77), exactness=Exactness.MORE_THAN),
    Mark(day=PartialDate("[..2013]"), value=Decimal(9)),
)
LINES = (
    Line(label="Dialog", cells=(frozenset({CellState.STATED, CellState.EVIDENCED}), frozenset())),
    Line(label="<b>Kvalitet</b> & annat", cells=(frozenset({CellState.NOT_CHOSEN}), frozenset({CellState.AIMED_AT}))),
)


def drawn(sign: object) -> str:
    drawing = Drawing(100, 100, "", "")
    sign(drawing, 50, 50)  # type: ignore[operator]
    return drawing.svg


def test_every_sign_differs_from_the_others_in_shape() -> None:
    for signs in (EXACTNESS, STATES):
        assert len({drawn(sign) for sign in signs.values()}) == len(signs)
    assert EXACTNESS.keys() == {*Exactness}
    assert STATES.keys() == {*CellState}


def test_a_chart_is_of_ink_and_greys() -> None:
    for figure in (*course("A", "antal", MARKS, SWEDISH), *matrix("B", "område", ["x", "y"], LINES, SWEDISH)):
        if isinstance(figure, Figure):
            colours = set(re.findall(r"#[0-9a-f]{6}", figure.svg))
            assert [each for each in colours if max(channels(each)) - min(channels(each)) > 9] == []


def channels(colour: str) -> list[int]:
    return [*bytes.fromhex(colour[1:])]


def test_figures_over_time_stand_in_words_and_in_a_table() -> None:
    figure, table = course("Anslutna", "organisationer", MARKS, SWEDISH)
    assert isinstance(figure, Figure)
    assert figure.alternative == (
        "3 uppgifter från 29 maj 2014 till mars 2018. Den första är 45 och den sista fler än 77; den lägsta är 45 och "
        "den högsta fler än 77."
    )
    assert table == Table(
        caption="Anslutna, i siffror",
        head=("dag", "organisationer", "källa"),
        rows=(
            ("senast 2013", "9", ""),
            ("29 maj 2014", "45", "Protokoll"),
            ("2015", "omkring 61", ""),
            ("mars 2018", "fler än 77", ""),
        ),
        numeric=(1,),
    )


def test_a_chart_without_any_figure_is_a_table_alone() -> None:
    assert [type(each) for each in course("A", "antal", MARKS[3:], SWEDISH)] == [Table]
    assert [type(each) for each in matrix("A", "område", ["x"], (), SWEDISH)] == [Table]


def test_a_matrix_stands_in_words_and_in_a_table() -> None:
    figure, table = matrix("Nivåer", "område", ["samråd", "dialog"], LINES, SWEDISH)
    assert isinstance(figure, Figure)
    assert figure.alternative.startswith("2 rader och 2 kolumner. indikator angiven: 1;")
    assert isinstance(table, Table)
    assert table.rows == (
        ("Dialog", "indikator angiven, belagt i liggaren", "inget angivet"),
        ("<b>Kvalitet</b> & annat", "medvetet bortvald", "mål som eftersträvas"),
    )


VALUES = st.decimals(-(10**9), 10**9, places=2)
DAYS = st.sampled_from(["0002", "9998-12-31", "2014", "2012-24", "2018-03-23", "1999-W52", "[2012-12..2013-02]"])
ANY_MARKS = st.lists(
    st.builds(Mark, day=DAYS.map(PartialDate), value=VALUES, exactness=st.sampled_from(Exactness), source=ANY),
    min_size=1,
    max_size=6,
)
CELLS = st.tuples(st.frozensets(st.sampled_from(CellState)), st.frozensets(st.sampled_from(CellState)))


@given(ANY, ANY_MARKS, st.lists(st.builds(Line, label=ANY, cells=CELLS), min_size=1, max_size=3))
def test_any_figures_give_a_drawing_that_every_format_takes(title: str, marks: list[Mark], lines: list[Line]) -> None:
    charts = (*course(title, title, marks, SWEDISH), *matrix(title, title, [title, "dialog"], lines, SWEDISH))
    figures = [each for each in charts if isinstance(each, Figure)]
    assert [is_drawing(each.svg) for each in figures] == [True, True]
    for figure in figures:
        tags = {each.tag for each in fromstring(figure.svg).iter()}  # noqa: S314
        assert len(tags) > 3
    assert write(evolve(everything(), blocks=charts), ".pdf")


@pytest.mark.parametrize("suffix", [".docx", ".html", ".pdf"])
def test_charts_are_drawn_in_every_format(suffix: str) -> None:
    charts = (*course("A", "antal", MARKS, SWEDISH), *matrix("B", "område", ["x", "y"], LINES, SWEDISH))
    bare = tuple(each for each in charts if isinstance(each, Table))
    with_charts = write(evolve(everything(), blocks=charts), suffix)
    assert len(with_charts) > len(write(evolve(everything(), blocks=bare), suffix)) + 1500


OUTSIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "no drawing",
        OUTSIDE.format("<script>alert(1)</script>"),
        OUTSIDE.format('<image href="file:///etc/passwd"/>'),
        OUTSIDE.format('<rect onclick="x()" width="1" height="1"/>'),
        OUTSIDE.format('<rect fill="url(http://a.example/b)" width="1" height="1"/>'),
        OUTSIDE.format('<text style="background:red">a</text>'),
        OUTSIDE.format("<foreignObject/>"),
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + OUTSIDE.format("&a;"),
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg viewBox="0 0 10 10"/>',
    ],
)
def test_what_could_run_fetch_or_refer_is_no_drawing(svg: str) -> None:
    assert not is_drawing(svg)
    for suffix in (".docx", ".html", ".pdf"):
        assert write(evolve(everything(), blocks=(Figure(title="a", svg=svg, alternative="i ord"),)), suffix)
