"""Whether what rows refer to is there: in the store, in the agreement, or in the same table."""

from collections.abc import Iterable, Mapping

from attrs import define, field

from ..journal import Key
from ..ledger import COVERABLE, KINDS, known_parts
from ..notation.parts import DOCUMENT
from ..office.ports import SHARED
from ..office.view import View, space
from ..references import nearest

Target = tuple[str, str]
"""A kind as references name it, and an id."""
_ROWS = frozenset({DOCUMENT, *KINDS})
"""The kinds whose targets are rows of their own."""


@define
class Targets:
    """Knows what records of an agreement may refer to; each target is looked up once."""

    view: View
    agreement: str
    coming: frozenset[Target] = frozenset()
    """What is written with the import beside its rows."""
    _known: dict[Target, bool] = field(factory=dict)

    def missing(self, wanted: Iterable[Target]) -> set[Target]:
        """Return those of the targets that are not there."""
        wanted = set(wanted)
        new = wanted - self._known.keys()
        standing = self._standing({id for kind, id in new if kind in _ROWS})
        for kind, id in new:
            known = self._is_there(kind, id, standing) or (kind, id) in self.coming
            self._known[kind, id] = known
        return {target for target in wanted if not self._known[target]}

    def nearest(self, target: Target) -> str | None:
        """Return the id most like one that is not there."""
        kind, id = target
        if kind in _ROWS:
            rows = self.view.reading.rows(agreement=space(self.agreement, kind), kind=kind)
            return nearest(id, [row.key.id for row in rows])
        return nearest(id, [*self._parts().get(kind, ())])

    def _standing(self, ids: set[str]) -> set[Key]:
        return {key for keys in self.view.reading.holders(ids).values() for key in keys} if ids else set()

    def _is_there(self, kind: str, id: str, standing: set[Key]) -> bool:
        if kind in _ROWS:
            return Key(space(self.agreement, kind), kind, id) in standing
        return id in self._parts().get(kind, ())

    def _parts(self) -> Mapping[str, Iterable[str]]:
        parts = {} if self.agreement == SHARED else known_parts(self.view.agreement(self.agreement))
        return {**parts, "record_kind": COVERABLE}
