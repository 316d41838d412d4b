"""Every hook has its heading in the documents with its exact signature, a shipped plugin that uses it, and a test."""

import inspect
import re
from collections.abc import Callable
from typing import Any

from overenskommelse.plugins import hooks, load
from tools.tree import ROOT, texts

PAGES = ROOT / "docs" / "plugins"
TEXT = (PAGES / "hooks.md").read_text(encoding="utf-8")


def specs() -> dict[str, Callable[..., Any]]:
    functions = sorted(inspect.getmembers(hooks, inspect.isfunction), key=lambda pair: pair[1].__code__.co_firstlineno)
    return {name: function for name, function in functions if hasattr(function, f"{hooks.PROJECT}_spec")}


def test_every_hook_has_a_heading_with_its_parameters_and_no_heading_is_left_over() -> None:
    headings = re.findall(r"^## (\w+\(.*\))$", TEXT, re.MULTILINE)
    assert headings == [f"{name}({', '.join(inspect.signature(spec).parameters)})" for name, spec in specs().items()]


def test_every_hook_is_shown_with_its_exact_signature() -> None:
    for name, spec in specs().items():
        source = inspect.getsource(spec)
        signature = next(line for line in source.splitlines() if line.startswith(f"def {name}("))
        assert signature.partition(":  #")[0].rstrip(":") in TEXT


def test_the_overview_lists_every_hook() -> None:
    listed = re.findall(
        r"^- \[`(\w+)\(\)`\]\(hooks\.md#\w+\)", (PAGES / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert listed == [*specs()]


def test_every_hook_is_used_by_a_plugin_that_ships_with_us() -> None:
    ours = [plugin for plugin in load().plugins if plugin.distribution.startswith("overenskommelse")]
    assert specs().keys() - {hook for plugin in ours for hook in plugin.hooks} == set()


def test_every_hook_has_a_test_that_is_named_after_it() -> None:
    tests = [path for path in texts(".py") if "tests" in path.parts]
    named = {
        name
        for path in tests
        for name in re.findall(r"^def test_the_hook_(\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert [hook for hook in specs() if not any(name.startswith(f"{hook}_") for name in named)] == []
