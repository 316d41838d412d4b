"""A body's term of office: what happened in it, as far as it was known on the day of the paper."""

from collections.abc import Iterable
from typing import TypeVar

from attrs import frozen

from ...agreement import BodyCharter
from ...dates import PartialDate, Period
from ...ledger import Happening, Meeting, Progress
from ...ledger.timeline import in_time
from ...messages import Template
from ...sources import Source
from ...standing.assessment import case_of
from ..material import Material
from ..printout import Block

H = TypeVar("H", bound=Happening)
_ALWAYS = Period(None, None)


@frozen
class Term:
    """The time of a body, and what papers about it look up."""

    material: Material
    charter: BodyCharter

    @property
    def period(self) -> Period:
        """The days that the body existed."""
        return self.charter.existence or _ALWAYS

    def is_in(self, day: PartialDate) -> bool:
        """Tell whether a day may lie in the term, and had come."""
        return self.period.contains(day) is not False and day.lo <= self.material.on.toordinal()

    def happened(self, kind: type[H]) -> tuple[H, ...]:
        """Return the records of a kind that may lie in the term, in the order of time."""
        return in_time(each for each in self.material.ledger.of(kind) if self.is_in(each.date))

    def meetings(self, progress: Progress = Progress.DONE) -> tuple[Meeting, ...]:
        """Return the body's meetings, those that were held or those that were planned only."""
        found = self.happened(Meeting)
        return tuple(each for each in found if self.charter.id in each.bodies and each.progress is progress)

    @property
    def is_complete(self) -> bool:
        """Tell whether the ledger is declared complete for the body's meetings of the term."""
        material = self.material
        case = case_of(material.agreement, material.ledger, material.on, material.rules, material.on)
        last = min(self.period.last[0], material.on.toordinal())
        return case.covered(("meeting",), self.period.first[1], last, body=self.charter.id)

    def passages(self, place: str) -> Iterable[Block]:
        """Return the editor's own paragraphs at a place of the final report."""
        return self.material.passages("final-report", place, self.charter.id)

    def fill(self, template: Template, **values: str) -> str:
        """Word a template in the paper's language."""
        return self.material.language.fill(template, **values)

    def source(self, source: Source) -> str:
        """Word where something is told."""
        return self.material.subject.source(source, self.material.language)
