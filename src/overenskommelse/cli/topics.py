"""The commands by what they are for, as the overview of the help shows them."""

from collections.abc import Iterator, Sequence

from ..messages import Template
from .command import Command

READING = Template("topic-reading", "what was promised, and how it stands")
YEAR = Template("topic-year", "what goes on during the year")
PAPERS = Template("topic-papers", "papers, calendars and questions that leave the office")
ENTERING = Template("topic-entering", "enter and change; each tells with --help of what it is said")
DATABASE = Template("topic-database", "spreadsheets, the journal and the database")
FILES = Template("topic-files", "files and plugins of your own")
MORE = Template("topic-more", "from plugins")

TOPICS: tuple[tuple[Template, tuple[str, ...]], ...] = (
    (
        READING,
        (
            *("demo", "list", "show", "search", "standing", "explain", "unknowns", "matrix", "parties"),
            *("calendar", "diff", "compare", "words"),
        ),
    ),
    (
        YEAR,
        ("matters", "enquiries", "recommendations", "year", "minutes", "actions", "bodies", "follow-up"),
    ),
    (
        PAPERS,
        ("papers", "paper", "handover", "ical", "mailing-list", "questionnaire"),
    ),
    (ENTERING, ()),
    (
        DATABASE,
        (
            *("init", "update", "find", "card", "import", "export", "history", "journal", "undo", "redo"),
            *("rebuild", "ripe", "person", "dump", "load", "backup", "restore", "migrate", "doctor"),
        ),
    ),
    (
        FILES,
        ("validate", "lint", "schema", "fmt", "upgrade", "new-variant", "plugins", "variant"),
    ),
)
"""What each topic is called, and the commands that belong to it; the verbs of the office are of `ENTERING`."""


def by_topic(commands: Sequence[Command]) -> Iterator[tuple[Template, list[Command]]]:
    """Yield each topic with its commands in their order; those that are of none come from plugins, and last."""
    known = {name for _, names in TOPICS for name in names}
    for title, names in TOPICS:
        yield title, [each for each in commands if each.name in names or (title is ENTERING and each.is_verb)]
    if more := [each for each in commands if each.name not in known and not each.is_verb]:
        yield MORE, more
