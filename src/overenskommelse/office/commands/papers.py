"""Papers in and out of a matter, with the four register fields (OSL 5:2), and their registration."""

from typing import ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...errors import Place, Problem
from ...ledger import Direction, Matter, Paper
from ...messages import Template
from ...references import refers
from ..command import asked
from ..conflicts import RefusedError
from .ahead import check_come
from .changing import changed
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, DOCUMENT, LOCATOR, ON, Drafted
from .steps import MATTER, UNDO_OR_EDIT, free_id, part_of

NEW_PAPER = Template("ask-new-paper", "Paper: what to cite the paper by; made of its title and day where left out.")
WHICH_PAPER = Template("ask-paper", "Paper: the id of the paper.")
CAME = Template("ask-paper-day", "On: the day it came, went out or was drawn up; today where left out.")
REGISTERED = Template("ask-paper-registered", "Registered: the day it was entered in the register; later if left out.")
REGISTERED_ALREADY = Template("paper-registered-already", "{paper} of {matter} was registered already, on {day}.")
BEFORE_IT_CAME = Template("registered-before-it-came", "{paper} is dated {date}, after the registration on {day}.")


@frozen(kw_only=True)
class EnterPaper(Drafted):
    """Enter a paper that came in, went out or was drawn up in a matter."""

    code: ClassVar[str] = "enter-paper"
    verb: ClassVar[str] = "enter"
    noun: ClassVar[str] = "paper"
    says: ClassVar[Template] = Template("do-enter-paper", "Enter a paper that came in, went out or was drawn up.")
    keys_of: ClassVar[type[Paper]] = Paper

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MATTER))
    title: str
    direction: Direction
    correspondent: str | None = None
    label: str | None = None
    on: PartialDate | None = field(default=None, metadata=asked(CAME))
    registered: PartialDate | None = field(default=None, metadata=asked(REGISTERED))
    paper: str | None = field(default=None, metadata=asked(NEW_PAPER))
    document: str | None = field(default=None, metadata=asked(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter with one paper more.  Raises RefusedError for a day that has not come."""
        matter = drafting.view.get(Matter, self.id, self.agreement)
        day = day_of(drafting.view, self.on)
        check_come(drafting.view, day, "on")
        made = Paper(
            id=self.paper or free_id(f"{self.title} {day}", matter.papers, "paper"),
            title=self.title,
            date=day,
            direction=self.direction,
            source=drafting.source(self.agreement, self.document, self.locator),
            **changed(self, ("correspondent", "label")),
        )
        if self.registered is not None:
            made = registered(drafting, made, self.registered, "registered")
        drafting.put(self.agreement, attrs.evolve(matter, papers=(*matter.papers, made)))


@frozen(kw_only=True)
class RegisterPaper(Drafted):
    """Note that a paper was entered in the authority's register."""

    code: ClassVar[str] = "register-paper"
    verb: ClassVar[str] = "register"
    noun: ClassVar[str] = "paper"
    says: ClassVar[Template] = Template("do-register-paper", "Note that a paper was entered in the register.")
    keys_of: ClassVar[type[Paper]] = Paper

    agreement: str = field(metadata=asked(AGREEMENT))
    id: str = field(metadata=asked(MATTER))
    paper: str = field(metadata=asked(WHICH_PAPER))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    label: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the registration.  Raises RefusedError where one stands, UnknownError with the choices."""
        matter = drafting.view.get(Matter, self.id, self.agreement)
        paper = part_of(matter, matter.papers, self.paper, "paper")
        if paper.registered is not None:
            message = REGISTERED_ALREADY(paper=paper.id, matter=self.id, day=paper.registered)
            raise RefusedError([Problem(message, Place(path=("paper",)), UNDO_OR_EDIT())])
        made = registered(drafting, paper, day_of(drafting.view, self.on), "on")
        made = attrs.evolve(made, **changed(self, ("label",)))
        papers = tuple(made if each.id == paper.id else each for each in matter.papers)
        drafting.put(self.agreement, attrs.evolve(matter, papers=papers))


def registered(drafting: Drafting, paper: Paper, day: PartialDate, name: str) -> Paper:
    """Return a paper as registered.  Raises RefusedError for a day that has not come or lies before the paper's."""
    check_come(drafting.view, day, name)
    if day.is_before(paper.date):
        message = BEFORE_IT_CAME(paper=paper.title, date=paper.date, day=day)
        raise RefusedError([Problem(message, Place(path=(name,)))])
    return attrs.evolve(paper, registered=day)
