"""A workplace: the plugins that are installed, an open store, and the office that works on it."""

from collections.abc import Callable
from datetime import date, datetime

from attrs import field, frozen

from ..errors import Problem, UnknownError
from ..ledger import Meeting
from ..messages import Template
from ..office import Office, View
from ..office.history import known_on
from ..office.observers import enrol
from ..office.past import Kept
from ..office.ports import Store
from ..plugins.gathering import Gathered
from ..variants import Catalog, problems_for, rules_for
from .checking import Asker
from .opening import Opened, all_kinds
from .passages import has_its_place

NOT_YET = Template("not-yet-known", "On {known} the database did not know {code} yet.")
NOTHING = Gathered()

LATER = Template("ask-later", "Ask for a later time; the journal tells when it was put there: journal list")


@frozen
class Workplace:
    """An office and the catalog of variants that it works by."""

    catalog: Catalog
    office: Office
    kept: Kept = field(factory=Kept, repr=False, eq=False)
    """What was known at the time that somebody looked back to last."""

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the agreements in the store."""
        with self.office.view() as view:
            return view.codes

    def open(self, code: str, *, known: datetime | None = None) -> Opened:
        """Open an agreement as the store has it, or as it was known at a time.  Raises UnknownError."""
        with self.office.view() as view:
            if known is None:
                return self.opened(view, code)
            past = known_on(view, known, self.kept)
            if code in view.codes and code not in past.codes:
                raise UnknownError([Problem(NOT_YET(code=code, known=known), remedy=LATER())])
            return self.opened(past, code)

    def opened(self, view: View, code: str) -> Opened:
        """Open an agreement as a view shows it.  Raises UnknownError with the choices."""
        agreement = view.agreement(code)
        ledger = view.ledger(code)
        rules, problems = rules_for(agreement, self.catalog), problems_for(agreement, self.catalog)
        versions = {row.key.id: row.version for row in view.reading.rows(agreement=code, kind=Meeting.kind)}
        return Opened(
            agreement, ledger, rules, problems, is_stored=True, head=str(view.reading.head()), versions=versions
        )


def enter(  # noqa: PLR0913 - each is told by its name
    store: Store,
    catalog: Catalog,
    gathered: Gathered = NOTHING,
    *,
    actor: str,
    clock: Callable[[], datetime],
    today: Callable[[], date],
    side: str | None = None,
) -> Workplace:
    """Take a place at a store: `actor` is who works there, `clock` and `today` tell the time.

    `gathered` holds the plugins' checks and observers; new observers begin at the journal's head if they ask for it.
    """
    observers = {name: each.observer for name, each in gathered.observers.items()}
    enrol(store, observers)
    office = Office(
        store=store,
        actor=actor,
        side=side,
        clock=clock,
        today=today,
        kinds=all_kinds(catalog),
        rules_of=lambda agreement: rules_for(agreement, catalog),
        checks=(has_its_place, *(Asker(check, catalog) for check in gathered.checks)),
        observers=observers,
    )
    return Workplace(catalog, office)
