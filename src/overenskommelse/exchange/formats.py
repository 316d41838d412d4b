"""What a workbook's number formats show of the number that is stored: 87 % is 0.87, 0701 is 701, and RS 2024-3 is 3.

What a format shows of a day is told too: where that is a month or a year, no day is meant.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from ..messages import Message, Template

PERCENT_CELL = Template(
    "percent-cell", "The cell {cell} shows a percentage, but what is stored is the hundredth of it."
)
SCALED_CELL = Template("scaled-cell", "The cell {cell} shows only thousands or millions of the number that is stored.")
HIDDEN_CELL = Template("hidden-cell", "The cell {cell} does not show the number that is stored.")
FORMAT_AS_NUMBER = Template("format-as-number", "Format the cell as a number, and write the value anew.")
PADDED_CELL = Template("padded-cell", "The cell {cell} shows zeros in front of its number that are not stored.")
FORMAT_PADDED = Template("format-padded", "Format the cell as text, and write the number anew with its zeros.")
LITERAL_CELL = Template("literal-cell", "The cell {cell} shows a text or sign with its number that is not stored.")
FORMAT_LITERAL = Template("format-literal", "Format the cell as text, and write anew what it shows.")
YEARLESS_CELL = Template("yearless-cell", "The cell {cell} shows a day or a month, and not the year that is stored.")
FORMAT_AS_DAY = Template("format-as-day", "Format the cell as a day with its year, and see that it is the one meant.")

MONTH, YEAR = len("2018-05"), len("2018")
"""How much of a day in ISO 8601 may be shown."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^]]*)\]|(?P<general>General)|(?:AM/PM|A/P)|'
    r"(?P<digits>[0#?.,/@%]+|E[-+])|(?P<day>y+|m+|d+|h+|s+)|(?P<end>;)|(?P<plain>.)",
    re.DOTALL | re.IGNORECASE,
)
_MONEY = re.compile(r"(?:kr\.?|SEK|NOK|DKK|EUR|USD|GBP|[€$£]|:-)?", re.IGNORECASE)
"""The signs of money beside an amount; thousands of it (tkr) are another amount."""
_SAID_OF_DAYS = frozenset({"den", "kl", "år", "t", "z", "de"})
_PADDED = re.compile(r"0(?:[- ]*0)+")
_SCALED = re.compile(r"[0#?],+(?![0#?,])")
_SIGNS = ("", "-()", "-")
"""The signs that a format's sections show for the number's own: above nothing, below it, for nothing itself."""


@frozen
class Hidden:
    """What a format hides of a number, and what to do about it; nothing of one with as many `digits` as it pads to."""

    template: Template
    remedy: Message
    digits: int | None = None


@frozen
class Section:
    """One section of a format, for numbers of one sign."""

    shape: str
    """The places of digits, with the hyphens and blanks between them."""
    literal: str
    """All else that it shows."""
    runs: str
    """Its codes of days and times: y, m, d, h, s; n for minutes and w for weekdays."""

    @property
    def kept(self) -> int | None:
        """How much of a day in ISO 8601 it shows; None for all of it, and for what is no day."""
        if "y" not in self.runs or "d" in self.runs:
            return None
        return MONTH if "m" in self.runs else YEAR

    def hidden(self, signs: str) -> Hidden | None:
        """Return what it hides; `signs` are those that it may show."""
        return self._of_day() if self.runs else self._of_number(signs)

    def _of_day(self) -> Hidden | None:
        if not {*"ymdw"} & {*self.runs}:
            return None
        if "y" not in self.runs:
            return Hidden(YEARLESS_CELL, FORMAT_AS_DAY())
        words = {word.lower() for word in re.findall(r"\w+", self.literal)}
        return None if words <= _SAID_OF_DAYS else Hidden(LITERAL_CELL, FORMAT_LITERAL())

    def _of_number(self, signs: str) -> Hidden | None:
        if "%" in self.shape:
            return Hidden(PERCENT_CELL, FORMAT_AS_NUMBER())
        if _PADDED.fullmatch(self.shape):
            return Hidden(PADDED_CELL, FORMAT_PADDED(), self.shape.count("0"))
        if _SCALED.search(self.shape):
            return Hidden(SCALED_CELL, FORMAT_AS_NUMBER())
        said = "".join(each for each in self.literal if each not in signs and not each.isspace())
        if "-" in self.shape.replace("E-", "") or not _MONEY.fullmatch(said):
            return Hidden(LITERAL_CELL, FORMAT_LITERAL())
        # A dash for nothing is as good as a nought.
        is_shown = bool(self.shape) or (signs == "-" and "-" in self.literal)
        return None if is_shown else Hidden(HIDDEN_CELL, FORMAT_AS_NUMBER())


