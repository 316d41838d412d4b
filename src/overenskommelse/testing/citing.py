"""Hypothesis strategies for what every part has in common: numbered ids, references, sources, histories."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from attrs import frozen
from hypothesis import strategies as st

from ..agreement import Milestone
from ..dates import Period
from ..sources import Certainty, Dated, Dating, Document, Source
from .times import FIRST_YEAR, partial_dates, periods, texts

V = TypeVar("V")


@frozen(kw_only=True)
class Known:
    """The ids that may be referred to."""

    documents: tuple[str, ...]
    sides: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


def maybe(strategy: st.SearchStrategy[V]) -> st.SearchStrategy[V | None]:
    """Something or nothing."""
    return st.none() | strategy


def several(
    prefix: str, make: Callable[[str], st.SearchStrategy[V]], least: int = 0, most: int = 2
) -> st.SearchStrategy[tuple[V, ...]]:
    """Make so many of a thing, its ids numbered from 1."""
    return st.integers(least, most).flatmap(
        lambda count: st.tuples(*(make(f"{prefix}-{number + 1}") for number in range(count)))
    )


def some(strategy: st.SearchStrategy[V], least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[V, ...]]:
    """Make a few of a thing that has no id."""
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


def among(known: Sequence[V], least: int = 0, most: int = 2) -> st.SearchStrategy[tuple[V, ...]]:
    """Choose a few different ones of what is known; none where nothing is."""
    if not known:
        return st.just(())
    return st.lists(st.sampled_from(known), min_size=least, max_size=most, unique=True).map(tuple)


def one(known: Sequence[V]) -> st.SearchStrategy[V | None]:
    """Choose one of what is known, or none."""
    return maybe(st.sampled_from(known)) if known else st.none()


def ids(parts: Iterable[object]) -> tuple[str, ...]:
    """Return the ids of parts that have one."""
    return tuple(part.id for part in parts)  # type: ignore[attr-defined]  # each class of part has an id


def documents() -> st.SearchStrategy[tuple[Document, ...]]:
    """One to three documents."""
    return several("handling", _document, 1, 3)


def _document(id: str) -> st.SearchStrategy[Document]:
    return st.builds(
        Document,
        id=st.just(id),
        title=texts(),
        date=maybe(partial_dates()),
        address=maybe(texts()),
        publisher=maybe(texts()),
        note=maybe(texts()),
    )


def sources(known: Known) -> st.SearchStrategy[Source]:
    """Sources in the documents known; most say only which."""
    document = st.sampled_from(known.documents)
    full = st.builds(
        Source,
        document=document,
        locator=maybe(texts()),
        certainty=st.sampled_from(Certainty),
        note=maybe(texts()),
    )
    return st.builds(Source, document=document) | full


def milestones(known: Known) -> st.SearchStrategy[Milestone]:
    """Days planned, done or both."""
    return st.builds(
        Milestone,
        planned=maybe(partial_dates()),
        done=maybe(partial_dates()),
        by=maybe(texts()),
        note=maybe(texts()),
        source=sources(known),
    )


def histories(values: st.SearchStrategy[V], known: Known) -> st.SearchStrategy[Dated[V]]:
    """Values that follow on each other, every fourth year; and at times a statement that is not used."""

    def make(found: list[tuple[V, Source]], unused: list[Dating[V]]) -> Dated[V]:
        used = [
            Dating(value=value, period=Period.parse(f"{start}/{start + 3}"), source=source)
            for start, (value, source) in zip(range(FIRST_YEAR, FIRST_YEAR + 16, 4), found, strict=False)
        ]
        return Dated((*used, *unused))

    unused = st.builds(Dating, value=values, period=periods(), source=sources(known), used=st.just(value=False))
    return st.builds(make, st.lists(st.tuples(values, sources(known)), max_size=2), st.lists(unused, max_size=1))
