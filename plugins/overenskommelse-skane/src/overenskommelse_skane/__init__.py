"""Region Skåne's agreement with the idéburen sector."""

from collections.abc import Iterable

from overenskommelse.plugins import Declaration, hookimpl
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
def declares() -> Declaration:
    """Fit the library of its time, and write nothing."""
    return Declaration(since="0.1", before="0.2")


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [SKANE]
