"""How what was chosen about a finding is done: its form is opened, or its clause."""

from typing import TYPE_CHECKING

from overenskommelse.messages import Template
from overenskommelse.wording.language import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from overenskommelse.office.settling import Way

    from ..page import Page


WHICH_WAY = Template("console-ask-way", "What do you want to do about it?")


def take(page: "Page", way: "Way") -> None:
    """Open the form of a way with what it has filled in already, or the clause that it leads to."""
    # Forms take time to load, and the first screen is to be there before.
    from ..forms.opening import open_form
    from ..shown.settling import begun

    if way.command is not None:
        title, fixed = capital(page.language.say(way.title)), {"agreement": page.desk.code}
        open_form(page, way.command, title, begun=begun(way), fixed=fixed)
    elif way.clause is not None:
        open_clause(page, way.clause)


def choose(page: "Page", ways: "Sequence[Way]") -> None:
    """Let one of several ways be chosen, and take it; nothing where there is none."""
    from ..dialogs.chooser import Choice, Chooser

    choices = [Choice(id=str(at), title=capital(page.language.say(each.title))) for at, each in enumerate(ways)]

    def chosen(at: str | None) -> None:
        if at is not None:
            take(page, ways[int(at)])

    if ways:
        page.app.push_screen(Chooser(page.language.fill(WHICH_WAY), choices, page.language), chosen)


def open_clause(page: "Page", citation: str) -> None:
    """Open the screen of the agreement at one of its parts."""
    from ..screens.text import Agreement

    page.console.show_page("2", Agreement(at=citation))
