"""All that can be done in a form, and its fields, found by a word."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from overenskommelse.messages import Template

from .. import words
from ..actions import Action, key_name
from ..dialogs.chooser import Choice, Chooser

if TYPE_CHECKING:
    from .form import Form

SAVE = Action(
    name="save",
    key="ctrl+s",
    title=Template("console-form-action-save", "save"),
    synonyms=Template("console-form-words-save", "done, keep, write, enter, ok, send"),
)
LEAVE = Action(
    name="leave",
    key="escape",
    title=Template("console-form-action-leave", "leave without saving"),
    synonyms=Template("console-form-words-leave", "cancel, close, back, undo, regret, throw away"),
)
HELP = Action(
    name="help",
    key="f1",
    title=Template("console-form-action-help", "what goes into each field"),
    synonyms=Template("console-form-words-help", "help, explain, how, manual"),
)
CHOOSE = Action(
    name="choose",
    key="f7",
    title=Template("console-form-action-choose", "choose from a list"),
    synonyms=Template("console-form-words-choose", "names, search, pick, find, id"),
)
PHRASE = Action(
    name="phrase",
    key="f6",
    title=Template("console-form-action-phrase", "put in a phrase"),
    synonyms=Template("console-form-words-phrase", "reuse, text, standard, wording, insert"),
)
KEEP = Action(
    name="keep_phrase",
    key="f8",
    title=Template("console-form-action-keep", "keep the line as a phrase"),
    synonyms=Template("console-form-words-keep", "remember, phrase, reuse, own"),
)
GO_TO = Template("console-form-go-to", "go to the field {field}")
_ROOM = 52
"""How many cells a name has before its key."""
_FIELD = "field "


def open_palette(form: "Form") -> None:
    """Let one thing be chosen: something to do, or a field to go to."""

    def chosen(id: str | None) -> None:
        if id is None:
            return
        if id.startswith(_FIELD):
            form.query_one(f"#field-{id.removeprefix(_FIELD)}").focus()
        else:
            # Once the list is gone: what is done looks at which screen is in front.
            form.call_later(form.run_action, id)

    title, language = form.desk.language.fill(words.ALL_ACTIONS), form.desk.language
    form.app.push_screen(Chooser(title, [*_choices(form)], language, room=_ROOM), chosen)


def _choices(form: "Form") -> Iterator[Choice]:
    language = form.desk.language
    for each in form.ACTIONS:
        if each is not CHOOSE or form.holds:
            title, beside = language.fill(each.title), key_name(each.key, language)
            yield Choice(id=each.name, title=title, beside=beside, sought=each.words(language))
    for field in form.fields:
        title = form.desk.say(GO_TO, field=field.title)
        yield Choice(id=f"{_FIELD}{field.name}", title=title, sought=form.told_of(field))
