"""The office: commands in, changes in the journal out; the one way to write."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from datetime import date, datetime

from attrs import define, field, frozen

from ..agreement import CORE_KINDS, Agreement
from ..errors import InvalidError, PluginError, Problem, UnknownError
from ..journal import Change, Header
from ..messages import Message, Template
from ..notation.converter import Kinds
from ..notation.writing import keepable
from ..references import nearest
from ..standing import CORE, Rules
from .clocks import behind
from .command import Command
from .invariants import CHOICES, check
from .observers import Observer, Teller, Troubled
from .ports import Draft, Drafts, Store
from .view import NO_RECORD, View

NO_REASON = Template("no-reason", "A reason is needed: the journal keeps why something was ended or taken out.")
GIVE_REASON = Template("give-reason", "Say why in a few words, without personal data (--reason).")
NOTHING_CHANGED = Template("nothing-changed", "Nothing would change: what was given is what stands.")

Check = Callable[[View, Sequence[Draft]], Iterable[Problem]]
"""A variant's check before a change is saved: returns what is wrong, then nothing is saved.

One that raises PluginError has failed itself: that is told, and stops nobody.
"""


@frozen(kw_only=True)
class Done:
    """A command that was done: the change it became, or None where nothing had to change."""

    change: Change | None
    keys: tuple[str, ...] = ()
    """What was written; of an import nothing, for its preview tells."""
    told: tuple[Message, ...] = ()
    """What whoever gave the command ought to know."""
    troubled: tuple[Troubled, ...] = ()
    """Observers that failed; they catch up."""


@define(kw_only=True)
class Office:
    """One actor's way to a store.

    `clock` tells the time of changes and must know its zone; `today` tells the day in the office's own country.
    """

    store: Store
    actor: str
    clock: Callable[[], datetime]
    today: Callable[[], date]
    side: str | None = None
    kinds: Kinds = field(factory=lambda: CORE_KINDS)
    rules_of: Callable[[Agreement], Rules] = field(default=lambda _: CORE)
    """What an agreement is judged by: commands tell of statutory days, and never forbid anything because of one."""
    checks: tuple[Check, ...] = ()
    observers: Mapping[str, Observer] = field(factory=dict)
    teller: Teller = field(factory=Teller)

    @contextmanager
    def view(self) -> Iterator[View]:
        """Open a consistent view of what stands."""
        with self.store.reading() as reading:
            yield View(reading, self.kinds, self.today(), rules_of=self.rules_of)

    def do(self, command: Command, *, reason: str | None = None) -> Done:
        """Do what a command asks: all of it, or nothing.

        Raises InvalidError, UnknownError, RefusedError, ConflictError with every reason why not.
        """
        if command.asks_reason and not (reason or "").strip():
            raise InvalidError([Problem(NO_REASON(), remedy=GIVE_REASON())])
        for text in (self.actor, self.side, reason):
            keepable(text or "")
        with self.store.writing() as writing:
            view = View(writing, self.kinds, self.today(), actor=self.actor, reason=reason, rules_of=self.rules_of)
            drafts, failed = self._decided(command, view)
            if not len(drafts):
                return Done(change=None)
            told = (*command.tells(view), *failed)
            header = Header(
                at=self.clock(),
                actor=self.actor,
                side=self.side,
                reason=reason,
                command=command.code,
                undoes=command.takes_back(view),
            )
            change = writing.append(header, drafts)
            told += behind(header.at, change.header.at)
            command.finish(writing, change)
        keys = () if command.is_checked else tuple(str(each.key) for each in drafts)
        return Done(change=change, keys=keys, told=told, troubled=self.teller.tell(self.store, self.observers))

    def would(self, command: Command, *, reason: str | None = None) -> Drafts:
        """Return what a command would write as things stand, and write nothing.  Raises as `do` does."""
        with self.store.reading() as reading:
            view = View(reading, self.kinds, self.today(), actor=self.actor, reason=reason, rules_of=self.rules_of)
            return self._decided(command, view)[0]

    def _decided(self, command: Command, view: View) -> tuple[Drafts, tuple[Message, ...]]:
        """Return what a command decides and is not so already, checked; and which checks have failed themselves."""
        self._check_side(view)
        decided = command.decide(view)
        if command.is_checked and isinstance(decided, Sized):
            # There may be a hundred thousand: each is made when its turn comes, and looked at by variants alone.
            return decided, self._ask(view, decided)
        drafts = _new(view, tuple(decided))
        if not drafts:
            return drafts, ()
        check(view, drafts)
        # What is taken back to has stood already, and a check that came since keeps nobody from it.
        return drafts, () if command.takes_back(view) is not None else self._ask(view, drafts)

    def _check_side(self, view: View) -> None:
        """Raise UnknownError for a side that no agreement has: the journal would keep it for ever."""
        if self.side is None:
            return
        known = {row.key.id for row in view.reading.rows(kind="side")}
        if known and self.side not in known:
            message = NO_RECORD(kind="side", id=self.side, nearest=nearest(self.side, known))
            raise UnknownError([Problem(message, remedy=CHOICES(choices=tuple(sorted(known))))])

    def _ask(self, view: View, drafts: Iterable[Draft]) -> tuple[Message, ...]:
        """Return what is to be told of checks that have failed themselves.  Raises InvalidError for what is wrong."""
        asked = tuple(drafts) if self.checks else ()
        problems, failed = list[Problem](), list[Message]()
        for each in self.checks:
            try:
                problems += each(view, asked)
            except PluginError as error:
                failed += (problem.message for problem in error.problems)
        if problems:
            raise InvalidError(problems)
        return tuple(failed)


def _new(view: View, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the drafts that are not what stands already: a change of nothing is none."""
    rows = view.reading.rows_of([each.key for each in drafts])
    return [each for each in drafts if each.text != (rows[each.key].text if each.key in rows else None)]
