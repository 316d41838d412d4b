"""What is done about matters, papers, recommendations, enquiries and actions, each by the form of a command."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from overenskommelse.ledger import Enquiry, Matter, Recommendation
from overenskommelse.messages import Template
from overenskommelse.office import Command
from overenskommelse.office.commands import (
    AddStep,
    AnswerEnquiry,
    AnswerRecommendation,
    CloseMatter,
    DecideAction,
    EnterPaper,
    FinishAction,
    OpenMatter,
    PassEnquiry,
    Recommend,
    RecordEnquiry,
    RecordOutcome,
    RegisterPaper,
)
from overenskommelse.standing.pending.docket import Item, State
from overenskommelse.wording.language import capital

from ..dialogs.chooser import Choice, Chooser
from ..forms.opening import open_form
from ..shown.matters import title

if TYPE_CHECKING:
    from ..page import Page

NEW = Template("console-dealing-new", "What is new?")
NO_MATTER = Template("console-dealing-no-matter", "That is done about matters. Go to a matter first.")
NO_ENQUIRY = Template("console-dealing-no-enquiry", "That is done about enquiries. Go to an enquiry first.")
NOTHING_LEFT = Template("console-dealing-nothing-left", "Nothing is left to do about it.")
NO_PAPER = Template("console-dealing-no-paper", "No paper of it awaits registration.")
WHICH_PAPER = Template("console-dealing-which-paper", "Which paper was registered?")
KINDS: Mapping[str, tuple[type[Command], Template]] = {
    "matter": (OpenMatter, Template("console-new-matter", "a matter")),
    "recommendation": (Recommend, Template("console-new-recommendation", "a recommendation (medskick)")),
    "enquiry": (RecordEnquiry, Template("console-new-enquiry", "an enquiry that came in")),
    "action": (DecideAction, Template("console-new-action", "something that somebody is to do")),
}
"""What can be entered anew: the command, and what it is called."""


def new(page: "Page") -> None:
    """Choose what is new, and enter it."""
    if not page.may_write():
        return
    fill = page.language.fill

    def chosen(kind: str | None) -> None:
        if kind is not None:
            command, called = KINDS[kind]
            # Under which item something was decided is entered from the meeting.
            fixed = {"agreement": page.desk.code, **({"item": None} if command is DecideAction else {})}
            open_form(page, command, capital(fill(called)), fixed=fixed)

    choices = [Choice(id=kind, title=fill(called)) for kind, (_, called) in KINDS.items()]
    page.app.push_screen(Chooser(fill(NEW), choices, page.language), chosen)


def next_step(page: "Page", item: Item) -> None:
    """Do what comes next: register, enter a step or its outcome, pass on, answer, finish; close what is decided."""
    command, more = _following(item)
    if command is None:
        page.notify(page.language.fill(NOTHING_LEFT), markup=False)
        return
    _form(page, command, item, **more)


def _following(item: Item) -> tuple[type[Command] | None, dict[str, str]]:
    if item.paper is not None:
        return RegisterPaper, {"paper": item.paper.id}
    if item.state is State.FINISHED:
        return None, {}
    if item.step is not None:
        return RecordOutcome, {"step": item.step.id}
    match item.record:
        case Matter() as record:
            return (CloseMatter if record.steps else AddStep), {}
        case Enquiry():
            return (PassEnquiry if item.state is State.OURS else AnswerEnquiry), {}
        case record:
            return (AnswerRecommendation if isinstance(record, Recommendation) else FinishAction), {}


def _form(page: "Page", command: type[Command], item: Item, **more: str) -> None:
    fixed = {"agreement": page.desk.code, "id": item.record.id, **more}
    open_form(page, command, title(item, page.language), fixed=fixed)


def of_matter(page: "Page", item: Item, command: type[Command]) -> None:
    """Do something about a matter: enter a step or a paper, close it."""
    if not isinstance(item.record, Matter):
        page.notify(page.language.fill(NO_MATTER), severity="warning", markup=False)
        return
    fixed = {"agreement": page.desk.code, "id": item.record.id}
    open_form(page, command, item.record.title, fixed=fixed)


def add_step(page: "Page", item: Item) -> None:
    """Enter the next step of a matter."""
    of_matter(page, item, AddStep)


def enter_paper(page: "Page", item: Item) -> None:
    """Enter a paper of a matter."""
    of_matter(page, item, EnterPaper)


def close(page: "Page", item: Item) -> None:
    """Close a matter."""
    of_matter(page, item, CloseMatter)


def register(page: "Page", papers: Sequence[Item]) -> None:
    """Choose a paper that awaits registration, where there are several, and note that it was registered."""
    if not papers:
        page.notify(page.language.fill(NO_PAPER), markup=False)
        return

    def chosen(place: str | None) -> None:
        if place is not None:
            next_step(page, papers[int(place)])

    if len(papers) == 1:
        chosen("0")
        return
    choices = [Choice(id=str(place), title=title(each, page.language)) for place, each in enumerate(papers)]
    page.app.push_screen(Chooser(page.language.fill(WHICH_PAPER), choices, page.language), chosen)


def pass_on(page: "Page", item: Item) -> None:
    """Pass an enquiry on, or on again."""
    if not isinstance(item.record, Enquiry):
        page.notify(page.language.fill(NO_ENQUIRY), severity="warning", markup=False)
        return
    _form(page, PassEnquiry, item)
