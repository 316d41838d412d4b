"""Västra Götalandsregionen's agreement with civil society."""

from collections.abc import Iterable
from datetime import date

from overenskommelse.plugins import Check, Declaration, Domain, hookimpl
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
def declares() -> Declaration:
    """Fit the library of its time, and write nothing."""
    return Declaration(since="0.1", before="0.2")


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the region's variant."""
    return [VGR]


@hookimpl
def catalogues() -> Iterable[Domain]:
    """Bring the sentences of the region's check."""
    return [Domain(__name__, __name__)]


@hookimpl
def checks() -> Iterable[Check]:
    """Bring the region's check."""
    from .register_numbers import REGISTER_NUMBER

    return [REGISTER_NUMBER]
