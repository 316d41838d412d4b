"""What a variant offers: agreements, by the files that hold them, and which of them to show first."""

from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from attrs import frozen

from ..errors import Collector, Problem, UnreadableError
from ..messages import Template
from . import shape

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NOT_A_RESOURCE = Template(
    "not-a-resource",
    "{path} is no path inside a package: write it with / from the package's folder, for example agreement/*.yaml.",
)
NO_PACKAGE = Template("no-package", "The package {package} cannot be found; it should hold {path}.")
NO_FILE = Template("no-resource", "The package {package} holds no file {path}.")
REINSTALL = Template("reinstall", "Reinstall the distribution that brings {package}.")


@frozen
class Resource:
    """A file inside an installed package, or all files of one folder that match a pattern.

    `path` is relative to the package's folder, with `/`; its last part may hold `*`: `agreement/*.yaml`.
    Making one touches no file.  Raises InvalidError for a path that leads out of the package.
    """

    package: str
    path: str

    def __attrs_post_init__(self) -> None:
        """Guard against a path that leads elsewhere."""
        parts = PurePosixPath(self.path).parts
        if not parts or parts[0] == "/" or ".." in parts or "\\" in self.path:
            problems = Collector()
            problems.add(NOT_A_RESOURCE(path=self.path), "path")
            problems.close()

    def __str__(self) -> str:
        """Show as `package/path`."""
        return f"{self.package}/{self.path}"

    def files(self) -> "tuple[Traversable, ...]":
        """Return the files, sorted by name.  Raises UnreadableError where there is no package or no such file."""
        found = tuple(sorted(self._matching(), key=lambda file: file.name))
        if not found:
            raise self._missing(NO_FILE)
        return found

    def _matching(self) -> "Iterator[Traversable]":
        from importlib.resources import files

        *folders, pattern = PurePosixPath(self.path).parts
        try:
            folder = files(self.package).joinpath(*folders)
        except ImportError as error:
            raise self._missing(NO_PACKAGE) from error
        if folder.is_dir():
            yield from (file for file in folder.iterdir() if file.is_file() and fnmatchcase(file.name, pattern))

    def _missing(self, template: Template) -> UnreadableError:
        message = template(package=self.package, path=self.path)
        return UnreadableError([Problem(message, remedy=REINSTALL(package=self.package))])


@frozen(kw_only=True)
class Offer:
    """An agreement that comes with a variant: its code, and where its text and its ledger stand.

    Several files make one agreement, and several one ledger; nothing is read before somebody asks for it.
    """

    agreement: str
    files: tuple[Resource, ...]
    ledger: tuple[Resource, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Guard against a list, or a path that is no resource."""
        shape.guard(self, _OFFER)


@frozen
class Demo:
    """The agreement that a variant shows to newcomers, and the day it is shown on."""

    agreement: str
    on: date

    def __attrs_post_init__(self) -> None:
        """Guard against a date written as text."""
        shape.guard(self, _DEMO)


_OFFER = {
    "agreement": shape.of(str),
    "files": shape.tuple_of(Resource),
    "ledger": shape.tuple_of(Resource),
}
_DEMO = {"agreement": shape.of(str), "on": shape.of(date)}
