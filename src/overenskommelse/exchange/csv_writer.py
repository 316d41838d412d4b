"""A table as CSV that a Swedish spreadsheet program opens right: UTF-8 with its mark, semicolons, CRLF."""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import IO

from .guards import guard
from .writing import checked


def write_csv(stream: IO[bytes], head: Sequence[str], rows: Iterable[Sequence[str]], *, delimiter: str = ";") -> None:
    """Write a heading and rows of text; the stream stays open.

    Raises InvalidError at the first row with what may not stand in a cell; what was written before it is then to be
    thrown away.
    """
    stream.write(BOM_UTF8)
    text = TextIOWrapper(stream, "utf-8", newline="")
    try:
        # All is quoted: then it can be divided in one way only, whatever stands in the texts.
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        for row in checked(head, rows):
            writer.writerow([guard(cell) for cell in row])
    finally:
        text.detach()
