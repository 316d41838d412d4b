"""A record, and who has changed it, as blocks of a pane; nothing here knows a screen."""

from collections.abc import Iterable, Iterator

from overenskommelse.cli.page import Block, Card, Field, Heading, field, filled
from overenskommelse.journal import Key
from overenskommelse.ledger import Organisation
from overenskommelse.messages import Template
from overenskommelse.office import View
from overenskommelse.office.fields import FieldChange, data_of
from overenskommelse.office.history import Version, history
from overenskommelse.wording import Language
from overenskommelse.wording.data import joined
from overenskommelse.wording.records import done, key, texts

from .naming import NamesOf
from .numbers import number_told

HISTORY = Template("console-told-history", "Who has changed what")
WAS = Template("console-journal-was-is", "{old} → {new}")
WHY = Template("console-told-why", "reason")


def record_blocks(view: View, of: Key, title: str, names: NamesOf, *, without: Iterable[str] = ()) -> Iterator[Block]:
    """Yield a record as it stands, field by field; nothing where it is gone."""
    row = view.reading.row(of)
    if row is None:
        return
    hidden, language = {"id", *without}, names.speech(of)
    data = data_of(of.kind, row.text)
    fields = [
        field(key(of.kind, name, language), *_texts(of.kind, name, value, language))
        for name, value in data.items()
        if name not in hidden
    ]
    yield Card(title, "", filled(fields))


def history_blocks(view: View, keys: Iterable[Key], names: NamesOf, language: Language) -> Iterator[Block]:
    """Yield every change of some records, the newest first."""
    found = [version for each in keys for version in history(view, each)]
    found.sort(key=lambda version: version.entry, reverse=True)
    yield Heading(language.fill(HISTORY))
    for each in found:
        yield _version(each, names.speech(each.key))


def _version(found: Version, language: Language) -> Card:
    header = found.change.header
    when = f"{language.word(header.at)}, {header.actor}"
    fields = [
        field(language.fill(WHY), header.reason),
        *(changed(found.key.kind, each, language) for each in found.fields),
    ]
    return Card(when, done(header.command, language), filled(fields))


def changed(of: str, found: FieldChange, language: Language) -> Field:
    """Show what a field of a kind of record was and is."""
    old, new = (joined(_texts(of, found.path, each, language)) for each in (found.old, found.new))
    return field(key(of, found.path, language), language.fill(WAS, old=old, new=new))


def _texts(of: str, path: str, data: object, language: Language) -> tuple[str, ...]:
    if (of, path) == (Organisation.kind, "number") and isinstance(data, str):
        return (number_told(data),)
    return texts(of, path, data, language)
