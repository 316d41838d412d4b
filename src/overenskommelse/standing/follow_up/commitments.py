"""What is followed up: the measures, responsibilities and indicators of plans, as a round asks about them."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ...agreement import Agreement, Area, Indicator, Measure, Plan, Responsibility
from ...dates import Period
from ...ledger import Round


@frozen(kw_only=True)
class Commitment:
    """One thing that is asked about: how it is cited, what it says, whose it is, and the area that it stands in."""

    citation: str
    part: object
    """The measure, responsibility or indicator, or another part that the round cites; None where it is no longer there.
    """
    summary: str
    sides: tuple[str, ...] = ()
    """Whose it is: the sides of a responsibility; none where it is everybody's."""
    area: str | None = None

    @property
    def side(self) -> str | None:
        """The side whose doings are judged, where it is one alone."""
        return self.sides[0] if len(self.sides) == 1 else None


def commitments(agreement: Agreement, of: Round) -> tuple[Commitment, ...]:
    """Return what a round asks about, in its own order, each once."""
    return tuple(_commitment(agreement, short(agreement, each)) for each in dict.fromkeys(of.commitments))


def of_plans(plans: Iterable[Plan]) -> tuple[str, ...]:
    """Return the citations of every measure, responsibility and indicator of some plans, in the order of the text."""
    return tuple(each for plan in plans for each in _of_plan(plan))


def of_areas(plans: Iterable[Plan]) -> tuple[str, ...]:
    """Return the citations of every area of some plans, in the order of the text."""
    return tuple(f"{plan.citation}/{area.id}" for plan in plans for area in plan.areas)


def whole(agreement: Agreement, citation: str) -> tuple[str, ...]:
    """Return what a citation asks about: of a whole plan all that is followed up, or its areas where nothing is."""
    cited = short(agreement, citation)
    plans = tuple(plan for plan in agreement.plans if cited in {plan.id, plan.citation})
    return (of_plans(plans) or of_areas(plans)) or (cited,)


def plans_for(agreement: Agreement, period: Period) -> tuple[Plan, ...]:
    """Return the plans that surely hold on some day of a period, by their first day."""
    found = [plan for plan in agreement.plans if plan.period.overlaps(period)]
    return tuple(sorted(found, key=lambda plan: (plan.period.first, plan.id)))


def short(agreement: Agreement, citation: str) -> str:
    """Return a citation without the agreement's code."""
    return citation.removeprefix(f"{agreement.code}/")


def _of_plan(plan: Plan) -> Iterator[str]:
    for area in plan.areas:
        parts: tuple[Measure | Responsibility | Indicator, ...] = (
            *area.measures,
            *area.responsibilities,
            *area.indicators,
        )
        yield from (f"{plan.citation}/{area.id}/{each.id}" for each in parts)


def _commitment(agreement: Agreement, citation: str) -> Commitment:
    part = agreement.elements.get(citation)
    area = agreement.elements.get(citation.rpartition("/")[0])
    return Commitment(
        citation=citation,
        part=part,
        summary=_summary(part) or citation,
        sides=part.sides if isinstance(part, Responsibility) else (),
        area=area.label if isinstance(area, Area) else None,
    )


def _summary(part: object) -> str | None:
    found = (getattr(part, name, None) for name in ("summary", "heading", "label", "title", "name"))
    return next((each for each in found if isinstance(each, str)), None)
