"""What a field of a form is filled in with: a line, several lines, or a choice."""

from contextlib import suppress

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, TextArea
from textual.widgets.select import InvalidSelectValueError

from overenskommelse.cli.cleaning import clean
from overenskommelse.cli.forms import YES
from overenskommelse.wording import Language

from ..shown.fields import Field
from ..widgets.entry import Entry, Prose
from .named import NameEntry, NameProse


def entry_for(field: Field, stands: str, language: Language, *, has_names: bool = False) -> Widget:
    """Return what a field is filled in with, and what stands in it; names stand for ids where it holds any."""
    id_ = f"field-{field.name}"
    if field.choices:
        choices = [(Content(clean(_word(field, choice, language))), choice) for choice in field.choices]
        value = stands if stands in field.choices else Select.NULL
        return Select(choices, value=value, prompt="", id=id_)
    if field.is_prose:
        return (NameProse if has_names else Prose)(stands, id=id_)
    return (NameEntry if has_names else Entry)(stands, id=id_, select_on_focus=False)


def _word(field: Field, choice: str, language: Language) -> str:
    return language.word(choice in YES if field.option.type is bool else field.option.type(choice))


def text_in(widget: Widget) -> str:
    """Return what is written or chosen."""
    match widget:
        case NameEntry() | NameProse():
            return widget.written
        case Input():
            return widget.value
        case TextArea():
            return widget.text
        case Select() if widget.value is not Select.NULL:
            return str(widget.value)
        case _:
            return ""


def put_in(widget: Widget, text: str) -> None:
    """Write or choose something; what can no longer be chosen is left."""
    match widget:
        case NameEntry() | NameProse():
            widget.put(text)
        case Input():
            widget.value = text
        case TextArea():
            widget.load_text(text)
        case Select():
            with suppress(InvalidSelectValueError):
                widget.value = text or Select.NULL
        case _:
            return


def insert(into: Widget, text: str) -> None:
    """Put a text in where the cursor stands, with a blank before it where it follows upon a word."""
    if isinstance(into, TextArea):
        row, column = into.cursor_location
        before = into.document.get_line(row)[:column]
        into.insert(f" {text}" if before.strip() and not before.endswith(" ") else text)
        return
    if isinstance(into, Input):
        before = into.value[: into.cursor_position]
        into.insert_text_at_cursor(f" {text}" if before.strip() and not before.endswith(" ") else text)
