"""The JSON Schema of our files: what an editor completes and explains them with."""

from ..notation.schema import schema as make_schema
from ..workplace.opening import all_kinds
from .exits import DONE
from .session import Session


def schema(session: Session) -> int:
    """Print the schema of one kind of file; it knows the kinds of obligation of every installed variant."""
    language = session.language
    kinds = all_kinds(session.loaded.catalog)
    kind = session.text("kind") or ""
    session.terminal.data(make_schema(kind, kinds=kinds, word=language.fill, language=language.code))
    return DONE
