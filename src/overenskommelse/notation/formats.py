"""The numbers of our file format, and the steps from each to the next."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..errors import Place, Problem
from ..messages import Message, Template
from .files import SourceFile
from .hooks import EXPECTED, GROUP, ONE_OF, WHOLE_NUMBER, describe, not_a_choice
from .tree import Numeral, locate

FORMAT = 1
"""The format that is written."""

AGREEMENT, LEDGER = "agreement", "ledger"

Upcaster = Callable[[str, dict[str, object]], dict[str, object]]
"""Takes the kind and the data of one file; returns the data in the next format, and changes nothing."""

UPCASTERS: Mapping[int, Upcaster] = MappingProxyType({})
"""The step from format N to N + 1, by N."""
