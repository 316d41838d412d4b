"""Files brought to the newest format, with every comment."""

from collections.abc import Iterator

from ..messages import Template
from ..notation.canonical import upgraded
from ..notation.formats import Formats, current
from ..workplace.opening import all_kinds
from .exits import BAD_INPUT, DONE
from .page import Block, Text
from .rewriting import Rewriting, problem_page, rewrite
from .session import Session

UPGRADED = Template("file-upgraded", "{file} is now in format {newest}.")
IS_NEWEST = Template("file-is-newest", "{file} is in format {newest} already, the newest; it was left as it is.")


def upgrade(session: Session, formats: Formats | None = None) -> int:
    """Write files in the newest format; those that have it are left alone.  `formats` are this version's by default."""
    formats = formats or current()
    kinds = all_kinds(session.loaded.catalog)
    found = rewrite(session, lambda file: upgraded(file, kinds=kinds, formats=formats))
    session.show(found, lambda: list(_page(found, session, formats.newest)))
    return BAD_INPUT if found.problems else DONE


def _page(found: Rewriting, session: Session, newest: int) -> Iterator[Block]:
    if found.problems:
        yield from problem_page(found, session)
        return
    for name in found.files:
        yield Text(session.say(UPGRADED if name in found.changed else IS_NEWEST, file=name, newest=newest))
