"""The words for the members of our enumerations: one sentence part for each, in the catalogues as all others."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from ..agreement import (
    Bound,
    ClauseKind,
    EditionStatus,
    Extent,
    Mode,
    Origin,
    PartyKind,
    RenderingKind,
    WordClass,
)
from ..ledger import (
    Author,
    Capacity,
    Choice,
    Direction,
    Exactness,
    Fate,
    Fulfilment,
    Grade,
    Ground,
    Progress,
)
from ..ledger.minutes import MinutesState
from ..messages import PluralTemplate, Template
from ..sources import Certainty
from ..standing import CellState, Status
from .provisions import PROVISIONS

STATUS = {
    Status.MET: Template("status-met", "met"),
    Status.UPCOMING: Template("status-upcoming", "upcoming"),
    Status.DUE_SOON: Template("status-due-soon", "due soon"),
    Status.LATE: Template("status-late", "late"),
    Status.NOT_MET: Template("status-not-met", "not met"),
    Status.NOT_JUDGED: Template("status-not-judged", "not judged"),
    Status.UNKNOWN: Template("status-unknown", "unknown"),
}
EDITION = {
    EditionStatus.DRAFT: Template("edition-draft", "draft"),
    EditionStatus.REFERRAL: Template("edition-referral", "referral draft"),
    EditionStatus.ADOPTED: Template("edition-adopted", "adopted"),
    EditionStatus.IN_FORCE: Template("edition-in-force", "in force"),
    EditionStatus.SUPERSEDED: Template("edition-superseded", "superseded"),
    EditionStatus.WOUND_UP: Template("edition-wound-up", "wound up"),
}
EXTENT = {
    Extent.WHOLE: Template("extent-whole", "known in full"),
    Extent.PART: Template("extent-part", "known in part"),
    Extent.NONE: Template("extent-none", "not known"),
}
CELL = {
    CellState.STATED: Template("cell-stated", "indicator stated"),
    CellState.AIMED_AT: Template("cell-aimed-at", "aimed at"),
    CellState.EVIDENCED: Template("cell-evidenced", "evidenced"),
    CellState.NOT_CHOSEN: Template("cell-not-chosen", "deliberately not chosen"),
}
CLAUSE = {
    ClauseKind.PREAMBLE: Template("clause-preamble", "preamble"),
    ClauseKind.BACKGROUND: Template("clause-background", "background"),
    ClauseKind.VISION: Template("clause-vision", "vision"),
    ClauseKind.PURPOSE: Template("clause-purpose", "purpose"),
    ClauseKind.SHARED_VALUES: Template("clause-shared-values", "shared values"),
    ClauseKind.STARTING_POINT: Template("clause-starting-point", "starting point"),
    ClauseKind.CHALLENGE: Template("clause-challenge", "challenge"),
    ClauseKind.GOAL: Template("clause-goal", "goal"),
    ClauseKind.PRIORITY_FIELD: Template("clause-priority-field", "priority field"),
    ClauseKind.PRINCIPLE: Template("clause-principle", "principle"),
    ClauseKind.COMMITMENT: Template("clause-commitment", "commitment"),
    ClauseKind.PARTIES: Template("clause-parties", "parties"),
    ClauseKind.DEFINITION: Template("clause-definition", "definition"),
    ClauseKind.FOLLOW_UP: Template("clause-follow-up", "follow-up"),
    ClauseKind.RESOURCES: Template("clause-resources", "resources"),
    ClauseKind.BODY: Template("clause-body", "body"),
    ClauseKind.OTHER: Template("clause-other", "other"),
}
PARTY = {
    PartyKind.REGION: Template("party-region", "region"),
    PartyKind.MUNICIPALITY: Template("party-municipality", "municipality"),
    PartyKind.BOARD: Template("party-board", "board"),
    PartyKind.ADMINISTRATION: Template("party-administration", "administration"),
    PartyKind.COMPANY: Template("party-company", "company"),
    PartyKind.STATE_AGENCY: Template("party-state-agency", "state agency"),
    PartyKind.GOVERNMENT: Template("party-government", "government"),
    PartyKind.MUNICIPAL_ASSOCIATION: Template("party-municipal-association", "municipal association"),
    PartyKind.UMBRELLA: Template("party-umbrella", "umbrella organisation"),
    PartyKind.ORGANISATION: Template("party-organisation", "organisation"),
    PartyKind.SIGNATORIES: Template("party-signatories", "organisations that have joined"),
    PartyKind.OTHER: Template("party-other", "other party"),
}
MODE = {
    Mode.FOUNDING: Template("mode-founding", "party from the start"),
    Mode.JOINED: Template("mode-joined", "joined later"),
    Mode.ADJUNCT: Template("mode-adjunct", "co-opted"),
}
ORIGIN = {
    Origin.CALENDAR_YEAR: Template("origin-calendar-year", "the calendar year"),
    Origin.DECIDED: Template("origin-decided", "the decision"),
    Origin.SIGNED: Template("origin-signed", "the signing"),
    Origin.VALID_FROM: Template("origin-valid-from", "the coming into force"),
    Origin.PLAN_START: Template("origin-plan-start", "the plan's first day"),
    Origin.DAY: Template("origin-day", "the day to count from"),
}
BOUND = {
    Bound.EXACTLY: Template("bound-exactly", "exactly"),
    Bound.AT_LEAST: Template("bound-at-least", "at least"),
    Bound.TO_BE_AGREED: Template("bound-to-be-agreed", "to be agreed"),
}
CERTAINTY = {
    Certainty.STATED: Template("certainty-stated", "the source says so"),
    Certainty.INFERRED: Template("certainty-inferred", "follows from the source"),
    Certainty.DECLARED: Template("certainty-declared", "a declared reading"),
    Certainty.CONTESTED: Template("certainty-contested", "another source says otherwise"),
}
EXACTNESS = {
    Exactness.EXACT: Template("exactness-exact", "exactly"),
    Exactness.ABOUT: Template("exactness-about", "about"),
    Exactness.MORE_THAN: Template("exactness-more-than", "more than"),
    Exactness.AT_LEAST: Template("exactness-at-least", "at least"),
}
RENDERING = {
    RenderingKind.EASY_READ: Template("rendering-easy-read", "easy-to-read"),
    RenderingKind.LANGUAGE: Template("rendering-language", "other language"),
    RenderingKind.INTERPRETED: Template("rendering-interpreted", "interpreted"),
}
CAPACITY = {
    Capacity.DECIDING: Template("capacity-deciding", "deciding"),
    Capacity.SUBSTITUTE: Template("capacity-substitute", "substitute"),
    Capacity.SECRETARY: Template("capacity-secretary", "secretary"),
    Capacity.RAPPORTEUR: Template("capacity-rapporteur", "rapporteur"),
    Capacity.OBSERVER: Template("capacity-observer", "observer"),
}
MINUTES = {
    MinutesState.NOT_RECORDED: Template("minutes-state-not-recorded", "nothing is recorded of the minutes"),
    MinutesState.NOTES: Template("minutes-state-notes", "notes, which are not confirmed"),
    MinutesState.DRAFT: Template("minutes-state-draft", "draft"),
    MinutesState.CONFIRMED: Template("minutes-state-confirmed", "confirmed"),
    MinutesState.ANNOUNCED: Template("minutes-state-announced", "announced"),
    MinutesState.TAKEN_DOWN: Template("minutes-state-taken-down", "notice taken down"),
}
GROUND = {
    Ground.ELECTED_ASSIGNMENT: Template("ground-elected-assignment", "elected assignment"),
    Ground.OFFICE: Template("ground-office", "office"),
    Ground.CIVIL_SOCIETY: Template("ground-civil-society", "civil society"),
}
PROGRESS = {
    Progress.PLANNED: Template("progress-planned", "planned"),
    Progress.DONE: Template("progress-done", "done"),
    Progress.CANCELLED: Template("progress-cancelled", "cancelled"),
}
CHOICE = {
    Choice.YES: Template("choice-yes", "yes"),
    Choice.NO: Template("choice-no", "no"),
    Choice.ABSTAINED: Template("choice-abstained", "abstained"),
}
DIRECTION = {
    Direction.IN: Template("direction-in", "in"),
    Direction.OUT: Template("direction-out", "out"),
    Direction.DRAWN_UP: Template("direction-drawn-up", "drawn up"),
}
AUTHOR = {
    Author.SIDE: Template("author-side", "a side"),
    Author.JOINT: Template("author-joint", "jointly"),
    Author.INDEPENDENT: Template("author-independent", "independently"),
    Author.AUDIT: Template("author-audit", "the auditors"),
}
FULFILMENT = {
    Fulfilment.NO_EVIDENCE: Template("fulfilment-no-evidence", "no evidence"),
    Fulfilment.NOT_STARTED: Template("fulfilment-not-started", "not begun"),
    Fulfilment.STARTED: Template("fulfilment-started", "begun"),
    Fulfilment.PARTLY: Template("fulfilment-partly", "done in part"),
    Fulfilment.DONE: Template("fulfilment-done", "done"),
    Fulfilment.NOT_RELEVANT: Template("fulfilment-not-relevant", "not concerned"),
}
GRADE = {
    Grade.STRONG: Template("grade-strong", "strong evidence"),
    Grade.FAIR: Template("grade-fair", "fair evidence"),
    Grade.WEAK: Template("grade-weak", "somebody's word"),
}
FATE = {
    Fate.FOLLOWED: Template("fate-followed", "followed"),
    Fate.PARTLY: Template("fate-partly", "followed in part"),
    Fate.DECLINED: Template("fate-declined", "declined"),
    Fate.LAPSED: Template("fate-lapsed", "lapsed"),
}
COUNTED = {
    Status.MET: PluralTemplate("counted-met", "{count} met", "{count} met"),
    Status.UPCOMING: PluralTemplate("counted-upcoming", "{count} upcoming", "{count} upcoming"),
    Status.DUE_SOON: PluralTemplate("counted-due-soon", "{count} due soon", "{count} due soon"),
    Status.LATE: PluralTemplate("counted-late", "{count} late", "{count} late"),
    Status.NOT_MET: PluralTemplate("counted-not-met", "{count} not met", "{count} not met"),
    Status.NOT_JUDGED: PluralTemplate("counted-not-judged", "{count} not judged", "{count} not judged"),
    Status.UNKNOWN: PluralTemplate("counted-unknown", "{count} unknown", "{count} unknown"),
}
"""The statuses behind a number, with which Swedish inflects them."""
CONCEPT: Mapping[str, Template] = {
    "agreement": Template("concept-agreement", "the agreement"),
    "sector": Template("concept-sector", "the sector"),
    "party": Template("concept-party", "a party"),
    "side": Template("concept-side", "a side"),
    "joiner": Template("concept-joiner", "who has joined"),
    "join": Template("concept-join", "to join"),
    "sign": Template("concept-sign", "to sign"),
    "principle": Template("concept-principle", "a principle"),
    "level": Template("concept-level", "a level"),
    "plan": Template("concept-plan", "a plan"),
    "area": Template("concept-area", "an area"),
    "measure": Template("concept-measure", "a measure"),
    "responsibility": Template("concept-responsibility", "a responsibility"),
    "indicator": Template("concept-indicator", "an indicator"),
    "follow_up": Template("concept-follow-up", "follow-up"),
    "review": Template("concept-review", "a review"),
    "recommendation": Template("concept-recommendation", "a recommendation"),
}
"""What each of `agreement.CONCEPTS` is, for a list of the words for them."""
WORD_CLASS = {
    WordClass.NOUN: Template("word-class-noun", "noun"),
    WordClass.VERB: Template("word-class-verb", "verb"),
}
KINDS: Mapping[str, Template] = {
    "accession": Template("kind-accession", "accession"),
    "act": Template("kind-act", "act that a promise asks for"),
    "action": Template("kind-action", "action"),
    "activity": Template("kind-activity", "activity"),
    "actor": Template("kind-actor", "body or party"),
    "addressee": Template("kind-addressee", "side, party or body"),
    "appointment": Template("kind-appointment", "appointment"),
    "area": Template("kind-area", "area"),
    "assessment": Template("kind-assessment", "assessment"),
    "body": Template("kind-body", "body"),
    "clause": Template("kind-clause", "clause"),
    "contact": Template("kind-contact", "contact"),
    "coverage": Template("kind-coverage", "coverage"),
    "document": Template("kind-document", "document"),
    "edition": Template("kind-edition", "edition"),
    "enquiry": Template("kind-enquiry", "enquiry"),
    "indicator": Template("kind-indicator", "indicator"),
    "joining": Template("kind-joining", "way to join"),
    "level": Template("kind-level", "level"),
    "matter": Template("kind-matter", "matter"),
    "measure": Template("kind-measure", "measure"),
    "meeting": Template("kind-meeting", "meeting"),
    "observation": Template("kind-observation", "figure"),
    "organisation": Template("kind-organisation", "organisation"),
    "party": Template("kind-party", "party"),
    "passage": Template("kind-passage", "editor's paragraph"),
    "plan": Template("kind-plan", "plan"),
    "post": Template("kind-post", "post"),
    "principle": Template("kind-principle", "principle"),
    "promise": Template("kind-promise", "promise"),
    "recommendation": Template("kind-recommendation", "recommendation"),
    "record_kind": Template("kind-record-kind", "kind of record"),
    "responsibility": Template("kind-responsibility", "responsibility"),
    "round": Template("kind-round", "round of follow-up"),
    "seat": Template("kind-seat", "seat"),
    "side": Template("kind-side", "side"),
    "step": Template("kind-step", "step"),
}
"""The kinds that a reference may name, and those of the parts that may be cited."""

SORTS: Mapping[str, Template] = {
    **KINDS,
    "agreement": Template("kind-agreement", "agreement"),
    "area_kind": Template("kind-area-kind", "kind of area"),
    "backup": Template("kind-backup", "backup"),
    "obligation": KINDS["promise"],
    "redaction": Template("kind-redaction", "redaction"),
    "related": Template("kind-related", "related text"),
    "rendering": Template("kind-rendering", "other form"),
    "retention": Template("kind-retention", "time of retention"),
    "shipped": Template("kind-shipped", "what a plugin shipped"),
}
"""The words for what `agreement.sort_of` says that a part is, and for whatever else the journal keeps."""

TERMS: Mapping[type[StrEnum], Mapping[Any, Template]] = MappingProxyType(
    {
        Status: STATUS,
        EditionStatus: EDITION,
        Extent: EXTENT,
        CellState: CELL,
        ClauseKind: CLAUSE,
        PartyKind: PARTY,
        Mode: MODE,
        Origin: ORIGIN,
        Bound: BOUND,
        Certainty: CERTAINTY,
        Exactness: EXACTNESS,
        RenderingKind: RENDERING,
        Capacity: CAPACITY,
        MinutesState: MINUTES,
        Ground: GROUND,
        Progress: PROGRESS,
        Choice: CHOICE,
        Direction: DIRECTION,
        Author: AUTHOR,
        Fulfilment: FULFILMENT,
        Grade: GRADE,
        Fate: FATE,
        WordClass: WORD_CLASS,
        **PROVISIONS,
    }
)
"""Every enumeration that has words, and the word for each member."""
