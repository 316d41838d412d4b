"""Undo and redo: one's own changes taken back as wholes, as long as nobody has built upon them."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from attrs import field, frozen

from ..errors import Problem, UnknownError
from ..journal import REDACTION, Change
from ..messages import Message, Template
from .command import Command, asked
from .commands.joinable import refuse_double
from .conflicts import RefusedError
from .history import change_of, undone_by
from .ports import Draft, Reading
from .taking_back import LASTING, taken_back
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

TAKEN_BACK = Template("taken-back", "Change {number} of {at} is taken back: {did}")
DONE_ANEW = Template("done-anew", "Change {number} of {at} is done anew: {did}")
PASSED_OVER = Template(
    "passed-over", "Change {number} of {at} is passed over, for nothing of it is left to be changed: {did}"
)
REDACTION_STAYS = Template(
    "redaction-stays", "Change {number} is a redaction, which cannot be undone; a change before it is meant."
)
CHANGED_SINCE = Template("changed-since-undo", "You have made change {number} since you last undid something.")
NAME_UNDOING = Template("name-undoing", "Name what is to be done anew, as in redo --change {number}: {choices}.")
UNDOING = Template("undoing", "{number} (which took back change {undoes}, {did})")

_MOST = 10
"""How many undoings an error names."""


@frozen(kw_only=True)
class _Meant:
    """The change that is meant, what stands once it is taken back, and the later ones that would change nothing."""

    change: Change
    drafts: Sequence[Draft]
    passed_over: Sequence[Change] = ()


@frozen(kw_only=True)
class _TakeBack(Command):
    """Take back a change of one's own."""

    outcome: ClassVar[Template]
    nothing: ClassVar[Template]

    undoes: int | None
    _found: list[_Meant] = field(init=False, factory=list, eq=False, repr=False)

    def decide(self, view: View) -> Iterable[Draft]:
        """Return everything as it was before the change."""
        self._found[:] = [self._meant(view)]
        refuse_double(view, self._found[0].drafts)
        return self._found[0].drafts

    def takes_back(self, view: View) -> int | None:
        """Return the number of the change that is taken back."""
        return (self._found or [self._meant(view)])[0].change.number

    def tells(self, view: View) -> Iterable[Message]:
        """Tell which change is taken back, and which were passed over."""
        meant = (self._found or [self._meant(view)])[0]
        for template, change in (*((PASSED_OVER, each) for each in meant.passed_over), (self.outcome, meant.change)):
            first = _first(view.reading, change)
            yield template(number=first.number, at=first.header.at, did=first.header.command)

    def _meant(self, view: View) -> _Meant:
        """Return what is meant.  Raises UnknownError, RefusedError."""
        own = _Own.of(view)
        if self.undoes is not None:
            change = self._named(own, self.undoes)
            return _Meant(change=change, drafts=taken_back(view, change))
        passed_over: list[Change] = []
        for change in self._latest(own):
            drafts = taken_back(view, change)
            rows = view.reading.rows_of([each.key for each in drafts])
            if any(each.text != (rows[each.key].text if each.key in rows else None) for each in drafts):
                return _Meant(change=change, drafts=drafts, passed_over=passed_over)
            passed_over.append(change)
        raise UnknownError([Problem(self.nothing(actor=view.actor))])

    @abstractmethod
    def _latest(self, own: "_Own") -> Iterator[Change]:
        """Yield the changes that may be meant where none is named, the likeliest first.  Raises RefusedError."""

    @abstractmethod
    def _named(self, own: "_Own", number: int) -> Change:
        """Return the change of a number.  Raises UnknownError, RefusedError."""


