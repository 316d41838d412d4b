"""What is wrong with a text that is no YAML, in our words: where it went wrong, what is missing, and the way out.

The two loaders of the library that reads YAML word one fault differently; both wordings are known here.
What neither is known for keeps the loader's own words.
"""

import re
from collections.abc import Callable

from attrs import frozen
from ruamel.yaml.error import MarkedYAMLError, StreamMark

from ..messages import Message, Template

NOT_YAML = Template("not-yaml", "The file is not YAML: {reason}.")
LOOK_ABOVE = Template(
    "look-above",
    "Look at this line and the one above: indentation, quotes, brackets, colons. "
    "Between brackets, put a value with a comma, colon or question mark in quotes.",
)
TAB = Template("yaml-tab", "A tab stands where there may only be spaces.")
NO_TABS = Template("no-tabs", "Indent with spaces, not with tabs.")
NO_COLON = Template("yaml-no-colon", "No colon follows “{text}”.")
ADD_COLON = Template(
    "yaml-add-colon",
    "Write key, colon, space and value; if it goes on with the text of the line above, indent it further than the key.",
)
TWO_COLONS = Template("yaml-two-colons", "A second colon stands on the line, so the value is no text.")
QUOTE_VALUE = Template("yaml-quote-value", "Put the whole value in quotes.")
TOO_FAR_IN = Template("yaml-too-far-in", "The line is indented as if it belonged to the value above.")
ALIGN = Template("yaml-align", "Let the keys of one group, and the dashes of one list, begin in the same column.")
TORN = Template("yaml-torn", "Between brackets, something other than a comma or the closing {bracket} follows here.")
MEND_TORN = Template(
    "yaml-mend-torn",
    "Put a comma between the values, and in quotes each value that has a comma, colon, question mark or bracket in it.",
)
UNCLOSED = Template("yaml-unclosed", "The bracket {bracket} that opens here is not closed.")
CLOSE_BRACKET = Template("yaml-close-bracket", "Write {bracket} where the values end, and a comma between them.")
COLON_INSIDE = Template("yaml-colon-inside", "Between brackets, a colon stands inside a text.")
SPACE_OR_QUOTES = Template(
    "yaml-space-or-quotes", "Write a space after the colon that ends a key; put a text with a colon in quotes."
)
NO_FIT = Template("yaml-no-fit", "The indentation of the line fits no key above it.")
STRAY_DASH = Template("yaml-stray-dash", "A dash stands where a key was expected.")
NO_DASH = Template("yaml-no-dash", "The line stands in a list, but belongs to no entry and begins with no dash.")
AFTER_VALUE = Template("yaml-after-value", "Text follows after the quote or bracket that ends the value.")
DOUBLE_QUOTE = Template(
    "yaml-double-quote",
    "Put the whole value in quotes, and write an apostrophe twice between single quotes; "
    "if a quotation of a line above has no end, close it.",
)
LIST_BESIDE_KEY = Template("yaml-list-beside-key", "A list begins in the middle of the line.")
LIST_BELOW = Template(
    "yaml-list-below",
    "Write each entry on a line of its own below the key; a text that begins with a dash is put in quotes.",
)
OPEN_QUOTE = Template("yaml-open-quote", "The quotation that begins here has no end.")
CLOSE_QUOTE = Template("yaml-close-quote", "Close it with the same mark as it began with.")
NO_START = Template("yaml-no-start", "No text can begin with “{character}” unless it is in quotes.")
ESCAPE = Template("yaml-escape", "Between double quotes, what follows the backslash here has no meaning.")
SINGLE_QUOTES = Template("yaml-single-quotes", "Use single quotes, or write the backslash twice.")
NO_VALUE = Template("yaml-no-value", "A value was expected, but here stands “{character}”.")

LONGEST = 40
"""How many characters of a line are quoted."""

_CLOSING = {"[": "]", "{": "}"}
_WORD = re.compile(r"[\w\"'\[{]")

Told = tuple[int | None, Message, Message]
"""The line, what is wrong there, and the way out."""


def explain(error: MarkedYAMLError, text: str) -> Told:
    """Tell where a text stops being YAML, and why."""
    seen = _Seen(text.split("\n"), error.problem_mark, error.context_mark)
    said = " ".join(part for part in (error.problem, error.context) if part)
    if seen.is_tab:
        return seen.line, TAB(), NO_TABS()
    for pattern, tell in _FAULTS:
        if re.search(pattern, said) and (told := tell(seen)) is not None:
            return told
    return seen.line, NOT_YAML(reason=said), LOOK_ABOVE()


