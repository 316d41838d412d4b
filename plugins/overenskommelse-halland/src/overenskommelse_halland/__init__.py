"""Region Halland's agreement with civil society."""

from collections.abc import Iterable

from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Offer, Resource, Variant

HALLAND = Variant(
    code="halland",
    name="Region Halland",
    parent="se",
    agreements=(
        Offer(
            agreement="halland",
            files=(Resource(__name__, "agreement/*.yaml"),),
            ledger=(Resource(__name__, "ledger/*.yaml"),),
        ),
    ),
)


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [HALLAND]
