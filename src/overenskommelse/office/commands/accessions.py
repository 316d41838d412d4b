"""Accessions, from applied to left, as the agreement's joining policy of the day has it."""

from typing import Any, ClassVar

import attrs
from attrs import field, frozen

from ...dates import PartialDate
from ...journal import Key
from ...ledger import Accession, Contact
from ...messages import Template
from ...references import refers
from ..command import asked
from .drafting import Drafting
from .endings import end
from .joinings import Joining, check_approver, check_open, check_step, leaving
from .periods import day_of, from_day, not_before
from .recording import AGREEMENT, ON, Drafted, Recording

JOINER = Template("ask-joiner", "Organisation: the id of the organisation that joins.")
LEAVER = Template("ask-leaver", "Organisation: the id of the organisation that leaves.")
APPROVER = Template("ask-approver", "By: the id of the body or party that approved.")
CONTACT_ROLE = Template("ask-contact-role", "Contact's role: what the contact is at the organisation.")
CONTACT_NAME = Template("ask-contact-name", "Contact's name: who it is, where that needs to be known.")
CONTACT_EMAIL = Template("ask-contact-email", "Contact's e-mail: a shared address rather than a person's own.")

CONTACT_PURPOSE = "Kontakt för överenskommelsen."
"""What a contact named at the signing is for; a record's text is in the register's own language."""


@frozen(kw_only=True)
class _Step(Recording):
    """One step of an organisation on its way in."""

    keys_of: ClassVar[type[Accession]] = Accession

    organisation: str = field(metadata=asked(JOINER, **refers("organisation")))
    on: PartialDate | None = field(default=None, metadata=asked(ON))
    votes: bool = True

    def joining(self, drafting: Drafting) -> Joining:
        """Return how things stand.  Raises UnknownError, and RefusedError where nobody can join."""
        return check_open(drafting.view, self.agreement, self.organisation, day_of(drafting.view, self.on), self.votes)

    def begun(self, drafting: Drafting, **days: Any) -> Accession:  # noqa: ANN401 - the fields of an accession
        """Return a new accession."""
        id = self.named(drafting, Accession.kind, "anslutning", self.organisation, "" if self.votes else "steg-1")
        given = {"organisation": self.organisation, "votes": self.votes, **days, **self.common(drafting)}
        return Accession(id=id, **given)


@frozen(kw_only=True)
class Apply(_Step):
    """Record that an organisation applies to join."""

    code: ClassVar[str] = "apply-accession"
    verb: ClassVar[str] = "apply"
    noun: ClassVar[str] = "accession"
    says: ClassVar[Template] = Template("do-apply", "Record that an organisation applies to join an agreement.")

    def write(self, drafting: Drafting) -> None:
        """Collect the application.  Raises RefusedError where nothing is applied for, or it was already."""
        joining = self.joining(drafting)
        check_step(joining, "applied")
        drafting.add(self.agreement, self.begun(drafting, applied=joining.day, period=not_before(joining.day)))


@frozen(kw_only=True)
class Approve(_Step):
    """Record that a body approves an organisation that has applied."""

    code: ClassVar[str] = "approve-accession"
    verb: ClassVar[str] = "approve"
    noun: ClassVar[str] = "accession"
    says: ClassVar[Template] = Template("do-approve", "Record that an application to join was approved, and by whom.")

    by: str = field(metadata=asked(APPROVER, **refers("actor")))

    def write(self, drafting: Drafting) -> None:
        """Collect the approval.  Raises RefusedError for another body than the policy names, or a step out of order."""
        joining = self.joining(drafting)
        check_step(joining, "approved")
        check_approver(joining, self.by)
        days: dict[str, Any] = {"approved": joining.day, "approved_by": self.by}
        if joining.pending is None:
            made = self.begun(drafting, period=not_before(joining.day), **days)
        else:
            made = attrs.evolve(joining.pending, period=not_before(joining.day), **days)
        drafting.put(self.agreement, made)


@frozen(kw_only=True)
class Sign(_Step):
    """Record that an organisation has joined: it signed, or gave notice where that is all that is asked."""

    code: ClassVar[str] = "sign-accession"
    verb: ClassVar[str] = "sign"
    noun: ClassVar[str] = "accession"
    says: ClassVar[Template] = Template("do-sign", "Record that an organisation has signed, or given notice to join.")

    contact_role: str | None = field(default=None, metadata=asked(CONTACT_ROLE))
    contact_name: str | None = field(default=None, metadata=asked(CONTACT_NAME))
    contact_email: str | None = field(default=None, metadata=asked(CONTACT_EMAIL))

    def write(self, drafting: Drafting) -> None:
        """Collect the signing, and the contact named with it.  Raises RefusedError for what comes first."""
        joining = self.joining(drafting)
        check_step(joining, "signed", names_contact=self.contact_role is not None)
        days: dict[str, Any] = {"signed": joining.day, "period": from_day(joining.day)}
        if joining.pending is None:
            drafting.add(self.agreement, self.begun(drafting, **days))
        else:
            drafting.put(self.agreement, attrs.evolve(joining.pending, **days))
        if self.contact_role is not None:
            drafting.add(self.agreement, self._contact(drafting, self.contact_role, joining.day))

    def _contact(self, drafting: Drafting, role: str, day: PartialDate) -> Contact:
        return Contact(
            id=drafting.free_id(self.agreement, Contact.kind, self.organisation, role),
            organisation=self.organisation,
            role=role,
            name=self.contact_name,
            email=self.contact_email,
            purpose=CONTACT_PURPOSE,
            period=from_day(day),
            **self.common(drafting),
        )


@frozen(kw_only=True)
class Leave(Drafted):
    """Record that an organisation has left an agreement, with every step it took."""

    code: ClassVar[str] = "leave-accession"
    verb: ClassVar[str] = "leave"
    noun: ClassVar[str] = "accession"
    says: ClassVar[Template] = Template(
        "do-leave", "Record that an organisation has left, or takes back what it applied for."
    )
    keys_of: ClassVar[type[Accession]] = Accession
    asks_reason: ClassVar[bool] = True

    agreement: str = field(metadata=asked(AGREEMENT))
    organisation: str = field(metadata=asked(LEAVER, **refers("organisation")))
    on: PartialDate | None = field(default=None, metadata=asked(ON))

    def write(self, drafting: Drafting) -> None:
        """Collect the end of each accession that runs.  Raises RefusedError where there is none."""
        day = day_of(drafting.view, self.on)
        for record in leaving(drafting.view, self.agreement, self.organisation):
            end(drafting, Key(self.agreement, Accession.kind, record.id), day)
