"""Contacts: whom to reach at an organisation, in one agreement."""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Contact
from ...messages import Template
from ...references import refers
from ..command import asked
from .drafting import Drafting
from .periods import day_of, from_day
from .recording import SINCE, Ending, Recording


@frozen(kw_only=True)
class AddContact(Recording):
    """Enter whom to reach at an organisation, and what for."""

    code: ClassVar[str] = "add-contact"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "contact"
    says: ClassVar[Template] = Template("do-add-contact", "Enter whom to reach at an organisation, and what for.")
    keys_of: ClassVar[type[Contact]] = Contact

    organisation: str = field(metadata=refers("organisation"))
    role: str
    purpose: str
    name: str | None = None
    email: str | None = None
    exported: bool = False
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))

    def write(self, drafting: Drafting) -> None:
        """Collect the contact; its id is made of the role, never of the person's name."""
        made = Contact(
            id=self.named(drafting, Contact.kind, self.organisation, self.role),
            organisation=self.organisation,
            role=self.role,
            name=self.name,
            email=self.email,
            purpose=self.purpose,
            exported=self.exported,
            period=from_day(day_of(drafting.view, self.since)),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class EndContact(Ending):
    """End a contact."""

    code: ClassVar[str] = "end-contact"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "contact"
    says: ClassVar[Template] = Template("do-end-contact", "End a contact.")
    keys_of: ClassVar[type[Contact]] = Contact
