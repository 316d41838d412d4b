"""The command that shows the theme years of a plan, and the years whose theme is not known."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from overenskommelse.agreement import Agreement, Area, Plan
from overenskommelse.cli.arguments import ON
from overenskommelse.cli.command import Argument, Command
from overenskommelse.cli.page import Block, Card, Heading, Text, field, filled
from overenskommelse.cli.records import DB, KNOWN
from overenskommelse.cli.session import Session
from overenskommelse.dates import Period
from overenskommelse.messages import Template
from overenskommelse.plugins import Domain
from overenskommelse.sources import name_on
from overenskommelse.wording import Language

THEME, FOCUS = "temaar", "fokusomrade"
"""The kinds of area that the plan names."""

HELP = Template("help-themes", "show each year's theme, its focus, and the years whose theme is not known")
AGREEMENT = Argument(
    name="agreement",
    metavar=Template("metavar-agreement", "AGREEMENT"),
    help=Template("help-agreement-code", "the code of an agreement whose plans have theme years"),
)
UNKNOWN = Template("theme-unknown", "not known")
FROM_PRINCIPLE = Template("label-from-principle", "from the principle")
NO_PRINCIPLE = Template("theme-outside", "none of the principles")
FOCUS_LABEL = Template("label-focus", "focus")
SOURCE = Template("label-theme-source", "source")
NONE = Template("no-theme-years", "No plan of this agreement has theme years.")


@frozen(kw_only=True)
class ThemeYear:
    """One year of a plan: its theme and focus, None where they are not known, and the principles it is taken from."""

    plan: str
    year: int
    theme: str | None = None
    principles: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    document: str | None = None
    area: str | None = None
    """The citation of the area of the plan that is the theme."""


def theme_years(agreement: Agreement) -> tuple[ThemeYear, ...]:
    """Return every year of every plan that has theme years, those without a known theme among them."""
    return tuple(year for plan in agreement.plans for year in _years(plan))


def _years(plan: Plan) -> Iterator[ThemeYear]:
    themes = {day.year: area for area in plan.areas if area.kind == THEME and (day := _first_day(area.period))}
    first, last = _first_day(plan.period), plan.period.last_day
    if not themes:
        return
    years = (*themes, *(day.year for day in (first, last) if day is not None))
    for year in range(min(years), max(years) + 1):
        area = themes.get(year)
        yield ThemeYear(plan=plan.id, year=year) if area is None else _known(plan, year, area)


def _first_day(period: Period | None) -> date | None:
    return None if period is None else period.first_day


def _known(plan: Plan, year: int, area: Area) -> ThemeYear:
    focus = tuple(each.label for each in plan.areas if each.kind == FOCUS and each.part_of == area.id)
    return ThemeYear(
        plan=plan.id,
        year=year,
        theme=area.label,
        principles=area.principles,
        focus=focus,
        document=area.source.document,
        area=f"{plan.id}/{area.id}",
    )


def show(session: Session) -> int:
    """Print the theme years."""
    opened = session.open(session.text("agreement") or "")
    found = theme_years(opened.agreement)
    return session.show(
        found, lambda: [Heading(name_on(opened.agreement, session.on)), *cards(found, session.language)]
    )


def cards(found: tuple[ThemeYear, ...], language: Language) -> Iterator[Block]:
    """Yield a card for each theme year, or that there is none."""
    fill = language.fill
    if not found:
        yield Text(fill(NONE))
    for each in found:
        principles = ", ".join(each.principles) or fill(NO_PRINCIPLE)
        fields = (
            field(fill(FROM_PRINCIPLE), principles if each.theme else None),
            field(fill(FOCUS_LABEL), *(each.focus or (fill(UNKNOWN),)) if each.theme else ()),
            field(fill(SOURCE), each.document),
        )
        yield Card(str(each.year), each.theme or fill(UNKNOWN), filled(fields))


THEMES = Command(
    name="themes",
    help=HELP,
    run=show,
    arguments=(AGREEMENT, ON, KNOWN, DB),
    domain=Domain("overenskommelse_halland", "overenskommelse_halland"),
)
