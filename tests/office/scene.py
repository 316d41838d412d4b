"""A small agreement's records for the tests of what is done with the journal, and a command that writes any of them."""

from collections.abc import Iterable
from typing import Any, ClassVar

from attrs import evolve, frozen

from overenskommelse.dates import PartialDate, Period
from overenskommelse.journal import Key
from overenskommelse.ledger import AgendaItem, Contact, Decision, Meeting, Minutes, Organisation, Record
from overenskommelse.messages import Template
from overenskommelse.office.command import Command
from overenskommelse.office.drafts import draft, withdrawal
from overenskommelse.office.fields import text_of
from overenskommelse.office.ports import SHARED, Draft
from overenskommelse.office.view import View
from overenskommelse.sources import Document, Source

CODE = "dal"
SOURCE = Source(document="brev")


@frozen(kw_only=True)
class Put(Command):
    """Write what is given, and withdraw what is named."""

    code: ClassVar[str] = "put"
    summary: ClassVar[Template] = Template("command-put", "write what is given")

    drafts: tuple[Draft, ...]

    def decide(self, view: View) -> Iterable[Draft]:
        """Return what is given."""
        del view
        return self.drafts


def put(*values: Any) -> Put:
    """Write records and documents; organisations and documents marked so are shared."""
    return Put(drafts=tuple(draft(SHARED if isinstance(each, Organisation) else CODE, each) for each in values))


def shared(document: Document) -> Put:
    return Put(drafts=(draft(SHARED, document),))


def withdraw(*keys: Key) -> Put:
    return Put(drafts=tuple(withdrawal(key) for key in keys))


def raw(kind: str, id: str, agreement: str = SHARED, **data: object) -> Put:
    """Write a record of the program's own, as plain data."""
    return Put(drafts=(Draft(key=Key(agreement, kind, id), text=text_of({"id": id, **data})),))


def key_of(record: Record) -> Key:
    return Key(SHARED if isinstance(record, Organisation) else CODE, record.kind, record.id)


BREV = Document(id="brev", title="Brev")
KORPEN = Organisation(id="korpen", source=SOURCE, period=Period.parse("2010/.."), name="Korpen")
ANNA = Contact(
    id="kontakt",
    source=SOURCE,
    period=Period.parse("2020/2021"),
    organisation="korpen",
    role="ordförande",
    name="Anna Åkesdotter",
    email="anna.akesdotter@korpen.example",
    purpose="kallelser",
)
BO = evolve(ANNA, name="Bo Ek", email="bo@korpen.example")
MOTE = Meeting(
    id="mote",
    source=SOURCE,
    date=PartialDate("2021-03-04"),
    bodies=(),
    items=(
        AgendaItem(id="p1", heading="Val", decisions=(Decision(id="a", summary="Anna Åkesdotter valdes."),)),
        AgendaItem(id="p2", heading="Övrigt", summary="Inget."),
    ),
    minutes=Minutes(confirmed=PartialDate("2021-03-10"), confirmed_by=("Anna Åkesdotter", "Bo Ek")),
)
BEGINNING = (shared(BREV), put(BREV, KORPEN))
"""What the records rest on."""
