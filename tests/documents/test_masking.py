"""Persons are left out of what is published, however they are written."""

from typing import Any

import pytest
from attrs import evolve

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.masking import Masking
from overenskommelse.documents.material import Material
from overenskommelse.documents.papers import PAPERS
from overenskommelse.documents.printout import Figure, Note, Printout
from overenskommelse.ledger import (
    AgendaItem,
    Appointment,
    Contact,
    Ground,
    Meeting,
    Organisation,
    Passage,
    Post,
    Record,
    Seat,
)
from overenskommelse.office.redaction import GONE
from tests.documents.materials import material, text_of
from tests.documents.test_bodies import BODY, NEXT, UNDER
from tests.standing.builders import SOURCE, agreement

EVER = Period.parse("2015/..")
NAME, ADDRESS, NUMBER = "[namn utelämnat]", "[adress utelämnad]", "[nummer utelämnat]"


def known(id: str, person: str) -> Appointment:
    return Appointment(
        id=id,
        seat="rost",
        ground=Ground.CIVIL_SOCIETY,
        person=person,
        period=EVER,
        source=SOURCE,
        organisation="korpen",
    )


def contact(name: str, **parts: Any) -> Contact:
    return Contact(
        id="k",
        organisation="korpen",
        role="kassör",
        purpose="kallelser",
        name=name,
        period=EVER,
        source=SOURCE,
        **parts,
    )


def of(*records: Record) -> Material:
    return material(
        agreement(bodies=(BODY, NEXT, UNDER)),
        (
            Organisation(id="korpen", name="Korpen Norrby", period=EVER, source=SOURCE),
            Seat(id="rost", body="radet", side="civil", label="Röst", period=EVER, source=SOURCE),
            *records,
        ),
        "2022-06-01",
    )


PEOPLE = (
    known("a", "Karl Hemligsson"),
    known("b", "Åsa Öhman-Läckström"),
    known("c", "Bo Ek"),
    known("d", "Persson, Eva (S)"),
    known("e", "Anna Norrby"),
)


def masked(text: str, *records: Record) -> str:
    return Masking(of(*(records or PEOPLE))).text(text)


@pytest.mark.parametrize(
    "written",
    [
        *("Karl Hemligsson", "KARL HEMLIGSSON", "Karl Hemligssons", "Karl  Hemligsson", "Karl\nHemligsson"),
        *("Karl\u00a0Hemligsson", "Karl\u00adHemligsson", "Karl Hem\u00adligsson", "Karl\u200b Hemligsson"),
        *("Hemligsson, Karl", "K. Hemligsson", "K Hemligsson", "Hemligsson", "Hemligssons", "Karl_Hemligsson"),
        *("A\u030asa O\u0308hman-La\u0308ckstro\u0308m", "Åsa Öhman\u2011Läckström", "Öhman-Läckström"),
        *("Karl Hemligsson (QQP)", "Hemligsson (S)", "Karl Hemligsson's", "Bo Ek", "B. Ek", "Ek, Bo"),
        *("Eva Persson", "Persson, Eva (S)", "Persson", "Anna Norrby"),
    ],
)
def test_a_name_is_left_out_however_it_is_written_and_a_party_letter_right_after_it_too(written: str) -> None:
    assert masked(f"Enligt {written}: ja.") == f"Enligt {NAME}: ja."


