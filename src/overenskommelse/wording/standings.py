"""A standing as what is to be shown of it: heading, counts, entries by weight, gaps and overlaps."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ..agreement import Agreement, Edition
from ..dates import Period
from ..messages import PluralTemplate, Template
from ..standing import Finding, Gap, Standing, Status
from .findings import Entry, StatusWords, entries, status_words
from .folding import WEIGHT
from .language import Language
from .subject import Subject
from .terms import COUNTED

HOW_IT_STOOD = Template("how-it-stood", "How it stood on {on}")
IN_FORCE = Template("edition-was-in-force", "In force: {edition}.")
IN_FORCE_SINCE = Template("edition-was-in-force-since", "In force: {edition}, {days}.")
NONE_IN_FORCE = Template("no-edition-in-force", "No edition is known to have been in force.")
WOUND_UP = Template("agreement-wound-up", "The agreement ended {day}.")
DECIDED = Template("decided-on", "decided on {day}")
SIGNED = Template("signed-on", "signed on {day}")
VALID_FROM = Template("valid-from", "valid from {day}")
FINDINGS = PluralTemplate("findings-counted", "{count} finding: {statuses}.", "{count} findings: {statuses}.")
NO_FINDINGS = Template("no-findings", "Nothing that was promised then can be followed up by machine.")
DAY_PASSED = Template("day-passed", "The day has passed: {promises}.")
PASSED = Template("promise-passed", "{summary}, {due} ({status})")
NEXT = Template("next-due", "Next: {due}, {promises}.")
NO_PLAN = Template("gap-without-plan", "No plan is known for {period}.")
SEVERAL_PLANS = Template("gap-overlap", "Several plans are known for {period}: {plans}.")

AHEAD = frozenset({Status.UPCOMING, Status.DUE_SOON})
OPEN = frozenset({Status.NOT_MET, Status.LATE, Status.UNKNOWN})
MOST_PASSED = 3


@frozen(kw_only=True)
class StandingWords:
    """A standing in words."""

    name: str
    on: str
    edition: str
    counts: str
    now: tuple[str, ...]
    """What is past its day without being known as done, and what comes next."""
    entries: tuple[Entry, ...]
    gaps: tuple[str, ...]


def standing(found: Standing, subject: Subject, language: Language) -> StandingWords:
    """Word how an agreement stood on a day."""
    return StandingWords(
        name=subject.name,
        on=language.say(HOW_IT_STOOD(on=found.on)),
        edition=edition_then(subject.agreement.edition_of(found.edition or ""), subject.agreement, found.on, language),
        counts=_counts(found, language),
        now=tuple(_now(found, language)),
        entries=entries(found.findings, subject, language),
        gaps=tuple(_gap(gap, subject, language) for gap in (*found.gaps, *found.overlaps)),
    )


def present(found: Standing, language: Language) -> tuple[tuple[StatusWords, int], ...]:
    """Return each status that a standing has, by weight, with the number of its findings."""
    numbers = Counter(finding.status for finding in found.findings)
    return tuple((status_words(status, language), numbers[status]) for status in WEIGHT if numbers[status])


def _counts(found: Standing, language: Language) -> str:
    if not found.findings:
        return language.fill(NO_FINDINGS)
    parts = (language.say(COUNTED[status.status](count=number)) for status, number in present(found, language))
    return language.say(FINDINGS(count=len(found.findings), statuses=", ".join(parts)))


def _now(found: Standing, language: Language) -> Iterator[str]:
    passed = sorted(_passed(found), key=lambda f: (WEIGHT.index(f.status), -_ordinal(f)))[:MOST_PASSED]
    if passed:
        told = (PASSED(summary=finding.summary, due=finding.due, status=finding.status) for finding in passed)
        yield language.say(DAY_PASSED(promises="; ".join(map(language.say, told))))
    ahead = [f for f in found.findings if f.status in AHEAD and f.due is not None]
    if ahead:
        due = min(map(_ordinal, ahead))
        promises = dict.fromkeys(finding.summary for finding in ahead if _ordinal(finding) == due)
        yield language.say(NEXT(due=date.fromordinal(due), promises="; ".join(promises)))


def _passed(found: Standing) -> Iterator[Finding]:
    """Yield what is past its day and not known as done; a year that is closed can no longer be acted on."""
    newest = {finding.obligation: finding for finding in found.findings if finding.period is not None}
    for finding in found.findings:
        is_outstanding = finding.period is None or finding is newest[finding.obligation]
        is_past = finding.due is not None and finding.due < found.on
        if finding.status in OPEN and is_past and is_outstanding and not _is_year(finding.period):
            yield finding


def _is_year(period: Period | None) -> bool:
    return period is not None and period.first_day is not None and period == Period.year(period.first_day.year)


def _ordinal(finding: Finding) -> int:
    return finding.due.toordinal() if finding.due else 0


def edition_then(edition: Edition | None, agreement: Agreement, on: date, language: Language) -> str:
    """Word which edition was in force, and the days that brought it there; or that the agreement was over."""
    ended = agreement.ended.done if agreement.ended else None
    if ended is not None and ended.hi < on.toordinal():
        return language.say(WOUND_UP(day=ended))
    if edition is None:
        return language.fill(NONE_IN_FORCE)
    days = steps(edition, language)
    if not days:
        return language.fill(IN_FORCE, edition=edition.title)
    return language.fill(IN_FORCE_SINCE, edition=edition.title, days=", ".join(days))


def steps(edition: Edition, language: Language) -> tuple[str, ...]:
    """Word the days that are known to have brought an edition into force."""
    named = ((DECIDED, edition.decided), (SIGNED, edition.signed), (VALID_FROM, edition.valid_from))
    return tuple(language.say(template(day=step.done)) for template, step in named if step and step.done)


def _gap(gap: Gap, subject: Subject, language: Language) -> str:
    if gap.plans:
        return language.say(SEVERAL_PLANS(period=gap.period, plans=subject.names(gap.plans)))
    return language.say(NO_PLAN(period=gap.period))
