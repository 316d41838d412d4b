"""The catalog holds only what holds together, and finds what is asked for or says what is near."""

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from overenskommelse.agreement import CORE_KINDS, MeetingDay, Obligation, Within
from overenskommelse.dates import Period
from overenskommelse.errors import PluginError, UnknownError
from overenskommelse.sources import Dated, Dating, Document, Source
from overenskommelse.variants import Catalog, Collected, Demo, Offer, Origin, Removable, Removal, Variant, sift
from overenskommelse.variants.base import BASE
from overenskommelse.variants.se import SE

ACT = Document(id="act", title="An act")
CITED = Source(document="act")


class Grant(Obligation):
    """A kind that the core does not know."""


def collected(*variants: Variant) -> list[Collected]:
    """Give each variant a plugin and a distribution of its own."""
    return [
        Collected(variant, Origin(plugin=f"p{number}", distribution=f"dist-{number}", version="1.0"))
        for number, variant in enumerate(variants)
    ]


def catalog(*variants: Variant) -> Catalog:
    return Catalog(tuple(collected(*variants)))


def refused(*variants: Variant) -> str:
    with pytest.raises(PluginError) as caught:
        catalog(*variants)
    return str(caught.value)


def variant(code: str, parent: str | None = None, *agreements: str) -> Variant:
    offers = tuple(Offer(agreement=agreement, files=()) for agreement in agreements)
    return Variant(code=code, name=code.title(), parent=parent, agreements=offers)


CHAIN = (variant("goteborg", "vgr"), variant("vgr", "se", "vgr"), SE, BASE)


def test_a_chain_runs_from_the_nearest_to_the_root() -> None:
    assert [each.code for each in catalog(*CHAIN).chain("goteborg")] == ["goteborg", "vgr", "se", "base"]


def test_the_order_of_installation_changes_nothing() -> None:
    assert catalog(*CHAIN).variants == catalog(*reversed(CHAIN)).variants
    assert [each.code for each in catalog(*CHAIN).variants] == ["base", "goteborg", "se", "vgr"]


def test_an_agreement_is_found_by_its_code_with_the_variant_that_offers_it() -> None:
    known = catalog(*CHAIN)
    assert known.offer("vgr").agreement == "vgr"
    assert known.offered_by("vgr").code == "vgr"
    assert [offer.agreement for offer in known.offers] == ["vgr"]


def test_a_variant_tells_which_plugin_supplied_it() -> None:
    assert str(catalog(*CHAIN).origin("vgr")) == "p1 (dist-1 1.0)"


def test_an_unknown_name_is_answered_with_the_choices_and_the_nearest() -> None:
    known = catalog(*CHAIN)
    with pytest.raises(UnknownError, match=r"there are: base, goteborg, se, vgr\. Did you mean vgr\?"):
        known.variant("vrg")
    with pytest.raises(UnknownError, match=r"Did you mean vgr\?"):
        known.offer("vgrr")
    with pytest.raises(UnknownError, match="Install a distribution that supplies it"):
        known.chain("skane")


def test_the_demo_is_that_of_the_first_variant_that_has_one() -> None:
    with_demo = [
        Variant(
            code=code, name=code, agreements=(Offer(agreement=code, files=()),), demo=Demo(code, date(2020, 1, day))
        )
        for day, code in enumerate(("skane", "halland"), 1)
    ]
    assert catalog(*with_demo).demo() == Demo("halland", date(2020, 1, 2))


def test_no_demo_is_told_with_a_way_out() -> None:
    with pytest.raises(UnknownError, match="No installed variant has a demo; there are: base, se"):
        catalog(BASE, SE).demo()


def test_kinds_are_inherited_and_the_nearest_wins() -> None:
    known = catalog(BASE, Variant(code="x", name="X", parent="base", kinds={"grant": Grant}, evaluators={Grant: list}))
    assert dict(known.kinds("x")) == {**CORE_KINDS, "grant": Grant}
    assert dict(known.kinds("base")) == CORE_KINDS


def test_a_catalog_cannot_be_changed() -> None:
    known = catalog(BASE)
    with pytest.raises(FrozenInstanceError):
        known.entries = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        known.kinds("base")["x"] = Grant  # type: ignore[index]


