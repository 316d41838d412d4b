"""Prove what `dev.py test` only samples, and write the figures to docs/figures/.

The proofs: `tests` with Hypothesis' full counts, `benchmarks`, `wheels` installed one extra at a time, and `editor`,
which asks the language server of editors what it makes of our JSON Schema.
"""

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from tools.editing import prove_editor
from tools.tree import ROOT
from tools.wheels import try_wheels

FIGURES = ROOT / "docs" / "figures"


def prove_tests() -> tuple[bool, list[str]]:
    """Run every test with full counts; the figures are pytest's slowest tests and its summary."""
    words = ["pytest", "--numprocesses=auto", "--maxprocesses=4", "--durations=20"]
    done = run(words, {"HYPOTHESIS_PROFILE": "prove"})
    lines = done.stdout.splitlines()
    first = next((number for number, line in enumerate(lines) if "slowest" in line), max(len(lines) - 1, 0))
    return done.returncode == 0, lines[first:]


def prove_benchmarks() -> tuple[bool, list[str]]:
    """Run each benchmark by itself; the figures are what they print."""
    held, lines = True, []
    for path in sorted((ROOT / "benchmarks").glob("bench_*.py")):
        done = run([sys.executable, str(path)], {})
        held = held and done.returncode == 0
        lines += [path.stem.removeprefix("bench_"), *(f"  {line}" for line in done.stdout.splitlines()), ""]
    return held, lines


PROOFS: dict[str, Callable[[], tuple[bool, list[str]]]] = {
    "tests": prove_tests,
    "benchmarks": prove_benchmarks,
    "wheels": try_wheels,
    "editor": prove_editor,
}


def run(words: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a program at the root; what it says against itself goes straight to the terminal."""
    return subprocess.run(
        words,
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )


def write(name: str, lines: Iterable[str]) -> None:
    """Write figures with the circumstances they were measured under."""
    python, system, cores = platform.python_version(), platform.system(), os.cpu_count()
    head = f"{name}, {datetime.now(UTC):%Y-%m-%d}: Python {python}, {system}, {cores} cores"
    FIGURES.mkdir(parents=True, exist_ok=True)
    text = "\n".join([head, "", *lines]).rstrip() + "\n"
    (FIGURES / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")


def main(words: list[str]) -> int:
    """Run the named proof, or all of them, and return the exit code."""
    if not set(words) <= PROOFS.keys():
        print("There is", ", ".join(PROOFS), "to prove.", file=sys.stderr)
        return 2
    failed = []
    for name in words or PROOFS:
        held, lines = PROOFS[name]()
        print("\n".join(lines), flush=True)
        if held:
            write(name, lines)
        else:
            failed.append(name)
    print("Failed:" if failed else "All proofs held.", ", ".join(failed))
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
