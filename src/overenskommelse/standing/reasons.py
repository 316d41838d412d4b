"""The reasons behind findings, as sentences to be; `wording` has them in Swedish."""

from ..messages import PluralTemplate, Template

# Why a rule does not apply.
NOT_IN_FORCE = Template("not-in-force", "The agreement was not in force on {on}.")
WOUND_UP = Template("wound-up", "The agreement ended {ended}; nothing falls due after that.")
SUPERSEDED = Template("superseded", "The text that promised it, {edition}, was not the one in force on {on}.")
PERIOD_OVER = Template("period-over", "The promise held only {period}.")
PERIOD_UNCERTAIN = Template("period-uncertain", "The promise holds {period}; whether the day lies in it is not known.")
NEVER_SET_UP = Template("never-set-up", "{body} is not known to have been set up.")
NO_SUCH_BODY_THEN = Template("no-such-body-then", "{body} did not exist on {on}; it is known for {period}.")
BODY_PART_OF_YEAR = Template("body-part-of-year", "{body} is not known to have existed all of {period}.")
NO_INTERVAL = Template("no-interval-agreed", "The text gives no interval, and none is known to have been agreed.")
NO_NUMBER = Template("no-number", "No number of meetings is known to have been promised.")
NO_VALUE = Template("no-value", "No installed variant supplies the number {name} for that day.")
NO_EVALUATOR = Template("no-evaluator", "No installed variant can judge promises of the kind {kind}.")
NO_AREAS = Template("no-areas", "The plan {plan} has no areas of the kind {kind}.")
NO_ANCHOR = Template("no-anchor", "The day to count from is not known.")
NO_DUTY = Template(
    "no-duty",
    "An observation, not a duty: {end} on day {count} of {limit}. No rule was found that binds {legal_kind} "
    "to a time limit.",
)

# Something in time.
ALL_DONE = Template("all-done", "Done during {period}: {done}.")
RUNNING = Template(
    "running",
    "{period} is not judged yet: it runs until {due}. Recorded so far: {done}; not yet recorded: {missing}.",
)
RUNNING_EMPTY = Template(
    "running-empty", "{period} is not judged yet: it runs until {due}. Nothing of {missing} is recorded so far."
)
INFORMATION_TO = Template("information-to", "information to {whom}")
QUOTED = Template("quoted", "“{text}”")
NOT_RECORDED = Template(
    "not-recorded", "Nothing is recorded of {missing} during {period}, and the ledger is not complete for it."
)
MAYBE_IN_PERIOD = Template(
    "maybe-in-period",
    "Something is recorded whose day may or may not lie in {period}; its date is only partly known.",
)
PLANNED_IN_PERIOD = Template(
    "planned-in-period", "Something was planned for {period}, and whether it took place is not recorded."
)
NOT_DONE = Template("not-done", "The ledger is complete for {period} and has nothing of {missing}.")
DONE_IN_TIME = Template("done-in-time", "Done {done}, before {due}.")
DONE_LATE = Template("done-late", "Done {done}, after {due}; the ledger is complete in between.")
NEXT_KNOWN_AFTER = Template(
    "next-known-after",
    "Due {due}; the next that is known came {done}, and the ledger is not complete in between.",
)
AHEAD = Template("ahead", "Due {due}, counted from {anchor}.")
PASSED_COVERED = Template("passed-covered", "Was due {due}; the ledger is complete until {on} and has nothing of it.")
PASSED_UNCOVERED = Template(
    "passed-uncovered", "Was due {due}; nothing is recorded of it since, and the ledger is not complete."
)
NO_PLAN_SINCE = Template("no-plan-since", "Was due {due}; no plan is known for the time from {since}.")
PLAN_IN_TIME = Template("plan-in-time", "{plan} begins {start}; it was due {due}.")
NEXT_PLAN_ADOPTED_AFTER = Template(
    "next-plan-adopted-after", "Was due {due}; the next plan that is known was adopted {done}."
)
NEXT_PLAN_AFTER = Template("next-plan-after", "Was due {due}; the next plan that is known begins {done}.")

