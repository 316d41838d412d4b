"""What the keys and codes say: bodies: seats, chair, elections."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....agreement import (
    BodyCharter,
    Chair,
    ChairKind,
    Composition,
    ElectionMethod,
    ElectionRule,
    Holder,
    MeetingBounds,
    Relation,
    SeatGroup,
    Secretariat,
    Substitution,
)
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    BodyCharter: Template("group-body-charter", "Body: a group or committee of the agreement, as decided or promised."),
    Composition: Template("group-composition", "Composition: the seats of a body, and how the sides' numbers relate."),
    SeatGroup: Template("group-seat-group", "Group of seats: seats of one kind, and what is asked of them."),
    Chair: Template("group-chair", "Chair: which sides hold the chair."),
    MeetingBounds: Template("group-meeting-bounds", "Number of meetings: how many meetings a year."),
    Secretariat: Template(
        "group-secretariat", "Secretariat: who serves the body; one side may pay and another employ."
    ),
    Substitution: Template("group-substitution", "Stands for: the statement that this body stands for another."),
    ElectionRule: Template("group-election-rule", "Election: how one side elects its seats."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    BodyCharter: {
        "legal_kind": Template(
            "key-body-charter-legal-kind",
            "Legal kind: a code that a variant's rules give duties to, for example fullmaktigeberedning.",
        ),
        "mandate": Template("key-body-charter-mandate", "Mandate: what the body is to do, in your own words."),
        "clauses": Template(
            "key-body-charter-clauses", "Clauses: those about the body, by their citations: text-2020/radet."
        ),
        "set_up": Template("key-body-charter-set-up", "Set up: when it was set up, and by whom."),
        "money": Template("key-body-charter-money", "Money: what went with the decision, in words."),
        "existence": Template(
            "key-body-charter-existence",
            "Existence: the days it has existed; leave it out where it is not known to have been set up.",
        ),
        "composition": Template("key-body-charter-composition", "Composition: its seats, over time."),
        "chair": Template("key-body-charter-chair", "Chair: which side holds the chair, over time."),
        "meetings": Template("key-body-charter-meetings", "Meetings: how many meetings a year, over time."),
        "secretariat": Template("key-body-charter-secretariat", "Secretariat: who serves the body, over time."),
        "elections": Template("key-body-charter-elections", "Elections: how the sides elect their seats."),
        "parent": Template("key-body-charter-parent", "Parent: the id of the body or party that it belongs under."),
        "predecessor": Template(
            "key-body-charter-predecessor", "Predecessor: the id of the body that it took over from."
        ),
        "stands_for": Template(
            "key-body-charter-stands-for",
            "Stands for: other bodies whose place it takes; write it only where a source says so.",
        ),
    },
    Composition: {
        "seats": Template("key-composition-seats", "Seats: groups of seats of the same kind."),
    },
    SeatGroup: {
        "term": Template("key-seat-group-term", "Term: for how long it is held, in words."),
        "substitutes": Template("key-seat-group-substitutes", "Substitutes: how many."),
    },
    Chair: {
        "kind": Template("key-chair-kind", "Kind: whether the chair stays or rotates."),
        "sides": Template(
            "key-chair-sides", "Sides: the id of the side; all of them in their order where the chair rotates."
        ),
        "vice_on_other_side": Template(
            "key-chair-vice-on-other-side",
            "Vice on the other side: write true where the vice chair comes from the side that does not chair.",
        ),
    },
    MeetingBounds: {
        "observed": Template(
            "key-meeting-bounds-observed", "Observed: write true where no rule is known, and this is what was seen."
        ),
    },
    Secretariat: {
        "paid_by": Template("key-secretariat-paid-by", "Paid by: the id of the side that pays."),
        "employed_by": Template("key-secretariat-employed-by", "Employed by: who employs, in words."),
    },
    Substitution: {
        "body": Template("key-substitution-body", "Body: the id of the body whose place it takes."),
    },
    ElectionRule: {
        "electorate": Template("key-election-rule-electorate", "Electorate: who votes, in words."),
        "method": Template("key-election-rule-method", "Method: what is voted on."),
        "nominated_before": Template(
            "key-election-rule-nominated-before",
            'Nominated before: the first day each year on which a nomination is too late, in quotes: "11-01".',
        ),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Relation: {
        Relation.EQUAL: Template("code-relation-equal", "as many on each side"),
        Relation.RATIO: Template("code-relation-ratio", "in the ratio of the numbers given"),
        Relation.NONE: Template("code-relation-none", "no relation is asked for"),
    },
    Holder: {
        Holder.POLITICIAN: Template("code-holder-politician", "somebody elected to a political assembly"),
        Holder.OFFICIAL: Template("code-holder-official", "somebody employed by the side"),
        Holder.REPRESENTATIVE: Template("code-holder-representative", "somebody who speaks for an organisation"),
        Holder.ANY: Template("code-holder-any", "nothing is said of it"),
    },
    ChairKind: {
        ChairKind.FIXED: Template("code-chair-kind-fixed", "stays with one side"),
        ChairKind.ROTATING: Template("code-chair-kind-rotating", "goes round between the sides"),
    },
    ElectionMethod: {
        ElectionMethod.SLATE: Template("code-election-method-slate", "the whole list at once"),
        ElectionMethod.NAMES: Template("code-election-method-names", "name by name"),
        ElectionMethod.SLATE_THEN_NAMES: Template(
            "code-election-method-slate-then-names", "the list first, and name by name where it falls"
        ),
    },
}
