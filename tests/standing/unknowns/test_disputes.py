"""On what the sources do not agree."""

from attrs import evolve

from overenskommelse.dates import Period
from overenskommelse.sources import Dated, Dating, Document, Source
from tests.standing.builders import DOCUMENTS, SOURCE, done
from tests.standing.unknowns.inquiries import (
    CONTESTED,
    YEARLY,
    area,
    council,
    dated,
    figure,
    ids,
    plan,
    review,
    seats,
    step,
    text,
    told,
    vouched,
    way,
    whole,
)


def test_a_part_or_a_record_whose_source_is_contested_is_told_by_its_name() -> None:
    promised = whole(review(source=CONTESTED, summary="Texten ses över."))
    records = vouched(figure(), evolve(done("kurs", "2020-01-01"), source=CONTESTED))
    assert ids(promised, records=records) == ["oversyn/contested", "activity/kurs/contested"]
    assert told(promised)[0] == "Another source says otherwise than Texten about “Texten ses över”."


def test_readings_that_are_kept_are_told_with_the_one_that_is_used() -> None:
    papers = (*DOCUMENTS, Document(id="notis", title="Notisen"))
    used = Dating(value=seats(), period=Period.parse("2015/.."), source=SOURCE)
    kept = Dating(value=seats(2, 4), period=Period.parse("2016"), used=False, source=Source(document="notis"))
    bodies = (council(composition=Dated((used, kept))),)
    assert told(whole(bodies=bodies, documents=papers)) == [
        "The sources do not agree on the seats of “Radet”: Texten is used, and Notisen says otherwise."
    ]


def test_statements_inside_a_part_are_told_each_by_its_place() -> None:
    decided = evolve(step("2015-01-01"), source=CONTESTED)
    asked = evolve(way().criteria[0], id="krav", source=CONTESTED)
    promised = whole(
        editions=(evolve(text(), decided=decided),),
        joining=(way(criteria=(asked,)),),
        names=dated("Namnet", source=CONTESTED),
    )
    assert ids(promised) == ["contested/names", "antagen/contested/decided", "anslutning/contested/criteria/krav"]


def test_a_part_of_something_that_begins_later_is_not_told_of_yet() -> None:
    areas = (evolve(area("a", None), source=CONTESTED),)
    later = whole(plans=(plan(), plan("2030", id="nasta", area_kinds=YEARLY, areas=areas)))
    assert ids(later) == []
    assert "nasta/a/contested" in ids(later, "2030-06-01")
