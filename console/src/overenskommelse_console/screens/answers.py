"""Answers that came back as files: looked through first, with every fault by its cell, and then taken in."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.exchanging import content_of
from overenskommelse.cli.questionnaires import page as blocks_of
from overenskommelse.exchange.questionnaires.returns import preview
from overenskommelse.exchange.questionnaires.taking import TakeAnswers
from overenskommelse.messages import PluralTemplate, Template

from ..actions import Action, bindings
from ..doing import filing
from ..page import Page
from ..widgets.blocks import Facts

if TYPE_CHECKING:
    from overenskommelse.exchange.questionnaires.returns import Returns
    from overenskommelse.office import Done

ABOUT = Template(
    "console-about-answers",
    "What files of answers would change, and what is wrong with them, cell by cell. Nothing is written until you take "
    "it in; what is wrong is left out then, and the rest is taken.",
)
TITLED = Template("console-screen-answers", "Answers from files")
PATH = Template("console-answers-path", "Which file, or which folder of files, has the answers?")
TAKE = Template("console-action-take-answers", "take in")
TAKE_WORDS = Template("console-words-take-answers", "import, save")
NOTHING = Template("console-answers-nothing", "There is no new or changed answer to take in.")
READY = PluralTemplate("console-answers-ready", "{count} answer can be taken in.", "{count} answers can be taken in.")
_SUFFIXES = frozenset({".xlsx", ".json"})


class Answers(Page):
    """What some files would change."""

    TITLED = TITLED
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="take", key="ctrl+s", title=TAKE, synonyms=TAKE_WORDS, is_hint=True, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, path: Path) -> None:
        """Take where the files are."""
        super().__init__()
        self._path = path
        self._returns: Returns | None = None
        self._files = 0

    def body(self) -> Iterator[Widget]:
        """Yield how many there are to take, and what is wrong."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Facts(id="facts")

    def load(self) -> None:
        """Look the files through."""
        self.read(self._read, self._show, is_long=True)

    def _read(self) -> "tuple[Returns, int]":
        paths = files_at(self._path)
        files = [(each.name, content_of(each)) for each in paths]
        with self.desk.view() as view:
            return preview(view, self.desk.code or "", files, self.language), len(files)

    def _show(self, found: "tuple[Returns, int]") -> None:
        self._returns, self._files = found
        count = self._returns.new + self._returns.changed
        told = self.language.say(READY(count=count)) if count else self.language.fill(NOTHING)
        self.query_one("#said", Static).update(told)
        facts = self.query_one(Facts)
        facts.show(blocks_of(self._returns, None, self._files, self.desk.session))
        facts.focus()
        self.tell_where()

    def action_take(self) -> None:
        """Take in what is right."""
        found = self._returns
        if found is None or not self.may_write():
            return
        if not found.new + found.changed:
            self.notify(self.language.fill(NOTHING), severity="warning", markup=False)
            return

        def done(outcome: "Done") -> None:
            self.leave()
            self.tell(outcome)

        self.ask(lambda: self.desk.do(TakeAnswers(returns=found)), done, group="doing", is_long=True)


def files_at(path: Path) -> Sequence[Path]:
    """Return a file, or those of a folder that may hold answers."""
    if not path.is_dir():
        return (path,)
    found = (each for each in path.iterdir() if each.suffix.lower() in _SUFFIXES and not each.name.startswith("~"))
    return sorted(found)


def take_in(page: Page) -> None:
    """Ask where the files are, and look them through."""
    if page.may_write():
        filing.ask_path(page, PATH, "", lambda path: _open(page, path))


def _open(page: Page, path: Path) -> None:
    page.app.push_screen(Answers(path))
