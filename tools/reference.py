"""The reference of the file format, as Markdown made from the JSON Schema: a section for each group, a row for a key.

Headings are the definitions' own names, so that the same links work on a forge and on any page made of the document.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "The file format",
        "made": "<!-- Made by `python3 dev.py schemas`; a change here is lost. -->",
        "about": "Every key that may stand in an [agreement file](#agreement) or a [ledger file](#ledger), "
        "made from their JSON Schema ([agreements](schema/agreement-1.en.json), [ledgers](schema/ledger-1.en.json)).",
        "see": "How files are put together, and how an editor completes and explains them: [files.md](files.md).",
        "other": "På svenska: [referens.md](referens.md).",
        "key": "Key",
        "form": "Form",
        "required": "Required",
        "meaning": "What it says",
        "yes": "yes",
        "list": "list: {}",
        "code": "code",
        "number": "whole number",
        "between": "from {} to {}",
        "least": "at least {}",
        "flag": "true or false",
        "or": "{} or {}",
        "default": "{}, otherwise `{}`",
        "always": "always `{}`",
        "group": "group of keys",
        "codes": "The codes of `{}`:",
        "offered": "For `{}` an editor offers {}.",
        "forms": "The keys of `{}`:",
        "values": "How values are written",
    },
    "sv": {
        "title": "Filformatet",
        "made": "<!-- Görs av `python3 dev.py schemas`; en ändring här går förlorad. -->",
        "about": "Varje nyckel som får stå i en [överenskommelsefil](#agreement) eller en [liggarfil](#ledger), "
        "gjord av deras JSON-scheman ([överenskommelser](schema/agreement-1.sv.json), "
        "[liggare](schema/ledger-1.sv.json)).",
        "see": "Hur filer sätts samman, och hur en textredigerare fyller i och förklarar dem: [files.md](files.md).",
        "other": "In English: [reference.md](reference.md).",
        "key": "Nyckel",
        "form": "Form",
        "required": "Krävs",
        "meaning": "Vad den säger",
        "yes": "ja",
        "list": "lista: {}",
        "code": "kod",
        "number": "heltal",
        "between": "från {} till {}",
        "least": "minst {}",
        "flag": "true eller false",
        "or": "{} eller {}",
        "default": "{}, annars `{}`",
        "always": "alltid `{}`",
        "group": "grupp av nycklar",
        "codes": "Koderna för `{}`:",
        "offered": "För `{}` föreslår en textredigerare {}.",
        "forms": "Nycklarna i `{}`:",
        "values": "Hur värden skrivs",
    },
}
DOCUMENTS = {"en": "reference.md", "sv": "referens.md"}
"""The reference's file in each language."""


def reference(files: Mapping[str, Schema], language: str) -> str:
    """Return the reference of files of several kinds, given the schema of each."""
    groups: dict[str, Schema] = {}
    for kind, schema in files.items():
        groups[kind] = schema
        groups |= {plain(name): schema["$defs"][name] for name in reached(schema)}
    words = WORDS[language]
    lines = [words["made"], "", f"# {words['title']}", "", words["about"], words["see"], words["other"]]
    return "\n".join([*lines, *Reference(words, groups).sections()]) + "\n"


def reached(schema: Schema) -> list[str]:
    """List a schema's definitions in the order in which a reader comes to them, each once."""
    found: dict[str, None] = {}

    def follow(node: object) -> None:
        match node:
            case {"$ref": str(target)}:
                name = target.rpartition("/")[2]
                if name not in found:
                    found[name] = None
                    follow(schema["$defs"][name])
            case dict():
                for key, inner in node.items():
                    if key != "$defs":
                        follow(inner)
            case list():
                for inner in node:
                    follow(inner)
            case _:
                pass

    follow(schema)
    return [*found]


def plain(name: str) -> str:
    """Return the name of a definition without its word for "or null"."""
    return name.removeprefix("Optional")


