"""How records, their fields and values, and what was done with them are called."""

from ..errors import InvalidError
from ..messages import Template
from ..office.commands import COMMANDS
from ..office.fields import path_of
from .data import joined, told_at
from .language import Language
from .shapes import shape_of
from .terms import SORTS
from .titles import titles

DONE_BESIDE = {
    "import-register": Template("did-import", "a table was imported"),
    "init": Template("did-init", "an agreement was put into the database"),
    "note-backup": Template("did-note-backup", "a backup was made"),
    "redact": Template("did-redact", "a text was redacted"),
    "redact-reason": Template("did-redact-reason", "a reason was redacted"),
    "redo": Template("did-redo", "done again"),
    "set-retention": Template("did-set-retention", "a time of retention was set"),
    "take-answers": Template("did-take-answers", "answers of questionnaires were taken in"),
    "together": Template("did-together", "the same was done for several at once"),
    "undo": Template("did-undo", "undone"),
    "update": Template("did-update", "what a plugin ships was taken in"),
}
"""What the commands that are no verb of a record did, by their codes."""


def kind(name: str, language: Language) -> str:
    """Return what a kind of record is called; its code where it has no other name."""
    return language.fill(SORTS[name]) if name in SORTS else name


def key(of: str, path: str, language: Language) -> str:
    """Return what stands at a path of a kind of record is called, step by step; the path where it is none."""
    try:
        return titles(shape_of(of), path_of(path), language)
    except InvalidError:
        return path


def texts(of: str, path: str, data: object, language: Language) -> tuple[str, ...]:
    """Word the plain data at a path of a kind of record: a list as a text for each thing in it."""
    try:
        return told_at(shape_of(of), path_of(path), data, language)
    except InvalidError:
        return (str(data),)


def value(of: str, path: str, data: object, language: Language) -> str:
    """Word the plain data at a path of a kind of record in one line."""
    return joined(texts(of, path, data, language))


def done(code: str, language: Language) -> str:
    """Return what the command of a code did, as the journal tells it; the code of one that is not known."""
    if code in DONE_BESIDE:
        return language.fill(DONE_BESIDE[code])
    return language.fill(COMMANDS[code].says).removesuffix(".") if code in COMMANDS else code
