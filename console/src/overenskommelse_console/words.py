"""The words of the console's own: its screens, keys, questions and answers."""

from overenskommelse.messages import PluralTemplate, Template

READING = Template("console-reading", "Reading …")
NOW = Template("console-screen-now", "Where things stand")
TEXT = Template("console-screen-text", "The agreement")
MATRIX = Template("console-screen-matrix", "The matrix")
JOINED = Template("console-screen-joined", "Joined organisations")
BODIES = Template("console-screen-bodies", "Bodies and meetings")
JOURNAL = Template("console-screen-journal", "The journal")
EXTENSIONS = Template("console-screen-extensions", "Extensions")

TEXT_SHORT = Template("console-tab-text", "Text")
MATRIX_SHORT = Template("console-tab-matrix", "Matrix")
BODIES_SHORT = Template("console-tab-bodies", "Bodies")
FOLLOW_UP_SHORT = Template("console-tab-follow-up", "Rounds")
MATTERS_SHORT = Template("console-tab-matters", "Matters")
YEAR_SHORT = Template("console-tab-year", "Year")
JOURNAL_SHORT = Template("console-tab-journal", "Journal")

LOOKING_BACK = Template("console-bar-looking-back", "looking back: as of {day}")
KNOWN = Template("console-bar-known", "as it was known {known}")
READ_ONLY = Template("console-bar-read-only", "read only")
TRIES = Template("console-asks-again", "The console asks again every few seconds; F5 asks at once.")
WAITING = Template("console-bar-waiting", "waiting for the database, {seconds} s")
DEMO = Template("console-bar-demo", "demonstration")

BACK = Template("console-action-back", "back")
HELP = Template("console-action-help", "help")
PALETTE = Template("console-action-palette", "menu")
ALL_ACTIONS = Template("console-all-actions", "All that can be done")
QUIT = Template("console-action-quit", "quit")
READ = Template("console-action-read", "read on")
UNDO = Template("console-action-undo", "undo my last change")
REDO = Template("console-action-redo", "do again what I undid")
RELOAD = Template("console-action-reload", "read again")
AS_OF = Template("console-action-as-of", "look back to a day")
KNOWN_ON = Template("console-action-known", "look at what was known at a time")
SWITCH = Template("console-action-switch", "go to another agreement")
THEME = Template("console-action-theme", "choose colours")

UNDO_WORDS = Template("console-words-undo", "regret, take back, wrong")
REDO_WORDS = Template("console-words-redo", "repeat, undo the undoing")
PALETTE_WORDS = Template("console-words-palette", "commands, search, all that can be done")
HELP_WORDS = Template("console-words-help", "how, keys, manual")
QUIT_WORDS = Template("console-words-quit", "exit, close, leave the program, log out")
RELOAD_WORDS = Template("console-words-reload", "refresh, update")
AS_OF_WORDS = Template("console-words-as-of", "date, history, time, valid on, then")
KNOWN_WORDS = Template("console-words-known", "known on, what the database knew, registered by then, history, time")
SWITCH_WORDS = Template("console-words-switch", "region, change agreement, database")
THEME_WORDS = Template("console-words-theme", "theme, light, dark, contrast, appearance")

SEEK = Template("console-label-seek", "Search")
NOTHING_FOUND = Template("console-nothing-found", "Nothing is called so.")
YES = Template("console-answer-yes", "Yes")
CANCEL = Template("console-answer-cancel", "Cancel")
UNDO_ASKED = Template("console-ask-undo", "Undo your last change?")
REDO_ASKED = Template("console-ask-redo", "Do again what you undid last?")
UNDO_ONE_ASKED = Template("console-ask-undo-one", "Undo change {number}?")
CLOSED = Template("console-closed", "The console was opened to look only. Open it without --read-only to change.")
LOOKS_BACK = Template("console-looks-back", "You look back to {day}. Press F4 and empty the day to change something.")
KNOWS_BACK = Template(
    "console-knows-back", "You see what was known {known}. Press F6 and empty the time to change something."
)
KNOWN_ASKED = Template(
    "console-ask-known",
    "What was known when? The end of a day, or a time: 2018-05-29T14:00. Leave it empty for what is known now.",
)
DAY_ASKED = Template("console-ask-day", "Which day? Leave it empty for today.")
DONE = Template("console-done", "Done. It is change {number} in the journal; ctrl+z takes it back.")
MORE_WRONG = PluralTemplate("console-more-wrong", "and {count} more like these", "and {count} more like these")
NOTHING_DONE = Template("console-nothing-done", "Nothing had to be changed.")
