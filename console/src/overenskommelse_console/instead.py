"""What the command line and the files are told in their own terms, said as whoever sits at a screen reads it."""

from collections.abc import Mapping

from overenskommelse.messages import Template

_SAID = (
    Template(
        "console-instead-meeting-day-passed",
        "{day} has passed. If the meeting has taken place, open it and press h.",
    ),
    Template("console-instead-record-it-first", "Record it first, when it has taken place: press h on the meeting."),
    Template(
        "console-instead-record-it-from-then",
        "That it was held is recorded with h, from {day} on. Until then its agenda can be planned.",
    ),
    Template("console-instead-ask-later", "Choose a later day; in the journal, 9, it stands when it was put there."),
    Template("console-instead-not-yet-known", "On {known} the database did not know the agreement yet."),
    Template(
        "console-instead-add-step-first", "Add the step first, with the body that decides: press t on the matter."
    ),
    Template(
        "console-instead-draft-instead", "Begin a draft of it, and change that: press b on it among the editions (v)."
    ),
    Template("console-instead-round-reopen", "Open it anew first, with a reason: press o in the round."),
    Template(
        "console-instead-key-organisation-number",
        "Organisation number: ten digits; leave it out where there is none or none is known.",
    ),
    Template("console-instead-key-matter-number", "Registration number: as the authority writes it."),
    Template("console-instead-key-matter-step-number", "Registration number: the body's own for the matter."),
    Template("console-instead-key-meeting-starts", "Starts: the time it began, such as 13:00."),
    Template("console-instead-key-meeting-ends", "Ends: the time it was over, such as 16:00."),
    Template("console-instead-key-agenda-item-put-off", "Put off: yes where it was left to a later meeting."),
    Template("console-instead-key-contact-exported", "Exported: yes where public exports may carry it."),
    Template(
        "console-instead-key-votes",
        "Votes: whether the seat takes part in decisions; it does unless you say otherwise.",
    ),
    Template(
        "console-instead-key-accession-votes",
        "Votes: no for the first of two steps, which gives no vote and is a record of its own.",
    ),
    Template("console-instead-ask-decisions", "Decisions: each point of what was decided, in its order."),
    Template("console-instead-ask-assessment-evidence", "Evidence: what the judgement rests on."),
    Template(
        "console-instead-ask-items",
        "Items: the headings on the agenda in their order, with § and its number first if it has one: § 12 Plan.",
    ),
    Template(
        "console-instead-ask-body-qualities",
        "Qualities: what is asked of the seats of a side: civil=from each sub-region.",
    ),
)
_BEFORE = "console-instead-"
INSTEAD: Mapping[str, Template] = {each.code.removeprefix(_BEFORE): each for each in _SAID}
"""What is said instead of the sentence that has the code."""
