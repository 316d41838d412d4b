"""The year wheel as a paper: a part for each month, and every thing with who is to act."""

from datetime import date

from overenskommelse.documents.printout import Note, Paragraph
from tests.documents.shipped import headings, material, paper, table

SPRING = date(2018, 3, 20)


def test_each_month_has_its_part_and_those_in_which_nothing_is_known_are_told_together() -> None:
    wheel = paper("year-wheel", material("vgr", SPRING))
    empty = [block.text for block in wheel.blocks if isinstance(block, Paragraph) and "känt." in block.text][1:]
    assert wheel.title == "Årshjul mars 2018–februari 2020"
    assert headings(wheel) == [
        "Mars 2018",
        "April 2018",
        "Maj 2018",
        "November 2018",
        "December 2018",
        "December 2019",
        "Utan bestämd månad",
    ]
    assert empty == [
        "Juni–oktober 2018: inget är känt.",
        "Januari–november 2019: inget är känt.",
        "Januari–februari 2020: inget är känt.",
    ]


def test_the_wheel_stops_at_the_end_of_the_calendar_and_names_the_first_year_in_full() -> None:
    assert paper("year-wheel", material("vgr", date.max)).title == "Årshjul december 9999"
    assert paper("handover", material("vgr", date.max)).title
    assert paper("year-wheel", material("vgr", date.min)).title == "Årshjul januari 0001–december 0002"


def test_each_thing_stands_with_its_day_who_is_to_act_and_its_clause() -> None:
    wheel = paper("year-wheel", material("vgr", SPRING))
    assert table(wheel, "Att göra: november 2018") == (
        (
            "25 november 2018",
            "Beslut om översyn av överenskommelsen minst vart fjärde år",
            "Samverkansgruppen (inte känt att den har inrättats)",
            (
                "Gruppen beslutar om översyn av överenskommelsen; det får gå högst fyra år "
                "(remiss-2014/uppfoljning/oversyn)"
            ),
        ),
    )
    assert [row[:3] for row in table(wheel, "Att göra: december 2018")] == [
        (
            "31 december 2018",
            "Tiden för Beredningen för överenskommelsen med den sociala ekonomin går ut",
            "Regionfullmäktige",
        ),
        (
            "31 december 2018",
            "Samverkansgruppen informerar varje part en gång om året",
            "Samverkansgruppen (inte känt att den har inrättats)",
        ),
        (
            "31 december 2018",
            "Uppföljning varje år genom arbetsgrupper, utvärderingar och konferens",
            "framgår inte",
        ),
    ]


def test_what_is_known_to_the_season_only_or_is_yet_to_be_agreed_has_no_month() -> None:
    wheel = paper("year-wheel", material("vgr", SPRING))
    assert [row[:2] for row in table(wheel, "Att göra: utan bestämd månad")] == [
        ("hösten 2018", "Planerat: Beredningens slutkonferens"),
        (
            "ingen bestämd dag",
            "Åtaganden och åtgärder följs upp via indikatorerna: hur ofta återstår att komma överens om",
        ),
    ]


def test_promises_known_by_a_draft_are_told_so() -> None:
    wheel = paper("year-wheel", material("vgr", SPRING))
    (note,) = [block.text for block in wheel.blocks if isinstance(block, Note)]
    assert note == "Löftena återges enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd."
