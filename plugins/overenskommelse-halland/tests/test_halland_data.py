"""What ships for Halland says what the sources say, and leaves open what they do not."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs
import pytest

from overenskommelse.agreement import (
    Agreement,
    Area,
    BodyCharter,
    EditionStatus,
    ElectionMethod,
    Extent,
    Holder,
    Mode,
    PartyKind,
    Plan,
    Procedure,
    Relation,
    Relationship,
)
from overenskommelse.ledger import (
    Accession,
    Activity,
    Appointment,
    Contact,
    Coverage,
    Ledger,
    Observation,
    Organisation,
    Progress,
    Seat,
    check_against,
)
from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.references import walk
from overenskommelse.sources import Certainty, Source

SIX = [
    "Dialog",
    "Långsiktighet",
    "Öppenhet och insyn",
    "Självständighet och oberoende",
    "Mångfald",
    "Kvalitet",
]
THEMES = {
    # Year: theme, principles, focus, number of activities known.
    "2020": ("Kunskapsdelning", (), "Psykisk hälsa", 1),
    "2022": ("Öppenhet och insyn", ("oppenhet",), "Pandemins konsekvenser", 8),
    "2023": ("Långsiktighet", ("langsiktighet",), "Gemenskap – ingen ska lämnas utanför", 4),
    "2024": ("Kvalitet", ("kvalitet",), None, 3),
}
ADDRESSES = {
    "h1": "https://www.okhalland.se/overenskommelsen/",
    "h2": "https://www.okhalland.se/plattformen/",
    "h3": "https://www.okhalland.se/handlingsplan-2022-2024/",
    "h4": "https://www.okhalland.se/",
    "h5": "https://www.hbf.se/basta-samverkansplatsen/",
    "h5b": "http://www.hbf.se/2018/08/31/skapa-balans/",
    "h6": "https://www.okhalland.se/2020/11/11/forslag-pa-ny-arbetsgrupp-hokar-2021/",
    "h7": "https://www.okhalland.se/konferenser-och-dialoger/",
    "h8": "https://www.okhalland.se/2021/04/08/kartlaggning-regionerna-och-civilsamhallet/",
    "h9": "https://www.okhalland.se/arbetsgruppen-2023/",
    "h10": "https://www.helasverige.se/halland/nyheter/samverkanskonferens-2022-med-den-hallandska-overenskommelsen/",
    "h11": "https://www.okhalland.se/samverkanskonferens-2025/",
}
NOUNS = {
    # Lemma: genus, then the forms as a Swede says them.
    "aktivitet": ("en", "aktiviteten", "aktiviteter", "aktiviteterna"),
    "arbetsgrupp": ("en", "arbetsgruppen", "arbetsgrupper", "arbetsgrupperna"),
    "fokusområde": ("ett", "fokusområdet", "fokusområden", "fokusområdena"),
    "handlingsplan": ("en", "handlingsplanen", "handlingsplaner", "handlingsplanerna"),
    "idéburen organisation": (
        "en",
        "den idéburna organisationen",
        "idéburna organisationer",
        "de idéburna organisationerna",
    ),
    "idéburen sektor": ("en", "den idéburna sektorn", "idéburna sektorer", "de idéburna sektorerna"),
    "kontaktperson": ("en", "kontaktpersonen", "kontaktpersoner", "kontaktpersonerna"),
    "målbild": ("en", "målbilden", "målbilder", "målbilderna"),
    "nätverksgrupp": ("en", "nätverksgruppen", "nätverksgrupper", "nätverksgrupperna"),
    "part": ("en", "parten", "parter", "parterna"),
    "princip": ("en", "principen", "principer", "principerna"),
    "processledare": ("en", "processledaren", "processledare", "processledarna"),
    "samverkanskonferens": (
        "en",
        "samverkanskonferensen",
        "samverkanskonferenser",
        "samverkanskonferenserna",
    ),
    "temaår": ("ett", "temaåret", "temaår", "temaåren"),
    "uppföljning": ("en", "uppföljningen", "uppföljningar", "uppföljningarna"),
    "överenskommelse": ("en", "överenskommelsen", "överenskommelser", "överenskommelserna"),
}
NOT_PEOPLE = {
    # Two capitals in a row that name no person.
    "Den Halländska",
    "Hela Sverige",
    "Halländska Överenskommelsen",
    "Halländska Överenskommelsens",
    "Inom Bästa",
    "Nyheten Starkare",
    "På Folkets",
    "Raderna Tema",
    "Region Halland",
}


@cache
def shipped() -> tuple[Agreement, Ledger]:
    home = files("overenskommelse_halland")
    found = {kind: sorted((home / kind).iterdir(), key=lambda file: file.name) for kind in ("agreement", "ledger")}
    return (
        read_agreement([load_file(file) for file in found["agreement"]]),
        read_ledger([load_file(file) for file in found["ledger"]]),
    )


def plan() -> Plan:
    (only,) = shipped()[0].plans
    return only


def areas(kind: str) -> list[Area]:
    return [area for area in plan().areas if area.kind == kind]


def group() -> BodyCharter:
    (only,) = shipped()[0].bodies
    return only


def records() -> dict[str, Activity]:
    return {each.id: each for each in shipped()[1].of(Activity)}


def test_the_ledger_refers_to_nothing_the_agreement_lacks() -> None:
    agreement, ledger = shipped()
    assert check_against(ledger, agreement) == ()


def test_the_six_principles_stand_in_their_own_order_and_there_are_no_levels() -> None:
    text = shipped()[0].editions[0]
    assert [(p.ordinal, p.label) for p in text.principles] == list(enumerate(SIX, 1))
    assert [each.levels for each in shipped()[0].editions] == [(), ()]


def test_the_text_was_signed_in_may_2019_and_the_day_and_the_regions_decision_are_unknown() -> None:
    text = shipped()[0].editions[0]
    assert (text.id, text.status, text.wording) == ("text-2019", EditionStatus.IN_FORCE, Extent.PART)
    assert text.signed is not None
    assert str(text.signed.done) == "2019-05"
    assert [text.decided, text.valid_from, text.published, text.ended] == [None] * 4


def test_a_new_version_was_to_be_signed_in_2025_and_is_not_known_to_have_been() -> None:
    _, new = shipped()[0].editions
    assert new.signed is not None
    assert (new.status, new.wording, str(new.signed.planned), new.signed.done) == (
        EditionStatus.DRAFT,
        Extent.NONE,
        "2025-09-24",
        None,
    )


def test_the_text_rests_on_the_regions_three_anchors_and_stands_beside_the_national_agreement() -> None:
    related = [(each.id, each.relationship) for each in shipped()[0].editions[0].related]
    assert related == [
        ("regional-utvecklingsstrategi", Relationship.RESTS_ON),
        ("tillvaxtstrategi", Relationship.RESTS_ON),
        ("kulturplan", Relationship.RESTS_ON),
        ("nationella-overenskommelsen", Relationship.STANDS_BESIDE),
    ]


def test_the_region_and_each_signing_organisation_are_parties_from_the_beginning() -> None:
    parties = [(p.kind, [(each.mode, str(each.period)) for each in p.participations]) for p in shipped()[0].parties]
    assert parties == [
        (PartyKind.REGION, [(Mode.FOUNDING, "2019-05?/..")]),
        (PartyKind.SIGNATORIES, [(Mode.FOUNDING, "2019-05?/..")]),
    ]


def test_the_plan_has_a_theme_year_for_four_of_its_five_years_each_with_its_own_days() -> None:
    found = {str(year.period): (year.label, year.principles) for year in areas("temaar")}
    assert found == {year: told[:2] for year, told in THEMES.items()}


def test_the_theme_of_2020_is_none_of_the_six_principles() -> None:
    outside = [str(year.period) for year in areas("temaar") if year.label not in SIX]
    assert outside == [str(year.period) for year in areas("temaar") if not year.principles] == ["2020"]


def test_the_theme_of_2021_is_unknown_and_the_plan_does_not_say_that_it_is_known_whole() -> None:
    assert [area.id for area in plan().areas if area.period is None or "2021" in str(area.period)] == []
    assert plan().extent is Extent.PART


def test_each_focus_belongs_to_its_year_and_that_of_2024_is_unknown() -> None:
    years = {year.id: str(year.period) for year in areas("temaar")}
    found = {years[focus.part_of or ""]: (focus.label, str(focus.period)) for focus in areas("fokusomrade")}
    assert found == {year: (told[2], year) for year, told in THEMES.items() if told[2]}
    assert "2024" not in found


def test_the_activities_of_each_year_are_those_that_the_stored_pages_show() -> None:
    found = {str(year.period): len(year.measures) for year in areas("temaar")}
    assert found == {year: told[3] for year, told in THEMES.items()}


def test_both_readings_of_the_plans_period_are_kept_and_the_headings_is_used() -> None:
    page = next(each for each in shipped()[0].documents if each.id == plan().source.document)
    assert str(plan().period) == "2020/2024"
    assert (plan().source.locator, plan().source.certainty) == ("Rubriken", Certainty.CONTESTED)
    assert "2022–2024" in (plan().source.note or "")
    assert ("2020-2024" in page.title, "2022-2024" in (page.address or "")) == (True, True)


def test_nobody_is_known_to_have_adopted_the_plan() -> None:
    assert plan().adopted is None


def test_the_group_of_2021_had_four_officials_and_eight_representatives_and_no_parity() -> None:
    first = group().composition.entries[0]
    assert str(first.period) == "2021"
    assert first.value.relation is Relation.NONE
    assert [(s.side, s.minimum, s.maximum, s.holder) for s in first.value.seats] == [
        ("offentlig", 4, 4, Holder.OFFICIAL),
        ("ideburen", 8, 8, Holder.REPRESENTATIVE),
    ]


def test_the_seats_of_2021_are_as_many_and_held_by_officials_and_representatives_alone() -> None:
    seats = [(seat.side, seat.holder, str(seat.period)) for seat in shipped()[1].of(Seat)]
    official, representative = Holder.OFFICIAL, Holder.REPRESENTATIVE
    assert Counter(seats) == {("offentlig", official, "2021"): 4, ("ideburen", representative, "2021"): 8}


def test_by_2023_the_region_had_three_seats_with_substitutes_and_the_page_of_that_year_says_so() -> None:
    later = group().composition.entries[1]
    assert (str(later.period), later.source.document) == ("[2022..2023-06]/..", "h9")
    assert [(s.side, s.maximum, s.substitutes) for s in later.value.seats] == [
        ("offentlig", 3, 3),
        ("ideburen", 8, None),
    ]


def test_the_group_was_first_called_arbetsgrupp_and_later_natverksgrupp() -> None:
    assert (group().name, group().short_name) == ("Nätverksgruppen", "HÖKar")
    assert [each.value for each in group().names.entries] == ["Arbetsgruppen", "Nätverksgruppen"]


def test_the_group_has_four_duties_each_a_clause_of_its_own() -> None:
    start = "text-2019/gruppen/"
    below = [citation.removeprefix(start) for citation in shipped()[0].elements if citation.startswith(start)]
    duties = [citation for citation in below if "/" not in citation]
    assert duties == ["processer", "information", "uppfoljning", "konferens"]


def test_the_groups_meetings_and_chair_are_unknown_and_its_process_leader_is_employed_by_the_association() -> None:
    assert (group().meetings.entries, group().chair.entries) == ((), ())
    (served,) = group().secretariat.entries
    assert (served.value.employed_by, served.value.paid_by) == ("Hallands bildningsförbund", None)


def test_the_sectors_seats_are_elected_by_those_present_among_names_given_before_the_first_of_november() -> None:
    (rule,) = group().elections
    assert (rule.side, rule.method, rule.nominated_before) == ("ideburen", ElectionMethod.SLATE_THEN_NAMES, "11-01")
    assert "närvarande" in rule.electorate
    public, sector = group().composition.entries[0].value.seats
    assert (public.filled_by or "").startswith("väljs internt")
    assert (sector.term or "").startswith("tillträder året efter valet")


def test_an_organisation_joins_by_signing_and_naming_a_contact_and_no_approval_is_known() -> None:
    (policy,) = shipped()[0].joining
    assert (policy.procedure, policy.approved_by) == (Procedure.SIGN_AND_NAME_CONTACT, None)
    assert [each.id for each in policy.criteria] == ["vilja", "kontaktperson"]


def test_the_conference_is_promised_in_the_groups_duties_and_the_follow_up_in_the_plan() -> None:
    promised = {each.id: (each.clauses, str(each.period or "")) for each in shipped()[0].obligations}
    assert promised == {
        "konferens": (("text-2019/gruppen/konferens",), ""),
        "uppfoljning": (("handlingsplan-2020",), "2020/2024"),
        "temaar-har-aktiviteter": (("handlingsplan-2020",), "2020/2024"),
    }


def test_of_five_conferences_one_is_known_to_have_been_held_and_four_only_as_planned() -> None:
    told = {str(each.date): each.progress for each in records().values() if "konferens" in each.acts}
    assert told == {
        "2020-11-12": Progress.PLANNED,
        "2021": Progress.PLANNED,
        "2022-11-15": Progress.DONE,
        "2023-11-09": Progress.PLANNED,
        "2025-09-24": Progress.PLANNED,
    }


def test_the_survey_of_2020_is_an_activity_and_no_evidence_of_the_plans_follow_up() -> None:
    survey = records()["kartlaggning-namndsekreterare-2020"]
    assert (str(survey.date), survey.progress, survey.acts, survey.areas) == ("2020", Progress.DONE, (), ())


def test_two_sources_disagree_on_when_the_text_was_drafted_and_that_is_said() -> None:
    drafted = records()["framtagande-2018"]
    assert (str(drafted.date), drafted.source.certainty) == ("2018", Certainty.CONTESTED)
    assert "2019" in (drafted.source.note or "")


def test_how_many_have_signed_is_unknown() -> None:
    _, ledger = shipped()
    assert [each.measure for each in ledger.of(Observation)] == ["nominations"]
    assert (ledger.of(Accession), ledger.of(Organisation)) == ((), ())


def test_the_ledger_does_not_say_that_it_is_complete() -> None:
    assert shipped()[1].of(Coverage) == ()


def test_the_documents_have_the_addresses_they_were_read_at() -> None:
    assert {document.id: document.address for root in shipped() for document in root.documents} == ADDRESSES


@pytest.mark.parametrize("which", [0, 1], ids=["agreement", "ledger"])
def test_every_document_that_is_described_is_cited(which: int) -> None:
    root = shipped()[which]
    cited = {node.document for _, node in walk(root) if isinstance(node, Source)}
    assert {document.id for document in root.documents} == cited


def test_a_document_of_both_files_is_described_in_the_same_words_and_one_is_the_ledgers_alone() -> None:
    agreement, ledger = shipped()
    assert [document.id for document in ledger.documents if document not in agreement.documents] == ["h10"]
    assert "h10" not in {document.id for document in agreement.documents}


def test_every_part_and_record_has_a_source_with_a_place_in_it() -> None:
    nodes = [node for root in shipped() for _, node in walk(root) if hasattr(node, "source")]
    bare = [node for node in nodes if not (isinstance(node.source, Source) and node.source.locator)]
    assert (len(nodes) > 110, bare) == (True, [])


def test_no_person_is_named() -> None:
    _, ledger = shipped()
    assert (ledger.of(Appointment), ledger.of(Contact)) == ((), ())


def texts() -> Iterator[str]:
    for root in shipped():
        for _, node in walk(root):
            for each in attrs.fields(type(node)):  # type: ignore[arg-type]  # walk yields attrs values only
                value = () if each.name == "address" else getattr(node, each.name)
                yield from (text for text in (value if isinstance(value, tuple) else (value,)) if type(text) is str)


def test_no_two_capitalised_words_in_a_row_are_the_name_of_a_person() -> None:
    pairs = {pair for text in texts() for pair in re.findall(r"(?=\b([A-ZÅÄÖ]\w*\.? [A-ZÅÄÖ][a-zåäöé]\w*))", text)}
    assert pairs == NOT_PEOPLE


def test_each_noun_of_the_vocabulary_has_its_genus_and_all_its_forms() -> None:
    nouns = [term for term in shipped()[0].vocabulary.terms if term.genus]
    order = ("definite", "plural", "definite_plural")
    assert {t.lemma: (str(t.genus), *map(t.forms.get, order)) for t in nouns} == NOUNS


def test_one_joins_and_signs_with_the_same_verb_in_all_its_forms() -> None:
    verbs = {term.concept: (term.lemma, dict(term.forms)) for term in shipped()[0].vocabulary.terms if not term.genus}
    forms = {
        "present": "signerar",
        "past": "signerade",
        "supine": "signerat",
        "participle": "signerad",
        "participle_plural": "signerade",
    }
    assert verbs == {"join": ("signera", forms), "sign": ("signera", forms)}


def test_who_joins_is_a_party_and_the_sector_is_called_ideburen() -> None:
    spoken = {term.concept: term.lemma for term in shipped()[0].vocabulary.terms}
    words = {concept: spoken[concept] for concept in ("joiner", "party", "sector", "area", "measure")}
    assert words == {
        "joiner": "part",
        "party": "part",
        "sector": "idéburen sektor",
        "area": "temaår",
        "measure": "aktivitet",
    }
