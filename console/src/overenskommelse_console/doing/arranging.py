"""How a list is arranged: which columns, saved views, and what is taken in from a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from overenskommelse.errors import Problem
from overenskommelse.ledger import Accession, Contact, Organisation
from overenskommelse.messages import Template
from overenskommelse.wording import problem
from overenskommelse.wording.records import kind

from ..dialogs.chooser import Choice, Chooser
from ..dialogs.line import OneLine
from ..dialogs.paths import ask_source
from ..dialogs.ticking import Ticking
from ..own import views
from ..own.views import SavedView
from ..screens.trial import Trial
from ..shown.joined_columns import COLUMNS
from ..shown.registers import Sought
from .taking_in import TakeIn

if TYPE_CHECKING:
    from ..page import Page

WHICH_COLUMNS = Template("console-joined-columns", "Which columns, and in which order?")
VIEWS = Template("console-views-title", "Saved views")
SAVE_IT = Template("console-views-save", "Save what is shown as a view …")
REMOVE_ONE = Template("console-views-remove", "Take away a saved view …")
NAME_ASKED = Template("console-views-name", "What is the view to be called? One of the same name is replaced.")
NAME_IT = Template("console-views-name-it", "Write a name.")
SAVED = Template("console-views-saved", "The view {name} is saved in {file}.")
REMOVED = Template("console-views-removed", "The view {name} is taken away.")
ALL = Template("console-views-usual", "As usual: all, by name")
KIND_ASKED = Template("console-joined-kind", "What does the file hold?")
FILE_ASKED = Template("console-joined-file", "Which file? It ends in .xlsx or .csv; its first row holds the headings.")
_SAVE, _REMOVE, _USUAL = "save", "remove", "usual"
_KINDS = (Organisation.kind, Accession.kind, Contact.kind)


def choose_columns(page: "Page", sought: Sought, then: Callable[[Sought], None]) -> None:
    """Ask which columns are to be shown."""

    def chosen(names: tuple[str, ...] | None) -> None:
        if names is not None:
            then(evolve(sought, columns=names))

    choices = [(name, each.title(page.language)) for name, each in COLUMNS.items()]
    title = page.language.fill(WHICH_COLUMNS)
    page.app.push_screen(Ticking(title, choices, sought.columns, page.language), chosen)


def choose_view(page: "Page", sought: Sought, then: Callable[[Sought], None]) -> None:
    """Show the saved views; go to one, save what is shown as one, or take one away."""
    fill = page.language.fill

    def show(found: tuple[Sequence[SavedView], Sequence[Problem]]) -> None:
        saved, wrong = found
        _tell(page, wrong)
        known = {str(place): each for place, each in enumerate(saved)}
        own = [Choice(id=place, title=each.name) for place, each in known.items()]
        more = [Choice(id=_USUAL, title=fill(ALL))]
        # What cannot be read would be gone from the file.
        more += [] if wrong else [Choice(id=_SAVE, title=fill(SAVE_IT))]
        more += [Choice(id=_REMOVE, title=fill(REMOVE_ONE))] if own and not wrong else []

        def chosen(id_: str | None) -> None:
            if id_ in known:
                then(known[id_].sought)
            elif id_ == _USUAL:
                then(Sought())
            elif id_ == _SAVE:
                _save(page, sought)
            elif id_ == _REMOVE:
                _remove(page, saved)

        page.app.push_screen(Chooser(fill(VIEWS), [*own, *more], page.language), chosen)

    page.ask(lambda: views.read(views.path()), show, group="views")


def _tell(page: "Page", wrong: Sequence[Problem]) -> None:
    for each in wrong:
        page.notify(problem(each, page.language), severity="warning", timeout=15, markup=False)


def _save(page: "Page", sought: Sought) -> None:
    def named(name: str | None) -> None:
        if name is not None:
            new = SavedView(name=name.strip(), sought=sought)
            told = page.desk.say(SAVED, name=new.name, file=str(views.path()))
            _change(page, lambda saved: [*(each for each in saved if each.name != new.name), new], told)

    fill = page.language.fill
    asked = OneLine(fill(NAME_ASKED), lambda text: None if text.strip() else fill(NAME_IT))
    page.app.push_screen(asked, named)


def _remove(page: "Page", saved: Sequence[SavedView]) -> None:
    def chosen(place: str | None) -> None:
        if place is not None:
            gone = saved[int(place)]
            told = page.desk.say(REMOVED, name=gone.name)
            _change(page, lambda now: [each for each in now if each != gone], told)

    choices = [Choice(id=str(place), title=each.name) for place, each in enumerate(saved)]
    page.app.push_screen(Chooser(page.language.fill(REMOVE_ONE), choices, page.language), chosen)


def _change(page: "Page", changed: Callable[[Sequence[SavedView]], Sequence[SavedView]], told: str) -> None:
    def written(_: object) -> None:
        page.notify(told, markup=False)

    page.ask(lambda: views.change(views.path(), changed), written, group="views")


def take_in(page: "Page") -> None:
    """Ask what is to be taken in and from which file, and show what would come of it."""
    if not page.may_write():
        return

    def chosen(of: str | None) -> None:
        if of is not None:
            ask_source(page, page.language.fill(FILE_ASKED), lambda path: _look(page, of, path))

    choices = [Choice(id=each, title=kind(each, page.language).capitalize()) for each in _KINDS]
    page.app.push_screen(Chooser(page.language.fill(KIND_ASKED), choices, page.language), chosen)


def _look(page: "Page", of: str, path: Path) -> None:
    page.app.push_screen(Trial(TakeIn(page.desk, of, path)))
