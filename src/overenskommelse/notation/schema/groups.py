"""Classes as JSON Schema: each a definition that others refer to, its fields the properties."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import GenericAlias, MappingProxyType, NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ...agreement import Obligation, Term, Vocabulary
from ...agreement.vocabulary import CONCEPTS, FORMS
from ...ledger.root import COVERABLE
from ...messages import Template
from ...sources import Dated, Dating
from ..converter import Kinds
from ..keys import types_of
from . import words
from .values import CONDITIONS, NAMES, VALUES, bounds, is_record_kind, is_said, name_of_text
from .words.parties import FORM_WORDS
from .words.shared import COVERABLE_WORDS, FORMS_OF_VALUES

Schema = dict[str, Any]
Word = Callable[[Template], str]
_NO_WORDS: Mapping[str, Template] = MappingProxyType({})


def told(template: Template | None, name: str, word: Word) -> Schema:
    """Return title and description out of one sentence; a key that has no sentence is its own title."""
    title, _, text = ("", "", "") if template is None else word(template).partition(": ")
    return {"title": title, "description": text[:1].upper() + text[1:]} if text else {"title": title or name}


@attrs.define
class Definitions:
    """The definitions of one schema, each made when it is first referred to."""

    kinds: Kinds
    word: Word
    made: dict[str, Schema] = attrs.field(factory=dict)

    def group(self, cls: Any) -> Schema:
        """Make the schema of a class: its keys, which of them are asked for, and no others."""
        origin = get_origin(cls) or cls
        types = types_of(cls)
        fields = [field for field in attrs.fields(origin) if field.init]
        properties = {field.name: self._key(origin, field, types[field.name]) for field in fields}
        required = [field.name for field in fields if field.default is attrs.NOTHING]
        kind = next((name for name, known in self.kinds.items() if known is cls), None)
        if kind is not None:
            about = told(words.of_group(cls), kind, self.word)
            properties = {"kind": {"type": "string", "const": kind, **about}, **properties}
            required = ["kind", *required]
        return {
            "type": "object",
            **self._about(origin, get_args(cls)),
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
            **CONDITIONS.get(origin, {}),
        }

    def _about(self, cls: type[Any], inside: Iterable[Any]) -> Schema:
        """Tell of a class; of a dated statement also what it is about."""
        about = told(words.of_group(cls), cls.__name__, self.word)
        for each in inside:
            template = FORMS_OF_VALUES[NAMES[each]] if each in NAMES else words.of_group(each)
            about["title"] += f": {told(template, each.__name__, self.word)['title']}"
        return about

    def _key(self, cls: type[Any], field: "attrs.Attribute[Any]", type_: Any) -> Schema:
        """Make the schema of one key, with its title, its description and its default."""
        about = told(words.of_key(cls, field.name), field.name, self.word)
        made = self._of(type_, _Context(cls, field))
        default = field.default.value if isinstance(field.default, StrEnum) else field.default
        if isinstance(default, bool):
            made = {"enum": [True, False]}
        if isinstance(default, str | int):
            # An editor writes keys with a type and a default into every new group; without the type it only tells.
            made = {key: value for key, value in made.items() if key != "type" or "enum" not in made}
            made["default"] = default
        return {**made, **about}

    def _of(self, type_: Any, context: "_Context") -> Schema:
        if get_origin(type_) in {Union, UnionType}:
            return self._union(type_, context)
        if get_origin(type_) is tuple:
            return {"type": "array", "items": self._of(get_args(type_)[0], context)}
        if get_origin(type_) is Dated:
            dating: Any = GenericAlias(Dating, get_args(type_))
            return {"type": "array", "items": self._refer(_name(dating), lambda: self.group(dating))}
        if type_ is Vocabulary:
            return {"type": "array", "items": self._of(Term, context)}
        if type_ is Obligation:
            return self._refer(_name(Obligation), self._obligation)
        return self._one(type_, context)

    def _one(self, type_: Any, context: "_Context") -> Schema:
        if isinstance(type_, type) and issubclass(type_, StrEnum):
            return self._choice({str(member.value): words.of_code(member) for member in type_})
        if type_ is str and is_record_kind(context.field.metadata):
            return self._choice({kind: COVERABLE_WORDS.get(kind) for kind in COVERABLE})
        if type_ in {bool, int}:
            return {"type": "boolean"} if type_ is bool else {"type": "integer", **context.bounds}
        if type_ in NAMES or attrs.has(type_):
            return self._named(type_, context)
        return self._mapping(context)

    def _named(self, type_: Any, context: "_Context") -> Schema:
        name = context.text if type_ is str else NAMES.get(type_) or _name(type_)
        made = self._refer(name, lambda: self._definition(name, type_), or_null=context.may_be_null)
        if (context.cls, context.field.name) == (Term, "concept"):
            # What is offered; any other text will do.
            return {"anyOf": [{"enum": [*CONCEPTS]}, made]}
        return made

    def _definition(self, name: str, type_: Any) -> Schema:
        if name not in VALUES:
            return self.group(type_)
        about = told(FORMS_OF_VALUES[name], name, self.word)
        return {**VALUES[name], **about, "errorMessage": about["description"]}

    def _union(self, type_: Any, context: "_Context") -> Schema:
        """Make the schema of a value that may be null, or of a number that may be a name."""
        inner = [each for each in get_args(type_) if each is not NoneType]
        if len(inner) > 1:
            return {"type": ["integer", "string"], "pattern": VALUES["Text"]["pattern"], **context.bounds}
        made = self._of(inner[0], attrs.evolve(context, may_be_null=True))
        return made if "$ref" in made else _or_null(made)

    def _choice(self, codes: Mapping[str, Template | None]) -> Schema:
        texts = [self.word(template) if template else "" for template in codes.values()]
        return {"type": "string", "enum": [*codes], "enumDescriptions": texts}

    def _mapping(self, context: "_Context") -> Schema:
        """Make the schema of a mapping by text: the forms of a term, or any keys in a variant's class."""
        text = self._refer("Text", lambda: self._definition("Text", str))
        if context.cls is not Term:
            return {"type": "object", "additionalProperties": text}
        names = dict.fromkeys(name for forms in FORMS.values() for name in forms)
        properties = {name: {**text, **told(FORM_WORDS.get(name), name, self.word)} for name in names}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def _obligation(self) -> Schema:
        """Make the schema of an obligation: its kind, and after it the keys of that kind."""
        codes = {kind: words.of_group(cls) for kind, cls in self.kinds.items()}
        about = told(words.of_key(Obligation, "kind"), "kind", self.word)
        return {
            "type": "object",
            **told(words.of_group(Obligation), "Obligation", self.word),
            "properties": {"kind": {**self._choice(codes), **about}},
            "required": ["kind"],
            "allOf": [self._when(kind, cls) for kind, cls in self.kinds.items()],
        }

    def _when(self, kind: str, cls: type[Obligation]) -> Schema:
        return {"if": is_said("kind", kind), "then": self._refer(_name(cls), lambda: self.group(cls))}

    def _refer(self, name: str, make: Callable[[], Schema], *, or_null: bool = False) -> Schema:
        # An editor fills in the keys of what is defined in one piece, and not of a choice between that and null.
        name = f"Optional{name}" if or_null else name
        if name not in self.made:
            # Noted before it is made: a clause holds clauses.
            self.made[name] = {}
            self.made[name].update(_or_null(make()) if or_null else make())
        return {"$ref": f"#/$defs/{name}"}


@attrs.frozen
class _Context:
    """The field whose value is being told of."""

    cls: type[Any]
    field: "attrs.Attribute[Any]"
    may_be_null: bool = False

    @property
    def text(self) -> str:
        return name_of_text(self.cls, self.field.name, self.field.metadata)

    @property
    def bounds(self) -> Mapping[str, int]:
        return bounds(self.cls, self.field.name)


def _or_null(made: Schema) -> Schema:
    if "enum" in made:
        return {**made, "type": [made["type"], "null"], "enum": [*made["enum"], None]}
    types = made["type"] if isinstance(made["type"], list) else [made["type"]]
    return {**made, "type": [*types, "null"]}


def _name(cls: Any) -> str:
    """Return the name of a class's definition: Clause, DatingOfChair."""
    inside = "And".join(NAMES.get(each) or each.__name__ for each in get_args(cls))
    return f"{(get_origin(cls) or cls).__name__}{f'Of{inside}' if inside else ''}"
