"""The commands that keep records, as data: they read and change a database."""

from ..messages import Template
from .command import Argument, Command
from .office_verbs import VERBS

DB = Argument(
    name="--db",
    metavar=Template("metavar-database", "DATABASE"),
    help=Template(
        "help-db",
        "the database: the path of a file, or postgresql://user@server/database; your own where none is given",
    ),
)
NO_PLUGINS = Argument(
    name="--no-plugins",
    help=Template(
        "help-no-plugins", "load no plugin of another distribution, where one keeps the program from working"
    ),
)
KNOWN = Argument(
    name="--known",
    metavar=Template("metavar-time", "TIME"),
    help=Template("help-known", "what the database knew at the end of a day, or at a time: 2018-05-29T14:00"),
)
AS = Argument(
    name="--as",
    metavar=Template("metavar-name", "NAME"),
    help=Template(
        "help-as", "who makes the change, as the journal is to say; the name you are logged in by if not given"
    ),
)
SIDE = Argument(
    name="--speaking-for",
    metavar=Template("metavar-side", "SIDE"),
    help=Template("help-side", "the side of the agreement that you speak for"),
)
REASON = Argument(
    name="--reason",
    metavar=Template("metavar-reason", "REASON"),
    help=Template("help-reason", "why, for the journal; asked for where something is ended or taken out"),
)
WRITER = (AS, SIDE, REASON, DB)
"""What every command that changes something takes."""

DRY = Argument(name="--dry-run", help=Template("help-dry-run", "show what would happen, and change nothing"))
CODES = Argument(
    name="agreements",
    metavar=Template("metavar-agreement", "AGREEMENT"),
    many=True,
    help=Template("help-codes", "the codes of installed agreements"),
)
CODE = Argument(
    name="agreement",
    metavar=Template("metavar-agreement", "AGREEMENT"),
    help=Template("help-code", "the code of an agreement in the database"),
)
TAKE = Argument(
    name="--take",
    metavar=Template("metavar-key", "KEY"),
    many=True,
    help=Template(
        "help-take", "of what both you and the plugin changed, take the plugin's: hamnby/edition/antagen-2019"
    ),
)
KIND = Argument(
    name="kind",
    metavar=Template("metavar-kind", "KIND"),
    help=Template("help-record-kind", "the kind of record: organisation, accession, seat, meeting …"),
)
SORT = Argument(
    name="kind",
    metavar=Template("metavar-kind", "KIND"),
    help=Template(
        "help-sort",
        "the kind of record, organisation, meeting …, or of an agreement's part: body, side, edition, plan …",
    ),
)
KEY = Argument(
    name="key",
    metavar=Template("metavar-key", "KEY"),
    help=Template("help-key", "the record: hamnby/meeting/mote-2018-03-23, organisation/roda-korset"),
)
SOUGHT = Argument(
    name="--text",
    metavar=Template("metavar-text-sought", "TEXT"),
    help=Template("help-text-sought", "names that begin with this, and from its third letter on also that hold it"),
)
OF = Argument(
    name="--agreement",
    metavar=Template("metavar-agreement", "AGREEMENT"),
    help=Template("help-of-agreement", "of which agreement; not needed where the database holds one"),
)
LIMIT = Argument(
    name="--limit",
    metavar=Template("metavar-number", "NUMBER"),
    help=Template("help-limit", "how many to show at most"),
)
CHANGE = Argument(
    name="--change",
    metavar=Template("metavar-change", "CHANGE"),
    help=Template("help-change", "the number of the change; your last one where none is given"),
)
ACTION = Argument(
    name="action",
    metavar=Template("metavar-action", "ACTION"),
    choices=("list", "verify"),
    help=Template("help-action", "list: the latest changes; verify: whether the journal is whole"),
)
HEAD = Argument(
    name="--head",
    metavar=Template("metavar-head", "HEAD"),
    help=Template(
        "help-head", "a head that was kept elsewhere, as a backup printed it; finds a cut tail and a rewritten chain"
    ),
)
CHECK = Argument(
    name="--check",
    help=Template(
        "help-rebuild-check", "change nothing, and end with exit code 1 where the tables differ from the journal"
    ),
)
FILE = Argument(
    name="file",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-file", "the file; its name ends in .csv or .xlsx"),
)
PUBLIC = Argument(
    name="--public",
    help=Template(
        "help-public",
        "leave out notes, persons, what meetings and papers say, and contacts that may not be published",
    ),
)
TAB = Argument(
    name="--sheet",
    metavar=Template("metavar-sheet", "NAME"),
    help=Template(
        "help-sheet", "the sheet of the workbook; the first with headings of the register where none is given"
    ),
)
GOOD = Argument(
    name="--refused",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-refused", "take the good rows, and write the refused ones to this file, with the reasons"),
)
REPLACE = Argument(
    name="--replace", help=Template("help-replace", "write over a file of the same name that is there already")
)
DUMP = Argument(
    name="file",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    help=Template("help-dump-file", "the file of the dump"),
)
COPY = Argument(
    name="file",
    metavar=Template("metavar-file", "FILE"),
    help=Template("help-backup-file", "the file of the backup"),
)
NAME = Argument(
    name="name",
    metavar=Template("metavar-name", "NAME"),
    help=Template("help-person", "a person's name or e-mail address"),
)
ON = Argument(
    name="--on",
    metavar=Template("metavar-date", "DATE"),
    help=Template("help-on-ripe", "the day to look at; today where none is given"),
)

