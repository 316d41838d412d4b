"""The commands that tell what awaits somebody, as data."""

from ..messages import Template
from .arguments import AGREEMENT, DATE, ON
from .command import Argument, Command
from .records import DB, KNOWN, REPLACE

FROM = Argument(
    name="--from",
    metavar=DATE,
    help=Template("help-year-from", "the day from which on to look; the day looked at where none is given"),
)

INTO = Argument(
    name="--into",
    metavar=Template("metavar-folder", "FOLDER"),
    is_file=True,
    is_required=True,
    help=Template("help-handover-into", "the folder to write into; it is made where there is none"),
)

UPKEEP = (
    Command(
        name="matters",
        help=Template("help-matters", "show open matters, the step each awaits and of whom, and papers to register"),
        run="awaiting:matters",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="enquiries",
        help=Template("help-enquiries", "show enquiries without an answer, by age, and how long answers took"),
        run="awaiting:enquiries",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="recommendations",
        help=Template("help-recommendations", "show the recommendations that await an answer"),
        run="awaiting:recommendations",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="year",
        help=Template("help-year", "show the year wheel: what falls due in two years, and who is to act"),
        run="years:year",
        arguments=(AGREEMENT, FROM, ON, KNOWN, DB),
    ),
    Command(
        name="handover",
        help=Template(
            "help-handover",
            "write what whoever takes over needs into a folder: the handover, the year wheel, the agreement's files",
        ),
        run="handing:handover",
        arguments=(AGREEMENT, INTO, REPLACE, ON, KNOWN, DB),
    ),
)
"""What awaits somebody, month by month, and what is handed over to whoever comes next."""
