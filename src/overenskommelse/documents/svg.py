"""Drawings written by hand as SVG: shapes and words in ink on white, which need no colour to be told apart."""

from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import field, frozen

from .characters import fit

INK, QUIET, HAIR = "#1c1d1f", "#55585e", "#c9ccd1"
WHITE = "#ffffff"
SMALL = 13
"""The size of words, in the units of the drawing."""
_FONTS = "Libertinus Serif, Charter, Cambria, Georgia, serif"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


@frozen
class Drawing:
    """A drawing that is added to, and told as SVG: its name and description are read out in place of it."""

    width: int
    height: int
    title: str
    description: str
    root: Element = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Begin the drawing."""
        view = f"0 0 {self.width} {self.height}"
        root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": view, "role": "img"})
        root.set("font-family", _FONTS)
        SubElement(root, "title").text = fit(self.title)
        SubElement(root, "desc").text = fit(self.description)
        object.__setattr__(self, "root", root)

    @property
    def svg(self) -> str:
        """The drawing as SVG."""
        return tostring(self.root, encoding="unicode")

    def line(self, *points: tuple[float, float], stroke: str = INK, width: float = 1, dashes: str = "") -> None:
        """Draw a line through points."""
        told = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        given = {"points": told, "fill": "none", "stroke": stroke, "stroke-width": _number(width)}
        SubElement(self.root, "polyline", given | ({"stroke-dasharray": dashes} if dashes else {}))

    def circle(self, x: float, y: float, radius: float, *, fill: str = INK) -> None:
        """Draw a circle in ink, filled or open."""
        places = {"cx": _number(x), "cy": _number(y), "r": _number(radius)}
        SubElement(self.root, "circle", {**places, "fill": fill, "stroke": INK, "stroke-width": "2"})

    def polygon(self, *points: tuple[float, float], fill: str = WHITE) -> None:
        """Draw a shape with corners in ink, filled or open."""
        told = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        SubElement(self.root, "polygon", {"points": told, "fill": fill, "stroke": INK, "stroke-width": "2"})

    def words(
        self, x: float, y: float, text: str, *, anchor: str = "start", fill: str = INK, size: float = SMALL
    ) -> None:
        """Write words whose foot is at a place; `anchor` says which end of them is there."""
        given = {"x": _number(x), "y": _number(y), "text-anchor": anchor, "fill": fill, "font-size": _number(size)}
        SubElement(self.root, "text", given).text = fit(text).replace("\n", " ")


def wide(text: str, size: float = SMALL) -> float:
    """Return about how wide words are."""
    return len(text) * size * 0.52


def clipped(text: str, most: int) -> str:
    """Return a text that is not longer than it may be; the rest stands in the table beside the drawing."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
