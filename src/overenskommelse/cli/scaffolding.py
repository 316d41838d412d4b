"""A new plugin to begin with, for a variant that nobody supplies yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from shlex import quote

from attrs import frozen

from ..errors import OverenskommelseError, Problem
from ..messages import Message, Template
from ..references import is_slug, slugged
from ..scaffold import NewVariant, distribution_of, files_of, folder_for, module_of, write
from ..variants import Catalog
from .page import Block, Card, Field, Pile, Text
from .session import Session

TAKEN = Template("code-taken", "The variant {code} is there already: {plugin} brings it.")
OFFERED = Template("agreement-taken", "The agreement {code} is there already: {plugin} brings it.")
PACKAGE_THERE = Template("package-taken", "A package {module} is installed already.")
OTHER_CODE = Template("choose-other-code", "Choose another code; of two that are the same neither would be used.")
MADE = Template("plugin-made", "The plugin {distribution} stands in {folder}.")
NEXT = Template("next-steps", "What to do next:")
ENTER = Template("step-enter", "Go to its folder.")
INSTALL = Template("step-install", "Install it, with what its tests need.")
TEST = Template("step-test", "Run its tests, which all hold.")
LOOK = Template("step-look", "See how its one promise stood.")
FILL_IN = Template("step-fill-in", "Replace what is made up, as the comments in the files say, and check them.")
READ_CARD = Template("step-card", "Write the golden card anew, and read its diff as a lawyer would.")
EXAMPLE_DAY = "2025-06-01"
"""The day on which the template's tests ask for the standing."""


@frozen
class Step:
    """One thing to do next, and the command that does it."""

    what: Message
    command: str


@frozen(kw_only=True)
class Made:
    """A distribution that was written: its folder, its files in it, and what is done with it next."""

    distribution: str
    folder: str
    files: tuple[str, ...]
    steps: tuple[Step, ...]


def new_variant(session: Session) -> int:
    """Write the distribution of a new variant into a folder; nothing is written where anything is wrong."""
    new, folder = _asked(session)
    files = files_of(new)
    write(folder, files)
    steps = _steps(new, folder)
    made = Made(distribution=distribution_of(new.code), folder=str(folder), files=tuple(files), steps=steps)
    return session.show(made, lambda: _page(made, session))


def _asked(session: Session) -> tuple[NewVariant, Path]:
    """Return the variant asked for, and the folder to write it into.  Raises with everything that is wrong at once."""
    code, parent = session.text("code") or "", session.text("parent") or ""
    catalog = session.loaded.catalog
    problems = list(_taken(code, catalog))
    with _collecting(problems):
        catalog.variant(parent)
    with _collecting(problems):
        name = session.text("name") or f"Region {code.replace('-', ' ').title()}"
        new = NewVariant(
            code=code,
            name=name,
            parent=parent,
            parent_name=catalog.variant(parent).name if parent in catalog else parent,
            library=version("overenskommelse"),
        )
    with _collecting(problems):
        folder = folder_for(distribution_of(slugged(code)), Path(session.text("into") or ""))
    if problems:
        raise OverenskommelseError(problems)
    return new, folder


@contextmanager
def _collecting(problems: list[Problem]) -> Iterator[None]:
    try:
        yield
    except OverenskommelseError as error:
        problems += error.problems


def _taken(code: str, catalog: Catalog) -> Iterator[Problem]:
    """Yield that something of the code is installed already."""
    if code in catalog:
        yield Problem(TAKEN(code=code, plugin=catalog.origin(code).told()), remedy=OTHER_CODE())
    elif any(offer.agreement == code for offer in catalog.offers):
        plugin = catalog.origin(catalog.offered_by(code).code).told()
        yield Problem(OFFERED(code=code, plugin=plugin), remedy=OTHER_CODE())
    elif is_slug(code) and find_spec(module := module_of(code)) is not None:
        yield Problem(PACKAGE_THERE(module=module), remedy=OTHER_CODE())


def _steps(new: NewVariant, folder: Path) -> tuple[Step, ...]:
    return (
        Step(ENTER(), f"cd {quote(str(folder))}"),
        Step(INSTALL(), 'pip install --editable ".[test]"'),
        Step(TEST(), "pytest"),
        Step(LOOK(), f"overenskommelse standing {new.code} --on {EXAMPLE_DAY}"),
        Step(FILL_IN(), f"overenskommelse validate src/{module_of(new.code)}"),
        Step(READ_CARD(), "pytest --update-golden"),
    )


def _page(made: Made, session: Session) -> list[Block]:
    steps = (
        Card(str(number), session.language.say(step.what), (Field("", (step.command,)),))
        for number, step in enumerate(made.steps, 1)
    )
    return [
        Text(session.say(MADE, distribution=made.distribution, folder=made.folder)),
        Text(session.language.fill(NEXT)),
        Pile(tuple(steps)),
    ]
