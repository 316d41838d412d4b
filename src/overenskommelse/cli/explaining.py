"""All that lies behind a finding: its text, its basis, what was counted, what decided, and what would settle it."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ..agreement import Clause
from ..errors import Problem, UnknownError
from ..ledger import Happening
from ..messages import Template
from ..office.settling import Way, ways
from ..references import nearest
from ..standing import Finding, Standing, ValueUsed, assess
from ..wording.findings import Entry, entry, value_used
from ..wording.subject import Subject
from ..workplace.opening import Opened
from . import words
from .missing import DID_YOU_MEAN, SAY_IN, ChoicesError, is_known, no_agreement
from .page import Block, Card, Field, Heading, Text, field, filled
from .session import Session
from .standings import counted, label, tone
from .ways import Settling, settling, worded

NO_FINDING = Template("no-such-finding", "No finding on {on} has the id {id}; the nearest is {nearest}.")
SEVERAL_FINDINGS = Template("several-findings", "{id} is the beginning of several findings on {on}.")
PROMISES_THEN = Template("promises-then", "These promises have findings on that day:")
OTHER_DAY = Template("other-day", "It is there on {day}: add --on {iso}")
WRITE_MORE = Template("write-more", "Write more of the id:")
RULE_FROM = Template("rule-from", "{value} ({name}), rule from {variant}")
NAMED_VARIANT = Template("named-variant", "{name} ({code})")
COUNTED_BY = Template("counted-by-source", "{record}: {source}")
ON_DAY = Template("as-it-stood", "As it stood on {on}.")


@frozen(kw_only=True)
class Explanation:
    """A finding with the parts of the agreement and the records that it names, for `--json`."""

    finding: Finding
    clauses: tuple[object, ...]
    counted: tuple[object, ...]
    ways: tuple[Settling, ...]
    """What can be done about it, what is most likely wanted first."""


def explain(session: Session) -> int:
    """Print all that lies behind a finding."""
    asked = session.text("finding") or ""
    opened = session.open(session.text("in") or _agreement_of(asked, session))
    findings = find(asked, opened, session)
    explanations = tuple(_explanation(finding, opened) for finding in findings)
    return session.show(explanations, lambda: page(findings, opened, session))


def find(asked: str, opened: Opened, session: Session) -> tuple[Finding, ...]:
    """Return the finding of an id or its only beginning, or all those of an obligation.  Raises UnknownError."""
    code = opened.agreement.code
    full = asked if asked == code or asked.startswith(f"{code}/") else f"{code}/{asked}"
    standing = session.assess(opened)
    exact = standing.finding(full)
    if exact is not None:
        return (exact,)
    of_one = tuple(finding for finding in standing.findings if f"{code}/{finding.obligation}" == full)
    beginning = tuple(finding for finding in standing.findings if finding.id.startswith(full))
    if of_one or len(beginning) == 1:
        return of_one or beginning
    if beginning:
        problem = Problem(SEVERAL_FINDINGS(id=asked, on=session.on), remedy=WRITE_MORE())
        raise ChoicesError(problem, (finding.id for finding in beginning))
    raise _no_finding(asked, full, standing, opened)


def _no_finding(asked: str, full: str, standing: Standing, opened: Opened) -> UnknownError:
    """Return the error of an id that no finding has, with the day on which one has it, or else every promise."""
    code = opened.agreement.code
    promises = dict.fromkeys(f"{code}/{finding.obligation}" for finding in standing.findings)
    known = [*promises, *(finding.id for finding in standing.findings)]
    message = NO_FINDING(id=asked, on=standing.on, nearest=nearest(full, known))
    for day in _days_in(full, opened):
        if assess(opened.agreement, opened.ledger, day, rules=opened.rules).finding(full) is not None:
            return UnknownError([Problem(message, remedy=OTHER_DAY(day=day, iso=day.isoformat()))])
    return ChoicesError(Problem(message, remedy=PROMISES_THEN()), promises)


def _days_in(id: str, opened: Opened) -> Iterator[date]:
    """Yield the days that an id speaks of: the ends of its years, and the day of its record."""
    key = id.rpartition("/")[2]
    for year in dict.fromkeys(re.findall(r"\b[12]\d{3}\b", key, re.ASCII)):
        yield date(int(year), 12, 31)
    record = opened.subject.record(key)
    if isinstance(record, Happening):
        yield date.fromordinal(record.date.hi)


def _agreement_of(asked: str, session: Session) -> str:
    """Return the agreement that an id begins with.  Raises UnknownError with the way to write the id."""
    code, slash, rest = asked.partition("/")
    catalog = session.loaded.catalog
    if is_known(code, catalog):
        return code
    full = {f"{offer.agreement}/{asked}" for offer in catalog.offers if _promises(offer.agreement, asked, session)}
    if not slash and full:
        raise no_agreement(code, catalog, DID_YOU_MEAN(nearest=min(full)))
    near = nearest(code.lower(), [offer.agreement for offer in catalog.offers])
    if not slash:
        raise no_agreement(code, catalog)
    raise no_agreement(code, catalog, DID_YOU_MEAN(nearest=f"{near}/{rest}") if near else SAY_IN(finding=asked))


def _promises(agreement: str, id: str, session: Session) -> bool:
    opened = session.read(agreement)
    return id in {promise.id for promise in (*opened.agreement.obligations, *opened.rules.statutes)}


def _explanation(finding: Finding, opened: Opened) -> Explanation:
    subject = opened.subject
    return Explanation(
        finding=finding,
        clauses=tuple(opened.agreement.part(citation) for citation in finding.clauses),
        counted=tuple(record for id_ in finding.counted if (record := subject.record(id_)) is not None),
        ways=tuple(settling(each, opened.agreement.code) for each in ways(finding, opened.agreement, opened.rules)),
    )


def page(findings: tuple[Finding, ...], opened: Opened, session: Session) -> list[Block]:
    """Lay findings out with all that lies behind them."""
    subject, language = opened.subject, session.language
    cards = []
    for finding in findings:
        told = entry((finding,), subject, language)
        done = tuple(worded(each, opened.agreement.code, session) for each in _ways(finding, opened))
        shown = filled(fields(finding, told, done, subject, session))
        cards.append(Card(label(told, plain=session.flag("plain")), told.summary, shown, tone(told)))
    return [Heading(opened.subject.name), Text(session.say(ON_DAY, on=session.on)), *cards]


def _ways(finding: Finding, opened: Opened) -> Iterator[Way]:
    """Yield what can be done about a finding; its clause stands there already."""
    return (each for each in ways(finding, opened.agreement, opened.rules) if each.command is not None)


def fields(finding: Finding, told: Entry, done: tuple[str, ...], subject: Subject, session: Session) -> list[Field]:
    """Return what lies behind one finding."""
    language, fill = session.language, session.language.fill
    says = [part.summary for part in _parts(finding, subject) if isinstance(part, Clause)]
    return [
        field(fill(words.PERIOD), told.period),
        field(fill(words.DUE), told.due),
        field(fill(words.WHY), *told.reasons),
        field(fill(words.CLAUSE), *told.clauses),
        field(fill(words.SAYS), *says),
        field(fill(words.BASIS), told.basis),
        field(fill(words.SOURCE), subject.source(finding.source, language)),
        field(fill(words.READING), told.reading),
        field(fill(words.COUNTED), *counted(told, _counted(finding, subject, session), language)),
        field(fill(words.VALUE), *(_value(value, subject, session) for value in finding.values)),
        field(fill(words.SETTLED_BY), *told.settled_by),
        field(fill(words.WAYS), *done),
        field(fill(words.RULE_FROM), _variant(told.supplied_by, session)),
        field(fill(words.ID), finding.id),
    ]


def _counted(finding: Finding, subject: Subject, session: Session) -> tuple[str, ...]:
    """Word what was counted, each with its source."""
    lines = []
    for id_ in finding.counted:
        record, text = subject.record(id_), subject.counted(id_, session.language)
        source = subject.source(record.source, session.language) if record is not None else None
        lines.append(session.say(COUNTED_BY, record=text, source=source) if source else text)
    return tuple(lines)


def _value(value: ValueUsed, subject: Subject, session: Session) -> str:
    told = value_used(value, subject, session.language)
    return session.say(RULE_FROM, value=told, name=value.name, variant=_variant(value.supplied_by, session))


def _variant(code: str, session: Session) -> str:
    """Word the variant behind a rule: its name where it is installed, and its code."""
    catalog = session.loaded.catalog
    return session.say(NAMED_VARIANT, name=catalog.variant(code).name, code=code) if code in catalog else code


def _parts(finding: Finding, subject: Subject) -> tuple[object, ...]:
    return tuple(subject.agreement.elements.get(citation) for citation in finding.clauses)
