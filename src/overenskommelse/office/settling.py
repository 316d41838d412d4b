"""What can be done about a finding: the commands that would settle it, by the kind of promise; its clause at last."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, cast

from attrs import frozen

from ..agreement import (
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
from ..messages import Message, Template
from ..standing import Finding, Rules, Status, obligations_of, reasons
from .command import Command
from .commands import (
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

O = TypeVar("O", bound=Obligation)  # noqa: E741 - an obligation

PLAN_MEETING = Template("way-plan-meeting", "plan a meeting")
RECORD_MEETING = Template("way-record-meeting", "record a meeting that was held")
RECORD_MEANS = Template("way-record-means", "record what was done: {means}")
RECORD = Template("way-record", "record that it was done")
RECORD_AT_MEETING = Template("way-record-at-meeting", "record a meeting at which it was done")
RECORD_INFORMED = Template("way-record-informed", "record that they were informed")
OPEN_ROUND = Template("way-open-round", "open a round of follow-up")
COVERAGE = Template("way-coverage", "declare that the ledger is complete for the time")
SET_UP = Template("way-set-up", "set up the body")
SEATS = Template("way-seats", "enter the seats of the body")
APPOINT = Template("way-appoint", "enter who held the chair")
CONFIRM = Template("way-confirm", "record that the minutes were confirmed")
ANNOUNCE = Template("way-announce", "record that it was announced")
PLAN = Template("way-plan", "put a plan in force")
CLAUSE = Template("way-clause", "read the clause that promises it")

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


Given = str | tuple[str, ...]


@frozen(kw_only=True)
class Way:
    """One thing that can be done: a command with some of its fields, or a clause to be read where there is none."""

    title: Message
    command: type[Command] | None = None
    begun: Mapping[str, Given] = {}
    """What is known already of what the command is to be given, as plain data."""
    clause: str | None = None


def ways(finding: Finding, agreement: Agreement, rules: Rules) -> tuple[Way, ...]:
    """Return what can be done about a finding, what is most likely wanted first; the clause can always be read."""
    obligation = obligations_of(agreement, rules).get(finding.obligation)
    found = [*_ways(obligation, finding, agreement)] if obligation else []
    clauses = [each for each in finding.clauses if each in agreement.elements]
    return (*found, *(Way(title=CLAUSE(), clause=each) for each in clauses[:1]))


def _ways(obligation: Obligation, finding: Finding, agreement: Agreement) -> Iterator[Way]:
    if finding.reason.code in _NO_BODY:
        yield from _set_up(obligation, agreement)
        return
    if finding.status is Status.NOT_JUDGED:
        return
    of_kind = next((made for kind, made in OF_KINDS.items() if isinstance(obligation, kind)), None)
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
        begun = {"acts": (obligation.act, means.id)}
        yield Way(title=RECORD_MEANS(means=means.label), command=RecordActivity, begun=begun)
    if not obligation.by:
        yield Way(title=RECORD(), command=RecordActivity, begun={"acts": (obligation.act,)})
    bodies = {"bodies": (obligation.decided_by,)} if obligation.decided_by else {}
    yield Way(title=RECORD_AT_MEETING(), command=RecordMeeting, begun={"acts": (obligation.act,), **bodies})
    if finding.period is not None:
        yield Way(title=OPEN_ROUND(), command=OpenRound, begun={"period": str(finding.period)})
    yield from _coverage(finding, "activity", "meeting")


def _informs(obligation: Informs, finding: Finding) -> Iterator[Way]:
    begun: Mapping[str, Given] = {"acts": (obligation.act,), "actors": (obligation.who,), "informed": obligation.whom}
    yield Way(title=RECORD_INFORMED(), command=RecordActivity, begun=begun)
    yield from _coverage(finding, "activity", "meeting")


def _meetings(obligation: MeetingsPerYear, finding: Finding) -> Iterator[Way]:
    begun = {"bodies": (obligation.body,)}
    recording = Way(title=RECORD_MEETING(), command=RecordMeeting, begun=begun)
    planning = Way(title=PLAN_MEETING(), command=PlanMeeting, begun=begun)
    yield from (recording, planning) if finding.status in _LACKING else (planning, recording)
    yield from _coverage(finding, "meeting", body=obligation.body)


def _seats(obligation: SeatRule, finding: Finding) -> Iterator[Way]:
    yield Way(title=SEATS(), command=AddSeats, begun={"id": obligation.body})
    yield from _coverage(finding, "seat", body=obligation.body)


def _chair(obligation: ChairRotates, finding: Finding) -> Iterator[Way]:
    yield Way(title=APPOINT(), command=Appoint, begun={"acts": (obligation.act,)})
    yield from _coverage(finding, "appointment", body=obligation.body)


def _within(obligation: Within, finding: Finding) -> Iterator[Way]:
    meeting = {"id": finding.counted[0]} if finding.counted else {}
    if obligation.end is MeetingDay.ANNOUNCED:
        yield Way(title=ANNOUNCE(), command=AnnounceMinutes, begun=meeting)
    elif obligation.end is MeetingDay.CONFIRMED:
        yield Way(title=CONFIRM(), command=ConfirmMinutes, begun=meeting)
    yield from _coverage(finding, "meeting")


def _coverage(finding: Finding, *kinds: str, body: str | None = None) -> Iterator[Way]:
    """Yield that the ledger is declared complete, where it is lacking that keeps it from being judged."""
    if finding.status is Status.UNKNOWN:
        period = {"period": str(finding.period)} if finding.period else {}
        begun: Mapping[str, Given] = {**period, "kinds": kinds, **({"bodies": (body,)} if body else {})}
        yield Way(title=COVERAGE(), command=DeclareCoverage, begun=begun)


def _for(kind: type[O], made: Callable[[O, Finding], Iterator[Way]]) -> tuple[type[Obligation], "_Made"]:
    return kind, cast("_Made", made)


_Made = Callable[[Obligation, Finding], Iterator[Way]]
OF_KINDS: Mapping[type[Obligation], _Made] = dict(
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
