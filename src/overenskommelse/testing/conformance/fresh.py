"""A plugin in an interpreter of its own: what it prints, opens and reads there, and what it answers."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.metadata import EntryPoint
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType, ModuleType

import pytest
from attrs import frozen

from ...errors import OverenskommelseError
from ...plugins import Entry
from ..case import Case, boundaries

MOST_DAYS = 24
"""How many boundary days each agreement is asked about."""
_PATIENCE = 120

_HERE: Mapping[str, str] = MappingProxyType({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"})
_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {"PYTHONHASHSEED": "2", "TZ": "Etc/GMT+12", "LC_ALL": "C", "LANGUAGE": "de", "HOME": "/", "USER": "nobody"}
)


@frozen
class Answer:
    """What came of one interpreter."""

    printed: tuple[str, ...]
    opened: tuple[str, ...]
    read: tuple[str, ...]
    answers: Mapping[str, object]


def answered(case: Case) -> Answer:
    """Ask in an interpreter of its own, once.  Skips the test where a plugin is an object that only this one has."""
    return _asked(case, is_elsewhere=False)


def answered_elsewhere(case: Case) -> Answer:
    """Ask in another zone, language and folder, and another order of hashes."""
    return _asked(case, is_elsewhere=True)


@cache
def _asked(case: Case, *, is_elsewhere: bool) -> Answer:
    with TemporaryDirectory() as folder:
        question, answer = Path(folder) / "question.json", Path(folder) / "answer.json"
        question.write_text(json.dumps(_question(case)), encoding="utf-8")
        done = subprocess.run(  # noqa: S603 - our own probe
            [sys.executable, "-B", "-m", "overenskommelse.testing.probe", str(question), str(answer)],
            cwd=folder if is_elsewhere else None,
            env={**_environment(), **(_ELSEWHERE if is_elsewhere else _HERE)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"in an interpreter of its own it fails:\n{done.stdout}{done.stderr}", pytrace=False)
        found = json.loads(answer.read_text(encoding="utf-8"))
    printed = tuple(line for line in (done.stdout + done.stderr).splitlines() if line.strip())
    return Answer(printed, tuple(found["opened"]), tuple(found["read"]), found["answers"])


def _environment() -> dict[str, str]:
    path = os.pathsep.join(each or str(Path.cwd()) for each in sys.path)
    left = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONWARNINGS", "PYTHONPROFILEIMPORTTIME"}
    }
    return {**left, "PYTHONPATH": path, "PYTHONUTF8": "1"}


def _question(case: Case) -> dict[str, object]:
    """Return what the probe is asked; about agreements only where they can be read."""
    try:
        days = {
            offer.agreement: _some(boundaries(each))
            for offer, each in zip(case.variant.agreements, case.opened, strict=True)
        }
    except OverenskommelseError:
        days = {}
    return {
        "entries": [(entry.name, entry.distribution, entry.version, target(entry)) for entry in case.entries],
        "variant": case.code,
        "package": _package(target(case.entry).partition(":")[0]),
        "days": days,
    }


def _package(module: str) -> str:
    """Return what the names of a plugin's modules begin with; of the library's own plugins the module alone."""
    package = module.partition(".")[0]
    return module if package == __name__.partition(".")[0] else package


def _some(days: Sequence[date]) -> list[str]:
    """Return some of many days, as far from each other as may be."""
    step = max(1, len(days) // MOST_DAYS)
    return [day.isoformat() for day in days[::step]]


def target(entry: Entry) -> str:
    """Return module, or module and name, by which a plugin can be imported anew; skips the test where there is none."""
    point = getattr(entry.load, "__self__", None)
    if isinstance(point, EntryPoint):
        return point.value
    plugin = entry.load()
    if not isinstance(plugin, ModuleType):
        pytest.skip(f"the plugin {entry.name} is an object of this process, which no other can import")
    return plugin.__name__
