"""A plan's areas by levels as a paper, and the activities with what was counted of them."""

from collections.abc import Iterable, Iterator

from ...agreement import Aim, Area, Plan
from ...ledger import Activity, Observation, Progress
from ...messages import Template
from ...standing import Matrix
from ...standing import matrix as lay_out
from ...standing.cells import figures_of
from ...standing.plans import plan_of
from ...wording.amounts import amount, measure
from ..grids import Line, matrix
from ..material import Material
from ..printout import Block, Facts, Heading, Note, Printout, Table

TITLE = Template("matrix-title", "{plan}: areas by levels")
PERIOD = Template("matrix-period", "Period")
ADOPTED = Template("matrix-adopted", "Adopted")
AREA = Template("matrix-area", "Area")
CHOICE = Template("matrix-paper-choice", "A level that nobody aimed at is a choice, not a fault.")
NO_AREAS = Template("matrix-no-areas", "The areas of the plan are not known.")
AIMS = Template("matrix-aims", "Choices of level")
LEVEL = Template("matrix-level", "Level")
CHOSEN = Template("matrix-chosen", "Choice")
AIMED = Template("level-aimed-at", "aimed at since {day}")
DECLINED = Template("level-declined", "deliberately not aimed at since {day}")
WITH_REASON = Template("level-with-reason", "{told}: {reason}")
ACTIVITIES = Template("activities-title", "Activities through {day}")
DAY = Template("activities-day", "Day")
WHAT = Template("activities-what", "Activity")
WHERE = Template("activities-where", "Area and level")
COUNTED = Template("activities-counted", "Counted")
OWN = Template("activities-own", "{what}: {count}")
INVITED = Template("activities-invited", "invited")
REGISTERED = Template("activities-registered", "registered")
CAME = Template("activities-came", "came")
BY_SOURCE = Template("activities-by-source", "{what} by a source: {figure} ({source})")
PLANNED = Template("activities-planned", "{title} (planned)")
NONE = Template("activities-none", "No activity is recorded.")
BESIDE = Template("activities-beside", "What was counted and what a source gives stand side by side, neither derived.")


def matrix_paper(material: Material, about: str = "") -> Printout:
    """Compose a plan's areas by levels: `about` is the plan, the one of the day where none is named."""
    plan = material.agreement.plan(about) if about else plan_of(material.agreement, material.on)
    found = lay_out(material.agreement, material.ledger, material.on, plan.id)
    title = material.language.fill(TITLE, plan=plan.title)
    blocks = (
        *material.passages("matrix", "introduction", plan.id),
        Facts(rows=tuple(_facts(material, plan))),
        *_cells(material, found, title),
        Note(text=material.language.fill(CHOICE)),
        *_aims(material, plan, found),
        *material.passages("matrix", "end", plan.id),
    )
    return material.printout("matrix", title, blocks, material.subject.name)


def plans_laid_out(material: Material) -> Iterator[str]:
    """Yield the plans whose areas and levels are known."""
    for plan in material.agreement.plans:
        if plan.areas and lay_out(material.agreement, material.ledger, material.on, plan.id).levels:
            yield plan.id


def _facts(material: Material, plan: Plan) -> Iterator[tuple[str, str]]:
    yield material.language.fill(PERIOD), material.language.word(plan.period)
    if plan.adopted is not None and plan.adopted.done is not None:
        yield material.language.fill(ADOPTED), material.language.word(plan.adopted.done)


def _cells(material: Material, found: Matrix, title: str) -> Iterable[Block]:
    if not found.rows or not found.levels:
        return [Note(text=material.language.fill(NO_AREAS))]
    lines = [Line(label=row.label, cells=tuple(cell.states for cell in row.cells)) for row in found.rows]
    columns = [level.label for level in found.levels]
    return matrix(title, material.language.fill(AREA), columns, lines, material.language)


def _aims(material: Material, plan: Plan, found: Matrix) -> Iterator[Block]:
    """Yield every choice of a level with its reason; the last of each level holds."""
    fill, levels = material.language.fill, {level.id: level.label for level in found.levels}
    rows = tuple(
        (area.label, levels.get(aim.level, aim.level), aim_told(aim, material))
        for area in plan.areas
        for aim in _by_day(area)
        if aim.decided.hi <= material.on.toordinal()
    )
    if rows:
        yield Heading(text=fill(AIMS))
        yield Table(caption=fill(AIMS), head=(fill(AREA), fill(LEVEL), fill(CHOSEN)), rows=rows)


def _by_day(area: Area) -> list[Aim]:
    return sorted(area.aims, key=lambda aim: (aim.level, aim.decided))


def aim_told(aim: Aim, material: Material) -> str:
    """Word a choice of a level, with its reason."""
    told = material.say(AIMED if aim.chosen else DECLINED, day=aim.decided)
    return material.language.fill(WITH_REASON, told=told, reason=aim.note) if aim.note else told


def activities_paper(material: Material, about: str = "") -> Printout:
    """Compose the activities by day, with their areas and levels, and what was counted of them."""
    del about
    day = material.on.toordinal()
    found = tuple(
        sorted(
            (a for a in material.ledger.of(Activity) if a.date.lo <= day and a.progress is not Progress.CANCELLED),
            key=lambda each: (each.date, each.id),
        )
    )
    fill, title = material.language.fill, material.say(ACTIVITIES, day=material.on)
    figures = figures_of(material.ledger, found)
    rows = tuple(_activity(material, each, figures) for each in found)
    head = (fill(DAY), fill(WHAT), fill(WHERE), fill(COUNTED))
    blocks = (
        *material.passages("activities", "introduction"),
        Table(caption=title, head=head, rows=rows) if rows else Note(text=fill(NONE)),
        Note(text=fill(BESIDE)),
        *material.passages("activities", "end"),
    )
    return material.printout("activities", title, blocks, material.subject.name)


def _activity(material: Material, each: Activity, figures: tuple[Observation, ...]) -> tuple[str, ...]:
    title = material.language.fill(PLANNED, title=each.title) if each.progress is Progress.PLANNED else each.title
    levels = {level.id: level.label for edition in material.agreement.editions for level in edition.levels}
    areas = (getattr(material.agreement.elements.get(area), "label", area) for area in each.areas)
    where = ", ".join((*areas, *([levels.get(each.level, each.level)] if each.level else [])))
    counts = "\n".join(counts_of(each, figures, material))
    return material.language.word(each.date), title, where or "–", counts or "–"


def counts_of(each: Activity, figures: Iterable[Observation], material: Material) -> tuple[str, ...]:
    """Return what was counted of an activity, and beside it what sources give."""
    fill = material.language.fill
    own = ((INVITED, each.invited), (REGISTERED, each.registered), (CAME, each.headcount))
    return (
        *(fill(OWN, what=fill(what), count=str(count)) for what, count in own if count is not None),
        *(
            fill(
                BY_SOURCE,
                what=measure(figure, material.language),
                figure=amount(figure, material.language),
                source=material.subject.source(figure.source, material.language),
            )
            for figure in figures
            if figure.about == each.id
        ),
    )
