"""Activities with their counts, levels chosen and declined, paragraphs of the editor's own."""

from decimal import Decimal

import pytest

from overenskommelse.agreement import Area, AreaKind, Edition, EditionStatus, Level, Plan
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError, UnknownError
from overenskommelse.ledger import Activity, Observation, Passage, Progress
from overenskommelse.office.commands import (
    AdoptEdition,
    ChooseLevel,
    DeclineLevel,
    PutPlanInForce,
    RecordActivity,
    RecordHeadcount,
    RecordObservation,
    WritePassage,
)
from overenskommelse.office.office import Office
from overenskommelse.standing import CellState, matrix
from tests.office.agreements import CODE, SOURCE, TODAY, codes, ledger, office

DAY = PartialDate("2026-02-01")
LEVEL = Level(id="dialog", label="Dialog", ordinal=1, source=SOURCE)
TEXT = Edition(id="text-2026", title="Ny", status=EditionStatus.DRAFT, levels=(LEVEL,), source=SOURCE)
PLAN = Plan(
    id="plan-2027",
    title="Planen",
    period=Period.parse("2026/2027"),
    area_kinds=(AreaKind(id="omrade", label="område"),),
    areas=(Area(id="omrade-1", kind="omrade", label="Demokrati", ordinal=1, source=SOURCE),),
    source=SOURCE,
)


def planned() -> Office:
    at = office()
    at.do(AdoptEdition(agreement=CODE, edition=TEXT, on=DAY))
    at.do(PutPlanInForce(agreement=CODE, plan=PLAN, on=DAY))
    return at


def states(at: Office) -> frozenset[CellState]:
    with at.view() as view:
        ((row,),) = (matrix(view.agreement(CODE), view.ledger(CODE), TODAY, "plan-2027").rows,)
    return row.cells[0].states


def test_a_conference_is_an_activity_whose_counts_stand_beside_the_figure_that_a_source_gives() -> None:
    at = office()
    at.do(
        RecordActivity(
            agreement=CODE, title="Konferens", date=DAY, progress=Progress.PLANNED, invited=200, registered=140
        )
    )
    at.do(RecordHeadcount(agreement=CODE, id="konferens-2026-02-01", headcount=118))
    at.do(
        RecordObservation(
            agreement=CODE, measure="participants", value=Decimal(120), date=DAY, about="konferens-2026-02-01"
        )
    )
    ((kept,), (figure,)) = ledger(at).of(Activity), ledger(at).of(Observation)
    assert (kept.progress, kept.invited, kept.registered, kept.headcount, figure.value) == (
        Progress.DONE,
        200,
        140,
        118,
        Decimal(120),
    )


def test_a_headcount_is_a_number_that_somebody_gave() -> None:
    at = office()
    at.do(RecordActivity(agreement=CODE, title="Konferens", date=DAY))
    for given, code in (({"invited": -1}, "count-below-nothing"), ({}, "nothing-counted")):
        with pytest.raises(InvalidError) as error:
            at.do(RecordHeadcount(agreement=CODE, id="konferens-2026-02-01", **given))
        assert codes(error) == [code]


def test_a_level_is_aimed_at_or_declined_with_the_reason_and_the_last_choice_holds() -> None:
    at = planned()
    at.do(DeclineLevel(agreement=CODE, area="plan-2027/omrade-1", level="dialog", on=DAY, why="Inte i år"))
    assert states(at) == {CellState.NOT_CHOSEN}
    at.do(ChooseLevel(agreement=CODE, area="plan-2027/omrade-1", level="dialog", on=PartialDate("2026-03-01")))
    assert states(at) == {CellState.AIMED_AT}
    with at.view() as view:
        (area,) = view.agreement(CODE).plan("plan-2027").areas
    assert [(aim.chosen, aim.note) for aim in area.aims] == [(False, "Inte i år"), (True, None)]


def test_an_area_or_a_level_that_is_none_is_answered_with_the_choices() -> None:
    at = planned()
    with pytest.raises(UnknownError, match="plan-2027/omrade-1"):
        at.do(ChooseLevel(agreement=CODE, area="plan-2027/omrade-2", level="dialog"))
    with pytest.raises(UnknownError, match="there are dialog"):
        at.do(ChooseLevel(agreement=CODE, area="plan-2027/omrade-1", level="dialg"))


def test_a_paragraph_of_the_editors_own_is_kept_for_its_place() -> None:
    at = office()
    at.do(WritePassage(agreement=CODE, paper="minutes", place="head", about="mote-1", text="Mötet hölls på distans."))
    ((kept,),) = (ledger(at).of(Passage),)
    assert (kept.id, kept.about, kept.text) == ("minutes-head-mote-1", "mote-1", "Mötet hölls på distans.")
