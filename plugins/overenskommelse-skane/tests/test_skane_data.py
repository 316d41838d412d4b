"""What ships for Skåne says what the sources say, keeps what they disagree on, and leaves out what none gives."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

import attrs
import pytest

from overenskommelse.agreement import (
    Agreement,
    EditionStatus,
    Extent,
    Genus,
    Mode,
    Party,
    Procedure,
    Recurring,
    Relationship,
    WordClass,
)
from overenskommelse.ledger import (
    Activity,
    Appointment,
    Contact,
    Coverage,
    Ledger,
    Observation,
    Organisation,
    check_against,
)
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.references import walk
from overenskommelse.sources import Certainty, Source, name_on

PRINCIPLES = [
    (1, "Självständighet och oberoende"),
    (2, "Dialog"),
    (3, "Kvalitet"),
    (4, "Långsiktighet"),
    (5, "Öppenhet och insyn"),
    (6, "Mångfald"),
]
AREAS = [
    "Samverkan",
    "Delaktighet och inflytande",
    "Idéburet entreprenörskap",
    "Idéburen sektor och ideellt engagemang",
    "Lärande och forskning",
]
NOT_PEOPLE = {
    # Two capitals in a row that name no person.
    "Ekonomi Skåne": "the umbrella",
    "I Osby": "a place",
    "Kommunförbundet Skåne": "a party",
    "Länsstyrelsen Skåne": "a party",
    "Nätverk Social": "the umbrella",
    "Nätverket Idéburen": "the umbrella",
    "Paraplyorganisationen Nätverket": "the umbrella",
    "Region Skåne": "a party",
    "Social Ekonomi": "the umbrella",
    "Överenskommelsen Skåne": "the agreement",
}


@cache
def shipped() -> tuple[Agreement, Ledger]:
    home = files("overenskommelse_skane")
    found = {kind: sorted((home / kind).iterdir(), key=lambda file: file.name) for kind in ("agreement", "ledger")}
    return (
        read_agreement([load_file(file) for file in found["agreement"]]),
        read_ledger([load_file(file) for file in found["ledger"]]),
    )


def party(id: str) -> Party:
    agreement, _ = shipped()
    return next(each for each in agreement.parties if each.id == id)


def modes(id: str, on: date) -> dict[Mode, bool | None]:
    """Say for each way that a party took part whether it did so on a day: yes, no, or None for not known."""
    return {part.mode: part.period.contains(on) for part in party(id).participations}


def test_three_texts_follow_each_other_in_one_chain_and_the_last_is_in_force() -> None:
    agreement, _ = shipped()
    assert [(text.id, text.predecessor, text.status) for text in agreement.editions] == [
        ("text-2010", None, EditionStatus.SUPERSEDED),
        ("text-2014", "text-2010", EditionStatus.SUPERSEDED),
        ("text-2021", "text-2014", EditionStatus.IN_FORCE),
    ]


def test_no_text_is_known_in_full_and_none_is_read_instead_of_another() -> None:
    agreement, _ = shipped()
    assert [(text.wording, text.stand_in) for text in agreement.editions] == [
        (Extent.NONE, None),
        (Extent.PART, None),
        (Extent.PART, None),
    ]


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2009, 12, 31), None),
        (date(2010, 12, 31), "text-2010"),
        (date(2014, 12, 31), "text-2010"),
        (date(2015, 1, 1), "text-2014"),
        (date(2021, 2, 15), "text-2014"),
        (date(2021, 2, 16), "text-2021"),
    ],
    ids=str,
)
def test_each_text_is_in_force_until_the_day_before_the_next(on: date, text: str | None) -> None:
    agreement, _ = shipped()
    found = agreement.in_force(on)
    assert (found.id if found else None) == text


def test_the_second_text_was_adopted_and_signed_in_2014_and_its_first_day_is_an_inference() -> None:
    agreement, _ = shipped()
    text = agreement.editions[1]
    assert [str(step.done) for step in (text.decided, text.signed, text.valid_from) if step] == [
        "2014",
        "2014",
        "2015-01-01",
    ]
    assert text.valid_from is not None
    assert text.valid_from.source.certainty is Certainty.INFERRED


def test_it_is_a_declaration_of_intent_and_a_joint_expression_of_will() -> None:
    agreement, _ = shipped()
    weights = [text.legal_weight for text in agreement.editions]
    assert weights == [None, "avsiktsförklaring, gemensam viljeyttring", "gemensam viljeyttring"]


def test_six_principles_stand_in_the_same_order_in_both_texts_that_tell_them() -> None:
    agreement, _ = shipped()
    told = [[(p.ordinal, p.label) for p in text.principles] for text in agreement.editions]
    assert told == [[], PRINCIPLES, PRINCIPLES]
    assert len({tuple(p.id for p in text.principles) for text in agreement.editions[1:]}) == 1


def test_no_text_has_levels_or_steps() -> None:
    agreement, _ = shipped()
    assert [(text.levels, text.steps) for text in agreement.editions] == [((), ())] * 3


def test_five_development_areas_stand_in_the_second_text_and_in_its_plan_and_not_in_the_third() -> None:
    agreement, _ = shipped()
    (plan,) = agreement.plans
    in_text = [
        [
            sub.summary.rstrip(".")
            for clause in text.clauses
            if clause.id == "utvecklingsomraden"
            for sub in clause.clauses
        ]
        for text in agreement.editions
    ]
    assert in_text == [[], AREAS, []]
    assert [(area.ordinal, area.label) for area in plan.areas] == list(enumerate(AREAS, start=1))
    assert {area.kind for area in plan.areas} == {kind.id for kind in plan.area_kinds} == {"utvecklingsomrade"}


def test_the_plan_is_known_in_part_and_only_as_a_proposal_of_16_april_2014() -> None:
    agreement, _ = shipped()
    (plan,) = agreement.plans
    assert (plan.title, str(plan.period), plan.extent) == (
        "Förslag till utvecklingsplan 2015–2018",
        "2015/2018",
        Extent.PART,
    )
    assert plan.adopted is not None
    assert (plan.adopted.planned, plan.adopted.done, plan.adopted.by) == (None, None, None)
    proposal = next(document for document in agreement.documents if document.id == plan.source.document)
    assert str(proposal.date) == "2014-04-16"


def test_a_plan_of_action_every_year_is_the_one_promise_that_is_known() -> None:
    agreement, _ = shipped()
    (promise,) = agreement.obligations
    assert isinstance(promise, Recurring)
    assert (promise.act, str(promise.every), promise.clauses) == ("handlingsplan", "P1Y", ("text-2014/handlingsplan",))
    assert promise.source.document == "k2"


def test_no_plan_of_action_is_recorded() -> None:
    _, ledger = shipped()
    assert [record.id for record in ledger.records if record.acts] == []


def test_the_county_board_was_co_opted_in_2013() -> None:
    assert modes("lansstyrelsen", date(2013, 6, 1)) == {Mode.ADJUNCT: True, Mode.JOINED: False}


def test_the_county_board_was_no_founding_party_and_no_party_before_the_spring_of_2016() -> None:
    assert modes("lansstyrelsen", date(2016, 2, 29)) == {Mode.ADJUNCT: None, Mode.JOINED: False}


@pytest.mark.parametrize("on", [date(2016, 3, 1), date(2016, 4, 15), date(2016, 5, 30)], ids=str)
def test_whether_the_county_board_had_joined_is_not_known_within_that_spring(on: date) -> None:
    assert modes("lansstyrelsen", on) == {Mode.ADJUNCT: None, Mode.JOINED: None}


@pytest.mark.parametrize("on", [date(2016, 6, 1), date(2022, 6, 1)], ids=str)
def test_the_county_board_is_a_party_from_the_summer_of_2016(on: date) -> None:
    assert modes("lansstyrelsen", on) == {Mode.ADJUNCT: False, Mode.JOINED: True}


def test_the_municipal_association_was_co_opted_in_2013_and_is_not_known_to_have_joined() -> None:
    assert modes("kommunforbundet", date(2013, 12, 31)) == {Mode.ADJUNCT: True}
    assert modes("kommunforbundet", date(2014, 1, 1)) == {Mode.ADJUNCT: None}


def test_two_sources_disagree_on_the_civil_party_both_stand_and_one_is_used() -> None:
    readings = [(entry.value, entry.source.document, entry.used) for entry in party("organisationerna").names]
    assert readings == [
        ("Idéburna organisationer i Skåne", "k4", True),
        ("Nätverket Idéburen sektor Skåne", "k2", False),
    ]
    assert {entry.source.certainty for entry in party("organisationerna").names} == {Certainty.CONTESTED}
    assert name_on(party("organisationerna"), date(2016, 1, 1)) == "Idéburna organisationer i Skåne"


def test_both_readings_of_the_civil_party_are_clauses_of_the_second_text() -> None:
    agreement, _ = shipped()
    found = {id: agreement.part(f"text-2014/parter/{id}") for id in ("organisationerna", "paraplyet")}
    sources = {id: getattr(clause, "source", None) for id, clause in found.items()}
    assert {id: (s.document, s.certainty) for id, s in sources.items() if isinstance(s, Source)} == {
        "organisationerna": ("k4", Certainty.CONTESTED),
        "paraplyet": ("k2", Certainty.CONTESTED),
    }


def test_the_umbrella_was_founded_in_2006_and_changed_its_name_some_day_in_2014() -> None:
    _, ledger = shipped()
    (umbrella,) = ledger.of(Organisation)
    days = (date(2006, 6, 1), date(2014, 1, 1), date(2014, 6, 1), date(2014, 12, 31))
    names = [umbrella.names.on(day) for day in days]
    assert names == [None, "Nätverk Social Ekonomi Skåne", None, "NÄTVERKET – Idéburen sektor Skåne"]


def test_the_agreement_got_its_shorter_name_between_the_autumn_of_2011_and_the_spring_of_2014() -> None:
    agreement, _ = shipped()
    longer = "Överenskommelsen om samverkan mellan Region Skåne och den idéburna sektorn i Skåne"
    names = [agreement.names.on(on) for on in (date(2011, 11, 18), date(2013, 1, 1), date(2014, 4, 16))]
    assert names == [longer, None, "Överenskommelsen Skåne"]


def test_a_steering_group_exists_and_nothing_more_is_known_of_it() -> None:
    agreement, _ = shipped()
    (group,) = agreement.bodies
    assert (group.id, str(group.existence)) == ("styrgrupp", "/")
    unknown = (group.composition, group.chair, group.meetings, group.elections, group.secretariat)
    assert [tuple(history) for history in unknown] == [()] * 5
    assert (group.mandate, group.set_up, group.parent) == (None, None, None)
    assert "inte kända" in (group.source.note or "")


def test_organisations_signed_at_first_and_notify_since_2015_and_who_approves_is_not_known() -> None:
    agreement, _ = shipped()
    ways = [(way.procedure, str(way.period), way.approved_by) for way in agreement.joining]
    assert ways == [
        (Procedure.SIGN, "2010?/[2011-11-18..2014-12-31]", None),
        (Procedure.NOTIFY, "2015-01-01/2021-02-15", None),
        (Procedure.COVERED, "2015-01-01/2021-02-15", None),
        (Procedure.NOTIFY, "2021-02-16/..", None),
        (Procedure.COVERED, "2021-02-16/..", None),
    ]


def test_the_agreement_with_adult_education_stands_beside_the_second_text() -> None:
    agreement, _ = shipped()
    beside = [r for r in agreement.editions[1].related if r.relationship is Relationship.STANDS_BESIDE]
    assert ("folkbildningen", "2016-09", "k11") in [(r.id, str(r.date), r.source.document) for r in beside]


def test_three_regional_forums_are_known_and_the_one_of_2017_was_the_eighth() -> None:
    _, ledger = shipped()
    forums = [(a.id, str(a.date)) for a in ledger.of(Activity) if a.id.startswith("regionalt-forum")]
    assert forums == [
        ("regionalt-forum-2010", "2010"),
        ("regionalt-forum-2011", "2011-11-18"),
        ("regionalt-forum-2017", "2017-10-20"),
    ]
    assert [int(o.value) for o in ledger.of(Observation) if o.measure == "forums"] == [8]


def test_what_was_counted_stands_beside_the_register_as_the_sources_give_it() -> None:
    _, ledger = shipped()
    told = [(o.measure, str(o.date), int(o.value), str(o.exactness)) for o in ledger.of(Observation)]
    assert [each for each in told if each[0] != "forums"] == [
        ("signatories", "2011-11-18", 20, "about"),
        ("signatories", "[2015-01-01..2021-02-15]", 30, "about"),
        ("signatories", "[2021-02-16..]", 30, "about"),
        ("participants", "2011-11-18", 200, "about"),
        ("participants", "2017-10-20", 150, "about"),
    ]


@pytest.mark.parametrize(
    ("lemma", "genus", "forms"),
    [
        ("överenskommelse", Genus.EN, ["överenskommelsen", "överenskommelser", "överenskommelserna"]),
        ("idéburen sektor", Genus.EN, ["den idéburna sektorn", "idéburna sektorer", "de idéburna sektorerna"]),
        (
            "idéburen organisation",
            Genus.EN,
            ["den idéburna organisationen", "idéburna organisationer", "de idéburna organisationerna"],
        ),
        ("part", Genus.EN, ["parten", "parter", "parterna"]),
        ("aktör", Genus.EN, ["aktören", "aktörer", "aktörerna"]),
        ("utvecklingsplan", Genus.EN, ["utvecklingsplanen", "utvecklingsplaner", "utvecklingsplanerna"]),
        ("handlingsplan", Genus.EN, ["handlingsplanen", "handlingsplaner", "handlingsplanerna"]),
        ("utvecklingsområde", Genus.ETT, ["utvecklingsområdet", "utvecklingsområden", "utvecklingsområdena"]),
        ("princip", Genus.EN, ["principen", "principer", "principerna"]),
        ("regionalt forum", Genus.ETT, ["det regionala forumet", "regionala forum", "de regionala forumen"]),
    ],
)
def test_each_noun_has_its_genus_and_three_forms(lemma: str, genus: Genus, forms: list[str]) -> None:
    agreement, _ = shipped()
    (term,) = [each for each in agreement.vocabulary.terms if each.lemma == lemma]
    assert (term.word_class, term.genus) == (WordClass.NOUN, genus)
    assert [term.forms[form] for form in ("definite", "plural", "definite_plural")] == forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("underteckna", ["undertecknar", "undertecknade", "undertecknat", "undertecknad", "undertecknade"]),
        ("ansluta sig", ["ansluter sig", "anslöt sig", "anslutit sig", "ansluten", "anslutna"]),
    ],
)
def test_each_verb_has_its_five_forms(lemma: str, forms: list[str]) -> None:
    agreement, _ = shipped()
    (term,) = [each for each in agreement.vocabulary.terms if each.lemma == lemma]
    names = ("present", "past", "supine", "participle", "participle_plural")
    assert (term.word_class, [term.forms[name] for name in names]) == (WordClass.VERB, forms)


def test_the_tests_name_every_word() -> None:
    agreement, _ = shipped()
    assert len(agreement.vocabulary.terms) == 12


def test_the_ledger_refers_to_nothing_the_agreement_lacks() -> None:
    agreement, ledger = shipped()
    assert check_against(ledger, agreement) == ()


def test_the_ledger_does_not_say_that_it_is_complete() -> None:
    _, ledger = shipped()
    assert ledger.of(Coverage) == ()


def cited(root: Agreement | Ledger) -> set[str]:
    return {node.document for _, node in walk(root) if isinstance(node, Source)}


def test_every_document_described_is_cited_where_it_is_described() -> None:
    for root in shipped():
        assert cited(root) == {document.id for document in root.documents}


def test_the_ledger_and_the_agreement_cite_thirteen_documents() -> None:
    agreement, ledger = shipped()
    known = {"k1", "k2", "k3", "k4", "k4-natverket", "k5", "k6", "k7", "k9", "k10", "k11", "k12", "k13"}
    assert cited(agreement) | cited(ledger) == known


def test_every_document_has_an_address_and_a_publisher() -> None:
    documents = [document for root in shipped() for document in root.documents]
    assert [d.id for d in documents if not ((d.address or "").startswith("http") and d.publisher)] == []


def test_every_part_and_record_has_a_source_with_a_place_in_it() -> None:
    nodes = [node for root in shipped() for _, node in walk(root) if hasattr(node, "source")]
    bare = [node for node in nodes if not (isinstance(node.source, Source) and node.source.locator)]
    assert (len(nodes) > 100, bare) == (True, [])


def texts() -> Iterator[str]:
    for root in shipped():
        for _, node in walk(root):
            for each in attrs.fields(type(node)):  # type: ignore[arg-type]  # walk yields attrs values only
                value = () if each.name == "address" else getattr(node, each.name)
                yield from (text for text in (value if isinstance(value, tuple) else (value,)) if type(text) is str)


def test_no_person_is_named() -> None:
    _, ledger = shipped()
    assert (ledger.of(Appointment), ledger.of(Contact)) == ((), ())
    pairs = {pair for text in texts() for pair in re.findall(r"(?=\b([A-ZÅÄÖ]\w*\.? [A-ZÅÄÖ][a-zåäöé]\w*))", text)}
    assert pairs == set(NOT_PEOPLE)
