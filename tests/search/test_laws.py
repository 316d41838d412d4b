"""What holds of every search, whatever the agreement says and whatever is asked."""

import re
from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement, Clause, ClauseKind, Edition, EditionStatus, Side
from overenskommelse.errors import InvalidError, UnknownError
from overenskommelse.search import Closeness, Hit, Index, read_query
from overenskommelse.search.inflection import forms, stems
from overenskommelse.sources import Document, Source
from overenskommelse.swedish import words
from overenskommelse.testing.strategies import agreements

SOURCE = Source(document="texten")
SAID = (
    "Kommunerna och föreningslivet samråder om upphandlingar.",
    "Samrådet leds av kommunens råd; innovationsupphandling prövas i ett område.",
    "EU:s stöd till idéburna går genom IT-stöd, e-post och sam-\nverkan.",
    "Två  mellanslag, »citat« och Ärenden på Öland.",
)
WORDS = sorted({word.text for text in SAID for word in words(text)})
QUERIES = st.lists(st.sampled_from(WORDS) | st.text("abdeiknorsåäö", min_size=1, max_size=6), min_size=1, max_size=3)


def saying(texts: Iterable[str]) -> Agreement:
    """Make an agreement whose clauses say this, the second of them with a heading."""
    headings = {2: "Råd och stöd"}
    clauses = tuple(
        Clause(id=f"p{n}", kind=ClauseKind.OTHER, heading=headings.get(n), summary=text, source=SOURCE)
        for n, text in enumerate(texts, start=1)
    )
    edition = Edition(id="text", title="Texten", status=EditionStatus.DRAFT, clauses=clauses, source=SOURCE)
    return Agreement(
        code="avtal",
        name="Avtalet",
        variant="base",
        sides=(Side(id="sida", name="Sidan"),),
        editions=(edition,),
        documents=(Document(id="texten", title="Texten"),),
    )


@cache
def index() -> Index:
    return Index(saying(SAID))


def found(query: str) -> list[str]:
    return [hit.citation for hit in index().find(query)]


def surfaces(hits: Iterable[Hit]) -> list[str]:
    return [p.text[match.start : match.end] for hit in hits for p in hit.passages for match in p.matches]


@given(QUERIES)
def test_capitals_accents_and_spaces_change_nothing(given_words: list[str]) -> None:
    query = " ".join(given_words)
    assert index().find(query.upper()) == index().find(query)
    assert index().find(f"  {'   '.join(given_words)}\n") == index().find(query)
    assert index().find(query.replace("e", "é")) == index().find(query)


@given(QUERIES)
def test_what_is_marked_holds_a_stem_of_a_word_asked_for(given_words: list[str]) -> None:
    wanted = [stem for word in given_words for stem in (*stems(word), *forms(word))]
    for surface in surfaces(index().find(" ".join(given_words))):
        (own,) = words(surface)
        assert [stem for stem in wanted if stem in own.text] != []


@given(QUERIES)
def test_matches_stand_in_their_order_inside_the_text(given_words: list[str]) -> None:
    for hit in index().find(" ".join(given_words)):
        for passage in hit.passages:
            spans = [(match.start, match.end) for match in passage.matches]
            assert spans == sorted(spans)
            assert all(0 <= start < end <= len(passage.text) for start, end in spans)


@given(QUERIES)
def test_more_words_never_find_more(given_words: list[str]) -> None:
    every = set(found(" ".join(given_words)))
    assert all(every <= set(found(word)) for word in given_words)


@given(agreements())
def test_every_word_of_a_summary_finds_its_part_and_every_hit_can_be_looked_up(agreement: Agreement) -> None:
    own = Index(agreement)
    for citation, part in agreement.elements.items():
        for word in words(getattr(part, "summary", None) or ""):
            hits = own.find(word.text)
            assert citation in {hit.citation for hit in hits}
            assert all(hit.kind == "agreement" or agreement.part(hit.citation) is not None for hit in hits)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kommun", ["text/p1", "text/p2"]),
        ("kommunernas", ["text/p1", "text/p2"]),
        ("upphandling", ["text/p1", "text/p2"]),
        ("stöd", ["text/p2", "text/p3"]),
        ("råd", ["text/p2"]),
        ("rad", []),
        ("samverkan", ["text/p3"]),
        ("EU", ["text/p3"]),
        ("it-stöd", ["text/p3"]),
        ("post", ["text/p3"]),
        ("två mellanslag", ["text/p4"]),
        ("citat ärende", ["text/p4"]),
        ("arende", []),
        ("råd stöd", ["text/p2"]),
        ("kommun stöd", ["text/p2"]),
        ('"kommunens råd"', ["text/p2"]),
        ("”två mellanslag”", ["text/p4"]),
        ('"kommun råd"', []),
        ('"kommunen"', []),
        ('"kommunens råd', ["text/p2"]),
        ("kom-\nmun", ["text/p1", "text/p2"]),
        ("hembygd", []),
    ],
)
def test_a_query_finds(query: str, expected: list[str]) -> None:
    assert found(query) == expected


def test_a_heading_comes_before_a_text_a_word_before_its_forms_and_these_before_compounds() -> None:
    said = ("Nämndemän.", "Ja.", "Resursnämnden.", "Nämnden.", "Nämnd.", "Nämnd och nämnden.")
    own = Index(saying(said))
    assert [(hit.citation, hit.closeness) for hit in own.find("nämnd")] == [
        ("text/p5", Closeness.WORD),
        ("text/p6", Closeness.WORD),
        ("text/p4", Closeness.INFLECTED),
        ("text/p1", Closeness.BEGINNING),
        ("text/p3", Closeness.INSIDE),
    ]
    assert [hit.citation for hit in Index(saying(("Stöd.", "Nej."))).find("stöd")] == ["text/p2", "text/p1"]


def test_a_small_word_of_the_text_makes_no_stem() -> None:
    assert [hit.citation for hit in Index(saying(("Medborgare med uppdrag.", "Medel."))).find("medel")] == ["text/p2"]


@pytest.mark.parametrize("query", ["", "  ", "?!", "…", '""', "- –", "«»"])
def test_a_query_without_words_is_answered_with_what_to_write(query: str) -> None:
    with pytest.raises(InvalidError, match=re.escape("Write one or more words")) as raised:
        index().find(query)
    assert [problem.message.code for problem in raised.value.problems] == ["search-without-words"]


def test_a_place_that_is_not_there_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownError, match="the nearest is text"):
        index().find("råd", within="txt")


def test_a_phrase_is_kept_together_and_as_it_is_written() -> None:
    assert [(each.words, each.as_written) for each in read_query('råd "Kommunens  råd" e-post')] == [
        (("råd",), False),
        (("kommunens", "råd"), True),
        (("e", "post"), False),
    ]


@given(st.text(max_size=30))
def test_any_text_is_a_query_or_has_no_word(query: str) -> None:
    if list(words(re.sub('["“”„»«]', " ", query))):
        assert index().find(query) == index().find(f" {query} ")
    else:
        with pytest.raises(InvalidError):
            index().find(query)


def test_more_words_than_anybody_means_are_refused() -> None:
    assert len(read_query(" ".join(f"ord{number}" for number in range(50)))) == 50
    for query in (" ".join(f"ord{number}" for number in range(51)), f'"{"plan " * 51}"'):
        with pytest.raises(InvalidError, match="more than 50 words"):
            read_query(query)
