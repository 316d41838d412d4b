"""The zip that a workbook is, opened with limits: what it says of itself is not believed before it is read."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from attrs import field, frozen

from ..messages import Template
from .faults import SAVE_AS_XLSX, broken, unreadable

MOST_UNPACKED = 200_000_000
CHUNK = 1_000_000
WORKBOOK = "xl/workbook.xml"

ZIP_BOMB = Template("zip-bomb", "Unpacked, the file would take more than {largest} megabytes.")
REMOVE_SURPLUS = Template("remove-surplus", "Copy the table alone into a new workbook and save that.")
OTHER_PACKAGE = Template("other-package", "The file is no XLSX workbook but another kind of packed file.")

_FAILURES = (BadZipFile, EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError)
_WRONG = (*_FAILURES, struct.error, zlib.error)
"""All that the standard library raises at bytes that are no zip, or no longer one."""


@frozen
class Package:
    """A zip whose parts may be read: none is packed in an unusual way, and all together are not too large."""

    name: str
    archive: ZipFile = field(repr=False)

    def has(self, part: str) -> bool:
        """Tell whether there is a part of that name."""
        return part in self.archive.NameToInfo

    def read(self, part: str) -> bytes:
        """Return a whole part, checked against its sum.  Raises UnreadableError."""
        return b"".join(self.chunks(part))

    def chunks(self, part: str) -> Iterator[bytes]:
        """Yield a part piece by piece.  Raises UnreadableError where it is broken."""
        with _telling(self.name), self.archive.open(part) as stream:
            while chunk := stream.read(CHUNK):
                yield chunk


def open_package(name: str, content: bytes) -> Package:
    """Open the zip of a workbook.  Raises UnreadableError where it is broken, too large, or no workbook of XLSX."""
    with _telling(name):
        archive = ZipFile(BytesIO(content))
    parts = archive.infolist()
    if len(parts) != len(archive.NameToInfo):
        raise broken(name, "two parts have one name")
    if any(part.flag_bits & 1 or part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise broken(name, "a part is packed in an unusual way")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise unreadable(name, ZIP_BOMB(largest=MOST_UNPACKED // 1_000_000), REMOVE_SURPLUS())
    package = Package(name, archive)
    if not package.has(WORKBOOK):
        raise unreadable(name, OTHER_PACKAGE(), SAVE_AS_XLSX())
    for part in parts:
        if not part.filename.startswith("xl/worksheets/"):
            # A part that unpacks to more than it says fails its sum; sheets are read in full before they are used.
            for _ in package.chunks(part.filename):
                pass
    return package


@contextmanager
def _telling(name: str) -> Iterator[None]:
    try:
        yield
    except _WRONG as error:
        raise broken(name, str(error) or type(error).__name__) from error