@frozen(kw_only=True)
class Undo(_TakeBack):
    """Undo a change of one's own: everything that it touched becomes what it was."""

    code: ClassVar[str] = "undo"
    says: ClassVar[Template] = Template("command-undo", "Undo a change of your own.")
    outcome: ClassVar[Template] = TAKEN_BACK
    nothing: ClassVar[Template] = NOTHING_TO_UNDO

    undoes: int | None = field(
        default=None,
        metadata=asked(Template("ask-undoes", "Change: its number; your last one that stands where left out.")),
    )

    def tells(self, view: View) -> Iterable[Message]:
        """Tell also of the redactions since, where whoever named no change may have thought of one of them."""
        own, undone = _Own.of(view), self.takes_back(view) or 0
        for change in own.changes if self.undoes is None else ():
            if change.number > undone and own.redacts(change):
                yield REDACTION_STAYS(number=change.number)
        yield from super().tells(view)

    def _latest(self, own: "_Own") -> Iterator[Change]:
        """Yield one's own changes that stand; one that was done anew is as late as that."""
        redone = {own.original(each).number: each.number for each in own.changes if each.header.command == Redo.code}
        standing = (each for each in own.changes if each.header.undoes is None and each.number not in own.undone)
        ordered = sorted(standing, key=lambda each: redone.get(each.number, each.number), reverse=True)
        return (each for each in ordered if not own.only_tells(each))

    def _named(self, own: "_Own", number: int) -> Change:
        change = own.named(number)
        if change.header.undoes is not None:
            told = IS_UNDO(number=change.number, undoes=change.header.undoes)
            is_redo = change.header.command == Redo.code
            remedy = GIVE_UNDO(number=own.original(change).number) if is_redo else GIVE_REDO(number=change.number)
            raise RefusedError([Problem(told, remedy=remedy)])
        return change


@frozen(kw_only=True)
class Redo(_TakeBack):
    """Take back an undo of one's own: what was undone is done anew."""

    code: ClassVar[str] = "redo"
    says: ClassVar[Template] = Template("command-redo", "Do anew what you have undone.")
    outcome: ClassVar[Template] = DONE_ANEW
    nothing: ClassVar[Template] = NOTHING_TO_REDO

    undoes: int | None = field(
        default=None,
        metadata=asked(Template("ask-redoes", "Undo: the number of its change; your last one where left out.")),
    )

    def _latest(self, own: "_Own") -> Iterator[Change]:
        """Yield what one has undone since one's last change of another sort, as editors do."""
        undos = [each for each in reversed(own.changes) if each.header.command == Undo.code]
        left = [each for each in undos if each.number not in own.undone]
        plain = (each for each in reversed(own.changes) if each.header.undoes is None and not own.only_tells(each))
        last = next(plain, None)
        if left and last is not None and left[0].number < last.number:
            choices = tuple(
                UNDOING(number=each.number, undoes=each.header.undoes, did=own.original(each).header.command)
                for each in left[:_MOST]
            )
            remedy = NAME_UNDOING(number=left[0].number, choices=choices)
            raise RefusedError([Problem(CHANGED_SINCE(number=last.number), remedy=remedy)])
        return (each for each in left if last is None or each.number > last.number)

    def _named(self, own: "_Own", number: int) -> Change:
        change = own.named(number, to_redo=True)
        if change.header.command != Undo.code:
            told = NO_UNDO(number=change.number)
            raise RefusedError([Problem(told, remedy=GIVE_UNDO(number=own.original(change).number))])
        return change


@frozen
class _Own:
    """One's own changes in their order, and by which changes others are undone."""

    view: View
    changes: Sequence[Change]
    undone: Mapping[int, int]

    @classmethod
    def of(cls, view: View) -> "_Own":
        """Read the journal's changes."""
        changes = [*view.reading.changes()]
        return cls(view, [each for each in changes if each.header.actor == view.actor], undone_by(changes))

    def original(self, change: Change) -> Change:
        """Return the change that was undone and redone, the one itself where it is neither."""
        return _first(self.view.reading, change)

    def only_tells(self, change: Change) -> bool:
        """Tell whether a change does no more than tell of what has happened, as the note of a backup does."""
        return all(entry.key.kind in LASTING for entry in self.view.reading.entries(change=change.number))

    def redacts(self, change: Change) -> bool:
        """Tell whether a change took something out of the journal."""
        return any(entry.key.kind == REDACTION for entry in self.view.reading.entries(change=change.number))

    def named(self, number: int, *, to_redo: bool = False) -> Change:
        """Return a change by its number, if it is one's own and stands.  Raises UnknownError, RefusedError."""
        change = change_of(self.view.reading, number)
        whose = change.header.actor
        if whose != self.view.actor:
            raise RefusedError([Problem(ANOTHERS(number=number, whose=whose), remedy=ASK_THEM(whose=whose))])
        if number in self.undone:
            by = self.undone[number]
            is_redoable = to_redo and change_of(self.view.reading, by).header.command == Undo.code
            remedy = GIVE_REDO(number=by) if is_redoable else None
            raise RefusedError([Problem(UNDONE(number=number, by=by), remedy=remedy)])
        return change


def _first(reading: Reading, change: Change) -> Change:
    while change.header.undoes is not None:
        change = change_of(reading, change.header.undoes)
    return change
