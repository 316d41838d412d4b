"""Drives of another machine, where SQLite's files cannot be shared: its locks and shared memory do not reach there."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

_REMOTE = frozenset(
    {
        "9p",
        "acfs",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "fuse.cifs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.smbnetfs",
        "fuse.sshfs",
        "fuse.vmhgfs-fuse",
        "glusterfs",
        "gpfs",
        "lustre",
        "macfuse.sshfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "orangefs",
        "pvfs2",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "vmhgfs",
        "webdav",
    }
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_MAC = re.compile(r"^.* on (?P<point>/.*) \((?P<kind>[\w.]+)(?:,.*)?\)$")
_MOUNTS = Path("/proc/self/mountinfo")


def remote_kind(path: Path) -> str | None:
    """Return the kind of network drive that a path stands on, such as nfs or cifs; None where it is this machine's."""
    if sys.platform == "win32":
        return _windows_kind(path)
    kind = kind_at(path.resolve(), _mounts())
    return kind if kind in _REMOTE else None


def kind_at(path: PurePath, mounts: Iterable[tuple[Path, str]]) -> str | None:
    """Return the kind of file system that a path stands on: that of the innermost mount, and there of the last."""
    above = [(len(point.parts), kind) for point, kind in mounts if path.is_relative_to(point)]
    return max(reversed(above), key=lambda each: each[0], default=(0, None))[1]


def linux_mounts(text: str) -> Iterator[tuple[Path, str]]:
    """Yield where each file system is mounted and of which kind it is, as /proc/self/mountinfo tells."""
    for line in text.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split(" ")
        if dash and len(fields) > 4:  # noqa: PLR2004 - proc(5): the fifth is the mount point
            point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4])
            yield Path(point), after.partition(" ")[0]


def mac_mounts(text: str) -> Iterator[tuple[Path, str]]:
    """Yield the same from what `mount` prints on a Mac."""
    for line in text.splitlines():
        if found := _MAC.match(line):
            yield Path(found["point"]), found["kind"]


def _mounts() -> list[tuple[Path, str]]:
    try:
        if sys.platform == "darwin":
            words = ["/sbin/mount"]
            told = subprocess.run(words, capture_output=True, check=False, encoding="utf-8", errors="replace")  # noqa: S603 - a fixed word
            return [*mac_mounts(told.stdout)]
        # Names in other encodings than UTF-8 are none that a database stands under.
        return [*linux_mounts(_MOUNTS.read_text(encoding="utf-8", errors="replace"))]
    except OSError:
        # A system that does not tell is taken at its word once a transaction begins.
        return []


if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _windows_kind(path: Path) -> str | None:
        drive = path.resolve().drive
        if drive.startswith("\\\\"):
            return "UNC"
        return "SMB" if ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE else None

else:

    def _windows_kind(path: Path) -> str | None:
        del path
        return None
