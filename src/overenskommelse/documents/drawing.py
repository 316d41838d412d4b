"""Which SVG is a drawing that may be shown: shapes and words that fetch, run and refer to nothing.

What is anything else is left out, and the figure's words stand in its place.
"""

import re
from xml.etree.ElementTree import Element, ParseError, fromstring

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWN = "svg g path rect circle ellipse line polyline polygon text tspan title desc"
_SHAPES = frozenset(_DRAWN.split())
_LENGTHS = "x y x1 x2 y1 y2 cx cy r rx ry dx dy width height"
_LOOKS = "fill stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin opacity fill-opacity"
_WORDS = "font-family font-size font-weight text-anchor dominant-baseline"
_NAMES = "id class role lang aria-label aria-labelledby aria-describedby aria-hidden"
_ATTRIBUTES = frozenset(f"viewBox d points transform {_LENGTHS} {_LOOKS} {_WORDS} {_NAMES}".split())
_VIEW = re.compile(r"0 0 [1-9]\d{0,4} [1-9]\d{0,4}", re.ASCII)
_VALUE = re.compile(r"[\w\s.,#%()'\"+-]*")
_REFERENCE = re.compile(r"url|script|[<&@\\]", re.IGNORECASE)


def is_drawing(svg: str) -> bool:
    """Tell whether a text is SVG made of shapes and words alone, with the size of its view."""
    # Declarations could make a small text endless.
    if "<!" in svg or "<?" in svg:
        return False
    try:
        root = fromstring(svg)  # noqa: S314
    except (ParseError, ValueError):
        return False
    is_sized = root.tag == f"{_SVG}svg" and _VIEW.fullmatch(root.get("viewBox", "")) is not None
    return is_sized and all(_is_shape(each) for each in root.iter())


def _is_shape(element: Element) -> bool:
    is_known = element.tag.startswith(_SVG) and element.tag.removeprefix(_SVG) in _SHAPES
    return is_known and all(_is_plain(name, value) for name, value in element.items())


def _is_plain(name: str, value: str) -> bool:
    is_said = name == "aria-label"
    return name in _ATTRIBUTES and (is_said or (_VALUE.fullmatch(value) is not None and not _REFERENCE.search(value)))
