"""The arguments that many commands take."""

from ..messages import Template
from .command import Argument

AGREEMENT = Argument(
    name="agreement",
    metavar=Template("metavar-agreement", "AGREEMENT"),
    is_file=True,
    help=Template("help-agreement", "the code of an agreement, or the path of a file or folder"),
)
DATE = Template("metavar-date", "DATE")
ON = Argument(
    name="--on",
    metavar=DATE,
    help=Template("help-on", "the day to look at, as 2018-05-29 or 29 May 2018; today where none is given"),
)
