"""Papers on bodies: the chart with its table, and who sits where."""

from typing import Any

import pytest

from overenskommelse.agreement import BodyCharter, Chair, ChairKind, Composition, Relation, SeatGroup
from overenskommelse.dates import Period
from overenskommelse.documents.drawing import is_drawing
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Facts, Figure
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Appointment, Ground, Organisation, Post, Seat
from overenskommelse.sources import Dated, Dating
from tests.documents.materials import material, material_of_vgr, table_of, text_of
from tests.standing.builders import SOURCE, agreement

SINCE = Period.parse("2015/..")


def dated(value: Any) -> Dated[Any]:
    return Dated((Dating(value=value, period=SINCE, source=SOURCE),))


BODY = BodyCharter(
    id="radet",
    name="Rådet",
    existence=SINCE,
    composition=dated(
        Composition(
            seats=(SeatGroup(side="region", minimum=1, maximum=1), SeatGroup(side="civil", minimum=1, maximum=1)),
            relation=Relation.EQUAL,
        )
    ),
    chair=dated(Chair(kind=ChairKind.ROTATING, sides=("region", "civil"))),
    source=SOURCE,
)
NEXT = BodyCharter(id="nya", name="Nya rådet", existence=Period.parse("2021/.."), predecessor="radet", source=SOURCE)
UNDER = BodyCharter(id="utskottet", name="Utskottet", existence=SINCE, parent="radet", source=SOURCE)


def seat(id: str, side: str, **parts: Any) -> Seat:
    return Seat(id=id, body="radet", side=side, label=id.capitalize(), period=SINCE, source=SOURCE, **parts)


def held(seat: str, ground: Ground, **parts: Any) -> Appointment:
    return Appointment(
        id=f"{seat}-2019", seat=seat, ground=ground, period=Period.parse("2019/.."), source=SOURCE, **parts
    )


RECORDS = (
    Organisation(id="korpen", name="Korpen", period=SINCE, source=SOURCE),
    seat("ledamot", "region"),
    seat("rost", "civil", qualities=("från en delregion",)),
    seat("ersattare", "civil", order=1),
    held("ledamot", Ground.ELECTED_ASSIGNMENT, party="X", person="Ulla Påhittad", role="ordförande"),
    held("rost", Ground.CIVIL_SOCIETY, organisation="korpen", person="Nils Påhittad"),
    Post(id="p", title="Processledare", body="radet", period=SINCE, paid_by="Regionen", person="Eva", source=SOURCE),
)
MATERIAL = material(agreement(bodies=(BODY, NEXT, UNDER)), RECORDS, "2022-06-01")


def test_the_chart_stands_with_a_table_of_the_same_and_says_its_lines_in_words() -> None:
    made = PAPERS["bodies"].compose(MATERIAL, "")
    (chart,) = [block for block in made.blocks if isinstance(block, Figure)]
    assert is_drawing(chart.svg)
    assert "Utskottet" in chart.alternative
    assert "Nya rådet" in chart.alternative
    assert [row[0] for row in table_of(made).rows] == ["Rådet", "Nya rådet", "Utskottet"]


def test_what_vgr_is_known_to_have_promised_and_set_up_is_printed_with_its_sources() -> None:
    told = text_of(PAPERS["bodies"].compose(material_of_vgr("2024-06-01", "en"), ""))
    for fact in (
        "4–12 a year",
        "equal numbers",
        "25 November 2014 by Regionfullmäktige",
        "§ 174",
        "Det civila samhället 16",
        "Västra Götalandsregionen 8",
        "Västra Götalandsregionen 7 (politicians), which is not used",
        "Västra Götalandsregionen 5 (politicians); Det civila samhället 5",
        "24 företrädare (2013",
        "6 möten (2013",
        "8 möten (2013",
        "promised; not known to have been set up",
    ):
        assert fact in told, fact


def test_the_conflicting_readings_of_one_body_stand_beside_each_other() -> None:
    made = PAPERS["bodies"].compose(material_of_vgr("2024-06-01", "en"), "")
    seats = next(
        value
        for block in made.blocks
        if isinstance(block, Facts)
        for label, value in block.rows
        if label == "Seats" and "16" in value
    )
    assert len(seats.split("\n")) == 3
    assert seats.count("which is not used") == 2


def test_attendance_is_told_beside_the_seats_and_not_as_their_number() -> None:
    told = text_of(PAPERS["roster"].compose(material_of_vgr("2018-03-23", "en"), "beredning"))
    assert "5 for Den sociala ekonomin and 6 for Västra Götalandsregionen. Attendance is no measure of seats." in told
    assert told.count("follows from the source") == 11


def test_a_roster_names_role_and_organisation_and_a_party_only_for_an_elected_assignment() -> None:
    made = PAPERS["roster"].compose(MATERIAL, "radet")
    rows = {row[0]: row for row in table_of(made).rows}
    assert rows["Ledamot"][2] == "Förtroendeuppdrag, ordförande (X)"
    assert rows["Rost"][2] == "Korpen"
    assert rows["Ersattare"][2] == "inte känd"
    assert "Påhittad" not in text_of(made)
    assert "Eva" not in text_of(made)
    assert "från en delregion" in rows["Rost"][5]


def test_the_complete_roster_names_persons() -> None:
    told = text_of(PAPERS["roster-complete"].compose(MATERIAL, "radet"))
    assert "Ulla Påhittad, ordförande (X)" in told
    assert "Nils Påhittad, Korpen" in told
    assert "Processledare | Eva" in told


def test_the_roster_says_whether_the_seats_stand_as_asked_and_whose_turn_the_chair_is_next() -> None:
    (facts,) = [block for block in PAPERS["roster"].compose(MATERIAL, "radet").blocks if isinstance(block, Facts)]
    told = dict(facts.rows)
    assert told["Ordförandeskap"] == "Regionen"
    assert told["Nästa på tur"] == "Civilsamhället"
    assert "Lika" in told["Enligt sammansättningen"]


def test_there_is_a_roster_of_each_body_with_seats_and_of_no_other() -> None:
    assert list(PAPERS["roster"].each(MATERIAL)) == ["radet"]
    with pytest.raises(UnknownError):
        PAPERS["roster"].compose(MATERIAL, "ingen")
