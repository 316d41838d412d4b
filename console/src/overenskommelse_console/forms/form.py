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
from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.office import Command, ConflictError, Done
from overenskommelse.wording import problem

from ..dialogs.asked import Asked
from ..shown.fields import REASON, Field, command_of, edit_of, fields_of, fields_of_record, in_fields, name_of, wrong
from .entries import entry_for, text_in
from .explaining import explained, told
from .kept import Kept
from .plan import Plan
from .room import Roomy

if TYPE_CHECKING:
    from ..desk import Desk

__all__ = ["Form", "Plan"]

HINTS = Template("console-form-hints", "ctrl+s save   tab next field   F1 help   esc cancel")
UNSAVED = Template("console-form-unsaved", "What you have written is not saved. Throw it away?")
THROW = Template("console-form-throw", "Throw away")
GO_ON = Template("console-form-go-on", "Go on writing")
LOOK = Template("console-form-look", "Something has to be mended first; it stands beneath each field.")


class Form(Roomy[Done | None], Kept):
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
    first: str | None = None
    BINDINGS: ClassVar = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("f1", "help", show=False, priority=True),
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
        self.fields: Sequence[Field] = (
            fields_of_record(plan.kind, desk.language)
            if plan.kind
            else fields_of(plan.command, desk.language, without=plan.fixed)
        )
        self._is_saving = False

    def compose(self) -> Iterator[Widget]:
        """Show the fields."""
        with Vertical():
            yield Static(clean(self.plan.title), id="title", markup=False)
            yield Static(clean(self.plan.about), id="about", markup=False)
            with VerticalScroll(id="fields", can_focus=False):
                for each in self.fields:
                    stands = self._begun.get(each.name, self.plan.stands.get(each.name, ""))
                    entry = entry_for(each, stands, self.desk.language)
                    yield Horizontal(Static(self._label(each), classes="label"), entry, classes="row")
                    yield Static("", classes="wrong", id=f"wrong-{each.name}", markup=False)
            yield Static("", id="help", markup=False)
            yield Static("", id="told", markup=False)
            yield Static(self.desk.language.fill(self.KEYS), id="keys", markup=False)

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
        field = self._of(event.widget)
        if field is not None:
            self.query_one("#help", Static).update(clean(told(field, self.desk.language)))
            self.make_room()

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
        if field is not None:
            self._tell(field.name, self._wrong(field, text) if text.strip() else None)

    def _wrong(self, field: Field, text: str) -> str | None:
        return wrong(field, text, self.desk.language, self.desk.today)

    def _tell(self, name: str, text: str | None) -> None:
        line = self.query_one(f"#wrong-{name}", Static)
        line.update(clean(text or ""))
        line.set_class(bool(text), "told")

    def action_help(self) -> None:
        """Tell what every field is for."""
        if self.app.screen is self:
            self.app.push_screen(explained(self.plan, self.fields, self.desk.language))

    def action_leave(self) -> None:
        """Leave, and ask first where something was written; what is being saved cannot be thrown away any more."""
        if self._is_saving:
            return
        fill = self.desk.language.fill

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self.dismiss(None)

        if not self.is_written:
            self.dismiss(None)
            return
        question = Asked(fill(UNSAVED), self.desk.language, yes=fill(THROW), no=fill(GO_ON))
        self.app.push_screen(question, answered)

    def action_save(self) -> None:
        """Save, if nothing is wrong."""
        if self._is_saving or self.app.screen is not self:
            return
        texts, language = self.texts(), self.desk.language
        found = {each.name: self._wrong(each, texts[each.name]) for each in self.fields}
        for name, text in found.items():
            self._tell(name, text)
        if any(found.values()):
            self._say(language.fill(LOOK))
            first = next(name for name, text in found.items() if text)
            self.query_one(f"#field-{first}").focus()
            return
        self.saved = texts
        self.save(self._doing(texts), texts.get(REASON) or None)

    def _doing(self, texts: Mapping[str, str]) -> Callable[[], Command]:
        plan = self.plan
        if not plan.is_edit:
            return lambda: command_of(plan.command, self.fields, texts, plan.fixed, self.desk.today)
        changed = {name: text for name, text in texts.items() if text != plan.stands.get(name, "")}
        if plan.kind is not None:
            kind = plan.kind
            return lambda: edit_of(kind, self.fields, changed, plan.fixed, self.desk.today)
        emptied = [name for name, text in changed.items() if not text.strip()]
        more = {**plan.fixed, **({"clear": emptied} if emptied else {})}
        return lambda: command_of(plan.command, self.fields, changed, more, self.desk.today)

    def save(self, made: Callable[[], Command], reason: str | None) -> None:
        """Give a command to the office, and leave when it is done."""
        self._is_saving = True
        self.tell_waiting(0)
        self.ask(self.doing(made, reason, self.texts()), self._done, self._refused, group="saving")

    def tell_waiting(self, seconds: int) -> None:
        """Tell that it is being saved, and waits for the database."""
        if self._is_saving:
            self._say(self.saving(seconds))

    def _done(self, done: Done) -> None:
        self.dismiss(done)

    def _say(self, text: str) -> None:
        self.query_one("#told", Static).update(clean(text))
        self.make_room()

    def _refused(self, error: OverenskommelseError) -> None:
        self._is_saving = False
        if isinstance(error, ConflictError):
            self._conflict(error)
            return
        names, rest = {each.name for each in self.fields}, list[str]()
        for each in error.problems:
            name = name_of(each.place)
            told = " ".join(self.desk.language.say(text) for text in (each.message, each.remedy) if text)
            if name in names:
                self._tell(name, in_fields(told, self.fields))
            else:
                rest.append(told if name else problem(each, self.desk.language))
        self._say(in_fields("\n".join(rest), self.fields) or self.desk.language.fill(LOOK))

    def _conflict(self, error: ConflictError) -> None:
        from .conflict import Differences, resolved

        def answered(taken: frozenset[str] | None) -> None:
            if taken is None:
                self._say("")
            elif not taken:
                self.dismiss(None)
            else:
                plan, texts = resolved(self.plan, error.conflict, self.texts(), taken)
                self.plan = plan
                self.save(self._doing(texts), texts.get(REASON) or None)

        self._say("")
        self.app.push_screen(Differences(error, self.desk), answered)
