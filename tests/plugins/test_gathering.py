"""What plugins bring beside variants: a broken part is told of by name, and the rest is used."""

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from io import BytesIO
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from overenskommelse.errors import InvalidError, Place, PluginError, Problem, UnreadableError
from overenskommelse.exchange.sheet import Row, Sheet
from overenskommelse.messages import Template
from overenskommelse.plugins import (
    Check,
    Declaration,
    Domain,
    Entry,
    Format,
    Loaded,
    Observing,
    hookimpl,
    load,
)
from overenskommelse.plugins.taking import LIBRARY, VERSION
from overenskommelse.variants import Variant
from overenskommelse.variants.base import BASE

SAYS = Template("says", "Says something")
FITS = Declaration(since="0.1", before="9.0")
WRITES = Declaration(since="0.1", before="9.0", writes=True)


class Root:
    @hookimpl
    def variants(self) -> list[Variant]:
        return [BASE]


class Bringing:
    """A plugin with the hooks that it is given what to return from."""

    def __init__(self, **returned: object) -> None:
        for name, value in returned.items():
            setattr(self, name, hookimpl(returning(name, value)))


def returning(name: str, value: object) -> Callable[[], object]:
    def hook() -> object:
        if isinstance(value, BaseException):
            raise value
        return value

    hook.__name__ = name
    return hook


def loaded(**plugins: object) -> Loaded:
    """Load plugins beside the root variant, each from a distribution of its own name."""
    entries = [Entry(name, f"dist-{name}", "2.1", lambda each=each: each) for name, each in plugins.items()]  # type: ignore[misc]
    return load(entry_points=[Entry("root", "overenskommelse", "0.1.0", Root), *entries])


def check(run: Callable[[Any], Iterable[Problem]], **given: Any) -> Check:
    return Check(**{"code": "form", "variant": "base", "kinds": ("matter",), "says": SAYS, "run": run, **given})


def format_of(**given: Any) -> Format:
    read = given.pop("read", lambda name, content: Sheet((name,), [Row(1, (content.decode(),))]))
    return Format(
        **{"name": "enkel", "ending": ".enkel", "kinds": ("organisation",), "says": SAYS, "read": read, **given}
    )


def observing(name: str = "sandning") -> Observing:
    return Observing(name=name, says=SAYS, observer=lambda *_: None)


def codes(problems: Iterable[Problem]) -> list[str]:
    return [each.message.code for each in problems]


def test_the_version_that_plugins_are_held_against_is_the_librarys() -> None:
    assert version(LIBRARY) == VERSION


def test_the_hook_declares_refuses_a_plugin_of_other_versions_with_all_that_it_brings() -> None:
    odd = Bringing(
        declares=Declaration(since="7.0", before="8.0"), variants=[Variant(code="odd", name="Udda", parent="base")]
    )
    found = loaded(odd=odd)
    assert [each.code for each in found.catalog.variants] == ["base"]
    assert "written for overenskommelse from 7.0 up to, but not with, 8.0" in str(found.problems[0])
    assert found.gather() == load(entry_points=[]).gather()


@pytest.mark.parametrize(
    ("version", "fits"), [("0.1", True), ("0.1.7", True), ("0.2", False), ("0.0.9", False), ("0.2.0rc1", True)]
)
def test_a_declaration_holds_from_its_first_version_up_to_the_first_that_it_is_not_for(
    version: str, *, fits: bool
) -> None:
    assert Declaration(since="0.1", before="0.2").fits(version) is fits


def test_what_is_no_version_is_no_declaration() -> None:
    with pytest.raises(InvalidError, match=r"0\.x is no version"):
        Declaration(since="0.x", before="1")


@pytest.mark.parametrize("returned", [None, "0.1", [FITS]])
def test_a_declaration_that_is_none_leaves_the_plugin_out(returned: object) -> None:
    found = loaded(odd=Bringing(declares=returned, variants=[Variant(code="odd", name="Udda", parent="base")]))
    assert (codes(found.problems), "odd" in found.catalog) == (["plugin-wrong-item"], False)


def test_observers_are_used_of_a_plugin_that_declares_that_it_writes() -> None:
    assert [*loaded(odd=Bringing(declares=WRITES, observers=[observing()])).gather().observers] == ["odd/sandning"]


@pytest.mark.parametrize("given", [{}, {"declares": FITS}])
def test_observers_of_a_plugin_that_hides_that_it_writes_are_told_of_and_not_used(given: Mapping[str, object]) -> None:
    found = loaded(odd=Bringing(observers=[observing()], **given))
    assert (codes(found.problems), found.gather().observers) == (["plugin-secret-writer"], {})


@pytest.mark.parametrize("hook", ["checks", "formats", "catalogues"])
@pytest.mark.parametrize(
    ("returned", "code"),
    [
        (None, "plugin-wrong-result"),
        ("abc", "plugin-wrong-result"),
        ([1], "plugin-wrong-item"),
        (ZeroDivisionError("noll"), "plugin-hook-failed"),
    ],
)
def test_a_hook_that_returns_nonsense_or_raises_is_told_of_and_the_rest_is_used(
    hook: str, returned: object, code: str
) -> None:
    sound = Bringing(checks=[check(lambda _: ())], formats=[format_of()], catalogues=[Domain("overenskommelse", "x")])
    found = loaded(odd=Bringing(**{hook: returned}), sound=sound)
    gathered = found.gather()
    assert codes((*found.problems, *gathered.problems)) == [code]
    assert "odd (dist-odd 2.1)" in str((*found.problems, *gathered.problems)[0])
    assert (len(gathered.checks), len(gathered.formats), len(found.domains)) == (1, 1, 1)


