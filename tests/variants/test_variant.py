"""A variant guards itself: a plugin's author hears of every slip at once, and of each where it stands."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from overenskommelse.errors import InvalidError
from overenskommelse.sources import Dated
from overenskommelse.variants import Demo, Offer, Resource, Variant


def problems(**fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    with pytest.raises(InvalidError) as caught:
        Variant(**{"code": "x", "name": "X", **fields})
    return [(problem.message.code, problem.place.path) for problem in caught.value.problems]


def test_a_code_and_a_name_make_a_variant() -> None:
    assert Variant(code="halland", name="Halland").parent is None


@pytest.mark.parametrize("code", ["", "Halland", "västra", "a b", "a--b", "../se"])
def test_a_code_is_an_id(code: str) -> None:
    assert problems(code=code) == [("not-an-id", ("code",))]


def test_every_wrong_type_is_told_at_once() -> None:
    found = problems(
        code=5,
        parent=5,
        agreements=[],
        documents=("kl",),
        values={"a.b": 14},
        evaluators={str: print},
        kinds=[("grant", str)],
        last_day="tomorrow",
    )
    assert found == [
        ("wrong-type", ("code",)),
        ("wrong-type", ("parent",)),
        ("wrong-type", ("agreements",)),
        ("wrong-type", ("evaluators",)),
        ("wrong-type", ("kinds",)),
        ("wrong-type", ("values", "a.b")),
        ("wrong-type", ("last_day",)),
        ("wrong-type", ("documents", 0)),
    ]


def test_a_wrong_type_is_told_with_what_is_asked_for() -> None:
    with pytest.raises(InvalidError, match=r"values\.a\.b: int stands where Dated is asked for"):
        Variant(code="x", name="X", values={"a.b": 14})  # type: ignore[dict-item]


def test_every_badly_written_name_is_told_at_once() -> None:
    offer = Offer(agreement="Å", files=())
    assert problems(parent="S E", name=" ", agreements=(offer, offer), values={"days": Dated()}) == [
        ("empty", ("name",)),
        ("not-an-id", ("parent",)),
        ("not-an-id", ("agreements",)),
        ("not-an-id", ("agreements",)),
        ("id-twice", ("agreements",)),
        ("not-a-name", ("values",)),
    ]


def test_a_demo_shows_an_agreement_of_its_own_variant() -> None:
    assert problems(demo=Demo("vgr", date(2018, 5, 29))) == [("not-offered", ("demo",))]


def test_a_demo_has_a_day_and_not_a_text() -> None:
    with pytest.raises(InvalidError, match="str stands where date is asked for"):
        Demo("vgr", "2018-05-29")  # type: ignore[arg-type]


def test_a_variant_cannot_be_changed() -> None:
    variant = Variant(code="x", name="X")
    with pytest.raises(FrozenInstanceError):
        variant.code = "y"  # type: ignore[misc]


def test_what_it_was_made_of_cannot_change_it() -> None:
    given: dict[str, Dated[int]] = {"a.b": Dated()}
    variant = Variant(code="x", name="X", values=given)
    given["c.d"] = Dated()
    held: Mapping[str, Dated[int]] = variant.values
    assert [*held] == ["a.b"]
    with pytest.raises(TypeError, match="does not support item assignment"):
        held["c.d"] = Dated()  # type: ignore[index]


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../other/x.yaml", "a/../../x.yaml", r"a\x.yaml"])
def test_a_resource_stays_inside_its_package(path: str) -> None:
    with pytest.raises(InvalidError, match="is no path inside a package"):
        Resource("overenskommelse", path)
