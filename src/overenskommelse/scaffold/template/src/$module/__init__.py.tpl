"""The region's agreement with civil society, as a plugin of overenskommelse."""

from collections.abc import Iterable

from overenskommelse.plugins import Declaration, hookimpl
from overenskommelse.variants import Offer, Resource, Variant

VARIANT = Variant(
    code="$code",
    # As lists show it.
    name=$quoted_name,
    # Whose rules are inherited.
    parent="$parent",
    agreements=(
        Offer(
            agreement="$code",
            files=(Resource(__name__, "agreement/*.yaml"),),
            ledger=(Resource(__name__, "ledger/*.yaml"),),
        ),
    ),
)


@hookimpl
def declares() -> Declaration:
    """Fit the library of its time, and write nothing by itself."""
    return Declaration(since="$since", before="$before")


@hookimpl
def variants() -> Iterable[Variant]:
    """Bring the variant; no file is opened before somebody asks for the agreement."""
    return [VARIANT]
