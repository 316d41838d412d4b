"""The papers of the year as a whole."""

from ...messages import Template
from .handover import handover
from .kinds import About, PaperKind
from .questionnaire import questionnaire, rounds_open
from .year_wheel import year_wheel_paper
from .yearly import yearly_report, years_known

OF_THE_YEAR = (
    PaperKind(
        code="year-wheel",
        says=Template("paper-year-wheel", "the year wheel: what falls due month by month, and who is to act"),
        about=About.AGREEMENT,
        compose=year_wheel_paper,
        places=("introduction",),
    ),
    PaperKind(
        code="handover",
        says=Template("paper-handover", "the handover: what whoever takes over must know, the soonest first"),
        about=About.AGREEMENT,
        compose=handover,
        places=("introduction", "end"),
    ),
    PaperKind(
        code="questionnaire",
        says=Template("paper-questionnaire", "the questions of a round on paper"),
        about=About.ROUND,
        compose=questionnaire,
        places=("introduction",),
        each=rounds_open,
    ),
    PaperKind(
        code="yearly-report",
        says=Template("paper-yearly-report", "the yearly report: promises, what each side says, what was done"),
        about=About.YEAR,
        compose=yearly_report,
        places=(
            *(
                "introduction",
                "promises",
                "rounds",
                "activities",
                "meetings",
                "signatories",
                "bodies",
                "figures",
            ),
            "conclusion",
        ),
        each=years_known,
    ),
)
