"""The elements of WordprocessingML that a paper is made of; texts go in as the text of elements alone."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from .characters import is_right_to_left
from .needed import needed

if TYPE_CHECKING:
    Element: TypeAlias = Any

etree = needed("lxml.etree", "papers")

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_HEAD = f'<w:part xmlns:w="{_NAMESPACE}">'


def qualified(name: str) -> str:
    """Return a name of WordprocessingML as lxml writes it."""
    return f"{{{_NAMESPACE}}}{name}"


def ours(xml: str) -> "list[Element]":
    """Return elements that are written out in the program; no text of a paper goes through here."""
    from docx.oxml import parse_xml

    return list(parse_xml(f"{_HEAD}{xml}</w:part>"))  # type: ignore[call-overload, unused-ignore]


def new(name: str) -> "Element":
    """Return an element that stands alone."""
    return etree.Element(qualified(name))


def add(parent: "Element", name: str, **values: object) -> "Element":
    """Add an element with attributes to another."""
    given = {qualified(each): str(value) for each, value in values.items()}
    return etree.SubElement(parent, qualified(name), given)


def paragraph(parent: "Element", style: str | None, text: str = "", *, run_style: str | None = None) -> "Element":
    """Add a paragraph of a style, by its id, with a text in which line breaks and tabs are kept."""
    made = add(parent, "p")
    is_turned = is_right_to_left(text)
    if style is not None or is_turned:
        looks = add(made, "pPr")
        if style is not None:
            add(looks, "pStyle", val=style)
        if is_turned:
            add(looks, "bidi")
    if text:
        run(made, text, run_style)
    return made


def run(parent: "Element", text: str, style: str | None = None) -> "Element":
    """Add a run of text, in a character style by its id."""
    made = add(parent, "r")
    is_turned = is_right_to_left(text)
    if style is not None or is_turned:
        looks = add(made, "rPr")
        if style is not None:
            add(looks, "rStyle", val=style)
        if is_turned:
            add(looks, "rtl")
    for number, line in enumerate(text.split("\n")):
        if number:
            add(made, "br")
        _line(made, line)
    return made


def _line(parent: "Element", line: str) -> None:
    for number, piece in enumerate(line.split("\t")):
        if number:
            add(parent, "tab")
        if piece:
            made = add(parent, "t")
            made.text = piece
            if piece[0].isspace() or piece[-1].isspace():
                made.set(_SPACE, "preserve")


def looks_of(made: "Element") -> "Element":
    """Return the properties of a paragraph, new where it has none."""
    found = made.find(qualified("pPr"))
    if found is None:
        found = new("pPr")
        made.insert(0, found)
    return found


_ORDER = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc
"""
_RANKS = {qualified(name): rank for rank, name in enumerate(_ORDER.split())}


def look(made: "Element", *parts: "Element") -> None:
    """Add properties to a paragraph, in the order that the format asks for."""
    looks = looks_of(made)
    looks[:] = sorted([*looks, *parts], key=lambda each: _RANKS[each.tag])


def field(parent: "Element", instruction: str, shown: str = "1", *, is_stale: bool = False) -> None:
    """Add a field such as PAGE; its instruction is the program's own."""
    begin = add(add(parent, "r"), "fldChar", fldCharType="begin")
    if is_stale:
        begin.set(qualified("dirty"), "true")
    instructed = add(add(parent, "r"), "instrText")
    instructed.text = f" {instruction} "
    instructed.set(_SPACE, "preserve")
    add(add(parent, "r"), "fldChar", fldCharType="separate")
    run(parent, shown)
    add(add(parent, "r"), "fldChar", fldCharType="end")


def mark(made: "Element", name: str, number: int) -> None:
    """Make a paragraph a place that links lead to."""
    start, end = new("bookmarkStart"), new("bookmarkEnd")
    for each in (start, end):
        each.set(qualified("id"), str(number))
    start.set(qualified("name"), name)
    made.insert(1 if made.find(qualified("pPr")) is not None else 0, start)
    made.append(end)


def table(parent: "Element", style: str | None, widths: "Iterable[int]", *, is_headed: bool = False) -> "Element":
    """Add a table as wide as the text, without rows; where it is headed, its first column names the rows."""
    made = add(parent, "tbl")
    looks = add(made, "tblPr")
    if style is not None:
        add(looks, "tblStyle", val=style)
    add(looks, "tblW", w=5000, type="pct")
    headed = int(is_headed)
    values = {"firstRow": headed, "lastRow": 0, "firstColumn": headed, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    add(looks, "tblLook", val="06A0" if is_headed else "0600", **values)
    grid = add(made, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    return made


def row(parent: "Element", cells: "Iterable[Element]", *, is_head: bool = False) -> "Element":
    """Add a row that no page break cuts; a head is repeated on each page."""
    made = add(parent, "tr")
    looks = add(made, "trPr")
    add(looks, "cantSplit")
    if is_head:
        add(looks, "tblHeader")
    made.extend(cells)
    return made
