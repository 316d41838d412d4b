"""The commands and their arguments, as data: a command's module is imported when the command is given."""

from ..messages import Template
from .arguments import AGREEMENT, DATE, ON
from .authoring import AUTHORING
from .command import Argument, Command
from .lookups import CELL, LOOKUPS, PLAN
from .meetings import MEETINGS
from .paperwork import PAPERWORK
from .records import DB, KNOWN, NO_PLUGINS, RECORDING, REPLACE
from .upkeep import UPKEEP

FOLDER = Argument(
    name="--papers",
    metavar=Template("metavar-folder", "FOLDER"),
    is_file=True,
    help=Template("help-papers-folder", "write the papers of the example into this folder instead"),
)
STRICT = Argument(
    name="--strict",
    help=Template("help-strict", "end with exit code 1 where something is late or not met"),
)
CLAUSE = Argument(
    name="--clause",
    metavar=Template("metavar-clause", "ID"),
    help=Template("help-clause", "show one part alone, by its citation"),
)
IDS = Argument(name="--ids", help=Template("help-ids", "show how each part is cited"))
FINDING = Argument(
    name="finding",
    metavar=Template("metavar-finding", "FINDING"),
    help=Template("help-finding", "a finding's id, its beginning, or the promise that it is about"),
)
IN = Argument(
    name="--in",
    metavar=Template("metavar-path", "PATH"),
    is_file=True,
    help=Template("help-in", "look in the agreement of this file or folder instead of an installed one"),
)
FROM = Argument(
    name="--from", metavar=DATE, help=Template("help-from", "the first day; the day looked at where none is given")
)
TO = Argument(name="--to", metavar=DATE, help=Template("help-to", "the last day; a year later where none is given"))
FILES = Argument(
    name="files",
    metavar=Template("metavar-file", "FILE"),
    is_file=True,
    many=True,
    help=Template("help-files", "files or folders with agreements and ledgers"),
)
TEXTS = Argument(
    name="files",
    metavar=Template("metavar-text", "TEXT"),
    is_file=True,
    many=True,
    help=Template("help-texts", "texts in UTF-8: letters, notices, web pages, Markdown"),
)
SCHEMA = Argument(
    name="kind",
    metavar=Template("metavar-kind", "KIND"),
    choices=("agreement", "ledger"),
    help=Template("help-kind", "which files it is for: agreement or ledger"),
)
SOUGHT = Argument(
    name="sought",
    metavar=Template("metavar-word", "WORD"),
    many=True,
    help=Template(
        "help-sought",
        "words to search for, in any of their forms; a phrase in quotation marks is found as it is written",
    ),
)
WITHIN = Argument(
    name="--within",
    metavar=Template("metavar-clause", "ID"),
    help=Template("help-within", "look only in one part and what stands in it: an edition, a plan, a clause"),
)
OLD = Argument(
    name="old",
    metavar=Template("metavar-old", "OLD"),
    help=Template("help-old", "the older edition or plan, by its id or its citation"),
)
NEW = Argument(
    name="new",
    metavar=Template("metavar-new", "NEW"),
    help=Template("help-new", "the newer one, of the same kind"),
)
ONE = Argument(
    name="one",
    metavar=Template("metavar-one", "ONE"),
    is_file=True,
    help=Template("help-one", "the code or the path of one agreement"),
)
OTHERS = Argument(
    name="others",
    metavar=Template("metavar-other", "OTHER"),
    is_file=True,
    many=True,
    help=Template("help-others", "the codes or the paths of those beside it"),
)
CHECK = Argument(
    name="--check",
    help=Template("help-check", "change nothing, and end with exit code 1 where a file is not in canonical form"),
)
VARIANT = Argument(
    name="variant",
    metavar=Template("metavar-variant", "VARIANT"),
    help=Template("help-variant-code", "the code of a variant, as `plugins` lists them"),
)
TRACE = Argument(name="--trace", help=Template("help-trace", "show each hook that is called, and how long it takes"))
JSON = Argument(name="--json", help=Template("help-json", "print data as JSON: codes and values, nothing worded"))
LANGUAGE = Argument(
    name="--language",
    metavar=Template("metavar-language", "LANGUAGE"),
    choices=("sv", "en"),
    help=Template("help-language", "the language of what is printed: sv (Swedish, the default) or en (English)"),
)
PLAIN = Argument(
    name="--plain",
    help=Template("help-plain", "no colour, no columns, status signs in ASCII, one line for each statement"),
)
COMMON = (JSON, LANGUAGE, PLAIN)
"""The options that every command takes."""

