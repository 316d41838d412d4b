"""An environment of its own beside this one, and plugins in it as an installer puts them there, offline."""

import os
import subprocess
import sysconfig
import tomllib
import venv
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

_PROGRAM = "import sys; from overenskommelse.cli import main; sys.exit(main())"


@frozen
class Environment:
    """A virtual environment that sees the library and all that stands beside it here."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def site(self) -> Path:
        """Where its own distributions are."""
        paths = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))

    def install(self, project: Path) -> None:
        """Install a distribution as `pip install --editable` does: its metadata, and the path of its modules."""
        told = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        name, version = told["name"].replace("-", "_"), told["version"]
        info = self.site / f"{name}-{version}.dist-info"
        info.mkdir()
        head = f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {version}\n"
        (info / "METADATA").write_text(head, encoding="utf-8")
        points = "".join(_section(group, named) for group, named in told.get("entry-points", {}).items())
        (info / "entry_points.txt").write_text(points, encoding="utf-8")
        (self.site / f"{name}.pth").write_text(f"{project / 'src'}\n", encoding="utf-8")

    def run(self, *words: str, at: Path) -> subprocess.CompletedProcess[str]:
        """Run Python with these words in a folder."""
        return subprocess.run(
            [str(self.python), *words],
            cwd=at,
            env={**_untouched(), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def program(self, *words: str, at: Path) -> subprocess.CompletedProcess[str]:
        """Run `overenskommelse` with these words in a folder."""
        return self.run("-c", _PROGRAM, *words, at=at)


def made(folder: Path) -> Environment:
    """Make an environment in a folder; what is installed here is there too, editable distributions included."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    environment = Environment(folder)
    here = sysconfig.get_path("purelib")
    (environment.site / "beside.pth").write_text(f"import site; site.addsitedir({here!r})\n", encoding="utf-8")
    return environment


def _section(group: str, named: Mapping[str, str]) -> str:
    return "".join([f"[{group}]\n", *(f"{name} = {value}\n" for name, value in named.items()), "\n"])


def _untouched() -> dict[str, str]:
    """Return the environment without what would lead this Python's modules, or another's, into it."""
    return {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
