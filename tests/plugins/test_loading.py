"""One broken plugin is told of by name, with the reason and a way out; every other one works."""

import signal
from collections.abc import Callable, Iterable, Iterator
from itertools import count, repeat
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from overenskommelse.errors import InvalidError, OverenskommelseError, PluginError, Problem
from overenskommelse.messages import Template
from overenskommelse.plugins import Entry, Loaded, hookimpl, load
from overenskommelse.variants import Offer, Variant
from overenskommelse.variants.base import BASE
from overenskommelse.wording import language, problem


class Bringing:
    """A plugin that returns what it was made with."""

    def __init__(self, returned: object) -> None:
        self.returned = returned

    @hookimpl
    def variants(self) -> Any:
        return self.returned


def entry(name: str, get: Callable[[], object], *, distribution: str | None = None, version: str = "2.1") -> Entry:
    return Entry(name, distribution or f"dist-{name}", version, get)


def bringing(name: str, *variants: Variant, **fields: Any) -> Entry:
    return entry(name, lambda: Bringing(list(variants)), **fields)


def variant(code: str, parent: str | None = "base", **fields: Any) -> Variant:
    return Variant(code=code, name=code, parent=parent, **fields)


SOUND = (bringing("root", BASE), bringing("sound", variant("sound")))


def loaded(get: Callable[[], object]) -> Loaded:
    """Load a broken plugin between two sound ones."""
    return load(entry_points=(*SOUND, entry("odd", get)))


def raising(error: BaseException) -> Callable[[], object]:
    def get() -> object:
        raise error

    return get


def test_nothing_installed_is_nothing_wrong() -> None:
    assert load(entry_points=()) == Loaded()


def test_a_plugin_is_known_by_name_distribution_version_hooks_and_variants() -> None:
    plugin = load(entry_points=SOUND).plugins[1]
    assert (plugin.name, plugin.distribution, plugin.version) == ("sound", "dist-sound", "2.1")
    assert (plugin.hooks, plugin.variants, plugin.problems) == (("variants",), ("sound",), ())


def test_a_module_with_a_marked_function_is_a_plugin() -> None:
    @hookimpl
    def variants() -> Iterable[Variant]:
        yield BASE

    found = load(entry_points=[entry("root", lambda: SimpleNamespaceModule(variants=variants))])
    assert [each.code for each in found.catalog.variants] == ["base"]


class SimpleNamespaceModule(SimpleNamespace):
    """A namespace that can be kept in a set, as a module can."""

    __hash__ = object.__hash__  # type: ignore[assignment]


class Unmarked:
    def variants(self) -> list[Variant]:
        return [BASE]


class Misspelt:
    @hookimpl
    def variant(self) -> list[Variant]:
        return [BASE]


class Asking:
    @hookimpl
    def variants(self, config: object) -> list[Variant]:
        del config
        return [BASE]


class Failing:
    @hookimpl
    def variants(self) -> list[Variant]:
        message = "no such county"
        raise LookupError(message)


class FailingHalfway:
    @hookimpl
    def variants(self) -> Iterator[Variant]:
        yield variant("half")
        raise SystemExit(3)


class MakingABadOne:
    @hookimpl
    def variants(self) -> list[Variant]:
        return [Variant(code="Å", name="Påhittad")]


class Wrapping:
    @hookimpl(wrapper=True)
    def variants(self) -> list[Variant]:
        return []


class Unhashable:
    __hash__ = None  # type: ignore[assignment]

    @hookimpl
    def variants(self) -> list[Variant]:
        return []


class SpeechlessError(Exception):
    def __str__(self) -> str:
        raise RuntimeError


