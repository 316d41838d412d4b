"""Files in their one canonical form: what they hold stays, and every comment."""

from ..messages import Message, PluralTemplate
from ..notation.canonical import canonical
from ..workplace.opening import all_kinds
from .exits import BAD_INPUT, DONE, FAILED
from .page import Block, Text
from .rewriting import Rewriting, problem_page, rewrite
from .session import Session

FORMATTED = PluralTemplate("files-formatted", "{count} file was changed.", "{count} files were changed.")
WOULD_FORMAT = PluralTemplate(
    "files-not-canonical",
    "{count} file is not in canonical form: overenskommelse fmt changes it.",
    "{count} files are not in canonical form: overenskommelse fmt changes them.",
)
CANONICAL = PluralTemplate(
    "files-canonical", "{count} file, in canonical form already.", "{count} files, all in canonical form already."
)


def fmt(session: Session) -> int:
    """Write files in canonical form, or with --check tell which of them are not."""
    kinds = all_kinds(session.loaded.catalog)
    is_check = session.flag("check")
    found = rewrite(session, lambda file: canonical(file, kinds=kinds), is_check=is_check)
    session.show(found, lambda: _page(found, session, is_check=is_check))
    if found.problems:
        return BAD_INPUT
    return FAILED if is_check and found.changed else DONE


def _page(found: Rewriting, session: Session, *, is_check: bool) -> list[Block]:
    if found.problems:
        return problem_page(found, session)
    verdict = _verdict(found, is_check=is_check)
    return [*(Text(name) for name in found.changed), Text(session.language.say(verdict))]


def _verdict(found: Rewriting, *, is_check: bool) -> Message:
    if not found.changed:
        return CANONICAL(count=len(found.files))
    return (WOULD_FORMAT if is_check else FORMATTED)(count=len(found.changed))
