"""The agreement: its text, plans, bodies and promises as a tree, each part with its source."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text as Label
from textual.containers import Container
from textual.widget import Widget
from textual.widgets import Static, Tree
from textual.widgets.tree import TreeNode

from overenskommelse.agreement import Clause
from overenskommelse.cli.cleaning import clean
from overenskommelse.cli.page import Block, Text
from overenskommelse.cli.showing import part_page
from overenskommelse.journal import Key
from overenskommelse.messages import Template
from overenskommelse.notation.parts import ELEMENTS
from overenskommelse.wording.outline import outline
from overenskommelse.wording.passages import Passage
from overenskommelse.wording.standings import edition_then
from overenskommelse.wording.subject import heading_of

from .. import words
from ..actions import Action, bindings
from ..doing import drafting
from ..forms.opening import edit_record
from ..page import Page
from ..widgets.blocks import Facts

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

ABOUT = Template(
    "console-about-text",
    "The agreement as it was worded on the day: its text, its plans, its bodies and its promises. Beside the tree "
    "stands the part that is marked, with its source and what follows from it.",
)
EDITIONS = Template("console-action-editions", "editions and plans")
EDITIONS_WORDS = Template("console-words-editions", "versions, diff, compare, draft, adopt, plan, in force")
EDIT = Template("console-action-edit-part", "edit the part")
EDIT_WORDS = Template("console-words-edit-part", "change, mend, correct, draft")
OPEN_ALL = Template("console-action-unfold", "unfold all")
CLOSE_ALL = Template("console-action-fold", "fold all")


class Agreement(Page):
    """The tree, and the part that is marked."""

    DEFAULT_CSS = """
    Agreement #both { height: 1fr; }
    Agreement Tree { height: 1fr; background: $background; padding: 0 1; scrollbar-size-vertical: 1; }
    Agreement Tree:focus { background: $background; }
    Agreement #facts { border-top: solid $panel; }
    Agreement.-wide #both { layout: horizontal; }
    Agreement.-wide Tree { width: 3fr; }
    Agreement.-wide #facts { width: 2fr; border-top: none; border-left: solid $panel; }
    """
    TITLED = words.TEXT
    ABOUT = ABOUT
    KEY: ClassVar[str] = "2"
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="editions", key="v", title=EDITIONS, synonyms=EDITIONS_WORDS, is_hint=True),
        Action(name="unfold", key="u", title=OPEN_ALL, is_hint=True),
        Action(name="fold", key="i", title=CLOSE_ALL),
        Action(name="edit", key="f2", title=EDIT, synonyms=EDIT_WORDS, is_hint=True, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, *, at: str | None = None) -> None:
        """Make the screen; `at` is the citation of the part that is shown first."""
        super().__init__()
        self._at = at
        self._opened: Opened | None = None

    def body(self) -> Iterator[Widget]:
        """Yield which text it is, the tree, and the part."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        tree: Tree[Passage] = Tree("")
        tree.show_root = False
        tree.guide_depth = 2
        yield Container(tree, Facts(id="facts"), id="both")

    def load(self) -> None:
        """Ask for the agreement."""
        self.read(self._read, self._show)

    def _read(self) -> "tuple[Opened, tuple[Passage, ...]]":
        opened = self.desk.opened()
        return opened, tuple(self._passages(opened))

    def _passages(self, opened: "Opened") -> Iterable[Passage]:
        return outline(opened.subject, self.desk.language)

    def _show(self, found: "tuple[Opened, tuple[Passage, ...]]") -> None:
        self._opened, passages = found
        opened = self._opened
        self.query_one("#said", Static).update(clean(self._said(opened)))
        tree: Tree[Passage] = self.query_one(Tree)
        tree.clear()
        self._grow(tree.root, passages)
        tree.root.expand()
        self._go(tree)
        tree.focus()
        self.tell_where()

    def _said(self, opened: "Opened") -> str:
        force = opened.agreement.in_force(opened.on)
        return edition_then(force, opened.agreement, opened.on, self.language)

    def _go(self, tree: "Tree[Passage]") -> None:
        """Go to the part that is asked for, with every branch above it open; to the first one where none is."""
        found = next((node for node in _nodes(tree.root) if node.data and node.data.citation == self._at), None)
        if self._at is None or found is None:
            tree.cursor_line = 0
            return
        if found.data is not None:
            # Where the cursor stands as it stood, what it stands on may say something else by now.
            self.query_one(Facts).show(self._part(found.data))
        above = found.parent
        while above is not None:
            above.expand()
            above = above.parent
        # A node has its line once the lines are laid out, which asking for the last one does.
        if tree.last_line:
            tree.move_cursor(found)
            tree.scroll_to_node(found, animate=False)

    def _grow(self, under: "TreeNode[Passage]", passages: Iterable[Passage]) -> None:
        for each in passages:
            said = each.heading or "  ".join(part for part in (each.label, each.text) if part)
            label = Label(clean(said))
            if each.parts:
                self._grow(under.add(label, each), each.parts)
            else:
                under.add_leaf(label, each)

    def on_tree_node_highlighted(self, event: "Tree.NodeHighlighted[Passage]") -> None:
        """Show the part."""
        if event.node.data is not None:
            self._at = event.node.data.citation or self._at
            self.query_one(Facts).show(self._part(event.node.data))

    def _part(self, passage: Passage) -> Iterator[Block]:
        opened = self._opened
        part = opened.agreement.elements.get(passage.citation or "") if opened else None
        if opened is None or part is None or passage.citation is None:
            yield from (Text(text) for text in (passage.heading, passage.text) if text)
            return
        session = self.desk.session
        session.on = opened.on
        # What it is a part of stands at the top of the screen already.
        yield from part_page(passage.citation, part, opened, session, shows_ids=False)[1:]

    def action_editions(self) -> None:
        """List the editions and the plans."""
        from .editions import Editions

        self.app.push_screen(Editions())

    def action_edit(self) -> None:
        """Mend the part that is marked, a clause of a draft too, or else the edition or plan that it is in."""
        citation, opened = self._citation(), self._opened
        found = self._key(citation) if citation else None
        if opened is None or citation is None or found is None:
            return
        if drafting.is_of_draft(opened.agreement, citation):
            drafting.change(self, citation, self._title(citation))
            return
        edition = opened.agreement.edition_of(citation)
        if edition is not None and isinstance(opened.agreement.elements.get(citation), Clause):
            drafting.tell_decided(self, edition)
        edit_record(self, found, self._title_of(found.id))

    def _citation(self) -> str | None:
        """Return the citation of the part that is marked."""
        node = self.query_one(Tree).cursor_node
        passage: Passage | None = node.data if node else None
        return passage.citation if passage else None

    def _title(self, citation: str) -> str:
        """Return what a part is called."""
        part = self._opened.agreement.elements.get(citation) if self._opened else None
        return heading_of(part) or citation.rpartition("/")[2]

    def _title_of(self, id: str) -> str:
        """Return what a part is called that has an id of its own."""
        parts = self._opened.agreement.elements.values() if self._opened else ()
        part = next((each for each in parts if getattr(each, "id", None) == id), None)
        return heading_of(part) or id

    def _key(self, citation: str) -> Key | None:
        """Return the key of the part that holds a citation: of all that are parts, the nearest above it."""
        opened, code = self._opened, self.desk.code
        at = citation
        while opened is not None and code is not None and at:
            part = opened.agreement.elements.get(at)
            kind = next((kind for kind, cls in ELEMENTS.values() if isinstance(part, cls)), None)
            if kind is not None and part is not None:
                return Key(code, kind, str(getattr(part, "id", at)))
            at = at.rpartition("/")[0]
        return None

    def action_unfold(self) -> None:
        """Open every branch."""
        self.query_one(Tree).root.expand_all()

    def action_fold(self) -> None:
        """Close every branch."""
        for each in self.query_one(Tree).root.children:
            each.collapse_all()


def _nodes(node: "TreeNode[Passage]") -> "Iterator[TreeNode[Passage]]":
    for each in node.children:
        yield each
        yield from _nodes(each)
