"""The statement of the office (tjänsteutlåtande) before a body decides."""

from datetime import date

import pytest

from overenskommelse.dates import PartialDate
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Facts, Note, Points, Printout
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import Passage
from overenskommelse.sources import Source
from tests.documents.shipped import headings, material, paper, table, words

APRIL = date(2018, 4, 10)
REPORT = "rs-2018-00240"


def facts(made: Printout) -> dict[str, str]:
    return dict(next(block.rows for block in made.blocks if isinstance(block, Facts)))


def notes(made: Printout) -> list[str]:
    return [block.text for block in made.blocks if isinstance(block, Note)]


def test_it_goes_to_the_body_that_is_to_decide_next_with_what_it_is_asked() -> None:
    made = paper("statement-of-office", material("vgr", APRIL), REPORT)
    told = facts(made)
    assert (told["Diarienummer"], told["Till"], told["Datum"]) == ("RS 2018-00240", "Regionstyrelsen", "10 april 2018")
    assert "Regionstyrelsen beslutar att:" in words(made)
    proposals, recipients = [block for block in made.blocks if isinstance(block, Points)]
    assert (proposals.first, proposals.items) == (1, ("Föreslå regionfullmäktige att godkänna slutrapporten.",))
    assert recipients.items == ("Regionfullmäktige",)


def test_its_parts_stand_in_the_usual_order() -> None:
    assert headings(paper("statement-of-office", material("vgr", APRIL), REPORT)) == [
        "Förslag till beslut",
        "Sammanfattning",
        "Bakgrund",
        "Underlag",
        "Ärendets gång hittills",
        "Skickas till",
    ]


def test_the_way_so_far_tells_what_is_decided_and_what_is_awaited() -> None:
    made = paper("statement-of-office", material("vgr", APRIL), REPORT)
    way = table(made, "Gången för ärende RS 2018-00240, så vitt känt 10 april 2018")
    assert [row[2] for row in way] == ["§ 10", "okänt", "okänt"]
    assert [row[5] for row in way][1:] == ["inväntas", "inväntas"]


def test_what_is_not_written_tells_how_to_write_it_and_gives_way_to_what_is() -> None:
    made = paper("statement-of-office", material("vgr", APRIL), REPORT)
    assert notes(made) == [
        f"Återstår att skriva: en egen text (handling statement-of-office, gäller {REPORT}, plats {place})."
        for place in ("summary", "background")
    ]
    own = Passage(
        id="bakgrund",
        paper="statement-of-office",
        about=REPORT,
        place="background",
        text="Beredningen har arbetat i fyra år.",
        date=PartialDate("2018-04-01"),
        source=Source(document="s3"),
    )
    made = paper("statement-of-office", material("vgr", APRIL, own), REPORT)
    assert len(notes(made)) == 1
    assert "Beredningen har arbetat i fyra år." in words(made)


def test_before_the_meeting_the_summary_is_that_of_its_item() -> None:
    made = paper("statement-of-office", material("vgr", date(2018, 3, 14)), REPORT)
    assert facts(made)["Behandlas"] == "23 mars 2018"
    assert "Rapporten redovisar arbetet, erfarenheterna och resultatet" in words(made)
    assert notes(made)[0].startswith("Vad Beredningen för överenskommelsen med den sociala ekonomin ombeds besluta")


def test_a_matter_that_awaits_nothing_says_so_and_is_in_no_list() -> None:
    after = material("vgr", date(2018, 6, 1))
    assert "Ärendet inväntar inget beslut, så vitt känt." in notes(paper("statement-of-office", after, REPORT))
    assert list(PAPERS["statement-of-office"].each(after)) == []
    assert list(PAPERS["statement-of-office"].each(material("vgr", APRIL))) == [REPORT]


def test_an_unknown_matter_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownError) as error:
        paper("statement-of-office", material("vgr", APRIL), "rs-2018-0024")
    assert str(error.value.problems[0].remedy) == f"Did you mean {REPORT}?"
