"""Workbooks as people and other programs make them."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

SHEET = "xl/worksheets/sheet1.xml"


def book(*fills: Callable[[Any, Any], None], **options: object) -> bytes:
    """Return a workbook with a sheet for each function given; it takes the workbook and its sheet."""
    stream = BytesIO()
    made = Workbook(stream, options)
    for fill in fills:
        fill(made, made.add_worksheet())
    made.close()
    return stream.getvalue()


def table(*rows: tuple[object, ...]) -> Callable[[Any, Any], None]:
    """Return what fills a sheet with rows."""

    def fill(_: Any, sheet: Any) -> None:
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return fill


def edited(content: bytes, change: Callable[[bytes], bytes], part: str = SHEET) -> bytes:
    """Return a workbook with one of its parts changed."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return stream.getvalue()
