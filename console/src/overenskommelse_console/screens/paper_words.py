"""The words of the page of papers."""

from overenskommelse.messages import PluralTemplate, Template

ABOUT = Template(
    "console-about-papers",
    "The papers that can be made now. Beneath the list the marked one is read as it is; the space bar marks several. "
    "They are written into a folder of your choice, and nothing there is written over without a question.",
)
TITLED = Template("console-screen-papers", "Papers")
PAPER = Template("console-column-paper", "Paper")
OF = Template("console-column-paper-of", "Is about")
FORMAT = Template("console-column-paper-format", "Formats")
NONE = Template(
    "console-papers-none", "There is no paper to make yet. Minutes are there as soon as checkers are chosen."
)
COUNTED = PluralTemplate(
    "console-papers-counted",
    "{count} paper can be made. Format: {format}.",
    "{count} papers can be made. Format: {format}.",
)
AS_GIVEN = Template("console-papers-as-given", "as each is given out")
FOLDER = Template("console-ask-folder", "Which folder? It is made if it is not there.")
IS_FILE = Template("console-folder-is-file", "That is a file; give a folder.")
NO_FOLDER = Template("console-folder-empty", "Write the name of a folder.")
REPLACE = PluralTemplate(
    "console-ask-replace-papers",
    "{count} file is there already: {names}. Write over it?",
    "{count} files are there already: {names}. Write over them?",
)
WRITING = Template("console-papers-writing", "Writing {count} of {total}: {paper}. Esc stops, and nothing is written.")
STOPPED = Template("console-papers-stopped", "Stopped; nothing was written.")
WRITTEN = PluralTemplate(
    "console-papers-written", "{count} file lies in {folder}: {names}", "{count} files lie in {folder}: {names}"
)
WRITE = Template("console-action-write-papers", "write to a folder")
MARK = Template("console-action-mark-paper", "mark it")
MARK_ALL = Template("console-action-mark-all-papers", "mark all")
CHOOSE_FORMAT = Template("console-action-paper-format", "another format")
WRITE_WORDS = Template("console-words-write-papers", "save, export, print, Word, PDF, file")
