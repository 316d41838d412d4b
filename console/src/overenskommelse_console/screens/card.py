"""One organisation: what is known of it, its way into the agreement, its contacts, and who changed what."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget

from overenskommelse.cli.page import Block, Heading, Text
from overenskommelse.journal import Key
from overenskommelse.ledger import Accession, Contact, Organisation
from overenskommelse.messages import Template
from overenskommelse.office import View
from overenskommelse.office.columns import state
from overenskommelse.office.ports import SHARED

from ..actions import Action, bindings
from ..doing import endings, steps
from ..page import Page
from ..shown.joined_columns import STATES
from ..shown.naming import NamesOf
from ..shown.records import history_blocks, record_blocks
from ..shown.registers import Whom
from ..widgets.blocks import Facts
from .joined_words import END, END_CONTACT, END_WORDS, MERGE, MERGE_WORDS

ABOUT = Template(
    "console-about-card", "All that is known of one organisation, and every change of it, the newest first."
)
TITLED = Template("console-screen-card", "Card")
WAY = Template("console-card-way", "Its way into the agreement")
CONTACTS = Template("console-card-contacts", "Contacts")
NO_CONTACTS = Template("console-card-no-contacts", "No contact is known.")
NEXT = Template("console-action-next-step", "next step")
LEAVE = Template("console-action-leave", "leaves")
EDIT = Template("console-action-edit", "edit")
CONTACT = Template("console-action-contact", "new contact")


class Organisation_(Page):  # noqa: N801 - the record has the name
    """The card of one organisation."""

    TITLED = TITLED
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (
        Action(name="edit", key="f2", title=EDIT, is_hint=True, writes=True),
        Action(name="next", key="s", title=NEXT, is_hint=True, writes=True),
        Action(name="contact", key="k", title=CONTACT, is_hint=True, writes=True),
        Action(name="leave", key="l", title=LEAVE, is_hint=True, writes=True),
        Action(name="end_contact", key="t", title=END_CONTACT, writes=True),
        Action(name="merge", key="m", title=MERGE, synonyms=MERGE_WORDS, writes=True),
        Action(name="end", key="x", title=END, synonyms=END_WORDS, writes=True),
    )
    BINDINGS: ClassVar = bindings(ACTIONS)

    def __init__(self, whom: Whom) -> None:
        """Take whom it is about."""
        super().__init__()
        self.whom = whom

    @property
    def crumb(self) -> str:
        """What it is called."""
        return self.whom.name

    def body(self) -> Iterator[Widget]:
        """Yield the pane."""
        yield Facts(id="facts")

    def load(self) -> None:
        """Ask for all that is known."""
        self.read(self._read, self._show)

    def _show(self, found: tuple[Whom, Sequence[Block]]) -> None:
        self.whom, blocks = found
        facts = self.query_one(Facts)
        facts.show(blocks)
        facts.focus()
        self.tell_where()

    def _read(self) -> tuple[Whom, Sequence[Block]]:
        code, organisation = self.desk.code or "", self.whom.organisation
        with self.desk.view() as view:
            names = NamesOf(self.desk, view)
            own = Key(SHARED, Organisation.kind, organisation)
            uses = view.reading.users(Organisation.kind, organisation)
            keys = dict.fromkeys(use.key for use in uses if use.key.agreement == code)
            ways = in_time(view, [each for each in keys if each.kind == Accession.kind])
            contacts = [each for each in keys if each.kind == Contact.kind]
            name = view.get(Organisation, organisation).name
            known = self._known(view, names, (own, name), ways, contacts)
            story = history_blocks(view, [own, *ways, *contacts], names, self.language)
            blocks = (*known, *story)
            last = view.seek(Accession, ways[-1].id, code) if ways else None
        return Whom(organisation=organisation, name=name, state=state(last) if last else None), blocks

    def _known(
        self, view: View, names: NamesOf, own: tuple[Key, str], ways: Sequence[Key], contacts: Sequence[Key]
    ) -> Iterator[Block]:
        fill = self.language.fill
        yield from _record(view, names, *own)
        yield Heading(fill(WAY))
        for each in ways:
            record = view.get(Accession, each.id, each.agreement)
            sign, _, word = STATES[state(record)]
            yield from _record(view, names, each, f"{sign} {fill(word)}")
        yield Heading(fill(CONTACTS))
        for each in contacts:
            yield from _record(view, names, each, view.get(Contact, each.id, each.agreement).role)
        if not contacts:
            yield Text(fill(NO_CONTACTS))

    def action_edit(self) -> None:
        """Mend what is known of it."""
        steps.edit(self, self.whom)

    def action_next(self) -> None:
        """Record the next step."""
        steps.next_step(self, self.whom)

    def action_contact(self) -> None:
        """Add a contact."""
        steps.contact(self, self.whom)

    def action_leave(self) -> None:
        """Record that it leaves."""
        endings.leave(self, self.whom)

    def action_end_contact(self) -> None:
        """End one of its contacts."""
        endings.end_contact(self, self.whom)

    def action_merge(self) -> None:
        """Let it go up in another one."""
        endings.merge(self, self.whom)

    def action_end(self) -> None:
        """End the organisation."""
        endings.end_organisation(self, self.whom)


def in_time(view: View, ways: Sequence[Key]) -> list[Key]:
    """Return accessions in the order in which they began; one that nobody knows the beginning of stands first."""
    begun = {each: view.get(Accession, each.id, each.agreement).period.first for each in ways}
    return sorted(ways, key=lambda each: (begun[each], each.id))


def _record(view: View, names: NamesOf, of: Key, title: str) -> Iterator[Block]:
    hidden = ("organisation", "name" if of.kind == Organisation.kind else "")
    return record_blocks(view, of, title, names, without=hidden)


def open_card(page: Page, whom: Whom) -> None:
    """Open the card of an organisation."""
    page.app.push_screen(Organisation_(whom))
