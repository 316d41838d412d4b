"""The theme of the year in the console: a panel, a page with every year, and an activity begun under the theme."""

from collections.abc import Iterable, Iterator

from overenskommelse.cli.page import Block, Card, Text, field, filled
from overenskommelse.messages import Template
from overenskommelse.plugins import hookimpl
from overenskommelse.plugins.panels import Begun, ConsoleCommand, Looking, Panel

from .themes import FOCUS_LABEL, UNKNOWN, ThemeYear, cards, theme_years

TITLE = Template("panel-theme-year", "The theme of the year")
SAYS = Template("panel-theme-year-says", "The theme of the year that is looked at, and its focus.")
NOT_THEN = Template("panel-no-theme-year", "No plan has a theme for {year}.")
ALL_TITLE = Template("page-theme-years", "theme years")
ALL_SAYS = Template("page-theme-years-says", "Each year's theme, its focus, and the years whose theme is not known.")
ALL_WORDS = Template("page-theme-years-words", "theme, year, focus, plan")
RECORD_TITLE = Template("command-theme-activity", "record an activity of the year's theme")
RECORD_SAYS = Template("command-theme-activity-says", "Opens a new activity with the theme of the year filled in.")
RECORD_WORDS = Template("command-theme-activity-words", "theme year, happened, knowledge, conference")
ACTIVITY = Template("command-theme-activity-form", "Activity: {theme}")


def this_year(looking: Looking) -> ThemeYear | None:
    """Return the theme year that is looked at; None where no plan has one then."""
    return next((each for each in theme_years(looking.agreement) if each.year == looking.on.year), None)


def show_year(looking: Looking) -> Iterator[Block]:
    """Yield the theme of the year, or that there is none."""
    found, fill = this_year(looking), looking.language.fill
    if found is None:
        yield Text(looking.language.say(NOT_THEN(year=looking.on.year)))
        return
    fields = [field(fill(FOCUS_LABEL), *found.focus)]
    yield Card(str(found.year), found.theme or fill(UNKNOWN), filled(fields))


def show_every_year(looking: Looking) -> Iterable[Block]:
    """Return the themes of every year."""
    return cards(theme_years(looking.agreement), looking.language)


def begin_activity(looking: Looking) -> Begun:
    """Open a new activity; where the theme of the year is known it is filled in."""
    from overenskommelse.office.commands import RecordActivity

    found = this_year(looking)
    theme = (found.theme if found else None) or looking.language.fill(UNKNOWN)
    fields = {"areas": found.area} if found and found.area else {}
    return Begun(command=RecordActivity, title=looking.language.say(ACTIVITY(theme=theme)), fields=fields)


@hookimpl
def panels() -> Iterable[Panel]:
    """Bring the theme of the year, and every year on a page of its own."""
    return [
        Panel(name="temaar", title=TITLE, says=SAYS, show=show_year, variant="halland"),
        Panel(
            name="alla-temaar",
            title=ALL_TITLE,
            says=ALL_SAYS,
            show=show_every_year,
            variant="halland",
            has_page=True,
            synonyms=ALL_WORDS,
        ),
    ]


@hookimpl
def commands() -> Iterable[ConsoleCommand]:
    """Bring the activity that is begun under the theme of the year."""
    return [
        ConsoleCommand(
            name="aktivitet-temaar",
            title=RECORD_TITLE,
            says=RECORD_SAYS,
            run=begin_activity,
            variant="halland",
            synonyms=RECORD_WORDS,
            key="f7",
        )
    ]
