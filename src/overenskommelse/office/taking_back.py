"""A change taken back: everything that it touched as it was before, unless somebody has built upon it."""

from collections.abc import Mapping, Sequence
from itertools import islice

from ..errors import MOST, Problem
from ..journal import REDACTION, Change, Entry, Key
from ..messages import Template
from ..notation.formats import AGREEMENT
from ..notation.parts import DOCUMENT
from .conflicts import RefusedError
from .drafts import OWN_REGISTER, redraft
from .history import change_of
from .ports import Draft, Reading
from .view import View

NOT_UNDOABLE = Template("not-undoable", "Change {number} ({did}) cannot be undone: {key} must stay as it is.")
UNDO_ANOTHER = Template(
    "undo-another",
    "Change what is wrong by a new command. An earlier change of yours is undone by its number: undo --change NUMBER",
)
BUILT_UPON = Template("built-upon", "{key} was changed after change {number}, by {later}.")
LATER = Template("later-change", "{actor} in change {number}")
UNDO_LATER = Template("undo-later-first", "Undo the later changes first, or change what is wrong by a new command.")

LASTING = frozenset({REDACTION, "backup", "shipped"})
"""The kinds of record that no undoing touches: what they tell of has happened, outside the database too."""


def taken_back(view: View, change: Change) -> list[Draft]:
    """Return what a change touched as it was before.  Raises RefusedError where that may not be."""
    left = {entry.key: entry for entry in view.reading.entries(change=change.number)}
    first = min(entry.number for entry in left.values())
    # A change may have written a whole register: what is asked about each record is asked for all together.
    before = {key: _before(entries, first) for key, entries in view.reading.entries_of(left.keys()).items()}
    left = {key: entry for key, entry in left.items() if not _is_ground(view, key, before[key], left)}
    kept = next((key for key in left if key.kind in LASTING), None)
    if kept is not None:
        told = NOT_UNDOABLE(number=change.number, did=change.header.command, key=str(kept))
        raise RefusedError([Problem(told, remedy=UNDO_ANOTHER())])
    rows = view.reading.rows_of(left.keys())
    changed = (entry for key, entry in left.items() if entry.text != (rows[key].text if key in rows else None))
    problems = [_built_upon(view.reading, entry) for entry in islice(changed, MOST)]
    if problems:
        raise RefusedError(problems)
    return [redraft(key, before[key], kinds=view.kinds) for key in left]


def _built_upon(reading: Reading, entry: Entry) -> Problem:
    """Return why a record is not what an entry left: who has changed it since."""
    later = dict.fromkeys(each.change for each in reading.entries(entry.number + 1, key=entry.key))
    who = tuple(LATER(actor=change_of(reading, number).header.actor, number=number) for number in later)
    return Problem(BUILT_UPON(key=str(entry.key), number=entry.change, later=who), remedy=UNDO_LATER())


def _is_ground(view: View, key: Key, before: str | None, left: Mapping[Key, Entry]) -> bool:
    """Tell whether a key is of the office's own register as others rest on it: it came with the first that did."""
    row = view.reading.row(key) if key.kind == DOCUMENT and key.id == OWN_REGISTER.id else None
    if row is None:
        return False
    if left[key].text is None or before is not None:
        return left[key].text is None
    cited = any(
        use.key not in left and use.key.agreement == key.agreement for use in view.reading.users(key.kind, key.id)
    )
    whole = Key(key.agreement, AGREEMENT, key.agreement)
    if cited or whole in left or view.reading.row(whole) is None:
        return cited
    return key.id in {document.id for document in view.agreement(key.agreement).documents}


def _before(entries: Sequence[Entry], first: int) -> str | None:
    """Return a record's text as it stood before an entry."""
    return next((each.text for each in reversed(entries) if each.number < first), None)