def test_what_is_wrong_in_one_item_leaves_the_others() -> None:
    gathered = loaded(odd=Bringing(checks=[check(lambda _: ()), 1])).gather()
    assert (len(gathered.checks), codes(gathered.problems)) == (1, ["plugin-wrong-item"])


def test_a_check_of_an_unknown_variant_or_kind_is_told_of_and_left_out() -> None:
    some = [check(lambda _: (), variant="odd"), check(lambda _: (), code="slag", kinds=("meting",))]
    gathered = loaded(odd=Bringing(checks=some)).gather()
    assert (gathered.checks, codes(gathered.problems)) == ((), ["check-without-variant", "contribution-unknown-kind"])
    assert "the nearest is meeting" in str(gathered.problems[1])


def test_two_things_of_one_name_in_a_plugin_are_told_of_and_neither_is_used() -> None:
    gathered = loaded(odd=Bringing(checks=[check(lambda _: ()), check(lambda _: ())])).gather()
    assert (gathered.checks, codes(gathered.problems)) == ((), ["same-contribution"])


def test_of_two_formats_for_one_ending_neither_is_used_and_both_are_named() -> None:
    gathered = loaded(one=Bringing(formats=[format_of()]), two=Bringing(formats=[format_of()])).gather()
    assert (gathered.formats, codes(gathered.problems)) == ((), ["same-ending"])
    assert "dist-one" in str(gathered.problems[0])
    assert "dist-two" in str(gathered.problems[0])


def test_a_check_that_fails_says_whose_it_is_and_is_no_problem_of_the_record() -> None:
    def failing(saving: object) -> Iterable[Problem]:
        raise LookupError(saving)

    (found,) = loaded(odd=Bringing(checks=[check(failing)])).gather().checks
    with pytest.raises(PluginError, match=r"check form of the plugin odd \(dist-odd 2.1\) failed"):
        found.run(SimpleNamespace())  # type: ignore[arg-type]


@pytest.mark.parametrize("returned", [["fel"], [None], 3])
def test_a_check_that_returns_no_problems_fails(returned: Any) -> None:
    (found,) = loaded(odd=Bringing(checks=[check(lambda _: returned)])).gather().checks
    with pytest.raises(PluginError, match="dist-odd"):
        found.run(SimpleNamespace())  # type: ignore[arg-type]


def test_a_format_that_fails_is_a_plugin_error_and_a_file_that_is_wrong_is_none() -> None:
    def read(name: str, content: bytes) -> Sheet:
        if content:
            raise UnreadableError([Problem(SAYS(), Place(file=name))])
        raise ZeroDivisionError

    def write(sheet: Sheet, stream: object) -> None:
        raise KeyError(sheet.head[0], stream)

    (found,) = loaded(odd=Bringing(formats=[format_of(read=read, write=write)])).gather().formats
    assert found.read is not None
    assert found.write is not None
    with pytest.raises(UnreadableError):
        found.read("a.enkel", b"x")
    with pytest.raises(PluginError, match="format enkel of the plugin odd"):
        found.read("a.enkel", b"")
    with pytest.raises(PluginError, match="format enkel of the plugin odd"):
        found.write(Sheet(("namn",), []), BytesIO())


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": "Å"}, "not-an-id"),
        ({"ending": "enkel"}, "no-ending"),
        ({"ending": ".ENKEL"}, "no-ending"),
        ({"read": None}, "format-neither"),
        ({"kinds": ["organisation"]}, "wrong-type"),
    ],
)
def test_a_format_that_cannot_be_used_cannot_be_made(given: Mapping[str, Any], code: str) -> None:
    with pytest.raises(InvalidError) as caught:
        format_of(**given)
    assert codes(caught.value.problems) == [code]


def test_what_a_variant_puts_in_place_of_what_it_inherits_is_told_of_its_plugin() -> None:
    kind = next(iter(BASE.kinds))
    evaluator = next(iter(BASE.evaluators.items()))
    mine = Variant(code="mine", name="Min", parent="base", evaluators=dict([evaluator]))
    (plugin,) = (each for each in loaded(mine=Bringing(variants=[mine])).plugins if each.name == "mine")
    assert [(each.name, each.of, each.since) for each in plugin.overrides] == [(evaluator[0].__name__, "base", None)]
    assert kind


def test_each_call_of_a_hook_is_noted_with_how_many_items_came() -> None:
    found = loaded(odd=Bringing(variants=[], checks=[check(lambda _: ())]))
    (plugin,) = (each for each in found.plugins if each.name == "odd")
    assert [(call.hook, call.items) for call in plugin.calls] == [("variants", 0)]
    assert [(origin.plugin, call.hook, call.items) for origin, call in found.gather().calls] == [("odd", "checks", 1)]


def test_a_module_that_hides_a_hook_of_its_name_is_told_of() -> None:
    package = ModuleType("udda")
    vars(package).update(declares=hookimpl(returning("declares", FITS)), checks=ModuleType("udda.checks"))
    found = loaded(odd=package)
    assert codes(found.problems) == ["plugin-hidden-hook"]
    assert "has a module checks, which hides a hook of that name" in str(found.problems[0])


def test_alone_the_library_loads_no_plugin_of_another_distribution() -> None:
    def stranger() -> object:
        raise AssertionError

    entries = [Entry("root", "overenskommelse", "0.1.0", Root), Entry("odd", "dist-odd", "2.1", stranger)]
    found = load(entry_points=entries, alone=True)
    assert found.problems == ()
    assert {each.name: each.blocked for each in found.plugins} == {"odd": True, "root": False}
