"""Nothing is coerced: each value is what it is written as, or an error that says what was expected and what to do."""

from decimal import Decimal

import pytest

from overenskommelse.errors import Problem, UnreadableError
from overenskommelse.notation import SourceFile, read_agreement, read_ledger

HEAD = "format: 1\nkind: agreement\ncode: x\nvariant: base\n"
LEDGER = "format: 1\nkind: ledger\nagreement: x\ndocuments: [{id: d, title: t}]\n"


def problems(text: str) -> tuple[Problem, ...]:
    read = read_ledger if "kind: ledger" in text else read_agreement
    with pytest.raises(UnreadableError) as caught:
        read([SourceFile("a.yaml", text.encode())])
    return caught.value.problems


def said(text: str) -> str:
    """Return the only problem, without its place."""
    (problem,) = problems(text)
    return " ".join(str(part) for part in (problem.message, problem.remedy) if part)


def record(kind: str, **fields: str) -> str:
    common = {"id": "r", "source": "{document: d}", **fields}
    inside = ", ".join(f"{name}: {value}" for name, value in common.items())
    return f"{LEDGER}{kind}: [{{{inside}}}]\n"


def observation(**fields: str) -> str:
    return record("observations", **{"date": "2014", "measure": "antal", "value": "87", **fields})


def seat(**fields: str) -> str:
    return record("seats", **{"period": "2014", "body": "b", "side": "s", "label": "l", **fields})


def date_of(text: str) -> str:
    (read,) = read_ledger([SourceFile("a.yaml", observation(date=text).encode())]).records
    return str(read.date)  # type: ignore[attr-defined]  # an observation


@pytest.mark.parametrize(
    "text",
    [
        "2014",
        "2018-03-23",
        "2012-24",
        "2013-W43",
        "2014-12~",
        "2018-40",
        "XXXX-XX-XX",
        '"[2012-12..2013-02]"',
        '"2014"',
    ],
)
def test_a_date_is_written_with_or_without_quotes(text: str) -> None:
    assert date_of(text) == text.strip('"')


@pytest.mark.parametrize("text", ["1.7", "87", "0x7de", "2014.0", "i fjol", "2_014"])
def test_what_is_no_date_is_refused_with_the_forms_of_one(text: str) -> None:
    assert said(observation(date=text)).startswith(f"{text} is no date. Write a day 2018-03-23")


@pytest.mark.parametrize(
    ("text", "shown"), [("true", "true"), ("null", "nothing"), ("[2014]", "a list"), ("{a: 1}", "a group of keys")]
)
def test_a_date_is_no_other_thing(text: str, shown: str) -> None:
    assert said(observation(date=text)).startswith(f"Expected a date, found {shown}.")


def test_a_period_tells_its_forms() -> None:
    assert said(seat(period="2015-2017")).startswith("2015-2017 is no period. Write 2015/2017")


def test_a_period_ends_after_it_starts() -> None:
    assert said(seat(period="2017/2015")) == "The period ends before it starts: it starts 2017 and ends 2015."


@pytest.mark.parametrize(
    ("text", "shown"), [("1.7", "number 1.7"), ('"1"', "text “1”"), ("1e3", "number 1e3"), ("ett", "text “ett”")]
)
def test_what_is_no_whole_number_is_refused(text: str, shown: str) -> None:
    assert said(seat(order=text)) == (
        f"Expected a whole number, found the {shown}. Write digits alone, without quotes."
    )


def test_true_is_no_number() -> None:
    assert said(seat(order="true")).startswith("Expected a whole number, found true.")


@pytest.mark.parametrize("text", ["nej", "NO", "no", "off", "y", '"true"'])
def test_no_word_but_true_and_false_is_a_boolean(text: str) -> None:
    assert said(seat(votes=text)) == (
        f"Expected true or false, found the text “{text.strip(chr(34))}”. Write true or false, without quotes."
    )


def test_nought_is_no_boolean() -> None:
    assert said(seat(votes="0")).startswith("Expected true or false, found the number 0.")


@pytest.mark.parametrize("text", ["87", "1.7", "0x1F", "1e3"])
def test_a_bare_number_is_no_text(text: str) -> None:
    assert said(f"{HEAD}name: {text}\n") == f'Expected a text, found the number {text}. Put it in quotes: "{text}".'


def test_true_is_no_text() -> None:
    assert said(f"{HEAD}name: True\n") == 'Expected a text, found true. Put it in quotes: "true".'


@pytest.mark.parametrize("text", ["NO", "nej", "on", "12:30", "2018-03-23", "1_000", "0o7x", ".", "+", "=", "<<"])
def test_what_yaml_1_1_would_misread_is_text(text: str) -> None:
    assert read_agreement([SourceFile("a.yaml", f"{HEAD}name: {text}\n".encode())]).name == text


@pytest.mark.parametrize("text", ['""', '" "', '"\\n\\t"'])
def test_an_empty_text_is_refused(text: str) -> None:
    assert said(f"{HEAD}name: {text}\n").startswith("Expected a text, found an empty text. Write a value")


def test_an_empty_text_is_refused_where_a_text_may_be_left_out() -> None:
    assert said(f'{HEAD}name: x\npurpose: ""\n').startswith("Expected a text, found an empty text.")


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_stands_where_nothing_may(text: str) -> None:
    assert read_agreement([SourceFile("a.yaml", f"{HEAD}name: x\npurpose: {text}\n".encode())]).purpose is None
    assert said(f"{HEAD}name: {text}\n").startswith("Expected a text, found nothing.")


