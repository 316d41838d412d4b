"""Rounds of follow-up: who is asked about what, who has not answered, and what each side said beside the other."""

from .awaited import Answering, Awaited, awaited, unanswered
from .beside import Beside, Said, Voice, beside
from .commitments import Commitment, commitments, of_plans, plans_for
from .respondents import Asking, Respondent, usual

__all__ = [
    "Answering",
    "Asking",
    "Awaited",
    "Beside",
    "Commitment",
    "Respondent",
    "Said",
    "Voice",
    "awaited",
    "beside",
    "commitments",
    "of_plans",
    "plans_for",
    "unanswered",
    "usual",
]
