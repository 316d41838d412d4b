"""What was done in a year, with the figures about it, and the meetings that were held."""

from collections import Counter
from collections.abc import Iterator

from ....dates import Period
from ....ledger import Activity, Happening, Meeting, Observation, Progress
from ....messages import PluralTemplate, Template
from ....wording.amounts import amount
from ...material import Material
from ...printout import Block, Heading, Note, Paragraph, Table

ACTIVITIES = Template("yearly-activities", "What was done")
NO_ACTIVITIES = Template("yearly-no-activities", "Nothing that was done is recorded for the year.")
DONE = Template("yearly-activities-done", "Done in {year}")
PLANNED = Template("yearly-activities-planned", "Planned for {year}; whether it was done is not known")
PERHAPS = Template("yearly-activities-perhaps", "Done, perhaps in {year}")
CANCELLED = Template("yearly-activities-cancelled", "Cancelled in {year}")
DAY = Template("yearly-day", "Day")
WHAT = Template("yearly-what", "What")
WHO = Template("yearly-who", "By whom")
PARTICIPANTS = Template("yearly-participants", "Participants")
INVITED = PluralTemplate("yearly-invited", "{count} invited", "{count} invited")
REGISTERED = PluralTemplate("yearly-registered", "{count} registered", "{count} registered")
CAME = PluralTemplate("yearly-came", "{count} came", "{count} came")
TITLED = Template("yearly-titled", "{title}. {summary}")
MEETINGS = Template("yearly-meetings", "Meetings")
NO_MEETINGS = Template("yearly-no-meetings", "No meeting is recorded for the year.")
INCOMPLETE = Template(
    "yearly-meetings-incomplete", "The ledger does not say that it is complete; there may have been more meetings."
)
HELD = PluralTemplate("yearly-meetings-held", "{body}: {count} meeting held.", "{body}: {count} meetings held.")
MEETINGS_IN = Template("yearly-meetings-in", "Meetings in {year}")
BODY = Template("yearly-body", "Body")
ITEMS = Template("yearly-items", "Items")
STATE = Template("yearly-state", "Held?")
PLACE = Template("yearly-place", "Place")
UNKNOWN = Template("yearly-dash", "–")


def activities(material: Material, year: int) -> Iterator[Block]:
    """Yield what was done in the year, apart from what was planned, cancelled, or done on a day not well known."""
    yield Heading(text=material.language.fill(ACTIVITIES))
    figures: dict[str, list[Observation]] = {}
    for each in material.ledger.of(Observation):
        figures.setdefault(each.about or "", []).append(each)
    sorts: dict[Template, list[Activity]] = {}
    for activity in _in(material.ledger.of(Activity), year):
        sorts.setdefault(_sort(activity, year), []).append(activity)
    if not sorts:
        yield Note(text=material.language.fill(NO_ACTIVITIES))
    for says in (DONE, PLANNED, CANCELLED, PERHAPS):
        if says in sorts:
            yield _table(material, material.language.fill(says, year=str(year)), sorts[says], figures)


def _sort(activity: Activity, year: int) -> Template:
    if activity.progress is Progress.CANCELLED:
        return CANCELLED
    if activity.progress is Progress.PLANNED:
        return PLANNED
    return DONE if Period.year(year).contains(activity.date) else PERHAPS


def _in(found: tuple[Activity, ...], year: int) -> list[Activity]:
    """Return what happened in a year, for sure or perhaps; a day that is not known at all is of no year."""
    return sorted((each for each in found if may_be_in(each, year)), key=lambda each: (each.span, each.id))


def may_be_in(each: Happening, year: int) -> bool:
    """Tell whether something may have happened in a year: a day that may lie centuries away says nothing of it."""
    known = each.date.hi - each.date.lo <= _VAGUE
    return known and Period.year(year).contains(each.date) is not False


_VAGUE = 3 * 366


def _table(material: Material, caption: str, found: list[Activity], figures: dict[str, list[Observation]]) -> Table:
    fill, word = material.language.fill, material.language.word
    rows = tuple(
        (
            word(each.date),
            fill(TITLED, title=each.title, summary=each.summary) if each.summary else each.title,
            material.language.join(material.subject.names(each.actors)) if each.actors else fill(UNKNOWN),
            "\n".join(_participants(material, each, figures.get(each.id, []))) or fill(UNKNOWN),
        )
        for each in found
    )
    return Table(caption=caption, head=tuple(map(fill, (DAY, WHAT, WHO, PARTICIPANTS))), rows=rows)


def _participants(material: Material, each: Activity, figures: list[Observation]) -> Iterator[str]:
    counted = ((INVITED, each.invited), (REGISTERED, each.registered), (CAME, each.headcount))
    yield from (material.language.say(says(count=count)) for says, count in counted if count is not None)
    yield from (amount(figure, material.language) for figure in figures)


def meetings(material: Material, year: int) -> Iterator[Block]:
    """Yield the meetings of the year, and how many each body is known to have held."""
    fill, period = material.language.fill, Period.year(year)
    yield Heading(text=fill(MEETINGS))
    found = sorted(
        (each for each in material.ledger.of(Meeting) if may_be_in(each, year)), key=lambda each: (each.span, each.id)
    )
    if not found:
        yield Note(text=fill(NO_MEETINGS))
    else:
        held = Counter(
            body
            for each in found
            for body in each.bodies
            if each.progress is Progress.DONE and period.contains(each.date)
        )
        names = dict(zip(held, material.subject.names(held), strict=True))
        if held:
            told = (HELD(count=count, body=names[body]) for body, count in held.items())
            yield Paragraph(text="\n".join(map(material.language.say, told)))
        yield _meetings(material, fill(MEETINGS_IN, year=str(year)), found)
    if not _is_complete(material, period):
        yield Note(text=fill(INCOMPLETE))


def _meetings(material: Material, caption: str, found: list[Meeting]) -> Table:
    fill, word = material.language.fill, material.language.word
    rows = tuple(
        (
            word(each.date),
            material.language.join(material.subject.names(each.bodies)),
            "\n".join(item.heading for item in each.items) or fill(UNKNOWN),
            each.place or fill(UNKNOWN),
            word(each.progress),
        )
        for each in found
    )
    return Table(caption=caption, head=tuple(map(fill, (DAY, BODY, ITEMS, PLACE, STATE))), rows=rows)


def _is_complete(material: Material, period: Period) -> bool:
    from ....ledger import Coverage

    return any(
        (not each.kinds or Meeting.kind in each.kinds) and not each.bodies and each.period.covers(period)
        for each in material.ledger.of(Coverage)
    )
