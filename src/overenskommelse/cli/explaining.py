"""All that lies behind a finding: its text, its basis, what was counted, what decided, and what would settle it."""

from attrs import frozen

from ..agreement import Clause
from ..errors import Problem, UnknownError
from ..messages import Template
from ..references import nearest
from ..standing import Finding
from ..wording.findings import Entry, entry
from ..wording.subject import Subject
from . import words
from .opening import Opened
from .page import Block, Card, Field, Heading, Text, field, filled
from .session import Session
from .standings import label, tone

NO_FINDING = Template("no-such-finding", "No finding on {on} has the id {id}; the nearest is {nearest}.")
SEVERAL_FINDINGS = Template("several-findings", "{id} is the beginning of several findings: {choices}.")
LIST_FINDINGS = Template("list-findings", "List them with: overenskommelse standing {agreement} --on {on}")
WRITE_MORE = Template("write-more", "Write more of the id.")
COUNTED_BY = Template("counted-by-source", "{record}: {source}")
ON_DAY = Template("as-it-stood", "As it stood on {on}.")


@frozen(kw_only=True)
class Explanation:
    """A finding with the parts of the agreement and the records that it names, for `--json`."""

    finding: Finding
    clauses: tuple[object, ...]
    counted: tuple[object, ...]


def explain(session: Session) -> int:
    """Print all that lies behind a finding."""
    asked = session.text("finding") or ""
    opened = session.open(session.text("in") or asked.partition("/")[0])
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
        choices = tuple(finding.id for finding in beginning)
        raise UnknownError([Problem(SEVERAL_FINDINGS(id=asked, choices=choices), remedy=WRITE_MORE())])
    near = nearest(full, [finding.id for finding in standing.findings])
    remedy = LIST_FINDINGS(agreement=session.text("in") or code, on=session.on.isoformat())
    raise UnknownError([Problem(NO_FINDING(id=asked, on=session.on, nearest=near), remedy=remedy)])


def _explanation(finding: Finding, opened: Opened) -> Explanation:
    subject = opened.subject
    return Explanation(
        finding=finding,
        clauses=tuple(opened.agreement.part(citation) for citation in finding.clauses),
        counted=tuple(record for id_ in finding.counted if (record := subject.record(id_)) is not None),
    )


def page(findings: tuple[Finding, ...], opened: Opened, session: Session) -> list[Block]:
    """Lay findings out with all that lies behind them."""
    subject, language = opened.subject, session.language
    cards = []
    for finding in findings:
        told = entry((finding,), subject, language)
        shown = filled(fields(finding, told, subject, session))
        cards.append(Card(label(told, plain=session.flag("plain")), told.summary, shown, tone(told)))
    return [Heading(opened.agreement.name), Text(session.say(ON_DAY, on=session.on)), *cards]


def fields(finding: Finding, told: Entry, subject: Subject, session: Session) -> list[Field]:
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
        field(fill(words.COUNTED), *(_counted(finding, subject, session) or (language.word(()),))),
        field(fill(words.VALUE), *told.values),
        field(fill(words.SETTLED_BY), *told.settled_by),
        field(fill(words.RULE_FROM), told.supplied_by),
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


def _parts(finding: Finding, subject: Subject) -> tuple[object, ...]:
    return tuple(subject.agreement.elements.get(citation) for citation in finding.clauses)
