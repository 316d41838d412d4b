"""Editions and plans: which there are, what became of them, what differs between two, and how one comes into force."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from overenskommelse.agreement import Edition, Plan
from overenskommelse.cli.page import Block
from overenskommelse.cli.showing import part_page
from overenskommelse.journal import Key
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.office.commands import PutPlanInForce
from overenskommelse.wording.differences import Compared
from overenskommelse.wording.standings import steps

from .. import words
from ..actions import Action, bindings
from ..dialogs.chooser import Choice, Chooser
from ..dialogs.paths import ask_source
from ..doing import drafting
from ..forms.opening import edit_record, open_form
from ..shown import texts
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table
from .listing import Listing
from .reading import Reading

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

    from ..shown.texts import Begun

TITLED = Template("console-screen-editions", "Editions and plans")
ABOUT = Template(
    "console-about-editions",
    "Every edition of the text and every plan, with what became of it. Mark one with the space bar and press d on "
    "another to see what differs between them.",
)
COUNTED = PluralTemplate(
    "console-editions-counted", "{count} edition or plan is known.", "{count} editions and plans are known."
)
STATE = Template("console-column-edition-state", "State")
TITLE = Template("console-column-edition-title", "Title")
WHEN = Template("console-column-edition-when", "When")
DIFFER = Template("console-action-differ", "what differs")
ADOPT = Template("console-action-adopt", "put in force")
NEW = Template("console-action-new-edition", "new from a file")
EDIT = Template("console-action-edit-edition", "edit")
DIFFER_WORDS = Template("console-words-differ", "diff, compare, changes, against")
ADOPT_WORDS = Template("console-words-adopt", "adopt, decide, valid, plan in force")
NEW_WORDS = Template("console-words-new-edition", "add, draft, YAML, read in, edition, plan")
TEXT = Template("console-action-edition-text", "the text, clause by clause")
TEXT_WORDS = Template("console-words-edition-text", "read, clauses, draft, change")
DRAFT = Template("console-action-draft", "begin a draft")
DRAFT_WORDS = Template("console-words-draft", "new edition, revise, change the text, copy")
NO_TEXT = Template("console-edition-no-text", "That is a plan; its parts stand in the tree of the agreement.")
EDIT_WORDS = Template("console-words-edit-edition", "change, mend, draft, correct")
AGAINST = Template("console-ask-against", "From which one?")
NONE_OTHER = Template("console-editions-none-other", "There is no other of its kind to compare with.")
DIFFERENCE = Template("console-screen-difference", "What differs")
WHICH_FILE = Template("console-ask-edition-file", "Which file holds the edition or the plan? YAML or JSON.")
MARKED = Template("console-editions-marked", "{title} is marked: press d on the one to compare it with.")


class Editions(Listing):
    """The editions and plans, and what is known of one of them."""

    TITLED = TITLED
    ABOUT = ABOUT
    MAY_MARK: ClassVar[bool] = True
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="draft", key="b", title=DRAFT, synonyms=DRAFT_WORDS, is_hint=True, writes=True),
        Action(name="adopt", key="s", title=ADOPT, synonyms=ADOPT_WORDS, is_hint=True, writes=True),
        Action(name="differ", key="d", title=DIFFER, synonyms=DIFFER_WORDS, is_hint=True),
        Action(name="text", key="t", title=TEXT, synonyms=TEXT_WORDS, is_hint=True),
        Action(name="new", key="n", title=NEW, synonyms=NEW_WORDS, writes=True),
        Action(name="edit", key="f2", title=EDIT, synonyms=EDIT_WORDS, writes=True),
        Action(name="read", key="r", title=words.READ),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._opened: Opened | None = None
        self._texts: Sequence[Compared] = ()

    def load(self) -> None:
        """Ask for the agreement."""
        self.read(self.desk.opened, self._show)

    def _show(self, opened: "Opened") -> None:
        self._opened, self._texts = opened, texts.of(opened.agreement)
        fill = self.language.fill
        self.say(self.language.say(COUNTED(count=len(self._texts))))
        columns = (
            Column(title=fill(STATE), width=20, weight=2),
            Column(title=fill(TITLE), weight=3),
            Column(title=fill(WHEN), width=30, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(self._texts)), self._rows)
        table.focus()
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: self._line(self._texts[number]) for number in numbers}

    def _line(self, each: Compared) -> Line:
        sign, tone, word = texts.state(each.text, self.language)
        when = ", ".join(steps(each.text, self.language)) if isinstance(each.text, Edition) else ""
        period = self.language.word(each.text.period) if isinstance(each.text, Plan) else when
        return Line(cells=(f"{sign} {word}", each.text.title, period), tone=tone)

    def _here(self) -> Compared | None:
        number = self.query_one(Table).number
        return None if number is None else self._texts[number]

    def on_table_moved(self) -> None:
        """Show what is known of one."""
        found, opened = self._here(), self._opened
        if found is not None and opened is not None:
            told = part_page(found.citation, found.text, opened, self.desk.session, shows_ids=False)
            self.query_one(Facts).show(told[1:])

    def on_table_chosen(self) -> None:
        """Read what is known of it."""
        self.action_read()

    def on_table_marked(self, event: Table.Marked) -> None:
        """Tell what can be done with the one that is marked; one is marked at a time."""
        event.table.marked &= {event.number}
        if event.table.marked:
            self.notify(self.desk.say(MARKED, title=self._texts[event.number].text.title), markup=False)

    def action_read(self) -> None:
        """Read what is known of it."""
        self.query_one(Facts).focus()

    def action_differ(self) -> None:
        """Show what differs: from the one that is marked, else from one that is chosen."""
        new = self._here()
        if new is None:
            return
        others = {each.citation: each for each in self._texts if type(each.text) is type(new.text) and each is not new}
        marked = [self._texts[number] for number in self.query_one(Table).marked]
        if marked and marked[0].citation in others:
            self._differ(marked[0], new)
        elif len(others) == 1:
            self._differ(next(iter(others.values())), new)
        elif others:
            choices = [
                Choice(id=id, title=each.text.title, beside=texts.state(each.text, self.language)[2])
                for id, each in others.items()
            ]

            def chosen(id: str | None) -> None:
                if id is not None:
                    self._differ(others[id], new)

            self.app.push_screen(Chooser(self.language.fill(AGAINST), choices, self.language), chosen)
        else:
            self.notify(self.language.fill(NONE_OTHER), markup=False)

    def _differ(self, old: Compared, new: Compared) -> None:
        desk = self.desk

        def ask() -> Sequence[Block]:
            return texts.difference(desk, desk.opened(), old.citation, new.citation)

        self.app.push_screen(Reading(self.language.fill(DIFFERENCE), ask))

    def action_adopt(self) -> None:
        """Adopt the one that the cursor stands on."""
        found, opened = self._here(), self._opened
        if found is None or opened is None:
            return
        if isinstance(found.text, Edition):
            drafting.adopt(self, found.text, opened.agreement)
        else:
            fixed = {"agreement": self.desk.code}
            open_form(self, PutPlanInForce, found.text.title, begun={"id": found.text.id}, fixed=fixed)

    def action_text(self) -> None:
        """Open the text of an edition, clause by clause."""
        found = self._marked_edition()
        if found is not None:
            self._open(found.id)

    def action_draft(self) -> None:
        """Begin a draft with the text of an edition."""
        found = self._marked_edition()
        if found is not None:
            drafting.begin(self, found, self._open)

    def _marked_edition(self) -> Edition | None:
        """Return the edition that the cursor stands on; say so where it is a plan."""
        found = self._here()
        if found is not None and not isinstance(found.text, Edition):
            self.notify(self.language.fill(NO_TEXT), markup=False)
        return found.text if found is not None and isinstance(found.text, Edition) else None

    def _open(self, edition: str) -> None:
        from .edition import Edition_

        self.app.push_screen(Edition_(edition))

    def action_new(self) -> None:
        """Adopt one that a file holds."""

        def read(path: Path) -> None:
            self.ask(lambda: texts.read(self.desk, path), show, group="file")

        def show(found: "Begun") -> None:
            open_form(self, found.command, found.title, fixed=found.fixed)

        if self.may_write():
            ask_source(self, self.language.fill(WHICH_FILE), read)

    def action_edit(self) -> None:
        """Mend what is known of it."""
        found = self._here()
        if found is not None and self.desk.code is not None:
            kind = "edition" if isinstance(found.text, Edition) else "plan"
            edit_record(self, Key(self.desk.code, kind, found.text.id), found.text.title)
