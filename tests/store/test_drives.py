"""The drive that a path stands on is found by what the system says of its mounts."""

from pathlib import PurePosixPath

import pytest

from overenskommelse.store.drives import kind_at, linux_mounts, mac_mounts

LINUX = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /srv/delad\040mapp rw - cifs //server/delad rw,vers=3.1
41 22 0:41 / /srv/delad\040mapp/lokal rw - tmpfs tmpfs rw
42 22 0:42 / /mnt/n rw shared:7 master:2 - nfs4 server:/n rw
43 22 0:43 / /mnt/n rw - xfs /dev/sdb rw
not a mount
"""
MAC = """
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@server/delad on /Volumes/delad mapp (smbfs, nodev, nosuid, mounted by anna)
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/srv/anna/a.db", "ext4"),
        ("/srv/delad mapp/a.db", "cifs"),
        ("/srv/delad mapp", "cifs"),
        ("/srv/delad mappar/a.db", "ext4"),
        ("/srv/delad mapp/lokal/a.db", "tmpfs"),
        # What is mounted upon another hides it.
        ("/mnt/n/a.db", "xfs"),
    ],
)
def test_a_path_on_linux_stands_on(path: str, expected: str) -> None:
    assert kind_at(PurePosixPath(path), linux_mounts(LINUX)) == expected


@pytest.mark.parametrize(("path", "expected"), [("/opt/anna/a.db", "apfs"), ("/Volumes/delad mapp/a.db", "smbfs")])
def test_a_path_on_a_mac_stands_on(path: str, expected: str) -> None:
    assert kind_at(PurePosixPath(path), mac_mounts(MAC)) == expected


def test_where_nothing_is_told_nothing_is_known() -> None:
    assert kind_at(PurePosixPath("/a.db"), linux_mounts("")) is None
