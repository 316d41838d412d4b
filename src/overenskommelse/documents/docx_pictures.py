"""A figure in DOCX: the drawing itself, a picture of it for programs that draw no SVG, and its words.

The picture is made by the typesetter of PDF; where that is not installed the words stand alone.
"""

from io import BytesIO
from typing import TYPE_CHECKING

from .drawing import is_drawing
from .needed import MissingExtraError
from .typesetting import draw

if TYPE_CHECKING:
    from docx.document import Document

    from .docx_xml import Element
    from .printout import Figure

_WIDTH = 160
"""In millimetres."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWS_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def picture(svg: str) -> bytes | None:
    """Return a drawing as PNG; None where it is none, or where nothing is installed that draws."""
    if not is_drawing(svg):
        return None
    try:
        return draw(svg)
    except MissingExtraError:
        return None


def place(document: "Document", element: "Element", figure: "Figure", png: bytes, place: tuple[int, int]) -> None:
    """Put a figure into a paragraph, as PNG and as SVG: the number of the picture, and how wide the text is (twips)."""
    from docx.shared import Mm, Twips
    from docx.text.paragraph import Paragraph

    number, room = place
    paragraph = Paragraph(element, document._body)  # noqa: SLF001
    inline = paragraph.add_run().add_picture(BytesIO(png), width=min(Mm(_WIDTH), Twips(room)))._inline  # noqa: SLF001
    inline.docPr.set("descr", figure.alternative)
    inline.docPr.set("title", figure.title)
    inline.docPr.set("name", f"Figure {number}")
    blip = inline.graphic.graphicData.pic.blipFill.blip
    extension = blip.makeelement(f"{{{_MAIN}}}extLst", None, None)
    inner = extension.makeelement(f"{{{_MAIN}}}ext", {"uri": _DRAWS_SVG}, None)
    link = {f"{{{_RELATION}}}embed": _embed(document, figure.svg, number)}
    inner.append(inner.makeelement(f"{{{_SVG}}}svgBlip", link, {"asvg": _SVG}))
    extension.append(inner)
    blip.append(extension)


def _embed(document: "Document", svg: str, number: int) -> str:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    name = PackURI(f"/word/media/drawing{number}.svg")
    part = Part(name, "image/svg+xml", svg.encode(), document.part.package)
    return document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
