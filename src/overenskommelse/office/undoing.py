"""Undo and redo: one's own changes taken back as wholes, as long as nobody has built upon them."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar

from attrs import field, frozen

from ..errors import Problem, UnknownError
from ..journal import REDACTION, Change, Entry, Key
from ..messages import Template
from ..notation.formats import AGREEMENT
from ..notation.parts import DOCUMENT
from .command import Command, asked
from .conflicts import RefusedError
from .drafts import OWN_REGISTER, redraft
from .history import change_of, undone_by
from .ports import Draft, Reading
from .view import View

NOTHING_TO_UNDO = Template("nothing-to-undo", "{actor} has made no change that could be undone.")
NOTHING_TO_REDO = Template("nothing-to-redo", "{actor} has undone no change that could be done anew.")
ANOTHERS = Template("anothers-change", "Change {number} was made by {whose}; one's own changes can be undone.")
ASK_THEM = Template("ask-them", "Ask {whose} to undo it, or change what is wrong by a command of your own.")
UNDONE = Template("undone-already", "Change {number} was undone by change {by}.")
IS_UNDO = Template("is-undo", "Change {number} takes back change {undoes} itself.")
GIVE_REDO = Template("give-redo", "Take it back with: redo --change {number}")
GIVE_UNDO = Template("give-undo", "Take it back with: undo --change {number}")
NO_UNDO = Template("is-no-undo", "Change {number} has undone nothing.")
NOT_UNDOABLE = Template("not-undoable", "Change {number} ({command}) cannot be undone: {key} must stay as it is.")
BUILT_UPON = Template("built-upon", "{key} was changed after change {number}, by {later}.")
LATER = Template("later-change", "{actor} in change {number}")
UNDO_LATER = Template("undo-later-first", "Undo the later changes first, or change what is wrong by a new command.")

LASTING = frozenset({REDACTION, "backup", "shipped"})
"""The kinds of record that no undoing touches: what they tell of has happened, outside the database too."""


@frozen(kw_only=True)
class _TakeBack(Command):
    """Take back a change of one's own."""

    def decide(self, view: View) -> Iterable[Draft]:
        """Return everything as it was before the change."""
        change = self._change(view)
        left = {entry.key: entry for entry in view.reading.entries(change=change.number)}
        first = min(entry.number for entry in left.values())
        left = {key: entry for key, entry in left.items() if not _is_ground(view, key, first, left)}
        kept = next((key for key in left if key.kind in LASTING), None)
        if kept is not None:
            told = NOT_UNDOABLE(number=change.number, command=change.header.command, key=str(kept))
            raise RefusedError([Problem(told)])
        problems = [problem for entry in left.values() for problem in _built_upon(view.reading, entry)]
        if problems:
            raise RefusedError(problems)
        return [redraft(key, _before(view.reading, first, key), kinds=view.kinds) for key in left]

    def takes_back(self, view: View) -> int | None:
        """Return the number of the change that is taken back."""
        return self._change(view).number

    @abstractmethod
    def _change(self, view: View) -> Change:
        """Return the change that is meant.  Raises UnknownError, RefusedError."""


@frozen(kw_only=True)
class Undo(_TakeBack):
    """Undo a change of one's own: everything that it touched becomes what it was."""

    code: ClassVar[str] = "undo"
    says: ClassVar[Template] = Template("command-undo", "Undo a change of your own.")

    undoes: int | None = field(
        default=None,
        metadata=asked(Template("ask-undoes", "Change: its number; your last one that is not undone where left out.")),
    )

    def _change(self, view: View) -> Change:
        undone = undone_by(view.reading.changes())
        if self.undoes is None:
            own = (each for each in _own(view) if each.header.undoes is None and each.number not in undone)
            return _last(own, NOTHING_TO_UNDO, view, skips=_only_tells)
        change = _given(view, self.undoes, undone)
        if change.header.undoes is not None:
            told = IS_UNDO(number=change.number, undoes=change.header.undoes)
            is_redo = change.header.command == Redo.code
            remedy = GIVE_UNDO(number=_first(view, change)) if is_redo else GIVE_REDO(number=change.number)
            raise RefusedError([Problem(told, remedy=remedy)])
        return change


