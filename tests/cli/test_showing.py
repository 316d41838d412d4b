"""`show` prints an agreement as a document: the text that held, in the words of its time, under headings to find by."""

import re
from collections.abc import Callable

import pytest

from overenskommelse.cli import main
from overenskommelse.cli.page import Entries
from overenskommelse.cli.showing import blocks
from overenskommelse.wording.passages import Passage

Show = Callable[..., str]
NAME = "Överenskommelsen mellan Västra Götalandsregionen och "


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    def run(*line: str) -> str:
        assert main(["show", *line]) == 0
        return str(capsys.readouterr().out)

    return run


def headings(page: str) -> list[str]:
    """Return the headings at the margin: lines with an indented one under them."""
    return re.findall(r"^(\S.*)\n  (?=\S)", page, re.MULTILINE)


def flat(page: str) -> str:
    return " ".join(page.split())


def test_the_document_has_the_text_s_own_headings_in_their_order(show: Show) -> None:
    found = headings(show("vgr", "--on", "2016-06-01"))
    own = [
        "Vision Västra Götaland Det goda livet",
        "Vad är den sociala ekonomin?",
        "Vilka mål har överenskommelsen?",
        "Vision",
        "Syfte",
        "Mål",
        "Vilka principer bygger Överenskommelsen på?",
        "Hur kommer uppföljning och revidering att gå till?",
        "Viktiga begrepp som berör området social ekonomi",
        "Principer",
        "Nivåer",
        "Vilar på",
        "Står bredvid",
        "Handlingsplan 2015–2017",
        "Organ",
        "Löften som följs upp",
        "Versioner",
    ]
    assert [heading for heading in found if heading in own] == own


def test_in_english_every_section_begins_with_what_it_is(show: Show) -> None:
    page = show("vgr", "--on", "2016-06-01", "--language", "en")
    found = headings(page)
    for heading in ("Preamble", "Goal: Mål", "Purpose: Syfte", "Principles", "Levels of participation", "Bodies"):
        assert heading in found
    assert "    Responsibilities\n      –  Regionstyrelsen: Bygga upp" in page


def test_numbered_clauses_are_a_list(show: Show) -> None:
    page = show("vgr", "--on", "2016-06-01")
    assert "\n  6  Regionen förhåller sig på ett enhetligt sätt till sektorn.\n" in page
    assert "\n  1   Tillväxt och entreprenörskap.\n" in page
    assert "\n  10  Miljö.\n" in page


@pytest.mark.parametrize(
    ("on", "name", "side", "text", "plan"),
    [
        (
            "2014-06-01",
            f"{NAME}den sociala ekonomin",
            "Den sociala ekonomin",
            "Ingen version är känd som gällande då. Här följer texten i Överenskommelsen mellan social ekonomi och",
            "Ingen handlingsplan är känd för 1 juni 2014.",
        ),
        (
            "2018-05-29",
            f"{NAME}den sociala ekonomin",
            "Den sociala ekonomin",
            "undertecknad 5 december 2014. Lydelsen är inte känd; här följer texten i Överenskommelsen mellan social",
            "Ingen handlingsplan är känd för 29 maj 2018.",
        ),
        (
            "2024-06-01",
            f"{NAME}det civila samhället",
            "Det civila samhället",
            "undertecknad 5 december 2014. Lydelsen är inte känd; här följer texten i Överenskommelsen mellan social",
            "Plan för samverkan 2024–2026 2024–2026. Bara en del av texten är känd.",
        ),
    ],
)
def test_each_year_has_its_own_words(show: Show, on: str, name: str, side: str, text: str, plan: str) -> None:
    page = show("vgr", "--on", on)
    assert page.splitlines()[0] == name
    assert f"Sidor: Västra Götalandsregionen och {side}." in page
    assert text in flat(page)
    assert plan in flat(page)


