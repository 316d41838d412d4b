"""Small builders of a fictional agreement and its ledger: each value says only what its test is about."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from overenskommelse.agreement import (
    Agreement,
    Anchor,
    BodyCharter,
    Clause,
    ClauseKind,
    Edition,
    EditionStatus,
    Means,
    MeetingsPerYear,
    Milestone,
    Obligation,
    Origin,
    Plan,
    Recurring,
    Side,
)
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.ledger import Activity, Coverage, Ledger, Meeting, Minutes, Record, Seat
from overenskommelse.sources import Document, Source
from overenskommelse.standing import CORE, Finding, Rules, Standing, assess

SOURCE = Source(document="texten", locator="s. 1")
DOCUMENTS = (Document(id="texten", title="Texten"),)
CLAUSE = "antagen/uppfoljning"
SIDES = (Side(id="region", name="Regionen"), Side(id="civil", name="Civilsamhället"))
YEARLY = Anchor(origin=Origin.CALENDAR_YEAR)


def day(text: str) -> date:
    """Read an ISO day."""
    return date.fromisoformat(text)


def on_day(text: str | None) -> Milestone | None:
    """Something done on a day, known or partly known."""
    return None if text is None else Milestone(done=PartialDate(text), source=SOURCE)


def edition(identity: str = "antagen", *, decided: str | None = "2015-01-01", **parts: Any) -> Edition:
    """An edition in force from the day it was decided, with one clause on follow-up."""
    clause = Clause(id="uppfoljning", kind=ClauseKind.FOLLOW_UP, summary="Följs upp.", source=SOURCE)
    given = {"title": identity, "status": EditionStatus.IN_FORCE, "clauses": (clause,), "decided": on_day(decided)}
    return Edition(id=identity, source=SOURCE, **{**given, **parts})


def agreement(*obligations: Obligation, **parts: Any) -> Agreement:
    """An agreement in force since 2015 that promises what is given."""
    given = {"editions": (edition(),), "sides": SIDES, "documents": DOCUMENTS, "variant": "base"}
    return Agreement(code="exempel", name="Exemplet", obligations=obligations, **{**given, **parts})


def plan(identity: str, period: str, *, adopted: str | None = None, **parts: Any) -> Plan:
    """A plan for a period, in EDTF."""
    return Plan(
        id=identity, title=identity, period=Period.parse(period), adopted=on_day(adopted), source=SOURCE, **parts
    )


def body(identity: str = "radet", existence: str | None = "2015/..", **parts: Any) -> BodyCharter:
    """A body that existed during a period, or is not known to have been set up."""
    period = None if existence is None else Period.parse(existence)
    return BodyCharter(id=identity, name=identity.capitalize(), existence=period, source=SOURCE, **parts)


def promise(**parts: Any) -> dict[str, Any]:
    """The parts that every obligation has."""
    return {"id": "lofte", "summary": "Löftet", "clauses": (CLAUSE,), "source": SOURCE, **parts}


def recurring(every: str | None = "P1Y", anchor: Anchor = YEARLY, means: Iterable[str] = (), **parts: Any) -> Recurring:
    """A promise that the act `handling` is done every so often, by each of some means."""
    by = tuple(Means(id=each, label=each) for each in means)
    interval = None if every is None else Every(every)
    return Recurring(act="handling", every=interval, counted_from=anchor, by=by, **promise(**parts))


def meets(minimum: int | None = None, maximum: int | None = None, **parts: Any) -> MeetingsPerYear:
    """A promise about how many times a year the council meets."""
    return MeetingsPerYear(minimum=minimum, maximum=maximum, **promise(**{"body": "radet", **parts}))


def done(identity: str, when: str, *acts: str, **parts: Any) -> Activity:
    """An activity that is evidence of the act `handling`, and of others."""
    acts = ("handling", *acts)
    return Activity(id=identity, title=identity, date=PartialDate(when), acts=acts, source=SOURCE, **parts)


def meeting(when: str, *bodies: str, confirmed: str | None = None, **parts: Any) -> Meeting:
    """A meeting of the council, or of other bodies."""
    minutes = None if confirmed is None else Minutes(confirmed=PartialDate(confirmed))
    identity = f"mote-{when.lower()}".replace("[", "").replace("]", "").replace("..", "-").rstrip("~?")
    given = {"id": identity, "minutes": minutes, "bodies": bodies or ("radet",)}
    return Meeting(date=PartialDate(when), source=SOURCE, **{**given, **parts})


def meetings(year: int, number: int) -> tuple[Meeting, ...]:
    """So many meetings of the council, in the first days of the months of a year."""
    return tuple(meeting(f"{year}-{1 + index % 12:02}-{1 + index // 12:02}") for index in range(number))


def seats(side: str, number: int, prefix: str = "", **parts: Any) -> tuple[Seat, ...]:
    """So many seats of the council on one side, since 2015 unless told."""
    period = Period.parse(parts.pop("period", "2015/.."))
    parts = {"body": "radet", "label": "ledamot", "source": SOURCE, **parts}
    return tuple(Seat(id=f"{prefix}{side}-{index}", side=side, period=period, **parts) for index in range(number))


def complete(period: str, *kinds: str, bodies: tuple[str, ...] = (), identity: str = "tackning") -> Coverage:
    """Somebody's word that the ledger is complete, for some kinds of record or for all."""
    return Coverage(
        id=identity,
        period=Period.parse(period),
        kinds=kinds,
        bodies=bodies,
        declared_by="kansliet",
        declared=PartialDate("2015"),
        source=SOURCE,
    )


def ledger(*records: Record) -> Ledger:
    """A ledger of the fictional agreement."""
    return Ledger(agreement="exempel", documents=DOCUMENTS, records=records)


def standing(promised: Agreement, on: str, *records: Record, rules: Rules = CORE) -> Standing:
    """How the agreement stood on a day."""
    return assess(promised, ledger(*records), day(on), rules=rules)


def findings(promised: Agreement, on: str, *records: Record, rules: Rules = CORE) -> dict[str, Finding]:
    """The findings by the last part of their id: the period or record judged, else the obligation."""
    found = standing(promised, on, *records, rules=rules).findings
    return {finding.id.rpartition("/")[2]: finding for finding in found}


def statuses(promised: Agreement, on: str, *records: Record, rules: Rules = CORE) -> dict[str, str]:
    """The statuses by the last part of the findings' ids."""
    return {key: finding.status.value for key, finding in findings(promised, on, *records, rules=rules).items()}
