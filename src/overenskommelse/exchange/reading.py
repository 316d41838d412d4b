"""One way in for every table: what a file is stands in its bytes, not in its name."""

import re
from collections.abc import Iterable

from ..messages import Template
from .csv_reader import read_csv
from .faults import SAVE_AS_XLSX, SPLIT_TABLE, TOO_BIG_FILE, unreadable
from .sheet import Sheet, head_keys

LARGEST = 50_000_000
"""The largest file read, in bytes."""

ENCRYPTED = Template("encrypted-workbook", "The workbook is protected by a password.")
REMOVE_PASSWORD = Template("remove-password", "Open it in your spreadsheet program and save it without a password.")
OLD_WORKBOOK = Template("old-workbook", "The file is a workbook of the old kind, XLS.")
WEB_PAGE = Template("web-page", "The file is a web page or XML, whatever its name says.")
NO_SHEETS = Template("no-sheets", "A text file has no sheets; {sheet} was asked for.")
LEAVE_OUT_SHEET = Template("leave-out-sheet", "Leave out the name of the sheet, or give a workbook.")

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins both old workbooks and new ones with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WEB = re.compile(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype|\?xml|html|head|body|table|meta|style)\b")


def read_sheet(name: str, content: bytes, *, known_heads: Iterable[str] = (), sheet: str | None = None) -> Sheet:
    """Read a table from the bytes of a CSV or XLSX file; `name` stands in errors for the file.

    The heading is the first row, within the first twenty, half of whose cells are among `known_heads`, or else the
    first with anything in it; `sheet` names a workbook's sheet.  Every cell is a text as its user sees it, a guard
    taken off (see `guards`).  Raises UnreadableError with every problem, each with its row.
    """
    if len(content) > LARGEST:
        raise unreadable(name, TOO_BIG_FILE(largest=LARGEST // 1_000_000), SPLIT_TABLE())
    known = head_keys(head for head in known_heads if head.strip())
    if content.startswith(_ZIP):
        from .xlsx_reader import read_xlsx

        return read_xlsx(name, content, known, sheet)
    if content.startswith(_COMPOUND):
        if _ENCRYPTED in content:
            raise unreadable(name, ENCRYPTED(), REMOVE_PASSWORD())
        raise unreadable(name, OLD_WORKBOOK(), SAVE_AS_XLSX())
    if _WEB.match(content):
        raise unreadable(name, WEB_PAGE(), SAVE_AS_XLSX())
    if sheet is not None:
        raise unreadable(name, NO_SHEETS(sheet=sheet), LEAVE_OUT_SHEET())
    return read_csv(name, content, known)
