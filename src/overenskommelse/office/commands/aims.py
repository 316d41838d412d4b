"""Levels that an area of a plan aims at, or deliberately leaves aside: a choice, and no fault."""

from typing import ClassVar

import attrs
from attrs import field, frozen

from ...agreement import Agreement, Aim, Area, Plan
from ...dates import PartialDate
from ...errors import Place, Problem, UnknownError
from ...messages import Template
from ...references import nearest, refers
from ..command import asked
from .drafting import Drafting
from .periods import day_of
from .recording import AGREEMENT, DOCUMENT, LOCATOR, ON, Drafted

AREA = Template("ask-aim-area", "Area: the area of a plan, by its citation: plan-2020/omrade-1.")
LEVEL = Template("ask-aim-level", "Level: the id of the level: information, samrad, dialog, partnerskap.")
WHY = Template("ask-aim-why", "Why: the reason, as papers print it beside the level.")
NO_AREA = Template("no-such-area", "There is no area {area}; the nearest is {nearest}. The plans are: {choices}.")
SEE_AREAS = Template("see-areas", "Their areas stand in: overenskommelse show {agreement} --ids")
NO_LEVEL = Template("no-such-level", "There is no level {level}; there are {choices}.")


@frozen(kw_only=True)
class _Choosing(Drafted):
    agreement: str = field(metadata=asked(AGREEMENT))
    area: str = field(metadata=asked(AREA, **refers("clause")))
    level: str = field(metadata=asked(LEVEL, **refers("level")))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    document: str | None = field(default=None, metadata=asked(DOCUMENT, **refers("document")))
    locator: str | None = field(default=None, metadata=asked(LOCATOR))

    is_chosen: ClassVar[bool]

    def write(self, drafting: Drafting) -> None:
        """Collect the plan with one more aim; earlier choices stay in its history.  Raises UnknownError."""
        agreement = drafting.cited(drafting.view.agreement(self.agreement), self.document)
        self._check(agreement)
        plan, area = _area(agreement, self.area)
        aim = Aim(
            level=self.level,
            chosen=self.is_chosen,
            decided=day_of(drafting.view, self.on),
            note=getattr(self, "why", None),
            source=drafting.source(self.agreement, self.document, self.locator),
        )
        # A second thought of the same day takes the place of the first.
        kept = (each for each in area.aims if (each.level, each.decided) != (aim.level, aim.decided))
        changed = attrs.evolve(area, aims=(*kept, aim))
        areas = tuple(changed if each.id == area.id else each for each in plan.areas)
        plans = (attrs.evolve(each, areas=areas) if each.id == plan.id else each for each in agreement.plans)
        drafting.rewrite(attrs.evolve(agreement, plans=tuple(plans)))

    def _check(self, agreement: Agreement) -> None:
        levels = tuple(dict.fromkeys(level.id for edition in agreement.editions for level in edition.levels))
        if self.level not in levels:
            raise UnknownError([Problem(NO_LEVEL(level=self.level, choices=levels), Place(path=("level",)))])


def _area(agreement: Agreement, citation: str) -> tuple[Plan, Area]:
    """Return an area and its plan by its citation, with or without the edition that it runs through."""
    known = {f"{plan.citation}/{area.id}": (plan, area) for plan in agreement.plans for area in plan.areas}
    short = {f"{plan.id}/{area.id}": (plan, area) for plan, area in known.values()}
    found = known.get(citation) or short.get(citation)
    if found is None:
        told = NO_AREA(
            area=citation, nearest=nearest(citation, short), choices=tuple(plan.id for plan in agreement.plans)
        )
        raise UnknownError([Problem(told, Place(path=("area",)), SEE_AREAS(agreement=agreement.code))])
    return found


@frozen(kw_only=True)
class ChooseLevel(_Choosing):
    """Say that an area of a plan aims at a level."""

    code: ClassVar[str] = "choose-level"
    verb: ClassVar[str] = "choose"
    noun: ClassVar[str] = "level"
    says: ClassVar[Template] = Template("do-choose-level", "Say that an area of a plan aims at a level.")
    is_chosen: ClassVar[bool] = True

    why: str | None = field(default=None, metadata=asked(WHY))


@frozen(kw_only=True)
class DeclineLevel(_Choosing):
    """Say that an area of a plan deliberately does not aim at a level, and why."""

    code: ClassVar[str] = "decline-level"
    verb: ClassVar[str] = "decline"
    noun: ClassVar[str] = "level"
    says: ClassVar[Template] = Template(
        "do-decline-level", "Say that an area of a plan deliberately does not aim at a level."
    )
    is_chosen: ClassVar[bool] = False

    why: str = field(metadata=asked(WHY))