COMMANDS = (
    Command(
        name="demo",
        help=Template("help-demo", "show how the promises of an installed example stood"),
        run="standings:demo",
        arguments=(STRICT, FOLDER, REPLACE),
    ),
    Command(name="list", help=Template("help-list", "list the installed agreements"), run="listing:agreements"),
    Command(
        name="show",
        help=Template("help-show", "show what an agreement says"),
        run="showing:show",
        arguments=(AGREEMENT, CLAUSE, IDS, ON, KNOWN, DB),
    ),
    Command(
        name="search",
        help=Template("help-search", "search in what an agreement says"),
        run="searching:search",
        arguments=(AGREEMENT, SOUGHT, WITHIN, KNOWN, DB),
    ),
    Command(
        name="standing",
        help=Template("help-standing", "show how the promises of an agreement stood on a day"),
        run="standings:standing",
        arguments=(AGREEMENT, ON, STRICT, KNOWN, DB),
    ),
    Command(
        name="explain",
        help=Template("help-explain", "show all that lies behind a finding"),
        run="explaining:explain",
        arguments=(FINDING, ON, IN, KNOWN, DB),
    ),
    Command(
        name="unknowns",
        help=Template("help-unknowns", "list what is not known about an agreement, and what would settle it"),
        run="unknowns:unknowns",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="matrix",
        help=Template("help-matrix", "show a plan's areas by the levels of participation"),
        run="matrices:matrix",
        arguments=(AGREEMENT, PLAN, CELL, ON, KNOWN, DB),
    ),
    Command(
        name="parties",
        help=Template("help-parties", "show who took part on a day"),
        run="registers:parties",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="calendar",
        help=Template("help-calendar", "show what falls due in a period"),
        run="calendars:calendar",
        arguments=(AGREEMENT, FROM, TO, ON, KNOWN, DB),
    ),
    *UPKEEP,
    *MEETINGS,
    *LOOKUPS,
    *PAPERWORK,
    Command(
        name="diff",
        help=Template("help-diff", "show what differs between two editions or two plans of an agreement"),
        run="differing:differences",
        arguments=(AGREEMENT, OLD, NEW, KNOWN, DB),
    ),
    Command(
        name="compare",
        help=Template("help-compare", "show two or more agreements side by side"),
        run="comparing:comparing",
        arguments=(ONE, OTHERS, ON, KNOWN, DB),
    ),
    Command(
        name="validate",
        help=Template("help-validate", "check files, and tell of everything that is wrong with them"),
        run="validating:validate",
        arguments=(FILES,),
    ),
    Command(
        name="words",
        help=Template("help-words", "list an agreement's own words, with their forms and days"),
        run="vocabularies:terms",
        arguments=(AGREEMENT, ON, KNOWN, DB),
    ),
    Command(
        name="lint",
        help=Template("help-lint", "find words in texts that the agreement no longer uses"),
        run="linting:lint",
        arguments=(AGREEMENT, TEXTS, ON, KNOWN, DB),
    ),
    Command(
        name="schema",
        help=Template("help-schema", "print the JSON Schema of files, which editors complete and explain them with"),
        run="schemas:schema",
        arguments=(SCHEMA,),
    ),
    Command(
        name="fmt",
        help=Template("help-fmt", "write files in their one canonical form, with every comment"),
        run="formatting:fmt",
        arguments=(FILES, CHECK),
    ),
    Command(
        name="upgrade",
        help=Template("help-upgrade", "bring files to the newest format, with every comment"),
        run="upgrading:upgrade",
        arguments=(FILES,),
    ),
    *AUTHORING,
    Command(
        name="plugins",
        help=Template("help-plugins", "list the installed plugins"),
        run="listing:plugins",
        arguments=(TRACE, NO_PLUGINS),
    ),
    Command(
        name="variant",
        help=Template("help-variant", "show the rules of a variant on a day, and whose each of them is"),
        run="effective:variant",
        arguments=(VARIANT, ON),
    ),
    *RECORDING,
)
