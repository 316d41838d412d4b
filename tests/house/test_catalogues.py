"""Every sentence is in Swedish and in English, and the catalogues are what the sources give."""

import ast
from gettext import GNUTranslations
from pathlib import Path

import pytest

from tools.catalogues import DOMAINS, KEYWORDS, Domain, problems, write
from tools.tree import texts

SOURCE = """
A = Template("late", "{what} is "
    "late.")
B = PluralTemplate("days", "One day left", "{count} days left")
"""


@pytest.mark.parametrize("domain", DOMAINS, ids=lambda domain: domain.name)
def test_the_catalogues_are_complete_and_current(domain: Domain) -> None:
    assert problems(domain) == []


def test_every_sentence_is_written_out_where_its_template_is_made() -> None:
    """A sentence that is put together when the program runs is in no catalogue."""
    calls = [(path, node) for path in texts(".py") if "src" in path.parts for node in templates(path)]
    assert [f"{path}:{call.lineno}" for path, call in calls if not all(map(is_text, call.args))] == []


def test_a_code_says_one_thing() -> None:
    """Whoever reads `--json` tells messages apart by their codes."""
    sentences: dict[str, set[tuple[str, ...]]] = {}
    for path in texts(".py"):
        for call in templates(path) if "src" in path.parts else ():
            code, *sentence = (str(each.value) for each in call.args if isinstance(each, ast.Constant))
            sentences.setdefault(code, set()).add(tuple(sentence))
    assert {code: said for code, said in sentences.items() if len(said) > 1} == {}


def templates(path: Path) -> list[ast.Call]:
    """List the calls with arguments that make a template."""
    found = [node for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)]
    return [node for node in found if isinstance(node.func, ast.Name) and node.func.id in KEYWORDS.keys() - {"_"}]


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.fixture
def domain(tmp_path: Path) -> Domain:
    """Give a domain of two sentences, translated and compiled."""
    domain = Domain("example", tmp_path / "source", tmp_path / "locale")
    domain.source.mkdir()
    (domain.source / "sentences.py").write_text(SOURCE, encoding="utf-8")
    write(domain)
    translate(domain, 'msgid "{what} is late."\nmsgstr ""', 'msgid "{what} is late."\nmsgstr "{what} är försenad."')
    translate(domain, 'msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "En dag kvar"\nmsgstr[1] "{count} dagar kvar"')
    write(domain)
    return domain


def translate(domain: Domain, old: str, new: str, language: str = "sv") -> None:
    """Edit the Swedish catalogue as a translator does."""
    text = domain.po(language).read_text(encoding="utf-8")
    assert old in text
    domain.po(language).write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_a_source_without_sentences_needs_no_catalogue(tmp_path: Path) -> None:
    assert problems(Domain("silent", tmp_path, tmp_path / "locale")) == []


def test_sentences_without_a_catalogue_are_a_problem(domain: Domain, tmp_path: Path) -> None:
    other = Domain("other", domain.source, tmp_path / "elsewhere")
    assert problems(other) == ["sv: there is no catalogue", "en: there is no catalogue"]


def test_a_translated_sentence_is_read_by_gettext(domain: Domain) -> None:
    with domain.mo("sv").open("rb") as file:
        swedish = GNUTranslations(file)
    assert problems(domain) == []
    assert swedish.gettext("{what} is late.") == "{what} är försenad."
    assert swedish.ngettext("One day left", "{count} days left", 2) == "{count} dagar kvar"


def test_english_fills_itself(domain: Domain) -> None:
    with domain.mo("en").open("rb") as file:
        english = GNUTranslations(file)
    assert english.ngettext("One day left", "{count} days left", 1) == "One day left"


def test_writing_again_gives_the_same_bytes(domain: Domain) -> None:
    paths = [*domain.locale.rglob("*.?o")]
    before = [path.read_bytes() for path in paths]
    write(domain)
    assert len(paths) == 4
    assert [path.read_bytes() for path in paths] == before


def test_a_new_sentence_is_missing_until_it_is_extracted_and_translated(domain: Domain) -> None:
    with (domain.source / "sentences.py").open("a", encoding="utf-8") as file:
        file.write('C = Template("new", "Something new.")\n')
    assert "sv: missing: 'Something new.'" in problems(domain)
    write(domain)
    assert problems(domain) == ["sv: not translated: 'Something new.'"]


def test_a_sentence_gone_is_obsolete_and_its_translation_told_once_more(
    domain: Domain, capsys: pytest.CaptureFixture[str]
) -> None:
    (domain.source / "sentences.py").write_text(SOURCE.partition("B = ")[0], encoding="utf-8")
    assert any(text.startswith("sv: obsolete: ('One day left'") for text in problems(domain))
    write(domain)
    assert "{count} dagar kvar" in capsys.readouterr().err
    assert problems(domain) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{what} är försenad.", "Försenad.", "sv: other places than the sentence has: '{what} is late.'"),
        (
            "{what} är försenad.",
            "{vad} är försenad.",
            "sv: other places than the sentence has: '{what} is late.'",
        ),
        ("{what} är försenad.", "", "sv: not translated: '{what} is late.'"),
        ('msgid "{what}', '#, fuzzy\nmsgid "{what}', "sv: fuzzy: '{what} is late.'"),
        ("är försenad", "dröjer", "sv: the .mo file is not compiled from the .po file"),
        ("Language: sv", "Language: nb", "sv: the .po file is not as `python3 dev.py catalogues` writes it"),
    ],
)
def test_a_fault_in_a_translation_is_told(domain: Domain, old: str, new: str, problem: str) -> None:
    translate(domain, old, new)
    assert problem in problems(domain)
