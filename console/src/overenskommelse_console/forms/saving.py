"""What is written in a form given to the office: looked at first, refused field by field, or at odds with another's."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.office import Command, ConflictError, Done
from overenskommelse.wording import problem

from ..shown.fields import REASON, Field, command_of, edit_of, in_fields, name_of, wrong
from .choosing import Choosing

if TYPE_CHECKING:
    from overenskommelse.wording.conflicts import Differing

LOOK = Template("console-form-look", "Something has to be mended first; it stands beneath each field.")


class Saving(Choosing):
    """A form that is saved."""

    saved: Mapping[str, str]
    """What was written when it was saved."""
    is_saving = False

    @abstractmethod
    def tell(self, name: str, text: str | None) -> None:
        """Tell beneath a field what is wrong with it."""

    def _wrong(self, field: Field, text: str) -> str | None:
        book, language = self.book_of(field.name), self.desk.language
        named = None if book is None else book.wrong(text)
        return wrong(field, text, language, self.desk.today) if named is None else language.say(named)

    def action_save(self) -> None:
        """Save, if nothing is wrong."""
        if self.is_saving or self.app.screen is not self:
            return
        if self.asked():
            self.seek(self.action_save, group="names of what is saved")
            return
        texts, language = self.texts(), self.desk.language
        found = {each.name: self._wrong(each, texts[each.name]) for each in self.fields}
        for name, text in found.items():
            self.tell(name, text)
        if any(found.values()):
            self.say(language.fill(LOOK))
            first = next(name for name, text in found.items() if text)
            self.query_one(f"#field-{first}").focus()
            return
        self.saved = texts
        self.save(self._doing(texts), texts.get(REASON) or None)

    def _doing(self, texts: Mapping[str, str]) -> Callable[[], Command]:
        plan, today = self.plan, self.desk.today
        if not plan.is_edit:
            return lambda: command_of(plan.command, self.fields, texts, plan.fixed, today)
        changed = {name: text for name, text in texts.items() if text != plan.stands.get(name, "")}
        if plan.kind is not None:
            kind = plan.kind
            return lambda: edit_of(kind, self.fields, changed, plan.fixed, today)
        emptied = [name for name, text in changed.items() if not text.strip()]
        more = {**plan.fixed, **({"clear": emptied} if emptied else {})}
        return lambda: command_of(plan.command, self.fields, changed, more, today)

    def save(self, made: Callable[[], Command], reason: str | None) -> None:
        """Give a command to the office, and leave when it is done."""
        self.is_saving = True
        self.tell_waiting(0)
        self.ask(self.doing(made, reason, self.texts()), self._done, self._refused, group="saving")

    def tell_waiting(self, seconds: int) -> None:
        """Tell that it is being saved, and waits for the database."""
        if self.is_saving:
            self.say(self.saving(seconds))

    def _done(self, done: Done) -> None:
        self.dismiss(done)

    def _refused(self, error: OverenskommelseError) -> None:
        self.is_saving = False
        if isinstance(error, ConflictError):
            self._conflict(error)
            return
        names, rest, first = {each.name for each in self.fields}, list[str](), None
        for each in error.problems:
            name = name_of(each.place)
            told = " ".join(self.desk.language.say(text) for text in (each.message, each.remedy) if text)
            if name in names:
                self.tell(name, in_fields(told, self.fields))
                first = first or name
            else:
                rest.append(told if name else problem(each, self.desk.language))
        self.say(in_fields("\n".join(rest), self.fields) or self.desk.language.fill(LOOK))
        if first is not None:
            self.query_one(f"#field-{first}").focus()

    def _conflict(self, error: ConflictError) -> None:
        from .conflict import Differences, differs, resolved

        def answered(taken: frozenset[str] | None) -> None:
            if taken is None:
                self.say("")
            elif not taken:
                self.dismiss(None)
            else:
                plan, texts = resolved(self.plan, error.conflict, self.texts(), taken)
                self.plan = plan
                self.save(self._doing(texts), texts.get(REASON) or None)

        self.say("")

        def show(found: "Sequence[Differing]") -> None:
            self.app.push_screen(Differences(error, self.desk, found), answered)

        self.ask(lambda: differs(error.conflict, self.desk), show, group="conflict")
