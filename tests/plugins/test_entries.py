"""A plugin's distribution is known by the head of its metadata, which is read once and not parsed whole."""

from importlib.metadata import EntryPoint, PathDistribution
from pathlib import Path

import pytest

from overenskommelse.plugins.entries import entries_of, identity

HEAD = "Metadata-Version: 2.4\nName: my-town\nVersion:  1.2.3 \nSummary: A town"


class Counted(PathDistribution):
    """A distribution that counts how often a file of it is read."""

    reads = 0

    def read_text(self, filename: str) -> str | None:  # type: ignore[override]  # a path is no file of ours
        self.reads += filename == "METADATA"
        return super().read_text(filename)


def distribution(folder: Path, metadata: str | bytes | None, name: str = "METADATA") -> Counted:
    if metadata is not None:
        (folder / name).write_bytes(metadata if isinstance(metadata, bytes) else metadata.encode())
    return Counted(folder)


@pytest.mark.parametrize(
    ("metadata", "found"),
    [
        (HEAD, ("my-town", "1.2.3")),
        (f"{HEAD}\n\nName: another\n\nIts README.", ("my-town", "1.2.3")),
        (HEAD.replace("\n", "\r\n") + "\r\n\r\nVersion: 9", ("my-town", "1.2.3")),
        ("Name: my-town", ("my-town", None)),
        ("Version: 1.2.3", ("?", "1.2.3")),
        ("Name:\nVersion:", ("?", None)),
        (None, ("?", None)),
        (b"Name: \xff", ("?", None)),
    ],
)
def test_name_and_version_stand_in_the_head_as_far_as_it_can_be_read(
    tmp_path: Path, metadata: str | bytes | None, found: tuple[str, str | None]
) -> None:
    assert identity(distribution(tmp_path, metadata)) == found


def test_older_metadata_stands_in_a_file_of_another_name(tmp_path: Path) -> None:
    assert identity(distribution(tmp_path, HEAD, "PKG-INFO")) == ("my-town", "1.2.3")


def test_metadata_is_read_once_for_all_plugins_of_a_distribution(tmp_path: Path) -> None:
    found = distribution(tmp_path, HEAD)
    points = [
        EntryPoint(name=name, value="my_town", group="g")._for(found)  # type: ignore[attr-defined]  # as distributions do
        for name in ("one", "two", "three")
    ]
    entries = tuple(entries_of(points))
    assert [(each.name, each.distribution, each.version) for each in entries] == [
        ("one", "my-town", "1.2.3"),
        ("two", "my-town", "1.2.3"),
        ("three", "my-town", "1.2.3"),
    ]
    assert found.reads == 1


def test_an_entry_point_of_no_distribution_is_known_by_its_own_name() -> None:
    (only,) = entries_of([EntryPoint(name="one", value="my_town", group="g")])
    assert (only.name, only.distribution, only.version) == ("one", "?", None)
