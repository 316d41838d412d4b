"""The hooks for the console: documented with their exact signatures, used by a shipped plugin, called when asked."""

import inspect
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.errors import InvalidError
from overenskommelse.messages import Template
from overenskommelse.plugins import Declaration, Domain, Entry, Loaded, base, console_hooks, hookimpl, hooks, load
from overenskommelse.plugins.panels import ConsoleCommand, Looking, Panel
from tools.tree import ROOT

TEXT = (ROOT / "docs" / "plugins" / "console.md").read_text(encoding="utf-8")
SAYS = Template("says", "Says something")
FITTING = Declaration(since="0.1", before="99")


def specs() -> dict[str, Callable[..., Any]]:
    own = [
        pair for pair in inspect.getmembers(console_hooks, inspect.isfunction) if pair[1].__module__.endswith("hooks")
    ]
    own.sort(key=lambda pair: pair[1].__code__.co_firstlineno)
    return {name: function for name, function in own if hasattr(function, f"{hooks.PROJECT}_spec")}


def nothing(looking: Looking) -> Iterable[object]:
    del looking
    return ()


PANEL = Panel(name="tavla", title=SAYS, says=SAYS, show=nothing)
COMMAND = ConsoleCommand(name="gor", title=SAYS, says=SAYS, run=nothing)


class Noting:
    """A plugin that implements every hook for the console, and notes each call."""

    def __init__(self, declared: Declaration = FITTING) -> None:
        self.called: list[str] = []
        self.declared = declared

    @hookimpl
    def declares(self) -> Declaration:
        self.called.append("declares")
        return self.declared

    @hookimpl
    def catalogues(self) -> Iterable[Domain]:
        self.called.append("catalogues")
        return [Domain("noting", "noting")]

    @hookimpl
    def panels(self) -> Iterable[Panel]:
        self.called.append("panels")
        return [PANEL]

    @hookimpl
    def commands(self) -> Iterable[ConsoleCommand]:
        self.called.append("commands")
        return [COMMAND]


def loaded() -> Loaded:
    return load(entry_points=[Entry("base", "overenskommelse", "1", lambda: base)])


def entry(plugin: Any) -> Entry:
    return Entry("noting", "n", "1", lambda: plugin)


def test_every_hook_has_a_heading_with_its_exact_signature_and_no_heading_is_left_over() -> None:
    headings = re.findall(r"^## (\w+)\(\)$", TEXT, re.MULTILINE)
    assert headings == [*specs()]
    for name, spec in specs().items():
        source = inspect.getsource(spec)
        signature = next(line for line in source.splitlines() if line.startswith(f"def {name}("))
        assert signature.partition(":  #")[0].rstrip(":") in TEXT


def test_every_field_of_a_panel_is_told_of() -> None:
    fields = {each.name for each in Panel.__attrs_attrs__}
    assert [name for name in fields if f"`{name}`" not in TEXT] == []


def test_each_hook_of_the_console_alone_is_used_by_a_plugin_that_ships_with_us() -> None:
    used = {hook for plugin in load().for_console().plugins for hook in plugin.hooks}
    assert {"panels", "commands"} - used == set()


def test_the_hook_panels_is_called_when_the_console_asks_and_not_before() -> None:
    plugin = Noting()
    found = loaded().for_console(entry_points=[entry(plugin)])
    assert ([each.item for each in found.panels], found.problems) == ([PANEL], ())
    assert plugin.called == ["declares", "catalogues", "panels", "commands"]


def test_the_hook_commands_is_called_once_and_told_of_with_how_long_it_took() -> None:
    found = loaded().for_console(entry_points=[entry(Noting())])
    assert [each.item for each in found.commands] == [COMMAND]
    assert [call.hook for call in found.plugins[0].calls] == ["catalogues", "panels", "commands"]


def test_a_plugin_for_the_console_that_does_not_fit_brings_nothing() -> None:
    plugin = Noting(evolve(FITTING, since="98"))
    found = loaded().for_console(entry_points=[entry(plugin)])
    assert (plugin.called, found.panels, len(found.problems)) == (["declares"], (), 1)


def test_what_a_plugin_brings_to_the_console_is_told_beside_what_else_it_brings() -> None:
    every = load()
    own = next(each for each in every.for_console().beside(every.plugins) if each.name == "halland")
    assert {"variants", "checks", "panels", "commands"} <= {*own.hooks}


def test_what_returns_something_else_is_told_of_by_name() -> None:
    class Wrong:
        @hookimpl
        def panels(self) -> Any:
            return [PANEL, 3]

        @hookimpl
        def commands(self) -> Any:
            raise ZeroDivisionError("mitt i")

    found = loaded().for_console(entry_points=[entry(Wrong())])
    assert [each.item for each in found.panels] == [PANEL]
    assert [each.message.code for each in found.problems] == ["plugin-wrong-item", "plugin-hook-failed"]
    assert len(found.plugins[0].problems) == 2


@pytest.mark.parametrize("given", [{"name": "Ett namn"}, {"title": "rubrik"}, {"show": 1}, {"has_page": "ja"}])
def test_a_panel_of_the_wrong_parts_is_refused(given: dict[str, Any]) -> None:
    with pytest.raises(InvalidError):
        evolve(PANEL, **given)
