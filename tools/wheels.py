"""Build every wheel of the workspace and try each, one extra at a time, where nothing else is installed."""

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from tools.tree import ROOT

# What each distribution, or extra of the library, must let one import.
MODULES = {
    "overenskommelse": ("overenskommelse.cli", "overenskommelse.plugins", "overenskommelse.wording"),
    "overenskommelse[cli]": ("shtab",),
    "overenskommelse[sheets]": ("email_validator", "python_calamine", "stdnum", "xlsxwriter"),
    "overenskommelse[store]": (
        "alembic",
        "email_validator",
        "overenskommelse.store",
        "platformdirs",
        "sqlmodel",
        "stdnum",
    ),
    "overenskommelse[postgresql]": ("psycopg", "sqlmodel"),
    "overenskommelse[papers]": ("docx", "icalendar", "jinja2", "python_calamine", "xlsxwriter"),
    "overenskommelse[pdf]": ("typst",),
    "overenskommelse[testing]": ("hypothesis", "overenskommelse.testing", "pytest"),
    "overenskommelse-console": ("overenskommelse_console",),
    "overenskommelse-halland": ("overenskommelse_halland",),
    "overenskommelse-skane": ("overenskommelse_skane",),
    "overenskommelse-vgr": ("overenskommelse_vgr",),
}
SMOKE = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"


def try_wheels() -> tuple[bool, list[str]]:
    """Build and try every wheel; return whether all held, and a line for each."""
    wanted = {"overenskommelse", *(f"overenskommelse[{extra}]" for extra in extras())}
    if missing := wanted - MODULES.keys():
        return False, [f"no modules to try for {name}" for name in sorted(missing)]
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder) / "wheels"
        if _uv("build", "--all-packages", "--wheel", f"--out-dir={wheels}", at=ROOT):
            return False, ["the wheels could not be built"]
        results = {name: _try(name, wheels, Path(folder)) for name in MODULES}
    lines = [f"{name:30} {'installs and imports ' if held else 'FAILS '}{held}" for name, held in results.items()]
    return all(results.values()), lines


def extras() -> list[str]:
    """List the library's extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["optional-dependencies"]]


def _try(name: str, wheels: Path, folder: Path) -> str:
    """Install a requirement into an environment of its own; return its modules, nothing if it fails."""
    environment = folder / "environment"
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    words = ("--quiet", f"--find-links={wheels}", f"--python={python}", name)
    modules = ("overenskommelse", *MODULES[name])
    if (
        _uv("venv", "--quiet", "--clear", f"--python={sys.executable}", str(environment), at=folder)
        or _uv("pip", "install", *words, at=folder)
        or subprocess.call([python, "-c", SMOKE, *modules], cwd=folder)
    ):
        return ""
    return ", ".join(modules)


def _uv(*words: str, at: Path) -> int:
    # `uv run` says which uv it is.
    return subprocess.call([os.environ.get("UV", "uv"), *words], cwd=at)
