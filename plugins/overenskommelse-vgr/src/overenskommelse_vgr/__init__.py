"""Västra Götalandsregionen's agreement with civil society."""

from collections.abc import Iterable
from datetime import date

from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Demo, Offer, Resource, Variant

VGR = Variant(
    code="vgr",
    name="Västra Götalandsregionen",
    parent="se",
    agreements=(
        Offer(
            agreement="vgr",
            files=(Resource(__name__, "agreement/*.yaml"),),
            ledger=(Resource(__name__, "ledger/*.yaml"),),
        ),
    ),
    # The final report came before regionfullmäktige that day.
    demo=Demo("vgr", date(2018, 5, 29)),
)


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [VGR]
