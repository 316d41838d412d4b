"""The formats that a paper can be written in, by the ending of the file's name."""

from collections.abc import Mapping
from types import MappingProxyType

from .printout import Printout

SUFFIXES = (".docx", ".html", ".pdf", ".json")


def write(printout: Printout, suffix: str, *, template: bytes | None = None) -> bytes:
    """Write a paper in the format of a file name's ending; `template` is the office's own DOCX, used for DOCX."""
    raise NotImplementedError(printout, suffix, template)


__all__ = ["SUFFIXES", "Mapping", "MappingProxyType", "write"]
