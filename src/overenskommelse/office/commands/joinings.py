"""How things stand with an organisation on its way into an agreement, and which step comes first."""

from collections.abc import Iterator

from attrs import evolve, frozen

from ...agreement import Agreement
from ...agreement.joining import JoiningPolicy, Procedure
from ...dates import PartialDate
from ...errors import Place, Problem
from ...ledger import Accession, Contact, Organisation
from ...messages import Message, Template
from ..conflicts import RefusedError
from ..view import View
from .joinable import JOINED, absence
from .periods import from_day

HAD_JOINED = Template(
    "had-joined", "{organisation} had joined {agreement} already, by {accession} for {period}, and counts once."
)
LATER_OR_WHOLE = Template(
    "join-later-or-whole", "Give a day after it; what began and ended before it is entered whole: add accession."
)
COVERED = Template("covered", "Nobody joins {agreement}: by {policy} it covers everyone without that.")
NOT_APPLIED_FOR = Template("not-applied-for", "By {policy} nobody applies to join {agreement}, and nobody approves.")
SIGN_AT_ONCE = Template("sign-at-once", "Record the signing, or the notice, at once.")
APPLIED_TWICE = Template("applied-already", "{organisation} has applied already, by {accession}.")
APPROVED_TWICE = Template("approved-already", "{organisation} was approved already, by {accession}.")
APPLY_FIRST = Template("apply-first", "{organisation} has not applied; by {policy} that comes before approval.")
APPROVE_FIRST = Template("approve-first", "{organisation} is not approved; by {policy} that comes before signing.")
APPLIES = Template("apply-first-how", "Record it: apply accession --organisation {organisation}")
APPROVES = Template(
    "approve-first-how",
    "Record it: approve accession --organisation {organisation}; --by is who approves.",
)
BOTH = Template(
    "apply-and-approve-first-how",
    "Record both: apply accession --organisation {organisation}, then approve accession --organisation {organisation} "
    "with the body that approves (--by).",
)
STEP_FIRST = Template(
    "step-first", "{organisation} has not taken the first step; by {policy} it comes before the one with a vote."
)
WITHOUT_VOTE = Template("sign-without-vote", "Record the first step: sign without a vote.")
ONE_STEP = Template("one-step", "By {policy} there is one step alone, and it gives a vote.")
CONTACT_FIRST = Template("contact-first", "By {policy} whoever signs names a contact; {organisation} has none.")
GIVE_CONTACT = Template("give-contact", "Give the contact's role and how to reach it.")
OTHER_BODY = Template("other-approver", "By {policy} it is {approver} that approves, and not {given}.")
NOT_JOINED = Template("not-joined", "{organisation} has no accession to {agreement} that could end.")


@frozen(kw_only=True)
class Joining:
    """An organisation, an agreement, a day; the policy surely in force, and the accessions that run."""

    view: View
    agreement: Agreement
    organisation: str
    day: PartialDate
    votes: bool
    policy: JoiningPolicy | None
    """None where no policy is known to hold on the day: then every step may be recorded as it was taken."""
    pending: Accession | None
    """What was applied for or approved, and is not signed."""
    has_first_step: bool = False
    """Whether it has signed the first of two steps."""

    @property
    def asks_approval(self) -> bool:
        """Tell whether somebody approves before it can sign."""
        if self.policy is None or self.policy.procedure is Procedure.APPLY_AND_BE_APPROVED:
            return self.policy is not None
        named = self.policy.approved_by is not None
        return self.policy.procedure is Procedure.TWO_STEPS and self.votes and named


def check_open(view: View, code: str, organisation: str, day: PartialDate, votes: bool) -> Joining:  # noqa: FBT001 - a field of the command
    """Return how things stand.  Raises UnknownError, and RefusedError where the organisation cannot join, or has."""
    agreement = view.agreement(code)
    _check_day(agreement, view.get(Organisation, organisation), day)
    every = [each for each in _running(view, code, organisation) if each.period.last[1] >= day.lo]
    running = [each for each in every if each.votes is votes]
    joined = next((each for each in running if _is_signed(each)), None)
    if joined is not None:
        raise _refusal(JOINED(organisation=organisation, agreement=code, accession=joined.id), at="organisation")
    _check_once(view, code, organisation, day, votes)
    policy = next((each for each in agreement.joining if each.period.contains(day)), None)
    return Joining(
        view=view,
        agreement=agreement,
        organisation=organisation,
        day=day,
        votes=votes,
        policy=policy,
        pending=next(iter(running), None),
        has_first_step=any(not each.votes and _is_signed(each) for each in every),
    )


def _check_day(agreement: Agreement, organisation: Organisation, day: PartialDate) -> None:
    """Raise RefusedError where the agreement or the organisation surely was not there on the day."""
    found = absence(agreement, organisation, day)
    if found is not None:
        raise RefusedError([evolve(found, place=Place(path=("on",)))])