@pytest.mark.parametrize("text", ["", "x", "{id: x, name: y}"])
def test_a_list_is_written_as_one(text: str) -> None:
    assert said(f"{HEAD}name: x\nsides: {text}\n").startswith("Expected a list, found")


def test_a_text_in_place_of_a_list_is_not_taken_letter_by_letter() -> None:
    assert said(seat(qualities="abc")) == (
        "Expected a list, found the text “abc”. Begin each item on a line of its own with a hyphen and a space."
    )


@pytest.mark.parametrize("text", ["[x]", "[[id, x]]"])
def test_a_group_is_written_as_one(text: str) -> None:
    assert said(f"{HEAD}name: x\nsides: {text}\n").startswith("Expected a group of keys, found")


@pytest.mark.parametrize(
    ("text", "value"), [("87", "87"), ("87.50", "87.50"), ('"87.5"', "87.5"), ("-0", "-0"), ("1E+2", "1E+2")]
)
def test_a_figure_keeps_its_digits(text: str, value: str) -> None:
    (read,) = read_ledger([SourceFile("a.yaml", observation(value=text).encode())]).records
    assert str(read.value) == str(Decimal(value))  # type: ignore[attr-defined]  # an observation


@pytest.mark.parametrize("text", ["nan", ".inf", "ca 87", "0x1F", "1_000"])
def test_what_is_no_number_is_refused(text: str) -> None:
    assert said(observation(value=text)).startswith("Expected a number, found the")


def test_a_wrong_choice_lists_the_choices_and_the_nearest() -> None:
    assert said(observation(exactness="more-than")) == (
        "Expected one of exact, about, more_than, at_least, found the text “more-than”. Did you mean more_than?"
    )


def test_a_choice_far_from_all_has_no_nearest() -> None:
    assert said(observation(exactness="xyzzy")).endswith("found the text “xyzzy”. Choose one of them.")


def test_a_choice_is_compared_exactly() -> None:
    assert said(observation(exactness="EXACT")).startswith("Expected one of exact,")


def test_an_unknown_key_names_the_nearest() -> None:
    (problem,) = problems(observation(exactnes="exact"))
    assert (str(problem.message), str(problem.remedy)) == (
        "exactnes is no key that may stand here.",
        "Did you mean exactness?",
    )
    assert problem.place.path == ("observations", 0, "exactnes")


def test_an_unknown_key_far_from_all_lists_the_keys() -> None:
    assert said(f"{HEAD}name: x\nsides: [{{id: a, name: b, xyzzy: c}}]\n") == (
        "xyzzy is no key that may stand here. The keys that may stand here are id, name, names."
    )


def test_an_unknown_key_at_the_top_names_the_nearest() -> None:
    assert said(f"{LEDGER}meeting: []\n").endswith("Did you mean meetings?")


def test_the_computed_parts_of_a_date_are_no_keys() -> None:
    assert said(observation(date="{text: 2014, lo: 1}")).startswith("Expected a date, found a group of keys.")


def test_a_missing_key_is_named() -> None:
    (problem,) = problems(f"{HEAD}name: x\nsides: [{{id: a}}]\n")
    assert (str(problem.message), problem.place.path) == ("The key name is missing.", ("sides", 0, "name"))


@pytest.mark.parametrize(
    ("obligation", "sentence"),
    [
        (
            "{id: x}",
            "The obligation does not say of which kind it is. Write kind: and one of recurring, meetings_per_year,",
        ),
        ("{kind: recuring}", "Expected one of recurring, meetings_per_year,"),
        ("{kind: 7}", "Expected one of recurring, meetings_per_year,"),
        ("x", "Expected a group of keys, found the text “x”."),
    ],
)
def test_an_obligation_says_its_kind(obligation: str, sentence: str) -> None:
    assert said(f"{HEAD}name: x\nobligations: [{obligation}]\n").startswith(sentence)


def test_days_are_a_number_or_the_name_of_a_value() -> None:
    fields = "id: x, summary: s, clauses: [], start: held, end: confirmed, source: {document: d}"
    text = f"{HEAD}name: x\ndocuments: [{{id: d, title: t}}]\nobligations: [{{kind: within, {fields}, days: DAYS}}]\n"
    for written, value in (("14", 14), ("justering", "justering"), ('"14"', "14")):
        read = read_agreement([SourceFile("a.yaml", text.replace("DAYS", written).encode())])
        assert read.obligations[0].days == value  # type: ignore[attr-defined]  # a Within
    assert said(text.replace("DAYS", "1.5")).startswith("Expected a whole number, found the number 1.5.")


def test_forms_are_a_group_of_texts() -> None:
    term = "{concept: c, lemma: l, period: 2014, source: {document: d}, forms: FORMS}"
    text = f"{HEAD}name: x\ndocuments: [{{id: d, title: t}}]\nvocabulary: [{term}]\n"
    assert said(text.replace("FORMS", "[a]")).startswith("Expected a group of keys, found a list.")
    (problem,) = problems(text.replace("FORMS", "{plural: 7}"))
    assert problem.place.path == ("vocabulary", 0, "forms", "plural")


def test_a_long_text_is_cut_in_an_error() -> None:
    assert said(observation(exactness="x" * 100)).endswith(f"found the text “{'x' * 60}…”. Choose one of them.")


def test_a_control_character_is_shown_as_an_escape_in_an_error() -> None:
    assert "the text “a\\x1b[2J”" in said(observation(exactness='"a\\e[2J"'))