@frozen
class _Seen:
    """Where the loader stopped, and where the thing began that it was reading then."""

    rows: list[str]
    at: StreamMark | None
    begun: StreamMark | None

    @property
    def line(self) -> int | None:
        return None if self.at is None else self.at.line + 1

    @property
    def start(self) -> int | None:
        return self.line if self.begun is None else self.begun.line + 1

    @property
    def row(self) -> str:
        return self._row(self.at)

    @property
    def first_row(self) -> str:
        return self._row(self.begun)

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.row[: self.at.column] if self.at else ""

    @property
    def character(self) -> str:
        return self.row[self.at.column : self.at.column + 1] if self.at else ""

    @property
    def first_character(self) -> str:
        return self.first_row[self.begun.column : self.begun.column + 1] if self.begun else ""

    @property
    def is_tab(self) -> bool:
        return "\t" in _indent(self.row)

    def _row(self, mark: StreamMark | None) -> str:
        return self.rows[mark.line] if mark and mark.line < len(self.rows) else ""


def _indent(row: str) -> str:
    return row[: len(row) - len(row.lstrip())]


def _colon_missing(seen: _Seen) -> Told:
    text = seen.first_row.strip()
    return seen.start, NO_COLON(text=text if len(text) <= LONGEST else f"{text[:LONGEST]}…"), ADD_COLON()


def _colon_too_many(seen: _Seen) -> Told:
    if ": " in seen.before:
        return seen.line, TWO_COLONS(), QUOTE_VALUE()
    return seen.line, TOO_FAR_IN(), ALIGN()


def _bracket(seen: _Seen) -> Told | None:
    """Tell a bracket left open from a value torn apart: what goes on between brackets is indented further."""
    closing = _CLOSING.get(seen.first_character)
    if closing is None:
        return None
    if seen.line != seen.start and len(_indent(seen.row)) <= len(_indent(seen.first_row)):
        return seen.start, UNCLOSED(bracket=seen.first_character), CLOSE_BRACKET(bracket=closing)
    return seen.line, TORN(bracket=closing), MEND_TORN()


def _key_missing(seen: _Seen) -> Told | None:
    if seen.before.strip():
        return seen.line, AFTER_VALUE(), DOUBLE_QUOTE()
    if seen.row.lstrip().startswith("- "):
        return seen.line, STRAY_DASH(), ALIGN()
    return (seen.line, NO_FIT(), ALIGN()) if _WORD.match(seen.character) else None


def _dash_missing(seen: _Seen) -> Told | None:
    if seen.before.strip():
        return seen.line, AFTER_VALUE(), DOUBLE_QUOTE()
    return (seen.line, NO_DASH(), ALIGN()) if _WORD.match(seen.character) else None


def _no_start(seen: _Seen) -> Told:
    if seen.character == "\t":
        return seen.line, TAB(), NO_TABS()
    return seen.line, NO_START(character=seen.character), QUOTE_VALUE()


def _no_name(seen: _Seen) -> Told:
    return seen.start, NO_START(character=seen.first_character), QUOTE_VALUE()


def _value_missing(seen: _Seen) -> Told | None:
    return (seen.line, NO_VALUE(character=seen.character), MEND_TORN()) if seen.character.strip() else None


_FAULTS: tuple[tuple[str, Callable[[_Seen], Told | None]], ...] = (
    ("could not find expected ':'", _colon_missing),
    ("mapping values are not allowed", _colon_too_many),
    ("(did not find expected|expected) ',' or '[]}]'", _bracket),
    ("found unexpected ':'", lambda seen: (seen.line, COLON_INSIDE(), SPACE_OR_QUOTES())),
    ("(did not find expected key|expected <block end>).*parsing a block mapping", _key_missing),
    ("(did not find expected '-'|expected <block end>).*parsing a block (collection|sequence)", _dash_missing),
    ("sequence entries are not allowed", lambda seen: (seen.line, LIST_BESIDE_KEY(), LIST_BELOW())),
    ("end of stream while scanning a quoted", lambda seen: (seen.start, OPEN_QUOTE(), CLOSE_QUOTE())),
    ("cannot start any token", _no_start),
    ("tab character that violates indentation", lambda seen: (seen.line, TAB(), NO_TABS())),
    ("alphabetic or numeric character.*(alias|anchor)", _no_name),
    ("unknown escape character|hexdecimal number", lambda seen: (seen.line, ESCAPE(), SINGLE_QUOTES())),
    ("node content", _value_missing),
)
"""What the C loader or the pure one says, and what we make of it."""
