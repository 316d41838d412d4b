"""What the keys and codes say: meetings, matters, activities, figures, coverage."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import (
    Activity,
    Attendance,
    Capacity,
    Coverage,
    Exactness,
    Fate,
    Meeting,
    Observation,
    Passage,
    Progress,
    Recommendation,
)
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Meeting: Template("group-meeting", "Meeting: a meeting of a body, or of several together."),
    Attendance: Template("group-attendance", "Attendance: who took part, by seat or by a role in words."),
    Activity: Template("group-activity", "Activity: something done within the agreement."),
    Observation: Template(
        "group-observation", "Observation: a figure that a source gives; it is never counted from the records."
    ),
    Recommendation: Template(
        "group-recommendation", "Recommendation: what somebody sends along to somebody else, and what became of it."
    ),
    Passage: Template("group-passage", "Paragraph of the editor's: a text of your own in one of the papers."),
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
    Attendance: {
        "seat": Template("key-attendance-seat", "Seat: the id of the seat that was filled."),
        "serves_for": Template(
            "key-attendance-serves-for", "Serves for: the id of the absent seat that a substitute served for."
        ),
        "role": Template("key-attendance-role", "Role: who it was, in words, where no seat tells."),
        "note": Template("key-attendance-note", "Note: what else the minutes say of it: came at § 11."),
        "capacity": Template(
            "key-attendance-capacity", "Capacity: in what capacity they took part; deciding unless you say otherwise."
        ),
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
        "invited": Template("key-activity-invited", "Invited: how many were invited, where it is counted."),
        "registered": Template("key-activity-registered", "Registered: how many put their names down to come."),
        "headcount": Template("key-activity-headcount", "Headcount: how many came."),
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
        "mandate": Template("key-recommendation-mandate", "Term of office: the one that is to answer: 2019–2022."),
        "answered": Template("key-recommendation-answered", "Answered: the day of the answer: 2018-05-29, or 2018-05."),
        "fate": Template("key-recommendation-fate", "Fate: what became of it; left out where nothing is known."),
    },
    Passage: {
        "paper": Template("key-passage-paper", "Paper: the code of the paper it stands in: yearly-report."),
        "about": Template("key-passage-about", "About: the id or year it is about, where there are several."),
        "place": Template("key-passage-place", "Place: the code of the part of the paper it stands in: introduction."),
        "text": Template("key-passage-text", "Text: what it says."),
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
    Fate: {
        Fate.FOLLOWED: Template("code-fate-followed", "followed"),
        Fate.PARTLY: Template("code-fate-partly", "followed in part"),
        Fate.DECLINED: Template("code-fate-declined", "declined"),
        Fate.LAPSED: Template("code-fate-lapsed", "nobody took it up while it could be"),
    },
}
