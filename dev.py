"""Run this project from a clone, where there is nothing but Python 3.11 with pip.

python3 dev.py demo               print how the promises of the installed example stood on a date
python3 dev.py test               run every check; the exit code says whether all of them held
python3 dev.py test WORDS...      run pytest alone, with these words as its arguments
python3 dev.py prove [NAME]       full counts, benchmarks, wheels, an editor; figures go to docs/figures/
python3 dev.py catalogues         extract the sentences, update and compile their translations
python3 dev.py schemas            write the JSON Schemas and the reference of the file format anew
python3 dev.py pin                write requirements.txt anew
python3 dev.py WORDS...           run `overenskommelse WORDS...`; python3 dev.py --help lists them, once set up
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
FETCHED = ROOT / ".dev" / "uv"
UV = "uv>=0.9,<1"

SITE = ".dev/site"

CHECKS: Mapping[str, Sequence[str]] = {
    "ruff check": ("ruff", "check", "--quiet"),
    "ruff format": ("ruff", "format", "--check", "--quiet"),
    "mypy": ("mypy", "--no-error-summary"),
    "layers": ("lint-imports", "--no-cache", "--no-logo"),
    "catalogues": ("python", "-m", "tools.catalogues", "--check"),
    # Every warning is an error, and a link that leads nowhere is a warning.
    "docs": ("sphinx-build", "--fail-on-warning", "--keep-going", "--nitpicky", "--quiet", "docs", SITE),
}
# One more than there are cores, for a test of the console waits as long as it works; more than four cost more to start
# than they save.
PYTEST = ("pytest", f"--numprocesses={min((os.cpu_count() or 1) + 1, 4)}")


def main(words: Sequence[str]) -> int:
    """Do what the words say and return the exit code."""
    if not words or words[0] in {"-h", "--help"}:
        return _help() if words else _help(code=2)
    verb, rest = words[0], words[1:]
    match verb:
        case "test":
            return _pytest(rest) if rest else _test()
        case "prove" | "catalogues" | "schemas":
            return _run("python", "-m", f"tools.{verb}", *rest, at=ROOT)
        case "pin":
            return _pin()
        case _:
            return _run("overenskommelse", *words)


def _help(code: int = 0) -> int:
    """Print what this can do, and what the program can; nobody asked for it to be set up."""
    print(__doc__, flush=True)
    if (ROOT / ".venv").exists():
        _run("overenskommelse", "--help")
    return code


def _test() -> int:
    """Run every check, also those after a failing one, and pytest last."""
    failed = [name for name, words in CHECKS.items() if not _holds(name, words)]
    code = _run(*PYTEST, at=ROOT)
    if failed:
        print("Failed before pytest:", ", ".join(failed), flush=True)
    return code or int(bool(failed))


def _holds(name: str, words: Sequence[str]) -> bool:
    print(f"== {name}", flush=True)
    code = _run(*words, at=ROOT)
    if code:
        print(f"{name} failed with exit code {code}", flush=True)
    return code == 0


def _pytest(words: Sequence[str]) -> int:
    return _run("pytest", *words, at=ROOT)


def _pin() -> int:
    """Pin every dependency by hash and without an address, for those who install without uv."""
    words = ("--no-emit-workspace", "--no-header", "--no-annotate", "--output-file=requirements.txt")
    return _uv("export", "--quiet", *words, at=ROOT)


def _run(*words: str, at: Path | None = None) -> int:
    """Run a program of the project's environment, in this folder or another, and return its exit code."""
    if not (ROOT / ".venv").exists():
        print("Setting up; this happens once.", file=sys.stderr, flush=True)
    return _uv("run", "--quiet", f"--project={ROOT}", "--", *words, at=at)


def _uv(*words: str, at: Path | None = None) -> int:
    code = subprocess.call([_find_uv(), *words], cwd=at, env=_environment())
    return code if code >= 0 else 128 - code


def _find_uv() -> str:
    """Give the path of uv: the one on PATH, the one fetched before, or one fetched now."""
    folders = os.pathsep.join(str(FETCHED / name) for name in ("bin", "Scripts"))
    found = shutil.which("uv") or shutil.which("uv", path=folders)
    if found is None:
        _fetch_uv()
        found = shutil.which("uv", path=folders)
    if found is None:
        sys.exit(f"uv was fetched to {FETCHED}, but no program is there. Remove the folder and try again.")
    return found


def _fetch_uv() -> None:
    """Install uv into a folder of its own; Debian's Python allows that where it refuses a plain install."""
    print("Fetching uv; this happens once.", file=sys.stderr, flush=True)
    words = ("install", "--quiet", "--no-input", "--upgrade", f"--target={FETCHED}", UV)
    # What a user has set for their own installs contradicts --target.
    ours = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_ROOT_USER_ACTION": "ignore"}
    if subprocess.call([sys.executable, "-m", "pip", *words], env={**os.environ, **ours}):
        sys.exit("Could not fetch uv with pip. Put uv on PATH by any other means, and try again.")


def _environment() -> dict[str, str]:
    """Let uv take this Python and the project's own environment, whichever other one is active."""
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    # An office's network often signs with a certificate of its own, which only the system knows.
    environment.setdefault("UV_SYSTEM_CERTS", "1")
    if sys.prefix == sys.base_prefix:
        environment.setdefault("UV_PYTHON", sys.executable)
    return environment


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
