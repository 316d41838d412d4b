"""A database file that lies where it was opened: what is written to one that was taken away would be lost unseen."""

from pathlib import Path

from attrs import frozen

from ..errors import Place, Problem, StoreError
from ..messages import Template

GONE = Template(
    "database-file-gone", "The file of the database was taken away since it was opened, or another lies in its place."
)
PUT_BACK = Template(
    "put-database-back", "Nothing was written. Put the file back, or end the program and open the database anew."
)


@frozen
class Presence:
    """Which file it is that lies at a path."""

    path: Path
    device: int
    number: int

    @classmethod
    def of(cls, path: Path) -> "Presence":
        """Return which file lies at a path now.  Raises StoreError where none does."""
        try:
            found = path.stat()
        except OSError as error:
            raise _gone(path) from error
        return cls(path, found.st_dev, found.st_ino)

    def check(self) -> None:
        """Raise StoreError where it lies there no longer."""
        if self.of(self.path) != self:
            raise _gone(self.path)


def _gone(path: Path) -> StoreError:
    return StoreError([Problem(GONE(), Place(file=str(path)), PUT_BACK())])
