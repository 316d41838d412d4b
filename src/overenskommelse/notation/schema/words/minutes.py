"""What the keys and codes say: what minutes hold of each item."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import AgendaItem, Cast, Choice, Decision, Minutes, Proposal, Statement, Vote
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    AgendaItem: Template("group-agenda-item", "Agenda item: one numbered paragraph of the minutes."),
    Decision: Template("group-decision", "Decision: one numbered point of what was decided under an item."),
    Proposal: Template("group-proposal", "Proposal: what somebody moved under an item."),
    Vote: Template("group-vote", "Vote: one vote under an item, and its result."),
    Cast: Template("group-cast", "Vote by name: how one seat voted in an open vote."),
    Statement: Template("group-statement", "Statement: a reservation, or a note to the minutes."),
    Minutes: Template("group-minutes", "Minutes: the days of the minutes."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    AgendaItem: {
        "number": Template("key-agenda-item-number", "Paragraph: the number after §: 12; they run on over the year."),
        "heading": Template("key-agenda-item-heading", "Heading: as it stands in the minutes, without § and number."),
        "source": Template("key-agenda-item-source", "Source: where it is told, if elsewhere than the meeting."),
        "matter": Template("key-agenda-item-matter", "Matter: the id of the matter it handles."),
        "rapporteur": Template("key-agenda-item-rapporteur", "Rapporteur: who presents it, by role."),
        "proposals": Template("key-agenda-item-proposals", "Proposals: what was moved, and by which seats."),
        "order_of_voting": Template(
            "key-agenda-item-order-of-voting",
            "Order of voting: how the chair put the proposals to the meeting, and in what order.",
        ),
        "votes": Template("key-agenda-item-votes", "Votes: each vote, with its result."),
        "decisions": Template(
            "key-agenda-item-decisions", "Decisions: what was decided under the item, point by point."
        ),
        "reservations": Template(
            "key-agenda-item-reservations", "Reservations: which seats were against the decision, and why."
        ),
        "remarks": Template(
            "key-agenda-item-remarks", "Notes to the minutes: what somebody wanted noted, where the chair let it be."
        ),
        "disqualified": Template(
            "key-agenda-item-disqualified",
            "Conflict of interest: the ids of the seats that took no part because of one.",
        ),
        "papers": Template("key-agenda-item-papers", "Papers: what was laid before the meeting, in words."),
        "recipients": Template("key-agenda-item-recipients", "Recipients: who was sent the decision, in words."),
        "information": Template(
            "key-agenda-item-information", "Information: what was told without a decision, one thing per line."
        ),
        "put_off": Template("key-agenda-item-put-off", "Put off: write true where it was left to a later meeting."),
        "confirmed": Template(
            "key-agenda-item-confirmed", "Confirmed at once: the day the item was confirmed before the other minutes."
        ),
    },
    Decision: {
        "outcome": Template("key-decision-outcome", "Outcome: what became of it."),
        "source": Template("key-decision-source", "Source: where it is told, if elsewhere than the meeting."),
    },
    Proposal: {
        "by": Template("key-proposal-by", "By: the ids of the seats that made it."),
        "withdrawn": Template("key-proposal-withdrawn", "Withdrawn: write true where it was taken back."),
    },
    Vote: {
        "question": Template("key-vote-question", "Question: what yes and no stand for."),
        "yes": Template("key-vote-yes", "Yes: how many voted yes."),
        "no": Template("key-vote-no", "No: how many voted no."),
        "abstained": Template("key-vote-abstained", "Abstained: how many did not vote, though they might have."),
        "cast": Template("key-vote-cast", "By name: in an open vote, how each seat voted."),
    },
    Cast: {
        "seat": Template("key-cast-seat", "Seat: the id of the seat that voted."),
        "choice": Template("key-cast-choice", "Choice: what it voted."),
    },
    Statement: {
        "by": Template("key-statement-by", "By: the ids of the seats that made it."),
        "text": Template("key-statement-text", "Text: what it says."),
    },
    Minutes: {
        "checkers": Template("key-minutes-checkers", "Checkers: the ids of the seats chosen to check the minutes."),
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
        "taken_down": Template("key-minutes-taken-down", "Taken down: the day the notice of it was taken down."),
        "kept_at": Template("key-minutes-kept-at", "Kept at: where the minutes are kept."),
        "notes_only": Template(
            "key-minutes-notes-only", "Notes only: write true where there are notes, which nobody confirms."
        ),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Choice: {
        Choice.YES: Template("code-choice-yes", "voted yes"),
        Choice.NO: Template("code-choice-no", "voted no"),
        Choice.ABSTAINED: Template("code-choice-abstained", "did not vote, though entitled to"),
    },
}
