"""The papers on bodies."""

from ...messages import Template
from .bodies import bodies
from .kinds import About, PaperKind
from .roster import bodies_seated, roster_complete, roster_paper

OF_BODIES = (
    PaperKind(
        code="bodies",
        says=Template("paper-bodies", "the bodies on a day: a chart, a table, and what is known of each"),
        about=About.AGREEMENT,
        compose=bodies,
        places=("introduction", "end"),
    ),
    PaperKind(
        code="roster",
        says=Template("paper-roster", "who sits where in a body, for whom and since when, without names"),
        about=About.BODY,
        compose=roster_paper,
        each=bodies_seated,
        places=("introduction", "end"),
    ),
    PaperKind(
        code="roster-complete",
        says=Template("paper-roster-complete", "the same with the names of persons, for the office itself"),
        about=About.BODY,
        compose=roster_complete,
        each=bodies_seated,
        places=("introduction", "end"),
        suffixes=(".docx",),
    ),
)
