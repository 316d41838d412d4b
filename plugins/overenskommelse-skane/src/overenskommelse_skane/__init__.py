"""Region Skåne's agreement with the idéburen sector."""

from collections.abc import Iterable

from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Offer, Resource, Variant

SKANE = Variant(
    code="skane",
    name="Region Skåne",
    parent="se",
    agreements=(
        Offer(
            agreement="skane",
            files=(Resource(__name__, "agreement/*.yaml"),),
            ledger=(Resource(__name__, "ledger/*.yaml"),),
        ),
    ),
)


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [SKANE]
