"""The difference of two editions or of two plans."""

from collections.abc import Iterator

from attrs import evolve, field, frozen

from ..agreement import Edition, Plan, sort_of
from ..errors import TWICE, Collector, InvalidError, Problem
from ..messages import Template
from .changes import Change, ChangeKind, Difference, Place
from .order import staying
from .pairs import Pairs, pair
from .parts import Part, fields, grow, put_together

NOT_ALIKE = Template(
    "not-of-one-kind",
    "{old} and {new} are not of one kind; an edition differs from an edition, and a plan from a plan.",
)
NUMBERS = frozenset({"number", "ordinal"})


def diff(old: Edition | Plan, new: Edition | Plan) -> Difference:
    """Return what differs between two editions or two plans; applied to the old it gives the new, exactly.

    Raises InvalidError for an edition and a plan, and where two parts of one text have the same citation.
    """
    if type(old) is not type(new) or not isinstance(old, Edition | Plan):
        raise InvalidError([Problem(NOT_ALIKE(old=getattr(old, "id", None), new=getattr(new, "id", None)))])
    before, after = _tree(old), _tree(new)
    return Difference(old.id, new.id, tuple(_Finder(pair(before, after)).changes(after)))


def _tree(text: object) -> Part:
    tree, seen, problems = grow(text), set[str](), Collector()
    for part in tree.walk():
        if part.citation in seen:
            problems.add(TWICE(value=part.citation))
        seen.add(part.citation)
    problems.close()
    return tree


@frozen(slots=False)
class _Finder:
    """Finds the changes of two trees whose parts are paired."""

    pairs: Pairs
    _still: dict[tuple[Part, str], frozenset[int]] = field(factory=dict, init=False)

    def changes(self, new: Part) -> Iterator[Change]:
        """Yield the changes of a part and of all inside it."""
        old = self.pairs.to_old.get(new)
        if old is None:
            if new.parent in self.pairs.to_old:
                yield self._added(new)
        else:
            yield from self._moved(old, new)
            yield from _fields(old, new)
        for slot in new.parts:
            yield from self._inside(old, new, slot)

    def _inside(self, old: Part | None, new: Part, slot: str) -> Iterator[Change]:
        """Yield the changes of one list, each removed part before the first that stayed and stood behind it."""
        was = old.parts[slot] if old else []
        stayed, gone = self._staying(new, slot), iter(was)
        for part in new.parts[slot]:
            own = self.pairs.to_old.get(part)
            if own is not None and own.index in stayed and own.parent is old:
                yield from self._removed_until(gone, own)
            yield from self.changes(part)
        yield from self._removed_until(gone, None)

    def _removed_until(self, gone: Iterator[Part], last: Part | None) -> Iterator[Change]:
        for part in gone:
            if part is last:
                return
            if part not in self.pairs.to_new:
                yield self._removed(part)

    def _removed(self, old: Part) -> Change:
        value = put_together(old, self.pairs.to_new)
        return Change(kind=ChangeKind.REMOVED, sort=old.sort, old=old.citation, was=_place(old), part=value)

    def _added(self, new: Part) -> Change:
        value = put_together(new, self.pairs.to_old)
        return Change(kind=ChangeKind.ADDED, sort=new.sort, new=new.citation, place=_place(new), part=value)

    def _moved(self, old: Part, new: Part) -> Iterator[Change]:
        if new.parent is None or (self._is_at_home(old, new) and old.index in self._staying(new.parent, new.slot)):
            return
        yield Change(
            kind=ChangeKind.MOVED,
            sort=new.sort,
            old=old.citation,
            new=new.citation,
            was=_place(old),
            place=_place(new),
        )

    def _is_at_home(self, old: Part, new: Part) -> bool:
        """Tell whether a part is in the same list of the same parent."""
        return old.slot == new.slot and old.parent is not None and self.pairs.to_new.get(old.parent) is new.parent

    def _staying(self, parent: Part, slot: str) -> frozenset[int]:
        """Return the old places in a list of those that did not move."""
        if (parent, slot) not in self._still:
            olds = ((self.pairs.to_old.get(part), part) for part in parent.parts[slot])
            home = [old.index for old, part in olds if old is not None and self._is_at_home(old, part)]
            self._still[parent, slot] = staying(home)
        return self._still[parent, slot]


def _fields(old: Part, new: Part) -> Iterator[Change]:
    for name in fields(type(new.value)):
        before, after = getattr(old.value, name), getattr(new.value, name)
        if before != after:
            change = Change(
                kind=ChangeKind.RENUMBERED if name in NUMBERS else ChangeKind.CHANGED,
                sort=sort_of(new.value),
                old=old.citation,
                new=new.citation,
                field=name,
                before=before,
                after=after,
            )
            is_alike = _is_same_place(before, after, old, new)
            yield evolve(change, is_about_source=True) if is_alike else change


def _is_same_place(before: object, after: object, old: Part, new: Part) -> bool:
    """Tell whether two citations lead to the same place, each in its own text: text-1/syfte and text-2/syfte."""
    inside = (_inside(before, _text_of(old)), _inside(after, _text_of(new)))
    return inside[0] is not None and inside[0] == inside[1]


def _inside(citation: object, text: str) -> str | None:
    start = f"{text}/"
    return citation[len(start) :] if isinstance(citation, str) and citation.startswith(start) else None


def _text_of(part: Part) -> str:
    while part.parent is not None:
        part = part.parent
    return str(part.value.id)


def _place(part: Part) -> Place:
    return Place(part.parent.citation if part.parent else "", part.slot, part.index)
