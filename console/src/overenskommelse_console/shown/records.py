"""A record, and who has changed it, as blocks of a pane; nothing here knows a screen."""

from collections.abc import Iterable, Iterator

from overenskommelse.cli.journals import changed
from overenskommelse.cli.page import Block, Card, Heading, field, filled
from overenskommelse.cli.session import Session
from overenskommelse.journal import Key
from overenskommelse.messages import Template
from overenskommelse.office import View
from overenskommelse.office.fields import data_of
from overenskommelse.office.history import Version, history
from overenskommelse.wording import Language
from overenskommelse.wording.records import done, key, texts

HISTORY = Template("console-told-history", "Who has changed what")
WHY = Template("console-told-why", "reason")


def record_blocks(
    view: View, of: Key, title: str, language: Language, *, without: Iterable[str] = ()
) -> Iterator[Block]:
    """Yield a record as it stands, field by field; nothing where it is gone."""
    row = view.reading.row(of)
    if row is None:
        return
    hidden = {"id", *without}
    data = data_of(of.kind, row.text)
    fields = [
        field(key(of.kind, name, language), *texts(of.kind, name, value, language))
        for name, value in data.items()
        if name not in hidden
    ]
    yield Card(title, "", filled(fields))


def history_blocks(view: View, keys: Iterable[Key], session: Session) -> Iterator[Block]:
    """Yield every change of some records, the newest first."""
    found = [version for each in keys for version in history(view, each)]
    found.sort(key=lambda version: version.entry, reverse=True)
    yield Heading(session.language.fill(HISTORY))
    for each in found:
        yield _version(each, session)


def _version(found: Version, session: Session) -> Card:
    header, language = found.change.header, session.language
    when = f"{language.word(header.at)}, {header.actor}"
    fields = [
        field(language.fill(WHY), header.reason),
        *(changed(found.key.kind, each, session) for each in found.fields),
    ]
    return Card(when, done(header.command, language), filled(fields))
