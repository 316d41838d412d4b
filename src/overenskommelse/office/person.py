"""An extract of all that is held about one person, as article 15 of the GDPR lets everybody ask for."""

from attrs import field, frozen

from .traces import Sought, Trace, traces
from .view import View


@frozen(kw_only=True)
class Extract:
    """All texts that a person's name or e-mail address stands in, and the changes that the person made."""

    name: str
    traces: tuple[Trace, ...]
    acted: tuple[int, ...] = field(repr=False)
    """The numbers of the changes that were made under the name."""

    @property
    def standing(self) -> tuple[Trace, ...]:
        """The traces in records as they stand."""
        return tuple(each for each in self.traces if each.key is not None and each.until is None)


def person(view: View, name: str) -> Extract:
    """Return all that is held under a name or an e-mail address: what stands, what stood, and reasons of changes.

    A name is found by all its words in any order, in records of every kind.  Raises InvalidError for no word at all.
    """
    sought = Sought.of(name)
    acted = tuple(each.number for each in view.reading.changes() if sought.stands_in(each.header.actor))
    return Extract(name=name, traces=traces(view.reading, sought), acted=acted)
