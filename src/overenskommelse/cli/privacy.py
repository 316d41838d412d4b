"""What is held about people: redacted by a decision, ripe for one, and shown to whoever asks for their own."""

from collections.abc import Iterator

from attrs import evolve

from ..errors import Problem
from ..journal import Key
from ..messages import PluralTemplate, Template
from ..office.aftermath import Aftermath, NotScrubbedError
from ..office.aftermath import carry_out as redact
from ..office.person import Extract
from ..office.person import person as extract
from ..office.redaction import Redact, Redaction
from ..office.retention import Ripe, Ripening
from ..office.retention import ripe as ripening
from ..office.traces import Trace
from ..store.addresses import is_server
from ..wording.days import zone
from ..wording.records import key as title_of
from ..wording.records import kind
from ..workplace.unsaved import sweep
from .page import Block, Card, Grid, Heading, Text, field, filled
from .placing import url_of
from .session import Session

REDACTED = Template("redacted", "The text is taken out; change {number}.")
TAKEN = PluralTemplate("redacted-versions", "Out of {key}, version {versions}.", "Out of {key}, versions {versions}.")
UNSURE = PluralTemplate(
    "redacted-unsure",
    "In version {version} of {key} nobody can tell whether this is it, and it is left: {fields}.",
    "In version {version} of {key} nobody can tell whether one of these is it, and they are left: {fields}.",
)
REDACT_THERE = Template("redact-there", "If it is, redact it there: --field FIELD --in-version VERSION")
BEFORE = Template("redacted-before", "It was redacted before, so nothing was written.")
SCRUBBED = Template("scrubbed-once-more", "The database's files were scrubbed once more.")
STILL = PluralTemplate(
    "still-stands",
    "The same text still stands in {count} other place:",
    "The same text still stands in {count} other places:",
)
BACKUPS = PluralTemplate(
    "backups-hold", "{count} older backup holds it; destroy it:", "{count} older backups hold it; destroy them:"
)
DRAFTS = PluralTemplate(
    "redacted-drafts",
    "It is taken out of {count} draft of the console too, which was never saved.",
    "It is taken out of {count} drafts of the console too, which were never saved.",
)
UNREACHED = PluralTemplate(
    "redacted-drafts-unreached",
    "{count} draft may hold it still; save or leave the form where it is open, else destroy the file:",
    "{count} drafts may hold it still; save or leave the forms where they are open, else destroy the files:",
)
ELSEWHERE = Template(
    "redacted-drafts-elsewhere",
    "Drafts on other computers are not reached from here: ask those who work there to go through their drafts, and "
    "to throw away those that are about this.",
)
OWN_FILES = Template(
    "redacted-own-files",
    "Files that somebody has written of registers, refused rows or papers are not reached: look there.",
)
NOTHING_RIPE = Template("nothing-ripe", "Nothing is ripe on {on}.")
NO_RULE = Template(
    "no-retention-rule",
    "No time is set for: {kinds}. Set one: overenskommelse set retention --kind KIND --years YEARS --basis DECISION",
)
NOTHING_HELD = Template("nothing-held", "Nothing is held under {name}.")
HELD = PluralTemplate("held-of-person", "{count} text is held under {name}.", "{count} texts are held under {name}.")
ACTED = Template("acted-as", "Changes made under the name: {numbers}.")
KEY = Template("column-record", "record")
SINCE = Template("column-since", "since")
BASIS = Template("column-basis", "basis")
STATE = Template("column-kept-as", "kept as")
STILL_STANDS = Template("ripe-stands", "standing")
WITHDRAWN = Template("ripe-withdrawn", "withdrawn, in the journal alone")
IN_PART = Template("ripe-redacted", "{state}, redacted in part")
STANDS = Template("trace-stands", "stands now")
STOOD = Template("trace-stood", "stood until {until}")
REASON = Template("trace-reason", "the reason of change {change}")


def carry_out(session: Session, command: Redaction, reason: str | None) -> int:
    """Redact, and tell where the same text is held besides."""
    try:
        found = redact(session.place.office, command, reason=reason)
    except NotScrubbedError as error:
        aftermath = _swept(session, command, error.aftermath)
        session.show(aftermath, lambda: _aftermath(aftermath, session, is_scrubbed=False))
        raise
    session.tell(Problem(each.message) for each in found.done.troubled)
    swept = _swept(session, command, found)
    return session.show(swept, lambda: _aftermath(swept, session))


def _swept(session: Session, command: Redaction, found: Aftermath) -> Aftermath:
    """Take it out of what the console keeps and nobody saved."""
    of = [(command.key.kind, command.key.id)] if isinstance(command, Redact) else []
    drafts = sweep(url_of(session), of, command.values)
    return evolve(found, drafts=drafts.cleaned, unreached=tuple(map(str, drafts.unreached)))


