"""Region Halland's agreement with civil society."""

from collections.abc import Iterable

from overenskommelse.plugins import Check, Declaration, Domain, hookimpl
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
def declares() -> Declaration:
    """Fit the library of its time, and write nothing."""
    return Declaration(since="0.1", before="0.2")


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [HALLAND]


@hookimpl
def catalogues() -> Iterable[Domain]:
    """Bring the sentences of the region's check and command."""
    return [Domain(__name__, __name__)]


@hookimpl
def checks() -> Iterable[Check]:
    """Bring the region's check."""
    from .nominations import NOMINATED_IN_TIME

    return [NOMINATED_IN_TIME]
