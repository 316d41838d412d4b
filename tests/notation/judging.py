"""What a schema and a reader say of the same data, and a file of each kind that has every group in it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from cattrs import BaseValidationError
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types of its own

import overenskommelse.agreement
import overenskommelse.ledger
import overenskommelse.sources
from overenskommelse.agreement import CORE_KINDS, Agreement, Obligation
from overenskommelse.errors import InvalidError
from overenskommelse.notation.converter import converter_for
from overenskommelse.notation.ledger_form import from_form, ledger_form
from overenskommelse.notation.problems import problems_of
from overenskommelse.notation.schema import schema
from overenskommelse.notation.tree import Numeral
from overenskommelse.notation.yaml_reader import read_yaml
from overenskommelse.sources import Dating
from tools.tree import ROOT

FORMATS = ROOT / "tests" / "formats"
Data = Any
SCHEMAS = {kind: schema(kind) for kind in ("agreement", "ledger")}
JUDGES = {kind: Draft202012Validator(made) for kind, made in SCHEMAS.items()}
READER = converter_for(CORE_KINDS)
HEADS = [["kind", "agreement"], ["kind", "ledger"]]
MODULES = (overenskommelse.agreement, overenskommelse.ledger, overenskommelse.sources)


def as_seen(tree: object) -> Data:
    """Return YAML's data as an editor has it: a bare number is a number."""
    if isinstance(tree, Numeral):
        return json.loads(tree)
    if isinstance(tree, Mapping):
        return {key: as_seen(value) for key, value in tree.items()}
    return [as_seen(each) for each in tree] if isinstance(tree, list) else tree


def seen(text: str) -> Data:
    data, problems = read_yaml("a.yaml", text)
    assert problems == []
    return as_seen(data)


def told(data: Data, name: str = "") -> list[str]:
    """Return what a schema says against a file, or against a group by the name of its definition."""
    judge = JUDGES[data["kind"]] if not name else next(j for j in JUDGES.values() if name in j.schema["$defs"])
    judge = judge.evolve(schema={"$ref": f"#/$defs/{name}", "$defs": judge.schema["$defs"]}) if name else judge
    return [f"{list(error.absolute_path)}: {error.message}" for error in judge.iter_errors(data)]


def class_of(name: str) -> Any:
    """Return what a group is read as, by the name of its definition."""
    if (value := name.removeprefix("DatingOf")) != name:
        return Dating[str] if value == "Text" else Dating[class_of(value)]  # type: ignore[misc]  # known when it runs
    plain = name.removeprefix("Optional")
    found = next(getattr(module, plain) for module in MODULES if hasattr(module, plain))
    return Obligation if issubclass(found, Obligation) else found


def numbered(data: Data) -> Data:
    """Return data as the reader has it: a number is the text of one; the head is left out."""
    whole = json.loads(json.dumps(data), parse_int=Numeral, parse_float=Numeral)
    return {key: value for key, value in whole.items() if key != "format" and [key, value] not in HEADS}


def against(data: Data, cls: Any, finish: Callable[[Any], object] = lambda value: value) -> set[str]:
    """Return the codes of what the reader says against data that is to be of a class."""
    try:
        finish(READER.structure(numbered(data), cls))
    except (BaseValidationError, InvalidError) as error:
        return {problem.message.code for problem in problems_of(error)}
    return set()


class Sample:
    """The format's own files with every group in them, and what the reader says of each after a change."""

    def __init__(self) -> None:
        self.texts = {kind: seen((FORMATS / f"{kind}-1.yaml").read_text(encoding="utf-8")) for kind in SCHEMAS}
        for key, found in seen((FORMATS / "ledger-1-working-year.yaml").read_text(encoding="utf-8")).items():
            if isinstance(found, list):
                known = self.texts["ledger"].setdefault(key, [])
                known += [each for each in found if each["id"] not in {old["id"] for old in known}]
        dated = {"value": "Det allmänna", "period": "2014", "source": {"document": "text"}}
        self.texts["agreement"]["sides"][0]["names"] = [dated]
        self.texts["ledger"]["meetings"][0]["items"][0]["source"] = {"document": "protokoll"}
        self.agreement = READER.structure(numbered(self.texts["agreement"]), Agreement)
        self.groups: dict[str, tuple[str, dict[str, Data]]] = {}
        for kind, data in self.texts.items():
            self._find(kind, SCHEMAS[kind], data, "")

    def _find(self, kind: str, part: Data, data: Data, name: str) -> None:
        """Note the first group of each definition: it is changed in place, and changed back."""
        if "$ref" in part:
            name = part["$ref"].rpartition("/")[2]
            part = SCHEMAS[kind]["$defs"][name]
        if isinstance(data, list):
            for each in data:
                self._find(kind, part.get("items", {}), each, "")
        elif isinstance(data, dict) and "properties" in part:
            if name:
                self.groups.setdefault(name, (kind, data))
            for each in part.get("allOf", ()):
                if each["if"]["properties"]["kind"]["const"] == data["kind"]:
                    self._find(kind, each["then"], data, "")
            for key, value in data.items():
                self._find(kind, part["properties"].get(key, {}), value, "")

    def said_of(self, kind: str) -> set[str]:
        """Return the codes of what the reader says against a file as it is now."""
        if kind == "agreement":
            return against(self.texts[kind], Agreement)
        return against(self.texts[kind], ledger_form(), lambda form: from_form(form, self.agreement))
