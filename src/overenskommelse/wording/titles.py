"""What the keys of records are called: the title that stands before the first colon of what explains them."""

from typing import get_origin

from ..agreement import Agreement
from ..messages import Template
from ..notation.schema.words import KEYS, of_key
from ..notation.schema.words.shared import SHARED
from ..references import Path
from . import keeping
from .language import Language
from .shapes import Shape

ORDER = Template("key-order", "Order of the parts")


def title(shape: Shape | None, name: str) -> Template | None:
    """Return what explains a key of a group; None where no words do."""
    cls = shape.cls if shape else None
    if cls is not None and cls in keeping.CLASSES.values():
        return keeping.title(cls, name)
    if cls is Agreement and name == "order":
        return ORDER
    said = (of_key(get_origin(each) or each, name) for each in (shape.classes if shape else ()))
    return next(filter(None, said), None)


def any_title(name: str) -> Template | None:
    """Return what explains a key in whatever group has it; None where none has."""
    every = (SHARED, *KEYS.values())
    return next((keys[name] for keys in every if name in keys), None)


def first(said: Template | None, code: str, language: Language) -> str:
    """Return the title of what explains something, as it stands in running text; the code where nothing does."""
    return code if said is None else language.fill(said).partition(":")[0].lower()


def titles(shape: Shape | None, path: Path, language: Language) -> str:
    """Return what stands at a path is called, step by step: områden 3, åtgärder 2, sammanfattning."""
    told: list[str] = []
    at = shape
    for step in path:
        if isinstance(step, int):
            told[-1] = f"{told[-1]} {step + 1}"
            at = at.item if at else None
        else:
            told.append(first(title(at, step), step, language))
            at = at.at(step) if at else None
    return ", ".join(told)
