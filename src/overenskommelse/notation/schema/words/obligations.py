"""What the keys and codes say: the promises that can be followed up."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....agreement import (
    Anchor,
    Bound,
    ChairRotates,
    EachAreaHas,
    Informs,
    Means,
    MeetingDay,
    MeetingsPerYear,
    Need,
    Obligation,
    Origin,
    Recurring,
    SeatRule,
    SideSeats,
    Within,
)
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Obligation: Template("group-obligation", "Obligation: a promise that can be followed up."),
    Recurring: Template("group-recurring", "Recurring: something is done every so often, as a follow-up every year."),
    Anchor: Template("group-anchor", "Counted from: the day that an interval is counted from."),
    Means: Template("group-means", "Means: one of the ways in which a thing is to be done."),
    MeetingsPerYear: Template(
        "group-meetings-per-year", "Meetings per year: a body meets so many times a calendar year."
    ),
    SeatRule: Template(
        "group-seat-rule", "Rule of seats: how many seats the sides have in a body, or how their numbers relate."
    ),
    ChairRotates: Template(
        "group-chair-rotates",
        "Chair goes round: a calendar year with each side, in the order that the body's charter has.",
    ),
    SideSeats: Template("group-side-seats", "Seats of a side: how many seats a side is to have."),
    Informs: Template("group-informs", "Informs: somebody informs somebody, every so often."),
    Within: Template(
        "group-within",
        "Within: one thing follows another within so many days, as minutes are confirmed within 14 days.",
    ),
    EachAreaHas: Template("group-each-area-has", "Each area has: each area of a plan states something."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Obligation: {
        "kind": Template(
            "key-obligation-kind", "Kind: what kind of promise it is, which decides the keys that follow."
        ),
        "summary": Template("key-obligation-summary", "Summary: the promise in one short sentence, as lists show it."),
        "clauses": Template(
            "key-obligation-clauses",
            "Clauses: those that promise it, by their citations: text-2020/uppfoljning; the first decides what it "
            "rests on.",
        ),
        "notice": Template(
            "key-obligation-notice", "Notice: how many days before the due day it is due soon; 60 where left out."
        ),
        "period": Template(
            "key-obligation-period", "Period: the days it applies to, where fewer than its edition's: 2015/2017."
        ),
    },
    Recurring: {
        "every": Template(
            "key-recurring-every",
            "Interval: how often, P1Y is every year and P6M every six months; leave it out only where bound is "
            "to_be_agreed.",
        ),
        "bound": Template("key-recurring-bound", "Bound: how the interval binds; exactly unless you say otherwise."),
        "by": Template("key-recurring-by", "By which means: the means that the text names; each of them is asked for."),
        "decided_by": Template(
            "key-recurring-decided-by", "Decided by: the id of the body or party that does or decides it."
        ),
    },
    Anchor: {
        "origin": Template("key-anchor-origin", "Origin: what it is counted from."),
        "day": Template("key-anchor-day", "Day: the day to count from, where origin is day: 2014-11-25."),
        "reading": Template(
            "key-anchor-reading",
            "Reading: how the text was read, where it does not say from which day; findings show it.",
        ),
    },
    Means: {
        "id": Template(
            "key-means-id", "Id: the code by which records say that they are evidence of it, for example konferens."
        ),
    },
    SeatRule: {
        "sides": Template("key-seat-rule-sides", "Sides: exact numbers, or the terms of the ratio."),
    },
    SideSeats: {
        "seats": Template("key-side-seats-seats", "Seats: how many."),
    },
    Informs: {
        "who": Template("key-informs-who", "Who: the id of the body or party that informs."),
        "whom": Template("key-informs-whom", "Whom: the ids of the parties, sides or bodies that are each informed."),
    },
    Within: {
        "days": Template(
            "key-within-days",
            "Days: a number, or the name of a value that the variant's rules hold, for example "
            "minutes.confirmation.days.",
        ),
        "start": Template("key-within-start", "From: the day that the time runs from."),
        "end": Template("key-within-end", "To: what is to have happened when the time is out."),
        "body": Template(
            "key-within-body",
            "Body: the id of the body it falls on; left out, it falls on every body whose legal kind has the duty.",
        ),
        "duty": Template("key-within-duty", "Duty: the code of a duty that a legal kind may have."),
    },
    EachAreaHas: {
        "needs": Template("key-each-area-has-needs", "Needs: what each area is to state."),
        "area_kind": Template(
            "key-each-area-has-area-kind", "Kind of area: the id of a kind, where only areas of that kind are meant."
        ),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Bound: {
        Bound.EXACTLY: Template("code-bound-exactly", "once in each interval"),
        Bound.AT_LEAST: Template("code-bound-at-least", "at least once in each interval; more often is fine"),
        Bound.TO_BE_AGREED: Template("code-bound-to-be-agreed", "the interval is yet to be agreed"),
    },
    Origin: {
        Origin.CALENDAR_YEAR: Template("code-origin-calendar-year", "each calendar year by itself"),
        Origin.DECIDED: Template("code-origin-decided", "the day the edition was decided"),
        Origin.SIGNED: Template("code-origin-signed", "the day the edition was signed"),
        Origin.VALID_FROM: Template("code-origin-valid-from", "the day the edition came into force"),
        Origin.PLAN_START: Template("code-origin-plan-start", "the first day of the plan"),
        Origin.DAY: Template("code-origin-day", "a day that you give in the key day"),
    },
    MeetingDay: {
        MeetingDay.HELD: Template("code-meeting-day-held", "the day of the meeting"),
        MeetingDay.CONFIRMED: Template("code-meeting-day-confirmed", "the day its minutes were confirmed"),
        MeetingDay.ANNOUNCED: Template("code-meeting-day-announced", "the day the confirmation was announced"),
    },
    Need: {
        Need.MEASURES: Template("code-need-measures", "what is to be done"),
        Need.RESPONSIBILITIES_OF_EACH_SIDE: Template(
            "code-need-responsibilities-of-each-side", "what each side answers for"
        ),
        Need.INDICATORS: Template("code-need-indicators", "how it is to show"),
    },
}
