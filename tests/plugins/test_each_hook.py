"""Each hook, when it is called and what comes of it; a plugin here notes which of its hooks are called."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from attrs import evolve, field, frozen

from overenskommelse.messages import Template
from overenskommelse.plugins import (
    Check,
    Declaration,
    Domain,
    Entry,
    Format,
    Loaded,
    Observing,
    base,
    hookimpl,
    load,
)
from overenskommelse.variants import Variant

SAYS = Template("says", "Says something")
FITTING = Declaration(since="0.1", before="99", writes=True)


def nothing(*_: object) -> tuple[()]:
    return ()


def silent(entries: object, changes: object) -> None:
    del entries, changes


@frozen(eq=False)
class Noting:
    """A plugin that implements every hook, and notes each call."""

    declared: Declaration = FITTING
    called: list[str] = field(factory=list)

    @hookimpl
    def declares(self) -> Declaration:
        self.called.append("declares")
        return self.declared

    @hookimpl
    def variants(self) -> Iterable[Variant]:
        self.called.append("variants")
        return [Variant(code="noting", name="Antecknande", parent="base")]

    @hookimpl
    def catalogues(self) -> Iterable[Domain]:
        self.called.append("catalogues")
        return [Domain("noting", "noting")]

    @hookimpl
    def checks(self) -> Iterable[Check]:
        self.called.append("checks")
        return [Check(code="noted", variant="noting", kinds=("matter",), says=SAYS, run=nothing)]

    @hookimpl
    def observers(self) -> Iterable[Observing]:
        self.called.append("observers")
        return [Observing(name="noted", says=SAYS, observer=silent)]

    @hookimpl
    def formats(self) -> Iterable[Format]:
        self.called.append("formats")
        return [Format(name="noted", ending=".noted", kinds=("organisation",), says=SAYS, write=nothing)]


Loading = Callable[[Declaration], tuple[Noting, Loaded]]


@pytest.fixture
def loading() -> Loading:
    """Give a function that loads the plugin beside the base, as one that declares something of itself."""

    def make(declared: Declaration) -> tuple[Noting, Loaded]:
        plugin: Any = Noting(declared)
        entries = [Entry("base", "b", "1", lambda: base), Entry("noting", "n", "1", lambda: plugin)]
        return plugin, load(entry_points=entries)

    return make


def test_the_hook_declares_is_called_first_and_of_a_plugin_that_does_not_fit_nothing_else_is(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    assert (plugin.called[0], loaded.problems) == ("declares", ())
    plugin, loaded = loading(evolve(FITTING, since="98"))
    assert (plugin.called, "noting" in loaded.catalog, len(loaded.problems)) == (["declares"], False, 1)


def test_the_hook_variants_is_called_once_and_what_it_returns_is_in_the_catalog(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    loaded.gather()
    assert (plugin.called.count("variants"), loaded.catalog.variant("noting").name) == (1, "Antecknande")


def test_the_hook_catalogues_is_called_when_the_program_starts_and_opens_no_file(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    assert (plugin.called.count("catalogues"), loaded.domains) == (1, (Domain("noting", "noting"),))
    assert str(loaded.domains[0].catalogue("sv")) == "noting/locale/sv/LC_MESSAGES/noting.mo"


def test_the_hook_checks_is_called_when_somebody_asks_and_not_before(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    assert "checks" not in plugin.called
    assert [check.code for check in loaded.gather().checks] == ["noted"]
    assert "checks" in plugin.called


def test_the_hook_observers_is_called_only_of_a_plugin_that_declares_that_it_writes(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    assert [*loaded.gather().observers] == ["noting/noted"]
    plugin, loaded = loading(evolve(FITTING, writes=False))
    assert ([*loaded.gather().observers], "observers" in plugin.called) == ([], False)


def test_the_hook_formats_is_called_when_somebody_asks_and_not_before(loading: Loading) -> None:
    plugin, loaded = loading(FITTING)
    assert "formats" not in plugin.called
    assert [each.ending for each in loaded.gather().formats] == [".noted"]
