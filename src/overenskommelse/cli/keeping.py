"""The database itself: agreements put into it, brought up to date, copied, mended and examined."""

import json
from collections.abc import Iterable, Mapping

from ..messages import PluralTemplate, Template
from ..office.installing import Install, Item, Outcome, Update, update_of
from ..workplace.shipping import shipped
from .page import Block, Card, Heading, Text, field
from .session import Session

INSTALLED = PluralTemplate(
    "installed-agreement",
    "{agreement} is in the database: {count} part. The database is master from now on.",
    "{agreement} is in the database: {count} parts. The database is master from now on.",
)
UP_TO_DATE = Template("up-to-date", "{agreement} is as {plugin} {version} ships it; nothing to take in.")
UPDATED = PluralTemplate(
    "updated-agreement",
    "{agreement} now rests on {plugin} {version}: {count} part shipped otherwise.",
    "{agreement} now rests on {plugin} {version}: {count} parts shipped otherwise.",
)
WOULD_UPDATE = PluralTemplate(
    "would-update",
    "{plugin} {version} ships {count} part of {agreement} otherwise than before:",
    "{plugin} {version} ships {count} parts of {agreement} otherwise than before:",
)
TAKEN = Template("update-taken", "taken in")
MERGED = Template("update-merged", "both changes hold")
UNDECIDED = Template("update-undecided", "yours stays")
OUTCOMES = {Outcome.TAKEN: TAKEN, Outcome.MERGED: MERGED, Outcome.UNDECIDED: UNDECIDED}
THEN = Template("label-shipped-then", "shipped then")
NOW = Template("label-shipped-now", "ships now")
OURS = Template("label-ours", "yours")
NOTHING = Template("shipped-nothing", "nothing")
TAKE_THEIRS = Template("take-theirs", "To take the plugin's instead of yours: --take {keys}")


def init(session: Session) -> int:
    """Put installed agreements into the database."""
    done = []
    for code in session.words.agreements:
        ready = shipped(code, session.loaded.catalog)
        done.append((code, session.place.office.do(Install(shipment=ready), reason=session.text("reason"))))
    value = [{"agreement": code, "change": each.change} for code, each in done]
    return session.show(
        value,
        lambda: [Text(session.language.say(INSTALLED(agreement=code, count=len(each.keys)))) for code, each in done],
    )


def update(session: Session) -> int:
    """Show what ships otherwise than before, and take it in as one change unless this is a trial."""
    code = session.text("agreement") or ""
    ready = shipped(code, session.loaded.catalog)
    office = session.place.office
    with office.view() as view:
        items = update_of(view, ready)
    if not session.flag("dry_run"):
        take = tuple(session.words.take or ()) if hasattr(session.words, "take") else ()
        office.do(Update(shipment=ready, take=take), reason=session.text("reason"))
    told = {"agreement": code, "plugin": ready.plugin, "version": ready.version, "count": len(items)}
    value = {**told, "items": items}
    return session.show(value, lambda: _updated(items, told, session))


def _updated(items: tuple[Item, ...], told: Mapping[str, object], session: Session) -> Iterable[Block]:
    say = session.language.say
    if not items:
        yield Text(say(UP_TO_DATE(agreement=told["agreement"], plugin=told["plugin"], version=told["version"])))
        return
    head = WOULD_UPDATE if session.flag("dry_run") else UPDATED
    yield Heading(say(head(count=len(items), **{name: each for name, each in told.items() if name != "count"})))
    yield from (_item(item, session) for item in items)
    undecided = [str(item.key) for item in items if item.outcome is Outcome.UNDECIDED]
    if undecided:
        yield Text(say(TAKE_THEIRS(keys=" ".join(undecided))))


def _item(item: Item, session: Session) -> Card:
    fill = session.language.fill
    sides = {THEN: item.then, NOW: item.now, OURS: item.ours}
    data = {label: json.loads(text) if text else {} for label, text in sides.items()}
    names = dict.fromkeys(name for each in data.values() for name in each)
    differing = [name for name in names if len({json.dumps(each.get(name)) for each in data.values()}) > 1]
    fields = [
        field(f"{name}, {fill(label)}", shown(data[label][name]) if name in data[label] else fill(NOTHING))
        for name in differing
        for label in sides
    ]
    return Card(fill(OUTCOMES[item.outcome]), str(item.key), tuple(fields))


def shown(value: object) -> str:
    """Show plain data in one line: texts as they are, all else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