def test_what_is_no_variant_is_told_with_its_plugin() -> None:
    assert "p0 (dist-0 1.0) returned str where a Variant is asked for" in refused("vgr")  # type: ignore[arg-type]


def test_two_variants_of_one_code_name_both_distributions() -> None:
    assert (
        "The variant se is supplied more than once: by p1 (dist-1 1.0), p2 (dist-2 1.0). None of them is used."
        in refused(BASE, SE, variant("se", "base"))
    )


def test_two_offers_of_one_agreement_name_both_distributions() -> None:
    said = refused(variant("vgr", None, "vgr"), variant("goteborg", None, "vgr"))
    assert "The agreement vgr is offered more than once: by p0 (dist-0 1.0), p1 (dist-1 1.0)." in said
    assert "The variants vgr, goteborg are left out." in said


def test_an_unknown_parent_is_refused() -> None:
    assert "The variant vgr of the plugin p0 (dist-0 1.0) extends se, which is not there" in refused(
        variant("vgr", "se")
    )


@pytest.mark.parametrize("length", [1, 2, 3])
def test_a_loop_is_refused_and_told_once(length: int) -> None:
    loop = [variant(f"v{number}", f"v{(number + 1) % length}") for number in range(length)]
    sifted = sift(collected(*loop, variant("above", "v0"), BASE))
    assert [fault.problem.message.code for fault in sifted.faults] == ["variant-loop", "unknown-parent"]
    assert sifted.faults[0].problem.message.values["codes"] == tuple(each.code for each in loop)
    assert [entry.variant.code for entry in sifted.entries] == ["base"]


def test_sifting_leaves_out_both_that_collide_and_what_extends_them() -> None:
    sifted = sift(collected(BASE, SE, variant("vgr", "se"), variant("vgr", "base"), variant("goteborg", "vgr")))
    assert [entry.variant.code for entry in sifted.entries] == ["base", "se"]
    assert [fault.problem.message.code for fault in sifted.faults] == ["same-code", "unknown-parent"]


def test_sifting_what_holds_together_changes_nothing() -> None:
    entries = collected(*CHAIN)
    assert sift(entries).entries == tuple(entries)
    assert sift(entries).faults == ()


def unfounded(**fields: object) -> list[str]:
    extended = Variant(code="x", name="X", parent="se", **fields)  # type: ignore[arg-type]
    faults = sift(collected(BASE, SE, extended)).faults
    return [fault.problem.message.values["reason"].code for fault in faults]  # type: ignore[attr-defined]


def test_taking_away_what_is_not_inherited_is_refused() -> None:
    slip = Removal(kind=Removable.STATUTE, name="justerng", since=date(2020, 1, 1), source=CITED)
    assert unfounded(removals=(slip,), documents=(ACT,)) == ["not-inherited"]


def test_a_kind_without_evaluator_is_refused() -> None:
    assert unfounded(kinds={"grant": Grant}) == ["kind-without-evaluator"]


def test_a_rule_that_cites_a_document_nobody_describes_is_refused() -> None:
    value = Dated((Dating(value=3, period=Period.parse("2020/.."), source=CITED),))
    assert unfounded(values={"grant.days": value}) == ["dangling-reference"]
    assert unfounded(values={"grant.days": value}, documents=(ACT,)) == []


def test_a_time_limit_whose_number_nobody_supplies_is_refused() -> None:
    limit = Within(
        id="svar",
        summary="Svar lämnas.",
        clauses=(),
        days="reply.days",
        start=MeetingDay.HELD,
        end=MeetingDay.CONFIRMED,
        source=CITED,
    )
    assert unfounded(statutes=(limit,), documents=(ACT,)) == ["statute-without-value"]


def test_a_name_that_is_inherited_as_a_rule_of_another_sort_is_refused() -> None:
    limit = Within(
        id="namnd", summary="x", clauses=(), days=3, start=MeetingDay.HELD, end=MeetingDay.CONFIRMED, source=CITED
    )
    assert unfounded(statutes=(limit,), documents=(ACT,)) == ["other-sort"]
