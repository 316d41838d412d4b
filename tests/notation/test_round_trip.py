"""What is written reads back as equal, in YAML and in JSON, whatever the texts hold."""

import json
from collections import defaultdict
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

import overenskommelse.agreement
import overenskommelse.ledger
from overenskommelse.agreement import Agreement, Genus, Obligation, Term, Vocabulary
from overenskommelse.dates import Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import Happening, Lasting, Ledger, Record
from overenskommelse.ledger.timeline import Timeline
from overenskommelse.notation import (
    SourceFile,
    agreement_from_json,
    agreement_to_json,
    ledger_from_json,
    ledger_to_json,
    load_file,
    plain,
    read_agreement,
    read_ledger,
    write_agreement,
    write_ledger,
)
from overenskommelse.references import walk
from overenskommelse.sources import Document, Source
from overenskommelse.testing.pen import Pen
from overenskommelse.testing.strategies import agreements, agreements_with_ledgers, texts

PACKAGES = (overenskommelse.agreement, overenskommelse.ledger)
NOT_IN_FILES = (Obligation, Ledger, Record, Happening, Lasting, Timeline)
FORMATS = Path(__file__).parent.parent / "formats"


def from_yaml(text: str) -> Agreement:
    return read_agreement([SourceFile("a.yaml", text.encode())])


def named(name: str) -> Agreement:
    return Agreement(code="x", name=name, variant="base")


@given(agreements_with_ledgers())
def test_an_agreement_and_its_ledger_come_back_from_yaml(pair: tuple[Agreement, Ledger]) -> None:
    agreement, ledger = pair
    assert from_yaml(write_agreement(agreement)) == agreement
    assert read_ledger([SourceFile("l.yaml", write_ledger(ledger).encode())]) == ledger


@given(agreements_with_ledgers())
def test_an_agreement_and_its_ledger_come_back_from_json(pair: tuple[Agreement, Ledger]) -> None:
    agreement, ledger = pair
    assert agreement_from_json(agreement_to_json(agreement)) == agreement
    assert ledger_from_json(ledger_to_json(ledger, indent=2)) == ledger


@settings(max_examples=settings().max_examples // 3)
@given(agreements())
def test_writing_what_was_read_gives_the_same_bytes(agreement: Agreement) -> None:
    written = write_agreement(agreement)
    assert write_agreement(from_yaml(written)) == written


@given(texts())
def test_any_text_comes_back_from_both(text: str) -> None:
    assert from_yaml(write_agreement(named(text))).name == text
    assert agreement_from_json(agreement_to_json(named(text))).name == text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=1).filter(str.strip))
def test_any_character_comes_back_beside_a_letter(character: str) -> None:
    text = f"a{character}b"
    assert from_yaml(write_agreement(named(text))).name == text


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "y",
        "~",
        "1.7",
        "12:30",
        "2018-03-23",
        "a: b",
        "a #b",
        "- a",
        "a\n",
        "\x00",
        "\r\n!",
        " a\nb",
        "a\n\n",
        "\na",
        "a\n \nb",
    ],
)
def test_a_text_that_yaml_could_misread_comes_back(text: str) -> None:
    assert from_yaml(write_agreement(named(text))).name == text


def test_json_with_surrogate_pairs_reads_as_the_character() -> None:
    text = json.dumps(json.loads(agreement_to_json(named("😀"))))
    assert "\\ud83d" in text
    assert agreement_from_json(text).name == "😀"


@pytest.mark.parametrize("write", [write_agreement, agreement_to_json])
def test_half_a_character_cannot_be_written(write: object) -> None:
    with pytest.raises(InvalidError) as caught:
        write(named("a\ud800b"))  # type: ignore[operator]  # one of the two writers
    assert caught.value.problems[0].message.code == "half-character"


def test_an_obligation_of_an_unnamed_class_cannot_be_written() -> None:
    read = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    with pytest.raises(InvalidError, match="The obligation uppfoljning is of a class that no kind names: Recurring"):
        write_agreement(read, kinds={})


def test_a_variant_adds_a_kind_of_obligation() -> None:
    @attrs.frozen(kw_only=True)
    class Sings(Obligation):
        song: str
        times: int = 1

    kinds = {"sings": Sings}
    song = Sings(id="sang", summary="Sjunger", clauses=(), source=Source(document="text"), song="Ode", times=3)
    merry = attrs.evolve(named("x"), documents=(Document(id="text", title="x"),), obligations=(song,))
    written = write_agreement(merry, kinds=kinds)
    assert "  - {kind: sings, id: sang, summary: Sjunger, clauses: [], song: Ode, times: 3, source: " in written
    assert read_agreement([SourceFile("a.yaml", written.encode())], kinds=kinds) == merry
    assert plain(song, kinds=kinds)["kind"] == "sings"  # type: ignore[index]  # a dict


def test_defaults_are_left_out_and_keys_follow_the_fields() -> None:
    source = Source(document="text")
    term = Term(concept="x", lemma="ord", genus=Genus.EN, period=Period.parse("2014/.."), source=source)
    document = Document(id="text", title="1.7", note="rad 1\n\nrad 2\n")
    short = attrs.evolve(named("NO"), documents=(document,), vocabulary=Vocabulary((term,)))
    assert write_agreement(short) == (
        'format: 1\nkind: agreement\ncode: x\nname: "NO"\nvariant: base\n\n'
        'documents:\n  - id: text\n    title: "1.7"\n    note: |\n      rad 1\n\n      rad 2\n\n'
        "vocabulary:\n  - {concept: x, lemma: ord, genus: en, period: 2014/.., source: {document: text}}\n"
    )


def test_the_strategies_use_every_class_and_field(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is drawn at times is drawn always here, so that a few examples show it all."""
    some, several = Pen.some, Pen.several
    monkeypatch.setattr(Pen, "maybe", lambda _, make: make())
    monkeypatch.setattr(Pen, "some", lambda pen, make, _=0, most=2: some(pen, make, most, most))
    monkeypatch.setattr(Pen, "several", lambda pen, name, make, _=0, most=2: several(pen, name, make, most, most))
    # What is drawn would else depend on which of our modules other tests have loaded.
    monkeypatch.setattr(providers, "_get_local_constants", Constants)
    seen: defaultdict[type, set[str]] = defaultdict(set)

    @settings(max_examples=60, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(agreements_with_ledgers())
    def look(pair: tuple[Agreement, Ledger]) -> None:
        for _, node in walk(pair):
            cls = type(node)
            seen[cls].update(f.name for f in attrs.fields(cls) if getattr(node, f.name) != f.default)  # type: ignore[arg-type]

    look()
    every = [getattr(package, name) for package in PACKAGES for name in package.__all__]
    in_files = [cls for cls in every if isinstance(cls, type) and attrs.has(cls) and cls not in NOT_IN_FILES]
    missed = {f"{cls.__name__}.{f.name}" for cls in in_files for f in attrs.fields(cls) if f.name not in seen[cls]}
    assert missed == set()
