"""What the keys and codes say: matters with their papers and steps, enquiries, actions."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import Action, Direction, Enquiry, Matter, MatterStep, Paper
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Matter: Template("group-matter", "Matter: a case in somebody's register."),
    Paper: Template("group-paper", "Paper: a paper that came in or went out."),
    MatterStep: Template("group-matter-step", "Step: one step of a matter's way to a decision."),
    Action: Template("group-action", "Action: what somebody is to do because a meeting decided so."),
    Enquiry: Template("group-enquiry", "Enquiry: a question that came in by the one way in."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Matter: {
        "title": Template("key-matter-title", "Title: what the matter is called."),
        "number": Template("key-matter-number", "Registration number: as the authority writes it, in quotes."),
        "authority": Template("key-matter-authority", "Authority: whose register it is in."),
        "papers": Template("key-matter-papers", "Papers: what came in and went out."),
        "steps": Template("key-matter-steps", "Steps: its way to a decision, in order."),
    },
    Paper: {
        "title": Template("key-paper-title", "Title: what the paper is called."),
        "date": Template("key-paper-date", "Date: the day it came or went: 2018-05-02, or 2018-05."),
        "label": Template("key-paper-label", "Label: its number or kind in the register."),
        "correspondent": Template("key-paper-correspondent", "Correspondent: whom it came from or went to."),
        "direction": Template("key-paper-direction", "Direction: whether it came in, went out or was drawn up."),
        "registered": Template(
            "key-paper-registered", "Registered: the day it was entered in the register; left out while it awaits that."
        ),
    },
    MatterStep: {
        "body": Template("key-matter-step-body", "Body: the id of the body or party that is to decide."),
        "date": Template("key-matter-step-date", "Date: the day it decided, or is to decide."),
        "meeting": Template("key-matter-step-meeting", "Meeting: the id of the meeting, where it is recorded."),
        "paragraph": Template("key-matter-step-paragraph", "Paragraph: the § as it is cited: § 174."),
        "number": Template("key-matter-step-number", "Registration number: the body's own for the matter, in quotes."),
        "asked": Template("key-matter-step-asked", "Asked: what the body was asked to do."),
        "outcome": Template(
            "key-matter-step-outcome", "Outcome: what it decided; left out while the matter awaits that."
        ),
        "source": Template("key-matter-step-source", "Source: where it is told, if elsewhere than the matter."),
    },
    Action: {
        "title": Template("key-action-title", "What: what is to be done."),
        "owner": Template("key-action-owner", "Who: the seat, role or board that is to do it."),
        "meeting": Template("key-action-meeting", "Meeting: the id of the meeting that decided it."),
        "item": Template("key-action-item", "Item: the id of the item under which it was decided."),
        "due": Template("key-action-due", "Due: the day by which it is to be done."),
        "done": Template("key-action-done", "Done: the day it was done."),
        "outcome": Template("key-action-outcome", "Outcome: what came of it."),
    },
    Enquiry: {
        "title": Template("key-enquiry-title", "About: what the question is about."),
        "sender": Template("key-enquiry-sender", "From: an organisation or a role; a private person's name stays out."),
        "organisation": Template(
            "key-enquiry-organisation", "Organisation: its id, where it is one of the ledger's organisations."
        ),
        "matter": Template("key-enquiry-matter", "Matter: the id of the matter it became, where it became one."),
        "passed_to": Template("key-enquiry-passed-to", "Passed to: the board or unit that is to answer."),
        "passed": Template("key-enquiry-passed", "Passed on: the day it was passed on."),
        "answered": Template("key-enquiry-answered", "Answered: the day it was answered."),
        "answer": Template("key-enquiry-answer", "Answer: what was answered, in your own words."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Direction: {
        Direction.IN: Template("code-direction-in", "came in"),
        Direction.OUT: Template("code-direction-out", "went out"),
        Direction.DRAWN_UP: Template("code-direction-drawn-up", "was drawn up within the authority"),
    },
}
