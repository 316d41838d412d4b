"""The yearly report: what is known of a year, each side beside the other, and nothing made of what is not known."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Figure, Note, Points, Printout, Table
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import (
    Activity,
    Assessment,
    Author,
    Evidence,
    Fulfilment,
    Grade,
    Observation,
    Organisation,
    Passage,
    Record,
    Round,
)
from overenskommelse.sources import Source
from overenskommelse.standing.follow_up import of_plans
from tests.documents.shipped import headings, material, opened, paper, table, words

TODAY = date(2019, 2, 1)
SOURCE = Source(document="s1")
AREA = "remiss-2014/plan-2015/princip-1"
NAMED, EVERY, CIVIL, SIGN = (f"{AREA}/{id}" for id in ("ansvar-1", "ansvar-2", "ansvar-3", "indikator-dialog"))


def report(year: int, *records: Record, on: date = TODAY) -> Printout:
    return paper("yearly-report", material("vgr", on, *records), str(year))


def the_round(*about: str, respondents: tuple[str, ...] = ("regionstyrelsen", "kulturnamnden", "korpen")) -> Round:
    return Round(
        id="r17",
        title="Uppföljning 2017",
        period=Period.parse("2017"),
        opened=PartialDate("2018-01-10"),
        commitments=about or (NAMED, EVERY, CIVIL, SIGN),
        respondents=respondents,
        source=SOURCE,
    )


def said(
    about: str, by: str, fulfilment: Fulfilment, author: Author = Author.SIDE, evidence: tuple[Evidence, ...] = ()
) -> Assessment:
    return Assessment(
        id=f"a-{by}-{about.rpartition('/')[2]}",
        about=about,
        by=by,
        author=author,
        fulfilment=fulfilment,
        evidence=evidence,
        round="r17",
        period=Period.parse("2017"),
        made=PartialDate("2018-02-01"),
        source=SOURCE,
    )


KORPEN = Organisation(id="korpen", name="Korpen", period=Period.parse("2010/.."), source=SOURCE)
DECISION = (Evidence(summary="Beslut § 12", grade=Grade.STRONG),)
ANSWERED: tuple[Record, ...] = (
    KORPEN,
    the_round(),
    said(NAMED, "regionstyrelsen", Fulfilment.DONE, evidence=DECISION),
    said(NAMED, "korpen", Fulfilment.NOT_STARTED),
    said(NAMED, "beredning", Fulfilment.PARTLY, Author.JOINT),
    said(CIVIL, "korpen", Fulfilment.NO_EVIDENCE),
)


def notes(found: Printout) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Note)]


def points(found: Printout, heading: str) -> tuple[str, ...]:
    blocks = iter(found.blocks)
    next(block for block in blocks if getattr(block, "text", None) == heading)
    return next(block.items for block in blocks if isinstance(block, Points))


def test_a_year_without_rounds_says_that_none_is_known_and_accuses_nobody() -> None:
    found = notes(report(2017))
    assert "återges löftena enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd" in found[0]
    assert (
        "Ingen uppföljningsomgång är känd för året. Att ingen är antecknad betyder inte att ingen har genomförts."
        in found
    )
    assert "Liggaren är inte förklarad fullständig för möten; det kan ha hållits fler." in found


@pytest.mark.parametrize("year", range(2013, 2019))
def test_each_year_of_the_shipped_agreement_has_every_part(year: int) -> None:
    parts = ["Hur löftena stod", "Vad sidorna säger", "Det som har gjorts", "Möten", "Underskrivare"]
    found = headings(report(year))
    assert [each for each in found if each in parts] == parts


def test_who_came_to_the_conference_of_2013_stands_in_the_report_of_that_year() -> None:
    rows = {row[1].partition(".")[0]: row[3] for row in table(report(2013), "Genomfört 2013")}
    assert rows["Konferens för information, implementering och dialog"] == "120 personer\nomkring 800 organisationer"
    assert rows["Fyra delregionala dialogmöten"] == "omkring 60 organisationer"


def test_figures_of_the_working_group_stand_in_the_report_of_their_year_and_as_background_later() -> None:
    told = {(row[1], row[2], row[3]) for row in table(report(2013), "Siffror för 2013")}
    assert {
        ("företrädare", "24 företrädare", "Arbetsgruppen för överenskommelsen"),
        ("möten", "6 möten", "Arbetsgruppen för överenskommelsen"),
        ("möten", "8 möten", "Skrivargruppen"),
    } <= told
    later = {(row[1], row[2], row[3]) for row in table(report(2018), "Siffror från tidigare år")}
    conference = "Konferens för information, implementering och dialog"
    assert ("organisationer som deltog", "omkring 800 organisationer", conference) in later


def test_the_seats_of_the_council_are_told_with_the_bodies() -> None:
    (seats,) = [
        row[1]
        for row in table(report(2014), "Organ som fanns, eller kan ha funnits, 31 december 2014")
        if "råd" in row[0]
    ]
    assert seats == "Den sociala ekonomin 16 (valda företrädare); Västra Götalandsregionen 8 (politiker)"


def test_signatories_are_told_over_time_as_sources_counted_them() -> None:
    rows = table(report(2018), "Underskrivare över tid, så som källor har räknat dem, i siffror")
    assert [row[:2] for row in rows] == [("5 december 2014", "omkring 70"), ("våren 2017", "104")]
    assert any(isinstance(block, Figure) for block in report(2018).blocks)


def test_a_meeting_that_was_planned_is_not_said_to_have_been_held() -> None:
    rows = {row[0]: row[-1] for row in table(report(2018), "Möten 2018")}
    assert (rows["23 mars 2018"], rows["27 april 2018"]) == ("genomfört", "planerat")
    assert "Beredningen för överenskommelsen med den sociala ekonomin: 1 möte hölls." in words(report(2018))


def test_both_sides_stand_beside_each_other_commitment_by_commitment() -> None:
    rows = table(report(2017, *ANSWERED), "Åtagande för åtagande: Uppföljning 2017")
    assert rows[0][1:] == (
        "Regionstyrelsen: genomfört",
        "Korpen, om den andra sidan: inte påbörjat",
        "Beredningen för överenskommelsen med den sociala ekonomin: delvis gjort",
        "–",
        "ja",
    )


def test_what_nothing_is_known_of_stands_apart_from_what_has_not_begun_and_from_silence() -> None:
    found = report(2017, *ANSWERED)
    assert points(found, "Där någon svarar att underlag saknas") == (
        "Dialog: Få med fler aktörer från sektorn i samverkan och partnerskap.",
    )
    assert [each[:45] for each in points(found, "Uppges inte vara påbörjat")] == [
        "Dialog: Bygga upp ett system för hur regionen"
    ]
    assert len(points(found, "Det som ingen har svarat om")) == 2


def test_evidence_is_told_with_its_grade_and_who_gave_it() -> None:
    ((_, *told),) = table(report(2017, *ANSWERED), "Underlag: Uppföljning 2017")
    assert told == ["Beslut § 12", "starkt underlag", "Regionstyrelsen"]


def test_who_has_not_answered_is_told() -> None:
    found = points(report(2017, *ANSWERED), "Vilka som inte har svarat")
    assert "Kulturnämnden: 2 åtaganden" in found
    assert "Regionstyrelsen: 2 åtaganden" in found


def test_many_answers_in_a_cell_are_counted() -> None:
    many = [evolve(KORPEN, id=f"f-{n}", name=f"Förening {n}") for n in range(6)]
    answers = [said(SIGN, each.id, Fulfilment.DONE) for each in many]
    asked = the_round(respondents=tuple(each.id for each in many))
    row = table(report(2017, *many, asked, *answers), "Åtagande för åtagande: Uppföljning 2017")[0]
    assert row[2] == "genomfört: 6 svar"


def test_what_the_editor_writes_stands_at_its_place() -> None:
    passage = Passage(
        id="inledning",
        paper="yearly-report",
        about="2017",
        place="rounds",
        text="Uppföljningen gjordes inte som planerat.",
        date=PartialDate("2018-03-01"),
        source=SOURCE,
    )
    blocks = report(2017, passage).blocks
    place = next(n for n, block in enumerate(blocks) if getattr(block, "text", None) == passage.text)
    assert getattr(blocks[place - 1], "text", None) == "Vad sidorna säger"
    assert passage.text not in words(report(2016, passage))


def test_a_year_that_goes_on_is_told_so_and_one_that_is_ahead_has_no_report() -> None:
    assert "Året var inte slut när rapporten gjordes." in notes(report(2019))
    with pytest.raises(UnknownError):
        report(2020)
    with pytest.raises(UnknownError):
        paper("yearly-report", material("vgr", TODAY), "förra")


def test_a_year_is_judged_when_it_is_over_and_the_next_left_to_its_own_report() -> None:
    told = words(report(2018))
    assert "Läget 1 januari 2019." in told
    assert "31 december 2019" not in told


def test_there_is_a_report_of_each_year_that_something_is_known_of() -> None:
    years = tuple(PAPERS["yearly-report"].each(material("vgr", TODAY)))
    assert years == ("2011", "2012", "2013", "2014", "2016", "2017", "2018")


def many_rounds(count: int) -> Iterator[Record]:
    about = of_plans(opened("vgr").agreement.plans)[:24]
    organisations = [evolve(KORPEN, id=f"f-{n}", name=f"Förening {n}") for n in range(count)]
    yield from organisations
    yield the_round(*about, respondents=tuple(each.id for each in organisations))
    for each in organisations:
        for place, citation in enumerate(about):
            yield evolve(said(citation, each.id, Fulfilment.DONE), id=f"svar-{each.id}-{place}")


def test_the_report_of_many_answers_takes_time_in_proportion() -> None:
    found = material("vgr", TODAY, *many_rounds(121))
    began = perf_counter()
    made = paper("yearly-report", found, "2017")
    assert perf_counter() - began < 10
    assert any(isinstance(block, Table) for block in made.blocks)


def test_figures_about_an_activity_stand_with_it_and_what_was_counted_by_itself_too() -> None:
    activity = Activity(
        id="dag", title="Dialogdag", date=PartialDate("2017-05-02"), invited=200, headcount=90, source=SOURCE
    )
    figure = Observation(
        id="siffra",
        measure="represented_organisations",
        value=Decimal(40),
        date=activity.date,
        about="dag",
        source=SOURCE,
    )
    rows = {row[1]: row[3] for row in table(report(2017, activity, figure), "Genomfört 2017")}
    assert rows["Dialogdag"] == "200 inbjudna\n90 kom\n40"
