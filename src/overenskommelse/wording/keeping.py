"""What the journal keeps beside records: rules of retention, backups, redactions, and what plugins shipped."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from ..journal import REDACTION
from ..messages import Template
from ..office.backups import BACKUP, Backup
from ..office.command import Command, explained
from ..office.redaction import Redact
from ..office.retention import RETENTION, Rule, SetRetention
from ..office.shipping import SHIPPED


@frozen(kw_only=True)
class Shipped:
    """What a plugin shipped, as plain data have it."""

    plugin: str
    version: str | None
    files: Mapping[str, str]
    """Digests, by the name of each file."""
    parts: Mapping[str, Any]
    """Plain data, by the key of each record."""


@frozen(kw_only=True)
class Redacted:
    """A redaction, as plain data tell of it."""

    decision: str
    decided: date
    decided_by: str
    of: Mapping[str, str]
    """The key of the record."""
    field: str
    entries: Mapping[str, str]
    """Digests, by the number of each entry that held it."""
    reasons: Mapping[str, str]
    """Digests, by the number of each change whose reason it was."""


CLASSES: Mapping[str, type[Any]] = {RETENTION: Rule, BACKUP: Backup, REDACTION: Redacted, SHIPPED: Shipped}
"""The class of each of these kinds."""
TITLES: Mapping[type[Any], Mapping[str, Template]] = {
    Backup: {
        "path": Template("key-backup-path", "File"),
        "time": Template("key-backup-time", "Time"),
        "head": Template("key-backup-head", "Head of the journal"),
    },
    Shipped: {
        "plugin": Template("key-shipped-plugin", "Plugin"),
        "version": Template("key-shipped-version", "Version of the plugin"),
        "files": Template("key-shipped-files", "Files"),
        "parts": Template("key-shipped-parts", "Parts"),
    },
    Redacted: {
        "of": Template("key-redacted-of", "Record"),
        "entries": Template("key-redacted-entries", "Entries of the journal"),
        "reasons": Template("key-redacted-reasons", "Reasons of changes"),
    },
}
"""What their keys are called."""


def title(cls: type[Any], name: str) -> Template | None:
    """Return what explains a key of one of these kinds; None where no words do."""
    if name in TITLES.get(cls, {}):
        return TITLES[cls][name]
    commands: dict[type[Any], type[Command]] = {Rule: SetRetention, Redacted: Redact}
    return explained(commands[cls], name) if cls in commands else None


def listed(data: Mapping[str, Any], name: str) -> str:
    """Word a mapping in one of these kinds: a key as it is written, else the names or numbers that it has."""
    return "/".join(map(str, filter(None, data.values()))) if name == "of" else ", ".join(data)
