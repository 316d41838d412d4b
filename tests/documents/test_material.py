"""What stands at the end of every paper: the same data give the same fingerprint, and a head that can be typed back."""

from datetime import date

import attrs

from overenskommelse.documents.material import Material, in_eights
from overenskommelse.journal import Head
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.standing import CORE
from overenskommelse.wording import language
from tools.tree import ROOT

FORMATS = ROOT / "tests" / "formats"


def material() -> Material:
    agreement = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    ledger = read_ledger([load_file(FORMATS / "ledger-1-working-year.yaml")])
    return Material(
        agreement=agreement, ledger=ledger, rules=CORE, on=date(2018, 5, 29), language=language("sv"), head=None
    )


def test_a_head_in_groups_of_eight_is_read_as_the_head_it_is() -> None:
    head = Head(1204, "0123456789abcdef" * 4)
    assert in_eights(str(head)).startswith("1204:01234567 89abcdef ")
    assert Head.parse(in_eights(str(head))) == head


def test_the_fingerprint_follows_the_data_and_not_the_order_of_the_records_or_the_day() -> None:
    one = material()
    other = attrs.evolve(one, ledger=one.ledger.with_records(reversed(one.ledger.records)), on=date(2020, 1, 1))
    fewer = attrs.evolve(one, ledger=one.ledger.with_records(one.ledger.records[:-1]))
    assert len({one.fingerprint, other.fingerprint}) == 1
    assert fewer.fingerprint != one.fingerprint


def test_a_paragraph_of_the_editors_stands_at_its_place_in_its_paper_alone() -> None:
    one = material()
    (block,) = one.passages("yearly-report", "introduction", "2017")
    assert getattr(block, "text", None) == "Året i korthet."
    assert [*one.passages("yearly-report", "introduction", "2018")] == []
    assert [*one.passages("minutes", "introduction", "2017")] == []
