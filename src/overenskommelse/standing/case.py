"""One assessment under way: what is judged, on which day, by which rules; evaluators build their findings by it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from ..agreement import Agreement, Edition, Informs, Obligation, Plan, Recurring
from ..dates import Period
from ..ledger import Coverage, Ledger, Record, Seat, Timeline
from ..messages import Message
from ..sources import Named, Source, name_on
from .finding import Basis, Finding, Status, ValueUsed
from .rules import Rules

NOTICE = 60
"""Days before the due day from which a promise is due soon, where the obligation gives none."""
EVIDENCE = ("activity", "meeting")
"""The record kinds that must be complete before the absence of an act says anything."""


@frozen
class Root:
    """What all findings on one obligation have in common."""

    id: str
    basis: Basis
    supplied_by: str


@frozen
class Case:
    """An agreement, its ledger, a day, and the rules.  `horizon` is the last day that periods are laid out to."""

    agreement: Agreement
    ledger: Ledger
    on: date
    rules: Rules
    horizon: date
    day: int = field(init=False)
    _roots: dict[str, "Root"] = field(factory=dict, init=False, eq=False, repr=False)
    _bases: dict[str, Basis] = field(factory=dict, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Keep the day as an ordinal: rules count in those."""
        object.__setattr__(self, "day", self.on.toordinal())

    @cached_property
    def edition(self) -> Edition | None:
        """The edition in force on the day."""
        return self.agreement.in_force(self.on)

    @cached_property
    def since(self) -> int | None:
        """The day ordinal on which that edition had surely come into force."""
        step = self.edition.in_force_from if self.edition else None
        return step.done.hi if step is not None and step.done is not None else None

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans known on the day, by their start: adopted by then, or begun where the adoption's day is unknown."""
        known = (plan for plan in self.agreement.plans if self._is_known(plan))
        return tuple(sorted(known, key=lambda plan: (plan.period.first, plan.id)))

    def _is_known(self, plan: Plan) -> bool:
        if plan.adopted is not None and plan.adopted.done is not None and plan.adopted.done.latest is not None:
            return plan.adopted.done.hi <= self.day
        return plan.period.first[1] <= self.day

    @cached_property
    def coverages(self) -> tuple[Coverage, ...]:
        """What the ledger is declared complete for, by the latest first day."""
        return tuple(sorted(self.ledger.of(Coverage), key=lambda coverage: coverage.period.first[1]))

    def covered(self, kinds: Iterable[str], lo: int, hi: int, *, body: str | None = None) -> bool:
        """Tell whether the ledger is declared complete for these kinds on every day between two ordinals."""
        return bool(self.coverages) and all(self._covered(kind, lo, hi, body) for kind in kinds)

    def _covered(self, kind: str, lo: int, hi: int, body: str | None) -> bool:
        reached = lo - 1
        for coverage in self.coverages:
            if coverage.kinds and kind not in coverage.kinds:
                continue
            if coverage.bodies and body not in coverage.bodies:
                continue
            if coverage.period.first[1] <= reached + 1:
                reached = max(reached, coverage.period.last[0])
        return reached >= hi

    @cached_property
    def seats(self) -> Mapping[str, list[Seat]]:
        """The voting seats of each body, without substitutes."""
        bodies: dict[str, list[Seat]] = {}
        for seat in self.ledger.of(Seat):
            if seat.votes and not seat.is_substitute:
                bodies.setdefault(seat.body, []).append(seat)
        return bodies

    @cached_property
    def _called(self) -> Mapping[str, str]:
        return self.agreement.called(self.on)

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(obligation.id for obligation in self.agreement.obligations)

    def is_statute(self, obligation: Obligation) -> bool:
        """Tell whether the law asks for it, and not the agreement."""
        return obligation.id not in self._own

    def evidence(self, obligation: Recurring | Informs) -> Timeline[Record]:
        """Return the records that evidence a promise: by its act, or by one of the means that it names."""
        means = obligation.by if isinstance(obligation, Recurring) else ()
        return self.ledger.by_acts(frozenset((obligation.act, *(each.id for each in means))))

    def basis(self, obligation: Obligation) -> Basis:
        """Return the text that a finding on the obligation rests on."""
        edition = self.agreement.text_of(obligation)
        if edition is None:
            return Basis(None, None, None, wording_known=True, stands_in_for=None, source=obligation.source)
        known = self._bases.get(edition.id)
        if known is None:
            known = self._bases[edition.id] = Basis.of(edition, self.edition)
        return known

    def finding(  # noqa: PLR0913 - a finding has these parts, each told by name
        self,
        obligation: Obligation,
        status: Status,
        reason: Message,
        *,
        key: str | None = None,
        period: Period | None = None,
        due: date | None = None,
        counted: tuple[str, ...] = (),
        values: tuple[ValueUsed, ...] = (),
        settled_by: tuple[Message, ...] = (),
        reading: str | None = None,
        source: Source | None = None,
    ) -> Finding:
        """Build a finding on an obligation; `key` tells it from the obligation's others."""
        root = self._roots.get(obligation.id) or self._root(obligation)
        return Finding(
            id=root.id if key is None else f"{root.id}/{key}",
            obligation=obligation.id,
            status=status,
            summary=obligation.summary,
            clauses=obligation.clauses,
            reason=reason,
            basis=root.basis,
            source=source or obligation.source,
            period=period,
            due=due,
            counted=counted,
            values=values,
            settled_by=settled_by if status is Status.UNKNOWN else (),
            reading=reading,
            supplied_by=root.supplied_by,
        )

    def _root(self, obligation: Obligation) -> Root:
        """Work out, once, what all findings on an obligation have in common."""
        stem = f"{self.agreement.code}/{obligation.id}"
        root = self._roots[obligation.id] = Root(stem, self.basis(obligation), self._supplier(obligation))
        return root

    def _supplier(self, obligation: Obligation) -> str:
        """Return the variant behind a statute, else behind the evaluator; an agreement's own id names no statute."""
        supplied = self.rules.supplied
        statute = None if obligation.id in self._own else supplied.get(obligation.id.removeprefix("lag-"))
        return statute or supplied.get(type(obligation).__name__, "core")

    def ahead(self, obligation: Obligation, due: int) -> Status:
        """Return the status of something whose day has not passed."""
        notice = NOTICE if obligation.notice is None else obligation.notice
        return Status.DUE_SOON if due - self.day <= notice else Status.UPCOMING

    def names(self, sides: Iterable[str]) -> dict[str, str]:
        """Return the names of sides, parties and bodies by id."""
        return {id: self._called[id] for id in sides if id in self._called}

    def name(self, named: Named) -> str:
        """Return what a side, party or body is called on the day."""
        return name_on(named, self.on)
