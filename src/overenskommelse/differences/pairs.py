"""Which part of the new text is which of the old: by where it stands, by its id, and by what it says."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from attrs import define, field

from .parts import Part

MOST_ROUNDS = 30
"""Each pair may make another part the only one of its kind; past this depth a text was made to be slow, by machine."""
WORDS = ("heading", "summary", "label", "title")


@define
class Pairs:
    """Parts of two trees that are the same part; no part is in two pairs."""

    to_new: dict[Part, Part] = field(factory=dict)
    to_old: dict[Part, Part] = field(factory=dict)

    def add(self, old: Part, new: Part) -> None:
        """Pair two parts."""
        self.to_new[old] = new
        self.to_old[new] = old


def pair(old: Part, new: Part) -> Pairs:
    """Pair the parts of two texts.

    First those of the same citation, then as long as that finds any, in so many rounds at most: those of the same id
    inside parts that are paired, those of an id, and those of a wording, that only one unpaired part of each text has.
    """
    pairs = Pairs()
    pairs.add(old, new)
    olds, news = list(old.walk())[1:], list(new.walk())[1:]
    _match(pairs, olds, news, lambda part: part.citation)
    for _ in range(MOST_ROUNDS):
        found = len(pairs.to_new)
        olds = [part for part in olds if part not in pairs.to_new]
        news = [part for part in news if part not in pairs.to_old]
        # An old part's parent stands for the new one that it is paired with, so the keys of both texts are alike.
        _match(
            pairs, olds, news, lambda part: (part.value.id, part.parent and pairs.to_new.get(part.parent, part.parent))
        )
        _match(pairs, olds, news, lambda part: part.value.id)
        _match(pairs, olds, news, _wording)
        if len(pairs.to_new) == found:
            break
    return pairs


Key = Callable[[Part], Hashable]


def _match(pairs: Pairs, olds: Iterable[Part], news: Iterable[Part], key: Key) -> None:
    """Pair the parts not yet paired whose class and key only one of each text has; a key of None is none."""
    left, right = (
        _by_key((part for part in parts if part not in done), key)
        for parts, done in ((olds, pairs.to_new), (news, pairs.to_old))
    )
    for own, found in left.items():
        if len(found) == 1 and len(right.get(own, ())) == 1:
            pairs.add(found[0], right[own][0])


def _by_key(parts: Iterable[Part], key: Key) -> dict[Hashable, list[Part]]:
    found: dict[Hashable, list[Part]] = defaultdict(list)
    for part in parts:
        own = key(part)
        if own is not None:
            found[type(part.value), own].append(part)
    return found


def _wording(part: Part) -> Hashable:
    said = tuple(getattr(part.value, name, None) for name in WORDS)
    return said if any(said) else None
