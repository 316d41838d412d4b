"""The commands that make papers, as data."""

from ..messages import Template
from .arguments import AGREEMENT, ON
from .command import Argument, Command
from .records import DB, KNOWN, REPLACE

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

PAPERWORK = (
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
