"""The commands that look up bodies and whom to write to, as data."""

from ..messages import Template
from .arguments import AGREEMENT, ON
from .command import Argument, Command
from .records import DB, KNOWN, REPLACE

BODY = Argument(
    name="--body",
    metavar=Template("metavar-body", "BODY"),
    help=Template("help-body", "one body alone, by its id, with its seats and who holds them"),
)
PLAN = Argument(
    name="--plan",
    metavar=Template("metavar-plan", "ID"),
    help=Template("help-plan", "the plan to show; the one of the day where none is given"),
)
CELL = Argument(
    name="--cell",
    metavar=Template("metavar-cell", "AREA/LEVEL"),
    help=Template("help-cell", "all that lies behind one cell: its area and level, as princip-1/dialog"),
)
PURPOSE = Argument(
    name="--purpose",
    metavar=Template("metavar-purpose", "PURPOSE"),
    help=Template("help-purpose", "only contacts for this purpose; for every purpose where none is given"),
)
SHEET = Argument(
    name="--to",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-to-sheet", "the table to write: its name ends in .csv or .xlsx"),
)

LOOKUPS = (
    Command(
        name="bodies",
        help=Template("help-bodies", "show the bodies on a day, or who sits where in one of them"),
        run="bodies:bodies",
        arguments=(AGREEMENT, BODY, ON, KNOWN, DB),
    ),
    Command(
        name="mailing-list",
        help=Template("help-mailing-list", "show whom to write to on a day, or write it to a table"),
        run="mailing:mailing",
        arguments=(AGREEMENT, PURPOSE, SHEET, REPLACE, ON, KNOWN, DB),
    ),
)
