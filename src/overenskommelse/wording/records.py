"""How records, their fields and values, and what was done with them are called."""

import json

from ..messages import Template
from ..notation.parts import PART_KINDS
from ..notation.schema.words import of_key
from ..office.commands import COMMANDS
from .language import Language
from .terms import KINDS

NOTHING = Template("field-nothing", "nothing")
DONE_BESIDE = {
    "import-register": Template("did-import", "a table was imported"),
    "init": Template("did-init", "an agreement was put into the database"),
    "note-backup": Template("did-note-backup", "a backup was made"),
    "redact": Template("did-redact", "a text was redacted"),
    "redact-reason": Template("did-redact-reason", "a reason was redacted"),
    "redo": Template("did-redo", "done again"),
    "set-retention": Template("did-set-retention", "a time of retention was set"),
    "undo": Template("did-undo", "undone"),
    "update": Template("did-update", "what a plugin ships was taken in"),
}
"""What the commands that are no verb of a record did, by their codes."""


def kind(name: str, language: Language) -> str:
    """Return what a kind of record is called; its code where it has no other name."""
    return language.fill(KINDS[name]) if name in KINDS else name


def key(of: str, path: str, language: Language) -> str:
    """Return what a field of a kind is called, by its path: the name of its first step, and the rest as it is."""
    first = path.partition(".")[0].partition("[")[0]
    said = of_key(PART_KINDS[of], first) if of in PART_KINDS else None
    if said is None:
        return path
    title = language.fill(said).partition(":")[0].lower()
    rest = path.removeprefix(first).removeprefix(".")
    return f"{title} {rest}" if rest else title


def value(data: object, language: Language) -> str:
    """Word plain data: a text as it is, a list of texts as a list, all else as JSON."""
    if data is None:
        return language.fill(NOTHING)
    if isinstance(data, str):
        return data
    if isinstance(data, list) and all(isinstance(each, str) for each in data):
        return ", ".join(data)
    return json.dumps(data, ensure_ascii=False)


def done(code: str, language: Language) -> str:
    """Return what the command of a code did, as the journal tells it; the code of one that is not known."""
    if code in DONE_BESIDE:
        return language.fill(DONE_BESIDE[code])
    return language.fill(COMMANDS[code].says).removesuffix(".") if code in COMMANDS else code
