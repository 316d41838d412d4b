"""The public names are a promise: docs/api.md lists them, and they are typed."""

import re

import overenskommelse
from tools.tree import ROOT, files


def test_docs_api_lists_exactly_the_public_names() -> None:
    text = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- `(\w+)`", text, re.MULTILINE)
    assert sorted(listed) == sorted(overenskommelse.__all__)


def test_every_distribution_says_that_it_is_typed() -> None:
    packages = {path.parent for path in files() if path.match("src/*/__init__.py")}
    assert len(packages) >= 3
    assert [path for path in packages if not (path / "py.typed").is_file()] == []