BROKEN: dict[str, tuple[Callable[[], object], str, str]] = {
    "is not there": (raising(ModuleNotFoundError("No module named 'odd'")), "plugin-import-failed", "No module named"),
    "raises when imported": (raising(ZeroDivisionError("division by zero")), "plugin-import-failed", "ZeroDivision"),
    "exits when imported": (raising(SystemExit(1)), "plugin-import-failed", "SystemExit: 1"),
    "raises what is no Exception": (raising(GeneratorExit()), "plugin-import-failed", "GeneratorExit"),
    "raises as if Ctrl-C were pressed": (raising(KeyboardInterrupt()), "plugin-import-failed", "KeyboardInterrupt"),
    "raises an error of ours without problems": (raising(InvalidError([])), "plugin-import-failed", "InvalidError"),
    "raises an error of ours made of text": (raising(InvalidError("ö")), "plugin-import-failed", "InvalidError: ö"),  # type: ignore[arg-type]
    "ends an iteration nobody began": (raising(StopIteration()), "plugin-import-failed", "StopIteration"),
    "raises what cannot be told": (raising(SpeechlessError()), "plugin-import-failed", "SpeechlessError"),
    "raises an error of ours of a problem made of text": (
        raising(InvalidError([Problem("ö")])),  # type: ignore[arg-type]
        "plugin-import-failed",
        "InvalidError: ö",
    ),
    "is nothing at all": (
        lambda: None,
        "plugin-without-hook",
        "there are: catalogues, checks, declares, formats, observers, variants",
    ),
    "has no marked function": (Unmarked, "plugin-without-hook", "Write @hookimpl above the function"),
    "has a misspelt hook": (Misspelt, "plugin-unknown-hook", "The nearest hook is variants"),
    "asks for what nobody gives": (Asking, "plugin-wrong-signature", "written: variants(config)"),
    "wraps what is no wrapper": (Wrapping, "plugin-wrong-signature", "Write def variants() with a plain @hookimpl"),
    "raises in its hook": (Failing, "plugin-hook-failed", "in its hook variants: LookupError: no such county"),
    "exits while it yields": (FailingHalfway, "plugin-hook-failed", "SystemExit: 3"),
    "makes an impossible variant": (MakingABadOne, "plugin-unusable", "cannot be used. Å is no id"),
    "cannot be kept in a set": (Unhashable, "plugin-not-taken", "unhashable type"),
    "returns nothing": (lambda: Bringing(None), "plugin-wrong-result", "returned None from its hook"),
    "returns one variant": (lambda: Bringing(variant("odd")), "plugin-wrong-result", "Return [Variant(…)]"),
    "returns a code": (lambda: Bringing("odd"), "plugin-wrong-result", "returned str from its hook"),
    "returns a mapping": (lambda: Bringing({"odd": variant("odd")}), "plugin-wrong-result", "returned dict"),
    "returns a number": (lambda: Bringing(1), "plugin-wrong-result", "returned int"),
    "returns without end": (lambda: Bringing(repeat(variant("odd"))), "plugin-too-many", "more than 1000 items"),
    "returns what is no variant": (lambda: Bringing([1]), "not-a-variant", "returned int where a Variant is asked"),
    "extends what is not there": (lambda: Bringing([variant("odd", "xx")]), "unknown-parent", "extends xx"),
    "extends itself": (lambda: Bringing([variant("odd", "odd")]), "variant-loop", "in a loop"),
}


