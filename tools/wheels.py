"""Build every wheel of the workspace and try each where nothing else is installed.

Each extra of the library is tried by itself, each plugin's own tests are run from its wheel, with and without the
console beside it, and a plugin that `new-variant` has just written is built, installed and tested.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from attrs import frozen

from tools.tree import ROOT

LIBRARY, CONSOLE = "overenskommelse", "overenskommelse-console"
TESTING = f"{LIBRARY}[testing]"
# What the library, and each of its extras, must let one import.
MODULES = {
    LIBRARY: ("overenskommelse.cli", "overenskommelse.plugins", "overenskommelse.wording"),
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
    "overenskommelse[papers]": (
        "docx",
        "icalendar",
        "jinja2",
        "overenskommelse.documents.docx_writer",
        "overenskommelse.documents.html_writer",
        "python_calamine",
        "xlsxwriter",
    ),
    "overenskommelse[pdf]": ("typst",),
    TESTING: ("hypothesis", "overenskommelse.testing", "pytest"),
    CONSOLE: ("overenskommelse_console",),
}
SMOKE = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]"
BESIDE = (CONSOLE, f"{LIBRARY}[store]")
"""What a plugin's tests are run beside the second time: with a database none of them is skipped but a server's."""
NEW = "prov"


@frozen
class Bench:
    """A folder with the wheels, and an environment in it that is made anew for each trial."""

    folder: Path

    @property
    def wheels(self) -> Path:
        """Where the wheels are."""
        return self.folder / "wheels"

    @property
    def programs(self) -> Path:
        """Where the environment's programs are."""
        return self.folder / "environment" / ("Scripts" if os.name == "nt" else "bin")

    def install(self, *names: str) -> bool:
        """Make the environment anew, with these requirements; tell whether that was done."""
        made = _uv("venv", "--quiet", "--clear", f"--python={sys.executable}", "environment", at=self.folder)
        return made == 0 and self.add(*names)

    def add(self, *names: str) -> bool:
        """Install requirements into the environment; tell whether that was done."""
        words = ("--quiet", f"--find-links={self.wheels}", f"--python={self.programs.parent}")
        return _uv("pip", "install", *words, *names, at=self.folder) == 0

    def run(self, program: str, *words: str, at: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run one of the environment's programs; what it says stays here, and is shown where it fails."""
        environment = {**os.environ, "PYTHONUTF8": "1", "OVERENSKOMMELSE_DB": str(self.folder / "no.db")}
        done = subprocess.run(
            [str(self.programs / program), *words],
            cwd=at or self.folder,
            env={name: value for name, value in environment.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
        return done


def try_wheels() -> tuple[bool, list[str]]:
    """Build and try every wheel; return whether all held, and a line for each."""
    wanted = {LIBRARY, *(f"{LIBRARY}[{extra}]" for extra in extras())}
    if missing := wanted - MODULES.keys():
        return False, [f"no modules to try for {name}" for name in sorted(missing)]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if _uv("build", "--all-packages", "--wheel", f"--out-dir={bench.wheels}", at=ROOT):
            return False, ["the wheels could not be built"]
        results = {name: _import(bench, name, MODULES[name]) for name in MODULES}
        for plugin in plugins():
            results |= {plugin.name: _import(bench, plugin.name, (plugin.name.replace("-", "_"),))}
            results |= {f"{plugin.name}: its tests": _test(bench, plugin)}
            results |= {f"{plugin.name}: beside the console": _test(bench, plugin, *BESIDE)}
        results |= {"a new variant: its tests": _test_new(bench)}
    lines = [f"{name:45} {held or 'FAILS'}" for name, held in results.items()]
    return all(results.values()), lines


def extras() -> list[str]:
    """List the library's extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [*project["optional-dependencies"]]


def plugins() -> list[Path]:
    """List the folders of the plugins that are developed here."""
    return sorted(path.parent for path in (ROOT / "plugins").glob("*/pyproject.toml"))


def _import(bench: Bench, name: str, modules: tuple[str, ...]) -> str:
    """Install a requirement alone; return what can be imported then, nothing if it fails."""
    held = bench.install(name) and bench.run("python", "-c", SMOKE, LIBRARY, *modules).returncode == 0
    return f"installs and imports {', '.join((LIBRARY, *modules))}" if held else ""


def _test(bench: Bench, plugin: Path, *beside: str) -> str:
    """Run a plugin's own tests, copied to where nothing of the repository is; return pytest's last line."""
    suite = bench.folder / "suite"
    if not (plugin / "tests").is_dir():
        return ""
    shutil.rmtree(suite, ignore_errors=True)
    shutil.copytree(plugin / "tests", suite, ignore=shutil.ignore_patterns("__pycache__"))
    return _pytest(bench, suite) if bench.install(TESTING, plugin.name, *beside) else ""


def _test_new(bench: Bench) -> str:
    """Write a plugin, build and install it, and run its tests; return pytest's last line."""
    shutil.rmtree(bench.folder / f"{LIBRARY}-{NEW}", ignore_errors=True)
    project = bench.folder / f"{LIBRARY}-{NEW}"
    asked = ("new-variant", NEW, "--parent", "se", "--into", str(bench.folder), "--name", "Region Prov")
    data = str(project / "src" / f"{LIBRARY}_{NEW}")
    held = (
        bench.install(TESTING)
        and bench.run(LIBRARY, *asked).returncode == 0
        and bench.add(f"{project}[test]")
        and bench.run(LIBRARY, "validate", data).returncode == 0
        and bench.run(LIBRARY, "fmt", "--check", data).returncode == 0
    )
    return _pytest(bench, project / "tests") if held else ""


def _pytest(bench: Bench, suite: Path) -> str:
    done = bench.run("pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib", at=suite)
    return done.stdout.splitlines()[-1].partition(" in ")[0] if done.returncode == 0 else ""


def _uv(*words: str, at: Path) -> int:
    # `uv run` says which uv it is.
    return subprocess.call([os.environ.get("UV", "uv"), *words], cwd=at)
