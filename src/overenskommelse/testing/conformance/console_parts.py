"""The console: what a plugin brings to it is shown on every day, and said in both languages."""

from collections.abc import Iterable, Iterator
from datetime import date

from ...cli.panels import is_for, shown
from ...errors import PluginError
from ...plugins import installed
from ...plugins.consoles import ForConsole
from ...plugins.entries import CONSOLE
from ...plugins.panels import ConsoleCommand, Looking, Panel
from ...wording import CODES
from ...workplace.opening import Opened
from ..case import Case, boundaries
from .catalogues import Sentences, ours, translated
from .holding import Conformance, hold

SHOW_IT = (
    "Let each panel give blocks of overenskommelse.cli.page for any agreement of the variant, on any day, and "
    "translate its title and what it says of itself."
)


class ConsoleParts(Conformance):
    """Whoever works in the console is shown what the plugin brings to it."""

    def test_what_it_brings_to_the_console_is_shown_on_every_day_in_both_languages(self) -> None:
        """Panels raise nothing, answer in time, and give blocks; their titles are translated."""
        own, given = self.case.entry, type(self).console_entries
        entries = [each for each in installed(CONSOLE) if each.origin == own.origin] if given is None else given
        found = self.case.loaded.for_console(entry_points=entries)
        hold((str(problem) for problem in found.problems), SHOW_IT)
        hold(unsaid(found, {**ours(), **translated(self.case)}), SHOW_IT)
        hold((fault for each in self.opened for fault in unshown(found, each, self.case, type(self).days)), SHOW_IT)


def unsaid(found: ForConsole, known: Sentences) -> Iterator[str]:
    """Yield each title, and each line about itself, that is not in Swedish."""
    items: list[Panel | ConsoleCommand] = [*(p.item for p in found.panels), *(c.item for c in found.commands)]
    for item in items:
        for template in (item.title, item.says, item.synonyms):
            if template is not None and (template.text,) not in known:
                yield f"{item.name} says what is not translated: {template.text!r}"


def unshown(found: ForConsole, opened: Opened, case: Case, days: Iterable[date]) -> Iterator[str]:
    """Yield what is wrong with panels on the days around every boundary, the first and last and some between."""
    agreement, every = opened.agreement, boundaries(opened)
    panels = [each for each in found.panels if is_for(each.item, agreement.variant, case.catalog)]
    for on in dict.fromkeys((*days, *every[:1], *every[:: max(1, len(every) // 6)], *every[-1:])) if panels else ():
        for code in CODES:
            spoken = case.speech(code).speaking(agreement.vocabulary, on)
            looking = Looking(agreement=agreement, ledger=opened.ledger, on=on, language=spoken)
            for panel in panels:
                try:
                    shown(panel, looking)
                except PluginError as error:
                    yield f"{on} ({code}): {error}"
