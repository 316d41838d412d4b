"""The papers on who had joined, and on whom to write to."""

from ...messages import Template
from .kinds import About, PaperKind
from .registers import has_contacts, mailing_paper, over_time, register_paper

OF_REGISTERS = (
    PaperKind(
        code="register",
        says=Template("paper-register", "who had joined by a day, without personal data"),
        about=About.AGREEMENT,
        compose=register_paper,
        places=("introduction", "end"),
    ),
    PaperKind(
        code="mailing-list",
        says=Template("paper-mailing-list", "whom to write to, for the office's own use; about: a purpose"),
        about=About.AGREEMENT,
        compose=mailing_paper,
        each=has_contacts,
        places=("introduction",),
        suffixes=(".docx",),
    ),
    PaperKind(
        code="signatories-over-time",
        says=Template("paper-signatories-over-time", "how many had joined over time, by the figures of sources"),
        about=About.AGREEMENT,
        compose=over_time,
        places=("introduction", "end"),
    ),
)
