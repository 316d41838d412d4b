"""The agreement itself: the lasting relationship that holds all that was promised."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from operator import itemgetter

from attrs import frozen

from ..errors import Problem, UnknownError
from ..messages import Template
from ..references import nearest
from ..sources import Dated, Document, name_on
from .body import BodyCharter
from .citations import cite
from .invariants import check
from .joining import JoiningPolicy
from .obligation import Obligation
from .parties import Party, Side
from .plan import Plan
from .text import Edition, Milestone
from .vocabulary import Vocabulary

NO_SUCH_PART = Template(
    "no-such-part",
    "{agreement} has no part {citation}; the nearest is {nearest}. List them with: overenskommelse show {agreement}",
)

NO_SUCH_PLAN = Template("no-such-plan", "{agreement} has no plan {citation}; its plans are {choices}.")


@frozen(kw_only=True)
class Agreement:
    """An agreement: parties and sides, editions, plans, bodies, obligations, joining, vocabulary.

    Every part is cited by a path of ids: `remiss-2014/uppfoljning`, `remiss-2014/plan-2015/princip-1/ansvar-2`; written
    in full the agreement's code comes first.
    Raises InvalidError with every broken id and reference at once.
    """

    code: str
    name: str
    names: Dated[str] = Dated()
    """What it was called when, where its name has changed."""
    short_name: str | None = None
    variant: str
    purpose: str | None = None
    documents: tuple[Document, ...] = ()
    sides: tuple[Side, ...] = ()
    parties: tuple[Party, ...] = ()
    editions: tuple[Edition, ...] = ()
    plans: tuple[Plan, ...] = ()
    bodies: tuple[BodyCharter, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    joining: tuple[JoiningPolicy, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    ended: Milestone | None = None

    def __attrs_post_init__(self) -> None:
        """Guard ids and references."""
        check(self)

    @cached_property
    def elements(self) -> Mapping[str, object]:
        """Every citable part by its citation, in the order of the text."""
        return dict(cite(self))

    def part(self, citation: str) -> object:
        """Return the part cited, with or without the agreement's code.  Raises UnknownError with the nearest one."""
        short = citation.removeprefix(f"{self.code}/")
        if short not in self.elements:
            near = nearest(short, self.elements)
            raise UnknownError([Problem(NO_SUCH_PART(agreement=self.code, citation=citation, nearest=near))])
        return self.elements[short]

    def edition_of(self, citation: str) -> Edition | None:
        """Return the edition that a citation runs through, if it runs through one."""
        head = citation.partition("/")[0]
        return next((edition for edition in self.editions if edition.id == head), None)

    def called(self, on: date) -> dict[str, str]:
        """Return what sides, parties and bodies are called on a day, by their ids; a side before another of its id."""
        named: Iterable[Side | Party | BodyCharter] = (*self.parties, *self.bodies, *self.sides)
        return {each.id: name_on(each, on) for each in named}

    def text_of(self, obligation: Obligation) -> Edition | None:
        """Return the edition that an obligation's first clause stands in, if it stands in one."""
        return self.edition_of(obligation.clauses[0]) if obligation.clauses else None

    def plan(self, citation: str) -> Plan:
        """Return the plan cited, by its citation or its bare id.  Raises UnknownError with the nearest one."""
        known = {plan.id: plan for plan in self.plans}
        found = known.get(citation.removeprefix(f"{self.code}/").rpartition("/")[2])
        if found is None:
            raise UnknownError([Problem(NO_SUCH_PLAN(agreement=self.code, citation=citation, choices=tuple(known)))])
        return found

    def in_force(self, on: date) -> Edition | None:
        """Return the edition in force on a day: the last that surely came into force, unless it surely ended."""
        day = on.toordinal()
        if is_over(self.ended, day):
            return None
        came = [
            (step.done.lo, e) for e in self.editions if (step := e.in_force_from) and step.done and step.done.hi <= day
        ]
        newest = max(came, key=itemgetter(0), default=(0, None))[1]
        return None if newest is None or is_over(newest.ended, day) else newest

    def body(self, id: str) -> BodyCharter | None:
        """Return the charter of a body by its id."""
        return next((body for body in self.bodies if body.id == id), None)


def is_over(end: Milestone | None, day: int) -> bool:
    """Tell whether something that ended (or not) had surely ended before a day ordinal."""
    return end is not None and end.done is not None and end.done.hi < day
