"""Every paper that leaves the office: what it is called, what it is about, and what composes it."""

from collections.abc import Mapping
from types import MappingProxyType

from .kinds import ABOUTS, About, PaperKind
from .of_activities import OF_ACTIVITIES
from .of_bodies import OF_BODIES
from .of_matters import OF_MATTERS
from .of_meetings import OF_MEETINGS
from .of_registers import OF_REGISTERS
from .of_the_year import OF_THE_YEAR

PAPERS: Mapping[str, PaperKind] = MappingProxyType(
    {kind.code: kind for kind in (*OF_MEETINGS, *OF_MATTERS, *OF_THE_YEAR, *OF_BODIES, *OF_REGISTERS, *OF_ACTIVITIES)}
)
"""Every kind of paper by its code; one more is a function, and an entry among those of its sort."""

__all__ = ["ABOUTS", "PAPERS", "About", "PaperKind"]
