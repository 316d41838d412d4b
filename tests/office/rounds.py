"""A small agreement with a plan, two boards, an association and a round of follow-up."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from overenskommelse.agreement import (
    Agreement,
    Area,
    AreaKind,
    BodyCharter,
    Edition,
    EditionStatus,
    Extent,
    Indicator,
    Level,
    Measure,
    Milestone,
    Party,
    PartyKind,
    Plan,
    Responsibility,
    Scope,
    Side,
)
from overenskommelse.dates import PartialDate, Period
from overenskommelse.journal import Key
from overenskommelse.ledger import Fulfilment
from overenskommelse.notation.parts import take_apart
from overenskommelse.office.commands import (
    OpenRound,
    PlanMeeting,
    RecordAssessment,
    RegisterOrganisation,
    Sign,
)
from overenskommelse.office.drafts import redraft
from overenskommelse.office.office import Office
from overenskommelse.sources import Document, Source
from overenskommelse.store.memory import MemoryStore
from tests.office.scene import Put

CODE = "daldal"
SOURCE = Source(document="texten")
TODAY = date(2026, 3, 2)
PLAN = "utkast-2014/plan-2025/dialog"
MATAS, VARJE, NAMNGIVEN, CIVIL = (f"{PLAN}/{id}" for id in ("indikator-1", "varje-namnd", "namngiven", "civil"))
ATGARD = f"{PLAN}/atgard-1"


def _duty(id: str, side: str, scope: Scope, *bearers: str) -> Responsibility:
    return Responsibility(id=id, sides=(side,), scope=scope, bearers=bearers, summary=f"Svara för {id}.", source=SOURCE)


AREA = Area(
    id="dialog",
    kind="princip",
    label="Dialog",
    ordinal=1,
    measures=(Measure(id="atgard-1", summary="Mötas varje år.", source=SOURCE),),
    responsibilities=(
        _duty("varje-namnd", "offentlig", Scope.EVERY, "nämnder"),
        _duty("namngiven", "offentlig", Scope.NAMED, "Styrelsen"),
        _duty("civil", "civil", Scope.SIDE),
    ),
    indicators=(Indicator(id="indikator-1", level="samrad", summary="Möten hålls.", source=SOURCE),),
    source=SOURCE,
)


def party(id: str, kind: PartyKind, name: str, side: str = "offentlig", part_of: str | None = None) -> Party:
    return Party(id=id, name=name, kind=kind, side=side, part_of=part_of, source=SOURCE)


BOARDS = (
    party("styrelsen", PartyKind.BOARD, "Styrelsen", part_of="region"),
    party("kulturnamnden", PartyKind.BOARD, "Kulturnämnden", part_of="region"),
)


def agreement(*boards: Party) -> Agreement:
    return Agreement(
        code=CODE,
        name="Överenskommelsen i Daldal",
        variant="base",
        documents=(Document(id="texten", title="Texten"),),
        sides=(Side(id="offentlig", name="Det offentliga"), Side(id="civil", name="Civilsamhället")),
        parties=(
            party("region", PartyKind.REGION, "Region Daldal"),
            *boards,
            party("underskrivarna", PartyKind.SIGNATORIES, "Underskrivarna", "civil"),
        ),
        bodies=(BodyCharter(id="radet", name="Rådet", existence=Period.parse("2015/.."), source=SOURCE),),
        editions=(
            Edition(
                id="utkast-2014",
                title="Remissförslaget",
                status=EditionStatus.REFERRAL,
                published=Milestone(done=PartialDate("2014-02-28"), source=SOURCE),
                levels=(Level(id="samrad", label="Samråd", ordinal=1, source=SOURCE),),
                source=SOURCE,
            ),
            Edition(
                id="text-2015",
                title="Texten",
                status=EditionStatus.IN_FORCE,
                wording=Extent.NONE,
                stand_in="utkast-2014",
                decided=Milestone(done=PartialDate("2015-01-01"), source=SOURCE),
                source=SOURCE,
            ),
        ),
        plans=(
            Plan(
                id="plan-2025",
                title="Planen",
                edition="utkast-2014",
                period=Period.parse("2025/2027"),
                area_kinds=(AreaKind(id="princip", label="princip"),),
                areas=(AREA,),
                source=SOURCE,
            ),
        ),
    )


def office(*boards: Party) -> Office:
    """An office whose store holds the agreement, with the boards given, and one association that has signed."""
    minutes = count()
    made = Office(
        store=MemoryStore(),
        actor="registrator",
        clock=lambda: datetime(2026, 3, 2, 8, tzinfo=UTC) + timedelta(minutes=next(minutes)),
        today=lambda: TODAY,
    )
    parts = take_apart(agreement(*boards))
    made.do(Put(drafts=tuple(redraft(Key(CODE, part.kind, part.id), part.text) for part in parts)))
    made.do(RegisterOrganisation(name="Korpen", id="korpen"))
    made.do(Sign(agreement=CODE, organisation="korpen", on=PartialDate("2016-05-01")))
    return made


def opened(*boards: Party, respondents: tuple[str, ...] = ()) -> Office:
    """The same, with the round of 2025 open and a meeting planned."""
    made = office(*boards)
    made.do(
        OpenRound(
            agreement=CODE,
            id="r25",
            title="Uppföljning 2025",
            period=Period.parse("2025"),
            opened=PartialDate("2026-01-15"),
            respondents=respondents,
        )
    )
    made.do(PlanMeeting(agreement=CODE, id="mote", bodies=("radet",), date=PartialDate("2026-04-01")))
    return made


def answer(about: str, by: str, fulfilment: Fulfilment = Fulfilment.DONE, **more: object) -> RecordAssessment:
    given: dict[str, object] = {"agreement": CODE, "about": about, "by": by, "fulfilment": fulfilment, "round": "r25"}
    return RecordAssessment(**{**given, **more})  # type: ignore[arg-type]  # the tests give what fits
