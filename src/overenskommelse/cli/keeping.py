"""The database itself: agreements put into it, brought up to date, copied, mended and examined."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..messages import PluralTemplate, Template
from ..office.installing import Install, Item, Outcome, Update, update_of
from ..office.together import Together
from ..store.addresses import shown
from ..wording.records import key, value
from ..workplace.shipping import shipped
from .page import Block, Card, Heading, Text, field
from .placing import place, url_of
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
BACKED_UP = Template("backed-up", "The database is copied to {file}.")
HEAD = Template("backup-head", "Head of its journal, to keep elsewhere: {head}")
RESTORED = Template("restored", "{database} is what the backup {file} holds.")
KEPT = Template("kept-aside", "What was there is kept as {file}.")
UP_TO_DATE_TABLES = Template("tables-current", "The database has the tables of this version.")
MIGRATED = Template("migrated", "The database is brought up to this version. A backup was made first: {file}")
TAKE_THEIRS = Template("take-theirs", "To take the plugin's instead of yours: --take {keys}")
REDACTED_HERE = Template(
    "redacted-here",
    "Something was redacted here, and what ships now may bring it back. Look at it first, then take it: --take {keys}",
)


def init(session: Session) -> int:
    """Put installed agreements into the database."""
    office, codes = session.place.office, dict.fromkeys(session.words.agreements)
    ready = {code: Install(shipment=shipped(code, session.loaded.catalog)) for code in codes}
    if len(ready) > 1:
        # Each becomes a change of its own, but none where one of them cannot be.
        office.would(Together(commands=tuple(ready.values())))
    done = []
    for code, command in ready.items():
        done.append((code, office.do(command, reason=session.text("reason"))))
        session.heed(done[-1][1])
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
    take = tuple(getattr(session.words, "take", None) or ())
    with office.view() as view:
        items = update_of(view, ready, take)
    if not session.flag("dry_run"):
        session.heed(office.do(Update(shipment=ready, take=take), reason=session.text("reason")))
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
    undecided = [item for item in items if item.outcome is Outcome.UNDECIDED]
    for is_redacted, told_by in ((False, TAKE_THEIRS), (True, REDACTED_HERE)):
        keys = [str(item.key) for item in undecided if item.is_redacted is is_redacted]
        if keys:
            yield Text(say(told_by(keys=" ".join(keys))))


def _item(item: Item, session: Session) -> Card:
    fill = session.language.fill
    sides = {THEN: item.then, NOW: item.now, OURS: item.ours}
    data = {label: json.loads(text) if text else {} for label, text in sides.items()}
    names = dict.fromkeys(name for each in data.values() for name in each)
    differing = [name for name in names if len({json.dumps(each.get(name)) for each in data.values()}) > 1]
    fields = [
        field(
            f"{key(item.key.kind, name, session.language)}, {fill(label)}",
            value(item.key.kind, name, data[label].get(name), session.language),
        )
        for name in differing
        for label in sides
    ]
    return Card(fill(OUTCOMES[item.outcome]), str(item.key), tuple(fields))


def backup(session: Session) -> int:
    """Copy the database to a file, and print the head of the journal in it."""
    from ..workplace.copies import back_up
    from .files import check_target

    target = Path(session.text("file") or "")
    check_target(target, session)
    head = back_up(session.place.office, url_of(session), target, now=session.clock())
    value = {"file": str(target), "head": head}
    return session.show(
        value, lambda: [Text(session.say(BACKED_UP, file=str(target))), Text(session.say(HEAD, head=str(head)))]
    )


def restore(session: Session) -> int:
    """Put a backup in the place of the database."""
    from ..workplace.copies import restore as put_back

    url, source = url_of(session), Path(session.text("file") or "")
    restored = put_back(url, source, enter=lambda: place(session).office, now=session.clock())
    kept = restored.kept
    session.tell(restored.problems)
    lines = [session.say(RESTORED, file=str(source), database=shown(url))]
    if kept is not None:
        lines.append(session.say(KEPT, file=near(kept)))
    told = {"file": str(source), "kept": kept and str(kept), "redact_again": restored.missing}
    return session.show(told, lambda: [Text(line) for line in lines])


def migrate(session: Session) -> int:
    """Bring a database of an older version up to this one."""
    from ..store.backing import head_of
    from ..store.engines import open_database
    from ..store.migrating import migrate as bring_up
    from ..workplace.copies import note
    from ..workplace.opening import all_kinds

    database = open_database(url_of(session), may_create=False)
    try:
        kept = bring_up(database, kinds=all_kinds(session.loaded.catalog))
    finally:
        database.close()
    if kept is not None:
        note(session.place.office, kept, now=session.clock(), head=head_of(kept))
    line = session.say(UP_TO_DATE_TABLES) if kept is None else session.say(MIGRATED, file=near(kept))
    return session.show({"backup": kept and str(kept)}, lambda: [Text(line)])


def near(path: Path) -> str:
    """Return how a path is written from here, where it lies below this folder."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
