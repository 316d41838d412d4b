"""Lists in DOCX: points with a dash, and numbers that begin where each list says."""

from typing import TYPE_CHECKING

from .docx_styles import BULLETS, NUMBERS
from .docx_xml import add, ours, qualified

if TYPE_CHECKING:
    from docx.document import Document

    from .docx_xml import Element

_EMPTY = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
)
_LEVEL = (
    '<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr></w:lvl></w:abstractNum>'
)
_KINDS = ((BULLETS, "bullet", "–"), (NUMBERS, "decimal", "%1."))


def bring_lists(document: "Document") -> None:
    """Add our two kinds of list to a document."""
    numbering = _numbering(document)
    first = numbering.find(qualified("num"))
    for id_, kind, text in _KINDS:
        (made,) = ours(_LEVEL.format(id=id_, kind=kind, text=text))
        # The format wants every kind of list before the lists.
        if first is None:
            numbering.append(made)
        else:
            first.addprevious(made)
    for id_, _, _ in _KINDS:
        add(add(numbering, "num", numId=id_), "abstractNumId", val=id_)


def start_list(document: "Document", style: str, first: int) -> int:
    """Add a numbered list of the style's kind that begins with a number; return its id."""
    numbering = _numbering(document)
    number = 1 + max(int(each.get(qualified("numId"))) for each in numbering.findall(qualified("num")))
    made = add(numbering, "num", numId=number)
    add(made, "abstractNumId", val=_kind(document, numbering, style))
    add(add(made, "lvlOverride", ilvl=0), "startOverride", val=first)
    return number


def _kind(document: "Document", numbering: "Element", style: str) -> str:
    """Return the id of the kind of list that a style is of: the office's, where it has one."""
    styles = document.styles.element.iterchildren(qualified("style"))
    found = [each for each in styles if each.get(qualified("styleId")) == style]
    ids = [each.get(qualified("val")) for element in found for each in element.iter(qualified("numId"))]
    for each in numbering.findall(qualified("num")):
        if each.get(qualified("numId")) in ids:
            return str(each.find(qualified("abstractNumId")).get(qualified("val")))
    return NUMBERS


def _numbering(document: "Document") -> "Element":
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    part = document.part
    try:
        return part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        name = PackURI("/word/numbering.xml")
        made = NumberingPart(name, CONTENT_TYPE.WML_NUMBERING, parse_xml(_EMPTY), part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return made.element
