"""Saved views of lists: what is sought, its order and its columns, kept in a file of the user's own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from overenskommelse.errors import Place, Problem, UnreadableError
from overenskommelse.messages import Template
from overenskommelse.office.columns import STATES
from overenskommelse.wording.causes import cause

from ..shown.joined_columns import COLUMNS
from ..shown.registers import BY_NAME, Sought
from ..widgets.drawing import Order
from .own_files import Wrong, own_file, read_toml

FILE = "console-views.toml"
NOT_READ = Template("console-views-not-read", "The file of saved views cannot be read: {reason}")
NOT_TOML = Template("console-views-not-toml", "The saved views cannot be read: the line is not written as TOML.")
NOT_UTF8 = Template("console-views-not-utf-8", "The saved views cannot be read: the file is not written in UTF-8.")
MEND_FILE = Template("console-views-mend", "Mend it in an editor, or move it away; nothing is written over it.")
NOT_WRITTEN = Template("console-views-not-written", "The file of saved views cannot be written: {reason}")
WRONG_VALUE = Template("console-views-wrong-value", "{value} is no {key} of a view, which is left out: {choices}")
NO_NAME = Template("console-views-no-name", "A view without a name is left out.")
NO_TABLES = Template("console-views-no-tables", "Each view is written beneath a line [[view]].")
_HEAD = "# Saved views of the console."
_UNREAD = Wrong(not_read=NOT_READ, not_toml=NOT_TOML, not_utf8=NOT_UTF8, remedy=MEND_FILE)
_ORDERS = tuple(dict.fromkeys(each.order for each in COLUMNS.values() if each.order))


@frozen(kw_only=True)
class SavedView:
    """A view, and what it is called."""

    name: str
    sought: Sought


def path() -> Path:
    """Return where the user's own views are kept."""
    return own_file(FILE)


def read(file: Path) -> tuple[tuple[SavedView, ...], tuple[Problem, ...]]:
    """Return the views of a file, and what of it could not be read, by line.  Raises UnreadableError."""
    text, found = read_toml(file, _UNREAD)
    tables = found.get("view", [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        place = Place(file=str(file), line=_line(text, "view"))
        raise UnreadableError([Problem(NO_TABLES(), place, MEND_FILE())])
    made = [_view(each, text, file) for each in tables]
    return tuple(each for each in made if isinstance(each, SavedView)), tuple(
        each for each in made if isinstance(each, Problem)
    )


def _view(data: Mapping[str, Any], text: str, file: Path) -> SavedView | Problem:
    name = data.get("name")
    if not isinstance(name, str) or not name.strip():
        return Problem(NO_NAME(), Place(file=str(file), line=_line(text, "[[view]]")), MEND_FILE())
    for key, value, choices in _wrong(data):
        message = WRONG_VALUE(value=str(value), key=key, choices=choices)
        place = Place(file=str(file), line=_line(text, str(value)) or _line(text, key))
        return Problem(message, place, MEND_FILE())
    order = Order(name=data.get("order", BY_NAME.name), is_descending=data.get("descending") is True)
    sought = Sought(
        text=str(data.get("text", "")),
        state=data.get("state"),
        order=order,
        columns=tuple(dict.fromkeys(data.get("columns", Sought().columns))),
    )
    return SavedView(name=name, sought=sought)


def _wrong(data: Mapping[str, Any]) -> Iterator[tuple[str, object, tuple[str, ...]]]:
    if data.get("state") not in (None, *STATES):
        yield "state", data["state"], STATES
    if data.get("order", BY_NAME.name) not in _ORDERS:
        yield "order", data["order"], _ORDERS
    columns = data.get("columns", ["name"])
    if not isinstance(columns, list) or not columns:
        yield "columns", columns, tuple(COLUMNS)
        return
    for each in columns:
        if not isinstance(each, str) or each not in COLUMNS:
            yield "columns", each, tuple(COLUMNS)


def _line(text: str, value: str) -> int | None:
    return next((number for number, line in enumerate(text.splitlines(), start=1) if value in line), None)


def change(file: Path, changed: Callable[[Sequence[SavedView]], Sequence[SavedView]]) -> None:
    """Write what is made of the views that a file has now.

    Raises UnreadableError where something in it cannot be read, which would be lost, and where it cannot be written.
    """
    views, wrong = read(file)
    if wrong:
        raise UnreadableError(wrong)
    write(file, changed(views))


def write(file: Path, views: Sequence[SavedView]) -> None:
    """Write views to a file; until it is whole the former one stands.  Raises UnreadableError where that cannot be."""
    new = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text("\n".join((_HEAD, *(line for each in views for line in _lines(each)), "")), encoding="utf-8")
        new.replace(file)
    except OSError as error:
        problem = Problem(NOT_WRITTEN(reason=cause(error)), Place(file=str(file)))
        raise UnreadableError([problem]) from error


def _lines(view: SavedView) -> Iterator[str]:
    sought = view.sought
    yield from ("", "[[view]]", f"name = {_text(view.name)}")
    if sought.text:
        yield f"text = {_text(sought.text)}"
    if sought.state:
        yield f"state = {_text(sought.state)}"
    yield f"order = {_text(sought.order.name)}"
    yield f"descending = {str(sought.order.is_descending).lower()}"
    yield f"columns = [{', '.join(map(_text, sought.columns))}]"


def _text(value: str) -> str:
    """Write a text as TOML has it; quotation marks and control characters are written as numbers."""
    kept = (char if char.isprintable() and char not in '"\\' else f"\\U{ord(char):08X}" for char in value)
    return f'"{"".join(kept)}"'
