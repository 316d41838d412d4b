"""Swedish statutory rules: dated and cited, and only for the bodies that the Act names."""

from datetime import date

import pytest

from overenskommelse.agreement import MeetingDay, Within
from overenskommelse.sources import Certainty
from overenskommelse.variants.se import SE

CONFIRMATION, ANNOUNCEMENT, APPEAL = "minutes.confirmation", "minutes.announcement", "minutes.appeal"


@pytest.mark.parametrize(
    ("name", "days"), [(f"{CONFIRMATION}.days", 14), (f"{ANNOUNCEMENT}.days", 2), (f"{APPEAL}.days", 21)]
)
def test_the_number_is_the_same_on_either_side_of_2018_but_the_act_another(name: str, days: int) -> None:
    before, after = (SE.values[name].entry(day) for day in (date(2017, 12, 31), date(2018, 1, 1)))
    assert before is not None
    assert after is not None
    assert (before.value, after.value) == (days, days)
    assert (before.source.document, after.source.document) == ("kl-1991", "kl-2017")


@pytest.mark.parametrize(
    ("name", "locator"),
    [
        (f"{CONFIRMATION}.days", "5 kap. 69 §"),
        (f"{ANNOUNCEMENT}.days", "8 kap. 12 §"),
        (f"{APPEAL}.days", "13 kap. 5 §"),
    ],
)
def test_the_act_of_2017_is_cited_by_section_and_that_of_1991_is_marked_as_inferred(name: str, locator: str) -> None:
    old, new = SE.values[name]
    assert (new.source.locator, new.source.certainty) == (locator, Certainty.STATED)
    assert (old.source.locator, old.source.certainty) == (None, Certainty.INFERRED)
    assert old.source.note is not None


def test_before_the_act_of_1991_came_into_force_no_rule_is_known() -> None:
    assert SE.values[f"{CONFIRMATION}.days"].on(date(1991, 12, 31)) is None


def test_every_value_legal_kind_and_statute_cites_a_document_that_is_described() -> None:
    cited = {entry.source.document for value in SE.values.values() for entry in value}
    cited |= {kind.source.document for kind in SE.legal_kinds}
    cited |= {statute.source.document for statute in SE.statutes}
    assert cited <= {document.id for document in SE.documents}


def test_only_fullmaktige_and_namnder_have_duties() -> None:
    duties = {kind.code: kind.duties for kind in SE.legal_kinds if kind.duties}
    assert duties == {code: {CONFIRMATION, ANNOUNCEMENT, APPEAL} for code in ("fullmaktige", "namnd")}


def test_a_kind_without_duties_says_that_no_rule_was_found() -> None:
    notes = {kind.code: kind.note or "" for kind in SE.legal_kinds if not kind.duties}
    assert set(notes) == {
        "fullmaktigeberedning",
        "namndberedning",
        "joint_group",
        "advisory_council",
        "steering_group",
        "working_group",
    }
    assert ["har inte återfunnits" in note for note in notes.values()] == [True] * len(notes)


def test_no_legal_kind_has_the_term_that_the_act_reserves_for_employers_and_employees() -> None:
    """Kommunallagen 7 kap. 20 §."""
    assert [kind.label for kind in SE.legal_kinds if "partssammansatt" in kind.label] == []


def test_the_statutes_run_from_meeting_to_confirmation_to_announcement() -> None:
    found = [(each.id, each.start, each.end, each.duty) for each in SE.statutes if isinstance(each, Within)]
    assert found == [
        ("justering", MeetingDay.HELD, MeetingDay.CONFIRMED, CONFIRMATION),
        ("anslag", MeetingDay.CONFIRMED, MeetingDay.ANNOUNCED, ANNOUNCEMENT),
    ]
