"""A ledger holds together, or is not made; everything that is wrong is told at once."""

import random
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from overenskommelse.agreement import Agreement
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import InvalidError
from overenskommelse.ledger import (
    KINDS,
    Accession,
    Activity,
    AgendaItem,
    Appointment,
    Contact,
    Coverage,
    Decision,
    Ground,
    Ledger,
    Meeting,
    Minutes,
    Organisation,
    Record,
    Seat,
    check_against,
)
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.sources import Document, Source
from overenskommelse.testing.strategies import agreements_with_ledgers

FORMATS = Path(__file__).parent.parent / "formats"
# Drawing a whole ledger takes longer than what is asked of it here.
FEW = settings(max_examples=settings().max_examples // 3)
SOURCE = Source(document="protokoll")
OPEN = Period.parse("2015/..")


def ledger(*records: Record) -> Ledger:
    return Ledger(agreement="x", documents=(Document(id="protokoll", title="P"),), records=records)


def wrong(*records: Record) -> list[tuple[str, str]]:
    with pytest.raises(InvalidError) as caught:
        ledger(*records)
    return told(caught.value)


def told(error: InvalidError) -> list[tuple[str, str]]:
    return [(str(problem.place), problem.message.code) for problem in error.problems]


def organisation(id: str = "o", **fields: object) -> Organisation:
    return Organisation(**{"id": id, "name": id, "period": OPEN, "source": SOURCE, **fields})  # type: ignore[arg-type]


def contact(organisation: str) -> Contact:
    return Contact(id="k", organisation=organisation, role="r", purpose="p", period=OPEN, source=SOURCE)


def seat(id: str = "s", **fields: object) -> Seat:
    return Seat(**{"id": id, "body": "b", "side": "c", "label": "l", "period": OPEN, "source": SOURCE, **fields})  # type: ignore[arg-type]


def appointment(ground: Ground, party: str | None) -> Appointment:
    return Appointment(id="u", seat="s", ground=ground, party=party, period=OPEN, source=SOURCE)


def meeting(date: str = "2018-03-23", **fields: object) -> Meeting:
    return Meeting(**{"id": "m", "date": PartialDate(date), "bodies": ("b",), "source": SOURCE, **fields})  # type: ignore[arg-type]


def accession(**steps: str) -> Accession:
    dates = {name: PartialDate(text) for name, text in steps.items()}
    return Accession(id="a", organisation="o", period=OPEN, source=SOURCE, **dates)  # type: ignore[arg-type]  # steps alone


def test_all_problems_are_told_at_once() -> None:
    assert wrong(organisation("A"), organisation("o"), organisation("o", name=" "), contact("p")) == [
        ("records[0].id", "not-an-id"),
        ("records[2].id", "id-twice"),
        ("records[3].organisation", "dangling-reference"),
        ("records[2].name", "empty"),
    ]


def test_ids_are_unique_over_all_kinds() -> None:
    assert wrong(organisation("x"), seat("x")) == [("records[1].id", "id-twice")]


def test_a_reference_to_nothing_names_the_nearest() -> None:
    with pytest.raises(InvalidError, match="foreninge refers to no organisation; the nearest known is foreningen"):
        ledger(organisation("foreningen"), contact("foreninge"))


def test_the_source_is_a_document_of_the_ledger() -> None:
    assert wrong(organisation(source=Source(document="x"))) == [("records[0].source.document", "dangling-reference")]


def test_bodies_and_sides_are_known_to_the_agreement_alone() -> None:
    assert ledger(seat(), meeting()).records[0].id == "s"


@pytest.mark.parametrize("ground", list(Ground))
def test_a_party_letter_belongs_to_an_elected_assignment_only(ground: Ground) -> None:
    assert appointment(ground, None).party is None
    if ground is Ground.ELECTED_ASSIGNMENT:
        assert appointment(ground, "S").party == "S"
        return
    with pytest.raises(InvalidError) as caught:
        appointment(ground, "S")
    assert told(caught.value) == [("party", "party-letter")]


def test_an_accession_goes_its_steps_in_order() -> None:
    steps = {"applied": "2014-01", "approved": "2014-02", "signed": "2014-03", "left": "2016"}
    assert accession(**steps).signed == PartialDate("2014-03")
    with pytest.raises(InvalidError) as caught:
        accession(applied="2015", approved="2014", signed="2014", left="2013")
    assert told(caught.value) == [("approved", "out-of-order"), ("left", "out-of-order")]


def test_steps_that_are_not_known_are_passed_over() -> None:
    assert accession(applied="2014", left="2014").left == PartialDate("2014")
    with pytest.raises(InvalidError) as caught:
        accession(applied="2015", left="2014")
    assert str(caught.value) == "left: the leaving comes before the application: 2014 lies before 2015."


def test_steps_on_days_that_may_be_in_order_are_let_be() -> None:
    assert accession(applied="2014-05-10", approved="2014", signed="2014-02").signed == PartialDate("2014-02")


def test_minutes_are_not_confirmed_before_the_meeting() -> None:
    with pytest.raises(InvalidError) as caught:
        meeting(minutes=Minutes(confirmed=PartialDate("2018-03-22")))
    assert told(caught.value) == [("minutes.confirmed", "out-of-order")]


@pytest.mark.parametrize("day", ["2018-03-23", "2018-04-06", "2018", "2018-03", "XXXX-XX-XX"])
def test_minutes_may_be_confirmed_on_the_day_or_on_a_day_not_known(day: str) -> None:
    assert meeting(minutes=Minutes(confirmed=PartialDate(day))).date == PartialDate("2018-03-23")


def test_items_and_decisions_have_ids_of_their_own() -> None:
    points = (Decision(id="1", summary="x"), Decision(id="1", summary="y"))
    items = (AgendaItem(id="10", heading="x", decisions=points), AgendaItem(id="§ 11", heading="y"))
    with pytest.raises(InvalidError) as caught:
        meeting(items=items)
    assert told(caught.value) == [("items[1].id", "not-an-id"), ("items[0].decisions[1].id", "id-twice")]


def test_records_stand_kind_by_kind_and_keep_their_order_within() -> None:
    mixed = (meeting(id="b"), organisation("z"), meeting(id="a"), organisation("y"))
    assert [record.id for record in ledger(*mixed).records] == ["z", "y", "b", "a"]


def test_a_ledger_says_what_its_agreement_does_not_have() -> None:
    agreement = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    records = read_ledger([load_file(FORMATS / "ledger-1.yaml")])
    assert check_against(records, agreement) == ()
    bodiless = attrs.evolve(agreement, bodies=(), obligations=(), joining=())
    assert {str(problem.place) for problem in check_against(records, bodiless)} == {
        "records[3].body",
        "records[5].bodies[0]",
        "records[9].given_by",
        "records[10].bodies[0]",
        *(f"records[{at}].acts[{n}]" for at, record in enumerate(records.records) for n in range(len(record.acts))),
    }


def test_every_kind_is_named_once() -> None:
    assert [cls.kind for cls in KINDS.values()] == list(KINDS)
    assert len({cls.plural for cls in KINDS.values()}) == len(KINDS)


@FEW
@given(agreements_with_ledgers())
def test_a_drawn_ledger_belongs_to_its_agreement(pair: tuple[Agreement, Ledger]) -> None:
    agreement, records = pair
    assert check_against(records, agreement) == ()


@FEW
@given(agreements_with_ledgers(), st.integers(0, 9))
def test_look_ups_do_not_depend_on_the_order_of_records(pair: tuple[Agreement, Ledger], seed: int) -> None:
    _, records = pair
    shuffled = list(records.records)
    random.Random(seed).shuffle(shuffled)
    other = records.with_records(shuffled)
    assert other.by_kind == records.by_kind
    assert dict(other.by_act) == dict(records.by_act)
    assert dict(other.by_body) == dict(records.by_body)
    evidence = [record for record in records.records if not isinstance(record, Coverage)]
    assert set(records.by_act) == {act for record in evidence for act in record.acts}


def test_a_ledger_of_another_agreement_with_other_documents_and_unknown_acts_is_told_so() -> None:
    agreement = read_agreement([load_file(FORMATS / "agreement-1.yaml")])
    other = attrs.evolve(agreement.documents[0], title="En annan handling")
    done = Activity(id="a", title="A", acts=("upfoljning",), date=PartialDate("2016"), source=Source(document=other.id))
    astray = check_against(Ledger(agreement="annan", documents=(other,), records=(done,)), agreement)
    assert [(str(problem.place), problem.message.code) for problem in astray] == [
        ("agreement", "other-agreement"),
        ("records[0].acts[0]", "dangling-reference"),
        ("documents[0]", "other-document"),
    ]


def test_a_ledger_cannot_be_declared_complete_for_a_kind_that_is_none() -> None:
    """The plural that a file lists them under is not the kind's name."""
    word = Coverage(
        id="c",
        kinds=("meetings",),
        period=Period.year(2016),
        declared_by="Sekretariatet",
        declared=PartialDate("2017"),
        source=Source(document="d"),
    )
    with pytest.raises(InvalidError) as caught:
        Ledger(agreement="x", documents=(Document(id="d", title="D"),), records=(word,))
    [problem] = caught.value.problems
    assert (str(problem.place), problem.message.values["nearest"]) == ("records[0].kinds[0]", "meeting")


def timed(**fields: object) -> Meeting:
    given = {"id": "m", "date": PartialDate("2018"), "bodies": (), "source": SOURCE, **fields}
    return Meeting(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("time", ["25:00", "13:60", "9:30", "13.00", "kl. 13", "13:00\n", ""])
def test_a_meeting_begins_and_ends_at_a_time_of_day(time: str) -> None:
    with pytest.raises(InvalidError) as caught:
        timed(starts=time, ends=time)
    assert told(caught.value) == [("starts", "not-a-time"), ("ends", "not-a-time")]


def test_a_meeting_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidError) as caught:
        timed(starts="13:00", ends="12:59")
    assert told(caught.value) == [("ends", "meeting-ends-first")]
    assert timed(starts="09:30", ends="09:30").ends == "09:30"
