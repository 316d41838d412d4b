"""The bytes of a text file as UTF-8, whatever a spreadsheet program wrote them in; nothing is guessed at silently."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable

from ..messages import Template
from .faults import Faults, unreadable
from .sheet import Row

NOT_UTF16 = Template("not-utf-16", "The file begins as UTF-16, but byte {offset} is not.")
NOT_CP1252 = Template("not-cp1252", "Byte {offset} is neither UTF-8 nor Windows-1252.")
MIXED_TEXT = Template(
    "mixed-encodings",
    "The row is in UTF-8 and others in this file are not, so that å, ä and ö cannot be read for sure.",
)
OTHER_TEXT = Template(
    "other-encoding", "The row is not in UTF-8 and others in this file are, so that å, ä and ö cannot be read for sure."
)
SAVE_AS_CSV = Template("save-as-csv-utf-8", "Open it in your spreadsheet program and save it as CSV UTF-8.")
MEND_LETTERS = Template(
    "mend-letters", "Open the file in your spreadsheet program, mend the letters in this row and save it as CSV UTF-8."
)

_UTF16 = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
_NOT_ASCII = re.compile(b"[\x80-\xff]")
_HALF = re.compile("[\udc80-\udcff]")
"""What a byte that is no UTF-8 becomes under `surrogateescape`."""
_WHOLE = re.compile("[^\x00-\x7f\udc80-\udcff]")


def utf8(name: str, content: bytes, rows: Callable[[bytes], Iterable[Row]]) -> bytes:
    """Return a text's bytes in UTF-8, without a byte order mark.

    UTF-16 is known by its mark; what is not UTF-8 is Windows-1252, as Swedish programs have long written.  A file
    with both is refused row by row: `rows` divides bytes that need not be UTF-8.  Raises UnreadableError.
    """
    if encoding := _UTF16.get(content[:2]):
        return _transcoded(name, content[2:], encoding, NOT_UTF16)
    content = content.removeprefix(BOM_UTF8)
    if not _NOT_ASCII.search(content):
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        if _WHOLE.search(content.decode("utf-8", "surrogateescape")):
            _refuse_mixed(name, rows(content))
        return _transcoded(name, content, "cp1252", NOT_CP1252)
    return content


def _transcoded(name: str, content: bytes, encoding: str, wrong: Template) -> bytes:
    try:
        return content.decode(encoding).encode("utf-8")
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise unreadable(name, wrong(offset=error.start), SAVE_AS_CSV(), row) from error


def _refuse_mixed(name: str, rows: Iterable[Row]) -> None:
    """Raise with the rows in the encoding that fewer rows are in; a row with both counts as not UTF-8."""
    whole, half = [], []
    for number, cells in rows:
        text = "".join(cells)
        if _HALF.search(text):
            half.append(number)
        elif _WHOLE.search(text):
            whole.append(number)
    faults = Faults(name, is_all=False)
    fewer, message = (whole, MIXED_TEXT()) if whole and len(whole) <= len(half) else (half, OTHER_TEXT())
    for number in fewer:
        faults.add(number, None, message, MEND_LETTERS())
    faults.close()