@pytest.mark.parametrize(
    "text",
    [
        *("Unga ska bo kvar.", "Ek och bok", "hemligsson", "Ställ en fråga (QQP)", "Korpen Norrby", "½ … ﬁ"),
        *("RS 2018-00240", "2018-03-23", "0930-1200", "09:30–12:00", "556677-1234", "§ 12, 1 500 000 kronor"),
        *("radet@example.org", "Nya.radet@example.org"),
    ],
)
def test_what_is_no_person_stays_as_it_is_written(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize("number", ["850101-1234", "19850101-1234", "850161+1234", "070-123 45 67", "08-12 34 56"])
def test_personal_identity_numbers_and_telephone_numbers_are_left_out(number: str) -> None:
    assert masked(f"Ring {number}.") == f"Ring {NUMBER}."


@pytest.mark.parametrize(
    "number", ["+46 70 123 45 67", "0500-12 34 56", "0701234567", "031-123456", "+46 (0)8 123 456"]
)
def test_telephone_numbers_are_left_out_however_they_are_set(number: str) -> None:
    assert masked(f"Ring {number}") == f"Ring {NUMBER}"


@pytest.mark.parametrize("address", ["khemlig@gmail.example", "karl.hemligsson@x.example", "karin\uff20ft.example"])
def test_an_address_that_is_no_bodys_and_no_partys_is_left_out(address: str) -> None:
    assert masked(f"till {address}.") == f"till {ADDRESS}."


def test_an_address_that_the_register_keeps_to_itself_is_left_out_whoever_it_looks_like() -> None:
    assert masked("till radet@example.org", contact("Pia Post", email="radet@example.org")) == f"till {ADDRESS}"


def test_a_name_of_one_word_is_left_out_only_as_it_is_written_and_never_where_a_body_is_called_so() -> None:
    people = (contact("Bo"), Post(id="p", title="S", body="radet", person="Rådet", period=EVER, source=SOURCE))
    assert (
        masked("Bo ska bo hos Bosse. Rådets svar, Rådet.", *people) == f"{NAME} ska bo hos Bosse. Rådets svar, Rådet."
    )


def test_the_mark_of_a_redaction_is_no_name() -> None:
    assert masked(f"Det stod {GONE}.", known("a", GONE)) == f"Det stod {GONE}."


@pytest.mark.parametrize(("code", "about"), [("bodies", ""), ("roster", "radet"), ("register", "")])
def test_where_persons_are_redacted_a_paper_says_of_which_records_and_asks_to_be_read(code: str, about: str) -> None:
    made = PAPERS[code].compose(of(known("karl-hemligsson", GONE), contact(GONE)), about)
    (told,) = [each.text for each in made.blocks if isinstance(each, Note) and "gallrats" in each.text]
    assert told.startswith("Granska: uppgifter om personer har gallrats i uppdrag rost och kontakt korpen")
    assert "hemligsson" not in told


@pytest.mark.parametrize(("code", "about"), [("minutes-web", "m"), ("extract-web", "m/p")])
def test_where_persons_are_redacted_the_copy_for_the_web_says_so_first(code: str, about: str) -> None:
    made = PAPERS[code].compose(of(held(), known("a", GONE)), about)
    warnings = [each.text for each in made.blocks if isinstance(each, Note)]
    assert [each.startswith("Granska: ") for each in warnings][:2].count(True) == 1
    assert "har tagits bort ur det, är inte maskerade" in " ".join(warnings)


def held() -> Meeting:
    items = (AgendaItem(id="p", number=1, heading="Ett"),)
    return Meeting(id="m", bodies=("radet",), date=PartialDate("2022-01-10"), items=items, source=SOURCE)


def passage(paper: str, place: str) -> Passage:
    return Passage(
        id=f"{paper}-{place}",
        paper=paper,
        place=place,
        date=PartialDate("2022-01-01"),
        text="Av Karl Hemligsson (QQP), karin@ft.example.",
        source=SOURCE,
    )


def leaking(code: str, about: str) -> Printout:
    records = (
        *(passage(code, place) for place in ("introduction", "end")),
        evolve(PEOPLE[0], role="Karl Hemligsson, suppleant (QQP)"),
        Post(
            id="p",
            title="Sekreterare Nils Nilsson",
            body="radet",
            person="Nils Nilsson",
            employed_by="Nils Nilsson AB, nils@firma.example",
            period=EVER,
            source=SOURCE,
        ),
    )
    return PAPERS[code].compose(of(*records), about)


@pytest.mark.parametrize(("code", "about"), [("bodies", ""), ("roster", "radet"), ("register", "")])
def test_papers_without_persons_mask_whatever_is_written_in_them(code: str, about: str) -> None:
    told = text_of(leaking(code, about))
    assert [each for each in ("Hemligsson", "QQP", "karin@", "Nilsson", "nils@") if each in told] == []
    assert NAME in told
    assert "ställen i texten är maskerade" in told


def test_a_roster_without_persons_in_its_texts_says_nothing_of_masking() -> None:
    assert "maskerad" not in text_of(PAPERS["roster"].compose(of(), "radet"))


def test_a_paper_that_its_editor_wrote_in_is_to_be_read_though_nothing_is_masked() -> None:
    """Whoever was withdrawn from the register can be found by nothing."""
    told = text_of(PAPERS["roster"].compose(of(passage("roster", "end")), "radet"))
    assert "Karl Hemligsson" in told
    assert "har tagits bort ur det, är inte maskerade: läs texten innan den publiceras" in told


def test_in_a_chart_only_the_words_are_masked() -> None:
    svg = '<svg d="0701234567"><text>Karl Hemligsson</text></svg>'
    (made,) = Masking(of(*PEOPLE)).blocks([Figure(title="T", svg=svg, alternative="Karl Hemligsson")])
    assert made == Figure(title="T", svg=f'<svg d="0701234567"><text>{NAME}</text></svg>', alternative=NAME)
