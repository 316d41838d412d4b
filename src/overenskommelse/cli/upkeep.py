"""The commands that tell what awaits somebody, as data."""

from ..messages import Template
from .arguments import AGREEMENT, ON
from .command import Command
from .records import DB, KNOWN

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
)
