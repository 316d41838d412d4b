"""A session that prints nothing, and the demonstration that it may be about."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field

from overenskommelse.cli.session import Session
from overenskommelse.errors import Problem

if TYPE_CHECKING:
    from overenskommelse.workplace.place import Workplace


@define(slots=False)
class Quiet(Session):
    """A session that keeps what it has to tell, since a screen is no place to print on."""

    told: list[Problem] = field(factory=list, kw_only=True)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Keep what is wrong and keeps nobody from working."""
        self.told += problems

    @cached_property
    def place(self) -> "Workplace":
        """The workplace: at the demonstration, which lives in memory, or at a database."""
        from overenskommelse.cli import placing

        return _demonstration(self) if self.flag("demo") else placing.place(self)


def _demonstration(session: Session) -> "Workplace":
    """Take a place at a store in memory that holds what an installed variant offers as its demo."""
    from overenskommelse.cli.placing import ACTOR
    from overenskommelse.office.installing import Install
    from overenskommelse.store import MEMORY, open_store
    from overenskommelse.workplace.opening import all_kinds
    from overenskommelse.workplace.place import enter
    from overenskommelse.workplace.shipping import shipped

    catalog, gathered = session.loaded.catalog, session.gathered
    offered = catalog.demo()
    found = enter(
        open_store(MEMORY, kinds=all_kinds(catalog)),
        catalog,
        gathered,
        actor=session.text("as") or session.environment.get(ACTOR) or "demo",
        clock=session.clock,
        today=lambda: offered.on,
    )
    found.office.do(Install(shipment=shipped(offered.agreement, catalog)))
    return found
