"""How long records are kept by the office's own plan, and which are ripe for gallring; nothing goes by itself."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar

import attrs
from attrs import define, field, frozen

from ..agreement import Agreement, EditionStatus
from ..dates.partial import LAST
from ..errors import InvalidError, Problem
from ..journal import Entry, Key
from ..ledger import KINDS, Happening, Lasting, Organisation
from ..messages import Template
from ..notation.parts import read_part
from ..references import nearest
from .command import Command, asked
from .fields import data_of, text_of
from .history import walked
from .ports import SHARED, Draft
from .view import View

NO_KIND = Template("retention-no-kind", "There is no kind of record {kind}; the nearest is {nearest}.")
NO_YEARS = Template("retention-no-years", "Records cannot be kept for {years} years.")
GIVE_YEARS = Template("retention-give-years", "Give 0 to 999 years, or none at all for what is kept for ever.")
NO_AGREEMENT_END = Template(
    "retention-shared", "An organisation belongs to no agreement, whose end could be counted from."
)
COUNT_FROM_END = Template("retention-count-from-end", "Count from its own end.")

RETENTION = "retention"
"""The kind of record that holds a rule of the plan; its id is the kind that the rule is for."""
MOST_YEARS = 999


class CountedFrom(StrEnum):
    """What a period of retention is counted from."""

    END = "end"
    """The record's own last day, or the day on which it was withdrawn where it has none."""
    AGREEMENT = "agreement"
    """The day on which the agreement was wound up."""


@frozen(kw_only=True)
class Rule:
    """How long records of a kind are kept, and what says so: the decision on the plan, and its date."""

    kind: str
    years: int | None
    """None where they are kept for ever."""
    counted_from: CountedFrom
    basis: str


@frozen(kw_only=True)
class Ripe:
    """A record that has been kept as long as the plan asks."""

    key: Key
    since: date
    rule: Rule
    is_standing: bool
    """False where it was withdrawn, and only the journal holds it."""
    is_redacted: bool
    """Whether something was taken out of its newest version."""


@frozen(kw_only=True)
class Ripening:
    """What is ripe on a day, the longest since first, and the kinds that hold records but have no rule."""

    ripe: tuple[Ripe, ...]
    no_rule: tuple[str, ...]


@frozen(kw_only=True)
class SetRetention(Command):
    """Set how long records of a kind are kept."""

    code: ClassVar[str] = "set-retention"
    verb: ClassVar[str] = "set"
    noun: ClassVar[str] = "retention"
    says: ClassVar[Template] = Template("command-set-retention", "Set how long records of a kind are kept.")

    kind: str = field(
        metadata=asked(Template("ask-retention-kind", "Kind: of which kind the records are, such as contact."))
    )
    years: int | None = field(
        default=None,
        metadata=asked(
            Template("ask-retention-years", "Years: how long they are kept; left out for what is kept for ever.")
        ),
    )
    counted_from: CountedFrom = field(
        default=CountedFrom.END,
        metadata=asked(
            Template(
                "ask-retention-from", "Counted from: the record's own end, or the agreement's; its own where left out."
            )
        ),
    )
    basis: str = field(
        metadata=asked(Template("ask-retention-basis", "Basis: the decision on the plan, its number and date."))
    )

    def decide(self, view: View) -> Iterable[Draft]:
        """Return the rule's record."""
        del view
        problems = list(self._problems())
        if problems:
            raise InvalidError(problems)
        data = {"id": self.kind, **attrs.asdict(self), "counted_from": self.counted_from.value}
        return [Draft(key=Key(SHARED, RETENTION, self.kind), text=text_of(data))]

    def _problems(self) -> Iterator[Problem]:
        if self.kind not in KINDS:
            yield Problem(NO_KIND(kind=self.kind, nearest=nearest(self.kind, KINDS)))
        if self.years is not None and not 0 <= self.years <= MOST_YEARS:
            yield Problem(NO_YEARS(years=self.years), remedy=GIVE_YEARS())
        if self.kind == Organisation.kind and self.counted_from is CountedFrom.AGREEMENT:
            yield Problem(NO_AGREEMENT_END(), remedy=COUNT_FROM_END())


