"""One record in full: every field in words, and what refers to it."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..errors import Problem, UnknownError
from ..journal import Key
from ..messages import Template
from ..office.fields import data_of
from ..office.ports import Use
from ..office.queries import used_by
from ..office.view import NO_RECORD
from ..references import nearest
from ..wording.records import key, texts
from .journals import key_of
from .page import Block, Card, Heading, Text, field, filled
from .session import Session

VERSION = Template("card-version", "Version {version}. All of its versions: overenskommelse history {key}")
USED_BY = Template("card-used-by", "referred to by")


@frozen(kw_only=True)
class Shown:
    """A record as it stands, as plain data, and what refers to it."""

    key: Key
    version: int
    data: dict[str, Any]
    uses: tuple[Use, ...]


def card(session: Session) -> int:
    """Print one record."""
    with session.place.office.view() as view:
        sought = key_of(session, view)
        row = view.reading.row(sought)
        if row is None:
            known = [each.key.id for each in view.reading.rows(agreement=sought.agreement, kind=sought.kind)]
            near = nearest(sought.id, known)
            raise UnknownError([Problem(NO_RECORD(kind=sought.kind, id=sought.id, nearest=near))])
        uses = used_by(view, sought.kind, sought.id, sought.agreement or None)
    found = Shown(key=sought, version=row.version, data=data_of(sought.kind, row.text), uses=uses)
    return session.show(found, lambda: _page(found, session))


def _page(found: Shown, session: Session) -> Iterator[Block]:
    language = session.language
    yield Heading(str(found.key))
    fields = [
        field(key(found.key.kind, name, language), *texts(found.key.kind, name, data, language))
        for name, data in found.data.items()
        if name != "id"
    ]
    uses = dict.fromkeys(str(use.key) for use in found.uses)
    yield Card("", "", filled([*fields, field(language.fill(USED_BY), *uses)]))
    yield Text(session.say(VERSION, version=found.version, key=str(found.key)))
