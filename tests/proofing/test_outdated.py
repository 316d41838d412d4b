"""Words that an agreement has left are found in a text, with what is said instead; quotations and names keep theirs."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement, BodyCharter, Term, Vocabulary
from overenskommelse.dates import Period
from overenskommelse.proofing import outdated
from overenskommelse.sources import Document, Source

ON = date(2024, 1, 1)
SOURCE = Source(document="text")


def term(lemma: str, period: str, concept: str = "sector", **forms: str) -> Term:
    return Term(concept=concept, lemma=lemma, forms=forms, period=Period.parse(period), source=SOURCE)


CHANGE = "[2018-05-29..2019-12-17]"
AGREEMENT = Agreement(
    code="angsunda",
    name="Överenskommelsen",
    variant="base",
    documents=(Document(id="text", title="Råd för social ekonomi"),),
    bodies=(BodyCharter(id="rad", name="Rådet för den sociala ekonomin", source=SOURCE),),
    vocabulary=Vocabulary(
        (
            term("social ekonomi", f"2014/{CHANGE}", definite="den sociala ekonomin"),
            term("det civila samhället", f"{CHANGE}/..", definite="det civila samhället"),
            term("plan", "2014/2019", "plan", definite="planen", plural="planer", definite_plural="planerna"),
            term("samarbetsplan", "2020/..", "plan", definite="samarbetsplanen"),
            term("part", "2014/..", "party"),
        )
    ),
)


def found(text: str, on: date = ON) -> list[tuple[str, str]]:
    return [(each.text, " / ".join(each.suggestions)) for each in outdated(text, AGREEMENT, on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Möte med social ekonomi.", [("social ekonomi", "det civila samhället")]),
        ("Den sociala ekonomin bjuds in.", [("Den sociala ekonomin", "Det civila samhället")]),
        ("hela sociala ekonomins vänner", [("sociala ekonomins", "civila samhällets")]),
        ("DEN SOCIALA\n  EKONOMIN", [("DEN SOCIALA EKONOMIN", "Det civila samhället")]),
        ("planen och planerna", [("planen", "samarbetsplanen"), ("planerna", "samarbetsplan")]),
        ("planens mål", [("planens", "samarbetsplanens")]),
    ],
)
def test_an_outdated_word_is_found_in_every_form_with_what_is_said_instead(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "det civila samhället",
        "samarbetsplanen",
        "explanen",
        "en part",
        "Han skrev: ”den sociala ekonomin är stor”.",
        'Han skrev: "den sociala\nekonomin är stor".',
        "Han skrev: »social ekonomi».",
        "> den sociala ekonomin",
        "Rådet för den sociala ekonomin möttes.",
        "Se Råd för social ekonomi.",
        "",
    ],
)
def test_words_in_use_quotations_and_names_are_left(text: str) -> None:
    assert found(text) == []


def test_a_quotation_mark_that_is_never_closed_hides_nothing_of_the_next_paragraph() -> None:
    assert found("En 24” skärm.\n\nMöte med social ekonomi om 24” skärmar.") == [
        ("social ekonomi", "det civila samhället")
    ]


@pytest.mark.parametrize(("on", "number"), [(date(2016, 1, 1), 0), (date(2018, 9, 1), 0), (date(2019, 12, 18), 1)])
def test_a_word_is_outdated_only_once_it_surely_is(on: date, number: int) -> None:
    """Between the first and the last day on which the change may have come, both words are right."""
    assert len(found("social ekonomi", on)) == number


def test_forms_that_are_written_alike_have_a_suggestion_each() -> None:
    words = (
        term("medlöpare", "2014/2019", "joiner", plural="medlöpare"),
        term("aktör", "2020/..", "joiner", plural="aktörer"),
    )
    (each,) = outdated("alla medlöpare", evolve(AGREEMENT, vocabulary=Vocabulary(words)), ON)
    assert each.suggestions == ("aktör", "aktörer")


def test_a_year_as_a_bound_is_all_of_it() -> None:
    """What is used from 2020 is used from its first day, as in all periods."""
    assert [len(found("planen", on)) for on in (date(2019, 12, 31), date(2020, 1, 1))] == [0, 1]


def test_a_finding_tells_line_and_place() -> None:
    text = "Första raden.\nMöte med social ekonomi."
    (each,) = outdated(text, AGREEMENT, ON)
    assert (each.line, text[each.start : each.end]) == (2, "social ekonomi")
    assert (each.term.lemma, each.instead.lemma) == ("social ekonomi", "det civila samhället")


@given(
    st.lists(st.sampled_from(["social", "ekonomi", "sociala", "ekonomin", "planen", "”", "\n", "\n\n", "> ", "och"]))
)
def test_every_finding_stands_where_it_says_and_none_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    last = 0
    for each in outdated(text, AGREEMENT, ON):
        assert last <= each.start < each.end <= len(text)
        assert " ".join(text[each.start : each.end].split()) == each.text
        last = each.end


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    outdated(text, AGREEMENT, ON)


def test_a_long_letter_is_read_in_step_with_its_length() -> None:
    """With a quotation in every line: each word is weighed against its neighbours, and not against all."""
    text = "Den sociala ekonomin »x»\n" * 20_000
    every = outdated(text, AGREEMENT, ON)
    assert (len(every), every[-1].line) == (20_000, 20_000)
