"""One edition of the text as a tree: a draft is changed clause by clause, and compared with the text before it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from overenskommelse.agreement import Clause, Edition
from overenskommelse.cli.page import Block
from overenskommelse.messages import Template
from overenskommelse.wording.outline import text
from overenskommelse.wording.passages import Passage
from overenskommelse.wording.standings import steps

from ..actions import Action, bindings
from ..doing import drafting
from ..shown import texts
from .editions import DIFFERENCE
from .reading import Reading
from .text import CLOSE_ALL, OPEN_ALL, Agreement

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

TITLED = Template("console-screen-edition", "The text of an edition")
ABOUT = Template(
    "console-about-edition",
    "One edition, clause by clause. In a draft each clause can be changed, others be added and taken out, and d shows "
    "what differs from the text before it. What was decided stands as it was decided.",
)
CHANGE = Template("console-action-change-clause", "change the clause")
CHANGE_WORDS = Template("console-words-change-clause", "edit, mend, wording, text")
NEW = Template("console-action-new-clause", "new clause")
NEW_WORDS = Template("console-words-new-clause", "add, insert, paragraph")
OUT = Template("console-action-take-out-clause", "take the clause out")
DIFFER = Template("console-action-differ-before", "what differs from before")
DIFFER_WORDS = Template("console-words-differ-before", "diff, compare, changes")
ADOPT = Template("console-action-adopt-draft", "put the draft in force")
FIRST_TEXT = Template("console-edition-first", "There is no text before it to compare with.")


class Edition_(Agreement):  # noqa: N801 - the value has the name
    """The tree of one edition, and the clause that is marked."""

    TITLED = TITLED
    ABOUT = ABOUT
    KEY: ClassVar[str] = ""
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="edit", key="f2", title=CHANGE, synonyms=CHANGE_WORDS, is_hint=True, writes=True),
        Action(name="new", key="n", title=NEW, synonyms=NEW_WORDS, is_hint=True, writes=True),
        Action(name="differ", key="d", title=DIFFER, synonyms=DIFFER_WORDS, is_hint=True),
        Action(name="take_out", key="t", title=OUT, writes=True),
        Action(name="adopt", key="s", title=ADOPT, writes=True),
        Action(name="unfold", key="u", title=OPEN_ALL),
        Action(name="fold", key="i", title=CLOSE_ALL),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, edition: str) -> None:
        """Take the edition's id."""
        super().__init__()
        self.id_ = edition
        self._known: Sequence[str] = ()
        """The clauses that were there when it was read last: the cursor goes to one that is new."""

    @property
    def crumb(self) -> str:
        """What it is called: its title."""
        found = self._edition
        return found.title if found else self.language.fill(TITLED)

    @property
    def possible(self) -> tuple[Action, ...]:
        """What can be done with it: a text that was decided is read and compared."""
        found = self._edition
        is_draft = found is not None and found.is_draft
        return tuple(each for each in self.ACTIONS if is_draft or not each.writes)

    @property
    def _edition(self) -> Edition | None:
        return self._opened.agreement.edition_of(self.id_) if self._opened else None

    def _passages(self, opened: "Opened") -> Iterable[Passage]:
        found = opened.agreement.edition_of(self.id_)
        return text(found, self.desk.language) if found else ()

    def _said(self, opened: "Opened") -> str:
        found = opened.agreement.edition_of(self.id_)
        if found is None:
            return ""
        sign, _, word = texts.state(found, self.language)
        return "  ·  ".join((f"{sign} {word}", found.title, *steps(found, self.language)))

    def _show(self, found: "tuple[Opened, tuple[Passage, ...]]") -> None:
        clauses = [each for each in found[0].agreement.elements if each.startswith(f"{self.id_}/")]
        new = [each for each in clauses if each not in self._known]
        if self._known and new:
            self._at = new[0]
        self._known = clauses
        super()._show(found)

    def _draft(self) -> Edition | None:
        """Return the draft; say why where it is none any more."""
        found = self._edition
        if found is not None and not found.is_draft:
            drafting.tell_decided(self, found)
        return found if found is not None and found.is_draft else None

    def _clause(self) -> str | None:
        """Return the clause that is marked."""
        citation, opened = self._citation(), self._opened
        part = opened.agreement.elements.get(citation or "") if opened else None
        return citation if isinstance(part, Clause) else None

    def action_edit(self) -> None:
        """Change the clause that is marked."""
        clause = self._clause()
        if self._draft() is not None and clause is not None:
            drafting.change(self, clause, self._title(clause))

    def action_new(self) -> None:
        """Add a clause after the one that is marked."""
        draft, opened = self._draft(), self._opened
        if draft is not None and opened is not None:
            drafting.add(self, opened.agreement, draft, self._clause())

    def action_take_out(self) -> None:
        """Take the clause that is marked out of the draft."""
        clause = self._clause()
        if self._draft() is not None and clause is not None:
            drafting.take_out(self, clause, self._title(clause))

    def action_adopt(self) -> None:
        """Put the draft in force."""
        draft, opened = self._draft(), self._opened
        if draft is not None and opened is not None:
            drafting.adopt(self, draft, opened.agreement)

    def action_differ(self) -> None:
        """Show what differs from the text before it."""
        found, opened, desk = self._edition, self._opened, self.desk
        if found is None or opened is None:
            return
        force = opened.agreement.in_force(opened.on)
        before = found.predecessor or (force.id if force is not None and force is not found else None)
        if before is None:
            self.notify(self.language.fill(FIRST_TEXT), markup=False)
            return
        old = opened.agreement.edition_of(before)
        read = (old.read_instead if old else None) or before

        def ask() -> Sequence[Block]:
            return texts.difference(desk, desk.opened(), read, found.id)

        self.app.push_screen(Reading(self.language.fill(DIFFERENCE), ask))
