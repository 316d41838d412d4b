"""Problems as lines to read: where, what, and the way out."""

from collections.abc import Iterable

from ..errors import OverenskommelseError, Problem
from .language import Language


def problem(found: Problem, language: Language) -> str:
    """Word a problem in one line: file:line: path: what is wrong, and what to do."""
    where = str(found.place)
    what = language.say(found.message)
    told = f"{where}: {what}" if where else what
    return f"{told} {language.say(found.remedy)}" if found.remedy else told


def problems(error: OverenskommelseError | Iterable[Problem], language: Language) -> tuple[str, ...]:
    """Word every problem of an error, in its order."""
    every = error.problems if isinstance(error, OverenskommelseError) else error
    return tuple(problem(each, language) for each in every)
