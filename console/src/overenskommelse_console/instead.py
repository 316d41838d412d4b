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
    Template("console-instead-ask-document", "Document: the one that says so; your own register where left out."),
    Template("console-instead-ask-joiner", "Organisation: the one that joins."),
    Template("console-instead-ask-approver", "By: the body or party that approved."),
    Template("console-instead-ask-leaver", "Organisation: the one that leaves."),
    Template("console-instead-key-organisation", "Organisation: one of those in the register."),
    Template(
        "console-instead-key-body-charter-legal-kind",
        "Legal kind: what the body is by law; rules give duties to some kinds.",
    ),
    Template("console-instead-key-body-charter-parent", "Parent: the body or party that it belongs under."),
    Template("console-instead-key-body-charter-predecessor", "Predecessor: the body that it took over from."),
    Template("console-instead-key-body", "Body: one of the agreement's bodies."),
    Template("console-instead-key-side", "Side: one of the agreement's sides."),
    Template("console-instead-key-seat-substitute-for", "Substitute for: the seat that it stands in for."),
    Template("console-instead-key-appointment-seat", "Seat: the one that is held."),
    Template("console-instead-key-post-body", "Body: the one that it serves; left out for the whole agreement."),
    Template("console-instead-key-meeting-bodies", "Bodies: the bodies or parties that met."),
    Template("console-instead-key-record-acts", "Acts: the promises that the record is evidence of."),
    Template(
        "console-instead-ask-promised-body", "Body: one that was promised and is now set up; nothing for a new one."
    ),
    Template("console-instead-key-agenda-item-matter", "Matter: the one that it handles."),
    Template("console-instead-ask-voted-yes", "Voted yes: in an open vote, the seats."),
    Template("console-instead-ask-voted-no", "Voted no: in an open vote, the seats."),
    Template("console-instead-ask-voted-neither", "Voted neither: in an open vote, the seats that abstained."),
    Template(
        "console-instead-key-agenda-item-disqualified",
        "Conflict of interest: the seats that took no part because of one.",
    ),
    Template("console-instead-ask-proposals", "Proposals: each with the seats that made it before a colon."),
    Template("console-instead-ask-reservations", "Reservations: each with its seats before a colon."),
    Template("console-instead-ask-remarks", "Notes to the minutes: each with its seats before a colon."),
    Template("console-instead-key-action-meeting", "Meeting: the one that decided it."),
    Template("console-instead-key-action-item", "Item: the one under which it was decided."),
    Template("console-instead-key-matter-step-body", "Body: the body or party that is to decide."),
    Template("console-instead-key-matter-step-meeting", "Meeting: the one where it is decided, if it is recorded."),
    Template(
        "console-instead-key-enquiry-organisation", "Organisation: the one that asks, where it is in the register."
    ),
    Template("console-instead-key-enquiry-matter", "Matter: the one that it became, where it became one."),
    Template("console-instead-key-level", "Level: one of the levels of participation."),
    Template("console-instead-key-activity-areas", "Areas: the areas of the plan that it serves."),
    Template("console-instead-key-activity-actors", "Actors: who did it, by name or in words."),
    Template("console-instead-key-activity-informed", "Informed: the sides, parties or bodies that it informed."),
    Template("console-instead-key-observation-measure", "Measure: what is counted."),
    Template("console-instead-key-observation-about", "About: what the figure is about, by name or in words."),
    Template("console-instead-key-recommendation-given-by", "Given by: the body or party that gave it."),
    Template(
        "console-instead-ask-round-commitments",
        "Commitments: what is followed up; of a plan of which none is named, all of them.",
    ),
    Template(
        "console-instead-ask-round-respondents",
        "Respondents: who is asked, by name; bearers, boards and signatories where left out.",
    ),
    Template("console-instead-key-assessment-by", "By: who judges: a side, body or organisation by name, or in words."),
    Template("console-instead-key-assessment-about", "About: the commitment."),
    Template(
        "console-instead-key-assessment-side", "Side: the one whose doings are judged; left out for both together."
    ),
    Template("console-instead-key-assessment-round", "Round: the one that it answers."),
    Template("console-instead-key-assessment-closes", "Closes: the assessments that a joint judgement settles."),
    Template("console-instead-key-coverage-bodies", "Bodies: those that it is complete for; all where left out."),
    Template("console-instead-ask-aim-area", "Area: the area of the plan."),
    Template("console-instead-ask-aim-level", "Level: one of the levels of participation."),
    Template("console-instead-key-party-side", "Side: the one that the party belongs to."),
    Template(
        "console-instead-key-party-part-of", "Part of: the party that it belongs to, as a board belongs to a region."
    ),
    Template(
        "console-instead-key-party-speaks-for", "Speaks for: the parties that it speaks for, as an umbrella does."
    ),
    Template(
        "console-instead-key-edition-stand-in",
        "Stand-in: the edition that is read instead, where this one's wording is not known; every finding says so.",
    ),
    Template("console-instead-key-edition-predecessor", "Predecessor: the edition that came before it."),
    Template(
        "console-instead-key-plan-edition",
        "Edition: the one that the plan is printed in; it is then cited through that edition.",
    ),
    Template("console-instead-key-plan-part-of", "Part of: the plan that this one fills out, as a yearly plan does."),
    Template("console-instead-key-joining-policy-approved-by", "Approved by: the body that approves, where one does."),
    Template("console-instead-key-accession-approved-by", "Approved by: the body or party that approved."),
    Template("console-instead-key-round-respondents", "Respondents: who is asked, by name."),
    Template("console-instead-key-round-commitments", "Commitments: what is followed up."),
    Template("console-instead-key-round-approved-by", "Approved by: the body that approved the round."),
    Template("console-instead-ask-edition", "Edition: one that stands already, such as a draft."),
    Template("console-instead-ask-plan", "Plan: one that stands already."),
    Template("console-instead-key-body-charter-clauses", "Clauses: those about the body."),
    Template("console-instead-ask-body-seats", "Seats: how many each side has: the side=5, or the side=4-6."),
    Template("console-instead-ask-body-substitutes", "Substitutes: how many each side has: the side=2."),
    Template(
        "console-instead-ask-seats-numbers",
        "Numbers: how many a side has where the charter gives no exact number: the side=5.",
    ),
    Template("console-instead-record-told", "{title}, {day}"),
    Template("console-instead-clause-cited", "{heading}, {locator}"),
    Template("console-instead-clause-cited-bare", "{heading}"),
    Template("console-instead-clause-cited-place", "{locator}"),
    Template("console-instead-year-clause-cited", "{heading}"),
    Template("console-instead-cited-by-id", "{value}"),
)
_BEFORE = "console-instead-"
INSTEAD: Mapping[str, Template] = {each.code.removeprefix(_BEFORE): each for each in _SAID}
"""What is said instead of the sentence that has the code."""
