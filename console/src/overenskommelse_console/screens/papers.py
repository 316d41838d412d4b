"""The papers that there are about one thing: read on the screen, marked, and written into a folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Container
from textual.message import Message as Told
from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.page import Block
from overenskommelse.cli.printing import page as laid_out
from overenskommelse.errors import OverenskommelseError
from overenskommelse.wording.causes import cause
from overenskommelse.wording.language import capital

from ..actions import Action, bindings
from ..dialogs.asked import Asked
from ..dialogs.line import OneLine
from ..dialogs.paths import OVER, Files
from ..doing.papers import FORMATS, Paper, Target, files_of, in_the_way, material_for, papers_of, write_papers
from ..files import may_be_path, path_of
from ..page import Page
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from . import paper_words as words

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material


class Written(Told):
    """So many papers are composed."""

    def __init__(self, count: int) -> None:
        """Take how many."""
        self.count = count
        super().__init__()


class Papers(Page):
    """The papers about one thing."""

    DEFAULT_CSS = """
    Papers #both { height: 1fr; }
    Papers #papers { height: 1fr; }
    Papers #facts { height: 1fr; border-top: solid $panel; }
    Papers.-wide #both { layout: horizontal; }
    Papers.-wide #papers { width: 1fr; }
    Papers.-wide #facts { width: 1fr; border-top: none; border-left: solid $panel; }
    """
    TITLED = words.TITLED
    ABOUT = words.ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="write", key="enter", title=words.WRITE, synonyms=words.WRITE_WORDS, is_hint=True),
        Action(name="mark", key="space", title=words.MARK, is_hint=True),
        Action(name="mark_all", key="a", title=words.MARK_ALL, is_hint=True),
        Action(name="format", key="f", title=words.CHOOSE_FORMAT, is_hint=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS[2:])

    def __init__(self, about: str, title: str) -> None:
        """Take the id of what they are about, and what it is called."""
        super().__init__()
        self.about, self._title = about, title
        self._papers: Sequence[Paper] = ()
        self._material: Material | None = None
        self._format = ""
        self._stop: Event | None = None
        self._writes: Sequence[Paper] = ()

    def body(self) -> Iterator[Widget]:
        """Yield how many there are, the papers, and one of them."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Container(Table(id="papers", may_mark=True), Facts(id="facts"), id="both")

    def load(self) -> None:
        """Ask which papers there are."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Material, Sequence[Paper]]":
        material = material_for(self.desk)
        return material, papers_of(material, self.about)

    def _show(self, found: "tuple[Material, Sequence[Paper]]") -> None:
        self._material, self._papers = found
        fill = self.language.fill
        columns = (
            Column(title=fill(words.PAPER), weight=3),
            *([Column(title=fill(words.OF), width=24, weight=1)] if self._is_of_several() else []),
            Column(title=fill(words.FORMAT), width=12, weight=2),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(self._papers)), self._rows)
        table.focus()
        self._say_count()
        self.tell_where()

    def _is_of_several(self) -> bool:
        """Tell whether the papers are about one thing each, which then stands beside them."""
        material = self._material
        return material is not None and any(each.beside(material) for each in self._papers)

    def _say_count(self) -> None:
        fill, count = self.language.fill, len(self._papers)
        format_ = self._format.removeprefix(".").upper() or fill(words.AS_GIVEN)
        told = self.language.say(words.COUNTED(count=count, format=format_)) if count else fill(words.NONE)
        self.query_one("#said", Static).update(told)

    def _rows(self, numbers: Sequence[int]) -> Rows:
        material = self._material
        found = {n: self._papers[n] for n in numbers if n < len(self._papers)}
        return {} if material is None else {n: self._line(material, paper) for n, paper in found.items()}

    def _line(self, material: "Material", paper: Paper) -> Line:
        formats = ", ".join(each.removeprefix(".").upper() for each in paper.suffixes(self._format))
        beside = [paper.beside(material)] if self._is_of_several() else []
        return Line(cells=(paper.title(material), *beside, formats))

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show the paper as it is."""
        paper, material = self._papers[event.number], self._material
        if material is not None:
            self.ask(lambda: laid_out(paper.kind.compose(material, paper.about)), self._read_one, group="paper")

    def _read_one(self, blocks: Sequence[Block]) -> None:
        self.query_one(Facts).show(blocks)

    def on_table_chosen(self) -> None:
        """Write it."""
        self.action_write()

    def action_mark(self) -> None:
        """Mark the paper that the cursor stands on."""
        self.query_one(Table).action_mark()

    def action_mark_all(self) -> None:
        """Mark all, or none where all are marked."""
        table = self.query_one(Table)
        every = set(range(len(self._papers)))
        table.marked = set() if table.marked == every else every
        table.refresh()

    def action_format(self) -> None:
        """Choose the next format."""
        self._format = FORMATS[(FORMATS.index(self._format) + 1) % len(FORMATS)]
        if self._material is not None:
            self._show((self._material, self._papers))

    def action_write(self) -> None:
        """Ask for a folder, and write what is marked; else the paper that the cursor stands on."""
        table = self.query_one(Table)
        if self._stop is not None or table.number is None:
            return
        chosen = [self._papers[place] for place in sorted(table.marked) or [table.number]]

        def answered(text: str | None) -> None:
            if text is not None:
                self.desk.folder = text.strip()
                self._check(chosen, path_of(text))

        begun = self.desk.folder or _usual()
        asked = OneLine(self.language.fill(words.FOLDER), self._wrong, begun, suggester=Files())
        self.app.push_screen(asked, answered)

    def _wrong(self, text: str) -> str | None:
        fill, path = self.language.fill, path_of(text)
        if not may_be_path(text):
            return fill(words.NO_FOLDER)
        try:
            # Whether something lies in it is asked as well, for a folder may let nobody look.
            in_the_way(path, files_of(self._papers, self._format))
            return fill(words.IS_FILE) if path.is_file() else None
        except OSError as error:
            return f"{capital(self.language.say(cause(error)))}."

    def _check(self, chosen: Sequence[Paper], folder: Path) -> None:
        there = in_the_way(folder, files_of(chosen, self._format))

        def answered(answer: bool | None) -> None:  # noqa: FBT001 - as the question gives it
            if answer:
                self._write(chosen, Target(folder=folder, suffix=self._format, may_replace=True))

        if not there:
            self._write(chosen, Target(folder=folder, suffix=self._format))
            return
        names = tuple(path.name for path in there)
        question = self.language.say(words.REPLACE(count=len(there), names=names))
        self.app.push_screen(Asked(question, self.language, yes=self.language.fill(OVER)), answered)

    def _write(self, chosen: Sequence[Paper], target: Target) -> None:
        stop = self._stop = Event()
        self._writes = chosen
        self.ask(
            lambda: write_papers(self.desk, chosen, target, self._tell, stop),
            lambda paths: self._done(paths, target.folder),
            self._failed,
            group="writing",
            is_long=True,
        )

    def _tell(self, count: int) -> None:
        self.post_message(Written(count))

    def on_written(self, event: Written) -> None:
        """Tell how far it has come."""
        if self._stop is None or self._material is None:
            return
        paper = self._writes[event.count].title(self._material)
        said = self.desk.say(words.WRITING, count=str(event.count + 1), total=str(len(self._writes)), paper=paper)
        self.query_one("#said", Static).update(said)

    def _done(self, paths: Sequence[Path], folder: Path) -> None:
        self._stop = None
        self._say_count()
        if not paths:
            self.notify(self.language.fill(words.STOPPED), markup=False)
            return
        names = tuple(path.name for path in paths)
        told = self.language.say(words.WRITTEN(count=len(paths), folder=str(folder), names=names))
        self.notify(told, timeout=15, markup=False)

    def _failed(self, error: OverenskommelseError) -> None:
        self._stop = None
        self._say_count()
        self.refused(error)

    def action_back(self) -> None:
        """Stop what is written; else go back."""
        if self._stop is not None:
            self._stop.set()
            return
        self.app.pop_screen()


def _usual() -> str:
    """Return the folder that is suggested at first: that of the user's documents."""
    from platformdirs import user_documents_path

    return str(user_documents_path())
