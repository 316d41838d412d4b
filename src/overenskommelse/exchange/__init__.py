"""Registers as the files that spreadsheet programs read and write: CSV and XLSX, in and out."""

from .csv_writer import write_csv
from .reading import read_sheet
from .sheet import Row, Sheet, head_key, serial_date
from .xlsx_writer import write_xlsx

__all__ = ["Row", "Sheet", "head_key", "read_sheet", "serial_date", "write_csv", "write_xlsx"]
