"""What can be done about a finding: the forms that would settle it, by the kind of promise, and the clause at last."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import frozen

from overenskommelse.agreement import (
    Agreement,
    ChairRotates,
    Informs,
    MeetingDay,
    MeetingsPerYear,
    Obligation,
    Recurring,
    SeatRule,
    Within,
)
from overenskommelse.messages import Message, Template
from overenskommelse.office import Command
from overenskommelse.office.commands import (
    AddSeats,
    AnnounceMinutes,
    Appoint,
    ConfirmMinutes,
    DeclareCoverage,
    OpenRound,
    PlanMeeting,
    PutPlanInForce,
    RecordActivity,
    RecordMeeting,
    SetUpBody,
)
from overenskommelse.standing import Finding, Status, obligations_of, reasons

if TYPE_CHECKING:
    from overenskommelse.workplace.opening import Opened

O = TypeVar("O", bound=Obligation)  # noqa: E741 - an obligation

PLAN_MEETING = Template("console-way-plan-meeting", "plan a meeting")
RECORD_MEETING = Template("console-way-record-meeting", "record a meeting that was held")
RECORD_MEANS = Template("console-way-record-means", "record what was done: {means}")
RECORD = Template("console-way-record", "record that it was done")
RECORD_AT_MEETING = Template("console-way-record-at-meeting", "record a meeting at which it was done")
RECORD_INFORMED = Template("console-way-record-informed", "record that they were informed")
OPEN_ROUND = Template("console-way-open-round", "open a round of follow-up")
COVERAGE = Template("console-way-coverage", "declare that the ledger is complete for the time")
SET_UP = Template("console-way-set-up", "set up the body")
SEATS = Template("console-way-seats", "enter the seats of the body")
APPOINT = Template("console-way-appoint", "enter who held the chair")
CONFIRM = Template("console-way-confirm", "record that the minutes were confirmed")
ANNOUNCE = Template("console-way-announce", "record that it was announced")
PLAN = Template("console-way-plan", "put a plan in force")
CLAUSE = Template("console-way-clause", "read the clause that promises it")

_LACKING = frozenset({Status.UNKNOWN, Status.LATE, Status.NOT_MET})
_NO_BODY = frozenset({reasons.NEVER_SET_UP.code, reasons.NO_SUCH_BODY_THEN.code})
_ABOUT_PLANS = frozenset(
    {
        each.code
        for each in (
            *(reasons.NO_PLAN_SINCE, reasons.PLAN_IN_TIME, reasons.NEXT_PLAN_ADOPTED_AFTER, reasons.NEXT_PLAN_AFTER),
            reasons.SETTLE_PLAN,
        )
    }
)


@frozen(kw_only=True)
class Way:
    """One thing that can be done: a form with something filled in, or a clause to be read where there is no form."""

    title: Message
    command: type[Command] | None = None
    begun: Mapping[str, str] = {}
    """What stands in the form already, as one would write it."""
    fixed: Mapping[str, Any] = {}
    """What the form does not ask for."""
    clause: str | None = None


def ways(finding: Finding, opened: "Opened") -> tuple[Way, ...]:
    """Return what can be done about a finding, what is most likely wanted first; the clause can always be read."""
    obligation = obligations_of(opened.agreement, opened.rules).get(finding.obligation)
    found = [*_ways(obligation, finding, opened.agreement)] if obligation else []
    clauses = [each for each in finding.clauses if each in opened.agreement.elements]
    return (*found, *(Way(title=CLAUSE(), clause=each) for each in clauses[:1]))


def _ways(obligation: Obligation, finding: Finding, agreement: Agreement) -> Iterator[Way]:
    if finding.reason.code in _NO_BODY:
        yield from _set_up(obligation, agreement)
        return
    if finding.status is Status.NOT_JUDGED:
        return
    of_kind = next((made for kind, made in _BY_KIND.items() if isinstance(obligation, kind)), None)
    if of_kind is not None:
        yield from of_kind(obligation, finding)


def _set_up(obligation: Obligation, agreement: Agreement) -> Iterator[Way]:
    body = getattr(obligation, "body", None)
    if isinstance(body, str) and agreement.body(body) is not None:
        yield Way(title=SET_UP(), command=SetUpBody, begun={"id": body})


def _recurring(obligation: Recurring, finding: Finding) -> Iterator[Way]:
    if {finding.reason.code, *(each.code for each in finding.settled_by)} & _ABOUT_PLANS:
        yield Way(title=PLAN(), command=PutPlanInForce)
    for means in obligation.by:
        begun = {"acts": _several(obligation.act, means.id)}
        yield Way(title=RECORD_MEANS(means=means.label), command=RecordActivity, begun=begun)
    if not obligation.by:
        yield Way(title=RECORD(), command=RecordActivity, begun={"acts": obligation.act})
    bodies = {"bodies": obligation.decided_by} if obligation.decided_by else {}
    yield Way(title=RECORD_AT_MEETING(), command=RecordMeeting, begun={"acts": obligation.act, **bodies})
    if finding.period is not None:
        yield Way(title=OPEN_ROUND(), command=OpenRound, begun={"period": str(finding.period)})
    yield from _coverage(finding, "activity", "meeting")


def _informs(obligation: Informs, finding: Finding) -> Iterator[Way]:
    begun = {"acts": obligation.act, "actors": obligation.who, "informed": _several(*obligation.whom)}
    yield Way(title=RECORD_INFORMED(), command=RecordActivity, begun=begun)
    yield from _coverage(finding, "activity", "meeting")


def _meetings(obligation: MeetingsPerYear, finding: Finding) -> Iterator[Way]:
    begun = {"bodies": obligation.body}
    recording = Way(title=RECORD_MEETING(), command=RecordMeeting, begun=begun)
    planning = Way(title=PLAN_MEETING(), command=PlanMeeting, begun=begun)
    yield from (recording, planning) if finding.status in _LACKING else (planning, recording)
    yield from _coverage(finding, "meeting", bodies=obligation.body)


def _seats(obligation: SeatRule, finding: Finding) -> Iterator[Way]:
    yield Way(title=SEATS(), command=AddSeats, begun={"id": obligation.body})
    yield from _coverage(finding, "seat", bodies=obligation.body)


def _chair(obligation: ChairRotates, finding: Finding) -> Iterator[Way]:
    yield Way(title=APPOINT(), command=Appoint, begun={"acts": obligation.act})
    yield from _coverage(finding, "appointment", bodies=obligation.body)


def _within(obligation: Within, finding: Finding) -> Iterator[Way]:
    meeting = {"id": finding.counted[0]} if finding.counted else {}
    if obligation.end is MeetingDay.ANNOUNCED:
        yield Way(title=ANNOUNCE(), command=AnnounceMinutes, begun=meeting)
    elif obligation.end is MeetingDay.CONFIRMED:
        yield Way(title=CONFIRM(), command=ConfirmMinutes, begun=meeting)
    yield from _coverage(finding, "meeting")


def _coverage(finding: Finding, *kinds: str, bodies: str = "") -> Iterator[Way]:
    """Yield that the ledger is declared complete, where it is lacking that keeps it from being judged."""
    if finding.status is Status.UNKNOWN:
        period = {"period": str(finding.period)} if finding.period else {}
        begun = {**period, "kinds": _several(*kinds), **({"bodies": bodies} if bodies else {})}
        yield Way(title=COVERAGE(), command=DeclareCoverage, begun=begun)


def _several(*ids: str) -> str:
    return "; ".join(ids)


def _for(kind: type[O], made: Callable[[O, Finding], Iterator[Way]]) -> tuple[type[Obligation], "_Made"]:
    return kind, cast("_Made", made)


_Made = Callable[[Obligation, Finding], Iterator[Way]]
_BY_KIND: Mapping[type[Obligation], _Made] = dict(
    (
        _for(Recurring, _recurring),
        _for(Informs, _informs),
        _for(MeetingsPerYear, _meetings),
        _for(SeatRule, _seats),
        _for(ChairRotates, _chair),
        _for(Within, _within),
    )
)
"""By the kind of promise: what settles it.  What a plan lacks, and kinds of a plugin's own, lead to the clause."""
