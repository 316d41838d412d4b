"""A form that helps one write: phrases to put in, and what a screen lets its fields be chosen among."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input, TextArea

from overenskommelse.messages import Template

from ..actions import Action
from ..dialogs.chooser import Choice, Chooser
from ..own import phrases
from .choosing import Choices
from .entries import insert, text_in
from .form import Form
from .palette import CHOOSE, HELP, KEEP, LEAVE, PHRASE, SAVE
from .plan import Plan

if TYPE_CHECKING:
    from ..desk import Desk

HINTS = Template("console-aided-hints", "ctrl+s save  tab next  f6 phrases  f7 choose  f8 keep phrase  esc cancel")
PHRASES = Template("console-aided-phrases", "Phrases")
OWN = Template("console-aided-own", "your own")
NO_PHRASE = Template("console-aided-no-phrase", "Phrases go into fields that are written in sentences.")
KEPT = Template("console-aided-kept", "Kept among your phrases: {phrase}")
NOT_KEPT = Template("console-aided-not-kept", "The line is empty, or is among the phrases already.")

_PHRASE = 54
"""How much of a phrase is shown."""


class Aided(Form):
    """A form with phrases and choices."""

    KEYS: ClassVar[Template] = HINTS
    ACTIONS: ClassVar[tuple[Action, ...]] = (SAVE, PHRASE, CHOOSE, KEEP, HELP, LEAVE)
    BINDINGS: ClassVar = [
        Binding("f6", "phrase", show=False, priority=True),
        Binding("f8", "keep_phrase", show=False, priority=True),
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
        self.offers, self.first = choices or {}, first

    def action_phrase(self) -> None:
        """Put a phrase in where the cursor stands."""
        here, language = self.here(), self.desk.language
        if self.app.screen is not self:
            return
        if here is None or not isinstance(here[1], Input | TextArea):
            self.say(language.fill(NO_PHRASE), is_passing=True)
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

    def action_keep_phrase(self) -> None:
        """Keep the line that the cursor stands on among the phrases."""
        here, language = self.here(), self.desk.language
        if here is None or self.app.screen is not self:
            return
        text = line_at(here[1])

        def kept(is_new: bool) -> None:  # noqa: FBT001 - the answer
            self.say(self.desk.say(KEPT, phrase=text) if is_new else language.fill(NOT_KEPT), is_passing=True)

        self.ask(lambda: phrases.keep(phrases.path(), text, language), kept, group="aid")


def line_at(widget: Widget) -> str:
    """Return the line that the cursor stands on."""
    if isinstance(widget, TextArea):
        return widget.document.get_line(widget.cursor_location[0])
    return widget.value if isinstance(widget, Input) else text_in(widget)