def test_what_later_sources_say_is_told_apart_from_the_text(show: Show) -> None:
    on_draft, on_adopted = (show("vgr", "--on", on) for on in ("2014-06-01", "2018-05-29"))
    heading = "Vad senare källor säger om texten vars lydelse inte är känd"
    assert heading not in headings(on_draft)
    assert f"{heading}\n  Syfte\n    Samarbete och aktiv dialog" in on_adopted


def test_a_plan_that_holds_is_shown_whole(show: Show) -> None:
    page = show("vgr", "--on", "2016-06-01")
    assert "\n  2  Långsiktighet\n    Gemensamma strukturer som varar" in page
    assert [page.count(f"\n    {name}\n") for name in ("Åtgärder", "Ansvar", "Indikatorer")] == [6, 6, 6]
    assert "Den sociala ekonomin: Få med fler aktörer från sektorn" in flat(page)
    assert "\n      Partnerskap  Delat ansvar i varje steg" in page


def test_ids_shows_how_each_part_is_cited(show: Show) -> None:
    page = show("vgr", "--on", "2016-06-01", "--ids")
    assert "Hur kommer uppföljning och revidering att gå till? [remiss-2014/uppfoljning]" in flat(page)
    assert "högst fyra år. [remiss-2014/uppfoljning/oversyn]" in flat(page)
    assert page.splitlines()[-1] == "En del med sin källa: overenskommelse show vgr --clause ID"
    assert "[remiss-2014" not in show("vgr", "--on", "2016-06-01")


def test_everything_cited_can_be_shown_by_itself(show: Show) -> None:
    cited = re.findall(r"\[([a-z0-9/-]+)\]", flat(show("vgr", "--on", "2016-06-01", "--ids")))
    assert len(cited) > 200
    for citation in cited[::10]:
        assert f"vgr/{citation}" in flat(show("vgr", "--clause", citation))


def test_an_edition_by_itself_is_its_text(show: Show) -> None:
    page = show("vgr", "--clause", "remiss-2014")
    assert "Syfte [remiss-2014/syfte]\n  Ge utrymme" in page
    assert "4  Öppenhet och insyn [remiss-2014/principer/oppenhet]" in page


def test_nothing_known_of_a_text_is_said(show: Show, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("tom")
    (folder / "a.yaml").write_text("format: 1\nkind: agreement\ncode: a\nname: Namn\nvariant: base\n", encoding="utf-8")
    assert "Ingen text är känd." in flat(show(str(folder)))


def test_what_stands_inside_a_numbered_clause_is_shown_below_it() -> None:
    inside = Passage(label="a)", text="Inuti.")
    listed = (Passage(label="1", text="Först.", parts=(inside,)), Passage(label="2", text="Sedan."))
    assert list(blocks(listed, shows_ids=False)) == [
        Entries((("1", "Först."),)),
        Entries((("a)", "Inuti."),)),
        Entries((("2", "Sedan."),)),
    ]


def test_what_lay_ahead_of_the_day_is_left_out(show: Show) -> None:
    then, now = (show("vgr", "--on", on) for on in ("2018-05-29", "2024-06-01"))
    for later in ("  Regionala överenskommelsegruppen (RÖS)\n", "Handlingsplan 2020–2022"):
        assert later not in then
        assert later in now


def test_a_body_is_told_with_seats_and_meetings_of_the_day(show: Show) -> None:
    page = flat(show("vgr", "--on", "2018-05-29"))
    assert "platser Den sociala ekonomin 16 (valda företrädare); Västra Götalandsregionen 8 (politiker)" in page
    assert "platser lika många möten 4–12 per år" in page


def test_a_body_by_itself_shows_what_every_source_says_of_it(show: Show) -> None:
    page = flat(show("vgr", "--clause", "ser"))
    assert "Västra Götalandsregionen 8 (politiker) (Överenskommelsen mellan social ekonomi" in page
    assert "Västra Götalandsregionen 7 (politiker), som inte används (Överenskommelse social ekonomi" in page
