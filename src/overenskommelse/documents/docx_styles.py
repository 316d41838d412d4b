"""The named styles of a paper in DOCX: those that Word itself has, so that an office's template can take over.

Where a template lacks one of them it is added, as it looks in a paper without a template.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import frozen

from .docx_xml import ours, qualified

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import BaseStyle

_WIDTH = 9350
"""How wide the text is in a paper without a template."""
_TWIP = 635
"""A twentieth of a point in the units of drawings, in which python-docx measures."""
PARAGRAPH, CHARACTER, TABLE = 1, 2, 3
"""The kinds of style, as python-docx numbers them."""

_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
_QUIET = '<w:color w:val="55585E"/>'
_HAIR = 'w:val="single" w:sz="4" w:color="C9CCD1"'
_RULE = 'w:val="single" w:sz="6" w:color="6B7078"'


@frozen
class Look:
    """How a style looks: properties of its paragraphs, of its letters and of its tables."""

    paragraph: str = ""
    letters: str = ""
    kind: int = PARAGRAPH
    table: str = ""
    parent: str | None = "Normal"


def _spaced(before: int, after: int, *, more: str = "", line: int = 264, start: str = "") -> str:
    return f'{start}<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>{more}'


def _sized(half_points: int, more: str = "") -> str:
    return f'{more}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _heading(level: int, size: int, before: int) -> Look:
    kept = "<w:keepNext/><w:keepLines/>"
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    return Look(_spaced(before, 100, start=kept, more=outline, line=252), f"{_FONT}<w:b/><w:bCs/>{_sized(size)}")


def _listed(text: str) -> Look:
    indent = '<w:ind w:left="397" w:hanging="397"/><w:contextualSpacing/>'
    return Look(_spaced(0, 120, start=f'<w:numPr><w:numId w:val="{text}"/></w:numPr>', more=indent))


BULLETS, NUMBERS = "9001", "9002"
"""The ids of the two kinds of list that a paper brings along."""

_CELLS = (
    f"<w:tblPr><w:tblBorders><w:top {_RULE}/><w:bottom {_RULE}/><w:insideH {_HAIR}/></w:tblBorders>"
    '<w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)
_MARGIN = "9999"
"""Stands for the right margin, which is the template's."""
_LEADERS = f'<w:tabs><w:tab w:val="left" w:pos="680"/><w:tab w:val="right" w:pos="{_MARGIN}"/></w:tabs>'
_BAR = '<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="6B7078"/></w:pBdr>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F4F5F6"/>'
_UNDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="6" w:color="6B7078"/></w:pBdr>'

LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "Normal": Look(_spaced(0, 140), f"{_FONT}{_sized(22)}", parent=None),
        "Title": Look(_spaced(0, 140, line=240), f"{_FONT}<w:b/><w:bCs/>{_sized(40)}"),
        "Subtitle": Look(_spaced(0, 140), _sized(26)),
        "Heading 1": _heading(1, 30, 400),
        "Heading 2": _heading(2, 25, 300),
        "Heading 3": _heading(3, 22, 240),
        "Heading 4": _heading(4, 22, 240),
        "Heading 5": _heading(5, 22, 240),
        "List Bullet": _listed(BULLETS),
        "List Number": _listed(NUMBERS),
        "Footnote Text": Look(_spaced(480, 0, line=240), f"{_QUIET}{_sized(15)}"),
        "Caption": Look(_spaced(240, 100, start="<w:keepNext/>"), f"<w:b/><w:bCs/>{_sized(20)}"),
        "No Spacing": Look(_spaced(0, 0, line=252), _sized(21)),
        "Body Text": Look(_spaced(0, 240, start=_UNDER), _QUIET),
        "Intense Quote": Look(_spaced(200, 240, start=_BAR + _SHADE, more='<w:ind w:left="227"/>')),
        "Signature": Look(_spaced(0, 0)),
        "TOC Heading": Look(_spaced(280, 80, start="<w:keepNext/>"), "<w:b/><w:bCs/>"),
        "toc 1": Look(_spaced(0, 40, start=_LEADERS, more='<w:ind w:left="680" w:right="567" w:hanging="680"/>')),
        "Header": Look(_spaced(0, 0), _QUIET + _sized(18)),
        "Footer": Look(_spaced(0, 0, more='<w:jc w:val="right"/>'), _QUIET + _sized(18)),
        "Strong": Look(letters="<w:b/><w:bCs/>", kind=CHARACTER, parent=None),
        "Table Grid": Look(kind=TABLE, table=_CELLS, parent=None),
    }
)


def room(document: "Document") -> int:
    """Return how wide the text is, in twentieths of a point."""
    section = document.sections[-1]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    if width is None or left is None or right is None or width <= left + right:
        return _WIDTH
    return int((width - left - right) / _TWIP)


def dress(document: "Document", *, is_all: bool) -> dict[str, str]:
    """Give a document the styles it lacks, or all of them; return their ids by name."""
    known = {each.name: each for each in document.styles}
    for name, style in LOOKS.items():
        if name not in known:
            known[name] = document.styles.add_style(name, style.kind, builtin=True)
        elif not is_all:
            continue
        _apply(document, known[name], style)
    return {name: known[name].style_id for name in LOOKS}


def _apply(document: "Document", style: "BaseStyle", look: Look) -> None:
    element = style.element
    for name in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr", "semiHidden", "unhideWhenUsed", "next"):
        for each in element.findall(qualified(name)):
            element.remove(each)
    if look.parent is not None:
        style.base_style = document.styles[look.parent]  # type: ignore[attr-defined]
    for name, xml in (("pPr", look.paragraph), ("rPr", look.letters)):
        if xml:
            element.extend(ours(f"<w:{name}>{xml.replace(_MARGIN, str(room(document)))}</w:{name}>"))
    if look.table:
        element.extend(ours(look.table))
