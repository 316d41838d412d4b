"""Which column of a table is which column of a register."""

from attrs import frozen

from ..errors import Place, Problem, UnreadableError
from ..messages import Template
from ..references import nearest
from .registers import Column, columns, known_heads, version_heads
from .sheet import Sheet, head_key

UNKNOWN_HEAD = Template("unknown-heading", "The heading {head} is none of the register's; did you mean {nearest}?")
RENAME = Template("rename-heading", "Write it so, or give the column another name if it is something else.")
TWO_HEADS = Template("two-headings", "The headings {one} and {other} mean the same column of the register.")
REMOVE_ONE = Template("remove-one-heading", "Remove or rename one of them.")
NO_HEADS = Template("no-known-headings", "None of the headings is one of the register's: {choices}.")
HEAD_FIRST = Template("headings-first", "Put the headings in the first row; export the register to see them.")

_SHORTEST = 4
"""From how many letters on a heading that is nearly one of ours is held for a slip."""


@frozen(kw_only=True)
class Heads:
    """The columns of a table that the register has, by their places, and the headings that it has not."""

    known: tuple[tuple[int, Column], ...]
    unused: tuple[str, ...]
    version: int | None = None
    """The place of the column that tells of which version each row is, where there is one."""


def heads_of(kind: str, sheet: Sheet) -> Heads:
    """Find the register's columns among a table's.

    Headings that are nothing like ours are left out, and told.  Raises UnreadableError for those that nearly are ours,
    for two of one column, and where there is none at all.
    """
    by_head = {head: column for column in columns(kind) for head in column.heads}
    found: dict[str, tuple[int, Column]] = {}
    unused: list[str] = []
    version: int | None = None
    problems: list[Problem] = []
    for index, head in enumerate(sheet.head):
        column = by_head.get(head_key(head))
        place = Place(line=sheet.head_number, path=(head,))
        if column is None and head_key(head) in version_heads() and version is None:
            version = index
        elif column is None:
            near = nearest(head_key(head), by_head) if len(head_key(head)) >= _SHORTEST else None
            unused.append(head)
            if near is not None and _is_slip(head_key(head), near):
                problems.append(Problem(UNKNOWN_HEAD(head=head, nearest=near), place, RENAME()))
        elif column.key in found:
            other = sheet.head[found[column.key][0]]
            problems.append(Problem(TWO_HEADS(one=other, other=head), place, REMOVE_ONE()))
        else:
            found[column.key] = (index, column)
    if not found and not problems:
        problems.append(Problem(NO_HEADS(choices=known_heads(kind)), Place(line=sheet.head_number), HEAD_FIRST()))
    if problems:
        raise UnreadableError(problems)
    return Heads(known=tuple(found.values()), unused=tuple(unused), version=version)


def _is_slip(head: str, near: str) -> bool:
    """Tell whether two headings are so alike that the one must be the other with a slip in it."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, head, near).ratio() >= _ALIKE


_ALIKE = 0.85
