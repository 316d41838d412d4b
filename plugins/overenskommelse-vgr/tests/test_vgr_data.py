"""What ships for VGR says what the documents say; the figures were counted by hand in the draft and the minutes."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs

from overenskommelse.agreement import Agreement, Area, Clause, EditionStatus, Extent
from overenskommelse.ledger import (
    Activity,
    AgendaItem,
    Appointment,
    Capacity,
    Contact,
    Coverage,
    Decision,
    Ledger,
    Matter,
    Meeting,
    Observation,
    Recommendation,
    Seat,
    check_against,
)
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.references import walk
from overenskommelse.sources import Source

COUNTED = {
    # Area: the heading in the draft's "Handlingsplan 2015-2017", then the entries under "Åtgärder" and "Ansvar".
    "princip-1": ("1.a principen: Dialog", 2, 3),
    "princip-2": ("2.a principen: Långsiktighet", 6, 3),
    "princip-3": ("3:e principen Kvalitet", 5, 2),
    "princip-4": ("4:e Principen Öppenhet och insyn", 4, 2),
    "princip-5": ("5:e Principen Självständighet och oberoende", 6, 2),
    "princip-6": ("6:e Principen Mångfald", 4, 2),
}
NOT_PEOPLE = {
    # Two capitals in a row that name no person.
    "CSR Västsverige",
    "Götaland Det",
    "Principen Mångfald",
    "Principen Självständighet",
    "Principen Öppenhet",
    "På Folkteatern",
    "Södra Hamngatan",
    "Vision Västra",
    "Västra Götaland",
    "Västra Götalands",
    "Västra Götalandsregionen",
    "Västra Götalandsregionens",
}


@cache
def shipped() -> tuple[Agreement, Ledger]:
    home = files("overenskommelse_vgr")
    found = {kind: sorted((home / kind).iterdir(), key=lambda file: file.name) for kind in ("agreement", "ledger")}
    return (
        read_agreement([load_file(file) for file in found["agreement"]]),
        read_ledger([load_file(file) for file in found["ledger"]]),
    )


def areas() -> dict[str, Area]:
    agreement, _ = shipped()
    return {area.id: area for plan in agreement.plans if plan.id == "plan-2015" for area in plan.areas}


def meeting(id: str) -> Meeting:
    _, ledger = shipped()
    return next(each for each in ledger.of(Meeting) if each.id == id)


def test_the_ledger_refers_to_nothing_the_agreement_lacks() -> None:
    agreement, ledger = shipped()
    assert check_against(ledger, agreement) == ()


def test_the_draft_has_six_principles_in_its_own_order_and_four_levels() -> None:
    agreement, _ = shipped()
    draft = agreement.editions[0]
    assert [(p.ordinal, p.label) for p in draft.principles] == [
        (1, "Dialog"),
        (2, "Långsiktighet"),
        (3, "Kvalitet"),
        (4, "Öppenhet och insyn"),
        (5, "Självständighet och oberoende"),
        (6, "Mångfald"),
    ]
    assert [level.label for level in draft.levels] == ["Information", "Samråd", "Dialog", "Partnerskap"]


def test_the_draft_is_no_adopted_text_and_stands_in_for_one_whose_wording_is_unknown() -> None:
    agreement, _ = shipped()
    draft, adopted = agreement.editions
    assert (draft.id, draft.status, draft.wording) == ("remiss-2014", EditionStatus.REFERRAL, Extent.WHOLE)
    assert (adopted.id, adopted.wording, adopted.stand_in) == ("antagen-2014", Extent.NONE, "remiss-2014")
    days = [str(step.done) for step in (adopted.decided, adopted.signed) if step]
    assert days == ["2014-11-25", "2014-12-05"]
    assert adopted.valid_from is None


def test_each_principle_has_the_measures_and_responsibilities_that_stand_under_its_heading() -> None:
    counted = {id: (COUNTED[id][0], len(a.measures), len(a.responsibilities)) for id, a in areas().items()}
    assert counted == COUNTED


def test_every_item_of_the_plan_is_located_under_its_own_heading() -> None:
    for id, area in areas().items():
        below = {"measures": "Åtgärder", "responsibilities": "Ansvar", "indicators": "Indikatorer"}
        for name, under in below.items():
            start = f"Handlingsplan 2015-2017, {COUNTED[id][0]}, {under}"
            astray = [item.id for item in getattr(area, name) if not (item.source.locator or "").startswith(start)]
            assert astray == []


def test_the_plan_has_twenty_four_indicator_cells_one_per_principle_and_level() -> None:
    cells = {(area.id, indicator.level) for area in areas().values() for indicator in area.indicators}
    assert len(cells) == sum(len(area.indicators) for area in areas().values()) == 24


def test_each_principle_lays_responsibility_on_both_sides() -> None:
    sides = {id: {side for r in area.responsibilities for side in r.sides} for id, area in areas().items()}
    assert sides == {id: {"offentlig", "civil"} for id in COUNTED}


def test_the_collaboration_group_has_five_duties_each_a_clause_of_its_own() -> None:
    agreement, _ = shipped()
    follow_up = agreement.part("vgr/remiss-2014/uppfoljning")
    assert isinstance(follow_up, Clause)
    duties = [(clause.number, clause.id) for clause in follow_up.clauses if clause.number]
    assert duties == [("1", "moten"), ("2", "indikatorer"), ("3", "information"), ("4", "revidering"), ("5", "oversyn")]


def test_plans_are_known_for_three_periods_and_only_the_drafts_is_known_whole() -> None:
    agreement, _ = shipped()
    known = [(plan.id, str(plan.period), plan.extent, len(plan.areas)) for plan in agreement.plans]
    assert known == [
        ("plan-2015", "2015/2017", Extent.WHOLE, 6),
        ("plan-2020", "2020/2022", Extent.PART, 6),
        ("plan-2024", "2024/2026", Extent.PART, 3),
    ]


def test_the_collaboration_group_is_promised_but_not_known_to_exist_and_nothing_stands_for_it() -> None:
    agreement, _ = shipped()
    group = agreement.body("samverkansgrupp")
    assert group is not None
    assert group.existence is None
    assert [body.id for body in agreement.bodies if body.stands_for] == []


def test_three_sources_disagree_on_the_advisory_council_and_one_is_used() -> None:
    agreement, _ = shipped()
    council = agreement.body("ser")
    assert council is not None
    used = [(entry.source.document, entry.used) for entry in council.composition]
    assert used == [("s4", True), ("v9", False), ("v11", False)]


def test_eleven_decided_on_23_march_2018_six_elected_and_five_of_civil_society() -> None:
    _, ledger = shipped()
    seats = {seat.id: seat.side for seat in ledger.of(Seat)}
    present = [each for each in meeting("mote-2018-03-23").attendance if each.capacity is Capacity.DECIDING]
    sides = [seats[each.seat] for each in present if each.seat]
    assert (len(present), sides.count("offentlig"), sides.count("civil")) == (11, 6, 5)


def test_party_letters_stand_with_the_six_elected_assignments_only() -> None:
    _, ledger = shipped()
    letters = [appointment.party for appointment in ledger.of(Appointment)]
    assert sorted(letter for letter in letters if letter) == ["C", "KD", "L", "M", "SD", "V"]
    assert letters.count(None) == 5


def test_the_minutes_of_23_march_2018_hold_three_items_and_two_registered_matters() -> None:
    _, ledger = shipped()
    numbers = {matter.id: matter.number for matter in ledger.of(Matter)}
    items = [(item.id, numbers.get(item.matter or "")) for item in meeting("mote-2018-03-23").items]
    assert items == [("paragraf-10", "RS 2018-00240"), ("paragraf-11", "RS 2018-01416"), ("paragraf-12", None)]
    assert [len(item.decisions) for item in meeting("mote-2018-03-23").items] == [1, 1, 0]
    assert len(meeting("mote-2018-03-23").items[2].information) == 10


def test_the_minutes_were_confirmed_on_day_fourteen_by_a_civil_society_seat() -> None:
    held = meeting("mote-2018-03-23")
    assert held.minutes is not None
    assert held.minutes.confirmed is not None
    assert held.minutes.confirmed.lo - held.date.lo == 14
    assert (held.minutes.confirmed_at, held.minutes.confirmed_by) == ("Göteborg", ("beredning-opolitisk-1",))


def test_five_recommendations_of_the_final_report_are_known() -> None:
    _, ledger = shipped()
    assert len(ledger.of(Recommendation)) == 5


def test_signatories_are_six_observations_beside_the_register() -> None:
    _, ledger = shipped()
    told = [(str(o.date), int(o.value), str(o.exactness)) for o in ledger.of(Observation) if o.measure == "signatories"]
    assert sorted(told) == [
        ("2014-12-05", 70, "about"),
        ("2017-21", 104, "exact"),
        ("2019-04", 107, "exact"),
        ("2024-05", 121, "exact"),
        ("XXXX-XX-XX", 110, "more_than"),
        ("XXXX-XX-XX", 120, "exact"),
    ]


def test_three_records_are_evidence_of_follow_up() -> None:
    _, ledger = shipped()
    evidence = [record.id for record in ledger.records if "uppfoljning" in record.acts]
    assert evidence == ["halvtidsavstamning-2016", "samutveckla-2018", "slutrapport-2018"]
    assert {record.id for record in ledger.of(Activity)} >= set(evidence)


def test_the_ledger_does_not_say_that_it_is_complete() -> None:
    _, ledger = shipped()
    assert ledger.of(Coverage) == ()


def test_no_person_is_named() -> None:
    _, ledger = shipped()
    assert [appointment.id for appointment in ledger.of(Appointment) if appointment.person] == []
    assert ledger.of(Contact) == ()


def texts() -> Iterator[str]:
    for root in shipped():
        for _, node in walk(root):
            for each in attrs.fields(type(node)):  # type: ignore[arg-type]  # walk yields attrs values only
                value = () if each.name == "address" else getattr(node, each.name)
                yield from (text for text in (value if isinstance(value, tuple) else (value,)) if type(text) is str)


def test_no_two_capitalised_words_in_a_row_are_the_name_of_a_person() -> None:
    pairs = {pair for text in texts() for pair in re.findall(r"(?=\b([A-ZÅÄÖ]\w*\.? [A-ZÅÄÖ][a-zåäöé]\w*))", text)}
    assert pairs == NOT_PEOPLE


def test_every_part_and_record_has_a_source_with_a_place_in_it() -> None:
    agreement, ledger = shipped()
    nodes = [node for root in (agreement, ledger) for _, node in walk(root) if hasattr(node, "source")]
    # An item or a decision without a source of its own is told where its meeting is.
    sourced = [node for node in nodes if node.source or not isinstance(node, AgendaItem | Decision)]
    bare = [node for node in sourced if not (isinstance(node.source, Source) and node.source.locator)]
    assert (len(sourced) > 250, bare) == (True, [])


def test_the_ledgers_documents_are_the_agreements() -> None:
    agreement, ledger = shipped()
    assert set(ledger.documents) <= set(agreement.documents)


def test_the_final_report_went_from_the_preparatory_body_by_the_executive_to_the_assembly() -> None:
    _, ledger = shipped()
    (report,) = [matter for matter in ledger.of(Matter) if matter.id == "rs-2018-00240"]
    told = [(step.body, str(step.date or "?"), step.paragraph, step.outcome is not None) for step in report.steps]
    assert told == [
        ("beredning", "2018-03-23", "§ 10", True),
        ("regionstyrelsen", "?", None, False),
        ("regionfullmaktige", "2018-05-29", None, True),
    ]
