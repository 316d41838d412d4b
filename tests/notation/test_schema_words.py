"""Every key and code of a file is explained, in Swedish and in English, and what is published says so now."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import attrs
import pytest

import overenskommelse.agreement
import overenskommelse.ledger
import overenskommelse.sources
from overenskommelse.agreement import Agreement, Obligation, Vocabulary
from overenskommelse.agreement.vocabulary import FORMS
from overenskommelse.ledger import KINDS, Happening, Lasting, Ledger, Record, Timeline
from overenskommelse.ledger.root import COVERABLE
from overenskommelse.messages import Template
from overenskommelse.notation.ledger_form import ledger_form
from overenskommelse.notation.schema import schema, words
from overenskommelse.notation.schema.values import VALUES
from overenskommelse.notation.schema.words.parties import FORM_WORDS
from overenskommelse.notation.schema.words.shared import COVERABLE_WORDS, FILES, FORMS_OF_VALUES, HEAD
from overenskommelse.sources import Dated
from overenskommelse.wording import language
from tools.schemas import documents, stale

MODULES = (overenskommelse.agreement, overenskommelse.ledger, overenskommelse.sources)
NOT_IN_FILES = (Dated, Happening, Lasting, Ledger, Record, Timeline, Vocabulary)
NAMED = [value for module in MODULES for value in vars(module).values() if isinstance(value, type)]
GROUPS = [
    *(cls for cls in NAMED if attrs.has(cls) and cls.__module__.startswith("overenskommelse")),
    ledger_form(),
]
IN_FILES = [cls for cls in dict.fromkeys(GROUPS) if cls not in NOT_IN_FILES and ".dates" not in cls.__module__]
OURS = [cls for cls in IN_FILES if cls.__module__.rpartition(".")[2] not in {"errors", "messages"}]
CHOICES = [cls for cls in dict.fromkeys(NAMED) if issubclass(cls, StrEnum) and cls is not StrEnum]


def keys(cls: type[Any]) -> Iterator[str]:
    yield from (field.name for field in attrs.fields(cls) if field.init)


def sentences() -> Iterator[Template]:
    """Yield every sentence that has a title before its first colon."""
    yield from words.GROUPS.values()
    yield from (template for own in words.KEYS.values() for template in own.values())
    for shared in (words.shared.SHARED, HEAD, FILES, FORMS_OF_VALUES, FORM_WORDS):
        yield from shared.values()


@pytest.mark.parametrize("cls", OURS, ids=lambda cls: cls.__name__)
def test_every_class_and_every_key_of_it_is_explained(cls: type[Any]) -> None:
    assert words.of_group(cls) is not None
    assert [name for name in keys(cls) if words.of_key(cls, name) is None] == []


@pytest.mark.parametrize("cls", CHOICES, ids=lambda cls: cls.__name__)
def test_every_code_is_explained(cls: type[StrEnum]) -> None:
    assert [member for member in cls if words.of_code(member) is None] == []


def test_nothing_is_explained_that_is_not_there() -> None:
    known: dict[type[Any], set[str]] = {cls: {*keys(cls)} for cls in OURS} | {
        Record: {"acts", "date", "source", "id", "note"}
    }
    known[Obligation] |= {"kind"}
    assert [(cls, name) for cls, own in words.KEYS.items() for name in own if name not in known[cls]] == []
    assert {*words.CODES} == {*CHOICES}


def test_what_is_neither_a_key_nor_a_code_is_explained_too() -> None:
    assert FORM_WORDS.keys() == {name for forms in FORMS.values() for name in forms}
    assert [*COVERABLE_WORDS] == [*COVERABLE]
    assert FORMS_OF_VALUES.keys() == VALUES.keys()


@pytest.mark.parametrize("code", ["sv", "en"])
def test_each_explanation_is_a_title_and_a_sentence(code: str) -> None:
    word = language(code).fill
    told = [word(template).partition(": ") for template in sentences()]
    assert [title for title, _, text in told if not title[:1].isupper() or not text.endswith(".")] == []


def test_what_is_explained_in_swedish_is_not_english() -> None:
    swedish = language("sv").fill
    codes = [template for own in words.CODES.values() for template in own.values()]
    same = {each.text for each in (*sentences(), *codes, *COVERABLE_WORDS.values()) if swedish(each) == each.text}
    assert same == {"en plan, planen", "ett råd, rådet", "Plural: planer."}


@pytest.mark.parametrize("kind", ["agreement", "ledger"])
@pytest.mark.parametrize("code", ["sv", "en"])
def test_every_key_in_a_schema_has_a_title_and_a_description(kind: str, code: str) -> None:
    made = schema(kind, word=language(code).fill, language=code)
    groups = {"": made, **made["$defs"]}
    untold = [
        f"{name}.{key}"
        for name, group in groups.items()
        for key, each in group.get("properties", {}).items()
        if not each.get("title") or not each.get("description")
    ]
    assert untold == []
    assert made["$id"] == f"urn:overenskommelse:{kind}-1:{code}"


def test_what_is_published_is_what_would_be_made_now() -> None:
    """If this fails, run `python3 dev.py schemas`."""
    assert stale() == []


def test_a_ledger_lists_every_kind_of_record_and_an_agreement_all_that_it_holds() -> None:
    assert {cls.plural for cls in KINDS.values()} <= schema("ledger")["properties"].keys()
    assert {field.name for field in attrs.fields(Agreement)} <= schema("agreement")["properties"].keys()


def test_the_reference_has_a_section_for_every_group_in_both_languages() -> None:
    for path, text in documents().items():
        if path.suffix == ".md":
            told = {line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")}
            groups = {name for kind in ("agreement", "ledger") for name in schema(kind)["$defs"]}
            assert {name.removeprefix("Optional") for name in groups} - VALUES.keys() <= told
