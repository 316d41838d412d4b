"""Coverage: for what the ledger is declared complete, and by whose word."""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate, Period
from ...ledger import Coverage
from ...messages import Template
from ..command import asked
from .drafting import Drafting
from .periods import day_of
from .recording import Ending, Recording

BY = Template("ask-declared-by", "Declared by: who says so; whoever gives the command where left out.")
DECLARED = Template("ask-declared", "Declared: the day it is said; today where left out.")
UNNAMED = "registret"


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


@frozen(kw_only=True)
class EndCoverage(Ending):
    """End a coverage: after the day nobody says that the ledger is complete."""

    code: ClassVar[str] = "end-coverage"
    verb: ClassVar[str] = "end"
    noun: ClassVar[str] = "coverage"
    says: ClassVar[Template] = Template("do-end-coverage", "End a coverage: after the day it is not complete.")
    keys_of: ClassVar[type[Coverage]] = Coverage
