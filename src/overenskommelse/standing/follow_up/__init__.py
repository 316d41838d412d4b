"""Rounds of follow-up: who is asked about what, who has not answered, and what each side said beside the other."""

from .awaited import Answering, Awaited, answers, awaited, unanswered
from .beside import Beside, Said, Voice, beside
from .commitments import Commitment, commitments, of_areas, of_plans, plans_for, whole
from .progress import RoundState, days_left, round_state
from .questions import Question, Questions, questions
from .respondents import Asking, Respondent, usual

__all__ = [
    "Answering",
    "Asking",
    "Awaited",
    "Beside",
    "Commitment",
    "Question",
    "Questions",
    "Respondent",
    "RoundState",
    "Said",
    "Voice",
    "answers",
    "awaited",
    "beside",
    "commitments",
    "days_left",
    "of_areas",
    "of_plans",
    "plans_for",
    "questions",
    "round_state",
    "unanswered",
    "usual",
    "whole",
]
