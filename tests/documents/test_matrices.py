"""Areas by levels as a paper, what lies behind a cell, and activities with what was counted of them."""

from decimal import Decimal
from typing import Any

import pytest

from overenskommelse.agreement import Aim, Area, AreaKind, Edition, EditionStatus, Level, Plan
from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Figure
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Activity, Observation
from overenskommelse.standing import CellState
from overenskommelse.standing.cells import behind
from tests.documents.materials import material, table_of, text_of
from tests.standing.builders import SOURCE, agreement, day

LEVELS = tuple(
    Level(id=id, label=id.capitalize(), ordinal=place, source=SOURCE) for place, id in enumerate(("samrad", "dialog"))
)
TEXT = Edition(id="antagen", title="Texten", status=EditionStatus.IN_FORCE, levels=LEVELS, source=SOURCE)


def aim(level: str, decided: str, *, chosen: bool, note: str | None = None) -> Aim:
    return Aim(level=level, chosen=chosen, decided=PartialDate(decided), note=note, source=SOURCE)


AREA = Area(
    id="omrade-1",
    kind="omrade",
    label="Demokrati",
    ordinal=1,
    aims=(aim("dialog", "2024-02-01", chosen=False, note="Inte i år"), aim("samrad", "2024-01-01", chosen=True)),
    source=SOURCE,
)
PLAN = Plan(
    id="plan",
    title="Planen",
    period=Period.parse("2024/2026"),
    area_kinds=(AreaKind(id="omrade", label="område"),),
    areas=(AREA,),
    source=SOURCE,
)


def activity(id: str, date: str, **parts: Any) -> Activity:
    return Activity(id=id, title=id.capitalize(), date=PartialDate(date), source=SOURCE, **parts)


RECORDS = (
    activity("konferens", "2024-03-01", level="samrad", areas=("plan/omrade-1",), invited=200, headcount=118),
    activity("annat", "2024-02-01"),
    Observation(
        id="deltagare",
        measure="participants",
        value=Decimal(120),
        unit="personer",
        about="konferens",
        date=PartialDate("2024-03-01"),
        source=SOURCE,
    ),
)
BARE = Plan(id="plan-2020", title="Den förra", period=Period.parse("2020/2023"), source=SOURCE)
AGREEMENT = agreement(editions=(TEXT,), plans=(BARE, PLAN))
MATERIAL = material(AGREEMENT, RECORDS, "2024-06-01")


def test_the_matrix_says_each_state_in_words_and_that_a_level_left_aside_is_a_choice() -> None:
    made = PAPERS["matrix"].compose(MATERIAL, "")
    assert table_of(made).rows == (("Demokrati", "mål som eftersträvas, belagt i liggaren", "medvetet bortvald"),)
    assert any(isinstance(block, Figure) for block in made.blocks)
    assert "ett val, inte en brist" in text_of(made)
    assert table_of(made, 1).rows[0] == ("Demokrati", "Dialog", "avstår medvetet sedan 1 februari 2024: Inte i år")


def test_the_matrix_is_about_a_plan_that_is_named_and_there_is_one_of_each_with_areas_and_levels() -> None:
    assert list(PAPERS["matrix"].each(MATERIAL)) == ["plan"]
    with pytest.raises(UnknownError):
        PAPERS["matrix"].compose(MATERIAL, "plan-2")


def test_behind_a_cell_stand_its_choices_activities_and_what_sources_count_of_these() -> None:
    found = behind(AGREEMENT, MATERIAL.ledger, day("2024-06-01"), "plan", "omrade-1/samrad")
    assert found.states == {CellState.AIMED_AT, CellState.EVIDENCED}
    assert [each.id for each in (*found.activities, *found.figures)] == ["konferens", "deltagare"]
    assert [each.chosen for each in found.aims] == [True]
    assert behind(AGREEMENT, MATERIAL.ledger, day("2024-01-15"), "plan", "plan/omrade-1/dialog").aims == ()


def test_a_cell_that_is_none_is_answered_with_areas_and_levels() -> None:
    with pytest.raises(UnknownError, match="omrade-1"):
        behind(AGREEMENT, MATERIAL.ledger, day("2024-06-01"), "plan", "omrade-1/partnerskap")


def test_activities_are_printed_by_day_with_their_own_counts_beside_those_of_sources() -> None:
    rows = table_of(PAPERS["activities"].compose(MATERIAL, "")).rows
    assert [row[1] for row in rows] == ["Annat", "Konferens"]
    assert rows[1][2] == "Demokrati, Samrad"
    assert rows[1][3].split("\n") == [
        "inbjudna: 200",
        "kom: 118",
        "deltagare enligt källa: 120 personer (Texten, s. 1)",
    ]
