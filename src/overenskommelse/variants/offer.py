"""What a variant offers: agreements, by the files that hold them, and which of them to show first."""

import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date
from fnmatch import fnmatchcase
from importlib import import_module
from pathlib import PurePosixPath
from types import ModuleType
from typing import TYPE_CHECKING

from attrs import frozen

from ..errors import Collector, Problem, UnreadableError
from ..messages import Template
from . import shape
from .telling import told

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

NOT_A_RESOURCE = Template(
    "not-a-resource",
    "{path} is no path inside a package: write it with / from the package's folder, for example agreement/*.yaml.",
)
NOT_A_PACKAGE = Template(
    "not-a-package",
    'The package of a resource is written as Python imports it, in names joined by dots, not as "{package}".',
)
NO_PACKAGE = Template("no-package", "The package {package} cannot be found; it should hold {path}.")
BROKEN_PACKAGE = Template("broken-package", "The package {package} cannot be opened: {error}. It should hold {path}.")
PLAIN_MODULE = Template("plain-module", "{package} is a module and no package, so it cannot hold {path}.")
NO_FILE = Template("no-resource", "The package {package} holds no file {path}.")
REINSTALL = Template("reinstall", "Update or reinstall the distribution that brings {package}.")


@frozen
class Resource:
    """A file inside an installed package, or all files of one folder that match a pattern.

    `path` is relative to the package's folder, with `/`; its last part may hold `*`: `agreement/*.yaml`.
    Making one touches no file.  Raises InvalidError for what is no package, and a path that leads out of it.
    """

    package: str
    path: str

    def __attrs_post_init__(self) -> None:
        """Guard against a package that nobody could import, and a path that leads elsewhere."""
        shape.guard(self, _RESOURCE)
        problems = Collector()
        if not all(name.isidentifier() for name in self.package.split(".")):
            problems.add(NOT_A_PACKAGE(package=self.package), "package")
        parts = PurePosixPath(self.path).parts
        if not parts or parts[0] == "/" or ".." in parts or "\\" in self.path:
            problems.add(NOT_A_RESOURCE(path=self.path), "path")
        problems.close()

    def __str__(self) -> str:
        """Show as `package/path`."""
        return f"{self.package}/{self.path}"

    def files(self) -> "tuple[Traversable, ...]":
        """Return the files, sorted by name.  Raises UnreadableError where there is no package or no such file."""
        try:
            # Importing a package runs a stranger's code, which may print among our data.
            with redirect_stdout(sys.stderr):
                module = import_module(self.package)
                is_package = hasattr(module, "__path__")
                found = sorted(self._matching(module), key=lambda file: file.name) if is_package else []
        except (Exception, SystemExit) as error:
            raise self._unopened(error) from error
        if not found:
            raise self._refusal(NO_FILE if is_package else PLAIN_MODULE)
        return tuple(found)

    def _matching(self, module: ModuleType) -> "Iterator[Traversable]":
        from importlib.resources import files

        *folders, pattern = PurePosixPath(self.path).parts
        folder = files(module).joinpath(*folders)
        if folder.is_dir():
            yield from (file for file in folder.iterdir() if file.is_file() and fnmatchcase(file.name, pattern))

    def _unopened(self, error: BaseException) -> UnreadableError:
        """Tell a package that is not there from one that lacks another, or breaks in any other way."""
        if isinstance(error, ModuleNotFoundError) and f"{self.package}.".startswith(f"{error.name}."):
            return self._refusal(NO_PACKAGE)
        return self._refusal(BROKEN_PACKAGE, error=told(error))

    def _refusal(self, template: Template, **values: object) -> UnreadableError:
        message = template(package=self.package, path=self.path, **values)
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


_RESOURCE = {"package": shape.of(str), "path": shape.of(str)}
_OFFER = {
    "agreement": shape.of(str),
    "files": shape.tuple_of(Resource),
    "ledger": shape.tuple_of(Resource),
}
_DEMO = {"agreement": shape.of(str), "on": shape.of(date)}
