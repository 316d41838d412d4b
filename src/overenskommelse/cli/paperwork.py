"""The commands that make papers, as data."""

from ..messages import Template
from .arguments import AGREEMENT, ON
from .command import Argument, Command
from .records import DB, DRY, KNOWN, OF, REPLACE, WRITER

PAPER = Argument(
    name="paper",
    metavar=Template("metavar-paper", "PAPER"),
    help=Template("help-which-paper", "which paper; `papers` lists them"),
)
ABOUT = Argument(
    name="--about",
    metavar=Template("metavar-clause", "ID"),
    help=Template("help-about", "what it is about: the id of a meeting, of a matter, of meeting/item, a year"),
)
INTO = Argument(
    name="--to",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-to-file", "the file to write: its name ends in .docx, .html, .pdf or .json"),
)
TEMPLATE = Argument(
    name="--template",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-template", "the office's own .docx, whose styles and letterhead the paper takes"),
)
ROUND = Argument(
    name="round",
    metavar=Template("metavar-round", "ROUND"),
    help=Template("help-round", "the id of a round of follow-up; `find round` lists them"),
)
WAY = Argument(
    name="way",
    metavar=Template("metavar-way", "WAY"),
    choices=("out", "in"),
    help=Template("help-way", "out: write a file for each respondent; in: read back those that were filled in"),
)
WHAT = Argument(
    name="words",
    metavar=Template("metavar-words", "AGREEMENT ROUND|FILE"),
    many=True,
    is_file=True,
    help=Template("help-questionnaire-words", "out: the agreement and the round; in: the files that have come back"),
)
FOLDER = Argument(
    name="--into",
    metavar=Template("metavar-folder", "FOLDER"),
    is_file=True,
    help=Template("help-questionnaire-into", "out: the folder that the files are written to, one for each respondent"),
)
FORM = Argument(
    name="--format",
    metavar=Template("metavar-format", "FORMAT"),
    choices=("xlsx", "json"),
    help=Template("help-questionnaire-format", "out: xlsx, a workbook with lists to choose from (as usual), or json"),
)

PAPERWORK = (
    Command(
        name="questionnaire",
        help=Template("help-questionnaire", "send the questions of a round out as files, and take the answers in"),
        run="questionnaires:questionnaire",
        arguments=(WAY, WHAT, FOLDER, FORM, OF, REPLACE, DRY, *WRITER),
    ),
    Command(
        name="follow-up",
        help=Template("help-follow-up", "show a round of follow-up: each side beside the other, who has not answered"),
        run="follow_ups:follow_up",
        arguments=(AGREEMENT, ROUND, ON, KNOWN, DB),
    ),
    Command(name="papers", help=Template("help-papers", "list the papers that can be made"), run="printing:papers"),
    Command(
        name="paper",
        help=Template("help-paper", "make a paper: minutes, a notice, a report; on the screen or as a file"),
        run="printing:paper",
        arguments=(PAPER, AGREEMENT, ABOUT, INTO, TEMPLATE, REPLACE, ON, KNOWN, DB),
    ),
)
