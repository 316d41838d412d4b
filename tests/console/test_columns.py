"""How wide columns are, and that nothing is cut without a sign."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from overenskommelse_console.widgets.columns import CUT, Column, Line, fit, wanted, widths

COLUMNS = (Column(title="Läge", width=16, weight=2), Column(title="Namn", weight=3), Column(title="Dag", width=20))


def test_a_column_without_a_width_takes_the_room_that_is_left() -> None:
    assert widths(COLUMNS, 80) == (16, 40, 20)


def test_the_column_of_least_weight_gives_way_first() -> None:
    assert widths(COLUMNS, 40) == (16, 22, 0)
    assert widths(COLUMNS, 20) == (0, 20, 0)


def test_what_a_column_has_beyond_what_it_wants_goes_to_the_one_that_lacks_most() -> None:
    assert widths(COLUMNS, 60, (10, 40, 16)) == (10, 30, 16)
    assert widths(COLUMNS, 80, (10, 30, 26)) == (16, 34, 26)
    shared = (Column(title="Område"), Column(title="Nivå"), Column(title="Nivå"))
    assert widths(shared, 64, (30, 11, 11)) == (30, 15, 15)


def test_columns_that_lack_nothing_stand_where_they_stood() -> None:
    assert widths(COLUMNS, 80, (10, 38, 11)) == widths(COLUMNS, 80)
    assert widths(COLUMNS, 20, (10, 38, 11)) == widths(COLUMNS, 20)


def test_a_column_wants_its_title_with_the_sign_of_an_order_and_its_longest_cell() -> None:
    columns = (Column(title="Läge", order="state"), Column(title="Namn"))
    assert wanted(columns, [Line(cells=("✓", "Bygdens kör")), Line(cells=("", "Ängsund"))]) == (6, 11)


@given(st.text(), st.integers(0, 40))
def test_a_text_takes_exactly_the_cells_it_is_given_and_a_cut_has_its_sign(text: str, width: int) -> None:
    fitted = fit(text, width)
    assert cell_len(fitted) == width
    assert (fitted == "") == (width == 0)
    if width and cell_len(fitted.rstrip()) and not text.startswith(fitted.rstrip()) and CUT in fitted:
        assert fitted.rstrip().endswith(CUT)


def test_wide_letters_are_cut_between_and_never_through() -> None:
    assert fit("漢字漢字", 4) == "漢 …"
