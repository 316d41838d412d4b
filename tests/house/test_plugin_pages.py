"""What the pages for who writes a plugin say is so: commands answer as shown, and every check and name is told."""

import re

from overenskommelse import testing
from overenskommelse.testing import VariantConformance
from tools.tree import ROOT, texts
from tools.tutorial import follow

PAGES = ROOT / "docs" / "plugins"
TESTING = (PAGES / "testing.md").read_text(encoding="utf-8")


def test_who_follows_the_tutorial_sees_what_is_shown() -> None:
    """Every file is written and every command run; only the library's own installation is there already."""
    text = (PAGES / "tutorial.md").read_text(encoding="utf-8")
    assert text.count("\n$ ") > 10
    assert follow(text) == text


def test_the_page_on_testing_tells_of_every_check_in_the_order_that_they_run() -> None:
    told = re.findall(r"^\| `(test_\w+)` \|", TESTING, re.MULTILINE)
    checks = [name for part in VariantConformance.__bases__ for name in vars(part) if name.startswith("test_")]
    assert told == checks


def test_the_page_on_testing_tells_of_every_public_name() -> None:
    assert sorted(re.findall(r"^- `(\w+)`:", TESTING, re.MULTILINE)) == sorted(testing.__all__)
    assert [name for name in testing.__all__ if not hasattr(testing, name)] == []


def test_each_part_of_the_conformance_class_is_told_by_its_name() -> None:
    assert [part.__name__ for part in VariantConformance.__bases__ if f"`{part.__name__}`" not in TESTING] == []


def test_each_plugin_that_is_developed_here_has_its_own_tests_and_its_golden_card() -> None:
    plugins = sorted(path.parent for path in (ROOT / "plugins").glob("*/pyproject.toml"))
    assert plugins
    for plugin in plugins:
        tests = [path for path in texts(".py") if path.is_relative_to(plugin / "tests")]
        said = "\n".join(path.read_text(encoding="utf-8") for path in tests)
        assert "(VariantConformance)" in said, plugin
        assert re.findall(r"^(?:from|import) (?:tests|tools)\b.*", said, re.MULTILINE) == [], plugin
        codes = re.findall(r'^    variant = "([\w-]+)"$', said, re.MULTILINE)
        assert [code for code in codes if not (plugin / "tests" / "golden" / f"{code}.txt").is_file()] == [], plugin
