"""What refers to a record, in words: told before it ends."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from overenskommelse.cli.finding import called
from overenskommelse.cli.page import Block, Card, field, filled
from overenskommelse.journal import Key
from overenskommelse.ledger import Lasting, Organisation
from overenskommelse.messages import Template
from overenskommelse.office.queries import used_by
from overenskommelse.office.view import View, space
from overenskommelse.wording.records import key as title
from overenskommelse.wording.records import kind

from .naming import NamesOf

if TYPE_CHECKING:
    from ..desk import Desk

USED_BY = Template("console-used-by", "Used by")
BY_NONE = Template("console-used-by-none", "Nothing refers to it.")
IN = Template("console-used-by-agreement", "in {agreement}")
MORE = Template("console-used-by-more", "and {count} more")
_MOST = 8


def names_of(view: View, of: str, agreement: str, ids: Collection[str]) -> Mapping[str, str]:
    """Return, by id, what records of a kind are called: an accession as its organisation."""
    keys = {id_: Key(space(agreement, of), of, id_) for id_ in ids}
    rows = view.reading.rows_of([*keys.values()])
    records = {key.id: view.read(row) for key, row in rows.items()}
    whose = {id_: getattr(each, "organisation", None) for id_, each in records.items()}
    named = (
        names_of(view, Organisation.kind, "", {each for each in whose.values() if each}) if any(whose.values()) else {}
    )
    return {id_: named.get(whose[id_] or "", "") or getattr(each, "name", None) or id_ for id_, each in records.items()}


def used(desk: "Desk", view: View, of: Key) -> Iterator[Block]:
    """Yield what refers to a record: of what kind, what it is called, by which field, and how long it goes on."""
    fill, language = desk.language.fill, desk.language
    uses = used_by(view, of.kind, of.id, of.agreement or None)
    keys = [*dict.fromkeys(use.key for use in uses)]
    fields: dict[Key, list[str]] = {}
    for use in uses:
        fields.setdefault(use.key, []).append(title(use.key.kind, use.field.partition("[")[0], language))
    rows, names = view.reading.rows_of(keys[:_MOST]), NamesOf(desk, view)
    told = []
    for each in keys[:_MOST]:
        record = view.read(rows[each])
        name = called(record, language)
        days = language.word(record.period) if isinstance(record, Lasting) else ""
        where = desk.say(IN, agreement=each.agreement) if each.agreement not in {"", desk.code} else ""
        about = "" if name == of.id else names.title(each, rows[each].text)
        told.append(field(kind(each.kind, language), ", ".join(filter(None, (about, days, where))) or each.id))
    if len(keys) > _MOST:
        told.append(field("", desk.say(MORE, count=len(keys) - _MOST)))
    yield Card(fill(USED_BY), "" if keys else fill(BY_NONE), filled(told))
