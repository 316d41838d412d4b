"""Matters (ärenden): opened and closed."""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate
from ...ledger import Matter
from ...messages import Template
from ..command import asked
from .drafting import Drafting
from .periods import day_of, from_day
from .recording import SINCE, Ending, Recording


@frozen(kw_only=True)
class OpenMatter(Recording):
    """Open a matter."""

    code: ClassVar[str] = "open-matter"
    verb: ClassVar[str] = "open"
    noun: ClassVar[str] = "matter"
    says: ClassVar[Template] = Template("do-open-matter", "Open a matter.")
    keys_of: ClassVar[type[Matter]] = Matter

    title: str
    number: str | None = None
    authority: str | None = None
    since: PartialDate | None = field(default=None, metadata=asked(SINCE))

    def write(self, drafting: Drafting) -> None:
        """Collect the matter."""
        made = Matter(
            id=self.named(drafting, Matter.kind, self.title),
            title=self.title,
            number=self.number,
            authority=self.authority,
            period=from_day(day_of(drafting.view, self.since)),
            **self.common(drafting),
        )
        drafting.add(self.agreement, made)


@frozen(kw_only=True)
class CloseMatter(Ending):
    """Close a matter: its course is run, so no reason is asked."""

    code: ClassVar[str] = "close-matter"
    verb: ClassVar[str] = "close"
    noun: ClassVar[str] = "matter"
    says: ClassVar[Template] = Template("do-close-matter", "Close a matter.")
    keys_of: ClassVar[type[Matter]] = Matter
    asks_reason: ClassVar[bool] = False
