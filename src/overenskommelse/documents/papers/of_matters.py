"""The papers of matters and of a term of office."""

from ...messages import Template
from .final_report import final_report, terms_reported
from .kinds import About, PaperKind
from .statement import matters_awaiting, statement

OF_MATTERS = (
    PaperKind(
        code="statement-of-office",
        says=Template("paper-statement", "the statement of the office on a matter, before a body decides it"),
        about=About.MATTER,
        compose=statement,
        places=("summary", "background", "recipients", "end"),
        each=matters_awaiting,
    ),
    PaperKind(
        code="final-report",
        says=Template("paper-final-report", "the final report of a body for its term of office"),
        about=About.BODY,
        compose=final_report,
        places=("summary", "mission", "work", "follow-up", "experiences", "recommendations", "end"),
        each=terms_reported,
    ),
)
