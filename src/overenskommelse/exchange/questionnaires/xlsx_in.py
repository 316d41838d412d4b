"""A questionnaire read back from a workbook; formulas, merged cells and errors are told, and never guessed."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from string import ascii_letters
from typing import TYPE_CHECKING

from attrs import define, field

from ...messages import Message, Template
from ...references import nearest
from ..columns import letters
from ..faults import Faults
from ..markup import walk
from ..packages import Package, open_package
from ..scanning import scan
from ..sheet import head_key
from ..sheet_parts import sheet_parts
from ..xlsx_reader import MERGED, UNMERGE, telling
from .filled import FILL_ANEW, MOST_ROWS, TOO_MANY_ROWS, Cell, Fault, Filled, UnreadableQuestionnaireError, Written
from .form import ANSWERS, HEADS, INSTRUCTIONS, MARKS, Column, Mark, spellings

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

NO_SHEET = Template("questionnaire-no-sheet", "The sheet {sheet} is missing; the nearest is {nearest}.")
RENAME_SHEET = Template(
    "questionnaire-rename-sheet", "Give the sheet its name again, or fill in the questionnaire anew."
)
NO_COLUMN = Template("questionnaire-no-column", "The column {head} is missing.")
TWO_COLUMNS = Template("questionnaire-two-columns", "The heading {head} stands over two columns.")
PUT_BACK = Template("questionnaire-put-back", "Put the heading back, or fill in the questionnaire anew.")
FORMULA = Template("questionnaire-formula", "The cell holds a formula.")
WRITE_VALUE = Template("questionnaire-write-value", "Write the answer itself in the cell.")
REMOVE_ROWS = Template("questionnaire-remove-rows", "Remove the rows after the last commitment, this one too.")
_DIGITS = 9
FIRST_ROWS = 200
"""How many rows are looked through for what the file is known again by."""


def read(name: str, content: bytes) -> Filled:
    """Read a questionnaire.  Raises UnreadableError, UnreadableQuestionnaireError."""
    package = open_package(name, content)
    book = _Book(name, package, dict(sheet_parts(package)))
    faults: list[Fault] = []
    marks_sheet, answers_sheet = (book.named(each, faults) for each in (INSTRUCTIONS, ANSWERS))
    if marks_sheet is None or answers_sheet is None:
        raise UnreadableQuestionnaireError(faults)
    for each in (marks_sheet, answers_sheet):
        book.check_rows(each)
    with telling(name):
        from python_calamine import load_workbook

        loaded = load_workbook(BytesIO(content))
        marks = loaded.get_sheet_by_name(marks_sheet)
        answers = loaded.get_sheet_by_name(answers_sheet)
    found = book.rows(answers_sheet, answers)
    head = next(found, [])
    places = _columns(name, answers_sheet, head)
    rows = (_row(number, cells, places) for number, cells in enumerate(found, start=2))
    return Filled(
        file=name,
        sheet=answers_sheet,
        marks_sheet=marks_sheet,
        marks=_marks(book.rows(marks_sheet, marks)),
        rows=tuple(row for row in rows if row is not None),
    )


@define
class _Book:
    """A workbook, and what its own XML says beside the values of its cells."""

    name: str
    package: Package
    parts: Mapping[str, str | None]
    faults: dict[str, Faults] = field(factory=dict)

    def named(self, template: Template, faults: list[Fault]) -> str | None:
        """Return the sheet of a name in either language; note that it is missing."""
        wanted = list(spellings(template))
        found = next((each for each in self.parts if head_key(each) in map(head_key, wanted)), None)
        if found is None or self.parts[found] is None:
            message = NO_SHEET(sheet=wanted[0], nearest=nearest(wanted[0], self.parts.keys(), least=0.4))
            faults.append(Fault(file=self.name, sheet=wanted[0], message=message, remedy=RENAME_SHEET()))
            return None
        return found

    def check_rows(self, sheet: str) -> None:
        """Raise UnreadableQuestionnaireError for a sheet with too many rows, before the rows between are made up."""
        at = 0

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal at
            given = attributes.get("r", "") if tag in {"row", "c"} else ""
            digits = given.lstrip(ascii_letters)
            if digits.isascii() and digits.isdigit():
                at = int(digits[:_DIGITS])
            elif tag == "row":
                at += 1
            if at > MOST_ROWS:
                message = TOO_MANY_ROWS(most=MOST_ROWS)
                fault = Fault(file=self.name, sheet=sheet, cell=f"A{at}", message=message, remedy=REMOVE_ROWS())
                raise UnreadableQuestionnaireError([fault])

        walk(self.name, self.package.chunks(self.parts[sheet] or ""), start)

    def rows(self, sheet: str, values: "CalamineSheet") -> Iterator[list[Cell]]:
        """Yield each row of a sheet; what cannot be read for sure is told of its cell."""
        part = self.parts[sheet] or ""
        wrong = _wrong(self.package, part, values)
        with telling(self.name):
            for number, row in enumerate(values.iter_rows(), start=1):
                yield [
                    Cell(place=f"{letters(column)}{number}", value=value, wrong=wrong.get((number, column)))
                    for column, value in enumerate(row)
                ]


def _wrong(
    package: Package, part: str, values: "CalamineSheet"
) -> Mapping[tuple[int, int], tuple[Message, Message | None]]:
    faults = Faults(package.name)
    scan(package, part, faults)
    found: dict[tuple[int, int], tuple[Message, Message | None]] = {**faults.cells}
    found |= dict.fromkeys(_formulas(package, part), (FORMULA(), WRITE_VALUE()))
    for (top, left), (bottom, right) in values.merged_cell_ranges or ():
        message = MERGED(cells=f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}")
        for row in range(top + 1, min(bottom, top + FIRST_ROWS) + 2):
            found |= {(row, column): (message, UNMERGE()) for column in range(left, min(right, left + FIRST_ROWS) + 1)}
    return found


def _formulas(package: Package, part: str) -> Iterator[tuple[int, int]]:
    """Return the cells that hold formulas, by row from 1 and column from 0."""
    content = package.read(part)
    if b"<f" not in content and b":f" not in content:
        return iter(())
    found: list[tuple[int, int]] = []
    at = {"r": ""}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            at["r"] = attributes.get("r", "")
        elif tag == "f":
            found.append(_place(at["r"]))

    walk(package.name, [content], start)
    return iter(found)


def _place(reference: str) -> tuple[int, int]:
    from ..columns import column_of

    head = reference.rstrip("0123456789")
    return int(reference[len(head) :] or 0), column_of(head)


def _columns(name: str, sheet: str, head: list[Cell]) -> Mapping[Column, int]:
    """Return where each column stands.  Raises UnreadableQuestionnaireError for what is missing or doubled."""
    faults: list[Fault] = []
    places: dict[Column, int] = {}
    for column, template in HEADS.items():
        keys = {head_key(each) for each in spellings(template)}
        found = [place for place, cell in enumerate(head) if head_key(cell.text) in keys]
        title = next(iter(spellings(template)))
        if not found:
            place = f"{letters(list(Column).index(column))}1"
            message = NO_COLUMN(head=title)
            faults.append(Fault(file=name, sheet=sheet, cell=place, message=message, remedy=PUT_BACK()))
        elif len(found) > 1:
            cell = head[found[1]]
            message = TWO_COLUMNS(head=title)
            faults.append(
                Fault(file=name, sheet=sheet, cell=cell.place, value=cell.text, message=message, remedy=FILL_ANEW())
            )
        else:
            places[column] = found[0]
    if faults:
        raise UnreadableQuestionnaireError(faults)
    return places


def _row(number: int, cells: list[Cell], places: Mapping[Column, int]) -> Written | None:
    """Return a row of answers; None for one with nothing in it."""
    if all(cell.is_blank for cell in cells):
        return None
    blank = {column: Cell(place=f"{letters(place)}{number}") for column, place in places.items()}
    found = {column: cells[place] for column, place in places.items() if place < len(cells)}
    return Written(number=number, cells=blank | found)


def _marks(rows: Iterator[list[Cell]]) -> Mapping[Mark, Cell]:
    labels = {head_key(each): mark for mark, template in MARKS.items() for each in spellings(template)}
    found: dict[Mark, Cell] = {}
    for cells, _ in zip(rows, range(FIRST_ROWS), strict=False):
        if len(cells) > 1 and (mark := labels.get(head_key(cells[0].text))) is not None:
            found[mark] = cells[1]
    return found
