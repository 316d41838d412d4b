"""The papers of a meeting: notice with agenda, attendance list, minutes complete and masked, and an extract."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.material import Material
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.papers.minutes import meeting_of
from overenskommelse.documents.printout import (
    Attestation,
    Break,
    Contents,
    Facts,
    Heading,
    Note,
    Paragraph,
    Points,
    Printout,
    Signatures,
    Table,
)
from overenskommelse.documents.statutory import days_of
from overenskommelse.errors import UnknownError
from overenskommelse.ledger import (
    Action,
    AgendaItem,
    Appointment,
    Attendance,
    Ground,
    Meeting,
    Minutes,
    Passage,
    Post,
    Progress,
    Record,
    Seat,
)
from overenskommelse.sources import Source
from tests.documents.shipped import headings, material, paper, table, words

ON = date(2018, 4, 10)
HELD, PLANNED = "mote-2018-03-23", "mote-2018-04-27"
SOURCE = Source(document="s3")
EVER = Period.parse("2015/2018")


def minutes(*records: Record, code: str = "minutes", on: date = ON, about: str = HELD) -> Printout:
    return paper(code, material("vgr", on, *records), about)


def facts(printout: Printout) -> dict[str, str]:
    return dict(row for block in printout.blocks if isinstance(block, Facts) for row in block.rows)


def notes(printout: Printout) -> list[str]:
    return [block.text for block in printout.blocks if isinstance(block, Note)]


def with_meeting(id: str, **parts: Any) -> Material:
    """The shipped ledger with one of its meetings otherwise."""
    found = material("vgr", ON)
    records = (
        evolve(each, **parts) if isinstance(each, Meeting) and each.id == id else each for each in found.ledger.records
    )
    return evolve(found, ledger=evolve(found.ledger, records=tuple(records)))


def parts_of(printout: Printout) -> list[str]:
    """The parts of minutes in their order: labels of facts, headings, and what stands between them."""
    told = list[str]()
    for block in printout.blocks:
        match block:
            case Facts():
                told += (label for label, _ in block.rows)
            case Heading():
                told.append(block.text)
            case Contents():
                told += (block.title, *(mark for mark, _ in block.entries))
            case Signatures() | Attestation():
                told.append(type(block).__name__)
            case _:
                pass
    return told


def test_the_minutes_of_2018_03_23_have_the_parts_of_their_source_in_its_order() -> None:
    """The head of the source, its table of contents, then each § with what stands under it and the line at its foot."""
    assert parts_of(minutes()) == [
        *("Tid", "Plats", "Beslutande", "Sekreterare", "Föredragande"),
        *("Justerare", "Datum och ort för justering", "Underskrifter", "Signatures"),
        *("Innehållsförteckning", "§ 10", "§ 11", "§ 12"),
        *("§ 10 Slutrapport för mandatperioden 2015–2018", "Diarienummer", "Beslut", "Sammanfattning av ärendet"),
        *("Beslutsunderlag", "Skickas till", "Attestation"),
        *("§ 11 Ekonomisk rapport till och med februari 2018", "Diarienummer", "Beslut", "Sammanfattning av ärendet"),
        *("Beslutsunderlag", "Skickas till", "Attestation"),
        *("§ 12 Information", "Attestation"),
    ]


def test_the_minutes_of_2018_03_23_say_what_their_source_says() -> None:
    found = minutes()
    said = facts(found)
    assert (said["Tid"], said["Plats"]) == ("09:30–12:00", "Kosterhavet, Södra Hamngatan 37-41, Göteborg")
    assert (said["Justerare"], said["Datum och ort för justering"]) == ("Opolitisk 1", "Den 6 april 2018 i Göteborg")
    numbers = [
        row for block in found.blocks if isinstance(block, Facts) for row in block.rows if row[0] == "Diarienummer"
    ]
    assert [number for _, number in numbers] == ["RS 2018-00240", "RS 2018-01416"]
    (signatures,) = [block for block in found.blocks if isinstance(block, Signatures)]
    assert [role for role, _ in signatures.rows] == ["Sekreterare", "Ordförande", "Justerare"]
    attestations = [block.labels for block in found.blocks if isinstance(block, Attestation)]
    assert attestations == [("Justerare", "Rätt utdraget intygar")] * 3
    assert sum(isinstance(block, Break) for block in found.blocks) == 3


def test_six_with_a_party_letter_and_five_without_took_part_in_the_decisions() -> None:
    found = minutes()
    place = found.blocks.index(Heading(text="Beslutande", level=2))
    deciding = found.blocks[place + 1]
    assert isinstance(deciding, Points)
    letters = [each.endswith(")") for each in deciding.items]
    assert (letters.count(True), letters.count(False)) == (6, 5)
    assert deciding.items[0] == "Förtroendevald 1, ordförande (M)"


def test_confirmation_on_day_14_is_an_observation_beside_the_act_and_no_duty_met() -> None:
    """It stands in the reading command and in the reports; the signed paper says nothing of a rule that none found."""
    found = material("vgr", date(2018, 5, 29))
    meeting = meeting_of(found, "mote-2018-03-23")
    (said,) = [block.text for block in days_of(found, meeting) if isinstance(block, Note)]
    assert said.startswith("Justerat dag 14 efter sammanträdet.")
    assert "fullmäktigeberedning" in said
    assert "5 kap. 69 §" in said
    assert said.endswith("Det är en iakttagelse och ingen skyldighet som uppfyllts.")
    assert "Sista dag för justering" not in facts(minutes())
    assert "dag 14" not in " ".join(notes(minutes()))


def test_a_body_with_the_duty_sees_its_last_days_moved_by_the_holidays_with_their_sources() -> None:
    """Day 14 of a meeting on 8 June 2018 is the eve of midsummer, so that the Monday after it counts."""
    kept = Minutes(confirmed=PartialDate("2018-06-26"), announced=PartialDate("2018-06-27"))
    meeting = Meeting(id="namnd", source=SOURCE, date=PartialDate("2018-06-08"), bodies=("ros",), minutes=kept)
    of = material("vgr", date(2018, 8, 1), meeting)
    bodies = tuple(evolve(each, legal_kind="namnd") if each.id == "ros" else each for each in of.agreement.bodies)
    said = facts(paper("minutes", evolve(of, agreement=evolve(of.agreement, bodies=bodies)), "namnd"))
    assert said["Sista dag för justering"].startswith("25 juni 2018 (Kommunallag (2017:725), 5 kap. 69 §)")
    assert said["Sista dag för justering"].endswith("gjort 26 juni 2018, dag 18, efter sista dagen")
    assert said["Sista dag för tillkännagivande"].endswith("gjort 27 juni 2018, dag 1")
    assert said["Anslaget ska vara uppe till och med"] == "18 juli 2018 (Kommunallag (2017:725), 13 kap. 5 §)"


def test_what_nobody_recorded_of_the_minutes_is_not_called_a_draft() -> None:
    bare = with_meeting(HELD, minutes=None)
    assert notes(paper("minutes", bare, HELD))[0] == "Om protokollet är justerat är inte infört."
    begun = with_meeting(HELD, minutes=Minutes(checkers=("beredning-opolitisk-1",)))
    assert notes(paper("minutes", begun, HELD))[0] == "Utkast: protokollet är inte justerat."


def test_minutes_of_an_earlier_day_know_nothing_of_what_was_done_later() -> None:
    """On 5 April 2018 the minutes were not confirmed, and of the day after it nobody knew."""
    found = minutes(on=date(2018, 4, 5))
    assert notes(found) == ["Utkast: protokollet är inte justerat."]
    assert "Datum och ort för justering" not in facts(found)
    assert "Datum och ort för justering" in facts(minutes(on=date(2018, 4, 6)))


KNOWN = (
    Post(id="sekreterare", source=SOURCE, period=EVER, title="sekreterare", person="Berit Påhittad"),
    Appointment(
        id="innehavare",
        source=SOURCE,
        period=EVER,
        seat="beredning-opolitisk-2",
        ground=Ground.CIVIL_SOCIETY,
        person="Folke Uppdiktad",
    ),
)


def test_the_copy_for_the_web_keeps_roles_and_leaves_out_persons_and_says_what_it_left_out() -> None:
    changed = with_meeting(
        HELD,
        attendance=(
            Attendance(seat="beredning-fortroendevald-1"),
            Attendance(seat="beredning-opolitisk-2", note="deltog på distans på grund av sjukdom"),
        ),
        items=(
            AgendaItem(
                id="p",
                number=10,
                heading="Information av Berit Påhittad",
                summary="Folke   Uppdiktads förslag följs.",
                recipients=("Folke.Uppdiktad@example.org", "regionstyrelsen@example.org"),
            ),
        ),
    )
    of = evolve(changed, ledger=evolve(changed.ledger, records=(*changed.ledger.records, *KNOWN)))
    whole, web = words(paper("minutes", of, HELD)), paper("minutes-web", of, HELD)
    for text in ("Berit Påhittad", "Uppdiktad", "sjukdom", "Folke.Uppdiktad@"):
        assert text in whole
        assert text not in words(web)
    for text in ("Förtroendevald 1, ordförande (M)", "Opolitisk 2", "regionstyrelsen@example.org"):
        assert text in words(web)
    assert not [block for block in web.blocks if isinstance(block, Signatures | Attestation)]
    (note,) = [each for each in notes(web) if "Utelämnat" in each]
    assert "4 ställen i texten är maskerade" in note


def test_the_copy_for_the_web_of_what_names_nobody_masks_nothing() -> None:
    (note,) = [each for each in notes(minutes(code="minutes-web")) if "Utelämnat" in each]
    assert "0 ställen" in note


def test_a_substitute_who_served_stands_among_those_deciding_with_the_seat_that_was_empty() -> None:
    changed = with_meeting(
        HELD,
        attendance=(
            Attendance(
                seat="beredning-fortroendevald-2", serves_for="beredning-fortroendevald-1", note="kom till § 11"
            ),
        ),
    )
    said = "Förtroendevald 2 (V), tjänstgör för Förtroendevald 1"
    assert f"{said} (kom till § 11)" in words(paper("minutes", changed, HELD))
    assert said in words(paper("minutes-web", changed, HELD))
    assert "kom till" not in words(paper("minutes-web", changed, HELD))


def test_what_somebody_is_to_do_stands_under_the_item_that_decided_it() -> None:
    action = Action(
        id="uppdrag",
        source=SOURCE,
        date=PartialDate("2018-03-23"),
        title="Bjud in till konferensen",
        owner="processledaren",
        meeting="mote-2018-03-23",
        item="paragraf-12",
        due=PartialDate("2018-04-27"),
    )
    found = paper("minutes", material("vgr", date(2018, 5, 29), action), "mote-2018-03-23")
    place = found.blocks.index(Heading(text="Att göra", level=2))
    assert found.blocks[place + 1] == Points(items=("Bjud in till konferensen (processledaren, senast 27 april 2018)",))


@pytest.mark.parametrize("code", ["minutes", "minutes-web"])
def test_a_meeting_that_is_only_planned_has_no_minutes(code: str) -> None:
    with pytest.raises(UnknownError) as caught:
        paper(code, material("vgr", date(2018, 5, 29)), "mote-2018-04-27")
    assert [each.message.code for each in caught.value.problems] == ["minutes-meeting-not-held"]


def test_an_item_put_off_says_so() -> None:
    changed = with_meeting(HELD, items=(AgendaItem(id="p", number=10, heading="Planen", put_off=True),))
    assert Paragraph(text="Ärendet bordläggs.") in paper("minutes", changed, HELD).blocks


def test_an_extract_is_one_item_with_those_present_and_the_line_that_attests_it() -> None:
    found = paper("extract", material("vgr", ON), f"{HELD}/paragraf-11")
    assert parts_of(found) == [
        *("Beslutande", "Sekreterare", "Föredragande", "§ 11 Ekonomisk rapport till och med februari 2018"),
        *("Diarienummer", "Beslut", "Sammanfattning av ärendet", "Beslutsunderlag", "Skickas till", "Attestation"),
    ]


@pytest.mark.parametrize("which", ["11", "§ 11"])
def test_an_item_is_extracted_by_its_paragraph_too(which: str) -> None:
    of = material("vgr", ON)
    for code in ("extract", "extract-web"):
        assert paper(code, of, f"{HELD}/{which}") == paper(code, of, f"{HELD}/paragraf-11")


def test_an_item_confirmed_at_once_has_its_extract_before_the_other_minutes_are_confirmed() -> None:
    item = AgendaItem(id="p", number=10, heading="Planen", confirmed=PartialDate("2018-03-23"))
    other = AgendaItem(id="q", number=11, heading="Budget")
    of = with_meeting(HELD, items=(item, other), minutes=Minutes())
    at_once = paper("extract", of, f"{HELD}/p")
    assert (notes(at_once), facts(at_once)["Omedelbart justerad"]) == ([], "23 mars 2018")
    assert notes(paper("extract", of, f"{HELD}/q")) == ["Utkast: protokollet är inte justerat."]
    assert list(PAPERS["extract-web"].each(of)) == [f"{HELD}/p"]
    web = paper("extract-web", of, f"{HELD}/p")
    assert not [block for block in web.blocks if isinstance(block, Attestation)]
    assert "Utelämnat" in notes(web)[0]


AGENDA = (
    AgendaItem(id="oppnande", heading="Mötet öppnas"),
    AgendaItem(
        id="rapport",
        heading="Ekonomisk rapport",
        matter="rs-2018-01416",
        rapporteur="processledaren",
        papers=("Tjänsteutlåtande", "Bilaga"),
    ),
)
LATE = Action(
    id="film",
    source=SOURCE,
    title="Boka filmteamet",
    owner="beredning-opolitisk-1",
    meeting=HELD,
    date=PartialDate("2018-03-23"),
    due=PartialDate("2018-04-03"),
)
SUBSTITUTE = Seat(
    id="ersattare", source=SOURCE, period=EVER, body="beredning", side="civil", label="Ersättare 1", order=1
)


def test_a_notice_has_time_place_agenda_with_matters_open_actions_and_those_called() -> None:
    planned = with_meeting(PLANNED, items=AGENDA, starts="13:00", ends="16:00")
    absence = Passage(
        id="forhinder",
        source=SOURCE,
        date=PartialDate("2018-04-01"),
        paper="notice",
        place="absence",
        text="Meddela förhinder till kansliet.",
    )
    of = evolve(planned, ledger=evolve(planned.ledger, records=(*planned.ledger.records, LATE, SUBSTITUTE, absence)))
    notice = paper("notice", of, PLANNED)
    assert notice.title == (
        "Kallelse till sammanträde med Beredningen för överenskommelsen med den sociala ekonomin den 27 april 2018"
    )
    assert facts(notice)["Tid"] == "13:00–16:00"
    assert table(notice, "Punkter i ordning") == (
        ("1", "Mötet öppnas", "", "", ""),
        ("2", "Ekonomisk rapport", "RS 2018-01416", "processledaren", "Tjänsteutlåtande\nBilaga"),
    )
    assert table(notice, "Inte kända som klara den 10 april 2018") == (
        ("Boka filmteamet", "Opolitisk 1", "3 april 2018, passerat", "23 mars 2018"),
    )
    assert headings(notice) == [
        "Föredragningslista",
        "Öppna uppdrag sedan tidigare",
        "Kallade",
        "Västra Götalandsregionen",
        "Den sociala ekonomin",
        "Ersättare, Den sociala ekonomin",
    ]
    assert notice.blocks[-1] == Paragraph(text="Meddela förhinder till kansliet.")


def test_a_notice_without_an_agenda_says_so_and_one_of_a_cancelled_meeting_that_too() -> None:
    assert "Det finns ingen föredragningslista än." in notes(minutes(code="notice", about=PLANNED))
    cancelled = with_meeting(PLANNED, progress=Progress.CANCELLED)
    assert notes(paper("notice", cancelled, PLANNED))[0] == "Mötet är inställt."


def test_a_notice_of_a_body_whose_seats_are_unknown_calls_nobody() -> None:
    meeting = Meeting(
        id="ros", source=SOURCE, date=PartialDate("2024-06-13"), bodies=("ros",), progress=Progress.PLANNED
    )
    assert "Inga platser i organet är införda för dagen." in notes(minutes(meeting, code="notice", about="ros"))


def test_an_attendance_list_has_a_row_to_sign_for_each_seat_of_each_side_and_blank_ones() -> None:
    found = paper("attendance-list", material("vgr", ON, SUBSTITUTE), PLANNED)
    tables = [block for block in found.blocks if isinstance(block, Table)]
    assert [(block.caption, len(block.rows)) for block in tables] == [
        ("Västra Götalandsregionen", 6),
        ("Den sociala ekonomin", 5),
        ("Ersättare, Den sociala ekonomin", 1),
        ("Övriga närvarande", 3),
    ]
    assert tables[0].rows[0] == ("Förtroendevald 1, ordförande (M)", "", "", "\N{NO-BREAK SPACE}\n\N{NO-BREAK SPACE}")
    assert tables[0].head == ("Plats", "Närvarande", "Kom eller gick", "Underskrift")


@pytest.mark.parametrize("code", ["notice", "attendance-list", "minutes", "minutes-web"])
def test_a_paper_on_a_meeting_that_does_not_exist_tells_the_nearest(code: str) -> None:
    with pytest.raises(UnknownError, match=r"mote-2018-03-23"):
        minutes(code=code, about="mote-2018-03-32")


@pytest.mark.parametrize("code", ["notice", "attendance-list"])
def test_what_is_planned_has_a_notice_and_an_attendance_list(code: str) -> None:
    assert list(PAPERS[code].each(material("vgr", ON))) == [PLANNED]


@pytest.mark.parametrize("speech", ["sv", "en"])
def test_each_paper_of_a_meeting_is_worded_in_either_language(speech: str) -> None:
    of = material("vgr", ON, speech=speech)
    told = {code: paper(code, of, PLANNED if code != "minutes" else HELD).title for code in ("notice", "minutes")}
    assert ("Kallelse" in told["notice"], "Notice" in told["notice"]) == (speech == "sv", speech == "en")


@pytest.mark.parametrize("code", ["minutes", "minutes-web"])
def test_there_are_no_minutes_of_a_cancelled_meeting(code: str) -> None:
    with pytest.raises(UnknownError, match="is not recorded as held"):
        paper(code, with_meeting(HELD, progress=Progress.CANCELLED), HELD)
    assert HELD not in list(PAPERS[code].each(with_meeting(HELD, progress=Progress.CANCELLED)))


def test_minutes_that_nobody_is_known_to_sign_have_no_part_for_signatures() -> None:
    told = minutes(Meeting(id="ros", source=SOURCE, date=PartialDate("2018-03-01"), bodies=("ros",)), about="ros")
    assert "Underskrifter" not in headings(told)
    assert [block for block in told.blocks if isinstance(block, Signatures)] == []
