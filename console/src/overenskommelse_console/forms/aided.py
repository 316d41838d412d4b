"""A form that helps one write: phrases to put in, and seats and matters to choose instead of writing their ids."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input, TextArea

from overenskommelse.messages import Template

from ..dialogs.chooser import Choice, Chooser
from ..dialogs.picker import NEW, Picker
from ..dialogs.several import Several
from ..own import phrases
from ..shown.fields import SEVERAL, Field
from .entries import text_in
from .form import Form, Plan

if TYPE_CHECKING:
    from ..desk import Desk

HINTS = Template("console-aided-hints", "ctrl+s save  tab next  f6 phrases  f7 choose  f8 keep phrase  esc cancel")
PHRASES = Template("console-aided-phrases", "Phrases")
OWN = Template("console-aided-own", "your own")
NAME = Template("console-column-name", "Name")
BESIDE = Template("console-column-seat-side", "Side")
NO_CHOICE = Template("console-aided-no-choice", "There is nothing to choose from here; write it.")
NO_PHRASE = Template("console-aided-no-phrase", "Phrases go into fields that are written in sentences.")
KEPT = Template("console-aided-kept", "Kept among your phrases: {phrase}")
NOT_KEPT = Template("console-aided-not-kept", "The line is empty, or is among the phrases already.")

_PHRASE = 54
"""How much of a phrase is shown."""
ORGANISATION = "organisation"
"""The field that is chosen from the register."""
Choices = Mapping[str, Sequence[Choice]]
"""What a field is chosen among, by its name."""


class Aided(Form):
    """A form with phrases and choices."""

    KEYS: ClassVar[Template] = HINTS
    BINDINGS: ClassVar = [
        Binding("f6", "phrase", show=False, priority=True),
        Binding("f7", "choose", show=False, priority=True),
        Binding("f8", "keep", show=False, priority=True),
    ]

    def __init__(
        self,
        plan: Plan,
        desk: "Desk",
        *,
        begun: Mapping[str, str] | None = None,
        choices: Choices | None = None,
        first: str | None = None,
    ) -> None:
        """Take what the form is for, what its fields are chosen among, and the field that one begins with."""
        super().__init__(plan, desk, begun=begun)
        self._choices, self.first = choices or {}, first

    def _here(self) -> tuple[Field, Widget] | None:
        """Return the field that is written in."""
        widget = self.focused
        field = self._of(widget) if widget is not None else None
        return None if field is None or widget is None else (field, widget)

    def action_phrase(self) -> None:
        """Put a phrase in where the cursor stands."""
        here, language = self._here(), self.desk.language
        if self.app.screen is not self:
            return
        if here is None or not isinstance(here[1], Input | TextArea):
            self._say(language.fill(NO_PHRASE))
            return
        self.ask(
            lambda: phrases.every(phrases.path(), language), lambda found: self._phrases(found, here[1]), group="aid"
        )

    def _phrases(self, found: Sequence[phrases.Phrase], into: Widget) -> None:
        fill = self.desk.language.fill
        choices = [
            Choice(id=str(place), title=each.text, beside=fill(OWN) if each.is_own else "")
            for place, each in enumerate(found)
        ]

        def chosen(id: str | None) -> None:
            if id is not None:
                insert(into, found[int(id)].text)

        self.app.push_screen(Chooser(fill(PHRASES), choices, self.desk.language, room=_PHRASE), chosen)

    def action_keep(self) -> None:
        """Keep the line that the cursor stands on among the phrases."""
        here, language = self._here(), self.desk.language
        if here is None or self.app.screen is not self:
            return
        text = line_at(here[1])

        def kept(is_new: bool) -> None:  # noqa: FBT001 - the answer
            self._say(self.desk.say(KEPT, phrase=text) if is_new else language.fill(NOT_KEPT))

        self.ask(lambda: phrases.keep(phrases.path(), text, language), kept, group="aid")

    def action_choose(self) -> None:
        """Choose what the field is about."""
        here = self._here()
        if self.app.screen is not self:
            return
        choices = self._choices.get(here[0].name) if here else None
        if here is not None and here[0].name == ORGANISATION:
            self._organisation(here[1])
        elif here is None or not choices:
            self._say(self.desk.language.fill(NO_CHOICE))
        elif here[0].option.has_many:
            self._several(*here, choices)
        else:
            self._one(*here, choices)

    def _organisation(self, into: Widget) -> None:
        def chosen(found: tuple[str, str] | None) -> None:
            if found is not None and found[0] != NEW and isinstance(into, Input):
                into.value = found[0]

        self.app.push_screen(Picker(self.desk), chosen)

    def _one(self, field: Field, into: Widget, choices: Sequence[Choice]) -> None:
        def chosen(id: str | None) -> None:
            if id is not None and isinstance(into, Input):
                into.value = id

        self.app.push_screen(Chooser(field.title, choices, self.desk.language), chosen)

    def _several(self, field: Field, into: Widget, choices: Sequence[Choice]) -> None:
        language = self.desk.language
        marked = [] if field.is_prose else [each.strip() for each in text_in(into).split(SEVERAL)]

        def chosen(found: tuple[str, ...] | None) -> None:
            if found and isinstance(into, TextArea):
                insert(into, f"{', '.join(found)}: ")
            elif found and isinstance(into, Input):
                into.value = f"{SEVERAL} ".join(found)

        heads = language.fill(NAME), language.fill(BESIDE)
        self.app.push_screen(Several(field.title, heads, choices, language, marked=marked), chosen)


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


def line_at(widget: Widget) -> str:
    """Return the line that the cursor stands on."""
    if isinstance(widget, TextArea):
        return widget.document.get_line(widget.cursor_location[0])
    return text_in(widget)
