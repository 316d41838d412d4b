"""The handover: what is to be done first, and everything else where it is looked up."""

from datetime import date

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.printout import Note, Paragraph, Points, Table
from overenskommelse.ledger import Action, Direction, Enquiry, Matter, MatterStep, Paper, Record
from overenskommelse.sources import Source
from tests.documents.shipped import headings, material, paper, table, words

TODAY = date(2026, 11, 28)
SOURCE = Source(document="s3")
RECORDS: tuple[Record, ...] = (
    Action(
        id="brev",
        title="Skriv till underskrivarna",
        owner="processledaren",
        date=PartialDate("2026-10-01"),
        due=PartialDate("2026-11-20"),
        source=SOURCE,
    ),
    Enquiry(id="lokaler", title="Lokaler", sender="en förening", date=PartialDate("2026-11-18"), source=SOURCE),
    Matter(
        id="plan",
        title="Ny plan",
        number="RS 2026-00001",
        period=Period.parse("2026-09/.."),
        steps=(MatterStep(id="rs", body="regionstyrelsen", asked="Anta planen"),),
        papers=(
            Paper(
                id="yttrande",
                title="Yttrande",
                date=PartialDate("2026-11-02"),
                direction=Direction.IN,
                correspondent="en förening",
                source=SOURCE,
            ),
        ),
        source=SOURCE,
    ),
)


def known(name: str) -> str:
    return f"{name}, så vitt känt 28 november 2026"


def test_it_begins_with_what_is_to_be_done_within_sixty_days_and_by_whom() -> None:
    made = paper("handover", material("vgr", TODAY, *RECORDS))
    assert headings(made)[0] == "Att göra inom sextio dagar"
    assert [row[:3] for row in table(made, known("Att göra inom sextio dagar"))] == [
        ("20 november 2026", "Skriv till underskrivarna", "processledaren"),
        ("31 december 2026", "Plan för samverkan 2024–2026 löper ut", "Regionstyrelsen"),
        (
            "31 december 2026",
            "Samverkansgruppen informerar varje part en gång om året",
            "Samverkansgruppen (inte känt att den har inrättats)",
        ),
        ("31 december 2026", "Uppföljning varje år genom arbetsgrupper, utvärderingar och konferens", "framgår inte"),
        (
            "1 januari 2027",
            "Handlingsplanen revideras vart tredje år",
            "Samverkansgruppen (inte känt att den har inrättats)",
        ),
    ]
    waiting = next(block for block in made.blocks if isinstance(block, Points))
    assert waiting.items == (
        "1 ärende inväntar ett organ.",
        "1 handling väntar på att diarieföras.",
        "1 fråga väntar på svar.",
        "5 medskick väntar på svar.",
    )


def test_every_part_of_a_handover_has_its_place() -> None:
    made = paper("handover", material("vgr", TODAY))
    assert [each for each in headings(made) if each not in {"Snart", "Okänt", "Bedöms inte", "Uppfyllt"}] == [
        "Att göra inom sextio dagar",
        "Väntar också",
        "Så står det till med löftena",
        "Öppna ärenden",
        "Handlingar som väntar på att diarieföras",
        "Vad som kommer senare",
        "Vilka organ som finns",
        "Platser och tider som går ut",
        "Medskick utan svar",
        "Öppna uppdrag",
        "Frågor utan svar",
        "Överenskommelsens egna ord",
        "Var handlingarna finns",
        "Protokoll",
        "Vad som inte är känt, och vad som avgör det",
        "Texten",
        "Liggaren",
        "Handlingsplanerna",
        "Organen",
        "Hur organisationer ansluter sig",
        "Det som källor inte är överens om",
    ]


def test_promises_are_told_by_weight_with_reason_and_clause_and_the_usual_basis_once() -> None:
    made = paper("handover", material("vgr", TODAY))
    captions = [block.caption for block in made.blocks if isinstance(block, Table)]
    order = [captions.index(known(status)) for status in ("Snart", "Okänt", "Bedöms inte", "Uppfyllt")]
    assert order == sorted(order)
    usual = "Där inget annat sägs återges löftena enligt remissförslaget 2014-02-28; den antagna lydelsen är inte känd."
    assert usual in [block.text for block in made.blocks if isinstance(block, Note)]
    first = table(made, known("Snart"))[0]
    assert (first[1], first[3]) == ("31 december 2026", "remiss-2014/uppfoljning/varje-ar")
    assert ("ser\nenligt" in words(made), "ros\nenligt Om överenskommelsen" in words(made)) == (False, True)


def test_open_matters_papers_actions_and_enquiries_are_listed() -> None:
    made = paper("handover", material("vgr", TODAY, *RECORDS))
    assert ("RS 2026-00001 Ny plan", "Regionstyrelsen: Anta planen", "september 2026") in table(
        made, known("Öppna ärenden")
    )
    assert table(made, known("Handlingar som väntar på att diarieföras")) == (
        ("2 november 2026", "in", "en förening", "Yttrande", "RS 2026-00001 Ny plan"),
    )
    assert table(made, known("Öppna uppdrag")) == (
        ("Skriv till underskrivarna", "processledaren", "1 oktober 2026", "20 november 2026"),
    )
    assert table(made, known("Frågor utan svar")) == (
        ("Lokaler", "en förening", "18 november 2026", "10 dagar", "ingen ännu"),
    )


def test_the_bodies_of_the_day_stand_with_their_seats_and_who_serves_them() -> None:
    found = table(paper("handover", material("vgr", TODAY)), known("Vilka organ som finns"))
    name, mandate, *told = found[0]
    assert name.startswith("Regionala överenskommelsegruppen\nfrån")
    assert mandate == "Leder det konkreta arbetet med överenskommelsen; regionstyrelsen äger ärendet."
    assert told == [
        "Västra Götalandsregionen 5 (politiker); Det civila samhället 5 (valda företrädare); lika många",
        "okänt",
        "Västra Götalands bildningsförbund (Det civila samhället)",
    ]
    names = " ".join(row[0] for row in found)
    assert ("Beredningen för" in names, "Samverkansgruppen" in names) == (False, False)


def test_the_words_are_those_of_the_day() -> None:
    for day, word in (("2026-11-28", "det civila samhället"), ("2018-03-01", "social ekonomi")):
        made = paper("handover", material("vgr", date.fromisoformat(day)))
        (found,) = [block.rows for block in made.blocks if isinstance(block, Table) and "egna ord" in block.caption]
        assert [row[1] for row in found if row[0] == "sektorn"] == [word]


def test_documents_of_a_later_day_are_not_told_of() -> None:
    then = paper("handover", material("vgr", date(2018, 4, 1)))
    titles = [row[0] for row in table(then, "Var handlingarna finns, så vitt känt 1 april 2018")]
    assert "Träff för det framtida samarbetet med civilsamhället" not in titles
    assert any(title.startswith("Protokoll från beredningen") for title in titles)


def test_where_nothing_is_known_that_is_said() -> None:
    made = paper("handover", material("skane", date(2024, 1, 1)))
    assert Paragraph(text="Inget är känt som ska göras inom sextio dagar.") in made.blocks
