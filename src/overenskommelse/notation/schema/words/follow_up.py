"""What the keys and codes say: rounds of follow-up, and assessments with their evidence."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....ledger import Assessment, Author, Evidence, Fulfilment, Grade, Round
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Round: Template("group-round", "Round: one round of follow-up: what is asked of whom, and for which period."),
    Assessment: Template("group-assessment", "Assessment: one commitment judged by one author."),
    Evidence: Template("group-evidence", "Evidence: one thing that an assessment rests on."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Round: {
        "title": Template("key-round-title", "Title: what the round is called."),
        "period": Template("key-round-period", "Period: the time that is judged: 2017, or 2017-01/2017-06."),
        "opened": Template("key-round-opened", "Opened: the day the questions went out."),
        "due": Template("key-round-due", "Due: the day by which answers are asked for."),
        "commitments": Template(
            "key-round-commitments", "Commitments: what is followed up, by citations: plan-2015/princip-1/ansvar-1."
        ),
        "respondents": Template(
            "key-round-respondents", "Respondents: who is asked: ids, or the names of boards and companies."
        ),
        "approved_by": Template("key-round-approved-by", "Approved by: the id of the body that approved the round."),
        "locked": Template(
            "key-round-locked", "Locked: the day it was approved; from then on its assessments stand as they are."
        ),
    },
    Assessment: {
        "about": Template("key-assessment-about", "About: the commitment, by its citation."),
        "period": Template("key-assessment-period", "Period: the time that is judged."),
        "side": Template(
            "key-assessment-side", "Side: the id of the side whose doings are judged; left out for both together."
        ),
        "author": Template("key-assessment-author", "Author: in what capacity somebody judges."),
        "by": Template("key-assessment-by", "By: who judges: the id of a side, body or organisation, or in words."),
        "round": Template("key-assessment-round", "Round: the id of the round that it answers."),
        "fulfilment": Template("key-assessment-fulfilment", "Fulfilment: how far it has come."),
        "evidence": Template("key-assessment-evidence", "Evidence: what the judgement rests on."),
        "comment": Template("key-assessment-comment", "Comment: what the author adds, in the author's words."),
        "made": Template("key-assessment-made", "Made: the day the judgement was made."),
        "closes": Template(
            "key-assessment-closes", "Closes: the ids of the assessments that a joint judgement settles."
        ),
    },
    Evidence: {
        "summary": Template("key-evidence-summary", "What: what the evidence is."),
        "grade": Template("key-evidence-grade", "Grade: how much it proves; weak unless you say otherwise."),
        "record": Template("key-evidence-record", "Record: the id of the record that it is, where it is one."),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Author: {
        Author.SIDE: Template("code-author-side", "one of the sides, of its own doings or of the other's"),
        Author.JOINT: Template("code-author-joint", "the sides together, in their joint body"),
        Author.INDEPENDENT: Template("code-author-independent", "somebody from outside: a researcher, an evaluator"),
        Author.AUDIT: Template("code-author-audit", "the auditors"),
    },
    Fulfilment: {
        Fulfilment.NO_EVIDENCE: Template("code-fulfilment-no-evidence", "nothing is known of it"),
        Fulfilment.NOT_STARTED: Template("code-fulfilment-not-started", "known not to have begun"),
        Fulfilment.STARTED: Template("code-fulfilment-started", "begun"),
        Fulfilment.PARTLY: Template("code-fulfilment-partly", "done in part"),
        Fulfilment.DONE: Template("code-fulfilment-done", "done"),
        Fulfilment.NOT_RELEVANT: Template("code-fulfilment-not-relevant", "does not concern the one who was asked"),
    },
    Grade: {
        Grade.STRONG: Template("code-grade-strong", "a decision, minutes, a contract, a figure that is counted"),
        Grade.FAIR: Template("code-grade-fair", "a report, a survey, an account by several"),
        Grade.WEAK: Template("code-grade-weak", "somebody's word"),
    },
}
