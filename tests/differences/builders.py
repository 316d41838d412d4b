"""Small editions and plans: each value says only what its test is about."""

from typing import Any

from overenskommelse.agreement import Area, AreaKind, Clause, ClauseKind, Edition, EditionStatus, Measure, Plan
from overenskommelse.dates import Period
from overenskommelse.sources import Source

SOURCE = Source(document="texten")


def clause(id: str, *clauses: Clause, **values: Any) -> Clause:
    """Make a clause that says its id, with the clauses inside it."""
    common = {"kind": ClauseKind.OTHER, "summary": f"Om {id}.", "source": SOURCE}
    return Clause(id=id, clauses=clauses, **{**common, **values})


def edition(*clauses: Clause, **values: Any) -> Edition:
    """Make an edition of clauses."""
    common = {"id": "text", "title": "Texten", "status": EditionStatus.ADOPTED, "source": SOURCE}
    return Edition(clauses=clauses, **{**common, **values})


def area(id: str, *measures: str, **values: Any) -> Area:
    """Make an area with measures."""
    inside = tuple(Measure(id=each, summary=f"Göra {each}.", source=SOURCE) for each in measures)
    return Area(id=id, kind="tema", label=id.title(), measures=inside, **{"ordinal": 1, "source": SOURCE, **values})


def plan(*areas: Area, **values: Any) -> Plan:
    """Make a plan of areas."""
    kinds = (AreaKind(id="tema", label="tema"),)
    common = {"id": "plan", "title": "Planen", "period": Period.parse("2024"), "source": SOURCE, "area_kinds": kinds}
    return Plan(areas=areas, **{**common, **values})
