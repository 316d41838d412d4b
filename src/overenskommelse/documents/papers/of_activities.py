"""The papers on what was done, and at which level."""

from ...messages import Template
from .kinds import About, PaperKind
from .matrices import activities_paper, matrix_paper, plans_laid_out

OF_ACTIVITIES = (
    PaperKind(
        code="matrix",
        says=Template("paper-matrix", "a plan's areas by the levels of participation; about: a plan"),
        about=About.AGREEMENT,
        compose=matrix_paper,
        each=plans_laid_out,
        places=("introduction", "end"),
    ),
    PaperKind(
        code="activities",
        says=Template("paper-activities", "what was done, and what was counted of it"),
        about=About.AGREEMENT,
        compose=activities_paper,
        places=("introduction", "end"),
    ),
)