def _check_once(view: View, code: str, organisation: str, day: PartialDate, votes: bool) -> None:  # noqa: FBT001 - as above
    """Raise RefusedError where it had joined and left, and surely for some of the days from this one on."""
    for each in _accessions(view, code, organisation):
        had_joined = each.left is not None and each.votes is votes and _is_signed(each)
        if had_joined and each.period.overlaps(from_day(day)):
            told = HAD_JOINED(organisation=organisation, agreement=code, accession=each.id, period=each.period)
            raise _refusal(told, at="on", remedy=LATER_OR_WHOLE())


def check_step(joining: Joining, step: str, *, names_contact: bool = False) -> None:
    """Raise RefusedError with every step that comes before one of applied, approved and signed."""
    ways = [*_taken(joining, step)]
    if joining.policy is not None:
        ways += _before(joining, joining.policy, step)
        if step == "signed" and not names_contact:
            ways += _contact(joining, joining.policy)
    if ways:
        raise RefusedError([Problem(message, Place(path=("organisation",)), remedy) for message, remedy in ways])


def check_approver(joining: Joining, by: str) -> None:
    """Raise RefusedError where another body approves than the one that the policy names."""
    policy = joining.policy
    if policy is not None and policy.approved_by not in {None, by}:
        raise _refusal(OTHER_BODY(policy=policy.id, approver=policy.approved_by, given=by), at="by")


def leaving(view: View, code: str, organisation: str) -> list[Accession]:
    """Return the accessions that can end, the first step's too.  Raises RefusedError where there is none."""
    view.require(code)
    running = list(_running(view, view.agreement(code).code, view.get(Organisation, organisation).id))
    if not running:
        raise _refusal(NOT_JOINED(organisation=organisation, agreement=code), at="organisation")
    return running


_Way = tuple[Message, Message | None]


def _taken(joining: Joining, step: str) -> Iterator[_Way]:
    """Yield that a step was taken already."""
    pending, organisation = joining.pending, joining.organisation
    if pending is not None and step == "applied":
        yield APPLIED_TWICE(organisation=organisation, accession=pending.id), None
    if pending is not None and step == "approved" and pending.approved is not None:
        yield APPROVED_TWICE(organisation=organisation, accession=pending.id), None


def _before(joining: Joining, policy: JoiningPolicy, step: str) -> Iterator[_Way]:
    """Yield what a policy has come before a step."""
    given = {"policy": policy.id, "agreement": joining.agreement.code, "organisation": joining.organisation}
    if policy.procedure is Procedure.COVERED:
        yield COVERED(policy=given["policy"], agreement=given["agreement"]), None
    elif policy.procedure is not Procedure.TWO_STEPS and not joining.votes:
        yield ONE_STEP(policy=given["policy"]), None
    elif policy.procedure is Procedure.TWO_STEPS and joining.votes and not joining.has_first_step:
        yield STEP_FIRST(policy=given["policy"], organisation=given["organisation"]), WITHOUT_VOTE()
    elif step != "signed" and not joining.asks_approval:
        yield NOT_APPLIED_FOR(policy=given["policy"], agreement=given["agreement"]), SIGN_AT_ONCE()
    elif joining.asks_approval:
        yield from _approval(joining, policy, step)


def _approval(joining: Joining, policy: JoiningPolicy, step: str) -> Iterator[_Way]:
    pending, organisation = joining.pending, joining.organisation
    if step == "approved" and (pending is None or pending.applied is None):
        yield (
            APPLY_FIRST(policy=policy.id, organisation=joining.organisation),
            APPLIES(organisation=joining.organisation),
        )
    how = BOTH if pending is None or pending.applied is None else APPROVES
    if step == "signed" and (pending is None or pending.approved is None):
        yield APPROVE_FIRST(policy=policy.id, organisation=organisation), how(organisation=organisation)


def _contact(joining: Joining, policy: JoiningPolicy) -> Iterator[_Way]:
    if policy.procedure is not Procedure.SIGN_AND_NAME_CONTACT:
        return
    code, view = joining.agreement.code, joining.view
    users = view.reading.users(Organisation.kind, joining.organisation)
    known = (
        view.get(Contact, use.key.id, code)
        for use in users
        if use.key.kind == Contact.kind and use.key.agreement == code
    )
    if not any(each.period.last[1] >= joining.day.lo for each in known):
        yield CONTACT_FIRST(policy=policy.id, organisation=joining.organisation), GIVE_CONTACT()


def _accessions(view: View, code: str, organisation: str) -> Iterator[Accession]:
    """Yield an organisation's accessions to an agreement."""
    for use in view.reading.users(Organisation.kind, organisation):
        if use.key.kind == Accession.kind and use.key.agreement == code:
            yield view.get(Accession, use.key.id, code)


def _running(view: View, code: str, organisation: str) -> Iterator[Accession]:
    """Yield an organisation's accessions to an agreement that it has not left."""
    return (each for each in _accessions(view, code, organisation) if each.left is None)


def _is_signed(record: Accession) -> bool:
    """Tell whether an accession is past its steps; one that tells of no step at all runs, too."""
    return record.signed is not None or (record.applied is None and record.approved is None)


def _refusal(message: Message, *, at: str, remedy: Message | None = None) -> RefusedError:
    return RefusedError([Problem(message, Place(path=(at,)), remedy)])
