"""Files of every released format load for ever, and a newer format is told from a broken one."""

from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

import attrs
import pytest

import overenskommelse.agreement
import overenskommelse.ledger
from overenskommelse.dates import Every, PartialDate, Period
from overenskommelse.errors import UnreadableError
from overenskommelse.notation import SourceFile, formats, load_file, read_agreement, read_ledger
from overenskommelse.references import walk

FORMATS = Path(__file__).parent.parent / "formats"


def used(value: object) -> set[type]:
    return {type(node) for _, node in walk(value)}


def classes(package: object) -> set[type]:
    named = [getattr(package, name) for name in package.__all__]  # type: ignore[attr-defined]
    return {each for each in named if isinstance(each, type) and attrs.has(each)}


def test_the_agreement_of_format_1_loads_with_every_class() -> None:
    read = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    base = {overenskommelse.agreement.Obligation}
    assert classes(overenskommelse.agreement) - base - used(read) == set()
    assert read.obligations[0].summary == "Följs upp varje år"
    assert read.editions[0].clauses[0].summary == "Sex principer\ni en ordning"
    assert read.editions[0].clauses[0].number == "3"
    assert read.bodies[0].elections[0].nominated_before == "09-01"
    assert read.plans[0].areas[0].aims[0].decided == PartialDate("2015-W03")
    assert read.plans[0].areas[0].measures[0].period == Period.year(2016)
    assert read.joining[0].period == Period.parse("2014/")
    assert attrs.asdict(read.obligations[0], recurse=False)["every"] == Every("P1Y")


def test_the_ledger_of_format_1_loads_with_every_class() -> None:
    read = read_ledger([load_file(FORMATS / "ledger-1.yaml")])
    base = {overenskommelse.ledger.Record, overenskommelse.ledger.Happening, overenskommelse.ledger.Lasting}
    indexes = {each for each in classes(overenskommelse.ledger) if each.__name__ == "Timeline"}
    year = read_ledger([load_file(FORMATS / "ledger-1-working-year.yaml")])
    assert classes(overenskommelse.ledger) - base - indexes - used(read) - used(year) == set()
    assert [str(each.fulfilment) for each in year.of(overenskommelse.ledger.Assessment)] == ["no_evidence", "partly"]
    assert year.of(overenskommelse.ledger.Meeting)[0].items[0].votes[0].yes == 6
    assert [record.id for record in read.records][:3] == ["foreningen", "kontakt", "anslutning"]
    (figure,) = read.of(overenskommelse.ledger.Observation)
    assert str(figure.value) == str(Decimal("87.50"))
    assert figure.date == PartialDate("2014-12~")
    (meeting,) = read.of(overenskommelse.ledger.Meeting)
    assert meeting.starts == "09:30"


def problem(head: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_ledger([SourceFile("l.yaml", f"{head}agreement: exempel\n".encode())])
    return str(caught.value)


def test_a_newer_format_asks_for_a_newer_program() -> None:
    assert problem("format: 2\nkind: ledger\n") == (
        "l.yaml:1: format: The file has format 2; this version reads up to 1."
        " It was made by a newer version of overenskommelse; update this one."
    )


def test_no_format_is_older_than_the_first() -> None:
    assert problem("format: 0\nkind: ledger\n") == "l.yaml:1: format: There is no format 0. Write format: 1."


def test_a_format_is_a_whole_number() -> None:
    assert problem('format: "1"\nkind: ledger\n').startswith(
        "l.yaml:1: format: Expected a whole number, found the text “1”."
    )


def test_a_head_that_is_missing_is_asked_for() -> None:
    assert problem("") == (
        "l.yaml:1: format: The key format is missing. Begin the file with format: 1 and kind: ledger.\n"
        "l.yaml:1: kind: The key kind is missing. Begin the file with format: 1 and kind: ledger."
    )


def test_another_kind_is_told_by_name() -> None:
    assert problem("format: 1\nkind: agreement\n") == (
        "l.yaml:2: kind: The file is of kind agreement; ledger is asked for."
        " Give the file where kind agreement is asked for, or correct its kind."
    )


def test_an_unknown_kind_has_a_nearest() -> None:
    assert problem("format: 1\nkind: leger\n").endswith("found the text “leger”. Did you mean ledger?")


def test_an_older_format_is_cast_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(kind: str, data: dict[str, object]) -> dict[str, object]:
        assert kind == "ledger"
        return {"agreement" if key == "avtal" else key: value for key, value in data.items()}

    def trim(_: str, data: dict[str, object]) -> dict[str, object]:
        return {**data, "agreement": str(data["agreement"]).strip("/")}

    monkeypatch.setattr(formats, "FORMAT", 3)
    monkeypatch.setattr(formats, "UPCASTERS", MappingProxyType({1: rename, 2: trim}))
    old = SourceFile("l.yaml", b"format: 1\nkind: ledger\navtal: /exempel/\n")
    newer = SourceFile("l.yaml", b"format: 2\nkind: ledger\nagreement: /exempel/\n")
    assert [read_ledger([old]).agreement, read_ledger([newer]).agreement] == ["exempel", "exempel"]
