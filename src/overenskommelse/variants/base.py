"""The root that every chain begins in: the core's kinds and evaluators, and no country's rules."""

from ..agreement import CORE_KINDS
from ..standing import CORE
from .variant import Variant

BASE = Variant(
    code="base",
    name="Gemensam grund",
    evaluators=CORE.evaluators,
    kinds=CORE_KINDS,
    values=CORE.values,
    legal_kinds=tuple(CORE.legal_kinds.values()),
    statutes=CORE.statutes,
    documents=CORE.documents,
)
