"""A printout as one HTML file: no script, nothing fetched, and readable for everybody (EN 301 549, WCAG 2.1 AA)."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from attrs import field, frozen

from .drawing import is_drawing
from .fitting import fitted, targets
from .needed import needed
from .phrases import skip_words, tag
from .printout import Block, Contents, Figure, Heading, Printout

if TYPE_CHECKING:
    from jinja2 import Template


@frozen(kw_only=True)
class Part:
    """A block as the page's form takes it."""

    block: Block
    kind: str
    """What block it is, in small letters."""
    id: str
    """Its id on the page."""
    picture: str = ""
    """A figure's drawing in Base64; empty where it is no drawing, and its words stand instead."""
    entries: tuple[tuple[tuple[str, str], str], ...] = field(default=())
    """The entries of a table of contents, with the ids that they lead to."""


def write_html(printout: Printout) -> bytes:
    """Return the printout as HTML in UTF-8; the same printout gives the same bytes.

    Raises UnknownError where its language is not one of ours, MissingExtraError where `papers` is not installed.
    """
    paper = fitted(printout)
    parts = tuple(_parts(paper))
    text = _form().render(
        paper=paper,
        parts=parts,
        has_contents=any(part.kind == "contents" for part in parts),
        tag=tag(paper.language),
        skip=skip_words(paper.language),
    )
    return text.encode()


def _parts(paper: Printout) -> Iterator[Part]:
    leads_to = targets(paper.blocks)
    headings = 0
    for number, block in enumerate(paper.blocks):
        kind, name = type(block).__name__.lower(), f"part-{number}"
        match block:
            case Heading():
                yield Part(block=block, kind=kind, id=_anchor(headings))
                headings += 1
            case Figure():
                yield Part(block=block, kind=kind, id=name, picture=_picture(block))
            case Contents():
                entries = tuple((entry, _anchor(leads_to.get(entry))) for entry in block.entries)
                yield Part(block=block, kind=kind, id=name, entries=entries)
            case _:
                yield Part(block=block, kind=kind, id=name)


def _anchor(number: int | None) -> str:
    return "" if number is None else f"heading-{number}"


def _picture(figure: Figure) -> str:
    # As a picture of its own it can neither run a script nor fetch anything, whatever stands in it.
    return b64encode(figure.svg.encode()).decode() if is_drawing(figure.svg) else ""


@cache
def _form() -> "Template":
    jinja2 = needed("jinja2", "papers")
    folder = files(__package__) / "forms"
    environment = jinja2.Environment(autoescape=True, keep_trailing_newline=True, undefined=jinja2.StrictUndefined)
    # The style is ours and holds no text of a paper.
    environment.globals["style"] = jinja2.utils.markupsafe.Markup((folder / "paper.css").read_text("utf-8").strip())
    form: Template = environment.from_string((folder / "paper.html").read_text("utf-8"))
    return form
