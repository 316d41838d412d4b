"""One question to a plugin in an interpreter of its own: `python -m overenskommelse.testing.probe QUESTION ANSWER`.

QUESTION is a JSON file that names the entries to load, the variant, and the days to ask about; ANSWER is written.
"""

import json
import sys
from collections.abc import Mapping
from datetime import date
from enum import Enum
from importlib.metadata import EntryPoint
from pathlib import Path

import attrs

from overenskommelse.plugins import GROUP, Entry, load
from overenskommelse.testing.case import tried
from overenskommelse.testing.watching import watched
from overenskommelse.workplace.opening import open_offer


def main(question: Path, answer: Path) -> None:
    """Answer a question: what was opened and read, and what the variant and each standing are."""
    asked = json.loads(question.read_text(encoding="utf-8"))
    entries = [_entry(*each) for each in asked["entries"]]
    with watched(asked["package"]) as loading:
        loaded = load(entry_points=entries)
    opened = {code: open_offer(code, loaded.catalog) for code in asked["days"]}
    with watched(asked["package"]) as judging:
        standings = {
            (code, day): tried(each, date.fromisoformat(day))
            for code, each in opened.items()
            for day in asked["days"][code]
        }
    answers = {f"{code} on {day}": told(standing) for (code, day), standing in standings.items()}
    answers["the variant"] = told(loaded.catalog.variant(asked["variant"]))
    found = {"opened": loading.opened, "read": [*loading.read, *judging.read], "answers": answers}
    answer.write_text(json.dumps(found), encoding="utf-8")


def _entry(name: str, distribution: str, version: str | None, value: str) -> Entry:
    return Entry(name, distribution, version, EntryPoint(name, value, GROUP).load)


def told(value: object) -> object:
    """Return a value as plain data that is the same in every interpreter: a function goes by its name."""
    if isinstance(value, Enum):
        return str(value.value)
    if attrs.has(type(value)):
        fields = attrs.fields(type(value))  # type: ignore[arg-type]  # as the line before says
        return {"": type(value).__name__, **{each.name: told(getattr(value, each.name)) for each in fields if each.eq}}
    if isinstance(value, Mapping):
        return sorted(([told(key), told(each)] for key, each in value.items()), key=repr)
    if isinstance(value, tuple | list):
        return [told(each) for each in value]
    if isinstance(value, set | frozenset):
        return sorted((told(each) for each in value), key=repr)
    return getattr(value, "__qualname__", None) or str(value)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
