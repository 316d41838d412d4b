"""The reader and the schema refuse the same, whatever a key is given, but for what a schema cannot know."""

import json
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import settings

from overenskommelse.agreement import Agreement, Level
from overenskommelse.notation.ledger_form import from_form, ledger_form
from tests.notation.judging import SCHEMAS, Data, Sample, against, class_of, told

ONLY_THE_READER = {
    "dangling-reference": "whether there is anything by that id stands elsewhere in the file",
    "not-in-plan": "the kinds and areas of a plan stand elsewhere in it",
    "bounds-crossed": "two numbers are compared",
    "vote-cast-uncounted": "a number is compared with how many votes by name there are",
    "vote-count-negative": "the schema knows whole numbers, and not how large they may be",
    "paragraph-not-from-one": "as above",
    "substitute-order": "as above",
    "minutes-day-unconfirmed": "whether another day is known is compared",
    "no-interval": "that every is not null, since editors complete the keys of a condition badly",
    "no-day": "that day is not null, for the same reason",
}
"""What the reader refuses in the changes below and the schema cannot, by the code of its problem, with the reason."""

COMMON: Data = {"id": "x", "source": {"document": "d"}, "period": "2014"}
DATED: Data = {"value": "X", "period": "2014", "source": {"document": "d"}}
COMPARED: tuple[tuple[str, str, Data], ...] = (
    ("id-twice", "Meeting", {"date": "2014", "bodies": [], "items": [{"id": "x", "heading": "X"}] * 2}),
    ("dating-overlap", "Organisation", {"name": "X", "names": [DATED] * 2}),
    ("meeting-ends-first", "Meeting", {"date": "2014", "bodies": [], "starts": "13:00", "ends": "12:00"}),
    ("party-letter", "Appointment", {"seat": "x", "ground": "office", "party": "X"}),
    ("out-of-order", "Accession", {"organisation": "x", "applied": "2015", "approved": "2014"}),
    ("ends-before-start", "Umbrella", {"organisation": "x", "period": "2017/2015"}),
    ("not-a-period", "Umbrella", {"organisation": "x", "period": "2014-W53"}),
    ("not-a-date", "Recommendation", {"summary": "X", "given_by": "x", "date": "[2013..2012]"}),
)
"""What takes a comparison, or a calendar, to see."""

PROBES: tuple[Data, ...] = (None, True, -1, 7, 1.5, "", "x", "X y", [], [""], ["x"], [{}], {})
"""What each key is given in turn."""

WRITTEN: tuple[Data, ...] = (
    *(
        False,
        0,
        2014,
        36501,
        " ",
        "\n",
        "ö",
        "x--y",
        "-x",
        "x\n",
        "a/b",
        "a//b",
        "7",
        "1.5",
        "1,5",
        "draft",
        "everywhere",
    ),
    *("2014", "0000", "2014~", "2014-13", "2014-24", "2014-42", "2014-W09", "2014-W54", "2014-3-23", "2014-03-23?"),
    *("2014-02-29", "2000-02-29", "1900-02-29", "2012-02-30", "2014-11-31", "2014-13-45", "2014-03-23\n"),
    *("XXXX-XX-XX", "XXXX-XX-XX?", "[2012-12..2013-02]", "[2012..]", "[..]", "[[2012..]..]", "[2012-02-30..]"),
    *("2015/2017", "2015/2016-02-30", "2015/..", "2015/", "/", "../..", "2015/2016/2017", "[2012..2013]/.."),
    *("13:00", "24:00", "9:00", "13:60", "13:00\n"),
    *("P1Y", "P0Y", "P1Y6M", "p1y", [None], [7], ["meeting"], [["x"]]),
    *({"x": "y"}, {"definite": "planen"}, {"past": "anslöt"}, {"definite": ""}, {"document": "text"}),
)
"""What one key of each form is given besides."""


SAMPLE = Sample()
GROUPS = {name: made for made in SCHEMAS.values() for name, made in made["$defs"].items() if "properties" in made}


