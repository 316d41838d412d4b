"""What follows: how an agreement's promises stand on a date, with reasons; evaluators, matrix, gaps, register."""

from .assessment import CORE, assess, calendar, obligations_of
from .case import Case
from .finding import Basis, Finding, Gap, Standing, Status, ValueUsed
from .plans import Cell, CellState, Matrix, Row, matrix
from .register import PartyThen, Register, SeatThen, register
from .roster import Roster, SeatHeld, roster
from .rules import Evaluator, LegalKind, Rules

__all__ = [
    "CORE",
    "Basis",
    "Case",
    "Cell",
    "CellState",
    "Evaluator",
    "Finding",
    "Gap",
    "LegalKind",
    "Matrix",
    "PartyThen",
    "Register",
    "Roster",
    "Row",
    "Rules",
    "SeatHeld",
    "SeatThen",
    "Standing",
    "Status",
    "ValueUsed",
    "assess",
    "calendar",
    "matrix",
    "obligations_of",
    "register",
    "roster",
]
