"""Which records a query asks for, and in what order: the meaning that every store keeps to."""

from array import array
from collections.abc import Collection, Iterable, Mapping
from operator import attrgetter

from ..journal import Entry, Key
from ..swedish import fold
from .ports import SHARED, Cell, Draft, Page, Query, Row, Use

SHORTEST_PART = 3
"""From how many letters on a text is sought inside names, and not only at their beginning."""


def found_in(rows: Mapping[Key, Row], drafts: Mapping[Key, Draft], query: Query) -> Page:
    """Return the records that a query asks for."""
    asked = (key for key in drafts if key.kind == query.kind and query.agreement in {None, key.agreement})
    found = [draft for draft in map(drafts.__getitem__, asked) if matches(draft, query, drafts)]
    found.sort(key=attrgetter("key.id", "key.agreement"))
    found.sort(key=lambda draft: place(draft, query, drafts), reverse=query.is_descending)
    end = None if query.limit is None else query.offset + query.limit
    return Page(rows=tuple(rows[each.key] for each in found[query.offset : end]), total=len(found))


def numbers_in(rows: Mapping[Key, Row], drafts: Mapping[Key, Draft], query: Query) -> "array[int]":
    """Return the entries of the records that a query asks for, in its order."""
    return array("q", (row.entry for row in found_in(rows, drafts, query).rows))


def rows_in(rows: Mapping[Key, Row], entries: Collection[int]) -> dict[int, Row]:
    """Return, by entry, what stands as these entries wrote it."""
    asked = set(entries)
    return {row.entry: row for row in rows.values() if row.entry in asked}


def holders_in(rows: Mapping[Key, Row], ids: Collection[str]) -> dict[str, tuple[Key, ...]]:
    """Return, by id, the keys of what stands under these ids."""
    asked = set(ids)
    found: dict[str, list[Key]] = {}
    for key in rows:
        if key.id in asked:
            found.setdefault(key.id, []).append(key)
    return {id: tuple(sorted(keys)) for id, keys in found.items()}


def entries_in(entries: Iterable[Entry], keys: Collection[Key]) -> dict[Key, tuple[Entry, ...]]:
    """Return, by key, the entries of some records, in order."""
    asked = set(keys)
    found: dict[Key, list[Entry]] = {}
    for entry in entries:
        if entry.key in asked:
            found.setdefault(entry.key, []).append(entry)
    return {key: tuple(some) for key, some in found.items()}


def numbered_in(
    rows: Mapping[Key, Row], drafts: Mapping[Key, Draft], numbers: Collection[str]
) -> dict[str, tuple[Row, ...]]:
    """Return, by organisation number, the organisations that have them."""
    asked = set(numbers)
    found: dict[str, list[Key]] = {}
    for key, draft in drafts.items():
        number = draft.columns.get("number")
        if key.kind == "organisation" and number in asked:
            found.setdefault(str(number), []).append(key)
    return {number: tuple(rows[key] for key in sorted(keys)) for number, keys in found.items()}


def named_in(drafts: Mapping[Key, Draft], likenesses: Collection[str]) -> dict[str, tuple[Key, ...]]:
    """Return the keys of the organisations called so, by what `columns.likeness` says of their names."""
    asked = set(likenesses)
    found: dict[str, list[Key]] = {}
    for key, draft in drafts.items():
        if key.kind == "organisation" and (like := str(draft.columns["name_key"]).partition(" ")[0]) in asked:
            found.setdefault(like, []).append(key)
    return {like: tuple(sorted(keys)) for like, keys in found.items()}


def users_in(drafts: Mapping[Key, Draft], kind: str, ids: Collection[str]) -> dict[str, tuple[Use, ...]]:
    """Return, by id, what refers to things of one kind, each in the order of keys."""
    asked = set(ids)
    found: dict[str, list[Use]] = {}
    for key, draft in drafts.items():
        for name, of, target in draft.references:
            if of == kind and target in asked:
                found.setdefault(target, []).append(Use(key=key, field=name))
    return {id: tuple(sorted(uses, key=attrgetter("key", "field"))) for id, uses in found.items()}


def matches(draft: Draft, query: Query, drafts: Mapping[Key, Draft]) -> bool:
    """Tell whether a query asks for a record of its kind; an accession is sought by its organisation's name."""
    if any(_cell(draft, name, drafts) != value for name, value in query.where):
        return False
    return not query.text or _rank(draft, fold(query.text), drafts) is not None


def place(draft: Draft, query: Query, drafts: Mapping[Key, Draft]) -> tuple[object, ...]:
    """Return what a record is sorted by: names that begin with the text first; what is not known first."""
    cell = _cell(draft, query.order, drafts)
    rank = _rank(draft, fold(query.text), drafts) if query.text and not query.is_descending else 0
    return (rank, cell is not None, cell)


def _rank(draft: Draft, sought: str, drafts: Mapping[Key, Draft]) -> int | None:
    return rank(str(_cell(draft, "search", drafts) or ""), sought)


def rank(search: str, sought: str) -> int | None:
    """Return 0 for a folded text that begins with what is sought, 1 for one that holds it, None for any other."""
    if search.startswith(sought):
        return 0
    return 1 if len(sought) >= SHORTEST_PART and sought in search else None


def _cell(draft: Draft, name: str, drafts: Mapping[Key, Draft]) -> Cell:
    if name == "id":
        return draft.key.id
    if name in {"first", "last"}:
        return draft.first if name == "first" else draft.last
    if name not in draft.columns and "organisation" in draft.columns:
        draft = drafts.get(Key(SHARED, "organisation", str(draft.columns["organisation"])), draft)
    return draft.columns.get(name)
