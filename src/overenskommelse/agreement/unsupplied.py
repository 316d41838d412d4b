"""What is left of a promise when nobody supplies its kind any more; no file is written with it in mind."""

from attrs import field, frozen

from .obligation import Obligation


@frozen(kw_only=True)
class Unsupplied(Obligation):
    """A promise of a kind that no installed variant supplies: told by its summary, kept whole, and judged by nobody."""

    kind: str
    kept: str = field(repr=False)
    """All that was stored of it, as JSON."""