def probes(keys: Mapping[str, Data], at: str) -> dict[str, tuple[Data, ...]]:
    """Return what each key of a group is given: the first of a form, over all groups, is given everything."""
    forms = {key: json.dumps({**part, "title": "", "description": ""}) for key, part in keys.items()}
    return {
        key: (*PROBES, *(WRITTEN if FIRST.setdefault(form, (at, key)) == (at, key) else ()))
        for key, form in forms.items()
    }


STRIDE = 1 if settings().max_examples > 100 else 5
"""One change in so many is tried, and each of them in `dev.py prove tests`."""
FIRST: dict[str, tuple[str, str]] = {}
GIVEN = {name: probes(made["properties"], name) for name, made in GROUPS.items()}


def changes(group: dict[str, Data], given: Mapping[str, tuple[Data, ...]]) -> Iterator[tuple[str, str]]:
    """Change a group in every way there is, one at a time, telling key and change; it is then as it was."""
    before = dict(group)
    for key, values in given.items():
        for value in values:
            group[key] = value
            yield key, f"{key} = {value!r}"
        group.clear()
        group.update(before)
        if group.pop(key, values) is not values:
            yield key, f"{key} is taken away"
        group.update(before)
    group["nonsense"] = 1
    yield "nonsense", "nonsense = 1"
    del group["nonsense"]


def lean(group: dict[str, Data], name: str, key: str) -> dict[str, Data]:
    """Return a group without the lists and groups in it that may be left out: they are right, and take time."""
    kept = {*GROUPS[name].get("required", ()), key}
    return {each: value for each, value in group.items() if each in kept or not isinstance(value, list | dict)}


def differences(name: str) -> list[str]:
    """Return where the schema alone refuses a group after a change of it, or the reader alone does."""
    kind, group = SAMPLE.groups[name]
    cls, found = class_of(name), []
    for count, (key, change) in enumerate(changes(group, GIVEN[name])):
        if count % STRIDE:
            continue
        part = lean(group, name, key)
        refused, said = told(part, name), against(part, cls)
        if not said:
            said = SAMPLE.said_of(kind)
        if (refused and not said) or (not refused and said - ONLY_THE_READER.keys()):
            found.append(f"{name}, {change}: {refused} and {said}")
    assert SAMPLE.said_of(kind) == set()
    return found


@pytest.mark.parametrize("name", GROUPS)
def test_the_reader_and_the_schema_refuse_the_same(name: str) -> None:
    """Each key of each kind of group is given every probe and taken away, and gets a key beside it that is none."""
    assert differences(name) == []


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_reader_and_the_schema_refuse_the_same_at_the_top_of_a_file(kind: str) -> None:
    needed = {"agreement": {"code": "x", "name": "X", "variant": "base"}, "ledger": {"agreement": "x"}}[kind]
    cls = Agreement if kind == "agreement" else ledger_form()
    found = []
    for key in [*SCHEMAS[kind]["properties"]][2:]:
        for probe in (*PROBES, *WRITTEN):
            data = {"format": 1, "kind": kind, **needed, key: probe}
            refused, said = told(data), against(data, cls, lambda form: kind == "agreement" or from_form(form))
            if (refused and not said) or (not refused and said - ONLY_THE_READER.keys()):
                found.append(f"{key} = {probe!r}: {refused} and {said}")
    assert found == []


@pytest.mark.parametrize(("code", "name", "data"), COMPARED, ids=lambda value: value if isinstance(value, str) else "")
def test_what_takes_a_comparison_or_a_calendar_is_left_to_the_reader(code: str, name: str, data: Data) -> None:
    known = GROUPS[name]["properties"]
    group = {key: value for key, value in {**COMMON, **data}.items() if key in known}
    assert told(group, name) == []
    assert against(group, class_of(name)) == {code}


@pytest.mark.parametrize("value", [7.0, 1e2])
def test_how_a_number_is_written_is_left_to_the_reader(value: float) -> None:
    """JSON Schema knows numbers and not their digits: to it 7.0 is whole."""
    level = {"id": "x", "label": "x", "ordinal": value, "source": {"document": "text"}}
    assert told(level, "Level") == []
    assert against(level, Level) == {"expected"}
