"""The document that a paper in DOCX is written into: our own, or the office's template without its text."""

from datetime import UTC, date, datetime, time
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from .docx_lists import bring_lists
from .docx_styles import LOOKS, dress
from .docx_template import as_document, strip, zipped
from .docx_xml import field, ours, paragraph, qualified, run
from .needed import needed
from .phrases import page_words, tag

if TYPE_CHECKING:
    from docx.document import Document

    from .printout import Printout

_OLDEST = date(1601, 1, 1)
"""Programs of Windows know no day before it."""
_UNUSED = ("customXml/", "docProps/thumbnail", "word/stylesWithEffects")
_A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
_MARGINS = (
    '<w:pgMar w:top="1474" w:right="1276" w:bottom="1361" w:left="1276" w:header="680" w:footer="624" w:gutter="0"/>'
)


def open_base(template: bytes | None) -> "tuple[Document, dict[str, str]]":
    """Return an empty document and the ids of its styles by their names.

    Raises UnreadableError where the template is too large, MissingExtraError where `papers` is missing; whatever else
    is wrong with a template is raised as it comes, and told by `reading`.
    """
    if template is None:
        document = needed("docx", "papers").Document(BytesIO(_ours()))
    else:
        document = needed("docx", "papers").Document(BytesIO(as_document(template)))
        _empty(document)
        strip(document)
        bring_lists(document)
    return document, dress(document, is_all=False)


def _empty(document: "Document") -> None:
    """Take away the text, and keep what the last section says of pages, headers and footers."""
    body = document.element.body
    for each in [*body]:
        if each.tag != qualified("sectPr"):
            body.remove(each)


@cache
def _ours() -> bytes:
    """Return our own empty document: that of python-docx without what no paper uses."""
    document: Document = needed("docx", "papers").Document()
    for style in [*document.styles]:
        if style.type == 3 and style.name not in {*LOOKS, "Normal Table"}:  # noqa: PLR2004
            style.delete()
    section = document.sections[0]._sectPr  # noqa: SLF001
    section[:] = ours(f"{_A4}{_MARGINS}")
    bring_lists(document)
    dress(document, is_all=True)
    for each in [*document.settings.element]:
        if each.tag in {qualified("rsids"), qualified("savePreviewPicture"), qualified("attachedTemplate")}:
            document.settings.element.remove(each)
    for package in (document.part.package, document.part):
        for key in [key for key, each in package.rels.items() if _is_unused(each)]:
            del package.rels[key]
    return pack(document)


def _is_unused(relation: object) -> bool:
    name = str(getattr(relation, "target_part").partname) if not getattr(relation, "is_external") else ""  # noqa: B009
    return name.lstrip("/").startswith(_UNUSED)


def describe(document: "Document", printout: "Printout") -> None:
    """Say in the document what it is: title, language, on whose behalf, and the day it tells of."""
    made = datetime.combine(max(printout.on, _OLDEST), time(), UTC)
    properties = document.core_properties
    # Longer ones are not kept by the format.
    properties.title, properties.author = printout.title[:255], printout.publisher[:255]
    properties.last_modified_by = printout.publisher[:255]
    properties.language = language = tag(printout.language)
    properties.created = properties.modified = made
    properties.comments, properties.revision = "", 1
    for each in document.styles.element.iter(qualified("lang")):
        each.set(qualified("val"), language)
    for each in document.settings.element.iter(qualified("themeFontLang")):
        each.set(qualified("val"), language)


def frame(document: "Document", styles: dict[str, str], printout: "Printout") -> None:
    """Write what stands above and below each page, where the template has nothing there."""
    section = document.sections[-1]
    if section.header.is_linked_to_previous:
        header = section.header._element  # noqa: SLF001
        header[:] = ()
        paragraph(header, styles["Header"], printout.running_head or printout.title)
    if section.footer.is_linked_to_previous:
        footer = section.footer._element  # noqa: SLF001
        footer[:] = ()
        before, between, after = page_words(printout.language)
        made = paragraph(footer, styles["Footer"], before)
        field(made, "PAGE")
        run(made, between)
        field(made, "NUMPAGES")
        if after:
            run(made, after)


def pack(document: "Document") -> bytes:
    """Return a document as DOCX, the same bytes each time."""
    stream = BytesIO()
    document.save(stream)
    with ZipFile(stream) as written:
        return zipped({name: written.read(name) for name in written.namelist()})
