"""The sentences of what is not known, and of what would settle it; `wording` has them in Swedish."""

from ...messages import Template
from .unknown import Kind

# The text.
NO_ADOPTION = Template("unknown-adoption", "No text of the agreement is known to have been adopted.")
WORDING = Template("unknown-wording", "The wording of {edition} is not known.")
WORDING_INSTEAD = Template(
    "unknown-wording-instead", "The wording of {edition} is not known; {instead} is read instead."
)
WORDING_PART = Template("unknown-wording-part", "The wording of {edition} is known only in part.")
REVIEW = Template("unknown-review", "No rule is known for a review or revision of {edition}.")
INTERVAL = Template("unknown-interval", "No interval is known to have been agreed for {promise}.")
NO_DAY = {
    Kind.DECIDED: Template("unknown-decided", "The day on which {edition} was decided is not known."),
    Kind.SIGNED: Template("unknown-signed", "The day on which {edition} was signed is not known."),
    Kind.VALID_FROM: Template("unknown-valid-from", "The day from which {edition} is valid is not known."),
}
PART_OF_DAY = {
    Kind.DECIDED: Template("partly-decided", "The day on which {edition} was decided is known only as {day}."),
    Kind.SIGNED: Template("partly-signed", "The day on which {edition} was signed is known only as {day}."),
    Kind.VALID_FROM: Template("partly-valid-from", "The day from which {edition} is valid is known only as {day}."),
}
SETTLE_ADOPTION = Template("settle-adoption", "the decision to adopt a text, with its day")
SETTLE_WORDING = Template("settle-wording", "the whole text of {edition}")
SETTLE_REVIEW = Template(
    "settle-review", "a clause or a decision that says when, and by whom, {edition} is to be reviewed"
)
SETTLE_INTERVAL = Template("settle-interval", "what was agreed, with the day from which it holds")
SETTLE_DAYS = {
    Kind.DECIDED: Template("settle-decided", "a source with the day of the decision"),
    Kind.SIGNED: Template("settle-signed", "a source with the day of the signing"),
    Kind.VALID_FROM: Template("settle-valid-from", "a source with the day from which it is valid"),
}

# The ledger.
COVERAGE = Template(
    "unknown-coverage", "Nobody has said that the ledger is complete on {on} for these kinds of record: {kinds}."
)
SETTLE_COVERED = Template(
    "settle-covered", "somebody's word for which of these kinds the ledger is complete, and since when"
)

# Plans.
NO_PLAN = Template("unknown-plan", "No plan is known, though one is promised: {promise}.")
GAP = Template("unknown-gap", "No plan is known for {period}.")
PLAN_TEXT = Template("unknown-plan-text", "The text of {plan} is not known.")
PLAN_TEXT_PART = Template("unknown-plan-text-part", "The text of {plan} is known only in part.")
ADOPTED = Template("unknown-adopted", "The day on which {plan} was adopted is not known.")
ADOPTED_PARTLY = Template("partly-adopted", "The day on which {plan} was adopted is known only as {day}.")
ADOPTED_BY = Template("unknown-adopted-by", "Who adopted {plan} is not known.")
PLAN_PERIOD = Template("unknown-plan-period", "When {plan} begins or ends is known only in part: {period}.")
AREA_YEARS = Template("unknown-area-years", "For {years} nothing of the kind {kind} is known in {plan}.")
SETTLE_NO_PLAN = Template("settle-no-plan", "a plan, with its period and the day on which it was adopted")
SETTLE_GAP = Template("settle-gap", "a plan for {period}, or a source that says there was none")
SETTLE_ADOPTED = Template("settle-adopted", "the decision to adopt {plan}, with its day")
SETTLE_ADOPTED_BY = Template("settle-adopted-by", "the decision to adopt {plan}, with who made it")
SETTLE_PLAN_PERIOD = Template("settle-plan-period", "the decision to adopt {plan}, with its period")
SETTLE_AREA_YEARS = Template("settle-area-years", "what {plan} says of {years}")

# Bodies.
NO_EXISTENCE = Template("unknown-existence", "When {body} was set up, or ended, is not known.")
EXISTENCE = Template("partly-existence", "When {body} was set up, or ended, is known only in part: {period}.")
COMPOSITION = Template(
    "unknown-composition", "Neither the number of seats in {body} nor their division between the sides is known."
)
SIZE = Template("unknown-size", "The number of seats in {body} is not known for {sides}.")
MEETINGS = Template("unknown-meetings", "No rule is known for the number of meetings a year of {body}.")
MEETINGS_SEEN = Template(
    "unknown-meetings-seen", "No rule is known for the number of meetings a year of {body}, only how many there were."
)
SETTLE_SET_UP = Template("settle-set-up", "the decision to set up {body}, with its day")
SETTLE_EXISTENCE = Template("settle-existence", "the decisions to set up and to end {body}, with their days")
SETTLE_SIZE = Template("settle-size", "a rule or a decision on the number of seats of each side in {body}")
SETTLE_RULE = Template("settle-meeting-rule", "a rule or a decision on the number of meetings a year of {body}")

# Joining.
PROCEDURE = Template("unknown-procedure", "How organisations joined on {on} is not known.")
APPROVED_BY = Template("unknown-approved-by", "Who approves an organisation that applies to join is not known.")
CRITERIA = Template("unknown-criteria", "What is asked of an organisation that joins ({procedure}) is not known.")
NO_JOINING_PERIOD = Template(
    "unknown-joining-period", "When organisations join in this way ({procedure}) is not known."
)
JOINING_PERIOD = Template(
    "partly-joining-period",
    "When organisations join in this way ({procedure}) is known only in part: {period}.",
)
SIGNATORIES = Template("unknown-signatories", "How many organisations had joined by {on} is not known.")
SETTLE_PROCEDURE = Template("settle-procedure", "a source that says how organisations join, and since when")
SETTLE_APPROVED_BY = Template("settle-approved-by", "a source that names the body that approves")
SETTLE_CRITERIA = Template("settle-criteria", "a source that says what is asked of them")
SETTLE_JOINING_PERIOD = Template(
    "settle-joining-period", "a source with the first day, or the last, of that way to join"
)
SETTLE_SIGNATORIES = Template(
    "settle-signatories", "a figure with its source, or a register that somebody says is complete"
)

# Sources.
CONTESTED = Template("unknown-contested", "Another source says otherwise than {documents} about {part}.")
READINGS = Template(
    "unknown-readings", "The sources do not agree on {part}: {used} is used, and {others} says otherwise."
)
OF_PART = Template("contested-of-part", "{what} of {part}")
STATEMENTS = {
    "names": Template("contested-names", "the name"),
    "composition": Template("contested-composition", "the seats"),
    "chair": Template("contested-chair", "the chair"),
    "meetings": Template("contested-meetings", "the meetings"),
    "secretariat": Template("contested-secretariat", "the secretariat"),
    "decided": Template("contested-decided", "the decision"),
    "signed": Template("contested-signed", "the signing"),
    "valid_from": Template("contested-valid-from", "the coming into force"),
    "adopted": Template("contested-adopted", "the adoption"),
    "set_up": Template("contested-set-up", "the setting up"),
}
"""What a statement of a part is about, by the name of its field; one that is not here is about the part as a whole."""
SETTLE_CONTESTED = Template("settle-contested", "a further source that says which of them is right")
