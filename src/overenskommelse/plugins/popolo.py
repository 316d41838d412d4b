"""The built-in plugin of Popolo, the format in which civic programs tell each other of organisations.

See https://www.popoloproject.com/specs/organization.html.  What Popolo has no place for (sub-regions, notes, names over
time) stays behind when a register is written, and a blank leaves what stands when it is read again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any

from ..errors import Place, Problem, UnreadableError
from ..messages import Template
from .contributions import Declaration, Format
from .hooks import hookimpl

if TYPE_CHECKING:
    from ..exchange.sheet import Sheet

SAYS = Template("format-popolo", "Organisations as JSON of the Popolo project")
NOT_POPOLO = Template("not-popolo", "The file is no list of organisations in Popolo: {reason}.")
LIST_THEM = Template("list-organisations", 'Write {{"organizations": [{{"id": …, "name": …}}]}} in UTF-8.')
NO_JSON = Template("popolo-no-json", "it cannot be read as JSON at line {line}")
NO_LIST = Template("popolo-no-list", "it holds no list called organizations")
NO_TEXT = Template("popolo-no-text", "{key} of organisation {number} is no text")

SCHEME = "organisationsnummer"
"""What Popolo's identifiers of Swedish organisations are called here."""
_TEXTS = {
    "id": "id",
    "name": "name",
    "classification": "legal_form",
    "founding_date": "period.start",
    "dissolution_date": "period.end",
}
"""By Popolo's name: the key of the column that holds the same."""
_HEAD = ("id", "name", "number", "legal_form", "period.start", "period.end")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", re.ASCII)
"""The dates that Popolo knows: a day, a month, a year."""


@hookimpl
def declares() -> Declaration:
    """Fit the library that it comes with, and write nothing by itself."""
    return Declaration(since="0.1", before="0.2")


@hookimpl
def formats() -> Iterable[Format]:
    """Bring the format."""
    return [Format(name="popolo", ending=".popolo.json", kinds=("organisation",), says=SAYS, read=read, write=write)]


def write(sheet: "Sheet", stream: IO[bytes]) -> None:
    """Write a register of organisations."""
    # Every start loads this module, and few of them need what reads and writes JSON.
    import json

    rows = (dict(zip(sheet.head, row.cells, strict=True)) for row in sheet.rows)
    value = {"organizations": [_told(row) for row in rows]}
    stream.write(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")


def _told(row: Mapping[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, key in _TEXTS.items():
        text = row.get(key, "")
        if text and (not name.endswith("_date") or _DATE.fullmatch(text)):
            told[name] = text
    if row.get("number"):
        told["identifiers"] = [{"scheme": SCHEME, "identifier": row["number"]}]
    return told


def read(name: str, content: bytes) -> "Sheet":
    """Read a register of organisations.  Raises UnreadableError for what is none."""
    from ..exchange.sheet import Row, Sheet

    rows = [Row(number, cells) for number, cells in enumerate(_cells(name, content), start=1)]
    return Sheet(_HEAD, rows, head_number=0)


def _cells(name: str, content: bytes) -> Iterator[tuple[str, ...]]:
    for number, each in enumerate(_organisations(name, content), start=1):
        found = {key: _text(name, number, each, popolo) for popolo, key in _TEXTS.items()}
        found["number"] = _number(name, number, each)
        yield tuple(found[key] for key in _HEAD)


def _organisations(name: str, content: bytes) -> list[dict[str, Any]]:
    import json

    try:
        value = json.loads(content)
    except UnicodeDecodeError as error:
        raise _wrong(name, NO_JSON(line=content.count(b"\n", 0, error.start) + 1)) from error
    except (ValueError, RecursionError) as error:
        raise _wrong(name, NO_JSON(line=getattr(error, "lineno", 1))) from error
    found = value.get("organizations") if isinstance(value, dict) else None
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise _wrong(name, NO_LIST())
    return found


def _text(name: str, number: int, organisation: Mapping[str, Any], key: str) -> str:
    text = organisation.get(key)
    if not isinstance(text, str | None):
        raise _wrong(name, NO_TEXT(key=key, number=number))
    return text or ""


def _number(name: str, number: int, organisation: Mapping[str, Any]) -> str:
    """Return the organisation number among the identifiers, which may be of other schemes, too."""
    every = organisation.get("identifiers") or []
    if not isinstance(every, list) or not all(isinstance(each, dict) for each in every):
        raise _wrong(name, NO_TEXT(key="identifiers", number=number))
    own = (each for each in every if each.get("scheme") == SCHEME)
    return next((_text(name, number, each, "identifier") for each in own), "")


def _wrong(name: str, reason: object) -> UnreadableError:
    return UnreadableError([Problem(NOT_POPOLO(reason=reason), Place(file=name), LIST_THEM())])
