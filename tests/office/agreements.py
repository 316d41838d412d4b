"""A small fictional agreement in an office of its own: Daldal, whose joining policy each test chooses."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from overenskommelse.agreement import (
    Agreement,
    BodyCharter,
    Edition,
    EditionStatus,
    JoiningPolicy,
    Milestone,
    Plan,
    Side,
)
from overenskommelse.agreement.joining import Procedure
from overenskommelse.dates import PartialDate, Period
from overenskommelse.journal import Key, Verdict, verify
from overenskommelse.ledger import Ledger, check_against
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.sources import Document, Source
from overenskommelse.store.memory import MemoryStore
from tests.office.scene import Put

CODE = "daldal"
SOURCE = Source(document="texten")
TODAY = date(2026, 3, 2)
BEGAN = datetime(2026, 3, 2, 8, tzinfo=UTC)
DRAFT = Edition(id="utkast-2026", title="Utkastet", status=EditionStatus.DRAFT, source=SOURCE)
ADOPTED = Edition(
    id="text-2015",
    title="Texten",
    status=EditionStatus.IN_FORCE,
    decided=Milestone(done=PartialDate("2015-01-01"), source=SOURCE),
    source=SOURCE,
)


def policy(procedure: Procedure, period: str = "2015/..", **parts: Any) -> JoiningPolicy:
    return JoiningPolicy(id="anslutning", procedure=procedure, period=Period.parse(period), source=SOURCE, **parts)


def agreement(*joining: JoiningPolicy) -> Agreement:
    return Agreement(
        code=CODE,
        name="Överenskommelsen i Daldal",
        variant="base",
        documents=(Document(id="texten", title="Texten"),),
        sides=(Side(id="offentlig", name="Det offentliga"), Side(id="civil", name="Civilsamhället")),
        bodies=(
            BodyCharter(id="radet", name="Rådet", existence=Period.parse("2015/.."), source=SOURCE),
            BodyCharter(id="styrgruppen", name="Styrgruppen", source=SOURCE),
        ),
        editions=(ADOPTED, DRAFT),
        plans=(Plan(id="plan-2026", title="Planen", period=Period.parse("2026/2028"), source=SOURCE),),
        joining=joining,
    )


def office(*joining: JoiningPolicy, actor: str = "registrator", store: MemoryStore | None = None) -> Office:
    """An office whose store holds the agreement; another actor's office at a store that is given."""
    minutes = count()
    made = Office(
        store=store or MemoryStore(),
        actor=actor,
        clock=lambda: BEGAN + timedelta(minutes=next(minutes)),
        today=lambda: TODAY,
    )
    if store is None:
        parts = take_apart(agreement(*joining))
        made.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in parts)))
    return made


def ledger(office: Office) -> Ledger:
    """The ledger as it stands; it fits its agreement."""
    with office.view() as view:
        found = view.ledger(CODE)
        assert check_against(found, view.agreement(CODE)) == ()
        return found


def verdict(office: Office) -> Verdict:
    with office.store.reading() as reading:
        return verify(reading.changes(), reading.entries())


def texts(office: Office) -> dict[str, str]:
    """Everything that stands, by its key."""
    with office.store.reading() as reading:
        return {str(row.key): row.text for row in reading.rows()}


def codes(error: Any) -> list[str]:
    """The codes of what an error tells."""
    return [problem.message.code for problem in error.value.problems]
