"""The formats that a paper can be written in, by the ending of the file's name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from attrs import frozen

from ..errors import Problem, UnknownError
from ..messages import Template
from .printout import Printout

NO_FORMAT = Template("unknown-paper-format", "{suffix} is no format of papers; there are {choices}.")


class Writer(Protocol):
    """What writes a printout; a template means something to DOCX alone."""

    def __call__(self, printout: Printout, *, template: bytes | None = None) -> bytes:
        """Return the printout as bytes."""
        ...


@frozen
class DocumentFormat:
    """A format: the ending of its files' names, their media type, and what writes it."""

    suffix: str
    media_type: str
    write: Writer


def _docx(printout: Printout, *, template: bytes | None = None) -> bytes:
    from .docx_writer import write_docx

    return write_docx(printout, template=template)


def _html(printout: Printout, *, template: bytes | None = None) -> bytes:
    from .html_writer import write_html

    del template
    return write_html(printout)


def _pdf(printout: Printout, *, template: bytes | None = None) -> bytes:
    from .pdf_writer import write_pdf

    del template
    return write_pdf(printout)


def _json(printout: Printout, *, template: bytes | None = None) -> bytes:
    from .plain import write_json

    del template
    return write_json(printout)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: Mapping[str, DocumentFormat] = MappingProxyType(
    {
        each.suffix: each
        for each in (
            DocumentFormat(".docx", _WORD, _docx),
            DocumentFormat(".html", "text/html; charset=utf-8", _html),
            DocumentFormat(".pdf", "application/pdf", _pdf),
            DocumentFormat(".json", "application/json", _json),
        )
    }
)
"""Every format by its ending; what one needs is loaded when it is asked to write."""

SUFFIXES = tuple(FORMATS)


def write(printout: Printout, suffix: str, *, template: bytes | None = None) -> bytes:
    """Write a paper in the format of a file name's ending; `template` is the office's own DOCX, used for DOCX.

    Raises UnknownError with the choices where there is no such format, MissingExtraError where what it needs is not
    installed, UnreadableError where the template is no document of Word.
    """
    if suffix not in FORMATS:
        raise UnknownError([Problem(NO_FORMAT(suffix=suffix, choices=SUFFIXES))])
    return FORMATS[suffix].write(printout, template=template)
