"""What the keys and codes say: meetings, matters, activities, figures, coverage."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import (
    Activity,
    AgendaItem,
    Attendance,
    Capacity,
    Coverage,
    Decision,
    Exactness,
    Matter,
    Meeting,
    Minutes,
    Observation,
    Paper,
    Progress,
    Recommendation,
)
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Meeting: Template("group-meeting", "Meeting: a meeting of a body, or of several together."),
    AgendaItem: Template("group-agenda-item", "Agenda item: one numbered paragraph of the minutes."),
    Decision: Template("group-decision", "Decision: one numbered point of what was decided under an item."),
    Attendance: Template("group-attendance", "Attendance: who took part, by seat or by a role in words."),
    Minutes: Template("group-minutes", "Minutes: the days of the minutes."),
    Matter: Template("group-matter", "Matter: a case in somebody's register."),
    Paper: Template("group-paper", "Paper: a paper that came in or went out."),
    Activity: Template("group-activity", "Activity: something done within the agreement."),
    Observation: Template(
        "group-observation", "Observation: a figure that a source gives; it is never counted from the records."
    ),
    Recommendation: Template(
        "group-recommendation", "Recommendation: what somebody sends along to somebody else, and what became of it."
    ),
    Coverage: Template(
        "group-coverage", "Coverage: for which kinds, bodies and period the ledger is complete, and by whose word."
    ),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Meeting: {
        "bodies": Template("key-meeting-bodies", "Bodies: the ids of the bodies or parties that met."),
        "title": Template("key-meeting-title", "Title: what it was called, where it had a name."),
        "starts": Template("key-meeting-starts", 'Starts: the time it began, in quotes: "13:00".'),
        "ends": Template("key-meeting-ends", 'Ends: the time it was over, in quotes: "16:00".'),
        "place": Template("key-meeting-place", "Place: where it was held."),
        "items": Template("key-meeting-items", "Items: what was on the agenda."),
        "attendance": Template("key-meeting-attendance", "Attendance: who took part."),
        "minutes": Template("key-meeting-minutes", "Minutes: when they were confirmed and announced."),
    },
    AgendaItem: {
        "heading": Template("key-agenda-item-heading", "Heading: as it stands in the minutes."),
        "source": Template("key-agenda-item-source", "Source: where it is told, if elsewhere than the meeting."),
        "matter": Template("key-agenda-item-matter", "Matter: the id of the matter it handles."),
        "decisions": Template(
            "key-agenda-item-decisions", "Decisions: what was decided under the item, point by point."
        ),
        "papers": Template("key-agenda-item-papers", "Papers: what was laid before the meeting, in words."),
        "recipients": Template("key-agenda-item-recipients", "Recipients: who was sent the decision, in words."),
        "information": Template(
            "key-agenda-item-information", "Information: what was told without a decision, one thing per line."
        ),
    },
    Decision: {
        "outcome": Template("key-decision-outcome", "Outcome: what became of it."),
        "source": Template("key-decision-source", "Source: where it is told, if elsewhere than the meeting."),
    },
    Attendance: {
        "seat": Template("key-attendance-seat", "Seat: the id of the seat that was filled."),
        "role": Template("key-attendance-role", "Role: who it was, in words, where no seat tells."),
        "capacity": Template(
            "key-attendance-capacity", "Capacity: in what capacity they took part; deciding unless you say otherwise."
        ),
    },
    Minutes: {
        "confirmed": Template(
            "key-minutes-confirmed", "Confirmed: the day they were confirmed (justerade): 2018-04-06."
        ),
        "confirmed_at": Template("key-minutes-confirmed-at", "Confirmed at: where."),
        "confirmed_by": Template(
            "key-minutes-confirmed-by", "Confirmed by: who confirmed, by role rather than by name."
        ),
        "announced": Template(
            "key-minutes-announced", "Announced: the day the confirmation was announced: 2018-04-09."
        ),
        "notes_only": Template(
            "key-minutes-notes-only", "Notes only: write true where there are notes, which nobody confirms."
        ),
    },
    Matter: {
        "title": Template("key-matter-title", "Title: what the matter is called."),
        "number": Template("key-matter-number", "Registration number: as the authority writes it, in quotes."),
        "authority": Template("key-matter-authority", "Authority: whose register it is in."),
        "papers": Template("key-matter-papers", "Papers: what came in and went out."),
    },
    Paper: {
        "title": Template("key-paper-title", "Title: what the paper is called."),
        "date": Template("key-paper-date", "Date: the day it came or went: 2018-05-02, or 2018-05."),
        "label": Template("key-paper-label", "Label: its number or kind in the register."),
        "correspondent": Template("key-paper-correspondent", "Correspondent: whom it came from or went to."),
    },
    Activity: {
        "title": Template("key-activity-title", "Title: what it was called."),
        "areas": Template(
            "key-activity-areas", "Areas: the plan's areas that it serves, by their citations: plan-2020/omrade-1."
        ),
        "actors": Template("key-activity-actors", "Actors: who did it, in words or by id."),
        "informed": Template(
            "key-activity-informed", "Informed: the ids of the sides, parties or bodies that it informed."
        ),
        "evidence": Template("key-activity-evidence", "Evidence: what shows that it took place, in words."),
    },
    Observation: {
        "measure": Template(
            "key-observation-measure", "Measure: what is counted, as a code: signatories, participants."
        ),
        "value": Template("key-observation-value", "Value: the figure, with a decimal point: 87, 1.5."),
        "exactness": Template(
            "key-observation-exactness", "Exactness: how exact the figure is; exact unless you say otherwise."
        ),
        "unit": Template(
            "key-observation-unit", "Unit: what it is counted in, where it is not a plain number: kronor, per cent."
        ),
        "about": Template("key-observation-about", "About: what the figure is about, in words or by id."),
    },
    Recommendation: {
        "given_by": Template("key-recommendation-given-by", "Given by: the id of the body or party that gave it."),
        "given_to": Template("key-recommendation-given-to", "Given to: who was given it, in words."),
        "answer": Template("key-recommendation-answer", "Answer: what was answered, in your own words."),
        "answered": Template("key-recommendation-answered", "Answered: the day of the answer: 2018-05-29, or 2018-05."),
    },
    Coverage: {
        "kinds": Template("key-coverage-kinds", "Kinds: the kinds of record it is complete for; all where left out."),
        "bodies": Template(
            "key-coverage-bodies", "Bodies: the ids of the bodies it is complete for; all where left out."
        ),
        "declared_by": Template("key-coverage-declared-by", "Declared by: who says so."),
        "declared": Template("key-coverage-declared", "Declared: the day it was said: 2024-01-15."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Capacity: {
        Capacity.DECIDING: Template("code-capacity-deciding", "took part in the decisions"),
        Capacity.SUBSTITUTE: Template("code-capacity-substitute", "a substitute who did not decide"),
        Capacity.SECRETARY: Template("code-capacity-secretary", "wrote the minutes"),
        Capacity.RAPPORTEUR: Template("code-capacity-rapporteur", "came to report"),
        Capacity.OBSERVER: Template("code-capacity-observer", "listened"),
    },
    Progress: {
        Progress.PLANNED: Template("code-progress-planned", "planned, and not known to have been done"),
        Progress.DONE: Template("code-progress-done", "done"),
        Progress.CANCELLED: Template("code-progress-cancelled", "called off"),
    },
    Exactness: {
        Exactness.EXACT: Template("code-exactness-exact", "exactly so much"),
        Exactness.ABOUT: Template("code-exactness-about", "about so much"),
        Exactness.MORE_THAN: Template("code-exactness-more-than", "more than so much"),
        Exactness.AT_LEAST: Template("code-exactness-at-least", "so much, or more"),
    },
}
