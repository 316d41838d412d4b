"""One organisation: what is known of it, its way into the agreement, its contacts, and who changed what."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget

from overenskommelse.cli.journals import changed
from overenskommelse.cli.page import Block, Card, Field, Heading, Text, field, filled
from overenskommelse.journal import Key
from overenskommelse.ledger import Accession, Contact, Organisation
from overenskommelse.messages import Template
from overenskommelse.office import View
from overenskommelse.office.columns import state
from overenskommelse.office.fields import data_of
from overenskommelse.office.history import Version, history
from overenskommelse.office.ports import SHARED
from overenskommelse.wording.records import done, key, texts

from .. import endings, steps
from ..actions import Action, bindings
from ..blocks import Facts
from ..joined_columns import STATES
from ..page import Page
from ..registers import Whom
from .joined_words import END, END_CONTACT, END_WORDS, MERGE, MERGE_WORDS

ABOUT = Template(
    "console-about-card", "All that is known of one organisation, and every change of it, the newest first."
)
TITLED = Template("console-screen-card", "Card")
WAY = Template("console-card-way", "Its way into the agreement")
CONTACTS = Template("console-card-contacts", "Contacts")
NO_CONTACTS = Template("console-card-no-contacts", "No contact is known.")
HISTORY = Template("console-card-history", "Who has changed what")
WHY = Template("console-card-why", "reason")
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
            own = Key(SHARED, Organisation.kind, organisation)
            uses = view.reading.users(Organisation.kind, organisation)
            keys = dict.fromkeys(use.key for use in uses if use.key.agreement == code)
            ways = [each for each in keys if each.kind == Accession.kind]
            contacts = [each for each in keys if each.kind == Contact.kind]
            blocks = (*self._known(view, own, ways, contacts), *self._history(view, [own, *ways, *contacts]))
            last = view.seek(Accession, ways[-1].id, code) if ways else None
            name = view.get(Organisation, organisation).name
        return Whom(organisation=organisation, name=name, state=state(last) if last else None), blocks

    def _known(self, view: View, own: Key, ways: Sequence[Key], contacts: Sequence[Key]) -> Iterator[Block]:
        fill = self.language.fill
        yield from self._record(view, own, self.whom.name)
        yield Heading(fill(WAY))
        for each in ways:
            record = view.get(Accession, each.id, each.agreement)
            sign, _, word = STATES[state(record)]
            yield from self._record(view, each, f"{sign} {fill(word)}")
        yield Heading(fill(CONTACTS))
        for each in contacts:
            yield from self._record(view, each, view.get(Contact, each.id, each.agreement).role)
        if not contacts:
            yield Text(fill(NO_CONTACTS))

    def _record(self, view: View, of: Key, title: str) -> Iterator[Block]:
        row = view.reading.row(of)
        if row is not None:
            data = data_of(of.kind, row.text)
            hidden = {"id", "organisation", "name" if of.kind == Organisation.kind else ""}
            fields = [self._field(of.kind, name, value) for name, value in data.items() if name not in hidden]
            yield Card(title, "", filled(fields))

    def _field(self, kind: str, name: str, value: object) -> Field:
        return field(key(kind, name, self.language), *texts(kind, name, value, self.language))

    def _history(self, view: View, keys: Sequence[Key]) -> Iterator[Block]:
        found = [version for each in keys for version in history(view, each)]
        found.sort(key=lambda version: version.entry, reverse=True)
        yield Heading(self.language.fill(HISTORY))
        for each in found:
            yield self._version(each)

    def _version(self, found: Version) -> Card:
        header = found.change.header
        when = f"{self.language.word(header.at)}, {header.actor}"
        fields = [
            field(self.language.fill(WHY), header.reason),
            *(changed(found.key.kind, each, self.desk.session) for each in found.fields),
        ]
        return Card(when, done(header.command, self.language), filled(fields))

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


def open_card(page: Page, whom: Whom) -> None:
    """Open the card of an organisation."""
    page.app.push_screen(Organisation_(whom))
