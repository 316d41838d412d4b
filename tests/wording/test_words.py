"""Swedish sentences take the agreement's own words, in the form and with the genus that the sentence needs."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from overenskommelse.agreement import CONCEPTS, FORMS, Genus, Term, Vocabulary, WordClass
from overenskommelse.dates import Period
from overenskommelse.sources import Source
from overenskommelse.swedish import genitive
from overenskommelse.wording import language
from overenskommelse.wording.terms import CONCEPT
from overenskommelse.wording.words import STANDARD, Word, words_of
from tools.catalogues import DOMAINS, forms, read
from tools.tree import ROOT

ON = date(2024, 6, 1)
CODE = ROOT / "src" / "overenskommelse"
EITHER = frozenset({"comparisons", "provisions", "values", "hits"})
"""Where two agreements are spoken of at once, each with words of its own, or the command itself."""
SPOKEN = (
    *(CODE / "standing").glob("*.py"),
    *(path for path in (CODE / "wording").glob("*.py") if path.stem not in EITHER),
    *(
        CODE / "cli" / f"{name}.py"
        for name in (
            "showing",
            "standings",
            "explaining",
            "matrices",
            "registers",
            "calendars",
            "differing",
            "linting",
            "vocabularies",
        )
    ),
)
"""Where the sentences about one agreement stand; those about files, plugins and commands speak of any."""
EVERYDAY = ["prioriterat område"]
"""What is not said of a concept: a field that a text puts first is no area of a plan."""


def term(concept: str, lemma: str, genus: Genus = Genus.EN, period: str = "2014/..", **forms: str) -> Term:
    word_class = WordClass.VERB if "supine" in forms else WordClass.NOUN
    return Term(
        concept=concept,
        lemma=lemma,
        genus=genus,
        word_class=word_class,
        forms=forms,
        period=Period.parse(period),
        source=Source(document="text"),
    )


PROGRAMME = term("plan", "program", Genus.ETT, definite="programmet", plural="program", definite_plural="programmen")


def test_every_concept_has_a_standard_word_in_every_form() -> None:
    assert tuple(STANDARD) == tuple(CONCEPT) == CONCEPTS
    verbs = {"join", "sign"}
    for concept, word in STANDARD.items():
        asked = set(FORMS[WordClass.VERB if concept in verbs else WordClass.NOUN]) - {"participle_plural"}
        assert set(word.forms) == asked, concept


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ((), "Ingen plan är känd för 2018."),
        ((PROGRAMME,), "Inget program är känt för 2018."),
        ((term("plan", "samarbetsplan"),), "Ingen samarbetsplan är känd för 2018."),
    ],
)
def test_what_stands_around_a_word_follows_its_genus(own: tuple[Term, ...], said: str) -> None:
    from overenskommelse.wording.standings import NO_PLAN

    spoken = language("sv").speaking(Vocabulary(own), ON)
    assert spoken.say(NO_PLAN(period=Period.parse("2018"))) == said


def test_english_keeps_to_the_standard_terms() -> None:
    from overenskommelse.wording.standings import NO_PLAN

    spoken = language("en").speaking(Vocabulary((PROGRAMME,)), ON)
    assert spoken.say(NO_PLAN(period=Period.parse("2018"))) == "No plan is known for 2018."


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("", "program"),
        ("lemma", "program"),
        ("Lemma", "Program"),
        ("definite", "programmet"),
        ("Definite+s", "Programmets"),
        ("definite_plural+s", "programmens"),
        ("+s", "programs"),
        ("ingen/inget", "inget"),
    ],
)
def test_a_translation_asks_for_a_form(form: str, said: str) -> None:
    word = words_of(Vocabulary((PROGRAMME,)), ON)["plan"]
    assert format(word, form) == said


def test_a_word_that_ends_in_s_has_no_further_s_in_the_genitive() -> None:
    assert [genitive(word) for word in ("plan", "års", "Borås", "matrix")] == ["plans", "års", "Borås", "matrix"]


def test_a_form_that_the_agreement_does_not_give_is_the_standard_word() -> None:
    word = words_of(Vocabulary((term("plan", "program", Genus.ETT),)), ON)["plan"]
    assert (format(word, "lemma"), format(word, "plural")) == ("program", "planer")


def test_a_form_that_no_word_has_is_a_fault_of_the_translation() -> None:
    with pytest.raises(LookupError):
        format(Word(lemma="plan", forms={}), "dual")


@pytest.mark.parametrize(
    ("on", "lemma"),
    [
        (date(2010, 1, 1), "social ekonomi"),
        (date(2016, 1, 1), "social ekonomi"),
        (date(2019, 1, 1), "social ekonomi"),
        (date(2019, 12, 17), "det civila samhället"),
    ],
)
def test_the_older_word_is_used_until_the_newer_surely_is(on: date, lemma: str) -> None:
    change = "[2018-05-29..2019-12-17]"
    old = term("sector", "social ekonomi", period=f"2014/{change}")
    new = term("sector", "det civila samhället", period=f"{change}/..")
    for words in (Vocabulary((old, new)), Vocabulary((new, old))):
        found = words.spoken("sector", on)
        assert found is not None
        assert found.lemma == lemma


def test_a_word_used_from_a_year_is_used_from_its_first_day() -> None:
    words = Vocabulary((term("plan", "program", period="2014/2019"), term("plan", "samarbetsplan", period="2020/..")))
    spoken = [words.spoken("plan", on) for on in (date(2019, 12, 31), date(2020, 1, 1))]
    assert [found.lemma for found in spoken if found] == ["program", "samarbetsplan"]


def test_a_vocabulary_without_a_concept_has_no_word_for_it() -> None:
    assert Vocabulary((PROGRAMME,)).spoken("sector", ON) is None


def test_no_sentence_about_an_agreement_has_a_concept_in_words_of_its_own() -> None:
    """What VGR calls handlingsplan is called samarbetsplan elsewhere; a translation must ask for the word."""
    said = {form.casefold() for word in STANDARD.values() for form in (word.lemma, *word.forms.values())}
    literal = re.compile(rf"(?<![\w{{\[])(?:{'|'.join(sorted(said, key=len, reverse=True))})s?(?!\w)", re.IGNORECASE)
    catalogue = read(DOMAINS[0], "sv")
    faults = []
    explained = {template.text for template in CONCEPT.values()}
    for english in {text for path in SPOKEN for text in sentences(path)} - explained:
        message = catalogue.get(english)
        assert message is not None
        faults += [text for text in forms(message.string) if literal.search(re.sub(r"\{[^}]*\}", "", text))]
    assert sorted(faults) == EVERYDAY


def sentences(path: Path) -> Iterator[str]:
    """Yield the first English text of each template of a module."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Template"):
            yield ast.literal_eval(node.args[1])
