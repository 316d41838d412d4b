"""The words of the command line: what argparse says by itself, and the labels that several commands share."""

from ..messages import PluralTemplate, Template

HELP = Template("argparse-help", "show this help message and exit")

# Argparse looks these up through gettext; each text is argparse's own, of Python 3.11 and later.
ARGPARSE = (
    Template("argparse-usage", "usage: "),
    Template("argparse-error", "%(prog)s: error: %(message)s\n"),
    Template("argparse-argument", "argument %(argument_name)s: %(message)s"),
    Template("argparse-positionals", "positional arguments"),
    Template("argparse-options", "options"),
    Template("argparse-heading", "%(heading)s:"),
    HELP,
    Template("argparse-required", "the following arguments are required: %s"),
    Template("argparse-one-required", "one of the arguments %s is required"),
    Template("argparse-unrecognized", "unrecognized arguments: %s"),
    Template("argparse-unknown-parser", "unknown parser %(parser_name)r (choices: %(choices)s)"),
    Template("argparse-ambiguous", "ambiguous option: %(option)s could match %(matches)s"),
    Template("argparse-unexpected", "unexpected option string: %s"),
    Template("argparse-ignored", "ignored explicit argument %r"),
    Template("argparse-not-allowed", "not allowed with argument %s"),
    Template("argparse-one", "expected one argument"),
    Template("argparse-at-most-one", "expected at most one argument"),
    Template("argparse-at-least-one", "expected at least one argument"),
    PluralTemplate("argparse-expected", "expected %s argument", "expected %s arguments"),
    Template("argparse-invalid", "invalid %(type)s value: %(value)r"),
    Template("argparse-choice", "invalid choice: %(value)r (choose from %(choices)s)"),
    Template(
        "argparse-choice-near",
        "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)",
    ),
    Template("argparse-cannot-open", "can't open '%(filename)s': %(error)s"),
)

PERIOD = Template("label-period", "period")
DUE = Template("label-due", "due")
WHY = Template("label-why", "why")
COUNTED = Template("label-counted", "counted")
SETTLED_BY = Template("label-settled-by", "settled by")
WAYS = Template("label-ways", "can be done")
READING = Template("label-reading", "reading")
VALUE = Template("label-value", "value")
CLAUSE = Template("label-clause", "clause")
BASIS = Template("label-basis", "basis")
ID = Template("label-id", "id")
STATUS = Template("label-status", "status")
SOURCE = Template("label-source", "source")
SAYS = Template("label-says", "says")
RULE_FROM = Template("label-rule-from", "rule from")
DAYS = Template("label-days", "days")
KIND = Template("label-kind", "kind")
"""Labels of fields."""
