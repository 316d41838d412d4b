"""The one typesetter that is kept: it makes PDF of a form and JSON, and a picture of a drawing."""

from datetime import datetime
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Literal, cast

from .needed import needed

if TYPE_CHECKING:
    from typst import Compiler

STANDARD: Literal["ua-1"] = "ua-1"
"""Accessible PDF, version 1: tagged, with a title, a language and words for every picture."""
_DENSITY = 220
_PICTURE = b"""
#set page(width: 160mm, height: auto, margin: 0pt, fill: white)
#set text(font: "Libertinus Serif")
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""
_ONE_AT_A_TIME = Lock()
"""A typesetter that works for one thread refuses another."""


def typeset(form: bytes, paper: str, made: datetime) -> bytes:
    """Return a paper, given as JSON, as PDF.  Raises TypstError, MissingExtraError where `pdf` is not installed."""
    given = {"paper": paper}
    with _ONE_AT_A_TIME:
        done = _compiler().compile(input=form, format="pdf", sys_inputs=given, pdf_standards=[STANDARD], timestamp=made)
    return cast("bytes", done)


def draw(svg: str) -> bytes:
    """Return a drawing as PNG.  Raises TypstError, MissingExtraError where `pdf` is not installed."""
    with _ONE_AT_A_TIME:
        done = _compiler().compile(input=_PICTURE, format="png", ppi=_DENSITY, sys_inputs={"svg": svg})
    return cast("bytes", done)


@cache
def _compiler() -> "Compiler":
    # Kept for good: a new one for each paper would keep the memory of them all.
    compiler: Compiler = needed("typst", "pdf").Compiler()
    return compiler