def _aftermath(found: Aftermath, session: Session, *, is_scrubbed: bool = True) -> Iterator[Block]:
    say, change = session.language.say, found.done.change
    yield Text(session.say(BEFORE) if change is None else session.say(REDACTED, number=change.number))
    if change is None and is_scrubbed:
        yield Text(session.say(SCRUBBED))
    yield from (Text(say(message)) for message in found.done.told)
    yield from _versions(found, session)
    traces = [trace for each in found.remaining for trace in each.traces]
    if traces:
        yield Text(say(STILL(count=len(traces))))
        yield from (_trace(each, session) for each in traces)
    if found.backups:
        yield Text(say(BACKUPS(count=len(found.backups))))
        yield from (
            Text(f"  {each.path} ({session.language.word(each.time.astimezone(zone()).date())})")
            for each in found.backups
        )
    yield from _drafts(found, session)
    yield Text(session.language.fill(OWN_FILES))


def _drafts(found: Aftermath, session: Session) -> Iterator[Block]:
    """Yield what was done about what is being written."""
    if found.drafts:
        yield Text(session.language.say(DRAFTS(count=found.drafts)))
    if found.unreached:
        yield Text(session.language.say(UNREACHED(count=len(found.unreached))))
        yield from (Text(f"  {each}") for each in found.unreached)
    if is_server(url_of(session)):
        yield Text(session.language.fill(ELSEWHERE))


def _versions(found: Aftermath, session: Session) -> Iterator[Block]:
    """Yield of which versions it was taken out, and in which nobody can tell."""
    say = session.language.say
    for key in dict.fromkeys(each.key for each in found.taken):
        versions = tuple(each.version for each in found.taken if each.key == key)
        yield Text(say(TAKEN(count=len(versions), key=str(key), versions=versions)))
    for each in found.unsure:
        told = {"key": str(each.key), "version": each.version, "fields": each.paths}
        yield Text(say(UNSURE(count=len(each.paths), **told)))
    if found.unsure:
        yield Text(session.say(REDACT_THERE))


def ripe(session: Session) -> int:
    """Print what has been kept as long as it is to be kept."""
    with session.place.office.view() as view:
        found = ripening(view, session.on)
    return session.show(found, lambda: _ripe(found, session))


def _ripe(found: Ripening, session: Session) -> Iterator[Block]:
    fill, word = session.language.fill, session.language.word
    if found.ripe:
        rows = tuple((str(each.key), word(each.since), _state(each, session), each.rule.basis) for each in found.ripe)
        yield Grid((fill(KEY), fill(SINCE), fill(STATE), fill(BASIS)), rows)
    else:
        yield Text(session.say(NOTHING_RIPE, on=session.on))
    if found.no_rule:
        yield Text(session.say(NO_RULE, kinds=tuple(kind(each, session.language) for each in found.no_rule)))


def _state(ripe: Ripe, session: Session) -> str:
    """Return whether a record stands, and whether a decision has taken something out of it already."""
    state = session.language.fill(STILL_STANDS if ripe.is_standing else WITHDRAWN)
    return session.say(IN_PART, state=state) if ripe.is_redacted else state


def person(session: Session) -> int:
    """Print all that is held about one person."""
    with session.place.office.view() as view:
        found = extract(view, session.text("name") or "")
    return session.show(found, lambda: _extract(found, session))


def _extract(found: Extract, session: Session) -> Iterator[Block]:
    yield Heading(found.name)
    if not found.traces:
        yield Text(session.say(NOTHING_HELD, name=found.name))
    else:
        yield Text(session.language.say(HELD(count=len(found.traces), name=found.name)))
        yield from (_trace(each, session) for each in found.traces)
    if found.acted:
        yield Text(session.say(ACTED, numbers=found.acted))


def _trace(trace: Trace, session: Session) -> Card:
    since, until = trace.since.astimezone(zone()).date(), trace.until and trace.until.astimezone(zone()).date()
    state = session.language.fill(STANDS) if until is None else session.say(STOOD, until=until)
    return Card(
        state,
        session.say(REASON, change=trace.change) if trace.key is None else _field(trace.key, trace.path, session),
        filled([field(session.language.fill(SINCE), session.language.word(since)), field("", trace.text)]),
    )


def _field(of: Key, path: str, session: Session) -> str:
    """Return a record and what its field is called, and the path by which `redact` is given it."""
    called = title_of(of.kind, path, session.language)
    return f"{of}, {called}" if called == path else f"{of}, {called} ({path})"
