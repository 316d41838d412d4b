"""What is found in the agreement of Västra Götalandsregionen; the citations were read out of its files by hand."""

from functools import cache
from importlib.resources import files

import pytest

from overenskommelse.notation import load_file, read_agreement
from overenskommelse.search import Closeness, Hit, Index
from overenskommelse.swedish import words

IN_PLAN = "remiss-2014/plan-2015"


@cache
def index() -> Index:
    home = files("overenskommelse_vgr") / "agreement"
    return Index(read_agreement([load_file(file) for file in sorted(home.iterdir(), key=lambda file: file.name)]))


def found(query: str, within: str | None = None) -> list[str]:
    return [hit.citation for hit in index().find(query, within=within)]


def surfaces(query: str, closeness: Closeness) -> set[str]:
    """Return what matched in a way, in small letters."""
    passages = (passage for hit in index().find(query) for passage in hit.passages)
    every = ((passage.text, match) for passage in passages for match in passage.matches)
    return {text[match.start : match.end].lower() for text, match in every if match.closeness is closeness}


def test_procurement_is_spoken_of_in_seven_parts_headings_first_then_the_word_then_its_forms() -> None:
    assert found("upphandling") == [
        "plan-2020/fokus-4",
        f"{IN_PLAN}/princip-2/ansvar-1",
        f"{IN_PLAN}/princip-6/indikator-information",
        f"{IN_PLAN}/princip-6/indikator-dialog",
        "antagen-2014/prioriterade-omraden/inkop-och-upphandling",
        f"{IN_PLAN}/princip-4/indikator-information",
        f"{IN_PLAN}/princip-6/atgard-2",
    ]


@pytest.mark.parametrize(
    "query", ["upphandlingar", "Upphandlingens", "UPPHANDLINGARNA", "upp\u00adhandling", "upphand-\nling"]
)
def test_any_form_of_procurement_finds_the_same_parts(query: str) -> None:
    assert sorted(found(query)) == sorted(found("upphandling"))


def test_council_is_not_row_and_is_not_found_inside_area() -> None:
    assert found("rad") == ["remiss-2014/tidsram/tidplan"]
    assert "remiss-2014/tidsram/tidplan" not in found("råd")
    every = {closeness: surfaces("råd", closeness) for closeness in Closeness}
    assert every == {
        Closeness.WORD: {"råd"},
        Closeness.INFLECTED: {"rådet"},
        Closeness.BEGINNING: {"rådgivande"},
        Closeness.INSIDE: set(),
    }


def test_municipalities_find_the_municipality_and_its_compounds_but_no_communication() -> None:
    assert surfaces("kommunerna", Closeness.INFLECTED) == {"kommuner"}
    assert surfaces("kommunerna", Closeness.BEGINNING) == {"kommunal", "kommunalförbund"}


def test_a_plan_is_found_inside_plans_of_action() -> None:
    assert {"handlingsplan", "handlingsplanerna", "tidplan"} < surfaces("plan", Closeness.INSIDE)


def test_a_phrase_is_found_as_it_is_written_and_words_wherever_they_stand() -> None:
    phrase, apart = found('"samverkan och dialog"'), found("samverkan dialog")
    assert phrase == ["remiss-2014/inledning"]
    assert set(phrase) < set(apart)
    assert found('"dialogen och samverkan"') == []


def test_an_accent_may_be_left_out_and_a_ring_may_not() -> None:
    assert found("ideburen") == found("idéburen") != []
    assert found("aterkoppling") == []


def test_a_search_may_be_kept_to_one_edition_plan_or_clause() -> None:
    inside = [citation for citation in found("upphandling") if citation.startswith(f"{IN_PLAN}/princip-6")]
    assert found("upphandling", within=f"{IN_PLAN}/princip-6") == inside
    assert found("upphandling", within="vgr/plan-2020") == ["plan-2020/fokus-4"]
    assert found("upphandling", within=f"{IN_PLAN}/princip-6/atgard-2") == [f"{IN_PLAN}/princip-6/atgard-2"]


def test_a_hit_tells_what_it_is_where_it_stands_and_what_matched() -> None:
    hit = index().find("upphandling", within=f"{IN_PLAN}/princip-6/atgard-2")[0]
    (passage,) = hit.passages
    assert (hit.kind, hit.edition, hit.closeness) == ("measure", "remiss-2014", Closeness.INFLECTED)
    assert (passage.field, [passage.text[match.start : match.end] for match in passage.matches]) == (
        "summary",
        ["upphandlingen"],
    )


def test_the_agreement_itself_its_sides_and_its_own_words_are_searched_too() -> None:
    own = index().agreement
    hit = next(hit for hit in index().find(f'"{own.name}"') if hit.kind == "agreement")
    assert (hit.citation, hit.edition) == ("vgr", None)
    assert all("vgr" in found(side.name) for side in own.sides)
    assert all("vgr" in found(term.lemma) for term in own.vocabulary.terms)


@pytest.mark.parametrize(
    ("query", "citation", "field"),
    [
        ('"den sociala ekonomin"', "vgr", "sides.names"),
        ("samhälleliga", "anslutning-remiss", "criteria.summary"),
        ("utvärdering", "arlig-uppfoljning", "by.label"),
        ("regionstyrelsen", f"{IN_PLAN}/princip-1/ansvar-1", "bearers"),
        ("kulturnämnden", "ser", "composition.seats.qualities"),
    ],
)
def test_what_has_no_citation_of_its_own_is_found_in_the_part_that_holds_it(
    query: str, citation: str, field: str
) -> None:
    hits = [hit for hit in index().find(query) if hit.citation == citation]
    assert field in {passage.field for hit in hits for passage in hit.passages}


def test_the_agreement_itself_stands_in_no_party_of_the_same_id() -> None:
    kinds = {hit.kind for hit in index().find("Västra Götalandsregionen") if hit.citation == "vgr"}
    assert kinds == {"agreement", "party"}
    assert [hit.kind for hit in index().find("Västra Götalandsregionen", within="vgr")] == ["party"]


def test_every_word_of_every_summary_finds_its_own_part() -> None:
    summaries = ((citation, getattr(part, "summary", None)) for citation, part in index().agreement.elements.items())
    said = {(word.text, citation) for citation, text in summaries if text for word in words(text)}
    assert len(said) > 1000
    finders = {word: set(found(word)) for word, _ in said}
    assert [(word, citation) for word, citation in sorted(said) if citation not in finders[word]] == []


def test_a_misspelled_word_is_told_with_the_nearest_and_one_that_is_there_is_not() -> None:
    (missing,) = index().missing("Upphndling dialog")
    assert (missing.word, missing.nearest) == ("Upphndling", ("upphandling", "upphandlingen", "upphandlingar"))
    assert index().missing("upphandling möte") == ()


def rank(hit: Hit) -> int:
    return list(Closeness).index(hit.closeness)


@pytest.mark.parametrize("query", ["plan", "part", "dialog", "samverkan", "område plan", "mål"])
def test_what_is_closer_comes_first(query: str) -> None:
    ranks = [rank(hit) for hit in index().find(query)]
    assert ranks == sorted(ranks)
