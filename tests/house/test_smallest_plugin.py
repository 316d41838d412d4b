"""The smallest plugin works as docs/plugins/README.md writes it: packed as ours is, every file of it used and read."""

import re
import sys
import tomllib
from fnmatch import fnmatchcase
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest

from overenskommelse.plugins import Entry, base, load, se
from overenskommelse.variants import Variant
from overenskommelse.workplace.opening import open_offer
from tools.tree import ROOT

PAGE = (ROOT / "docs" / "plugins" / "README.md").read_text(encoding="utf-8").partition("\n## The hooks")[0]
BLOCKS = dict(re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
TOML = tomllib.loads(BLOCKS["toml"])
OURS = tomllib.loads((ROOT / "plugins" / "overenskommelse-vgr" / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGE = "overenskommelse_exempel"


def tree() -> list[str]:
    """Return the files that the page names, as paths from the plugin's folder."""
    folders: list[str] = []
    files = []
    for line in BLOCKS[""].splitlines():
        name, depth = line.strip(), (len(line) - len(line.lstrip())) // 4
        folders[depth:] = [name]
        if not name.endswith("/"):
            files.append("".join(folders[1:]))
    return files


@pytest.fixture
def variant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Variant:
    """Write the files where the page says, and return what the module brings."""
    written = dict(zip(tree(), (BLOCKS["toml"], BLOCKS["python"], BLOCKS["yaml"]), strict=True))
    for name, text in written.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "src")
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    (brought,) = import_module(PACKAGE).variants()
    assert isinstance(brought, Variant)
    return brought


def test_it_is_built_and_packed_as_ours_is() -> None:
    assert TOML["build-system"] == OURS["build-system"]
    wheel, ours = (each["tool"]["hatch"]["build"]["targets"]["wheel"] for each in (TOML, OURS))
    assert wheel == {"packages": [name.replace("overenskommelse_vgr", PACKAGE) for name in ours["packages"]]}
    assert TOML["project"]["dependencies"] == OURS["project"]["dependencies"]


def test_its_module_stands_where_its_metadata_says() -> None:
    assert TOML["project"]["entry-points"] == {"overenskommelse.variants": {"exempel": PACKAGE}}
    assert tree()[:2] == ["pyproject.toml", f"src/{PACKAGE}/__init__.py"]


def test_it_names_every_file_there_is_and_no_other(variant: Variant) -> None:
    (offer,) = variant.agreements
    named = [f"src/{each.package}/{each.path}" for each in (*offer.files, *offer.ledger)]
    data = tree()[2:]
    assert [name for name in named if not any(fnmatchcase(file, name) for file in data)] == []
    assert [file for file in data if not any(fnmatchcase(file, name) for name in named)] == []


def test_its_agreement_is_read_by_its_code(variant: Variant) -> None:
    plugins = {"base": base, "se": se, "exempel": sys.modules[PACKAGE]}
    loaded = load(entry_points=[Entry(name, "x", "0.1.0", partial(plugins.get, name)) for name in plugins])
    assert loaded.problems == ()
    opened = open_offer("exempel", loaded.catalog)
    assert (opened.agreement.name, opened.agreement.variant) == ("Överenskommelsen i Region Exempel", variant.code)
    assert opened.problems == ()
