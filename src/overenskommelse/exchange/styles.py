"""The styles of a workbook's cells whose number format shows another text than what is stored."""

from collections.abc import Mapping

from ..messages import Message, Template
from .formats import Format, read_format
from .markup import walk
from .packages import Package

_STYLES = "xl/styles.xml"
_BUILT_IN = {"9": "0%", "10": "0.00%", "16": "d-mmm", "17": "mmm-yy"}
"""The formats without a text of their own that hide something."""

Styles = Mapping[str, Format]
"""By the number that cells name."""


def deceptive_styles(package: Package) -> Styles:
    """Return the styles whose format shows another text than what is stored, or less of a day."""
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
    read = {number: read_format(form) for number, form in forms.items() if number in set(styles)}
    found = {str(number): read[form] for number, form in enumerate(styles) if form in read}
    return {number: each for number, each in found.items() if each.kept or any(each.hidden)}


def hidden_by(styles: Styles, style: str, value: str) -> tuple[Template, Message] | None:
    """Return what a style hides of a number, and what to do about it, or None where it is shown as it is stored."""
    found = styles[style].hides(value) if style in styles else None
    return None if found is None else (found.template, found.remedy)


def kept_by(styles: Styles, style: str) -> int | None:
    """Return how much of a day in ISO 8601 a style shows; None for all of it, and for what is no day."""
    return styles[style].kept if style in styles else None
