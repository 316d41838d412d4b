"""The commands on the meeting year, as data."""

from ..messages import Template
from .arguments import AGREEMENT, DATE, ON
from .command import Argument, Command
from .records import DB, KNOWN, REPLACE

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
FIRST = Argument(
    name="--from",
    metavar=DATE,
    help=Template("help-ical-from", "the first day; all meetings, and what falls due from the day looked at, if none"),
)
LAST = Argument(
    name="--to",
    metavar=DATE,
    help=Template("help-ical-to", "the last day; all meetings, and what falls due within a year, if none"),
)
INTO = Argument(
    name="--to-file",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    is_required=True,
    help=Template("help-ical-file", "the file to write; its name ends in .ics"),
)

MEETINGS = (
    Command(
        name="ical",
        help=Template("help-ical", "write meetings and what falls due to a file that calendars take in (iCalendar)"),
        run="calendar_files:ical",
        arguments=(AGREEMENT, INTO, FIRST, LAST, REPLACE, ON, KNOWN, DB),
    ),
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
