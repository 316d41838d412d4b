"""The commands that tell what awaits somebody, as data."""

from ..messages import Template
from .arguments import AGREEMENT, DATE, ON
from .command import Argument, Command
from .records import DB, KNOWN

FROM = Argument(
    name="--from",
    metavar=DATE,
    help=Template("help-year-from", "the day from which on to look; the day looked at where none is given"),
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
)
