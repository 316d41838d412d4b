"""What is written in a form, kept on disk until it is saved or thrown away, and offered when the form comes again."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from attrs import evolve
from textual.screen import ModalScreen

from overenskommelse.errors import OverenskommelseError
from overenskommelse.messages import Template
from overenskommelse.office import Command, Done
from overenskommelse.wording.causes import cause
from overenskommelse.wording.days import zone

from .. import words
from ..asking import Asking
from ..dialogs.offered import Offered
from ..failing.keeping import Keeping
from .entries import put_in
from .plan import Plan

if TYPE_CHECKING:
    from textual.await_complete import AwaitComplete

    from overenskommelse.workplace.unsaved import Unsaved

    from ..desk import Desk
    from ..shown.fields import Field

OFFER = Template("console-draft-offer", "You wrote this here {day} at {time}, and it was never saved:")
NOT_KEPT = Template(
    "console-draft-not-kept",
    "What you write cannot be kept on disk meanwhile: {reason}. Save soon.",
)
SAVING = Template("console-form-saving", "Saving …")
_EVERY = 1.0
"""How often it is looked whether something was written, in seconds."""


class Kept(Keeping, Asking[Done | None], ModalScreen[Done | None]):
    """A form whose texts outlive the program."""

    plan: Plan
    desk: "Desk"
    fields: "Sequence[Field]"
    _is_told = False
    _is_over = False

    def __init__(self) -> None:
        """Let one thread at a time write what is kept."""
        super().__init__()
        self._turn = Lock()
        self._first: Mapping[str, str] = {}
        self._kept: Mapping[str, str] = {}

    @abstractmethod
    def texts(self) -> dict[str, str]:
        """Return what is written, by field."""

    def on_mount(self) -> None:
        """Offer what was left, and keep what is written from here on."""
        self._first = self._kept = self.texts()
        if self.desk.shelf is not None:
            self.set_interval(_EVERY, self._keep_beside)
        self.begin()

    def begin(self) -> None:
        """Offer what was left."""
        if self.desk.shelf is not None:
            self.ask(self._left, self._offer, _in_silence, group="draft")

    def shown(self, name: str, text: str) -> str:  # noqa: ARG002 - a form that knows names shows these
        """Return a text of a field as it stands in the form."""
        return text

    def _keep_beside(self) -> None:
        """Keep what is written, where no screen waits."""
        texts = self.texts()
        if texts != self._kept:
            self._kept = texts
            self.ask(lambda: self.write_down(texts), self._tell_kept, group="keeping")

    def keep(self) -> None:
        """Keep what is written at once: the program is about to end."""
        self.write_down(self.texts())

    def write_down(self, texts: Mapping[str, str]) -> str | None:
        """Keep what differs from what stood there first; return why it cannot be kept."""
        shelf, plan = self.desk.shelf, self.plan
        written = {name: text for name, text in texts.items() if text != self._first.get(name)}
        with self._turn:
            if shelf is None or self._is_over:
                return None
            try:
                if written:
                    shelf.keep(plan.unsaved(written, self.desk.session.clock()))
                else:
                    shelf.drop(plan.form)
            except OSError as error:
                return self.desk.language.say(cause(error))
        return None

    def doing(self, made: Callable[[], Command], reason: str | None, texts: Mapping[str, str]) -> Callable[[], Done]:
        """Return what saves: the texts are kept first, for the program may be killed before there is an answer."""

        def do() -> Done:
            self.write_down(texts)
            return self.desk.do(made(), reason=reason)

        return do

    def saving(self, seconds: int) -> str:
        """Word that it is being saved, and how long the database has been silent."""
        waits = f" ({self.desk.say(words.WAITING, seconds=seconds)})" if seconds else ""
        return f"{self.desk.language.fill(SAVING)}{waits}"

    def _tell_kept(self, reason: str | None) -> None:
        if reason is not None and not self._is_told:
            self._is_told = True
            self.notify(self.desk.say(NOT_KEPT, reason=reason), severity="warning", timeout=15, markup=False)

    def _left(self) -> "Unsaved | None":
        """Return what was left; not where the record was redacted since."""
        from overenskommelse.workplace.unsaved import is_redacted

        shelf, now = self.desk.shelf, self.desk.session.clock()
        found = shelf.left(self.plan.form, now=now) if shelf else None
        if shelf is None or found is None or found.id is None:
            return found
        with self.desk.view() as view:
            is_gone = is_redacted(view, found)
        if is_gone:
            shelf.discard(found.form)
        return None if is_gone else found

    def _offer(self, found: "Unsaved | None") -> None:
        known = {each.name: each.title for each in self.fields}
        left = {name: text for name, text in found.texts.items() if name in known} if found else {}
        told = {known[name]: self.shown(name, text) for name, text in left.items()}
        if found is None or not told:
            return
        at, language = found.at.astimezone(zone()), self.desk.language
        said = self.desk.say(OFFER, day=at.date(), time=f"{at:%H.%M}")

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self._take_up(found)
            if answer is not None and self.desk.shelf is not None:
                with suppress(OSError):
                    self.desk.shelf.discard(found.form)

        self.app.push_screen(Offered(said, told, language), answered)

    def _take_up(self, found: "Unsaved") -> None:
        """Write what was left into the form; what others have changed since comes up as a conflict when it is saved."""
        if found.seen is not None:
            self.plan = evolve(self.plan, fixed={**self.plan.fixed, "seen": found.seen})
        for name, text in found.texts.items():
            for entry in self.query(f"#field-{name}"):
                put_in(entry, text)
        self.keep()

    def dismiss(self, result: Done | None = None) -> "AwaitComplete":
        """Leave: it is saved, or thrown away."""
        self.throw_away()
        return super().dismiss(result)

    def throw_away(self) -> None:
        """Keep nothing of what is written any more."""
        with self._turn, suppress(OSError):
            self._is_over = True
            if self.desk.shelf is not None:
                self.desk.shelf.drop(self.plan.form)


def _in_silence(error: OverenskommelseError) -> None:
    """Offer nothing where nothing can be read."""