@frozen(kw_only=True)
class Redo(_TakeBack):
    """Take back an undo of one's own: what was undone is done anew."""

    code: ClassVar[str] = "redo"
    says: ClassVar[Template] = Template("command-redo", "Do anew what you have undone.")

    undoes: int | None = field(
        default=None,
        metadata=asked(Template("ask-redoes", "Undo: the number of its change; your last one where left out.")),
    )

    def _change(self, view: View) -> Change:
        undone = undone_by(view.reading.changes())
        if self.undoes is None:
            own = (each for each in _own(view) if each.header.command == Undo.code and each.number not in undone)
            return _last(own, NOTHING_TO_REDO, view)
        change = _given(view, self.undoes, undone)
        if change.header.command != Undo.code:
            told = NO_UNDO(number=change.number)
            raise RefusedError([Problem(told, remedy=GIVE_UNDO(number=_first(view, change)))])
        return change


def _first(view: View, change: Change) -> int:
    """Return the number of the change that was undone and redone, the one itself where it is neither."""
    while change.header.undoes is not None:
        change = change_of(view.reading, change.header.undoes)
    return change.number


def _own(view: View) -> Iterator[Change]:
    return (each for each in view.reading.changes() if each.header.actor == view.actor)


def _last(
    changes: Iterable[Change],
    none: Template,
    view: View,
    skips: Callable[[View, Change], bool] = lambda *_: False,
) -> Change:
    found = next((each for each in reversed([*changes]) if not skips(view, each)), None)
    if found is None:
        raise UnknownError([Problem(none(actor=view.actor))])
    return found


def _only_tells(view: View, change: Change) -> bool:
    """Tell whether a change does no more than tell of what has happened, as the note of a backup does."""
    return all(entry.key.kind in LASTING for entry in view.reading.entries(change=change.number))


def _given(view: View, number: int, undone: dict[int, int]) -> Change:
    """Return a change by its number, if it is one's own and stands."""
    change = change_of(view.reading, number)
    whose = change.header.actor
    if whose != view.actor:
        raise RefusedError([Problem(ANOTHERS(number=number, whose=whose), remedy=ASK_THEM(whose=whose))])
    if number in undone:
        raise RefusedError([Problem(UNDONE(number=number, by=undone[number]))])
    return change


def _built_upon(reading: Reading, entry: Entry) -> Iterator[Problem]:
    """Yield why a record is not what an entry left: who has changed it since."""
    row = reading.row(entry.key)
    if entry.text == (None if row is None else row.text):
        return
    later = dict.fromkeys(each.change for each in reading.entries(entry.number + 1, key=entry.key))
    who = tuple(LATER(actor=change_of(reading, number).header.actor, number=number) for number in later)
    yield Problem(BUILT_UPON(key=str(entry.key), number=entry.change, later=who), remedy=UNDO_LATER())


def _is_ground(view: View, key: Key, first: int, left: Mapping[Key, Entry]) -> bool:
    """Tell whether a key is of the office's own register as others rest on it: it came with the first that did."""
    row = view.reading.row(key)
    if key.kind != DOCUMENT or key.id != OWN_REGISTER.id or row is None:
        return False
    if left[key].text is None or _before(view.reading, first, key) is not None:
        return left[key].text is None
    cited = any(
        use.key not in left and use.key.agreement == key.agreement for use in view.reading.users(key.kind, key.id)
    )
    whole = Key(key.agreement, AGREEMENT, key.agreement)
    if cited or whole in left or view.reading.row(whole) is None:
        return cited
    return key.id in {document.id for document in view.agreement(key.agreement).documents}


def _before(reading: Reading, first: int, key: Key) -> str | None:
    """Return a record's text as it stood before an entry."""
    found = reading.at(first - 1, key)
    return None if found is None else found.text
