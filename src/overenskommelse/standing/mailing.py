"""Whom to write to on a day: contacts whose purpose fits, and whose time has not passed."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from ..agreement import Agreement
from ..ledger import Contact, Ledger, Organisation
from ..sources import name_on
from ..swedish import sort_key
from .register import register


@frozen(kw_only=True)
class Addressee:
    """An organisation and the role to write to there; who the person is stays in the contact."""

    organisation: str
    name: str
    role: str
    email: str | None
    purpose: str
    is_signatory: bool


@frozen(kw_only=True)
class MailingList:
    """Whom to write to, by name; `unsure` counts contacts left out because their time may have passed."""

    on: date
    addressees: tuple[Addressee, ...]
    unsure: int
    purposes: tuple[str, ...]
    """Every purpose that a contact has, for whoever asks for one that none has."""
    unreached: tuple[str, ...]
    """The names of those that have joined and have no contact that fits, so that nobody writes to them."""


def mailing_list(agreement: Agreement, ledger: Ledger, on: date, purpose: str | None = None) -> MailingList:
    """Return whom to write to on a day: for every purpose, or for one, whose words may stand within a contact's own."""
    joined = set(register(agreement, ledger, on).signatories)
    organisations = {each.id: each for each in ledger.of(Organisation)}
    fitting = [each for each in ledger.of(Contact) if purpose is None or _folded(purpose) in _folded(each.purpose)]
    found = [
        Addressee(
            organisation=each.organisation,
            name=name_on(organisations[each.organisation], on),
            role=each.role,
            email=each.email,
            purpose=each.purpose,
            is_signatory=each.organisation in joined,
        )
        for each in fitting
        if each.period.contains(on)
    ]
    unreached = joined - {each.organisation for each in found}
    return MailingList(
        on=on,
        addressees=tuple(sorted(found, key=lambda each: (sort_key(each.name), sort_key(each.role)))),
        unsure=sum(each.period.contains(on) is None for each in fitting),
        purposes=_purposes(ledger.of(Contact)),
        unreached=tuple(sorted((name_on(organisations[id], on) for id in unreached), key=sort_key)),
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _purposes(contacts: Iterable[Contact]) -> tuple[str, ...]:
    return tuple(sorted({each.purpose for each in contacts}, key=sort_key))
