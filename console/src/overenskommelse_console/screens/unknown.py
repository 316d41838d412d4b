"""Everything that is not known about the agreement, and what would settle each."""

from collections.abc import Sequence

from overenskommelse.cli.page import Block
from overenskommelse.cli.unknowns import page as unknowns_page
from overenskommelse.messages import Template
from overenskommelse.standing.unknowns import unknowns

from ..page import Page
from ..shown.without_ids import without_ids
from .reading import Reading

TITLED = Template("console-screen-unknown", "What is not known")
ABOUT = Template(
    "console-about-unknown", "Everything that is not known about the agreement on the day, and what would settle each."
)


def open_unknown(page: Page) -> None:
    """Open the page."""
    desk = page.desk

    def ask() -> Sequence[Block]:
        opened = desk.opened()
        found = unknowns(opened.agreement, opened.ledger, opened.on)
        return [*without_ids(unknowns_page(found, opened, desk.session), desk.language)][1:]

    language = page.language
    page.app.push_screen(Reading(language.fill(TITLED), ask, language.fill(ABOUT)))
