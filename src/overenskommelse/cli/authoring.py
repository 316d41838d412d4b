"""The commands for who writes a plugin, as data."""

from ..messages import Template
from .command import Argument, Command

CODE = Argument(
    name="code",
    metavar=Template("metavar-code", "CODE"),
    help=Template("help-new-code", "the code of the new variant, for example hamnby"),
)
PARENT = Argument(
    name="--parent",
    metavar=Template("metavar-variant", "VARIANT"),
    is_required=True,
    help=Template(
        "help-parent", "the variant whose rules it inherits: se for a region, a region's for one of its municipalities"
    ),
)
INTO = Argument(
    name="--into",
    metavar=Template("metavar-folder", "FOLDER"),
    is_file=True,
    is_required=True,
    help=Template("help-into", "the folder in which the new distribution gets a folder of its own"),
)
NAME = Argument(
    name="--name",
    metavar=Template("metavar-name", "NAME"),
    help=Template("help-variant-name", "its name in words, for example Hamnby kommun"),
)
AUTHORING = (
    Command(
        name="new-variant",
        help=Template("help-new-variant", "write a new plugin, with an agreement to fill in and tests that hold"),
        run="scaffolding:new_variant",
        arguments=(CODE, PARENT, INTO, NAME),
    ),
)
