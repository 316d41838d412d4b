"""A form: labels, help, what is wrong while one writes, and a guard against losing what was written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from overenskommelse.cli.cleaning import clean
from overenskommelse.messages import Template
from overenskommelse.office import Done

from ..actions import Action
from ..dialogs.asked import Asked
from ..shown.books import holder, referring
from ..shown.fields import Field
from .entries import entry_for, text_in
from .explaining import explained, told
from .palette import CHOOSE, HELP, LEAVE, SAVE, open_palette
from .plan import Plan, fields_for
from .room import Roomy
from .saving import Saving

if TYPE_CHECKING:
    from ..desk import Desk

__all__ = ["Form", "Plan"]

HINTS = Template("console-form-hints", "ctrl+s save   tab next field   F1 help   esc cancel")
HINTS_NAMES = Template("console-form-hints-names", "ctrl+s save   tab next field   F7 choose   F1 help   esc cancel")
UNSAVED = Template("console-form-unsaved", "What you have written is not saved. Throw it away?")
THROW = Template("console-form-throw", "Throw away")
GO_ON = Template("console-form-go-on", "Go on writing")
LOOK = Template("console-form-look", "Something has to be mended first; it stands beneath each field.")


class Form(Roomy[Done | None], Saving):
    """A form for one command; None where it was left."""

    DEFAULT_CSS = """
    Form { align: center middle; }
    Form > Vertical { width: 84; max-width: 98%; height: auto; max-height: 96%; padding: 1 2; background: $surface;
        border: round $primary; }
    Form #fields { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    Form .row { height: auto; min-height: 1; }
    Form .label { width: 26; height: auto; padding: 0 1 0 0; }
    Form .wrong { color: $error; height: auto; padding: 0 0 0 26; display: none; }
    Form .wrong.told { display: block; }
    Form Input { width: 1fr; } Form Select { width: 1fr; height: auto; }
    Form SelectCurrent { border: none; height: 1; padding: 0 1; background: $panel; }
    Form Select:focus > SelectCurrent { border: none; text-style: underline; }
    Form #help { height: auto; min-height: 2; color: $secondary; padding: 1 0 0 0; }
    Form #told { height: auto; color: $error; } Form #keys { color: $secondary; height: 1; }
    Form #title { text-style: bold; color: $primary; height: auto; }
    Form #about { color: $secondary; padding: 0 0 1 0; height: auto; }
    """
    KEYS: ClassVar[Template] = HINTS
    ACTIONS: ClassVar[tuple[Action, ...]] = (SAVE, CHOOSE, HELP, LEAVE)
    first: str | None = None
    _is_passing = False
    BINDINGS: ClassVar = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("f1", "help", show=False, priority=True),
        Binding("ctrl+p", "palette", show=False, priority=True),
        # At once, for what comes fast or in a bundle over a slow line is meant for the next field.
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, plan: Plan, desk: "Desk", *, begun: Mapping[str, str] | None = None) -> None:
        """Take what the form is for, where it is saved, and what is written in it already."""
        super().__init__()
        self.plan, self.desk, self._begun = plan, desk, begun or {}
        self.saved: Mapping[str, str] = {}
        """What was written when it was saved."""
        self.fields: Sequence[Field] = fields_for(plan, desk.language)
        self.holds = referring(holder(plan.command, plan.kind), self.fields)

    def compose(self) -> Iterator[Widget]:
        """Show the fields."""
        with Vertical():
            yield Static(clean(self.plan.title), id="title", markup=False)
            yield Static(clean(self.plan.about), id="about", markup=False)
            with VerticalScroll(id="fields", can_focus=False):
                for each in self.fields:
                    stands = self._begun.get(each.name, self.plan.stands.get(each.name, ""))
                    entry = entry_for(each, stands, self.desk.language, has_names=each.name in self.holds)
                    yield Horizontal(Static(self._label(each), classes="label"), entry, classes="row")
                    yield Static("", classes="wrong", id=f"wrong-{each.name}", markup=False)
            yield Static("", id="help", markup=False)
            yield Static("", id="told", markup=False)
            yield Static(self.desk.language.fill(self.keys), id="keys", markup=False)

    @property
    def keys(self) -> Template:
        """What is hinted at beneath the fields."""
        return HINTS_NAMES if self.KEYS is HINTS and self.holds else self.KEYS

    def _label(self, each: Field) -> Content:
        return Content(clean(each.title) + (" *" if each.is_asked else ""))

    def on_mount(self) -> None:
        """Begin with the first field; where some are filled in already, with the first that is not."""
        if self.fields:
            filled = self._begun if self.plan.is_edit else {**self.plan.stands, **self._begun}
            left = (each.name for each in self.fields if each.name not in filled)
            begin = self.first or (next(left, None) if filled else None)
            self.query_one(f"#field-{begin or self.fields[0].name}").focus()

    def texts(self) -> dict[str, str]:
        """Return what is written, by field."""
        return {each.name: text_in(self.query_one(f"#field-{each.name}")) for each in self.fields}

    @property
    def is_written(self) -> bool:
        """Tell whether something else is written than stood there when it was opened."""
        return self.texts() != self._first

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Explain the field that one comes to."""
        if self._of(event.widget) is not None:
            if self._is_passing:
                self.say("")
            self.tell_meant()

    def told_of(self, field: Field) -> str:
        """Return what goes into a field."""
        return told(field, self.desk.language, has_names=field.name in self.holds)

    def _of(self, widget: Widget) -> Field | None:
        name = (widget.id or "").removeprefix("field-")
        return next((each for each in self.fields if each.name == name), None)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is wrong while one writes; that something is missing is told when one saves."""
        self._look(event.input, event.value)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what is wrong while one writes."""
        self._look(event.text_area, event.text_area.text)

    def _look(self, widget: Widget, text: str) -> None:
        field = self._of(widget)
        if field is None:
            return
        # Half a name is nothing wrong; what it means so far stands beneath.
        is_whole = text.strip() and field.name not in self.holds
        self.tell(field.name, self._wrong(field, text) if is_whole else None)
        if field.name in self.holds:
            self.tell_meant()
            self.seek_later()

    def tell(self, name: str, text: str | None) -> None:
        """Tell beneath a field what is wrong with it."""
        line = self.query_one(f"#wrong-{name}", Static)
        line.update(clean(text or ""))
        line.set_class(bool(text), "told")

    def action_help(self) -> None:
        """Tell what every field is for."""
        if self.app.screen is self:
            self.app.push_screen(explained(self.plan, self.fields, self.desk.language, self.holds))

    def action_palette(self) -> None:
        """Show all that can be done in the form."""
        if self.app.screen is self:
            open_palette(self)

    def action_leave(self) -> None:
        """Leave."""
        self.leave(lambda: self.dismiss(None))

    def leave(self, then: Callable[[], object]) -> None:
        """Ask first where something was written; what is being saved cannot be thrown away any more."""
        if self.is_saving:
            return
        fill = self.desk.language.fill

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self.throw_away()
                then()

        if not self.is_written:
            then()
            return
        question = Asked(fill(UNSAVED), self.desk.language, yes=fill(THROW), no=fill(GO_ON))
        self.app.push_screen(question, answered)

    def say(self, text: str, *, is_passing: bool = False) -> None:
        """Tell something beneath the fields; what is passing goes when one comes to another field."""
        self._is_passing = is_passing
        self.query_one("#told", Static).update(clean(text))
        self.make_room()