@pytest.mark.parametrize(("get", "code", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_told_of_and_the_rest_work(get: Callable[[], object], code: str, words: str) -> None:
    found = loaded(get)
    assert [each.code for each in found.catalog.variants] == ["base", "sound"]
    (problem,) = found.problems
    assert problem.message.code == code
    assert words in str(problem)
    assert "odd (dist-odd 2.1)" in str(problem)
    assert problem.remedy is not None
    assert [plugin.problems for plugin in found.plugins] == [(problem,), (), ()]


def test_a_plugin_whose_variant_is_left_out_is_listed_without_it() -> None:
    odd = loaded(BROKEN["extends what is not there"][0]).plugins[0]
    assert (odd.name, odd.hooks, odd.variants) == ("odd", ("variants",), ())


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


@pytest.fixture
def listening() -> Iterator[None]:
    """Ctrl-C does what it does in a program of one's own; a worker of pytest-xdist ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("listening")
def test_the_user_may_interrupt_a_plugin_and_ctrl_c_does_afterwards_what_it_did() -> None:
    with pytest.raises(KeyboardInterrupt):
        loaded(press_ctrl_c)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("listening")
def test_a_plugin_that_raises_as_if_ctrl_c_were_pressed_stops_nothing() -> None:
    assert "KeyboardInterrupt" in str(loaded(raising(KeyboardInterrupt())).problems[0])


def test_plugins_are_loaded_in_any_thread() -> None:
    found: list[Loaded] = []
    thread = Thread(target=lambda: found.append(load(entry_points=SOUND)))
    thread.start()
    thread.join()
    assert found == [load(entry_points=SOUND)]


class Printing:
    @hookimpl
    def variants(self) -> Iterator[Variant]:
        print("in its hook")  # noqa: T201 - what is tested
        yield variant("printed")


def test_what_a_plugin_prints_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    def get() -> object:
        print("when imported")  # noqa: T201 - what is tested
        return Printing()

    assert "printed" in loaded(get).catalog
    assert capsys.readouterr() == ("", "when imported\nin its hook\n")


def test_a_plugin_may_bring_a_thousand_variants() -> None:
    numbered = (variant(f"v{number}") for number in count())
    found = loaded(lambda: Bringing([next(numbered) for _ in range(1000)]))
    assert (len(found.catalog.variants), found.problems) == (1002, ())


def test_a_long_chain_without_a_root_is_left_out_at_once() -> None:
    chain = [variant(f"v{number}", f"v{number - 1}" if number else "nowhere") for number in range(100)]
    found = loaded(lambda: Bringing(chain))
    assert [each.message.values["parent"] for each in found.problems] == [each.parent for each in chain]


def test_an_error_of_ours_is_told_problem_by_problem_in_the_readers_language() -> None:
    def get() -> object:
        return Variant(code="Å", name="")

    swedish = language("sv")
    with pytest.raises(InvalidError) as caught:
        get()
    repair = "Uppdatera eller avinstallera dist-odd; alla andra fungerar utan det."
    place = f"{__file__}:{get.__code__.co_firstlineno + 1}"
    assert [problem(each, swedish) for each in loaded(get).problems] == [
        f"{place}: {each.place}: Tillägget odd (dist-odd 2.1) kan inte användas. {swedish.say(each.message)} "
        + (swedish.say(each.remedy) if each.remedy else repair)
        for each in caught.value.problems
    ]


def test_an_error_of_ours_keeps_its_own_way_out() -> None:
    own = Problem(Template("own", "It is Monday.")(), remedy=Template("wait", "Wait.")())
    (found,) = loaded(raising(OverenskommelseError([own]))).problems
    assert str(found).endswith("cannot be used. It is Monday. Wait.")


def test_a_plugin_error_that_a_plugin_raises_is_told_with_its_name() -> None:
    (found,) = loaded(raising(PluginError([Problem(Template("own", "It is Monday.")())]))).problems
    assert "The plugin odd (dist-odd 2.1) cannot be used. It is Monday." in str(found)


def test_no_way_out_tells_of_blocking_since_the_command_line_cannot() -> None:
    every = [each for get, _, _ in BROKEN.values() for each in loaded(get).problems]
    assert [str(each) for each in every if "block" in str(each)] == []


def test_a_variant_brought_many_times_is_told_with_its_plugin_once() -> None:
    (found,) = loaded(lambda: Bringing([variant("odd")] * 3)).problems
    assert "supplied more than once: by odd (dist-odd 2.1). None" in str(found)


def test_an_error_is_told_with_the_file_and_line_that_raised_it() -> None:
    (problem,) = loaded(Failing).problems
    assert problem.place.file == __file__
    assert problem.place.line == Failing.variants.__code__.co_firstlineno + 3


def test_what_cannot_be_parsed_is_told_with_its_file_and_line() -> None:
    def get() -> object:
        return compile("a = 1\nb = = 2\n", "odd.py", "exec")

    (problem,) = loaded(get).problems
    assert (problem.place.file, problem.place.line) == ("odd.py", 2)


def test_a_sound_variant_beside_a_broken_one_of_the_same_plugin_is_used() -> None:
    found = loaded(lambda: Bringing([variant("good"), variant("bad", "nowhere")]))
    assert [each.code for each in found.catalog.variants] == ["base", "good", "sound"]
    assert [problem.message.code for problem in found.problems] == ["unknown-parent"]


class FromTheFuture:
    @hookimpl
    def variants(self) -> list[Variant]:
        return [variant("future")]

    @hookimpl(optionalhook=True)
    def papers(self) -> list[object]:
        return []


def test_an_optional_hook_of_a_later_version_is_no_problem() -> None:
    found = load(entry_points=(*SOUND, entry("future", FromTheFuture)))
    assert found.problems == ()
    assert "future" in found.catalog


def collided(*entries: Entry) -> tuple[Loaded, list[Problem]]:
    found = load(entry_points=(*SOUND, *entries))
    return found, list(found.problems)


def test_two_plugins_with_one_code_are_both_left_out_and_both_named() -> None:
    found, problems = collided(bringing("one", variant("vgr")), bringing("two", variant("vgr"), variant("other")))
    assert [each.code for each in found.catalog.variants] == ["base", "other", "sound"]
    (problem,) = problems
    assert str(problem) == (
        "The variant vgr is supplied more than once: by one (dist-one 2.1), two (dist-two 2.1). "
        "None of them is used. Uninstall all but one of them, or give one another code."
    )
    hit = {plugin.name: [problem.message.code for problem in plugin.problems] for plugin in found.plugins}
    assert hit == {"one": ["same-code"], "two": ["same-code"], "root": [], "sound": []}


def test_the_order_of_installation_decides_nothing() -> None:
    one, two = bringing("one", variant("vgr")), bringing("two", variant("vgr"))
    assert collided(one, two)[1] == collided(two, one)[1]


def test_two_plugins_with_one_agreement_are_both_left_out_and_both_named() -> None:
    offer = (Offer(agreement="vgr", files=()),)
    found, (problem,) = collided(
        bringing("one", variant("a", agreements=offer)), bringing("two", variant("b", agreements=offer))
    )
    assert ("a" in found.catalog, "b" in found.catalog) == (False, False)
    assert "one (dist-one 2.1), two (dist-two 2.1)" in str(problem)


def test_two_distributions_may_name_their_plugins_alike() -> None:
    found, problems = collided(
        bringing("x", variant("a"), distribution="d1"), bringing("x", variant("b"), distribution="d2")
    )
    assert problems == []
    assert {"a", "b"} <= {each.code for each in found.catalog.variants}


def test_one_object_under_two_names_is_told_and_used_once() -> None:
    plugin = Bringing([variant("a")])
    found, (problem,) = collided(entry("x", lambda: plugin), entry("y", lambda: plugin))
    assert problem.message.code == "plugin-not-taken"
    assert "y (dist-y 2.1)" in str(problem)
    assert "a" in found.catalog


def test_a_blocked_plugin_is_listed_but_never_imported() -> None:
    found = load(entry_points=(*SOUND, entry("odd", raising(AssertionError()))), blocked=["odd"])
    assert found.problems == ()
    assert [(plugin.name, plugin.blocked) for plugin in found.plugins] == [
        ("odd", True),
        ("root", False),
        ("sound", False),
    ]


def test_blocking_one_of_two_that_collide_lets_the_other_work() -> None:
    entries = (*SOUND, bringing("one", variant("vgr")), bringing("two", variant("vgr")))
    assert "vgr" in load(entry_points=entries, blocked=["two"]).catalog


def test_blocking_a_plugin_that_is_not_there_is_told_with_the_nearest() -> None:
    (problem,) = load(entry_points=SOUND, blocked=["soud"]).problems
    assert str(problem) == (
        "No plugin is called soud, so nothing is blocked; there are: root, sound. The nearest is sound."
    )


def test_each_load_stands_for_itself() -> None:
    first = load(entry_points=SOUND)
    assert load(entry_points=[bringing("root", BASE)]).catalog.variants == (BASE,)
    assert first == load(entry_points=SOUND)


def test_an_error_of_several_lines_is_told_on_one() -> None:
    (problem,) = loaded(raising(ValueError("first\n  second\n"))).problems
    assert "ValueError: first second." in str(problem)
