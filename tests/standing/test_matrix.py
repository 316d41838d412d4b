"""A plan's areas by the levels of participation, with four cell states."""

import pytest

from overenskommelse.agreement import Agreement, Aim, Area, AreaKind, Indicator, Level, Plan
from overenskommelse.dates import PartialDate
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Progress
from overenskommelse.standing import Cell, CellState, matrix
from tests.standing.builders import SOURCE, agreement, day, done, edition, ledger, plan

LEVELS = tuple(
    Level(id=name, label=name, ordinal=n, source=SOURCE)
    for n, name in ((3, "dialog"), (1, "information"), (2, "samrad"), (4, "partnerskap"))
)


def aim(level: str, decided: str, *, chosen: bool) -> Aim:
    return Aim(level=level, chosen=chosen, decided=PartialDate(decided), source=SOURCE)


AREA = Area(
    id="princip-1",
    kind="princip",
    label="Dialog",
    ordinal=1,
    indicators=(Indicator(id="i", level="information", summary="Syns.", source=SOURCE),),
    aims=(aim("samrad", "2016-02-01", chosen=True), aim("partnerskap", "2016-02-01", chosen=False)),
    source=SOURCE,
)
AREA_ALONE = Area(id="a", kind="princip", label="A", ordinal=1, source=SOURCE)
KINDS = (AreaKind(id="princip", label="Princip"),)
HELD = done("traff", "2016-05-01", level="dialog", areas=("antagen/p/princip-1",))


def promised(area: Area = AREA) -> Agreement:
    whole: Plan = plan("p", "2015/2017", edition="antagen", areas=(area,), area_kinds=KINDS)
    return agreement(plans=(whole,), editions=(edition(levels=LEVELS),))


def cells(on: str, area: Area = AREA) -> dict[str, Cell]:
    (row,) = matrix(promised(area), ledger(HELD), day(on), "antagen/p").rows
    return {cell.level: cell for cell in row.cells}


def test_the_four_states_of_a_cell() -> None:
    assert {level: cell.states for level, cell in cells("2016-06-01").items()} == {
        "information": {CellState.STATED},
        "samrad": {CellState.AIMED_AT},
        "dialog": {CellState.EVIDENCED},
        "partnerskap": {CellState.NOT_CHOSEN},
    }


def test_levels_stand_from_least_to_most() -> None:
    assert list(cells("2016-06-01")) == ["information", "samrad", "dialog", "partnerskap"]


def test_a_cell_names_its_indicators_and_activities() -> None:
    found = cells("2016-06-01")
    assert found["information"].indicators == ("antagen/p/princip-1/i",)
    assert found["dialog"].activities == ("traff",)


def test_what_came_later_is_not_shown() -> None:
    """Neither an activity nor an aim of a later day, nor one whose day is not surely past."""
    assert {level: cell.states for level, cell in cells("2016-01-31").items()} == {
        "information": {CellState.STATED},
        "samrad": set(),
        "dialog": set(),
        "partnerskap": set(),
    }


def test_a_cell_may_be_in_several_states() -> None:
    both = (aim("dialog", "2015-01-01", chosen=True),)
    area = Area(id="princip-1", kind="princip", label="Dialog", ordinal=1, aims=both, source=SOURCE)
    assert cells("2016-06-01", area)["dialog"].states == {CellState.AIMED_AT, CellState.EVIDENCED}


def test_the_newest_choice_holds() -> None:
    changed = (aim("samrad", "2016-02-01", chosen=False), aim("samrad", "2015-02-01", chosen=True))
    area = Area(id="princip-1", kind="princip", label="Dialog", ordinal=1, aims=changed, source=SOURCE)
    assert cells("2015-06-01", area)["samrad"].states == {CellState.AIMED_AT}
    assert cells("2016-06-01", area)["samrad"].states == {CellState.NOT_CHOSEN}


def test_what_was_only_planned_is_no_evidence() -> None:
    planned = done("traff", "2016-05-01", level="dialog", areas=HELD.areas, progress=Progress.PLANNED)
    (row,) = matrix(promised(), ledger(planned), day("2016-06-01"), "p").rows
    assert row.cells[2].activities == ()


def test_an_activity_of_another_area_is_no_evidence() -> None:
    area = Area(id="princip-2", kind="princip", label="Annat", ordinal=1, source=SOURCE)
    plans = (plan("p", "2015/2017", edition="antagen", areas=(AREA, area), area_kinds=KINDS),)
    both = agreement(plans=plans, editions=(edition(levels=LEVELS),))
    rows = matrix(both, ledger(HELD), day("2016-06-01"), "p").rows
    assert [row.cells[2].activities for row in rows] == [("traff",), ()]


def test_an_agreement_without_levels_has_rows_without_cells() -> None:
    plans = (
        plan(
            "p",
            "2015/2017",
            areas=(Area(id="a", kind="k", label="A", ordinal=1, source=SOURCE),),
            area_kinds=(AreaKind(id="k", label="K"),),
        ),
    )
    assert [row.cells for row in matrix(agreement(plans=plans), ledger(), day("2016-06-01"), "p").rows] == [()]


def test_a_plan_that_is_not_there_is_an_error_with_the_choices() -> None:
    with pytest.raises(UnknownError, match="its plans are p"):
        matrix(promised(), ledger(), day("2016-06-01"), "antagen/q")