@dataclass(frozen=True)
class Reference:
    """The groups and values by name, and the words of the language that they are told in."""

    words: Mapping[str, str]
    groups: Mapping[str, Schema]

    def sections(self) -> Iterator[str]:
        """Yield the lines of every section: groups first, then how values are written."""
        for name, group in self.groups.items():
            if "properties" in group:
                yield from self._group(name, group)
        yield from ("", f"## {self.words['values']}")
        for name, value in self.groups.items():
            if "properties" not in value:
                yield from ("", f"### {name}", "", f"**{value['title']}.**", value["description"])

    def _group(self, name: str, group: Schema) -> Iterator[str]:
        yield from ("", f"## {name}", "", f"**{group['title']}.**", group.get("description", ""), "")
        yield row(self.words[name] for name in ("key", "form", "required", "meaning"))
        yield row(["---"] * 4)
        for key, value in group["properties"].items():
            needed = self.words["yes"] if key in group.get("required", ()) else ""
            yield row((f"`{key}`", self._form(value), needed, told(value)))
        kinds = {each["if"]["properties"]["kind"]["const"]: each["then"]["$ref"] for each in group.get("allOf", ())}
        for key, value in group["properties"].items():
            yield from self._codes(key, value.get("items", value), kinds)

    def _form(self, value: Schema) -> str:
        """Say how a value is written, with a link to what it is made of."""
        match value:
            case {"$ref": str(target)}:
                form = self._link(target)
            case {"items": items}:
                form = self.words["list"].format(self._form(items))
            case {"anyOf": [_, {"$ref": str(target)}]}:
                form = self.words["or"].format(self.words["code"], self._link(target))
            case {"properties": _}:
                form = self.words["group"]
            case _:
                form = self._plain(value)
        return form

    def _plain(self, value: Schema) -> str:
        if "const" in value:
            return self.words["always"].format(value["const"])
        is_flag = "boolean" in value.get("type", ()) or isinstance(value.get("default"), bool)
        form = self.words["flag"] if is_flag else self.words["code"] if "enum" in value else self._number(value)
        default = str(value.get("default", "")).lower()
        return self.words["default"].format(form, default) if default else form

    def _link(self, target: str, text: str | None = None) -> str:
        name = plain(target.rpartition("/")[2])
        return f"[{text or self.groups[name]['title']}](#{name.lower()})"

    def _number(self, value: Schema) -> str:
        number = self.words["number"]
        if "maximum" in value:
            number = f"{number} {self.words['between'].format(value['minimum'], value['maximum'])}"
        elif "minimum" in value:
            number = f"{number}, {self.words['least'].format(value['minimum'])}"
        return self.words["or"].format(number, self._link("Text")) if "string" in value["type"] else number

    def _codes(self, key: str, value: Schema, kinds: Mapping[str, str]) -> Iterator[str]:
        """List the codes of a key, what an editor offers for it, or the keys of a group that has no name."""
        match value:
            case {"enum": codes, "enumDescriptions": texts}:
                yield from ("", self.words["codes"].format(key), "")
                for code, text in zip(codes, texts, strict=False):
                    shown = f"`{code}`"
                    yield f"- {self._link(kinds[code], shown) if code in kinds else shown}: {text}"
            case {"anyOf": [{"enum": offered}, *_]}:
                yield from ("", self.words["offered"].format(key, ", ".join(f"`{code}`" for code in offered)))
            case {"properties": inner}:
                yield from ("", self.words["forms"].format(key), "")
                yield from (f"- `{name}`: {told(each)}" for name, each in inner.items())
            case _:
                pass


def told(value: Schema) -> str:
    """Return title and description as one text."""
    return f"{value['title']}. {value.get('description', '')}".strip()


def row(cells: Iterable[str]) -> str:
    """Return a row of a table; a bar in a cell is escaped."""
    shown = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(shown)} |"
