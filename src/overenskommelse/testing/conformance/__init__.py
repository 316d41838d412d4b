"""What every variant holds: one class, which a plugin's tests inherit in a few lines."""

from .boundary_days import BoundaryDays
from .console_parts import ConsoleParts
from .doors import Door
from .golden import GoldenCard
from .identities import Identity
from .languages import Languages
from .legibility import Legibility
from .overriding import Overriding
from .purity import Purity
from .round_trip import RoundTrip
from .sourcing import Sourcing


class VariantConformance(
    Door,
    Identity,
    Sourcing,
    Overriding,
    BoundaryDays,
    Purity,
    RoundTrip,
    Legibility,
    ConsoleParts,
    Languages,
    GoldenCard,
):
    """Everything that is asked of a variant; a class of a plugin's tests says which variant it is.

    ::

        class TestOrebro(VariantConformance):
            variant = "orebro"
            days = (date(2024, 6, 1),)

    `days` are the days whose standing is kept in `golden/orebro.txt` beside the test, `replaces` the names of the
    inherited rules that it replaces.  pytest --update-golden writes the card anew.
    """
