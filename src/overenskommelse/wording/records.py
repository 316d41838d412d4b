"""How records, their fields and values, and what was done with them are called."""

from ..errors import InvalidError
from ..office.fields import path_of
from .data import joined, told_at
from .doings import DONE
from .language import Language
from .shapes import shape_of
from .terms import SORTS
from .titles import titles


def kind(name: str, language: Language) -> str:
    """Return what a kind of record is called; its code where it has no other name."""
    return language.fill(SORTS[name]) if name in SORTS else name


def key(of: str, path: str, language: Language) -> str:
    """Return what stands at a path of a kind of record is called, step by step; the path where it is none."""
    try:
        return titles(shape_of(of), path_of(path), language)
    except InvalidError:
        return path


def texts(of: str, path: str, data: object, language: Language) -> tuple[str, ...]:
    """Word the plain data at a path of a kind of record: a list as a text for each thing in it."""
    try:
        return told_at(shape_of(of), path_of(path), data, language)
    except InvalidError:
        return (str(data),)


def value(of: str, path: str, data: object, language: Language) -> str:
    """Word the plain data at a path of a kind of record in one line."""
    return joined(texts(of, path, data, language))


def done(code: str, language: Language) -> str:
    """Return what the command of a code did, as the journal tells it; the code of one that is not known."""
    return language.fill(DONE[code]) if code in DONE else code