# Numbers.
MEETINGS = PluralTemplate(
    "meetings",
    "{body} met {count} time in {period}, promised {promised}.",
    "{body} met {count} times in {period}, promised {promised}.",
)
MEETINGS_SO_FAR = PluralTemplate(
    "meetings-so-far",
    "{period} is not judged yet: {count} meeting of {body} is recorded so far, promised {promised}.",
    "{period} is not judged yet: {count} meetings of {body} are recorded so far, promised {promised}.",
)
MEETINGS_RECORDED = PluralTemplate(
    "meetings-recorded",
    "{count} meeting of {body} is recorded in {period}, promised {promised}; the ledger is not complete for it.",
    "{count} meetings of {body} are recorded in {period}, promised {promised}; the ledger is not complete for it.",
)
FROM_TO = Template("from-to", "{minimum}–{maximum}")
AT_LEAST = Template("at-least", "at least {minimum}")
AT_MOST = Template("at-most", "at most {maximum}")
SEATS = Template("seats", "Seats in {body}: {seats}; promised {promised}.")
SEATS_NOT_COMPLETE = Template(
    "seats-not-complete",
    "Seats recorded in {body}: {seats}; promised {promised}; the ledger is not complete for them.",
)
NO_SEATS = Template("no-seats", "No seats of {body} are recorded, and the ledger is not complete for them.")
SIDE_SEATS = Template("side-seats", "{side} {seats}")
EQUAL_SEATS = Template("equal-seats", "equal numbers")

# The chair.
NO_ROTATION = Template("no-rotation", "No order in which the chair of {body} goes round is known.")
CHAIR_NOT_KNOWN = Template("chair-not-known", "Who held the chair of {body} is not known for {periods}.")
CHAIR_HELD = Template(
    "chair-held", "The chair of {body} was held by {held} in {period}; after {before} it was the turn of {turn}."
)

# Time limits.
ENDED_ON_DAY = Template("ended-on-day", "{end} on day {count} of {limit}, counted from {start}.")
NOT_ENDED_YET = Template("not-ended-yet", "{end} is not recorded yet; the last day is {due}.")
NOT_ENDED = Template("not-ended", "{end} is not recorded; the last day was {due}, and the ledger is complete.")
END_NOT_RECORDED = Template(
    "end-not-recorded", "{end} is not recorded; the last day was {due}, and the ledger is not complete."
)
DAY_NOT_KNOWN = Template("day-not-known", "A day that decides is only partly known: {start} to {end}.")
CONFIRMED = Template("confirmed", "minutes confirmed")
ANNOUNCED = Template("announced", "confirmation announced")
HELD = Template("held", "meeting held")

# What a plan states.
AREAS_HAVE = PluralTemplate(
    "areas-have", "{count} area of {plan} states {needs}.", "All {count} areas of {plan} state {needs}."
)
AREAS_LACK = Template("areas-lack", "{areas} of {plan} lack {needs}.")
PLAN_PARTLY_KNOWN = Template("plan-partly-known", "Only part of the text of {plan} is known.")
MEASURES = Template("need-measures", "measures")
RESPONSIBILITIES = Template("need-responsibilities", "responsibilities of each side")
INDICATORS = Template("need-indicators", "indicators")

# What would settle it.
SETTLE_RECORD = Template("settle-record", "a record of {missing} during {period}")
SETTLE_MEETINGS = Template("settle-meetings", "further meetings of {body} during {period}, recorded")
SETTLE_COVERAGE = Template("settle-coverage", "somebody's word that the ledger is complete for {period}")
SETTLE_PLAN = Template("settle-plan", "a plan for the time from {since}, with the day it was adopted")
SETTLE_DAY = Template("settle-day", "the exact day of {what}")
SETTLE_HELD = Template("settle-held", "a record of whether {what} took place")
SETTLE_CHAIR = Template("settle-chair", "who held the chair of {body} in {period}")
SETTLE_SEATS = Template("settle-seats", "the seats of {body} on {on}")
SETTLE_MINUTES = Template("settle-minutes", "the day on which it happened: {end}")
SETTLE_TEXT = Template("settle-text", "the text of {plan}")