def plan(view: View) -> Mapping[str, Rule]:
    """Return the rules that are set, by the kind of record they are for."""
    rows = view.reading.rows(agreement=SHARED, kind=RETENTION)
    rules = (_rule(data_of(RETENTION, row.text)) for row in rows)
    return {rule.kind: rule for rule in rules}


def ripe(view: View, on: date) -> Ripening:
    """Return what is ripe on a day, withdrawn records too; what has no end, or none known, is not."""
    kept = _kept(view)
    rules, finder = plan(view), _Ends(view)
    found: list[Ripe] = []
    for key, (entry, withdrawn) in kept.items():
        rule = rules.get(key.kind)
        since = None if rule is None else _since(rule, finder.end(rule, entry, withdrawn))
        if rule is not None and since is not None and since <= on:
            is_redacted = entry.redacted is not None
            standing = withdrawn is None
            found.append(Ripe(key=key, since=since, rule=rule, is_standing=standing, is_redacted=is_redacted))
    found.sort(key=lambda each: (each.since, each.key))
    return Ripening(ripe=tuple(found), no_rule=tuple(sorted({key.kind for key in kept} - rules.keys())))


def _rule(data: dict[str, Any]) -> Rule:
    counted_from = CountedFrom(data["counted_from"])
    return Rule(kind=data["kind"], years=data["years"], counted_from=counted_from, basis=data["basis"])


def _kept(view: View) -> dict[Key, tuple[Entry, date | None]]:
    """Return the newest text of each record that the journal holds, and the day on which it was withdrawn, if so."""
    found: dict[Key, tuple[Entry, date | None]] = {}
    for change, entries in walked(view.reading):
        for entry in entries:
            if entry.key.kind in KINDS:
                day = change.header.at.date() if entry.text is None else None
                found[entry.key] = (found[entry.key][0] if entry.text is None else entry, day)
    return found


@define
class _Ends:
    view: View
    agreements: dict[str, int | None] = field(factory=dict)

    def end(self, rule: Rule, entry: Entry, withdrawn: date | None) -> int | None:
        """Return the latest day ordinal on which that can have been which a rule counts from."""
        if rule.counted_from is CountedFrom.AGREEMENT:
            return self._wound_up(entry.key.agreement)
        own = _last_day(read_part(entry.key.kind, entry.text or "", kinds=self.view.kinds))
        return own if own is not None or withdrawn is None else withdrawn.toordinal()

    def _wound_up(self, code: str) -> int | None:
        if code not in self.agreements:
            self.agreements[code] = _end_of(self.view.agreement(code)) if code in self.view.codes else None
        return self.agreements[code]


def _end_of(agreement: Agreement) -> int | None:
    """Return the latest day ordinal on which an agreement can have ended: itself, else its text without a later one."""
    editions = [each.ended for each in agreement.editions if each.status is EditionStatus.WOUND_UP]
    ends = editions if agreement.ended is None else [agreement.ended]
    return max((each.done.hi for each in ends if each is not None and each.done is not None), default=None)


def _last_day(record: object) -> int | None:
    if isinstance(record, Happening):
        last = record.date.hi
    elif isinstance(record, Lasting):
        last = record.period.last[1]
    else:
        return None
    return None if last == LAST else last


def _since(rule: Rule, end: int | None) -> date | None:
    """Return the day on which a rule lets go: as many years after the end, and 1 March where 29 February is none."""
    if rule.years is None or end is None:
        return None
    last = date.fromordinal(end)
    if last.year + rule.years > date.max.year:
        return None
    try:
        return last.replace(year=last.year + rule.years)
    except ValueError:
        return date(last.year + rule.years, 3, 1)
