"""Matters (ärenden) with their papers and the steps towards a decision, enquiries, and what is to be done."""

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from ..dates import PartialDate
from ..errors import Collector
from ..messages import Template
from ..references import check_ids, refers
from ..sources import Source
from .people import OUT_OF_ORDER
from .record import Happening, Lasting

DAYS = {
    "received": Template("enquiry-received", "the enquiry"),
    "passed": Template("enquiry-passed", "its passing on"),
    "answered": Template("enquiry-answered", "the answer"),
    "decided": Template("action-decided", "the decision"),
    "done": Template("action-done", "its being done"),
}
"""What the days of enquiries and actions are days of."""


class Direction(StrEnum):
    """Whether a paper came in, went out, or was drawn up within the authority."""

    IN = "in"
    OUT = "out"
    DRAWN_UP = "drawn_up"


@frozen(kw_only=True)
class Paper:
    """A paper in or out of a matter, with the four register fields (OSL 5:2): day, number, correspondent, and title."""

    id: str
    title: str
    date: PartialDate
    label: str | None = None
    correspondent: str | None = None
    direction: Direction | None = None
    registered: PartialDate | None = None
    """The day it was entered in the register; None where it awaits that, or nothing is known of it."""
    source: Source


@frozen(kw_only=True)
class MatterStep:
    """One step of a matter's way to a decision: which body, when and under which §, and what came of it."""

    id: str
    body: str = field(metadata=refers("actor"))
    date: PartialDate | None = None
    meeting: str | None = field(default=None, metadata=refers("meeting"))
    paragraph: str | None = None
    """The § as it is cited: § 174."""
    number: str | None = None
    """The registration number (diarienummer) that the body has for it, where it has one of its own."""
    asked: str | None = None
    """What the body was asked to do."""
    outcome: str | None = None
    """What it decided; None while the matter awaits that."""
    source: Source | None = None
    """Where it is told, if elsewhere than the matter."""


@frozen(kw_only=True)
class Matter(Lasting):
    """A matter (ärende); its registration number (diarienummer) is text whose form each authority decides."""

    kind: ClassVar[str] = "matter"
    plural: ClassVar[str] = "matters"

    title: str
    number: str | None = None
    authority: str | None = None
    papers: tuple[Paper, ...] = ()
    steps: tuple[MatterStep, ...] = ()
    """Its way to a decision, in order: beredning, styrelse, fullmäktige."""

    def __attrs_post_init__(self) -> None:
        """Guard the ids of its papers and steps."""
        problems = Collector()
        check_ids(self.papers, ("papers",), problems)
        check_ids(self.steps, ("steps",), problems)
        problems.close()


@frozen(kw_only=True)
class Enquiry(Happening):
    """A question that came in by the one way in (en väg in): from whom, passed to whom, answered when."""

    kind: ClassVar[str] = "enquiry"
    plural: ClassVar[str] = "enquiries"

    title: str
    """What it is about."""
    sender: str
    """From whom: an organisation or a role; a private person's name stays out."""
    organisation: str | None = field(default=None, metadata=refers("organisation"))
    matter: str | None = field(default=None, metadata=refers("matter"))
    passed_to: str | None = None
    """The board or unit that is to answer."""
    passed: PartialDate | None = None
    answered: PartialDate | None = None
    answer: str | None = None

    def __attrs_post_init__(self) -> None:
        """Guard the order of its days, as far as they are known."""
        problems = Collector()
        for name in ("passed", "answered"):
            later: PartialDate | None = getattr(self, name)
            if later is not None and later.is_before(self.date):
                names = {"later": DAYS[name](), "earlier": DAYS["received"]()}
                problems.add(OUT_OF_ORDER(**names, later_date=later, earlier_date=self.date), name)
        problems.close()


@frozen(kw_only=True)
class Action(Happening):
    """What somebody is to do because a meeting decided so; its date is the day it was decided."""

    kind: ClassVar[str] = "action"
    plural: ClassVar[str] = "actions"

    title: str
    """What is to be done."""
    owner: str
    """Who is to do it: a seat, a role, a board."""
    meeting: str | None = field(default=None, metadata=refers("meeting"))
    item: str | None = None
    """The id of the item under which it was decided."""
    due: PartialDate | None = None
    done: PartialDate | None = None
    outcome: str | None = None

    def __attrs_post_init__(self) -> None:
        """Guard that it is not done before it is decided."""
        problems = Collector()
        if self.done is not None and self.done.is_before(self.date):
            names = {"later": DAYS["done"](), "earlier": DAYS["decided"]()}
            problems.add(OUT_OF_ORDER(**names, later_date=self.done, earlier_date=self.date), "done")
        problems.close()
