"""Where what stands at a path of a record stands in its other versions, and in what was shipped of it.

An item of a list that has no id is followed from version to version, each beside the one before or after it.  Wherever
the list says what the item ever said, that is meant too.  Where a version is named, what it says there is meant alone:
whoever names one has looked at it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from attrs import define, field, frozen

from ..errors import Problem, UnknownError, dotted
from ..journal import Entry, Key
from ..messages import Template
from ..references import Path, nearest
from .counterparts import counterpart, said, strangers
from .fields import data_of, texts
from .patterns import Pattern, pattern_of
from .shipping import SHIPPED
from .view import NO_RECORD, View

NO_TEXT = Template("no-text-there", "{key} has no text at {field} in any version; its texts are at: {choices}.")
NO_VERSION = Template("no-such-version", "There is no version {version} of {key} with a text; there are: {choices}.")
MOST_CHOICES = 30
"""How many fields or versions an error names."""


@frozen(kw_only=True)
class Stand:
    """A version of a record, and the paths of texts in it."""

    entry: Entry
    paths: tuple[Path, ...]
    data: dict[str, Any] = field(repr=False)
    """Its plain data."""


@frozen(kw_only=True)
class Whereabouts:
    """Every version that holds what is meant and has not gone, and those of which nobody can tell."""

    found: tuple[Stand, ...]
    unsure: tuple[Stand, ...]
    """Each with the texts of which one may be it."""


@frozen
class _Version:
    """A version of the record, or of what was shipped of it: that stands `under` a path of another record."""

    entry: Entry
    data: dict[str, Any]
    under: Path = ()

    @property
    def number(self) -> int:
        return self.entry.number

    @property
    def part(self) -> Any:  # noqa: ANN401 - plain data
        part: Any = self.data
        for step in self.under:
            part = part[step]
        return part

    def stand(self, paths: Iterable[Path], gone: str) -> Stand:
        """Return it with those of the paths whose text has not gone."""
        left = tuple((*self.under, *path) for path in paths if said(self.part, path) != gone)
        return Stand(entry=self.entry, paths=left, data=self.data)


@define
class _Trail:
    """What is followed: its place in each version, and beside which other each version was looked at."""

    places: dict[int, Path]
    beside: dict[int, _Version] = field(factory=dict)

    def follow(self, version: _Version, near: _Version) -> bool:
        """Look for it in a version, beside one in which it is; tell whether it is there."""
        self.beside[version.number] = near
        place = counterpart(near.part, self.places[near.number], version.part)
        if place is not None:
            self.places[version.number] = place
        return place is not None

    def near(self, version: _Version) -> _Version:
        """Return the version, or where it is not in that, the one that it was looked at beside."""
        return version if version.number in self.places else self.beside[version.number]

    def strangers(self, version: _Version) -> tuple[Path, ...]:
        """Return what may be it in a version in which it was not found."""
        if version.number in self.places:
            return ()
        near = self.beside[version.number]
        return strangers(near.part, self.places[near.number], version.part)


def whereabouts(view: View, key: Key, path: Path, *, version: int | None, gone: str) -> Whereabouts:
    """Return where what stands at a path stands, by the newest version that has a text there or by the one given.

    What has gone is the text `gone`.  Raises UnknownError for a record, a version or a text that there is not.
    """
    entries = (entry for entry in view.reading.entries(key=key) if entry.text is not None)
    own = [_Version(entry, data_of(key.kind, entry.text or "")) for entry in entries]
    start, pattern = _start(view, key, own, path, version)
    shipped = list(_shipped(view, key))
    trail = _Trail({own[start].number: path})
    if version is None:
        _follow(trail, own, start)
        for each in shipped:
            trail.follow(each, trail.near(_standing(own, each)))
    every = [*own, *shipped]
    words = {said(each.part, trail.places[each.number]) for each in every if each.number in trail.places}
    found = [each.stand(_meant(each, pattern, words, trail.places.get(each.number)), gone) for each in every]
    unsure = [each.stand(trail.strangers(each), gone) for each in every if each.number in trail.beside]
    return Whereabouts(
        found=tuple(each for each in found if each.paths), unsure=tuple(each for each in unsure if each.paths)
    )


def _follow(trail: _Trail, own: Sequence[_Version], start: int) -> None:
    """Follow what stands in one version to those before it and those after it."""
    for order in (own[:start][::-1], own[start + 1 :]):
        near = own[start]
        for each in order:
            near = each if trail.follow(each, near) else near


def _meant(version: _Version, pattern: Pattern, words: Collection[str | None], place: Path | None) -> Iterator[Path]:
    """Yield the paths of what is meant in a version: where it says what it ever said, and at its own place."""
    yield from (path for path in pattern.found_in(version.part, words) if path != place)
    if place is not None and said(version.part, place) is not None:
        yield place


def _standing(own: Sequence[_Version], version: _Version) -> _Version:
    """Return the version of the record that stood when another record's was written; its first, if none did."""
    return next((each for each in reversed(own) if each.number < version.number), own[0])


def _shipped(view: View, key: Key) -> Iterator[_Version]:
    """Yield what was shipped of a record, in every version of what keeps it."""
    name = f"{key.agreement}/{key.kind}/{key.id}"
    for row in view.reading.rows(kind=SHIPPED):
        for entry in view.reading.entries(key=row.key):
            # Reading what was shipped of a whole agreement takes time, and most records have not been shipped.
            if entry.text is None or name not in entry.text:
                continue
            data = data_of(SHIPPED, entry.text)
            if name in data["parts"]:
                yield _Version(entry, data, ("parts", name))


def _start(view: View, key: Key, own: Sequence[_Version], path: Path, version: int | None) -> tuple[int, Pattern]:
    """Return which version a path is of, and what it means there.  Raises UnknownError."""
    if not own:
        known = [row.key.id for row in view.reading.rows(agreement=key.agreement, kind=key.kind)]
        raise UnknownError([Problem(NO_RECORD(kind=key.kind, id=key.id, nearest=nearest(key.id, known)))])
    asked = [at for at, each in enumerate(own) if version in {None, each.entry.version}]
    if not asked:
        numbers = tuple(each.entry.version for each in own)[-MOST_CHOICES:]
        raise UnknownError([Problem(NO_VERSION(version=version, key=str(key), choices=numbers))])
    for at in reversed(asked):
        pattern = pattern_of(own[at].data, path)
        if pattern is not None:
            return at, pattern
    choices = tuple(dotted(at) for at, _ in texts(own[asked[-1]].data))[:MOST_CHOICES]
    raise UnknownError([Problem(NO_TEXT(key=str(key), field=dotted(path), choices=choices))])
