"""Plugins that are really installed: found through their distributions' metadata, in a fresh interpreter."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from overenskommelse.plugins import load

REPORT = """
import json
from overenskommelse.plugins import load
loaded = load()
print(json.dumps({
    "variants": [variant.code for variant in loaded.catalog.variants],
    "plugins": [[p.name, p.distribution, p.version, p.variants] for p in loaded.plugins],
    "problems": [str(problem) for problem in loaded.problems],
}))
"""
WORKING = """
from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Variant

@hookimpl
def variants():
    return [Variant(code="{code}", name="Påhittad", parent="se")]
"""


def install(site: Path, name: str, module: str, *, points: str | None = None, metadata: bool = True) -> None:
    """Write a distribution as an installer would: a module, and its dist-info."""
    package = name.replace("-", "_")
    (site / f"{package}.py").write_text(module, encoding="utf-8")
    info = site / f"{package}-1.2.3.dist-info"
    info.mkdir()
    if metadata:
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2.3\n"
        (info / "METADATA").write_text(text, encoding="utf-8")
    written = points or f"[overenskommelse.variants]\n{name.removeprefix('my-')} = {package}\n"
    (info / "entry_points.txt").write_text(written, encoding="utf-8")


def report(site: Path) -> dict[str, Any]:
    """Load in a fresh interpreter that sees a folder of installed distributions beside its own."""
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", REPORT], check=True, capture_output=True, text=True, env=environment, encoding="utf-8"
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_what_ships_with_us_comes_by_the_public_door() -> None:
    loaded = load()
    assert loaded.problems == ()
    brought = {plugin.name: (plugin.distribution, plugin.variants) for plugin in loaded.plugins}
    assert brought == {
        "base": ("overenskommelse", ("base",)),
        "popolo": ("overenskommelse", ()),
        "se": ("overenskommelse", ("se",)),
        "halland": ("overenskommelse-halland", ("halland",)),
        "skane": ("overenskommelse-skane", ("skane",)),
        "vgr": ("overenskommelse-vgr", ("vgr",)),
        "witness": ("overenskommelse", ()),
    }


def test_a_strangers_plugin_is_found_and_extends_ours(tmp_path: Path) -> None:
    install(tmp_path, "my-town", WORKING.format(code="town"))
    found = report(tmp_path)
    assert found["variants"] == ["base", "halland", "se", "skane", "town", "vgr"]
    assert ["town", "my-town", "1.2.3", ["town"]] in found["plugins"]
    assert found["problems"] == []


@pytest.mark.parametrize(
    ("module", "words"),
    [
        ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("import sys; sys.exit('bye')", "SystemExit: bye"),
        ("def (", "SyntaxError"),
        ("1 / 0", "ZeroDivisionError"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("print('spoiling the data')\n1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_plugin_that_cannot_be_imported_is_told_of_and_the_rest_work(tmp_path: Path, module: str, words: str) -> None:
    install(tmp_path, "my-odd", module)
    install(tmp_path, "my-town", WORKING.format(code="town"))
    found = report(tmp_path)
    assert found["variants"] == ["base", "halland", "se", "skane", "town", "vgr"]
    (problem,) = found["problems"]
    assert "The plugin odd (my-odd 1.2.3) could not be imported" in problem
    assert words in problem
    assert "Update or uninstall my-odd" in problem


def test_a_second_vgr_takes_the_first_with_it_and_both_distributions_are_named(tmp_path: Path) -> None:
    install(tmp_path, "my-vgr", WORKING.format(code="vgr"))
    found = report(tmp_path)
    assert found["variants"] == ["base", "halland", "se", "skane"]
    (problem,) = found["problems"]
    assert "overenskommelse-vgr 0.1.0" in problem
    assert "my-vgr 1.2.3" in problem


def test_an_entry_point_to_a_missing_name_is_told(tmp_path: Path) -> None:
    install(tmp_path, "my-odd", "", points="[overenskommelse.variants]\nodd = my_odd:plugin\n")
    (problem,) = report(tmp_path)["problems"]
    assert "odd (my-odd 1.2.3)" in problem
    assert "plugin" in problem


def test_entry_points_that_cannot_be_read_hide_no_other_plugin(tmp_path: Path) -> None:
    install(tmp_path, "my-odd", "", points="[overenskommelse.variants]\nno equals sign\n")
    install(tmp_path, "my-town", WORKING.format(code="town"))
    found = report(tmp_path)
    assert found["variants"] == ["base", "halland", "se", "skane", "town", "vgr"]
    (problem,) = found["problems"]
    assert "my-odd" in problem


def test_entry_points_of_others_that_cannot_be_read_are_none_of_our_business(tmp_path: Path) -> None:
    install(tmp_path, "their-tool", "", points="[console_scripts]\nno equals sign\n")
    found = report(tmp_path)
    assert found["variants"] == ["base", "halland", "se", "skane", "vgr"]
    assert found["problems"] == []


def test_a_plugin_whose_metadata_is_gone_still_works(tmp_path: Path) -> None:
    install(tmp_path, "my-town", WORKING.format(code="town"), metadata=False)
    found = report(tmp_path)
    assert "town" in found["variants"]
    assert found["problems"] == []


def test_loading_brings_in_no_parser_no_database_and_no_holidays() -> None:
    probe = "import sys; from overenskommelse.plugins import load; load(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded & {"ruamel", "cattrs", "holidays", "babel", "sqlmodel", "sqlalchemy", "textual", "pytest"} == set()
    assert {"pluggy", "overenskommelse_skane", "overenskommelse_vgr"} <= loaded


DEMO = """
from datetime import date
from overenskommelse.plugins import hookimpl
from overenskommelse.variants import Demo, Offer, Resource, Variant

@hookimpl
def variants():
    offer = Offer(agreement="aby", files=(Resource("json", "agreement/*.yaml"),))
    return [Variant(code="aby", name="Åby", parent="se", agreements=(offer,), demo=Demo("aby", date(2020, 1, 1)))]
"""


def test_a_demo_that_cannot_be_read_is_told_with_its_variant(tmp_path: Path) -> None:
    install(tmp_path, "my-aby", DEMO)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONUTF8": "1"}
    code = "from overenskommelse.cli import main; raise SystemExit(main(['demo', '--language', 'en']))"
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, env=environment, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "The package json holds no file agreement/*.yaml." in done.stderr
    assert done.stderr.endswith(
        "The demo shown is aby, which the variant aby brings, and it cannot be read. "
        "Update or uninstall my-aby, and the next variant's demo is shown.\n"
    )
