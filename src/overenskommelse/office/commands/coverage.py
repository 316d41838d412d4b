"""Coverage: for what the ledger is declared complete, and by whose word."""

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate, Period
from ...ledger import Coverage
from ...messages import Message, Template
from ..command import asked
from ..view import View
from .drafting import Drafting
from .periods import day_of
from .recording import Ending, Recording

BY = Template("ask-declared-by", "Declared by: who says so; whoever gives the command where left out.")
DECLARED = Template("ask-declared", "Declared: the day it is said; today where left out.")
UNNAMED = "registret"


ALL_OF_IT = Template(
    "coverage-of-all",
    "It is declared for every kind or every body: what is not recorded there now counts as not done. --kinds and "
    "--bodies narrow it.",
)
DAYS_TO_COME = Template(
    "coverage-of-days-to-come", "It reaches past {day}, and vouches for days that have not come yet."
)


@frozen(kw_only=True)
class DeclareCoverage(Recording):
    """Declare the ledger complete for some kinds, bodies and a period: from then on what is missing counts."""

    code: ClassVar[str] = "declare-coverage"
    verb: ClassVar[str] = "declare"
    noun: ClassVar[str] = "coverage"
    says: ClassVar[Template] = Template(
        "do-declare-coverage", "Declare the ledger complete for some kinds, bodies and a period."
    )
    keys_of: ClassVar[type[Coverage]] = Coverage

    period: Period
    kinds: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    declared_by: str | None = field(default=None, metadata=asked(BY))
    declared: PartialDate | None = field(default=None, metadata=asked(DECLARED))

    def write(self, drafting: Drafting) -> None:
        """Collect the coverage."""
        declared = day_of(drafting.view, self.declared)
        made = Coverage(
            id=self.named(drafting, Coverage.kind, "tackning", str(declared)),
            period=self.period,
            kinds=self.kinds,
            bodies=self.bodies,
            declared_by=self.declared_by or drafting.view.actor or UNNAMED,
            declared=declared,
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)

    def tells(self, view: View) -> Iterable[Message]:
        """Tell what is vouched for: from now on what is missing counts, also in days that have not come."""
        if not self.kinds or not self.bodies:
            yield ALL_OF_IT()
        if self.period.last[0] > view.on.toordinal():
            yield DAYS_TO_COME(day=view.on)


@frozen(kw_only=True)
class EndCoverage(Ending):
    """End a coverage: after the day nobody says that the ledger is complete."""

    code: ClassVar[str] = "end-coverage"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "coverage"
    says: ClassVar[Template] = Template("do-end-coverage", "End a coverage: after the day it is not complete.")
    keys_of: ClassVar[type[Coverage]] = Coverage
