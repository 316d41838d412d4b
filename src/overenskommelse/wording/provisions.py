"""The words for what an agreement provides: relations of seats, chairs, ways to join, days, needs, scopes."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from ..agreement import ChairKind, ElectionMethod, Holder, MeetingDay, Need, Procedure, Relation, Relationship, Scope
from ..messages import Template
from ..standing.plans import NEEDS

RELATION = {
    Relation.EQUAL: Template("relation-equal", "equal numbers"),
    Relation.RATIO: Template("relation-ratio", "a fixed ratio"),
    Relation.NONE: Template("relation-none", "no relation between the sides"),
}
HOLDER = {
    Holder.POLITICIAN: Template("holder-politician", "politicians"),
    Holder.OFFICIAL: Template("holder-official", "officials"),
    Holder.REPRESENTATIVE: Template("holder-representative", "elected representatives"),
    Holder.ANY: Template("holder-any", "anybody"),
}
CHAIR = {
    ChairKind.FIXED: Template("chair-fixed", "fixed"),
    ChairKind.ROTATING: Template("chair-rotating", "in turn"),
}
METHOD = {
    ElectionMethod.SLATE: Template("method-slate", "the whole list at once"),
    ElectionMethod.NAMES: Template("method-names", "name by name"),
    ElectionMethod.SLATE_THEN_NAMES: Template(
        "method-slate-then-names", "the list first, and name by name where it falls"
    ),
}
PROCEDURE = {
    Procedure.NOTIFY: Template("procedure-notify", "notify"),
    Procedure.SIGN: Template("procedure-sign", "sign"),
    Procedure.SIGN_AND_NAME_CONTACT: Template("procedure-sign-and-contact", "sign, and name a contact"),
    Procedure.APPLY_AND_BE_APPROVED: Template("procedure-apply", "apply, and be approved"),
    Procedure.TWO_STEPS: Template("procedure-two-steps", "in two steps"),
    Procedure.COVERED: Template("procedure-covered", "covered without joining"),
}
MEETING_DAY = {
    MeetingDay.HELD: Template("meeting-day-held", "the meeting"),
    MeetingDay.CONFIRMED: Template("meeting-day-confirmed", "the confirmation of the minutes"),
    MeetingDay.ANNOUNCED: Template("meeting-day-announced", "the announcement"),
}
RELATIONSHIP = {
    Relationship.RESTS_ON: Template("relationship-rests-on", "the text rests on it"),
    Relationship.STANDS_BESIDE: Template("relationship-stands-beside", "stands beside the text"),
}
SCOPE = {
    Scope.SIDE: Template("scope-side", "the side as a whole"),
    Scope.EVERY: Template("scope-every", "every one of its kind"),
    Scope.NAMED: Template("scope-named", "those named"),
}
PROVISIONS: Mapping[type[StrEnum], Mapping[Any, Template]] = MappingProxyType(
    {
        Relation: RELATION,
        ChairKind: CHAIR,
        ElectionMethod: METHOD,
        Holder: HOLDER,
        Procedure: PROCEDURE,
        MeetingDay: MEETING_DAY,
        Need: NEEDS,
        Relationship: RELATIONSHIP,
        Scope: SCOPE,
    }
)
"""Each enumeration, and the word for each member."""
