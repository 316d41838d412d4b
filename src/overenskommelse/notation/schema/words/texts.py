"""What the keys and codes say: editions and what they hold."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....agreement import (
    Clause,
    ClauseKind,
    Edition,
    EditionStatus,
    Extent,
    Level,
    Milestone,
    Principle,
    Related,
    Relationship,
    Rendering,
    RenderingKind,
    Step,
)
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Edition: Template("group-edition", "Edition: one text in the agreement's chain of texts."),
    Milestone: Template(
        "group-milestone",
        "Milestone: a day in the life of a text, plan or body: planned for a day, done on a day, by somebody.",
    ),
    Clause: Template(
        "group-clause", "Clause: a part of a text that can be cited, with what it says in your own words."
    ),
    Principle: Template(
        "group-principle",
        "Principle: a principle as one edition has it; its id stays the same from edition to edition.",
    ),
    Level: Template("group-level", "Level: a level of participation."),
    Step: Template("group-step", "Step: a step of the decision process."),
    Related: Template("group-related", "Related text: another text that the edition rests on or stands beside."),
    Rendering: Template("group-rendering", "Rendering: the same text in another form."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Edition: {
        "status": Template("key-edition-status", "Status: what has become of the edition."),
        "wording": Template(
            "key-edition-wording", "Wording: how much of its text is known here; whole unless you say otherwise."
        ),
        "stand_in": Template(
            "key-edition-stand-in",
            "Stand-in: the id of the edition that is read instead, where this one's wording is not known; every "
            "finding then says so.",
        ),
        "predecessor": Template("key-edition-predecessor", "Predecessor: the id of the edition that came before it."),
        "legal_weight": Template(
            "key-edition-legal-weight", "Legal weight: in the text's own word, avsiktsförklaring for example."
        ),
        "referred": Template("key-edition-referred", "Referred: when it was sent out for comments."),
        "decided": Template("key-edition-decided", "Decided: when it was decided, and by whom."),
        "signed": Template("key-edition-signed", "Signed: when it was signed."),
        "valid_from": Template("key-edition-valid-from", "Valid from: the day it came, or comes, into force."),
        "published": Template("key-edition-published", "Published: when it was made public."),
        "ended": Template("key-edition-ended", "Ended: when it ceased to be in force."),
        "principles": Template("key-edition-principles", "Principles: the principles that the text lists."),
        "levels": Template(
            "key-edition-levels", "Levels: the levels of participation that the text has, from least to most."
        ),
        "steps": Template("key-edition-steps", "Steps: the steps of the decision process that the text has."),
        "related": Template("key-edition-related", "Related texts: what the text rests on or stands beside."),
        "renderings": Template("key-edition-renderings", "Renderings: the same text in other forms."),
        "clauses": Template("key-edition-clauses", "Clauses: the parts of the text that can be cited, in its order."),
    },
    Milestone: {
        "planned": Template(
            "key-milestone-planned",
            "Planned: the day it was to be done: 2014-12-05, or 2014-12 where the day is not known.",
        ),
        "done": Template(
            "key-milestone-done", "Done: the day it was done: 2014-12-05, or 2014-12 where the day is not known."
        ),
        "by": Template("key-milestone-by", "By: who did it, in words."),
    },
    Clause: {
        "kind": Template("key-clause-kind", "Kind: what the clause does."),
        "heading": Template("key-clause-heading", "Heading: as it stands in the text."),
        "number": Template("key-clause-number", 'Number: as the text numbers it, in quotes: "3.1".'),
        "summary": Template("key-clause-summary", "Summary: what the clause says, in your own words."),
        "period": Template("key-clause-period", "Period: the days it holds for, where it has days of its own."),
        "clauses": Template("key-clause-clauses", "Clauses: the parts that this one holds."),
    },
    Principle: {
        "covers": Template("key-principle-covers", "Covers: the ids of other principles that this label also covers."),
    },
    Level: {
        "ordinal": Template("key-level-ordinal", "Order: from least participation to most, counted from 1."),
    },
    Related: {
        "relationship": Template("key-related-relationship", "Relationship: how the two stand to each other."),
        "date": Template(
            "key-related-date", "Date: the day of the other text, as much of it as is known: 2009-10, 2009."
        ),
    },
    Rendering: {
        "kind": Template("key-rendering-kind", "Kind: in which form the text exists."),
        "language": Template("key-rendering-language", "Language: its code, en for example."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    EditionStatus: {
        EditionStatus.DRAFT: Template("code-edition-status-draft", "written, but not sent out"),
        EditionStatus.REFERRAL: Template("code-edition-status-referral", "sent out for comments"),
        EditionStatus.ADOPTED: Template("code-edition-status-adopted", "decided, but not known to be in force"),
        EditionStatus.IN_FORCE: Template("code-edition-status-in-force", "the text that holds"),
        EditionStatus.SUPERSEDED: Template("code-edition-status-superseded", "replaced by a later edition"),
        EditionStatus.WOUND_UP: Template("code-edition-status-wound-up", "ended without a later edition"),
    },
    Extent: {
        Extent.WHOLE: Template("code-extent-whole", "known in full"),
        Extent.PART: Template("code-extent-part", "known in part"),
        Extent.NONE: Template("code-extent-none", "not known"),
    },
    ClauseKind: {
        ClauseKind.PREAMBLE: Template("code-clause-kind-preamble", "opens the text"),
        ClauseKind.BACKGROUND: Template("code-clause-kind-background", "tells how it came about"),
        ClauseKind.VISION: Template("code-clause-kind-vision", "what the parties hope for in the long run"),
        ClauseKind.PURPOSE: Template("code-clause-kind-purpose", "what the agreement is for"),
        ClauseKind.SHARED_VALUES: Template("code-clause-kind-shared-values", "values that the parties share"),
        ClauseKind.STARTING_POINT: Template("code-clause-kind-starting-point", "what they start from"),
        ClauseKind.CHALLENGE: Template("code-clause-kind-challenge", "what makes it hard"),
        ClauseKind.GOAL: Template("code-clause-kind-goal", "what they want to reach"),
        ClauseKind.PRIORITY_FIELD: Template("code-clause-kind-priority-field", "a field that comes first for a time"),
        ClauseKind.PRINCIPLE: Template("code-clause-kind-principle", "a principle for how they act"),
        ClauseKind.COMMITMENT: Template("code-clause-kind-commitment", "what somebody undertakes"),
        ClauseKind.PARTIES: Template("code-clause-kind-parties", "who the parties are"),
        ClauseKind.DEFINITION: Template("code-clause-kind-definition", "what a word means"),
        ClauseKind.FOLLOW_UP: Template("code-clause-kind-follow-up", "how the agreement is followed up"),
        ClauseKind.RESOURCES: Template("code-clause-kind-resources", "money, time and staff"),
        ClauseKind.BODY: Template("code-clause-kind-body", "a group or committee, and its task"),
        ClauseKind.OTHER: Template("code-clause-kind-other", "none of the others"),
    },
    Relationship: {
        Relationship.RESTS_ON: Template("code-relationship-rests-on", "the edition rests on it"),
        Relationship.STANDS_BESIDE: Template("code-relationship-stands-beside", "it stands beside the edition"),
    },
    RenderingKind: {
        RenderingKind.EASY_READ: Template("code-rendering-kind-easy-read", "in plain, easy-to-read language"),
        RenderingKind.LANGUAGE: Template("code-rendering-kind-language", "in another language"),
        RenderingKind.INTERPRETED: Template("code-rendering-kind-interpreted", "spoken or signed by an interpreter"),
    },
}