RECORDING = (
    Command(
        name="init",
        help=Template("help-init", "put installed agreements into a database, which is master from then on"),
        run="keeping:init",
        arguments=(CODES, *WRITER),
    ),
    Command(
        name="update",
        help=Template("help-update", "take in what a plugin ships now, beside the changes of your own"),
        run="keeping:update",
        arguments=(CODE, TAKE, DRY, *WRITER),
    ),
    *(Command(name=verb, help=text, run="doing:do", is_verb=True) for verb, text in VERBS),
    Command(
        name="find",
        help=Template("help-find", "find records of a kind, or parts of an agreement, and their ids; in Swedish order"),
        run="finding:find",
        arguments=(SORT, SOUGHT, OF, LIMIT, DB),
    ),
    Command(
        name="card",
        help=Template("help-card", "show one record in full, and what refers to it"),
        run="cards:card",
        arguments=(KEY, DB),
    ),
    Command(
        name="import",
        help=Template(
            "help-import",
            "take in records from a spreadsheet, after showing what would change; a blank cell leaves what stands, "
            "a dash (–) takes it away",
        ),
        run="exchanging:take_in",
        arguments=(KIND, FILE, TAB, OF, GOOD, REPLACE, DRY, *WRITER),
    ),
    Command(
        name="export",
        help=Template("help-export", "write a register to a spreadsheet, which import takes back"),
        run="exchanging:give_out",
        arguments=(KIND, FILE, OF, PUBLIC, REPLACE, DB),
    ),
    Command(
        name="history",
        help=Template("help-history", "show every version of a record: who, when, what, why"),
        run="journals:history",
        arguments=(KEY, DB),
    ),
    Command(
        name="journal",
        help=Template("help-journal", "list the latest changes, or verify that none was tampered with"),
        run="journals:journal",
        arguments=(ACTION, HEAD, LIMIT, DB),
    ),
    Command(
        name="undo",
        help=Template("help-undo", "take back a change of your own"),
        run="journals:undo",
        arguments=(CHANGE, *WRITER),
    ),
    Command(
        name="redo",
        help=Template("help-redo", "do again what you took back"),
        run="journals:redo",
        arguments=(CHANGE, *WRITER),
    ),
    Command(
        name="rebuild",
        help=Template("help-rebuild", "make the tables anew from the journal"),
        run="journals:rebuild",
        arguments=(CHECK, DB),
    ),
    Command(
        name="ripe",
        help=Template("help-ripe", "list what has been kept for as long as it is to be kept"),
        run="privacy:ripe",
        arguments=(ON, DB),
    ),
    Command(
        name="person",
        help=Template("help-person-command", "show all that is held about one person"),
        run="privacy:person",
        arguments=(NAME, DB),
    ),
    Command(
        name="dump",
        help=Template("help-dump", "write a whole database, with its journal, to one file"),
        run="exchanging:dump",
        arguments=(DUMP, DB),
    ),
    Command(
        name="load",
        help=Template("help-load", "make a database from a dump"),
        run="exchanging:load",
        arguments=(DUMP, DB),
    ),
    Command(
        name="backup",
        help=Template("help-backup", "copy a database file while others work in it, and print the journal's head"),
        run="keeping:backup",
        arguments=(COPY, AS, DB),
    ),
    Command(
        name="restore",
        help=Template("help-restore", "put a backup back in place of the database; what was there is kept beside it"),
        run="keeping:restore",
        arguments=(COPY, AS, DB),
    ),
    Command(
        name="migrate",
        help=Template("help-migrate", "bring a database of an older version up to this one, after a backup"),
        run="keeping:migrate",
        arguments=(AS, DB),
    ),
    Command(
        name="doctor",
        help=Template("help-doctor", "examine plugins, database, journal and tables, and tell what to do"),
        run="examining:doctor",
        arguments=(HEAD, NO_PLUGINS, DB),
    ),
)
