"""What a workbook says of itself: which part holds which of its sheets, and from when it counts days."""

from posixpath import join, normpath

from .markup import walk
from .packages import WORKBOOK, Package

_RELATIONS = "xl/_rels/workbook.xml.rels"


def sheet_parts(package: Package) -> list[tuple[str, str | None]]:
    """Return the name and the part of each sheet, in the workbook's order; None where there is no such part."""
    sheets: list[tuple[str, str]] = []
    targets: dict[str, str] = {}

    def note_sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            sheets.append((attributes.get("name", ""), attributes.get("id", "")))

    def note_target(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            # A target begins at the workbook's folder, or with a slash at the top.
            path = normpath(join("/xl", attributes.get("Target", ""))).lstrip("/")
            targets[attributes.get("Id", "")] = path

    walk(package.name, package.chunks(WORKBOOK), note_sheet)
    if package.has(_RELATIONS):
        walk(package.name, package.chunks(_RELATIONS), note_target)
    found = [(name, targets.get(relation)) for name, relation in sheets]
    return [(name, part if part and package.has(part) else None) for name, part in found]


def is_1904(package: Package) -> bool:
    """Tell whether a workbook counts its days from 1904."""
    found: list[str] = []

    def note(tag: str, attributes: dict[str, str]) -> None:
        if tag == "workbookPr":
            found.append(attributes.get("date1904", ""))

    walk(package.name, package.chunks(WORKBOOK), note)
    return found[:1] in (["1"], ["true"])
