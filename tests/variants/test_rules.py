"""The rules of an agreement: laid over each other from the root, the nearest wins, and each says who supplied it."""

from collections.abc import Iterable
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from overenskommelse.agreement import CORE_KINDS, Agreement, Recurring
from overenskommelse.dates import Period
from overenskommelse.sources import Dated, Dating, Document, Source
from overenskommelse.standing import CORE, Finding, LegalKind
from overenskommelse.variants import (
    Catalog,
    Collected,
    Origin,
    Variant,
    kinds_for,
    problems_for,
    rules_for,
)
from overenskommelse.variants.base import BASE
from overenskommelse.variants.se import SE

BYLAW = Document(id="reglemente", title="Reglemente")
CITED = Source(document="reglemente", locator="3 §")
WEEK = Dated((Dating(value=7, period=Period.parse("2020/.."), source=CITED),))


def judge(*_: object) -> Iterable[Finding]:
    return ()


def stay(day: date) -> date:
    return day


REGION = Variant(
    code="region",
    name="Region",
    parent="se",
    values={"minutes.confirmation.days": WEEK},
    legal_kinds=(LegalKind(code="namnd", label="nämnd i regionen", source=CITED),),
    statutes=(evolve(SE.statutes[0], summary="Protokollet justeras inom en vecka."),),
    evaluators={Recurring: judge},
    documents=(BYLAW,),
)
TOWN = Variant(code="town", name="Town", parent="region", last_day=stay)


def catalog(*variants: Variant) -> Catalog:
    return Catalog(tuple(Collected(each, Origin(plugin=each.code, distribution="d")) for each in variants))


KNOWN = catalog(BASE, SE, REGION, TOWN)


def test_the_nearest_wins_for_each_sort_of_rule() -> None:
    rules = rules_for("region", KNOWN)
    assert rules.values["minutes.confirmation.days"].on(date(2021, 1, 1)) == 7
    assert rules.legal_kinds["namnd"].label == "nämnd i regionen"
    assert [statute.summary for statute in rules.statutes] == [
        "Protokollet justeras inom en vecka.",
        SE.statutes[1].summary,
    ]
    assert rules.evaluators[Recurring] is judge


def test_what_the_nearest_does_not_supply_is_inherited() -> None:
    rules = rules_for("town", KNOWN)
    assert rules.values["minutes.confirmation.days"] == WEEK
    assert rules.values["minutes.announcement.days"].on(date(2021, 1, 1)) == 2
    assert rules.last_day is stay
    assert rules_for("region", KNOWN).last_day is SE.last_day
    assert [document.id for document in rules.documents] == ["kl-2017", "kl-1991", "lag-1930-173", "reglemente"]


def test_each_rule_says_which_variant_supplied_it() -> None:
    supplied = rules_for("town", KNOWN).supplied
    assert [
        supplied[name]
        for name in ("Recurring", "Within", "minutes.confirmation.days", "minutes.announcement.days", "namnd")
    ] == ["region", "base", "region", "se", "region"]
    assert [supplied[name] for name in ("fullmaktige", "justering", "anslag", "last_day")] == [
        "se",
        "region",
        "se",
        "town",
    ]


def test_a_child_changes_nothing_for_its_parent() -> None:
    assert rules_for("se", KNOWN) == rules_for("se", catalog(BASE, SE))


def test_the_root_has_the_rules_of_the_core() -> None:
    rules = rules_for("base", KNOWN)
    assert (rules.evaluators, rules.values, rules.statutes) == (CORE.evaluators, CORE.values, CORE.statutes)
    assert set(rules.supplied.values()) == {"base"}


def test_an_agreement_gets_the_rules_of_its_variant() -> None:
    agreement = Agreement(code="x", name="X", variant="region")
    assert rules_for(agreement, KNOWN) == rules_for("region", KNOWN)
    assert kinds_for(agreement, KNOWN) == KNOWN.kinds("region")
    assert problems_for(agreement, KNOWN) == ()


def test_rules_cannot_be_changed() -> None:
    rules = rules_for("region", KNOWN)
    with pytest.raises(FrozenInstanceError):
        rules.statutes = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        rules.values["minutes.confirmation.days"] = Dated()  # type: ignore[index]


@pytest.mark.parametrize("known", [KNOWN, Catalog()])
def test_an_agreement_whose_plugin_is_gone_is_judged_by_the_base_alone_and_its_reader_is_told(known: Catalog) -> None:
    gone = Agreement(code="x", name="X", variant="gone")
    rules = rules_for(gone, known)
    assert rules.evaluators == CORE.evaluators
    assert (dict(rules.values), rules.statutes) == ({}, ())
    assert dict(kinds_for(gone, known)) == CORE_KINDS
    (problem,) = problems_for(gone, known)
    assert str(problem) == (
        "No installed plugin supplies the variant gone; what it adds is missing, and the rules of base alone apply. "
        "Install the distribution that supplies it, or see with `overenskommelse plugins` why it was left out."
    )