@frozen
class Format:
    """A number format: what each of its sections hides, and how much of a day it shows."""

    hidden: tuple[Hidden | None, ...]
    kept: int | None
    is_conditional: bool
    """Whether its sections are for other numbers than their signs tell."""

    def hides(self, value: str) -> Hidden | None:
        """Return what it hides of a number as it is stored; where that is not at hand, of one above nothing."""
        found = next(filter(None, self.hidden), None) if self.is_conditional else self.hidden[self._place(value)]
        digits = len(value.lstrip("-").partition(".")[0])
        return None if found and found.digits and digits >= found.digits else found

    def _place(self, value: str) -> int:
        try:
            number = float(value)
        except ValueError:
            return 0
        at = 1 if number < 0 else 0 if number > 0 else 2
        return at if at < len(self.hidden) else 0


def read_format(form: str) -> Format:
    """Read a number format as it is kept in a workbook, where it is the same in every language."""
    parts: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(form or "General"):
        if token["end"]:
            parts.append([])
        else:
            parts[-1].append(token)
    sections = [_section(part) for part in parts]
    is_conditional = any((token["bracket"] or "").startswith(("<", ">", "=")) for part in parts for token in part)
    signs = ("-()",) * 3 if is_conditional else _SIGNS
    hidden = tuple(each.hidden(sign) for each, sign in zip(sections, signs, strict=False))
    return Format(hidden, sections[0].kept, is_conditional)


def _section(tokens: Sequence[re.Match[str]]) -> Section:
    digits = [at for at, token in enumerate(tokens) if token["digits"] or token["general"]]
    shape, literal = "", ""
    for at, token in enumerate(tokens):
        said = _said(token)
        is_inside = bool(digits) and digits[0] < at < digits[-1] and said in {"-", " "}
        shape += "0" if token["general"] else token["digits"] or (said if is_inside else "")
        literal += "" if is_inside else said
    return Section(shape, literal, "".join(_runs(tokens)))


def _said(token: re.Match[str]) -> str:
    """Return the text that a token shows as it is: quoted, behind a backslash, by itself, or as a sign of money."""
    bracket = token["bracket"] or ""
    money = bracket[1:].rpartition("-")[0] if bracket.startswith("$") and "-" in bracket else bracket.lstrip("$")
    return token["quoted"] or token["escaped"] or token["plain"] or (money if bracket.startswith("$") else "")


def _runs(tokens: Sequence[re.Match[str]]) -> Iterator[str]:
    """Yield the letter of each code of days and times, with minutes told from months and weekdays from days."""
    found = [token["day"] or _elapsed(token["bracket"] or "") for token in tokens]
    codes = [code.lower() for code in found if code]
    for at, code in enumerate(codes):
        around = (*codes[max(at - 1, 0) : at], *(each for each in codes[at + 1 : at + 2] if each[0] == "s"))
        is_minute = code[0] == "m" and any(each[0] in "hs" for each in around)
        yield "n" if is_minute else "w" if code.startswith("ddd") else code[0]


def _elapsed(bracket: str) -> str:
    return bracket if re.fullmatch("h+|m+|s+", bracket, re.IGNORECASE) else ""
