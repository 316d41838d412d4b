"""The words of the look at what concerns many records."""

from overenskommelse.messages import PluralTemplate, Template

TITLED = Template("console-screen-trial", "Preview")
ABOUT = Template(
    "console-about-trial",
    "What would become of each of them. Nothing is written before you save; then it is one change, and ctrl+z takes it "
    "back.",
)
TAKE = Template("console-action-take", "save")
TAKE_WORDS = Template("console-words-take", "write, import, take in, do it")
NEXT_SORT = Template("console-action-trial-filter", "show one sort at a time")
STATE = Template("console-column-trial-state", "What happens")
PLACE = Template("console-column-trial-place", "Row")
NAME = Template("console-column-trial-name", "Which")
WHAT = Template("console-column-trial-what", "What")
COUNTS = Template(
    "console-trial-counts",
    "New: {new}. Changed: {changed}. Unchanged: {same}. Refused: {refused}. Nothing is written yet.",
)
LOOKING = Template("console-trial-looking", "Reading: {done} of {total} …")
WRITING = Template("console-trial-writing", "Writing: {done} of {total} … esc stops it")
WRITES = Template("console-trial-writes", "Writing …")
STOPPING = Template("console-trial-stopping", "Stopping …")
STOPPED = Template("console-trial-stopped", "Stopped. Nothing was written.")
NOTHING = Template("console-trial-nothing", "There is nothing to write: every row is unchanged or refused.")
ONLY_GOOD = PluralTemplate(
    "console-trial-only-good",
    "{count} is refused and stays as it is. Do it for the rest: {good}?",
    "{count} are refused and stay as they are. Do it for the rest: {good}?",
)
WHERE = PluralTemplate(
    "console-trial-where",
    "{count} row is refused. Name a file that it is put in, with the reasons; the rest ({good}) is taken.",
    "{count} rows are refused. Name a file that they are put in, with the reasons; the rest ({good}) is taken.",
)
KEPT = Template("console-trial-kept", "The refused rows are in {file}. Mend them there, and take the file in anew.")
