"""The office's template: opened with care, and without what a paper is not to carry on."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ..errors import Problem, UnreadableError
from ..messages import Template
from .docx_xml import qualified

if TYPE_CHECKING:
    from docx.document import Document

NO_TEMPLATE = Template("no-docx-template", "The template is no document of Word (DOCX or DOTX).")
SAVE_AS_DOCX = Template("save-as-docx", "Save it as DOCX in Word, and try again.")
TOO_LARGE = Template("template-too-large", "Unpacked, the template would take more than {largest} megabytes.")
SMALLER = Template("template-smaller", "Save a template with smaller pictures as DOCX in Word, and try again.")

MOST_UNPACKED = 50_000_000
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_TEMPLATE, _DOCUMENT = b".template.main+xml", b".document.main+xml"
_WRONG = (
    *(ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, LookupError, MemoryError, OSError),
    *(RuntimeError, SyntaxError, TypeError, ValueError, struct.error, zlib.error),
)
"""All that the libraries raise at a zip that is none, and at parts that are not what they say."""
_KEPT = frozenset(
    {"styles", "numbering", "settings", "fontTable", "theme", "header", "footer", "footnotes", "endnotes"}
)
"""What a document leads to that makes it look as it does; of the rest, only what is named in what is left of it."""
_KEPT_BESIDE = frozenset({"officeDocument", "core-properties"})
_SETTINGS = ("attachedTemplate", "mailMerge", "docVars", "rsids", "savePreviewPicture", "attachedSchema")
_AUTHORS = ("author", "initials")


@contextmanager
def reading(template: bytes | None) -> Iterator[None]:
    """Tell whatever goes wrong with a template as that it is none.  Raises UnreadableError."""
    if template is None:
        yield
        return
    try:
        yield
    except _WRONG as error:
        raise UnreadableError([Problem(NO_TEMPLATE(), remedy=SAVE_AS_DOCX())]) from error


def as_document(template: bytes) -> bytes:
    """Return a template as a document: a DOTX differs from a DOCX in the name of its content alone.

    Raises UnreadableError where it would unpack to too much: what a part says of its size is all that is read of it.
    """
    with ZipFile(BytesIO(template)) as given:
        parts = given.infolist()
        if sum(each.file_size for each in parts) > MOST_UNPACKED:
            raise UnreadableError([Problem(TOO_LARGE(largest=MOST_UNPACKED // 1_000_000), remedy=SMALLER())])
        if any(each.flag_bits & 1 or each.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for each in parts):
            raise BadZipFile
        read = {each.filename: given.read(each) for each in parts}
    types = "[Content_Types].xml"
    return zipped({**read, types: read[types].replace(_TEMPLATE, _DOCUMENT)})


def strip(document: "Document") -> None:
    """Take away comments, persons, properties, macros, and whatever else neither shows nor shapes a paper."""
    part, package = document.part, document.part.package
    named = {value for each in document.element.iter() for value in each.attrib.values()}
    for key, each in [*part.rels.items()]:
        if each.is_external or (_kind(each) not in _KEPT and key not in named):
            del part.rels[key]
    for key, each in [*package.rels.items()]:
        if _kind(each) not in _KEPT_BESIDE:
            del package.rels[key]
    settings = document.part._settings_part  # noqa: SLF001 - python-docx cannot take a part away, nor a property
    settings.rels.clear()
    for element in [*settings.element]:
        if element.tag in set(map(qualified, _SETTINGS)):
            settings.element.remove(element)
    document.core_properties._element[:] = ()  # noqa: SLF001
    for of in (document, *(each.target_part for each in part.rels.values() if _kind(each) in _KEPT)):
        _without_authors(getattr(of, "element", None))


def _kind(relation: Any) -> str:  # noqa: ANN401 - python-docx has no types
    return str(relation.reltype).rpartition("/")[2]


def _without_authors(element: Any) -> None:  # noqa: ANN401 - as above
    """Blank who made the changes that a header tracks; the format wants the attribute."""
    for each in () if element is None else element.iter():
        for name in map(qualified, _AUTHORS):
            if name in each.attrib:
                each.set(name, "")


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return parts as a zip, the same bytes each time."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name, content in parts.items():
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 0, 0
            made.writestr(info, content)
    return stream.getvalue()
