"""The commands on the meeting year, as data."""

from ..messages import Template
from .arguments import AGREEMENT, ON
from .command import Argument, Command
from .records import DB, KNOWN

MEETING = Argument(
    name="--meeting",
    metavar=Template("metavar-clause", "ID"),
    help=Template("help-one-meeting", "one meeting alone, by its id"),
)
BODY = Argument(
    name="--body",
    metavar=Template("metavar-clause", "ID"),
    help=Template("help-of-body", "what was decided at the meetings of one body, by its id, and at none"),
)

MEETINGS = (
    Command(
        name="minutes",
        help=Template("help-minutes", "show how far the minutes of each meeting have come, and their statutory days"),
        run="meeting_year:minutes",
        arguments=(AGREEMENT, MEETING, ON, KNOWN, DB),
    ),
    Command(
        name="actions",
        help=Template("help-actions", "list what meetings have decided that somebody is to do, and is not done"),
        run="meeting_year:actions",
        arguments=(AGREEMENT, BODY, ON, KNOWN, DB),
    ),
)
