"""One agreement as it is compared: the text that is read, and what it had on the day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from ..agreement import Agreement, BodyCharter, Edition, Extent, JoiningPolicy, Obligation, Plan
from ..dates import Period
from .comparison import ABSENT, UNKNOWN, Row, Told, Trait, told


@frozen(slots=False)
class View:
    """An agreement on a day."""

    agreement: Agreement
    on: date

    @cached_property
    def edition(self) -> Edition | None:
        """The edition in force; None where none is known."""
        return self.agreement.in_force(self.on)

    @cached_property
    def read(self) -> Edition | None:
        """The edition whose text is read: the one in force, or where its wording is not known in full its stand-in."""
        edition = self.edition
        instead = self.agreement.edition_of(edition.read_instead or "") if edition else None
        return instead or (edition if edition and edition.wording is not Extent.NONE else None)

    @property
    def missing(self) -> Told:
        """What is said of a thing that the text does not have: absent only where all of its own wording is known.

        What a stand-in leaves out may have been taken in when the text was adopted.
        """
        return ABSENT if self.edition is not None and self.edition.wording is Extent.WHOLE else UNKNOWN

    @cached_property
    def promises(self) -> tuple[Obligation, ...]:
        """The promises that may hold on the day: of the edition in force, of the text read, or of none at all."""
        texts = (None, self.edition, self.read)
        made = (each for each in self.agreement.obligations if self.agreement.text_of(each) in texts)
        return tuple(each for each in made if each.period is None or self.may_be_in(each.period))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that may hold on the day."""
        return tuple(plan for plan in self.agreement.plans if self.may_be_in(plan.period))

    @cached_property
    def bodies(self) -> tuple[BodyCharter, ...]:
        """The bodies that may exist on the day, and those not known to have been set up."""
        bodies = self.agreement.bodies
        return tuple(body for body in bodies if body.existence is None or self.may_be_in(body.existence))

    @property
    def joining(self) -> JoiningPolicy | None:
        """How organisations join on the day: what surely holds, else what may."""
        policies = self.agreement.joining
        sure = (each for each in policies if each.period.contains(self.on))
        return next(sure, None) or next((each for each in policies if self.may_be_in(each.period)), None)

    def may_be_in(self, period: Period) -> bool:
        """Tell whether the day lies in a period, or may."""
        return period.contains(self.on) is not False

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return what sides, bodies and parties are called on the day, by their ids."""
        return tuple(self._called.get(id, id) for id in ids)

    @cached_property
    def _called(self) -> dict[str, str]:
        return self.agreement.called(self.on)


Views = Sequence[View]
"""The agreements that are compared, in their order."""


def line(what: Trait, views: Views, read: Callable[[View], object], *, about: str | None = None) -> Row:
    """Compare what is read of each agreement; what is not told yet is a value, and None is not known."""
    found = map(read, views)
    return Row(what=what, about=about, cells=tuple(each if isinstance(each, Told) else told(each) for each in found))
