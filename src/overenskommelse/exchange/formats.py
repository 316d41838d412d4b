"""The number formats of a workbook that show another text than the number stored: 87 % is 0.87, and 0701 is 701."""

import re
from collections.abc import Mapping

from ..messages import Message, Template
from .markup import walk
from .packages import Package

PERCENT_CELL = Template(
    "percent-cell", "The cell {cell} shows a percentage, but what is stored is the hundredth of it."
)
FORMAT_AS_NUMBER = Template("format-as-number", "Format the cell as a number, and write the value anew.")
PADDED_CELL = Template("padded-cell", "The cell {cell} shows zeros in front of its number that are not stored.")
FORMAT_PADDED = Template("format-padded", "Format the cell as text, and write the number anew with its zeros.")

_STYLES = "xl/styles.xml"
_BUILT_IN = {"9": "0%", "10": "0.00%"}
_PADDED = re.compile(r"0(?:[-\s\\]*0)+(?![.,0#])")
"""A format of two zeros or more and no decimals, which may have hyphens and blanks between them: 000000-0000."""


def padding_of(form: str) -> int | None:
    """Return how many digits a format always shows where it fills up with zeros; 0 for percent, None for others."""
    first = re.sub(r'"[^"]*"|\[[^]]*\]', "", form).partition(";")[0]
    if "%" in first:
        return 0
    return first.count("0") if _PADDED.fullmatch(first.strip()) else None


def deceptive_styles(package: Package) -> dict[str, int]:
    """Return the styles, by the number that cells name, whose format shows another text than what is stored."""
    if not package.has(_STYLES):
        return {}
    forms, styles, opened = dict(_BUILT_IN), list[str](), list[str]()

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            forms[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and opened[-1:] == ["cellXfs"]:
            styles.append(attributes.get("numFmtId", ""))
        opened.append(tag)

    def end(_: str) -> None:
        opened.pop()

    walk(package.name, package.chunks(_STYLES), start, end)
    found = {str(number): padding_of(forms.get(form, "")) for number, form in enumerate(styles)}
    return {number: padding for number, padding in found.items() if padding is not None}


def hidden_by(styles: Mapping[str, int], style: str, value: str) -> tuple[Template, Message] | None:
    """Return what a style hides of a number, and what to do about it, or None where it is shown as it is stored."""
    padding = styles.get(style)
    if padding is None:
        return None
    if not padding:
        return PERCENT_CELL, FORMAT_AS_NUMBER()
    return (PADDED_CELL, FORMAT_PADDED()) if len(value.lstrip("-").partition(".")[0]) < padding else None
