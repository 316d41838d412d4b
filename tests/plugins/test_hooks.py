"""Every hook has its heading in the documents, with its exact signature."""

import inspect
import re
from collections.abc import Callable
from typing import Any

from overenskommelse.plugins import hooks
from tools.tree import ROOT

TEXT = (ROOT / "docs" / "plugins" / "README.md").read_text(encoding="utf-8")


def specs() -> dict[str, Callable[..., Any]]:
    functions = inspect.getmembers(hooks, inspect.isfunction)
    return {name: function for name, function in functions if hasattr(function, f"{hooks.PROJECT}_spec")}


def test_every_hook_has_a_heading_with_its_parameters_and_no_heading_is_left_over() -> None:
    headings = re.findall(r"^## (\w+\(.*\))$", TEXT, re.MULTILINE)
    assert headings == [f"{name}({', '.join(inspect.signature(spec).parameters)})" for name, spec in specs().items()]


def test_every_hook_is_shown_with_its_exact_signature() -> None:
    for name, spec in specs().items():
        source = inspect.getsource(spec)
        signature = next(line for line in source.splitlines() if line.startswith(f"def {name}("))
        assert signature.partition(":  #")[0].rstrip(":") in TEXT
