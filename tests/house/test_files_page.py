"""The pieces of files in docs/files.md fit the example beside it, and do what the page says of them."""

import re
from datetime import date
from itertools import chain

from overenskommelse import Standing, assess, read_agreement, read_ledger
from overenskommelse.ledger import Accession, Seat
from overenskommelse.notation import SourceFile, load_file
from tools.tree import ROOT

PAGE = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "docs" / "example"
PIECE = re.compile(r"^```yaml\n# (agreement|ledger)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADS = {"agreement": "format: 1\nkind: agreement\n", "ledger": "format: 1\nkind: ledger\nagreement: angsunda\n"}


def files(kind: str, *more: str) -> list[SourceFile]:
    """Return the example's file, the page's pieces of that kind, and more."""
    pieces = chain((text for each, text in PIECE.findall(PAGE) if each == kind), more)
    written = (SourceFile(f"{kind}-{n}.yaml", f"{HEADS[kind]}{text}".encode()) for n, text in enumerate(pieces))
    return [load_file(EXAMPLE / f"{kind}.yaml"), *written]


AGREEMENT = read_agreement(files("agreement"))
LEDGER = read_ledger(files("ledger"), agreement=AGREEMENT)


def standing(*more: str) -> Standing:
    return assess(AGREEMENT, read_ledger(files("ledger", *more), agreement=AGREEMENT), date(2023, 3, 1))


def statuses(found: Standing, promise: str) -> dict[str, str]:
    start = f"angsunda/{promise}/"
    return {each.id.removeprefix(start): each.status.value for each in found.findings if each.id.startswith(start)}


def test_records_with_the_means_are_evidence_and_the_act_alone_does_not_say_which() -> None:
    alone = "activities:\n  - {id: x, title: X, date: 2022-05, acts: [samtal], source: {document: protokoll}}\n"
    found = standing(alone)
    assert statuses(found, "samtal") == {"2021": "met", "2022": "unknown", "2023": "upcoming"}
    assert [each.counted for each in found.findings if each.id == "angsunda/samtal/2022"] == [("x",)]


def test_a_plan_that_begins_in_time_is_the_revision() -> None:
    assert statuses(standing(), "revidering") == {
        "2020-01-01..2023-01-01": "met",
        "2023-01-01..2026-01-01": "upcoming",
    }


def test_the_chair_went_round_by_the_appointments() -> None:
    assert statuses(standing(), "ordforande")["2022"] == "met"


def test_the_composition_has_its_time_and_a_substitutes_seat_is_told_from_a_place() -> None:
    (forum,) = (body for body in AGREEMENT.bodies if body.id == "forum")
    seats = [forum.composition.on(date(year, 6, 1)) for year in (2022, 2023)]
    assert [[group.maximum for group in each.seats] for each in seats if each] == [[2, 2], [3, 3]]
    assert [seat.id for seat in LEDGER.of(Seat) if seat.is_substitute] == ["ersattare-f1"]


def test_of_two_steps_only_the_second_gives_a_vote() -> None:
    steps = {step.id: step.votes for step in LEDGER.of(Accession)}
    assert steps == {"koren-steg-1": False, "koren-steg-2": True}
